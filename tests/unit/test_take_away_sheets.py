"""Sheets as they are looked at: heads with room, names that differ, none that is mostly `..`."""

from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from jamstall.export.sheets import Sheet, write_sheet
from jamstall.export.take_away import Exhibit
from jamstall.panels.applicants.amounts import amounts
from jamstall.panels.catalogue import panels_at
from jamstall.panels.overview.changes import changes
from jamstall.panels.overview.shares import shares
from jamstall.panels.sectors.robust import robust
from tests.cases import cases
from tests.unit.conftest import OpenView
from tests.unit.test_slides import FUND
from tests.unit.test_take_away_workbook import opened, take_away


def test_a_sheet_of_mostly_hidden_numbers_is_left_out_by_its_name(
    look_at_demo: OpenView,
) -> None:
    view = look_at_demo(county=["13"], year=["2024"])
    panel = amounts(view, FUND, "sex", "median")
    applied, granted = panel.results
    assert sum(group.value is not None for group in applied.groups) == 1
    assert sum(group.value is not None for group in granted.groups) > 1
    book = opened(take_away(view, Exhibit(panel)))
    heads = [sheet["B2"].value for sheet in book.worksheets[1:]]
    assert heads == [view.texts("measure-median-amount")]
    facts = {row[0].value: row[1].value for row in book.worksheets[0].iter_rows()}
    assert view.texts("measure-median-applied") in facts[view.texts("take-left-out")]


def test_a_range_is_a_number_that_is_shown(look_at_demo: OpenView) -> None:
    view = look_at_demo(county=["13"], year=["2024"])
    panel = amounts(view, FUND, "sex", "median")
    between = tuple(
        replace(group, between=(1, 4)) if group.suppressed else group
        for group in panel.results[0].groups
    )
    ranged = replace(panel, results=(replace(panel.results[0], groups=between),))
    assert len(opened(take_away(view, Exhibit(ranged))).worksheets) == 2


def test_sheets_in_several_senses_of_dominance_say_in_which(look_at_demo: OpenView) -> None:
    view = look_at_demo(county=["13"], year=["2024"])
    book = opened(take_away(view, Exhibit(robust(view, FUND))))
    titles = [sheet["A1"].value for sheet in book.worksheets]
    assert len(set(titles)) == len(titles) > 4


def test_a_long_head_has_the_lines_it_takes_and_words_stand_clear_of_numbers() -> None:
    book = written()
    heading = book.row_dimensions[2].height
    assert heading is not None
    assert heading > 3 * 15
    assert book["C2"].alignment.indent == book["C3"].alignment.indent == 1
    assert book["B3"].alignment.horizontal == "right"
    assert book["A3"].alignment.indent == 0


def written() -> Any:
    sheet = openpyxl.Workbook().active
    head = ("Grupp", "Sökta kronor i beslutade ärenden hittills", "Andel av")
    rows = (("Kvinna", 1, "kronor"),)
    write_sheet(sheet, Sheet("S", "", head, rows, (None, lambda _: "0", None)), 2)
    return sheet


@pytest.mark.parametrize("rejected", [0, 6])
def test_a_list_of_grants_alone_has_no_approval_rate(look_at: OpenView, rejected: int) -> None:
    years = ("2023-05-02", "2024-05-02")
    every = [one for day in years for one in cases(8, decided_on=day)]
    view = look_at(every + cases(rejected, "rejected"))
    panel = changes(view, FUND)
    names = [row[0] for row in panel.table.rows]
    assert (view.texts("change-approval-rate-all") in names) == (rejected > 0)


def test_a_sheet_of_what_nobody_has_told_is_left_out(look_at: OpenView) -> None:
    view = look_at(cases(8, sni_code=""))
    panel = shares(view, "sex", FUND)
    book = opened(take_away(view, Exhibit(panel)))
    assert len(book.worksheets) == 1
    facts = [(row[0].value, row[1].value) for row in book.worksheets[0].iter_rows()]
    (why,) = [said for what, said in facts if what == view.texts("take-left-out")]
    assert why.startswith(view.texts("take-unknown"))


def test_what_a_sheet_is_of_is_said_once_and_its_name_ends_with_a_word(
    look_at_demo: OpenView,
) -> None:
    """They were "3 Employed by location of the", and said to be of "New firms: New firms"."""
    view = look_at_demo("en", county=["13"], year=["2024"])
    panels = panels_at("/livet?county=13&year=2024", lambda chosen: replace(view, selection=chosen))
    book = opened(take_away(view, *map(Exhibit, panels)))
    names = book.sheetnames
    assert any(name.endswith(" Employed by location") for name in names)
    assert not any(name.endswith((" the", " of", " a", " by")) or "  " in name for name in names)
    told = [str(row[1].value) for row in book.worksheets[0].iter_rows()]
    assert any(line.startswith("New firms. ") for line in told)
    assert not any(line.startswith("New firms: New firms") for line in told)
