"""One counting rule as an example: what stands in the file, what is asked, what the answer is.

Tables are drawn as an economist would write them, with canonical columns. A spec runs on the real
thing (a file through the intake into DuckDB and out as a breakdown) and on the slow twin.
"""

import csv
import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.interval import Interval
from jamstall.analysis.pace import pace
from jamstall.analysis.selection import Selection
from jamstall.intake import Intake, Mapping, take_in
from jamstall.plan.model import Towards
from jamstall.read_texts import read_texts
from jamstall.reference.figures import Figure
from jamstall.schema import TableName
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import Texts
from jamstall.texts.rounding import rounded
from tests import advice_twin, twin

NUMBERS = ("value", "numerator", "denominator", "cases")
HIDDEN = ".."
TOTAL = "total"
SMALL = (1, 2, 3, 4)

Both = tuple[str, str]
"""The same text in Swedish and in English."""


@dataclass(frozen=True)
class File:
    """A file as the office sends it. Columns it lacks get what `_usual` says."""

    fund: TableName
    table: str
    sex_from_identity_number: bool = False

    @property
    def rows(self) -> list[dict[str, str]]:
        return parse(self.table)


def grants(table: str, *, sex_from_identity_number: bool = False) -> File:
    return File("business_grants", table, sex_from_identity_number)


def projects(table: str) -> File:
    return File("project_funds", table)


def advice(table: str) -> File:
    return File("advice", table)


@dataclass(frozen=True)
class Spec:
    """A rule.

    Attributes
    ----------
    title, sentence : of the rule, in both languages.
    files : published in this order; then those numbered in `retracted` (from 1) are taken back.
    findings : row and code of all that is found in the last file.
    figures : people by sector in place of the published ones; None for the published.
    expected : the answer. Only the columns named are compared, but all the groups, in order; `..`
        is hidden, an empty cell is x/0, and the row `total` is the whole selection. None where
        there is no answer: the file has errors, or cannot be asked so (`refused`).
    stored, never_stored : texts that the database file holds, and must not hold.
    """

    title: Both
    sentence: Both
    files: tuple[File, ...]
    expected: str | None = None
    measure: str = "amount_granted"
    by: tuple[str, ...] = ()
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    basis: Literal["employed", "owners"] = "employed"
    area: Literal["country", "county"] = "country"
    limit: str = "60"
    small: int = 5
    retracted: tuple[int, ...] = ()
    findings: tuple[tuple[int | None, str], ...] = ()
    figures: str | None = None
    refused: bool = False
    stored: tuple[str, ...] = ()
    never_stored: tuple[str, ...] = ()

    @property
    def selection(self) -> Selection:
        chosen = Selection(
            basis=self.basis, area=self.area, limit=Decimal(self.limit), small=self.small
        )
        return chosen.where(**dict(self.where))


@dataclass(frozen=True)
class Wording:
    """How numbers are shown to a reader.

    Attributes
    ----------
    title, sentence : of the rule, in both languages.
    kind : what the numbers are: shares in a sentence or in a table, percentage points, kronor.
    table : `number`, or `part` of `whole`, and how it is shown in `sv` and `en`.
    """

    title: Both
    sentence: Both
    kind: Literal["share", "share_in_table", "points", "kronor"]
    table: str

    @property
    def rows(self) -> list[dict[str, str]]:
        return parse(self.table)

    def shown(self, row: dict[str, str], texts: Texts) -> str:
        """Return how a row's number is shown, with ordinary spaces."""
        if self.kind.startswith("share"):
            share = Decimal(row["part"]) / Decimal(row["whole"])
            said = texts.share(share, 1 if self.kind == "share_in_table" else 0)
        elif self.kind == "points":
            said = texts.points(Decimal(row["number"]) / 100)
        else:
            said = texts.kronor(Decimal(row["number"]))
        return said.replace("\u00a0", " ")


@dataclass(frozen=True)
class Verdict:
    """What is said of a target, from the shares of the years before it.

    Attributes
    ----------
    title, sentence : of the rule, in both languages.
    table : a row per target. Years are columns, in per cent, empty where a share is not shown;
        `at_least` or `at_most` in per cent; `by`, the day; `low` and `high`, where chance cannot
        tell the pace from others, in points per year; then the answer: `pace` and `needed` in
        points per year, and `verdict`.
    """

    title: Both
    sentence: Both
    table: str

    @property
    def rows(self) -> list[dict[str, str]]:
        return parse(self.table)

    def answered(self, row: dict[str, str]) -> dict[str, str]:
        """Return what the program says of a row."""
        towards: Towards = "at_least" if row.get("at_least") else "at_most"
        interval = None
        if row.get("low"):
            interval = Interval(float(row["low"]) / 100, float(row["high"]) / 100)
        found = pace(
            {int(year): Decimal(row[year]) / 100 for year in row if year.isdigit() and row[year]},
            Decimal(row[towards]) / 100,
            towards,
            dt.date.fromisoformat(row["by"]),
            interval,
        )
        return {
            "pace": _points(found.observed),
            "needed": _points(found.required),
            "verdict": found.verdict,
        }


def _points(per_year: float | None) -> str:
    return "" if per_year is None else f"{rounded(per_year * 100, 1):f}"


