"""Every choice of so many cases, and what is shown of each: whose they are stays open.

Whoever knows each case's kronor, the rule, and how many cases a group has, can ask of every choice
of so many cases: what would be shown, were these theirs? The choices that show what is shown are
all that it can be. So what is shown is decided for all of them at once, base by base: those that
come so far and are near the same multiple are shown so if every case is in some of them, and not in
another. What is left is hidden, and must leave every case open as well: if it does not, the fewest
that would be shown alike are hidden with it.

What a group has not, the others have, and the total is exact: so both are shown by the same base,
or neither is, and a choice is near a multiple on either side.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from jamstall.analysis.disclosure.magnitude.bases import base_of, coarser
from jamstall.analysis.disclosure.magnitude.chosen import Chosen, Places, Told, are_few, choices
from jamstall.analysis.disclosure.policy import DOMINATING

_KEPT = 256  # no choices are kept, but a few multiples of a few bases

Whole = npt.NDArray[np.int64]


class Choices:
    """By which bases the choices of so many of a place's cases are shown.

    Where there are too many, some are looked at: a case that these leave open, all leave open.

    Parameters
    ----------
    amounts : every case's kronor, the largest first.
    """

    def __init__(self, amounts: Sequence[Decimal], number: int) -> None:
        self._finest = base_of(max(abs(amounts[0]), abs(amounts[-1])))
        self._unit = min(int(one.as_tuple().exponent) for one in (*amounts, self._finest))
        self._shown: dict[tuple[Decimal, int], int] = {}
        single = np.array([self._in_units(amount) for amount in amounts], np.int64)
        self._total, self._is_half = int(single.sum()), 2 * number == single.size
        chosen = choices(single.size, number)
        sums = np.rint(chosen.is_in @ single.astype(float)).astype(np.int64)
        others = _are_dominated(Chosen(~chosen.is_in), single, self._total - sums)
        left = np.flatnonzero(~_are_dominated(chosen, single, sums) & ~others)
        left = left[np.argsort(sums[left], kind="stable")]
        is_hidden = self._show(sums, left, chosen)
        are_all = are_few(single.size, number) or np.unique(sums).size == _of_two(single, number)
        none_is = are_all and not is_hidden.any()
        if not none_is and not chosen.are_open(np.flatnonzero(is_hidden), [0]).all():
            self.give_up_fewest()

    def base_of(self, total: Decimal) -> Decimal | None:
        """Return the base that a choice is shown by, and the others; None where they are hidden.

        Parameters
        ----------
        total : its kronor, of which no case or two are nearly all; nor of what the others have.
        """
        base, sums = self._finest, np.array([self._in_units(total)])
        while self._may_be_shown(sums, base).all():
            shown = self._shown.get((base, int(self._nearest(sums, base)[0])))
            if shown is not None:
                return base if shown else None  # given up: nor by a coarser one
            base = coarser(base)
        return None

    def _show(self, sums: Whole, left: Places, chosen: Chosen) -> Told:
        """Note how many choices are shown alike, by which base; tell which are hidden.

        Parameters
        ----------
        left : those that may be shown, of choices in the order of their kronor.
        """
        is_hidden, base = np.ones(len(sums), bool), self._finest
        while (left := left[self._may_be_shown(sums[left], base)]).size:
            nearest, starts, alike = np.unique(
                self._nearest(sums[left], base), return_index=True, return_counts=True
            )
            are_open = chosen.are_open(left, starts) & self._are_some(sums[left[starts]], base)
            for near, number in zip(nearest[are_open], alike[are_open], strict=True):
                self._shown[base, int(near)] = int(number)
            is_open = np.repeat(are_open, alike)
            is_hidden[left[is_open]] = False
            left, base = left[~is_open], coarser(base)
        return is_hidden

    def give_up_fewest(self) -> None:
        """Hide the fewest choices that are shown alike: they leave every case open.

        Of those that are as few, the coarsest. Where none are shown, all are hidden.
        """
        if self._shown:
            fewest = min(self._shown, key=lambda one: (self._shown[one], -one[0], one[1]))
            self._shown[fewest] = 0
            if self._is_half:  # then the others are shown so: whichever of both are asked of
                self._shown[fewest[0], -fewest[1]] = 0

    def _may_be_shown(self, sums: Whole, base: Decimal) -> Told:
        """Tell which are shown by a base, if it leaves them open: no coarser than their half."""
        fewer = np.minimum(sums, self._total - sums)
        return np.asarray((base == self._finest) | (2 * self._in_units(base) <= fewer))

    def _nearest(self, sums: Whole, base: Decimal) -> Whole:
        """Return by how many times a base they are more than the others: by that, both are told."""
        return self._multiples(sums, base) - self._multiples(self._total - sums, base)

    def _are_some(self, sums: Whole, base: Decimal) -> Told:
        """Tell which are not rounded to nothing, nor the others."""
        others = self._multiples(self._total - sums, base)
        return np.asarray((self._multiples(sums, base) != 0) & (others != 0))

    def _multiples(self, sums: Whole, base: Decimal) -> Whole:
        """Return what each is rounded to: how many times a base, half away from zero."""
        width = self._in_units(base)
        return np.asarray(np.sign(sums) * ((2 * np.abs(sums) + width) // (2 * width)))

    def _in_units(self, amount: Decimal) -> int:
        """Return an amount in the finest decimal place that any has: sums of such are exact."""
        return int(amount.scaleb(-self._unit))


@lru_cache(_KEPT)
def choices_of(amounts: tuple[Decimal, ...], number: int) -> Choices:
    """Return all choices of so many cases, each list of amounts gone through once."""
    return Choices(amounts, number)


def _of_two(single: Whole, number: int) -> int:
    """Return how many sums choices can have of no more than two amounts; 0 of more amounts."""
    amounts, of_each = np.unique(single, return_counts=True)
    if amounts.size > 2:
        return 0
    return (
        int(min(number, of_each[-1]) - max(0, number + of_each[-1] - single.size)) + 1
        if (amounts.size > 1)
        else 1
    )


def _are_dominated(chosen: Chosen, single: Whole, sums: Whole) -> Told:
    """Tell of which choices a case or two make up nearly all (`Amounts.is_dominated`).

    Parameters
    ----------
    single : every case's kronor, the largest first.
    """
    part, of = DOMINATING.as_integer_ratio()
    first, second = chosen.firsts
    others = sums - single[first] - (single[second] if second is not None else 0)
    return np.asarray((sums != 0) & (of * others < part * single[first]))
