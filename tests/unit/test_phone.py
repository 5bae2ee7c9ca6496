"""The phones' addresses, asked as a phone asks them, and as a program that means no good does."""

import datetime as dt
import html
import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from jamstall import side_file
from jamstall.phone import routes
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.workshop import store
from jamstall.workshop.model import Card, Option, Phase, Run, Workshop
from jamstall.workshop.store import Workshops

ANNA, BO = "a" * 32, "b" * 32
HOSTILE = "<script>alert('å & \"ä\"')</script>"
CARDS = (
    Card("share", question=HOSTILE),
    Card("said", kind="statement", statement="Fler kvinnor än män."),
    Card("seen", kind="shown"),
    Card("bare"),
)


@pytest.fixture
def run(workshops: Workshops) -> Run:
    now = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
    return workshops.start(Workshop("w1", "Nämnden", "sv", "", CARDS, now))


@pytest.fixture
def phone(workshops: Workshops) -> Iterator[TestClient]:
    with TestClient(Starlette(routes=routes(lambda: workshops))) as client:
        yield client


JSON = {"Content-Type": "application/json"}


def answer(
    phone: TestClient, code: str, value: object, card: object = "share", who: object = ANNA
) -> httpx2.Response:
    body = json.dumps({"card": card, "value": value, "participant": who})
    return phone.post(f"/r/{code}/guess", content=body, headers=JSON)


def now(phone: TestClient, code: str, who: str = ANNA) -> dict[str, object]:
    asked = phone.get(f"/r/{code}/now", headers={"X-Participant": who})
    assert asked.status_code == 200
    said: dict[str, object] = asked.json()
    return said


def other_language(workshops: Workshops, run: Run) -> Run:
    return workshops.start(replace(run.workshop, language="en"))


def test_what_is_asked_follows_the_room(phone: TestClient, workshops: Workshops, run: Run) -> None:
    seen = []
    for position, phase in ((0, Phase.GUESS), (0, Phase.SHOWN), (1, Phase.GUESS), (2, Phase.SHOWN),
                            (3, Phase.GUESS), (4, Phase.SHOWN)):  # fmt: skip
        workshops.go_to(run.code, position, phase)
        said = now(phone, run.code)
        seen.append((said["card"], said["phase"], said["kind"], said["question"]))
        assert not said["closed"]
    bare = Texts("sv")("phone-on-screen")
    assert seen == [
        ("share", "guess", "share", HOSTILE),
        ("share", "shown", "share", HOSTILE),
        ("said", "guess", "statement", "Fler kvinnor än män."),
        ("seen", "shown", "shown", bare),
        ("bare", "guess", "share", bare),
        (None, "shown", None, None),
    ]
    workshops.close(run.code)
    assert now(phone, run.code)["closed"]


