"""Excel's XML of 2003 (SpreadsheetML), which case systems still write and call .xls.

One file holds all sheets. It says of each cell what kind it is, so that nothing need be guessed;
read by expat, which fetches nothing.
"""

import datetime as dt
from typing import Any

from jamstall.intake.elements import Attributes, LocalNames, Pieces, follow
from jamstall.intake.numberformat import Shown, shown_by
from jamstall.intake.overlooked import Page, Vast
from jamstall.intake.parse import NOT_COMPUTED
from jamstall.intake.sheetxml import MAX_CELLS

NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_WIDEST, _TALLEST = 16_384, 1_048_576
_FORMATS = {"Percent": "0%", "Euro Currency": "[$€-2] 0"}
"""The formats that have a name and show more than a number."""


def is_spreadsheetml(start: str) -> bool:
    """Tell whether a file begins as Excel's XML of 2003 does."""
    return start.lstrip().startswith("<") and NAMESPACE in start


def pages_of(read: Pieces) -> list[Page]:
    """Return the sheets of a file.

    Raises
    ------
    ValueError : it is not XML.
    DefinesText : it could grow as it is read.
    Vast : it has more cells than memory should hold.
    """
    book = _Book()
    follow(read, book.start, book.end, book.text)
    return book.pages


class _Book:
    """Follows the sheets from cell to cell."""

    def __init__(self) -> None:
        self.names = LocalNames()
        self.pages: list[Page] = []
        self.styles: dict[str, Shown | None] = {}
        self.style = ""
        self.columns: dict[int, str] = {}
        self.next_column = 0
        self.of_row = ""
        self.next_row = self.cells = self.at = 0
        self.row: list[Any] = []
        self.cell: Attributes = {}
        self.kind = ""
        self.collected: list[str] | None = None
        self.in_comment = False

    def start(self, name: str, said: Attributes) -> None:
        """Begin a sheet, a row, a cell, or what stands in one."""
        local = self.names[name]
        said = {self.names[key]: value for key, value in said.items()}
        if local == "Worksheet":
            self.pages.append(Page(said.get("Name", ""), []))
            self.columns, self.next_column, self.next_row = {}, 0, 0
        elif local == "Style":
            self.style = said.get("ID", "")
            self.styles[self.style] = self.styles.get(said.get("Parent", "Default"))
        elif local == "NumberFormat":
            form = said.get("Format", "")
            self.styles[self.style] = shown_by(_FORMATS.get(form, form))
        elif local == "Column":
            first = _place(said, self.next_column, _WIDEST)
            self.next_column = min(first + 1 + _whole(said, "Span"), _WIDEST)
            self.columns |= dict.fromkeys(range(first, self.next_column), said.get("StyleID", ""))
        elif local == "Row":
            self._begin_row(said)
        elif local == "Cell" and self.pages:
            self._begin_cell(said)
        elif local == "Comment":
            self.in_comment = True
        elif (local == "Data" and not self.in_comment) or local == "Visible":
            self.kind, self.collected = said.get("Type", local), []

    def text(self, text: str) -> None:
        """Keep what a cell holds."""
        if self.collected is not None:
            self.collected.append(text)

    def end(self, name: str) -> None:
        """Note a cell's value, and a cell, when all of it has been read."""
        local = self.names[name]
        if local == "Comment":
            self.in_comment = False
        elif local == "Data" and self.collected is not None:
            self._note("".join(self.collected))
            self.collected = None
        elif local == "Visible" and self.collected is not None:
            self.pages[-1].hidden = "".join(self.collected) != "SheetVisible"
            self.collected = None
        elif local == "Cell" and self.pages:
            value = self.row[self.at] if self.at < len(self.row) else ""
            if "Formula" in self.cell and value == "" and '""' not in self.cell["Formula"]:
                self.pages[-1].seen.cells[self.next_row - 1, self.at] = NOT_COMPUTED

    def _begin_row(self, said: Attributes) -> None:
        if not self.pages:
            raise ValueError("a row without a sheet")
        page, index = self.pages[-1], _place(said, self.next_row, _TALLEST)
        if index < self.next_row:
            page.seen.unread = True  # a row where another one stands already
        page.rows.extend([] for _ in range(index + 1 - len(page.rows)))
        self.row, self.at = page.rows[index], -1
        self.of_row = said.get("StyleID", "")
        if said.get("Hidden") == "1":
            page.seen.hidden.add(index)
        self.next_row = min(index + 1 + _whole(said, "Span"), _TALLEST)

    def _begin_cell(self, said: Attributes) -> None:
        at = self.at + 1 + _whole(self.cell, "MergeAcross") if self.at >= 0 else 0
        self.at = _place(said, at, _WIDEST)
        self.cells += max(self.at + 1 - len(self.row), 0)
        if self.cells > MAX_CELLS:
            raise Vast
        self.row.extend([""] * (self.at + 1 - len(self.row)))
        self.cell = said

    def _note(self, text: str) -> None:
        value = _value(self.kind, text)
        self.row[self.at] = value
        if isinstance(value, float):
            style = self.cell.get("StyleID") or self.of_row or self.columns.get(self.at)
            shown = self.styles.get(style or "Default")
            if shown is not None:
                self.pages[-1].seen.show((self.next_row - 1, self.at), shown)


def _value(kind: str, text: str) -> Any:
    """Return what a cell holds; as its text where that is not what it says it is."""
    if kind == "Boolean":
        return text.strip() == "1"
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return text
    return text


def _place(said: Attributes, following: int, most: int) -> int:
    """Return where a row or a cell stands, from 0: where it says, else after the one before it."""
    place = int(said["Index"]) - 1 if "Index" in said else following
    if not 0 <= place < most:
        raise ValueError(place)
    return place


def _whole(said: Attributes, name: str) -> int:
    return min(max(int(said.get(name, "0")), 0), _TALLEST)
