"""A load under whose numbers other cases are published: another year's, or somebody else's.

Many offices begin their numbers anew each year. Such a file would take the place of last year's
cases one by one, and look like any other correction; whoever publishes has to say that it is one.
"""

from typing import NamedTuple

import duckdb

from jamstall.schema import TableName

FEWEST = 2
"""Cases that are others, below which it is a correction of one case."""
MOST = 0.5
"""Share of the published cases that a load replaces, above which it is asked about."""
NAMED = 5
_YEAR: dict[TableName, str] = {
    "business_grants": "year(decided_on)",
    "project_funds": "year(coalesce(decided_on, starts_on))",
}


class Replacing(NamedTuple):
    """What a load takes the place of.

    Attributes
    ----------
    others : how many published cases were decided in another year, or have another name.
    touched : how many published cases the load replaces in all, those that stay the same too.
    named : the numbers of the first of the others, in the file's order.
    """

    others: int
    touched: int
    named: tuple[str, ...]


class ReplacesMost(Exception):
    """Most of what a load replaces are other cases, and nobody has said that it is meant.

    Attributes
    ----------
    replacing : how many, and which.
    """

    def __init__(self, replacing: Replacing) -> None:
        super().__init__(", ".join(replacing.named))
        self.replacing = replacing


def replacing(
    connection: duckdb.DuckDBPyConnection, fund: TableName, load_id: int
) -> Replacing | None:
    """Return what a load takes the place of, where most of it are other cases; else None.

    A case is another where the year of its decision is, or the name or the number of who got it, or
    the name of the project. What one of the two does not state tells nothing.
    """
    if fund == "advice":  # a report is known by its organisation and its days: no other has them
        return None
    names = ["organisation_name", *(["project_name"] if fund == "project_funds" else [])]
    told = [_YEAR[fund], "organisation_number", *(f"lower({name})" for name in names)]
    is_other = " OR ".join(
        f"list_extract(before.told, {place}) <> list_extract(after.told, {place})"
        for place in range(1, len(told) + 1)
    )
    said = ", ".join(f"CAST({one} AS VARCHAR)" for one in told)
    row = connection.execute(
        f"""
        WITH versions AS (
            SELECT load_id, region, case_key, case_id, row, [{said}] AS told FROM {fund}
        )
        SELECT
            count(*) FILTER (WHERE {is_other}),
            count(*),
            list(after.case_id ORDER BY after.row) FILTER (WHERE {is_other})
        FROM versions AS after
        JOIN previous_versions($load_id) AS previous USING (region, case_key)
        JOIN versions AS before
            ON before.load_id = previous.load_id
            AND before.region = previous.region
            AND before.case_key = previous.case_key
        WHERE after.load_id = $load_id
        """,  # noqa: S608
        {"load_id": load_id},
    ).fetchone()
    others, touched, named = row or (0, 0, None)
    if others < FEWEST or others <= MOST * touched:
        return None
    return Replacing(others, touched, tuple(named[:NAMED]))
