"""Values as other programs write them: databases, statistics programs, spreadsheets into csv."""

from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Intake, take_in
from jamstall.intake.parse.amounts import parse_amount
from tests.files import grant, table

EXCEL = {"Diarienummer": '="RG-2024-001"', "SNI-kod": '="25.110"'}


def as_csv(folder: Path, *rows: dict[str, Any]) -> Intake:
    """Take in rows joined as they stand, as programs do that know of no quotation marks."""
    lines = [";".join("" if cell is None else str(cell) for cell in row) for row in table(*rows)]
    path = folder / "f.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return take_in(path)


@pytest.mark.parametrize(
    ("written", "column", "values"),
    [
        (EXCEL, "case_id", ["RG-2024-001", "RG-2024-002"]),
        (EXCEL, "sni_code", ["25110", "25110"]),
        ({"SNI-kod": '"=""25.110"""'}, "sni_code", ["25110", "25110"]),
        ({"SNI-kod": "25110.0"}, "sni_code", ["25110", "25110"]),
        ({"Sökt belopp": "NULL"}, "amount_applied", [None, 300_000_00]),
        ({"Ansökningsdatum": "NULL"}, "applied_on", None),
        ({"Stödform": "NULL"}, "support_form", [None, "Investeringsstöd"]),
        ({"Födelseland": "NULL"}, "birthplace", ["unknown", "sweden"]),
        ({"Beviljat belopp": "2.5e+05"}, "amount_granted", [250_000_00] * 2),
        ({"Beviljat belopp": "1e+05"}, "amount_granted", [100_000_00, 250_000_00]),
    ],
)
def test_a_value_is_what_the_program_meant(
    written: dict[str, Any], column: str, values: list[Any] | None, tmp_path: Path
) -> None:
    intake = as_csv(tmp_path, grant(1, **written), grant(2))
    assert intake.findings == ()
    if values is not None:
        assert intake.cases[column] == values


@pytest.mark.parametrize("cell", ["2,5E+05", "2.5E+05", "1e5", "1.234567e+03", "e+05"])
def test_what_a_narrow_cell_showed_is_no_amount(cell: str) -> None:
    """Excel's csv has what the cell showed: its last digits may be gone."""
    assert parse_amount(cell).code == "amount_unreadable"


def test_an_exponent_in_another_scripts_digits_is_the_same() -> None:
    assert parse_amount("1e+0٥").value == parse_amount("1e+05").value == 100_000_00
