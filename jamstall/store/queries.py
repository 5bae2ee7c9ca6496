"""Sums by group, and what the data holds."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

import duckdb
from sqlglot import exp

from jamstall.store.database import Database
from jamstall.store.events import version
from jamstall.store.statement import DIMENSIONS, PLACES, UNKNOWN, Query, build


@dataclass(frozen=True, slots=True)
class Sums:
    """One group: its labels (one per dimension of `by`) and its quantities, in order."""

    labels: tuple[str, ...]
    values: tuple[Decimal | int | float | None, ...]


def sums(connection: duckdb.DuckDBPyConnection, query: Query) -> list[Sums]:
    """Return the quantities by group; one group with no labels where `query.by` is empty.

    A case with several places is counted once in each group it touches.
    """
    statement, parameters = build(query)
    rows = connection.execute(statement, parameters).fetchall()
    width = len(query.by)
    return [
        Sums(tuple(UNKNOWN if v is None else str(v) for v in row[:width]), tuple(row[width:]))
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Which state of the data something was computed from.

    Attributes
    ----------
    version : changes whenever a load is published or retracted, or a backup restored.
    loads : how many loads are published.
    published_at : when the latest of them was (UTC); None where there is none.
    is_demo : the data is invented.
    """

    version: str
    loads: int
    published_at: dt.datetime | None
    is_demo: bool


def provenance(database: Database) -> Provenance:
    """Return the state of the data as it is now."""
    with database.reading() as connection:
        return provenance_of(connection)


def provenance_of(connection: duckdb.DuckDBPyConnection) -> Provenance:
    """Return the state of the data that this connection sees."""
    row = connection.execute(
        "SELECT count(*) FILTER (WHERE status = 'published'),"
        " max(published_at) FILTER (WHERE status = 'published'),"
        " coalesce(bool_or(is_demo) FILTER (WHERE status = 'published'), false) FROM loads"
    ).fetchone()
    return Provenance(version(connection), *(row or (0, None, False)))


def values_of(database: Database, dimension: str) -> list[str]:
    """Return the values that a dimension has in the data, sorted, without `unknown`."""
    if dimension not in DIMENSIONS or dimension == "sector_dominance":
        raise ValueError(f"no such column: {dimension}")
    table = "case_places" if dimension in PLACES else "cases"
    column = exp.column(dimension)
    select = (
        exp.select(exp.Distinct(expressions=[column]))
        .from_(table)
        .where(exp.Not(this=exp.Is(this=column.copy(), expression=exp.Null())))
        .order_by(column.copy())
    )
    with database.reading() as connection:
        return [str(row[0]) for row in connection.execute(select.sql(dialect="duckdb")).fetchall()]
