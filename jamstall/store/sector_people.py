"""How many women and men are in each sector: the same whatever is selected, so asked once.

Asked anew of each state of the data: years, industries and figures come with what is published.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import duckdb

from jamstall.store.database import Database
from jamstall.store.events import state_once
from jamstall.store.migrate import statement
from jamstall.store.people import BASES, people_once
from jamstall.store.question import NO_YEAR

AREAS = ("country", "county")
SOURCES = tuple((basis, area) for area in AREAS for basis in BASES)
"""Bases and areas: whose sex is counted, and where."""
_COUNTRY = "00"

Pair = tuple[int, int]
"""Women and men in a sector."""
Place = tuple[int, int | None, str | None]
"""Industry, year and county: what decides which sex dominates."""


@dataclass(frozen=True, slots=True)
class Industry:
    """An industry code as cases have it."""

    version: int | None
    code: str | None
    sector: str


@dataclass(frozen=True, slots=True)
class SectorPeople:
    """The industries of the data, and who is in them.

    Attributes
    ----------
    matched : basis, area, industry and year → women and men, where there are any.
    groups : basis, area, sector group and year → women and men.
    """

    industries: Mapping[int, Industry]
    matched: Mapping[tuple[str, str | None, int, int], Pair]
    groups: Mapping[tuple[str, str, str, int], Pair]

    def of_place(self, place: Place) -> tuple[Pair | None, ...]:
        """Return women and men of each of `SOURCES`; None where there are no figures."""
        industry, year, county = place
        year = NO_YEAR if year is None else year
        there, here = (
            [self.matched.get((basis, area, industry, year)) for basis in BASES]
            for area in (_COUNTRY, county)
        )
        return (*there, *here)


def sector_people_once(database: Database, connection: duckdb.DuckDBPyConnection) -> SectorPeople:
    """Return who is in the sectors, asked once of each state of the data.

    Parameters
    ----------
    connection : one that reads the database.
    """
    now = state_once(database, connection)
    known, people = _KNOWN.get(database, ("", None))
    if people is None or known != now:
        people = _sector_people(database, connection)
        _KNOWN[database] = (now, people)
    return people


def _sector_people(database: Database, connection: duckdb.DuckDBPyConnection) -> SectorPeople:
    matched: dict[tuple[str, str | None, int, int], Pair] = {
        (basis, *at): pair
        for basis in BASES
        for at, pair in people_once(database, connection, basis).pairs
    }
    industries: dict[int, Industry] = {}
    groups: dict[tuple[str, str, str, int], Pair] = {}
    rows = connection.execute(statement("sectors_and_their_people")).fetchall()
    for number, version, sector, basis, area, code, year, women, men in rows:
        if number is not None:
            industries[number] = Industry(version, code, sector)
        else:
            groups[basis, area, code, year] = (women, men)
    return SectorPeople(industries, matched, groups)


_KNOWN: WeakKeyDictionary[Database, tuple[str, SectorPeople]] = WeakKeyDictionary()
"""Database → the state of its data, and who is in the sectors then."""
