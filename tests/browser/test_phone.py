"""On a phone, and with large text, nothing scrolls sideways but wide tables, each by itself."""

import pytest
from playwright.sync_api import Page, expect

from jamstall.texts import LANGUAGES
from jamstall.ui.frame import PAGES
from tests.browser.conftest import done

ADDRESSES = [address for _, address, _ in PAGES]
VIEWS = {
    "phone": (390, 844, 1),
    "reflow": (320, 640, 1),  # WCAG 2.1, 1.4.10: 1280 wide, enlarged four times
    "text twice as large": (1280, 800, 2),  # WCAG 2.1, 1.4.4
}


def look(page: Page, address: str, view: str) -> None:
    width, height, larger = VIEWS[view]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)
    done(page)
    page.evaluate(
        """larger => { const root = document.documentElement
            root.style.fontSize = larger * parseFloat(getComputedStyle(root).fontSize) + 'px' }""",
        larger,
    )


def wider_than_its_place(page: Page) -> dict[str, int]:
    """Return by how many pixels the document and the page within it are wider than they show."""
    excess: dict[str, int] = page.evaluate(
        """() => { const main = document.querySelector('main')
            return { document: document.scrollingElement.scrollWidth - innerWidth,
                     main: main.scrollWidth - main.clientWidth } }"""
    )
    return {name: pixels for name, pixels in excess.items() if pixels > 0}


def cut_off(page: Page) -> list[str]:
    """Return words that stick out of the window, where no region of their own scrolls to them."""
    words: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, summary, button)')]
            .filter(element => element.checkVisibility() && !element.closest('.scroll'))
            .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
            .map(element => element.innerText.slice(0, 60))"""
    )
    return words


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_scrolls_sideways(
    demo_app: str, visitor: Page, address: str, language: str, view: str
) -> None:
    look(visitor, f"{demo_app}/{address}?lang={language}", view)
    for folded in visitor.locator("main details.numbers summary").all():
        folded.click()
    assert wider_than_its_place(visitor) == {}
    assert cut_off(visitor) == []


def test_a_wide_table_scrolls_in_a_region_that_the_keyboard_reaches(
    demo_app: str, visitor: Page
) -> None:
    look(visitor, f"{demo_app}/oversikt", "phone")
    visitor.locator("details.numbers summary").first.click()
    region = visitor.locator("main").get_by_role("region").first
    expect(region).to_have_attribute("tabindex", "0")
    assert region.evaluate("element => element.scrollWidth > element.clientWidth")


def test_the_menu_opens_and_closes_on_a_phone(demo_app: str, visitor: Page) -> None:
    look(visitor, f"{demo_app}/oversikt", "phone")
    link = visitor.get_by_role("link", name="Branscher")
    expect(link).not_to_be_in_viewport()
    visitor.get_by_role("button", name="Visa sidopanelen").click()
    expect(link).to_be_in_viewport()
    assert wider_than_its_place(visitor) == {}
    link.click()
    expect(visitor.locator("h1")).to_have_text("Branscher")
    visitor.get_by_role("button", name="Dölj sidopanelen").click()
    expect(link).not_to_be_in_viewport()


def test_what_is_too_wide_is_found(demo_app: str, visitor: Page) -> None:
    """The other tests can fail: a line of a thousand pixels is seen."""
    look(visitor, f"{demo_app}/metod", "phone")
    visitor.locator("h1").evaluate("title => { title.style.width = '1000px' }")
    assert wider_than_its_place(visitor) != {}
    assert cut_off(visitor) != []
