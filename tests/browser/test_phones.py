"""A room with phones, in a real browser: answered, offline, killed and restarted, forty at once."""

import datetime as dt
import json
import re
import shutil
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.workshop.model import Card, Option, Phase, Run, Workshop
from jamstall.workshop.store import Workshops
from tests import oidc
from tests.browser.answering import (
    QUESTIONS,
    Server,
    answered,
    asked,
    begun,
    give,
    says,
    sent,
    type_code,
)
from tests.browser.asking import violations
from tests.browser.conftest import PATIENCE, drawn, run_again, still
from tests.browser.leading import started
from tests.ports import free_port

pytestmark = pytest.mark.xdist_group("phones")


@pytest.fixture(scope="module")
def own_server(demo_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    path = tmp_path_factory.mktemp("phones") / "own.duckdb"
    started = Server(Path(shutil.copy(demo_database, path)))
    yield started
    started.kill()


@pytest.fixture
def server(own_server: Server) -> Server:
    """Return the server, running: a test that failed may have left it dead."""
    if not own_server.is_running():
        own_server.start()
    return own_server


NewPhone = Callable[..., Page]


@pytest.fixture
def new_phone(browser: Browser) -> Iterator[NewPhone]:
    """Return a way to hand somebody a phone; none of them breaks the policy of content."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def handed(width: int = 390, height: int = 844, **settings: object) -> Page:
        size = {"width": width, "height": height}
        context = still(
            browser.new_context(viewport=size, has_touch=True, is_mobile=True, **settings)
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        context.on("console", lambda message: wrong.append(message.text))
        context.on("weberror", lambda error: wrong.append(str(error.error)))
        return context.new_page()

    yield handed
    for context in contexts:
        assert context.cookies() == []
        context.close()
    assert [text for text in wrong if not text.startswith("Failed to load resource")] == []


def stepped(leader: Page, server: Server, code: str, key: str = "ArrowRight") -> Run:
    """Press a key before the room, and return where that led."""
    drawn(leader)
    before, words = server.workshops.run(code), leader.locator("h1").inner_text()
    leader.keyboard.press(key)
    expect(leader.locator("h1")).not_to_have_text(words)
    drawn(leader)
    after = server.workshops.run(code)
    assert after != before
    return after


def counted(leader: Page, answers: int) -> None:
    expect(leader.locator(".stage-count strong")).to_have_text(str(answers))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_leader_and_five_phones_from_a_new_workshop_to_its_end(
    server: Server, visitor: Page, new_phone: NewPhone, language: Language
) -> None:
    """The projector is reloaded, and the server killed between two answers."""
    texts, leader, workshops = Texts(language), visitor, server.workshops
    code = started(leader, server.address, language)
    first, second = workshops.run(code).workshop.cards[:2]
    phones = [new_phone() for _ in range(5)]
    expect(leader.locator("h1")).to_have_text(workshops.run(code).workshop.name)
    for phone in phones:
        phone.goto(f"{server.address}/r/{code}")
        asked(phone, texts("phone-joined"))
    assert stepped(leader, server, code).phase == Phase.GUESS
    for number, phone in enumerate(phones):
        type_code(phone, server, code) if number == 0 else phone.goto(f"{server.address}/r/{code}")
        asked(phone, first.question)
        give(phone, 60 + number, texts)
        answered(phone, 60 + number)
    counted(leader, 5)

    assert stepped(leader, server, code).phase == Phase.GUESSED
    asked(phones[0], texts("phone-look"))
    first = workshops.run(code).workshop.cards[0]
    told = {"answer": texts("phone-share", answer=60), "right": first.right}
    says(phones[0], "guessed-right", **told)
    guesses = leader.locator("h1").inner_text()
    leader.reload()
    drawn(leader)
    expect(leader.locator("h1")).to_have_text(guesses)
    assert stepped(leader, server, code, "PageDown").phase == Phase.SHOWN
    assert stepped(leader, server, code, " ").phase == Phase.TALK
    leader.get_by_label(texts("note-text")).fill("Vi frågar fler – och lyssnar.")
    leader.get_by_role("button", name=texts("note-write")).click()
    expect(leader.locator("p.note")).to_contain_text("och lyssnar")

    leader.locator("h1").click()
    assert stepped(leader, server, code).card == second
    for phone in phones:
        asked(phone, second.question)
    give(phones[0], 10, texts)
    answered(phones[0], 10)
    server.kill()
    give(phones[1], 20, texts)
    says(phones[1], "kept")
    server.start()
    answered(phones[1], 20)
    counted(leader, 2)
    assert workshops.answers(code, second.card_id) == {10: 1, 20: 1}

    workshops.go_to(code, len(workshops.run(code).workshop.cards), Phase.SHOWN)
    expect(leader.locator("h1")).to_have_text(texts("stage-end"))
    with run_again(leader):
        leader.get_by_role("button", name=texts("stage-close")).click()
    for phone in phones:
        asked(phone, texts("phone-ended"))
    expect(leader.get_by_role("heading", name=texts("after-written"))).to_be_visible()
    expect(leader.locator("p.note")).to_contain_text("och lyssnar")
    assert workshops.answers(code, first.card_id) == dict.fromkeys(range(60, 65), 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_phones_through_a_whole_workshop(
    server: Server, new_phone: NewPhone, language: Language
) -> None:
    texts, (question, statement) = Texts(language), QUESTIONS[language]
    workshops, run = server.workshops, begun(server.workshops, language)
    phones = [new_phone() for _ in range(5)]
    for number, phone in enumerate(phones):
        if number:
            phone.goto(f"{server.address}/r/{run.code}")
        else:
            type_code(phone, server, run.code)
    for number, phone in enumerate(phones):
        asked(phone, question)
        give(phone, 20 + number, texts)
        answered(phone, 20 + number)
    give(phones[0], 50, texts)
    answered(phones[0], 50)
    phones[1].reload()
    answered(phones[1], 21)
    expect(phones[1].locator("output")).to_have_text(texts("phone-share", answer=21))
    assert workshops.answers(run.code, "share") == Counter([50, 21, 22, 23, 24])

    workshops.go_to(run.code, 0, Phase.SHOWN)
    for phone in phones:
        asked(phone, texts("phone-look"))
        expect(phone.get_by_role("slider")).to_be_hidden()

    workshops.go_to(run.code, 1, Phase.GUESS)
    for number, phone in enumerate(phones):
        asked(phone, statement)
        name = texts("phone-true" if number < 3 else "phone-false")
        phone.get_by_role("button", name=name).tap()
        says(phone, "answered", answer=name)
    assert workshops.answers(run.code, "said") == {1: 3, 0: 2}

    workshops.go_to(run.code, 3, Phase.SHOWN)
    asked(phones[0], texts("phone-look"))
    workshops.close(run.code)
    for phone in phones:
        asked(phone, texts("phone-ended"))
    phones[0].reload()
    asked(phones[0], texts("phone-ended"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_phones_choose_set_a_target_and_rank(
    server: Server, new_phone: NewPhone, language: Language
) -> None:
    """One of some, a per cent that one wants, and an order: changed, begun again, reloaded."""
    texts, workshops = Texts(language), server.workshops
    names = ("Gävle", "Hudiksvall", "Ovanåker")
    options = tuple(Option(name) for name in names)
    cards = (
        Card("sides", kind="compare", question="Var?", options=options),
        Card("aim", kind="target", question="Hur stor?"),
        Card("order", kind="scenario", question="Vilket?", options=options),
    )
    now = dt.datetime.now(tz=dt.UTC)
    run = workshops.start(Workshop("w2", "Nämnden", language, "", cards, now))
    first, second = new_phone(), new_phone()
    for number, phone in enumerate((first, second)):
        phone.goto(f"{server.address}/r/{run.code}")
        asked(phone, "Var?")
        phone.get_by_role("button", name=names[number]).tap()
        says(phone, "answered", answer=names[number])
    assert workshops.answers(run.code, "sides") == {0: 1, 1: 1}
    assert violations(first) == []

    workshops.go_to(run.code, 1, Phase.GUESS)
    asked(first, "Hur stor?")
    give(first, 40, texts)
    says(first, "wanted", answer=texts("phone-share", answer=40))
    workshops.go_to(run.code, 1, Phase.SHOWN)
    asked(first, texts("phone-look"))
    says(first, "own-target", answer=texts("phone-share", answer=40))
    expect(second.locator("#said")).to_have_text("")

    workshops.go_to(run.code, 2, Phase.GUESS)
    asked(first, "Vilket?")
    send = first.locator("#send-ranking")
    send.tap()
    says(first, "rank-first")
    for name in ("Hudiksvall", "Gävle"):
        first.get_by_role("button", name=name).tap()
    first.get_by_role("button", name=texts("phone-rank-again")).tap()
    for name in ("Ovanåker", "Gävle"):
        first.get_by_role("button", name=name).tap()
    expect(
        first.get_by_role("button", name=texts("phone-place", place="1", answer="Ovanåker"))
    ).to_have_attribute("aria-pressed", "true")
    send.tap()
    order = [texts("phone-place", place=str(place), answer=name)
             for place, name in ((1, "Ovanåker"), (2, "Gävle"))]  # fmt: skip
    says(first, "wanted", answer=", ".join(order))
    first.reload()
    says(first, "wanted", answer=", ".join(order))
    assert workshops.answers(run.code, "order") == {31: 1}
    assert violations(first) == []
    assert first.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_phone_offline_for_ten_seconds_loses_nothing(server: Server, new_phone: NewPhone) -> None:
    texts, run = Texts("sv"), begun(server.workshops)
    phone, other = new_phone(), new_phone()
    phone.clock.install()
    for page in (phone, other):
        page.goto(f"{server.address}/r/{run.code}")
        asked(page, QUESTIONS["sv"][0])
    give(phone, 30, texts)
    answered(phone, 30)
    phone.context.set_offline(True)
    give(phone, 40, texts)
    give(other, 60, texts)
    says(phone, "kept")
    answered(other, 60)
    phone.clock.run_for(10_000)
    says(phone, "kept")
    assert server.workshops.answers(run.code, "share") == {30: 1, 60: 1}
    phone.context.set_offline(False)
    answered(phone, 40)
    assert server.workshops.answers(run.code, "share") == {40: 1, 60: 1}


def cut_off(server: Server, new_phone: NewPhone) -> tuple[Run, Page]:
    """Return a run and a phone that has answered 40, which it keeps: it has lost the network."""
    run, phone = begun(server.workshops), new_phone()
    phone.goto(f"{server.address}/r/{run.code}")
    asked(phone, QUESTIONS["sv"][0])
    phone.context.set_offline(True)
    give(phone, 40, Texts("sv"))
    says(phone, "kept")
    return run, phone


def test_what_came_too_late_is_said_and_sent_if_the_room_goes_back(
    server: Server, new_phone: NewPhone
) -> None:
    run, phone = cut_off(server, new_phone)
    server.workshops.go_to(run.code, 0, Phase.SHOWN)
    phone.context.set_offline(False)
    says(phone, "late")
    assert not server.workshops.answers(run.code, "share")
    server.workshops.go_to(run.code, 0, Phase.GUESS)
    answered(phone, 40)
    assert server.workshops.answers(run.code, "share") == {40: 1}


def test_the_server_killed_between_two_answers(server: Server, new_phone: NewPhone) -> None:
    texts, run = Texts("sv"), begun(server.workshops)
    phones = [new_phone() for _ in range(3)]
    for phone in phones:
        phone.goto(f"{server.address}/r/{run.code}")
        asked(phone, QUESTIONS["sv"][0])
    give(phones[0], 10, texts)
    answered(phones[0], 10)
    server.kill()
    give(phones[1], 20, texts)
    says(phones[1], "kept")
    says(phones[2], "no-contact")
    server.start()
    answered(phones[1], 20)
    give(phones[2], 30, texts)
    answered(phones[2], 30)
    answered(phones[0], 10)
    assert server.workshops.answers(run.code, "share") == {10: 1, 20: 1, 30: 1}


def test_a_page_closed_while_it_could_not_send_sends_when_it_is_opened_again(
    server: Server, new_phone: NewPhone
) -> None:
    run, phone = cut_off(server, new_phone)
    again = phone.context.new_page()
    phone.close()
    again.context.set_offline(False)
    again.goto(f"{server.address}/r/{run.code}")
    answered(again, 40)
    assert server.workshops.answers(run.code, "share") == {40: 1}


def test_nothing_is_chosen_until_it_is_touched(server: Server, new_phone: NewPhone) -> None:
    run, phone = begun(server.workshops), new_phone()
    phone.goto(f"{server.address}/r/{run.code}")
    asked(phone, QUESTIONS["sv"][0])
    slider = phone.get_by_role("slider", name=Texts("sv")("phone-your-share"))
    expect(slider).to_have_attribute("aria-valuetext", Texts("sv")("phone-none-chosen"))
    phone.locator("#send").tap()
    says(phone, "choose-first")
    assert not server.workshops.answers(run.code, "share")
    slider.focus()
    for key, said in (("ArrowRight", "51"), ("End", "100"), ("Home", "0"), ("PageUp", "10")):
        phone.keyboard.press(key)
        expect(slider).to_have_attribute("aria-valuetext", f"{said}\u00a0%")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    answered(phone, 10)


def test_a_tap_where_the_thumb_already_is_chooses_a_half(
    server: Server, new_phone: NewPhone
) -> None:
    run, phone = begun(server.workshops), new_phone()
    phone.goto(f"{server.address}/r/{run.code}")
    phone.get_by_role("slider").tap()
    phone.locator("#send").tap()
    answered(phone, 50)


BLOCKED = """Object.defineProperty(window, '%s', { get() { throw new DOMException('no') } });"""


@pytest.mark.parametrize("blocked", [["localStorage"], ["localStorage", "sessionStorage"]])
def test_a_browser_that_keeps_nothing_answers_too(
    server: Server, new_phone: NewPhone, blocked: list[str]
) -> None:
    run, phone = begun(server.workshops), new_phone()
    phone.add_init_script("".join(BLOCKED % name for name in blocked))
    phone.goto(f"{server.address}/r/{run.code}")
    asked(phone, QUESTIONS["sv"][0])
    for value in (30, 40):
        give(phone, value, Texts("sv"))
        answered(phone, value)
    assert server.workshops.answers(run.code, "share") == {40: 1}


def test_a_phone_keeps_only_its_answer_and_a_token(server: Server, new_phone: NewPhone) -> None:
    run, phone = begun(server.workshops), new_phone()
    phone.goto(f"{server.address}/r/{run.code}")
    asked(phone, QUESTIONS["sv"][0])
    give(phone, 30, Texts("sv"))
    answered(phone, 30)
    kept = phone.evaluate("({...localStorage})")
    assert list(kept) == [f"jamstall/{run.code}"]
    held = json.loads(kept[f"jamstall/{run.code}"])
    assert re.fullmatch("[0-9a-f]{32}", held.pop("participant"))
    assert held == {"answer": {"card": "share", "value": 30}}
    assert phone.evaluate("sessionStorage.length") == 0


def test_without_javascript_one_sentence_says_what_to_do(
    server: Server, new_phone: NewPhone
) -> None:
    run, phone = begun(server.workshops), new_phone(java_script_enabled=False)
    phone.goto(f"{server.address}/r/{run.code}")
    said = phone.get_by_text(Texts("sv")("phone-without-script"))
    expect(said).to_be_visible(timeout=PATIENCE)


def test_an_unknown_code_is_typed_again(server: Server, new_phone: NewPhone) -> None:
    run, phone = begun(server.workshops), new_phone()
    phone.goto(f"{server.address}/r/QQ")
    expect(phone.get_by_role("alert")).to_contain_text(Texts("sv")("phone-unknown"))
    phone.get_by_role("textbox").fill(run.code)
    phone.keyboard.press("Enter")
    asked(phone, QUESTIONS["sv"][0])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("width", "larger"), [(390, 1), (320, 1), (390, 2)])
def test_it_is_for_one_thumb_and_for_everyone(
    server: Server, new_phone: NewPhone, language: Language, width: int, larger: int
) -> None:
    run, phone = begun(server.workshops, language), new_phone(width, 640)
    texts, (question, statement) = Texts(language), QUESTIONS[language]

    def look() -> None:
        phone.evaluate(f"document.documentElement.style.fontSize = '{17 * larger}px'")
        assert violations(phone) == []
        assert phone.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
        for control in phone.locator("main :is(button, input)").all():
            if control.is_visible():
                box = control.bounding_box()
                assert box["height"] >= 44
                assert box["width"] >= 44
                assert box["x"] >= 0
                assert box["x"] + box["width"] <= width

    phone.goto(f"{server.address}/r")
    look()
    phone.goto(f"{server.address}/r/QQ")
    look()
    phone.goto(f"{server.address}/r/{run.code}")
    expect(phone.locator("html")).to_have_attribute("lang", language)
    expect(phone).to_have_title(texts("phone-title"))
    asked(phone, question)
    look()
    give(phone, 100, texts)
    answered(phone, 100)
    look()
    phone.context.set_offline(True)
    give(phone, 35, texts)
    says(phone, "kept")
    look()
    phone.context.set_offline(False)
    server.workshops.go_to(run.code, 1, Phase.GUESS)
    asked(phone, statement)
    phone.get_by_role("button", name=texts("phone-true")).tap()
    says(phone, "answered", answer=texts("phone-true"))
    look()
    server.workshops.go_to(run.code, 2, Phase.SHOWN)
    asked(phone, texts("phone-look"))
    look()
    server.workshops.close(run.code)
    phone.goto(f"{server.address}/r/{run.code}")
    asked(phone, texts("phone-ended"))
    look()


def test_forty_phones_within_ten_seconds_lose_nothing(server: Server) -> None:
    """All at once."""
    run = begun(server.workshops)

    def phone(number: int) -> list[int]:
        times = 1 + number % 2  # half of them are not sure that it went, and send it again
        return [sent(server.address, run.code, f"{number:032x}", number) for _ in range(times)]

    with ThreadPoolExecutor(40) as phones:
        statuses = [status for own in phones.map(phone, range(40)) for status in own]
    assert set(statuses) == {200}
    assert server.workshops.answers(run.code, "share") == dict.fromkeys(range(40), 1)


def test_phones_are_let_in_where_others_sign_in(empty_database: Path, tmp_path: Path) -> None:
    """A phone's page and answers, and nothing else, without signing in."""
    path = Path(shutil.copy(empty_database, tmp_path / "own.duckdb"))
    run = begun(Workshops.beside(path))
    with (
        oidc.provider(free_port()) as provider,
        oidc.app(path, tmp_path, free_port(), provider, "") as app,
    ):
        with urllib.request.urlopen(f"{app.address}/r/{run.code}") as page:
            assert Texts("sv")("phone-title") in page.read().decode()
        assert sent(app.address, run.code, "a" * 32, 35) == 200
        request = urllib.request.Request(
            f"{app.address}/r/{run.code}/guess",
            b"{}",
            {"Content-Type": "application/json", "Origin": "https://evil.example"},
        )
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(request)
    assert Workshops.beside(path).answers(run.code, "share") == {35: 1}
