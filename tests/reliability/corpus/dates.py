"""Dates in every shape: what is read as which day, and what is asked about."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

from tests.files import delimited, grant, project, table, xls, xlsx
from tests.reliability.corpus import EACH, bad_file, column, named, three

DAY = dt.date(2024, 3, 20)
DECIDED = "Beslutsdatum"

READ: dict[str, tuple[Any, Any, Any]] = {
    "iso": ("2024-03-20", "2024-03-20T23:30:00", "2024-03-20 00:00:00.000Z"),
    "swedish with strokes": ("20/3 2024", "20/3-2024", "20/03/2024"),
    "with points": ("20.3.2024", "20.03.2024", "2024.03.20"),
    "without separators": (20240320, "20240320", 20240320.0),
    "in words": ("20 mars 2024", "den 20 mars 2024", "20:e mars 2024"),
    "in short words": ("20 mar 2024", "20 mar. 2024", "20 MARS 2024"),
    "in english words": ("20 March 2024", "20 Mar 2024", "20 march 2024"),
    "american words": ("Mar 20 2024", "Mar. 20 2024 12:00AM", "March 20, 2024"),
    "american": ("03/20/2024", "3/20/2024", "03/20/2024"),
    "serial numbers": (45371, 45371.0, 45371.75),
    "serial numbers as text": ("45371", "45371.5", "45371"),
    "with spaces that do not break": ("2024\u00a003\u00a020", "20\u00a0mars 2024", " 2024-03-20 "),
    "with invisible signs": ("\u200e2024-03-20", "2024\u00ad-03-20", "2024-03-20\ufeff"),
    "with years first and strokes": ("2024/03/20", "2024/3/20", "2024/03/20"),
    "as times of day": (dt.datetime(2024, 3, 20, 14, 30), dt.datetime(2024, 3, 20), DAY),
}  # fmt: skip
ASKED: dict[str, tuple[str, tuple[Any, Any, Any]]] = {
    "days that do not exist": ("date_unreadable", ("2024-02-30", "2023-02-29", "31/4 2024")),
    "months that do not exist": ("date_unreadable", ("2024-13-01", "2024-00-10", "1/15 2024")),
    "a month only": ("date_unreadable", ("2024-03", "mars 2024", "mar-24")),
    "two days in one cell": ("date_unreadable", ("2024-03-20, 2024-04-01", "20-21/3 2024", "20/3")),
    "words": ("date_unreadable", ("i våras", "snart", "enligt delegation")),
    "truth values and times": ("date_unreadable", (True, dt.time(10, 0), False)),
    "too long ago": ("year_out_of_range", ("1924-03-20", 20000, "89-03-20")),
    "too far ahead": ("year_out_of_range", ("2204-03-20", "2099-12-31", "40-03-20")),
    "the year nought": ("date_unreadable", ("0000-00-00", "0000-01-01", "00000000")),
}  # fmt: skip
LATE = {"Ansökningsdatum": None}


def _rows(cells: Sequence[Any]) -> list[list[Any]]:
    return table(*(grant(n, **{**LATE, DECIDED: cell}) for n, cell in enumerate(cells, 1)))


for shape, cells in READ.items():

    def write(folder: Path, cells: tuple[Any, Any, Any] = cells) -> Path:
        return xlsx(folder / "f.xlsx", _rows(cells))

    make = named(f"{shape}, read", __name__, write)
    bad_file(also={"decided_on": [DAY] * 3})(make)

for shape, (code, cells) in ASKED.items():

    def write_asked(folder: Path, cells: tuple[Any, Any, Any] = cells) -> Path:
        return xlsx(folder / "f.xlsx", _rows(cells))

    make = named(f"{shape}, asked about", __name__, write_asked)
    bad_file(*((row, "decided_on", code) for row in (2, 3, 4)))(make)


FOUR = [dt.date(2024, 3, day) for day in (1, 12, 20, 31)]


@bad_file(also={"decided_on": FOUR}, cases=4, granted=4 * EACH)
def two_digit_years_of_which_one_tells(folder: Path) -> Path:
    """No day of 2031 has been decided on: all have the year first."""
    return delimited(folder / "f.csv", _rows([f"{day:%y-%m-%d}" for day in FOUR]))


@bad_file(also={"decided_on": FOUR}, cases=4, granted=4 * EACH)
def two_digit_years_last_of_which_one_tells(folder: Path) -> Path:
    return delimited(folder / "f.csv", _rows([f"{day:%d-%m-%y}" for day in FOUR]))


@bad_file((2, "decided_on", "date_order_unclear"))
def two_digit_years_of_which_none_tells(folder: Path) -> Path:
    """20 March 2024, or 24 March 2020."""
    return delimited(folder / "f.csv", _rows(["24-03-20"] * 3))


@bad_file((2, "decided_on", "date_order_unclear"))
def months_that_may_be_days(folder: Path) -> Path:
    """March 2012, or 3 December 2020."""
    return xlsx(folder / "f.xlsx", _rows([201203, 201211, "201206"]))


@bad_file((2, "decided_on", "date_order_assumed"), also={"decided_on": [dt.date(2024, 4, 3)] * 3})
def strokes_that_may_be_american(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", _rows(["03/04/2024", "3/4/2024", "03/04/2024"]))


@bad_file(*((row, "decided_on", "date_month_only") for row in (2, 3, 4)),
          also={"decided_on": [dt.date(2024, 3, 31)] * 3})  # fmt: skip
def months_only(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", _rows([202403, "202403", 202403.0]))


@bad_file(*((row, "decided_on", "date_year_only") for row in (2, 3, 4)),
          also={"decided_on": [dt.date(2024, 12, 31)] * 3})  # fmt: skip
def years_only(folder: Path) -> Path:
    return xls(folder / "f.xls", column(DECIDED, 2024, "2024", 2024.0))


@bad_file(also={"decided_on": [DAY, DAY, DAY]})
def counted_from_1904(folder: Path) -> Path:
    """A workbook from an old Macintosh; its plain numbers are counted from 1904 as well."""
    workbook = openpyxl.Workbook()
    workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    rows = table(*(grant(n, **LATE) for n in (1, 2, 3)))
    rows[2][4] = 45371 - 1462
    rows[3][4] = "2024-03-20"
    for row in rows:
        workbook.active.append(row)
    workbook.save(folder / "f.xlsx")
    return folder / "f.xlsx"


@bad_file((2, "decided_on", "required"))
def missing_where_it_was_decided(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(**{DECIDED: "-"}))


@bad_file((2, "amount_granted", "required"), granted=EACH)
def missing_where_nothing_was_decided(folder: Path) -> Path:
    """A pending case needs no date; one granted without an amount is another matter."""
    nothing = {"Beviljat belopp": None}
    pending = grant(3, Beslut="Pågående", **nothing, **{DECIDED: None})
    return xlsx(folder / "f.xlsx", table(grant(1, **nothing), grant(2), pending))


@bad_file((2, "decided_on", "decided_before_applied"))
def decided_before_it_was_applied_for(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(Ansökningsdatum="2024-03-21"))


@bad_file((2, "ends_on", "ends_before_starts"), (3, "ends_on", "project_year_out_of_range"),
          cases=2, granted=2_400_000)  # fmt: skip
def a_project_that_ends_before_it_starts(folder: Path) -> Path:
    rows = table(
        project(1, Startdatum="2024-06-01", Slutdatum="2024-05-31"),
        project(2, Startdatum="2024-06-01", Slutdatum="2104-05-31"),
    )
    return xlsx(folder / "f.xlsx", rows)


@bad_file((3, "decided_on", "date_unreadable"), also={"decided_on": [DAY, None, DAY]})
def three_kinds_in_one_column(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column(DECIDED, DAY, "20/30 2024", 45371))
