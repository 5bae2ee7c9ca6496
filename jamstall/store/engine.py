"""What adds cases up: DuckDB within this process, or an engine for what one machine cannot hold.

Both are asked the same question and are given the same expression of it (`statement.py`), so that
there is one way to count. `engine_chosen.py` says which is asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

import duckdb
from sqlglot import exp

from jamstall.store.question import DIMENSIONS, PLACES, UNKNOWN, Query, Sums
from jamstall.store.statement import build


class Engine(Protocol):
    """Something that adds cases up."""

    def sums(self, query: Query) -> list[Sums]:
        """Return the quantities by group; one group with no labels where `query.by` is empty.

        A case with several places is counted once in each group it touches.
        """

    def values(self, dimension: str) -> list[str]:
        """Return the values that a dimension has among the cases, sorted, without `unknown`."""


@dataclass(frozen=True, slots=True)
class OnDuckDB:
    """DuckDB, by a connection that reads the database."""

    connection: duckdb.DuckDBPyConnection

    def sums(self, query: Query) -> list[Sums]:
        """Return the quantities by group."""
        return as_sums(query, self.connection.execute(*build(query)).fetchall())

    def values(self, dimension: str) -> list[str]:
        """Return the values that a dimension has."""
        statement = values_of(dimension).sql(dialect="duckdb")
        return [str(value) for (value,) in self.connection.execute(statement).fetchall()]


def values_of(dimension: str) -> exp.Select:
    """Return the statement of a dimension's values, in order."""
    if dimension not in DIMENSIONS or dimension == "sector_dominance":
        raise ValueError(f"no such column: {dimension}")
    column = exp.column(dimension)
    return (
        exp.select(exp.Distinct(expressions=[column]))
        .from_("case_places" if dimension in PLACES else "cases")
        .where(exp.Not(this=exp.Is(this=column.copy(), expression=exp.Null())))
        .order_by(column.copy())
    )


def as_sums(query: Query, rows: Iterable[tuple[Any, ...]]) -> list[Sums]:
    """Return the groups that a statement's rows tell of, whichever engine gave them."""
    labels = len(query.by)
    kinds = [quantity.kind for quantity in query.quantities]
    return [
        Sums(
            tuple(UNKNOWN if label is None else str(label) for label in row[:labels]),
            tuple(_stated(kind, value) for kind, value in zip(kinds, row[labels:], strict=True)),
        )
        for row in rows
    ]


def _stated(kind: str, value: Any) -> Any:
    """Return a quantity as it is meant: kronor of a median's öre, amounts that are known, or None.

    A median is a whole number of öre, or halfway between two: of these floating point is exact.
    """
    if isinstance(value, list):
        return [amount for amount in value if amount is not None] or None
    return (
        Decimal(int(value * 2) * 5).scaleb(-3) if kind == "median" and value is not None else value
    )
