"""What must hold within a row: declared with pandera, every failure collected at once.

Each check's `error` is the code of the finding it gives. Amounts are in öre.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pandera.pandas as pa

from jamstall.intake.parse.dates import EARLIEST_YEAR, LATEST_PROJECT_END
from jamstall.intake.rows import Columns
from jamstall.schema import AMOUNTS, DATES, columns_of

Row = pd.DataFrame


def _latest_year() -> int:
    return dt.datetime.now(tz=dt.UTC).year + 1


def _years(latest: Callable[[], int]) -> Callable[[pd.Series], pd.Series]:
    return lambda dates: dates.isna() | dates.dt.year.between(EARLIEST_YEAR, latest())


def _not_negative(code: str) -> pa.Column:
    return pa.Column("Int64", pa.Check.ge(0, error=code), nullable=True, required=False)


def _date(code: str, latest: Callable[[], int]) -> pa.Column:
    check = pa.Check(_years(latest), error=code, ignore_na=False)
    return pa.Column("datetime64[s]", check, nullable=True, required=False)


CELLS: dict[str, pa.Column] = {
    "amount_applied": _not_negative("amount_negative"),
    "amount_granted": _not_negative("amount_negative"),
    "amount_paid": _not_negative("payment_negative"),
    "total_cost": _not_negative("amount_negative"),
    "applied_on": _date("year_out_of_range", _latest_year),
    "decided_on": _date("year_out_of_range", _latest_year),
    "paid_on": _date("year_out_of_range", _latest_year),
    "starts_on": _date("project_year_out_of_range", lambda: LATEST_PROJECT_END),
    "ends_on": _date("project_year_out_of_range", lambda: LATEST_PROJECT_END),
}
"""Checks of one cell; a column that the fund lacks is left out."""


def _in_order(first: str, then: str) -> Callable[[Row], "pd.Series[bool]"]:
    return lambda rows: rows[first].isna() | rows[then].isna() | (rows[first] <= rows[then])


def _required(column: str, unless: str | None = None) -> Callable[[Row], "pd.Series[bool]"]:
    def holds(rows: Row) -> "pd.Series[bool]":
        given: pd.Series[bool] = rows[column].notna()
        return given if unless is None else given | (rows["decision"] == unless)

    return holds


ROWS: dict[str, tuple[str, str, Callable[[Row], "pd.Series[bool]"]]] = {
    "case": ("required", "case_id", _required("case_id")),
    "decision": ("required", "decision", _required("decision")),
    "decided": (
        "required",
        "decided_on",
        lambda rows: rows["counted_on"].notna() | rows["decision"].isin(["pending"]),
    ),
    "granted": (
        "required",
        "amount_granted",
        lambda rows: (rows["decision"] != "granted") | rows["amount_granted"].notna(),
    ),
    "decided_before_applied": (
        "decided_before_applied",
        "decided_on",
        _in_order("applied_on", "decided_on"),
    ),
    "ends_before_starts": ("ends_before_starts", "ends_on", _in_order("starts_on", "ends_on")),
    "amount_on_rejected": (
        "amount_on_rejected",
        "amount_granted",
        lambda rows: (
            ~rows["decision"].isin(["rejected", "withdrawn"])
            | ~(rows["amount_granted"].fillna(0) > 0)
        ),
    ),
    "granted_over_applied": (
        "granted_over_applied",
        "amount_granted",
        lambda rows: ~(rows["amount_granted"] > rows["amount_applied"]).fillna(False),
    ),
}
"""Checks of a whole row: name → (code, the column the finding points at, what must hold)."""


def check_rows(columns: Columns) -> None:
    """Add a finding for every row that breaks a check.

    A cell that could not be read has its own finding already, and gives no second one.
    """
    frame = _frame(columns)
    names = [name for name in CELLS if name in frame]
    schema = pa.DataFrameSchema(
        {name: CELLS[name] for name in names},
        checks=[
            pa.Check(holds, error=name, ignore_na=False) for name, (_, _, holds) in ROWS.items()
        ],
    )
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        _collect(columns, error.failure_cases)


def _frame(columns: Columns) -> pd.DataFrame:
    """Return the columns that checks look at; those the fund lacks are empty."""
    wanted = {c.name for c in columns_of(columns.fund)}
    size = len(columns.rows)
    series: dict[str, Any] = {}
    for name in (*AMOUNTS, *DATES):
        values = columns.values[name] if name in wanted else [None] * size
        series[name] = (
            pd.array(values, dtype="Int64")
            if name in AMOUNTS
            else pd.Series(values, dtype="datetime64[s]")
        )
    for name in ("case_id", "decision"):
        series[name] = pd.Series(columns.values[name], dtype="string")
    frame = pd.DataFrame(series)
    frame["counted_on"] = frame["decided_on"].fillna(frame["starts_on"])
    return frame


def _collect(columns: Columns, failures: pd.DataFrame) -> None:
    """Turn pandera's failure cases into findings, one per row and check."""
    unreadable = {(f.row, f.column) for f in columns.findings if f.severity == "error"}
    seen: set[tuple[int, str]] = set()
    for check, column, index in zip(
        failures["check"], failures["column"], failures["index"], strict=True
    ):
        if pd.isna(index) or (int(index), f"{check}/{column}") in seen:
            continue
        code, about = (check, column) if check not in ROWS else ROWS[check][:2]
        key = (int(index), f"{check}/{column if check not in ROWS else ''}")
        if key in seen:
            continue
        seen.add(key)
        if code == "required" and (columns.rows[int(index)], about) in unreadable:
            continue
        columns.find(code, int(index), about, _shown(columns.values[about][int(index)], about))


def _shown(value: Any, column: str) -> str | None:
    """Return a value as the finding shows it: kronor for öre."""
    if value is None:
        return None
    return f"{value / 100:.2f}".removesuffix(".00") if column in AMOUNTS else str(value)
