"""A table on a sheet: real headings, numbers as numbers, text that is never a formula."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from jamstall.export.cell_text import as_text
from jamstall.export.one_line import clean

LONGEST_NAME = 31
"""Of a sheet, in Excel."""
_JOINS = re.compile(r"[^\W\d_A-ZÅÄÖ]{1,3}")
"""A word that joins others: "of", "the", "som", "och"."""
_FORBIDDEN = re.compile(r"[\\*?:/\[\]']")
_FONT = "Calibri"
_WORDS = Alignment(wrap_text=True, vertical="top")
_AFTER_NUMBERS = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
_NUMBERS = Alignment(horizontal="right", vertical="top")
_HEADER_FILL = PatternFill("solid", fgColor="FF3E5C76")
_HEADER_FONT = Font(name=_FONT, bold=True, color="FFFFFFFF")
_TITLE, _BOLD = Font(name=_FONT, bold=True, size=16), Font(name=_FONT, bold=True)
_LINK = Font(name=_FONT, color="FF0B5394", underline="single")
_STYLE = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
_WIDEST, _NARROWEST = 60, 12
_ABOUT_WIDTHS = (34, 100)
"""Letters."""
_LINE = 15.5
"""Points; rows are as high as their words need, in programs that do not see to it themselves."""

_LETTER, _BOLD_LETTER = 0.85, 1.15
"""In sentences, and in headings; a column's width is told in digits."""

Cell = str | int | float | None
Format = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table on its way: its name, what the first sheet says of it, its cells and their formats.

    Attributes
    ----------
    formats : one per column: a number → how it is shown; None where it is text.
    total : a row that stands below the table, so that nobody sorts or adds it in.
    heading : what the sheet is of, with fund, place and years: it stands above the table.
    apart : what it has of its own, a kind each, where another sheet has the same name; as many
        kinds in every sheet.
    """

    name: str
    about: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    formats: tuple[Format | None, ...]
    total: tuple[Cell, ...] = ()
    heading: str = ""
    apart: tuple[str, ...] = ("",) * 7


def named_apart(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return the sheets with names that Excel takes, each with its number first, in whole words."""
    names = (
        in_whole_words(" ".join(_FORBIDDEN.sub(" ", clean(f"{number} {sheet.name}")).split()))
        for number, sheet in enumerate(sheets, start=1)
    )
    return [replace(sheet, name=name) for sheet, name in zip(sheets, names, strict=True)]


def in_whole_words(name: str, room: int = LONGEST_NAME) -> str:
    """Return as much of a name as there is room for, without breaking a word where that can be.

    It does not end in the middle of a phrase, as far as short words tell.

    >>> in_whole_words("Employed by location of the workplace", 30)
    'Employed by location'
    """
    if len(name) <= room:
        return name.strip()
    whole = name[: room + 1].rpartition(" ")[0]
    if len(whole) <= room // 2:
        return name[:room].rstrip(" ,")
    words = whole.split()
    while len(words) > 1 and _JOINS.fullmatch(words[-1]):
        words.pop()
    return " ".join(words).rstrip(" ,")


