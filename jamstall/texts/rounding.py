"""How a number is rounded for a reader: once, from the number itself, half away from zero.

62.5 % is 63 % and −3.5 percentage points are −4: as Swedish schools teach it, and as spreadsheets
and PowerPoint's own charts show the same number. What is shown is never rounded again, and nothing
but nothing is shown as 0 %, nothing but all as 100 % (docs/decisions/0021-one-rounding.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Literal

Number = Decimal | int | float
KronorUnit = Literal["one", "thousand", "million"]
Bound = Literal["", "under", "over"]

_QUOTIENT = Context(prec=24)
"""A quotient has 28 digits and may be a hair beside the half that it is, where two have been
subtracted. No two sums of money have a quotient this near a half without being it."""
_FLOAT = Context(prec=15)
"""A float is what its first 15 digits say, as a spreadsheet reads it: 0.145 is 0.145."""


def exact(value: Number) -> Decimal:
    """Return the decimal number that a computed one stands for.

    >>> exact(0.145), exact(Decimal(1) / 6 - Decimal(1) / 24)
    (Decimal('0.145000000000000'), Decimal('0.125000000000000000000000'))
    """
    if isinstance(value, float):
        return _FLOAT.create_decimal_from_float(value)
    return _QUOTIENT.create_decimal(value)


def as_decimal(number: Fraction) -> Decimal:
    """Return a fraction as a decimal number, which texts take and round.

    >>> as_decimal(Fraction(1, 8))
    Decimal('0.125')
    """
    return Decimal(number.numerator) / Decimal(number.denominator)


def rounded(value: Number, decimals: int = 0) -> Decimal:
    """Return a number with so many decimals, half away from zero; never minus zero.

    >>> rounded(Decimal("2.5")), rounded(Decimal("-2.5")), rounded(0.145, 2), rounded(-0.4)
    (Decimal('3'), Decimal('-3'), Decimal('0.15'), Decimal('0'))
    """
    unit = Decimal(1).scaleb(-decimals)
    # ROUND_HALF_UP is Python's name for half away from zero.
    return exact(value).quantize(unit, ROUND_HALF_UP) + 0


def outwards(least: Number, most: Number) -> tuple[Decimal, Decimal]:
    """Return the whole numbers that a range lies between: the least down, the most up.

    >>> outwards(Decimal("84.4"), Decimal("97.1"))
    (Decimal('84'), Decimal('98'))
    """
    low, high = exact(least), exact(most)
    return low.to_integral_value(ROUND_FLOOR) + 0, high.to_integral_value(ROUND_CEILING) + 0


def shown_between(least: Number, most: Number) -> tuple[Decimal, Decimal]:
    """Return the shares that a range of shares is shown between: to whole per cent, outwards.

    >>> shown_between(Decimal("0.844"), 1)
    (Decimal('0.84'), Decimal('1'))
    """
    low, high = outwards(exact(least) * 100, exact(most) * 100)
    return low / 100, high / 100


@dataclass(frozen=True, slots=True)
class ShownShare:
    """A share as it is shown: per cent, with how many decimals, and whether it is only near that.

    Attributes
    ----------
    bound : the share is `under` that per cent but not nothing, or `over` it but not all.
    """

    per_cent: Decimal
    decimals: int
    bound: Bound = ""

    @property
    def between(self) -> tuple[Decimal, Decimal]:
        """The least and the most per cent that a reader may take it for."""
        if self.bound == "under":
            return Decimal(0), self.per_cent
        return self.per_cent, Decimal(100) if self.bound == "over" else self.per_cent


def shown_share(share: Number, decimals: int = 0) -> ShownShare:
    """Return a share (0 to 1) in per cent as it is shown.

    With a decimal where whole per cent would say 0 of something, or 100 of not all; and where the
    decimal would say so too, as under 0.1 or over 99.9.

    >>> shown_share(Decimal("0.625")).per_cent, shown_share(Decimal("0.004")).per_cent
    (Decimal('63'), Decimal('0.4'))
    >>> shown_share(Decimal("0.0004")).bound, shown_share(Decimal("0.9996")).bound
    ('under', 'over')
    """
    per_cent = exact(share) * 100
    number = rounded(per_cent, decimals)
    if decimals == 0 and number in (0, 100) and number != per_cent:
        decimals, number = 1, rounded(per_cent, 1)
    least = Decimal(1).scaleb(-decimals)
    if number == 0 < per_cent:
        return ShownShare(least, decimals, "under")
    if number == 100 > per_cent:
        return ShownShare(100 - least, decimals, "over")
    return ShownShare(number, decimals)


def sums_as_shown(parts: Sequence[Number], whole: Number, decimals: int = 0) -> bool:
    """Tell whether shares, each rounded by itself, sum to what the whole is shown as.

    >>> third = Decimal(1) / 3
    >>> sums_as_shown([third, third, third], 1), sums_as_shown([third, 1 - third], 1)
    (False, True)
    """
    spans = [shown_share(part, decimals).between for part in parts]
    least, most = (sum(ends, start=Decimal(0)) for ends in zip(*spans, strict=True))
    low, high = shown_share(whole, decimals).between
    return least <= high and low <= most


def shown_kronor(amount: Number) -> tuple[Decimal, int, KronorUnit]:
    """Return an amount in the unit a reader can hold: the number, its decimals, and the unit.

    The unit goes by what is shown: 999 600 kr are 1,0 Mkr, not 1 000 tkr.

    >>> shown_kronor(12_500), shown_kronor(999_600)
    ((Decimal('13'), 0, 'thousand'), (Decimal('1.0'), 1, 'million'))
    """
    number = exact(amount)
    smaller: tuple[tuple[KronorUnit, int], ...] = (("one", 0), ("thousand", 3))
    for unit, power in smaller:
        shown = rounded(number.scaleb(-power))
        if abs(shown) < 1000:
            return shown, 0, unit
    millions = number.scaleb(-6)
    shown = rounded(millions, 1)
    return (shown, 1, "million") if abs(shown) < 100 else (rounded(millions), 0, "million")
