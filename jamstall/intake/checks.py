"""What must hold within a cell and within a row: declared once, every failure collected.

Plain Python over whole columns: importing pandas and pandera for these few checks took longer than
reading 100,000 rows (docs/decisions/0009-checks.md). Amounts are in öre.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from jamstall.intake.columns import Columns
from jamstall.intake.parse.date_order import EARLIEST_YEAR
from jamstall.intake.parse.dates import LATEST_PROJECT_END, latest_year
from jamstall.schema import AMOUNTS

Holds = Callable[..., bool]


def _not_negative(amount: int) -> bool:
    return amount >= 0


def _in_range(date: dt.date) -> bool:
    return EARLIEST_YEAR <= date.year <= latest_year()


def _in_range_of_projects(date: dt.date) -> bool:
    return EARLIEST_YEAR <= date.year <= LATEST_PROJECT_END


CELLS: dict[str, tuple[str, Holds]] = {
    "amount_applied": ("amount_negative", _not_negative),
    "amount_granted": ("amount_negative", _not_negative),
    "amount_paid": ("payment_negative", _not_negative),
    "total_cost": ("amount_negative", _not_negative),
    "applied_on": ("year_out_of_range", _in_range),
    "decided_on": ("year_out_of_range", _in_range),
    "paid_on": ("year_out_of_range", _in_range),
    "starts_on": ("project_year_out_of_range", _in_range_of_projects),
    "ends_on": ("project_year_out_of_range", _in_range_of_projects),
}
"""Checks of one cell that is not empty: column → (code, what must hold)."""

ROWS: tuple[tuple[str, str, tuple[str, ...], Holds], ...] = (
    ("required", "case_id", (), lambda case: case is not None),
    ("required", "decision", (), lambda decision: decision is not None),
    (
        "required",
        "decided_on",
        ("starts_on", "decision"),
        lambda decided, starts, decision: bool(decided or starts) or decision == "pending",
    ),
    (
        "required",
        "amount_granted",
        ("decision",),
        lambda granted, decision: granted is not None or decision != "granted",
    ),
    (
        "decided_before_applied",
        "decided_on",
        ("applied_on",),
        lambda decided, applied: not (decided and applied) or applied <= decided,
    ),
    (
        "ends_before_starts",
        "ends_on",
        ("starts_on",),
        lambda ends, starts: not (ends and starts) or starts <= ends,
    ),
    (
        "amount_on_rejected",
        "amount_granted",
        ("decision",),
        lambda granted, decision: not granted or decision in ("granted", None),
    ),
    (
        "granted_over_applied",
        "amount_granted",
        ("amount_applied",),
        lambda granted, applied: granted is None or applied is None or granted <= applied,
    ),
)
"""Checks of a whole row: (code, the column it is about, further columns, what must hold)."""


def check_rows(columns: Columns, heads: Iterable[int]) -> None:
    """Add a finding for every row that breaks a check.

    A cell that could not be read has its own finding already, and gives no second one. What is
    said of a case as a whole is said once, of its first row.

    Parameters
    ----------
    heads : the index of each case's first row.
    """
    for column, (code, holds) in CELLS.items():
        # A column holds few distinct values, and most checks of them pass.
        wrong = {v for v in set(columns.values.get(column, ())) if v is not None and not holds(v)}
        if wrong:
            for index, value in enumerate(columns.values[column]):
                if value in wrong and (column, index) not in columns.completed:
                    columns.find(code, index, column, shown(column, value))
    unreadable = {(f.row, f.column) for f in columns.findings if f.severity == "error"}
    firsts = set(heads)
    nothing = [None] * len(columns.rows)
    for code, column, others, holds in ROWS:
        if column not in columns.values:
            continue
        read = [columns.values.get(name, nothing) for name in (column, *others)]
        for index, held in enumerate(map(holds, *read)):
            if held or (code != "required" and index not in firsts):
                continue
            if code == "required" and (columns.rows[index], column) in unreadable:
                continue
            columns.find(code, index, column, shown(column, columns.values[column][index]))


def shown(column: str, value: Any) -> str | None:
    """Return a value as a finding shows it: kronor for öre."""
    if value is None:
        return None
    return f"{value / 100:.2f}".removesuffix(".00") if column in AMOUNTS else str(value)
