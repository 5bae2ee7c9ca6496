"""WCAG 2.1 A and AA on every page: axe, the language, the title, the headings, Streamlit's words.

axe finds nothing, in Streamlit's parts or ours, and no exception is made. What it cannot find, and
we know of, is in jamstall/panels/shortcomings.toml, which the accessibility statement shows; each
is proved here for as long as it stands there, so that the list can only grow shorter.
"""

import re
import shutil
import urllib.request
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from jamstall.panels.accessibility import assessment
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.ui.frame import PAGES
from tests.browser.conftest import StartServer, done

SIZES = {"desktop": (1280, 800), "phone": (390, 844)}
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
ADDRESSES = [address for _, address, _ in PAGES]

every_page = pytest.mark.parametrize("address", ADDRESSES)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


def visit(page: Page, app: str, address: str, language: str, size: str = "desktop") -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{app}/{address}?lang={language}")
    done(page)


def violations(page: Page) -> list[tuple[str, str, str]]:
    """Return what axe finds: the rule, the element's selector, and its beginning in HTML."""
    options = {"runOnly": LEVELS, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [
        (rule["id"], node["target"][0], node["html"][:120])
        for rule in found
        for node in rule["nodes"]
    ]


@every_page
@both_languages
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(
    demo_app: str, visitor: Page, address: str, language: str, size: str
) -> None:
    visit(visitor, demo_app, address, language, size)
    assert violations(visitor) == []


def open_a_list(page: Page) -> None:
    page.get_by_role("combobox").nth(1).click()
    expect(page.get_by_role("option").first).to_be_visible()


def open_the_dominance(page: Page) -> None:
    page.locator("[data-testid=stSidebar] summary").click()
    expect(page.get_by_role("slider")).to_be_visible()


def open_a_table(page: Page) -> None:
    page.locator("details.numbers summary").first.click()
    expect(page.get_by_role("table").first).to_be_visible()


def fill_the_screen(page: Page) -> None:
    page.locator("[data-testid=stVegaLiteChart]").first.hover()
    page.get_by_role("button", name=re.compile("^Helskärm")).first.click()
    expect(page.get_by_role("button", name=re.compile("^Stäng helskärm"))).to_be_attached()


@pytest.mark.parametrize("opened", [open_a_list, open_the_dominance, open_a_table, fill_the_screen])
def test_axe_finds_nothing_in_what_is_opened(
    demo_app: str, visitor: Page, opened: Callable[[Page], None]
) -> None:
    visit(visitor, demo_app, "oversikt", "sv")
    opened(visitor)
    assert violations(visitor) == []


def test_axe_finds_nothing_in_the_menu_on_a_phone(demo_app: str, visitor: Page) -> None:
    visit(visitor, demo_app, "oversikt", "sv", "phone")
    visitor.get_by_role("button", name="Visa sidopanelen").click()
    expect(visitor.get_by_role("link", name="Branscher")).to_be_in_viewport()
    assert violations(visitor) == []


@both_languages
@pytest.mark.parametrize("size", SIZES)
def test_the_welcome(
    start_server: StartServer, visitor: Page, empty_database: Path, tmp_path: Path,
    language: Language, size: str,
) -> None:  # fmt: skip
    app = start_server(Path(shutil.copy(empty_database, tmp_path / "empty.duckdb")))
    visit(visitor, app, "oversikt", language, size)
    texts = Texts(language)
    expect(visitor.locator("h1")).to_have_text(texts("welcome-title"))
    expect(visitor).to_have_title(f"{texts('welcome-title')} – {texts('product')}")
    expect(visitor.locator("main h2")).to_have_count(2)
    assert headings(visitor) == [1, 2, 2]
    assert violations(visitor) == []
    if language == "sv":
        assert english_words(visitor) == []


def test_axe_does_find_what_is_wrong(demo_app: str, visitor: Page) -> None:
    """The other tests can fail: an unnamed button and pale words are found."""
    visit(visitor, demo_app, "metod", "sv")
    wrong = "<button></button><p style='color:#ccc;background:#fff'>blekt</p>"
    visitor.locator("main").evaluate(
        "(main, wrong) => main.insertAdjacentHTML('afterbegin', wrong)", wrong
    )
    assert {rule for rule, _, _ in violations(visitor)} == {"button-name", "color-contrast"}


def test_the_statement_names_the_axe_that_tested() -> None:
    assert re.search(r"axe v([\d.]+)", AXE_SCRIPT)[1] == assessment().axe


@every_page
@both_languages
def test_the_language_is_right_from_the_first_byte(
    demo_app: str, address: str, language: str
) -> None:
    with urllib.request.urlopen(f"{demo_app}/{address}?lang={language}") as answer:
        sent = answer.read().decode()
    assert f'<html lang="{language}">' in sent
    assert f"<title>{Texts(language)('product')}</title>" in sent


@pytest.mark.parametrize("address", ["", "oversikt"])
def test_without_a_language_it_is_swedish(demo_app: str, visitor: Page, address: str) -> None:
    with urllib.request.urlopen(f"{demo_app}/{address}") as answer:
        assert '<html lang="sv">' in answer.read().decode()
    visitor.goto(f"{demo_app}/{address}")
    done(visitor)
    expect(visitor.locator("html")).to_have_attribute("lang", "sv")


def test_the_language_follows_the_reader(demo_app: str, visitor: Page) -> None:
    """To English and back: the document, the title, and Streamlit's own words."""
    visit(visitor, demo_app, "branscher", "sv")
    html, menu = visitor.locator("html"), visitor.locator("[data-testid=stSidebarNav]")
    expect(menu).to_have_attribute("aria-label", "Sidor")
    for choice, language, title, pages in (
        ("English", "en", "Sectors – Equal growth", "App pages"),
        ("Svenska", "sv", "Branscher – Jämställd tillväxt", "Sidor"),
    ):
        visitor.get_by_text(choice, exact=True).click()
        expect(html).to_have_attribute("lang", language)
        expect(visitor).to_have_title(title)
        expect(menu).to_have_attribute("aria-label", pages)


@every_page
@both_languages
def test_title_headings_and_landmarks(
    demo_app: str, visitor: Page, address: str, language: Language
) -> None:
    visit(visitor, demo_app, address, language)
    texts = Texts(language)
    heading = visitor.locator("h1").inner_text()
    expect(visitor).to_have_title(f"{heading} – {texts('product')}")
    levels = headings(visitor)
    assert levels.count(1) == 1
    assert all(level <= before + 1 for before, level in pairwise(levels)), levels
    for landmark in ("main", "navigation"):
        expect(visitor.get_by_role(landmark)).to_have_count(1)
    expect(visitor.get_by_role("link", name=texts("widget-skip"))).to_be_attached()


def headings(page: Page) -> list[int]:
    """Return the levels of the page's headings in the order they are read; not the frame's."""
    return page.locator("main :is(h1, h2, h3, h4, h5, h6)").evaluate_all(
        "found => found.map(heading => Number(heading.tagName[1]))"
    )


@every_page
def test_streamlits_words_are_swedish_on_swedish_pages(
    demo_app: str, visitor: Page, address: str
) -> None:
    visit(visitor, demo_app, address, "sv")
    assert english_words(visitor) == []


ENGLISH = re.compile(
    r"\b(a|an|app|clear|choose|close|collapse|copy|download|expand|file|for|help|open|option"
    r"|options|remove|select|selected|show|sidebar|skip|the|upload|values|view)\b",
    re.IGNORECASE,
)
"""One of these is in whatever Streamlit says, and none in what our Swedish controls say."""


def english_words(page: Page) -> list[str]:
    """Return the names and hints of controls that are not in Swedish."""
    said = page.evaluate(
        """() => [...document.querySelectorAll('button, input, a, nav, section, header, [role]')]
            .filter(element => element.checkVisibility() && !element.closest('svg'))
            .flatMap(element => [element.getAttribute('aria-label'), element.title,
              element.placeholder, element.matches('button, a')
                && (element.querySelector('p') ?? element).innerText])  // not the icon's name
            .filter(Boolean)"""
    )
    own = {"Språk / Language", "English"}
    return sorted({words for words in said if ENGLISH.search(words)} - own)


@every_page
@both_languages
def test_every_chart_says_its_finding_and_has_a_table(
    demo_app: str, visitor: Page, address: str, language: str
) -> None:
    visit(visitor, demo_app, address, language)
    charts = visitor.locator("[data-testid=stVegaLiteChart]")
    for chart in charts.all():
        label = chart.get_attribute("aria-label") or ""
        assert re.search(r"\d", label), f"a chart that says no number: {label}"
    assert visitor.locator("details.numbers table").count() >= charts.count()


def lists_are_announced_in_the_browsers_language(page: Page, app: str) -> None:
    """The browser of these tests is English, the page is Swedish."""
    visit(page, app, "oversikt", "sv")
    page.get_by_role("combobox", name="År").click()
    expect(page.get_by_text(re.compile(r"^\d+ options available")).first).to_be_attached()


def an_unknown_page_is_answered_in_english(page: Page, app: str) -> None:
    page.goto(f"{app}/finns-inte")
    expect(page.get_by_text("Page not found").first).to_be_visible()


def new_numbers_are_not_announced(page: Page, app: str) -> None:
    visit(page, app, "oversikt", "sv")
    announced = page.locator(":is([aria-live], [role=status], [role=alert]):has(.statement)")
    expect(announced).to_have_count(0)


PROOFS: dict[str, Callable[[Page, str], None]] = {
    "announcements": lists_are_announced_in_the_browsers_language,
    "unknown-page": an_unknown_page_is_answered_in_english,
    "new-numbers": new_numbers_are_not_announced,
}


@pytest.mark.parametrize("known", [known.name for known in assessment().shortcomings])
def test_a_known_shortcoming_is_still_there(demo_app: str, visitor: Page, known: str) -> None:
    """Mended, it fails here, and is taken out of `shortcomings.toml` and so of the statement."""
    PROOFS[known](visitor, demo_app)
