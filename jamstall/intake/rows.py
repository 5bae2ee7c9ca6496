"""Raw rows become typed columns: every cell parsed once, every failure kept as a finding.

Parsing is by column and remembers what it has seen, since most columns hold few distinct values:
100,000 rows cost what their distinct cells cost.
"""

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from functools import partial
from sys import intern
from typing import Any

from jamstall.enumerations import word_key
from jamstall.intake.body import Body
from jamstall.intake.case_numbers import find_changed_cases, keys_of
from jamstall.intake.columns import Columns, Values
from jamstall.intake.locate import Table
from jamstall.intake.mapping import Mapping
from jamstall.intake.ongoing import grant_the_ongoing
from jamstall.intake.parse import (
    NOTHING,
    Parsed,
    formula_finding,
    is_blank,
    is_formula_error,
    text_of,
)
from jamstall.intake.parse.amounts import parse_amount
from jamstall.intake.parse.date_order import orders_of
from jamstall.intake.parse.dates import (
    LATEST_PROJECT_END,
    latest_year,
    parse_date,
    parse_first_date,
)
from jamstall.intake.parse.periods import parse_period
from jamstall.intake.parse.sni import (
    VERSIONS,
    doubt,
    parse_sni,
    usual_length,
    version_of_heading,
    versions_of,
)
from jamstall.intake.parse.words import parse_word
from jamstall.intake.persons import (
    mask_personal_data,
    read_identities,
    refuse_identity_numbers_as_cases,
)
from jamstall.intake.places import Located, locate
from jamstall.intake.table_reader import TableReader
from jamstall.schema import WHY_UNKNOWN, TableName, columns_of

_OF_PROJECTS = ("starts_on", "ends_on")
"""These may lie far ahead."""
_FIRST_DAY = ("applied_on", "starts_on")
"""Of these a year alone means its first day; of the rest its last (a decision, an end)."""


def read_columns(  # noqa: PLR0917
    table: Table,
    body: Body,
    fund: TableName,
    mapping: Mapping,
    county: str | None,
    scales: MappingType[str, int],
) -> Columns:
    """Return the typed columns of a table's data rows, with all that is wrong in single cells.

    Parameters
    ----------
    scales : amount column → how many kronor one unit of it is; 1 where it is not there.
    """
    columns = Columns(fund, table.sheet.name, county, body.numbers)
    reader = TableReader(table, body, mapping, columns)
    for column in columns_of(fund):
        parsers: dict[str, Callable[[Any], Parsed]] = {
            "integer": _parse_integer,
            "hours": _parse_hours,
            "period": parse_period,
            "amount": partial(_parse_amount_in, scales.get(column.name, 1)),
            "enum": partial(_parse_word_in, column.name, mapping.values.get(column.name)),
        }
        if column.kind == "text":
            columns.values[column.name] = reader.texts(column.name)
            if own := reader.own_words(column.name):
                columns.values[column.name] = [
                    text and own.get(word_key(text), text) for text in columns.values[column.name]
                ]
        elif column.kind == "date":
            columns.values[column.name] = _read_dates(reader, column.name)
        elif column.kind in parsers:
            columns.values[column.name] = reader.parse(column.name, parsers[column.kind])
    if fund == "advice":
        _read_sni(reader)
        _locate_rows(reader)
        mask_personal_data(columns)
        return columns
    for name, why in WHY_UNKNOWN.items():
        columns.values[why] = reader.reasons(name)
    grant_the_ongoing(columns, reader.cells("decision"), mapping.values.get("decision", {}))
    find_changed_cases(columns, reader.cells("case_id"))
    columns.values["case_key"] = keys_of(columns.values["case_id"])
    _read_sni(reader)
    read_identities(
        columns,
        reader.cells("organisation_number"),
        reader.cells("applicant_sex") if mapping.sex_from_identity_number else None,
    )
    _locate_rows(reader)
    mask_personal_data(columns)
    refuse_identity_numbers_as_cases(columns)
    return columns


def _read_dates(reader: TableReader, column: str) -> Values:
    """Read a column of dates in the order that all its cells tell, and say where they do not."""
    cells = reader.cells(column)
    latest = LATEST_PROJECT_END if column in _OF_PROJECTS else latest_year()
    orders, doubts = orders_of(set(cells), latest)
    parse = parse_first_date if column in _FIRST_DAY else parse_date
    values = reader.parse(column, partial(parse, epoch=reader.table.sheet.epoch, orders=orders))
    for unsure in doubts:
        rows = [index for index, cell in enumerate(cells) if unsure.is_of(cell)]
        first = next(index for index in rows if text_of(cells[index]) == unsure.cell)
        args: dict[str, str | int] = {
            "read": unsure.read.isoformat(),
            "other": unsure.other.isoformat(),
            "rows": len(rows),
        }
        reader.columns.find(unsure.code, first, column, unsure.cell, args)
    return values


