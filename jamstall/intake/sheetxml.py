"""What calamine does not tell of an xlsx: how far apart its cells lie, and what it gives as empty.

calamine keeps every cell between the first and the last that is filled, which one stray value can
make more than any memory holds. It gives a formula's error (#N/A), and a formula that nobody has
computed yet, as an empty cell, which would pass for "not reported"; and it shows hidden rows like
all others. All this is found in the sheets' own XML, without parsing it.
"""

import html
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from jamstall.intake.parse import NOT_COMPUTED

MAX_CELLS = 12_000_000
"""Cells of a sheet, empty ones between filled ones included: 200,000 rows of 60 columns."""

_PLAIN_CELL = re.compile(rb'<c(?: r="([A-Z]{1,3}\d??)\d{1,5}"|[\s/>])')
"""A cell's column, and how many hundred thousand rows down it lies; nothing if oddly written."""
_LETTERS, _DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"
_TAG = re.compile(rb"<(?:\w+:)?(row|c)(\s[^>]*)?>")
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Z]*)(\d+)["']""")
_ERROR_CELL = re.compile(
    rb'<(?:\w+:)?c (?=[^>]*\bt="e")(?:[^>]*? )??r="([A-Z]{1,3})(\d{1,7})"[^>]*>'
    rb"(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)<",
    re.DOTALL,
)
_FORMULA_CELL = re.compile(
    rb'<(?:\w+:)?c (?![^>]*\bt="(?:str|e)")(?:[^>]*? )??r="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*'
    rb"<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>(0?)</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row (?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d{1,7})"')
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')


@dataclass
class Overlooked:
    """What calamine overlooks in one sheet; rows and columns from 0.

    Attributes
    ----------
    cells : (row, column) → the error that stands there, or `NOT_COMPUTED`.
    hidden : rows that are folded away, or filtered out.
    """

    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)


def is_vast(read: Callable[[], Iterator[bytes]]) -> bool:
    """Tell whether a sheet's cells span more than memory should hold.

    What the sheet says of its own size is not believed. Where every cell names its place in the
    plain way, a rough look says enough; else each cell is looked at, which takes longer.
    """
    places: set[bytes] = set()
    for piece in read():
        places.update(_PLAIN_CELL.findall(piece))
        if b":c " in piece or b":c>" in piece:  # tags with a prefix, which nobody writes
            places.add(b"")
    if b"" not in places:
        width = max((_column(place.rstrip(_DIGITS)) for place in places), default=0)
        hundred_thousands = max((int(place.lstrip(_LETTERS) or 0) for place in places), default=0)
        if width * (hundred_thousands + 1) * 100_000 <= MAX_CELLS:
            return False
    row = column = width = height = 0
    for piece in _closed(read()):
        for tag in _TAG.finditer(piece):
            name, attributes = tag[1], tag[2] or b""
            said = _REFERENCE.search(attributes)
            if name == b"row":
                row, column = int(said[2]) if said else row + 1, 0
                continue
            column = _column(said[1]) if said else column + 1
            row = int(said[2]) if said else row
            # Cells that are only coloured in do not count: `<c s="1"/>`, `<c s="1"></c>`.
            if not attributes.endswith(b"/") and not piece.startswith(b"</", tag.end()):
                width, height = max(width, column), max(height, row)
        if width * height > MAX_CELLS:
            return True
    return False


def _closed(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Give the same bytes in pieces that do not end between a tag and the one that closes it."""
    rest = b""
    for piece in pieces:
        text = rest + piece
        last = text.rfind(b"<")
        opened = last >= 0 and not text.startswith(b"</", last) and text.endswith(b">")
        cut = last if opened else len(text)
        rest = text[cut:]
        yield text[:cut]
    yield rest


def overlooked(
    path: Path, sheets: dict[str, Callable[[], Iterator[bytes]]], to_be_computed: bool
) -> dict[str, Overlooked]:
    """Return sheet name → what calamine overlooks there.

    Parameters
    ----------
    to_be_computed : formulas with the value 0 are not computed either: so some exports write them.
    """
    found: dict[str, Overlooked] = {}
    for part, read in sheets.items():
        seen = Overlooked()
        for text in _whole_cells(read()):
            if b't="e"' in text:
                for cell in _ERROR_CELL.finditer(text):
                    seen.cells[_place(cell)] = html.unescape(cell[3].decode())
            if b"<f" in text or b":f" in text:
                for cell in _FORMULA_CELL.finditer(text):
                    if not cell[3] or to_be_computed:
                        seen.cells[_place(cell)] = NOT_COMPUTED
            if b" hidden=" in text:
                seen.hidden |= {int(row[1]) - 1 for row in _HIDDEN_ROW.finditer(text)}
        if seen.cells or seen.hidden:
            found[_name(path, part)] = seen
    return found


def _whole_cells(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Give a sheet's XML in pieces that end before a cell begins, however long a cell is."""
    kept: list[bytes] = []
    for piece in pieces:
        end = max(piece.rfind(b"<c "), piece.rfind(b"<row "))
        if end < 0:  # with a prefix the tag began before its colon
            end = piece.rfind(b"<", 0, piece.rfind(b":c ") + 1)
        if end < 0:
            kept.append(piece)
            continue
        yield b"".join((*kept, piece[:end]))
        kept = [piece[end:]]
    yield b"".join(kept)


def _place(cell: re.Match[bytes]) -> tuple[int, int]:
    return int(cell[2]) - 1, _column(cell[1]) - 1


def _column(letters: bytes) -> int:
    """Return the number of a column: 1 for A, 16384 for XFD."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _name(path: Path, part: str) -> str:
    """Return the name of the sheet that a part of the file holds."""
    with zipfile.ZipFile(path) as archive:
        relations = archive.read("xl/_rels/workbook.xml.rels").decode()
        workbook = archive.read("xl/workbook.xml").decode()
    ids = {
        posixpath.normpath(posixpath.join("/xl", said["Target"])).lower(): said["Id"]
        for said in map(_attributes, _RELATION.findall(relations))
    }
    wanted = ids.get(f"/{part.lower()}")
    for sheet in map(_attributes, _SHEET.findall(workbook)):
        if any(key.endswith(":id") and value == wanted for key, value in sheet.items()):
            return sheet["name"]
    return ""


def _attributes(tag: str) -> dict[str, str]:
    return {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(tag)}
