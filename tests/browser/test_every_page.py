"""Every page by its deep link, in both languages: opened once, and asked many things.

The questions stand in the order they are asked in; those that change the page are the last ones.
What was opened on a desktop is made as narrow as a phone for the rest: the server knows no width.
Opened on a phone every page is in test_keyboard.py.
"""

import re
import urllib.request
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from jamstall.panels.pages import PAGES
from jamstall.texts import LANGUAGES, Language, Texts
from tests.browser.asking import (
    english_words,
    fits,
    headings,
    in_the_dark,
    no_exception,
    unfold_numbers,
    violations,
)
from tests.browser.conftest import DESKTOP, at_rest, drawn, visiting

PHONE = {"width": 390, "height": 844}
REFLOW = {"width": 320, "height": 640}
"""WCAG 2.1, 1.4.10: 1280 wide, enlarged four times."""
LARGER = 2
"""WCAG 2.1, 1.4.4."""

every_page = pytest.mark.parametrize(
    ("address", "script", "language"),
    [
        pytest.param(
            declared.address,
            declared.name,
            language,
            id=f"{declared.address}-{language}",
            marks=pytest.mark.xdist_group(f"page-{declared.address}"),
        )
        for declared in PAGES
        for language in LANGUAGES
    ],
    scope="module",
)


@pytest.fixture(scope="module")
def opened(tab: Page, demo_app: str, address: str, language: str) -> Iterator[Page]:
    """Open a page; that nothing of it broke the policy of content is told when it is left."""
    with visiting(tab) as page:
        page.goto(f"{demo_app}/{address}?lang={language}")
        drawn(page)
        yield page


@pytest.fixture(scope="class")
def on_desktop(opened: Page) -> Page:
    opened.set_viewport_size(DESKTOP)
    return opened


@pytest.fixture(scope="class")
def on_phone(opened: Page) -> Page:
    """Return the page on a phone, with the menu and the tables folded, as they are at first."""
    opened.set_viewport_size(PHONE)
    expect(opened.get_by_test_id("stExpandSidebarButton")).to_be_visible()
    opened.locator("details.numbers").evaluate_all(
        "all => all.forEach((one) => { one.open = false })"
    )
    at_rest(opened)
    return opened


@every_page
class TestOnADesktop:
    def test_the_language_is_right_from_the_first_byte(
        self, demo_app: str, address: str, script: str, language: Language
    ) -> None:
        with urllib.request.urlopen(f"{demo_app}/{address}?lang={language}") as answer:
            sent = answer.read().decode()
        assert f'<html lang="{language}">' in sent
        assert f"<title>{Texts(language)('product')}</title>" in sent

    def test_deep_links(
        self, on_desktop: Page, address: str, script: str, language: Language
    ) -> None:
        title = Texts(language)(f"page-{script}".replace("_", "-"))
        expect(on_desktop.locator("h1")).to_have_text(title)
        no_exception(on_desktop)

    def test_what_can_be_claimed_is_drawn(
        self, on_desktop: Page, address: str, script: str, language: Language
    ) -> None:
        """Charts are drawn by scripts, which the policy of content lets run."""
        (declared,) = (page for page in PAGES if page.name == script)
        if declared.claims or declared.closing_claims:
            expect(on_desktop.locator(".marks").first).to_be_visible()

    def test_title_headings_and_landmarks(
        self, on_desktop: Page, address: str, script: str, language: Language
    ) -> None:
        texts = Texts(language)
        heading = on_desktop.locator("h1").inner_text()
        expect(on_desktop).to_have_title(f"{heading} – {texts('product')}")
        levels = headings(on_desktop)
        assert levels.count(1) == 1
        assert all(level <= before + 1 for before, level in pairwise(levels)), levels
        for landmark in ("main", "navigation"):
            expect(on_desktop.get_by_role(landmark)).to_have_count(1)
        expect(on_desktop.get_by_role("link", name=texts("widget-skip"))).to_be_attached()

    def test_streamlits_words_are_swedish_on_swedish_pages(
        self, on_desktop: Page, address: str, script: str, language: Language
    ) -> None:
        """And English on the English ones: what tells them apart can find them."""
        assert (english_words(on_desktop) == []) is (language == "sv"), english_words(on_desktop)

    def test_every_chart_says_its_finding_and_has_a_table(
        self, on_desktop: Page, address: str, script: str, language: Language
    ) -> None:
        charts = on_desktop.locator("[data-testid=stVegaLiteChart]")
        for chart in charts.all():
            expect(chart).to_have_accessible_name(re.compile(r"\d"))
        assert on_desktop.locator("details.numbers table").count() >= charts.count()

    def test_no_column_lies_beside_the_page(
        self, on_desktop: Page, address: str, script: str, language: Language
    ) -> None:
        unfold_numbers(on_desktop)
        wider = on_desktop.locator(".scroll").evaluate_all(
            "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.ariaLabel)"
        )
        assert wider == []

    def test_axe_finds_nothing(
        self, on_desktop: Page, address: str, script: str, language: Language
    ) -> None:
        assert violations(on_desktop) == []

    def test_axe_finds_no_words_too_pale_in_the_dark(
        self, on_desktop: Page, address: str, script: str, language: Language
    ) -> None:
        """Nothing else it asks hangs on the scheme, and colours are alike in both languages."""
        if language == "en":
            return
        with in_the_dark(on_desktop):
            assert violations(on_desktop, ["color-contrast"]) == []

    def test_nothing_scrolls_sideways_when_the_text_is_twice_as_large(
        self, on_desktop: Page, address: str, script: str, language: Language
    ) -> None:
        on_desktop.evaluate(
            """larger => { const root = document.documentElement
                root.style.fontSize = larger * parseFloat(getComputedStyle(root).fontSize) + 'px' }
            """,
            LARGER,
        )
        unfold_numbers(on_desktop)
        fits(on_desktop)
        on_desktop.evaluate("() => document.documentElement.style.removeProperty('font-size')")


@every_page
class TestOnAPhone:
    def test_axe_finds_nothing(
        self, on_phone: Page, address: str, script: str, language: Language
    ) -> None:
        assert violations(on_phone) == []

    def test_nothing_scrolls_sideways(
        self, on_phone: Page, address: str, script: str, language: Language
    ) -> None:
        unfold_numbers(on_phone)
        fits(on_phone)

    def test_no_column_lies_beside_what_is_shown(
        self, on_phone: Page, address: str, script: str, language: Language
    ) -> None:
        assert columns_beside(on_phone) == []

    def test_nothing_scrolls_sideways_when_the_page_is_enlarged_four_times(
        self, on_phone: Page, address: str, script: str, language: Language
    ) -> None:
        on_phone.set_viewport_size(REFLOW)
        unfold_numbers(on_phone)
        fits(on_phone)

    def test_no_column_lies_beside_what_is_shown_when_it_is_enlarged(
        self, on_phone: Page, address: str, script: str, language: Language
    ) -> None:
        on_phone.set_viewport_size(REFLOW)
        assert columns_beside(on_phone) == []


def columns_beside(page: Page) -> list[str]:
    """Return the tables that are wider than they show, with all that folds unfolded."""
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true })")
    at_rest(page)
    wider: list[str] = page.locator(".scroll").evaluate_all(
        """all => all.filter((one) => one.scrollWidth > one.clientWidth + 1)
            .map((one) => one.ariaLabel)"""
    )
    return wider
