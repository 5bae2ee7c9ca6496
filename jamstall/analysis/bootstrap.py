"""How far a share, a difference or a pace could have been another, had other such cases come.

Cases are drawn anew, as many as there were and with replacement, and the number is computed from
those; 95 of 100 such numbers lie within the interval (Efron's percentile interval, 1979). For a
pace each year is drawn by itself. The seed is fixed: the same data gives the same interval.

Drawn in two steps that together are the same as one: first how many of a year's cases are of the
group, then which, of each side. `scipy.stats.bootstrap` knows no share of weights over strata, and
importing it costs more than a first page (docs/decisions/0033-targets-and-scenarios.md).

Of many cases, amounts that are alike are drawn together: how many of each part of them is drawn
exactly, and what these sum to by the part's mean and variance (0059-drawn-in-parts.md).

Never of groups of persons: an interval made from single cases tells of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jamstall.analysis.interval import CONFIDENCE, Interval

if TYPE_CHECKING:
    import numpy as np

DRAWS = 2_000
SEED = 19_580_101
FEWEST = 10
"""Fewer cases are too like each other when drawn anew: the interval would promise too much."""
MANY = 400
"""Of more amounts than this, on one side, those that are alike are drawn together."""
_PARTS = 8
"""So many parts of as many kronor each; beside them are amounts that stand alone."""
_ALONE = 1 / 32
"""An amount that is more of its side's kronor than this is a part of its own."""
_AT_ONCE = 1 << 16
"""So many cases are drawn at a time: as many as a processor's nearest memory holds."""


@dataclass(frozen=True, slots=True)
class Sampled:
    """Some cases, a year's or all: kronor of each that is of the group, and of each that is not."""

    inside: Sequence[float]
    outside: Sequence[float]

    @property
    def has_interval(self) -> bool:
        """There are enough cases, and kronor on either side: else all draws would be alike."""
        of = len(self.inside) + len(self.outside)
        return of >= FEWEST and any(self.inside) and any(self.outside)


@dataclass(frozen=True, slots=True)
class Counted:
    """One year's cases where only their number matters: how many are of the group, of how many."""

    inside: int
    of: int


@dataclass(frozen=True)
class Shares:
    """The share of the kronor in each draw of some cases."""

    drawn: "np.ndarray[Any, Any]"

    @cached_property
    def interval(self) -> Interval:
        """Between which shares of the kronor the one behind the decisions may lie."""
        return _middle(self.drawn)

    def less(self, other: "Shares") -> Interval:
        """Return between which differences, this share less the other, the one behind them may lie.

        They are of different cases, and drawn apart: each draw of one meets any of the other's.
        """
        import numpy as np

        return _middle(self.drawn - np.random.default_rng(SEED).permutation(other.drawn))


def shares(cases: Sampled, seed: int = SEED) -> Shares | None:
    """Draw cases anew; None where draws cannot tell (`Sampled.has_interval`)."""
    import numpy as np

    if not cases.has_interval:
        return None
    return Shares(_shares(cases, DRAWS, np.random.default_rng(seed)))


def slope_interval(
    years: Mapping[int, Sampled | Counted], draws: int = DRAWS, seed: int = SEED
) -> Interval | None:
    """Return between which paces, per year, the one behind the decisions may lie.

    None where fewer than three years have cases.
    """
    import numpy as np

    told = {year: cases for year, cases in years.items() if _size(cases)}
    if len(told) < 3:
        return None
    random = np.random.default_rng(seed)
    middle = sum(told) / len(told)
    spread = sum((year - middle) ** 2 for year in told)
    slopes = np.zeros(draws)
    for year in sorted(told):
        slopes += (year - middle) / spread * _shares(told[year], draws, random)
    return _middle(slopes)


def _middle(drawn: "np.ndarray[Any, Any]") -> Interval:
    """Return between which ends the middle of what was drawn lies."""
    import numpy as np

    rest = (1 - CONFIDENCE) / 2
    low, high = np.nanquantile(drawn, [rest, 1 - rest])
    return Interval(float(low), float(high))


def _size(cases: Sampled | Counted) -> float:
    if isinstance(cases, Counted):
        return cases.of
    return sum(cases.inside) + sum(cases.outside)


def _shares(cases: Sampled | Counted, draws: int, random: Any) -> "np.ndarray[Any, Any]":
    """Return the share in each draw."""
    import numpy as np

    if isinstance(cases, Counted):
        drawn: np.ndarray[Any, Any] = random.binomial(cases.of, cases.inside / cases.of, draws)
        return drawn / cases.of
    inside, outside = (np.asarray(side, dtype=float) for side in (cases.inside, cases.outside))
    of = len(inside) + len(outside)
    picked = random.binomial(of, len(inside) / of, draws)
    own, others = _sums(inside, picked, random), _sums(outside, of - picked, random)
    with np.errstate(invalid="ignore"):  # a draw of cases without a krona has no share
        shares: np.ndarray[Any, Any] = own / (own + others)
    return shares


def _sums(
    amounts: "np.ndarray[Any, Any]", picked: "np.ndarray[Any, Any]", random: Any
) -> "np.ndarray[Any, Any]":
    """Return the sum of so many amounts, drawn with replacement, for each number of them."""
    import numpy as np

    if not len(amounts):
        return np.zeros(len(picked))
    if len(amounts) > MANY:
        return _sums_in_parts(amounts, picked, random)
    at_once = max(1, _AT_ONCE // max(1, int(picked.max())))
    sums = np.empty(len(picked))
    for start in range(0, len(picked), at_once):
        sizes = picked[start : start + at_once]
        drawn = amounts[random.integers(0, len(amounts), int(sizes.sum()), dtype=np.int32)]
        some = sizes > 0  # `reduceat` would give nobody's draw the next one's first amount
        starts = np.cumsum(sizes[some]) - sizes[some]
        within = np.zeros(len(sizes))
        if len(starts):
            within[some] = np.add.reduceat(drawn, starts)
        sums[start : start + at_once] = within
    return sums


def _sums_in_parts(
    amounts: "np.ndarray[Any, Any]", picked: "np.ndarray[Any, Any]", random: Any
) -> "np.ndarray[Any, Any]":
    """Return the same of many amounts, without drawing each.

    How many are of each part is multinomial, as it is when cases are drawn. Given that, the sum of
    what is drawn within the parts has the very mean and variance that drawing each would give, and
    is normal: of hundreds that are near each other. Amounts so large that a single one matters are
    no such part: of those it is drawn how often each comes.
    """
    import numpy as np

    part = _part_of_each(amounts)
    number = np.bincount(part)
    means = np.bincount(part, amounts) / number
    variances = np.bincount(part, (amounts - means[part]) ** 2) / number
    drawn = random.multinomial(picked, number / len(amounts))
    spread = np.sqrt(drawn @ variances) * random.standard_normal(len(picked))
    sums: np.ndarray[Any, Any] = drawn @ means + spread
    return sums


def _part_of_each(amounts: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Return of each amount the number of its part; those of one part are near each other."""
    import numpy as np

    order = np.argsort(amounts, kind="stable")
    size = np.abs(amounts[order])
    is_alone = size > size.sum() * _ALONE
    so_far = np.cumsum(np.where(is_alone, 0, size))
    place = np.floor(so_far / (so_far[-1] or 1) * _PARTS)
    place[is_alone] = np.arange(is_alone.sum()) + _PARTS + 1
    part = np.empty(len(size), np.intp)
    part[order] = np.unique(place, return_inverse=True)[1]
    return part
