"""What many programs leave in a workbook, each in its own way: read as its user sees it.

The files, and who wrote them: `files/README.md`.
"""

from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Intake, UnusableFile, take_in

FILES = Path(__file__).parent / "files"

COMPUTED = [(3, "applicant_sex", "formula_error"), (5, "amount_granted", "formula_error")]
LEFT = [
    (2, "amount_granted", "formula_not_computed"), (3, "applicant_sex", "formula_not_computed"),
    (5, "amount_granted", "formula_not_computed"),
]  # fmt: skip
HIDDEN = [(None, None, "hidden_rows")]
FORMULAS: dict[str, list[Any]] = {
    "openpyxl.xlsx": [*HIDDEN, *LEFT],
    "xlsxwriter.xlsx": [*HIDDEN, LEFT[0], COMPUTED[0], LEFT[2]],
    "pyexcelerate.xlsx": [*HIDDEN, *LEFT],
    "exceljs.xlsx": [*HIDDEN, LEFT[0], *COMPUTED],
    "sheetjs.xlsx": [*HIDDEN, LEFT[0], *COMPUTED],
    "sheetjs.xls": [(2, "amount_granted", "required"), *COMPUTED],
    "libreoffice.xlsx": [*HIDDEN, *COMPUTED],
    "libreoffice.xls": [*HIDDEN, *COMPUTED],
    "libreoffice.ods": [*HIDDEN, *COMPUTED],
    "gnumeric.xlsx": [*HIDDEN, *COMPUTED],
    "gnumeric.xls": [*HIDDEN, *COMPUTED],
    "gnumeric.ods": [*HIDDEN, *COMPUTED],
    "xlwt.xls": [*HIDDEN, LEFT[0], (2, "applicant_sex", "formula_error"), *LEFT[1:]],
    "odfpy.ods": [*HIDDEN, *LEFT],
}
"""Writer → what must be found in its file of failed and uncomputed formulas."""
NOT_READ_BY_CALAMINE = ("sheetjs.xlsb",)
"""Refused, whole: cells that leave out their column."""
LEAVES_OUT = "sheetjs.ods"
"""No cell for a failed formula, 0 for one not computed, no number formats: nothing can be known."""
LEAVES_OUT_SCALES = "gnumeric.ods"
"""Neither the euro's sign nor that a format divides by a thousand."""
TAKEN_FOR_DATES = "gnumeric.xls"
"""calamine takes the format with the number 51 for a date, as it is in Taiwan."""


def taken_in(kind: str, writer: str) -> Intake:
    return take_in(FILES / f"{kind}-{writer}")


def found(intake: Intake) -> list[Any]:
    return [(f.row, f.column, f.code) for f in intake.findings]


@pytest.mark.parametrize("writer", FORMULAS)
def test_a_formula_that_failed_or_was_not_computed_is_found(writer: str) -> None:
    intake = taken_in("formler", writer)
    assert sorted(found(intake), key=str) == sorted(FORMULAS[writer], key=str)
    assert intake.cases["applicant_sex"][1] is None  # and not "unknown"


@pytest.mark.parametrize(
    "writer", [w for w in FORMULAS if w not in {TAKEN_FOR_DATES, LEAVES_OUT_SCALES}]
)
@pytest.mark.parametrize("kind", ["tkr", "tusental", "euro"])
def test_an_amount_is_what_its_cell_shows(kind: str, writer: str) -> None:
    intake = taken_in(kind, writer)
    said = {"tkr": "amount_format", "euro": "amount_format_other"}.get(kind)
    columns = ("amount_applied", "amount_granted") if said else ()
    assert found(intake) == [(2, column, said) for column in columns]
    assert bool(intake.errors) == (kind == "euro")
    assert kind == "euro" or intake.cases["amount_granted"] == [25_000_000] * 3


@pytest.mark.parametrize("kind", ["tkr", "tusental", "euro"])
def test_an_amount_whose_scale_was_left_out_is_refused(kind: str) -> None:
    intake = taken_in(kind, LEAVES_OUT_SCALES)
    columns = ("amount_applied", "amount_granted")
    assert found(intake) == [(2, column, "amount_format_other") for column in columns]
    assert intake.errors


def test_what_was_left_out_is_what_nobody_stated() -> None:
    assert found(taken_in("formler", LEAVES_OUT)) == [(5, "amount_granted", "required")]
    assert found(taken_in("tkr", LEAVES_OUT)) == []


@pytest.mark.parametrize("kind", ["tkr", "tusental", "euro"])
def test_an_amount_that_is_taken_for_a_date_is_refused(kind: str) -> None:
    codes = {finding.code for finding in taken_in(kind, TAKEN_FOR_DATES).findings}
    assert codes == {"amount_unreadable"}


@pytest.mark.parametrize("writer", NOT_READ_BY_CALAMINE)
@pytest.mark.parametrize("kind", ["formler", "tkr"])
def test_what_cannot_be_read_whole_is_refused(kind: str, writer: str) -> None:
    with pytest.raises(UnusableFile) as caught:
        taken_in(kind, writer)
    assert caught.value.code == "unreadable"


def test_every_file_is_tried() -> None:
    tried = {*FORMULAS, *NOT_READ_BY_CALAMINE, LEAVES_OUT}
    held = {path.name.partition("-")[2] for path in FILES.iterdir() if "-" in path.name}
    assert held == tried
