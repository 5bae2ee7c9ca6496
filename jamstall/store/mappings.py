"""How a county's file was read the last time, so that next month's goes straight through."""

from typing import TYPE_CHECKING

import duckdb

from jamstall.schema import TableName
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


def latest(database: Database) -> dict[tuple[str | None, TableName], str]:
    """Return county and table → the mapping (TOML) of the latest published load of them.

    That of a retracted load is forgotten: it may have been what was wrong. The county is None for
    files of several counties.
    """
    with database.reading() as connection:
        rows = connection.execute(
            "SELECT mappings.county, mappings.fund, arg_max(mapping, published_order)"
            " FROM mappings JOIN loads USING (load_id) WHERE status = 'published' GROUP BY ALL"
        ).fetchall()
    return {(county, fund): str(mapping) for county, fund, mapping in rows}
