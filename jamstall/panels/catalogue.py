"""The panels that a page shows, found by the page's address, for whoever wants one elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import urlsplit

from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.panels.address import Query, query_in, selection_of
from jamstall.panels.allocation import choice, matrix, place_map
from jamstall.panels.allocation.years import by_year
from jamstall.panels.applicants import groups
from jamstall.panels.applicants.amounts import amounts
from jamstall.panels.applicants.application_steps import application_steps
from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.crossed import crossed
from jamstall.panels.applicants.difference import differences
from jamstall.panels.applicants.money_and_people import money_and_people
from jamstall.panels.applicants.years import approval_by_year, kronor_by_year
from jamstall.panels.method import contents
from jamstall.panels.overview.changes import changes
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.panel import Panel
from jamstall.panels.sectors.against_people import against_people
from jamstall.panels.sectors.divisions import divisions
from jamstall.panels.sectors.senses import senses
from jamstall.panels.view import View
from jamstall.reference.sectors import SECTORS
from jamstall.texts import LANGUAGES, Texts

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
        name = parts.path.rstrip("/").rpartition("/")[2]
        build = PAGES[name]
    except (ValueError, KeyError):
        raise UnknownAddress(address.strip()) from None
    query = query_in(parts.query)
    try:
        view = view_maker(selection_of(query, [Texts(language) for language in LANGUAGES]))
        return build(view, _Choices(query))
    except UnknownValue as error:
        raise UnknownAddress(str(error)) from None


class _Choices:
    """What an address says beside the filters: a page's own choices."""

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


def _overview(view: View, _: _Choices) -> list[Panel]:
    funds = view.granted_funds()
    dimensions = ("sector_dominance", "sex", "birthplace")
    return [
        *(shares(view, dimension, fund) for dimension in dimensions for fund in funds),
        *(over_time(view, fund) for fund in funds),
        *(changes(view, fund) for fund in funds),
    ]


def _allocation_map(view: View, choices: _Choices) -> list[Panel]:
    funds = view.granted_funds()
    if not funds:
        return []
    fund = choices.one("of", funds)
    extent = choices.one("over", choice.EXTENTS)
    shape = choices.one("shape", choice.shapes(view, extent))
    stated = choices.stated("colour")
    cells = [stated] if choice.cell_of(stated) else []
    coloured = choices.one("colour", [*choice.CHOICES, *cells])
    place = choices.one("place", ["", *choice.codes_shown(view, extent)])
    part = choices.one("part", tuple(matrix.MEASURES))
    return [
        place_map.allocation(view, fund, coloured, extent, shape, place),
        *(
            matrix.matrix(view, fund, part, place, coloured, *personal)
            for personal in matrix.sheets(view, fund, part, place)
        ),
        by_year(view, fund, coloured, extent, place),
    ]


def _sectors(view: View, choices: _Choices) -> list[Panel]:
    funds = view.granted_funds()
    if not funds:
        return []
    fund = choices.one("of", funds)
    sector = choices.one("sector", SECTORS, "B+C")
    return [
        against_people(view, fund),
        senses(view, fund),
        divisions(view, fund, sector),
    ]


def _applicants(view: View, choices: _Choices) -> list[Panel]:
    funds = view.applied_funds()
    if not funds:
        return []
    fund = choices.one("of", funds)
    by = choices.one("by", groups.DIMENSIONS)
    other = choices.one("and", [one for one in groups.DIMENSIONS if one != by])
    return [
        application_steps(view, fund, by, "cases"),
        application_steps(view, fund, by, "kronor"),
        approval(view, fund, by),
        differences(view, fund, by),
        amounts(view, fund, by, "median"),
        amounts(view, fund, by, "mean"),
        kronor_by_year(view, fund, by),
        approval_by_year(view, fund, by),
        money_and_people(view, fund, by),
        crossed(view, fund, by, other),
    ]


def _method(view: View, _: _Choices) -> list[Panel]:
    return [contents.unknown_by_year(view)]


PAGES: Mapping[str, Callable[[View, _Choices], list[Panel]]] = MappingProxyType(
    {
        "oversikt": _overview,
        "kartlaggning": _allocation_map,
        "branscher": _sectors,
        "sokande": _applicants,
        "metod": _method,
    }
)
"""Address of a page → the panels that it shows, in their order."""
