"""Dates as dates, as Excel's serial numbers, or as Swedes write them."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.intake.parse.dates import parse_date, parse_first_date

DAY = dt.date(2021, 1, 15)


@pytest.mark.parametrize(
    "cell",
    [
        DAY, dt.datetime(2021, 1, 15, 13, 30), 44211, 44211.0, 44211.75, "44211", "2021-01-15",
        "2021-1-15", "2021-01-15 00:00:00", "2021-01-15T10:20:30Z", "2021/01/15", "2021.01.15",
        "20210115", 20210115, 20210115.0, "210115", "21-01-15", "15/1 2021", "15/1/2021",
        "15.01.2021", "15-01-2021", "15. 1. 2021", "15 januari 2021", "15 jan 2021",
        "15 jan. 2021", "den 15 januari 2021", "15:e januari 2021", "15 January 2021",
        " 2021-01-15 ", "2021\u00a001\u00a015", "15 JANUARI 2021",
    ],
)  # fmt: skip
def test_one_day_in_all_ways(cell: Any) -> None:
    parsed = parse_date(cell)
    assert (parsed.value, parsed.code) == (DAY, None)


@pytest.mark.parametrize(
    "cell",
    [
        "2021-13-01", "2021-02-30", "01/15/2021", "snart", "2021-01", "januari 2021", "15/1", 1.5,
        "123", 99999999, True, "15 foo 2021", "2021-01-15 kl 10", dt.time(10, 0), "0000-00-00",
    ],
)  # fmt: skip
def test_what_is_no_date(cell: Any) -> None:
    assert parse_date(cell).code == "date_unreadable"


@pytest.mark.parametrize("cell", ["", None, "-", "–"])
def test_nothing(cell: Any) -> None:
    assert (parse_date(cell).value, parse_date(cell).code) == (None, None)


@pytest.mark.parametrize("cell", [2021, 2021.0, "2021"])
def test_a_year_alone(cell: Any) -> None:
    assert parse_date(cell).value == dt.date(2021, 12, 31)
    assert parse_first_date(cell).value == dt.date(2021, 1, 1)
    assert parse_date(cell).code == parse_first_date(cell).code == "date_year_only"


@given(st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_is_read_back(day: dt.date) -> None:
    serial = (day - dt.date(1899, 12, 30)).days
    for cell in (day, serial, float(serial), day.isoformat(), f"{day:%Y%m%d}", f"{day:%d/%m %Y}"):
        assert parse_date(cell).value == day


@given(st.text(max_size=30))
def test_no_text_is_too_odd(text: str) -> None:
    assert parse_date(text).code in (None, "date_unreadable", "date_year_only")
