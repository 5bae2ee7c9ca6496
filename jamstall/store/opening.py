"""A file of DuckDB is opened: as the app has it, or once more with little memory."""

from pathlib import Path

import duckdb

from jamstall.store.problems import why_not_opened

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    # The database reads no other file, fetches nothing, and runs nothing that a file asks for.
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    # Groups of up to 2^16 combinations are added up without hashing (bench/RESULTS.md).
    "perfect_ht_threshold": "16",
    # A large load is written row group by row group, and not held until several are full.
    "write_buffer_row_group_count": "1",
}

_LITTLE = "64MB"
SMALL = 64_000_000
"""A file of fewer bytes is not opened once more: no more than that is kept of it anyway."""


def connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Open a connection to the file at `path`.

    Raises
    ------
    DatabaseHeld : another process writes to it (or, when writing, reads it).
    NotADatabase : it is something else.
    Damaged : what it should hold cannot be read, or its log not be heeded.
    OSError : it is out of reach.
    """
    try:
        return duckdb.connect(path, read_only=read_only, config=_CONFIG)
    except duckdb.Error as error:
        raise why_not_opened(path, error, read_only=read_only) from error


def with_little(path: Path) -> duckdb.DuckDBPyConnection:
    """Open the file for reading once more, beside this process's own opening: with little memory.

    DuckDB opens a file in one way only; attached to a database of its own it has other limits.
    """
    config = {name: value for name, value in _CONFIG.items() if name != "enable_external_access"}
    connection = duckdb.connect(config={**config, "memory_limit": _LITTLE})
    name = str(path).replace("'", "''")
    # Its type is said: to find out, the file would be opened and closed, and its locks let go of.
    connection.execute(f"ATTACH '{name}' AS beside (READ_ONLY, TYPE duckdb)")
    connection.execute("USE beside")
    connection.execute("SET enable_external_access = false")
    return connection
