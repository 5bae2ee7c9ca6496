"""On a phone nothing scrolls sideways but wide tables, each by itself; and the menu folds."""

from playwright.sync_api import Page, expect

from tests.browser.asking import cut_off, wider_than_its_place
from tests.browser.conftest import drawn, run_again

PHONE = {"width": 390, "height": 844}


def look(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(address)
    drawn(page)


def test_a_wide_table_scrolls_in_a_region_that_the_keyboard_reaches(
    demo_app: str, visitor: Page
) -> None:
    look(visitor, f"{demo_app}/branscher")
    visitor.locator("details.numbers summary").first.click()
    region = visitor.locator("main").get_by_role("region").first
    expect(region).to_have_attribute("tabindex", "0")
    assert region.evaluate("element => element.scrollWidth > element.clientWidth")


def test_the_menu_opens_and_closes_on_a_phone(demo_app: str, visitor: Page) -> None:
    look(visitor, f"{demo_app}/oversikt")
    link = visitor.get_by_role("link", name="Branscher", exact=True)
    expect(link).not_to_be_in_viewport()
    visitor.get_by_role("button", name="Visa sidopanelen").click()
    expect(link).to_be_in_viewport()
    assert wider_than_its_place(visitor) == {}
    with run_again(visitor):
        link.click()
    expect(visitor.locator("h1")).to_have_text("Branscher")
    visitor.get_by_role("button", name="Dölj sidopanelen").click()
    expect(link).not_to_be_in_viewport()


def test_what_is_too_wide_is_found(demo_app: str, visitor: Page) -> None:
    """The other tests can fail: a line of a thousand pixels is seen."""
    look(visitor, f"{demo_app}/metod")
    visitor.locator("h1").evaluate("title => { title.style.width = '1000px' }")
    assert wider_than_its_place(visitor) != {}
    assert cut_off(visitor) != []
