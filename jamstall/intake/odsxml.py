"""What calamine does not tell of an ods: how often its rows repeat, and what it gives as empty.

An ods says "this row, a million times" in one line, and calamine writes all of them out. It also
gives a formula's error, and a formula without a value, as an empty cell.
"""

import html
import re
from collections.abc import Callable, Iterator

from jamstall.intake.parse import NOT_COMPUTED
from jamstall.intake.sheetxml import MAX_CELLS, Overlooked

CONTENT = "content.xml"
LONGEST_ROW = 16 * 1024 * 1024
_ROW = re.compile(rb"(?=<table:table-row[\s/>])")
_REPEATED_ROWS = re.compile(rb'table:number-rows-repeated="(\d+)"')
_REPEATED_CELLS = re.compile(rb'table:number-columns-repeated="(\d+)"')
_CELL = re.compile(rb"<table:(?:covered-)?table-cell(\s[^>]*?)?(/?)>")
_TABLE = re.compile(rb'<table:table\s[^>]*?table:name="([^"]*)"')
_TEXT = re.compile(rb"<text:p[^>]*>([^<]*)<")
_HIDDEN = re.compile(rb'table:visibility="(?:collapse|filter)"')
_TELLING = (b'calcext:value-type="error"', b"table:formula=")


def is_vast(read: Callable[[], Iterator[bytes]]) -> bool:
    """Tell whether a table's cells, each as often as it is repeated, are more than memory holds."""
    height = width = rows = 0
    for row in _rows(read()):
        times, columns = _times(_REPEATED_ROWS, row[: row.find(b">")]), 0
        if b"columns-repeated" in row:
            position = 0
            for cell in _CELL.finditer(row):
                position += _times(_REPEATED_CELLS, cell[1] or b"")
                columns = columns if cell[2] else position  # an empty cell ends in "/>"
        else:
            columns = row.count(b"table-cell ") + row.count(b"table-cell>")
        rows += times
        if columns:
            width, height = max(width, columns), rows
        if width * height > MAX_CELLS:
            return True
    return False


def overlooked(read: Callable[[], Iterator[bytes]]) -> dict[str, Overlooked]:
    """Return table name → what calamine overlooks there."""
    found: dict[str, Overlooked] = {}
    name, rows = "", 0
    for row in _rows(read()):
        if _ROW.match(row):
            times = _times(_REPEATED_ROWS, row[: row.find(b">")])
            _look_at(row, range(rows, rows + times), found.setdefault(name, Overlooked()))
            rows += times
        if opened := _TABLE.findall(row):
            name, rows = html.unescape(opened[-1].decode()), 0
    return {name: seen for name, seen in found.items() if seen.cells or seen.hidden}


def _look_at(row: bytes, numbers: range, seen: Overlooked) -> None:
    if b"<text:p" in row and _HIDDEN.search(row[: row.find(b">")]):
        seen.hidden.update(numbers)
    if not any(sign in row for sign in _TELLING):
        return
    position = 0
    for cell in _CELL.finditer(row):
        said = cell[1] or b""
        times = _times(_REPEATED_CELLS, said)
        error = _TELLING[0] in said
        if error or (_TELLING[1] in said and b"office:value-type=" not in said):
            text = _TEXT.match(row, cell.end()) if error else None
            value = html.unescape(text[1].decode()) if text else NOT_COMPUTED
            # A row said a million times needs no million errors to be sent back.
            for number in numbers[:1000]:
                seen.cells.update(((number, position + n), value) for n in range(min(times, 1000)))
        position += times


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


def _times(pattern: re.Pattern[bytes], tag: bytes) -> int:
    said = pattern.search(tag)
    return int(said[1]) if said else 1
