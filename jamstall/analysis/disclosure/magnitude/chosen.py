"""Choices of so many of a place's cases, whatever their kronor: every one, or some that are drawn.

A bit for each case tells a choice: many choices' bits together say which cases are in any of them,
and which in all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, combinations
from math import comb

import numpy as np
import numpy.typing as npt

LOOKED_AT = 20_000
"""Up to so many choices, all are looked at; of more, some."""

_KEPT = 32  # a megabyte each: a place's groups come one after another, and many have as many cases
_DRAWN, _LEAN, _SEED, _WORD = 8_000, 8, 25, 64

Told = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]
Bits = npt.NDArray[np.uint64]


@dataclass(frozen=True)
class Chosen:
    """Choices of so many cases.

    Attributes
    ----------
    is_in : whether a case is in a choice; a row for each choice, a column for each case.
    """

    is_in: Told

    @cached_property
    def bits(self) -> Bits:
        """A bit for each case: a row for each choice, a column for each word of bits."""
        return _bits(self.is_in)

    @cached_property
    def firsts(self) -> tuple[Places, Places | None]:
        """Each choice's first case, and its second one; None where they are of one case."""
        first, others = self.is_in.argmax(axis=1), self.is_in.copy()
        others[np.arange(len(others)), first] = False
        return first, others.argmax(axis=1) if others.any() else None

    def are_open(self, at: Places, starts: Sequence[int] | Places) -> Told:
        """Tell of choices, from each start to the next, whether each case is in one, not in all.

        Parameters
        ----------
        at : which choices; no case is open where there are none.
        """
        if not len(at):
            return np.zeros(len(starts), bool)
        among, everybody = self.bits[at], _bits(np.ones((1, self.is_in.shape[1]), bool))
        are_in_any = np.bitwise_or.reduceat(among, starts) == everybody
        are_in_all = np.bitwise_and.reduceat(among, starts) != 0
        return np.asarray((are_in_any & ~are_in_all).all(axis=1))


def are_few(of: int, number: int) -> bool:
    """Tell whether every choice of so many cases is looked at."""
    return comb(of, number) <= LOOKED_AT


@lru_cache(_KEPT)
def choices(of: int, number: int) -> Chosen:
    """Return choices of so many cases; of half of them, the others of each choice too."""
    if not are_few(of, number):
        drawn = _drawn(of) < number
        return Chosen(np.concatenate([drawn, ~drawn]) if 2 * number == of else drawn)
    found = chain.from_iterable(combinations(range(of), number))
    places = np.fromiter(found, np.intp, comb(of, number) * number).reshape(-1, number)
    is_in = np.zeros((len(places), of), bool)
    np.put_along_axis(is_in, places, values=True, axis=1)
    return Chosen(is_in)


@lru_cache(_KEPT)
def _drawn(of: int) -> npt.NDArray[np.int8]:
    """Return orders of cases, a row each: those before so many are a choice.

    They lean towards the first cases or towards the last, most of them little and some so much that
    these come nearly in order: there are choices of as many kronor as can be, and of as few. In
    each lean each case comes first, and last.
    """
    evenly = np.linspace(-1, 1, _DRAWN // (2 * of), dtype=np.float32)
    leans = _LEAN * evenly * (1 + 4 * evenly**2)
    leans = leans.repeat(2 * of)[:, None]
    scores = np.random.default_rng(_SEED).standard_normal((len(leans), of), np.float32)
    scores += leans * np.linspace(0, 1, of, dtype=np.float32)
    rows = np.arange(len(leans))
    scores[rows, rows // 2 % of] = np.where(rows % 2, np.inf, -np.inf)
    order = scores.argsort(axis=1)
    place = np.empty(order.shape, np.int8)
    np.put_along_axis(place, order, np.arange(of, dtype=np.int8)[None], axis=1)
    return place


def _bits(is_in: Told) -> Bits:
    rows, of = is_in.shape
    padded = np.zeros((rows, -(-of // _WORD) * _WORD), bool)
    padded[:, :of] = is_in
    return np.packbits(padded, axis=1).view(np.uint64)
