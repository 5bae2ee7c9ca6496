"""Snapshots of series go into the database, in a transaction that is another's.

Apart from `store/series.py`, which reads them: a new database is filled before it can be opened.
"""

import datetime as dt
from collections.abc import Sequence

import duckdb
import pyarrow as pa

from jamstall.arrow import table
from jamstall.context.first import first_snapshots
from jamstall.context.snapshot import Snapshot, Value

_TEXTS = ("region", "period", "sex", "birthplace", "sector", "value", "status")


def add(
    connection: duckdb.DuckDBPyConnection,
    snapshot: Snapshot,
    *,
    by: str | None = None,
    shipped: bool = False,
) -> int:
    """Keep a snapshot beside those that are there, and return its number."""
    row = connection.execute(
        "INSERT INTO series_snapshots"
        " (series, fetched_at, fetched_by, shipped, updated, address, sha256, preliminary,"
        " worked_up, figures)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING snapshot_id",
        [
            snapshot.series, snapshot.fetched_at, by, shipped, snapshot.updated, snapshot.address,
            snapshot.sha256, snapshot.preliminary, snapshot.worked_up,
            len(snapshot.values),
        ],
    ).fetchone()  # fmt: skip
    if row is None:
        raise RuntimeError("a snapshot was added and has no number")
    _add_values(connection, row[0], snapshot.values)
    return int(row[0])


def _add_values(
    connection: duckdb.DuckDBPyConnection, snapshot_id: int, values: Sequence[Value]
) -> None:
    if not values:
        return
    rows = zip(
        *(
            (*one.place, None if one.value is None else str(one.value), one.status)
            for one in values
        ),
        strict=True,
    )
    columns = {name: (pa.string(), column) for name, column in zip(_TEXTS, rows, strict=True)}
    connection.register("incoming", table(columns))
    connection.execute(
        "INSERT INTO series_values SELECT ?, region, period, sex, birthplace, sector,"
        " value::DECIMAL(18, 4), status FROM incoming",
        [snapshot_id],
    )
    connection.unregister("incoming")


def add_first(connection: duckdb.DuckDBPyConnection) -> None:
    """Keep the snapshots that ship with the product, where they are not there yet.

    One that was retracted is there, and stays retracted.
    """
    rows = connection.execute(
        "SELECT series, sha256, fetched_at FROM series_snapshots WHERE shipped"
    ).fetchall()
    known: set[tuple[str, str, dt.datetime]] = set(rows)
    for snapshot in first_snapshots():
        if (snapshot.series, snapshot.sha256, snapshot.fetched_at) not in known:
            add(connection, snapshot, shipped=True)
