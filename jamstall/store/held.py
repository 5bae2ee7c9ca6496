"""What of one state of the data is held in memory to answer questions from, and for how long.

Up to `MOST_ROWS` every case is. Of more, what a reader has chosen decides: the cases of a county
are few enough again, whatever is asked of them; what is asked of all counties together, or of one
with too many cases, is answered from tallies, each by a family of dimensions. All of it belongs to
one state of the data and goes with it, so that none can be out of date (docs/decisions/0044).
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Set
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import duckdb

from jamstall.store import reading_columns as reading
from jamstall.store import reading_counties
from jamstall.store.columns import Columns
from jamstall.store.database import Database
from jamstall.store.extent import Extent, counted
from jamstall.store.question import PLACES, UNKNOWN, Query

T = TypeVar("T")
Filters = Mapping[str, tuple[str, ...]]

_ALWAYS = ("fund", "year", "county", "decision")
_OF_INDUSTRY = ("industry_id", "sector", "division")
FAMILIES: tuple[tuple[str, ...], ...] = (
    (*_ALWAYS, *_OF_INDUSTRY),
    (*_ALWAYS, "sex", "birthplace", "age_group"),
    (*_ALWAYS, "municipality", "sex"),
    (*_ALWAYS, "support_form", "sex"),
    (*_ALWAYS, *_OF_INDUSTRY, "sex"),
)
"""By what cases are added up: the first family that has all that is asked for answers it."""

ROOM = 1_500_000
"""So many rows are held at most, at some 130 bytes each; what was asked for longest ago goes."""
_AMOUNTS_A_ROW = 16


@dataclass
class _Held:
    """What is held of one state of the data, the latest asked for last."""

    version: str
    found: OrderedDict[Hashable, Any] = field(default_factory=OrderedDict)
    turns: dict[Hashable, Lock] = field(default_factory=dict)

    def keep(self, key: Hashable, value: Any) -> None:
        """Hold something more, and let go of what was asked for longest ago."""
        self.found[key] = value
        rows = sum(map(_rows, self.found.values()))
        for oldest in list(self.found)[:-1]:
            if rows <= ROOM:
                break
            rows -= _rows(self.found.pop(oldest))
            self.turns.pop(oldest, None)


_HELD: WeakKeyDictionary[Database, _Held] = WeakKeyDictionary()
_LOCK = Lock()


def answering(
    database: Database, connection: duckdb.DuckDBPyConnection, version: str, query: Query
) -> Columns | None:
    """Return the columns that a question is answered from; None where DuckDB has to be asked.

    Parameters
    ----------
    connection : one that reads the database.
    version : of the state that it sees.
    """
    if query.is_of_reasons:
        return None
    if query.is_of_advice:
        advice: Columns | None = _once(
            database, version, "advice", lambda: reading.advice(connection)
        )
        return advice
    cases = partial(cases_of, database, connection, version)
    everything = _every_case(database, connection, version)
    if everything is not None:
        return everything
    needed = told_apart_by(query)
    counties = partial(tally_of_counties, database, connection, version, needed, query.filters)
    if query.is_of_single_cases:
        found = cases(query.filters)
        if found is None and query.takes_counties_one_by_one and query.ends_of:
            return counties(ends_of=query.ends_of)
        return found
    if _is_of_one_place(query.filters):
        if (found := cases(query.filters)) is not None:
            return found
        if query.takes_counties_one_by_one:
            return counties()
    # Of several counties together, what is added up once is less than their cases.
    tallies = [partial(tally_of, database, connection, version, needed)]
    if "county" in query.by:
        there = _found(database, version)
        is_there = any(there.get(("county", one, "")) for one in _telling(needed))
        tallies.insert(0 if is_there else 1, counties)
    answers = (tally() for tally in (*tallies, partial(cases, query.filters)))
    return next((columns for columns in answers if columns is not None), None)


def cases_of(
    database: Database, connection: duckdb.DuckDBPyConnection, version: str, filters: Filters
) -> Columns | None:
    """Return columns that have every case that filters leave; None where they would be too many."""
    everything = _every_case(database, connection, version)
    if everything is not None or not PLACES & filters.keys():
        return everything
    once = partial(_once, database, version)
    there = extent(database, connection, version)
    for dimension in ("county", "municipality"):
        if not (values := filters.get(dimension)):
            continue
        wanted = [None if value == UNKNOWN else value for value in values]
        if there.cases_in(dimension, wanted) <= reading.MOST_ROWS:
            from jamstall.store.statement import filtered  # of few cases no statement is written

            condition, bound = filtered({dimension: values})
            read = partial(reading.of_place, connection, condition, bound)
            found: Columns | None = once((dimension, *sorted(values)), read)
            return found
    return None


def _every_case(
    database: Database, connection: duckdb.DuckDBPyConnection, version: str
) -> Columns | None:
    if _rows_of(database, connection, version)[0] > reading.MOST_ROWS:
        return None
    found: Columns | None = _once(
        database, version, "cases", lambda: reading.every_case(connection)
    )
    return found


def extent(database: Database, connection: duckdb.DuckDBPyConnection, version: str) -> Extent:
    """Return what there is of cases: which values can be chosen, and how many cases lie where."""
    found: Extent = _once(
        database, version, "extent", lambda: _with_little(database, connection, Extent.read)
    )
    return found


def _rows_of(
    database: Database, connection: duckdb.DuckDBPyConnection, version: str
) -> tuple[int, int]:
    """Return how many rows all cases are, and those of several places.

    Counted by themselves where what else there is has not been asked for: that takes longer.
    """
    if (known := _found(database, version).get("extent")) is not None:
        return known.every_case, known.several
    counts: tuple[int, int] = _once(database, version, "counts", lambda: counted(connection))
    return counts


def _is_of_one_place(filters: Filters) -> bool:
    return any(len(filters.get(dimension, ())) == 1 for dimension in PLACES)


def tally_of(
    database: Database, connection: duckdb.DuckDBPyConnection, version: str, needed: Set[str]
) -> Columns | None:
    """Return a tally that tells cases apart by the columns needed; None where none does.

    One that is there already before one that would have to be made.
    """
    if _rows_of(database, connection, version)[1] > reading.MOST_PARTS:
        return None
    once = partial(_once, database, version)
    there = _found(database, version)
    for family in sorted(_telling(needed), key=lambda family: there.get(family) is None):
        read = partial(_with_little, database, connection, reading.tally, family)
        found: Columns | None = once(family, read)
        if found is not None:
            return found
    return None


def tally_of_counties(
    database: Database,
    connection: duckdb.DuckDBPyConnection,
    version: str,
    needed: Set[str],
    filters: Filters,
    *,
    ends_of: str = "",
) -> Columns | None:
    """Return a tally that tells of counties one by one; None where none does.

    Parameters
    ----------
    filters : where they leave one county, its rows alone are returned.
    ends_of : an amount of which each row lists the smallest and the largest. By industry there are
        so many groups that nearly every case would be listed.
    """
    there = _found(database, version)
    too_many = "industry_id" if ends_of else "municipality"
    for family in sorted(
        _telling(needed), key=lambda family: there.get(("county", family, ends_of)) is None
    ):
        if {"municipality", too_many} & {*family}:
            continue
        of_counties = reading_counties.tally
        read = partial(_with_little, database, connection, of_counties, family, ends_of)
        tally: Columns | None = _once(database, version, ("county", family, ends_of), read)
        if tally is None:
            continue
        if len(chosen := filters.get("county", ())) != 1:
            return tally
        only = partial(tally.part, "county", chosen)
        found: Columns = _once(database, version, ("county", family, ends_of, *chosen), only)
        return found
    return None


def largest_grants(
    database: Database,
    connection: duckdb.DuckDBPyConnection,
    version: str,
    filters: Filters,
    number: int,
) -> Columns | None:
    """Return cases among which are so many of a county's largest grants; None for other filters."""
    if len(filters.get("county", ())) != 1 or not filters.keys() <= {*reading_counties.GRANTS_BY}:
        return None
    grants = reading_counties.largest_grants
    read = partial(_with_little, database, connection, grants, number)
    found: Columns | None = _once(database, version, ("largest", number), read)
    return found


