"""Sums by group, and what the data holds."""

import datetime as dt
from collections.abc import Hashable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import duckdb

from jamstall.store import extent, held
from jamstall.store.columns import Columns
from jamstall.store.counting import counted, tallied
from jamstall.store.database import Database
from jamstall.store.engine_chosen import elsewhere
from jamstall.store.events import state, state_once
from jamstall.store.people import people_once
from jamstall.store.question import Query, Sums
from jamstall.store.tally import Tally


def sums(connection: duckdb.DuckDBPyConnection, query: Query) -> list[Sums]:
    """Return the quantities by group, as DuckDB adds them up."""
    from jamstall.store.engine import OnDuckDB  # what writes statements is seldom needed

    return OnDuckDB(connection).sums(query)


def sums_once(
    database: Database, connection: duckdb.DuckDBPyConnection, version: str, query: Query
) -> list[Sums]:
    """Return the same, asked once of each state of the data: a page's numbers share their wholes.

    Parameters
    ----------
    connection : one that reads the database.
    version : of the state that it sees.
    """
    known, answers = _ANSWERS.get(database, ("", {}))
    if known != version or len(answers) > _MOST_ANSWERS:
        answers = {}
        _ANSWERS[database] = (version, answers)
    if (found := answers.get(query.key)) is None:
        # Why something is unknown stands in no edition of an earlier version.
        is_here = query.is_of_advice or query.is_of_reasons
        engine = None if is_here else elsewhere(database, version)
        if engine is not None:
            found = engine.sums(query)
        elif (columns := columns_of(database, connection, version, query)) is None:
            found = sums(connection, query)
        else:
            found = counted(columns, query)
        answers[query.key] = found
    return found


def tally(
    database: Database, connection: duckdb.DuckDBPyConnection, version: str, query: Query
) -> Tally:
    """Return counts by group as columns: of so many groups that an object of each would take long.

    Parameters
    ----------
    connection, version : as of `sums_once`. The answer is not remembered.
    """
    is_held = query.is_of_advice or elsewhere(database, version) is None
    columns = columns_of(database, connection, version, query) if is_held else None
    if columns is not None:
        return tallied(columns, query)
    found = sums_once(database, connection, version, query)
    groups = ((one.labels, tuple(int(value or 0) for value in one.values)) for one in found)
    return Tally.of(groups, len(query.by), len(query.quantities))


def columns_of(
    database: Database, connection: duckdb.DuckDBPyConnection, version: str, query: Query
) -> Columns | None:
    """Return the columns in memory that a question is answered from; None where there are none."""
    columns = held.answering(database, connection, version, query)
    if columns is not None and "sector_dominance" in query.dimensions:
        columns.know_people(people_once(database, connection, query.basis), query.basis)
    return columns


_MOST_ANSWERS = 3_000
_ANSWERS: WeakKeyDictionary[Database, tuple[str, dict[Hashable, list[Sums]]]] = WeakKeyDictionary()
"""Database → the state of its data, and what has been asked of that."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Which state of the data something was computed from.

    Attributes
    ----------
    version : changes whenever a load is published or retracted, a backup restored, or the level
        that some text counts with.
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
        return provenance_once(database, connection)


def provenance_of(connection: duckdb.DuckDBPyConnection, version: str | None = None) -> Provenance:
    """Return the state of the data that this connection sees, whose version may be known."""
    row = connection.execute(
        "SELECT count(*) FILTER (WHERE status = 'published'),"
        " max(published_at) FILTER (WHERE status = 'published'),"
        " coalesce(bool_or(is_demo) FILTER (WHERE status = 'published'), false) FROM loads"
    ).fetchone()
    return Provenance(version or state(connection), *(row or (0, None, False)))


def provenance_once(database: Database, connection: duckdb.DuckDBPyConnection) -> Provenance:
    """Return the same, counted once of each state of the data: a page asks for every number.

    Parameters
    ----------
    connection : one that reads the database.
    """
    now = state_once(database, connection)
    known = _PROVENANCES.get(database)
    if known is None or known.version != now:
        known = _PROVENANCES[database] = provenance_of(connection, now)
    return known


_PROVENANCES: WeakKeyDictionary[Database, Provenance] = WeakKeyDictionary()
"""Database → the state of its data that was last asked for."""


def values_of(database: Database, dimension: str) -> list[str]:
    """Return the values that a dimension has in the data, sorted, without `unknown`."""
    with database.reading() as connection:
        version = state_once(database, connection)
        if (engine := elsewhere(database, version)) is not None:
            return engine.values(dimension)
        if dimension in extent.DIMENSIONS:
            return held.extent(database, connection, version).values(dimension)
        from jamstall.store.engine import OnDuckDB  # what writes statements is seldom needed

        return OnDuckDB(connection).values(dimension)