WISHES = (
    Card("aim", kind="target", question="Hur stor andel?"),
    Card("order", kind="scenario", options=(Option("Mer"), Option("Lika"), Option("Mindre"))),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_one_wants_is_told_beside_what_the_room_wants(
    phone: TestClient, workshops: Workshops, run: Run, language: Language
) -> None:
    """Once the room sees it; of fewer than five phones only one's own, until hands are counted."""
    texts = Texts(language)
    workshop = replace(run.workshop, language=language, cards=WISHES)
    code = workshops.start(workshop).code

    def told(who: str = ANNA) -> object:
        return now(phone, code, who)["revealed"]

    own = texts("phone-own-target", answer=texts("phone-share", answer=30))
    of_room = texts("phone-room-target", answer=texts.share(Decimal("0.4")))
    for number, value in enumerate((30, 35, 45, 50)):
        answer(phone, code, value, "aim", ANNA if number == 0 else f"{number}" * 32)
    assert told() == ""
    workshops.go_to(code, 0, Phase.GUESSED)
    assert (told(), told(BO)) == (own, "")
    workshops.go_to(code, 0, Phase.GUESS)
    answer(phone, code, 40, "aim", BO)
    for phase in (Phase.GUESSED, Phase.SHOWN, Phase.TALK):
        workshops.go_to(code, 0, phase)
        assert told() == f"{own}\n{of_room}"
        assert told("c" * 32) == of_room

    workshops.go_to(code, 1, Phase.GUESS)
    answer(phone, code, 31, "order")
    workshops.go_to(code, 1, Phase.SHOWN)  # scenarios are seen before they are chosen between
    assert told() == ""
    workshops.go_to(code, 1, Phase.GUESSED)
    own = texts("phone-own-first", answer="Mindre")
    assert told() == own
    workshops.count_hands(code, "order", {1: 2, 2: 2, 3: 0})
    both = texts.both(["Mer", "Lika"])
    assert told() == f"{own}\n{texts('phone-room-first', answer=both)}"


def test_an_answer_is_acknowledged_and_counts_once(
    phone: TestClient, workshops: Workshops, run: Run
) -> None:
    for value in (35, 35, 40):
        acknowledged = answer(phone, run.code.lower(), value)
        assert (acknowledged.status_code, acknowledged.json()) == (200, {"own": value})
    answer(phone, run.code, 40, who=BO)
    assert workshops.answers(run.code, "share") == {40: 2}
    assert now(phone, run.code)["own"] == 40
    for nobody in ("c" * 32, "", "'", "A" * 5000):
        assert now(phone, run.code, nobody)["own"] is None


REFUSED = [
    (101, "share", ANNA, 422, "phone-out-of-range"),
    (-1, "share", ANNA, 422, "phone-out-of-range"),
    (35.5, "share", ANNA, 422, "phone-out-of-range"),
    (True, "share", ANNA, 422, "phone-out-of-range"),
    (None, "share", ANNA, 422, "phone-out-of-range"),
    ("35", "share", ANNA, 422, "phone-out-of-range"),
    (1, "said", ANNA, 409, "phone-not-open"),
    (1, ["share"], ANNA, 409, "phone-not-open"),
    (35, "share", "short", 400, "phone-malformed"),
    (35, "share", "\ud800" * 20, 400, "phone-malformed"),
    (35, "share", 7, 400, "phone-malformed"),
    (35, "share", "a" * 2000, 413, "phone-malformed"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("value", "card", "who", "status", "key"), REFUSED)
def test_what_is_wrong_is_said_in_one_sentence(
    phone: TestClient, workshops: Workshops, run: Run, language: Language,
    value: object, card: object, who: object, status: int, key: str,
) -> None:  # fmt: skip
    asked = run if language == "sv" else other_language(workshops, run)
    refused = answer(phone, asked.code, value, card, who)
    assert (refused.status_code, refused.json()) == (status, {"error": Texts(language)(key)})
    assert not workshops.answers(asked.code, "share")
    assert answer(phone, asked.code, 35).status_code == 200, "the workshop goes on"


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{}", "text/plain", 415),
        (b"{}", "application/x-www-form-urlencoded", 415),
        (b"{}", "", 415),
        (b"", "application/json", 400),
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"null", "application/json", 400),
        (b"[" * 1020, "application/json", 400),
        (b'{"card":"share","value":1}', "application/json", 400),
        (b"\xff\xfe\x00", "application/json", 400),
        (b" " * 1025, "application/json", 413),
        (b'{"x":"' + b"x" * 2_000_000, "application/json; charset=utf-8", 413),
    ],
)
def test_what_is_no_answer_is_refused(
    phone: TestClient, run: Run, body: bytes, kind: str, status: int
) -> None:
    headers = {"Content-Type": kind} if kind else {}
    refused = phone.post(f"/r/{run.code}/guess", content=body, headers=headers)
    assert refused.status_code == status
    assert refused.json() == {"error": Texts("sv")("phone-malformed")}


def test_only_an_answer_is_sent(phone: TestClient, run: Run) -> None:
    assert phone.get(f"/r/{run.code}/guess").status_code == 405
    for address in ("/r", f"/r/{run.code}", f"/r/{run.code}/now", "/r/phone.js"):
        assert phone.post(address, json={}).status_code == 405


