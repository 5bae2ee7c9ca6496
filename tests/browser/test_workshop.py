"""A workshop's screen in a real browser: read from five metres, stepped by a clicker, kept."""

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.ui.workshop.reword import MOST_WORDS
from jamstall.workshop.model import Phase, Workshop
from jamstall.workshop.store import Workshops
from tests.browser.asking import shown_as, violations
from tests.browser.conftest import (
    DESKTOP,
    PATIENCE,
    StartServer,
    at_rest,
    drawn,
    run_again,
    still,
    visiting,
)
from tests.browser.leading import started
from tests.proposed import CHOICE, SIDES, TARGET

SV = Texts("sv")
pytestmark = pytest.mark.xdist_group("workshop")
LIGHT = "rgb(255, 255, 255)"
SMALLEST = 28
"""Pixels on a projector of 1,920."""
LETTERS = 14
"""The smallest letters of a chart, in its own pixels, but for the names of axes."""

READ = """() => {
  const seen = (e) => {
    const { width, height } = e.getBoundingClientRect(), style = getComputedStyle(e)
    return width > 2 && height > 2 && style.visibility === 'visible' && style.opacity !== '0'
  }
  const walker = document.createTreeWalker(document.querySelector('[data-testid=stApp]'), 4)
  const texts = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement, words = node.nodeValue.trim()
    const icon = parent.closest('[data-testid=stIconMaterial], .st-key-stage-foot button, style')
    if (!words || icon || !seen(parent)) continue
    texts.push({ words, size: parseFloat(getComputedStyle(parent).fontSize),
      own: !parent.closest('.legend, .stage-place, form, [data-testid=stNumberInput], label') })
  }
  const charts = [...document.querySelectorAll('img.stage-chart')].map((image) => ({
    alt: image.alt,
    scale: Math.min(image.width / image.naturalWidth, image.height / image.naturalHeight),
  }))
  return { texts, charts, scrolls: document.querySelector('main').scrollHeight > innerHeight }
}"""


PROJECTOR = {"width": 1920, "height": 1080}


@pytest.fixture
def projector(visitor: Page) -> Page:
    """Return a page as large as a projector."""
    visitor.set_viewport_size(PROJECTOR)
    return visitor


@dataclass
class Room:
    """A server, what it keeps of workshops, and those that a leader has prepared by now."""

    address: str
    store: Workshops
    prepared: dict[Language, Workshop]

    def begin(self, page: Page, language: Language = "sv") -> str:
        """Start a workshop, open it at its first card, and return its code.

        The first of a language is prepared and begun as a leader does; the others are begun where
        that one is kept, and opened by their address.
        """
        if language in self.prepared:
            code = self.store.start(self.prepared[language]).code
            self.store.go_to(code, 0, Phase.GUESS)
            page.goto(f"{self.address}/workshop?run={code}&lang={language}")
            drawn(page)
            return code
        code = started(page, self.address, language)
        with run_again(page):
            page.keyboard.press("ArrowRight")  # out of the lobby
        self.prepared[language] = self.store.run(code).workshop
        return code


