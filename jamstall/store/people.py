"""Women and men of each industry as numbers in memory, and which of them dominates it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from weakref import WeakKeyDictionary

import duckdb
import numpy as np
import numpy.typing as npt

from jamstall import arrow
from jamstall.store.database import Database
from jamstall.store.events import state_once
from jamstall.store.question import UNKNOWN

Integers = npt.NDArray[np.int32]
COUNTRY = "00"
BASES = ("employed", "owners")
_STATEMENT = """
    SELECT ?::VARCHAR AS basis, industry_id, year, area, women, men FROM sector_people(?)
    UNION ALL
    SELECT ?::VARCHAR AS basis, industry_id, year, area, women, men FROM sector_people(?)
"""
DOMINANCE = ("women", "men", "balanced", UNKNOWN)


@dataclass(frozen=True)
class People:
    """Women and men of each industry, by year and area; zero where there are no figures.

    The last place of each axis stays empty.
    """

    industries: dict[str, int]
    years: dict[str, int]
    areas: dict[str, int]
    women: npt.NDArray[np.int64]
    men: npt.NDArray[np.int64]

    @classmethod
    def read(cls, connection: duckdb.DuckDBPyConnection) -> "dict[str, People]":
        """Return who is in each industry by each basis."""
        connection.complete()  # what another has asked, and read only the first row of
        found = connection.sql(
            _STATEMENT, params=[one for basis in BASES for one in (basis, basis)]
        ).to_arrow_table()
        axes = [arrow.coded(found, name) for name in ("basis", "industry_id", "year", "area")]
        counts = np.zeros((2, len(BASES), *(len(labels) + 1 for _, labels in axes[1:])), np.int64)
        basis = np.array([BASES.index(label) for label in axes[0][1]], np.intp)[axes[0][0]]
        at = (basis, *(codes for codes, _ in axes[1:]))
        for number, name in enumerate(("women", "men")):
            counts[(number, *at)] = arrow.numbers(found, name)
        industries, years, areas = (
            {label: place for place, label in enumerate(labels)} for _, labels in axes[1:]
        )
        return {
            basis: cls(industries, years, areas, counts[0, number], counts[1, number])
            for number, basis in enumerate(BASES)
        }

    @property
    def pairs(self) -> Iterator[tuple[tuple[str, int, int], tuple[int, int]]]:
        """Area, industry and year of each, and women and men there; of those who are anywhere."""
        places = np.nonzero(self.women + self.men)
        industries, years, areas = [*self.industries], [*self.years], [*self.areas]
        found = (*places, self.women[places], self.men[places])
        for industry, year, area, *pair in zip(*(one.tolist() for one in found), strict=True):
            at = (areas[area], int(industries[industry]), int(years[year]))
            yield at, (pair[0], pair[1])

    def dominance(self, limit: Decimal) -> Integers:
        """Return where in `DOMINANCE` each stands, whose limit is in per cent."""
        above, below = limit.as_integer_ratio()
        everyone = self.women + self.men
        women, men = (one * 100 * below > everyone * above for one in (self.women, self.men))
        return np.select([women, men, everyone > 0], [0, 1, 2], 3).astype(np.int32)


def people_once(database: Database, connection: duckdb.DuckDBPyConnection, basis: str) -> People:
    """Return who is in the industries by a basis, asked once of each state of the data.

    Parameters
    ----------
    connection : one that reads the database.
    """
    now = state_once(database, connection)
    known, people = _KNOWN.get(database, ("", {}))
    if known != now:
        people = People.read(connection)
        _KNOWN[database] = (now, people)
    return people[basis]


_KNOWN: WeakKeyDictionary[Database, tuple[str, dict[str, People]]] = WeakKeyDictionary()
"""Database → the state of its data, and who is in the industries then, by basis."""
