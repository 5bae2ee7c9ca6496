"""What of the database goes into an edition, a table of Parquet each; and its way back.

Only what counts now: versions of cases that later ones have replaced, what is retracted or staged,
judgements with their readers, and a company's rows with its name stay in the database.
"""

from collections.abc import Iterator
from secrets import randbelow, token_hex
from typing import Any, Literal, NamedTuple

import duckdb
import pyarrow as pa
from pyarrow import parquet

from jamstall.store.migrate import statement

ROWS = 122_880
"""Rows that are written and read at a time: as many as DuckDB keeps together."""


class Rows(NamedTuple):
    """A table of an edition.

    Attributes
    ----------
    select : its rows, in the database's own order.
    is_kept : an app that reads the edition keeps it; what is not is for others.
    """

    name: str
    part: Literal["open", "closed"]
    select: str
    is_kept: bool = True


TABLES = (
    Rows("cases", "closed", "FROM cases"),
    Rows("case_parts", "closed", "FROM case_parts"),
    Rows(
        "project_funds",
        "closed",
        "SELECT project_funds.* FROM project_funds SEMI JOIN"
        " (FROM cases WHERE fund = 'project_funds') USING (load_id, region, case_key)",
    ),
    Rows("advice", "closed", "FROM advice_current"),
    Rows("readings", "closed", "FROM readings SEMI JOIN cases USING (text_key)"),
    Rows("loads", "closed", "FROM loads WHERE status <> 'staged'"),
    Rows("events", "closed", "FROM events"),
    Rows("series_snapshots", "closed", "FROM series_snapshots"),
    Rows("meta", "closed", "FROM meta WHERE key NOT IN ('definitions', 'reference_digest')"),
    Rows("industries", "open", "FROM industries"),
    Rows("series_values", "open", "FROM series_values"),
    Rows("counties", "open", "FROM counties", is_kept=False),
    Rows("figures", "open", "FROM figures", is_kept=False),
    Rows(
        "sector_people",
        "open",
        "SELECT * FROM ("  # noqa: S608
        + statement("people_of_industries")
        + ") AS people(basis, area, industry_id, year, women, men)",
        is_kept=False,
    ),
    Rows(
        "series",
        "open",
        "SELECT * EXCLUDE (fetched_by, retracted_at, retracted_by) FROM series_snapshots"
        " WHERE retracted_at IS NULL",
        is_kept=False,
    ),
)
_MOST_SALT = 4_096
_DIFFERENT = frozenset(("case_id", "case_key", "text_key", "description", "evidence"))
"""Text of which nearly every row has its own; all other text is written by its few values."""


def salt() -> dict[str, str]:
    """Return what makes a file of the closed part another, and as long as nobody knows.

    The manifest, which is open, has each file's length and digest: by these whoever knows all but
    one case could try what that one is.
    """
    return {"salt": token_hex(16 + randbelow(_MOST_SALT))}


def write(
    connection: duckdb.DuckDBPyConnection, rows: Rows, to: Any
) -> tuple[int, tuple[tuple[str, str], ...]]:
    """Write a table as Parquet; return how many rows it has, and its columns' names and types.

    Parameters
    ----------
    to : a file that is written from its beginning to its end.
    """
    connection.complete()  # what was asked before has been answered
    reader = connection.sql(rows.select).to_arrow_reader(ROWS)
    coded = [
        column.name
        for column in reader.schema
        if _is_text(column.type) and column.name not in _DIFFERENT
    ]
    count = 0
    with parquet.ParquetWriter(
        to,
        reader.schema,
        compression="zstd",
        use_dictionary=coded,
        store_decimal_as_integer=True,
        store_schema=False,  # plain types, that other engines read alike
    ) as writer:
        for batch in reader:
            writer.write_batch(batch)
            count += batch.num_rows
        if rows.part == "closed":
            writer.add_key_value_metadata(salt())
    plain = (
        (column.name, "string" if _is_text(column.type) else str(column.type))
        for column in reader.schema
    )
    return count, tuple(plain)


def take_in(connection: duckdb.DuckDBPyConnection, name: str, path: str) -> None:
    """Put the rows of a Parquet file into the database's table of a name, in its place.

    Columns that the table has and the file does not are left empty.
    """
    file = parquet.ParquetFile(path)
    names = ", ".join(f'"{column}"' for column in file.schema_arrow.names)
    connection.register("incoming", pa.RecordBatchReader.from_batches(file.schema_arrow, _of(file)))
    connection.execute(f'DELETE FROM "{name}"')  # noqa: S608
    connection.execute(f'INSERT INTO "{name}" ({names}) SELECT {names} FROM incoming')  # noqa: S608
    connection.unregister("incoming")


def _of(file: Any) -> Iterator[pa.RecordBatch]:
    yield from file.iter_batches(ROWS)


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_dictionary(kind))
