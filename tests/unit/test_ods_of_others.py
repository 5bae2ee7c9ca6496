"""An ods as Gnumeric and SheetJS write it, and what calamine leaves out of any; rows seen twice."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from jamstall.intake import Intake, take_in
from tests.files import grant, ods, project, table, xlsx

CASES = table(grant(1), grant(2, Kommun="Älvkarleby"), grant(3))
CONTENT, SHEET = "content.xml", "xl/worksheets/sheet1.xml"


def edited(path: Path, part: str, change: Callable[[str], str]) -> Path:
    """Change one part of a workbook."""
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    before = parts[part].decode()
    parts[part] = change(before).encode()
    assert parts[part] != before.encode()
    with zipfile.ZipFile(path, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return path


def changed(
    folder: Path, old: str, new: str, times: int = 1, rows: list[list[object]] = CASES
) -> Intake:
    path = ods(folder / "f.ods", rows)
    return take_in(edited(path, CONTENT, lambda xml: xml.replace(old, new, times)))


def codes(intake: Intake) -> list[str]:
    return [finding.code for finding in intake.findings]


@pytest.mark.parametrize("indent", ["\n", "\r\n    ", "\n\t\t"])
def test_line_breaks_between_tags_are_passed_over(indent: str, tmp_path: Path) -> None:
    def spread(xml: str) -> str:
        return re.sub(r">(?=<(?!/?text:)|<text:p)", f">{indent}", xml)

    rows = table(grant(1, Stödform="Stöd till  tåg"), grant(2))
    intake = take_in(edited(ods(tmp_path / "f.ods", rows), CONTENT, spread))
    assert intake.findings == ()
    assert intake.cases["support_form"] == ["Stöd till tåg", "Investeringsstöd"]
    assert intake.cases["row"] == [2, 3]


def test_a_space_between_two_parts_of_a_text_stays(tmp_path: Path) -> None:
    styled = "<text:span>Stöd</text:span> <text:span>till tåg</text:span>"
    intake = changed(tmp_path, "><text:p>Investeringsstöd", f">\n<text:p>{styled}")
    assert intake.cases["support_form"][0] == "Stöd till tåg"


@pytest.mark.parametrize(
    "between",
    ["<text:line-break/>", "</text:p><text:p>", "<text:line-break></text:line-break>",
     "</text:p>\n<text:p>"],
)  # fmt: skip
def test_municipalities_on_a_line_each_are_two(between: str, tmp_path: Path) -> None:
    rows = table(project(1, Kommuner="Gävle|Sandviken"))
    intake = changed(tmp_path, "|", between, rows=rows)
    assert intake.errors == 0
    assert intake.cases["places"] == [("2180", "2181")]


def test_a_tab_is_a_space_and_a_remark_is_no_text(tmp_path: Path) -> None:
    remark = "<office:annotation><text:p>Fråga<text:line-break/>Eva</text:p></office:annotation>"
    text = f"{remark}<text:p>Stöd<text:tab/>till<text:s text:c='2'/>tåg</text:p>"
    intake = changed(tmp_path, "<text:p>Investeringsstöd</text:p>", text)
    assert intake.cases["support_form"][0] == "Stöd till tåg"


def test_a_cell_that_says_no_kind_is_text(tmp_path: Path) -> None:
    """Calamine gives it as empty, and every spreadsheet program shows it."""
    typed = '<table:table-cell office:value-type="string"><text:p>Gävle'
    intake = changed(tmp_path, typed, "<table:table-cell><text:p>Gävle", 9)
    assert intake.findings == ()
    assert intake.cases["places"] == [("2180",), ("0319",), ("2180",)]


@pytest.mark.parametrize("first", [False, True])
def test_cells_outside_every_row_of_an_ods_are_said(first: bool, tmp_path: Path) -> None:
    def misspelt(xml: str) -> str:
        start, *rows = xml.split("<table:table-row>")
        at = 0 if first else 1
        rows[at] = rows[at].replace("</table:table-row>", "</table:tabel-row>")
        return "<table:table-row>".join([start, *rows]).replace(
            "<table:table-row>" + rows[at], "<table:tabel-row>" + rows[at]
        )

    rows = [["Utdrag"], *CASES] if first else CASES
    intake = take_in(edited(ods(tmp_path / "f.ods", rows), CONTENT, misspelt))
    assert codes(intake) == ["rows_unread"]


TWICE: dict[str, Callable[[str], str]] = {
    "two rows with one number": lambda xml: re.sub(r'r="([A-L]?)4"', r'r="\g<1>3"', xml),
    "without the cells' places": lambda xml: re.sub(
        r' r="[A-L]\d+"', "", xml.replace('<row r="4"', '<row r="3"')
    ),
    "a second table": lambda xml: xml.replace('<row r="4"', '</sheetData><sheetData><row r="4"'),
    "after an empty row": lambda xml: re.sub(
        r'r="([A-L]?)4"', r'r="\g<1>5"', xml.replace("</row><row", '</row><row r="9"/><row', 1)
    ).replace("</sheetData>", '<row r="9"/></sheetData>'),
}


@pytest.mark.parametrize("kind", TWICE)
def test_rows_that_stand_twice_are_said(kind: str, tmp_path: Path) -> None:
    path = edited(xlsx(tmp_path / "f.xlsx", CASES), SHEET, TWICE[kind])
    assert "rows_unread" in codes(take_in(path))


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace("</sheetData>", '<row r="1048576"/></sheetData>'),
        lambda xml: re.sub(r'r="([A-L]?)4"', r'r="\g<1>7"', xml),
        lambda xml: re.sub(r' r="[A-L]?\d+"', "", xml),
    ],
)
def test_rows_that_stand_once_are_not(change: Callable[[str], str], tmp_path: Path) -> None:
    intake = take_in(edited(xlsx(tmp_path / "f.xlsx", CASES), SHEET, change))
    assert (intake.findings, intake.rows) == ((), 3)
