"""Every choice of so many cases, and what is shown of each: whose they are stays open.

Whoever knows each case's kronor, the rule, and how many cases a group has, can ask of every choice
of so many cases: what would be shown, were these theirs? The choices that show what is shown are
all that it can be. So what is shown is decided for all of them at once, base by base: those that
come so far and are near the same multiple are shown so if every case is in some of them, and not in
another. What is left is hidden, and must leave every case open as well: if it does not, the fewest
that would be shown alike are hidden with it.

Few choices are all looked at. Of many, what is near a multiple of the finest base leaves every case
open where their sums lie close enough (`ladder`), or where some that are drawn do (`chosen`).

What a group has not, the others have, and the total is exact: so both are shown by the same base,
or neither is, and a choice is near a multiple on either side. Asked are those who are fewer, or of
as many those who have less.
"""

from functools import lru_cache

import numpy as np

from jamstall.analysis.disclosure.magnitude.bases import Whole, base_of, coarser
from jamstall.analysis.disclosure.magnitude.chosen import (
    DRAWN_OF,
    Chosen,
    Places,
    Told,
    are_few,
    choices,
)
from jamstall.analysis.disclosure.magnitude.ladder import Ladder
from jamstall.analysis.disclosure.policy import DOMINATING

_KEPT = 256  # no choices are kept, but a few multiples of a few bases
_TRIED = 64  # so many multiples from the lowest up, half a base from each other, are tried


def base_among(own: Whole, everybody: Whole) -> int | None:
    """Return the base that some cases' öre are shown by, and the others'; None where hidden.

    Any of everybody's cases can be one of these, or another, as far as is told: that is how many
    they are, and what is shown of their kronor, or that nothing is. Nothing else may follow from
    whose they are but what they have together, and whether a case or two are nearly all of it, or
    of what the others have.

    Parameters
    ----------
    own, everybody : öre of each case, the smallest first.
    """
    others = _without(everybody, own)
    if is_dominated(own) or is_dominated(others):
        return None
    if not (own.size and others.size):
        return finest(everybody)  # nobody, or a whole: the counts say so already
    fewer = min(own, others, key=lambda one: (one.size, one.sum()))
    return _choices_of(everybody, fewer.size).base_of(int(fewer.sum()))


def finest(everybody: Whole) -> int:
    """Return the finest base that sums of some cases are rounded to."""
    return base_of(max((abs(int(ore)) for ore in (*everybody[:1], *everybody[-1:])), default=0))


def is_dominated(ore: Whole) -> bool:
    """Tell whether a case or two make up what some have: who has one knows the other nearly.

    The p % rule: what the other cases have together is less than p per cent of the largest.
    """
    total, two = int(ore.sum()), [int(one) for one in ore[-2:]]
    return bool(total) and total - sum(two) < DOMINATING * two[-1]


