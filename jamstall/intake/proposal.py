"""Which heading of a file is proposed for each of our columns, how sure that is, and why.

What the user confirms becomes a `Mapping`, which wins over everything proposed here.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from jamstall.intake.guess import by_values, similar
from jamstall.intake.heading_rows import headings_of
from jamstall.intake.locate import Table, match_headings, missing_columns
from jamstall.intake.mapping import Mapping
from jamstall.intake.parse import is_blank, text_of
from jamstall.intake.parse.identity import parse_identity, without_personal_data
from jamstall.intake.read import Sheet
from jamstall.schema import BY_NAME, Column, TableName, columns_of

Confidence = Literal["certain", "likely", "guess"]
Reason = Literal["mapped", "constant", "exact", "repeated", "similar", "values"]

CONFIDENCE: dict[Reason, Confidence] = {
    "mapped": "certain",
    "constant": "certain",
    "exact": "certain",
    "repeated": "guess",
    "similar": "likely",
    "values": "guess",
}

GUESSES: tuple[Reason, ...] = ("similar", "values")
"""What a person must confirm before it counts."""

GIVEN_BY_OTHERS = ("decision", "applicant_sex")
"""Columns that are needed, and that another column can give."""

SAMPLES = 3
LONGEST_SAMPLE = 60
ROWS_LOOKED_AT = 500
CELLS_LOOKED_AT = 50
HEADINGS_LOOKED_AT = 100
"""A sheet with more unknown headings than this is not guessed at further: it is no case list."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The heading proposed for one of our columns.

    Attributes
    ----------
    column : canonical name.
    required : the file cannot be loaded without it, or needs it while no other column gives it.
    heading : as in the file; None where none is proposed.
    position : the heading's cell in the row, from 0; None where none is proposed.
    samples : at most three different values, as a reader may see them: personal data is masked.
    reason : why; None where nothing is proposed.
    like : the accepted heading it resembles, where that is the reason; a constant's value.
    share : of its different values, how many were read as such, where that is the reason (0 to 1).
    missing : it is needed, and nothing in the file gives it.
    """

    column: str
    required: bool
    heading: str | None = None
    position: int | None = None
    samples: tuple[str, ...] = ()
    reason: Reason | None = None
    like: str = ""
    share: float | None = None
    missing: bool = False

    @property
    def confidence(self) -> Confidence | None:
        """How sure the proposal is; None where there is none."""
        return CONFIDENCE[self.reason] if self.reason else None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the file that no column uses, with values as a reader may see them."""

    text: str
    position: int
    samples: tuple[str, ...]


def propose(
    sheet: Sheet, header_row: int, fund: TableName, mapping: Mapping | None = None
) -> tuple[Proposal, ...]:
    """Return a proposal for every column that `fund` may have, in canonical order.

    Parameters
    ----------
    header_row : as the spreadsheet numbers it.
    mapping : what the user has said already; it is never contradicted.
    """
    return _Proposer(sheet, header_row, fund, mapping or Mapping()).proposals()


def unmapped(sheet: Sheet, header_row: int, proposals: Iterable[Proposal]) -> tuple[Heading, ...]:
    """Return the headings that no proposal uses, in the file's order."""
    used = {proposal.position for proposal in proposals}
    headings = headings_of(sheet.rows, header_row - 1)
    below = sheet.rows[header_row - 1 + headings.rows :]
    return tuple(
        Heading(text, position, samples(_different(below, position), None))
        for position, text in enumerate(map(without_personal_data, headings.texts))
        if text and position not in used
    )


def worded_reason(proposal: Proposal, texts: Callable[..., str]) -> str:
    """Return why a heading is proposed, in words; why none is, where none is."""
    if proposal.reason is None:
        if proposal.required and not proposal.missing and proposal.column in GIVEN_BY_OTHERS:
            return texts(f"reason-given-{proposal.column.replace('_', '-')}")
        return texts("reason-required" if proposal.required else "reason-none")
    return texts(
        f"reason-{proposal.reason}",
        heading=proposal.heading or "",
        like=proposal.like,
        percent=round(100 * (proposal.share or 0)),
        columnname=texts(f"column-{proposal.column.replace('_', '-')}"),
    )


def samples(cells: Sequence[Any], column: Column | None) -> tuple[str, ...]:
    """Return the first different cells as a reader may see them.

    Parameters
    ----------
    column : what the cells are; None where nobody knows, and any may be an identity number.
    """
    shown: list[str] = []
    for cell in cells:
        text = _shown(cell, column)
        text = text if len(text) <= LONGEST_SAMPLE else text[: LONGEST_SAMPLE - 1] + "…"
        if text not in shown:
            shown.append(text)
        if len(shown) == SAMPLES:
            break
    return tuple(shown)


