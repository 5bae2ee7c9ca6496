"""A database file made of an edition's tables, for an app that only reads.

It is made as the writer's database would be opened by this program: with the tables as they were
when the edition was written, and then brought up to date.
"""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import duckdb

from jamstall.store.database import connect
from jamstall.store.edition_rows import take_in
from jamstall.store.migrate import make_tables, migrate
from jamstall.store.problems import in_our_words


class NotOurRows(Exception):
    """A table does not hold what the database's table of that name does."""


def make(path: Path, version: int, tables: Mapping[str, Path]) -> None:
    """Make a database at a path where there is none.

    Parameters
    ----------
    version : how many migrations the writer's database had had.
    tables : name → file of Parquet.

    Raises
    ------
    NotOurRows : a file is of other columns than its table.
    OSError : there is no room.
    """
    with in_our_words(path), closing(connect(path, read_only=False)) as connection:
        connection.begin()
        make_tables(connection, version)
        for name, file in tables.items():
            try:
                take_in(connection, name, str(file))
            except (duckdb.DataError, duckdb.ProgrammingError, ValueError, KeyError) as error:
                raise NotOurRows(name) from error
        connection.commit()
        migrate(connection)
        connection.execute("CHECKPOINT")
