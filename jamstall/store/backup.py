"""A consistent copy of the database, taken while others read it; and its way back.

The workshops beside the database are copied along. They are put back only where there are none:
what a group wrote after the backup was taken has nothing to do with the data that is replaced.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from jamstall.store.database import Database, NotADatabase, connect
from jamstall.store.events import Event, carry_over, events_of, log
from jamstall.store.migrate import is_ours, migrate
from jamstall.workshop.file import copy as copy_workshops
from jamstall.workshop.file import holds_nothing
from jamstall.workshop.store import Workshops


class SameFile(Exception):
    """The backup and the database are the same file."""


def backup(database: Database, target: Path) -> None:
    """Copy the database to `target`, whole or not at all, and the workshops beside it.

    Nobody writes to it meanwhile, so the copy is of one state. An earlier file by that name is
    replaced only when the copy is complete.

    Raises
    ------
    SameFile : `target` is the database.
    DatabaseHeld : another process is writing.
    Unreachable : the workshops cannot be copied; no backup is made.
    """
    with database.at_rest() as file:
        _refuse_same(database.path, target)
        copy_workshops(Workshops.beside(database.path).path, Workshops.beside(target).path)
        with _beside(target) as partial:
            _copy(file, _log_of(database.path), partial)
            _put(partial, target)


def restore(database: Database, source: Path, *, by: str | None = None) -> Path | None:
    """Put a backup in the database's place; return where the former one was kept, if there was one.

    The former is kept, even where it is damaged: that is when a backup is needed. Its log is added
    to the backup's, and that a backup was restored, so that the log tells all that was ever done.

    Raises
    ------
    SameFile : `source` is the database.
    NotADatabase : `source` is not a backup of ours.
    DatabaseHeld : another process has the database open.
    """
    if not source.is_file():
        raise NotADatabase(source)
    _refuse_same(database.path, source)
    _refuse_others(source)
    database.path.parent.mkdir(parents=True, exist_ok=True)
    with _beside(database.path) as partial:
        with source.open("rb") as file:
            _copy(file, _log_of(source), partial)
        with database.alone():
            former = None
            if database.path.exists():
                with _held(database.path) as (told, file):
                    former = _keep(database.path, file)
                    _tell(partial, told, by, source.name)
                    _put(partial, database.path)
            else:
                _tell(partial, [], by, source.name)
                _put(partial, database.path)
    own = Workshops.beside(database.path).path
    if holds_nothing(own):
        copy_workshops(Workshops.beside(source).path, own)
    return former


def _refuse_same(one: Path, other: Path) -> None:
    if one.exists() and other.exists() and one.samefile(other):
        raise SameFile


def _refuse_others(path: Path) -> None:
    connection = connect(path, read_only=True)
    try:
        if not is_ours(connection):
            raise NotADatabase(path)
    finally:
        connection.close()


@contextmanager
def _held(path: Path) -> Iterator[tuple[list[Event], BinaryIO]]:
    """Hold the former database alone, so that nobody writes to it any more; give its log, and it.

    A damaged one cannot be held, and has no log that could be read.
    """
    with path.open("rb") as file:  # closed last: closing it lets go of the lock
        connection = None
        with suppress(NotADatabase):
            connection = connect(path, read_only=False)
        if connection is None:
            yield [], file
            return
        try:
            told = []
            if is_ours(connection):
                migrate(connection)
                told = events_of(connection)
            connection.execute("CHECKPOINT")
            yield told, file
        finally:
            connection.close()


def _keep(path: Path, file: BinaryIO) -> Path:
    """Put a copy of the database beside it, and its log out of the way of what takes its place."""
    former = path.with_name(path.name + ".before-restore")
    _log_of(former).unlink(missing_ok=True)
    with former.open("wb") as to:
        shutil.copyfileobj(file, to)
    if _log_of(path).exists():
        _log_of(path).replace(_log_of(former))
    return former


def _tell(restored: Path, told: list[Event], by: str | None, name: str) -> None:
    """Add the former's log to the restored database's, and that it was restored."""
    database = Database(restored)
    with database.writing() as connection:
        carry_over(connection, told)
        row = connection.execute(
            "SELECT (SELECT count(*) FROM loads WHERE status = 'published'),"
            " (SELECT count(*) FROM cases)"
        ).fetchone()
        loads, cases = row or (0, 0)
        log(connection, "restored", by, file_name=name, loads=loads, cases=cases)


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + ".wal")


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """Give a file to write beside the target, so that a stop midway leaves the target be."""
    _sweep(target)
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        yield partial
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    finally:
        partial.unlink(missing_ok=True)
        _log_of(partial).unlink(missing_ok=True)


def _put(partial: Path, target: Path) -> None:
    """Put what is complete in the target's place.

    What DuckDB could not bring from its log into the file, for want of room, would stay behind.
    """
    if _log_of(partial).exists():
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(partial))
    partial.replace(target)


def _sweep(target: Path) -> None:
    """Remove what a process left behind that was killed while it wrote."""
    for left in target.parent.glob(f"{target.name}.*.partial*"):
        process = left.name.removeprefix(target.name).split(".")[1]
        if process.isdigit() and not Path(f"/proc/{process}").exists():
            left.unlink(missing_ok=True)


def _copy(source: BinaryIO, log_of_source: Path, partial: Path) -> None:
    """Copy a database that nobody writes to.

    It is read from an open file that its holder closes: where a process closes a file, it lets go
    of all its locks on it, also DuckDB's.
    """
    source.seek(0)
    with partial.open("wb") as to:
        shutil.copyfileobj(source, to, 1 << 20)
        to.flush()
        os.fsync(to.fileno())
    if log_of_source.exists():
        # A process was killed after its commit and before its checkpoint: the log belongs too.
        shutil.copyfile(log_of_source, _log_of(partial))
        connect(partial, read_only=False).close()
