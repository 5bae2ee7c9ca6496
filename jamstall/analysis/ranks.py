"""Between which places in a ranking chance lets a unit be: a rank with its uncertainty.

Klein, Wright and Wieczorek (*A joint confidence region for an overall ranking of populations*,
Journal of the Royal Statistical Society C 69, 2020, pp. 589-606), as the US Census Bureau ranks
states. Every unit gets an interval, made so wide that all of them hold at once as often as is
asked. A unit is surely after those whose interval lies wholly above its own, and surely before
those whose interval lies wholly below; all places between may be its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jamstall.analysis.interval import Interval, Proportion, wilson

JOINTLY = 0.95
"""How often all ranges of places hold at once."""


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in a ranking, 1 the largest share; units with the same share have the same place.

    Attributes
    ----------
    best, worst : the places that chance cannot rule out; `place` is one of them.
    """

    place: int
    best: int
    worst: int

    @property
    def is_sure(self) -> bool:
        """There is one place that it can have."""
        return self.best == self.worst


def ranks(shares: Sequence[Proportion], jointly: float = JOINTLY) -> list[Rank]:
    """Return each unit's place by its share, with the places it may have.

    The intervals are Wilson's, each at a confidence of `jointly` to the power of one by their
    number, as units are independent (the paper's section 3.2).

    Raises
    ------
    ValueError : a unit has no cases.

    >>> ranks([Proportion(90, 100), Proportion(6, 10), Proportion(10, 100)])
    [Rank(place=1, best=1, worst=2), Rank(place=2, best=1, worst=2), Rank(place=3, best=3, worst=3)]
    """
    if not shares:
        return []
    each = jointly ** (1 / len(shares))
    held = [_interval(share, each) for share in shares]
    found = [share.hits / share.of for share in shares]
    return [
        Rank(
            place=1 + sum(other > found[i] for other in found),
            best=1 + sum(other.low > own.high for other in held),
            worst=len(held) - sum(other.high < own.low for other in held),
        )
        for i, own in enumerate(held)
    ]


def _interval(share: Proportion, confidence: float) -> Interval:
    interval = wilson(share, confidence)
    if interval is None:
        raise ValueError("a unit without cases has no place")
    return interval
