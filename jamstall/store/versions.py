"""A load's cases beside those it takes the place of: new, changed, unchanged, missing, returning.

A case is changed when anything kept of it is: also a name or a date that no number hangs on.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any, NamedTuple

import duckdb

from jamstall.schema import TableName
from jamstall.store.staging import stored

ADVISED = ("clients", "sessions", "hours")
"""What a report of advice adds up; its `groups` are what no single one of may be shown."""


class Case(NamedTuple):
    """A case as its own region knows it: the county whose number it is, and the number."""

    region: str
    case_id: str


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a case, before and after."""

    case: Case
    field: str
    before: Any
    after: Any


class Counts(NamedTuple):
    """How many of a load's cases are new, changed and unchanged."""

    new: int
    changed: int
    unchanged: int


class Returning(NamedTuple):
    """What becomes of a load's cases when it is retracted.

    Attributes
    ----------
    disappear : how many no other published load has.
    return_to : load → how many of its versions come back.
    stay : later load → how many cases are its by now, and stay as they are.
    """

    disappear: int
    return_to: dict[int, int]
    stay: dict[int, int]


def compared(fund: TableName) -> tuple[str, ...]:
    """Return the fields that tell whether a case has changed."""
    if fund == "advice":
        return (*ADVISED, "groups")
    return ("municipalities", *(name for name in stored(fund) if name != "case_id"))


def table_of(connection: duckdb.DuckDBPyConnection, load_id: int) -> TableName:
    """Return what a load holds: the cases of a fund, or reports of advice."""
    ((found,),) = connection.execute(
        "SELECT fund FROM loads WHERE load_id = ?", [load_id]
    ).fetchall()
    table: TableName = found
    return table


def counts(connection: duckdb.DuckDBPyConnection, fund: TableName, load_id: int) -> Counts:
    """Return how a load's cases compare with what was published before it."""
    row = connection.execute(
        f"""
        WITH {_beside(fund)}
        SELECT
            count(*) FILTER (WHERE before.case_key IS NULL),
            count(*) FILTER (
                WHERE before.case_key IS NOT NULL AND after.content IS DISTINCT FROM before.content
            ),
            count(*) FILTER (WHERE after.content IS NOT DISTINCT FROM before.content)
        FROM after LEFT JOIN before USING (region, case_key)
        """,  # noqa: S608
        {"load_id": load_id},
    ).fetchone()
    return Counts(*map(int, row or (0, 0, 0)))


def new_cases(
    connection: duckdb.DuckDBPyConnection, fund: TableName, load_id: int, limit: int
) -> list[Case]:
    """Return the first of a load's cases that were not published before it, in its own order."""
    rows = connection.execute(
        f"SELECT region, case_id FROM {fund} AS after"  # noqa: S608
        " ANTI JOIN previous_versions($load_id) USING (region, case_key)"
        " WHERE after.load_id = $load_id"
        " GROUP BY region, case_id ORDER BY min(row) LIMIT $limit",
        {"load_id": load_id, "limit": limit},
    ).fetchall()
    return [Case(*row) for row in rows]


def changes(
    connection: duckdb.DuckDBPyConnection, fund: TableName, load_id: int, limit: int
) -> list[Change]:
    """Return every changed field of the first `limit` changed cases, in the load's own order."""
    fields = compared(fund)
    rows = connection.execute(
        f"""
        WITH {_beside(fund)}
        SELECT region, case_id, before.content, after.content
        FROM after JOIN before USING (region, case_key)
        WHERE after.content IS DISTINCT FROM before.content
        ORDER BY after.row LIMIT $limit
        """,  # noqa: S608
        {"load_id": load_id, "limit": limit},
    ).fetchall()
    return [
        Change(Case(region, case_id), field, before[field], after[field])
        for region, case_id, before, after in rows
        for field in fields
        if before[field] != after[field]
    ]


