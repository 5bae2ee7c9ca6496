"""A file beside the ledger. All amounts in the tables are kronor."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Intake, take_in
from jamstall.upload.control import control
from tests.files import grant, table, xlsx

LEDGER = """
case  decision   decided     granted  applied  paid
A     granted    2023-05-01     1000     1500   400
B     granted    2024-02-01     3000     4000  2500
C     rejected   2024-03-01        0     9000     0
D     withdrawn  2024-04-01      700      700     0
E     granted    -                20       20     0
"""


@pytest.fixture
def intake(tmp_path: Path) -> Intake:
    """Return the cases of the table above, through a real workbook."""
    words = {"granted": "Bifall", "rejected": "Avslag", "withdrawn": "Återkallad"}
    rows = []
    for line in LEDGER.strip().splitlines()[1:]:
        case, decision, decided, granted, applied, paid = line.split()
        rows.append(
            grant(
                Diarienummer=case,
                Beslut=words[decision],
                Ansökningsdatum=None,
                Beslutsdatum=None if decided == "-" else dt.date.fromisoformat(decided),
                **{
                    "Beviljat belopp": int(granted),
                    "Sökt belopp": int(applied),
                    "Utbetalt belopp": int(paid),
                },
            )
        )
    return take_in(xlsx(tmp_path / "arenden.xlsx", table(*rows)))


def test_only_granted_cases_count(intake: Intake) -> None:
    found = control(intake)
    assert found.granted == 402_000
    assert found.by_year == {2023: 100_000, 2024: 300_000, None: 2_000}
    assert (found.paid, found.applied, found.withdrawn) == (290_000, 552_000, 70_000)


@pytest.mark.parametrize(
    ("kronor", "reasons"),
    [
        (4020, []),
        (2900, [("paid", None)]),
        (5520, [("applied", None)]),
        (4720, [("with_withdrawn", None)]),
        (1020, [("year", 2024)]),
        (3020, [("year", 2023)]),
        (3000, [("only_year", 2024)]),
        (4000, [("undecided", None)]),
        (4019, [("rounded", None)]),
        (9999, []),
    ],
)
def test_a_difference_is_explained(intake: Intake, kronor: int, reasons: list[Any]) -> None:
    assert control(intake).explanations(100 * kronor) == reasons


def test_a_ledger_in_hundreds(intake: Intake) -> None:
    assert control(intake).explanations(4_020) == [("kronor", None)]


def test_the_difference_has_a_sign(intake: Intake) -> None:
    assert control(intake).difference(500_000) == -98_000
    assert control(intake).difference(400_000) == 2_000
