"""In which order a column's dates have day, month and year: decided by all its cells.

"15-01-24" alone may be of 2024 or of 2015, and "201203" a month of 2012 or a day of 2020. A column
is written in one order, so what one of its cells cannot be, none is. Where all of them leave two
readings, the years may be wrong: that is asked, never guessed.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from jamstall.intake.parse import text_of

EARLIEST_YEAR = 1990

Order = Literal["year_first", "day_first", "month_first", "year_and_month"]
Form = Literal["short", "compact", "long"]

_WRITTEN: dict[Form, re.Pattern[str]] = {
    "short": re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{1,2})"),
    "compact": re.compile(r"\d{6}"),
    "long": re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4})"),
}
"""15-01-24, 150124 and 15/01/2024; "15/1 2024" and "15.1.2024" have the day first everywhere."""
_LONGEST = 10

_POSSIBLE: dict[Form, tuple[Order, ...]] = {
    "short": ("year_first", "day_first", "month_first"),
    "compact": ("year_first", "year_and_month", "day_first"),
    "long": ("day_first", "month_first"),
}
"""Usual in Sweden first: that is how a cell is read where nothing is known of its column."""

_MANY_DAYS = 13
"""A column whose days are so many, and its years a third of what they would be in any other
order, is written in that order: the same few days of the month in 13 years are not decided on."""


@dataclass(frozen=True, slots=True)
class Orders:
    """The order of each form of date in a column."""

    short: Order = "year_first"
    compact: Order = "year_first"
    long: Order = "day_first"


ALONE = Orders()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A form of date that a column's cells leave two readings of.

    Attributes
    ----------
    code : `date_order_unclear` where the year hangs on it, `date_order_assumed` where it is read
        in the usual order.
    form : which; `is_of` tells its cells.
    cell : the first of them, in the order of the text.
    read, other : the day it is read as, and the day it may be.
    """

    code: str
    form: Form
    cell: str
    read: dt.date
    other: dt.date

    def is_of(self, cell: Any) -> bool:
        """Tell whether a cell is written in this form."""
        return form_of(_text(cell)) == self.form


def orders_of(cells: Iterable[Any], latest_year: int) -> tuple[Orders, tuple[Doubt, ...]]:
    """Return how a column's dates are written, and where its cells do not tell.

    Parameters
    ----------
    cells : each distinct cell.
    latest_year : beyond which the column has no date.
    """
    written: dict[Form, set[str]] = {}
    for cell in cells:
        text = _text(cell)
        form = form_of(text)
        if form is not None:
            written.setdefault(form, set()).add(text)
    orders, doubts = ALONE, []
    for form, texts in written.items():
        order, others = _decide(form, texts, latest_year)
        orders = replace(orders, **{form: order})
        if others:
            doubts += _doubt(form, order, others, texts)
    return orders, tuple(doubts)


def form_of(text: str) -> Form | None:
    """Return the form of a date that could be read in more than one order, or None."""
    if not 5 <= len(text) <= _LONGEST:
        return None
    return next((form for form, written in _WRITTEN.items() if written.fullmatch(text)), None)


def parts(text: str, form: Form, order: Order) -> tuple[int, int, int] | None:
    """Return year, month and day of a text in a form and an order; day 0 is the whole month."""
    if form == "compact":
        if order == "year_and_month":
            return int(text[:4]), int(text[4:]), 0
        groups: Sequence[str] = (text[:2], text[2:4], text[4:])
    else:
        match = _WRITTEN[form].fullmatch(text)
        groups = match.group(1, 3, 4) if match else ()
    places: dict[Order, tuple[int, int, int]] = {
        "year_first": (0, 1, 2), "day_first": (2, 1, 0), "month_first": (2, 0, 1),
    }  # fmt: skip
    year, month, day = (groups[place] for place in places[order])
    if form == "short" and len(year) != 2:
        return None
    return _whole_year(year), int(month), int(day)


def _whole_year(year: str) -> int:
    """Return the year that two digits mean: no later than those of projects, nor before 1990."""
    number = int(year)
    if len(year) > 2:
        return number
    return number + (1900 if number >= EARLIEST_YEAR - 1900 else 2000)


def _text(cell: Any) -> str:
    return "" if isinstance(cell, dt.date) else text_of(cell)


def _day(text: str, form: Form, order: Order) -> dt.date | None:
    read = parts(text, form, order)
    try:
        return dt.date(read[0], read[1], read[2] or 1) if read else None
    except ValueError:
        return None


def _decide(form: Form, texts: set[str], latest_year: int) -> tuple[Order, list[Order]]:
    """Return the order that most texts can be read in, and which others are as good."""
    read: dict[Order, list[dt.date]] = {
        order: [
            day
            for text in texts
            if (day := _day(text, form, order)) and EARLIEST_YEAR <= day.year <= latest_year
        ]
        for order in _POSSIBLE[form]
    }
    most = max(map(len, read.values()))
    best = [order for order, days in read.items() if len(days) == most and most]
    if len(best) < 2:
        return (best or list(_POSSIBLE[form]))[0], []
    years = {order: len({day.year for day in read[order]}) for order in best}
    for order in best:
        many = order != "year_and_month" and len({d.day for d in read[order]}) >= _MANY_DAYS
        if many and all(3 * years[order] <= years[other] for other in best if other != order):
            return order, []
    return best[0], best[1:]


def _doubt(form: Form, order: Order, others: list[Order], texts: set[str]) -> list[Doubt]:
    """Return what is unclear of a form, with the text that shows it: none where all read alike."""
    found: list[Doubt] = []
    for text in sorted(texts):
        day = _day(text, form, order)
        for other in others:
            else_ = _day(text, form, other)
            if day is None or else_ is None or day == else_:
                continue
            matters = day.year != else_.year
            # Six digits are a year, a month and a day to every Swede: it is only worth a look.
            usual = not matters or (form, other) == ("compact", "day_first")
            code = "date_order_assumed" if usual else "date_order_unclear"
            found.append(Doubt(code, form, text, day, else_))
    found.sort(key=lambda doubt: doubt.code == "date_order_assumed")
    return found[:1]
