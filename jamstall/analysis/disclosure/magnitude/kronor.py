"""Kronor of personal groups: rounded so that no single case can be told from them, or hidden.

Counts of persons are exact or hidden; the kronor behind them are public case by case, so that an
exact sum would say which cases it is made of. It is rounded to a base that follows from the largest
case of the place, year and sector: of everybody's cases, since the largest of the group's own would
tell that no larger one is among them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from jamstall.analysis.disclosure.magnitude.bases import (
    place_of,
    rounded_to,
    with_digits,
)
from jamstall.analysis.disclosure.magnitude.medians import base_of_median
from jamstall.analysis.disclosure.magnitude.single_cases import Amounts
from jamstall.analysis.disclosure.policy import PERSONAL, TYPICAL
from jamstall.analysis.group import Group, Number
from jamstall.analysis.measures import Measure
from jamstall.store.question import Quantity, Query, Sums

MOST_LISTED = 200_000
"""Of more cases than are held in memory, amounts are not listed one by one, and no median of
persons is shown."""


@dataclass(frozen=True)
class Near:
    """An amount, and the multiple that it is rounded to."""

    amount: Number
    base: Decimal | None = None


@dataclass(frozen=True)
class Behind:
    """The cases behind the sums of a breakdown's groups.

    Attributes
    ----------
    of_all : labels that are no person's → everybody's cases there.
    of_group : labels → the cases of a group.
    by : what the labels are of.
    """

    of_all: Mapping[tuple[str, ...], Amounts]
    of_group: Mapping[tuple[str, ...], Amounts]
    by: tuple[str, ...]

    def shown(self, labels: tuple[str, ...], amount: Number, *, tells: bool) -> "Near | None":
        """Return a group's kronor as they are shown; None where they cannot be.

        They are rounded to the finest base that leaves it open whose each case is, if that is no
        more than half of them. That they are nothing is shown where nobody has any.
        """
        everybody, own = self._everybody(labels), self.of_group.get(labels, Amounts())
        exact, base = Decimal(amount), everybody.base
        if not exact:
            is_open = not tells or everybody.are_nothing or own.number in (0, everybody.number)
            return Near(exact, base) if is_open else None
        shown_by = own.base_among(everybody, exact) if tells else base
        if shown_by is None or not (near := rounded_to(exact, shown_by)):
            return None
        return Near(near, shown_by)

    def _everybody(self, labels: Sequence[str]) -> Amounts:
        return self.of_all.get(_without_persons(self.by, labels), Amounts())


Ask = Callable[[Query], list[Sums]]
"""A question about cases → its groups."""


def cases_behind(ask: Ask, query: Query, quantity: Quantity) -> Behind:
    """Return the cases behind a sum of kronor, of a query's groups."""
    filters = {d: values for d, values in query.filters.items() if d not in PERSONAL}
    persons = tuple(d for d in query.filters if d in PERSONAL and d not in query.by)
    by = (*query.by, *persons)
    known = tuple(dict.fromkeys((*quantity.known, str(quantity.column))))
    asked = (
        Quantity("count", quantity.over, known=known),
        Quantity("smallest", quantity.over, quantity.column, quantity.known),
        Quantity("largest", quantity.over, quantity.column, quantity.known),
        Quantity("sum", quantity.over, quantity.column, quantity.known),
    )
    of_all: dict[tuple[str, ...], Amounts] = {}
    of_group: dict[tuple[str, ...], Amounts] = {}
    for one in ask(replace(query, quantities=asked, by=by, filters=filters)):
        number, smallest, largest, total = one.values
        found = Amounts(
            int(number or 0),
            tuple(cast("list[Decimal]", smallest or [])),
            tuple(cast("list[Decimal]", largest or [])),
            Decimal(total or 0),
        )
        public = _without_persons(by, one.labels)
        of_all[public] = of_all.get(public, Amounts()).beside(found)
        if _is_chosen(by, one.labels, query.filters):
            own = one.labels[: len(query.by)]
            of_group[own] = of_group.get(own, Amounts()).beside(found)
    return Behind(of_all, of_group, query.by)


