"""Industry codes that cases and advice have, each resolved once to its group and division."""

import duckdb

from jamstall.reference import sectors
from jamstall.schema import TableName


def _classified(version: int | None, code: str | None) -> tuple[str, str | None, str | None]:
    """Return sector group, division, and the SNI 2007 division whose figures apply.

    Most divisions kept their number from SNI 2007 to SNI 2025. Where the code's own group is not
    its division's (an exception such as vehicle repair), no division's figures are right for it.
    """
    if code is None or version is None:
        return "unknown", None, None
    sector = sectors.sector_of(code, version) or "unknown"
    division = sectors.division_of(code, version)
    old = sectors.divisions(2007).get(division) if division else None
    return sector, division, division if old is not None and old.sector == sector else None


def register(connection: duckdb.DuckDBPyConnection, table: TableName, load_id: int) -> None:
    """Add the industry codes of a load that no earlier load had."""
    new = connection.execute(
        f"""
        SELECT DISTINCT sni_version, sni_code FROM {table} AS incoming
        WHERE load_id = $load_id AND NOT EXISTS (
            SELECT 1 FROM industries
            WHERE industries.sni_code IS NOT DISTINCT FROM incoming.sni_code
            AND industries.sni_version IS NOT DISTINCT FROM incoming.sni_version
        )
        ORDER BY ALL
        """,  # noqa: S608
        {"load_id": load_id},
    ).fetchall()
    if not new:
        return
    row = connection.execute("SELECT coalesce(max(industry_id), 0) FROM industries").fetchone()
    first = int(row[0]) + 1 if row else 1
    connection.executemany(
        "INSERT INTO industries VALUES (?, ?, ?, ?, ?, ?)",
        [
            [first + offset, version, code, *_classified(version, code)]
            for offset, (version, code) in enumerate(new)
        ],
    )


def reclassify(connection: duckdb.DuckDBPyConnection) -> None:
    """Resolve every code anew, after the reference data has changed."""
    known = connection.execute(
        "SELECT industry_id, sni_version, sni_code, sector, division, figure_division"
        " FROM industries"
    ).fetchall()
    for industry_id, version, code, *before in known:
        after = _classified(version, code)
        if tuple(before) == after:
            continue
        connection.execute(
            "UPDATE industries SET sector = ?, division = ?, figure_division = ?"
            " WHERE industry_id = ?",
            [*after, industry_id],
        )
        connection.execute(
            "UPDATE cases SET sector = ?, division = ? WHERE industry_id = ?",
            [after[0], after[1], industry_id],
        )
