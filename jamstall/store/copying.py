"""A database file copied: first beside its place, then in it, whole or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from jamstall.store.database import Damaged, Database
from jamstall.store.problems import blaming
from jamstall.store.whole import logs_of, read_through, settle


def copy(database: Database, target: Path) -> None:
    """Copy the database as it is at one moment to a file that is not there yet.

    Nobody writes to it meanwhile. What a killed process left in its log is in the copy itself.

    Raises
    ------
    DatabaseHeld : another process is writing.
    Damaged : the database is, as far as the copying has to know.
    OSError : there is no room.
    """
    with database.at_rest() as file:
        copy_file(file, database.path, target)
    with known_as(database):
        settle(target)


def copy_read_through(database: Database, target: Path) -> None:
    """Copy the database as `copy` does, and find that all of the copy can be read."""
    copy(database, target)
    with known_as(database):
        read_through(target)


@contextmanager
def known_as(database: Database) -> Iterator[None]:
    """Say of the database what is found in its copy, and let it remember."""
    try:
        with blaming(database.path):
            yield
    except Damaged:
        database.is_damaged = True
        raise


def copy_file(file: BinaryIO, source: Path, target: Path) -> None:
    """Copy a database that nobody writes to, and its log.

    It is read from an open file that its holder closes: where a process closes a file, it lets go
    of all its locks on it, also DuckDB's.
    """
    file.seek(0)
    with target.open("wb") as to:
        shutil.copyfileobj(file, to, 1 << 20)
        to.flush()
        os.fsync(to.fileno())
    for log in logs_of(source):
        shutil.copyfile(log, target.with_name(target.name + log.name.removeprefix(source.name)))


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Give a file to write beside the target, so that a stop midway leaves the target be."""
    _sweep(target)
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        yield partial
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    finally:
        for left in (partial, *logs_of(partial)):
            left.unlink(missing_ok=True)


def put(partial: Path, target: Path) -> None:
    """Put what is complete in the target's place: nothing of it may stay behind in its log."""
    settle(partial)
    partial.replace(target)


def _sweep(target: Path) -> None:
    """Remove what a process left behind that was killed while it wrote."""
    for left in target.parent.glob(f"{target.name}.*.partial*"):
        process = left.name.removeprefix(target.name).split(".")[1]
        if process.isdigit() and not Path(f"/proc/{process}").exists():
            left.unlink(missing_ok=True)
