"""How far chance alone can move a share, or the difference between two shares.

A few decisions more or less and a share would have been another. Wilson's interval says between
which shares the one behind the decisions may lie; Newcombe's says it of the difference between two
groups. Both keep what they promise also for small groups and for shares near 0 and 1, where the
schoolbook's formula does not (Newcombe, Statistics in Medicine 17, 1998, pp. 857-872 and 873-890).

Written in closed form: SciPy has Wilson's, but importing it costs more than a first page.
"""

from dataclasses import dataclass
from functools import cache
from math import sqrt
from statistics import NormalDist

CONFIDENCE = 0.95
"""Of intervals made this way, the part that hold the true value."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All values that chance cannot tell from the one found: shares, or a difference of shares."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Tell whether `value` is one of them; an interval's ends belong to it.

        >>> Interval(-0.06, 0.01).holds(0)
        True
        """
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Proportion:
    """`hits` of `of`: cases granted of cases decided, say.

    Raises
    ------
    ValueError : more hits than there are cases, or fewer than none.
    """

    hits: int
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.hits <= self.of:
            raise ValueError(f"{self.hits} of {self.of}")


def wilson(share: Proportion, confidence: float = CONFIDENCE) -> Interval | None:
    """Return Wilson's interval for a share; None for 0 of 0, which is no share.

    >>> interval = wilson(Proportion(81, 263))
    >>> print(f"{interval.low:.4f} {interval.high:.4f}")
    0.2553 0.3662
    """
    if not share.of:
        return None
    z = _z(confidence)
    found = share.hits / share.of
    width = 1 + z * z / share.of
    middle = (found + z * z / (2 * share.of)) / width
    reach = z * sqrt(found * (1 - found) / share.of + z * z / (4 * share.of**2)) / width
    # At 0 and 1 the ends are exactly there; floating point would put them a hair outside.
    low = 0.0 if share.hits == 0 else middle - reach
    high = 1.0 if share.hits == share.of else middle + reach
    return Interval(low, high)


def newcombe(one: Proportion, other: Proportion, confidence: float = CONFIDENCE) -> Interval | None:
    """Return Newcombe's interval for how much larger one share is than another (his method 10).

    The two must be of different cases. None where either is 0 of 0.

    >>> interval = newcombe(Proportion(56, 70), Proportion(48, 80))
    >>> print(f"{interval.low:.4f} {interval.high:.4f}")
    0.0524 0.3339
    """
    of_one, of_other = wilson(one, confidence), wilson(other, confidence)
    if of_one is None or of_other is None:
        return None
    p, q = one.hits / one.of, other.hits / other.of
    return Interval(
        p - q - sqrt((p - of_one.low) ** 2 + (of_other.high - q) ** 2),
        p - q + sqrt((of_one.high - p) ** 2 + (q - of_other.low) ** 2),
    )


@cache
def _z(confidence: float) -> float:
    """Return how many standard deviations of a normal distribution hold that part of it."""
    return NormalDist().inv_cdf((1 + confidence) / 2)
