"""A case counts once: payments, places and true duplicates told apart (design §4.1).

An export that repeats a case for every payment (or every municipality) becomes one case; a row
that says nothing new is counted once; rows that contradict each other are an error naming both.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from jamstall.intake.findings import Finding
from jamstall.intake.places import settle
from jamstall.intake.rows import Columns

MUST_AGREE = (
    "amount_granted",
    "amount_applied",
    "decision",
    "decided_on",
    "support_form",
    "sni_code",
    "applicant_sex",
    "birthplace",
    "age_group",
    "total_cost",
)
"""What rows of one case may not disagree on: every column that is counted or grouped by."""


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment: the case's index among the rows, when (if known) and öre."""

    index: int
    paid_on: Any
    amount: int


def settle_cases(columns: Columns) -> tuple[list[int], list[Payment]]:
    """Return the index of each case's first row, and every payment.

    The first row is completed with what its other rows add: blanks filled, municipalities joined,
    payments summed.
    """
    values = columns.values
    rows_of: dict[tuple[Any, Any], list[int]] = defaultdict(list)
    # A project listed once per municipality may span regions; a grant's number is its region's own.
    regions = values["region"] if columns.fund == "business_grants" else [None] * len(columns.rows)
    for index, key in enumerate(zip(regions, values["case_id"], strict=True)):
        rows_of[key if key[1] is not None else (None, index)].append(index)
    kept: list[int] = []
    payments: list[Payment] = []
    several: list[int] = []
    for rows in rows_of.values():
        first = rows[0]
        kept.append(first)
        if len(rows) == 1:
            if values["amount_paid"][first] is not None:
                payments.append(
                    Payment(first, values["paid_on"][first], values["amount_paid"][first])
                )
            continue
        if _contradict(columns, rows):
            continue
        paid = _payments_of(columns, rows)
        payments += paid
        if len(paid) > 1:
            several.append(first)
        values["amount_paid"][first] = sum(p.amount for p in paid) if paid else None
        values["places"][first] = settle(frozenset().union(*(values["places"][r] for r in rows)))
    if several:
        paid_rows = sum(len(rows) for rows in rows_of.values() if rows[0] in set(several))
        args: dict[str, str | int] = {"cases": len(several), "rows": paid_rows}
        number = columns.rows[several[0]]
        columns.findings.append(Finding("payment_layout", columns.sheet, number, args=args))
    return kept, payments


def _contradict(columns: Columns, rows: list[int]) -> bool:
    """Find a column on which rows of one case disagree; fill the first row's blanks from the rest.

    `unknown` is a blank: a later row that knows more fills it in.
    """
    first = rows[0]
    for column in MUST_AGREE:
        values = columns.values.get(column)
        if values is None:
            continue
        for row in rows[1:]:
            known, other = values[first], values[row]
            if other in (None, "unknown"):
                continue
            if known in (None, "unknown"):
                values[first] = other
            elif other != known:
                args: dict[str, str | int] = {
                    "case": columns.values["case_id"][first],
                    "first": columns.rows[first],
                    "second": columns.rows[row],
                }
                columns.find("duplicate_case", row, column, _shown(column, other), args)
                return True
    return False


def _payments_of(columns: Columns, rows: list[int]) -> list[Payment]:
    """Return the payments of one case, and a finding for each row that only repeats another.

    Equal payments with different dates are two payments; without dates they are one row too many,
    unless the case's other payments show that every row is a payment.
    """
    values = columns.values
    stated = [(values["paid_on"][row], values["amount_paid"][row]) for row in rows]
    differing = len({payment for payment in stated if payment[1] is not None}) > 1
    payments: list[Payment] = []
    seen: dict[tuple[Any, ...], int] = {}
    for row, (paid_on, amount) in zip(rows, stated, strict=True):
        undated = differing and paid_on is None and amount is not None
        key = (row,) if undated else (paid_on, amount, values["places"][row])
        if key in seen:
            args: dict[str, str | int] = {
                "case": values["case_id"][row],
                "first": columns.rows[seen[key]],
                "second": columns.rows[row],
            }
            columns.find("duplicate_row", row, "case_id", values["case_id"][row], args)
            continue
        repeated_place = any(known[:2] == key[:2] for known in seen) and not undated
        seen[key] = row
        if amount is not None and not repeated_place:
            payments.append(Payment(rows[0], paid_on, amount))
    return payments


def _shown(column: str, value: Any) -> str:
    if column in ("amount_granted", "amount_applied", "total_cost"):
        return f"{value / 100:.2f}".removesuffix(".00")
    return str(value)
