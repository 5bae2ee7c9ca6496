"""A database as it was before a migration: what the migration made is taken away."""

import duckdb

from jamstall.schema import WHY_UNKNOWN


def before_reasons(connection: duckdb.DuckDBPyConnection) -> None:
    """Take away what migration 11 made: why a sex, a birthplace or an age is unknown."""
    for table in ("business_grants", "project_funds", "cases"):
        for column in WHY_UNKNOWN.values():
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    connection.execute("DROP VIEW case_versions CASCADE")
    connection.execute("DROP TYPE reason")
    connection.execute("DELETE FROM migrations WHERE version >= 11")


def before_readings(connection: duckdb.DuckDBPyConnection) -> None:
    """Take away what migrations from 6 on made: readings, samples, levels, advice, series."""
    before_reasons(connection)
    for table in ("series_values", "series_snapshots"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DROP SEQUENCE snapshot_ids")
    for view in ("counted_versions", "load_versions", "advice_counted", "advice_current"):
        connection.execute(f"DROP VIEW {view}")
    connection.execute("DROP TABLE advice")
    connection.execute("DROP TYPE phase")
    for table in ("sample_cases", "samples"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DROP SEQUENCE sample_ids")
    for column in (
        "strategy_area", "text_key", "review_level", "read_by", "owner_kind", "grant_size",
        "intervention_field", "theme", "promise",
    ):  # fmt: skip
        connection.execute(f"ALTER TABLE cases DROP COLUMN {column}")
    connection.execute("DROP VIEW case_readings")
    for table, sequence in (("readings", "reading_ids"), ("judgements", "judgement_ids")):
        connection.execute(f"DROP TABLE {table}")
        connection.execute(f"DROP SEQUENCE {sequence}")
    connection.execute("DROP MACRO owner_kind")
    connection.execute("ALTER TABLE project_funds DROP COLUMN intervention_field")
    for enumeration in ("review_level", "read_by", "owner_kind", "grant_size", "promise"):
        connection.execute(f"DROP TYPE {enumeration}")
    connection.execute("DELETE FROM migrations WHERE version >= 6")
