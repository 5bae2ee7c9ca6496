"""Loads: a file's rows staged, published, retracted. Each is one transaction, or nothing at all.

`cases` is brought up to date in the same transaction, so that readers see a load whole.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa

from jamstall.arrow import table
from jamstall.schema import AMOUNTS, Fund, columns_of
from jamstall.store import industries
from jamstall.store.database import Database
from jamstall.store.migrate import statement

if TYPE_CHECKING:
    from jamstall.intake import Intake

_ARROW = {
    "amount": pa.int64(),
    "date": pa.date32(),
    "integer": pa.int32(),
}
_NOT_STORED = frozenset(("county", "municipality", "paid_on"))
_COMPARED = (
    "municipalities, support_form, year, decision, amount_applied, amount_granted, amount_paid,"
    " sni_code, sni_version, applicant_sex, birthplace, age_group"
)


class DemoInTheWay(Exception):
    """Demo data and real loads never mix; the demo data has to go first."""


class NotEmpty(Exception):
    """The demo data only fills a database without published loads."""


class NoSuchLoad(Exception):
    """There is no load with that number that could be retracted."""

    def __init__(self, load_id: int) -> None:
        super().__init__(str(load_id))
        self.load_id = load_id


@dataclass(frozen=True, slots=True)
class Load:
    """One file taken in, as the history shows it. Times are UTC."""

    load_id: int
    table: Fund
    status: str
    file_name: str
    sha256: str
    sheet: str | None
    county: str | None
    rows: int
    cases: int
    warnings: int
    is_demo: bool
    loaded_by: str | None
    staged_at: dt.datetime
    published_at: dt.datetime | None
    retracted_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing a load did: how many of its cases were new, changed, and unchanged."""

    load_id: int
    new: int
    changed: int
    unchanged: int


def publish(
    database: Database, intakes: "list[Intake]", *, by: str | None = None, is_demo: bool = False
) -> list[Published]:
    """Load files without errors: all of them in one transaction.

    Raises
    ------
    DemoInTheWay : a real file while demo data is published.
    NotEmpty : demo data while a real load is.
    """
    if any(intake.errors for intake in intakes):
        raise ValueError("a file with errors is never loaded")
    with database.writing() as connection:
        if is_demo and _published(connection):
            raise NotEmpty
        if not is_demo and _published(connection, demo_only=True):
            raise DemoInTheWay
        return [_publish_one(connection, intake, by, is_demo) for intake in intakes]


def _published(connection: duckdb.DuckDBPyConnection, *, demo_only: bool = False) -> bool:
    row = connection.execute(
        "SELECT count(*) FROM loads WHERE status = 'published' AND (is_demo OR NOT ?)",
        [demo_only],
    ).fetchone()
    return bool(row and row[0])


def _publish_one(
    connection: duckdb.DuckDBPyConnection, intake: "Intake", by: str | None, is_demo: bool
) -> Published:
    load_id = _stage(connection, intake, by, is_demo)
    difference = _difference(connection, load_id)
    connection.execute(
        "UPDATE loads SET status = 'published', published_at = ?,"
        " published_order = nextval('publications') WHERE load_id = ?",
        [_now(), load_id],
    )
    _refresh(connection, load_id)
    return Published(load_id, *difference)


def _now() -> dt.datetime:
    return dt.datetime.now(tz=dt.UTC).replace(tzinfo=None, microsecond=0)


def _stage(
    connection: duckdb.DuckDBPyConnection, intake: "Intake", by: str | None, is_demo: bool
) -> int:
    """Keep a file's rows under a new load, not yet seen by readers."""
    row = connection.execute(
        "INSERT INTO loads (fund, status, file_name, sha256, sheet, county, rows, cases, warnings,"
        " is_demo, loaded_by, staged_at) VALUES (?, 'staged', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " RETURNING load_id",
        [
            intake.fund, Path(intake.name).name, intake.sha256, intake.sheet, intake.county,
            intake.rows, len(intake.cases["row"]), intake.warnings, is_demo, by, _now(),
        ],
    ).fetchone()  # fmt: skip
    load_id = int(row[0]) if row else 0
    _insert_cases(connection, intake, load_id)
    _insert_payments(connection, intake, load_id)
    if intake.fund == "project_funds":
        _keep_regions(connection, load_id)
    industries.register(connection, load_id)
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


