"""Why a load is not published, or not retracted: found within the transaction, which it undoes."""

from typing import TYPE_CHECKING

import duckdb

from jamstall.schema import TableName
from jamstall.store import events, versions
from jamstall.store.events import READINGS

if TYPE_CHECKING:
    from jamstall.intake import Intake


class DemoInTheWay(Exception):
    """Demo data and real loads never mix; the demo data has to go first."""


class NotEmpty(Exception):
    """The demo data only fills a database without published loads."""


class NoSuchLoad(Exception):
    """There is no load with that number that could be retracted."""

    def __init__(self, load_id: int) -> None:
        super().__init__(str(load_id))
        self.load_id = load_id


class Outdated(Exception):
    """Something else was done to the data since the state that was looked at."""


class OutsideCounties(Exception):
    """The load has cases of, or in, counties that are not the uploader's.

    Attributes
    ----------
    counties : which; `00` is the whole country.
    """

    def __init__(self, counties: frozenset[str]) -> None:
        super().__init__(", ".join(sorted(counties)))
        self.counties = counties


class AlreadyPublished(Exception):
    """The same file, sheet and table is published already, as `load_id`."""

    def __init__(self, load_id: int) -> None:
        super().__init__(str(load_id))
        self.load_id = load_id


class PeriodOverlaps(Exception):
    """An organisation's advice is published for other days that overlap those of the load.

    Attributes
    ----------
    report, other : the load's, and the published one, each by its organisation and days.
    load_id : of the published one.
    """

    def __init__(self, report: str, other: str, load_id: int) -> None:
        super().__init__(f"{report}: {other}")
        self.report, self.other, self.load_id = report, other, load_id


def refuse_overlaps(connection: duckdb.DuckDBPyConnection, load_id: int) -> None:
    """Refuse a report of advice some of whose days another published report has.

    The same days are the same report, which the load takes the place of.
    """
    found = connection.execute(
        """
        SELECT staged.case_id, known.case_id, known.load_id
        FROM advice AS staged
        JOIN advice_current AS known
            ON known.region = staged.region AND known.adviser_key = staged.adviser_key
            AND known.case_key <> staged.case_key
            AND known.period_from <= staged.period_to AND staged.period_from <= known.period_to
        WHERE staged.load_id = ?
        ORDER BY staged.row LIMIT 1
        """,
        [load_id],
    ).fetchone()
    if found is not None:
        raise PeriodOverlaps(*found)


def refuse_outdated(connection: duckdb.DuckDBPyConnection, expected: str | None) -> None:
    """Refuse where the data is of another version than expected, however its texts are read."""
    if expected is not None and events.version(connection) != expected.partition(READINGS)[0]:
        raise Outdated


def refuse_mixed(connection: duckdb.DuckDBPyConnection, is_demo: bool) -> None:
    """Refuse demo data beside any load, and a real load beside demo data."""
    row = connection.execute(
        "SELECT count(*), count(*) FILTER (WHERE is_demo) FROM loads WHERE status = 'published'"
    ).fetchone()
    published, demo = row or (0, 0)
    if is_demo and published:
        raise NotEmpty
    if demo and not is_demo:
        raise DemoInTheWay


def refuse_known(connection: duckdb.DuckDBPyConnection, intake: "Intake") -> None:
    """Refuse a file's sheet that is published already, and not retracted."""
    row = connection.execute(
        "SELECT load_id FROM loads WHERE status = 'published' AND sha256 = ? AND fund = ?"
        " AND sheet IS NOT DISTINCT FROM ? ORDER BY published_order DESC LIMIT 1",
        [intake.sha256, intake.fund, intake.sheet],
    ).fetchone()
    if row is not None:
        raise AlreadyPublished(row[0])


def refuse_unpublished(connection: duckdb.DuckDBPyConnection, load_id: int) -> None:
    """Refuse a load that is unknown, or retracted already."""
    known = connection.execute(
        "SELECT 1 FROM loads WHERE load_id = ? AND status = 'published'", [load_id]
    ).fetchone()
    if known is None:
        raise NoSuchLoad(load_id)


def refuse_outside(
    connection: duckdb.DuckDBPyConnection,
    fund: TableName,
    load_id: int,
    within: frozenset[str] | None,
) -> None:
    """Refuse a load with cases of, or in, other counties than these; None for any."""
    if within is None:
        return
    outside = versions.counties_of(connection, fund, load_id) - within
    if outside:
        raise OutsideCounties(outside)
