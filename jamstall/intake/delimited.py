"""Delimited text becomes rows: its encoding and delimiter are found here.

Why here: docs/decisions/0004-encodings.md.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain, islice
from pathlib import Path
from typing import Any

from jamstall.intake.findings import UnusableFile
from jamstall.intake.limits import grown, most_rows
from jamstall.intake.quoted_rows import taken_apart
from jamstall.intake.sheetxml import MAX_CELLS

MOST_BESIDE = 1_000
"""Rows that a table may have beside those of its cases: titles, headings, notes and totals."""
DELIMITERS = (";", ",", "\t", "|")
_TOLD = 10_000
"""Rows in which most of what a column of words, days or round sums says has been said once."""
_DECLARED = re.compile(r"""(?i)"?sep=(.)"?""")
_AS_TEXT = re.compile(r'\A="([^"]*)"\Z')
"""How a csv keeps a spreadsheet from taking a text for a number: a formula that is the text."""
_END = "\x1e"
"""Stands last while a text file is read; where it is no row of its own, a quote was left open."""


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


def read_delimited(path: Path, longest_cell: int) -> list[list[Any]]:
    """Return the rows of a text file; cells longer than `longest_cell` are no table's.

    Raises
    ------
    UnusableFile : no table, too many rows, or a quotation mark that swallows rows.
    """
    data = path.read_bytes()
    text = decode(data)
    if text.count("\x00") > 0 or _looks_binary(text):
        raise UnusableFile("unreadable", name=path.name)
    if not text.strip():
        raise UnusableFile("empty", name=path.name)
    head = text[:200].lstrip().lower()
    if head.startswith("<?xml"):
        raise UnusableFile("not_a_table", name=path.name, kind="XML")
    if head.startswith(("{", "[")):
        raise UnusableFile("not_a_table", name=path.name, kind="JSON")
    first, _, rest = text.partition("\n")
    declared = None
    sign = _DECLARED.fullmatch(first.strip(" \r"))  # a tab may be what it declares
    if sign is not None:
        # Excel's own way of naming the delimiter; Excel does not show this row.
        declared, text = sign[1], rest
    delimiter = declared or _find_delimiter(text)
    if text.count(delimiter) > grown(MAX_CELLS):
        raise UnusableFile("expands_too_much", name=path.name)
    csv.field_size_limit(longest_cell)
    most = most_rows()
    # As bytes: io.StringIO takes four times as much memory for the same lines.
    lines = io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8", newline="")
    try:
        reader = csv.reader(chain(lines, [_END]), delimiter=delimiter)
        rows: list[list[Any]] = _shared(islice(reader, most + MOST_BESIDE + 2))
    except csv.Error as error:
        raise UnusableFile("unreadable", name=path.name) from error
    if len(rows) > most + MOST_BESIDE + 1:
        raise UnusableFile("too_many_rows", name=path.name, limit=most)
    if rows.pop() != [_END]:
        raise UnusableFile("stray_quote", name=path.name, row=str(len(rows) + 1))
    if '"' in text:  # no cell has a line break without
        _refuse_swallowed_rows(rows, delimiter, path.name)
        rows = taken_apart(rows, delimiter, _find_delimiter)
    if rows and _are_numbered(rows):
        rows[0].insert(0, "")
    if '="' in text:
        rows = [[_AS_TEXT.sub(r"\1", cell) for cell in row] for row in rows]
    return rows


def _shared(rows: Iterable[list[str]]) -> list[list[Any]]:
    """Return rows in which cells that say the same are one text, as far as many of them do.

    Told by the first ones: a column of case numbers has no two alike in the others either.
    """
    rows, known = iter(rows), dict[str, str]()
    shared = [list(map(known.setdefault, row, row)) for row in islice(rows, _TOLD)]
    shared += [list(map(known.get, row, row)) for row in rows]
    return shared


def _refuse_swallowed_rows(rows: list[list[Any]], delimiter: str, name: str) -> None:
    """Refuse a file where quotation marks left open have made several rows into one cell.

    A cell that holds a whole row shows it; so does one that holds the end of a row and the
    beginning of the next, with as many delimiters for every line break as a row has.
    """
    width = max(map(len, rows), default=0)
    for number, row in enumerate(rows, start=1):
        for cell in row:
            if "\n" not in cell and "\r" not in cell:
                continue
            lines = [line.count(delimiter) for line in cell.splitlines() if line.strip()]
            if (
                max(lines, default=0) >= max(2, width - 2)
                or sum(lines) >= (len(lines) - 1) * max(2, width - 1) > 0
            ):
                raise UnusableFile("stray_quote", name=name, row=str(number))


def _are_numbered(rows: list[list[Any]]) -> bool:
    """Tell whether every row begins with its number and the headings have none for it, as in R."""
    width, below = len(rows[0]), rows[1:]
    return bool(below) and all(
        len(row) == width + 1 and row[0] == str(number) for number, row in enumerate(below, start=1)
    )


def _looks_binary(text: str) -> bool:
    sample = text[:4096]
    odd = sum(1 for character in sample if character < " " and character not in "\t\r\n\f")
    return odd > len(sample) / 50


def _find_delimiter(text: str) -> str:
    """Return the delimiter under which the most rows have the same number of cells, and several.

    Decided on the first 200 rows; quoted cells count as one, so commas in a description do not
    mislead.
    """
    sample = text[:2_000_000]

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
