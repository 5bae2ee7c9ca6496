"""Web pages and XML of 2003 that are called workbooks, as case systems and Excel write them."""

import datetime as dt
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from html import escape
from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Intake, Mapping, UnusableFile, take_in
from jamstall.intake.spreadsheetml import NAMESPACE
from tests.files import Rows, delimited, grant, table

CASES = table(grant(1), grant(2, Kommun="Älvkarleby", Kön="Man"), grant(3))
GRANTED = CASES[0].index("Beviljat belopp")


def html(rows: Rows, before: str = "", after: str = "", end: str = "</td>", tr: str = "") -> str:
    """Return a table as a page has it."""
    cells = (
        "".join(f"<td>{'' if c is None else escape(str(c))}{end}" for c in row) for row in rows
    )
    body = "".join(f"<tr{tr}>{line}{'</tr>' if end else ''}\n" for line in cells)
    return f"{before}<table border=1>\n{body}</table>{after}"


def xml(rows: Rows, styles: str = "", row: str = "", after: str = "") -> str:
    """Return rows as Excel's XML of 2003 has them."""
    kinds = {int: "Number", float: "Number", dt.date: "DateTime"}
    lines = []
    for cells in rows:
        line = ""
        for cell in cells:
            kind = kinds.get(type(cell), "String")
            said = f"{cell}T00:00:00.000" if kind == "DateTime" else escape(str(cell or ""))
            line += f'<Cell><Data ss:Type="{kind}">{said}</Data></Cell>'
        lines.append(f"<Row{row}>{line}</Row>")
    return (
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        f'<Workbook xmlns="{NAMESPACE}" xmlns:ss="{NAMESPACE}">{styles}'
        f'<Worksheet ss:Name="Beslut"><Table>{"".join(lines)}</Table>{after}</Worksheet></Workbook>'
    )


def taken(folder: Path, content: str | bytes, mapping: Mapping | None = None) -> Intake:
    path = folder / "f.xls"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return take_in(path, mapping)


def archive(page: str) -> bytes:
    """Return a page as "single file web page", beside a frame that has no table."""
    made = MIMEMultipart("related")
    made.attach(MIMEText("<html><frameset><frame src='sheet001.htm'></frameset></html>", "html"))
    made.attach(MIMEText(page, "html", "utf-8"))
    return made.as_bytes()


EXCELS = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=utf-8><style>\n'
)
TITLE = html([["Utdrag 2024-05-01"]])

FORMATS: dict[str, str | bytes] = {
    "page": html(CASES, "<!DOCTYPE html><html><body>", "</body></html>"),
    "table alone": html(CASES),
    "after a comment": html(CASES, "\ufeff <!-- Export; v1, 2 --> "),
    "no end tags": html(CASES, end=""),
    "head and body of the table": html(CASES).replace("<tr>", "<thead><tr>", 1),
    "as Excel saves it": html(CASES, EXCELS + "td {a: b}\n</style></head>"),
    "XHTML": html(CASES, '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="x"><body>'),
    "windows-1252": html(CASES).encode("cp1252"),
    "utf-16": html(CASES).encode("utf-16"),
    "within a table of the page": f"<table><tr><td>Meny<td>{html(CASES)}</table>",
    "beside a table with the title": f"<html>{TITLE}{html(CASES)}</html>",
    "one file": archive(html(CASES)),
    "XML of 2003": xml(CASES),
    "XML of 2003, indented": xml(CASES).replace("><", ">\n  <"),
    "XML of 2003, windows-1252": xml(CASES)
    .replace('"1.0"', '"1.0" encoding="windows-1252"')
    .encode("cp1252"),
    "XML of 2003 after a blank line": "\n" + xml(CASES),
    "text in utf-16": "\n".join("\t".join(map(str, row)) for row in CASES).encode("utf-16"),
}


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_cases_from_every_page_and_xml(kind: str, tmp_path: Path) -> None:
    intake = taken(tmp_path, FORMATS[kind])
    assert intake.findings == ()
    assert intake.cases["row"] == [2, 3, 4]
    assert intake.cases["places"] == [("2180",), ("0319",), ("2180",)]
    assert intake.cases["decided_on"] == [dt.date(2024, 3, 20)] * 3
    assert intake.cases["amount_granted"] == [250_000_00] * 3
    assert intake.cases["sni_code"] == ["25110"] * 3


def spots(intake: Intake) -> list[tuple[Any, ...]]:
    return [(f.code, f.row, f.column) for f in intake.findings]


def test_a_cell_over_several_rows_keeps_the_next_in_their_columns(tmp_path: Path) -> None:
    """As in a workbook with merged cells, the text stands in the first row alone."""
    page = html(CASES).replace("<td>Gävle</td>", '<td rowspan="2">Gävle</td>', 1)
    page = page.replace("<td>Älvkarleby</td>", "", 1)
    intake = taken(tmp_path, page)
    assert spots(intake) == [("place_missing", 3, "municipality")]
    assert intake.cases["support_form"] == ["Investeringsstöd"] * 3


def test_a_heading_over_several_columns(tmp_path: Path) -> None:
    over = f"<tr><td colspan={GRANTED - 1}>Beslut 2024</td><td colspan=2>tkr</td></tr>"
    page = html(CASES).replace("<tr>", over + "<tr>", 1)
    intake = taken(tmp_path, page)
    assert {f.code for f in intake.findings} == {"amount_scale"}
    assert intake.cases["amount_granted"][0] == 250_000_000_00


