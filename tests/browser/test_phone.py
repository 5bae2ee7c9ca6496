"""On a phone a wide table is a card a row, and the menu folds; every page: test_every_page.py."""

from playwright.sync_api import Page, expect

from tests.browser.asking import cut_off, wider_than_its_place
from tests.browser.conftest import DESKTOP, drawn, run_again

PHONE = {"width": 390, "height": 844}


def look(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(address)
    drawn(page)


def test_a_wide_table_is_a_card_a_row(demo_app: str, visitor: Page) -> None:
    """Each line of a card says its column; to a screen reader it is a table still."""
    look(visitor, f"{demo_app}/branscher")
    visitor.locator("details.numbers summary").first.click()
    region = visitor.locator("main").get_by_role("region").first
    expect(region).to_have_class("scroll cards")
    row = region.get_by_role("row").nth(1)
    heads = region.get_by_role("columnheader").all_inner_texts()
    said = row.get_by_role("cell").evaluate_all(
        "cells => cells.map(cell => getComputedStyle(cell, '::before').content.slice(1, -1))"
    )
    assert said == [head.replace("\u00ad", "") for head in heads[1:]]
    expect(row.get_by_role("rowheader")).to_have_text("Jord, skog och fiske")
    region.get_by_role("button", name="Andel av kronorna").click()
    expect(region.get_by_role("rowheader").first).to_have_text("Tillverkning och utvinning")
    visitor.set_viewport_size(DESKTOP)
    expect(region).to_have_class("scroll")


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