class Choices:
    """By which bases the choices of so many of a place's cases are shown.

    Parameters
    ----------
    ore : every case's, the smallest first.
    number : at most half of them.
    """

    def __init__(self, ore: Whole, number: int) -> None:
        single = ore[::-1]
        self._total, self._finest = int(ore.sum()), finest(ore)
        self._is_half = 2 * number == ore.size
        self._ladder = None if are_few(ore.size, number) else Ladder(ore, number)
        self._shown: dict[tuple[int, int], int] = {}
        self._given_up: tuple[int, int] | None = None
        chosen = choices(ore.size, number)
        sums = np.rint(chosen.is_in @ single.astype(float)).astype(np.int64)
        others = _are_dominated(Chosen(~chosen.is_in), single, self._total - sums)
        left = np.flatnonzero(~_are_dominated(chosen, single, sums) & ~others)
        left = left[np.argsort(sums[left], kind="stable")]
        hidden = np.flatnonzero(self._show(sums, left, chosen))
        none_is = self._are_all_alike() if self._ladder else not hidden.size
        if not none_is and not chosen.are_open(hidden, [0]).all():
            self.give_up_fewest()

    def base_of(self, total: int) -> int | None:
        """Return the base that a choice is shown by, and the others; None where they are hidden.

        Parameters
        ----------
        total : its öre, of which no case or two are nearly all; nor of what the others have. Of
            half of the cases, no more than the others have.
        """
        base, sums = self._finest, np.array([total])
        while self._may_be_shown(sums, base).all():
            shown = (base, int(self._nearest(sums, base)[0]))
            if shown == self._given_up:
                return None  # nor by a coarser one
            if shown in self._shown or self._by_ladder(sums, base).all():
                return base
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
            first = sums[left[starts]]
            are_open = chosen.are_open(left, starts) & self._are_some(first, base)
            are_open |= self._by_ladder(first, base)
            for near, number in zip(nearest[are_open], alike[are_open], strict=True):
                self._shown[base, int(near)] = int(number)
            is_open = np.repeat(are_open, alike)
            is_hidden[left[is_open]] = False
            left, base = left[~is_open], coarser(base)
        return is_hidden

    def _by_ladder(self, sums: Whole, base: int) -> Told:
        """Tell which multiples are known to leave every case open, whichever choices are drawn."""
        if self._ladder is None or base != self._finest:
            return np.zeros(sums.size, bool)
        of_fewer = np.minimum(sums, self._total - sums) if self._is_half else sums
        return self._ladder.are_open(*self._around(of_fewer, base)) & self._are_some(sums, base)

    def _are_all_alike(self) -> bool:
        """Tell whether all choices are known to be shown alike: then none is hidden."""
        if self._ladder is None or not self._ladder.is_spread:
            return False
        ends = np.array([self._ladder.lowest, self._ladder.highest])
        is_one = np.unique(self._nearest(ends, self._finest)).size == 1
        return is_one and bool(self._by_ladder(ends, self._finest).all())

    def give_up_fewest(self) -> None:
        """Hide the fewest choices that are shown alike: they leave every case open.

        Of those that are as few, the coarsest; where none are looked at, those that have least.
        Where none are known to be shown, all are hidden.
        """
        if self._shown:
            self._given_up = min(self._shown, key=lambda one: (self._shown[one], -one[0], one[1]))
        elif self._ladder:
            rungs = self._ladder.lowest + max(1, self._finest // 2) * np.arange(_TRIED)
            if (shown := rungs[self._by_ladder(rungs, self._finest)]).size:
                self._given_up = self._finest, int(self._nearest(shown[:1], self._finest)[0])
            else:
                self._ladder = None

    def _may_be_shown(self, sums: Whole, base: int) -> Told:
        """Tell which are shown by a base, if it leaves them open: no coarser than their half."""
        fewer = np.minimum(sums, self._total - sums)
        return np.asarray((base == self._finest) | (2 * base <= fewer))

    def _nearest(self, sums: Whole, base: int) -> Whole:
        """Return by how many times a base they are more than the others: by that, both are told."""
        return _multiples(sums, base) - _multiples(self._total - sums, base)

    def _around(self, sums: Whole, base: int) -> tuple[Whole, Whole]:
        """Return the least and the most that choices have which are near the same multiples."""
        least, most = _rounded_to(_multiples(sums, base), base)
        least_of_others, most_of_others = _rounded_to(_multiples(self._total - sums, base), base)
        return (
            np.maximum(least, self._total - most_of_others),
            np.minimum(most, self._total - least_of_others),
        )

    def _are_some(self, sums: Whole, base: int) -> Told:
        """Tell which are not rounded to nothing, nor the others."""
        others = _multiples(self._total - sums, base)
        return np.asarray((_multiples(sums, base) != 0) & (others != 0))


def _multiples(sums: Whole, base: int) -> Whole:
    """Return what each is rounded to: how many times a base, half away from zero."""
    return np.asarray(np.sign(sums) * ((2 * np.abs(sums) + base) // (2 * base)))


def _rounded_to(multiples: Whole, base: int) -> tuple[Whole, Whole]:
    """Return the least and the most that is rounded to so many times a base."""
    half, less = base // 2, (base - 1) // 2  # a half is rounded away from zero
    least = multiples * base - np.where(multiples > 0, half, less)
    return least, multiples * base + np.where(multiples < 0, half, less)


def _choices_of(everybody: Whole, number: int) -> Choices:
    """Return all choices of so many cases; where any are looked at, each list is once."""
    if everybody.size > DRAWN_OF:
        return Choices(everybody, number)
    return _kept(everybody.tobytes(), number)


@lru_cache(_KEPT)
def _kept(everybody: bytes, number: int) -> Choices:
    return Choices(np.frombuffer(everybody, np.int64), number)


def _without(everybody: Whole, own: Whole) -> Whole:
    """Return those that are not some of them; all in order."""
    again = np.arange(own.size) - np.searchsorted(own, own)
    return np.asarray(np.delete(everybody, np.searchsorted(everybody, own) + again))


def _are_dominated(chosen: Chosen, single: Whole, sums: Whole) -> Told:
    """Tell of which choices a case or two make up nearly all (`is_dominated`).

    Parameters
    ----------
    single : every case's kronor, the largest first.
    """
    part, of = DOMINATING.as_integer_ratio()
    first, second = chosen.firsts
    others = sums - single[first] - (single[second] if second is not None else 0)
    return np.asarray((sums != 0) & (of * others < part * single[first]))
