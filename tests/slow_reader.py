"""A slow and obvious reader: how many cases a file holds, and how much was granted.

It shares nothing with the intake: openpyxl where the intake has calamine, `csv` with the delimiter
given, and only the simplest ways to write an amount or a decision. What it does not understand it
leaves alone (`CannotTell`); what it does understand the intake must have read the same.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import openpyxl

CASE, PLACE, DECISION, GRANTED = "Diarienummer", "Kommun", "Beslut", "Beviljat belopp"
GRANTS = {"bifall": True, "avslag": False, "återkallad": False, "pågående": False}
TOTALS = ("summa", "totalt")
KINDS_OF_CELL = {"b", "d", "e", "inlineStr", "n", "s", "str"}
_AMOUNT = re.compile(r"-?\d+([.,]\d{1,2})?")


class CannotTell(Exception):
    """The file is not of the plain shape that this reader knows."""


@dataclass(frozen=True)
class Reading:
    """How many cases a file holds, and the kronor granted to them."""

    cases: int
    granted: Decimal


def read_workbook_slowly(path: Path) -> Reading:
    """Read the first sheet of a workbook, its headings in the first row.

    openpyxl takes a cell of a kind that does not exist to be empty; the intake reads what stands
    in it. Neither is wrong.
    """
    try:
        with zipfile.ZipFile(path) as parts:
            sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        if not set(re.findall(r'<c r="[^"]*" t="([^"]*)"', sheet)) <= KINDS_OF_CELL:
            raise CannotTell
        workbook = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), data_only=True)
        rows = [list(row) for row in workbook.worksheets[0].iter_rows(values_only=True)]
    except Exception as error:
        raise CannotTell from error
    return _read(rows)


def read_text_slowly(path: Path, delimiter: str, encoding: str) -> Reading:
    """Read a text file, its headings in the first row."""
    try:
        with path.open(encoding=encoding, newline="") as file:
            rows: list[list[Any]] = [list(row) for row in csv.reader(file, delimiter=delimiter)]
    except (UnicodeDecodeError, csv.Error) as error:
        raise CannotTell from error
    return _read(rows)


def _read(rows: Sequence[Sequence[Any]]) -> Reading:
    if not rows:
        raise CannotTell
    head = [_text(cell) for cell in rows[0]]
    if any(head.count(heading) != 1 for heading in (CASE, PLACE, DECISION, GRANTED)):
        raise CannotTell
    cases: dict[str, tuple[str, bool, Decimal | None]] = {}
    for row in rows[1:]:
        cells = dict(zip(head, row, strict=False))
        filled = [_text(cell) for cell in row if _text(cell)]
        if len(filled) < 2 or filled == [text for text in head if text]:
            continue  # empty, a note, or the headings once more
        case = _text(cells.get(CASE))
        if case.casefold() in TOTALS:
            continue
        if not _text(cells.get(DECISION)) and any(text.casefold() in TOTALS for text in filled):
            raise CannotTell  # a sum, or a case with an odd name
        amount = _amount(cells.get(GRANTED))
        said = _text(cells.get(PLACE)), _is_granted(cells.get(DECISION), amount), amount
        if not case or cases.setdefault(case, said) != said:
            raise CannotTell
    granted: Iterable[Decimal] = (
        amount for _, is_granted, amount in cases.values() if is_granted and amount is not None
    )
    return Reading(len(cases), sum(granted, Decimal(0)))


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell == int(cell):
        cell = int(cell)
    return "" if cell is None else " ".join(str(cell).split())


def _is_granted(cell: Any, amount: Decimal | None) -> bool:
    text = _text(cell).casefold()
    if not text and amount:
        return True
    if text not in GRANTS:
        raise CannotTell
    return GRANTS[text]


def _amount(cell: Any) -> Decimal | None:
    if cell is None or _text(cell) in ("", "-"):
        return None
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        raise CannotTell
    text = "".join(str(cell).split()).removesuffix("kr") if isinstance(cell, str) else str(cell)
    if not _AMOUNT.fullmatch(text) or not text.isascii():
        raise CannotTell
    return Decimal(text.replace(",", ".")).quantize(Decimal("0.01"), ROUND_HALF_UP)
