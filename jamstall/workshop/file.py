"""The SQLite file that workshops are kept in: opened for each call, a transaction at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Literal

from jamstall.workshop.problems import Unreachable

Connection = sqlite3.Connection
_TABLES = Path(__file__).with_name("tables.sql").read_text(encoding="utf-8")
PATIENCE = 10.0
"""Seconds to wait for another that writes."""


@contextmanager
def opened(path: Path, begin: Literal["BEGIN", "BEGIN IMMEDIATE"]) -> Iterator[Connection]:
    """Open the file for one transaction, which is kept whole or not at all.

    Nothing stays open between calls, so that threads and a restart have nothing to share. A plain
    rollback journal: with a log beside the file, two that make it at once can lock each other out.

    Parameters
    ----------
    begin : `BEGIN` to read; `BEGIN IMMEDIATE` to write, which waits for others that write.

    Raises
    ------
    Unreachable : the file cannot be read or written now.
    """
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as connection:
            _prepare(connection)
            connection.execute(begin)
            try:
                yield connection
            except BaseException:
                if connection.in_transaction:  # SQLite itself ends it where the disk is full
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise Unreachable(f"{path}: {error}") from error


def copy(source: Path, target: Path) -> None:
    """Copy the file as it is at one moment, also while it is written to, in the target's place.

    Nothing is done where there is no file; a copy that is stopped midway leaves the target be.

    Raises
    ------
    Unreachable : it cannot be read, or the copy not be written.
    """
    if not source.exists():
        return
    partial = target.with_name(target.name + ".partial")
    try:
        partial.unlink(missing_ok=True)
        with (
            closing(sqlite3.connect(source, timeout=PATIENCE)) as of,
            closing(sqlite3.connect(partial)) as to,
        ):
            of.backup(to)
        partial.replace(target)
    except (sqlite3.Error, OSError) as error:
        raise Unreachable(f"{target}: {error}") from error
    finally:
        partial.unlink(missing_ok=True)


def holds_nothing(path: Path) -> bool:
    """Tell whether there is no file, or one that was made when it was first read and is empty."""
    if not path.exists():
        return True
    with opened(path, "BEGIN") as connection:
        found = "SELECT EXISTS (SELECT 1 FROM workshops) OR EXISTS (SELECT 1 FROM runs) AS kept"
        return not connection.execute(found).fetchone()["kept"]


def _prepare(connection: Connection) -> None:
    connection.row_factory = _as_dict
    connection.execute("PRAGMA synchronous = FULL")
    if not connection.execute("PRAGMA user_version").fetchone()["user_version"]:
        connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")  # one makes, others wait


def _as_dict(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> dict[str, Any]:
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}
