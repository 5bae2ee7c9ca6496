"""What cannot be read in a column that nothing counts is left out, and never stops a file.

How many are employed, or what a project costs in all, is kept beside a case and is in no number. A
half employee there is no reason to send the file back.
"""

from collections.abc import Iterable

from jamstall.intake.columns import Columns
from jamstall.intake.findings import Finding
from jamstall.schema import UNCOUNTED

_OF_THE_COLUMN = frozenset(
    (
        "column_ambiguous", "amount_not_kronor", "amount_unit_unclear", "amount_format_other",
        "date_order_unclear",
    )
)  # fmt: skip
"""What is wrong with a column's cells together, though one of them is named."""
_OF_A_CELL = frozenset(
    (
        "formula_error", "formula_not_computed", "amount_unreadable", "amount_negative",
        "amount_absurd", "date_unreadable", "year_out_of_range", "number_unreadable",
        "word_unknown",
    )
)  # fmt: skip


def leave_out(columns: Columns, findings: Iterable[Finding]) -> list[Finding]:
    """Empty the uncounted cells and columns that findings call wrong; say so in their place."""
    kept: list[Finding] = []
    for finding in findings:
        column = finding.column
        if column not in UNCOUNTED or column not in columns.values:
            kept.append(finding)
        elif finding.code in _OF_THE_COLUMN:
            columns.values[column] = [None] * len(columns.rows)
            kept.append(_instead(finding, "column_left_out"))
        elif finding.code in _OF_A_CELL and finding.row is not None:
            columns.values[column][columns.index_of(finding.row)] = None
            kept.append(_instead(finding, "value_left_out"))
        else:
            kept.append(finding)
    return kept


def _instead(finding: Finding, code: str) -> Finding:
    return Finding(code, finding.sheet, finding.row, finding.column, finding.value)
