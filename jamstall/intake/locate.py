"""Where in a workbook the table stands: which sheet, which row the headings, which fund.

Exports open with titles and blank lines, and keep several tables in one workbook. A sheet is
judged by how many of our columns its best row names.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from jamstall.intake.findings import UnusableFile
from jamstall.intake.heading import read_heading, same_heading
from jamstall.intake.heading_rows import Headings, headings_of
from jamstall.intake.mapping import Mapping
from jamstall.intake.parse import is_blank, text_of
from jamstall.intake.parse.identity import without_personal_data
from jamstall.intake.read import Sheet
from jamstall.schema import BY_NAME, TABLES, TableName, columns_of

ROWS_SEARCHED = 60
"""Titles and notes above a header row are shorter than this."""
FEWEST_HEADINGS = 2

_TELLING: dict[TableName, tuple[str, ...]] = {
    "business_grants": ("sni_code", "legal_form", "employees"),
    "project_funds": ("project_name", "strategy_area", "starts_on", "ends_on"),
    "advice": ("period", "adviser", "phase", "clients", "sessions", "hours"),
}
_NAMES: dict[TableName, tuple[str, ...]] = {
    "business_grants": ("företag", "foretag", "business"),
    "project_funds": ("projekt", "project"),
    "advice": ("rådgivning", "radgivning", "advice"),
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table found: its sheet, its header row, and where each column stands.

    Attributes
    ----------
    header : index of the header row in `sheet.rows`.
    positions : canonical column → index of the cell in a row.
    ambiguous : columns that two headings of the file fit equally well, with the headings.
    not_found : columns whose heading the mapping names but the file lacks, with the heading.
    ignored : headings that are no column of ours.
    other_unit : columns that only headings in another unit than kronor would be, with the heading.
    headings : the header row's, and what of the row below belongs to them.
    """

    sheet: Sheet
    header: int
    positions: dict[str, int]
    ambiguous: dict[str, str] = field(default_factory=dict)
    not_found: dict[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    other_unit: dict[str, str] = field(default_factory=dict)
    headings: Headings = field(default_factory=lambda: Headings(()))

    def heading(self, column: str) -> str:
        """Return the file's own heading of a column."""
        return self.headings.texts[self.positions[column]]

    @property
    def body(self) -> list[list[Any]]:
        """The rows below the header row."""
        return self.sheet.rows[self.header + 1 :]


def match_headings(row: Sequence[Any], mapping: Mapping) -> Table:
    """Return where each column stands in a header row (`sheet` and `header` left empty).

    What the mapping names wins over the accepted list; where several headings fit a column, the
    one earliest in the accepted list does. A heading of which a word is unaccounted for fits none.
    """
    texts = tuple(map(text_of, row))
    positions: dict[str, int] = {}
    not_found: dict[str, str] = {}
    ambiguous: dict[str, str] = {}
    other_unit: dict[str, str] = {}
    for column, heading in mapping.columns.items():
        wanted = text_of(heading)
        fitting = [i for i, text in enumerate(texts) if text == wanted]
        if not fitting and "[" in wanted:  # a mapping keeps headings masked
            fitting = [i for i, text in enumerate(texts) if without_personal_data(text) == wanted]
        fitting = fitting or [i for i, text in enumerate(texts) if same_heading(text, wanted)]
        if not fitting:
            not_found[column] = heading
            continue
        positions[column] = fitting[0]
        if len(fitting) > 1:
            ambiguous[column] = heading
    taken = set(positions.values())
    best: dict[str, list[tuple[int, int]]] = {}
    for index, text in enumerate(texts):
        read = read_heading(text)
        if read.column is None or index in taken:
            continue
        if read.column in positions or read.column in mapping.constants:
            continue
        if read.is_ours:
            best.setdefault(read.column, []).append((read.rank, index))
        else:
            other_unit.setdefault(read.column, text)
    for column, candidates in best.items():
        candidates.sort()
        positions[column] = candidates[0][1]
        if len(candidates) > 1 and candidates[0][0] == candidates[1][0]:
            ambiguous[column] = texts[candidates[0][1]]
    used = set(positions.values())
    ignored = tuple(text for index, text in enumerate(texts) if text and index not in used)
    other_unit = {c: heading for c, heading in other_unit.items() if c not in positions}
    sheet, headings = Sheet(None, []), Headings(texts)
    return Table(sheet, 0, positions, ambiguous, not_found, ignored, other_unit, headings)


def _find_header(sheet: Sheet, mapping: Mapping) -> Table | None:
    """Return the table of a sheet: the row among the first that names most of our columns."""
    rows = range(min(ROWS_SEARCHED, len(sheet.rows)))
    if mapping.header_row is not None:
        rows = range(mapping.header_row - 1, min(mapping.header_row, len(sheet.rows)))
    best: Table | None = None
    for header in rows:
        headings = headings_of(sheet.rows, header)
        found = match_headings(headings.texts, mapping)
        if best is None or len(found.positions) > len(best.positions):
            best = replace(found, sheet=sheet, header=header, headings=headings)
    if best is None or len(best.positions) < (1 if mapping.columns else FEWEST_HEADINGS):
        return None
    return best


def _case_ids(table: Table) -> set[str]:
    position = table.positions.get("case_id")
    if position is None:
        return set()
    return {
        text_of(row[position])
        for row in table.body
        if position < len(row) and not is_blank(row[position])
    }


def sheets_said(sheets: Sequence[Sheet], said: str | int) -> list[Sheet]:
    """Return the sheet that a mapping states by its place from 1, or those it states by name.

    A mapping keeps names masked.
    """
    if isinstance(said, int):
        return list(sheets[said - 1 : said])
    names = [(sheet, (sheet.name or "").strip()) for sheet in sheets]
    named = [sheet for sheet, name in names if name == said.strip()]
    return named or [s for s, name in names if without_personal_data(name) == said.strip()]


def find_table(sheets: Sequence[Sheet], mapping: Mapping, name: str) -> tuple[Table, str | None]:
    """Return the table of a workbook, and the name of another sheet that holds further cases.

    The sheet with most of our columns is chosen; among equals the one with most cases, then the
    one with fewest rows (a list by municipality repeats its cases). Hidden sheets count only when
    asked for.

    Raises
    ------
    UnusableFile : no sheet by that name or place, or none with a header row we know.
    """
    if mapping.sheet is not None:
        wanted = [s for s in sheets if s.name is None] or sheets_said(sheets, mapping.sheet)
        if not wanted:
            names = ", ".join(sheet.name or "" for sheet in sheets if not sheet.hidden)
            raise UnusableFile("no_such_sheet", sheet=str(mapping.sheet), sheets=names)
    else:
        wanted = [sheet for sheet in sheets if not sheet.hidden]
    tables = [table for sheet in wanted if (table := _find_header(sheet, mapping)) is not None]
    if not tables:
        raise UnusableFile("no_header", name=name, examples=example_headings())
    # One sheet needs no comparing, and a large one's case numbers are many.
    cases = {id(table): _case_ids(table) if tables[1:] else set() for table in tables}
    chosen = max(tables, key=lambda t: (len(t.positions), len(cases[id(t)]), -len(t.sheet.rows)))
    others = [
        table.sheet.name
        for table in tables
        if table is not chosen
        and "case_id" in table.positions
        and len(table.positions) >= len(chosen.positions) - 1
        and cases[id(table)] - cases[id(chosen)]
    ]
    return chosen, others[0] if others else None


def example_headings() -> str:
    """Return headings that a table has, to say to somebody whose file has none of them."""
    return ", ".join(BY_NAME[column].headings[0] for column in ("case_id", "municipality"))


def fund_of_table(table: Table, mapping: Mapping, name: str) -> TableName:
    """Return which fund a table is of, by its columns, else by the sheet's and the file's name.

    Raises
    ------
    UnusableFile : it could be either.
    """
    if mapping.table is not None:
        return mapping.table
    columns = set(table.positions) | set(mapping.constants)
    scores = {fund: len(columns & set(_TELLING[fund])) for fund in TABLES}
    if _is_even(scores):
        names = f"{table.sheet.name or ''} {name}".casefold()
        scores = {fund: sum(word in names for word in _NAMES[fund]) for fund in TABLES}
    if _is_even(scores):
        raise UnusableFile("which_table", name=name)
    return max(TABLES, key=lambda fund: scores[fund])


def _is_even(scores: dict[TableName, int]) -> bool:
    """Tell whether no table is told more than all others."""
    best = max(scores.values())
    return list(scores.values()).count(best) > 1


def missing_columns(
    table: Table, fund: TableName, mapping: Mapping, county_given: bool
) -> tuple[str, ...]:
    """Return the required columns that neither the file, a constant nor another column gives."""
    have = set(table.positions) | set(mapping.constants)
    if county_given or "municipality" in have:
        have.add("county")
    if mapping.sex_from_identity_number and "organisation_number" in have:
        have.add("applicant_sex")
    if "decision" not in have and "amount_granted" in have:
        have.add("decision")  # a granted amount means granted; the rows' findings say so
    required = [column.name for column in columns_of(fund) if fund in column.required]
    if fund == "advice":
        required.append("county")
    if fund == "project_funds":
        required.append("county")
        if not have & {"decided_on", "starts_on"}:
            required.append("decided_on")
    return tuple(c for c in required if c not in have and c not in table.not_found)
