"""One DuckDB file: opened for reading, or for writing while others read on, and kept up to date.

DuckDB lets one process write, or many read. The app therefore holds the file for reading, so that
a backup can be taken beside it, and takes it for writing only while something is published. Its own
readers do not wait for that: within a process, each sees the state that was there when it came.
"""

import os
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import duckdb

from jamstall.store import opening
from jamstall.store.migrate import is_empty, is_ours, is_up_to_date, migrate
from jamstall.store.opening import connect
from jamstall.store.problems import (
    Damaged,
    DatabaseHeld,
    NotADatabase,
    NothingYet,
    OnlyRead,
    Unavailable,
    in_our_words,
)

__all__ = [
    "Damaged",
    "Database",
    "DatabaseHeld",
    "NotADatabase",
    "NothingYet",
    "OnlyRead",
    "Unavailable",
    "connect",
]

_SOON = 10.0
"""Seconds to wait for a writer that is about to be done."""


class Database:
    """The file, shared by the threads of one process: many read, and one at a time writes.

    The file is made on first use, with the reference data in it. Every use may raise what
    `jamstall.store.problems` tells of.

    To change between reading and writing the file has to be opened anew, for which nobody may be
    in it. That is a moment of some hundredths of a second, in which newcomers wait for those who
    are in to leave; a thread that reads already may begin to read once more.

    Parameters
    ----------
    read_only : the file is another's to make, and to put in this one's place.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.awaits_decisions = False
        """Nothing is told of persons before it is decided together what is hidden of them."""
        self.withheld: int | None = None
        """Something of persons was asked for since, and not told for that reason; with which limit
        of small groups."""
        self.is_damaged = False
        """Damage was met, and no other file has taken this one's place since."""
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._little: duckdb.DuckDBPyConnection | None = None
        self.opening: object | None = None
        """The same as long as nothing in the file can have changed; None while somebody writes."""
        self._file: BinaryIO | None = None
        self._turn = threading.Condition()
        self._readers: Counter[int] = Counter()  # thread → how many cursors it has
        self._moment = False  # somebody is to be alone with the file
        self._writers = threading.Lock()

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()

    @contextmanager
    def reading(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give a cursor that sees one state, whatever is published meanwhile, and cannot write."""
        me = threading.get_ident()
        cursor = self._come_in(me)
        try:
            with self._watched():
                yield cursor
        finally:
            self._leave(me, cursor)

    @contextmanager
    def with_little(self, reader: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give a reader what reads the same state with little memory: what passes by is not kept.

        While somebody writes it is the reader's own. What takes more than that raises DuckDB's
        `OutOfMemoryException`.
        """
        with self._turn:
            # Closed only with the other (`_release`): where a process closes a file, it lets go of
            # all its locks on it.
            if (
                self._little is None
                and self.opening is not None
                and self.path.stat().st_size > opening.SMALL
            ):
                self._little = opening.with_little(self.path)
            little = self._little
        if little is None:
            yield reader
            return
        with closing(little.cursor()) as cursor:
            cursor.execute("USE beside")
            yield cursor

    def _come_in(self, me: int) -> duckdb.DuckDBPyConnection:
        with self._turn:
            self._turn.wait_for(lambda: not self._moment or self._readers[me] > 0)
            if self._connection is None:
                with self._watched():
                    self._connection = self._open_for_reading()
                    self.opening = object()
            connection = self._connection
            cursor = connection.cursor()
            self._readers[me] += 1
        try:
            with self._watched():
                cursor.execute("BEGIN TRANSACTION READ ONLY")
        except BaseException as error:
            self._leave(me, cursor)
            if isinstance(error, OSError) and self._is_opened_anew(connection, me):
                return self._come_in(me)
            raise
        return cursor

    def _leave(self, me: int, cursor: duckdb.DuckDBPyConnection) -> None:
        cursor.close()
        with self._turn:
            self._readers[me] -= 1
            self._readers += Counter()  # forgets the threads that have none
            self._turn.notify_all()

    def _is_opened_anew(self, spent: duckdb.DuckDBPyConnection, me: int) -> bool:
        """Wait for a writer whose disk was full to open the file anew, for whoever comes then.

        DuckDB lets nobody begin beside a log that it could not bring in. That is soon over.
        """
        with self._turn:
            return self._connection is not spent or (
                self._writers.locked()
                and not self._readers[me]
                and self._turn.wait_for(lambda: self._connection is not spent, _SOON)
            )

    @contextmanager
    def writing(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give the only cursor that writes, within a transaction: committed at the end, or never.

        Readers go on, and see the state before until it is committed.

        Raises
        ------
        DatabaseHeld : another process has the database open.
        OSError : the disk is full, or lost.
        OnlyRead : nothing is written here.
        """
        if self.read_only:
            raise OnlyRead(self.path)
        with self._one_writer(), self._watched():
            has_readers = self._connection is not None
            try:
                with self._moment_alone():
                    self._connection = self._open_for_writing()
                    cursor = self._connection.cursor()
                    if has_readers:  # a core is theirs: publishing takes longer, not their pages
                        cursor.execute("SET threads = ?", [max(1, (os.cpu_count() or 2) - 1)])
                try:
                    cursor.begin()
                    yield cursor
                    cursor.commit()
                    with suppress(duckdb.Error):  # what is committed is safe in the log
                        cursor.execute("CHECKPOINT")
                finally:
                    cursor.close()  # an open transaction is rolled back
            finally:
                with self._moment_alone():
                    if has_readers:
                        self._hold_again()

    @contextmanager
    def at_rest(self) -> Iterator[BinaryIO]:
        """Keep every writer out, of this process and of others; give the open file to copy from.

        It must not be opened and closed beside this: where a process closes a file, it lets go of
        all its locks on it, also DuckDB's.
        """
        with self._one_writer(), self.reading():
            if self._file is None:
                self._file = self.path.open("rb")
            yield self._file

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let go of the file, so that another can take its place; the next use opens what is there.

        Everybody else in this process waits.
        """
        with self._one_writer(), self._moment_alone():
            yield
            self.is_damaged = False

    def close(self) -> None:
        """Let go of the file; the next use opens it again."""
        with self.alone():
            pass

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Say in our words what goes wrong, and remember that the file is damaged."""
        try:
            with in_our_words(self.path):
                yield
        except Damaged:
            self.is_damaged = True
            raise

    @contextmanager
    def _one_writer(self) -> Iterator[None]:
        if self._readers[threading.get_ident()]:
            raise RuntimeError("a thread that reads would wait for itself to be done")
        with self._writers:
            yield

    @contextmanager
    def _moment_alone(self) -> Iterator[None]:
        with self._turn:
            self._moment = True
            try:
                self._turn.wait_for(lambda: not self._readers)
                self._release()
                yield
            finally:
                self._moment = False
                self._turn.notify_all()

    def _release(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = self.opening = None
        if self._little is not None:
            self._little.close()
            self._little = None
        if self._file is not None:
            self._file.close()
            self._file = None

    def _hold_again(self) -> None:
        """Open the file for those who read before, who keep other programs' writers out of it."""
        with suppress(Unavailable, OSError):  # whoever reads next is told
            self._connection = self._open_for_reading()
            self.opening = object()

    def _open_for_reading(self) -> duckdb.DuckDBPyConnection:
        if self.path.exists():
            connection = connect(self.path, read_only=True)
            try:
                if is_up_to_date(connection):  # no other program's database is
                    return connection
                self._refuse_others(connection)
            except BaseException:
                connection.close()
                raise
            connection.close()
        elif self.read_only:
            raise NothingYet(self.path)
        self._open_for_writing().close()
        return connect(self.path, read_only=True)

    def _open_for_writing(self) -> duckdb.DuckDBPyConnection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = connect(self.path, read_only=False)
        try:
            if not is_up_to_date(connection):  # no other program's database is
                self._refuse_others(connection)
                migrate(connection)
            connection.complete()  # an answer half read keeps CHECKPOINT from merging row groups
        except BaseException:
            connection.close()
            raise
        return connection

    def _refuse_others(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Leave alone what is another program's database, or a newer version's."""
        if not (is_ours(connection) or is_empty(connection)):
            raise NotADatabase(self.path)
