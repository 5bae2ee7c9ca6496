"""A case counts once: payments, places and true duplicates told apart (design §4.1).

An export that repeats a case for every payment (or every municipality) becomes one case; a row
that says nothing new is counted once; rows that contradict each other are an error naming both.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from jamstall.intake.checks import shown
from jamstall.intake.columns import Columns
from jamstall.intake.findings import Finding
from jamstall.intake.places import settle
from jamstall.schema import WHY_UNKNOWN

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

_OF_A_ROW = frozenset(
    (
        "case_id", "case_key", "amount_paid", "paid_on", "places", "region", "sni_version",
        *WHY_UNKNOWN.values(),
    )
)  # fmt: skip
"""What each row says for itself; all else is the case's (the version goes with its code)."""
_BLANK = (None, "unknown")
_MOST_TELLING = ("declined", "not_asked", "not_stated")

Group = list[int]


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment: the case's index among the rows, when (if known) and öre."""

    index: int
    paid_on: Any
    amount: int


def group_rows(columns: Columns) -> list[Group]:
    """Return each case's rows, and fill what one of them leaves blank with what the others say.

    Exports write a case's particulars on its first row and only the payments below. `unknown` is
    a blank: a row that knows more fills it in. However its number is spelled, it is one case.
    """
    by_key: dict[Any, Group] = defaultdict(list)
    for index, key in enumerate(columns.values["case_key"]):
        by_key[index if key is None else key].append(index)
    groups: list[Group] = []
    for rows in by_key.values():
        if len(rows) == 1:
            groups.append(rows)
            continue
        _lend_places(columns, rows)
        # A project listed by municipality may span regions; a grant's number is its region's own.
        by_region: dict[Any, Group] = defaultdict(list)
        for row in rows:
            region = columns.values["region"][row] if columns.fund == "business_grants" else None
            by_region[region].append(row)
        for group in by_region.values():
            if len(group) > 1:
                _find_spellings(columns, group)
                _fill_blanks(columns, group)
            groups.append(group)
    if columns.completed:
        columns.findings = [f for f in columns.findings if not _is_completed(columns, f)]
    return groups


def _find_spellings(columns: Columns, rows: Group) -> None:
    """Say of each row that its case number is written otherwise than on the case's first row."""
    case_ids = columns.values["case_id"]
    for row in rows[1:]:
        if case_ids[row] != case_ids[rows[0]]:
            first = {"first": columns.case_shown(rows[0]), "row": str(columns.rows[rows[0]])}
            columns.find("case_id_spelled", row, "case_id", columns.case_shown(row), {**first})


def _lend_places(columns: Columns, rows: Group) -> None:
    """Give a row without a place that of the nearest row above (else below) of the same case."""
    values = columns.values
    named = [row for row in rows if row not in columns.placeless and values["places"][row]]
    for row in rows:
        if named and row in columns.placeless:
            above = [other for other in named if other < row]
            source = above[-1] if above else named[0]
            values["places"][row] = values["places"][source]
            values["region"][row] = values["region"][source]
            columns.completed.add(("municipality", row))


def _fill_blanks(columns: Columns, rows: Group) -> None:
    for column, values in columns.values.items():
        if column in _OF_A_ROW:
            continue
        source = next((row for row in rows if values[row] not in _BLANK), None)
        if source is None:
            continue
        for row in rows:
            if values[row] in _BLANK:
                values[row] = values[source]
                columns.completed.add((column, row))
                if column == "sni_code":
                    versions = columns.values["sni_version"]
                    versions[row] = versions[source]


def settle_reasons(columns: Columns, groups: list[Group]) -> None:
    """Keep of each case why something of its person is unknown, where it is.

    Of rows that say it otherwise, whoever would not answer, or was not asked, tells the most.
    """
    for column, why in WHY_UNKNOWN.items():
        values, reasons = columns.values[column], columns.values[why]
        for rows in groups:
            first = rows[0]
            if values[first] != "unknown":
                reasons[first] = None
            elif len(rows) > 1:
                said = {reasons[row] for row in rows}
                reasons[first] = next((one for one in _MOST_TELLING if one in said), None)


