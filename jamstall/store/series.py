"""What is kept of the declared series: the current figures of each, and its snapshots.

The current snapshot of a series is the one fetched last that is not retracted; retracting it brings
the one before back. A page reads this and asks no producer.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import duckdb

from jamstall.context.declared import TOTAL, Series, series
from jamstall.context.snapshot import Snapshot, Value
from jamstall.store import snapshots
from jamstall.store.database import Database

_CURRENT = """
    SELECT series, arg_max(snapshot_id, (fetched_at, snapshot_id)) AS snapshot_id
    FROM series_snapshots WHERE retracted_at IS NULL GROUP BY series
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """One snapshot as it is kept: all but its figures.

    Attributes
    ----------
    fetched_at, retracted_at : UTC.
    fetched_by, retracted_by : who did it, as far as it is known.
    shipped : whether it came with the product.
    updated : when the producer last changed the figures, in its own words; empty if unknown.
    worked_up : whether the figures are other than the producer published; how, the series says.
    figures : how many there are.
    current : whether it is the one that pages show.
    """

    snapshot_id: int
    series: str
    fetched_at: dt.datetime
    fetched_by: str | None
    shipped: bool
    updated: str
    address: str
    sha256: str
    preliminary: bool
    worked_up: bool
    figures: int
    retracted_at: dt.datetime | None
    retracted_by: str | None
    current: bool


@dataclass(frozen=True, slots=True)
class State:
    """A declared series, and its current snapshot; None where nothing is fetched yet."""

    series: Series
    current: Kept | None


class NoSuchSnapshot(LookupError):
    """No snapshot has this number, or it is retracted already."""


def history(database: Database, key: str | None = None) -> list[Kept]:
    """Return the snapshots, of one series or of all, the latest first."""
    with database.reading() as connection:
        rows = connection.execute(
            f"""
            SELECT s.* EXCLUDE (retracted_at, retracted_by), s.retracted_at, s.retracted_by,
                current.snapshot_id IS NOT NULL
            FROM series_snapshots AS s
            LEFT JOIN ({_CURRENT}) AS current ON current.snapshot_id = s.snapshot_id
            WHERE $key IS NULL OR s.series = $key
            ORDER BY s.fetched_at DESC, s.snapshot_id DESC
            """,  # noqa: S608
            {"key": key},
        ).fetchall()
    return [Kept(*row) for row in rows]


def states(database: Database) -> list[State]:
    """Return every declared series with its current snapshot, in the order of the page."""
    current = {kept.series: kept for kept in history(database) if kept.current}
    return [State(one, current.get(key)) for key, one in series().items()]


def values(
    database: Database,
    keys: Sequence[str],
    regions: Sequence[str] | None = None,
    sector: str | None = TOTAL,
) -> dict[str, list[Value]]:
    """Return the current figures of the series asked for, in one question to the database.

    Parameters
    ----------
    keys : which series.
    regions : of which places; None for all.
    sector : of which sector group; `total` for all together, None for each by itself and `total`.

    Returns
    -------
    Each key → its figures by region, period, sex, birthplace and sector; none where nothing is
    fetched.
    """
    with database.reading() as connection:
        rows = connection.execute(
            f"""
            SELECT current.series, v.region, v.period, v.sex, v.birthplace, v.sector,
                v.value, v.status
            FROM ({_CURRENT}) AS current
            JOIN series_values AS v ON v.snapshot_id = current.snapshot_id
            WHERE current.series IN (SELECT unnest($keys))
                AND ($regions IS NULL OR v.region IN (SELECT unnest($regions)))
                AND ($sector IS NULL OR v.sector = $sector)
            ORDER BY ALL
            """,  # noqa: S608
            {
                "keys": list(keys),
                "regions": None if regions is None else list(regions),
                "sector": sector,
            },
        ).fetchall()
    found: dict[str, list[Value]] = {key: [] for key in keys}
    for key, region, period, sex, birthplace, of_sector, value, status in rows:
        number = None if value is None else plain(value)
        found[key].append(Value(region, period, sex, birthplace, of_sector, number, status))
    return found


def plain(value: Decimal) -> Decimal:
    """Return a number without the noughts that the column ends with: 23.6000 is 23.6, 10 is 10."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def state_of(database: Database) -> str:
    """Return what the current figures are known by: another whenever a page would show others."""
    with database.reading() as connection:
        return state_seen(connection)


def state_seen(connection: duckdb.DuckDBPyConnection) -> str:
    """Return the same of what a connection sees."""
    row = connection.execute(
        "SELECT count(*), count(retracted_at) FROM series_snapshots"
    ).fetchone()
    return f"{row[0]}-{row[1]}" if row else ""


def updated(database: Database, key: str) -> str:
    """Return when the producer last changed the current figures, in its own words."""
    return next((kept.updated for kept in history(database, key) if kept.current), "")


def make_ready(database: Database) -> None:
    """Make sure that a snapshot can be kept, before a producer is asked for it.

    Raises
    ------
    DatabaseHeld : another process has the database open.
    """
    with database.writing():
        pass


def keep(database: Database, snapshot: Snapshot, by: str | None) -> int:
    """Keep a snapshot that was fetched, whole or not at all; return its number."""
    with database.writing() as connection:
        return snapshots.add(connection, snapshot, by=_known_as(by))


def retract(database: Database, snapshot_id: int, by: str | None) -> Kept:
    """Take a snapshot back; the one before it is current again. Return what was taken back.

    Raises
    ------
    NoSuchSnapshot : there is none of this number that is not retracted.
    """
    now = dt.datetime.now(tz=dt.UTC).replace(tzinfo=None)
    with database.writing() as connection:
        row = connection.execute(
            "UPDATE series_snapshots SET retracted_at = ?, retracted_by = ?"
            " WHERE snapshot_id = ? AND retracted_at IS NULL RETURNING snapshot_id",
            [now, _known_as(by), snapshot_id],
        ).fetchone()
        if row is None:
            raise NoSuchSnapshot(snapshot_id)
    return next(kept for kept in history(database) if kept.snapshot_id == snapshot_id)


def _known_as(by: str | None) -> str | None:
    """Return who does it, without an identity number that somebody may have written there."""
    from jamstall.intake.parse.identity import without_identity_numbers  # readers need no intake

    return by and without_identity_numbers(by)
