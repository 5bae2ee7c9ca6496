"""Between which shares chance alone puts a place, by how many cases it has: a funnel.

Spiegelhalter (Statistics in Medicine 24, 2005, pp. 1185-1202): a place whose cases are as those of
all falls within limits that are wide where cases are few. The limits are the binomial
distribution's own whole numbers: at least 95 % of what chance gives is within. The usual ones, on
the arcsine scale, leave up to two fifths of small places outside; and between whole numbers (his
appendix A.1.1) five of five would be outside where four are usual, though nothing is likelier.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, floor, lgamma, log, log1p, sqrt
from statistics import NormalDist

from jamstall.analysis.interval import Interval, Proportion

LEVELS = ("95", "99.8")
"""Per cent of places that chance alone puts within the limits; the second is for many at once."""

MANY = 20
"""Of fewer places than this, how much they differ as a whole says little."""
_TRIMMED = 0.1
"""Of the places, the part at each end that is drawn in to the next (winsorised)."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A place, or whatever is compared, and its cases: granted of decided, say."""

    name: str
    share: Proportion


def limits(cases: int, target: float, level: float = 0.95) -> Interval:
    """Return between which shares chance puts so many cases, of which `target` are hits on average.

    Raises
    ------
    ValueError : no cases, or a target outside 0–1.

    >>> limits(50, 0.2)
    Interval(low=0.1, high=0.32)
    """
    fewest, most = _hits(cases, target, level)
    return Interval(fewest / cases, most / cases)


def outside(units: Sequence[Unit], target: float, level: float) -> list[Unit]:
    """Return the units that chance alone would not put where they are, the farthest first."""
    found = []
    for unit in units:
        fewest, most = _hits(unit.share.of, target, level)
        if not fewest <= unit.share.hits <= most:
            found.append(unit)
    return sorted(found, key=lambda unit: -abs(_deviation(unit, target)))


def overdispersion(units: Sequence[Unit], target: float) -> float | None:
    """Return how many times more units differ than chance alone would make them; None of few.

    The mean of the squared standardised deviations, a tenth at each end drawn in (Spiegelhalter's
    appendix A.3.1, winsorised).
    """
    if len(units) < MANY or not 0 < target < 1:
        return None
    deviations = sorted(_deviation(unit, target) for unit in units)
    ends = floor(len(deviations) * _TRIMMED)
    low, high = deviations[ends], deviations[-1 - ends]
    drawn_in = [min(max(one, low), high) for one in deviations]
    return sum(one * one for one in drawn_in) / len(drawn_in)


def _deviation(unit: Unit, target: float) -> float:
    """Return how many standard deviations a unit is from the target."""
    if target in (0, 1):
        return 0.0
    found = unit.share.hits / unit.share.of
    return (found - target) / sqrt(target * (1 - target) / unit.share.of)


def _hits(cases: int, target: float, level: float) -> tuple[int, int]:
    """Return the fewest and the most hits within the limits."""
    if cases < 1 or not 0 <= target <= 1:
        raise ValueError(f"{target} of {cases}")
    if target in (0, 1):
        return int(target) * cases, int(target) * cases
    return (
        _quantile(cases, target, (1 - level) / 2),
        _quantile(cases, target, (1 + level) / 2),
    )


def _quantile(cases: int, target: float, part: float) -> int:
    """Return the least number of hits that chance does not exceed in this part of all times."""
    middle = cases * target + NormalDist().inv_cdf(part) * sqrt(cases * target * (1 - target))
    hits = min(max(floor(middle), 0), cases)
    below = _at_most(hits, cases, target)
    while below < part and hits < cases:
        hits += 1
        below += _exactly(hits, cases, target)
    while below - _exactly(hits, cases, target) >= part:
        below -= _exactly(hits, cases, target)
        hits -= 1
    return hits


def _at_most(hits: int, cases: int, target: float) -> float:
    """Return the probability of at most so many hits: summed from there down, till nothing adds.

    Each follows from the one before, which takes a tenth of the time that `_exactly` would.
    """
    one = whole = _exactly(hits, cases, target)
    odds = (1 - target) / target
    for number in range(hits, 0, -1):
        one *= number / (cases - number + 1) * odds
        whole += one
        if one < whole * 1e-17 and number < cases * target:
            break
    return whole


def _exactly(hits: int, cases: int, target: float) -> float:
    ways = lgamma(cases + 1) - lgamma(hits + 1) - lgamma(cases - hits + 1)
    return exp(ways + hits * log(target) + (cases - hits) * log1p(-target))
