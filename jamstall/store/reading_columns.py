"""Columns in memory are read from the database: every case, those of a place, a tally, advice."""

from collections.abc import Sequence
from typing import Any

import duckdb
import numpy as np

from jamstall import arrow
from jamstall.store.alike import put_together
from jamstall.store.columns import Amount, Column, Columns
from jamstall.store.question import DIMENSIONS, MOST, OF_ADVICE, UNKNOWN

MOST_ROWS = 200_000
"""Cases and places kept in memory, at some 130 bytes each. Of more, DuckDB is asked: it counts a
million on two cores in the time that this takes for a hundred thousand."""
MOST_PARTS = 1_000_000
"""Cases of several places, and their places, that are read to be added up."""
EXACT = 2**53
"""Öre that add up to more than this are no longer exact as floating point."""

AMOUNTS = ("amount_applied", "amount_granted", "amount_paid")
CODED = (*(d for d in DIMENSIONS if d != "sector_dominance"), "industry_id")
_AMOUNTS_OF_ADVICE = ("clients", "sessions", "hours")
_CODED_OF_ADVICE = ("fund", *(d for d in OF_ADVICE if d != "sector_dominance"), "industry_id")
_ALWAYS_THERE = frozenset(
    ("fund", "sector", "sex", "birthplace", "age_group", "decision", "review_level", "industry_id")
)

_OF_INDUSTRY = ("sector", "division")
"""What an industry has one of: cases are not told apart by it once more."""
LISTED = {"smallest": "min", "largest": "max"}
"""What is listed of single amounts → how DuckDB calls it."""
_TOLD = ", ".join(f"{name} IS NOT NULL AS {name}_known" for name in AMOUNTS)
_SUMMED = ", ".join(f"sum({name}) AS {name}" for name in AMOUNTS)


_SINGLE = "SELECT *, 0::TINYINT AS kind FROM cases WHERE parts = 1"
_SEVERAL = """
    SELECT *, 1::TINYINT AS kind FROM cases WHERE parts > 1
    UNION ALL
    SELECT *, 2::TINYINT AS kind FROM case_places WHERE parts > 1
"""


def every_case(connection: duckdb.DuckDBPyConnection) -> Columns | None:
    """Return all cases; None where their öre are too much to be exact."""
    return laid_out(_by_kind(connection, f"{_SINGLE} UNION ALL {_SEVERAL}"))


def advice(connection: duckdb.DuckDBPyConnection) -> Columns | None:
    """Return all groups of clients, each in one place; None where they are too many."""
    source = f"(SELECT *, 0 AS case_no FROM advice_counted LIMIT {MOST_ROWS + 1})"  # noqa: S608
    found = read_rows(connection, source, coded=_CODED_OF_ADVICE, amounts=_AMOUNTS_OF_ADVICE)
    if found.num_rows > MOST_ROWS:
        return None
    none = found.slice(0, 0)
    return laid_out([found, none, none], _CODED_OF_ADVICE, amounts=_AMOUNTS_OF_ADVICE)


def _by_kind(connection: duckdb.DuckDBPyConnection, source: str) -> list[Any]:
    """Return cases of one place; those of several; and each of these place by place."""
    rows = read_rows(connection, f"({source}) ORDER BY kind, case_no", also="kind")
    kinds = np.bincount(arrow.numbers(rows, "kind"), minlength=3)
    return [rows.slice(int(kinds[:kind].sum()), int(number)) for kind, number in enumerate(kinds)]


def of_place(
    connection: duckdb.DuckDBPyConnection, condition: str, bound: Sequence[Any]
) -> Columns | None:
    """Return what lies in a place, by the condition that says so; no case is there as a whole."""
    found = read_rows(
        connection,
        f"case_places AS c WHERE {condition} ORDER BY c.parts > 1, c.case_no",
        bound,
        also="parts",
    )
    singles = int((arrow.numbers(found, "parts") == 1).sum())
    return laid_out([found.slice(0, singles), found.slice(0, 0), found.slice(singles)])