@dataclass(frozen=True)
class Rounding:
    """How the kronor of a measure's personal groups are shown.

    Attributes
    ----------
    asked : the measure.
    above, below : the cases behind what is above the line, and below it; None where that is no sum
        of kronor of these groups.
    each : of a median, every case's amount by labels that are no person's, in order; none where
        there are too many cases to be listed.
    by : what the labels are of.
    """

    asked: Measure
    above: Behind | None
    below: Behind | None
    each: Mapping[tuple[str, ...], Sequence[Decimal]]
    by: tuple[str, ...]

    def of(self, group: Group, whole: Number | None = None, *, tells: bool) -> Group:
        """Return a group with its kronor rounded; without a number where they cannot be shown.

        Parameters
        ----------
        whole : what a share is of, as it is shown; None where it is hidden, and so is the share
            (`Group.without_share`).
        tells : the group says something of a person. One that does not is rounded all the same:
            what is left of an exact total would be exact.
        """
        if group.suppressed or group.value is None:
            return group
        is_typical = self.asked.unit == "SEK" and self.asked.kind in ("ratio", "median")
        if is_typical and tells and (group.cases or 0) < TYPICAL:
            return _without_number(group)
        if self.asked.kind == "median":
            return self._median(group, group.value, tells=tells)
        above = _shown(self.above, group.labels, group.numerator, tells=tells)
        below = _shown(self.below, group.labels, group.denominator, tells=tells)
        if above is None or below is None:
            return _without_number(group)
        denominator = group.denominator if self.below is None else below.amount
        if self.asked.kind == "share":
            denominator = whole
        value: Number = above.amount or 0
        if self.asked.kind != "sum" and denominator:
            value = Decimal(value) / Decimal(denominator)
        if self.asked.kind == "share":  # it may be rounded up where the whole is rounded down
            value = min(value, Decimal(1))
        if is_typical:
            value = with_digits(value)
        return replace(
            group,
            numerator=above.amount,
            denominator=denominator,
            value=value,
            rounded=above.base or below.base,
        )

    def _median(self, group: Group, exact: Number, *, tells: bool) -> Group:
        base: Decimal | None = place_of(exact)
        if tells:
            everybody = self.each.get(_without_persons(self.by, group.labels))
            base = base_of_median(everybody, group.cases or 0, exact) if everybody else None
        if base is None:
            return _without_number(group)
        return replace(group, value=rounded_to(Decimal(str(exact)), base), rounded=base)

    def overall(self, group: Group, *, tells: bool) -> Group:
        """Return the whole selection, which a share of it is of as it is shown itself."""
        found = self.of(group, group.numerator, tells=tells)
        if self.asked.kind != "share" or found.value is None:
            return found
        return replace(found, denominator=found.numerator, value=Decimal(1))


def _shown(
    behind: Behind | None, labels: tuple[str, ...], amount: Number | None, *, tells: bool
) -> Near | None:
    if behind is None or amount is None:
        return Near(0 if amount is None else amount)
    return behind.shown(labels, amount, tells=tells)


def rounding(ask: Ask, query: Query, asked: Measure) -> Rounding:
    """Return how the kronor of a query's groups are shown."""
    above, below = (
        cases_behind(ask, query, one) if one is not None and one.kind == "sum" else None
        for one in (asked.numerator, asked.denominator)
    )
    each = _each(ask, query, asked) if asked.kind == "median" else {}
    return Rounding(asked, above, below, each, query.by)


def _each(ask: Ask, query: Query, asked: Measure) -> Mapping[tuple[str, ...], Sequence[Decimal]]:
    """Return every case's amount, whoever applied, by what of a query's groups is no person's."""
    by = _without_persons(query.by, query.by)
    filters = {d: values for d, values in query.filters.items() if d not in PERSONAL}
    public = replace(query, by=by, filters=filters)
    (whole,) = ask(replace(public, quantities=(asked.cases,), by=()))
    if int(whole.values[0] or 0) > MOST_LISTED:
        return {}
    found = ask(replace(public, quantities=(replace(asked.numerator, kind="each"),)))
    return {one.labels: cast("list[Decimal]", one.values[0] or []) for one in found}


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
