"""Values as other programs write them: databases, statistics programs, spreadsheets into csv."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Intake, UnusableFile, limits, take_in
from jamstall.intake.parse.amounts import parse_amount
from tests.files import delimited, grant, table

MARCH = dt.date(2024, 3, 20)
EXCEL = {"Diarienummer": '="RG-2024-001"', "SNI-kod": '="25.110"'}


def as_csv(folder: Path, *rows: dict[str, Any]) -> Intake:
    """Take in rows joined as they stand, as programs do that know of no quotation marks."""
    lines = [";".join("" if cell is None else str(cell) for cell in row) for row in table(*rows)]
    path = folder / "f.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return take_in(path)


@pytest.mark.parametrize(
    ("written", "column", "values"),
    [
        (EXCEL, "case_id", ["RG-2024-001", "RG-2024-002"]),
        (EXCEL, "sni_code", ["25110", "25110"]),
        ({"SNI-kod": '"=""25.110"""'}, "sni_code", ["25110", "25110"]),
        ({"SNI-kod": "25110.0"}, "sni_code", ["25110", "25110"]),
        ({"Sökt belopp": "NULL"}, "amount_applied", [None, 300_000_00]),
        ({"Ansökningsdatum": "NULL"}, "applied_on", None),
        ({"Stödform": "NULL"}, "support_form", [None, "Investeringsstöd"]),
        ({"Födelseland": "NULL"}, "birthplace", ["unknown", "sweden"]),
        ({"Beviljat belopp": "2.5e+05"}, "amount_granted", [250_000_00] * 2),
        ({"Beviljat belopp": "1e+05"}, "amount_granted", [100_000_00, 250_000_00]),
    ],
)
def test_a_value_is_what_the_program_meant(
    written: dict[str, Any], column: str, values: list[Any] | None, tmp_path: Path
) -> None:
    intake = as_csv(tmp_path, grant(1, **written), grant(2))
    assert intake.findings == ()
    if values is not None:
        assert intake.cases[column] == values


@pytest.mark.parametrize(
    "nothing",
    ["NA", "<NA>", "N/A", "n/a", "nan", "NaN", "NaT", "None", "null", "(null)", "\\N", "(tom)",
     "(blank)"],
)  # fmt: skip
def test_a_program_s_word_for_nothing_is_nothing(nothing: str, tmp_path: Path) -> None:
    headings = ("Sökt belopp", "Ansökningsdatum", "Stödform", "Födelseland", "Åldersgrupp")
    intake = as_csv(tmp_path, grant(1, **dict.fromkeys(headings, nothing)), grant(2))
    assert intake.findings == ()
    of_first = {column: values[0] for column, values in intake.cases.items()}
    for column in ("amount_applied", "applied_on", "support_form"):
        assert of_first[column] is None
    assert (of_first["birthplace"], of_first["age_group"]) == ("unknown", "unknown")


@pytest.mark.parametrize(
    ("heading", "cell", "column", "value"),
    [
        ("Beslutsdatum", "20MAR2024", "decided_on", MARCH),
        ("Beslutsdatum", "20-Mar-2024", "decided_on", MARCH),
        ("Beslutsdatum", "20mars2024", "decided_on", MARCH),
        ("Beslutsdatum", "Mar 20 2024 12:00AM", "decided_on", MARCH),
        ("Beslutsdatum", "20240320.0", "decided_on", MARCH),
        ("Beslutsdatum", "ons 20 mars 2024", "decided_on", MARCH),
        ("Beslutsdatum", "2024-03-20 kl 10:00", "decided_on", MARCH),
        ("SNI-kod", "25110,0", "sni_code", "25110"),
        ("SNI-kod", "25110.00", "sni_code", "25110"),
        ("Kommun", "2180,0", "places", ("2180",)),
        ("Kommun", "Gävle, Gävleborgs län", "places", ("2180",)),
        ("Beviljat belopp", "SEK250000", "amount_granted", 250_000_00),
        ("Beviljat belopp", "kr 250.000", "amount_granted", 250_000_00),
        ("Åldersgrupp", "34.0", "age_group", "31_49"),
        ("Åldersgrupp", "34,0", "age_group", "31_49"),
    ],
)
def test_a_value_as_a_program_of_statistics_writes_it(
    heading: str, cell: str, column: str, value: Any, tmp_path: Path
) -> None:
    intake = as_csv(tmp_path, grant(1, **{heading: cell}), grant(2))
    assert intake.findings == ()
    assert intake.cases[column][0] == value


