"""A consistent copy of the database, taken while others read it; and its way back."""

import os
import shutil
from pathlib import Path

from jamstall.store.database import Database, NotADatabase, connect
from jamstall.store.migrate import is_ours


def backup(database: Database, target: Path) -> None:
    """Copy the database to `target`, whole or not at all.

    Holding it for reading keeps writers out, so the copy is of one state. An earlier file by that
    name is replaced only when the copy is complete.

    Raises
    ------
    DatabaseHeld : another process is writing.
    """
    with database.reading():
        _copy(database.path, target)


def restore(database: Database, source: Path) -> Path | None:
    """Put a backup in the database's place; return where the former one was kept, if there was one.

    Raises
    ------
    NotADatabase : `source` is not a backup of ours.
    DatabaseHeld : another process has the database open.
    """
    if not source.is_file():
        raise NotADatabase(source)
    connection = connect(source, read_only=True)
    try:
        if not is_ours(connection):
            raise NotADatabase(source)
    finally:
        connection.close()
    database.close()
    former = None
    if database.path.exists():
        # Opening it for writing is how to know that nobody else has it; what is in the log goes in.
        connect(database.path, read_only=False).close()
        former = database.path.with_name(database.path.name + ".before-restore")
        _copy(database.path, former)
    database.path.parent.mkdir(parents=True, exist_ok=True)
    _copy(source, database.path)
    return former


def _copy(source: Path, target: Path) -> None:
    """Copy by way of a file beside the target, so that a stop midway leaves the target be."""
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        shutil.copyfile(source, partial)
        log = source.with_name(source.name + ".wal")
        if log.exists():
            # A process was killed after its commit and before its checkpoint: the log belongs too.
            shutil.copyfile(log, partial.with_name(partial.name + ".wal"))
            connect(partial, read_only=False).close()
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