def _parse_amount_in(scale: int, cell: Any) -> Parsed:
    return parse_amount(cell, scale)


def _parse_word_in(column: str, given: MappingType[str, str] | None, cell: Any) -> Parsed:
    return parse_word(column, cell, given)


def _parse_integer(cell: Any) -> Parsed:
    if is_blank(cell):
        return NOTHING
    text = text_of(cell).replace(" ", "").removeprefix("SNI")
    return (
        Parsed(int(text))
        if text.isascii() and text.isdigit() and len(text) < 8
        else Parsed(code="number_unreadable")
    )


def _parse_hours(cell: Any) -> Parsed:
    """Return hundredths of hours; what cannot be hours is found as a number that is none."""
    parsed = parse_amount(cell)
    if parsed.code is not None or (parsed.value or 0) < 0:
        return Parsed(code="number_unreadable")
    return parsed


def _read_sni(reader: TableReader) -> None:
    """Read the industry codes, settle their version, and find the codes that do not exist."""
    columns, table = reader.columns, reader.table
    usual = usual_length(set(reader.cells("sni_code")))
    own_names = reader.own_words("sni_code")
    codes = reader.parse("sni_code", lambda cell: parse_sni(cell, usual, own_names))
    if columns.fund == "advice":
        years = [period.first.year if period else None for period in columns.values["period"]]
    else:
        years = [date.year if date else None for date in columns.values["decided_on"]]
    stated = (
        version_of_heading(table.heading("sni_code")) if "sni_code" in table.positions else None
    )
    detected = versions_of(codes, years) if stated is None else [stated] * len(codes)
    given = columns.values["sni_version"]
    unreadable = {finding.row for finding in columns.findings if finding.column == "sni_code"}
    versions: Values = []
    doubts: dict[tuple[str, int], Parsed | None] = {}
    asked = columns.fund == "business_grants" and "sni_code" in table.positions
    for index, (code, version, own) in enumerate(zip(codes, detected, given, strict=True)):
        if own is not None and own not in VERSIONS:
            columns.find("sni_version_unknown", index, "sni_version", str(own))
        if code is None:
            versions.append(None)
            if asked and columns.rows[index] not in unreadable:
                columns.find("sni_missing", index, "sni_code")
            continue
        settled = own if own in VERSIONS else version or VERSIONS[0]
        pair = (code, settled)
        if pair not in doubts:  # a column holds few distinct codes
            doubts[pair] = doubt(*pair)
        wrong = doubts[pair]
        if wrong is not None and wrong.code is not None:
            columns.find(wrong.code, index, "sni_code", code, wrong.args)
        versions.append(settled)
    columns.values["sni_code"] = codes
    columns.values["sni_version"] = versions


def _locate_rows(reader: TableReader) -> None:
    """Settle where each row belongs, and the region whose case number it is."""
    columns = reader.columns
    located: dict[tuple[Any, Any], tuple[Located, str | None]] = {}
    nowhere = set()
    all_places: Values = []
    regions: Values = []
    pairs = zip(reader.cells("municipality"), reader.cells("county"), strict=True)
    for index, pair in enumerate(pairs):
        if pair not in located:
            found = _locate_pair(columns.fund, *pair, columns.county)
            region = columns.county or (intern(found.places[0][:2]) if found.places else None)
            located[pair] = found, region
            if is_blank(pair[0]) and is_blank(pair[1]):
                nowhere.add(pair)
        found, region = located[pair]
        if found.code is not None:
            args: dict[str, str | int] = {"suggestion": found.suggestion}
            columns.find(found.code, index, found.column, found.text or None, args)
        if pair in nowhere:
            columns.placeless.add(index)
        all_places.append(found.places)
        regions.append(region)
    columns.values["places"] = all_places
    columns.values["region"] = regions


def _locate_pair(fund: TableName, municipality: Any, county: Any, of_file: str | None) -> Located:
    for column, cell in (("municipality", municipality), ("county", county)):
        if is_formula_error(cell):
            return Located((), formula_finding(cell), column, cell)
    return locate(
        fund,
        "" if is_blank(municipality) else _lines(municipality),
        "" if is_blank(county) else _lines(county),
        of_file,
    )


def _lines(cell: Any) -> str:
    """Return a cell's text with its line breaks, which separate municipalities."""
    if isinstance(cell, str):
        return "\n".join(text_of(line) for line in cell.splitlines())
    return text_of(cell)
