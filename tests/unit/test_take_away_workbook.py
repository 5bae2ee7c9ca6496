"""The workbook: opened again, its numbers are the command line's, and Excel can read it aloud."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from jamstall.analysis.measures import NAMES, measure
from jamstall.cli import main
from jamstall.export.sheet_names import apart, in_short, narrowed, sheet_name
from jamstall.export.sheets import Sheet
from jamstall.export.take_away import Action, Exhibit, TakeAway
from jamstall.export.workbook import workbook
from jamstall.panels.allocation.matrix import matrix
from jamstall.panels.applicants.amounts import amounts
from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.crossed import crossed
from jamstall.panels.catalogue import panels_at
from jamstall.panels.overview.changes import changes
from jamstall.panels.overview.shares import shares
from jamstall.panels.panel import Panel, Table
from jamstall.panels.sectors.against_people import against_people
from jamstall.panels.sectors.divisions import divisions
from jamstall.panels.view import View
from jamstall.schema import FUNDS
from jamstall.store.queries import Provenance
from jamstall.texts import LANGUAGES, SUPPRESSED, Language, Texts
from tests.cases import cases
from tests.unit.conftest import OpenView

FUND = "business_grants"
both = pytest.mark.parametrize("language", LANGUAGES)

PANELS: tuple[Callable[[View], Panel], ...] = (
    lambda view: shares(view, "sex", FUND),
    lambda view: shares(view, "sector_dominance", FUND),
    lambda view: against_people(view, FUND),
    lambda view: approval(view, "project_funds", "sex"),
    lambda view: crossed(view, FUND, "sex", "birthplace"),
    lambda view: amounts(view, FUND, "sex", "mean"),
    lambda view: matrix(view, FUND, "cases", "", "", "sex"),
    lambda view: divisions(view, FUND, "G"),
    lambda view: changes(view, FUND),
)


def take_away(view: View, *exhibits: Exhibit, **more: Any) -> TakeAway:
    return TakeAway("Översikt", view, Provenance("1", 2, None, is_demo=True), exhibits, **more)


def opened(taken: TakeAway) -> Any:
    return openpyxl.load_workbook(io.BytesIO(workbook(taken)))


def between(texts: Texts, unit: str, row: dict[str, Any]) -> str:
    """Return what stands for a hidden value: between what it lies, where that is known."""
    if row["lower"] in {None, ""}:
        return SUPPRESSED
    said = texts.share_between if unit == "share" else texts.count_between
    return said(float(row["lower"]), float(row["upper"]))


def as_kept(value: Any) -> Any:
    """Return a number with the digits that openpyxl keeps of it, one fewer than Python's."""
    return float(f"{value:.14g}") if isinstance(value, float) else value


def printed(database: Path, measure: str, by: tuple[str, ...], filters: Any) -> list[Any]:
    """Return what the command line prints for a measure."""
    where = [f"{dimension}={value}" for dimension, values in filters for value in values]
    call = ["measure", measure, "--by", ",".join(by), "--format", "json"]
    for condition in where:
        call += ["--where", condition]
    result = CliRunner().invoke(main, ["--database", str(database), *call])
    assert result.exit_code == 0, result.output
    found: list[Any] = json.loads(result.stdout)
    return found


@both
@pytest.mark.parametrize("build", PANELS)
def test_every_number_is_what_the_command_line_prints(
    look_at_demo: OpenView, demo_database: Path, build: Callable[[View], Panel], language: Language
) -> None:
    view = look_at_demo(language, county=["13", "21"])  # of these nothing is left out as hidden
    panel = build(view)
    book = opened(take_away(view, Exhibit(panel)))
    results = list(dict.fromkeys(panel.results))
    assert len(book.sheetnames) == 1 + len(results)
    for sheet, result in zip(book.worksheets[1:], results, strict=True):
        rows = printed(demo_database, result.measure.name, result.by, result.selection.filters)
        numbers = ["value", "numerator", "denominator", "cases"]
        if result.measure.kind in ("sum", "median"):
            numbers = ["value", "cases"]
        expected = [
            (
                *(view.name(dimension, row[dimension]) for dimension in result.by),
                *(
                    as_kept(row[name])
                    if not row["suppressed"]
                    else between(view.texts, result.measure.unit, row)
                    if name == "value"
                    else SUPPRESSED
                    for name in numbers
                ),
            )
            for row in rows
        ]
        found = [tuple(as_kept(cell.value) for cell in row) for row in sheet.iter_rows(min_row=3)]
        total = printed(demo_database, result.measure.name, (), result.selection.filters)
        assert found[:-1] == expected
        assert found[-1] == (
            view.texts("total"),
            *(None for _ in result.by[1:]),
            *(as_kept(total[0][name]) for name in numbers),
        )
        header = [cell.value for cell in sheet[2]]
        assert header[len(result.by)] == view.texts(
            f"measure-{result.measure.name}".replace("_", "-")
        )