def write_sheet(sheet: Worksheet, content: Sheet, number: int) -> None:
    """Write a table as a sheet; `number` is one that no other table of the workbook has."""
    for place, width in enumerate(_widths(content), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    as_text(sheet["A1"], content.heading or content.name).font = _TITLE
    _fill(sheet, content, 2, _widths(content))
    _as_table(sheet, f"Table{number}", 2, len(content.header), len(content.rows))
    if content.total:
        row = len(content.rows) + 3
        _fill_row(sheet, row, content.total, content.formats)
        for cell in sheet[row]:
            cell.font = _BOLD
    _set_up(sheet, "1:2", "A3" if len(content.header) == 1 else "B3")


def write_about(
    sheet: Worksheet,
    title: str,
    header: tuple[str, str],
    facts: Sequence[tuple[str, str]],
    sheets: Sequence[Sheet],
) -> None:
    """Write the first sheet: a title, and a table of facts, with a link to each other sheet."""
    as_text(sheet["A1"], title).font = _TITLE
    rows = (*facts, *((one.name, one.about) for one in sheets))
    _fill(sheet, Sheet("", "", header, rows, (None, None)), 2, _ABOUT_WIDTHS)
    _as_table(sheet, "Table1", 2, 2, len(rows))
    for row, one in enumerate(sheets, start=len(facts) + 3):
        cell = sheet.cell(row, 1)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{one.name}'!A1")
        cell.font = _LINK
    for letter, width in zip("AB", _ABOUT_WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    _set_up(sheet, "2:2", "A3")


def _widths(content: Sheet) -> list[int]:
    """Return how wide each column is, in letters: headings may be broken, numbers not."""
    rows = [*content.rows, *([content.total] if content.total else [])]
    widths = []
    for place, name in enumerate(content.header):
        longest = max((len(_shown(row[place])) for row in rows), default=0)
        words = max(len(word) for word in name.split(" "))
        widths.append(min(max(longest, words, _NARROWEST) + 3, _WIDEST))
    return widths


def _shown(value: Cell) -> str:
    """Return about what a cell looks like; a share is shorter than it seems."""
    if value is None or isinstance(value, str):
        return value or ""
    return f"{value:,.0f}" if value == int(value) or abs(value) > 1 else "100.0 %"


def _fill(sheet: Worksheet, content: Sheet, first_row: int, widths: Sequence[int]) -> None:
    headings = zip(_unique(content.header), content.formats, strict=True)
    for place, (name, form) in enumerate(headings, start=1):
        cell = as_text(sheet.cell(first_row, place), name)
        cell.font, cell.fill = _HEADER_FONT, _HEADER_FILL
        indent = _indent(content.formats, place)
        cell.alignment = Alignment(
            horizontal="right" if form else "left" if indent else None,
            vertical="center",
            wrap_text=True,
            indent=indent,
        )
    rows = [_lines(name, width) for name, width in zip(content.header, widths, strict=True)]
    sheet.row_dimensions[first_row].height = (max(2, *rows) + 0.2) * _LINE
    for row, cells in enumerate(content.rows, start=first_row + 1):
        _fill_row(sheet, row, cells, content.formats)
        pairs = zip(cells, widths, strict=True)
        lines = max(math.ceil(len(_shown(cell)) * _LETTER / width) for cell, width in pairs)
        if lines > 1:
            sheet.row_dimensions[row].height = lines * _LINE


def _lines(heading: str, width: int) -> int:
    """Return in how many lines a heading stands, its words unbroken; bold letters are wider."""
    lines, used = 1, 0.0
    for word in heading.split(" "):
        wide = len(word) * _BOLD_LETTER
        if used and used + 1 + wide > width:
            lines, used = lines + 1, 0.0
        used += wide + 1
    return lines


def _indent(formats: Sequence[Format | None], place: int) -> int:
    """Return how far from its edge a column stands: words right after numbers would touch them."""
    return int(place > 1 and formats[place - 1] is None and formats[place - 2] is not None)


def _unique(header: Sequence[str]) -> list[str]:
    """Return headings as Excel asks of a table: none empty, no two alike."""
    made: list[str] = []
    for place, name in enumerate(header, start=1):
        made.append(name if name and name not in made else f"{name} {place}".strip())
    return made


def _fill_row(
    sheet: Worksheet, row: int, cells: Sequence[Cell], formats: Sequence[Format | None]
) -> None:
    for place, (value, form) in enumerate(zip(cells, formats, strict=True), start=1):
        cell = sheet.cell(row, place)
        cell.alignment = _NUMBERS if form else _AFTER_NUMBERS if _indent(formats, place) else _WORDS
        if isinstance(value, str):
            as_text(cell, value)
        elif value is not None:
            cell.value = value
            cell.number_format = form(value) if form else "General"


def _as_table(sheet: Any, name: str, row: int, columns: int, rows: int) -> None:
    """Tell Excel, and screen readers through it, that this is a table with a heading row."""
    last = f"{get_column_letter(columns)}{row + max(rows, 1)}"
    table = Table(displayName=name, ref=f"A{row}:{last}")
    table.tableStyleInfo = _STYLE
    sheet.add_table(table)


def _set_up(sheet: Worksheet, titles: str, frozen: str) -> None:
    """Keep the headings in sight, and print as wide as the paper with them on every page."""
    sheet.freeze_panes = frozen
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = titles