def test_line_breaks_entities_and_spaces_are_what_a_reader_sees(tmp_path: Path) -> None:
    page = html(CASES).replace("250000", "250&nbsp;000\n  kr", 1).replace("Gävle", "G&auml;vle<br>")
    intake = taken(tmp_path, page)
    assert intake.findings == ()
    assert intake.cases["amount_granted"][0] == 250_000_00


def test_what_a_page_hides_and_what_failed_in_it_are_found(tmp_path: Path) -> None:
    row = "<tr style='display:none'><td>RG-2024-002"
    page = html(CASES).replace("<tr><td>RG-2024-002", row)
    page = page.replace("<td>Man", '<td x:err="#N/A">Man')
    assert spots(taken(tmp_path, page)) == [
        ("hidden_rows", None, None),
        ("formula_error", 3, "applicant_sex"),
    ]


def test_a_number_without_room_is_the_number(tmp_path: Path) -> None:
    page = html(CASES).replace("<td>250000", '<td x:num="250000.5">####', 1)
    assert taken(tmp_path, page).cases["amount_granted"][0] == 250_000_50


def test_a_page_without_a_table_says_what_it_is(tmp_path: Path) -> None:
    for page in ("<html><frameset><frame src=a.htm></frameset></html>", "<table><tr></table>"):
        with pytest.raises(UnusableFile, match="no_table_in_page"):
            taken(tmp_path, page)


def test_text_that_begins_with_a_sign_is_no_page(tmp_path: Path) -> None:
    rows = [["<b>Utdrag</b>"], *CASES]
    assert take_in(delimited(tmp_path / "f.csv", rows)).rows == 3


def test_rows_and_cells_stand_where_xml_says(tmp_path: Path) -> None:
    index = '<Row ss:Index="4"><Cell><Data ss:Type="String">RG-2024-002'
    content = xml(CASES).replace('<Row><Cell><Data ss:Type="String">RG-2024-002', index)
    wide = '<Cell ss:MergeAcross="1"><Data ss:Type="String">Bifall</Data></Cell>'
    rows = [[*row[:6], *row[7:]] for row in CASES]
    merged = xml([CASES[0], *rows[1:]]).replace(
        '<Cell><Data ss:Type="String">Bifall</Data></Cell>', wide
    )
    assert taken(tmp_path, content).cases["row"] == [2, 4, 5]
    intake = taken(tmp_path, merged)
    assert (intake.findings, intake.cases["amount_applied"]) == ((), [None] * 3)


NUMBER = '<Cell><Data ss:Type="Number">250000</Data></Cell>'
STYLE = '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="0&quot; tkr&quot;"/></Style></Styles>'
OTHERS = [
    (NUMBER, '<Cell><Data ss:Type="Error">#N/A</Data></Cell>', "formula_error"),
    (NUMBER, '<Cell ss:Formula="=SUM(R1C1)"/>', "formula_not_computed"),
    (NUMBER, NUMBER.replace("<Cell>", '<Cell ss:StyleID="s1">'), "amount_format"),
    ("<Row>", '<Row ss:Hidden="1">', "hidden_rows"),
]


@pytest.mark.parametrize(("old", "new", "code"), OTHERS)
def test_what_would_be_overlooked_in_xml_is_found(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    content = xml(CASES, STYLE).replace(old, new)
    assert code in {f.code for f in taken(tmp_path, content).findings}


def test_a_row_where_another_stands_already_is_said(tmp_path: Path) -> None:
    again = '<Row ss:Index="2"><Cell><Data ss:Type="String">RG-2024-003'
    content = xml(CASES).replace('<Row><Cell><Data ss:Type="String">RG-2024-003', again)
    assert ("rows_unread", None, None) in spots(taken(tmp_path, content))


def test_a_comment_is_no_value_and_a_hidden_sheet_is_not_read(tmp_path: Path) -> None:
    comment = NUMBER.replace(
        "</Cell>", '<Comment><ss:Data>Eva: <B xmlns="h">se</B> 1</ss:Data></Comment></Cell>'
    )
    content = xml(CASES).replace(NUMBER, comment)
    assert taken(tmp_path, content).cases["amount_granted"] == [250_000_00] * 3
    hidden = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
    with pytest.raises(UnusableFile, match="no_header"):
        taken(tmp_path, xml(CASES, after=hidden))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (xml(CASES).replace("<Row>", '<Row ss:Index="99999999">'), "unreadable"),
        (xml(CASES).replace("</Row>", ""), "unreadable"),
        (xml(CASES).replace("<Workbook", "<!DOCTYPE a []><Workbook"), "defines_text"),
        (html([["<td>"] * 9] * 9).replace("<td>", "<td colspan=1000>") * 200, "expands_too_much"),
        ("<table><tr><td>" * 60, "expands_too_much"),
        ('<?xml version="1.0"?><orders/>', "not_a_table"),
    ],
)
def test_what_is_damaged_or_vast_is_refused(content: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(UnusableFile) as caught:
        taken(tmp_path, content)
    assert caught.value.code == code
