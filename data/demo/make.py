"""Writes the three demo workbooks anew, the same to the byte every time.

    python -m data.demo.make [FOLDER]

They have the form in which a secretariat's case system exports: a title, a blank row, headings, a
row per case (per payment, for business grants) and a row of sums. What is in them is invented: see
README.md and `shape`.
"""

import datetime as dt
import io
import re
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TypeVar

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from data.demo import advice, business, projects, shape
from data.demo.business import Grant
from data.demo.chance import Case
from data.demo.projects import Project

SEED = 2604
"""One of the seeds under which the differences that `shape` describes come out as described."""

HERE = Path(__file__).parent
BUSINESS, PROJECTS = "demo_foretagsstod.xlsx", "demo_projektmedel.xlsx"
ADVICE = "demo_radgivning.xlsx"
EXPORTED = dt.datetime(2026, 1, 12, 8, 0)

AnyCase = TypeVar("AnyCase", bound=Case)
Value = str | int | float | dt.date | None
Row = tuple[Value, ...]

# Heading → width in the sheet.
BUSINESS_HEADINGS = {
    "Diarienummer": 14, "Län": 11, "Kommun": 13, "Stödform": 28, "Företag": 32,
    "Organisationsnummer": 14, "Juridisk form": 18, "Antal anställda": 9, "SNI-kod": 9,
    "Sökandes kön": 15, "Födelseland": 15, "Åldersgrupp": 15, "Ansökningsdatum": 12,
    "Beslutsdatum": 12, "Beslut": 18, "Sökt belopp": 12, "Beviljat belopp": 12,
    "Utbetalningsdatum": 12, "Utbetalt belopp": 12,
}  # fmt: skip
PROJECT_HEADINGS = {
    "Ärende-id": 14, "Projektnamn": 38, "Projektägare": 30, "Organisationsnummer": 14, "Län": 11,
    "Kommuner": 34, "Program": 15, "Insatsområde": 26, "Startdatum": 12, "Slutdatum": 12,
    "Ansökningsdatum": 12, "Beslutsdatum": 12, "Beslut": 18, "Sökt belopp": 12,
    "Beviljat belopp": 12, "Utbetalt belopp": 12, "Total projektkostnad": 12, "SNI-kod": 9,
    "Projektledarens kön": 15, "Födelseland": 15, "Beskrivning": 80,
}  # fmt: skip

# Words in a heading → how Swedish offices show what stands under it.
SHOWN = {"datum": "yyyy-mm-dd", "belopp": "#,##0", "kostnad": "#,##0"}

# A case stands in the business export once per payment, so only what was paid can be summed there.
BUSINESS_SUMS = ("Utbetalt belopp",)
PROJECT_SUMS = ("Sökt belopp", "Beviljat belopp", "Utbetalt belopp", "Total projektkostnad")


def make(folder: Path) -> tuple[Path, Path, Path]:
    """Write the workbooks into `folder` and return where they are."""
    rng = Random(SEED)
    grants, funds = business.draw(rng), projects.draw(rng)
    number_cases(rng, [*grants, *funds])
    paths = folder / BUSINESS, folder / PROJECTS, folder / ADVICE
    rows = [row for grant in in_order(grants) for row in rows_of_grant(grant)]
    title = "DEMODATA – påhittade ärenden: företagsstöd i Gävleborg och Halland 2019–2025"
    write(paths[0], "Företagsstöd", title, BUSINESS_HEADINGS, rows, BUSINESS_SUMS)
    rows = [row_of_project(project) for project in in_order(funds)]
    title = "DEMODATA – påhittade ärenden: projektmedel i Gävleborg och Halland 2019–2025"
    write(paths[1], "Projektmedel", title, PROJECT_HEADINGS, rows, PROJECT_SUMS)
    title = "DEMODATA – påhittad rådgivning i Gävleborg och Halland 2021–2025"
    advised = advice.draw(Random(SEED))  # of its own: the cases stay as they were
    write(paths[2], "Rådgivning", title, advice.HEADINGS, advised, advice.SUMS)
    return paths