def _telling(needed: Set[str]) -> list[tuple[str, ...]]:
    """Return the families that tell apart all that is needed."""
    return [family for family in FAMILIES if needed <= {*family}]


def told_apart_by(query: Query) -> set[str]:
    """Return the columns of cases that a question groups and filters by."""
    needed = set(query.dimensions)
    if "sector_dominance" in needed:
        needed -= {"sector_dominance"}
        needed |= {"industry_id", "year"} | ({"county"} if query.area == "county" else set())
    if any(quantity.levels for quantity in query.quantities):
        needed |= {"review_level"}
    return needed


def _found(database: Database, version: str) -> Mapping[Hashable, Any]:
    """Return all that is held of a state of the data at this moment."""
    with _LOCK:
        held = _HELD.get(database)
        return {} if held is None or held.version != version else dict(held.found)


def _once(database: Database, version: str, key: Hashable, read: Callable[[], Any]) -> Any:
    """Return what is held, read by whoever asks first: who asks for the same meanwhile waits."""
    with _LOCK:
        held = _HELD.get(database)
        if held is None or held.version != version:
            held = _HELD[database] = _Held(version)
        turn = held.turns.setdefault(key, Lock())
    with turn:
        with _LOCK:
            if key in held.found:
                held.found.move_to_end(key)
                return held.found[key]
        value = read()
        with _LOCK:
            held.keep(key, value)
        return value


def _with_little(
    database: Database, connection: duckdb.DuckDBPyConnection, read: Callable[..., T], *of: Any
) -> T:
    """Return what is read of nearly all cases, keeping little of them: else more, where it must."""
    with suppress(duckdb.OutOfMemoryException), database.with_little(connection) as little:
        return read(little, *of)
    return read(connection, *of)


def _rows(value: Any) -> int:
    """Return how many rows the memory is worth that something takes."""
    if not isinstance(value, Columns):
        return 0
    listed = sum(ends.smallest[1].size + ends.largest[1].size for ends in value.ends.values())
    return int(value.case.size) + listed // _AMOUNTS_A_ROW
