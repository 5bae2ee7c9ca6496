"""Why one group gets more kronor than another: how many apply, from where, approval, size.

A group's kronor are its decided applications, times the part of them of each kind (a kind of
sectors), times the part of each kind that is granted, times each kind's mean grant. The difference
between two groups' kronor has a part from each of the four (`decomposition`).

It is computed from what readers are shown, and from nothing else: counts that are exact, and kronor
that are rounded where a person stands behind them. Where one of them is hidden there are no parts.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.decomposition import effects, first_ratio

FACTORS = ("applying", "sector", "approval", "size")
"""How many apply; from which kinds of sectors; what is approved; how large the grants are."""

REST = ""
"""The kind of all that is not told apart."""
MEASURES = ("decided_cases", "granted_cases", "amount_granted")
"""What a group's money is computed from."""


@dataclass(frozen=True, slots=True)
class Money:
    """Of each kind of cases of a group, how many were decided and granted, and the kronor granted.

    Attributes
    ----------
    kronor : what the group got in all, as it is shown; `by_kind` sums to it.
    """

    decided: Mapping[str, Fraction]
    granted: Mapping[str, Fraction]
    by_kind: Mapping[str, Fraction]
    kronor: Fraction

    @property
    def applying(self) -> Fraction:
        """Its decided applications."""
        return sum(self.decided.values(), Fraction(0))

    @property
    def approved(self) -> Fraction:
        """Its granted cases."""
        return sum(self.granted.values(), Fraction(0))


def shown_kinds(
    labels: Collection[str], ask: Callable[..., Breakdown], group: str, kind: str
) -> tuple[str, ...]:
    """Return the kinds of cases of which no group of these labels is hidden.

    Parameters
    ----------
    labels, group : `woman` and `man` of `sex`, say.
    ask : measure and dimensions → breakdown.
    kind : what tells kinds of cases apart: `sector_dominance`, say.
    """
    groups = [one for name in MEASURES for one in ask(name, group, kind).groups]
    own = [one for one in groups if one.labels[0] in labels]
    hidden = {one.labels[1] for one in own if one.value is None}
    return tuple(sorted({one.labels[1] for one in own} - hidden))


def money_of(
    label: str, kinds: Collection[str], ask: Callable[..., Breakdown], group: str, kind: str
) -> Money | None:
    """Return a group's money by kinds of cases; None where the group is hidden.

    What is not of these kinds is put together as `REST`: what is left of the group's total, as any
    reader can work it out. A kind's kronor are rounded by themselves, and so is their sum; they are
    made to sum to it, so that the parts sum to the difference that is shown.
    """
    totals = [_by_labels(ask(name, group), (label,)) for name in MEASURES]
    if any(None in found.values() for found in totals):
        return None
    found: list[dict[str, Fraction]] = []
    for name, total in zip(MEASURES, totals, strict=True):
        each = _by_labels(ask(name, group, kind), (label,))
        own = {one: each.get((label, one)) or Fraction(0) for one in kinds}
        whole = total.get((label,)) or Fraction(0)
        found.append({**own, REST: max(whole - sum(own.values(), Fraction(0)), Fraction(0))})
    decided, granted, by_kind = found
    # What is rounded leaves a little where nothing is left.
    by_kind = {one: kronor if granted[one] else Fraction(0) for one, kronor in by_kind.items()}
    kronor = totals[-1].get((label,)) or Fraction(0)
    summed = sum(by_kind.values(), Fraction(0))
    if summed:
        by_kind = {one: part * kronor / summed for one, part in by_kind.items()}
    return Money(decided, granted, by_kind, kronor if summed else Fraction(0))


def _by_labels(result: Breakdown, first: tuple[str, ...]) -> dict[tuple[str, ...], Fraction | None]:
    """Return labels → number, of the groups whose labels begin so; None where it is hidden."""
    return {
        one.labels: None if one.value is None else Fraction(one.value)
        for one in result.groups
        if one.labels[: len(first)] == first
    }


def parts(first: Money, second: Money) -> dict[str, Fraction]:
    """Return how many kronor of the difference, second less first, each of `FACTORS` makes.

    A kind that nobody of a group applied from has no rate of approval there, and one that was
    never granted no mean: the other group's is taken, so that it is the mix that differs.
    """
    kinds = sorted({*first.decided, *second.decided, *first.by_kind, *second.by_kind})

    def kronor(of: Mapping[str, Any]) -> Fraction:
        each = (of["sector"][k] * of["approval"][k] * of["size"][k] for k in kinds)
        return Fraction(of["applying"]) * sum(each, Fraction(0))

    return effects(kronor, _factors(first, second, kinds), _factors(second, first, kinds))


def _factors(of: Money, beside: Money, kinds: Collection[str]) -> dict[str, Any]:
    return {
        "applying": of.applying,
        "sector": {k: _part(of.decided, of.applying, k) for k in kinds},
        "approval": {
            k: first_ratio(k, (of.granted, of.decided), (beside.granted, beside.decided))
            for k in kinds
        },
        "size": {
            k: first_ratio(k, (of.by_kind, of.granted), (beside.by_kind, beside.granted))
            for k in kinds
        },
    }


def _part(counts: Mapping[str, Fraction], whole: Fraction, kind: str) -> Fraction:
    return counts.get(kind, Fraction(0)) / whole if whole else Fraction(0)
