"""A workshop as its leader begins it, in a real browser."""

from playwright.sync_api import Page

from jamstall.texts import Language, Texts
from tests.browser.conftest import drawn, run_again


def started(page: Page, address: str, language: Language = "sv") -> str:
    """Prepare a workshop of Gävleborg as a leader does, start it, and return its code."""
    page.goto(f"{address}/workshop?county=21&lang={language}")
    drawn(page)
    with run_again(page):
        page.get_by_role("button", name=Texts(language)("workshop-new"), exact=True).click()
    with run_again(page):
        page.locator(".st-key-start-edited button").click()
    page.wait_for_url("**/workshop?*run=*")
    drawn(page)
    return page.url.partition("run=")[2][:5]