def number_cases(rng: Random, cases: Sequence[Case]) -> None:
    """Give each case its number in its county's register, in the order they came in.

    Other matters are registered in between, so the numbers have gaps.
    """
    last: dict[tuple[str, int], int] = {}
    for case in sorted(cases, key=lambda case: case.applied_on):
        key = case.county, case.applied_on.year
        last[key] = last.get(key, 0) + rng.randint(1, 7)
        case.case_id = f"{shape.REGISTERS[case.county]} {case.applied_on.year}/{last[key]:04d}"


def in_order(cases: Sequence[AnyCase]) -> list[AnyCase]:
    """Return the cases county by county, in the order of their numbers."""
    return sorted(cases, key=lambda case: (list(shape.COUNTIES).index(case.county), case.case_id))


def rows_of_grant(grant: Grant) -> list[Row]:
    """Return one row per payment of a case; one with nothing paid where there was none."""
    company = grant.company
    head: Row = (
        grant.case_id,
        shape.COUNTIES[grant.county],
        company.municipality,
        grant.form,
        company.name,
        company.number,
        company.legal_form,
        company.employees,
        grant.sni,
        grant.sex,
        grant.birthplace,
        grant.age,
        grant.applied_on,
        grant.decided_on,
        grant.decision,
        grant.applied,
        grant.granted,
    )
    if not grant.payments:
        return [(*head, None, None)]
    return [(*head, paid_on, amount) for paid_on, amount in grant.payments]


def row_of_project(project: Project) -> Row:
    """Return a project's row, in the order of `PROJECT_HEADINGS`."""
    return (
        project.case_id,
        project.name,
        project.owner.name,
        project.owner.number,
        shape.COUNTIES[project.county],
        project.municipalities,
        project.programme,
        project.area,
        project.starts_on,
        project.ends_on,
        project.applied_on,
        project.decided_on,
        project.decision,
        project.applied,
        project.granted,
        project.paid,
        project.total_cost,
        project.sni,
        project.sex,
        project.birthplace,
        project.description,
    )


def write(
    path: Path,
    sheet_name: str,
    title: str,
    headings: dict[str, int],
    rows: "Sequence[Row | advice.Row]",
    sums: Sequence[str],
) -> None:
    """Write one workbook: title, blank row, headings, `rows`, and the sums of the columns named."""
    book = Workbook()
    book.properties.creator, book.properties.title = "jamstall: demodata", title
    book.properties.created = EXPORTED
    sheet = book.active
    assert sheet is not None
    sheet.title = sheet_name
    sheet.append([title])
    sheet.append([])
    sheet.append(list(headings))
    for cells in rows:
        sheet.append(cells)
    columns = dict(zip(headings, zip(*rows, strict=True), strict=True))
    totals = {name: sum(v for v in columns[name] if isinstance(v, int)) for name in sums}
    sheet.append(["Summa", *(totals.get(name) for name in list(headings)[1:])])
    for cell in (sheet["A1"], *sheet[3], *sheet[sheet.max_row]):
        cell.font = Font(bold=True)
    for number, (heading, width) in enumerate(headings.items(), start=1):
        sheet.cell(3, number).fill = PatternFill("solid", fgColor="E4E7EA")
        sheet.column_dimensions[get_column_letter(number)].width = width
        formats = [form for word, form in SHOWN.items() if word in heading.lower()]
        for row in range(4, sheet.max_row + 1) if formats else ():
            sheet.cell(row, number).number_format = formats[0]
    sheet.freeze_panes = "B4"
    _save(book, path)


def _save(book: Workbook, path: Path) -> None:
    """Save a workbook without the time of day, so that the same cells give the same bytes."""
    buffer = io.BytesIO()
    book.save(buffer)
    stamp = EXPORTED.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(path, "w") as kept:
        for name in made.namelist():
            content = made.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, content)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            kept.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=9)


if __name__ == "__main__":
    for made in make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE):
        print(f"{made} ({made.stat().st_size // 1024} KB)")
