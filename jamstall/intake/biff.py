"""What calamine does not tell of an xls: its failed and uncomputed formulas, hidden rows, formats.

An xls is a stream of records, each a number that says what it is and how long. Only those that say
something of the above are looked at ([MS-XLS] 2.3 and 2.4), in the order in which they stand.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

import olefile

from jamstall.intake.numberformat import Shown, shown_by
from jamstall.intake.overlooked import Overlooked, settled
from jamstall.intake.parse import NOT_COMPUTED
from jamstall.intake.workbookxml import BUILT_IN

ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}  # fmt: skip
_STREAMS = ("Workbook", "Book")
_BOF, _EOF, _SHEET, _FORMAT, _XF, _RECALCULATED = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0, 0x01C1
_ROW, _FORMULA, _ERROR, _NUMBER, _RK, _RKS = 0x0208, 0x0006, 0x0205, 0x0203, 0x027E, 0x00BD
_OF_CELLS = frozenset((_BOF, _EOF, _ROW, _FORMULA, _ERROR))
_OF_NUMBERS = frozenset((_NUMBER, _RK, _RKS))
_HIDDEN = 0x20
_WORKSHEET = 0
_BIFF8 = 0x0600
_TEXT, _TRUTH, _FAILED, _EMPTY = 0, 1, 2, 3
_HEAD = struct.Struct("<HH")
_CELL = struct.Struct("<HHH")

Record = tuple[int, bytes]


def overlooked(path: Path) -> list[Overlooked]:
    """Return what calamine overlooks in each sheet of cells, in the workbook's order.

    Raises
    ------
    ValueError, OSError, struct.error : the file is damaged.
    """
    stream = _stream(path)
    places: list[int] = []
    formats: dict[int, str] = dict(BUILT_IN)
    used: list[int] = []
    computed = wide = False
    for kind, data in _records(stream, 0):
        if kind == _BOF:
            wide = data[:2] == _BIFF8.to_bytes(2, "little")
        elif kind == _SHEET:
            if data[5] == _WORKSHEET:
                places.append(int.from_bytes(data[:4], "little"))
        elif kind == _FORMAT:
            formats[int.from_bytes(data[:2], "little")] = _text(data[2:], wide=wide)
        elif kind == _XF:
            used.append(int.from_bytes(data[2:4], "little"))
        elif kind == _RECALCULATED:
            computed = True
    shown = {at: shown_by(formats.get(number, "")) for at, number in enumerate(used)}
    telling = {style: one for style, one in shown.items() if one is not None}
    sheets = [_of_sheet(stream, place, telling) for place in places]
    settled({str(at): seen for at, seen in enumerate(sheets)}, computed=computed)
    return sheets


def _stream(path: Path) -> bytes:
    with olefile.OleFileIO(path) as container:
        for name in _STREAMS:
            if container.exists(name):
                content: bytes = container.openstream(name).read()
                return content
    raise ValueError(path.name)


def _records(stream: bytes, start: int, wanted: frozenset[int] | None = None) -> Iterator[Record]:
    """Give the records of a part of the stream, to its end; those of charts within it left out."""
    depth, size = 0, len(stream)
    while start + 4 <= size:
        kind, length = _HEAD.unpack_from(stream, start)
        start += 4
        if wanted is None or kind in wanted:
            if kind == _BOF:
                depth += 1
            elif kind == _EOF:
                depth -= 1
                if depth <= 0:
                    return
            if depth == 1:
                yield kind, stream[start : start + length]
        start += length
    raise ValueError("no end")


def _text(data: bytes, *, wide: bool) -> str:
    """Return a format's text: its length, in newer files how it is written, its letters."""
    if not wide:
        return data[1 : 1 + data[0]].decode("cp1252", "replace")
    length, letters = int.from_bytes(data[:2], "little"), data[3:]
    return letters[: 2 * length].decode("utf-16-le") if data[2] & 1 else letters.decode("latin-1")


def _of_sheet(stream: bytes, place: int, telling: dict[int, Shown]) -> Overlooked:
    seen = Overlooked()
    for kind, data in _records(stream, place, _OF_CELLS | _OF_NUMBERS if telling else _OF_CELLS):
        if kind == _FORMULA:
            row, column, style = _CELL.unpack_from(data)
            _note(seen, (row, column), data[6:14])
            if style in telling:
                seen.show((row, column), telling[style])
        elif kind == _ERROR:
            if data[7]:
                seen.cells[_CELL.unpack_from(data)[:2]] = ERRORS.get(data[6], NOT_COMPUTED)
        elif kind == _ROW:
            if data[12] & _HIDDEN:
                seen.hidden.add(int.from_bytes(data[:2], "little"))
        elif kind in (_NUMBER, _RK):
            row, column, style = _CELL.unpack_from(data)
            if style in telling:
                seen.show((row, column), telling[style])
        elif kind == _RKS:
            row, first = _HEAD.unpack_from(data)
            for at in range((len(data) - 6) // 6):
                style = int.from_bytes(data[4 + 6 * at : 6 + 6 * at], "little")
                if style in telling:
                    seen.show((row, first + at), telling[style])
    return seen


def _note(seen: Overlooked, place: tuple[int, int], result: bytes) -> None:
    """Note a formula by what it came to: a number, or what two full bytes at the end tell of."""
    if result[6:] != b"\xff\xff" or result[0] in (_TEXT, _TRUTH):
        seen.computed = True
    elif result[0] == _FAILED:
        seen.cells[place] = ERRORS.get(result[2], NOT_COMPUTED)
        seen.computed = True
    else:
        seen.doubtful.append(place)
