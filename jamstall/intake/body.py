"""Which rows below the headings are data, and which are totals, notes and repeated headings.

Every row that is passed over and holds anything gets a finding: no row is dropped unseen.
"""

from dataclasses import dataclass, field
from typing import Any

from jamstall.intake.findings import Finding
from jamstall.intake.locate import Table
from jamstall.intake.parse import is_blank, text_of
from jamstall.intake.summaries import (
    Sums,
    begins_as_total,
    is_nothing_but_total,
    is_number,
    is_subtotal,
)
from jamstall.intake.units import units_told
from jamstall.schema import AMOUNTS

_CASE_COLUMNS = (
    "decision", "applied_on", "decided_on", "starts_on", "ends_on", "sni_code", "applicant_sex",
)  # fmt: skip
"""What a case has and a sum of cases cannot have: a company may well be called Total AB."""


@dataclass(frozen=True, slots=True)
class Body:
    """The data rows of a table.

    Attributes
    ----------
    rows : raw cells, one list per data row.
    numbers : each row's number in the user's spreadsheet.
    findings : the rows passed over.
    notes : what notes and totals say in words, each with its row's number.
    """

    rows: list[list[Any]]
    numbers: list[int]
    findings: list[Finding]
    notes: list[tuple[int, str]] = field(default_factory=list)


def data_rows(table: Table) -> Body:
    """Return the data rows of `table`, and a finding for every other row that is not empty."""
    return _Sorter(table).sorted()