@dataclass(frozen=True)
class Chapter:
    """The rules of one section of the design's §4, how numbers are shown, what targets are said."""

    title: Both
    specs: tuple[Spec, ...] = ()
    wordings: tuple[Wording, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


def parse(table: str) -> list[dict[str, str]]:
    """Return the rows of an ASCII table: column → cell; lines of dashes only are for the eye."""
    lines = [
        [cell.strip() for cell in line.split("|")]
        for line in table.strip().splitlines()
        if set(line) - set("-| ")
    ]
    header, *rows = lines
    return [dict(zip(header, row, strict=True)) for row in rows]


def _usual(fund: TableName, row: dict[str, str]) -> dict[str, str]:
    """Return the columns that a spec need not state: an IT company in Gävle, granted in 2024."""
    if fund == "advice":
        usual = {"period": "2024", "adviser": "Råd AB", "municipality": "Gävle", "phase": "Idé"}
        return usual | {"sni_code": "62010", "applicant_sex": "unknown"} | row
    if not row["case_id"]:  # no case: the row is what it is
        return row
    decision = row.get("decision", "granted")
    usual = {
        "municipality": "Gävle",
        "decision": decision,
        "decided_on": "" if decision == "pending" else "2024-05-02",
        "amount_granted": "1000" if decision == "granted" else "",
    }
    if fund == "business_grants":
        usual |= {"sni_code": "62010", "applicant_sex": "unknown"}
    return usual | row


def take_in_all(spec: Spec, folder: Path) -> list[Intake]:
    """Write each file as CSV and take it in the ordinary way."""
    intakes = []
    for number, file in enumerate(spec.files, start=1):
        rows = [_usual(file.fund, row) for row in file.rows]
        path = folder / f"{number}.csv"
        with path.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, list(rows[0]), delimiter=";", restval="")
            writer.writeheader()
            writer.writerows(rows)
        mapping = Mapping(table=file.fund, sex_from_identity_number=file.sex_from_identity_number)
        intakes.append(take_in(path, mapping))
    return intakes


def ask_duckdb(
    spec: Spec,
    intakes: list[Intake],
    path: Path,
    empty: Path | None,
    before: Callable[[Database], None] = lambda _: None,
) -> Any:
    """Publish to a real file (a copy of `empty`, where there is one) and ask it.

    Parameters
    ----------
    before : what is done with the database before it is asked.
    """
    if empty is not None:
        shutil.copyfile(empty, path)
    database = Database(path)
    try:
        for intake in intakes:
            loads.publish(database, [intake])
        for load_id in spec.retracted:
            loads.retract(database, load_id)
        read_texts(database)
        before(database)
        return breakdown(database, spec.measure, spec.by, spec.selection)
    finally:
        database.close()


def ask_twin(spec: Spec, intakes: list[Intake]) -> twin.Answer:
    """Ask the twin, which learns nothing of the loads that were taken back."""
    kept = [i for number, i in enumerate(intakes, start=1) if number not in spec.retracted]
    if spec.measure.startswith("advice"):
        return advice_twin.answer(kept, spec.measure, spec.by)
    return twin.breakdown(twin.cases_of(kept), spec.measure, spec.by, spec.selection)


def private_figures(table: str) -> tuple[Figure, ...]:
    """Return figures from a table of basis, area, year, sni_version, code, women, men."""
    usual = {"basis": "employed", "area": "00", "year": "2020", "sni_version": "2007"}
    return tuple(
        Figure(
            row["basis"], row["area"], int(row["year"]), int(row["sni_version"]), row["code"],
            sex, "total", int(row[column]),
        )
        for row in ({**usual, **row} for row in parse(table))
        for sex, column in (("woman", "women"), ("man", "men"))
    )  # fmt: skip


def compare(
    answer: Any, spec: Spec, *, only_small: bool = False
) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return the answer and the expected, as tables with the same columns, to be equal.

    Parameters
    ----------
    only_small : the answer hides small groups but not what would give them away. What it shows
        beside a hidden group is then no difference, nor that it lacks a group without cases.
    """
    expected = parse(spec.expected or "")
    columns = list(expected[0])[len(spec.by) :] if expected else []
    if only_small:
        there = {group.labels for group in answer.groups}
        expected = [
            row
            for row in expected
            if row[columns[0]] not in {HIDDEN, "0"}
            or (labels := tuple(row[dimension] for dimension in spec.by)) in there
            or labels[:1] == (TOTAL,)
        ]
    found = list(answer.groups) if spec.by else [answer.overall]
    if spec.by and any(row[spec.by[0]] == TOTAL for row in expected):
        found.append(answer.overall)
    rows = []
    for number, group in enumerate(found):
        wanted = expected[number] if number < len(expected) else {}
        row = dict(zip(spec.by, group.labels or (TOTAL, "", "")[: len(spec.by)], strict=True))
        for column in columns:
            is_small = group.cases in SMALL and not {*group.labels} & {"unknown", "not_applicable"}
            beside = only_small and wanted.get(column) == HIDDEN and not is_small
            is_shown = column == "cases" and group.cases is not None  # only its kronor are hidden
            is_hidden = (group.suppressed and not is_shown) or beside
            value = getattr(group, column)
            row[column] = HIDDEN if is_hidden else written(value, wanted.get(column, ""))
        rows.append(row)
    return rows, expected


def written(value: Any, wanted: str) -> str:
    """Return a number as `wanted` writes it if it is that number (0.333… is rounded), or in full.

    >>> written(Decimal("0.50"), "0.5"), written(1 / 3, "0.33…"), written(1 / 3, "0.33")
    ('0.5', '0.33…', '0.3333333333333333')
    """
    if value is None:
        return ""
    digits = wanted.removesuffix("…")
    number = Fraction(value)
    if wanted != digits:
        number = round(number, len(digits.partition(".")[2]))
    try:
        same = Fraction(digits) == number
    except ValueError:
        same = False
    return wanted if same else str(float(value))
