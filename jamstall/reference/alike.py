"""Which municipalities a municipality is said to be like: by whoever loads a table that says so.

SKR's and RKA's groups of similar municipalities are theirs to publish: `regions/similar.csv` is
empty until somebody puts their rows there, and nothing in it is guessed.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from jamstall.reference.places import municipalities
from jamstall.reference.tables import read_table


class UnknownMunicipality(ValueError):
    """The table names a code that no municipality has."""


def alike(rows: Sequence[Mapping[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return municipality → those it is like, in the order of the table, each once.

    Parameters
    ----------
    rows : `municipality`, `similar`, and `source`, which is for readers of the table alone.

    Raises
    ------
    UnknownMunicipality : a code that no municipality has; says which, and in which row.

    >>> alike([{"municipality": "2180", "similar": "1480"}])
    {'2180': ('1480',)}
    """
    found: dict[str, list[str]] = {}
    for number, row in enumerate(rows, start=2):
        for column in ("municipality", "similar"):
            if row[column] not in municipalities():
                raise UnknownMunicipality(f"similar.csv line {number}, {column}: {row[column]!r}")
        found.setdefault(row["municipality"], []).append(row["similar"])
    return {
        code: tuple(one for one in dict.fromkeys(others) if one != code)
        for code, others in found.items()
    }


@cache
def similar_municipalities() -> Mapping[str, tuple[str, ...]]:
    """Return municipality → those that the loaded table says it is like; empty as delivered."""
    return MappingProxyType(alike(read_table("regions", "similar.csv")))
