"""What calamine does not tell of an xlsx: how far apart its cells lie, and which hold errors.

calamine keeps every cell between the first and the last that is filled, which one stray value can
make more than any memory holds; and it gives a formula's error (#N/A) as an empty cell, which would
pass for "not reported". Both are found in the sheets' own XML, without parsing it.
"""

import html
import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

MAX_CELLS = 30_000_000
_SMALL = 4 * 1024 * 1024
_CHUNK = 1 << 20

_DIMENSION = re.compile(rb'<(?:\w+:)?dimension [^>]*ref="(?:[A-Z]+\d+:)?([A-Z]+)(\d+)"')
_CELL = re.compile(rb'<(?:\w+:)?c (?:[^>]*? )??r="([A-Z]{1,3})(\d{1,7})"(?:[^>]*[^>/])?>')
_ERROR_CELL = re.compile(
    rb'<(?:\w+:)?c (?=[^>]*\bt="e")(?:[^>]*? )??r="([A-Z]{1,3})(\d{1,7})"[^>]*>'
    rb"(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)<",
    re.DOTALL,
)
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')


def is_sheet(info: zipfile.ZipInfo) -> bool:
    """Tell whether a part of the file is a sheet."""
    return info.filename.startswith("xl/worksheets/") and info.filename.endswith(".xml")


def is_vast(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    """Tell whether a sheet's cells span more than memory should hold.

    Cells that are only coloured in do not count. A large sheet is looked through only where it says
    itself that it is vast: looking at each of its cells takes longer than all else.
    """
    with archive.open(info) as part:
        said = _DIMENSION.search(part.read(4096))
    modest = said is None or _column(said[1]) * int(said[2]) <= MAX_CELLS
    if modest and info.file_size > _SMALL:
        return False
    width = height = 0
    for text in _chunks(archive, info):
        for cell in _CELL.finditer(text):
            width, height = max(width, _column(cell[1])), max(height, int(cell[2]))
    return width * height > MAX_CELLS


def error_cells(path: Path) -> dict[str, dict[tuple[int, int], str]]:
    """Return sheet name → (row, column), from 0 → the error that stands there."""
    found: dict[str, dict[tuple[int, int], str]] = {}
    with zipfile.ZipFile(path) as archive:
        for info in filter(is_sheet, archive.infolist()):
            errors = {
                (int(cell[2]) - 1, _column(cell[1]) - 1): html.unescape(cell[3].decode())
                for text in _chunks(archive, info)
                if b't="e"' in text
                for cell in _ERROR_CELL.finditer(text)
            }
            if errors:
                found[_name(archive, info.filename)] = errors
    return found


def _chunks(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """Give a sheet's XML in pieces that end before a cell begins."""
    rest = b""
    with archive.open(info) as part:
        while more := part.read(_CHUNK):
            text = rest + more
            end = max(text.rfind(b"<c "), text.rfind(b":c "))
            # With a prefix the tag began before its colon.
            end = text.rfind(b"<", 0, end + 1) if end > 0 else -1
            rest = text[end:] if end > 0 else text
            if end > 0:
                yield text[:end]
    yield rest


def _column(letters: bytes) -> int:
    """Return the number of a column: 1 for A, 16384 for XFD."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _name(archive: zipfile.ZipFile, part: str) -> str:
    """Return the name of the sheet that a part of the file holds."""
    relations = archive.read("xl/_rels/workbook.xml.rels").decode()
    ids = {
        posixpath.normpath(posixpath.join("/xl", said["Target"])): said["Id"]
        for said in map(_attributes, _RELATION.findall(relations))
    }
    wanted = ids.get(f"/{part}")
    for sheet in map(_attributes, _SHEET.findall(archive.read("xl/workbook.xml").decode())):
        if any(key.endswith(":id") and value == wanted for key, value in sheet.items()):
            return sheet["name"]
    return ""


def _attributes(tag: str) -> dict[str, str]:
    return {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(tag)}
