"""A workbook's container, looked through before anything in it is expanded in memory.

xlsx, xlsb and ods are zip files of XML. A small file can unpack to more than any memory holds, say
of itself that it is small, or define text that grows as it is read. What no spreadsheet program
writes is refused here, piece by piece, and never held whole.
"""

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jamstall.intake import lost_rows, odsxml, sheetxml, xlsb
from jamstall.intake.elements import DefinesText, Pieces
from jamstall.intake.findings import UnusableFile
from jamstall.intake.overlooked import Overlooked, Vast, settled
from jamstall.intake.workbookxml import Workbook, part_name, workbook_of

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


class Overrun(Exception):
    """A part holds more than the container says: only a bomb does."""


@dataclass(frozen=True, slots=True)
class Package:
    """What a container holds beside cells.

    Attributes
    ----------
    parts : each by its `part_name`, with a way to read it piece by piece.
    carries : codes of the findings for what is passed over: `macros`, `external_links`.
    workbook : what an xlsx says of itself.
    telling : the parts of an xlsx's sheets that may hold what calamine overlooks.
    rows : part of a sheet → how many tags of rows it has.
    """

    parts: dict[str, Pieces]
    carries: tuple[str, ...]
    workbook: Workbook = field(default_factory=Workbook)
    telling: frozenset[str] = frozenset()
    rows: dict[str, int] = field(default_factory=dict)

    def loses_rows(self, name: str, rows: Sequence[Sequence[Any]]) -> bool:
        """Tell whether the sheet of that name has more rows than those that were read."""
        parts = (part for part, called in self.workbook.parts.items() if called == name)
        return any(
            not lost_rows.none_can_be(self.rows.get(part, 0), rows)
            and lost_rows.are_lost(self.parts[part])
            for part in parts
            if part in self.parts
        )

    def overlooked(self) -> dict[str, Overlooked]:
        """Return sheet name → what calamine overlooks there.

        Raises
        ------
        ValueError : a part cannot be read.
        Vast : a sheet of an xlsb holds more than memory should.
        """
        if odsxml.CONTENT in self.parts:
            return odsxml.overlooked(self.parts[odsxml.CONTENT], self.parts.get(odsxml.STYLES))
        if xlsb.WORKBOOK in self.parts:
            return xlsb.overlooked(self.parts)
        book = self.workbook
        found = {
            name: sheetxml.overlooked(
                self.parts[part], book.styles, to_be_computed=book.to_be_computed
            )
            for part, name in book.parts.items()
            if part in self.telling
        }
        return settled(found)


def look_through(path: Path) -> Package:
    """Return what a container holds.

    Raises
    ------
    UnusableFile : damaged, sealed, of another kind, or more than memory should hold.
    """
    book, telling, rows = Workbook(), frozenset[str](), dict[str, int]()
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
        _refuse_others(path, infos)
        parts = {part_name(info.filename): _pieces_of(path, info) for info in infos}
        if len(parts) < len(infos):  # two of one name: which one is read is anyone's guess
            raise ValueError(path.name)
        vast = _expands_too_much(path, infos) or _holds_much(parts)
        if not vast:
            book = workbook_of(parts)
            telling, rows = _look_at_sheets(parts, book)
    except (Overrun, Vast):
        vast = True
    except DefinesText as error:
        raise UnusableFile("defines_text", name=path.name) from error
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error) as error:
        raise UnusableFile("unreadable", name=path.name) from error
    if vast:
        raise UnusableFile("expands_too_much", name=path.name)
    return Package(parts, _carries(parts), book, telling, rows)


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


def _holds_much(parts: dict[str, Pieces]) -> bool:
    """Tell whether there are more texts than cells may be.

    Every part is read that is no sheet, so that no size is taken on trust. They come before the
    first sheet: what a part truly holds is known before anything in it is.
    """
    for name, read in parts.items():
        strings = 0
        for piece in read() if not _may_hold_cells(name) else ():
            strings += piece.count(b"<si") if name.endswith("sharedstrings.xml") else 0
            if strings > sheetxml.MAX_CELLS:
                return True
    return False


def _look_at_sheets(
    parts: dict[str, Pieces], book: Workbook
) -> tuple[frozenset[str], dict[str, int]]:
    """Return the parts of sheets that may hold what calamine overlooks, and each one's rows.

    Raises
    ------
    Vast : a sheet's cells span more than memory should hold.
    """
    telling, rows = set(), dict[str, int]()
    for name, read in parts.items():
        if name == odsxml.CONTENT:
            vast = odsxml.is_vast(read)
        elif name in book.parts or _may_hold_cells(name):
            signs = sheetxml.Signs(book.styles, to_be_computed=book.to_be_computed)
            vast = sheetxml.is_vast(signs.watching(read))
            telling |= {name} if signs.seen else set()
            rows[name] = signs.rows
        else:
            continue
        if vast:
            raise Vast
    return frozenset(telling), rows


def _may_hold_cells(part: str) -> bool:
    """Tell whether a part may be a sheet: wherever it lies, since the workbook may name any."""
    if part == odsxml.CONTENT:
        return True
    known = ("sharedstrings.xml", "styles.xml", "workbook.xml")
    return part.startswith("xl/") and part.endswith(".xml") and not part.endswith(known)


def _carries(parts: dict[str, Pieces]) -> tuple[str, ...]:
    macros = any(name.endswith("vbaproject.bin") or name.startswith("basic/") for name in parts)
    links = any("externallinks/" in name for name in parts)
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
