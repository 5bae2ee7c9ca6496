"""Raw rows become typed columns: every cell parsed once, every failure kept as a finding.

Parsing is by column and remembers what it has seen, since most columns hold few distinct values:
100,000 rows cost what their distinct cells cost.
"""

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from jamstall.intake.body import Body
from jamstall.intake.findings import Finding
from jamstall.intake.locate import Table
from jamstall.intake.mapping import Mapping
from jamstall.intake.parse import NOTHING, Parsed, is_blank, text_of
from jamstall.intake.parse.amounts import parse_amount, scale_of_heading
from jamstall.intake.parse.dates import parse_date
from jamstall.intake.parse.identity import (
    identity_numbers_as_cases,
    parse_identity,
    personal_data_in,
    without_personal_data,
)
from jamstall.intake.parse.sni import (
    VERSIONS,
    parse_sni,
    suggestion,
    usual_length,
    version_of_heading,
    versions_of,
)
from jamstall.intake.parse.words import parse_word
from jamstall.intake.places import locate
from jamstall.intake.read import ERROR_CELLS
from jamstall.reference import sectors
from jamstall.schema import Fund, columns_of

Values = list[Any]


@dataclass
class Columns:
    """A file's rows as columns of equal length, and what was found on the way.

    Attributes
    ----------
    fund, sheet : what the rows are of, and where they stand.
    rows : each row's number in the user's spreadsheet.
    values : canonical column → values; amounts in öre, codes as text, dates as dates, and `places`
        (a tuple of codes) and `region` beside the canonical columns.
    findings : in the order found.
    """

    fund: Fund
    sheet: str | None
    rows: list[int]
    values: dict[str, Values] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def find(
        self,
        code: str,
        index: int,
        column: str | None,
        value: str | None = None,
        args: dict[str, str | int] | None = None,
    ) -> None:
        """Add a finding about the row at `index`."""
        number = self.rows[index]
        self.findings.append(Finding(code, self.sheet, number, column, value, args or {}))


class _Reader:
    """Reads one table's cells, column by column."""

    def __init__(self, table: Table, body: Body, mapping: Mapping, columns: Columns) -> None:
        self.table, self.body, self.mapping, self.columns = table, body, mapping, columns

    def cells(self, column: str) -> list[Any]:
        """Return the raw cells of a column; the mapping's constant where it gives one."""
        if column in self.mapping.constants:
            return [self.mapping.constants[column]] * len(self.body.rows)
        position = self.table.positions.get(column)
        if position is None:
            return [""] * len(self.body.rows)
        return [row[position] if position < len(row) else "" for row in self.body.rows]

    def parse(self, column: str, parser: Callable[[Any], Parsed]) -> Values:
        """Return the parsed column, each distinct cell parsed once."""
        seen: dict[Any, Parsed] = {"": parser("")}
        values: Values = []
        for index, cell in enumerate(self.cells(column)):
            key = cell if isinstance(cell, str) else (type(cell), cell)
            parsed = seen.get(key)
            if parsed is None:
                parsed = (
                    Parsed(code="formula_error")
                    if isinstance(cell, str) and cell in ERROR_CELLS
                    else parser(cell)
                )
                seen[key] = parsed
            values.append(parsed.value)
            if parsed.code is not None:
                shown = without_personal_data(text_of(cell))[:200]
                self.columns.find(parsed.code, index, column, shown, parsed.args)
        return values


def read_columns(
    table: Table, body: Body, fund: Fund, mapping: Mapping, county: str | None
) -> Columns:
    """Return the typed columns of a table's data rows, with all that is wrong in single cells."""
    columns = Columns(fund, table.sheet.name, body.numbers)
    reader = _Reader(table, body, mapping, columns)
    for column in columns_of(fund):
        parsers: dict[str, Callable[[Any], Parsed]] = {
            "date": parse_date,
            "text": _parse_text,
            "integer": _parse_integer,
            "amount": partial(_parse_amount_in, _scale(table, column.name)),
            "enum": partial(_parse_word_in, column.name, mapping.values.get(column.name)),
        }
        if column.kind in parsers:
            columns.values[column.name] = reader.parse(column.name, parsers[column.kind])
    _read_sni(reader)
    _read_identities(reader)
    _locate_rows(reader, county)
    _refuse_identity_numbers_as_cases(columns)
    _mask_personal_data(columns)
    return columns


def _parse_amount_in(scale: int, cell: Any) -> Parsed:
    return parse_amount(cell, scale)


def _parse_word_in(column: str, given: MappingType[str, str] | None, cell: Any) -> Parsed:
    return parse_word(column, cell, given)


def _scale(table: Table, column: str) -> int:
    return scale_of_heading(table.heading(column)) if column in table.positions else 1


