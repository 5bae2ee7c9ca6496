"""Dates: as dates, as Excel's serial numbers, or as text the way Swedes write it."""

import calendar
import datetime as dt
import re
from typing import Any

from jamstall.intake.parse import NOTHING, Parsed, is_blank, text_of
from jamstall.intake.parse.date_order import ALONE, Orders, form_of, parts

LATEST_PROJECT_END = 2060

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_TIME = r"(?:[t ] ?(?:kl\.? ?)?[\d:.+z]*(?: ?[ap]m)?)?"
_ISO = re.compile(rf"(\d{{4}})[-/. ](\d{{1,2}})[-/. ](\d{{1,2}}){_TIME}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\.0+)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{4})")
_WORDED = re.compile(
    r"(?:(?:mån|tis|ons|tor|fre|lör|sön)[a-z]*\.?,? )?(?:den )?"
    rf"(\d{{1,2}})[:.]?\w??[ -]?([a-zåäö]{{3,9}})\.?[ -]?(\d{{4}}){_TIME}"
)
"""20 mars 2024; 20MAR2024 as SAS writes it."""
_MONTH_WORDED_FIRST = re.compile(rf"([a-z]{{3,9}})\.? (\d{{1,2}}),? (\d{{4}}){_TIME}")
"""Mar 20 2024 12:00AM, as SQL Server makes a date a text."""
EPOCH = dt.date(1899, 12, 30)
EPOCH_OF_1904 = dt.date(1904, 1, 1)
"""Day 0 of a spreadsheet, and of one that began on an old Macintosh."""
_SERIALS = range(18264, 73051)  # 1950 to 2099: numbers outside are not dates


def latest_year() -> int:
    """Return the latest year that anything can be decided, applied for or paid in."""
    return dt.datetime.now(tz=dt.UTC).year + 1


def parse_first_date(cell: Any, epoch: dt.date = EPOCH, orders: Orders = ALONE) -> Parsed:
    """Return the date a cell states, a year alone being its first day: an application's, a start's.

    >>> parse_first_date("2021").value
    datetime.date(2021, 1, 1)
    """
    parsed = parse_date(cell, epoch, orders)
    if parsed.code == "date_year_only":
        return Parsed(parsed.value.replace(month=1, day=1), parsed.code)
    if parsed.code == "date_month_only":
        return Parsed(parsed.value.replace(day=1), parsed.code)
    return parsed


def parse_date(cell: Any, epoch: dt.date = EPOCH, orders: Orders = ALONE) -> Parsed:
    """Return the date a cell states; a serial number counts days from `epoch`.

    A year alone is read as its last day, with the finding `date_year_only`: the year is what is
    counted, and a decision on 31 December is never before its application. So is a month.

    Parameters
    ----------
    orders : in which its column's dates are written.

    >>> parse_date("15/1 2021").value
    datetime.date(2021, 1, 15)
    >>> parse_date(44211.0).value
    datetime.date(2021, 1, 15)
    """
    if isinstance(cell, dt.datetime):
        return Parsed(cell.date())
    if isinstance(cell, dt.date):
        return Parsed(cell)
    if is_blank(cell):
        return NOTHING
    text = text_of(cell).casefold()
    if re.fullmatch(r"(19|20)\d{2}", text):
        return Parsed(dt.date(int(text), 12, 31), "date_year_only")
    if re.fullmatch(r"\d{5}(\.\d+)?", text) and int(float(text)) in _SERIALS:
        return Parsed(epoch + dt.timedelta(days=int(float(text))))
    read = _parts(text, orders)
    if read is None:
        return Parsed(code="date_unreadable")
    year, month, day = read
    try:
        if day == 0 and form_of(text) == "compact" and orders.compact == "year_and_month":
            last = calendar.monthrange(year, month)[1]
            return Parsed(dt.date(year, month, last), "date_month_only")
        return Parsed(dt.date(year, month, day))
    except ValueError:  # as also for a month that there is none of
        return Parsed(code="date_unreadable")


def _parts(text: str, orders: Orders) -> tuple[int, int, int] | None:
    """Return year, month, day, or None where the text is no date."""
    if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
        return year, month, day
    form = form_of(text)
    if form is not None:
        return parts(text, form, getattr(orders, form))
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        return year, month, day
    if match := _WORDED.fullmatch(text):
        named = _MONTHS.get(match.group(2)[:3])
        return (int(match.group(3)), named, int(match.group(1))) if named else None
    if match := _MONTH_WORDED_FIRST.fullmatch(text):
        named = _MONTHS.get(match.group(1)[:3])
        return (int(match.group(3)), named, int(match.group(2))) if named else None
    return None
