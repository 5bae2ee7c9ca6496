"""A file becomes sheets of raw cells; every row keeps the number the user's spreadsheet shows.

xlsx, xls, xlsb and ods are read by python-calamine; delimited text by the standard library, after
its encoding and delimiter are found here (why here: docs/decisions/0004-encodings.md).
"""

import csv
import io
import re
import zipfile
import zlib
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import python_calamine as calamine

from jamstall.intake.findings import UnusableFile
from jamstall.intake.sheetxml import error_cells, is_sheet, is_vast

MAX_BYTES = 50 * 1024 * 1024
MAX_EXPANDED_BYTES = 1024 * 1024 * 1024
MAX_EXPANSION = 200
"""A workbook that unpacks to over 200 times its size is a bomb, not a spreadsheet."""
SMALL_ENOUGH = 100 * 1024 * 1024
"""Below this many bytes unpacked no ratio is suspect."""
DELIMITERS = (";", ",", "\t", "|")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DECLARED = re.compile(r"""(?i)"?sep=(.)"?""")
_END = "\x1e"
"""Stands last while a text file is read; where it is no row of its own, a quote was left open."""
_WORKBOOK_ENDINGS = frozenset((".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"))
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

    `name` is None in a file that has no sheets (csv).
    """

    name: str | None
    rows: list[list[Any]]
    hidden: bool = False


def read(path: Path) -> list[Sheet]:
    """Return the sheets of the file at `path`.

    Raises
    ------
    UnusableFile : unreadable, empty, encrypted, too large, or not a table at all.
    """
    if not path.exists():
        raise UnusableFile("not_found", name=path.name)
    if path.is_dir():
        raise UnusableFile("is_a_folder", name=path.name)
    if not path.is_file():  # a pipe or a device would be waited for
        raise UnusableFile("unreadable", name=path.name)
    size = path.stat().st_size
    if size == 0:
        raise UnusableFile("empty", name=path.name)
    if size > MAX_BYTES:
        raise UnusableFile("too_large", name=path.name, limit=MAX_BYTES // 1024 // 1024)
    with path.open("rb") as file:
        start = file.read(8192)
    if start.startswith(_ZIP):
        _refuse_bombs(path)
        # The two read the same file, and neither keeps the other waiting.
        with ThreadPoolExecutor(1) as beside:
            errors = beside.submit(error_cells, path)
            sheets = _read_workbook(path)
            _put_in(errors, sheets)
    elif start.startswith(_OLE):
        sheets = _read_workbook(path)
    else:
        for magic, kind in _KNOWN_OTHERS.items():
            if start.startswith(magic):
                raise UnusableFile("not_a_table", name=path.name, kind=kind)
        if path.suffix.lower() in _WORKBOOK_ENDINGS and b"\x00" in start:
            raise UnusableFile("unreadable", name=path.name)
        sheets = [Sheet(None, _read_delimited(path))]
    if not any(any(cell not in ("", None) for cell in row) for s in sheets for row in s.rows):
        raise UnusableFile("empty", name=path.name)
    return sheets


def _refuse_bombs(path: Path) -> None:
    """Refuse a workbook that would unpack to far more than a workbook does."""
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
            names = {info.filename for info in infos}
            expanded = sum(info.file_size for info in infos)
            allowed = max(SMALL_ENOUGH, min(MAX_EXPANDED_BYTES, MAX_EXPANSION * _size(path)))
            vast = expanded > allowed or any(
                is_vast(archive, info) for info in filter(is_sheet, infos)
            )
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error) as error:
        raise UnusableFile("unreadable", name=path.name) from error
    if vast:
        raise UnusableFile("expands_too_much", name=path.name)
    if "word/document.xml" in names:
        raise UnusableFile("not_a_table", name=path.name, kind="Word")
    if "ppt/presentation.xml" in names:
        raise UnusableFile("not_a_table", name=path.name, kind="PowerPoint")


def _size(path: Path) -> int:
    return path.stat().st_size


def _put_in(errors: "Future[dict[str, dict[tuple[int, int], str]]]", sheets: list[Sheet]) -> None:
    """Put the errors of formulas in the cells that calamine gives as empty."""
    with suppress(zipfile.BadZipFile, zlib.error, OSError, KeyError, ValueError, EOFError):
        for sheet in sheets:
            for (row, column), error in errors.result().get(sheet.name or "", {}).items():
                if row < len(sheet.rows) and column < len(sheet.rows[row]):
                    sheet.rows[row][column] = error


def _read_workbook(path: Path) -> list[Sheet]:
    try:
        workbook = calamine.CalamineWorkbook.from_path(path)
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
    except (calamine.CalamineError, OSError, ValueError) as error:
        code = "encrypted" if _is_encrypted(path) else "unreadable"
        raise UnusableFile(code, name=path.name) from error
    except BaseException as error:
        # A panic of the reader's own is no Exception, so that nobody catches it by chance.
        if type(error).__name__ != "PanicException":
            raise
        raise UnusableFile("unreadable", name=path.name) from error


def _is_encrypted(path: Path) -> bool:
    """Tell whether an OLE container holds an encrypted package (how Excel protects an xlsx)."""
    return "EncryptedPackage".encode("utf-16-le") in path.read_bytes()


def decode(data: bytes) -> str:
    """Return the text of `data`, in the encodings Swedish offices write.

    A byte order mark decides; else UTF-8 if every byte fits it (text in another encoding with å, ä
    or ö never does); else Windows-1252.
    """
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _read_delimited(path: Path) -> list[list[Any]]:
    data = path.read_bytes()
    text = decode(data)
    if text.count("\x00") > 0 or _looks_binary(text):
        raise UnusableFile("unreadable", name=path.name)
    if not text.strip():
        raise UnusableFile("empty", name=path.name)
    head = text[:200].lstrip().lower()
    if head.startswith(("<!doctype", "<html", "<?xml")):
        raise UnusableFile("not_a_table", name=path.name, kind="HTML/XML")
    if head.startswith(("{", "[")):
        raise UnusableFile("not_a_table", name=path.name, kind="JSON")
    first, _, rest = text.partition("\n")
    declared = None
    sign = _DECLARED.fullmatch(first.strip())
    if sign is not None:
        # Excel's own way of naming the delimiter; Excel does not show this row.
        declared, text = sign[1], rest
    delimiter = declared or _find_delimiter(text)
    # Cells longer than this are no table's; the standard library's limit is a traceback away.
    csv.field_size_limit(MAX_BYTES)
    lines = io.StringIO(f"{text}{'' if text.endswith((chr(10), chr(13))) else chr(10)}{_END}", "")
    try:
        rows: list[list[Any]] = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error as error:
        raise UnusableFile("unreadable", name=path.name) from error
    if rows.pop() != [_END]:
        raise UnusableFile("stray_quote", name=path.name, row=str(len(rows) + 1))
    _refuse_swallowed_rows(rows, delimiter, path.name)
    return rows


def _refuse_swallowed_rows(rows: list[list[Any]], delimiter: str, name: str) -> None:
    """Refuse a file where a quotation mark left open has made several rows into one cell."""
    width = max(map(len, rows), default=0)
    for number, row in enumerate(rows, start=1):
        for cell in row:
            if "\n" in cell and any(
                line.count(delimiter) >= max(2, width - 2) for line in cell.split("\n")
            ):
                raise UnusableFile("stray_quote", name=name, row=str(number))


def _looks_binary(text: str) -> bool:
    sample = text[:4096]
    odd = sum(1 for character in sample if character < " " and character not in "\t\r\n\f")
    return odd > len(sample) / 50


def _find_delimiter(text: str) -> str:
    """Return the delimiter under which the most rows have the same number of cells, and several.

    Decided on the first 200 rows; quoted cells count as one, so commas in a description do not
    mislead.
    """
    sample = text[:200_000]

    def score(delimiter: str) -> tuple[int, int]:
        rows = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        widths: Counter[int] = Counter()
        try:
            for number, row in enumerate(rows):
                if number >= 200:
                    break
                if len(row) > 1:
                    widths[len(row)] += 1
        except csv.Error:
            return (0, 0)
        if not widths:
            return (0, 0)
        width, rows_of_width = widths.most_common(1)[0]
        return (rows_of_width * min(width, 4), width)

    return max(DELIMITERS, key=score)
