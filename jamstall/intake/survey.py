"""What is in a file, before anything is chosen: sheets, header rows, table, counties and years.

The same rules as `take_in`'s, sheet by sheet, so that what is proposed is what would be read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jamstall.intake.findings import UnusableFile
from jamstall.intake.locate import (
    ROWS_SEARCHED,
    Table,
    find_table,
    fund_of_table,
    sheets_said,
)
from jamstall.intake.mapping import Mapping
from jamstall.intake.parse import is_blank, text_of
from jamstall.intake.parse.dates import parse_date
from jamstall.intake.parse.identity import without_personal_data
from jamstall.intake.parse.periods import parse_period
from jamstall.intake.places import locate
from jamstall.intake.read import Sheet, read
from jamstall.schema import TableName


@dataclass(frozen=True, slots=True)
class SheetSurvey:
    """What one sheet seems to hold.

    Attributes
    ----------
    index : its place among the sheets read.
    name : as shown, personal data masked; None in a file without sheets (csv).
    said : how a mapping states it: by its name, or by its place from 1 where the name is masked
        or another's as well.
    hidden : the spreadsheet program does not show it.
    rows : rows below the header row that hold anything; all such rows where no header is proposed.
    columns : cells of the header row that hold anything; else the widest row's cells.
    header_row : as the spreadsheet numbers it; None where no row could be one.
    known : how many of our columns the header row names; 0 where the header row is a guess.
    fund : the table it looks like; None in doubt.
    counties : sorted codes of the counties its rows name; `00` is the whole country.
    years : sorted years of decision, or of start where the table has no date of decision.
    """

    index: int
    name: str | None
    said: str | int | None
    hidden: bool
    rows: int
    columns: int
    header_row: int | None
    known: int
    fund: TableName | None
    counties: tuple[str, ...]
    years: tuple[int, ...]

    def is_said(self, said: str | int) -> bool:
        """Tell whether a mapping states this sheet, by its name (masked) or its place from 1."""
        if isinstance(said, int):
            return said == self.index + 1
        return self.name is None or said.strip() == self.name.strip()


@dataclass(frozen=True, slots=True)
class Survey:
    """What a file seems to hold, and which sheet is proposed.

    Attributes
    ----------
    name : the file's, personal data masked.
    sheets : in the file's order.
    proposed : the sheet that would be read if nobody chose; None where none has a header row.
    doubtful : another sheet could be it as well.
    """

    name: str
    sheets: tuple[SheetSurvey, ...]
    proposed: SheetSurvey | None
    doubtful: bool


def survey(path: Path, name: str) -> Survey:
    """Return what is found in the file at `path`, which its user calls `name`.

    Raises
    ------
    UnusableFile : it cannot be read at all.
    """
    return survey_of(read(path), name)


def survey_of(sheets: Sequence[Sheet], name: str, mapping: Mapping | None = None) -> Survey:
    """Return what is found in sheets already read.

    Parameters
    ----------
    mapping : what was said of an earlier file of the kind. A sheet that it names is proposed
        without doubt where this file has it too.
    """
    mapping = mapping or Mapping()
    tables = [_table_of(sheets, index, mapping, name) for index in range(len(sheets))]
    found = tuple(
        _survey_sheet(sheets, index, table, mapping, name) for index, table in enumerate(tables)
    )
    named = [s for s in found if _is_said(sheets, s.index, mapping.sheet)]
    if named:
        return Survey(without_personal_data(name), found, named[0], doubtful=False)
    proposed, others = _proposed(sheets, found, mapping, name)
    return Survey(without_personal_data(name), found, proposed, doubtful=bool(others))


def _is_said(sheets: Sequence[Sheet], index: int, said: str | int | None) -> bool:
    """Tell whether a mapping names a sheet, of those that have names."""
    sheet = sheets[index]
    return (
        said is not None
        and sheet.name is not None
        and any(one is sheet for one in sheets_said(sheets, said))
    )


def _said(sheets: Sequence[Sheet], index: int) -> str | int | None:
    """Return how a mapping states a sheet, so that it is found again and tells of nobody."""
    name = sheets[index].name
    if name is None:
        return None
    if without_personal_data(name) != name or len(sheets_said(sheets, name)) > 1:
        return index + 1
    return name


def _table_of(sheets: Sequence[Sheet], index: int, mapping: Mapping, name: str) -> Table | None:
    """Return the table `take_in` would find in a sheet if that were chosen, hidden or not."""
    sheet = sheets[index]
    header_row = mapping.header_row if _is_said(sheets, index, mapping.sheet) else None
    asked = replace(mapping, sheet=1, header_row=header_row)
    try:
        return find_table([sheet], asked, name)[0]
    except UnusableFile:
        return None


def _proposed(
    sheets: Sequence[Sheet], found: Sequence[SheetSurvey], mapping: Mapping, name: str
) -> tuple[SheetSurvey | None, list[SheetSurvey]]:
    """Return the sheet to propose, and the others that could be it."""
    visible = [one for one in found if not one.hidden and one.header_row is not None]
    if not visible:
        return None, []
    try:
        table, _ = find_table(sheets, replace(mapping, sheet=None, header_row=None), name)
        proposed = next(one for one in found if sheets[one.index] is table.sheet)
    except UnusableFile:
        proposed = max(visible, key=lambda one: one.rows)
    others = [
        one
        for one in visible
        if one is not proposed and one.rows and one.known >= max(proposed.known - 1, 0)
    ]
    return proposed, others


def _survey_sheet(
    sheets: Sequence[Sheet], index: int, table: Table | None, mapping: Mapping, name: str
) -> SheetSurvey:
    sheet = sheets[index]
    header = table.header if table else guess_header(sheet.rows)
    start = 0 if header is None else header + 1
    rows = sum(any(map(_is_filled, row)) for row in sheet.rows[start:])
    if header is None:
        columns = max((_width(row) for row in sheet.rows), default=0)
    else:
        columns = sum(map(_is_filled, sheet.rows[header]))
    fund = _fund(table, mapping, name)
    return SheetSurvey(
        index=index,
        name=without_personal_data(sheet.name) if sheet.name is not None else None,
        said=_said(sheets, index),
        hidden=sheet.hidden,
        rows=rows,
        columns=columns,
        header_row=None if header is None else header + 1,
        known=len(table.positions) if table else 0,
        fund=fund,
        counties=_counties(table, fund) if table else (),
        years=_years(table) if table else (),
    )


def _is_filled(cell: Any) -> bool:
    return cell != "" and cell is not None


def _width(row: Sequence[Any]) -> int:
    return max((index for index, cell in enumerate(row, start=1) if _is_filled(cell)), default=0)


def _fund(table: Table | None, mapping: Mapping, name: str) -> TableName | None:
    if table is None:
        return None
    try:
        return fund_of_table(table, mapping, name)
    except UnusableFile:
        return None


def guess_header(rows: Sequence[Sequence[Any]]) -> int | None:
    """Return the index of the row that looks most like headings, whatever they say.

    It is the first of the rows with most different words, that has a row about as full below it;
    None where no row has two. Numbers and dates are no headings.

    >>> guess_header([["Lista 2024", ""], ["Vem", "Hur mycket"], ["Ada", 100]])
    1
    """
    best, most = None, 1
    for index, row in enumerate(rows[:ROWS_SEARCHED]):
        words = len({text_of(cell) for cell in row if _is_word(cell)})
        if words <= most:
            continue
        below = next((r for r in rows[index + 1 :] if any(map(_is_filled, r))), ())
        if 2 * sum(map(_is_filled, below)) >= words:
            best, most = index, words
    return best


def _is_word(cell: Any) -> bool:
    return (
        isinstance(cell, str)
        and any(character.isalpha() for character in cell)
        and parse_date(cell).value is None
    )


def _distinct(table: Table, *columns: str) -> set[tuple[Any, ...]]:
    """Return the different combinations of cells that some columns hold; None where it has none."""
    positions = [table.positions.get(column) for column in columns]
    return {
        tuple(row[p] if p is not None and p < len(row) else None for p in positions)
        for row in table.body
    }


def _counties(table: Table, fund: TableName | None) -> tuple[str, ...]:
    codes: set[str] = set()
    for municipality, county in _distinct(table, "municipality", "county"):
        # Where the fund is in doubt a row may list several places, as a project does.
        located = locate(fund or "project_funds", _lines(municipality), _lines(county), None)
        codes |= {code[:2] for code in located.places}
    return tuple(sorted(codes))


def _lines(cell: Any) -> str:
    """Return a cell's text with its line breaks, which separate municipalities."""
    if is_blank(cell):
        return ""
    lines: Iterable[Any] = cell.splitlines() if isinstance(cell, str) else (cell,)
    return "\n".join(map(text_of, lines))


def _years(table: Table) -> tuple[int, ...]:
    if "period" in table.positions:
        periods = (parse_period(cell).value for (cell,) in _distinct(table, "period"))
        return tuple(sorted({period.first.year for period in periods if period is not None}))
    column = "decided_on" if "decided_on" in table.positions else "starts_on"
    dates = (parse_date(cell).value for (cell,) in _distinct(table, column))
    return tuple(sorted({date.year for date in dates if date is not None}))
