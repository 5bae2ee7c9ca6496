"""Ladda upp and Historik for everyone: by keyboard, on a phone, with axe; and with files of harm.

Every file is made here and everything in it is invented.
"""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, FileChooser, Page, expect

from jamstall.texts import LANGUAGES, Language, Texts
from tests.browser.asking import english_words, fits, no_exception, violations
from tests.browser.conftest import StartServer, drawn, run_again
from tests.browser.test_keyboard import is_seen, tab_to
from tests.browser.uploading import (
    NEXT,
    SV,
    accept,
    at,
    begin,
    choose,
    few,
    jump,
    next_button,
    nowhere_to_publish,
    onward,
    open_page,
    publish,
    steps,
)  # fmt: skip
from tests.files import grant, project, table, xlsx
from tests.reliability.corpus.containers import SHEET, edited


@pytest.fixture(scope="module")
def app(
    start_server: StartServer, empty_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """Start a server on a database without cases."""
    folder = tmp_path_factory.mktemp("everyone")
    return start_server(Path(shutil.copy(empty_database, folder / "own.duckdb")))


pytestmark = pytest.mark.xdist_group("everyone")

# --- Hostile ---

HARM = "<img src=x onerror=alert(1)>"
MARKDOWN = "**fet** [klicka](javascript:alert(1)) ![](https://example.com/x.png) <b>b</b>"


def test_what_a_file_says_is_shown_as_text(app: str, visitor: Page, tmp_path: Path) -> None:
    """In its name, in a project's name and in a heading; `visitor` tells what is fetched."""
    spoken: list[str] = []

    def note(dialog: Dialog) -> None:
        spoken.append(dialog.message)
        dialog.dismiss()

    visitor.on("dialog", note)
    rows = [project(n, Projektnamn=MARKDOWN) for n in (1, 2)]
    rows[0][HARM] = MARKDOWN
    rows[0]["Beslut"] = HARM
    made = xlsx(tmp_path / "f.xlsx", table(*rows))
    open_page(visitor, app)
    visitor.locator("main input[type=file]").set_input_files(
        {"name": f"../../etc/{HARM}.xlsx", "mimeType": "x/y", "buffer": made.read_bytes()}
    )
    at(visitor, "columns")  # where a word is asked about
    jump(visitor, "file")
    expect(visitor.get_by_text(f"{HARM}.xlsx")).to_be_visible()
    expect(visitor.get_by_text("etc/")).to_have_count(0)
    onward(visitor, "columns")
    expect(visitor.get_by_text(HARM).first).to_be_visible()
    visitor.locator("main summary").first.click()
    expect(visitor.locator(".st-key-column-project_name")).to_contain_text(MARKDOWN[:40])
    onward(visitor, "findings")
    expect(visitor.get_by_text(HARM).first).to_be_attached()
    for harm in ("img[src=x]", "a[href*=javascript]", "img[src*=example]", "b"):
        expect(visitor.locator(f"main {harm}")).to_have_count(0)
    assert spoken == []
    visitor.remove_listener("dialog", note)


def test_a_bomb_is_refused_in_one_sentence(app: str, visitor: Page, tmp_path: Path) -> None:
    bomb = edited(
        xlsx(tmp_path / "bomb.xlsx", table(grant())), SHEET, lambda xml: xml + b" " * 200_000_000
    )
    assert bomb.stat().st_size < 1_000_000
    open_page(visitor, app)
    choose(visitor, bomb)
    at(visitor, "file")
    alert = visitor.locator("main [data-testid=stAlert]")
    expect(alert).to_have_count(1)
    expect(alert).to_contain_text("bomb.xlsx")
    nowhere_to_publish(visitor)
    jump(visitor, "file")
    with run_again(visitor):
        visitor.get_by_role("button", name=SV("upload-another")).click()
    choose(visitor, xlsx(tmp_path / "lunch.xlsx", [["Namn", "Rätt"], ["Eva", "Soppa"]]))
    expect(visitor.get_by_text(SV("upload-unknown-headings"))).to_be_visible()


# --- For everyone ---


def says_dates_in_its_language(visitor: Page, texts: Texts) -> None:
    """The parts of a date field are said by the browser, in English, and exchanged."""
    asked = visitor.get_by_text(texts("upload-complete"), exact=True)
    with run_again(visitor):
        asked.click()
    first = texts("upload-from")
    for part in ("year", "month", "day"):
        name = texts(f"widget-date-{part}", name=first)
        expect(visitor.get_by_role("spinbutton", name=name)).to_be_visible()
    month = visitor.get_by_role("spinbutton", name=texts("widget-date-month", name=first))
    said = texts("widget-date-january", name="01")
    expect(month).to_have_attribute("aria-valuetext", said)
    with run_again(visitor):
        asked.click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_is_accessible_and_fits_a_phone(
    app: str, visitor: Page, tmp_path: Path, language: Language
) -> None:
    texts = Texts(language)
    open_page(visitor, app, language=language)
    fits_and_is_accessible(visitor, language)
    rows = few(f"AX-{language}")
    begin(visitor, app, xlsx(tmp_path / "alla.xlsx", table(*rows)), language)
    fits_and_is_accessible(visitor, language)
    for step in NEXT:
        onward(visitor, step, texts)
        fits_and_is_accessible(visitor, language)
        if step == "findings":
            accept(visitor, texts)
        if step == "control":
            visitor.get_by_role("textbox", name=texts("upload-ledger")).fill("x")
            with run_again(visitor):
                visitor.keyboard.press("Enter")
            expect(visitor.get_by_text(texts("upload-ledger-unreadable"))).to_be_visible()
            fits_and_is_accessible(visitor, language)
    says_dates_in_its_language(visitor, texts)
    publish(visitor, texts)
    fits_and_is_accessible(visitor, language)
    visitor.get_by_role("link", name=texts("upload-undo")).click()
    expect(visitor.locator("h1")).to_have_text(texts("page-history"))
    drawn(visitor)
    fits_and_is_accessible(visitor, language)


def fits_and_is_accessible(page: Page, language: Language) -> None:
    """Axe finds nothing, on a desktop and a phone; and on a phone nothing scrolls sideways."""
    if language == "sv":
        assert english_words(page) == []
    for width, height in ((390, 844), (1280, 800)):
        page.set_viewport_size({"width": width, "height": height})
        assert violations(page) == [], (width, page.locator("main h2").all_inner_texts())
        if width == 390:
            fits(page)


def test_published_by_keyboard_alone(app: str, visitor: Page, tmp_path: Path) -> None:
    file = xlsx(tmp_path / "tangenter.xlsx", table(*few("TB")))

    def handed_over(_: FileChooser) -> None:
        """The browser is told in good time to hand it over."""

    visitor.on("filechooser", handed_over)
    open_page(visitor, app)
    tab_to(visitor, visitor.get_by_role("button", name="Välj fil"))
    assert is_seen(visitor)
    with visitor.expect_file_chooser() as opened:
        visitor.keyboard.press("Enter")
    opened.value.set_files(file)
    visitor.remove_listener("filechooser", handed_over)
    at(visitor, "findings")
    for times, to in ((1, "columns"), (2, "findings")):
        tab_to(visitor, steps(visitor, "file"))
        assert is_seen(visitor)
        for _ in range(times):
            visitor.keyboard.press("ArrowRight")
        visitor.keyboard.press("Enter")
        at(visitor, to)
    tab_to(visitor, visitor.get_by_role("checkbox", name=SV("upload-accept")))
    with run_again(visitor):
        visitor.keyboard.press("Space")
    expect(next_button(visitor, "control")).to_be_enabled()
    for step in ("control", "difference"):
        tab_to(visitor, next_button(visitor, step))
        assert is_seen(visitor)
        visitor.keyboard.press("Enter")
        at(visitor, step)
    tab_to(visitor, visitor.get_by_role("button", name=SV("upload-publish"), exact=True))
    assert is_seen(visitor)
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("link", name=SV("upload-undo"))).to_be_visible()
    no_exception(visitor)


def test_own_file_from_an_empty_database(
    start_server: StartServer, visitor: Page, empty_database: Path, tmp_path: Path
) -> None:
    """The welcome leads to the page, and what is published there is the first thing to see."""
    app = start_server(Path(shutil.copy(empty_database, tmp_path / "own.duckdb")))
    visitor.goto(app)
    drawn(visitor)
    expect(visitor.locator("h1")).to_have_text("Välkommen")
    with run_again(visitor):
        visitor.locator("main").get_by_role("link", name="Ladda upp").click()
    choose(visitor, xlsx(tmp_path / "stöd.xlsx", table(grant())))
    at(visitor, "findings")
    for step in NEXT[2:]:
        onward(visitor, step)
    publish(visitor)
    visitor.goto(app)
    expect(visitor.locator(".statement")).to_contain_text(
        "100\u00a0% av företagsstödet i Gävleborg"
    )
    no_exception(visitor)
