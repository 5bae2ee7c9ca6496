"""A question about cases becomes one SQL statement: the only dynamic query there is.

It is built from enumerated columns with sqlglot's expressions, put together without the copies that
sqlglot makes of each: all are made here, and none stands in two places. Every value is bound.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from sqlglot import exp

from jamstall.store.question import (
    DECIDED,
    DIMENSIONS,
    MOST,
    NO_YEAR,
    OF_CASES,
    UNKNOWN,
    Quantity,
    Query,
)


def build(query: Query, dialect: str = "duckdb") -> tuple[str, list[Any]]:
    """Return the statement of a query and its bound values, in the order of the statement."""
    query.refuse_unknown_dimensions()
    bound = {d: _bound(d, values) for d, values in query.filters.items()}
    filters = tuple(
        _Filter(d, len(bound[d]), len(bound[d]) < len(query.filters[d])) for d in query.filters
    )
    early, late = _early_and_late(query, filters)
    parameters: list[Any] = [value for one in early for value in bound[one.dimension]]
    parameters *= 2 if query.is_tallied and query.touches_places else 1  # a tally of each kind
    if "sector_dominance" in query.dimensions:
        parameters += [query.basis, query.limit]
    parameters += [value for one in late for value in bound[one.dimension]]
    return _statement(query.quantities, query.by, filters, query.area, dialect), parameters


def filtered(filters: Mapping[str, tuple[str, ...]]) -> tuple[str, list[Any]]:
    """Return the condition on a row `c` of `case_places` that filters make, and what is bound.

    Raises
    ------
    ValueError : by something else than its own columns.
    """
    if unknown := [d for d in filters if d not in DIMENSIONS or d == "sector_dominance"]:
        raise ValueError(f"no such column: {unknown[0]}")
    bound = {d: _bound(d, values) for d, values in filters.items()}
    conditions = [
        _condition(_Filter(d, len(bound[d]), len(bound[d]) < len(values)))
        for d, values in filters.items()
    ]
    parameters = [value for values in bound.values() for value in values]
    if not conditions:
        return "", parameters
    return exp.and_(*conditions, copy=False).sql(dialect="duckdb", copy=False), parameters


@dataclass(frozen=True, slots=True)
class _Filter:
    """A dimension that is one of `stated` bound values, or missing too."""

    dimension: str
    stated: int
    missing: bool


_SHAPES = 512
"""So many statements are kept: a page has some dozens, whatever its reader has chosen."""


@lru_cache(_SHAPES)
def _statement(
    quantities: tuple[Quantity, ...],
    by: tuple[str, ...],
    filters: tuple[_Filter, ...],
    area: Literal["country", "county"],
    dialect: str,
) -> str:
    """Return the statement of every query of this shape: the values are bound, not written."""
    query = Query(quantities, by, {one.dimension: () for one in filters}, area=area)
    early, late = _early_and_late(query, filters)
    select = exp.select(*[exp.alias_(_column(d), d, copy=False) for d in by], copy=False)
    select = select.from_(
        _tally(query, [_condition(one) for one in early]) if query.is_tallied else _source(query),
        copy=False,
    )
    if "sector_dominance" in query.dimensions:
        select = _join_dominance(select, area)
    for one in late:
        select = select.where(_condition(one), copy=False)
    if query.touches_places and query.is_of_single_cases:
        select = _parts_joined(select, query)
    select = select.select(
        *[
            exp.alias_(_quantity(quantity, query), f"quantity_{number}", copy=False)
            for number, quantity in enumerate(quantities)
        ],
        copy=False,
    )
    if by:
        select = select.group_by(*[exp.Literal.number(n + 1) for n in range(len(by))], copy=False)
    return select.sql(dialect=dialect, copy=False)


def _early_and_late(
    query: Query, filters: tuple[_Filter, ...]
) -> tuple[list[_Filter], list[_Filter]]:
    """Return what a tally is filtered by before it is added up, and what waits for the join."""
    early = [one for one in filters if query.is_tallied and one.dimension != "sector_dominance"]
    return early, [one for one in filters if one not in early]


def _source(query: Query) -> exp.Table:
    # By its parts: of a name alone, sqlglot would parse it.
    cases = "case_places" if query.touches_places else "cases"
    name = exp.to_identifier("advice_counted" if query.is_of_advice else cases)
    return exp.Table(this=name, alias=exp.TableAlias(this=exp.to_identifier("c")))


def _tally(query: Query, conditions: list[exp.Expr]) -> exp.Subquery:
    """Add cases up by everything that tells them apart here, before anything is joined or sorted.

    Millions of cases become some thousand rows, with the decision still in them; what is asked is
    then put together from those. Measured in bench/RESULTS.md.
    """
    keys = [d for d in query.by if d not in ("sector_dominance", "decision")]
    if "sector_dominance" in query.dimensions:
        keys += [key for key in ("industry_id", "year") if key not in keys]
        if query.is_of_advice and query.area == "county" and "county" not in keys:
            keys.append("county")  # its own county's figures; a case's are joined part by part
    columns = [exp.column(key, table="c") for key in (*keys, "decision")]
    tallies = {_tally_name(q): _tallied(q) for q in query.quantities}
    inner = exp.select(
        *columns,
        *[exp.alias_(tally, name, copy=False) for name, tally in tallies.items()],
        copy=False,
    )
    inner = inner.from_(_source(query), copy=False)
    for condition in conditions:
        inner = inner.where(condition, copy=False)
    groups = [exp.Literal.number(n + 1) for n in range(len(columns))]
    inner = inner.group_by(*groups, copy=False)
    if not query.touches_places:
        return inner.subquery("c", copy=False)
    # Cases of one place are as many as their rows; the few others are told apart by their numbers.
    several = inner.copy()
    parts = exp.column("parts", table="c")
    inner = inner.where(parts.eq(1), copy=False)
    several = several.where(exp.GT(this=parts, expression=exp.Literal.number(1)), copy=False)
    for name, quantity in {_tally_name(q): q for q in query.quantities}.items():
        if quantity.kind == "count":
            number = exp.Distinct(expressions=[exp.column("case_no", table="c")])
            counted = _only(exp.Count(this=number), _known(quantity))
            for selected in several.selects:
                if selected.alias == name:
                    selected.set("this", counted)
    return exp.union(inner, several, distinct=False, copy=False).subquery("c", copy=False)


def _tally_name(quantity: Quantity) -> str:
    named = (quantity.kind, quantity.column or "cases", *quantity.known, *quantity.levels)
    return "_".join(named)


def _tallied(quantity: Quantity) -> exp.Expr:
    if quantity.kind == "count":
        return _only(exp.Count(this=exp.Star()), _known(quantity))
    return _only(exp.Sum(this=exp.column(str(quantity.column), table="c")), _known(quantity))


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
    its_year = exp.func("coalesce", exp.column("year", table="c"), exp.Literal.number(NO_YEAR))
    condition = exp.and_(
        exp.column("industry_id", table="d").eq(exp.column("industry_id", table="c")),
        exp.column("year", table="d").eq(its_year),
        exp.column("area", table="d").eq(its_area),
        copy=False,
    )
    return select.join(table, on=condition, join_type="left", copy=False)


def _bound(dimension: str, values: tuple[str, ...]) -> list[str | int]:
    """Return the values that are compared with; `unknown` is mostly what is missing."""
    stated = [value for value in values if value != UNKNOWN or dimension in _UNKNOWN_IS_STATED]
    return [int(value) if dimension == "year" else value for value in stated]


def _condition(one: _Filter) -> exp.Expr:
    """Return the condition that a dimension is one of its values."""
    column = _column(one.dimension)
    conditions: list[exp.Expr] = []
    if one.stated:
        placeholders = [exp.Placeholder() for _ in range(one.stated)]
        conditions.append(exp.In(this=column, expressions=placeholders))
    if one.missing:
        conditions.append(exp.Is(this=column.copy(), expression=exp.Null()))
    return exp.or_(*conditions, copy=False) if conditions else exp.false()


_UNKNOWN_IS_STATED = frozenset(
    ("sector", "sector_dominance", "sex", "birthplace", "age_group", "phase")
)
"""Dimensions that hold `unknown` as a value; in the others it is what is missing."""


def _decided(quantity: Quantity) -> list[exp.Expr]:
    """Return the condition that a case's decision is one that the quantity is over."""
    decisions = [exp.Literal.string(decision) for decision in DECIDED[quantity.over]]
    return [exp.column("decision", table="c").isin(*decisions, copy=False)] if decisions else []


