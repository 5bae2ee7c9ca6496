"""One group of a breakdown: its labels, its number, and what the number was computed from."""

from dataclasses import dataclass, replace
from decimal import Decimal

Number = Decimal | int | float


@dataclass(frozen=True, slots=True)
class Group:
    """One group of a breakdown.

    Attributes
    ----------
    labels : identifiers, one per dimension; empty for the whole.
    numerator, denominator : the sums that `value` was computed from; None where the measure has
        none, or the group is suppressed.
    value : in the measure's unit; None where it is x/0 or suppressed.
    cases : how many cases stand behind it.
    suppressed : hidden, because too few people stand behind it; its cases may be shown where only
        its kronor are hidden.
    rounded : the multiple that its kronor are rounded to, to protect the persons behind them; None
        where they are exact.
    between : of a hidden one, the least and the most that its value can be for all who see what is
        shown; None where that is no answer (`analysis/ranges.py`).
    behind_numerator : how many of them the kronor above the line of a ratio come from; a reader
        never sees it, but few people's kronor are hidden also where many applied.
    """

    labels: tuple[str, ...]
    numerator: Number | None
    denominator: Number | None
    value: Number | None
    cases: int | None
    suppressed: bool = False
    rounded: Decimal | None = None
    between: tuple[Number, Number] | None = None
    behind_numerator: int | None = None

    def without_share(self) -> "Group":
        """Return it as a part of a hidden whole: beside how many it has, its share would tell that.

        Nothing of it tells nothing, and is nothing whether or not the whole is.

        >>> Group(("2024",), 3, 12, Decimal("0.25"), 3).without_share().suppressed
        True
        """
        if self.suppressed:
            return replace(self, denominator=None)
        if not self.value:
            return replace(self, denominator=None, value=self.numerator)
        return replace(self, denominator=None, value=None, suppressed=True)
