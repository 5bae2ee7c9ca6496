"""What the allocation map can be coloured by, and over which places."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from jamstall.analysis.selection import ORDER
from jamstall.charts.classes import Family
from jamstall.panels.extents import counties_shown
from jamstall.panels.view import View
from jamstall.reference.shapes import neighbours

Level = Literal["municipality", "county"]
Extent = Literal["municipalities", "counties", "country"]

EXTENTS: tuple[Extent, ...] = ("municipalities", "counties", "country")
"""The municipalities of the chosen counties; the country by county; by its 290 municipalities."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A number of a place.

    Attributes
    ----------
    measure : a share is of the place's own kronor.
    group : dimension → the label whose share it is; none for what is no share of kronor.
    family : of colours.
    """

    measure: str
    group: Mapping[str, str]
    family: Family


def _share(family: Family, **group: str) -> Choice:
    return Choice("amount_share", MappingProxyType(group), family)


CHOICES: Mapping[str, Choice] = MappingProxyType(
    {
        "men_sectors": _share("men", sector_dominance="men"),
        "women_sectors": _share("women", sector_dominance="women"),
        "balanced_sectors": _share("balanced", sector_dominance="balanced"),
        "woman": _share("women", sex="woman"),
        "man": _share("men", sex="man"),
        "mixed": _share("balanced", sex="mixed"),
        "abroad": _share("plain", birthplace="abroad"),
        "amount_granted": Choice("amount_granted", MappingProxyType({}), "plain"),
        "granted_cases": Choice("granted_cases", MappingProxyType({}), "plain"),
        "mean_amount": Choice("mean_amount", MappingProxyType({}), "plain"),
        "approval_rate": Choice("approval_rate", MappingProxyType({}), "plain"),
    }
)
"""What the map can be coloured by, beside a cell of the matrix."""

SHARES = frozenset({"amount_share", "approval_rate"})
"""The measures that are said in per cent."""

CELL_DIMENSIONS = ("sector_dominance", "sex", "birthplace")
ALL = "all"
"""In a cell: the total over that dimension."""


def cell_of(text: str) -> dict[str, str] | None:
    """Return the groups of a cell written `dominance.sex.birthplace`; None if it is none.

    >>> cell_of("men.woman.all"), cell_of("men.woman")
    ({'sector_dominance': 'men', 'sex': 'woman'}, None)
    """
    parts = text.split(".")
    if len(parts) != len(CELL_DIMENSIONS):
        return None
    stated = dict(zip(CELL_DIMENSIONS, parts, strict=True))
    if any(label not in (*ORDER[dimension], ALL) for dimension, label in stated.items()):
        return None
    return {dimension: label for dimension, label in stated.items() if label != ALL}


def choice_of(coloured: str) -> Choice:
    """Return what the map is coloured by: a choice, or a cell of the matrix."""
    if coloured in CHOICES:
        return CHOICES[coloured]
    cell = cell_of(coloured)
    if cell is None:
        raise KeyError(coloured)
    sex = cell.get("sex", "")
    families: dict[str, Family] = {"woman": "women", "man": "men"}
    return Choice("amount_share", cell, families.get(sex, "plain"))


def choice_name(view: View, coloured: str) -> str:
    """Return what a choice or a cell is called: "Andel till kvinnor"."""
    if coloured in CHOICES:
        return view.texts(f"map-{coloured}".replace("_", "-"))
    groups = cell_name(view, coloured)
    return view.texts("map-cell", groups=groups) if groups else view.texts("total")


def cell_name(view: View, cell: str) -> str:
    """Return the groups of a cell: "kvinnor födda utomlands i mansdominerade branscher"."""
    groups = dict(cell_of(cell) or {})
    dominance = groups.pop("sector_dominance", "")
    who = [view.texts(f"who-{d}-{label}".replace("_", "-")) for d, label in groups.items()]
    if who and "sex" not in groups:
        who.insert(0, view.texts("who-people"))
    sectors = view.texts(f"in-dominance-{dominance}") if dominance else ""
    if who and sectors:
        return view.texts("cell-both", who=" ".join(who), sectors=sectors)
    return " ".join(who) or sectors


def did(view: View, fund: str, coloured: str, value: str) -> str:
    """Return what happened in a place: "gick 93 % av företagsstödet till kvinnor"."""
    of = view.texts(f"the-{fund}")
    if coloured in CHOICES:
        return view.texts(f"did-{coloured}".replace("_", "-"), value=value, fund=of)
    groups = cell_name(view, coloured) or view.texts("total")
    return view.texts("did-cell", value=value, fund=of, groups=groups)


def shapes(view: View, extent: str) -> tuple[str, ...]:
    """Return the forms of map, the better one first: tiles, where counties lie far apart."""
    counties = set(counties_shown(view, extent))
    borders = neighbours()
    apart = len(counties) > 1 and any(not borders[county] & counties for county in counties)
    return ("tiles", "map") if apart else ("map", "tiles")


def level_of(extent: str) -> Level:
    """Return what kind of place the map is of."""
    return "county" if extent == "counties" else "municipality"
