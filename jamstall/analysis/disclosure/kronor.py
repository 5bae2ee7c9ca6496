"""Kronor of personal groups: rounded so that no single case can be told from them, or hidden.

Counts of persons are exact or hidden; the kronor behind them are public case by case, so that an
exact sum would say which cases it is made of. It is rounded to a base that follows from the largest
case of the place, year and sector: of everybody's cases, since the largest of the group's own would
tell that no larger one is among them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

import duckdb

from jamstall.analysis.disclosure.policy import (
    DIGITS,
    DOMINATING,
    OF_LARGEST,
    PERSONAL,
    TYPICAL,
)
from jamstall.analysis.group import Group, Number
from jamstall.analysis.measures import Measure
from jamstall.store.queries import sums
from jamstall.store.statement import Quantity, Query

_STEPS = (1, 2, 5, 10)


def base_of(largest: Decimal) -> Decimal:
    """Return the base that kronor are rounded to beside a largest case: 1, 2 or 5 times a power.

    >>> [int(base_of(Decimal(kronor))) for kronor in (140_000, 260_000, 2_000_000)]
    [20000, 50000, 200000]
    """
    least = abs(largest) * OF_LARGEST
    if not least:
        return Decimal(1)
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in _STEPS if step * power >= least)


def rounded_to(amount: Number, base: Decimal) -> Decimal:
    """Return the nearest multiple of a base, half away from zero.

    >>> int(rounded_to(1_022_200, Decimal(50_000)))
    1000000
    """
    return (Decimal(amount) / base).quantize(Decimal(1), ROUND_HALF_UP) * base


def with_digits(amount: Number, digits: int = DIGITS) -> Decimal:
    """Return an amount with so many significant digits, half away from zero.

    >>> int(with_digits(146_250)), int(with_digits(0))
    (150000, 0)
    """
    exact = Decimal(str(amount))  # a median is a float: as it is written, not as it is kept
    if not exact:
        return exact
    return rounded_to(exact, Decimal(1).scaleb(exact.adjusted() - digits + 1))


@dataclass(frozen=True)
class Largest:
    """The largest cases of a breakdown's groups.

    Attributes
    ----------
    of_all : labels that are no person's → the largest case of all persons together.
    of_group : labels → the two largest cases of a group, of one case once.
    by : what the labels are of.
    """

    of_all: Mapping[tuple[str, ...], Decimal]
    of_group: Mapping[tuple[str, ...], tuple[Decimal, ...]]
    by: tuple[str, ...]

    def base(self, labels: Sequence[str]) -> Decimal:
        """Return the base that a group's kronor are rounded to."""
        return base_of(self.of_all.get(_without_persons(self.by, labels), Decimal(0)))

    def dominate(self, labels: tuple[str, ...], amount: Number) -> bool:
        """Tell whether a case or two make up a group: who has one knows the other nearly.

        The p % rule: what the other cases have together is less than p per cent of the largest.
        """
        first, second = (*self.of_group.get(labels, ()), Decimal(0), Decimal(0))[:2]
        return bool(amount) and Decimal(amount) - first - second < DOMINATING * first


def largest_cases(
    connection: duckdb.DuckDBPyConnection, query: Query, quantity: Quantity
) -> Largest:
    """Return the largest cases behind a sum of kronor, of a query's groups."""
    filters = {d: values for d, values in query.filters.items() if d not in PERSONAL}
    persons = tuple(d for d in query.filters if d in PERSONAL and d not in query.by)
    amounts = [
        Quantity(kind, quantity.over, quantity.column, quantity.known)
        for kind in ("largest", "second")
    ]
    by = (*query.by, *persons)
    asked = replace(query, quantities=tuple(amounts), by=by, filters=filters)
    of_all: dict[tuple[str, ...], Decimal] = {}
    of_group: dict[tuple[str, ...], tuple[Decimal, ...]] = {}
    for one in sums(connection, asked):
        found = tuple(Decimal(value) for value in one.values if value is not None)
        if not found:
            continue
        public = _without_persons(by, one.labels)
        of_all[public] = max(of_all.get(public, Decimal(0)), found[0])
        if _is_chosen(by, one.labels, query.filters):
            own = one.labels[: len(query.by)]
            both = sorted((*of_group.get(own, ()), *found), reverse=True)
            of_group[own] = tuple(both[:2])
    return Largest(of_all, of_group, query.by)


@dataclass(frozen=True)
class Rounding:
    """How the kronor of a measure's personal groups are shown.

    Attributes
    ----------
    asked : the measure.
    above, below : the largest cases behind what is above the line, and below it; None where that
        is no sum of kronor of these groups.
    """

    asked: Measure
    above: Largest | None
    below: Largest | None

    def of(self, group: Group, whole: Number | None = None, *, tells: bool) -> Group:
        """Return a group with its kronor rounded; without a number where they cannot be shown.

        Parameters
        ----------
        whole : what a share is of, as it is shown.
        tells : the group says something of a person. One that does not is rounded all the same:
            what is left of an exact total would be exact.
        """
        if group.suppressed or group.value is None:
            return group
        is_typical = self.asked.unit == "SEK" and self.asked.kind in ("ratio", "median")
        if is_typical and tells and (group.cases or 0) < TYPICAL:
            return _without_number(group)
        if self.asked.kind == "median":
            return replace(group, value=with_digits(group.value), rounded=True)
        numerator, denominator = group.numerator, group.denominator
        for largest, amount in ((self.above, numerator), (self.below, denominator)):
            if tells and largest and largest.dominate(group.labels, amount or 0):
                return _without_number(group)
        if self.above is not None:
            numerator = rounded_to(numerator or 0, self.above.base(group.labels))
        if self.below is not None:
            denominator = rounded_to(denominator or 0, self.below.base(group.labels))
        if (group.numerator and not numerator) or (group.denominator and not denominator):
            return _without_number(group)
        value: Number = numerator or 0
        if self.asked.kind == "share":
            denominator = whole
        if self.asked.kind != "sum":
            value = Decimal(numerator or 0) / Decimal(denominator) if denominator else value
            # A group may be rounded up where the whole is rounded down.
            value = min(value, Decimal(1)) if self.asked.kind == "share" else value
        if is_typical:
            value = with_digits(value)
        return replace(
            group, numerator=numerator, denominator=denominator, value=value, rounded=True
        )

    def whole(self, labels: Sequence[str], amount: Number) -> Number:
        """Return what shares are of, rounded as it is shown itself."""
        return amount if self.above is None else rounded_to(amount, self.above.base(labels))


def rounding(connection: duckdb.DuckDBPyConnection, query: Query, asked: Measure) -> Rounding:
    """Return how the kronor of a query's groups are shown."""
    above, below = (
        largest_cases(connection, query, one) if one is not None and one.kind == "sum" else None
        for one in (asked.numerator, asked.denominator)
    )
    return Rounding(asked, above, below)


def _without_number(group: Group) -> Group:
    """Return a group of which is shown how many cases it has, and no kronor."""
    return replace(group, numerator=None, denominator=None, value=None, suppressed=True)


def _without_persons(by: Sequence[str], labels: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        label for dimension, label in zip(by, labels, strict=True) if dimension not in PERSONAL
    )


def _is_chosen(
    by: Sequence[str], labels: Sequence[str], filters: Mapping[str, tuple[str, ...]]
) -> bool:
    return all(
        label in filters.get(dimension, (label,))
        for dimension, label in zip(by, labels, strict=True)
    )