@pytest.fixture(scope="module")
def room(
    start_server: StartServer, demo_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> Room:
    """Return a server of this file's own, and the workshops beside its database."""
    path = Path(shutil.copy(demo_database, tmp_path_factory.mktemp("workshop") / "own.duckdb"))
    return Room(start_server(path), Workshops.beside(path), {})


def title(page: Page) -> str:
    return page.locator(".st-key-stage h1").inner_text()


def step(page: Page, key: str, store: Workshops, code: str) -> None:
    """Press a key, and wait until the screen has stepped, and with it the store."""
    drawn(page)
    before, words = store.run(code), title(page)
    page.keyboard.press(key)
    expect(page.locator(".st-key-stage h1")).not_to_have_text(words)
    drawn(page)
    now = store.run(code)
    assert (now.position, now.phase) != (before.position, before.phase)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_read_from_five_metres(
    room: Room, projector: Page, language: Language
) -> None:
    """No letters under 28 pixels, at most 25 words, one chart, and nothing to scroll to."""
    store = room.store
    code = room.begin(projector, language)
    for number in range(5):
        store.guess(code, store.run(code).card.card_id, f"p{number}", 20 * number)
    # A chart for each claim, and one of guesses.
    assert charts_that_are_read(projector, store, code, language) == 9


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_room_wants_is_read_from_five_metres(
    room: Room, projector: Page, language: Language
) -> None:
    """What is compared, the room's own target, and its choice between scenarios."""
    address, store = room.address, room.store
    now = dt.datetime.now(tz=dt.UTC)
    cards = (SIDES, TARGET, CHOICE)
    run = store.start(Workshop("wishes", "Nämnden", language, "county=21", cards, now))
    for place, (card, values) in enumerate(
        ((TARGET, range(20, 70, 10)), (CHOICE, [2, 21, 213] * 2))
    ):
        store.go_to(run.code, place + 1, Phase.GUESS)
        for number, value in enumerate(values):
            store.guess(run.code, card.card_id, f"p{number}", value)
    store.go_to(run.code, 0, Phase.GUESS)
    projector.goto(f"{address}/workshop?run={run.code}&lang={language}")
    # The sides; the answers, the way there; the scenarios, the votes.
    assert charts_that_are_read(projector, store, run.code, language) == 5


def charts_that_are_read(projector: Page, store: Workshops, code: str, language: Language) -> int:
    """Step through a run, and return how many charts were seen; what cannot be read fails."""
    seen = 0
    while True:
        drawn(projector)
        at_rest(projector)
        read = projector.evaluate(READ)
        where = f"{store.run(code).position} {store.run(code).phase}: {title(projector)}"
        small = [text for text in read["texts"] if text["size"] < SMALLEST]
        assert not small, where
        words = [
            word
            for text in read["texts"]
            if text["own"]
            for word in text["words"].replace("\u00a0", "").split()
        ]
        assert len(words) <= MOST_WORDS, (where, words)
        assert len(read["charts"]) <= 1
        for chart in read["charts"]:
            assert chart["alt"]
            assert chart["scale"] * LETTERS >= SMALLEST, where
            seen += 1
        assert not read["scrolls"], where
        demo = Texts("en" if language == "en" else "sv")("stage-demo")
        expect(projector.get_by_text(demo)).to_be_visible()
        expect(projector.locator("html")).to_have_attribute("lang", language)
        if store.run(code).card is None:
            return seen
        step(projector, "PageDown", store, code)


HELD = """() => { const before = window.letGo = window.setTimeout
  window.held = []
  window.setTimeout = (then, wait, ...more) => String(then).includes('sendUpdateWidgetsMessage')
    ? window.held.push(then) : before(then, wait, ...more) }"""
"""A browser that is busy when a key is pressed: Streamlit sends a click a moment later, and what
the page asks for by itself every second takes it along before it is sent."""


Stage = tuple[Page, str]


class TestOneRun:
    """Opened once: every test goes back to its first card, which nobody has answered yet."""

    @pytest.fixture(scope="class")
    @classmethod
    def begun(cls, room: Room, tab: Page) -> Iterator[tuple[Page, str, str]]:
        with visiting(tab) as page:
            page.set_viewport_size(PROJECTOR)
            code = room.begin(page)
            yield page, code, title(page)

    @pytest.fixture
    def stage(self, begun: tuple[Page, str, str], room: Room) -> Stage:
        page, code, first = begun
        room.store.go_to(code, 0, Phase.GUESS)
        expect(page.locator(".st-key-stage h1")).to_have_text(first)  # it looks by itself
        drawn(page)
        page.evaluate("() => document.activeElement.blur()")
        return page, code

    def test_a_clicker_and_the_keyboard_step(self, room: Room, stage: Stage) -> None:
        projector, code = stage
        store = room.store
        places = []
        for key in ("ArrowRight", "Space", "PageDown", "PageUp", "ArrowLeft", "ArrowLeft"):
            step(projector, key, store, code)
            run = store.run(code)
            places.append((run.position, str(run.phase)))
        assert places == [(0, "shown"), (0, "talk"), (1, "guess"), (0, "talk"), (0, "shown"),
                          (0, "guess")]  # fmt: skip

    def test_the_buttons_step_too_and_space_goes_on_after_them(
        self, room: Room, stage: Stage
    ) -> None:
        """Whoever presses Enter stays on the button; whoever clicked goes on with the clicker."""
        projector, code = stage
        store = room.store
        projector.locator(".st-key-stage-next button").focus()
        step(projector, "Enter", store, code)
        expect(projector.locator(".st-key-stage-next button")).to_be_focused()
        step(projector, "Enter", store, code)
        drawn(projector)
        projector.locator(".st-key-stage-back button").click()
        expect(projector.locator(".st-key-stage h1")).not_to_have_class(re.compile("asked"))
        step(projector, "Space", store, code)
        run = store.run(code)
        assert (run.position, run.phase) == (0, Phase.TALK)

    def test_typing_does_not_step(self, room: Room, stage: Stage) -> None:
        projector, code = stage
        store = room.store
        step(projector, "PageDown", store, code)
        step(projector, "PageDown", store, code)
        field = projector.get_by_label(SV("note-text"))
        field.click()
        projector.keyboard.type("Vi berättar mer om stödet")
        for key in ("ArrowLeft", "PageDown", "ArrowRight", "Space"):
            projector.keyboard.press(key)
        with run_again(projector):  # a step would have come before it
            projector.keyboard.press("Enter")
        assert str(store.run(code).phase) == "talk"
        expect(projector.locator(".note", has_text="Vi berättar mer om stödet")).to_be_visible()
        expect(field).to_have_value("")

    def test_the_screen_is_filled_by_a_button_and_light_where_its_leader_has_dark_pages(
        self, room: Room, stage: Stage
    ) -> None:
        projector, _ = stage
        filled = "() => document.fullscreenElement !== null"
        assert not projector.evaluate(filled)
        try:
            projector.emulate_media(color_scheme="dark")
            projector.get_by_role("button", name=SV("stage-full")).click()
            projector.wait_for_function(filled)
            shown_as(projector, "light")
            expect(projector.get_by_test_id("stApp")).to_have_css("background-color", LIGHT)
            assert violations(projector, ["color-contrast"]) == []
        finally:
            projector.emulate_media(color_scheme="light")
        projector.evaluate("() => document.exitFullscreen()")
        projector.wait_for_function(f"() => !({filled})()")

    def test_the_place_is_kept_and_a_second_screen_follows(
        self, room: Room, stage: Stage, browser: Browser
    ) -> None:
        projector, code = stage
        store = room.store
        step(projector, "PageDown", store, code)
        shown = title(projector)
        projector.reload()
        expect(projector.locator(".st-key-stage h1")).to_be_visible()
        assert title(projector) == shown
        other = still(browser.new_context(viewport=DESKTOP)).new_page()
        other.set_default_timeout(PATIENCE)
        other.goto(f"{room.address}/workshop?run={code}")
        expect(other.locator(".st-key-stage h1")).to_be_visible()
        step(other, "PageDown", store, code)
        expect(projector.locator(".st-key-stage h1")).not_to_have_text(shown)
        assert title(projector) == title(other)
        store.write(code, "conclusion", "Ring fler", card_id=store.run(code).card.card_id)
        expect(projector.locator(".note", has_text="Ring fler")).to_be_visible()
        other.context.close()

    def test_a_click_that_is_sent_twice_steps_once(self, room: Room, stage: Stage) -> None:
        projector, code = stage
        store = room.store
        projector.evaluate(HELD)
        for place in [(0, Phase.SHOWN), (0, Phase.TALK), (1, Phase.GUESS)]:
            step(projector, "PageDown", store, code)  # by what the page asks for by itself
            with run_again(projector):
                assert projector.evaluate(
                    "() => window.held.splice(0).map((sent) => sent()).length"
                )
            run = store.run(code)
            assert (run.position, run.phase) == place
        projector.evaluate("() => { window.setTimeout = window.letGo }")

    def test_answers_are_counted_as_they_come(self, room: Room, stage: Stage) -> None:
        """After all but the next: answers that are known make a screen more."""
        projector, code = stage
        store = room.store
        count = projector.locator(".stage-count")
        expect(count).to_contain_text("0")
        for number in range(3):
            store.guess(code, store.run(code).card.card_id, f"p{number}", 50)
        expect(count).to_contain_text("3")

    def test_at_a_field_of_hands_no_key_steps(self, room: Room, stage: Stage) -> None:
        """Neither in it nor on the buttons that count: whoever had clicked one stepped."""
        projector, code = stage
        hands = projector.locator(".st-key-stage-count-hands")
        up = hands.get_by_test_id("stNumberInputStepUp").first
        with run_again(projector):
            up.click()
        for place in (hands.locator("input").first, up):
            place.focus()
            for key in ("PageDown", "ArrowRight", "PageUp"):
                projector.keyboard.press(key)
        with run_again(projector):  # a step would have come before it
            up.click()
        run = room.store.run(code)
        assert (run.position, run.phase) == (0, Phase.GUESS)
        card = run.card
        assert card is not None
        assert sum(room.store.hands(code, card.card_id).values()) == 2


def test_what_was_seen_is_taken_home(room: Room, visitor: Page) -> None:
    """The deck and the workbook of a run that has ended; a template that is none is said to be."""
    store = room.store
    code = room.begin(visitor)
    store.guess(code, store.run(code).card.card_id, "p", 30)
    store.write(code, "conclusion", "=1+1 är två")
    store.close(code)
    expect(visitor.get_by_role("heading", name="Vem får pengarna i Gävleborg?")).to_be_visible()
    drawn(visitor)  # until then what stood there before stands there too
    expect(visitor.locator(".note")).to_contain_text("=1+1 är två")
    for made, fetched, suffix in (
        ("home-deck", "home-fetch-pptx", "pptx"),
        ("home-workbook", "home-fetch-xlsx", "xlsx"),
    ):
        with visitor.expect_download() as waiting, run_again(visitor):  # one click
            visitor.get_by_role("button", name=SV(made), exact=True).click()
        assert waiting.value.suggested_filename.endswith(f"{code}.{suffix}")
        assert Path(waiting.value.path()).read_bytes()[:2] == b"PK"
        with visitor.expect_download():
            visitor.get_by_role("button", name=SV(fetched), exact=True).click()
    with run_again(visitor):
        visitor.locator("[data-testid=stFileUploader] input").set_input_files(
            {"name": "mall.pptx", "mimeType": "application/octet-stream", "buffer": b"no slides"}
        )
    visitor.get_by_role("button", name=SV("home-deck")).click()
    expect(visitor.get_by_text(SV("bad-template-not-a-presentation"))).to_be_visible()


def test_an_analysis_is_saved_and_found_again(room: Room, visitor: Page) -> None:
    """A 4R is written, found by its address, and its action stands in the list with the rooms'."""
    address, store = room.address, room.store
    run = store.start(Workshop("w4", "Nämnden", "sv", "", (), dt.datetime.now(tz=dt.UTC)))
    store.write(run.code, "action", "Ring upp", who="Bo")
    visitor.goto(f"{address}/fyra-r?county=21&fund=business_grants")
    drawn(visitor)
    visitor.get_by_label("Namn på analysen").fill("Vår första 4R")
    visitor.get_by_label("Vilket gap syns i siffrorna?").fill("Kvinnor söker mindre.")
    visitor.get_by_label("Åtgärd 1: Vad").fill("Ny utlysning")
    visitor.get_by_label("Åtgärd 1: Vem").fill("Anna")
    day = visitor.get_by_role("group", name="Åtgärd 1: Till när")
    day.get_by_role("spinbutton").first.click()
    visitor.keyboard.type("20270301")
    with run_again(visitor):
        visitor.get_by_role("button", name="Spara analysen").click()
    expect(visitor.get_by_text("Analysen är sparad.")).to_be_visible()
    visitor.wait_for_url("**/fyra-r?*analysis=*")
    found = visitor.url
    visitor.goto("about:blank")
    visitor.goto(found)
    drawn(visitor)
    expect(visitor.get_by_label("Namn på analysen")).to_have_value("Vår första 4R")
    expect(visitor.get_by_label("Vilket gap syns i siffrorna?")).to_have_value(
        "Kvinnor söker mindre."
    )
    actions = visitor.locator("table", has_text="Ring upp")
    expect(actions).to_contain_text("Ny utlysning")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_leader_with_a_phone_reads_and_reaches_everything(
    room: Room, visitor: Page, language: Language
) -> None:
    """Nothing lies over anything, nothing is wider than the screen, and a thumb hits the way on."""
    store = room.store
    code = room.begin(visitor, language)
    visitor.set_viewport_size({"width": 390, "height": 844})
    at_rest(visitor)
    letters = "e => parseFloat(getComputedStyle(e).fontSize)"
    assert visitor.locator(".st-key-stage h1").evaluate(letters) >= 20
    visitor.goto(f"{room.address}/workshop?run={code}&leader=1")
    drawn(visitor)
    at_rest(visitor)
    texts = Texts(language)
    heading = visitor.locator("h1").bounding_box()
    foot = visitor.locator(".st-key-stage-foot").bounding_box()
    onward = visitor.get_by_role("button", name=texts("stage-next"), exact=True).bounding_box()
    assert heading is not None
    assert foot is not None
    assert onward is not None
    assert heading["y"] + heading["height"] < foot["y"]
    assert foot["y"] + foot["height"] <= 844
    assert min(onward["width"], onward["height"]) >= 44
    assert visitor.evaluate("document.documentElement.scrollWidth") <= 390
    card = store.run(code).card
    assert card is not None
    # Hands are counted here too: without phones there is no other way.
    field = visitor.locator(".st-key-stage-count-hands input").first
    with run_again(visitor):
        field.fill("4")
        field.press("Enter")
    assert sum(store.hands(code, card.card_id).values()) == 4
