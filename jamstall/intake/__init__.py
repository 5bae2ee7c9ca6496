"""A file becomes rows and findings. Nothing here opens a database or knows of a page.

`take_in` is the whole of it: read → locate → parse → check → settle cases.
"""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jamstall.intake.advice import settle_advice
from jamstall.intake.as_shown import read_as_shown
from jamstall.intake.beside import findings_of_units, scales, units_of_amounts
from jamstall.intake.body import Body, data_rows
from jamstall.intake.cases import Payment, group_rows, settle_cases, settle_reasons
from jamstall.intake.checks import check_rows
from jamstall.intake.columns import Columns
from jamstall.intake.findings import Finding, UnusableFile
from jamstall.intake.heading import read_heading
from jamstall.intake.left_out import leave_out
from jamstall.intake.limits import most_rows
from jamstall.intake.locate import Table, find_table, fund_of_table, missing_columns
from jamstall.intake.mapping import Mapping, fund_of, read_mapping
from jamstall.intake.parse.identity import without_personal_data
from jamstall.intake.read import Sheet, read
from jamstall.intake.rows import read_columns
from jamstall.reference import places
from jamstall.schema import TableName, columns_of

__all__ = ["Finding", "Intake", "Mapping", "UnusableFile", "fund_of", "read_mapping", "take_in"]


@dataclass(frozen=True)
class Intake:
    """One file, taken in: its cases, its payments, and everything found.

    Attributes
    ----------
    name, sha256 : of the file.
    fund, sheet, county : what it holds, where, and the county given for all of it.
    rows : how many data rows.
    cases : one entry per case (of advice, per row) and canonical column, in the order of `row`;
        amounts in öre, hours in hundredths.
    payments : one entry per payment: case_id, region, paid_on, amount (öre), row.
    findings : sorted by row.
    """

    name: str
    sha256: str
    fund: TableName
    sheet: str | None
    county: str | None
    rows: int
    cases: dict[str, list[Any]] = field(repr=False)
    payments: dict[str, list[Any]] = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False)

    @property
    def errors(self) -> int:
        """How many findings stop the file from being loaded."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are worth a look."""
        return len(self.findings) - self.errors

    @property
    def case_count(self) -> int:
        """How many cases it has; of advice, how many reports its rows are of."""
        cases = self.cases
        if self.fund != "advice":
            return len(cases["row"])
        return len(set(zip(cases["region"], cases["case_key"], strict=True)))

    @property
    def counties(self) -> frozenset[str]:
        """The counties that its cases lie in; `00` for the country as a whole."""
        return frozenset(place[:2] for places in self.cases["places"] for place in places)


def take_in(
    path: Path, mapping: Mapping | None = None, county: str | None = None, name: str | None = None
) -> Intake:
    """Read a file and check all of it, without loading anything.

    Parameters
    ----------
    county : two digits, for rows that name none; also whose case numbers they are.
    name : what the user calls the file, where `path` is a temporary one.

    Raises
    ------
    UnusableFile : it cannot be read at all, or no table is found in it.
    """
    mapping = mapping or Mapping()
    name = name or path.name
    if county is not None and county not in places.counties():
        raise UnusableFile("unknown_county", county=county)
    return taken_in(read(path), path, mapping, county, name)


def taken_in(
    sheets: list[Sheet], path: Path, mapping: Mapping, county: str | None, name: str
) -> Intake:
    """Check all of the sheets that were read from a file; the list is emptied meanwhile.

    Raises
    ------
    UnusableFile : no table is found in them.
    """
    table, other_sheet = find_table(sheets, mapping, name)
    fund = fund_of_table(table, mapping, name)
    sheet = table.sheet.name
    findings = _findings_of_headings(table, fund, mapping, county)
    if other_sheet is not None:
        findings.append(Finding("other_sheet", sheet, value=other_sheet))
    body = data_rows(table)
    findings += body.findings
    findings += _findings_of_workbook(table.sheet, body)
    if len(body.rows) > (most := most_rows()):
        raise UnusableFile("too_many_rows", name=name, limit=most)
    if not body.rows:
        findings.append(Finding("no_rows", sheet, table.header + 1))
    units = units_of_amounts(table, body)
    findings += findings_of_units(units, table)
    findings += read_as_shown(table, body, scales(units))
    columns = read_columns(table, body, fund, mapping, county, scales(units))
    rows, whole_column = len(body.rows), "decision" not in table.positions
    del body, table  # a large file's raw cells are as large as all that follows
    sheets.clear()
    payments: list[Payment] = []
    if fund == "advice":
        settle_advice(columns)
        _drop_required_of_missing(columns, findings)
        kept = list(range(rows))
    else:
        groups = group_rows(columns)
        settle_reasons(columns, groups)
        _assume_decisions(columns, whole_column=whole_column, mapping=mapping)
        check_rows(columns, (group[0] for group in groups))
        _drop_required_of_missing(columns, findings)
        findings = leave_out(columns, findings)
        columns.findings = leave_out(columns, columns.findings)
        kept, payments = settle_cases(columns, groups)
    findings += columns.findings
    return Intake(
        name=without_personal_data(_last_part(name)),
        sha256=_digest(path),
        fund=fund,
        sheet=without_personal_data(sheet) if sheet else None,
        county=county,
        rows=rows,
        cases=_cases(columns, kept),
        payments=_payments(columns, payments),
        findings=tuple(sorted(findings, key=lambda f: (f.row or 0, f.column or "", f.code))),
    )


