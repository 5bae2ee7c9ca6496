"""The panels that a page shows, found by the page's address, for whoever wants one elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import urlsplit

from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.panels import (
    allocation,
    applicant_years,
    applicants,
    changes,
    choice,
    map_years,
    matrix,
    method,
    overview,
    sectors,
)
from jamstall.panels.address import Query, query_in, selection_of
from jamstall.panels.approval import approval
from jamstall.panels.asked_got import amounts
from jamstall.panels.crossed import crossed
from jamstall.panels.difference import differences
from jamstall.panels.money_and_people import money_and_people
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.panels.way_to_money import way_to_money
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
    funds = overview.funds(view)
    dimensions = ("sector_dominance", "sex", "birthplace")
    return [
        *(overview.shares(view, dimension, fund) for dimension in dimensions for fund in funds),
        *(overview.over_time(view, fund) for fund in funds),
        *(changes.changes(view, fund) for fund in funds),
    ]


def _allocation_map(view: View, choices: _Choices) -> list[Panel]:
    funds = overview.funds(view)
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
        allocation.allocation(view, fund, coloured, extent, shape, place),
        *(
            matrix.matrix(view, fund, part, place, coloured, *personal)
            for personal in matrix.sheets(view, fund, part, place)
        ),
        map_years.by_year(view, fund, coloured, extent, place),
    ]


def _sectors(view: View, choices: _Choices) -> list[Panel]:
    funds = overview.funds(view)
    if not funds:
        return []
    fund = choices.one("of", funds)
    sector = choices.one("sector", SECTORS, "B+C")
    return [
        sectors.against_people(view, fund),
        sectors.senses(view, fund),
        sectors.divisions(view, fund, sector),
    ]


def _applicants(view: View, choices: _Choices) -> list[Panel]:
    funds = applicants.funds(view)
    if not funds:
        return []
    fund = choices.one("of", funds)
    by = choices.one("by", applicants.DIMENSIONS)
    other = choices.one("and", [one for one in applicants.DIMENSIONS if one != by])
    return [
        way_to_money(view, fund, by, "cases"),
        way_to_money(view, fund, by, "kronor"),
        approval(view, fund, by),
        differences(view, fund, by),
        amounts(view, fund, by, "median"),
        amounts(view, fund, by, "mean"),
        applicant_years.kronor_by_year(view, fund, by),
        applicant_years.approval_by_year(view, fund, by),
        money_and_people(view, fund, by),
        crossed(view, fund, by, other),
    ]


def _method(view: View, _: _Choices) -> list[Panel]:
    return [method.unknown_by_year(view)]


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
