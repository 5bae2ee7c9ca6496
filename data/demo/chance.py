"""Small draws that both funds need: weighted picks, working days, round kronor, and numbers.

Everything takes the `random.Random` it draws from, so that one seed decides all of it.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from data.demo import shape

Item = TypeVar("Item")

GRANTED, REJECTED, WITHDRAWN, PENDING = "Bifall", "Avslag", "Återkallad", "Under handläggning"
LAST_DAY = dt.date(2025, 12, 30)
"""Nothing is paid after the year that the export covers."""


@dataclass(kw_only=True)
class Case:
    """What an application of either fund has. Amounts in kronor; None is an empty cell."""

    county: str
    applied_on: dt.date
    decided_on: dt.date | None
    decision: str
    applied: int
    granted: int | None
    case_id: str = ""

    @property
    def year(self) -> int:
        """The year of decision; of application while it is awaited."""
        return (self.decided_on or self.applied_on).year


def pick(rng: Random, weights: Mapping[Item, float]) -> Item:
    """Return one key, drawn in proportion to its weight."""
    return rng.choices(tuple(weights), tuple(weights.values()))[0]


def rounded(amount: float) -> int:
    """Return kronor as an applicant would write them: hundreds, thousands or ten thousands."""
    step = 100 if amount < 50_000 else 1_000 if amount < 2_000_000 else 10_000
    return max(step, round(amount / step) * step)


def working_day(day: dt.date) -> dt.date:
    """Return `day`, or the Friday before a weekend."""
    return day - dt.timedelta(days=max(0, day.weekday() - 4))


def days_of_case(rng: Random, year: int) -> tuple[dt.date, dt.date]:
    """Return when a case decided in `year` was applied for and decided; few decisions in July."""
    while True:
        decided = dt.date(year, 1, 7) + dt.timedelta(days=rng.randint(0, 347))
        if decided.month != 7 or rng.random() < 0.2:
            break
    decided = working_day(decided)
    return decided - dt.timedelta(days=rng.randint(20, 180)), decided


def autumn_day(rng: Random) -> dt.date:
    """Return a day of application in the last autumn, for a case not yet decided."""
    return dt.date(shape.YEARS[-1], 9, 15) + dt.timedelta(days=rng.randint(0, 90))


def organisation_number(serial: int) -> str:
    """Return a number of the right form and check digit that no organisation can have.

    No kind of organisation in Sweden has a number that begins with 4.

    >>> organisation_number(1)
    '452000-0016'
    """
    nine = f"4520{serial:05d}"
    doubled = "".join(str(int(digit) * (2 - index % 2)) for index, digit in enumerate(nine))
    check = -sum(map(int, doubled)) % 10
    return f"{nine[:6]}-{nine[6:]}{check}"
