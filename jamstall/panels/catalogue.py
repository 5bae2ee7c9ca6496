"""The panels that a page shows, found by the page's address, for whoever wants one elsewhere."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.panels.address import Query, query_in, selection_of
from jamstall.panels.pages import BY_ADDRESS, PAGES
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.texts import LANGUAGES, Texts

WITH_PANELS = tuple(page.address for page in PAGES if page.panels is not None)
"""Addresses of the pages that have panels."""

ViewMaker = Callable[[Selection], View]


class UnknownAddress(ValueError):
    """An address leads to no page with panels, or names what does not exist; says which."""


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
    try:
        parts = urlsplit(address.strip())
        page = BY_ADDRESS[parts.path.rstrip("/").rpartition("/")[2]]
        build = page.panels
    except (ValueError, KeyError):
        build = None
    if build is None:
        raise UnknownAddress(address.strip())
    query = query_in(parts.query)
    try:
        view = view_maker(selection_of(query, [Texts(language) for language in LANGUAGES]))
        if not page.tells_of(view):
            raise UnknownAddress(address.strip())
        return build(view, _Choices(query))
    except UnknownValue as error:
        raise UnknownAddress(str(error)) from None


class _Choices:
    """A page's own choices, as an address states them."""

    def __init__(self, query: Query) -> None:
        self._query = query

    def one(self, key: str, options: Sequence[str], default: str | None = None) -> str:
        """Return what is chosen; the first, or the default, where the address says nothing."""
        (value, *_) = self._query.get(key) or [options[0] if default is None else default]
        if value not in options:
            raise UnknownValue(key, value)
        return value

    def stated(self, key: str) -> str:
        """Return what stands in the address as it is."""
        return (self._query.get(key) or [""])[0]
