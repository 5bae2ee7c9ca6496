"""What tests ask of a page that is open: axe, its headings and words, and whether it fits."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, TimeoutError, expect

from tests.browser.conftest import at_rest

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


def no_exception(page: Page) -> None:
    expect(page.locator("[data-testid=stException]")).to_have_count(0)


def violations(page: Page, only: Sequence[str] = LEVELS) -> list[tuple[str, str, str]]:
    """Return what axe finds: the rule, the element's selector, and its beginning in HTML."""
    at_rest(page)  # what fades in is pale on its way
    options = {"runOnly": [*only], "resultTypes": ["violations"]}
    if not page.evaluate("() => 'axe' in window"):  # half a megabyte, read once a page
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(options).then((told) => told.violations)", options)
    return [
        (rule["id"], node["target"][0], node["html"][:120])
        for rule in found
        for node in rule["nodes"]
    ]


@contextmanager
def in_the_dark(page: Page) -> Iterator[None]:
    """Let the reader's system ask for dark pages meanwhile."""
    try:
        page.emulate_media(color_scheme="dark")
        shown_as(page, "dark")
        yield
    finally:
        page.emulate_media(color_scheme="light")
        shown_as(page, "light")


def shown_as(page: Page, scheme: str) -> None:
    """Wait until Streamlit's parts have a scheme: it takes up another one when it comes to it."""
    expect(page.get_by_test_id("stApp")).to_have_css("color-scheme", scheme)


def headings(page: Page) -> list[int]:
    """Return the levels of the page's headings in the order they are read; not the frame's."""
    return page.locator("main :is(h1, h2, h3, h4, h5, h6)").evaluate_all(
        "found => found.map(heading => Number(heading.tagName[1]))"
    )


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


# --- Whether it fits ---


def unfold_numbers(page: Page) -> None:
    """Open every table of the page."""
    page.locator("main details.numbers").evaluate_all(
        "all => all.forEach((one) => { one.open = true })"
    )
    at_rest(page)


WIDER = """() => { const main = document.querySelector('main')
    return { document: document.scrollingElement.scrollWidth - innerWidth,
             main: main.scrollWidth - main.clientWidth } }"""
CUT_OFF = """() => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, summary, button)')]
    .filter(element => element.checkVisibility() && !element.closest('.scroll'))
    .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
    .map(element => element.innerText.slice(0, 60))"""


def wider_than_its_place(page: Page) -> dict[str, int]:
    """Return by how many pixels the document and the page within it are wider than they show."""
    excess: dict[str, int] = page.evaluate(WIDER)
    return {name: pixels for name, pixels in excess.items() if pixels > 0}


def cut_off(page: Page) -> list[str]:
    """Return words that stick out of the window, where no region of their own scrolls to them."""
    words: list[str] = page.evaluate(CUT_OFF)
    return words


def fits(page: Page) -> None:
    """Nothing scrolls sideways, once charts have followed the window's width."""
    try:
        page.wait_for_function(
            f"() => Object.values(({WIDER})()).every(excess => excess <= 0)"
            f" && ({CUT_OFF})().length === 0"
        )
    except TimeoutError:
        raise AssertionError((wider_than_its_place(page), cut_off(page))) from None
