"""Which rows below the headings are data, and which are totals, notes and repeated headings.

Every row that is passed over and holds anything gets a finding: no row is dropped unseen.
"""

import re
from dataclasses import dataclass
from typing import Any

from jamstall.intake.findings import Finding
from jamstall.intake.locate import Table
from jamstall.intake.parse import is_blank, text_of
from jamstall.schema import AMOUNTS

_TOTAL = re.compile(r"(?i)(del)?(summa|sum|total|totalt|totalsumma|s:a|samtliga)\b.*")


@dataclass(frozen=True, slots=True)
class Body:
    """The data rows of a table.

    Attributes
    ----------
    rows : raw cells, one list per data row.
    numbers : each row's number in the user's spreadsheet.
    findings : the rows passed over.
    """

    rows: list[list[Any]]
    numbers: list[int]
    findings: list[Finding]


def data_rows(table: Table) -> Body:
    """Return the data rows of `table`, and a finding for every other row that is not empty."""
    header = table.sheet.rows[table.header]
    case_position = table.positions.get("case_id")
    amount_positions = {p for column, p in table.positions.items() if column in AMOUNTS}
    body = Body([], [], [])
    for offset, row in enumerate(table.body):
        number = table.header + 2 + offset
        has_case = (
            case_position is not None
            and case_position < len(row)
            and not is_blank(row[case_position])
        )
        if has_case and row != header and not _TOTAL.fullmatch(text_of(row[case_position or 0])):
            body.rows.append(row)
            body.numbers.append(number)
            continue
        filled = [index for index, cell in enumerate(row) if cell not in ("", None)]
        if not filled:
            continue
        code = _what_it_is(row, filled, amount_positions, header)
        if code is None:
            body.rows.append(row)
            body.numbers.append(number)
        else:
            first = text_of(row[filled[0]])[:80]
            body.findings.append(Finding(code, table.sheet.name, number, value=first))
    return body


def _what_it_is(
    row: list[Any], filled: list[int], amounts: set[int], header: list[Any]
) -> str | None:
    """Return the code of a row that is not data, or None where it is a row lacking its case id."""
    if row == header:
        return "repeated_header"
    if any(isinstance(row[i], str) and _TOTAL.fullmatch(text_of(row[i])) for i in filled[:3]):
        return "totals_row"
    if amounts and set(filled) <= amounts:
        return "totals_row"
    if len(filled) == 1 and filled[0] not in amounts:
        return "note_row"
    return None
