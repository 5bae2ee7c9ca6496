"""Real public lists that nobody made for this product; their known sums, never their rows."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from jamstall.cli import main
from jamstall.intake import Mapping, take_in

REAL = Path(__file__).parents[3] / "shared" / "real"
MAPPING = Path(__file__).parents[1] / "mappings" / "projektbanken.toml"
BANKS = ("projektbanken_2014_2020.csv", "projektbanken_2014_2020_cp1252_semikolon.csv")
KRONOR = 4_354_438_151

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason=f"{REAL} is not on this machine")


def run(*arguments: object, code: int = 0) -> Any:
    result = CliRunner().invoke(main, [*map(str, arguments), "--json"])
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


@pytest.mark.parametrize("name", BANKS)
def test_the_project_bank_loads_whole(name: str, tmp_path: Path) -> None:
    database = tmp_path / "d.duckdb"
    checked = run("check", REAL / name, "--mapping", MAPPING)
    assert {f["code"] for f in checked["findings"]} <= {
        "headings_ignored", "email_in_text", "phone_in_text",
    }  # fmt: skip
    loaded = run("load", REAL / name, "--mapping", MAPPING, "--database", database)
    assert (loaded["cases"], loaded["rows"], loaded["errors"]) == (374, 374, 0)
    (total,) = run("measure", "amount_granted", "--database", database)
    assert (total["value"], total["cases"]) == (KRONOR, 374)
    for by in ("municipality", "county", "year", "county,municipality"):
        groups = run("measure", "amount_granted", "--by", by, "--database", database)
        assert sum(Decimal(str(group["value"])) for group in groups) == KRONOR
        assert not any("unknown" in group.values() for group in groups)


@pytest.mark.parametrize("name", BANKS)
def test_every_place_of_the_project_bank_is_found(name: str) -> None:
    from jamstall.intake import read_mapping

    intake = take_in(REAL / name, read_mapping(MAPPING))
    assert all(intake.cases["places"])
    several = sum(len(places) > 1 for places in intake.cases["places"])
    assert several + sum(places[0] == "00" for places in intake.cases["places"]) > 150


def test_both_encodings_say_the_same(tmp_path: Path) -> None:
    from jamstall.intake import read_mapping

    one, other = (take_in(REAL / name, read_mapping(MAPPING)) for name in BANKS)
    assert one.cases == other.cases


@pytest.mark.parametrize(
    ("name", "sheet", "cases"),
    [
        ("resultat-ansokningsomgang-2022.xlsx", "Tabell 3", None),
        ("resultat-ansokningsomgang-2024.xlsx", "Tabell 3", None),
        ("resultat-2024-for-kurser-inom-yh.xlsx", "Lista ansökningar", 880),
    ],
)
def test_the_sheet_with_all_decisions_is_chosen(name: str, sheet: str, cases: int | None) -> None:
    intake = take_in(REAL / name, Mapping(table="project_funds"))
    assert intake.sheet == sheet
    assert cases is None or intake.rows == cases
    decided = set(intake.cases["decision"])
    assert {"granted", "rejected"} <= decided
