"""The period that a row of advice is of: a year, a half, a third, a quarter, a month, or days."""

import datetime as dt
import re
from calendar import monthrange
from typing import Any, NamedTuple

from jamstall.intake.parse import NOTHING, Parsed, is_blank, text_of
from jamstall.intake.parse.dates import latest_year

EARLIEST = 2000
_PARTS = {
    r"(?P<year>\d{4})": 1,
    r"(?P<year>\d{4})[ -]*(?:h|halvår ?)(?P<part>[12])": 2,
    r"(?:h|halvår ?)(?P<part>[12])[ -]*(?P<year>\d{4})": 2,
    r"(?P<year>\d{4})[ -]*(?:t|tertial ?)(?P<part>[123])": 3,
    r"(?:t|tertial ?)(?P<part>[123])[ -]*(?P<year>\d{4})": 3,
    r"(?P<year>\d{4})[ -]*(?:q|kv|kvartal ?)(?P<part>[1-4])": 4,
    r"(?:q|kv|kvartal ?)(?P<part>[1-4])[ -]*(?P<year>\d{4})": 4,
    r"(?P<year>\d{4})-(?P<part>0[1-9]|1[0-2])": 12,
}
"""How offices write a part of a year → into how many such parts the year is divided."""
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})\s*(?:--?|–|—|/|till|to)\s*(\d{4}-\d{2}-\d{2})")


class Period(NamedTuple):
    """Days from `first` to `last`, both included."""

    first: dt.date
    last: dt.date

    def overlaps(self, other: "Period") -> bool:
        """Tell whether some day is in both."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        """Return the days as they are written in a case's number and in findings."""
        return f"{self.first.isoformat()}–{self.last.isoformat()}"


def parse_period(cell: Any) -> Parsed:
    """Return the period that a cell names.

    >>> print(parse_period("2024 kvartal 2").value)
    2024-04-01–2024-06-30
    >>> parse_period("våren 2024").code
    'period_unreadable'
    """
    if is_blank(cell):
        return NOTHING
    if isinstance(cell, dt.date):  # a spreadsheet that took "2024-03" for its first day
        return Parsed(code="period_unreadable")
    text = text_of(cell).casefold()
    if match := _DAYS.fullmatch(text):
        return _between(*match.groups())
    for pattern, parts in _PARTS.items():
        if match := re.fullmatch(pattern, text):
            told = match.groupdict()
            return _part(int(told["year"]), int(told.get("part") or 1), parts)
    return Parsed(code="period_unreadable")


def _between(first: str, last: str) -> Parsed:
    try:
        found = Period(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    except ValueError:
        return Parsed(code="period_unreadable")
    if found.last < found.first:
        return Parsed(code="period_unreadable")
    if found.first.year != found.last.year:
        return Parsed(code="period_of_two_years")
    return _within_range(found)


def _part(year: int, part: int, parts: int) -> Parsed:
    months = 12 // parts
    first, last = (part - 1) * months + 1, part * months
    if not EARLIEST <= year <= latest_year():
        return Parsed(code="year_out_of_range")
    return Parsed(Period(dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1])))


def _within_range(found: Period) -> Parsed:
    if not EARLIEST <= found.first.year <= latest_year():
        return Parsed(code="year_out_of_range")
    return Parsed(found)
