"""The rows of a breakdown, each with the status of its number: no cell is hidden by silence."""

from itertools import product
from typing import Any, Literal, get_args

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.selection import ORDER
from jamstall.api.both import both
from jamstall.export import plain

Status = Literal["ok", "rounded", "suppressed", "undefined", "no_cases"]
STATUSES: tuple[Status, ...] = get_args(Status)

Row = dict[str, Any]


def rows(result: Breakdown) -> list[Row]:
    """Return the rows that `measure` prints, each with its `status`."""
    return [{**row, "status": status(row)} for row in plain.rows(result)]


def statuses() -> dict[Status, str]:
    """Return what each status means."""
    return {one: both(f"api-status-{one}".replace("_", "-")) for one in STATUSES}


def status(row: Row) -> Status:
    """Return what is to be known of a row's value."""
    if row["suppressed"]:
        return "suppressed"
    if row["value"] is None:
        return "undefined"
    return "rounded" if row["rounded"] is not None else "ok"


def cube(result: Breakdown) -> tuple[list[list[str]], list[Row | None]]:
    """Return the labels of each dimension, and a row for each cell in row-major order.

    A cell is None where no case belongs to it.
    """
    found = rows(result)
    axes = [_axis(name, [row[name] for row in found]) for name in result.by]
    by_labels = {tuple(row[name] for name in result.by): row for row in found}
    return axes, [by_labels.get(labels) for labels in product(*axes)]


def _axis(dimension: str, labels: list[str]) -> list[str]:
    present = set(labels)
    if dimension in ORDER:
        return [label for label in ORDER[dimension] if label in present]
    return sorted(present, key=lambda label: (label == "unknown", label))
