"""The keys of cases that were stored before there were any: docs/decisions/0007-counting.md.

Bringing a database up to date changes no number. Where it has counted two spellings as two cases
they stay two: the one that was published last has the key of its number, and is the one that a
later file's version takes the place of; the other's key is its own.
"""

from collections import defaultdict

import duckdb
import pyarrow as pa

from jamstall.arrow import table
from jamstall.case_key import case_keys
from jamstall.schema import FUNDS

_APART = "\n"
"""Stands in no case number: what follows it tells a spelling from another of the same key."""


def fill_keys(connection: duckdb.DuckDBPyConnection) -> None:
    """Give every stored case that has none its key."""
    for fund in FUNDS:
        rows = connection.execute(
            f"""
            SELECT region, case_id, max(published_order) FILTER (WHERE status = 'published') AS last
            FROM {fund} JOIN loads USING (load_id)
            WHERE case_key IS NULL GROUP BY ALL ORDER BY last NULLS FIRST, region, case_id
            """  # noqa: S608
        ).fetchall()
        if rows:
            _fill(connection, fund, [(region, case_id) for region, case_id, _ in rows])


def _fill(connection: duckdb.DuckDBPyConnection, fund: str, cases: list[tuple[str, str]]) -> None:
    spellings: dict[tuple[str, str], list[str]] = defaultdict(list)
    keys = case_keys([case_id for _, case_id in cases])
    for (region, case_id), key in zip(cases, keys, strict=True):
        spellings[region, key].append(case_id)
    filled = [
        (region, case_id, key if case_id == written[-1] else f"{key}{_APART}{case_id}")
        for (region, key), written in spellings.items()
        for case_id in written
    ]
    names = ("region", "case_id", "case_key")
    values = zip(*filled, strict=True)
    columns = {name: (pa.string(), list(of)) for name, of in zip(names, values, strict=True)}
    connection.register("incoming", table(columns))
    for name, condition in ((fund, ""), ("cases", f"AND fund = '{fund}'")):
        connection.execute(
            f"UPDATE {name} SET case_key = incoming.case_key FROM incoming"  # noqa: S608
            f" WHERE {name}.region = incoming.region AND {name}.case_id = incoming.case_id"
            f" AND {name}.case_key IS NULL {condition}"
        )
    connection.unregister("incoming")