def _is_completed(columns: Columns, finding: Finding) -> bool:
    if finding.code not in ("place_missing", "sni_missing") or finding.row is None:
        return False
    return (finding.column, columns.index_of(finding.row)) in columns.completed


def settle_cases(columns: Columns, groups: list[Group]) -> tuple[Group, list[Payment]]:
    """Return the index of each case's first row, and every payment.

    The first row gets what the case's rows say together: municipalities joined, payments summed.
    """
    values = columns.values
    paid_on, amounts = values["paid_on"], values["amount_paid"]
    kept: Group = []
    payments: list[Payment] = []
    by_payment: list[Group] = []
    by_place: list[Group] = []
    for rows in groups:
        first = rows[0]
        kept.append(first)
        if len(rows) == 1:
            if amounts[first] is not None:
                payments.append(Payment(first, paid_on[first], amounts[first]))
            continue
        if _contradict(columns, rows):
            continue
        paid = _payments_of(columns, rows)
        payments += paid
        listed = {values["places"][row] for row in rows}
        if len(paid) > 1:
            by_payment.append(rows)
        elif len(listed) > 1:
            by_place.append(rows)
        amounts[first] = sum(p.amount for p in paid) if paid else None
        if len(listed) > 1:
            joined = settle(frozenset().union(*listed))
            values["places"][first] = joined
            values["region"][first] = columns.county or joined[0][:2]
    _say_layout(columns, "payment_layout", by_payment)
    _say_layout(columns, "place_layout", by_place)
    return kept, payments


def _say_layout(columns: Columns, code: str, cases: list[Group]) -> None:
    if cases:
        args: dict[str, str | int] = {"cases": len(cases), "rows": sum(map(len, cases))}
        columns.find(code, cases[0][0], None, args=args)


def _contradict(columns: Columns, rows: Group) -> bool:
    """Find every row of a case that disagrees with its first on what is counted or grouped by."""
    before = len(columns.findings)
    for column in MUST_AGREE:
        values = columns.values.get(column)
        if values is None:
            continue
        for row in rows[1:]:
            if values[row] != values[rows[0]]:
                _find_pair(columns, "duplicate_case", rows[0], row, column)
    if columns.fund == "business_grants":
        places = columns.values["places"]
        for row in rows[1:]:
            if places[row] != places[rows[0]]:
                _find_pair(columns, "duplicate_case", rows[0], row, "municipality")
    return len(columns.findings) > before


def _find_pair(columns: Columns, code: str, first: int, second: int, column: str) -> None:
    before, value = (_said(columns, row, column) for row in (first, second))
    args: dict[str, str | int] = {
        "case": columns.case_shown(second),
        "first": str(columns.rows[first]),
        "second": str(columns.rows[second]),
        **({"before": before} if code == "duplicate_case" else {}),
    }
    columns.find(code, second, column, value, args)


def _said(columns: Columns, row: int, column: str) -> str:
    """Return what a row says of a column, as it was read; empty where it says nothing."""
    if column == "municipality":
        return ", ".join(columns.values["places"][row])
    if column == "case_id":
        return columns.case_shown(row)
    return shown(column, columns.values[column][row]) or ""


def _payments_of(columns: Columns, rows: Group) -> list[Payment]:
    """Return the payments of one case, and a finding for each row that only repeats another.

    Equal payments with different dates are two payments; without dates they are one row too many,
    unless the case's other payments show that every row is a payment.
    """
    values = columns.values
    stated = [(values["paid_on"][row], values["amount_paid"][row]) for row in rows]
    differing = len({payment for payment in stated if payment[1] is not None}) > 1
    payments: list[Payment] = []
    seen: dict[tuple[Any, ...], int] = {}
    counted: set[tuple[Any, int]] = set()
    for row, (paid_on, amount) in zip(rows, stated, strict=True):
        if differing and paid_on is None and amount is not None:
            payments.append(Payment(rows[0], None, amount))
            continue
        key = (paid_on, amount, values["places"][row])
        if key in seen:
            _find_pair(columns, "duplicate_row", seen[key], row, "case_id")
            continue
        seen[key] = row
        # The same payment beside another municipality is the same payment.
        if amount is not None and (paid_on, amount) not in counted:
            counted.add((paid_on, amount))
            payments.append(Payment(rows[0], paid_on, amount))
    return payments