class _Sorter:
    """Tells the rows of one table apart."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.header = [text_of(cell) for cell in table.sheet.rows[table.header]]
        self.headings_end = table.header + table.headings.rows
        self.case = table.positions.get("case_id")
        self.amounts = {p for column, p in table.positions.items() if column in AMOUNTS}
        self.of_cases = {p for c, p in table.positions.items() if c in _CASE_COLUMNS}
        self.last = self._last_case()
        self.said_nothing: set[str] = set()
        self.body = Body([], [], [])
        self.sums = Sums(self.body.rows, self.amounts)

    def sorted(self) -> Body:
        """Return the rows, sorted into data and findings."""
        table, body, case = self.table, self.body, self.case
        beyond = len(self.header) if table.sheet.name is None else None
        for number, row in enumerate(table.body, start=table.header + 2):
            fits = beyond is None or len(row) <= beyond
            if number > self.headings_end and fits and self._is_plainly_a_case(row):
                body.rows.append(row)
                body.numbers.append(number)
                continue
            filled = [i for i, cell in enumerate(row) if cell != "" and cell is not None]
            if not filled:
                continue
            # Nearly every row has a case number and much else: those are not looked at further.
            certain = (
                len(filled) > 2
                and filled[0] == case
                and self._is_ordinary(row[filled[0]])
                and not self._says_total(row[filled[1]])
            )
            if not certain:
                filled = [i for i in filled if text_of(row[i])]
                if not filled:
                    continue  # spaces alone
            if number <= self.headings_end:
                texts = ", ".join(text_of(row[i]) for i in filled)
                body.findings.append(Finding("heading_row", table.sheet.name, number, value=texts))
                continue
            code = None if certain else self._what_it_is(row, filled, number)
            if code is None:
                body.rows.append(row)
                body.numbers.append(number)
                if beyond is not None and filled[-1] >= beyond:
                    value = text_of(row[filled[-1]])
                    body.findings.append(Finding("cells_beyond", None, number, value=value))
            else:
                words = (text_of(row[i]) for i in filled if not is_number(row[i]))
                value = next(words, text_of(row[filled[0]]))[:80]
                body.findings.append(Finding(code, table.sheet.name, number, value=value))
                if code == "totals_row":
                    self.sums.summed_up()
                    body.notes.append((number, value))
                elif code == "note_row":
                    body.notes.append((number, ", ".join(text_of(row[i]) for i in filled)))
        if beyond is not None:
            body.findings.extend(self._cut_off(beyond))
        return body

    def _cut_off(self, width: int) -> list[Finding]:
        """Tell when the last row of a text file ends too early, and no other does.

        So it is left by a program or a network that stopped midway, and what came after is missing.
        """
        rows = self.body.rows
        if len(rows) < 2 or rows[-1] is not self.table.sheet.rows[-1]:
            return []
        if len(rows[-1]) >= width or any(len(row) < width for row in rows[:-1]):
            return []
        number, cells = self.body.numbers[-1], {"cells": len(rows[-1]), "all": width}
        return [Finding("last_row_short", None, number, args={**cells})]

    def _is_plainly_a_case(self, row: list[Any]) -> bool:
        """Tell whether a row begins with a case number and two more cells, as most do.

        Its other cells need no look then, and that is most of the work of sorting.
        """
        begins = row[:3]
        return (
            self.case == 0
            and len(begins) == 3
            and "" not in begins
            and None not in begins
            and self._is_ordinary(begins[0])
            and not self._says_total(begins[1])
        )

    def _is_ordinary(self, case_id: Any) -> bool:
        """Tell whether a case number has a digit, and begins as no word for totals and headings."""
        return not isinstance(case_id, str) or (
            (case_id[-1:].isdigit() or _has_digit(case_id))
            and case_id != self.header[self.case or 0]
            and not begins_as_total(case_id)
            and not case_id.isspace()
        )

    def _says_total(self, cell: Any) -> bool:
        """Tell whether a cell says "Summa" and no more than that; a column has few others."""
        if not isinstance(cell, str) or cell in self.said_nothing:
            return False
        if is_nothing_but_total(cell):
            return True
        if len(self.said_nothing) < 1_000:
            self.said_nothing.add(cell)
        return False

    def _last_case(self) -> int:
        """Return the number of the last row that has a case number, and more than that."""
        if self.case is None:
            return 0
        number = len(self.table.sheet.rows)
        for row in reversed(self.table.body):
            if self.case < len(row) and not is_blank(row[self.case]):
                text = text_of(row[self.case])
                if not begins_as_total(text) and sum(not is_blank(cell) for cell in row) > 1:
                    return number
            number -= 1
        return 0

    def _what_it_is(self, row: list[Any], filled: list[int], number: int) -> str | None:
        """Return the code of a row that is not data; None for data, with a case number or not."""
        texts = [text_of(cell) for cell in row]
        if [text for text in texts if text] == [text for text in self.header if text]:
            return "repeated_header"
        if self._is_total(row, texts, filled):
            return "totals_row"
        if self.amounts & set(filled) and all(is_number(row[i]) for i in filled):
            # Above the last case it may be a payment whose case number was left out.
            return "totals_row" if number > self.last else None
        case = texts[self.case] if self.case in filled else ""
        if len(filled) <= 2 and not _has_digit(case) and _tells_a_unit(row, filled):
            return "note_row"
        if len(filled) == 1 and filled[0] not in self.amounts:
            return "note_row" if filled[0] != self.case or _is_note(texts[filled[0]]) else None
        return None

    def _is_total(self, row: list[Any], texts: list[str], filled: list[int]) -> bool:
        """Tell whether a row calls itself a sum, or is one, and nothing calls it a case."""
        case = texts[self.case] if self.case is not None and self.case < len(texts) else ""
        if is_nothing_but_total(case):
            return True  # that is no case number, whatever else the row holds
        labels = [i for i in filled if not is_number(row[i])]
        if len(labels) == 1 < len(filled) and self._is_summary(row, texts[labels[0]], labels[0]):
            return True
        if self.of_cases & set(filled):
            return False
        first = [i for i in filled[:3] if isinstance(row[i], str)]
        if any(is_nothing_but_total(texts[i]) for i in first):
            return True
        return (not case or begins_as_total(case)) and any(begins_as_total(texts[i]) for i in first)

    def _is_summary(self, row: list[Any], label: str, position: int) -> bool:
        """Tell whether a row of one text and numbers is a summary.

        Of a case something more is known than a place and amounts, and its number has digits.
        """
        if not isinstance(row[position], str):
            return False
        if position == self.case:
            return begins_as_total(label) or (bool(self.of_cases) and not _has_digit(label))
        if self.case is not None and self.case < len(row) and not is_blank(row[self.case]):
            return False
        return is_nothing_but_total(label) or is_subtotal(label) or self.sums.has(row)


def _tells_a_unit(row: list[Any], filled: list[int]) -> bool:
    """Tell whether a row says nothing but words, and among them in what amounts are stated."""
    return all(isinstance(row[i], str) for i in filled) and any(
        units_told(text_of(row[i])) for i in filled
    )


def _is_note(text: str) -> bool:
    """Tell a sentence from a case number that stands alone in its row."""
    return len(text.split()) > 2 or not _has_digit(text)


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
