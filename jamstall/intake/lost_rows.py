"""Rows of an xlsx that stand where no reader looks: two with one number, or in a second table.

No spreadsheet program writes such a file, and each makes something else of it. Which row counts is
anybody's guess, so that it is said that there are two.
"""

import re
from collections.abc import Sequence
from typing import Any

from jamstall.intake.elements import Pieces

_TAG = re.compile(rb"<(?:\w+:)?(sheetData|row)(?:\s[^>]*?\br\s*=\s*[\"'](\d{1,7})[\"']|[\s>/])")


def none_can_be(tags: int, rows: Sequence[Sequence[Any]]) -> bool:
    """Tell whether as many tags of rows were seen as rows were read, each with something in it."""
    return tags == len(rows) and all(any(cell != "" for cell in row) for row in rows)


def are_lost(read: Pieces) -> bool:
    """Tell whether a sheet has two rows with one number, or two tables of rows."""
    numbers: set[int] = set()
    tables = number = 0
    for piece in read():
        for name, said in _TAG.findall(piece):
            if name == b"sheetData":
                tables += 1
                continue
            number = int(said) if said else number + 1
            if number in numbers:
                return True
            numbers.add(number)
    return tables > 1
