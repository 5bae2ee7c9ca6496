"""Single cases' kronor, which everybody knows: no sum of them may say whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import comb

from jamstall.analysis.disclosure.magnitude.bases import base_of
from jamstall.analysis.disclosure.magnitude.choices import choices_of
from jamstall.analysis.disclosure.policy import DOMINATING
from jamstall.store.question import MOST

CHOICES = 200_000
"""So many choices of cases are looked at one by one."""


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

        Told is how many they are, that their sum is nearest to `near`, and that no finer base would
        do. Where there are few choices of so many cases, all are looked at (`choices`). Of more,
        the first case that cannot be one of these is the largest of another: it and the smallest
        there are would be too much. So is, the other way, the largest of these; and the smallest of
        both. They must leave room on this side of `near`: a sum at the very end of what is possible
        has too few choices.
        """
        if self.number in (0, everybody.number):
            return True  # nobody, or a whole: the counts say so already
        if everybody.number <= MOST and comb(everybody.number, self.number) <= CHOICES:
            return choices_of(everybody.largest, self.number).leave_open(near, base)
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
