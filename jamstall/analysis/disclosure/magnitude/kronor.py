"""Kronor of personal groups: rounded so that no single case can be told from them, or hidden.

Counts of persons are exact or hidden; the kronor behind them are public case by case, so that an
exact sum would say which cases it is made of. It is rounded to a base that follows from the largest
case of the place, year and sector: of everybody's cases, since the largest of the group's own would
tell that no larger one is among them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from jamstall.analysis.disclosure.magnitude.bases import Whole, rounded_to, with_digits
from jamstall.analysis.disclosure.magnitude.choices import base_among, finest
from jamstall.analysis.disclosure.magnitude.medians import base_of_median
from jamstall.analysis.disclosure.policy import PERSONAL, TYPICAL
from jamstall.analysis.group import Group, Number
from jamstall.analysis.measures import Measure
from jamstall.store.question import Quantity, Query, Sums

MOST_LISTED = 1_000_000
"""Of more cases amounts are not listed one by one, and no kronor of persons are shown."""

NOBODY: Whole = np.zeros(0, np.int64)


@dataclass(frozen=True)
class Near:
    """An amount, and the multiple that it is rounded to."""

    amount: Number
    base: Decimal | None = None


@dataclass(frozen=True)
class Behind:
    """The cases behind the kronor of a breakdown's groups.

    Attributes
    ----------
    of_all : labels that are no person's → everybody's öre there, in order.
    of_group : labels → the öre of a group, in order.
    by : what the labels are of.
    """

    of_all: Mapping[tuple[str, ...], Whole]
    of_group: Mapping[tuple[str, ...], Whole]
    by: tuple[str, ...]

    def shown(self, labels: tuple[str, ...], amount: Number, *, tells: bool) -> "Near | None":
        """Return a group's kronor as they are shown; None where they cannot be.

        They are rounded to the finest base that leaves it open whose each case is, if that is no
        more than half of them. That they are nothing is shown where nobody has any.
        """
        everybody, own = self.everybody(labels), self.of_group.get(labels, NOBODY)
        exact, ore = Decimal(amount), finest(everybody)
        if not exact:
            is_open = not tells or not everybody.any() or own.size in (0, everybody.size)
            return Near(exact, _kronor(ore)) if is_open else None
        shown_by = base_among(own, everybody) if tells else ore
        if shown_by is None or not (near := rounded_to(exact, _kronor(shown_by))):
            return None
        return Near(near, _kronor(shown_by))

    def everybody(self, labels: Sequence[str]) -> Whole:
        """Return the öre of all cases of a group's place, year and sector."""
        return self.of_all.get(_without_persons(self.by, labels), NOBODY)


Ask = Callable[[Query], list[Sums]]
"""A question about cases → its groups."""


def cases_behind(ask: Ask, query: Query, quantity: Quantity) -> Behind | None:
    """Return the cases behind the kronor of a query's groups; None where they are too many."""
    filters = {d: values for d, values in query.filters.items() if d not in PERSONAL}
    persons = tuple(d for d in query.filters if d in PERSONAL and d not in query.by)
    number = Quantity("count", quantity.over, None, quantity.known, quantity.levels)
    (whole,) = ask(replace(query, quantities=(number,), by=(), filters=filters))
    if int(whole.values[0] or 0) > MOST_LISTED:
        return None
    by = (*query.by, *persons)
    each = replace(quantity, kind="each")
    of_all: dict[tuple[str, ...], list[Whole]] = {}
    of_group: dict[tuple[str, ...], list[Whole]] = {}
    for one in ask(replace(query, quantities=(each,), by=by, filters=filters)):
        ore = np.rint(np.array(one.values[0] or [], float) * 100).astype(np.int64)
        of_all.setdefault(_without_persons(by, one.labels), []).append(ore)
        if _is_chosen(by, one.labels, query.filters):
            of_group.setdefault(one.labels[: len(query.by)], []).append(ore)
    return Behind(_in_order(of_all), _in_order(of_group), query.by)


def _in_order(parts: Mapping[tuple[str, ...], list[Whole]]) -> dict[tuple[str, ...], Whole]:
    return {labels: np.sort(np.concatenate(of)) for labels, of in parts.items()}


def _kronor(ore: int) -> Decimal:
    return Decimal(ore) / 100


@dataclass(frozen=True)
class Rounding:
    """How the kronor of a measure's personal groups are shown.

    Attributes
    ----------
    asked : the measure.
    above, below : the cases behind what is above the line, and below it; None where that is no
        kronor of these groups, or where they are too many to be listed.
    """

    asked: Measure
    above: Behind | None
    below: Behind | None

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
        if self.above is None:
            return _without_number(group)
        is_typical = self.asked.unit == "SEK" and self.asked.kind in ("ratio", "median")
        if is_typical and tells and (group.cases or 0) < TYPICAL:
            return _without_number(group)
        if self.asked.kind == "median":
            everybody = self.above.everybody(group.labels)
            return _median(group, group.value, everybody if tells else NOBODY)
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

    def overall(self, group: Group, *, tells: bool) -> Group:
        """Return the whole selection, which a share of it is of as it is shown itself."""
        found = self.of(group, group.numerator, tells=tells)
        if self.asked.kind != "share" or found.value is None:
            return found
        return replace(found, denominator=found.numerator, value=Decimal(1))


def _median(group: Group, exact: Number, everybody: Whole) -> Group:
    """Return a group with its median rounded; of nobody else's cases, to two digits."""
    base = base_of_median(everybody, group.cases or 0, exact)
    if base is None:
        return _without_number(group)
    return replace(group, value=rounded_to(Decimal(str(exact)), base), rounded=base)


def _shown(
    behind: Behind | None, labels: tuple[str, ...], amount: Number | None, *, tells: bool
) -> Near | None:
    if behind is None or amount is None:
        return Near(0 if amount is None else amount)
    return behind.shown(labels, amount, tells=tells)


def rounding(ask: Ask, query: Query, asked: Measure) -> Rounding:
    """Return how the kronor of a query's groups are shown."""
    of_kronor = {
        one: cases_behind(ask, query, one)
        for one in (asked.numerator, asked.denominator)
        if one is not None and one.kind != "count"
    }
    is_listed = None not in of_kronor.values()
    above, below = (
        of_kronor.get(one) if one is not None and is_listed else None
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