def _insert_cases(connection: duckdb.DuckDBPyConnection, intake: "Intake", load_id: int) -> None:
    cases = intake.cases
    stored = [c for c in columns_of(intake.fund) if c.name not in _NOT_STORED]
    columns = {
        "row": (pa.int32(), cases["row"]),
        "region": (pa.string(), cases["region"]),
        "municipalities": (pa.list_(pa.string()), cases["places"]),
        **{c.name: (_ARROW.get(c.kind, pa.string()), cases[c.name]) for c in stored},
    }
    connection.register("incoming", table(columns))
    names = ["row", "region", "municipalities", *(column.name for column in stored)]
    expressions = [_kronor(name) if name in AMOUNTS else name for name in names]
    connection.execute(
        f"INSERT INTO {intake.fund} (load_id, sheet, {', '.join(names)})"  # noqa: S608
        f" SELECT ?, ?, {', '.join(expressions)} FROM incoming",
        [load_id, intake.sheet],
    )
    connection.unregister("incoming")


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


def _difference(connection: duckdb.DuckDBPyConnection, load_id: int) -> tuple[int, int, int]:
    """Return how many of a staged load's cases are new, changed and unchanged."""
    row = connection.execute(
        f"""
        WITH staged AS (
            SELECT fund, region, case_id, struct_pack({_pack()}) AS content
            FROM case_versions WHERE load_id = ?
        ),
        present AS (
            SELECT fund, region, case_id, struct_pack({_pack()}) AS content
            FROM case_versions
            JOIN (SELECT fund, region, case_id, load_id FROM cases) AS current
                USING (fund, region, case_id, load_id)
        )
        SELECT
            count(*) FILTER (WHERE present.case_id IS NULL),
            count(*) FILTER (
                WHERE present.case_id IS NOT NULL
                AND staged.content IS DISTINCT FROM present.content
            ),
            count(*) FILTER (WHERE staged.content IS NOT DISTINCT FROM present.content)
        FROM staged LEFT JOIN present USING (fund, region, case_id)
        """,  # noqa: S608
        [load_id],
    ).fetchone()
    return (int(row[0]), int(row[1]), int(row[2])) if row else (0, 0, 0)


def _pack() -> str:
    return ", ".join(f"{name} := {name}" for name in _COMPARED.split(", "))


def _refresh(connection: duckdb.DuckDBPyConnection, load_id: int) -> None:
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE touched AS"
        " SELECT DISTINCT fund, region, case_id FROM case_versions WHERE load_id = ?",
        [load_id],
    )
    connection.execute(statement("refresh_cases"))
    connection.execute("DROP TABLE touched")


def retract(database: Database, load_id: int) -> None:
    """Take one load back: the state before it returns exactly, later loads stay.

    Raises
    ------
    NoSuchLoad : it is unknown, or not published.
    """
    with database.writing() as connection:
        _retract_one(connection, load_id)


def retract_demo(database: Database) -> int:
    """Take back all demo data; return how many loads that was."""
    with database.writing() as connection:
        demo = connection.execute(
            "SELECT load_id FROM loads WHERE status = 'published' AND is_demo ORDER BY load_id"
        ).fetchall()
        for (load_id,) in demo:
            _retract_one(connection, load_id)
    return len(demo)


def _retract_one(connection: duckdb.DuckDBPyConnection, load_id: int) -> None:
    row = connection.execute(
        "UPDATE loads SET status = 'retracted', retracted_at = ?"
        " WHERE load_id = ? AND status = 'published' RETURNING load_id",
        [_now(), load_id],
    ).fetchone()
    if row is None:
        raise NoSuchLoad(load_id)
    _refresh(connection, load_id)


def history(database: Database) -> list[Load]:
    """Return every load, newest first."""
    with database.reading() as connection:
        rows = connection.execute(
            "SELECT load_id, fund, status, file_name, sha256, sheet, county, rows, cases, warnings,"
            " is_demo, loaded_by, staged_at, published_at, retracted_at"
            " FROM loads ORDER BY load_id DESC"
        ).fetchall()
    return [Load(*row) for row in rows]
