"""Sums of so many of a place's cases, step by step from the smallest to the largest.

Choose so many of some cases, the smallest first, and move one chosen case after another to the
next larger that is not chosen, until the largest are. No step of the sum is longer than two amounts
that come next to each other in order are apart. So a range of kronor has some choice's sum in it if
it is as wide as the longest step, and no further out than the first sum and the last.

That leaves every case open where it holds whichever one case is among the chosen, and whichever is
not: then the others are moved. It is looked at of the smallest cases up to each of many, since the
largest are far from each other, and whoever of these is not moved is set among the chosen or left
out as well.
"""

import numpy as np
import numpy.typing as npt

from jamstall.analysis.disclosure.magnitude.bases import Whole
from jamstall.analysis.disclosure.policy import DOMINATING

_PARTS = 200  # so many ways to leave the largest unmoved are tried: of a million cases as of these

Told = npt.NDArray[np.bool_]


class Ladder:
    """Which ranges of kronor have some choice's sum in them, whichever case is chosen or is not.

    Parameters
    ----------
    ore : every case's, the smallest first.
    number : at most half of them.

    Attributes
    ----------
    lowest, highest : the sums of the smallest and of the largest of so many.
    """

    def __init__(self, ore: Whole, number: int) -> None:
        sums = np.concatenate([[0], np.cumsum(ore)])
        moved = np.unique(np.linspace(number + 1, ore.size, _PARTS).astype(np.intp))
        last = ore[moved - 1]
        # Where one of two neighbours is set, its neighbours are next to each other.
        apart = np.concatenate([[0], ore[1:2] - ore[:1], ore[2:] - ore[:-2]])
        self._step = np.maximum.accumulate(apart)[moved - 1]
        self._unit = int(np.gcd.reduce(np.diff(ore)))
        self._total = int(sums[-1])
        self.lowest, self.highest = int(sums[number]), int(sums[-1] - sums[-1 - number])
        # With the largest among them they have at least so much, with the smallest at most; and
        # the same without these two.
        self._least_with = int(ore[-1] + sums[number - 1])
        self._most_with = ore[0] + sums[moved] - sums[moved - number + 1]
        self._least_without = int(sums[number + 1] - ore[0])
        self._most_without = sums[moved - 1] - sums[moved - 1 - number]
        # Of so much, no case or two are nearly all.
        self._spread = int(_spread(ore[-1:], ore[-2:-1])[0])
        self._spread_with = _spread(ore[-1:], np.minimum(last, ore[-2]))
        self._spread_without = _spread(last, ore[moved - 2])

    @property
    def is_spread(self) -> bool:
        """Of no choice are a case or two nearly all, nor of what it leaves."""
        return self._spread <= min(self.lowest, self._total - self.highest)

    def are_open(self, least: Whole, most: Whole) -> Told:
        """Tell of ranges whether each case is in some choice with such a sum, and not in another.

        In choices of which no case or two are nearly all, nor of what they leave.
        """
        least, most = (one[:, None] for one in self._between_sums(least, most))
        most = np.minimum(most, self._total - self._spread)
        of_some = np.maximum(least, self._spread_with)
        are_in = (self._least_with <= most) & (of_some <= self._most_with)
        are_in &= self._step <= most - of_some + 1
        of_some = np.maximum(least, self._spread_without)
        are_out = (self._least_without <= most) & (of_some <= self._most_without)
        are_out &= self._step <= most - of_some + 1
        return np.asarray(are_in.any(axis=1) & are_out.any(axis=1))

    def _between_sums(self, least: Whole, most: Whole) -> tuple[Whole, Whole]:
        """Return ranges as far as there are no other sums: all are a multiple of öre apart."""
        if not (unit := self._unit):
            return least, most
        before = (self.lowest - least) // unit + 1
        after = (most - self.lowest) // unit + 1
        return self.lowest - before * unit + 1, self.lowest + after * unit - 1


def _spread(first: Whole, second: Whole) -> Whole:
    """Return of how much two cases are not nearly all, where neither is more than this."""
    part, of = DOMINATING.as_integer_ratio()
    return np.asarray(first + second - (-first * part // of))