def test_something_was_hidden_in_what_was_compared(look_at_demo: OpenView) -> None:
    book = opened(
        take_away(look_at_demo(county=["21"]), Exhibit(PANELS[3](look_at_demo(county=["21"]))))
    )
    cells = [cell for row in book.worksheets[1].iter_rows() for cell in row]
    assert SUPPRESSED in [cell.value for cell in cells]


def whole(view: View) -> TakeAway:
    """Return all there can be in a workbook."""
    exhibits = [Exhibit(build(view)) for build in PANELS]
    guessed = Exhibit(exhibits[0].panel, "Rubrik", "", {40: 3, 55: 1}, "Hur mycket?", Decimal(25))
    own_table = Panel(
        "k", "Egen", "Mening.", None, Table(("", "a", "a"), (("x", "1", "2"),)), "Bas."
    )
    return take_away(
        view,
        *exhibits,
        guessed,
        Exhibit(own_table),
        address="https://exempel.se/oversikt?county=21",
        conclusions=("Vi följer upp.", "=1+1"),
        actions=(Action("Ändra", "Eva", "i mars"), Action("@SUM(A1)", "-2", "+3")),
    )


@both
def test_excels_rules_of_accessibility_that_code_can_check(
    look_at_demo: OpenView, language: Language
) -> None:
    book = opened(whole(look_at_demo(language, county=["21"])))
    assert book.properties.title == "Översikt"
    assert book.properties.language == ("sv-SE" if language == "sv" else "en-GB")
    tables = []
    for sheet in book.worksheets:
        assert sheet.sheet_state == "visible"
        assert not sheet.merged_cells.ranges
        assert len(sheet.title) <= 31
        assert not sheet.title.startswith(("Sheet", "Blad"))
        assert not sheet._images
        assert not sheet._charts
        (table,) = sheet.tables.values()
        tables.append(table.displayName)
        assert table.headerRowCount == 1
        first, last = table.ref.split(":")
        headings = [cell.value for cell in sheet[sheet[first].row]][: sheet[last].column]
        assert all(headings)
        assert len(set(headings)) == len(headings) == len(table.tableColumns)
        assert sheet.freeze_panes in {"A3", "B3"}
        assert sheet[sheet.freeze_panes].row == sheet[first].row + 1
        for row in sheet.iter_rows():
            assert any(cell.value is not None for cell in row)
            assert all(cell.data_type in ("s", "n") for cell in row)
    assert len(set(tables)) == len(tables)
    assert len({sheet.title.casefold() for sheet in book.worksheets}) == len(book.worksheets)


@both
def test_the_first_sheet_says_what_it_is(look_at_demo: OpenView, language: Language) -> None:
    view = look_at_demo(language, county=["21"])
    book = opened(whole(view))
    about = book.worksheets[0]
    facts = {row[0].value: row[1].value for row in about.iter_rows(min_row=3)}
    texts = view.texts
    assert about["A1"].value == "Översikt"
    assert "DEMO" in facts[texts("workbook-note")]
    assert facts[texts("filters")] == view.described()
    assert facts[texts("workbook-address")] == "https://exempel.se/oversikt?county=21"
    assert facts[texts("measure-approval-rate")] == texts("meaning-approval-rate")
    assert facts[SUPPRESSED] == texts("slides-small", limit=5)
    assert facts[texts("workbook-finding", number=1)].startswith(shares(view, "sex", FUND).sentence)
    for name in book.sheetnames[1:]:
        (cell,) = [row[0] for row in about.iter_rows(min_row=3) if row[0].value == name]
        assert cell.hyperlink.location == f"'{name}'!A1"
        assert facts[name]
    assert all(row[1].alignment.wrap_text for row in about.iter_rows(min_row=3))


@both
def test_a_sheets_name_has_room_for_every_measure(language: Language) -> None:
    """A name that is cut ends in the middle of what it says: "Ärenden med, företag"."""
    texts = Texts(language)
    funds = [texts(f"take-fund-{fund}".replace("_", "-")) for fund in FUNDS]
    for name in NAMES:
        said = in_short(measure(name), texts)
        assert sheet_name(said, max(funds, key=len), ()) == f"{said}, {max(funds, key=len)}"


