"""A database file made whole by itself, and read through: a copy is judged by what it holds.

DuckDB writes a commit to a log beside the file, and brings it into the file afterwards. A process
that is killed in between leaves the log; one that is killed while it writes leaves half of it.
"""

import errno
from contextlib import closing
from pathlib import Path

import duckdb

from jamstall.store.database import connect
from jamstall.store.problems import in_our_words


def logs_of(path: Path) -> list[Path]:
    """Return the log beside a database, and what DuckDB makes of it while it is brought in."""
    first = f"{path.name}.wal"
    return sorted(one for one in path.parent.glob("*.wal*") if one.name.startswith(first))


def settle(path: Path) -> None:
    """Bring what the log beside a file tells into the file, and be rid of the log.

    Of a commit that was not written whole nothing is heeded, as it was never told to be done.
    DuckDB leaves such a log where it is until something else is written: so something is.

    Raises
    ------
    Damaged : what is in the log, or in the file, cannot be read.
    OSError : there is no room.
    """
    if not logs_of(path):
        return
    with in_our_words(path), closing(connect(path, read_only=False)) as connection:
        connection.execute("CHECKPOINT")
        if logs_of(path):
            connection.execute("CREATE TABLE settled (nothing INTEGER)")
            connection.execute("DROP TABLE settled")
            connection.execute("CHECKPOINT")
    if logs_of(path):
        raise OSError(errno.EIO, "its log could not be brought in", str(path))


def read_through(path: Path) -> None:
    """Read every block that a file keeps something in: each has a checksum, which is then proved.

    To be asked of a file that nobody else uses: it is opened for writing, since an index is read
    only by who looks a key up or would write it, and left as it is.

    Raises
    ------
    Damaged : one of them cannot be read.
    """
    with in_our_words(path), closing(connect(path, read_only=False)) as connection:
        connection.begin()
        for (table,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall():
            connection.execute(f'SELECT max(hash(t)) FROM "{table}" AS t').fetchall()  # noqa: S608
        keys = connection.execute(
            "SELECT table_name, constraint_column_names[1] FROM duckdb_constraints()"
            " WHERE constraint_type = 'PRIMARY KEY'"
        ).fetchall()
        for table, key in keys:
            _look_up(connection, table, key)
        connection.rollback()


def _look_up(connection: duckdb.DuckDBPyConnection, table: str, key: str) -> None:
    """Look every key of a table up in its index.

    Where there is one row DuckDB knows without looking; it looks before it writes one more.
    """
    for row in connection.execute(f'SELECT "{key}" FROM "{table}"').fetchall():  # noqa: S608
        connection.execute(f'SELECT 1 FROM "{table}" WHERE "{key}" = ?', row).fetchall()  # noqa: S608
    connection.execute(
        f'INSERT INTO "{table}" SELECT * FROM "{table}" ON CONFLICT DO NOTHING'  # noqa: S608
    )
