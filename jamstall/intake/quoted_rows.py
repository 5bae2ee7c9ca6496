"""Rows that stand whole in quotation marks are taken apart.

A comma-separated file opened in a spreadsheet that separates by semicolons is one column there, and
is saved with each row, or each row with a quotation mark in it, as a single quoted cell.
"""

import csv
import io
from collections import Counter
from collections.abc import Callable
from typing import Any

FEWEST_CELLS = 3
"""Cells of a row below which a quoted text with a comma is a text with a comma."""


def taken_apart(
    rows: list[list[Any]], delimiter: str, find: Callable[[str], str]
) -> list[list[Any]]:
    """Return rows in which those that were a single quoted cell have cells of their own.

    Parameters
    ----------
    find : returns the delimiter of a text, to be asked where every row is a single cell.
    """
    singles = [index for index, row in enumerate(rows) if len(row) == 1 and row[0].strip()]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not singles:
        return rows
    if not widths:
        delimiter = find("\n".join(rows[index][0] for index in singles))
    inner = {index: _cells(rows[index][0], delimiter) for index in singles}
    widths = widths or Counter(map(len, inner.values()))
    width = widths.most_common(1)[0][0]
    if width < FEWEST_CELLS:
        return rows
    return [
        inner[index] if len(inner.get(index, ())) == width else row
        for index, row in enumerate(rows)
    ]


def _cells(text: str, delimiter: str) -> list[Any]:
    """Return the cells of one row; nothing where a text is several rows, or none."""
    if delimiter not in text:
        return []
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return []
    return rows[0] if len(rows) == 1 else []
