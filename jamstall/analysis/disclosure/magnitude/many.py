"""More cases than are listed: what of so many of them is shown, whichever they are.

Choices of them cannot be drawn, since the kronor of those in the middle are not known. But choices
of so many stand in a row, from the smallest cases to the largest: in each, one case gives way to
the next. Where no next is further off than a base, some are near each multiple on the way. That
holds with any case among them, and without it, so each multiple leaves each case open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from jamstall.analysis.disclosure.magnitude.bases import coarser, rounded_to
from jamstall.analysis.disclosure.policy import DOMINATING


@dataclass(frozen=True)
class Many:
    """Cases of which only the ends are listed.

    Attributes
    ----------
    number, total : how many there are, and what they have.
    smallest, largest : those at either end, from it; as many, and others between.
    finest : the finest base that they are rounded to.
    """

    number: int
    total: Decimal
    smallest: Sequence[Decimal]
    largest: Sequence[Decimal]
    finest: Decimal

    def base_of(self, number: int, total: Decimal) -> Decimal | None:
        """Return the base that the kronor of so many of them are shown by; None where hidden.

        Hidden are at least those of any case beside the smallest others, and of the smallest but
        any of them: so that they are hidden leaves every case open too.
        """
        if self.smallest[0] == self.largest[0]:
            return self.finest  # all choices are alike
        base = self._base
        near, half = rounded_to(total, base), base / 2
        too_little = max(self._dominated(number), 2 * base)
        least, most = self._in_a_row(number)
        others_least, others_most = self._in_a_row(self.number - number)
        is_amid = any(
            max(low, too_little) < near - half and near + half < high
            for low, high in ((least, most), (self.total - others_most, self.total - others_least))
        )
        return base if is_amid else None

    @cached_property
    def _base(self) -> Decimal:
        """The finest base that is as wide as from any case to the next but one.

        Of the largest that need not hold; of those that are not listed, as far as is known.
        """
        small, large = self.smallest, self.largest
        widest, base = max(large[-2] - small[-2], *_to_next_but_one(small)), self.finest
        while base < widest:
            base = coarser(base)
        return base

    @cached_property
    def _outliers(self) -> int:
        """How many of the largest stand further apart."""
        apart = (at for at, far in enumerate(_to_next_but_one(self.largest)) if far > self._base)
        return 1 + max(apart, default=-1)

    def _dominated(self, number: int) -> Decimal:
        """Return what a case or two may be nearly all of: nothing where the others have enough."""
        dominating, others = self.largest[0], self.smallest[: max(0, number - 2)]
        if self.smallest[0] >= 0 and sum(others) >= DOMINATING * dominating:
            return Decimal(0)
        return (2 + DOMINATING) * dominating

    def _in_a_row(self, number: int) -> tuple[Decimal, Decimal]:
        """Return between which kronor choices of so many stand in a row, by any case and without.

        They have no outlier, or one, or all but one.
        """
        out, (first, *_), (last, *_) = self._outliers, self.smallest, self.largest
        if number + out >= self.number:
            return self.total, self.total
        least_with_last = last + self._smallest(number - 1)
        most_with_first = first + self._largest(out + number - 1) - self._largest(out)
        return (
            max(least_with_last, self._smallest(number + 1) - first),
            min(most_with_first, self._largest(out + 1 + number) - self._largest(out + 1)),
        )

    def _smallest(self, number: int) -> Decimal:
        """Return what so many of the smallest have, at most."""
        return self._of_end(self.smallest, self.largest, number)

    def _largest(self, number: int) -> Decimal:
        """Return what so many of the largest have, at least."""
        return self._of_end(self.largest, self.smallest, number)

    def _of_end(self, end: Sequence[Decimal], other: Sequence[Decimal], number: int) -> Decimal:
        if number <= len(end):
            return sum(end[:number], Decimal(0))
        left = self.number - number
        if left <= len(other):
            return self.total - sum(other[:left])
        between = self.total - sum(end) - sum(other)
        part = Decimal(number - len(end)) / (self.number - len(end) - len(other))
        return sum(end) + between * part


def _to_next_but_one(of: Sequence[Decimal]) -> list[Decimal]:
    """Return how far it is from each to the next but one: that far, where the next is not taken."""
    return [abs(one - next_but_one) for one, next_but_one in zip(of, of[2:], strict=False)]
