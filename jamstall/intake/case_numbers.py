"""Case numbers: those that a spreadsheet has changed, and what all are compared by."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from jamstall.case_key import case_keys
from jamstall.intake.columns import Columns, Values
from jamstall.intake.parse import text_of
from jamstall.intake.parse.texts import is_rounded


def find_changed_cases(columns: Columns, cells: Sequence[Any]) -> None:
    """Find case numbers that a spreadsheet has rounded, or taken for dates: others than they were.

    Several cases may have become one, and none is known again in another file.
    """
    changed = {
        cell: "case_id_is_date" if isinstance(cell, dt.date) else "case_id_rounded"
        for cell in set(cells)
        if isinstance(cell, dt.date) or is_rounded(cell)
    }
    for index, cell in enumerate(cells) if changed else ():
        if cell in changed:
            columns.find(changed[cell], index, "case_id", text_of(cell))


def keys_of(case_ids: Values) -> Values:
    """Return what the case numbers are compared by; None where there is none."""
    keys = iter(case_keys([case_id for case_id in case_ids if case_id is not None]))
    return [None if case_id is None else next(keys) for case_id in case_ids]
