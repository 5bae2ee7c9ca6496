"""A consistent copy of the database, taken while others read it; and its way back.

The workshops and the plans beside the database are copied along. They are put back only where
there are none: what people wrote after the backup was taken has nothing to do with the data that is
replaced.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from jamstall.plan.store import Plans
from jamstall.side_file import copied
from jamstall.store import judgements, samples
from jamstall.store.copying import beside, copy_file, copy_read_through, put
from jamstall.store.database import Damaged, Database, NotADatabase, connect
from jamstall.store.events import Event, carry_over, events_of, log
from jamstall.store.migrate import is_ours, migrate
from jamstall.store.problems import blaming, in_our_words
from jamstall.store.whole import logs_of, read_through, settle
from jamstall.workshop.file import holds_nothing
from jamstall.workshop.store import Workshops


class SameFile(Exception):
    """The backup and the database are the same file."""


def backup(database: Database, target: Path) -> None:
    """Copy the database to `target`, whole or not at all, and with it what is beside it.

    The copy is of one state, and it is read through before it takes the place of an earlier one:
    a backup that cannot be read is none. Others who want to publish wait only while the database's
    own file is copied.

    Raises
    ------
    SameFile : `target` is the database.
    DatabaseHeld : another process is writing.
    Damaged : the database is; no backup is made.
    Unreachable : the workshops or plans cannot be read, or are kept locked; no backup is made.
    OSError : there is no room.
    """
    _refuse_same(database.path, target)
    workshops = (Workshops.beside(path).path for path in (database.path, target))
    plans = (Plans.beside(path).path for path in (database.path, target))
    with copied(*workshops) as put_workshops, copied(*plans) as put_plans:
        with beside(target) as partial:
            copy_read_through(database, partial)
            put(partial, target)
        put_workshops()
        put_plans()


def restore(database: Database, source: Path, *, by: str | None = None) -> Path | None:
    """Put a backup in the database's place; return where the former one was kept, if there was one.

    The former is kept, even where it is damaged: that is when a backup is needed. Its log is added
    to the backup's, and that a backup was restored, so that the log tells all that was ever done.

    Raises
    ------
    SameFile : `source` is the database.
    NotADatabase : `source` is not a backup of ours.
    Damaged : `source` is.
    DatabaseHeld : another process has the database open.
    Unreachable : the backup's workshops or plans cannot be read.
    """
    if not source.is_file():
        raise NotADatabase(source)
    _refuse_same(database.path, source)
    _refuse_others(source)
    database.path.parent.mkdir(parents=True, exist_ok=True)
    with (
        _workshops_back(source, database.path) as put_workshops,
        _plans_back(source, database.path) as put_plans,
    ):
        with beside(database.path) as partial:
            with source.open("rb") as file:
                copy_file(file, source, partial)
            with blaming(source):
                settle(partial)
                read_through(partial)
            former = _replace(database, partial, by, source.name)
        put_workshops()
        put_plans()
    return former


def _replace(database: Database, partial: Path, by: str | None, name: str) -> Path | None:
    """Put what is complete in the database's place, and that it was done in its log."""
    with database.alone():
        if not database.path.exists():
            _tell(partial, _Told(), by, name)
            put(partial, database.path)
            return None
        with _held(database.path) as (told, file):
            former = _keep(database.path, file)
            _tell(partial, told, by, name)
            put(partial, database.path)
            return former


def _workshops_back(source: Path, path: Path) -> AbstractContextManager[Callable[[], None]]:
    """Copy a backup's workshops, to be put back, where the database has none."""
    own = Workshops.beside(path).path
    if holds_nothing(own):
        return copied(Workshops.beside(source).path, own)
    return nullcontext(lambda: None)


def _plans_back(source: Path, path: Path) -> AbstractContextManager[Callable[[], None]]:
    """Copy a backup's plans, to be put back, where the database has none."""
    own = Plans.beside(path)
    if own.holds_nothing():
        return copied(Plans.beside(source).path, own.path)
    return nullcontext(lambda: None)


def _refuse_same(one: Path, other: Path) -> None:
    if one.exists() and other.exists() and one.samefile(other):
        raise SameFile


def _refuse_others(path: Path) -> None:
    with in_our_words(path), closing(connect(path, read_only=True)) as connection:
        if not is_ours(connection):
            raise NotADatabase(path)


@dataclass(frozen=True)
class _Told:
    """What is only ever added to, of a database that another takes the place of."""

    events: list[Event] = field(default_factory=list)
    judged: list[judgements.Row] = field(default_factory=list)
    drawn: list[samples.Kept] = field(default_factory=list)


@contextmanager
def _held(path: Path) -> Iterator[tuple[_Told, BinaryIO]]:
    """Hold the former database alone, so that nobody writes to it any more; give its log, and it.

    Of a damaged one as much of what it tells is given as can be read: all, or nothing.
    """
    with path.open("rb") as file:  # closed last: closing it lets go of the lock
        connection = None
        with suppress(NotADatabase, Damaged):
            connection = connect(path, read_only=False)
        if connection is None:
            yield _Told(), file
            return
        try:
            told = _Told()
            with suppress(Damaged), in_our_words(path):
                if is_ours(connection):
                    migrate(connection)
                    told = _Told(
                        events_of(connection),
                        judgements.rows_of(connection),
                        samples.samples_of(connection),
                    )
                connection.execute("CHECKPOINT")
            yield told, file
        finally:
            connection.close()


def _keep(path: Path, file: BinaryIO) -> Path:
    """Put a copy of the database beside it, and its log out of the way of what takes its place."""
    former = path.with_name(path.name + ".before-restore")
    for left in logs_of(former):
        left.unlink()
    with former.open("wb") as to:
        shutil.copyfileobj(file, to)
    for log_of_it in logs_of(path):
        log_of_it.replace(former.with_name(former.name + log_of_it.name.removeprefix(path.name)))
    return former


def _tell(restored: Path, told: _Told, by: str | None, name: str) -> None:
    """Add the former's log, judgements and samples to the restored database, and this."""
    database = Database(restored)
    with database.writing() as connection:
        carry_over(connection, told.events)
        judgements.carry_over(connection, told.judged)
        samples.carry_over(connection, told.drawn)
        row = connection.execute(
            "SELECT (SELECT count(*) FROM loads WHERE status = 'published'),"
            " (SELECT count(*) FROM cases)"
        ).fetchone()
        loads, cases = row or (0, 0)
        log(connection, "restored", by, file_name=name, loads=loads, cases=cases)
