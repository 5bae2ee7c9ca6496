"""Loads: a file's rows published and retracted. Each is one transaction, or nothing at all.

`cases` is brought up to date in the same transaction, so that readers see a load whole, and what
was done is logged in it (`jamstall.store.events`).
"""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb

from jamstall.schema import TableName
from jamstall.store import events, versions
from jamstall.store.database import Database
from jamstall.store.elsewhere import Elsewhere, KnownElsewhere, OtherCounty, settle_elsewhere
from jamstall.store.mappings import remember
from jamstall.store.migrate import statement
from jamstall.store.refusals import (
    AlreadyPublished,
    DemoInTheWay,
    NoSuchLoad,
    NotEmpty,
    Outdated,
    OutsideCounties,
    PeriodOverlaps,
    refuse_known,
    refuse_mixed,
    refuse_outdated,
    refuse_outside,
    refuse_overlaps,
    refuse_unpublished,
)
from jamstall.store.replacing import ReplacesMost, Replacing, replacing
from jamstall.store.staging import keep_spellings, now, stage

if TYPE_CHECKING:
    from jamstall.intake import Intake


__all__ = [
    "AlreadyPublished", "DemoInTheWay", "KnownElsewhere", "Load", "NoSuchLoad", "NotEmpty",
    "OtherCounty", "Outdated", "OutsideCounties", "PeriodOverlaps", "Published", "ReplacesMost",
    "history", "publish", "retract", "retract_demo",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Load:
    """One file taken in, as the history shows it. Times are UTC."""

    load_id: int
    table: TableName
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
    """What publishing a load did: how many of its cases were new, changed, and unchanged.

    `elsewhere` are those whose number was published for another county, whatever they were said
    to be. `replacing` is what it took the place of, where most of that are other cases.
    """

    load_id: int
    new: int
    changed: int
    unchanged: int
    table: TableName
    elsewhere: tuple[Elsewhere, ...] = ()
    replacing: Replacing | None = None


def publish(
    database: Database,
    intakes: "list[Intake]",
    *,
    by: str | None = None,
    is_demo: bool = False,
    instead_of_demo: bool = False,
    expected: str | None = None,
    within: frozenset[str] | None = None,
    again: bool = True,
    mapping: str | None = None,
    other_county: OtherCounty | None = None,
    replace: bool = False,
    let_go: bool = False,
) -> list[Published]:
    """Load files without errors: all of them in one transaction.

    Published cases that a file does not have stay as they are.

    Parameters
    ----------
    by : who does it, for the history and the log.
    instead_of_demo : take published demo data back in the same transaction.
    expected : the version of the data (`Provenance.version`) that the reader was shown.
    within : the counties whose cases may be written; None for any.
    again : also where the same file is published already.
    mapping : how the file was read (TOML), to be remembered for the next of its kind.
    other_county : what cases are whose number is published for another county than theirs.
    replace : also where most of what it takes the place of are other cases.
    let_go : empty the files' columns once they are stored, for whoever has no more use for them:
        of a large file, that is half of the memory.

    Raises
    ------
    Outdated : the data is of another version than expected.
    DemoInTheWay : a real file while demo data is published.
    NotEmpty : demo data while a real load is.
    AlreadyPublished : the same file, unless `again`.
    KnownElsewhere : a case's number is published for another county, unless `other_county` says
        what it is, or the county is given for the whole file.
    ReplacesMost : most of the published cases that it replaces are of another year or have another
        name, unless `replace`.
    OutsideCounties : a case is of another county, or lies in one.
    PeriodOverlaps : an organisation has published advice of days that overlap the file's.
    """
    if any(intake.errors for intake in intakes):
        raise ValueError("a file with errors is never loaded")
    with database.writing() as connection:
        refuse_outdated(connection, expected)
        if instead_of_demo:
            _retract_demo(connection, by)
        refuse_mixed(connection, is_demo)
        done = []
        for intake in intakes:
            if not again:
                refuse_known(connection, intake)
            one = _publish_one(connection, intake, by, is_demo, other_county, let_go=let_go)
            if one.replacing is not None and not replace:
                raise ReplacesMost(one.replacing)
            refuse_outside(connection, intake.fund, one.load_id, within)
            if mapping is not None:
                remember(connection, one.load_id, intake, mapping)
            done.append(one)
        return done


def _publish_one(
    connection: duckdb.DuckDBPyConnection,
    intake: "Intake",
    by: str | None,
    is_demo: bool,
    other_county: OtherCounty | None,
    *,
    let_go: bool,
) -> Published:
    load_id = stage(connection, intake, by, is_demo, let_go=let_go)
    refuse_overlaps(connection, load_id)
    elsewhere = (
        settle_elsewhere(connection, intake.fund, load_id, other_county)
        if intake.county is None
        else ()
    )
    keep_spellings(connection, intake.fund, load_id)
    counted = versions.counts(connection, intake.fund, load_id)
    instead = replacing(connection, intake.fund, load_id) if counted.changed else None
    ((file_name, *numbers),) = connection.execute(
        "UPDATE loads SET status = 'published', published_at = ?,"
        " published_order = nextval('publications') WHERE load_id = ?"
        " RETURNING file_name, rows, cases, warnings",
        [now(), load_id],
    ).fetchall()
    _refresh(connection, intake.fund, load_id)
    events.log(
        connection,
        "published",
        by,
        load_id=load_id,
        file_name=file_name,
        sha256=intake.sha256,
        **dict(zip(("rows", _counted_as(intake.fund), "warnings"), numbers, strict=True)),
        **counted._asdict(),
    )
    return Published(load_id, *counted, intake.fund, elsewhere, instead)


def _counted_as(table: TableName) -> str:
    """Return what the log calls what a load has: advice has reports, and no cases."""
    return "reports" if table == "advice" else "cases"


def _refresh(connection: duckdb.DuckDBPyConnection, table: TableName, load_id: int) -> None:
    """Let the cases that a load has be those of the latest published load; advice has none."""
    if table == "advice":
        return
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE touched AS"  # noqa: S608
        f" SELECT DISTINCT '{table}'::fund AS fund, region, case_key FROM {table}"
        " WHERE load_id = ?",
        [load_id],
    )
    connection.execute(statement("refresh_cases").format(fund=table))
    if table == "project_funds":
        connection.execute(statement("refresh_readings"))
    connection.execute("DROP TABLE touched; DROP TABLE latest; DROP TABLE latest_parts")


