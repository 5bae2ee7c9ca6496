"""A breakdown as plain rows: what the command line prints and what a panel offers for download."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Number

NUMBERS = ("value", "numerator", "denominator", "cases", "suppressed", "rounded", "lower", "upper")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows(result: Breakdown) -> list[dict[str, Any]]:
    """Return one row per group; the whole as one row where there are no dimensions.

    A suppressed group has its labels, `suppressed`, and nothing else; where only its kronor are
    hidden, its cases too. `rounded` is the multiple that kronor are
    rounded to, to protect the persons behind them; `lower` and `upper` are between what a hidden
    value lies, where that follows from what is shown.
    """
    groups = result.groups if result.by else (result.overall,)
    return [
        {
            **dict(zip(result.by, group.labels, strict=True)),
            "value": _number(group.value),
            "numerator": _number(group.numerator),
            "denominator": _number(group.denominator),
            "cases": group.cases,
            "suppressed": group.suppressed,
            "rounded": _number(group.rounded),
            **dict(
                zip(("lower", "upper"), map(_number, group.between or (None, None)), strict=True)
            ),
        }
        for group in groups
    ]


def csv_text(result: Breakdown) -> str:
    """Return the rows as CSV with a header: commas, plain numbers, empty where there is none."""
    return text_of([*result.by, *NUMBERS], rows(result))


def text_of(header: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return rows as CSV below a header."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([cell(row[column]) for column in header])
    return text.getvalue()


def _number(value: Number | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def harmless(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: an apostrophe first where it would."""
    return "'" + text if text.startswith(_FORMULA) else text


def cell(value: Any) -> Any:
    """Return a cell as CSV writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")
    return harmless(value) if isinstance(value, str) else value