@pytest.mark.parametrize("code", ["ABCDE", "'", "..", "%00", "%ff", "å" * 300])
def test_an_unknown_code_is_said_in_both_languages(phone: TestClient, run: Run, code: str) -> None:
    both = " / ".join(Texts(language)("phone-unknown") for language in LANGUAGES)
    for refused in (phone.get(f"/r/{code}x/now"), answer(phone, f"{code}x", 35)):
        assert (refused.status_code, refused.json()) == (404, {"error": both})
    page = phone.get(f"/r/{code}x")
    assert page.status_code == 404
    for language in LANGUAGES:
        assert html.escape(Texts(language)("phone-unknown")) in page.text
    assert 'role="alert" >' in page.text, "it is shown"
    assert 'role="alert" hidden>' in phone.get("/r").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_ended_workshop_says_so(
    phone: TestClient, workshops: Workshops, run: Run, language: Language
) -> None:
    ended = run if language == "sv" else other_language(workshops, run)
    workshops.close(ended.code)
    texts = Texts(language)
    refused = answer(phone, ended.code, 35)
    assert (refused.status_code, refused.json()) == (410, {"error": texts("phone-run-ended")})
    page = phone.get(f"/r/{ended.code}")
    assert page.status_code == 410
    assert f"<h1>{texts('phone-ended')}</h1>" in page.text


def test_a_full_room_is_told(phone: TestClient, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_PARTICIPANTS", 1)
    assert answer(phone, run.code, 35).status_code == 200
    refused = answer(phone, run.code, 35, who=BO)
    assert (refused.status_code, refused.json()["error"]) == (409, Texts("sv")("phone-crowded"))


def test_a_file_that_cannot_be_written_now_asks_the_phone_to_try_again(
    phone: TestClient, workshops: Workshops, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_file, "PATIENCE", 0.05)
    holding = sqlite3.connect(workshops.path, isolation_level=None)
    holding.execute("BEGIN EXCLUSIVE")
    both = " / ".join(Texts(language)("phone-unreachable") for language in LANGUAGES)
    for refused in (answer(phone, run.code, 35), phone.get(f"/r/{run.code}/now")):
        assert (refused.status_code, refused.json()["error"]) == (503, both)
    page = phone.get(f"/r/{run.code}")
    assert (page.status_code, page.text) == (503, both)
    holding.close()
    assert answer(phone, run.code, 35).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_speaks_the_workshops_language(
    phone: TestClient, workshops: Workshops, run: Run, language: Language
) -> None:
    asked = run if language == "sv" else other_language(workshops, run)
    page, texts = phone.get(f"/r/{asked.code.lower()}").text, Texts(language)
    assert f'<html lang="{language}">' in page
    assert f"<title>{texts('phone-title')}</title>" in page
    assert texts("phone-without-script") in page
    assert f'data-code="{asked.code}"' in page
    words = json.loads(html.unescape(re.search(r'data-words="([^"]*)"', page)[1]))
    assert words["share"] == texts("phone-share", answer="*")
    script = phone.get("/r/phone.js").text
    used = set(re.findall(r'words(?:\.(\w+)|\["([\w-]+)"\])', script))
    assert {plain or quoted for plain, quoted in used} == set(words)


def test_nothing_anyone_wrote_is_in_the_document(phone: TestClient, run: Run) -> None:
    for address in ("/r", f"/r/{run.code}", "/r/%3Cscript%3Ealert(1)"):
        page = phone.get(address).text
        assert re.findall(r"<script[^>]*>", page) == ['<script src="/r/phone.js" defer>']
        assert "alert(" not in page
        assert "$" not in page, "a place that was not filled"
        assert not re.findall(r' (?:on\w+|style)="', page), "the policy of content forbids it"


def test_the_files_are_what_they_are_said_to_be(phone: TestClient) -> None:
    for name, kind in (("phone.js", "javascript"), ("phone.css", "text/css")):
        file = phone.get(f"/r/{name}")
        assert kind in file.headers["content-type"]
        assert file.headers["cache-control"] == "no-cache"
