"""The panels that a page shows, found by the page's address, for whoever wants one elsewhere."""

from collections.abc import Callable
from urllib.parse import urlsplit

from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.panels.address import query_in, selection_of
from jamstall.panels.declared import Declared
from jamstall.panels.pages import BY_ADDRESS, PAGES
from jamstall.panels.panel import Panel
from jamstall.panels.stated import Stated
from jamstall.panels.view import View
from jamstall.texts import LANGUAGES, Texts

WITH_PANELS = tuple(page.address for page in PAGES if page.panels is not None)
"""Addresses of the pages that have panels."""

ViewMaker = Callable[[Selection], View]


class UnknownAddress(ValueError):
    """An address leads to no page with panels, or names what does not exist; says which."""


def page_of(address: str) -> str:
    """Return the name of the page that an address leads to; the first where it names none.

    Raises
    ------
    ValueError : it is no address.
    """
    said = address.strip()
    if not said:
        raise ValueError(address)
    return urlsplit(said).path.rstrip("/").rpartition("/")[2] or PAGES[0].address


def page_at(address: str) -> Declared:
    """Return the page with panels that an address leads to.

    Raises
    ------
    UnknownAddress : there is no such page.
    """
    try:
        page = BY_ADDRESS[page_of(address)]
    except (ValueError, KeyError):
        raise UnknownAddress(address.strip()) from None
    if page.panels is None:
        raise UnknownAddress(address.strip())
    return page


def panels_at(address: str, view_maker: ViewMaker) -> list[Panel]:
    """Return the panels of the page that an address leads to, with the address's own filters.

    Parameters
    ----------
    address : whole, or from the page's name on: `/branscher?county=21`.
    view_maker : a selection → its view.

    Raises
    ------
    UnknownAddress : there is no such page, or it names what does not exist.
    """
    page = page_at(address)
    build = page.panels
    assert build is not None  # noqa: S101 - for the type checker
    query = query_in(urlsplit(address.strip()).query)
    try:
        view = view_maker(selection_of(query, [Texts(language) for language in LANGUAGES]))
        if not page.tells_of(view):
            raise UnknownAddress(address.strip())
        return build(view, Stated(query))
    except UnknownValue as error:
        raise UnknownAddress(str(error)) from None
