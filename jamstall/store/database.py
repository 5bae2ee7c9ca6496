"""One DuckDB file: opened for reading, or alone for writing, and kept up to date.

DuckDB lets one process write, or many read. The app therefore holds the file for reading, so that
a backup can be taken beside it, and takes it for writing only while something is published.
"""

import errno
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from jamstall.store.migrate import is_empty, is_ours, is_up_to_date, migrate

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    # The database reads no other file, fetches nothing, and runs nothing that a file asks for.
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    # Groups of up to 2^16 combinations are added up without hashing (bench/RESULTS.md).
    "perfect_ht_threshold": "16",
}


class DatabaseHeld(Exception):
    """Another process has the database open in a way that excludes this one."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is held by another process")
        self.path = path


class NotADatabase(Exception):
    """The file exists but is no DuckDB database, or one from a newer version."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} cannot be opened as a database")
        self.path = path


def connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Open a connection to the file at `path`.

    Raises
    ------
    DatabaseHeld : another process writes to it (or, when writing, reads it).
    NotADatabase : it is something else.
    """
    try:
        return duckdb.connect(path, read_only=read_only, config=_CONFIG)
    except duckdb.IOException as error:
        if "set lock on file" in str(error):
            raise DatabaseHeld(path) from error
        # Whether the system is at fault, or what stands there: opening it anew tells.
        with path.open("rb" if read_only else "r+b") if path.exists() else path.open("xb"):
            raise NotADatabase(path) from error
    except duckdb.Error as error:
        raise NotADatabase(path) from error


@contextmanager
def _as_of_the_system(path: Path) -> Iterator[None]:
    """Turn DuckDB's word for a full disk or a lost file into the system's own."""
    try:
        yield
    except (duckdb.IOException, duckdb.FatalException, duckdb.TransactionException) as error:
        problem = str(error).splitlines()[0].rpartition(": ")[2]
        raise OSError(errno.EIO, problem, str(path)) from error


class Database:
    """The file, shared by the threads of one process: many read at once, one writes alone.

    The file is made on first use, with the reference data in it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._readers = 0
        self._turn = threading.Condition()
        self._writing = False

    @contextmanager
    def reading(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give a cursor that sees one consistent state; waits while another thread writes."""
        with self._turn:
            self._turn.wait_for(lambda: not self._writing)
            if self._connection is None:
                self._connection = self._open_for_reading()
            self._readers += 1
            cursor = self._connection.cursor()
        try:
            yield cursor
        finally:
            cursor.close()
            with self._turn:
                self._readers -= 1
                self._turn.notify_all()

    @contextmanager
    def writing(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give the only connection, within a transaction: committed at the end, or as if never."""
        with self._turn:
            self._turn.wait_for(lambda: not self._writing and self._readers == 0)
            self._writing = True
            self._release()
        try:
            with _as_of_the_system(self.path):
                connection = self._open_for_writing()
                try:
                    connection.begin()
                    yield connection
                    connection.commit()
                    with suppress(duckdb.Error):  # what is committed is safe in the log
                        connection.execute("CHECKPOINT")
                finally:
                    connection.close()  # an open transaction is rolled back
        finally:
            with self._turn:
                self._writing = False
                self._turn.notify_all()

    def close(self) -> None:
        """Let go of the file; the next use opens it again."""
        with self._turn:
            self._turn.wait_for(lambda: not self._writing and self._readers == 0)
            self._release()

    def _release(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open_for_reading(self) -> duckdb.DuckDBPyConnection:
        if self.path.exists():
            connection = connect(self.path, read_only=True)
            try:
                self._refuse_others(connection)
                if is_up_to_date(connection):
                    return connection
            except BaseException:
                connection.close()
                raise
            connection.close()
        with _as_of_the_system(self.path):
            self._open_for_writing().close()
        return connect(self.path, read_only=True)

    def _open_for_writing(self) -> duckdb.DuckDBPyConnection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = connect(self.path, read_only=False)
        try:
            self._refuse_others(connection)
            migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _refuse_others(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Leave alone what is another program's database, or a newer version's."""
        if not (is_ours(connection) or is_empty(connection)):
            raise NotADatabase(self.path)