@pytest.mark.parametrize("cell", ["Gävle, Hallands län", "Gävle, Sandviken", "Gävle, Halland"])
def test_a_municipality_and_another_county_are_two(cell: str, tmp_path: Path) -> None:
    intake = as_csv(tmp_path, grant(1, Kommun=cell))
    assert [f.code for f in intake.findings] == ["municipality_several"]


@pytest.mark.parametrize("cell", ["2,5E+05", "2.5E+05", "1e5", "1.234567e+03", "e+05"])
def test_what_a_narrow_cell_showed_is_no_amount(cell: str) -> None:
    """Excel's csv has what the cell showed: its last digits may be gone."""
    assert parse_amount(cell).code == "amount_unreadable"


def test_an_exponent_in_another_scripts_digits_is_the_same() -> None:
    assert parse_amount("1e+0٥").value == parse_amount("1e+05").value == 100_000_00


def in_quotes(row: list[Any]) -> str:
    cells = ('"' + c + '"' if "," in c else c for c in ("" if c is None else str(c) for c in row))
    return '"' + ",".join(cells).replace('"', '""') + '"'


QUOTED = {
    "every row": lambda rows: [in_quotes(row) for row in rows],
    "rows with quotation marks": lambda rows: [
        line if '""' in (line := in_quotes(row)) else line[1:-1] for row in rows
    ],
    "with a title": lambda rows: ["Utdrag", "", *(in_quotes(row) for row in rows)],
}


@pytest.mark.parametrize("kind", QUOTED)
def test_rows_that_are_one_quoted_cell_each_are_taken_apart(kind: str, tmp_path: Path) -> None:
    """A comma-separated file that a spreadsheet opened as one column, and saved."""
    rows = table(grant(1), grant(2, Stödform="Stöd, stort"), grant(3))
    path = tmp_path / "f.csv"
    path.write_text("\n".join(QUOTED[kind](rows)), encoding="utf-8")
    intake = take_in(path)
    assert intake.findings == ()
    assert intake.cases["support_form"][1] == "Stöd, stort"
    assert intake.cases["amount_granted"] == [250_000_00] * 3


def test_the_numbers_that_r_gives_its_rows_are_no_column(tmp_path: Path) -> None:
    """Their heading is left out, so that every row has a cell more."""
    head, *rows = table(grant(1), grant(2))
    numbered = [[str(n), *row] for n, row in enumerate(rows, start=1)]
    intake = take_in(delimited(tmp_path / "f.csv", [head, *numbered]))
    assert (intake.findings, intake.rows) == ((), 2)
    shifted = delimited(tmp_path / "f.csv", [head, *([row[0], *row] for row in rows)])
    assert take_in(shifted).errors


def test_a_quoted_title_with_commas_is_no_row(tmp_path: Path) -> None:
    title = [["Utdrag, 2024, Region Gävleborg"], []]
    intake = take_in(delimited(tmp_path / "f.csv", [*title, *table(grant(1))], ","))
    assert (intake.findings, intake.rows) == ((), 1)


def test_as_many_cases_as_may_be_and_not_their_heading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAMSTALL_MOST_ROWS", "3")
    rows = [["Utdrag 2024"], [], *table(*(grant(n) for n in range(3))), ["Summa", *[None] * 11]]
    assert take_in(delimited(tmp_path / "f.csv", rows)).rows == 3
    with pytest.raises(UnusableFile, match="too_many_rows"):
        take_in(delimited(tmp_path / "f.csv", table(*(grant(n) for n in range(4)))))


def test_more_rows_than_usual_where_the_operator_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And as many times more bytes; what is no number of rows is not guessed at."""
    monkeypatch.setattr(limits, "MOST_ROWS", 3)
    monkeypatch.setattr(limits, "MOST_BYTES", 800)
    file = delimited(tmp_path / "f.csv", table(*(grant(n) for n in range(6))))
    assert 800 < file.stat().st_size <= 1600
    with pytest.raises(UnusableFile, match="too_large"):
        take_in(file)
    monkeypatch.setenv("JAMSTALL_MOST_ROWS", "6")
    assert take_in(file).rows == 6
    monkeypatch.setenv("JAMSTALL_MOST_ROWS", "many")
    with pytest.raises(UnusableFile, match="row_limit"):
        take_in(file)
