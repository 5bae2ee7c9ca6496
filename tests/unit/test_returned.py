"""A workbook given back: the user's own, with what is wrong marked, corrected until nothing is."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill

from jamstall.export.marks import OURS
from jamstall.export.returned import Returned, marked
from jamstall.intake import Finding, Intake, take_in
from jamstall.intake.wording import On
from jamstall.texts import LANGUAGES, Language, Texts
from tests.files import delimited, grant, ods, table, xls, xlsx

SV = Texts("sv")
NOBODY = "640823-3234"
SHEET = "xl/worksheets/sheet1.xml"

WRONG = table(
    grant(1, Kommun="Gäfle"),
    grant(2, Beslutsdatum="i våras", Beslut="Kanske"),
    grant(3),
    grant(4, **{"Beviljat belopp": None}),
)
ON: tuple[On, ...] = ("line", "page")
ERRORS = {"B2", "E3", "F3", "H5"}
"""The cells of `WRONG` that are errors."""


def back(path: Path, language: Language = "sv") -> tuple[Intake, Returned]:
    intake = take_in(path)
    return intake, marked(path, intake.findings, Texts(language))


def saved(returned: Returned, folder: Path) -> Path:
    path = folder / returned.name
    path.write_bytes(returned.content)
    return path


def opened(returned: Returned) -> Any:
    return openpyxl.load_workbook(io.BytesIO(returned.content), rich_text=True)


def comments(sheet: Any) -> dict[str, str]:
    return {
        cell.coordinate: cell.comment.text
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def framed(sheet: Any) -> set[str]:
    """Return the cells that our conditional formats cover."""
    return {
        f"{openpyxl.utils.get_column_letter(column)}{row}"
        for formatting in sheet.conditional_formatting
        if any("jamstall" in (rule.formula or [""])[0] for rule in formatting.rules)
        for cells in formatting.sqref.ranges
        for row, column in cells.cells
    }


def said(findings: tuple[Finding, ...]) -> list[tuple[Any, ...]]:
    return [(f.code, f.row, f.column, f.value, f.args) for f in findings]


FORMATS: dict[str, Callable[..., Path]] = {"xlsx": xlsx, "xls": xls, "ods": ods, "csv": delimited}


@pytest.mark.parametrize("ending", FORMATS)
def test_corrected_and_sent_again_only_what_is_still_wrong_remains(
    tmp_path: Path, ending: str
) -> None:
    rows = [[None if cell is None else cell for cell in row] for row in WRONG]
    first, returned = back(FORMATS[ending](tmp_path / f"ärenden.{ending}", rows))
    assert first.errors == 4
    assert returned.is_own == (ending == "xlsx")
    listed = [row[0].value for row in opened(returned).worksheets[-1].iter_rows()]
    assert (SV("returned-cells-only") in listed) == (ending in ("xls", "ods"))
    path = saved(returned, tmp_path)
    assert path.name == "ärenden med anmärkningar.xlsx"
    again = take_in(path)
    assert said(again.findings) == said(first.findings)

    corrections = {"B2": "Gävle", "E3": dt.date(2024, 3, 20), "F3": "Avslag", "H5": 100}
    left = ERRORS
    for cell, value in corrections.items():
        book = openpyxl.load_workbook(path)
        book.worksheets[0][cell] = value
        book.save(path)
        left = left - {cell}
        intake, returned = back(path)
        assert {at for at in framed(opened(returned).worksheets[0]) if at in ERRORS} == left
    assert intake.errors == 0


def a_workbook_of_ones_own(path: Path) -> Path:
    """Write a workbook with a title, styles, widths, formulas, comments and a sheet beside."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Ärenden '24"
    sheet.append(["Beslut 2024"])
    sheet.merge_cells("A1:D1")
    for row in WRONG:
        sheet.append(row)
    sheet["B3"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet["B3"].font = Font(italic=True)
    sheet["B3"].comment = Comment("Fråga Eva", "Ada")
    sheet["A4"].comment = Comment("Rör inte", "Ada")
    sheet["G3"] = "=100000+200000"
    sheet.column_dimensions["C"].width = 44
    sheet.row_dimensions[3].height = 30
    sheet.freeze_panes = "A3"
    red = PatternFill(bgColor="FFFF0000")
    sheet.conditional_formatting.add(
        "H3:H9", CellIsRule(operator="lessThan", formula=["0"], fill=red)
    )
    other = book.create_sheet("Anmärkningar")
    other["A1"] = "Mina egna"
    other["B2"] = "='Ärenden ''24'!G3*2"
    book.save(path)
    return path


def test_the_users_own_is_untouched_but_for_the_marks(tmp_path: Path) -> None:
    path = a_workbook_of_ones_own(tmp_path / "ärenden.xlsx")
    before = openpyxl.load_workbook(path)
    _, returned = back(path)
    after = opened(returned)
    assert returned.is_own
    assert after.sheetnames == ["Ärenden '24", "Anmärkningar", "Anmärkningar1"]
    for old in before.worksheets:
        new = after[old.title]
        for row in old.iter_rows():
            for cell in row:
                twin = new[cell.coordinate]
                assert (twin.value, twin.number_format) == (cell.value, cell.number_format)
                for style in ("fill", "font", "border", "alignment"):
                    assert repr(getattr(twin, style)) == repr(getattr(cell, style))
        assert new.column_dimensions["C"].width == old.column_dimensions["C"].width
        assert new.row_dimensions[3].height == old.row_dimensions[3].height
        assert new.merged_cells.ranges == old.merged_cells.ranges
        assert new.freeze_panes == old.freeze_panes
    sheet = after.worksheets[0]
    assert framed(sheet) >= {"B3", "E4", "F4", "H6"}
    assert "H3:H9" in {str(formatting.sqref) for formatting in sheet.conditional_formatting}
    said_of = comments(sheet)
    assert said_of["B3"].startswith("Fråga Eva\n\n" + OURS)
    assert sheet["B3"].comment.author == "Ada"
    assert said_of["A4"] == "Rör inte"
    assert "Fel: Kommunen ”Gäfle” finns inte." in said_of["B3"]


def test_marks_of_an_earlier_time_are_taken_away(tmp_path: Path) -> None:
    path = a_workbook_of_ones_own(tmp_path / "ärenden.xlsx")
    for language in ("sv", "en", "sv"):
        _, returned = back(path, language)  # type: ignore[arg-type]
        path.write_bytes(returned.content)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Ärenden '24", "Anmärkningar", "Anmärkningar1"]
    assert book["Anmärkningar"]["A1"].value == "Mina egna"
    assert comments(book.worksheets[0])["B3"].count(OURS) == 1
    book["Ärenden '24"]["B3"] = "Gävle"
    book.save(path)
    sheet = opened(back(path)[1]).worksheets[0]
    assert comments(sheet)["B3"] == "Fråga Eva"
    assert "B3" not in framed(sheet)


def test_formulas_keep_what_they_had_come_to(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", WRONG)
    formulas = {
        "H2": ("200000+50000", "250000", ""),
        "C2": ('"A"&amp;"&lt;B"', "A&lt;B", ' t="str"'),
    }
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    part = parts["xl/worksheets/sheet1.xml"].decode()
    for cell, (formula, value, kind) in formulas.items():
        computed = f'<c r="{cell}"{kind}><f>{formula}</f><v>{value}</v></c>'
        part, times = re.subn(rf'<c r="{cell}".*?</c>', computed, part)
        assert times == 1
    parts["xl/worksheets/sheet1.xml"] = part.encode()
    with zipfile.ZipFile(path, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)
    first, returned = back(path)
    assert opened(returned).worksheets[0]["H2"].value == "=200000+50000"
    again = take_in(saved(returned, tmp_path))
    assert again.cases["amount_granted"][0] == 250_000_00
    assert again.cases["support_form"][0] == "A<B"
    assert said(again.findings) == said(first.findings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_names_each_finding_and_leads_to_its_cell(
    tmp_path: Path, language: Language
) -> None:
    texts = Texts(language)
    rows = [[*row, "x"] for row in WRONG]
    rows[0][-1] = "Handläggare"
    intake, returned = back(xlsx(tmp_path / "f.xlsx", rows, name="Blad 'A'"), language)
    book = opened(returned)
    listed = book.worksheets[-1]
    assert listed.title == texts("returned-sheet")
    assert book.active.title == listed.title
    assert [s.title for s in book.worksheets if s.sheet_view.tabSelected] == [listed.title]
    header = next(
        row[0].row for row in listed.iter_rows() if row[0].value == texts("returned-severity")
    )
    lines = [list(row) for row in listed.iter_rows(min_row=header + 1)]
    assert len(lines) == len(intake.findings)
    kinds = [line[0].value for line in lines]
    assert kinds == sorted(kinds, key=lambda kind: kind != texts("severity-error"))
    where = {line[2].value: line[2].hyperlink for line in lines}
    assert where["B2"].location == "'Blad ''A'''!B2"
    ignored = next(line for line in lines if line[3].value == "Handläggare")
    assert ignored[2].value == texts("returned-row", row="1")
    assert ignored[2].hyperlink is None, "what is about no cell leads to none"
    assert set(comments(book.worksheets[0])) == set(where) & framed(book.worksheets[0])


def test_a_column_is_marked_at_its_heading_and_a_row_at_its_first_cell(tmp_path: Path) -> None:
    rows = [[*row, row[-1]] for row in table(grant(1), grant(2))]
    rows.append(["Summa", *[None] * 6, 500_000])
    intake, returned = back(xlsx(tmp_path / "f.xlsx", rows))
    assert {f.code for f in intake.findings} >= {"column_ambiguous", "totals_row"}
    assert framed(opened(returned).worksheets[0]) == {"L1", "A4"}


def test_what_to_do_is_a_step_of_the_page_where_the_page_gives_it_back(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", table(grant(1, Kön="Kvina")))
    found = take_in(path).findings
    books = {on: opened(marked(path, found, SV, on=on)) for on in ON}
    said = {on: " ".join(comments(book.worksheets[0]).values()) for on, book in books.items()}
    assert "[values]" in said["line"]
    assert "Kolumner" in said["page"]
    assert "[values]" not in said["page"]


def test_cells_as_read_are_never_formulas(tmp_path: Path) -> None:
    nasty = ["=1+1", "+46", "-5 kr", "@SUM(A1)", '=HYPERLINK("http://x")']
    rows = table(*(grant(n, Stödform=text) for n, text in enumerate(nasty, start=1)))
    path = delimited(tmp_path / "f.csv", rows)
    _, returned = back(path)
    sheet = opened(returned).worksheets[0]
    for row, text in enumerate(nasty, start=2):
        assert (sheet.cell(row, 3).value, sheet.cell(row, 3).data_type) == (text, "s")
    assert not returned.is_own
    assert take_in(saved(returned, tmp_path)).cases["support_form"] == nasty


def test_values_in_the_list_are_never_formulas(tmp_path: Path) -> None:
    _, returned = back(delimited(tmp_path / "f.csv", table(grant(1, Beslut="=SUM(A1)"))))
    cells = [cell for row in opened(returned).worksheets[-1].iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == "=SUM(A1)"] == ["s"]
    assert not any(cell.data_type == "f" for cell in cells)


def test_identity_numbers_are_repeated_nowhere(tmp_path: Path) -> None:
    row = grant(1, Organisationsnummer=NOBODY, Beskrivning=f"Ring {NOBODY}", Kommun=NOBODY)
    _, returned = back(xlsx(tmp_path / "f.xlsx", table(row)))
    with zipfile.ZipFile(io.BytesIO(returned.content)) as archive:
        added = [name for name in archive.namelist() if name != "xl/worksheets/sheet1.xml"]
        holding = [name for name in added if NOBODY.encode() in archive.read(name)]
    # openpyxl writes texts in the sheets or in one table of strings: both are the user's own.
    assert [name for name in holding if name != "xl/sharedStrings.xml"] == []
    added_text = [str(c.value) for row in opened(returned).worksheets[-1].iter_rows() for c in row]
    added_text += comments(opened(returned).worksheets[0]).values()
    assert not any(NOBODY in text for text in added_text)


def with_part(path: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    with zipfile.ZipFile(path) as source:
        parts = {part: source.read(part) for part in source.namelist()}
    parts[name] = change(parts.get(name, b""))
    with zipfile.ZipFile(path, "w") as target:
        for part, content in parts.items():
            target.writestr(part, content)


def with_macros(tmp_path: Path, macros: bytes) -> Path:
    path = xlsx(tmp_path / "f.xlsm", WRONG)
    with_part(path, "xl/vbaProject.bin", lambda _: macros)
    kind = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    with_part(path, "[Content_Types].xml", lambda part: part.replace(b"</Types>", kind))
    return path


def test_macros_stay(tmp_path: Path) -> None:
    macros = b"\xd0\xcf\x11\xe0 no real macros"
    intake, returned = back(with_macros(tmp_path, macros))
    assert (returned.is_own, returned.name) == (True, "f med anmärkningar.xlsm")
    with zipfile.ZipFile(io.BytesIO(returned.content)) as archive:
        assert archive.read("xl/vbaProject.bin") == macros
    assert said(take_in(saved(returned, tmp_path)).findings) == said(intake.findings)


def test_the_archive_of_macros_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Left open, it complains when it is collected, and the memory stays until then."""
    books = []
    load = openpyxl.load_workbook

    def loaded(*arguments: Any, **named: Any) -> Any:
        books.append(load(*arguments, **named))
        return books[-1]

    monkeypatch.setattr("openpyxl.load_workbook", loaded)
    assert back(with_macros(tmp_path, b"no real macros"))[1].is_own
    assert [book.vba_archive.fp for book in books] == [None]


def test_a_workbook_that_cannot_be_opened_comes_back_as_its_cells(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", WRONG)
    with_part(path, "xl/styles.xml", lambda part: part.replace(b"gray125", b"blinking"))
    intake, returned = back(path)
    assert not returned.is_own
    lines = [row[0].value for row in opened(returned).worksheets[-1].iter_rows()]
    assert SV("returned-cells-only") in lines
    assert said(take_in(saved(returned, tmp_path)).findings) == said(intake.findings)


BARS = b'<ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar"/>'
LOST: list[tuple[str, str, bytes]] = [
    ("slicers", "xl/slicers/slicer1.xml", b"<slicers/>"),
    (
        "featurePropertyBag",
        "xl/featurePropertyBag/featurePropertyBag.xml",
        b"<FeaturePropertyBags/>",
    ),
    ("metadata", "xl/metadata.xml", b"<metadata/>"),
    ("drawing", "xl/drawings/drawing1.xml", b"<xdr:sp><xdr:txBody/></xdr:sp>"),
    ("alternative", "xl/drawings/drawing1.xml", b'<xdr:cNvPr id="2" descr="Stapeldiagram"/>'),
    ("sparklines", SHEET, b"<ext><x14:sparklineGroups><x14:sparklineGroup/>"),
    ("bars", SHEET, BARS),
    ("validations", SHEET, b'<ext><x14:dataValidations count="1">'),
]


@pytest.mark.parametrize(("kind", "part", "content"), LOST)
def test_what_could_not_be_kept_is_said(
    kind: str, part: str, content: bytes, tmp_path: Path
) -> None:
    path = xlsx(tmp_path / "f.xlsx", WRONG)
    book = openpyxl.load_workbook(path)
    book.worksheets[0].add_chart(openpyxl.chart.BarChart(), "N2")
    book.save(path)
    assert lost_of(path) == ""
    comment = b"<!--" + content + b"-->"  # as much of it as tells
    with_part(path, part, lambda old: old + comment if old else content)
    assert lost_of(path) == SV("returned-lost", parts=SV(f"lost-{kind}"))


def lost_of(path: Path) -> str:
    """Return what the list of findings says could not be kept."""
    lines = [row[0].value for row in opened(back(path)[1]).worksheets[-1].iter_rows()]
    begins = SV("returned-lost", parts="|").partition("|")[0]
    return next((line for line in lines if line and line.startswith(begins)), "")