def _shown(cell: Any, column: Column | None) -> str:
    """Return a cell as text, without identity numbers, even such as have lost their zeros."""
    if isinstance(cell, dt.datetime):
        cell = cell.date() if cell.time() == dt.time() else cell.replace(microsecond=0)
    text = text_of(cell)
    numeric = column is not None and column.kind in ("amount", "date", "integer", "sni")
    if not numeric:
        # An amount under an unknown heading has few chances of being a person's valid number.
        padded = parse_identity(text.zfill(10)) if text.isdigit() else parse_identity(text)
        certain = column is not None and column.kind == "identity"
        if padded.is_person and (padded.valid or certain or not text.isdigit()):
            return "[personnummer]"
        if certain and parse_identity(cell).organisation_number is None:
            return "[personnummer]"
    return without_personal_data(text, doubtful=True, phones=not numeric)


def _different(rows: Sequence[Sequence[Any]], position: int) -> list[Any]:
    """Return the first different filled cells of a column; all rows are tried before none."""
    for part in (rows[:ROWS_LOOKED_AT], rows[ROWS_LOOKED_AT:]):
        found: dict[Any, None] = {}
        for row in part:
            if position < len(row) and not is_blank(row[position]):
                found.setdefault(row[position])
                if len(found) == CELLS_LOOKED_AT:
                    break
        if found:
            return list(found)
    return []


class _Proposer:
    """Finds the headings of one table: what is said, then what is alike, then what values tell."""

    def __init__(self, sheet: Sheet, header_row: int, fund: TableName, mapping: Mapping) -> None:
        self.fund, self.mapping = fund, mapping
        self.columns = columns_of(fund)
        names = {column.name for column in self.columns}
        headings = headings_of(sheet.rows, header_row - 1)
        found = match_headings(headings.texts, mapping)
        positions = {c: p for c, p in found.positions.items() if c in names}
        self.table = replace(
            found, sheet=sheet, header=header_row - 1, positions=positions, headings=headings
        )
        texts = enumerate(map(without_personal_data, headings.texts))
        self.headings = {place: text for place, text in texts if text}
        self.below = sheet.rows[header_row - 1 + headings.rows :]

    def proposals(self) -> tuple[Proposal, ...]:
        """Return all of them, in canonical order."""
        found: dict[str, tuple[int, Reason, str, float | None]] = {
            column: (position, self._reason(column), "", None)
            for column, position in self.table.positions.items()
        }
        cells = {
            position: _different(self.below, position)
            for position in list(self.headings)[:HEADINGS_LOOKED_AT]
        }
        alike = similar(self._free(found, cells), cells, self._wanted(found))
        found |= {c: (position, "similar", like, None) for c, (position, like) in alike.items()}
        guessed = by_values(self._free(found, cells), cells, self._wanted(found), self.fund)
        found |= {c: (position, "values", "", share) for c, (position, share) in guessed.items()}
        positions = {column: position for column, (position, *_) in found.items()}
        table = Table(self.table.sheet, self.table.header, positions)
        missing = missing_columns(table, self.fund, self.mapping, county_given=False)
        return tuple(
            self._proposal(column, column.name in missing, found.get(column.name))
            for column in self.columns
        )

    def _reason(self, column: str) -> Reason:
        if column in self.table.ambiguous:
            return "repeated"
        return "mapped" if column in self.mapping.columns else "exact"

    def _free(self, found: dict[str, Any], cells: dict[int, list[Any]]) -> dict[int, str]:
        """Return the headings that are still nobody's, among those looked at."""
        used = {position for position, *_ in found.values()}
        return {p: self.headings[p] for p in cells if p not in used}

    def _wanted(self, found: dict[str, Any]) -> list[Column]:
        """Return the columns without a heading, in the order in which they may take one."""
        given = {*found, *self.mapping.constants}
        wanted = [column for column in self.columns if column.name not in given]
        return sorted(wanted, key=lambda column: self.fund not in column.required)

    def _proposal(
        self, column: Column, missing: bool, found: tuple[int, Reason, str, float | None] | None
    ) -> Proposal:
        required = missing or self.fund in column.required
        if column.name in self.mapping.constants:
            constant = self.mapping.constants[column.name]
            return Proposal(column.name, required, reason="constant", like=constant)
        if found is None:
            return Proposal(column.name, required, missing=missing)
        position, reason, like, share = found
        return Proposal(
            column.name,
            required,
            self.headings[position],
            position,
            samples(_different(self.below, position), BY_NAME[column.name]),
            reason,
            like,
            share,
        )
