"""Single cases' kronor, which everybody knows: no sum of them may say whose they are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.disclosure.magnitude.bases import base_of, coarser, rounded_to
from jamstall.analysis.disclosure.magnitude.choices import choices_of
from jamstall.analysis.disclosure.policy import DOMINATING
from jamstall.store.question import MOST


@dataclass(frozen=True)
class Amounts:
    """Single cases' kronor: how many, the smallest and the largest of them, from either end.

    Attributes
    ----------
    total : what all of them have.
    """

    number: int = 0
    smallest: tuple[Decimal, ...] = ()
    largest: tuple[Decimal, ...] = ()
    total: Decimal = Decimal(0)

    def beside(self, other: "Amounts") -> "Amounts":
        """Return both together."""
        smallest = sorted((*self.smallest, *other.smallest))[:MOST]
        largest = sorted((*self.largest, *other.largest), reverse=True)[:MOST]
        number, total = self.number + other.number, self.total + other.total
        return Amounts(number, tuple(smallest), tuple(largest), total)

    @property
    def base(self) -> Decimal:
        """The finest base that sums of some of them are rounded to."""
        ends = (*self.smallest[:1], *self.largest[:1])
        return base_of(max((abs(amount) for amount in ends), default=Decimal(0)))

    @property
    def are_nothing(self) -> bool:
        """Tell whether nobody has anything."""
        return not any((*self.smallest[:1], *self.largest[:1]))

    def is_dominated(self, total: Decimal) -> bool:
        """Tell whether a case or two make up the total: who has one knows the other nearly.

        The p % rule: what the other cases have together is less than p per cent of the largest.
        """
        first, second = (*self.largest, Decimal(0), Decimal(0))[:2]
        return bool(total) and total - first - second < DOMINATING * first

    def base_among(self, everybody: "Amounts", total: Decimal) -> Decimal | None:
        """Return the base that their total is shown by; None where it is hidden.

        Any of everybody's cases can be one of these, or another, as far as is told: that is how
        many they are, and what is shown of their kronor, or that nothing is. Nothing else may
        follow from whose they are but this total, and whether a case or two are nearly all of it,
        or of what the others have.
        """
        if self.is_dominated(total):
            return None
        if self.number in (0, everybody.number):
            return everybody.base  # nobody, or a whole: the counts say so already
        if everybody.number <= 2 * MOST:
            return self._base_beside(everybody.without(self), everybody.each, total)
        return self._base_by_ends(everybody, total)

    def _base_beside(
        self, others: "Amounts", each: tuple[Decimal, ...], total: Decimal
    ) -> Decimal | None:
        """Return the base that both these and the others are shown by: it is the same one."""
        if others.is_dominated(others.total):
            return None
        if self.number <= others.number:
            return choices_of(each, self.number).base_of(total)
        return choices_of(each, others.number).base_of(others.total)

    def _base_by_ends(self, everybody: "Amounts", total: Decimal) -> Decimal | None:
        """Return the finest base that leaves room at either end, of more cases than are listed."""
        base = everybody.base
        while not self._leave_room(everybody, rounded_to(total, base)):
            base = coarser(base)
            if 2 * base > total:
                return None
        return base

    def _leave_room(self, everybody: "Amounts", near: Decimal) -> bool:
        """Tell whether the largest and the smallest case can be one of these, and another.

        The first case that cannot be one of these is the largest of another: it and the smallest
        there are would be too much. So is, the other way, the largest of these; and the smallest of
        both. They must leave room on this side of `near`: a sum at the very end of what is possible
        has too few choices.
        """
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

    def without(self, some: "Amounts") -> "Amounts":
        """Return those that are not some of them, where the two ends have every case."""
        left = Counter(self.each)
        left.subtract(some.each)
        each = tuple(sorted(left.elements(), reverse=True))
        total = self.total - some.total
        return Amounts(len(each), tuple(reversed(each))[:MOST], each[:MOST], total)

    @property
    def each(self) -> tuple[Decimal, ...]:
        """Every case's kronor, the largest first: the two ends have them all."""
        others = self.number - len(self.largest)
        return (*self.largest, *reversed(self.smallest[:others]))


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
