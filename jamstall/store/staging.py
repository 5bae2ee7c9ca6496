"""A file's rows under a new load, not yet seen by readers: what publishing begins with."""

import ctypes
import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa

from jamstall.arrow import column, table
from jamstall.schema import AMOUNTS, BY_NAME, WHY_UNKNOWN, TableName, columns_of
from jamstall.store import industries
from jamstall.store.migrate import statement

if TYPE_CHECKING:
    from jamstall.intake import Intake

_ARROW = {
    "amount": pa.int64(),
    "date": pa.date32(),
    "integer": pa.int32(),
    "hours": pa.int64(),
}
_NOT_STORED = frozenset(("county", "municipality", "paid_on", "period"))
_OF_REPORTS = ("case_id", "adviser_key", "period_from", "period_to")
"""What a row of advice has beside its canonical columns: whose report of which days it is in."""
_IN_HUNDREDTHS = (*AMOUNTS, "hours")


def stored(fund: TableName) -> tuple[str, ...]:
    """Return the columns that a fund's table keeps as they were read, in canonical order."""
    own = tuple(column.name for column in columns_of(fund) if column.name not in _NOT_STORED)
    return (*_OF_REPORTS, *own) if fund == "advice" else (*own, *WHY_UNKNOWN.values())


def now() -> dt.datetime:
    """Return the time as loads are stamped with it: UTC, whole seconds."""
    return dt.datetime.now(tz=dt.UTC).replace(tzinfo=None, microsecond=0)


def stage(
    connection: duckdb.DuckDBPyConnection,
    intake: "Intake",
    by: str | None,
    is_demo: bool,
    *,
    let_go: bool = False,
) -> int:
    """Keep a file's rows under a new load, not yet seen by readers.

    Parameters
    ----------
    let_go : empty the columns of `intake.cases`, but for row and region, once they are stored.
    """
    from jamstall.intake.parse.identity import without_identity_numbers  # readers need no intake

    row = connection.execute(
        "INSERT INTO loads (fund, status, file_name, sha256, sheet, county, rows, cases, warnings,"
        " is_demo, loaded_by, staged_at) VALUES (?, 'staged', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " RETURNING load_id",
        [
            intake.fund, Path(intake.name).name, intake.sha256, intake.sheet, intake.county,
            intake.rows, intake.case_count, intake.warnings, is_demo,
            by and without_identity_numbers(by), now(),
        ],
    ).fetchone()  # fmt: skip
    load_id = int(row[0]) if row else 0
    _insert_cases(connection, intake, load_id, let_go=let_go)
    _insert_payments(connection, intake, load_id)
    if intake.fund == "project_funds":
        _keep_regions(connection, load_id)
    industries.register(connection, intake.fund, load_id)
    return load_id


def _keep_regions(connection: duckdb.DuckDBPyConnection, load_id: int) -> None:
    """Know a project again whose first county is another than before, so that it counts once.

    A project's case number is its region's own, and where a file does not say whose it is the
    region follows from the first place. When places are added or taken away, a project by the same
    number with a county in common is the same project, and keeps the region it was first known by.
    """
    known = connection.execute(statement("known_regions"), {"load_id": load_id}).fetchall()
    for region, case_id in known:
        for name in ("project_funds", "payments"):
            connection.execute(
                f"UPDATE {name} SET region = ? WHERE load_id = ? AND case_id = ?",  # noqa: S608
                [region, load_id, case_id],
            )


def keep_spellings(connection: duckdb.DuckDBPyConnection, fund: TableName, load_id: int) -> None:
    """Show a case that is published already by its number as it was first written."""
    connection.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE spelled AS
        SELECT staged.region, staged.case_id AS written, cases.case_id AS known
        FROM {fund} AS staged
        JOIN cases ON cases.fund = '{fund}'
            AND cases.region = staged.region AND cases.case_key = staged.case_key
        WHERE staged.load_id = $load_id AND cases.case_id <> staged.case_id
        """,  # noqa: S608
        {"load_id": load_id},
    )
    for name in (fund, "payments"):
        connection.execute(
            f"UPDATE {name} SET case_id = spelled.known FROM spelled"  # noqa: S608
            f" WHERE {name}.load_id = $load_id AND {name}.region = spelled.region"
            f" AND {name}.case_id = spelled.written",
            {"load_id": load_id},
        )
    connection.execute("DROP TABLE spelled")


def _insert_cases(
    connection: duckdb.DuckDBPyConnection, intake: "Intake", load_id: int, *, let_go: bool
) -> None:
    names = stored(intake.fund)
    incoming = _cases_of(intake, names, let_go=let_go)
    columns = incoming.column_names
    expressions = [_kronor(name) if name in _IN_HUNDREDTHS else name for name in columns]
    connection.register("incoming", incoming)
    connection.execute(
        f"INSERT INTO {intake.fund} (load_id, sheet, {', '.join(columns)})"  # noqa: S608
        f" SELECT ?, ?, {', '.join(expressions)} FROM incoming",
        [load_id, intake.sheet],
    )
    connection.unregister("incoming")
    del incoming
    _give_back()


def _cases_of(intake: "Intake", names: Sequence[str], *, let_go: bool) -> pa.Table:
    """Return a file's cases as a table; what is let go of is gone column by column."""
    kinds = {
        "row": ("row", pa.int32()),
        "region": ("region", pa.string()),
        "case_key": ("case_key", pa.string()),
        "municipalities": ("places", pa.list_(pa.string())),
        **{name: (name, _arrow(name)) for name in names},
    }
    arrays = {}
    for name, (of, kind) in kinds.items():
        arrays[name] = column(intake.cases[of], kind)
        if let_go and name not in {"row", "region"}:
            intake.cases[of] = []
    return pa.table(arrays)


def _give_back() -> None:
    """Give memory that is free back to the system: kept otherwise, beside what publishing takes."""
    pa.default_memory_pool().release_unused()
    with suppress(AttributeError, OSError, TypeError):  # what only some systems' C library has
        ctypes.CDLL(None).malloc_trim(0)


def _arrow(name: str) -> pa.DataType:
    if name in ("period_from", "period_to"):
        return pa.date32()
    return _ARROW.get(BY_NAME[name].kind, pa.string()) if name in BY_NAME else pa.string()


def _kronor(column: str) -> str:
    """Return the expression that turns a column of whole öre into kronor, exactly."""
    return f"({column}::DECIMAL(16, 0) * 0.01)::DECIMAL(14, 2)"


def _insert_payments(connection: duckdb.DuckDBPyConnection, intake: "Intake", load_id: int) -> None:
    payments = intake.payments
    columns = {
        "row": (pa.int32(), payments["row"]),
        "region": (pa.string(), payments["region"]),
        "case_id": (pa.string(), payments["case_id"]),
        "paid_on": (pa.date32(), payments["paid_on"]),
        "amount": (pa.int64(), payments["amount"]),
    }
    connection.register("incoming", table(columns))
    connection.execute(
        f"INSERT INTO payments SELECT ?, row, region, case_id, paid_on, {_kronor('amount')}"  # noqa: S608
        " FROM incoming",
        [load_id],
    )
    connection.unregister("incoming")
