"""Between what a hidden value lies: told where it follows, for all who read, from what is shown.

Counts lie between ends that the shown totals leave (`disclosure/bounds.py`); a rate is least where
the fewest are granted and the most rejected, a share of cases is its count of the shown whole. No
range adds knowledge, since every reader can work it out. What is too wide to be an answer
(`policy`) is left out, and so is what would say of a small group that it is one: that a count is
1–4, however it is known.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from jamstall.analysis.disclosure.intervals.bounds import Ends
from jamstall.analysis.disclosure.policy import WIDEST_COUNT, WIDEST_SHARE
from jamstall.analysis.group import Group, Number
from jamstall.analysis.measures import Measure
from jamstall.store.question import Quantity

Counted = Mapping[tuple[str, ...], Ends]
"""Labels of a view's groups → the ends of a count."""
Whole = Callable[[Group], Number | None]
"""A group → what its share is of, as that is shown; None where it is not."""
Between = Callable[[str], Counted]
"""An outcome, or no word for all cases → the ends of the view's counts."""

_OUTCOMES: Mapping[str, tuple[str, ...]] = {
    "granted": ("granted",),
    "decided": ("granted", "rejected"),
    "all": ("",),
}


def with_ranges(  # noqa: PLR0917
    asked: Measure,
    groups: list[Group],
    whole: Whole,
    between: Between,
    tells: Callable[[tuple[str, ...]], bool],
    small: int,
) -> list[Group]:
    """Return groups, the hidden ones with between what their value lies, where that is an answer.

    Parameters
    ----------
    whole : group → what its share is of; None where that is hidden.
    tells : whether labels say something of a person, so that 1–4 of them are hidden.
    small : the limit.
    """
    above, below = _parts(asked.numerator), _parts(asked.denominator)
    if not above or (asked.denominator is not None and not below):
        return groups
    if not any(group.suppressed and group.cases is None for group in groups):
        return groups
    counted = {outcome: between(outcome) for outcome in {*above, *below}}
    return [
        replace(
            group,
            between=_of(asked, group, whole(group), counted, (small, tells(group.labels))),
        )
        if group.suppressed and group.cases is None
        else group
        for group in groups
    ]


def part_between(group: Group, whole: Number | None) -> tuple[Decimal, Decimal] | None:
    """Return between which parts of a shown whole a hidden count lies; None where no answer is."""
    if group.between is None or not whole:
        return None
    low, high = (Decimal(end) / Decimal(whole) for end in group.between)
    return (low, high) if high - low <= WIDEST_SHARE else None


def _parts(quantity: Quantity | None) -> tuple[str, ...]:
    """Return the outcomes that a count of cases is of; none where it is no such count."""
    if quantity is None or quantity.kind != "count" or quantity.known or quantity.levels:
        return ()
    return _OUTCOMES.get(quantity.over, ())


def _of(
    asked: Measure,
    group: Group,
    whole: Number | None,
    counted: Mapping[str, Counted],
    policy: tuple[int, bool],
) -> tuple[Number, Number] | None:
    """Return between what a hidden value lies; None where that is no answer."""
    ends = {outcome: found.get(group.labels) for outcome, found in counted.items()}
    known = {outcome: one for outcome, one in ends.items() if one is not None}
    small, tells = policy
    if len(known) < len(ends) or (tells and any(_says_few(one, small) for one in known.values())):
        return None
    least = sum(known[outcome][0] for outcome in _parts(asked.numerator))
    most = sum(known[outcome][1] for outcome in _parts(asked.numerator))
    if asked.kind == "sum":
        return (least, most) if 0 < most - least <= WIDEST_COUNT else None
    if asked.kind == "share":
        if not whole:
            return None
        low, high = Decimal(least) / Decimal(whole), Decimal(most) / Decimal(whole)
    else:
        others = [o for o in _parts(asked.denominator) if o not in _parts(asked.numerator)]
        beside = [sum(known[outcome][end] for outcome in others) for end in (0, 1)]
        if not least + beside[0]:
            return None  # there may be no such case at all
        low = Decimal(least) / Decimal(least + beside[1])
        high = Decimal(most) / Decimal(most + beside[0])
    return (low, high) if 0 < high - low <= WIDEST_SHARE else None


def _says_few(ends: Ends, small: int) -> bool:
    """Tell whether a count that is not shown is known to be of so few that it is hidden."""
    return ends[0] > 0 and ends[1] < small
