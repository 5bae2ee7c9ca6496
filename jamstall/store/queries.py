"""Sums by group: the one dynamic query, and what the data holds.

The query is built from enumerated columns with sqlglot's expressions; every value is bound.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

import duckdb
from sqlglot import exp

from jamstall.store.database import Database

Over = Literal["all", "granted", "decided"]

DIMENSIONS: tuple[str, ...] = (
    "fund",
    "year",
    "county",
    "municipality",
    "support_form",
    "sector",
    "sector_dominance",
    "division",
    "sex",
    "birthplace",
    "age_group",
    "decision",
)
"""What sums can be grouped and filtered by. All but `sector_dominance` are columns of `cases`."""

PLACES = frozenset(("county", "municipality"))
UNKNOWN = "unknown"

_DECISIONS: dict[Over, tuple[str, ...]] = {
    "all": (),
    "granted": ("granted",),
    "decided": ("granted", "rejected"),
}
_NO_YEAR = 9999  # the year under which `sector_dominance` serves cases without one


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something added up over a group's cases.

    Attributes
    ----------
    kind : `sum` or `median` of an amount, or `count` of cases.
    over : which cases: all, the granted, or the decided (granted and rejected).
    column : the amount.
    known : only cases in which these amounts are known.
    """

    kind: Literal["sum", "count", "median"]
    over: Over = "all"
    column: str | None = None
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """Which quantities, by what, of which cases, with which sense of sector dominance."""

    quantities: tuple[Quantity, ...]
    by: tuple[str, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    basis: str = "employed"
    area: Literal["country", "county"] = "country"
    limit: Decimal = Decimal(60)

    @property
    def dimensions(self) -> frozenset[str]:
        """Every dimension that the query groups or filters by."""
        return frozenset(self.by) | frozenset(self.filters)

    @property
    def touches_places(self) -> bool:
        """A case with several places has to be taken part by part."""
        by_own_county = self.area == "county" and "sector_dominance" in self.dimensions
        return bool(self.dimensions & PLACES) or by_own_county


@dataclass(frozen=True, slots=True)
class Sums:
    """One group: its labels (one per dimension of `by`) and its quantities, in order."""

    labels: tuple[str, ...]
    values: tuple[Decimal | int | float | None, ...]


def sums(connection: duckdb.DuckDBPyConnection, query: Query) -> list[Sums]:
    """Return the quantities by group; one group with no labels where `query.by` is empty.

    A case with several places is counted once in each group it touches.
    """
    statement, parameters = build(query)
    rows = connection.execute(statement, parameters).fetchall()
    width = len(query.by)
    return [
        Sums(tuple(UNKNOWN if v is None else str(v) for v in row[:width]), tuple(row[width:]))
        for row in rows
    ]


def build(query: Query) -> tuple[str, list[Any]]:
    """Return the statement of a query and its bound values, in the order of the statement."""
    for dimension in query.dimensions:
        if dimension not in DIMENSIONS:
            raise ValueError(f"no such dimension: {dimension}")
    source = exp.to_table("case_places" if query.touches_places else "cases", alias="c")
    parameters: list[Any] = []
    groups = [exp.alias_(_column(d), d) for d in query.by]
    select = exp.select(*groups).from_(source)
    if "sector_dominance" in query.dimensions:
        select = _join_dominance(select, query.area)
        parameters += [query.basis, query.limit]
    for dimension, values in query.filters.items():
        condition, bound = _filter(dimension, values)
        select = select.where(condition)
        parameters += bound
    if query.touches_places and any(q.kind == "median" for q in query.quantities):
        select = _parts_joined(select, query)
    quantities = [
        exp.alias_(_quantity(quantity, query.touches_places), f"quantity_{number}")
        for number, quantity in enumerate(query.quantities)
    ]
    select = select.select(*quantities)
    if query.by:
        select = select.group_by(*[exp.Literal.number(n + 1) for n in range(len(query.by))])
    return select.sql(dialect="duckdb"), parameters


def _column(dimension: str) -> exp.Expr:
    if dimension == "sector_dominance":
        column = exp.column("sector_dominance", table="d")
        return exp.func("coalesce", column, exp.Literal.string(UNKNOWN))
    return exp.column(dimension, table="c")


def _join_dominance(select: exp.Select, area: str) -> exp.Select:
    """Join each case with the dominance of its industry in its year, in its area."""
    macro = exp.Anonymous(
        this="sector_dominance", expressions=[exp.Placeholder(), exp.Placeholder()]
    )
    table = exp.Table(this=macro, alias=exp.TableAlias(this=exp.to_identifier("d")))
    its_area = exp.column("county", table="c") if area == "county" else exp.Literal.string("00")
    its_year = exp.func("coalesce", exp.column("year", table="c"), exp.Literal.number(_NO_YEAR))
    condition = exp.and_(
        exp.column("industry_id", table="d").eq(exp.column("industry_id", table="c")),
        exp.column("year", table="d").eq(its_year),
        exp.column("area", table="d").eq(its_area),
    )
    return select.join(table, on=condition, join_type="left")


def _filter(dimension: str, values: tuple[str, ...]) -> tuple[exp.Expr, list[str | int]]:
    """Return the condition that a dimension is one of `values`; `unknown` is what is missing."""
    column = _column(dimension)
    stated = [value for value in values if value != UNKNOWN or dimension in _UNKNOWN_IS_STATED]
    conditions: list[exp.Expr] = []
    if stated:
        conditions.append(exp.In(this=column, expressions=[exp.Placeholder() for _ in stated]))
    if len(stated) < len(values):
        conditions.append(exp.Is(this=column.copy(), expression=exp.Null()))
    bound: list[str | int] = [int(v) if dimension == "year" else v for v in stated]
    return exp.or_(*conditions) if conditions else exp.false(), bound


_UNKNOWN_IS_STATED = frozenset(("sector", "sector_dominance", "sex", "birthplace", "age_group"))
"""Dimensions that hold `unknown` as a value; in the others it is what is missing."""


def _condition(quantity: Quantity) -> list[exp.Expr]:
    conditions: list[exp.Expr] = []
    decisions = _DECISIONS[quantity.over]
    if decisions:
        column = exp.column("decision", table="c")
        conditions.append(column.isin(*(exp.Literal.string(d) for d in decisions)))
    conditions += [
        exp.Not(this=exp.Is(this=exp.column(amount, table="c"), expression=exp.Null()))
        for amount in quantity.known
    ]
    return conditions


def _only(aggregate: exp.Expr, conditions: list[exp.Expr]) -> exp.Expr:
    if not conditions:
        return aggregate
    return exp.Filter(this=aggregate, expression=exp.Where(this=exp.and_(*conditions)))


def _quantity(quantity: Quantity, places: bool) -> exp.Expr:
    conditions = _condition(quantity)
    if quantity.kind == "count":
        return _count(conditions) if places else _only(exp.Count(this=exp.Star()), conditions)
    amount = exp.column(str(quantity.column), table="c")
    if quantity.kind == "median":
        as_double = exp.cast(amount, "DOUBLE")
        return _only(exp.func("median", as_double), conditions)
    return _only(exp.Sum(this=amount), conditions)


def _count(conditions: list[exp.Expr]) -> exp.Expr:
    """Count cases once each, though those with several places have several rows."""
    parts = exp.column("parts", table="c")
    whole = _only(exp.Count(this=exp.Star()), [*conditions, parts.eq(1)])
    number = exp.Distinct(expressions=[exp.column("case_no", table="c")])
    several = exp.GT(this=parts.copy(), expression=exp.Literal.number(1))
    divided = _only(exp.Count(this=number), [*(c.copy() for c in conditions), several])
    return exp.Add(this=whole, expression=divided)


def _parts_joined(select: exp.Select, query: Query) -> exp.Select:
    """Put together each case's parts within a group, so that a median is taken over cases."""
    amounts = ("amount_applied", "amount_granted", "amount_paid")
    inner = select.select(
        exp.column("case_no", table="c"),
        exp.alias_(exp.column("decision", table="c"), "decision_of_case"),
        exp.alias_(exp.func("any_value", exp.column("parts", table="c")), "parts"),
        *[exp.alias_(exp.Sum(this=exp.column(a, table="c")), a) for a in amounts],
    ).group_by(
        *[exp.Literal.number(n + 1) for n in range(len(query.by))],
        exp.column("case_no", table="c"),
        exp.column("decision", table="c"),
    )
    return exp.select(*[exp.column(d, table="c") for d in query.by]).from_(
        exp.select(
            *[exp.column(d) for d in query.by if d != "decision"],
            exp.alias_(exp.column("decision_of_case"), "decision"),
            exp.column("case_no"),
            exp.column("parts"),
            *[exp.column(a) for a in amounts],
        )
        .from_(inner.subquery("p"))
        .subquery("c")
    )


@dataclass(frozen=True, slots=True)
class Provenance:
    """Which state of the data something was computed from.

    Attributes
    ----------
    version : changes whenever a load is published or retracted.
    loads : how many loads are published.
    published_at : when the latest of them was (UTC); None where there is none.
    is_demo : the data is invented.
    """

    version: str
    loads: int
    published_at: dt.datetime | None
    is_demo: bool


def provenance(database: Database) -> Provenance:
    """Return the state of the data as it is now."""
    with database.reading() as connection:
        return provenance_of(connection)


def provenance_of(connection: duckdb.DuckDBPyConnection) -> Provenance:
    """Return the state of the data that this connection sees."""
    row = connection.execute(
        "SELECT count(*) FILTER (WHERE status = 'published'),"
        " max(published_at) FILTER (WHERE status = 'published'),"
        " coalesce(bool_or(is_demo) FILTER (WHERE status = 'published'), false),"
        " count(published_order), count(retracted_at) FROM loads"
    ).fetchone()
    loads, published_at, is_demo, published, retracted = row or (0, None, False, 0, 0)
    return Provenance(f"{published}-{retracted}", loads, published_at, is_demo)


def values_of(database: Database, dimension: str) -> list[str]:
    """Return the values that a dimension has in the data, sorted, without `unknown`."""
    if dimension not in DIMENSIONS or dimension == "sector_dominance":
        raise ValueError(f"no such column: {dimension}")
    table = "case_places" if dimension in PLACES else "cases"
    column = exp.column(dimension)
    select = (
        exp.select(exp.Distinct(expressions=[column]))
        .from_(table)
        .where(exp.Not(this=exp.Is(this=column.copy(), expression=exp.Null())))
        .order_by(column.copy())
    )
    with database.reading() as connection:
        return [str(row[0]) for row in connection.execute(select.sql(dialect="duckdb")).fetchall()]
