"""Dates as dates, as Excel's serial numbers, or as Swedes write them."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.intake.parse import Parsed
from jamstall.intake.parse.date_order import Orders, orders_of
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
        "123", 99999999, True, "15 foo 2021", "2021-01-15 på kvällen", dt.time(10, 0), "0000-00-00",
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


LATEST = 2027
Y, D, M, MONTH = "year_first", "day_first", "month_first", "year_and_month"
MANY = [f"{day:02}-{month:02}-{year}" for day in range(1, 28) for month in (3, 9) for year in "45"]


@pytest.mark.parametrize(
    ("cells", "orders", "doubt"),
    [
        # A cell that only one order can have decides for all.
        (["15-01-24", "20-02-24", "30-03-24"], Orders(short=D), None),  # not in 2030
        (["24-01-15", "24-02-20", "24-03-31"], Orders(short=Y), None),
        (["24-01-15", "99-03-12"], Orders(short=Y), None),
        (["1/15/24", "2/3/24"], Orders(short=M), None),
        (["15/1/24", "2/3/24"], Orders(short=D), None),
        (["15.01.99", "12.01.99"], Orders(short=D), None),
        (["01/15/2024", "02/03/2024"], Orders(long=M), None),
        (["15/01/2024", "02/03/2024"], Orders(long=D), None),
        ([202403, 202411], Orders(compact=MONTH), None),
        ([201203, 201301], Orders(compact=MONTH), None),
        ([200103, 200115], Orders(compact=Y), "date_order_assumed"),
        (["240115", "240131"], Orders(compact=Y), None),
        (["310124", "150124"], Orders(compact=D), None),
        # Many days in few years.
        ([f"{int(y):02}-{m}-{d}" for d, m, y in (x.split("-") for x in MANY)], Orders(), None),
        ([f"{d}-{m}-{int(y):02}" for d, m, y in (x.split("-") for x in MANY)],
         Orders(short=D), None),
        # Nothing decides.
        (["15-01-24", "20-02-24"], Orders(), "date_order_unclear"),
        (["24-01-15", "24-02-20"], Orders(), "date_order_unclear"),
        (["01/02/03"], Orders(), "date_order_unclear"),
        ([201203, 201211], Orders(), "date_order_unclear"),
        (["240115"], Orders(), "date_order_assumed"),
        (["03/04/2024", "05/06/2024"], Orders(), "date_order_assumed"),
        # There is nothing to decide.
        (["03/03/2024", "05-05-05", DAY, 44211, "", None, 2021, "2021-01-15", "15/1 2021",
          "3.4.2021", "15 januari 2021", "20210115", "snart", 1.5], Orders(), None),
    ],
)  # fmt: skip
def test_the_order_of_a_column(cells: list[Any], orders: Orders, doubt: str | None) -> None:
    found, doubts = orders_of(cells, LATEST)
    assert found == orders
    assert [one.code for one in doubts] == ([] if doubt is None else [doubt])


@pytest.mark.parametrize(
    ("cell", "orders", "day"),
    [
        ("15-01-24", Orders(short=D), dt.date(2024, 1, 15)),
        ("1/15/24", Orders(short=M), dt.date(2024, 1, 15)),
        ("01/15/2024", Orders(long=M), dt.date(2024, 1, 15)),
        ("15/1 2024", Orders(long=M), dt.date(2024, 1, 15)),
        ("150124", Orders(compact=D), dt.date(2024, 1, 15)),
        ("980115", Orders(), dt.date(1998, 1, 15)),
    ],
)
def test_a_date_is_read_in_its_columns_order(cell: str, orders: Orders, day: dt.date) -> None:
    assert parse_date(cell, orders=orders) == Parsed(day)


def test_a_month_alone() -> None:
    orders = Orders(compact=MONTH)
    assert parse_date(202402, orders=orders) == Parsed(dt.date(2024, 2, 29), "date_month_only")
    assert parse_first_date("202402", orders=orders).value == dt.date(2024, 2, 1)
    assert parse_date(202413, orders=orders).code == "date_unreadable"


@given(
    st.lists(st.dates(dt.date(2015, 1, 1), dt.date(2026, 12, 31)), min_size=1, max_size=40),
    st.sampled_from(["%y-%m-%d", "%d-%m-%y", "%m/%d/%y", "%d/%m/%Y", "%m/%d/%Y", "%y%m%d", "%Y%m"]),
)
def test_a_column_is_read_right_or_said_to_be_unclear(days: list[dt.date], written: str) -> None:
    cells = [f"{day:{written}}" for day in days]
    orders, doubts = orders_of(set(cells), LATEST)
    if not doubts:
        for day, cell in zip(days, cells, strict=True):
            parsed = parse_first_date(cell, orders=orders)
            is_month = parsed.code == "date_month_only"
            assert parsed.value == (day.replace(day=1) if is_month else day)


@given(st.lists(st.text("0123456789-/. ", max_size=10) | st.integers(), max_size=8))
def test_no_column_is_too_odd(cells: list[Any]) -> None:
    orders, _ = orders_of(cells, LATEST)
    for cell in cells:
        parse_date(cell, orders=orders)
