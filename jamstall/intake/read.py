"""A file becomes sheets of raw cells; every row keeps the number the user's spreadsheet shows.

xlsx, xls, xlsb and ods are read by python-calamine, delimited text by `delimited`.
"""

import datetime as dt
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import python_calamine as calamine

from jamstall.intake import biff, limits, odsxml, xlsb
from jamstall.intake.delimited import MOST_BESIDE, read_delimited
from jamstall.intake.elements import DefinesText
from jamstall.intake.findings import UnusableFile
from jamstall.intake.markup import read_markup
from jamstall.intake.numberformat import Shown
from jamstall.intake.overlooked import Overlooked, Vast
from jamstall.intake.package import Overrun, Package, look_through
from jamstall.intake.parse.dates import EPOCH, EPOCH_OF_1904

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK_ENDINGS = frozenset((".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"))
_DAMAGES = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, ValueError, LookupError, EOFError,
    Overrun,
)  # fmt: skip
_KNOWN_OTHERS = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"{\\rtf": "RTF",
    b"GIF8": "GIF",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one sheet, `rows[0]` being the spreadsheet's row 1.

    Attributes
    ----------
    name : None in a file that has no sheets (csv).
    hidden : the whole sheet is.
    hidden_rows : the indices of rows that are folded away or filtered out.
    carries : codes of the findings for what the workbook holds beside cells (macros, links).
    epoch : the day that the spreadsheet counts as 0.
    shown : column → row → what a cell shows of its number, where that is not plain kronor.
    """

    name: str | None
    rows: list[list[Any]]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    carries: tuple[str, ...] = ()
    epoch: dt.date = EPOCH
    shown: Mapping[int, Mapping[int, Shown]] = field(default_factory=dict)


def read(path: Path) -> list[Sheet]:
    """Return the sheets of the file at `path`.

    Raises
    ------
    UnusableFile : unreadable, empty, encrypted, too large, or not a table at all.
    """
    _refuse_unopened(path)
    with path.open("rb") as file:
        start = file.read(8192)
    if start.startswith(_ZIP):
        sheets = _read_package(path)
    elif start.startswith(_OLE):
        sheets = _read_xls(path)
    else:
        for magic, kind in _KNOWN_OTHERS.items():
            if start.startswith(magic):
                raise UnusableFile("not_a_table", name=path.name, kind=kind)
        is_utf_16 = start.startswith((b"\xff\xfe", b"\xfe\xff"))  # "Unicode text", named .xls
        if path.suffix.lower() in _WORKBOOK_ENDINGS and b"\x00" in start and not is_utf_16:
            raise UnusableFile("unreadable", name=path.name)
        sheets = _read_text(path)
    for sheet in sheets:
        most = limits.most_rows() + MOST_BESIDE
        if len(sheet.rows) > most and sum(map(_is_filled, sheet.rows)) > most:
            raise UnusableFile("too_many_rows", name=path.name, limit=limits.most_rows())
    if not any(_is_filled(row) for sheet in sheets for row in sheet.rows):
        raise UnusableFile("empty", name=path.name)
    return sheets


def _refuse_unopened(path: Path) -> None:
    """Refuse what can be told from the folder alone."""
    if not path.exists():
        raise UnusableFile("not_found", name=path.name)
    if path.is_dir():
        raise UnusableFile("is_a_folder", name=path.name)
    if not path.is_file():  # a pipe or a device would be waited for
        raise UnusableFile("unreadable", name=path.name)
    size = path.stat().st_size
    if size == 0:
        raise UnusableFile("empty", name=path.name)
    if size > (most := limits.grown(limits.MOST_BYTES)):
        raise UnusableFile("too_large", name=path.name, limit=most // 1024 // 1024)


def _read_text(path: Path) -> list[Sheet]:
    """Return the sheets of a text file: tables of a web page, XML of 2003, or delimited."""
    pages = read_markup(path.read_bytes(), path.name)
    if pages is None:
        return [Sheet(None, read_delimited(path, limits.MOST_BYTES))]
    return [_completed(Sheet(page.name, page.rows, page.hidden), page.seen) for page in pages]


def _read_package(path: Path) -> list[Sheet]:
    """Return the sheets of an xlsx, xlsb or ods, with what calamine overlooks in them."""
    package = look_through(path)
    # The two read the same file, and neither keeps the other waiting.
    with ThreadPoolExecutor(1) as beside:
        looking = beside.submit(_overlooked, path, package)
        if xlsb.WORKBOOK in package.parts:  # only when it has been looked at is its size known
            looking.result()
        sheets = _read_workbook(path)
        found = looking.result()
    epoch = EPOCH_OF_1904 if package.workbook.from_1904 else EPOCH
    for sheet in sheets:  # before the rows that lie beyond what calamine sees are added
        if package.loses_rows(sheet.name or "", sheet.rows):
            found.setdefault(sheet.name or "", Overlooked()).unread = True
    sheets = [_completed(sheet, found.get(sheet.name or "")) for sheet in sheets]
    return [
        replace(sheet, carries=(*package.carries, *sheet.carries), epoch=epoch) for sheet in sheets
    ]


def _read_xls(path: Path) -> list[Sheet]:
    """Return the sheets of an xls, with what calamine overlooks in them."""
    sheets = _read_workbook(path)
    try:
        found = biff.overlooked(path)
        sheets = [_completed(*both) for both in zip(sheets, found, strict=True)]
    except _DAMAGES as error:
        raise UnusableFile("unreadable", name=path.name) from error
    carries = ("macros",) if _holds(path, "_VBA_PROJECT_CUR") else ()
    return [replace(sheet, carries=carries) for sheet in sheets]


def _is_filled(row: list[Any]) -> bool:
    return any(cell not in ("", None) for cell in row)


def _overlooked(path: Path, package: Package) -> dict[str, Overlooked]:
    try:
        return package.overlooked()
    except Vast as error:
        raise UnusableFile("expands_too_much", name=path.name) from error
    except DefinesText as error:
        raise UnusableFile("defines_text", name=path.name) from error
    except _DAMAGES as error:
        raise UnusableFile("unreadable", name=path.name) from error


def _completed(sheet: Sheet, seen: Overlooked | None) -> Sheet:
    """Put the formulas without a value in the cells that calamine gives as empty."""
    if seen is None:
        return sheet
    for (row, column), value in seen.cells.items():
        # calamine ends a sheet where it sees no more values: rows of formulas may lie beyond.
        sheet.rows.extend([] for _ in range(row + 1 - len(sheet.rows)))
        cells = sheet.rows[row]
        cells.extend([""] * (column + 1 - len(cells)))
        cells[column] = value
    carries = ("rows_unread",) if seen.unread else ()
    return replace(sheet, hidden_rows=frozenset(seen.hidden), shown=seen.shown, carries=carries)


def _opened(path: Path) -> calamine.CalamineWorkbook:
    """Open a workbook by what its name says it is, else by what it is."""
    try:
        return calamine.CalamineWorkbook.from_path(path)
    except calamine.PasswordError:
        raise
    except calamine.CalamineError:
        return calamine.CalamineWorkbook.from_filelike(_plainly_written(path))


def _plainly_written(path: Path) -> io.BytesIO:
    """Return a workbook's bytes; those of an ods without line breaks between its tags."""
    with zipfile.ZipFile(path) if zipfile.is_zipfile(path) else nullcontext() as archive:
        if archive is None or odsxml.CONTENT not in archive.namelist():
            return io.BytesIO(path.read_bytes())
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as plain:
            for name in archive.namelist():
                if name == odsxml.CONTENT:
                    plain.writestr(name, odsxml.without_indents(archive.read(name)))
                elif "/" not in name or name.startswith("META-INF/"):
                    plain.writestr(name, archive.read(name))
        made.seek(0)
        return made


def _read_workbook(path: Path) -> list[Sheet]:
    try:
        workbook = _opened(path)
        return [
            Sheet(
                meta.name,
                workbook.get_sheet_by_name(meta.name).to_python(skip_empty_area=False),
                hidden=meta.visible != calamine.SheetVisibleEnum.Visible,
            )
            for meta in workbook.sheets_metadata
            if meta.typ == calamine.SheetTypeEnum.WorkSheet
        ]
    except calamine.PasswordError as error:
        raise UnusableFile("encrypted", name=path.name) from error
    except (calamine.CalamineError, *_DAMAGES) as error:
        # How Excel protects an xlsx: an OLE container with the sealed package in it.
        code = "encrypted" if _holds(path, "EncryptedPackage") else "unreadable"
        raise UnusableFile(code, name=path.name) from error
    except BaseException as error:
        # A panic of the reader's own is no Exception, so that nobody catches it by chance.
        if type(error).__name__ != "PanicException":
            raise
        raise UnusableFile("unreadable", name=path.name) from error


def _holds(path: Path, stream: str) -> bool:
    """Tell whether an OLE container names a stream."""
    return stream.encode("utf-16-le") in path.read_bytes()
