"""Women and men of each industry as numbers in memory, and which of them dominates it."""

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
    def read(cls, connection: duckdb.DuckDBPyConnection, basis: str) -> "People":
        """Return who is in each industry by one basis."""
        connection.complete()  # what another has asked, and read only the first row of
        found = connection.sql(
            "SELECT industry_id, year, area, women, men FROM sector_people(?)", params=[basis]
        ).to_arrow_table()
        axes = [arrow.coded(found, name) for name in ("industry_id", "year", "area")]
        counts = np.zeros((2, *(len(labels) + 1 for _, labels in axes)), np.int64)
        at = tuple(codes for codes, _ in axes)
        for number, name in enumerate(("women", "men")):
            counts[(number, *at)] = arrow.numbers(found, name)
        industries, years, areas = (
            {label: place for place, label in enumerate(labels)} for _, labels in axes
        )
        return cls(industries, years, areas, counts[0], counts[1])

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
        people = {}
        _KNOWN[database] = (now, people)
    if basis not in people:
        people[basis] = People.read(connection, basis)
    return people[basis]


_KNOWN: WeakKeyDictionary[Database, tuple[str, dict[str, People]]] = WeakKeyDictionary()
"""Database → the state of its data, and who is in the industries then, by basis."""
