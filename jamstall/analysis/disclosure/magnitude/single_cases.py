"""Single cases' kronor, which everybody knows: no sum of them may say whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import chain, combinations
from math import comb

import numpy as np
import numpy.typing as npt

from jamstall.analysis.disclosure.policy import DIGITS, DOMINATING, OF_LARGEST
from jamstall.analysis.group import Number
from jamstall.store.question import MOST

_STEPS = (1, 2, 5, 10)
CHOICES = 200_000
"""So many choices of cases are looked at one by one; mostly some hundred of them are enough."""
_AT_ONCE = 2_000
_KEPT = 32  # lists of choices, of some megabytes at most


def base_of(largest: Decimal) -> Decimal:
    """Return the base that kronor are rounded to beside a largest case: 1, 2 or 5 times a power.

    >>> [int(base_of(Decimal(kronor))) for kronor in (140_000, 260_000, 2_000_000)]
    [20000, 50000, 200000]
    """
    return _step_from(abs(largest) * OF_LARGEST)


def coarser(base: Decimal) -> Decimal:
    """Return the next base.

    >>> [int(coarser(Decimal(base))) for base in (1, 2, 5)]
    [2, 5, 10]
    """
    return _step_from(2 * base)


def _step_from(least: Decimal) -> Decimal:
    """Return the least base that is no less than an amount."""
    if not least:
        return Decimal(1)
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in _STEPS if step * power >= least)


def rounded_to(amount: Number, base: Decimal) -> Decimal:
    """Return the nearest multiple of a base, half away from zero.

    >>> int(rounded_to(1_022_200, Decimal(50_000)))
    1000000
    """
    return (Decimal(amount) / base).quantize(Decimal(1), ROUND_HALF_UP) * base


def with_digits(amount: Number, digits: int = DIGITS) -> Decimal:
    """Return an amount with so many significant digits, half away from zero.

    >>> int(with_digits(146_250)), int(with_digits(0))
    (150000, 0)
    """
    return rounded_to(_written(amount), place_of(amount, digits))


def place_of(amount: Number, digits: int = DIGITS) -> Decimal:
    """Return the place of an amount's last significant digit, of so many."""
    exact = _written(amount)
    return Decimal(1).scaleb(exact.adjusted() - digits + 1) if exact else Decimal(1)


def _written(amount: Number) -> Decimal:
    """Return a number as it is written: a median is a float."""
    return Decimal(str(amount))


@dataclass(frozen=True)
class Amounts:
    """Single cases' kronor: how many, the smallest and the largest of them, from either end."""

    number: int = 0
    smallest: tuple[Decimal, ...] = ()
    largest: tuple[Decimal, ...] = ()

    def beside(self, other: "Amounts") -> "Amounts":
        """Return both together."""
        smallest = sorted((*self.smallest, *other.smallest))[:MOST]
        largest = sorted((*self.largest, *other.largest), reverse=True)[:MOST]
        return Amounts(self.number + other.number, tuple(smallest), tuple(largest))

    @property
    def base(self) -> Decimal:
        """The finest base that sums of some of them are rounded to."""
        return base_of(self.largest[0] if self.largest else Decimal(0))

    def is_dominated(self, total: Decimal) -> bool:
        """Tell whether a case or two make up the total: who has one knows the other nearly.

        The p % rule: what the other cases have together is less than p per cent of the largest.
        """
        first, second = (*self.largest, Decimal(0), Decimal(0))[:2]
        return bool(total) and total - first - second < DOMINATING * first

    def are_hidden_in(self, everybody: "Amounts", near: Decimal, base: Decimal) -> bool:
        """Tell whether any of everybody's cases can be one of these, or another, as far as is told.

        Told is how many they are, and that their sum is within half a base of `near`. Where there
        are few choices of so many cases, all are looked at. Of more, the first case that cannot be
        one of these is the largest of another: it and the smallest there are would be too much. So
        is, the other way, the largest of these; and the smallest of both. They must leave room on
        this side of `near`: a sum at the very end of what is possible has too few choices.
        """
        if self.number in (0, everybody.number):
            return True  # nobody, or a whole: the counts say so already
        if everybody.number <= MOST and comb(everybody.number, self.number) <= CHOICES:
            return _all_can_be(everybody.largest, self.number, near, base)
        others = self.number - 1
        theirs = _first_without(everybody.largest, self.largest)
        if theirs is not None and theirs + _sum(_less(everybody.smallest, theirs), others) > near:
            return False
        least_of_others = _first_without(everybody.smallest, self.smallest)
        if (
            least_of_others is not None
            and others < MOST
            and least_of_others + _sum(_less(everybody.largest, least_of_others), others) < near
        ):
            return False
        if (
            self.number < MOST
            and _sum(_less(everybody.largest, self.largest[0]), others + 1) < near
        ):
            return False
        return _sum(_less(everybody.smallest, self.smallest[0]), others + 1) <= near


def _all_can_be(amounts: Sequence[Decimal], number: int, near: Decimal, base: Decimal) -> bool:
    """Tell whether each case is in some choice of so many with this sum, and not in another."""
    exact = _as_whole_numbers([*amounts, near, base])
    single, sought, width = exact[:-2], exact[-2], exact[-1]
    inside, outside = np.zeros(single.size, bool), np.zeros(single.size, bool)
    choices = _choices(single.size, number)
    for first in range(0, len(choices), _AT_ONCE):
        chosen = choices[first : first + _AT_ONCE]
        fits = np.abs(single[chosen].sum(axis=1) - sought) * 2 <= width
        is_in = np.zeros((int(np.count_nonzero(fits)), single.size), bool)
        np.put_along_axis(is_in, chosen[fits], values=True, axis=1)
        inside |= is_in.any(axis=0)
        outside |= ~is_in.all(axis=0)
        if inside.all() and outside.all():
            return True
    return False


@lru_cache(_KEPT)
def _choices(of: int, number: int) -> npt.NDArray[np.int8]:
    """Return every choice of so many cases, a row each, by the cases' places."""
    places = chain.from_iterable(combinations(range(of), number))
    return np.fromiter(places, np.int8, comb(of, number) * number).reshape(-1, number)


def _as_whole_numbers(amounts: Sequence[Decimal]) -> npt.NDArray[np.int64]:
    """Return amounts in the finest decimal place that any of them has: their sums are exact."""
    finest = min(int(amount.as_tuple().exponent) for amount in amounts)
    return np.array([int(amount.scaleb(-finest)) for amount in amounts], np.int64)


def _sum(amounts: Sequence[Decimal], number: int) -> Decimal:
    return sum(amounts[:number], Decimal(0))


def _less(amounts: Sequence[Decimal], one: Decimal) -> tuple[Decimal, ...]:
    """Return the amounts without one of them."""
    at = amounts.index(one) if one in amounts else len(amounts)
    return (*amounts[:at], *amounts[at + 1 :])


def _first_without(amounts: Sequence[Decimal], others: Sequence[Decimal]) -> Decimal | None:
    """Return the first amount, in order, that is not one of the others'; None where all are."""
    for at, amount in enumerate(amounts):
        if at >= len(others) or amount != others[at]:
            return amount
    return None
