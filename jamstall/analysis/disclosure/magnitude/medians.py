"""Medians of personal groups: rounded until whose amount the median is stays open, or hidden.

Amounts are public case by case. The median of an odd number of cases is one case's amount, of an
even number the mean of two. Where only one case of a place has an amount that rounds so, whose it
is follows. So of all ways in which so many of the place's cases can have a median that is shown so,
none of the cases may be in every one, or in none.

That a median is rounded coarsely, or hidden, says that a finer base would tell. So only those ways
count that no finer base settles; and what is hidden must leave every case open too.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from jamstall.analysis.disclosure.magnitude.bases import place_of
from jamstall.analysis.group import Number

_STEPS = (1, 2, 5, 10, 20, 50)
"""Times the place of the second digit: what a median is rounded to, the finest first, if that is no
more than half of it."""
_WAYS = 200_000
"""So many ways to have a median are looked at: those in which the middle two are near each other in
order. What these leave open, all do."""
_ORE = 2 * 100
"""What is summed are two amounts, in öre."""

Flags = npt.NDArray[np.bool_]
Whole = npt.NDArray[np.int64]


def base_of_median(amounts: Sequence[Decimal], number: int, median: Number) -> Decimal | None:
    """Return the base that a median is rounded to; None where it cannot be shown.

    Parameters
    ----------
    amounts : of all cases of the place, year and sector, in order.
    number : how many of these the median is of, at least three.
    """
    if number >= len(amounts):
        return place_of(median)  # a whole: the counts say whose they are
    return _medians(tuple(amounts), number).base_of(median)


class _Medians:
    """Every median that so many of some cases can have, and how each is shown.

    Of each way to have one: `low` and `high` are the cases in the middle, by their places in order,
    one and the same where the number is odd; `sums` the amounts of both.
    """

    def __init__(self, amounts: Sequence[Decimal], number: int) -> None:
        ore = np.rint(np.array(amounts, np.float64) * 100).astype(np.int64)
        low, high = _middles(len(amounts), number)
        sums = ore[low] + ore[high]
        order = np.argsort(sums, kind="stable")
        self._low, self._high = low[order], high[order]
        self._shown = self._found(sums[order])

    def base_of(self, median: Number) -> Decimal | None:
        """Return the base that a median is rounded to; None where it is hidden."""
        own = np.array([round(Decimal(str(median)) * _ORE)])
        for step in _STEPS:
            base, multiple = (int(one[0]) for one in _rounded(own, step))
            if (base, multiple) in self._shown:
                return Decimal(base) / _ORE
        return None

    def _found(self, sums: Whole) -> set[tuple[int, int]]:
        """Return what is shown: multiples of bases."""
        by, shown = np.zeros_like(sums), set()
        for step in _STEPS:
            base, multiple = _rounded(sums, step)
            left = np.flatnonzero((by == 0) & (base > 0))
            if not left.size:
                continue
            own = np.stack([base[left], multiple[left]])
            begun = np.flatnonzero(np.diff(own, prepend=-1).any(axis=0))
            is_open = self._leave_open(left, begun)
            shown |= {(of, times) for of, times in own[:, begun[is_open]].T.tolist()}
            sizes = np.diff([*begun, left.size])
            by[left] = np.where(np.repeat(is_open, sizes), own[0], 0)
        for base in sorted({of for of, _ in shown}, reverse=True):
            hidden = np.flatnonzero(by == 0)
            if not hidden.size or self._leave_open(hidden, np.array([0]))[0]:
                break
            by[by == base] = 0
            shown = {(of, times) for of, times in shown if of != base}
        return shown

    def _leave_open(self, ways: Whole, begun: Whole) -> Flags:
        """Tell of some classes of ways whether each case is in some choice of them, and not in all.

        In every choice is a case that is in the middle of all its ways, in none one that is always
        between the two in the middle. Any other of the place's cases can be among those that come
        before or after, or not.

        Parameters
        ----------
        begun : the first way of each class, one class after another.
        """
        low, high = self._low[ways], self._high[ways]
        sizes = np.diff([*begun, ways.size])
        told = np.maximum.reduceat(low, begun) + 1 < np.minimum.reduceat(high, begun)
        for case in (low[begun], high[begun]):  # whoever is in all is in the first
            own = np.repeat(case, sizes)
            told |= np.logical_and.reduceat((low == own) | (high == own), begun)
        return ~told


def _middles(size: int, number: int) -> tuple[Whole, Whole]:
    """Return the cases that can be in the middle of so many, by their places in order."""
    around = (number - 1) // 2
    first, after = around, size - around
    if number % 2:
        middle = np.arange(first, after)
        return middle, middle
    apart = min(size - number + 1, max(1, _WAYS // size))
    low = np.repeat(np.arange(first, after), apart)
    high = low + np.tile(np.arange(1, apart + 1), after - first)
    return low[high < after], high[high < after]


def _rounded(sums: Whole, step: int) -> tuple[Whole, Whole]:
    """Return so many times the place of each median's second digit, and how many of these it is.

    The base is at least a krona; 0 where it is more than half of the median, but for the first.
    """
    tens = _ORE * 10 ** np.arange(16, dtype=np.int64)
    digits = np.searchsorted(tens, np.abs(sums), side="right") - 1
    base = step * tens[np.maximum(digits - 1, 0)]
    multiple = np.sign(sums) * ((2 * np.abs(sums) + base) // (2 * base))
    return np.where((step == 1) | (2 * base <= np.abs(sums)), base, 0), multiple


@lru_cache(maxsize=256)
def _medians(amounts: tuple[Decimal, ...], number: int) -> _Medians:
    return _Medians(amounts, number)
