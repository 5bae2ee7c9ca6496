"""Every choice of so many cases, and what the rule would show of each: whose they are stays open.

That kronor are rounded to a coarser base says that a finer one would have left some case certain.
So of the choices that have the same kronor by a base, those count that come so far: that no finer
base settles, and in which no case or two make up nearly all.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain, combinations
from math import comb

import numpy as np
import numpy.typing as npt

from jamstall.analysis.disclosure.magnitude.bases import base_of, coarser
from jamstall.analysis.disclosure.policy import DOMINATING

_KEPT = 4  # places of some ten megabytes at most: a place's groups come one after another

Whole = npt.NDArray[np.int64]
Chosen = npt.NDArray[np.int8]


class Choices:
    """The choices of so many of a place's cases, by their kronor.

    Parameters
    ----------
    amounts : every case's kronor, the largest first.
    """

    def __init__(self, amounts: Sequence[Decimal], number: int) -> None:
        self._finest = base_of(amounts[0])
        self._unit = min(int(one.as_tuple().exponent) for one in (*amounts, self._finest))
        single = np.array([self._in_units(amount) for amount in amounts], np.int64)
        self._number = single.size
        chosen = _choices(single.size, number)
        sums = single[chosen].sum(axis=1)
        order = np.argsort(sums, kind="stable")
        self._chosen, self._sums = chosen[order], sums[order]
        self._counts = ~_are_dominated(single[self._chosen], self._sums)
        self._open: dict[tuple[Decimal, int], bool] = {}
        self._rounded: dict[Decimal, Whole] = {}

    def leave_open(self, near: Decimal, base: Decimal) -> bool:
        """Tell whether each case is in some choice that is shown so, and not in another."""
        return self._leave_open(int(near / base), base)

    def _leave_open(self, multiple: int, base: Decimal) -> bool:
        key = base, multiple
        if key not in self._open:
            self._open[key] = self._is_open(multiple, base)
        return self._open[key]

    def _is_open(self, multiple: int, base: Decimal) -> bool:
        rounded = self._multiples(base)
        own = slice(*np.searchsorted(rounded, [multiple, multiple + 1]).tolist())
        left = self._counts[own].copy()
        if base != self._finest:
            left &= 2 * self._in_units(base) <= self._sums[own]  # others are hidden before
        finer = self._finest
        while finer < base:
            before = self._multiples(finer)[own]
            for one in np.unique(before[left]).tolist():
                if self._leave_open(one, finer):
                    left &= before != one
            finer = coarser(finer)
        return _leave_each_open(self._chosen[own][left], self._number)

    def _multiples(self, base: Decimal) -> Whole:
        """Return what each choice is rounded to: how many times a base, half away from zero."""
        if base not in self._rounded:
            width = self._in_units(base)
            nearest = (2 * np.abs(self._sums) + width) // (2 * width)
            self._rounded[base] = np.sign(self._sums) * nearest
        return self._rounded[base]

    def _in_units(self, amount: Decimal) -> int:
        """Return an amount in the finest decimal place that any has: sums of such are exact."""
        return int(amount.scaleb(-self._unit))


@lru_cache(_KEPT)
def choices_of(amounts: tuple[Decimal, ...], number: int) -> Choices:
    """Return all choices of so many cases, each list of amounts gone through once."""
    return Choices(amounts, number)


def _are_dominated(kronor: Whole, sums: Whole) -> npt.NDArray[np.bool_]:
    """Tell of which choices a case or two make up nearly all (`Amounts.is_dominated`).

    Parameters
    ----------
    kronor : of each choice, the largest case first.
    """
    part, of = DOMINATING.as_integer_ratio()
    largest = kronor[:, 0]
    others = sums - kronor[:, :2].sum(axis=1)
    return np.asarray((sums != 0) & (of * others < part * largest))


def _leave_each_open(chosen: Chosen, number: int) -> bool:
    """Tell whether each of so many cases is in some of these choices, and not in another."""
    is_in = np.zeros((len(chosen), number), bool)
    np.put_along_axis(is_in, chosen, values=True, axis=1)
    return bool(is_in.any(axis=0).all() and not is_in.all(axis=0).any())


@lru_cache(2 * _KEPT)
def _choices(of: int, number: int) -> Chosen:
    """Return every choice of so many cases, a row each, by the cases' places in order."""
    places = chain.from_iterable(combinations(range(of), number))
    return np.fromiter(places, np.int8, comb(of, number) * number).reshape(-1, number)