def missing_cases(  # noqa: PLR0917
    connection: duckdb.DuckDBPyConnection,
    fund: TableName,
    load_id: int,
    first: dt.date,
    last: dt.date,
    limit: int,
) -> tuple[int, list[Case]]:
    """Return how many published cases a load lacks of a period, and the first of them.

    Of its table and its regions, decided from `first` to `last`, both included; a project without
    a day of decision counts by its start, as everywhere.
    """
    decided = {
        "business_grants": "decided_on",
        "project_funds": "coalesce(decided_on, starts_on)",
        "advice": "period_from",
    }[fund]
    rows = connection.execute(
        f"""
        SELECT region, case_id, count(*) OVER () AS total
        FROM (SELECT DISTINCT ON (load_id, region, case_key) * FROM {fund}) AS present
        SEMI JOIN counted_versions AS cases
            ON cases.fund = '{fund}' AND cases.load_id = present.load_id
            AND cases.region = present.region AND cases.case_key = present.case_key
        ANTI JOIN (SELECT region, case_key FROM {fund} WHERE load_id = $load_id) AS asked
            USING (region, case_key)
        WHERE region IN (SELECT region FROM {fund} WHERE load_id = $load_id)
            AND {decided} BETWEEN $first AND $last
        ORDER BY region, case_id LIMIT $limit
        """,  # noqa: S608
        {"load_id": load_id, "first": first, "last": last, "limit": max(limit, 1)},
    ).fetchall()
    total = int(rows[0][2]) if rows else 0
    return total, [Case(region, case_id) for region, case_id, _ in rows[:limit]]


def returning(connection: duckdb.DuckDBPyConnection, load_id: int) -> Returning:
    """Return what becomes of a published load's cases when it is retracted."""
    rows = connection.execute(
        """
        SELECT cases.load_id = $load_id AS leaves, previous.load_id, cases.load_id, count(*)
        FROM load_versions AS asked
        JOIN counted_versions AS cases USING (fund, region, case_key)
        LEFT JOIN previous_versions($load_id) AS previous USING (fund, region, case_key)
        WHERE asked.load_id = $load_id
        GROUP BY ALL ORDER BY ALL
        """,
        {"load_id": load_id},
    ).fetchall()
    disappear, return_to, stay = 0, {}, dict[int, int]()
    for leaves, earlier, current, number in rows:
        if not leaves:
            stay[current] = stay.get(current, 0) + number
        elif earlier is None:
            disappear += number
        else:
            return_to[earlier] = number
    return Returning(disappear, return_to, stay)


def counties_of(
    connection: duckdb.DuckDBPyConnection, fund: TableName, load_id: int
) -> frozenset[str]:
    """Return every county that a load's cases are of or lie in; `00` is the whole country."""
    rows = connection.execute(
        f"SELECT region FROM {fund} WHERE load_id = $load_id UNION"  # noqa: S608
        f" SELECT left(unnest(municipalities), 2) FROM {fund} WHERE load_id = $load_id",
        {"load_id": load_id},
    ).fetchall()
    return frozenset(county for (county,) in rows)


def _beside(fund: TableName) -> str:
    """Return two named queries: a load's cases, and those whose place they take."""
    if fund == "advice":
        return _reports_beside()
    content = ", ".join(f"{name} := versions.{name}" for name in compared(fund))
    return f"""
        after AS (
            SELECT region, case_id, case_key, row, struct_pack({content}) AS content
            FROM {fund} AS versions WHERE load_id = $load_id
        ),
        before AS (
            SELECT region, case_key, struct_pack({content}) AS content
            FROM {fund} AS versions
            SEMI JOIN previous_versions($load_id) AS previous
                ON previous.load_id = versions.load_id
                AND previous.region = versions.region
                AND previous.case_key = versions.case_key
        )
    """  # noqa: S608


def _reports_beside() -> str:
    """Return the same of advice: reports, whole, since a later one takes the place of all of it."""
    told = ", ".join(
        f"versions.{name}" for name in stored("advice") if name not in ("case_id", "adviser")
    )
    sums = ", ".join(f"{name} := sum(versions.{name})" for name in ADVISED)
    content = f"struct_pack({sums}, groups := list_sort(list((municipalities, {told})::VARCHAR)))"
    return f"""
        after AS (
            SELECT region, any_value(case_id) AS case_id, case_key, min(row) AS row,
                {content} AS content
            FROM advice AS versions WHERE load_id = $load_id GROUP BY region, case_key
        ),
        before AS (
            SELECT region, case_key, {content} AS content
            FROM advice AS versions
            SEMI JOIN previous_versions($load_id) AS previous
                ON previous.load_id = versions.load_id
                AND previous.region = versions.region
                AND previous.case_key = versions.case_key
            GROUP BY region, case_key
        )
    """  # noqa: S608