def _parse_text(cell: Any) -> Parsed:
    return NOTHING if is_blank(cell) else Parsed(text_of(cell))


def _parse_integer(cell: Any) -> Parsed:
    if is_blank(cell):
        return NOTHING
    text = text_of(cell).replace(" ", "").removeprefix("SNI")
    return (
        Parsed(int(text))
        if text.isascii() and text.isdigit() and len(text) < 8
        else Parsed(code="number_unreadable")
    )


def _read_sni(reader: _Reader) -> None:
    """Read the industry codes, settle their version, and find the codes that do not exist."""
    columns, table = reader.columns, reader.table
    usual = usual_length(set(reader.cells("sni_code")))
    codes = reader.parse("sni_code", lambda cell: parse_sni(cell, usual))
    decided = columns.values["decided_on"]
    years = [date.year if date else None for date in decided]
    stated = (
        version_of_heading(table.heading("sni_code")) if "sni_code" in table.positions else None
    )
    detected = versions_of(codes, years) if stated is None else [stated] * len(codes)
    given = columns.values["sni_version"]
    unreadable = {finding.row for finding in columns.findings if finding.column == "sni_code"}
    versions: Values = []
    for index, (code, version) in enumerate(zip(codes, detected, strict=True)):
        own = given[index]
        if own is not None and own not in VERSIONS:
            columns.find("number_unreadable", index, "sni_version", str(own))
        version = own if own in VERSIONS else version  # noqa: PLW2901
        if code is not None and sectors.sector_of(code, version or VERSIONS[0]) is None:
            near = {"suggestion": suggestion(code, version or VERSIONS[0])}
            columns.find("sni_unknown", index, "sni_code", code, dict(near))
        missing = code is None and columns.rows[index] not in unreadable
        if missing and columns.fund == "business_grants" and "sni_code" in table.positions:
            columns.find("sni_missing", index, "sni_code")
        versions.append(version if code is not None else None)
    columns.values["sni_code"] = codes
    columns.values["sni_version"] = versions


def _read_identities(reader: _Reader) -> None:
    """Keep organisation numbers, drop personal identity numbers (design §4.7)."""
    columns = reader.columns
    numbers: Values = []
    sexes = columns.values["applicant_sex"]
    for index, cell in enumerate(reader.cells("organisation_number")):
        if cell == "":
            numbers.append(None)
            continue
        identity = parse_identity(cell)
        numbers.append(identity.organisation_number)
        if identity.is_person:
            columns.find("identity_number_dropped", index, "organisation_number")
            if reader.mapping.sex_from_identity_number and sexes[index] == "unknown":
                sexes[index] = identity.legal_sex or "unknown"
        elif not identity.valid:
            shown = without_personal_data(text_of(cell))
            columns.find("organisation_number_invalid", index, "organisation_number", shown)
    columns.values["organisation_number"] = numbers


def _locate_rows(reader: _Reader, county: str | None) -> None:
    """Settle where each row belongs, and the region whose case number it is."""
    columns = reader.columns
    all_places: Values = []
    regions: Values = []
    municipality_cells = reader.cells("municipality")
    for index, (municipality, own_county) in enumerate(
        zip(municipality_cells, reader.cells("county"), strict=True)
    ):
        located = locate(
            columns.fund,
            "" if is_blank(municipality) else _lines(municipality),
            "" if is_blank(own_county) else text_of(own_county),
            county,
        )
        if located.code is not None:
            args: dict[str, str | int] = {"suggestion": located.suggestion or "–"}
            columns.find(located.code, index, located.column, located.text or None, args)
        all_places.append(located.places)
        regions.append(county or (located.places[0][:2] if located.places else None))
    columns.values["places"] = all_places
    columns.values["region"] = regions


def _lines(cell: Any) -> str:
    """Return a cell's text with its line breaks, which separate municipalities."""
    return cell.replace("\u00a0", " ") if isinstance(cell, str) else text_of(cell)


def _refuse_identity_numbers_as_cases(columns: Columns) -> None:
    case_ids = columns.values["case_id"]
    personal = identity_numbers_as_cases(case_ids)
    for index, case_id in enumerate(case_ids):
        if case_id in personal:
            columns.find("identity_number_as_case", index, "case_id")


def _mask_personal_data(columns: Columns) -> None:
    """Mask identity numbers, addresses and phone numbers in free text; findings ask about it."""
    texts = [c.name for c in columns_of(columns.fund) if c.kind == "text" and c.name != "case_id"]
    for column in texts:
        clean: dict[str, tuple[str, ...]] = {}
        values = columns.values[column]
        for index, text in enumerate(values):
            if text is None:
                continue
            if text not in clean:
                clean[text] = personal_data_in(text)
            for code in clean[text]:
                columns.find(code, index, column)
            if clean[text]:
                values[index] = without_personal_data(text)
