"""What calamine does not tell of an ods: how often its rows repeat, and what it gives as empty.

An ods says "this row, a million times" in one line, and calamine writes all of them out. It also
gives a formula's error, and a formula without a value, as an empty cell.
"""

import re
from collections.abc import Iterator

from jamstall.intake.elements import Attributes, LocalNames, Pieces, follow
from jamstall.intake.numberformat import Shown
from jamstall.intake.odsstyles import styles_of
from jamstall.intake.overlooked import Overlooked, settled
from jamstall.intake.parse import NOT_COMPUTED
from jamstall.intake.sheetxml import MAX_CELLS
from jamstall.intake.units import PER_CENT, SEK, Unit

CONTENT, STYLES = "content.xml", "styles.xml"
LONGEST_ROW = 16 * 1024 * 1024
_WRITTEN = {"line-break": "\n", "tab": "\t", "s": " ", "p": "\n"}
"""What stands in a cell for a sign; a paragraph begins a line."""
MOST = 1000
"""Repeated rows, and repeated cells of a row, that are told of one by one."""
_ROW = re.compile(rb"(?=<table:table-row[\s/>])")
_REPEATED_ROWS = re.compile(rb"""table:number-rows-repeated\s*=\s*["'](\d+)["']""")
_REPEATED_CELLS = re.compile(rb"""table:number-columns-repeated\s*=\s*["'](\d+)["']""")
_CELL = re.compile(rb"<table:(?:covered-)?table-cell(\s[^>]*?)?(/?)>")
_TABLE = re.compile(rb"<table:table[\s>]")
_SIGNS = (
    b"error", b":formula", b":visibility", b'"percentage"', b"'", b"<text:line-break", b"<text:tab",
)  # fmt: skip
_UNTYPED = re.compile(rb"-cell(?![^<>]*:value-type)[^<>]*[^/]?>\s*<text:p")
"""A cell with a text that does not say what kind it is: spreadsheet programs show it."""
_INDENT = re.compile(rb">\s+(?=<(?:/?(?!/?text:)|text:p[\s/>]))")
_VALUES = ("value", "string-value", "date-value", "time-value", "boolean-value")


def is_vast(read: Pieces) -> bool:
    """Tell whether the cells, each as often as it is repeated, are more than memory holds."""
    height = width = rows = total = 0
    for row in _rows(read()):
        times, columns = _repeated(_REPEATED_ROWS, row[: row.find(b">")]), 0
        if b"columns-repeated" in row:
            position = 0
            for cell in _CELL.finditer(row):
                position += _repeated(_REPEATED_CELLS, cell[1] or b"")
                columns = columns if cell[2] else position  # an empty cell ends in "/>"
        else:
            columns = row.count(b"table-cell ") + row.count(b"table-cell>")
        rows += times
        if columns:
            width, height = max(width, columns), rows
        if total + width * height > MAX_CELLS:
            return True
        if _TABLE.search(row):  # the next one begins behind this one's last row
            total, height, width, rows = total + width * height, 0, 0, 0
    return False


def without_indents(content: bytes) -> bytes:
    """Return a content part without the line breaks that some programs write between its tags.

    Gnumeric and SheetJS do, and calamine expects none there. Those within a text stay.
    """
    return _INDENT.sub(b">", content)


def overlooked(read: Pieces, styles: Pieces | None) -> dict[str, Overlooked]:
    """Return table name → what calamine overlooks there.

    Parameters
    ----------
    styles : the part that holds the styles shared by all tables, where there is one.

    Raises
    ------
    ValueError : a part is not XML.
    """
    shown = styles_of(*(part for part in (styles, read) if part is not None))
    if not shown and not any(_tells(row) for row in _rows(read())):
        return {}
    tables = _Tables(shown)
    follow(read, tables.start, tables.end, tables.text)
    return settled(tables.found)


def _tells(row: bytes) -> bool:
    """Tell whether a row has a word that nothing overlooked can be written without.

    So has one that is followed by cells before the next begins: they stand in no row.
    """
    return (
        any(sign in row for sign in _SIGNS)
        or (b":currency=" in row and row.count(b":currency=") != row.count(b':currency="SEK"'))
        or b"table-cell" in row[max(row.rfind(b"</table:table-row"), 0) :]
        or _UNTYPED.search(row) is not None
    )


