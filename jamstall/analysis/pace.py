"""Whether a target is reached in time: the gap, the pace there is, and the pace it takes.

The pace is the slope of the yearly shares (least squares), in shares per year. What it takes is the
gap divided by the years that are left, counted from the end of the last year that is told.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from statistics import linear_regression

from jamstall.analysis.interval import Interval
from jamstall.plan.model import Towards

FEWEST_YEARS = 3
"""Two years make a line whatever they are; a pace takes one more."""
LATEST_YEARS = 7
"""The pace is that of the latest years: what was long ago says little of what is done now."""
_DAYS = Decimal("365.25")


class Verdict(StrEnum):
    """What can be said of a target today."""

    REACHED = "reached"
    ON_THE_WAY = "on_the_way"
    TOO_SLOW = "too_slow"
    AWAY = "away"
    MISSED = "missed"
    CANNOT_BE_TOLD = "cannot_be_told"


@dataclass(frozen=True, slots=True)
class Pace:
    """Where a share stands, where it goes, and what it takes.

    Attributes
    ----------
    shares : year → share, of the whole years that are shown; at most `LATEST_YEARS`.
    gap : what is missing, target less the latest share; negative where less is wanted.
    observed : shares per year; None of fewer than `FEWEST_YEARS`.
    interval : what chance cannot tell the observed pace from; None where none is given.
    years_left : from the end of the latest year to the day; below zero where it has passed.
    required : shares per year; None where no time is left.
    """

    shares: Mapping[int, Decimal]
    gap: Decimal | None
    observed: float | None
    interval: Interval | None
    years_left: Decimal
    required: float | None
    verdict: Verdict

    @property
    def latest(self) -> int:
        """The latest year that is told."""
        return max(self.shares)


def pace(
    shares: Mapping[int, Decimal],
    value: Decimal,
    towards: Towards,
    by_when: dt.date,
    interval: Interval | None = None,
) -> Pace:
    """Return how a share moves towards a target, and what can be said of it.

    Parameters
    ----------
    shares : year → share, of whole years.
    interval : of the slope of the same years.
    """
    told = {year: shares[year] for year in sorted(shares)[-LATEST_YEARS:]}
    if not told:
        return Pace({}, None, None, None, Decimal(0), None, Verdict.CANNOT_BE_TOLD)
    latest = max(told)
    left = Decimal((by_when - dt.date(latest, 12, 31)).days) / _DAYS
    gap = value - told[latest]
    observed = slope(told) if len(told) >= FEWEST_YEARS else None
    required = float(gap / left) if left > 0 else None
    found = verdict(gap, towards, observed, interval, required)
    return Pace(told, gap, observed, interval, left, required, found)


def slope(shares: Mapping[int, Decimal]) -> float:
    """Return the slope of yearly shares, in shares per year.

    >>> slope({2022: Decimal("0.20"), 2023: Decimal("0.22"), 2024: Decimal("0.24")})
    0.02
    """
    found = linear_regression(list(shares), [float(share) for share in shares.values()])
    return round(found.slope, 12)  # arithmetic of floats is a hair beside the slope that it is


def verdict(
    gap: Decimal,
    towards: Towards,
    observed: float | None,
    interval: Interval | None,
    required: float | None,
) -> Verdict:
    """Return what can be said, in this order.

    The share is there: reached. The day has passed: missed. There is no pace, or chance cannot tell
    one that leads away from one that is enough: cannot be told. Else by the pace that is observed.
    """
    sign = 1 if towards == "at_least" else -1
    if gap * sign <= 0:
        return Verdict.REACHED
    if required is None:
        return Verdict.MISSED
    if observed is None:
        return Verdict.CANNOT_BE_TOLD
    enough, own = required * sign, observed * sign
    if interval is not None:
        low, high = sorted((interval.low * sign, interval.high * sign))
        if low < 0 and high >= enough:
            return Verdict.CANNOT_BE_TOLD
    if own >= enough:
        return Verdict.ON_THE_WAY
    return Verdict.AWAY if own < 0 else Verdict.TOO_SLOW
