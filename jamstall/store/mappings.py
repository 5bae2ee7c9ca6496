"""How a county's file was read the last time, so that next month's goes straight through."""

from typing import TYPE_CHECKING

import duckdb

from jamstall.schema import Fund
from jamstall.store.database import Database

if TYPE_CHECKING:
    from jamstall.intake import Intake


def remember(
    connection: duckdb.DuckDBPyConnection, load_id: int, intake: "Intake", mapping: str
) -> None:
    """Keep a load's mapping (TOML) under its table, and the one county that its cases are of."""
    regions = {intake.county} if intake.county else set(intake.cases["region"])
    county = regions.pop() if len(regions) == 1 else None
    connection.execute(
        "INSERT INTO mappings VALUES (?, ?, ?, ?)", [load_id, county, intake.fund, mapping]
    )


def remembered(database: Database, county: str | None, table: Fund) -> str | None:
    """Return the mapping (TOML) of the latest published load of a county and a table, or None.

    That of a retracted load is forgotten: it may have been what was wrong. `county` is None for
    files of several counties.
    """
    with database.reading() as connection:
        row = connection.execute(
            "SELECT mapping FROM mappings JOIN loads USING (load_id)"
            " WHERE mappings.county IS NOT DISTINCT FROM ? AND mappings.fund = ?"
            " AND status = 'published' ORDER BY published_order DESC LIMIT 1",
            [county, table],
        ).fetchone()
    return str(row[0]) if row else None
