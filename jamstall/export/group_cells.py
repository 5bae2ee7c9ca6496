"""A group of a breakdown as the cells of a sheet: its value, and what that was computed from."""

from collections.abc import Mapping
from typing import Any

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.measures import Measure
from jamstall.export.left_out import MOST_HIDDEN
from jamstall.export.sheets import Cell
from jamstall.panels.panel import all_unknown
from jamstall.texts import SUPPRESSED, Texts


def has_no_sheet(result: Breakdown) -> bool:
    """Tell whether there is nothing in a breakdown to make a sheet of: hidden, or unknown."""
    return is_hidden(result) or all_unknown(result)


def is_hidden(result: Breakdown) -> bool:
    """Tell whether hardly a group of a breakdown is shown: a sheet of it would be one of `..`."""
    hidden = sum(group.suppressed and group.between is None for group in result.groups)
    return hidden > 0 and hidden >= MOST_HIDDEN * (len(result.groups) - hidden)


def columns_of(measure: Measure) -> dict[str, str]:
    """Return the numbers of a group, each with its unit; a sum or a median is of nothing."""
    above = "SEK" if measure.numerator.kind == "sum" else "cases"
    parts = {} if measure.kind in ("sum", "median") else {"numerator": above, "denominator": above}
    return {"value": measure.unit, **parts, "cases": "clients" if measure.is_of_advice else "cases"}


def numbers(row: dict[str, Any], columns: Mapping[str, str], texts: Texts) -> tuple[Cell, ...]:
    """Return a group's cells; what is hidden is `..`, or between what it lies."""
    if not row["suppressed"]:
        return tuple(row[name] for name in columns)
    return tuple(_hidden(row, texts, columns) if n == "value" else SUPPRESSED for n in columns)


def _hidden(row: dict[str, Any], texts: Texts, columns: Mapping[str, str]) -> str:
    """Return what stands for a hidden value: between what it lies, where that is known."""
    if row["lower"] is None:
        return SUPPRESSED
    said = texts.share_between if columns["value"] == "share" else texts.count_between
    return said(row["lower"], row["upper"])


def behind(number: str, unit: str) -> str:
    """Return the text that heads a column of what a value was computed from."""
    return f"workbook-{unit}" if number == "cases" else f"workbook-{number}-{unit}".lower()
