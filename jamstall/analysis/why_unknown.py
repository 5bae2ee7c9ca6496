"""Why something is unknown, where it is hidden of how many cases: in tenths of them.

A tenth is told where it tells nothing of how many they are: where any number that readers know to
be possible could be divided so. What is told of a county is told of no part of it, and of no whole
that it is part of: nobody can set the tenths of one beside those of another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.disclosure import hidden
from jamstall.analysis.disclosure.intervals.bounds import Ends
from jamstall.analysis.group import Group

_PARTS = 10


@dataclass(frozen=True, slots=True)
class Tenth:
    """How large a part of some cases is: none, all, or from `least` tenths to the next.

    Attributes
    ----------
    least : 0 for some that are less than a tenth.
    """

    least: int
    is_none: bool = False
    is_all: bool = False

    @classmethod
    def of(cls, part: int, whole: int) -> "Tenth":
        """Return the tenth that a part of a whole is in.

        >>> Tenth.of(7, 20)
        Tenth(least=3, is_none=False, is_all=False)
        """
        return cls(_PARTS * part // whole, is_none=part == 0, is_all=part == whole)

    def ends(self, whole: int) -> Ends:
        """Return the least and the most that the part can be of a whole; none where least > most.

        >>> Tenth.of(7, 20).ends(20), Tenth.of(1, 20).ends(20), Tenth.of(1, 2).ends(3)
        ((6, 7), (1, 1), (2, 1))
        """
        if self.is_none or self.is_all:
            part = 0 if self.is_none else whole
            return part, part
        least = -(-self.least * whole // _PARTS)
        return max(1, least), min(whole, -(-(self.least + 1) * whole // _PARTS)) - 1

    def told(self, labels: tuple[str, ...]) -> Group:
        """Return the group as readers see it: of none and of all that, else between what it is."""
        if self.is_none:
            return Group(labels, 0, None, Decimal(0), 0)
        if self.is_all:
            return Group(labels, None, None, Decimal(1), None)
        between = (Decimal(self.least) / _PARTS, Decimal(self.least + 1) / _PARTS)
        return Group(labels, None, None, None, None, suppressed=True, between=between)


def in_tenths(
    counts: dict[tuple[str, ...], int], ends: Ends | None, labels: Sequence[tuple[str, ...]]
) -> list[Group]:
    """Return why something is unknown as readers see it, of cases whose number is hidden.

    Parameters
    ----------
    counts : labels → how many.
    ends : between what readers know their number to lie; None where that is not worked out.
    labels : every reason, also those of no case.
    """
    whole = sum(counts.values())
    if whole and ends is not None:
        tenths = {own: Tenth.of(counts.get(own, 0), whole) for own in labels}
        if tells_nothing(list(tenths.values()), ends):
            return [tenth.told(own) for own, tenth in tenths.items()]
    return [hidden(own) for own in labels]


def tells_nothing(tenths: Sequence[Tenth], ends: Ends) -> bool:
    """Tell whether every number of cases between two could be divided so."""
    return all(_divides(tenths, number) for number in range(ends[0], ends[1] + 1))


def _divides(tenths: Sequence[Tenth], number: int) -> bool:
    parts = [tenth.ends(number) for tenth in tenths]
    possible = number > 0 and all(least <= most for least, most in parts)
    return possible and sum(one for one, _ in parts) <= number <= sum(most for _, most in parts)
