"""A producer's workbook or text file: one figure a row, under headings that the series names.

Read as the files of cases are (`jamstall.intake.read`). The heading row is the first that has every
column declared; what stands above it, and rows whose codes are not asked for, is left alone.
"""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from jamstall.context.declared import Series
from jamstall.context.findings import Finding, Unfetched
from jamstall.context.jsonstat import Number, Table
from jamstall.intake.findings import UnusableFile
from jamstall.intake.read import Sheet, read

MOST_ABOVE = 40
"""Rows that may stand above the headings."""


def fetch(one: Series, path: Path) -> Table:
    """Return the table that a file holds.

    Raises
    ------
    Unfetched : it cannot be read, or has no such columns.
    """
    try:
        sheets = read(path)
    except UnusableFile as error:
        raise Unfetched(Finding("unreadable", path.name, error.code)) from error
    wanted = {*one.source.columns.values(), *one.source.selection}
    if "value" not in one.source.columns:
        raise Unfetched(Finding("unknown_column", path.name, wanted="value"))
    for sheet in sheets:
        if one.source.table in ("", sheet.name or ""):
            for number, row in enumerate(sheet.rows[:MOST_ABOVE]):
                headings = [_words(cell) for cell in row]
                if wanted <= set(headings):
                    return _table(one, sheet, headings, number + 1)
    raise Unfetched(Finding("unknown_column", path.name, wanted=", ".join(sorted(wanted))))


def _table(one: Series, sheet: Sheet, headings: Sequence[str], start: int) -> Table:
    source = one.source
    at = {name: headings.index(name) for name in (*source.columns.values(), *source.selection)}
    value = source.columns["value"]
    columns: dict[str, list[str]] = {name: [] for name in at if name != value}
    values: list[Number] = []
    status: list[str] = []
    for row in sheet.rows[start:]:
        cells = {name: row[place] if place < len(row) else None for name, place in at.items()}
        said = {name: _words(cells[name]) for name in columns}
        if not all(said.values()):  # a note below the table, or an empty row
            continue
        if any(codes != ("*",) and said[of] not in codes for of, codes in source.selection.items()):
            continue
        for name, words in said.items():
            columns[name].append(words)
        number, sign = _number(cells[value])
        values.append(number)
        status.append(sign)
    return Table(
        title=sheet.name or "",
        updated="",
        codes={name: tuple(dict.fromkeys(of)) for name, of in columns.items()},
        labels={},
        columns=columns,
        values=values,
        status=status,
    )


def _words(cell: Any) -> str:
    """Return a cell as a reader sees it: 2024 of 2024.0."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime | dt.date):
        return cell.isoformat()[:10]
    return "" if cell is None else " ".join(str(cell).split())


def _number(cell: Any) -> tuple[Number, str]:
    if isinstance(cell, bool) or cell is None:
        return None, ""
    if isinstance(cell, int | float):
        return Decimal(str(cell)), ""
    said = "".join(str(cell).split()).replace(",", ".").replace("\u2212", "-")
    try:
        number = Decimal(said)
    except InvalidOperation:
        return (0, said) if said in ("-", "–") else (None, said)
    return (number, "") if number.is_finite() else (None, said)
