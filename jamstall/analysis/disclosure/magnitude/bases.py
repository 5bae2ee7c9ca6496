"""What kronor are rounded to: a base that follows from the largest case, or significant digits."""

from decimal import ROUND_HALF_UP, Decimal

from jamstall.analysis.disclosure.policy import DIGITS, OF_LARGEST
from jamstall.analysis.group import Number

_STEPS = (1, 2, 5, 10)


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
