"""A workbook made of cells as they were read: of csv, xls, ods, and what cannot be opened."""

import re
from collections.abc import Sequence
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from jamstall.export.cell_text import as_text
from jamstall.intake.read import Sheet
from jamstall.texts import Texts

_LONGEST_TITLE = 31
_FORBIDDEN = re.compile(r"[\\*?:/\[\]]")
"""What Excel has in no sheet's name."""


def from_cells(sheets: Sequence[Sheet], about: Sheet, texts: Texts) -> tuple[Workbook, str]:
    """Return a workbook with the same cells in the same rows, and the name of a sheet in it.

    Text is text, whatever it begins with: nothing becomes a formula.

    Parameters
    ----------
    about : the sheet whose name there is asked for; a csv file's has none of its own.
    """
    book = openpyxl.Workbook()
    empty = book.active
    name = ""
    for sheet in sheets:
        title = _FORBIDDEN.sub(" ", sheet.name or texts("returned-cases"))[:_LONGEST_TITLE]
        made: Worksheet = book.create_sheet(title or texts("returned-cases"))
        made.sheet_state = "hidden" if sheet.hidden else "visible"
        _write(made, sheet.rows)
        if sheet is about:
            name = made.title
    if empty is not None:
        book.remove(empty)
    return book, name


def _write(sheet: Worksheet, rows: Sequence[Sequence[Any]]) -> None:
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            if isinstance(value, str):
                if value:
                    as_text(sheet.cell(number, place), value)
            elif value is not None:
                sheet.cell(number, place, value)