def _last_part(name: str) -> str:
    """Return a file's name without the folders, which a name sent by a browser may also hold."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return "".join(character for character in last if character.isprintable())


def _findings_of_workbook(sheet: Sheet, body: Body) -> list[Finding]:
    """Say what a workbook holds that its reader may not see, or that is passed over."""
    found = [Finding(code, sheet.name) for code in sheet.carries]
    hidden = sum(number - 1 in sheet.hidden_rows for number in body.numbers)
    if hidden:
        found.append(Finding("hidden_rows", sheet.name, args={"rows": hidden}))
    return found


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _findings_of_headings(
    table: Table, fund: TableName, mapping: Mapping, county: str | None
) -> list[Finding]:
    sheet, row = table.sheet.name, table.header + 1
    found = [
        Finding("column_missing", sheet, row, column)
        for column in missing_columns(table, fund, mapping, county is not None)
    ]
    found += [
        Finding("column_ambiguous", sheet, row, column, heading)
        for column, heading in table.ambiguous.items()
    ]
    found += [
        Finding("heading_not_found", sheet, row, column, heading)
        for column, heading in table.not_found.items()
    ]
    found += [
        Finding("heading_guessed", sheet, row, column, table.heading(column))
        for column in mapping.guessed
        if column in table.positions
    ]
    ours = {column.name for column in columns_of(fund)}
    others = [table.heading(column) for column in table.positions if column not in ours]
    if table.ignored or others:
        value = ", ".join((*table.ignored, *others))
        found.append(Finding("headings_ignored", sheet, row, value=value))
    for column, heading in table.other_unit.items():
        units = ", ".join(sorted({unit.of for unit in read_heading(heading).units}))
        found.append(Finding("heading_other_unit", sheet, row, column, heading, {"unit": units}))
    return found


def _assume_decisions(columns: Columns, *, whole_column: bool, mapping: Mapping) -> None:
    """A row with a granted amount and no decision counts as granted, with a finding."""
    decisions, granted = columns.values["decision"], columns.values["amount_granted"]
    assumed = [i for i, d in enumerate(decisions) if d is None and (granted[i] or 0) > 0]
    unreadable = {f.row for f in columns.findings if f.column == "decision"}
    assumed = [index for index in assumed if columns.rows[index] not in unreadable]
    for index in assumed:
        decisions[index] = "granted"
    if assumed and whole_column and "decision" not in mapping.constants:
        args: dict[str, str | int] = {"rows": len(assumed)}
        columns.findings.append(Finding("decision_assumed", columns.sheet, args=args))
    elif assumed:
        for index in assumed:
            columns.find("decision_assumed", index, "decision", args={"rows": 1})


def _drop_required_of_missing(columns: Columns, findings: list[Finding]) -> None:
    """Where a whole column is missing, its one finding stands for every empty cell's."""
    absent = {f.column for f in findings if f.code in ("column_missing", "heading_not_found")}
    columns.findings = [
        f
        for f in columns.findings
        if not (f.code in ("required", "place_missing", "sni_missing") and f.column in absent)
    ]


def _cases(columns: Columns, kept: list[int]) -> dict[str, list[Any]]:
    everything = {**columns.values, "row": columns.rows}
    everything.pop("paid_on", None)
    if len(kept) == len(columns.rows):
        return everything
    return {name: [values[index] for index in kept] for name, values in everything.items()}


def _payments(columns: Columns, payments: list[Payment]) -> dict[str, list[Any]]:
    values = {"paid_on": [], **columns.values}
    return {
        "case_id": [values["case_id"][p.index] for p in payments],
        "region": [values["region"][p.index] for p in payments],
        "paid_on": [p.paid_on for p in payments],
        "amount": [p.amount for p in payments],
        "row": [columns.rows[p.index] for p in payments],
    }
