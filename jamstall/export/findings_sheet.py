"""The sheet that lists the findings in a workbook given back, each with a way to its cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from jamstall.export.cell_text import as_text
from jamstall.export.marks import Remark
from jamstall.texts import LANGUAGES, Texts

_PARTS = ("severity", "where", "cell", "value", "message", "hint")
_WIDTHS = (10, 20, 12, 28, 64, 64)
_HEADER_FILL = PatternFill("solid", fgColor="FF3E5C76")
_HEADER_FONT = Font(bold=True, color="FFFFFFFF")
_LINK = Font(color="FF0B5394", underline="single")
_WRAP = Alignment(wrap_text=True, vertical="top")
_LAST_ROW = 1_048_576


@dataclass(frozen=True, slots=True)
class Notes:
    """What must be said of the workbook itself.

    Attributes
    ----------
    cells_only : it is made of the cells as read, since the user's own could not be marked.
    lost : kinds of parts that are not in it any more.
    capped : how many cells are marked, where that is not all of them.
    """

    cells_only: bool = False
    lost: tuple[str, ...] = ()
    capped: int | None = None


def add_findings(
    book: Workbook,
    sheet: str,
    remarks: Sequence[Remark],
    texts: Texts,
    notes: Notes,
) -> None:
    """Add the list as the last sheet, and let the workbook open on it.

    Parameters
    ----------
    sheet : the one that findings with a cell are about.
    """
    listed: Worksheet = book.create_sheet(texts("returned-sheet"))
    _write_top(listed, remarks, texts, notes)
    header = listed.max_row + 2
    for place, part in enumerate(_PARTS, start=1):
        cell = listed.cell(header, place, texts(f"returned-{part}"))
        cell.font, cell.fill, cell.alignment = _HEADER_FONT, _HEADER_FILL, _WRAP
    for row, remark in enumerate(remarks[: _LAST_ROW - header], start=header + 1):
        _write(listed, row, sheet, remark, texts)
    for letter, width in zip("ABCDEF", _WIDTHS, strict=True):
        listed.column_dimensions[letter].width = width
    listed.freeze_panes = f"A{header + 1}"
    listed.auto_filter.ref = f"A{header}:F{max(listed.max_row, header + 1)}"
    listed.page_setup.orientation = "landscape"
    listed.page_setup.fitToWidth, listed.page_setup.fitToHeight = 1, 0
    listed.sheet_properties.pageSetUpPr.fitToPage = True
    listed.print_title_rows = f"{header}:{header}"
    # Sheets selected together would all be written in at once.
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is listed
    book.active = book.sheetnames.index(listed.title)


def remove_findings(book: Workbook) -> None:
    """Take away the list of an earlier time, in whichever language; no sheet of the user's own."""
    ours = {(t("returned-sheet"), _title(t)) for t in map(Texts, LANGUAGES)}
    for sheet in list(book.worksheets):
        named = [title for name, title in ours if sheet.title.startswith(name)]
        if sheet["A1"].value in named and len(book.worksheets) > 1:
            book.remove(sheet)


def _title(texts: Texts) -> str:
    return texts("returned-title", product=texts("product"))


def _write_top(sheet: Worksheet, remarks: Sequence[Remark], texts: Texts, notes: Notes) -> None:
    errors = sum(remark.finding.severity == "error" for remark in remarks)
    sheet["A1"] = _title(texts)
    sheet["A1"].font = Font(bold=True, size=14)
    lines = [
        texts("returned-counts", errors=errors, warnings=len(remarks) - errors),
        texts("returned-again"),
    ]
    if notes.capped is not None:
        lines.append(texts("returned-capped", shown=texts.count(notes.capped)))
    if notes.cells_only:
        lines.append(texts("returned-cells-only"))
    if notes.lost:
        kinds = [texts(f"lost-{kind.rpartition('/')[2]}") for kind in notes.lost]
        lines.append(texts("returned-lost", parts=texts.both(kinds)))
    for row, line in enumerate(lines, start=2):
        sheet.cell(row, 1, line)


def _write(sheet: Worksheet, row: int, about: str, remark: Remark, texts: Texts) -> None:
    finding = remark.finding
    row_named = texts("returned-row", row=str(finding.row)) if finding.row else None
    where = remark.cell or row_named or texts("returned-whole-file")
    said = (
        texts(f"severity-{finding.severity}"),
        about,
        where,
        finding.value,
        remark.message,
        remark.hint,
    )
    for place, text in enumerate(said, start=1):
        as_text(sheet.cell(row, place), text).alignment = _WRAP
    if remark.cell is not None:
        cell = sheet.cell(row, 3)
        quoted = about.replace("'", "''")
        location = f"'{quoted}'!{remark.cell}"
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location, display=where)
        cell.font = _LINK
