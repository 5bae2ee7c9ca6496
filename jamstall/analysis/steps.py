"""A share of kronor as three steps: who applies, what is approved, how large the grants are.

The kronor of a kind of cases (a sector, say) are its applications, times the part of them that is
granted, times the mean grant. So a share of the kronor is a function of three factors, and a
difference between two places' shares has a part from each (`decomposition`).
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.decomposition import effects, first_ratio

FACTORS = ("sector", "approval", "size")
"""The kinds of cases that apply; the part of each kind that is granted; each kind's mean grant."""

KINDS = ("sector", "sector_dominance")
"""What tells kinds of cases apart: another year or county may dominate a sector otherwise."""

Kind = tuple[str, ...]
"""A kind's labels."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Of each kind of cases how many were decided and granted, and the kronor granted."""

    decided: Mapping[Kind, Fraction]
    granted: Mapping[Kind, Fraction]
    kronor: Mapping[Kind, Fraction]

    @classmethod
    def of(cls, rate: Breakdown, kronor: Breakdown) -> "Steps":
        """Return the steps that two breakdowns by the same dimensions tell; none is personal.

        Parameters
        ----------
        rate : of approval: granted cases of those decided.
        """
        return cls(
            {group.labels: Fraction(group.denominator or 0) for group in rate.groups},
            {group.labels: Fraction(group.numerator or 0) for group in rate.groups},
            {group.labels: Fraction(group.numerator or 0) for group in kronor.groups},
        )

    @classmethod
    def asked(cls, ask: Callable[..., Breakdown]) -> "Steps":
        """Return the steps of what `ask(measure, *KINDS)` answers for."""
        return cls.of(ask("approval_rate", *KINDS), ask("amount_granted", *KINDS))

    @classmethod
    def each(cls, ask: Callable[..., Breakdown], dimension: str) -> dict[str, "Steps"]:
        """Return the steps of every thing of a dimension, asked for together."""
        every = cls.asked(lambda name, *kinds: ask(name, dimension, *kinds))
        named = dict.fromkeys(kind[0] for of in (every.decided, every.kronor) for kind in of)
        return {thing: cls(*(_of(numbers, thing) for numbers in every.numbers)) for thing in named}

    @property
    def numbers(self) -> tuple[Mapping[Kind, Fraction], ...]:
        """Decided, granted, kronor."""
        return self.decided, self.granted, self.kronor

    def applying(self, kind: Kind) -> Fraction:
        """Return a kind's part of the decided applications."""
        whole = sum(self.decided.values(), Fraction(0))
        return self.decided.get(kind, Fraction(0)) / whole


def parts(first: Steps, second: Steps, wanted: Callable[[Kind], bool]) -> dict[str, Fraction]:
    """Return how much of the difference in a share, second less first, each step makes.

    A kind that nobody applied for in one of the two has no rate of approval there, and one that
    was never granted no mean: the other's is taken, so that it is the mix that differs.
    """
    kinds = {*first.decided, *second.decided, *first.kronor, *second.kronor}
    one, other = (_factors(steps, beside, kinds) for steps, beside in _both(first, second))

    def share(of: Mapping[str, Mapping[Kind, Fraction]]) -> Fraction:
        kronor = {k: of["sector"][k] * of["approval"][k] * of["size"][k] for k in kinds}
        whole = sum(kronor.values())
        return sum((kronor[k] for k in kinds if wanted(k)), Fraction(0)) / (whole or 1)

    return effects(share, one, other)


def _both(first: Steps, second: Steps) -> tuple[tuple[Steps, Steps], tuple[Steps, Steps]]:
    return (first, second), (second, first)


def _factors(
    steps: Steps, beside: Steps, kinds: Collection[Kind]
) -> dict[str, dict[Kind, Fraction]]:
    return {
        "sector": {kind: steps.applying(kind) for kind in kinds},
        "approval": {
            kind: first_ratio(
                kind, (steps.granted, steps.decided), (beside.granted, beside.decided)
            )
            for kind in kinds
        },
        "size": {
            kind: first_ratio(kind, (steps.kronor, steps.granted), (beside.kronor, beside.granted))
            for kind in kinds
        },
    }


def _of(numbers: Mapping[Kind, Fraction], thing: str) -> dict[Kind, Fraction]:
    """Return what is of one thing, by the rest of the labels."""
    return {kind[1:]: number for kind, number in numbers.items() if kind[0] == thing}
