"""A consistent copy of the database, taken while others read it; and its way back."""

import contextlib
import os
import shutil
from pathlib import Path

from jamstall.store.database import Database, NotADatabase, connect
from jamstall.store.migrate import is_ours


class SameFile(Exception):
    """The backup and the database are the same file."""


def backup(database: Database, target: Path) -> None:
    """Copy the database to `target`, whole or not at all.

    Holding it for reading keeps writers out, so the copy is of one state. An earlier file by that
    name is replaced only when the copy is complete.

    Raises
    ------
    SameFile : `target` is the database.
    DatabaseHeld : another process is writing.
    """
    with database.reading():
        _refuse_same(database.path, target)
        _copy(database.path, target)


def restore(database: Database, source: Path) -> Path | None:
    """Put a backup in the database's place; return where the former one was kept, if there was one.

    The former is kept as it is, even where it is damaged: that is when a backup is needed.

    Raises
    ------
    SameFile : `source` is the database.
    NotADatabase : `source` is not a backup of ours.
    DatabaseHeld : another process has the database open.
    """
    if not source.is_file():
        raise NotADatabase(source)
    _refuse_same(database.path, source)
    connection = connect(source, read_only=True)
    try:
        if not is_ours(connection):
            raise NotADatabase(source)
    finally:
        connection.close()
    database.close()
    former = _keep(database.path) if database.path.exists() else None
    database.path.parent.mkdir(parents=True, exist_ok=True)
    _copy(source, database.path)
    return former


def _refuse_same(one: Path, other: Path) -> None:
    if one.exists() and other.exists() and one.samefile(other):
        raise SameFile


def _keep(path: Path) -> Path:
    """Put a copy of the database beside it, and its log out of the way of what takes its place."""
    with contextlib.suppress(NotADatabase):
        # Opening it for writing is how to know that nobody else has it; what is in the log goes in.
        connect(path, read_only=False).close()
    former = path.with_name(path.name + ".before-restore")
    _log(former).unlink(missing_ok=True)
    shutil.copyfile(path, former)
    if _log(path).exists():
        _log(path).replace(_log(former))
    return former


def _log(path: Path) -> Path:
    return path.with_name(path.name + ".wal")


def _copy(source: Path, target: Path) -> None:
    """Copy by way of a file beside the target, so that a stop midway leaves the target be."""
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        shutil.copyfile(source, partial)
        if _log(source).exists():
            # A process was killed after its commit and before its checkpoint: the log belongs too.
            shutil.copyfile(_log(source), _log(partial))
            connect(partial, read_only=False).close()
        partial.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    finally:
        partial.unlink(missing_ok=True)
        _log(partial).unlink(missing_ok=True)
