"""Rows of advice: who has been advised before anyone applies. Rows are groups, never persons.

A *report* is what one organisation tells of one period: a later file with the same report takes the
place of all of it. Its number is the organisation and the days.
"""

from collections import defaultdict
from typing import Any

from jamstall.case_key import case_keys
from jamstall.intake.columns import Columns
from jamstall.intake.parse.periods import Period

_TOLD_APART = ("places", "sni_code", "phase", "applicant_sex", "birthplace", "age_group")
"""What tells the rows of a report apart; two alike are one written twice."""


def settle_advice(columns: Columns) -> None:
    """Check the rows together, and give each the number of its report."""
    values = columns.values
    unreadable = {(f.row, f.column) for f in columns.findings if f.severity == "error"}
    for index, (period, adviser) in enumerate(
        zip(values["period"], values["adviser"], strict=True)
    ):
        for column, value in (("period", period), ("adviser", adviser)):
            if value is None and (columns.rows[index], column) not in unreadable:
                columns.find("required", index, column)
        _check_numbers(columns, index, unreadable)
    _number_reports(columns)
    _find_overlaps(columns)
    _find_repeated(columns)
    # Read in a process of its own, a file is handed back in plain types.
    values["period"] = [period and str(period) for period in values["period"]]


def _check_numbers(columns: Columns, index: int, unreadable: set[tuple[Any, Any]]) -> None:
    """Find a row without clients, and one whose sessions cannot be theirs."""
    values, row = columns.values, columns.rows[index]
    clients, sessions = values["clients"][index], values["sessions"][index]
    if clients is None:
        if (row, "clients") not in unreadable:
            columns.find("required", index, "clients")
        return
    if (row, "sessions") in unreadable:
        return
    if clients and not sessions:
        columns.find("clients_without_sessions", index, "sessions", args={"clients": clients})
    elif (sessions or 0) < clients:
        args: dict[str, str | int] = {"clients": clients}
        columns.find("sessions_under_clients", index, "sessions", str(sessions), args)
    elif sessions and not clients:
        columns.find("sessions_without_clients", index, "clients", "0", {"sessions": sessions})


def _number_reports(columns: Columns) -> None:
    values = columns.values
    periods: list[Period | None] = values["period"]
    values["case_id"] = [
        None if period is None or adviser is None else f"{adviser} {period}"
        for period, adviser in zip(periods, values["adviser"], strict=True)
    ]
    known = sorted({adviser for adviser in values["adviser"] if adviser is not None})
    keys = dict(zip(known, case_keys(known), strict=True))
    values["adviser_key"] = [keys.get(adviser) for adviser in values["adviser"]]
    values["case_key"] = [
        None if period is None or adviser is None else f"{adviser} {period}"
        for period, adviser in zip(periods, values["adviser_key"], strict=True)
    ]
    values["period_from"] = [period and period.first for period in periods]
    values["period_to"] = [period and period.last for period in periods]


def _find_overlaps(columns: Columns) -> None:
    """Find periods of one organisation that share days: their clients would count twice."""
    values = columns.values
    first_rows: dict[tuple[Any, Any], dict[Period, int]] = defaultdict(dict)
    for index, period in enumerate(values["period"]):
        key = (values["region"][index], values["adviser_key"][index])
        if period is None or None in key:
            continue
        known = first_rows[key]
        if period not in known:
            other = next((one for one in known if one.overlaps(period)), None)
            if other is not None:
                args: dict[str, str | int] = {
                    "adviser": str(values["adviser"][index]),
                    "other": str(other),
                    "first": str(columns.rows[known[other]]),
                }
                columns.find("period_overlaps", index, "period", str(period), args)
            known[period] = index


def _find_repeated(columns: Columns) -> None:
    """Find rows that tell of the same group of the same report."""
    values = columns.values
    seen: dict[tuple[Any, ...], int] = {}
    for index, report in enumerate(values["case_key"]):
        if report is None:
            continue
        key = (values["region"][index], report, *(values[name][index] for name in _TOLD_APART))
        if key in seen:
            args: dict[str, str | int] = {"first": str(columns.rows[seen[key]])}
            columns.find("advice_repeated", index, "adviser", args=args)
        seen.setdefault(key, index)
