"""What readers take with them from a page, in a real browser: menus, files, and the address."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pypdf
import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

from jamstall.texts import LANGUAGES, Language, Texts
from tests.browser.asking import english_words, violations
from tests.browser.conftest import at_rest, drawn, grouped, run_again, visiting

both = pytest.mark.parametrize("language", LANGUAGES)
every_size = pytest.mark.parametrize("size", [(1280, 800), (390, 844), (1920, 1080)])


def taken(page: Page, click: Callable[[], None], to: Path) -> bytes:
    """Return what is downloaded when something is clicked."""
    with page.expect_download() as waiting:
        click()
    waiting.value.save_as(to)
    return to.read_bytes()


def open_menu(page: Page, panel: str) -> None:
    with run_again(page):
        page.locator(f".st-key-take-{panel} button").first.click()
    expect(page.locator(f".st-key-take-xlsx-{panel} button")).to_be_visible()


def open_whole_page(page: Page) -> None:
    with run_again(page):
        page.locator(".st-key-take-page summary").click()
    expect(page.locator(".take-code")).to_be_visible()


@both
def test_a_panel_is_taken_along(
    demo_app: str, visitor: Page, tmp_path: Path, language: Language
) -> None:
    visitor.goto(f"{demo_app}/oversikt?county=21&lang={language}")
    drawn(visitor)
    panel = "business_grants-sector_dominance"
    open_menu(visitor, panel)

    def get(suffix: str) -> bytes:
        button = visitor.locator(f".st-key-take-{suffix}-{panel} button")
        return taken(visitor, button.click, tmp_path / f"taken.{suffix}")

    assert get("png").startswith(b"\x89PNG")
    svg = get("svg").decode()
    found = visitor.locator("p.found").first.inner_text()
    assert found[:30] in svg
    slides = Presentation(io.BytesIO(get("pptx"))).slides
    assert any(slide.shapes.title.text.startswith(f"{found}\n") for slide in slides)
    get("xlsx")
    book = openpyxl.load_workbook(tmp_path / "taken.xlsx")
    said = [str(cell.value) for row in book.worksheets[0].rows for cell in row]
    assert any(f"{demo_app}/oversikt?county=21" in text for text in said)


@both
def test_a_whole_page_is_taken_along(
    demo_app: str, visitor: Page, tmp_path: Path, language: Language
) -> None:
    texts = Texts(language)
    visitor.goto(f"{demo_app}/branscher?county=21&of=project_funds&lang={language}")
    drawn(visitor)
    open_whole_page(visitor)
    address = visitor.locator(".take-address code").inner_text()
    assert address.startswith(f"{demo_app}/branscher?")
    assert {"county=21", "of=project_funds"} <= set(address.partition("?")[2].split("&"))
    expect(visitor.locator(".take-code")).to_have_attribute("alt", texts("take-qr"))
    for suffix, fetch in (("pdf", "take-fetch-pdf"), ("pptx", "take-fetch-pptx")):
        asked = visitor.get_by_role("button", name=texts(f"take-make-{suffix}"), exact=True)
        taken(visitor, asked.click, tmp_path / f"taken.{suffix}")  # one click
        button = visitor.get_by_role("button", name=texts(fetch), exact=True)
        taken(visitor, button.click, tmp_path / f"again.{suffix}")
    report = pypdf.PdfReader(tmp_path / "taken.pdf")
    assert report.metadata is not None
    assert "Gävleborg" in str(report.metadata.title)
    assert address.partition("&")[0] in report.pages[0].extract_text()
    slides = Presentation(io.BytesIO((tmp_path / "taken.pptx").read_bytes())).slides
    titles = [slide.shapes.title.text.partition("\n")[0] for slide in slides]
    for found in visitor.locator("p.found").all_inner_texts():
        assert found in titles
    workbook = visitor.locator(".st-key-take-xlsx-page button")
    taken(visitor, workbook.click, tmp_path / "taken.xlsx")
    assert len(openpyxl.load_workbook(tmp_path / "taken.xlsx").worksheets) > 3


def test_what_was_made_is_of_what_is_shown(demo_app: str, visitor: Page) -> None:
    """A file of another selection is not offered as if it were of this one."""
    visitor.goto(f"{demo_app}/branscher?county=21")
    drawn(visitor)
    open_whole_page(visitor)
    with run_again(visitor):
        visitor.get_by_role("button", name=Texts("sv")("take-make-pptx"), exact=True).click()
    expect(
        visitor.get_by_role("button", name=Texts("sv")("take-fetch-pptx"), exact=True)
    ).to_be_visible()
    visitor.get_by_role("combobox", name=re.compile("^Län|Län$")).click()
    with run_again(visitor):
        visitor.get_by_role("option", name="Halland").click()
    expect(visitor.locator(".take-address code")).to_contain_text("county=13")
    expect(
        visitor.get_by_role("button", name=Texts("sv")("take-fetch-pptx"), exact=True)
    ).to_have_count(0)


OPENINGS: dict[str, Callable[[Page], None]] = {
    "menu": lambda page: open_menu(page, "business_grants-sex"),
    "whole page": open_whole_page,
}


class TestWhatIsOpened:
    @pytest.fixture(scope="class", params=grouped("take", OPENINGS))
    @classmethod
    def opening(cls, request: pytest.FixtureRequest) -> str:
        opening: str = request.param
        return opening

    @pytest.fixture(scope="class")
    @classmethod
    def opened(cls, tab: Page, demo_app: str, opening: str) -> Iterator[Page]:
        with visiting(tab) as page:
            page.goto(f"{demo_app}/oversikt?county=21")
            drawn(page)
            OPENINGS[opening](page)
            yield page

    @every_size
    def test_axe_finds_nothing(self, opened: Page, size: tuple[int, int]) -> None:
        width, height = size
        opened.set_viewport_size({"width": width, "height": height})
        at_rest(opened)
        assert violations(opened) == []
        assert english_words(opened) == []
        opened.wait_for_function("() => document.documentElement.scrollWidth <= innerWidth")


def test_by_the_keyboard_alone(demo_app: str, visitor: Page, tmp_path: Path) -> None:
    visitor.goto(f"{demo_app}/oversikt?county=21")
    drawn(visitor)
    visitor.locator(".st-key-download-business_grants-sex button").focus()
    visitor.keyboard.press("Tab")
    expect(visitor.locator(".st-key-take-business_grants-sex button").first).to_be_focused()
    with run_again(visitor):
        visitor.keyboard.press("Enter")
    picture = visitor.locator(".st-key-take-png-business_grants-sex button")
    expect(picture).to_be_visible()
    picture.focus()
    content = taken(visitor, lambda: visitor.keyboard.press("Enter"), tmp_path / "taken.png")
    assert content.startswith(b"\x89PNG")
    visitor.keyboard.press("Escape")
    expect(picture).to_have_count(0)
