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
    def of(cls, decided: Breakdown, granted: Breakdown, kronor: Breakdown) -> "Steps":
        """Return the steps that three breakdowns by the same dimensions tell; none is personal."""
        return cls(*(_numbers(result) for result in (decided, granted, kronor)))

    @classmethod
    def asked(cls, ask: Callable[..., Breakdown]) -> "Steps":
        """Return the steps of what `ask(measure, *KINDS)` answers for."""
        return cls.of(
            *(ask(name, *KINDS) for name in ("decided_cases", "granted_cases", "amount_granted"))
        )

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


def _numbers(result: Breakdown) -> dict[Kind, Fraction]:
    return {group.labels: Fraction(group.numerator or 0) for group in result.groups}
