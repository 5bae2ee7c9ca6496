"""What calamine does not tell of an xlsb: its failed formulas, hidden rows, formats, and its size.

An xlsb is a container like an xlsx, with records in place of XML ([MS-XLSB] 2.1.4): a number that
says what a record is, its length, and what it holds.
"""

import posixpath
import struct
from collections.abc import Iterator

from jamstall.intake.biff import ERRORS
from jamstall.intake.elements import Attributes, LocalNames, Pieces, follow
from jamstall.intake.numberformat import Shown, shown_by
from jamstall.intake.overlooked import Overlooked, Vast, settled
from jamstall.intake.parse import NOT_COMPUTED
from jamstall.intake.sheetxml import MAX_CELLS
from jamstall.intake.workbookxml import BUILT_IN, part_name

WORKBOOK, RELATIONS = "xl/workbook.bin", "xl/_rels/workbook.bin.rels"
STYLES = "xl/styles.bin"
_ROW, _BLANK, _ERROR = 0, 1, 3
_FORMULA_TEXT, _FORMULA_NUMBER, _FORMULA_TRUTH, _FORMULA_ERROR = 8, 9, 10, 11
_FORMULAS = (_FORMULA_TEXT, _FORMULA_NUMBER, _FORMULA_TRUTH)
_CELLS = range(1, 12)
_SHORT_CELLS = range(12, 19)
"""Cells that leave out their column: calamine passes them by without a word."""
_FORMAT, _STYLE, _STYLES_BEGIN, _STYLES_END, _SHEET = 44, 47, 617, 618, 156
_HIDDEN = 0x10
_CELL = struct.Struct("<II")
_STYLE_BITS = 0xFFFFFF
LONGEST = 1 << 24
"""Bytes of a record; a cell's text has at most 65,534."""


def overlooked(parts: dict[str, Pieces]) -> dict[str, Overlooked]:
    """Return sheet name → what calamine overlooks there.

    Raises
    ------
    ValueError, struct.error : the file is damaged, or has cells that calamine passes by.
    Vast : a sheet's cells are too many.
    """
    styles = _styles(parts[STYLES]) if STYLES in parts else {}
    found = {
        name: _of_sheet(parts[part], styles)
        for name, part in _sheets(parts).items()
        if part in parts
    }
    return settled(found)


def _records(read: Pieces) -> Iterator[tuple[int, bytes]]:
    rest = b""
    for piece in read():
        data, at = rest + piece, 0
        while (found := _record(data, at)) is not None:
            kind, start, at = found
            yield kind, data[start:at]
        rest = data[at:]
    if rest:
        raise ValueError("a record is cut off")


def _record(data: bytes, at: int) -> tuple[int, int, int] | None:
    """Return what a record is, where it begins and where it ends; None where it is not whole."""
    size = len(data)
    if at >= size:
        return None
    kind = data[at]
    at += 1
    if kind & 0x80:
        if at >= size:
            return None
        kind = (kind & 0x7F) | (data[at] & 0x7F) << 7
        at += 1
    length = 0
    for shift in (0, 7, 14, 21):
        if at >= size:
            return None
        byte = data[at]
        length |= (byte & 0x7F) << shift
        at += 1
        if not byte & 0x80:
            break
    if length > LONGEST:
        raise ValueError(length)
    return (kind, at, at + length) if at + length <= size else None


def _text(data: bytes) -> tuple[str, bytes]:
    """Return a text that begins with its length, and what follows it."""
    end = 4 + 2 * int.from_bytes(data[:4], "little")
    return data[4:end].decode("utf-16-le"), data[end:]


def _sheets(parts: dict[str, Pieces]) -> dict[str, str]:
    """Return sheet name → its part."""
    relations: dict[str, str] = {}
    names = LocalNames()

    def relation(name: str, said: Attributes) -> None:
        if names[name] == "Relationship" and "Id" in said:
            relations[said["Id"]] = said.get("Target", "")

    if RELATIONS in parts:
        follow(parts[RELATIONS], relation)
    sheets: dict[str, str] = {}
    for kind, data in _records(parts[WORKBOOK]):
        if kind == _SHEET:
            one, rest = _text(data[8:])
            target = posixpath.join("/xl", relations.get(one, "").replace("\\", "/"))
            sheets[_text(rest)[0]] = part_name(posixpath.normpath(target)).lstrip("/")
    return sheets


def _styles(read: Pieces) -> dict[int, Shown]:
    formats, used, within = dict(BUILT_IN), [], False
    for kind, data in _records(read):
        if kind == _FORMAT:
            formats[int.from_bytes(data[:2], "little")] = _text(data[2:])[0]
        elif kind in (_STYLES_BEGIN, _STYLES_END):
            within = kind == _STYLES_BEGIN
        elif kind == _STYLE and within:
            used.append(int.from_bytes(data[2:4], "little"))
    shown = {at: shown_by(formats.get(number, "")) for at, number in enumerate(used)}
    return {style: one for style, one in shown.items() if one is not None}


def _of_sheet(read: Pieces, styles: dict[int, Shown]) -> Overlooked:
    seen = Overlooked()
    row = width = height = 0
    for kind, data in _records(read):
        if kind == _ROW:
            row = int.from_bytes(data[:4], "little")
            if data[11] & _HIDDEN:
                seen.hidden.add(row)
        elif kind in _CELLS:
            column, style = _CELL.unpack_from(data)
            if kind != _BLANK:
                width, height = max(width, column + 1), max(height, row + 1)
                if width * height > MAX_CELLS:
                    raise Vast
            if kind in (_ERROR, _FORMULA_ERROR):
                seen.cells[row, column] = ERRORS.get(data[8], NOT_COMPUTED)
            elif kind == _FORMULA_TEXT and not any(data[8:12]):
                seen.doubtful.append((row, column))
            elif kind in _FORMULAS:
                seen.computed = True
            if styles and (shown := styles.get(style & _STYLE_BITS)) is not None:
                seen.show((row, column), shown)
        elif kind in _SHORT_CELLS:
            raise ValueError("cells without a column")
    return seen
