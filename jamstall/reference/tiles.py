"""Places as equal squares, about where they lie: a map where every municipality counts the same."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from jamstall.reference.tables import read_table

Square = tuple[int, int]
"""Column and row, counted from 0 in the north-west."""

COUNTIES, COUNTRY = "counties", "country"

_AROUND = ((-1, 0), (1, 0), (0, -1), (0, 1))
_PHONE = (343, 600)
"""Pixels that a map has there."""


@cache
def county_tiles() -> Mapping[str, Square]:
    """Map the code of each of the 21 counties to its square."""
    return _layouts()[COUNTIES]


@cache
def municipality_tiles(counties: tuple[str, ...] = ()) -> Mapping[str, Square]:
    """Map the code of each municipality in some counties, or in all, to its square.

    One county has a layout of its own. Several are cut out of the country's, with no more than
    one empty column or row left between them; those that lie apart are set below each other, from
    the north, where that leaves larger squares: beside each other they are too small for a phone.
    """
    together = _together(counties)
    apart = _below_each_other([_together(group) for group in _touching(counties)])
    return max(together, apart, key=_side) if apart else together


def _together(counties: tuple[str, ...]) -> Mapping[str, Square]:
    """Return one county's own layout, or the squares of several as they lie in the country."""
    if len(counties) == 1:
        return _layouts()[counties[0]]
    chosen = _of_country(counties)
    columns = _closed({column for column, _ in chosen.values()})
    rows = _closed({row for _, row in chosen.values()})
    return MappingProxyType({code: (columns[it[0]], rows[it[1]]) for code, it in chosen.items()})


def _of_country(counties: tuple[str, ...]) -> Mapping[str, Square]:
    whole = _layouts()[COUNTRY]
    return {code: it for code, it in whole.items() if not counties or code[:2] in counties}


def _touching(counties: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the counties in groups that hang together in the country, the northernmost first."""
    squares = {county: set(_of_country((county,)).values()) for county in counties}
    groups: list[set[str]] = []
    for county in counties:
        beside = {(x + dx, y + dy) for x, y in squares[county] for dx, dy in _AROUND}
        met = [group for group in groups if any(squares[one] & beside for one in group)]
        groups = [group for group in groups if group not in met] + [{county}.union(*met)]
    ordered = sorted(groups, key=lambda group: min(y for one in group for _, y in squares[one]))
    return [tuple(sorted(group)) for group in ordered]


def _below_each_other(layouts: Sequence[Mapping[str, Square]]) -> Mapping[str, Square]:
    found: dict[str, Square] = {}
    top = 0
    for layout in layouts:
        found |= {code: (column, row + top) for code, (column, row) in layout.items()}
        top = max(row for _, row in found.values()) + 2
    return MappingProxyType(found)


def _side(layout: Mapping[str, Square]) -> float:
    """Return how large a layout's squares are on a phone."""
    columns = max(column for column, _ in layout.values()) + 1
    rows = max(row for _, row in layout.values()) + 1
    return min(_PHONE[0] / columns, _PHONE[1] / rows)


def _closed(used: set[int]) -> dict[int, int]:
    """Number lines anew from 0, so that a gap of any width becomes a gap of one.

    >>> _closed({3, 4, 9})
    {3: 0, 4: 1, 9: 3}
    """
    numbers: dict[int, int] = {}
    for line in sorted(used):
        gap = min(line - next(reversed(numbers)), 2) if numbers else 0
        numbers[line] = numbers[next(reversed(numbers))] + gap if numbers else 0
    return numbers


@cache
def _layouts() -> Mapping[str, Mapping[str, Square]]:
    found: dict[str, dict[str, Square]] = {}
    for row in read_table("places", "tiles.csv"):
        tiles = found.setdefault(row["layout"], {})
        tiles[row["code"]] = (int(row["column"]), int(row["row"]))
    return MappingProxyType({name: MappingProxyType(tiles) for name, tiles in found.items()})
