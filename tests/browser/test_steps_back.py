"""The browser's Back: one step a choice, and what was chosen on a page stands when one returns."""

import re

from playwright.sync_api import Page, expect

from jamstall.texts import Texts
from tests.browser.conftest import at_rest, drawn, go_by_menu, run_again

SV = Texts("sv")


def choose(page: Page, label: str, option: str) -> None:
    """Choose in a list of the menu; it is scrolled to first, which folds one that is open."""
    field = page.get_by_role("combobox", name=re.compile(f"^{label}|{label}$"))
    field.scroll_into_view_if_needed()
    at_rest(page)
    field.click()
    with run_again(page):
        page.get_by_role("option", name=option, exact=True).click()
    page.keyboard.press("Escape")
    at_rest(page)


def test_one_back_is_one_step(demo_app: str, visitor: Page) -> None:
    visitor.goto(f"{demo_app}/oversikt")
    drawn(visitor)
    choose(visitor, SV("dimension-county"), "Halland")
    choose(visitor, SV("dimension-year"), "2024")
    expect(visitor).to_have_url(re.compile(r"\?county=13&year=2024$"))
    with run_again(visitor):
        visitor.go_back()
    expect(visitor).to_have_url(re.compile(r"\?county=13$"))
    expect(visitor.locator(".statement")).to_contain_text("i Halland 2019")
    with run_again(visitor):
        visitor.go_back()
    expect(visitor).to_have_url(re.compile("/oversikt$"))
    with run_again(visitor):
        visitor.go_forward()
    expect(visitor.locator(".statement")).to_contain_text("i Halland 2019")


def test_a_page_is_left_and_come_back_to_in_one_step(demo_app: str, visitor: Page) -> None:
    visitor.goto(f"{demo_app}/sokande?county=13")
    drawn(visitor)
    with run_again(visitor):
        visitor.get_by_role("radio", name=SV("by-birthplace")).or_(
            visitor.get_by_role("button", name=SV("by-birthplace"), exact=True)
        ).first.click()
    expect(visitor).to_have_url(re.compile("by=birthplace"))
    go_by_menu(visitor, SV, "sectors")
    expect(visitor).to_have_url(re.compile(r"/branscher\?county=13$"))
    expect(visitor.locator("[aria-current=page]")).to_contain_text(SV("page-sectors"))
    with run_again(visitor):
        visitor.go_back()
    expect(visitor).to_have_url(re.compile(r"/sokande\?county=13&by=birthplace$"))
    # And by the menu: what was chosen on a page is kept for the visit.
    for page in ("sectors", "applicants"):
        go_by_menu(visitor, SV, page)
    expect(visitor).to_have_url(re.compile(r"/sokande\?county=13&by=birthplace$"))
