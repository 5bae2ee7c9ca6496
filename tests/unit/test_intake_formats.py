"""Every kind of file an office sends, with the same cases in it, gives the same cases."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import odf.opendocument
import odf.table
import odf.text
import pytest

from jamstall.intake import Intake, Mapping, UnusableFile, take_in
from tests.files import delimited, grant, ods, project, table, xls, xlsx

CASES = table(
    grant(1),
    grant(2, Kommun="Älvkarleby", Kön="Man", **{"SNI-kod": "01110"}),
    grant(3, Beslut="Avslag", **{"Beviljat belopp": None}),
)

FORMATS: dict[str, Callable[[Path], Path]] = {
    "xlsx": lambda folder: xlsx(folder / "f.xlsx", CASES),
    "xls": lambda folder: xls(folder / "f.xls", CASES),
    "ods": lambda folder: ods(folder / "f.ods", CASES),
    "semicolon": lambda folder: delimited(folder / "f.csv", CASES),
    "comma": lambda folder: delimited(folder / "f.csv", CASES, ","),
    "tab": lambda folder: delimited(folder / "f.txt", CASES, "\t"),
    "bar": lambda folder: delimited(folder / "f.csv", CASES, "|"),
    "utf-8 with a mark": lambda folder: delimited(folder / "f.csv", CASES, encoding="utf-8-sig"),
    "windows-1252": lambda folder: delimited(folder / "f.csv", CASES, encoding="cp1252"),
    "utf-16": lambda folder: delimited(folder / "f.csv", CASES, "\t", encoding="utf-16"),
    "named delimiter": lambda folder: delimited(folder / "f.csv", CASES, first="sep=;\r\n"),
    "quoted name": lambda folder: delimited(folder / "f.csv", CASES, "|", first='"sep=|"\r\n'),
    "text called xls": lambda folder: delimited(folder / "f.xls", CASES, "\t"),
    "xlsx called csv": lambda folder: xlsx(folder / "f.csv", CASES),
}


def codes(intake: Intake) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.row) for finding in intake.findings]


@pytest.mark.parametrize("kind", FORMATS)
def test_same_cases_from_every_format(kind: str, tmp_path: Path) -> None:
    intake = take_in(FORMATS[kind](tmp_path))
    assert codes(intake) == []
    assert intake.rows == 3
    assert intake.cases["row"] == [2, 3, 4]
    assert intake.cases["case_id"] == ["RG-2024-001", "RG-2024-002", "RG-2024-003"]
    assert intake.cases["places"] == [("2180",), ("0319",), ("2180",)]
    assert intake.cases["decided_on"] == [dt.date(2024, 3, 20)] * 3
    assert intake.cases["amount_granted"] == [25_000_000, 25_000_000, None]
    assert intake.cases["sni_code"] == ["25110", "01110", "25110"]
    assert intake.cases["applicant_sex"] == ["woman", "man", "woman"]
    assert intake.cases["birthplace"] == ["sweden"] * 3
    assert intake.cases["decision"] == ["granted", "granted", "rejected"]


TITLED = [
    ["Utdrag ur ärendesystemet"],
    [],
    ["Region Gävleborg", None, "2024-05-01"],
    [],
    [None],
    ["Endast företagsstöd"],
    *CASES,
]


@pytest.mark.parametrize("write", [xlsx, xls, ods, delimited])
def test_header_in_row_seven_and_rows_numbered_as_shown(
    write: Callable[..., Path], tmp_path: Path
) -> None:
    ending = {xlsx: "xlsx", xls: "xls", ods: "ods", delimited: "csv"}[write]
    rows = [[*row] for row in TITLED]
    rows[9][5] = "Kanske"
    intake = take_in(write(tmp_path / f"f.{ending}", rows))
    assert intake.cases["row"] == [8, 9, 10]
    assert codes(intake) == [("word_unknown", 10)]


def test_totals_notes_and_repeated_headings_are_named_and_not_counted(tmp_path: Path) -> None:
    rows = [
        *CASES[:3],
        CASES[0],
        CASES[3],
        [],
        ["Summa", None, None, None, None, None, 900000, 500000],
        [None, None, None, None, None, None, 900000, 500000],
        ["Källa: ärendesystemet, uttag 2024-05-01"],
        [None, "Kontakt: registrator"],
    ]
    intake = take_in(xlsx(tmp_path / "f.xlsx", rows))
    assert codes(intake) == [
        ("repeated_header", 4),
        ("totals_row", 7),
        ("totals_row", 8),
        ("note_row", 9),
        ("note_row", 10),
    ]
    assert intake.rows == 3
    assert intake.errors == 0


def test_a_company_called_total_without_case_number_is_a_row_not_a_total(tmp_path: Path) -> None:
    row = grant(2, Diarienummer=None, Företag="Total Bygg AB")
    rows = table(row, {**grant(1), "Företag": "A"})
    intake = take_in(xlsx(tmp_path / "f.xlsx", rows))
    assert intake.rows == 2
    assert codes(intake) == [("required", 2)]


def test_an_amount_without_case_number_between_cases_is_an_error(tmp_path: Path) -> None:
    stray = [None] * 7 + [5000]
    rows = [CASES[0], CASES[1], stray, CASES[2]]
    intake = take_in(xlsx(tmp_path / "f.xlsx", rows))
    assert ("required", 3) in codes(intake)
    assert intake.rows == 3


def test_a_case_number_alone_is_a_row(tmp_path: Path) -> None:
    intake = take_in(xlsx(tmp_path / "f.xlsx", [*CASES, ["RG-2024-009"]]))
    assert intake.rows == 4
    assert {row for _, row in codes(intake)} == {5}
    assert intake.errors == 3  # decision, date, place; the missing code is only a warning


def test_sheet_with_most_of_our_columns_is_chosen_and_hidden_ones_are_not(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "f.xlsx",
        [["Innehåll"], ["Ärenden"]],
        "Innehåll",
        Ärenden=CASES,
        _Gammalt=table(*(grant(n, Diarienummer=f"X{n}") for n in range(9))),
    )
    intake = take_in(path)
    assert intake.sheet == "Ärenden"
    assert codes(intake) == []
    asked = take_in(path, Mapping(sheet="Gammalt"))
    assert asked.sheet == "Gammalt"
    assert asked.rows == 9


def test_another_sheet_with_further_cases_is_pointed_out(tmp_path: Path) -> None:
    further = table(grant(7))
    intake = take_in(xlsx(tmp_path / "f.xlsx", CASES, "2024", **{"2023": further}))
    assert intake.sheet == "2024"
    found = {finding.code: finding.value for finding in intake.findings}
    assert found == {"other_sheet": "2023"}


def test_unknown_sheet_names_the_sheets_there_are(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile) as caught:
        take_in(xlsx(tmp_path / "f.xlsx", CASES), Mapping(sheet="Blad1"))
    assert caught.value.code == "no_such_sheet"
    assert caught.value.about["sheets"] == "Ärenden"


def test_headings_without_rows(tmp_path: Path) -> None:
    intake = take_in(xlsx(tmp_path / "f.xlsx", CASES[:1]))
    assert codes(intake) == [("no_rows", 1)]
    assert intake.errors == 1


def test_empty_sheets_are_an_empty_file(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile) as caught:
        take_in(xlsx(tmp_path / "f.xlsx", [], Annat=[]))
    assert caught.value.code == "empty"


def test_quoted_newlines_are_one_row_as_in_the_spreadsheet(tmp_path: Path) -> None:
    rows = table(
        grant(1, Beskrivning='Köper en "svarv";\nstor, ny\r\noch grön'),
        grant(2, Kommun="Gavle stad", Beskrivning=""),
        grant(3, Kommun="Atlantis", Beskrivning=""),
    )
    intake = take_in(delimited(tmp_path / "f.csv", rows))
    assert intake.cases["description"][0] == 'Köper en "svarv"; stor, ny och grön'
    assert codes(intake) == [("municipality_unknown", 4)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_endings_of_every_system(newline: str, tmp_path: Path) -> None:
    text = newline.join(";".join("" if c is None else str(c) for c in row) for row in CASES)
    path = tmp_path / "f.csv"
    path.write_bytes(text.encode())
    assert take_in(path).cases["row"] == [2, 3, 4]


def test_blank_rows_of_csv_are_counted(tmp_path: Path) -> None:
    rows = [["Titel"], [], *CASES[:2], [], [], *CASES[2:]]
    intake = take_in(delimited(tmp_path / "f.csv", rows))
    assert intake.cases["row"] == [4, 7, 8]


def test_repeated_rows_of_ods_are_counted(tmp_path: Path) -> None:
    path = ods(tmp_path / "f.ods", CASES[:1])
    document = odf.opendocument.load(str(path))
    sheet = document.spreadsheet.getElementsByType(odf.table.Table)[0]
    last = sheet.getElementsByType(odf.table.TableRow)[-1]
    last.setAttribute("numberrowsrepeated", 5)
    line = odf.table.TableRow()
    for cell in ("RG-1", "Atlantis"):
        made = odf.table.TableCell(valuetype="string")
        made.addElement(odf.text.P(text=cell))
        line.addElement(made)
    sheet.addElement(line)
    document.save(str(path))
    assert ("municipality_unknown", 7) in codes(take_in(path))


def test_one_stray_quotation_mark_does_not_swallow_rows(tmp_path: Path) -> None:
    for damage in ('"Gävle', 'Gävle;"Stöd'):
        rows = [";".join("" if c is None else str(c) for c in row) for row in CASES]
        rows[1] = rows[1].replace("Gävle", damage, 1)
        path = tmp_path / "f.csv"
        path.write_text("\r\n".join(rows), encoding="utf-8")
        with pytest.raises(UnusableFile) as caught:
            take_in(path)
        assert caught.value.code == "stray_quote"
        assert caught.value.about["row"] == "2"


def test_two_stray_quotation_marks_do_not_swallow_rows(tmp_path: Path) -> None:
    rows = [";".join("" if c is None else str(c) for c in row) for row in CASES]
    rows[1] = rows[1].replace("Investeringsstöd", '"Investeringsstöd')
    rows[3] = rows[3].replace("Investeringsstöd", 'Investeringsstöd"')
    path = tmp_path / "f.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(UnusableFile) as caught:
        take_in(path)
    assert caught.value.code == "stray_quote"


def test_an_unquoted_delimiter_is_found(tmp_path: Path) -> None:
    rows = [";".join("" if c is None else str(c) for c in row) for row in CASES]
    rows[2] = rows[2].replace("Investeringsstöd", "Invest;stöd")
    path = tmp_path / "f.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    assert ("cells_beyond", 3) in codes(take_in(path))


def test_forty_five_columns_of_junk(tmp_path: Path) -> None:
    junk = {f"Fält {n}": f"värde {n}" for n in range(33)}
    intake = take_in(xlsx(tmp_path / "f.xlsx", table({**grant(1), **junk}, {**grant(2), **junk})))
    assert [finding.code for finding in intake.findings] == ["headings_ignored"]
    assert "Fält 32" in (intake.findings[0].value or "")


def test_columns_of_the_other_fund_are_named_as_unused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", table(grant(1, Projektnamn="Bro")))
    intake = take_in(path, Mapping(table="business_grants"))
    assert [(f.code, f.value) for f in intake.findings] == [("headings_ignored", "Projektnamn")]


@pytest.mark.parametrize(
    ("name", "rows", "fund"),
    [
        ("f.xlsx", [grant(1)], "business_grants"),
        ("f.xlsx", [project(1)], "project_funds"),
        ("projektlista.xlsx", [{"Dnr": "1", "Kommun": "Gävle", "Belopp": 5}], "project_funds"),
        ("Företagsstöd.xlsx", [{"Dnr": "1", "Kommun": "Gävle", "Belopp": 5}], "business_grants"),
    ],
)
def test_which_fund_a_file_is_of(
    name: str, rows: list[dict[str, Any]], fund: str, tmp_path: Path
) -> None:
    assert take_in(xlsx(tmp_path / name, table(*rows))).fund == fund


def test_a_file_that_could_be_of_either_fund_is_asked_about(tmp_path: Path) -> None:
    rows = table({"Dnr": "1", "Kommun": "Gävle", "Belopp": 5})
    with pytest.raises(UnusableFile) as caught:
        take_in(xlsx(tmp_path / "f.xlsx", rows))
    assert caught.value.code == "which_table"


def test_letters_with_loose_dots_and_invisible_marks_are_the_same(tmp_path: Path) -> None:
    row = {
        key.replace("ö", "o\u0308").replace("Å", "A\u030a"): value
        for key, value in grant(1, Kommun="Ga\u0308vle\u200f", Kön="\u200eKvinna\u00a0").items()
    }
    intake = take_in(xlsx(tmp_path / "f.xlsx", table(row)))
    assert codes(intake) == []
    assert intake.cases["places"] == [("2180",)]


def test_right_to_left_text_is_kept(tmp_path: Path) -> None:
    row = grant(1, Företag="شركة غافله", Beskrivning="\u202bمخبز\u202c")
    intake = take_in(xlsx(tmp_path / "f.xlsx", table(row)))
    assert intake.cases["organisation_name"] == ["شركة غافله"]
    assert intake.cases["description"] == ["مخبز"]


ERRORS = ("#N/A", "#REF!", "#SAKNAS!", "#VÄRDEFEL!", "#DIV/0!", "#NAME?")
WRONG = ("Kommun", "Beslut", "Beviljat belopp", "SNI-kod", "Beslutsdatum", "Kön")


@pytest.mark.parametrize("write", [xlsx, ods, delimited])
def test_formula_errors_are_findings_in_every_column(
    write: Callable[..., Path], tmp_path: Path
) -> None:
    """The English ones openpyxl writes as real error cells, which calamine gives as empty."""
    ending = {xlsx: "xlsx", ods: "ods", delimited: "csv"}[write]
    pairs = enumerate(zip(WRONG, ERRORS, strict=True))
    rows = table(*(grant(number, **{column: error}) for number, (column, error) in pairs))
    intake = take_in(write(tmp_path / f"f.{ending}", rows))
    found = [(f.code, f.row, f.value) for f in intake.findings if f.severity == "error"]
    assert found == [("formula_error", row, error) for row, error in enumerate(ERRORS, start=2)]


def test_formula_errors_are_found_on_the_right_sheet(tmp_path: Path) -> None:
    wrong = table(grant(1, Kön="#N/A"))
    path = xlsx(tmp_path / "f.xlsx", [["Blad"]], "Å & <1>", Ärenden=CASES, **{"Fel & rätt": wrong})
    assert codes(take_in(path, Mapping(sheet="Ärenden"))) == []
    assert codes(take_in(path, Mapping(sheet="Fel & rätt"))) == [("formula_error", 2)]


def test_a_cell_of_twenty_megabytes(tmp_path: Path) -> None:
    rows = table(grant(1, Beskrivning="ö " * 10_000_000), grant(2, Kön="ö" * 1_000_000))
    intake = take_in(delimited(tmp_path / "f.csv", rows))
    cut, unknown = intake.findings
    assert (cut.code, cut.row, cut.args["length"]) == ("text_cut", 2, 19_999_999)
    assert (unknown.code, unknown.row) == ("word_unknown", 3)
    assert len(unknown.value or "") == 500
    assert len(intake.cases["description"][0]) == 32_767
