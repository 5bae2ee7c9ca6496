"""WCAG 2.1 A and AA in what is opened, in the welcome, and as the language changes.

What every page is asked stands in test_every_page.py.

axe finds nothing, in Streamlit's parts or ours, and no exception is made. What it cannot find, and
we know of, is in panels/accessibility/shortcomings.toml, which the accessibility statement shows;
each is proved here for as long as it stands there, so that the list can only grow shorter.
"""

import re
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from jamstall.panels.accessibility.statement import assessment
from jamstall.texts import LANGUAGES, Language, Texts
from tests.browser.asking import english_words, headings, violations
from tests.browser.conftest import at_rest, drawn, grouped, run_again, visiting

SIZES = {"desktop": (1280, 800), "phone": (390, 844)}


def visit(page: Page, app: str, address: str, language: str, size: str = "desktop") -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{app}/{address}?lang={language}")
    drawn(page)


@contextmanager
def a_list(page: Page) -> Iterator[None]:
    page.get_by_role("combobox").nth(1).click()
    expect(page.get_by_role("option").first).to_be_visible()
    yield
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)


@contextmanager
def the_dominance(page: Page) -> Iterator[None]:
    page.locator("[data-testid=stSidebar] summary").click()
    expect(page.get_by_role("slider")).to_be_visible()
    yield
    page.locator("[data-testid=stSidebar] summary").click()


@contextmanager
def a_table(page: Page) -> Iterator[None]:
    page.locator("details.numbers summary").first.click()
    expect(page.get_by_role("table").first).to_be_visible()
    yield
    page.locator("details.numbers summary").first.click()


@contextmanager
def the_whole_screen(page: Page) -> Iterator[None]:
    page.locator("[data-testid=stVegaLiteChart]").first.hover()
    # By key: a chart's buttons go when a pointer that stands still is scrolled off the chart.
    page.get_by_role("button", name=re.compile("^Helskärm")).first.press("Enter")
    left = page.get_by_role("button", name=re.compile("^Stäng helskärm"))
    expect(left).to_be_attached()
    yield
    page.keyboard.press("Escape")
    expect(left).to_have_count(0)


def lists_are_announced_in_the_browsers_language(page: Page) -> None:
    """The browser of these tests is English, the page is Swedish."""
    page.get_by_role("combobox", name="År").click()
    expect(page.get_by_text(re.compile(r"^\d+ options available")).first).to_be_attached()
    page.keyboard.press("Escape")


PROOFS: dict[str, Callable[[Page], None]] = {
    "announcements": lists_are_announced_in_the_browsers_language,
}


@pytest.mark.xdist_group("accessible-oversikt")
class TestTheOverview:
    """Opened once without a language; what is opened in it is closed again."""

    @pytest.fixture(scope="class")
    @classmethod
    def opened(cls, tab: Page, demo_app: str) -> Iterator[Page]:
        with visiting(tab) as page:
            page.goto(f"{demo_app}/oversikt")
            drawn(page)
            yield page

    def test_without_a_language_it_is_swedish(self, opened: Page, demo_app: str) -> None:
        sent_in_swedish(f"{demo_app}/oversikt")
        expect(opened.locator("html")).to_have_attribute("lang", "sv")

    @pytest.mark.parametrize("shown", [a_list, the_dominance, a_table, the_whole_screen])
    def test_axe_finds_nothing_in_what_is_opened(
        self, opened: Page, shown: Callable[[Page], AbstractContextManager[None]]
    ) -> None:
        with shown(opened):
            assert violations(opened) == []

    @pytest.mark.parametrize("known", [known.name for known in assessment().shortcomings])
    def test_a_known_shortcoming_is_still_there(self, opened: Page, known: str) -> None:
        """Mended, it fails here, and is taken out of `shortcomings.toml` and the statement."""
        PROOFS[known](opened)

    def test_axe_finds_nothing_in_the_menu_on_a_phone(self, opened: Page) -> None:
        width, height = SIZES["phone"]
        opened.set_viewport_size({"width": width, "height": height})
        opened.get_by_role("button", name="Visa sidopanelen").click()
        link = opened.get_by_role("link", name="Branscher", exact=True)
        expect(link).to_be_in_viewport()
        assert violations(opened) == []


def sent_in_swedish(address: str) -> None:
    with urllib.request.urlopen(address) as answer:
        assert '<html lang="sv">' in answer.read().decode()


def test_without_an_address_it_is_swedish(demo_app: str, visitor: Page) -> None:
    sent_in_swedish(f"{demo_app}/")
    visitor.goto(f"{demo_app}/")
    drawn(visitor)
    expect(visitor.locator("html")).to_have_attribute("lang", "sv")


class TestTheWelcome:
    @pytest.fixture(scope="class", params=grouped("welcome", LANGUAGES))
    @classmethod
    def language(cls, request: pytest.FixtureRequest) -> Language:
        language: Language = request.param
        return language

    @pytest.fixture(scope="class")
    @classmethod
    def opened(cls, tab: Page, empty_app: str, language: Language) -> Iterator[Page]:
        with visiting(tab) as page:
            visit(page, empty_app, "oversikt", language)
            yield page

    @pytest.mark.parametrize("size", SIZES)
    def test_the_welcome(self, opened: Page, language: Language, size: str) -> None:
        width, height = SIZES[size]
        opened.set_viewport_size({"width": width, "height": height})
        at_rest(opened)
        texts = Texts(language)
        expect(opened.locator("h1")).to_have_text(texts("welcome-title"))
        expect(opened).to_have_title(f"{texts('welcome-title')} – {texts('product')}")
        expect(opened.locator("main h2")).to_have_count(2)
        assert headings(opened) == [1, 2, 2]
        assert violations(opened) == []
        if language == "sv":
            assert english_words(opened) == []


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


def test_the_language_follows_the_reader(demo_app: str, visitor: Page) -> None:
    """To English and back: the document, the title, and Streamlit's own words."""
    visit(visitor, demo_app, "branscher", "sv")
    html, menu = visitor.locator("html"), visitor.get_by_test_id("stTopNav")
    expect(menu).to_have_attribute("aria-label", "Sidor")
    for choice, language, title, pages in (
        ("English", "en", "Sectors – Gender-equal growth", "App pages"),
        ("Svenska", "sv", "Branscher – Jämställd tillväxt", "Sidor"),
    ):
        with run_again(visitor):
            visitor.get_by_text(choice, exact=True).click()
        expect(html).to_have_attribute("lang", language)
        expect(visitor).to_have_title(title)
        expect(menu).to_have_attribute("aria-label", pages)


def test_an_unknown_address_is_answered_in_both_languages(demo_app: str, visitor: Page) -> None:
    answer = visitor.goto(f"{demo_app}/finns-inte")
    assert answer is not None
    assert answer.status == 404
    for language in LANGUAGES:
        expect(visitor.locator(f"section[lang={language}] a")).to_have_text(
            Texts(language)("lost-way")
        )
    assert violations(visitor) == []