def retract(
    database: Database,
    load_id: int,
    *,
    by: str | None = None,
    expected: str | None = None,
    within: frozenset[str] | None = None,
) -> None:
    """Take one load back: the state before it returns exactly, later loads stay.

    Parameters
    ----------
    by, expected, within : as in `publish`.

    Raises
    ------
    NoSuchLoad : it is unknown, or not published.
    Outdated : the data is of another version than expected.
    OutsideCounties : a case of it is of another county, or lies in one.
    """
    with database.writing() as connection:
        refuse_outdated(connection, expected)
        _retract_one(connection, load_id, by, within)


def retract_demo(database: Database, *, by: str | None = None) -> int:
    """Take back all demo data; return how many loads that was."""
    with database.writing() as connection:
        return _retract_demo(connection, by)


def _retract_demo(connection: duckdb.DuckDBPyConnection, by: str | None) -> int:
    demo = connection.execute(
        "SELECT load_id FROM loads WHERE status = 'published' AND is_demo ORDER BY load_id"
    ).fetchall()
    for (load_id,) in demo:
        _retract_one(connection, load_id, by)
    return len(demo)


def _retract_one(
    connection: duckdb.DuckDBPyConnection,
    load_id: int,
    by: str | None,
    within: frozenset[str] | None = None,
) -> None:
    refuse_unpublished(connection, load_id)
    returning = versions.returning(connection, load_id)
    ((fund, file_name, sha256, cases),) = connection.execute(
        "UPDATE loads SET status = 'retracted', retracted_at = ? WHERE load_id = ?"
        " RETURNING fund, file_name, sha256, cases",
        [now(), load_id],
    ).fetchall()
    refuse_outside(connection, fund, load_id, within)
    _refresh(connection, fund, load_id)
    events.log(
        connection,
        "retracted",
        by,
        load_id=load_id,
        file_name=file_name,
        sha256=sha256,
        **{_counted_as(fund): cases},
        disappeared=returning.disappear,
        returned=sum(returning.return_to.values()),
        stayed=sum(returning.stay.values()),
    )


def history(database: Database) -> list[Load]:
    """Return every load, newest first."""
    with database.reading() as connection:
        rows = connection.execute(
            "SELECT load_id, fund, status, file_name, sha256, sheet, county, rows, cases, warnings,"
            " is_demo, loaded_by, staged_at, published_at, retracted_at"
            " FROM loads ORDER BY load_id DESC"
        ).fetchall()
    return [Load(*row) for row in rows]
