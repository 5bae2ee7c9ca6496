"""How numbers become the few classes that a map is coloured by.

Shares have the same limits everywhere, so that two maps can be laid side by side: at most 20, 40,
60, 80 and 100 %, where "over 60" is what makes a sector dominated. Kronor and cases are classed by
how many places there are of each size, at limits that are easy to say: 1, 2, 5, 10, 20, 50 … Where
the values lie too close for those to tell them apart, the limits are finer: 150, 200, 300 …

Nothing at all is a class of its own. Where there is no number (nothing to divide by, or hidden
since too few people stand behind it) there is no class either but a sign, drawn in another way.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

from jamstall.charts.palette import GROUND, NOTHING, RAMPS
from jamstall.charts.palette import NO_DATA as PALE

Family = Literal["women", "men", "balanced", "plain"]
"""Which ramp of colours: that of women, of men, of balanced and mixed, or of all else."""

ZERO = "zero"
NO_DATA = "no_data"
HIDDEN = "hidden"

FEWEST, MOST = 4, 5
"""Classes that a map should have, beside zero."""

STEPS: tuple[tuple[Decimal, ...], ...] = tuple(
    tuple(Decimal(tenths) / 10 for tenths in series)
    for series in ((10, 20, 50, 100), (10, 15, 20, 30, 40, 50, 60, 80, 100), range(10, 101))
)
"""Limits within a power of ten, from those that are the easiest to say to all of two figures."""


@dataclass(frozen=True, slots=True)
class ValueClass:
    """Values over `lower` and at most `upper`; zero alone where both are 0; no limit where None."""

    key: str
    lower: Decimal
    upper: Decimal | None
    colour: str


@dataclass(frozen=True, slots=True)
class Sign:
    """How a place without a number is drawn: colour, outline (dash and gap, pixels), and a text."""

    key: str
    colour: str
    dash: tuple[int, int]
    text: str


SIGNS = MappingProxyType(
    {
        NO_DATA: Sign(NO_DATA, PALE, (1, 3), "–"),
        HIDDEN: Sign(HIDDEN, GROUND, (5, 3), ".."),
    }
)


def share_classes(family: Family) -> tuple[ValueClass, ...]:
    """Return zero and the five classes of a share (0 to 1), the same whatever the values are."""
    limits = [Decimal(tenths) / 10 for tenths in (2, 4, 6, 8)]
    return _classes([*limits, Decimal(1)], family)


BAND = (Decimal("0.4"), Decimal("0.6"))
"""A share of women between these is called balanced."""
_TENTHS = tuple(Decimal(tenths) / 10 for tenths in (1, 2, 3, 7, 8, 9))


def part_classes(values: Iterable[Decimal], family: Family) -> tuple[ValueClass, ...]:
    """Return zero and up to five classes of shares of women: the band of balance is one of them.

    On either side of it limits are ten points apart, where there are shares to tell apart; of more
    than there is room for, those closest to the band.
    """
    found = list(values)
    telling = [
        limit
        for limit in _TENTHS
        if any(value <= limit for value in found) and any(value > limit for value in found)
    ]
    nearest = sorted(telling, key=lambda limit: min(abs(limit - end) for end in BAND))
    limits = sorted([*BAND, *nearest[: MOST - 1 - len(BAND)]])
    return _classes([*limits, Decimal(1)], family)


def amount_classes(values: Iterable[Decimal | float], family: Family) -> tuple[ValueClass, ...]:
    """Return zero and up to five classes of amounts, about as many places in each.

    The lowest class starts at 0 and the highest has no upper limit. No class is empty.
    """
    found = sorted(Decimal(str(value)) for value in values if value > 0)
    if not found:
        return _classes([], family)
    tried = [_limits(found, steps) for steps in STEPS]
    enough = (limits for limits in tried if len(limits) + 1 >= FEWEST)
    return _classes([*next(enough, max(tried, key=len)), None], family)


def _limits(found: Sequence[Decimal], steps: Sequence[Decimal]) -> list[Decimal]:
    """Return limits at these steps between sorted values, about as many values in each class."""
    quantiles = [found[len(found) * part // MOST] for part in range(1, MOST)]
    limits: list[Decimal] = []
    for limit in sorted({rounded(value, steps) for value in quantiles}):
        below = limits[-1] if limits else Decimal(0)
        # A limit that leaves no one between it and the next, or no one above it, says nothing.
        if any(below < value <= limit for value in found) and limit < found[-1]:
            limits.append(limit)
    return limits


def class_of(value: Decimal | float, classes: Sequence[ValueClass]) -> ValueClass:
    """Return the class that a value belongs to.

    Raises
    ------
    ValueError
        It is below zero, or above the highest class.
    """
    exact = Decimal(str(value))
    for candidate in classes:
        if candidate.key == ZERO and exact == 0:
            return candidate
        if exact > candidate.lower and (candidate.upper is None or exact <= candidate.upper):
            return candidate
    raise ValueError(f"{value} has no class")


def rounded(value: Decimal, steps: Sequence[Decimal] = STEPS[0]) -> Decimal:
    """Return the nearest of 1, 2, 5, 10, 20, 50 …, or of other steps, counted in ratio; over 0.

    Whole numbers, and from 1 000 to 10 000 whole thousands: so kronor are said in words.

    >>> rounded(Decimal(340_000)), rounded(Decimal(7)), rounded(Decimal(8))
    (Decimal('500000'), Decimal('5'), Decimal('10'))
    """
    unit = Decimal(10) ** value.adjusted()
    finest = unit if unit in (1, 1000) else unit / 10
    sayable = (at for step in steps if (at := unit * step) % finest == 0)
    nearest = min(sayable, key=lambda it: max(it / value, value / it))
    return nearest.quantize(min(finest, Decimal(1)))


def _classes(limits: Sequence[Decimal | None], family: Family) -> tuple[ValueClass, ...]:
    ramp = RAMPS[family]
    # Few classes take their colours from the whole ramp, not from its pale end.
    steps = {1: (2,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: range(5)}.get(len(limits), ())
    zero = ValueClass(ZERO, Decimal(0), Decimal(0), NOTHING)
    return (
        zero,
        *(
            ValueClass(str(number), lower or Decimal(0), upper, ramp[step])
            for number, ((lower, upper), step) in enumerate(
                zip(pairwise([Decimal(0), *limits]), steps, strict=True), start=1
            )
        ),
    )
