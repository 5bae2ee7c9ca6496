"""The log: who did what to the data, and when. It is only ever added to, also by a restore."""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal
from weakref import WeakKeyDictionary

import duckdb

from jamstall.store.database import Database

What = Literal["published", "retracted", "restored"]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was done.

    Attributes
    ----------
    event_id : in the order in which the log got to know of it.
    done_at : UTC.
    who : who did it, as far as it is known.
    load_id : the load that was published or retracted.
    file_name, sha256 : of the load's file; of the backup that was restored, its name.
    counts : how many: `rows`, `cases` (of advice `reports`), `warnings`, `new`, `changed` and
        `unchanged` of a load that was published; `disappeared`, `returned` and `stayed` of one that
        was retracted; `loads` and `cases` of a backup that was restored.
    """

    event_id: int
    done_at: dt.datetime
    who: str | None
    what: What
    load_id: int | None
    file_name: str | None
    sha256: str | None
    counts: dict[str, int] = field(default_factory=dict)


def log(
    connection: duckdb.DuckDBPyConnection,
    what: What,
    who: str | None,
    *,
    load_id: int | None = None,
    file_name: str | None = None,
    sha256: str | None = None,
    **counts: int,
) -> None:
    """Add to the log, in the transaction of what it tells of, without identity numbers."""
    from jamstall.intake.parse.identity import without_identity_numbers  # readers need no intake

    who, file_name = (name and without_identity_numbers(name) for name in (who, file_name))
    connection.execute(
        "INSERT INTO events (done_at, who, what, load_id, file_name, sha256, counts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            dt.datetime.now(tz=dt.UTC).replace(tzinfo=None),
            who, what, load_id, file_name, sha256, json.dumps(counts),
        ],
    )  # fmt: skip


def events(database: Database) -> list[Event]:
    """Return the whole log, newest first."""
    with database.reading() as connection:
        return events_of(connection)[::-1]


def events_of(connection: duckdb.DuckDBPyConnection) -> list[Event]:
    """Return the whole log that this connection sees, oldest first."""
    rows = connection.execute(
        "SELECT event_id, done_at, who, what, load_id, file_name, sha256, counts FROM events"
        " ORDER BY event_id"
    ).fetchall()
    return [
        Event(event_id, done_at, who, what, load_id, file_name, sha256, json.loads(counts))
        for event_id, done_at, who, what, load_id, file_name, sha256, counts in rows
    ]


def carry_over(connection: duckdb.DuckDBPyConnection, others: Iterable[Event]) -> None:
    """Add what another log tells and this one does not; its times are kept, its numbers are not."""
    known = {_told(event) for event in events_of(connection)}
    for event in others:
        if _told(event) not in known:
            connection.execute(
                "INSERT INTO events (done_at, who, what, load_id, file_name, sha256, counts)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [*_told(event), json.dumps(event.counts)],
            )


def _told(event: Event) -> tuple[dt.datetime, str | None, What, int | None, str | None, str | None]:
    """Return what an event is known by in every copy of the log."""
    return event.done_at, event.who, event.what, event.load_id, event.file_name, event.sha256


def version(connection: duckdb.DuckDBPyConnection) -> str:
    """Return what the state of the data is known by: another after everything that is done to it.

    The time is in it, since a log that could not be carried over begins anew with its numbers.
    """
    return _state(connection)[0]


def state(connection: duckdb.DuckDBPyConnection) -> str:
    """Return what the numbers are known by: the state of the data, and how its texts are read.

    Readings come after what was published; they change numbers, and not what was done to the data.
    """
    done, readings = _state(connection)
    return done if readings is None else f"{done}{READINGS}{readings}"


def _state(connection: duckdb.DuckDBPyConnection) -> tuple[str, str | None]:
    """Return the version of the data, and how often its texts' levels have changed."""
    ((event, done_at, readings),) = connection.execute(
        "SELECT max(event_id), max_by(done_at, event_id),"
        " (SELECT value FROM meta WHERE key = 'readings') FROM events"
    ).fetchall()
    return "0" if event is None else f"{event}-{done_at:%Y%m%dT%H%M%S%f}", readings


def state_once(database: Database, connection: duckdb.DuckDBPyConnection) -> str:
    """Return the same, asked once of each opening of the file: a page asks for every number.

    Parameters
    ----------
    connection : one that reads the database, and keeps it open.
    """
    opening, known = database.opening, _STATES.get(database)
    if opening is None or known is None or known[0] is not opening:
        known = _STATES[database] = (opening, state(connection))
    return known[1]


_STATES: WeakKeyDictionary[Database, tuple[object, str]] = WeakKeyDictionary()
"""Database → an opening of its file, and the state of the data then."""
READINGS = "/"
"""Stands in the state of the numbers before how often their texts' levels have changed."""
