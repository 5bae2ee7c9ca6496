"""A command of one question loads what that question needs, and no other command's libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

from jamstall import ROOT

_TOLD = """
import sys
from jamstall.cli import main
try:
    main(sys.argv[2:])
finally:
    print(*{*sys.argv[1].split(",")} & sys.modules.keys(), file=sys.stderr)
"""
OF_OTHERS = (
    "babel", "fluent", "highspy", "openpyxl", "pandas", "pyarrow.compute", "sqlglot", "sqlite3",
    "jamstall.commands.loading", "jamstall.intake",
)  # fmt: skip
OF_PERSONS = ("jamstall.analysis.disclosure.guard", "jamstall.analysis.ranges")


def loaded(database: Path, *by: str) -> set[str]:
    """Return which of these libraries a `measure` by some dimensions has loaded at its end."""
    arguments = ["--database", str(database), "measure", "amount_share", *by]
    told = subprocess.run(
        [sys.executable, "-c", _TOLD, ",".join(OF_OTHERS + OF_PERSONS), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith(f"{by[1]},value,")
    return {*told.stderr.split()}


@pytest.mark.parametrize("cases", ["demo_database", "empty_database"])
def test_a_measure_loads_no_other_commands_libraries(
    cases: str, request: pytest.FixtureRequest
) -> None:
    database: Path = request.getfixturevalue(cases)
    assert loaded(database, "--by", "sector_dominance", "--where", "county=21") == set()


def test_what_protects_persons_is_loaded_where_they_are_asked_for(demo_database: Path) -> None:
    assert loaded(demo_database, "--by", "sex") >= {*OF_PERSONS}