class _Tables:
    """Follows the tables from cell to cell, each as often as it is repeated."""

    def __init__(self, styles: dict[str, Shown]) -> None:
        self.styles = styles
        self.found: dict[str, Overlooked] = {}
        self.names = LocalNames()
        self.seen = Overlooked()
        self.rows, self.column = range(0), 0
        self.columns: list[tuple[int, str]] = []
        self.row_style, self.row_hides, self.in_row = "", False, False
        self.cell: Attributes | None = None
        self.depth = 0
        self.texts: list[str] = []
        self.signs = self.skipped = 0

    def start(self, name: str, said: Attributes) -> None:
        """Begin a table, a column, a row, a cell, or what stands in one."""
        local = self.names[name]
        if self.cell is not None:  # what stands in a cell may be a table too
            self.depth += 1
            self._within(local, said)
        elif local in ("table-cell", "covered-table-cell"):
            self.cell, self.depth, self.signs = said, 0, 0
            self.texts.clear()
            self.seen.unread = self.seen.unread or not self.in_row
        elif local == "table-row":
            first, times = self.rows.stop, _times(said, "rows")
            self.rows, self.column = range(first, first + times), 0
            self.row_style = said.get("table:default-cell-style-name", "")
            self.in_row = True
            self.row_hides = said.get("table:visibility", "visible") != "visible"
        elif local == "table-column":
            until = (self.columns[-1][0] if self.columns else 0) + _times(said, "columns")
            self.columns.append((until, said.get("table:default-cell-style-name", "")))
        elif local == "table":
            self.seen = self.found.setdefault(said.get("table:name", ""), Overlooked())
            self.rows, self.columns = range(0), []

    def _within(self, local: str, said: Attributes) -> None:
        """Keep what stands in a cell for a sign: the end of a line, a tab, several spaces."""
        if local == "annotation" and not self.skipped:
            self.skipped = self.depth
        elif local in _WRITTEN:
            self.signs += local in ("line-break", "tab")
            self.texts.append(_WRITTEN[local] * int(said.get("text:c", "1")[:4]))

    def text(self, text: str) -> None:
        """Keep what a cell shows, and not what somebody has remarked on it."""
        if self.cell is not None and self.depth and not self.skipped:
            self.texts.append(text)

    def end(self, name: str) -> None:
        """Note a cell when all of it has been read."""
        if self.cell is None:
            self.in_row = self.in_row and self.names[name] != "table-row"
            return
        if self.depth:
            self.skipped = 0 if self.depth == self.skipped else self.skipped
            self.depth -= 1
            return
        times = _times(self.cell, "columns")
        text = "".join(self.texts).strip()
        if text and self.row_hides:
            self.seen.hidden.update(self.rows)
        places = range(self.column, self.column + times)
        self._note(self.cell, text, places)
        self.cell, self.column = None, places.stop

    def _note(self, cell: Attributes, text: str, columns: range) -> None:
        # A row said a million times needs no million errors to be sent back.
        places = [(row, column) for row in self.rows[:MOST] for column in columns[:MOST]]
        kind, formula = cell.get("office:value-type"), cell.get("table:formula")
        if cell.get("calcext:value-type") == "error":
            self.seen.cells.update(dict.fromkeys(places, text or NOT_COMPUTED))
        elif formula is not None:
            value = text or any(cell.get(f"office:{name}") for name in _VALUES)
            if kind is None or (kind != "string" and not value):
                self.seen.cells.update(dict.fromkeys(places, NOT_COMPUTED))
            elif not value and '""' not in formula:
                self.seen.doubtful += places
            self.seen.computed = self.seen.computed or bool(kind and value)
        elif text and (kind is None or (kind == "string" and self.signs)):
            self.seen.cells.update(dict.fromkeys(places, text))
        if kind in ("float", "currency", "percentage"):
            shown = self._shown(cell, kind, columns.start)
            if shown is not None:
                for place in places:
                    self.seen.show(place, shown)

    def _shown(self, cell: Attributes, kind: str, column: int) -> Shown | None:
        """Return what a cell shows of its number: its style says, or else it does itself."""
        style = cell.get("table:style-name") or self.row_style
        if not style:
            style = next((name for until, name in self.columns if column < until), "")
        currency = cell.get("office:currency", SEK)
        if style in self.styles:
            return self.styles[style]
        if kind == "percentage":
            return Shown(Unit(1, PER_CENT))
        return Shown(Unit(1, currency)) if currency not in ("", SEK) else None


def _rows(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Give the XML row by row: what stands before the first row, then each with what follows it.

    Raises
    ------
    ValueError : a single row is longer than any row is.
    """
    rest = b""
    for piece in pieces:
        *whole, rest = _ROW.split(rest + piece)
        yield from whole
        if len(rest) > LONGEST_ROW:
            raise ValueError(len(rest))
    yield rest


def _repeated(pattern: re.Pattern[bytes], tag: bytes) -> int:
    said = pattern.search(tag)
    return int(said[1]) if said else 1


def _times(said: Attributes, what: str) -> int:
    return max(int(said.get(f"table:number-{what}-repeated", "1")), 1)
