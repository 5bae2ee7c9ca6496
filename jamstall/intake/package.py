"""A workbook's container, looked through before anything in it is expanded in memory.

xlsx, xlsb and ods are zip files of XML. A small file can unpack to more than any memory holds, say
of itself that it is small, or define text that grows as it is read. What no spreadsheet program
writes is refused here, piece by piece, and never held whole.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jamstall.intake import odsxml, sheetxml
from jamstall.intake.findings import UnusableFile

MAX_EXPANDED_BYTES = 1024 * 1024 * 1024
MAX_EXPANSION = 200
"""A workbook that unpacks to over 200 times its size is a bomb, not a spreadsheet."""
SMALL_ENOUGH = 100 * 1024 * 1024
"""Below this many bytes unpacked no ratio is suspect."""
_PIECE = 1 << 20
_LONGEST_TAG = 1 << 16
_LOCAL_HEADER = 30
_KEPT_TYPES = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_SEALED = 0x1
_OTHER_DOCUMENTS = {"word/document.xml": "Word", "ppt/presentation.xml": "PowerPoint"}
_FROM_1904 = re.compile(rb"""date1904\s*=\s*["'](?:1|true)["']""")
_TO_BE_COMPUTED = re.compile(rb"""fullCalcOnLoad\s*=\s*["'](?:1|true)["']""")

Pieces = Callable[[], Iterator[bytes]]


class Overrun(Exception):
    """A part holds more than the container says: only a bomb does."""


class DefinesText(Exception):
    """A part has a document type definition, with which a few bytes can become many."""


@dataclass(frozen=True, slots=True)
class Package:
    """What a container holds beside cells.

    Attributes
    ----------
    sheets : the parts that hold cells, each with a way to read it piece by piece.
    carries : codes of the findings for what is passed over: `macros`, `external_links`.
    from_1904 : dates are counted from 1904, as on old Macintoshes.
    to_be_computed : the program that wrote the file left its formulas for the next to compute.
    """

    sheets: dict[str, Pieces]
    carries: tuple[str, ...]
    from_1904: bool = False
    to_be_computed: bool = False


def look_through(path: Path) -> Package:
    """Return what a container holds.

    Raises
    ------
    UnusableFile : damaged, sealed, of another kind, or more than memory should hold.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
            _refuse_others(path, infos)
            parts = {info.filename: _pieces_of(path, info) for info in infos}
            if len(parts) < len(infos):  # two of one name: which one is read is anyone's guess
                raise ValueError(path.name)
            sheets = {name: read for name, read in parts.items() if _holds_cells(name)}
            vast = _expands_too_much(path, infos) or _is_vast(parts, sheets)
            workbook = archive.read("xl/workbook.xml") if "xl/workbook.xml" in parts else b""
    except Overrun:
        vast = True
    except DefinesText as error:
        raise UnusableFile("defines_text", name=path.name) from error
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error) as error:
        raise UnusableFile("unreadable", name=path.name) from error
    if vast:
        raise UnusableFile("expands_too_much", name=path.name)
    return Package(
        sheets,
        _carries(parts),
        bool(_FROM_1904.search(workbook)),
        bool(_TO_BE_COMPUTED.search(workbook)),
    )


def _refuse_others(path: Path, infos: list[zipfile.ZipInfo]) -> None:
    for info in infos:
        if kind := _OTHER_DOCUMENTS.get(info.filename):
            raise UnusableFile("not_a_table", name=path.name, kind=kind)
        if info.flag_bits & _SEALED:
            raise UnusableFile("encrypted", name=path.name)
        if info.compress_type not in _KEPT_TYPES:
            raise UnusableFile("unreadable", name=path.name)


def _expands_too_much(path: Path, infos: list[zipfile.ZipInfo]) -> bool:
    allowed = min(MAX_EXPANDED_BYTES, MAX_EXPANSION * path.stat().st_size)
    return sum(info.file_size for info in infos) > max(SMALL_ENOUGH, allowed)


def _is_vast(parts: dict[str, Pieces], sheets: dict[str, Pieces]) -> bool:
    """Tell whether the cells are too many; every part is read, so that no size is taken on trust.

    Everything is read before the first sheet is: what a part truly holds comes first.
    """
    for name, read in parts.items():
        strings = 0
        for piece in read() if name not in sheets else ():
            strings += piece.count(b"<si") if name.lower().endswith("sharedstrings.xml") else 0
            if strings > sheetxml.MAX_CELLS:
                return True
    return any(
        odsxml.is_vast(read) if name == odsxml.CONTENT else sheetxml.is_vast(read)
        for name, read in sheets.items()
    )


def _holds_cells(name: str) -> bool:
    """Tell whether a part may be a sheet: wherever it lies, since the workbook may name any."""
    name = name.lower()
    if name == odsxml.CONTENT:
        return True
    known = ("sharedstrings.xml", "styles.xml", "workbook.xml")
    return name.startswith("xl/") and name.endswith(".xml") and not name.endswith(known)


def _carries(parts: dict[str, Pieces]) -> tuple[str, ...]:
    names = [name.lower() for name in parts]
    macros = any(name.endswith("vbaproject.bin") or name.startswith("basic/") for name in names)
    links = any("externallinks/" in name for name in names)
    return tuple(code for code, held in (("macros", macros), ("external_links", links)) if held)


def _pieces_of(path: Path, info: zipfile.ZipInfo) -> Pieces:
    """Return a way to read a part in pieces, none of which ends within a tag."""

    def read() -> Iterator[bytes]:
        rest = b""
        is_text = info.filename.lower().endswith((".xml", ".rels"))
        for piece in _expanded(path, info):
            text = rest + piece
            if is_text and b"<!DOCTYPE" in text:
                raise DefinesText
            end = text.rfind(b"<")
            # Where no tag begins for long there is text; the little that is kept suffices.
            end = max(end, len(text) - _LONGEST_TAG, 0)
            rest = text[end:]
            yield text[:end]
        yield rest

    return read


def _expanded(path: Path, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """Give a part's bytes, and no more of them than the container says there are.

    `zipfile` itself stops at the stated size without a word, where other readers go on.
    """
    with path.open("rb") as file:
        file.seek(info.header_offset)
        header = file.read(_LOCAL_HEADER)
        if len(header) < _LOCAL_HEADER:
            raise EOFError
        names = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        file.seek(info.header_offset + _LOCAL_HEADER + names)
        left, said = info.compress_size, info.file_size
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        while left > 0 and (packed := file.read(min(_PIECE, left))):
            left -= len(packed)
            while packed:
                if info.compress_type == zipfile.ZIP_STORED:
                    piece, packed = packed, b""
                else:
                    piece = inflater.decompress(packed, _PIECE)
                    packed = inflater.unconsumed_tail
                said -= len(piece)
                if said < 0:
                    raise Overrun
                if piece:
                    yield piece
                elif inflater.eof:
                    return