def _known(quantity: Quantity) -> list[exp.Expr]:
    """Return the conditions that what a quantity needs is known: amounts, and levels of texts."""
    known: list[exp.Expr] = [
        exp.Not(this=exp.Is(this=exp.column(amount, table="c"), expression=exp.Null()))
        for amount in quantity.known
    ]
    levels = [exp.Literal.string(level) for level in quantity.levels]
    return known + ([exp.column("review_level", table="c").isin(*levels)] if levels else [])


def _only(aggregate: exp.Expr, conditions: list[exp.Expr]) -> exp.Expr:
    if not conditions:
        return aggregate
    return exp.Filter(this=aggregate, expression=exp.Where(this=exp.and_(*conditions, copy=False)))


def _quantity(quantity: Quantity, query: Query) -> exp.Expr:
    """Return a quantity of a group: from tallies, or from the cases themselves."""
    if query.is_tallied:
        tally = exp.column(_tally_name(quantity), table="c")
        return _only(exp.Sum(this=tally), _decided(quantity))
    conditions = [*_decided(quantity), *_known(quantity)]
    if quantity.kind == "count":
        whole = exp.Count(this=exp.Star())
        return _count(conditions) if query.touches_places else _only(whole, conditions)
    amount = exp.column(str(quantity.column), table="c")
    if quantity.kind == "median":
        ore = exp.Mul(this=amount, expression=exp.Literal.number(100))  # whole: exact as double
        return _only(exp.func("median", exp.cast(ore, "DOUBLE")), conditions)
    if quantity.kind == "each":
        return _only(exp.ArrayAgg(this=exp.cast(amount, "DOUBLE")), conditions)
    if quantity.kind in OF_CASES:
        name = "min" if quantity.kind == "smallest" else "max"
        listed = [amount, exp.Literal.number(MOST)]
        return _only(exp.Anonymous(this=name, expressions=listed), conditions)
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