def tally(connection: duckdb.DuckDBPyConnection, family: Sequence[str]) -> Columns | None:
    """Return cases added up by a family of dimensions; None where that leaves too many rows.

    Which amounts are known tells groups apart too. Of what lies in several places those cases are
    one that have them all in common, since a case counts once in each group that it touches.
    """
    whole = [added_up(connection, f"cases WHERE parts {kind} 1", family) for kind in ("=", ">")]
    if any(kind.num_rows > MOST_ROWS for kind in whole):
        return None
    parts = read_rows(connection, "case_places WHERE parts > 1", coded=family)
    weight = np.concatenate([arrow.numbers(kind, "weight") for kind in whole])
    found = laid_out([*whole, parts], family, weight)
    tally = None if found is None else put_together(found)
    return None if tally is None or tally.case.size - tally.wholes > MOST_ROWS else tally


def added_up(
    connection: duckdb.DuckDBPyConnection, source: str, family: Sequence[str], ends_of: str = ""
) -> Any:
    """Return rows added up by a family of dimensions, and by which amounts are known.

    Parameters
    ----------
    ends_of : an amount of which the smallest and the largest are listed too.
    """
    names = ", ".join(name for name in family if name not in _OF_INDUSTRY)
    taken = "".join(f"any_value({n}) AS {n}, " for n in family if n in _OF_INDUSTRY)
    ends = "".join(
        f"coalesce({of}(({ends_of} * 100)::BIGINT, {MOST}), []) AS {name}, "
        for name, of in LISTED.items()
        if ends_of
    )
    # Names of columns: nothing of this comes from outside.
    added = f"""(
        SELECT {names}, {taken}{ends}{_TOLD}, {_SUMMED}, 0::INTEGER AS case_no, count(*) AS weight
        FROM {source} GROUP BY {names}, {", ".join(f"{a}_known" for a in AMOUNTS)}
    ) LIMIT {MOST_ROWS + 1}"""  # noqa: S608
    also = ", ".join(("weight", *LISTED)) if ends_of else "weight"
    return read_rows(connection, added, coded=family, also=also)


def laid_out(
    kinds: Sequence[Any],
    coded: Sequence[str] = CODED,
    weight: Any = None,
    amounts: Sequence[str] = AMOUNTS,
) -> Columns | None:
    """Return rows of the three kinds as columns; None where öre would not be exact."""
    singles, wholes, _ = (kind.num_rows for kind in kinds)
    names = [*coded, "case_no", *amounts, *(f"{name}_known" for name in amounts)]
    table = arrow.together([kind.select(names) for kind in kinds])
    stated = {
        name: Amount(
            arrow.numbers(table, name).astype(np.float64),
            arrow.numbers(table, f"{name}_known").astype(np.bool_),
        )
        for name in amounts
    }
    if any(np.abs(amount.ore).sum() > EXACT for amount in stated.values()):
        return None
    if weight is not None:
        weight = np.concatenate([weight, np.ones(table.num_rows - weight.size)]).astype(np.float64)
    return Columns(
        singles,
        singles + wholes,
        {name: Column(*arrow.coded(table, name)) for name in coded},
        stated,
        arrow.numbers(table, "case_no"),
        weight,
    )


def read_rows(
    connection: duckdb.DuckDBPyConnection,
    source: str,
    bound: Sequence[Any] = (),
    *,
    coded: Sequence[str] = CODED,
    also: str = "",
    amounts: Sequence[str] = AMOUNTS,
) -> Any:
    """Return rows with the labels of their dimensions and their öre, as Arrow lays them out."""
    labels = ", ".join(
        name if name in _ALWAYS_THERE else f"coalesce({name}::VARCHAR, '{UNKNOWN}') AS {name}"
        for name in coded
    )
    ore = ", ".join(
        f"coalesce(({name} * 100)::BIGINT, 0) AS {name},"
        f" ({name} IS NOT NULL)::TINYINT AS {name}_known"
        for name in amounts
    )
    more = f", {also}" if also else ""
    # Names of columns, and one of a few kinds of rows: nothing of this comes from outside.
    text = f"SELECT case_no, {labels}, {ore}{more} FROM {source}"  # noqa: S608
    connection.complete()  # what another has asked, and read only the first row of
    return connection.sql(text, params=list(bound)).to_arrow_table()
