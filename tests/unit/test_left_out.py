"""A column that nothing counts never stops a file: what cannot be read there is left out."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Intake, take_in
from jamstall.schema import BY_NAME, UNCOUNTED, Fund
from jamstall.store.migrate import statement
from tests.files import grant, project, table, xlsx


def taken(folder: Path, *rows: dict[str, Any]) -> Intake:
    return take_in(xlsx(folder / "f.xlsx", table(*rows)))


OF_PROJECTS = {
    "project_name", "description", "strategy_area", "intervention_field", "organisation_name",
}  # fmt: skip
"""What tells which texts are read, where projects stand in a strategy, and who owns them: of what
is left out there, the text is not screened and the rest unknown, and all are counted as such."""


def test_what_is_counted_is_not_among_them() -> None:
    counted = re.findall(r"\w+", statement("case_versions"))
    assert UNCOUNTED & set(counted) == OF_PROJECTS
    assert not UNCOUNTED - set(BY_NAME)


CELLS: list[tuple[str, Any, str, Fund]] = [
    ("Anställda", "1,5", "employees", "business_grants"),
    ("Anställda", "5–9", "employees", "business_grants"),
    ("Ansökningsdatum", "i våras", "applied_on", "business_grants"),
    ("Ansökningsdatum", dt.date(1924, 1, 1), "applied_on", "business_grants"),
    ("Total kostnad", "ca 2 milj", "total_cost", "business_grants"),
    ("Total kostnad", -5, "total_cost", "project_funds"),
    ("Könsuppgift avser", "delägare", "sex_basis", "business_grants"),
    ("Beskrivning", "#REF!", "description", "business_grants"),
    ("Slutdatum", "tills vidare", "ends_on", "project_funds"),
]


@pytest.mark.parametrize(("heading", "cell", "column", "fund"), CELLS)
def test_a_cell_is_left_empty_and_the_file_is_read(
    heading: str, cell: Any, column: str, fund: Fund, tmp_path: Path
) -> None:
    case = grant if fund == "business_grants" else project
    intake = taken(tmp_path, case(1, **{heading: cell}), case(2))
    assert [(f.code, f.row, f.column) for f in intake.findings] == [("value_left_out", 2, column)]
    assert intake.cases[column][0] is None
    assert intake.fund == fund


def test_dates_of_an_order_that_nothing_tells_are_left_out_as_a_whole(tmp_path: Path) -> None:
    """One of them is read, but nobody knows as what."""
    rows = (grant(n, Ansökningsdatum=f"0{n}-02-03") for n in (1, 2))
    intake = taken(tmp_path, *rows)
    assert [(f.code, f.column) for f in intake.findings] == [("column_left_out", "applied_on")]
    assert intake.cases["applied_on"] == [None, None]


def test_an_uncounted_column_twice_is_left_out(tmp_path: Path) -> None:
    head, *rows = table(grant(1, Beskrivning="En svarv"))
    intake = take_in(xlsx(tmp_path / "f.xlsx", [[*head, "Beskrivning"], [*rows[0], "En fräs"]]))
    assert intake.errors == 0
    assert "column_left_out" in {f.code for f in intake.findings}
    assert intake.cases["description"] == [None]


def test_what_is_counted_still_stops_the_file(tmp_path: Path) -> None:
    intake = taken(tmp_path, grant(1, Beslutsdatum="i våras", Stödform="#REF!"))
    assert {(f.code, f.severity) for f in intake.findings} == {
        ("date_unreadable", "error"),
        ("formula_error", "error"),
    }
