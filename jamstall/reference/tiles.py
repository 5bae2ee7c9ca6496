"""Places as equal squares, about where they lie: a map where every municipality counts the same."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from jamstall.reference.tables import read_table

Square = tuple[int, int]
"""Column and row, counted from 0 in the north-west."""

COUNTIES, COUNTRY = "counties", "country"


@cache
def county_tiles() -> Mapping[str, Square]:
    """Map the code of each of the 21 counties to its square."""
    return _layouts()[COUNTIES]


@cache
def municipality_tiles(counties: tuple[str, ...] = ()) -> Mapping[str, Square]:
    """Map the code of each municipality in some counties, or in all, to its square.

    One county has a layout of its own. Several are cut out of the country's, with no more than
    one empty column or row left between them.
    """
    if len(counties) == 1:
        return _layouts()[counties[0]]
    whole = _layouts()[COUNTRY]
    chosen = {code: it for code, it in whole.items() if not counties or code[:2] in counties}
    columns = _closed({column for column, _ in chosen.values()})
    rows = _closed({row for _, row in chosen.values()})
    return MappingProxyType({code: (columns[it[0]], rows[it[1]]) for code, it in chosen.items()})


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
