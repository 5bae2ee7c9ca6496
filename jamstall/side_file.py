"""An SQLite file beside the database: opened for each call, a transaction at a time.

What people say and decide is kept so, and no grant data: workshops in one file, plans in another.
"""

import errno
import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Literal

Connection = sqlite3.Connection
PATIENCE = 10.0
"""Seconds to wait for another that writes."""
_NOT_WRITTEN = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC)
"""SQLite's codes for a disk that takes no more."""

_VERSION = re.compile(r"PRAGMA user_version = (\d+);")


class Unreachable(OSError):
    """The file cannot be read or written now: held too long, a full disk."""


@contextmanager
def opened(
    path: Path,
    tables: str,
    begin: Literal["BEGIN", "BEGIN IMMEDIATE"],
    patience: float | None = None,
) -> Iterator[Connection]:
    """Open the file for one transaction, which is kept whole or not at all.

    Nothing stays open between calls, so that threads and a restart have nothing to share. A plain
    rollback journal: with a log beside the file, two that make it at once can lock each other out.

    Parameters
    ----------
    tables : the statements that make what is in it, where it is new or of an earlier version; they
        make what is not there, and end with the version.
    begin : `BEGIN` to read; `BEGIN IMMEDIATE` to write, which waits for others that write.
    patience : seconds to wait for another that writes; `PATIENCE` where not stated.

    Raises
    ------
    Unreachable : the file cannot be read or written now.
    """
    try:
        wait = PATIENCE if patience is None else patience
        with closing(sqlite3.connect(path, timeout=wait, isolation_level=None)) as connection:
            _prepare(connection, tables)
            connection.execute(begin)
            try:
                yield connection
            except BaseException:
                if connection.in_transaction:  # SQLite itself ends it where the disk is full
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise Unreachable(errno.EIO, str(error), str(path)) from error


@contextmanager
def copied(source: Path, target: Path) -> Iterator[Callable[[], None]]:
    """Copy the file as it is at one moment, and give what puts the copy in the target's place.

    The copy is found to be whole first, and is gone where it is not put. Nothing is done where
    there is no file. One that another keeps locked is waited for, and then no more.

    Raises
    ------
    Unreachable : it cannot be read.
    OSError : the copy cannot be written.
    """
    if not source.exists():
        yield lambda: None
        return
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        try:
            _copy(source, partial)
        except Unreachable:
            raise
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(target)) from error
        yield lambda: _put(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def _copy(source: Path, partial: Path) -> None:
    if not source.is_file():
        raise Unreachable(errno.EIO, "it is no file", str(source))
    partial.unlink(missing_ok=True)
    with partial.open("xb"):  # where that cannot be done, it is not the source's fault
        pass
    try:
        with (
            closing(sqlite3.connect(source, timeout=PATIENCE)) as of,
            closing(sqlite3.connect(partial)) as to,
        ):
            of.backup(to, progress=_until(time.monotonic() + PATIENCE), sleep=0.1)
            if to.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise Unreachable(errno.EIO, "it is damaged", str(source))
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) in _NOT_WRITTEN:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(partial)) from error
        raise Unreachable(errno.EIO, str(error), str(source)) from error
    except TimeoutError as error:
        raise Unreachable(errno.EIO, "it is locked", str(source)) from error


def _put(partial: Path, target: Path) -> None:
    partial.replace(target)


def _until(deadline: float) -> Callable[[int, int, int], None]:
    """Return what ends the copying when it is told of another attempt after the deadline.

    Where the file is locked, Python would begin again without end.
    """

    def told(status: int, _left: int, _pages: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
            raise TimeoutError

    return told


def _prepare(connection: Connection, tables: str) -> None:
    connection.row_factory = _as_dict
    connection.execute("PRAGMA synchronous = FULL")
    made = connection.execute("PRAGMA user_version").fetchone()["user_version"]
    if made < int(_VERSION.findall(tables)[-1]):  # a new file, or one of an earlier version
        connection.executescript(f"BEGIN IMMEDIATE; {tables} COMMIT;")  # one makes, others wait


def _as_dict(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> dict[str, Any]:
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}