@both
def test_sheets_of_one_measure_are_told_apart_by_what_they_are_divided_by(
    look_at_demo: OpenView, language: Language
) -> None:
    """Not only by their numbers: "10 Bifallsandel, företag" and "18 Bifallsandel, företag"."""
    view = look_at_demo(language, county=["21"])
    by = ("sex", "birthplace", "age_group")
    panels = [approval(view, FUND, one) for one in by]
    panels += [crossed(view, FUND, "sex", one) for one in by[1:]]
    named = opened(take_away(view, *map(Exhibit, panels))).sheetnames[1:]
    said = [name.partition(" ")[2] for name in named]
    assert len(said) > len(panels)
    assert len(set(said)) == len(said)


@both
def test_no_two_sheets_are_told_apart_by_their_number_alone(
    look_at_demo: OpenView, language: Language
) -> None:
    """Kronor by year stand for the years and for the last two; ways to count have their limits."""
    view = look_at_demo(language, county=["13"])
    for page in ("oversikt", "branscher", "jamfor"):
        panels = panels_at(page, lambda _: view)
        named = opened(take_away(view, *map(Exhibit, panels))).sheetnames[1:]
        names = [name.partition(" ")[2] for name in named]
        assert [name for name in names if names.count(name) > 1] == [], page


def test_sheets_that_are_called_the_same_are_called_by_what_differs(
    look_at_demo: OpenView,
) -> None:
    view = look_at_demo("sv", county=["13"], year=["2024"])
    own = narrowed(view, view.selection.where(year=["2023", "2024"], county=["21"]))
    assert own == ("2023–24", "Gävleborg", "", "", "")
    sheets = [Sheet("Beviljat, företag, dominans", "", (), (), (), apart=one)
              for one in (("", "2024"), ("", "2023–24"), ("", ""))]  # fmt: skip
    assert [sheet.name for sheet in apart([*sheets, replace(sheets[0], name="Ensam")])] == [
        "Beviljat, företag, 2024", "Beviljat, företag, 2023–24", "Beviljat, företag, dominans",
        "Ensam",
    ]  # fmt: skip


def test_each_breakdown_stands_once_with_its_own_filters(look_at_demo: OpenView) -> None:
    view = look_at_demo(county=["21"])
    panel = shares(view, "sex", FUND)
    book = opened(take_away(view, Exhibit(panel), Exhibit(panel, "Samma igen")))
    assert len(book.sheetnames) == 3
    facts = {row[0].value: row[1].value for row in book.worksheets[0].iter_rows()}
    assert "Gävleborg, Företagsstöd." in facts[book.sheetnames[1]]


def test_text_is_text_whatever_it_begins_with(look_at_demo: OpenView) -> None:
    book = opened(whole(look_at_demo(county=["21"])))
    conclusions, actions = book.worksheets[-2:]
    assert [cell.value for cell in conclusions["A"]][1:] == ["Slutsatser", "Vi följer upp.", "=1+1"]
    hostile = [conclusions["A4"], *actions[4]]
    assert [cell.value for cell in actions[4]] == ["@SUM(A1)", "-2", "+3"]
    assert {cell.data_type for cell in hostile} == {"s"}
    assert all(cell.quotePrefix for cell in hostile)


def test_numbers_look_like_numbers(look_at_demo: OpenView) -> None:
    view = look_at_demo(county=["21"])
    sheet = opened(take_away(view, Exhibit(shares(view, "sex", FUND)))).worksheets[1]
    formats = [cell.number_format for cell in sheet[3]]
    assert formats == ["General", '0.0"\u00a0"%', "#,##0", "#,##0", "#,##0"]
    english = look_at_demo("en", county=["21"])
    sheet = opened(take_away(english, Exhibit(shares(english, "sex", FUND)))).worksheets[1]
    assert sheet["B3"].number_format == "0.0%"


def test_what_the_room_guessed_is_counted(look_at_demo: OpenView) -> None:
    book = opened(whole(look_at_demo(county=["21"])))
    sheet = book.worksheets[-3]
    assert [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=3)] == [
        ("Hur mycket?", 40, 3),
        ("Hur mycket?", 55, 1),
    ]


def test_own_data_is_not_called_demo(look_at: OpenView) -> None:
    view = look_at(cases(8, applicant_sex="woman"))
    book = opened(TakeAway("Titel", view, Provenance("1", 1, None, is_demo=False), ()))
    said = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
    assert not any("DEMO" in str(value) for value in said)
