"""What there is of cases in one state of the data: where, of which years and forms, and how many.

Asked by one statement; it tells which values can be chosen, and what is few enough to be read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

DIMENSIONS = ("county", "municipality", "year", "support_form")
_COUNTED = """
SELECT (SELECT count(*) FROM cases), count(*), count(DISTINCT case_no) FROM case_parts
"""
_STATEMENT = """
SELECT
    county, municipality, year::VARCHAR, support_form,
    count(*), count(*) FILTER (parts > 1),
    (SELECT count(*) FROM cases WHERE parts > 1)
FROM case_places
GROUP BY ALL
"""


@dataclass(frozen=True)
class Extent:
    """How many rows there are; a case of several places has one for each, and its own beside.

    Attributes
    ----------
    groups : values of `DIMENSIONS`, None where one is missing, and how many places of cases.
    every_case, several : rows of all cases, and of those alone that lie in several places.
    """

    groups: Sequence[tuple[tuple[str | None, ...], int]]
    every_case: int
    several: int

    @classmethod
    def read(cls, connection: duckdb.DuckDBPyConnection) -> "Extent":
        """Return what there is now."""
        rows = connection.execute(_STATEMENT).fetchall()
        wholes = rows[0][-1] if rows else 0
        groups = [(row[: len(DIMENSIONS)], row[-3]) for row in rows]
        places, divided = (sum(row[at] for row in rows) for at in (-3, -2))
        return cls(groups, places + wholes, divided + wholes)

    def values(self, dimension: str) -> list[str]:
        """Return the values that one of `DIMENSIONS` has, in order."""
        at = DIMENSIONS.index(dimension)
        return sorted({value for labels, _ in self.groups if (value := labels[at]) is not None})

    def cases_in(self, dimension: str, values: Sequence[str | None]) -> int:
        """Return how many cases lie in some places, each counted once for each of its own there."""
        at = DIMENSIONS.index(dimension)
        return sum(cases for labels, cases in self.groups if labels[at] in values)


def counted(connection: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    """Return rows of all cases, and of those alone that lie in several places."""
    ((cases, parts, divided),) = connection.execute(_COUNTED).fetchall()
    return cases + parts, parts + divided
