"""What lies in each county, added up: of cases too many to be held one by one.

What lies in several counties is in each of them with its part, and once in each: this answers what
is asked of counties one by one, and nothing of several together. Municipalities are not told apart.
"""

from collections.abc import Sequence
from typing import Any

import duckdb

from jamstall import arrow
from jamstall.store import reading_columns as reading
from jamstall.store.columns import Columns, Ends, Listed

GRANTS_BY = ("fund", "year", "county")
"""The largest grants are listed by these, and can be told of what is filtered by no others."""
_OF_GRANTS = ("amount_granted", "amount_paid")


def tally(
    connection: duckdb.DuckDBPyConnection, family: Sequence[str], ends_of: str = ""
) -> Columns | None:
    """Return what lies in each county added up; None where that leaves too many rows.

    Parameters
    ----------
    ends_of : an amount of which each row lists the smallest and the largest.
    """
    names = ", ".join(family)
    sums = ", ".join(f"sum({name}) AS {name}" for name in reading.AMOUNTS)
    # Names of columns: nothing of this comes from outside.
    source = f"""(
        SELECT {names}, {", ".join(reading.AMOUNTS)} FROM cases WHERE parts = 1
        UNION ALL
        SELECT {names}, {sums} FROM case_places WHERE parts > 1 GROUP BY case_no, {names}
    )"""  # noqa: S608
    rows = reading.added_up(connection, source, family, ends_of)
    if rows.num_rows > reading.MOST_ROWS:
        return None
    none = rows.slice(0, 0)
    found = reading.laid_out([rows, none, none], family, arrow.numbers(rows, "weight"))
    if found is not None and ends_of:
        found.ends[ends_of] = Ends(*(_listed(rows, name) for name in reading.LISTED))
    return found


def _listed(rows: Any, name: str) -> Listed:
    bounds, ore = arrow.lists(rows, name)
    return bounds, ore.astype(float)


def largest_grants(connection: duckdb.DuckDBPyConnection, number: int) -> Columns | None:
    """Return so many of the largest grants of each fund, year and county, one by one."""
    by, kept = ", ".join(GRANTS_BY), ("amount_granted", "case_no", "industry_id", "amount_paid")
    grant = ", ".join(f"{name} := {name}" for name in kept)  # the largest is the largest of these
    # Names of columns: nothing of this comes from outside.
    source = f"""(
        SELECT {by}, 'granted' AS decision, unnest(grants, recursive := true) FROM (
            SELECT {by}, max(struct_pack({grant}), {number}) AS grants FROM (
                SELECT {by}, {", ".join(kept)}
                FROM cases WHERE parts = 1 AND decision = 'granted' AND amount_granted IS NOT NULL
                UNION ALL
                SELECT {by}, sum(amount_granted) AS amount_granted, case_no, industry_id,
                    sum(amount_paid) AS amount_paid
                FROM case_places
                WHERE parts > 1 AND decision = 'granted' AND amount_granted IS NOT NULL
                GROUP BY {by}, case_no, industry_id
            ) GROUP BY {by}
        )
    )"""  # noqa: S608
    coded = (*GRANTS_BY, "decision", "industry_id")
    rows = reading.read_rows(connection, source, coded=coded, amounts=_OF_GRANTS)
    none = rows.slice(0, 0)
    return reading.laid_out([rows, none, none], coded, amounts=_OF_GRANTS)
