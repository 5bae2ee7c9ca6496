"""On the command line, real data that nobody has decided tells of no persons, as in the app."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from openpyxl import load_workbook

from jamstall.store.database import Database
from tests.commands import Run, document
from tests.files import grant, table, xlsx
from tests.together import decide_together
from tests.unit.asked_api import ANSWER, SITE, Asked
from tests.unit.conftest import remembering

WHY = {
    "sv": "Vad som kan visas om personer är inte avgjort sedan uppgifterna ändrades",
    "en": "What can be shown of persons is not decided since the data changed",
}
CALL = "python -m jamstall decide"
BY_SEX = ("measure", "granted_cases", "--by", "sex")


@pytest.fixture(autouse=True)
def decided_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """As installations have it; other tests decide each table by itself."""
    monkeypatch.delenv("JAMSTALL_DECIDE_AHEAD")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Twenty women and nine men with a grant: each of these groups may be shown."""
    rows = [grant(number, Kön="Man" if number > 20 else "Kvinna") for number in range(1, 30)]
    return xlsx(tmp_path / "real.xlsx", table(*rows))


@pytest.fixture
def loaded(run: Run, file: Path) -> Result:
    """What `load` answers, of the first real data of a database."""
    return run("load", file)


def decide(path: Path) -> None:
    """Decide all tables of a database together, as `decide` does."""
    database = Database(path)
    decide_together(database)
    database.close()


def numbers(result: Result) -> dict[str, int | None]:
    """Return how many cases each row that `measure` printed says that it has; None where hidden."""
    assert result.exit_code == 0
    rows = csv.DictReader(io.StringIO(result.stdout))
    return {
        next(iter(row.values())): None if row["suppressed"] == "true" else int(row["cases"])
        for row in rows
    }


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_tells_of_nobody_and_says_why_and_what_to_do(run: Run, language: str) -> None:
    result = run(*BY_SEX, "--language", language)
    assert set(numbers(result).values()) == {None}
    assert result.stderr.startswith(WHY[language])
    assert result.stderr.endswith(f"{CALL}\n")
    assert result.stderr.count("\n") == 1


@pytest.mark.usefixtures("loaded")
def test_what_is_decided_is_shown_and_nothing_said(run: Run) -> None:
    assert run("decide").exit_code == 0
    result = run(*BY_SEX)
    shown = numbers(result)
    assert (shown["woman"], shown["man"], result.stderr) == (20, 9, "")


@pytest.mark.usefixtures("loaded")
def test_where_the_call_names_the_database_so_does_the_call_that_decides_it(
    run: Run, database_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "an other.duckdb"
    other.write_bytes(database_file.read_bytes())
    result = run(*BY_SEX, "--database", other)
    assert result.stderr.endswith(f"{CALL} --database '{other}'\n")


@pytest.mark.usefixtures("loaded")
def test_whoever_may_read_the_file_has_all_of_it_exactly(run: Run) -> None:
    result = run(*BY_SEX, "--suppress", "0")
    assert numbers(result) == {"woman": 20, "man": 9}
    assert result.stderr == ""


@pytest.mark.usefixtures("loaded")
def test_nothing_is_decided_of_another_limit(run: Run, database_file: Path) -> None:
    decide(database_file)
    result = run(*BY_SEX, "--suppress", "4", "--language", "en")
    assert set(numbers(result).values()) == {None}
    assert "limit, 5 cases. Leave out --suppress." in result.stderr
    assert CALL not in result.stderr


@pytest.mark.usefixtures("loaded")
def test_what_is_of_no_person_is_shown(run: Run) -> None:
    result = run("measure", "granted_cases", "--by", "municipality")
    assert (numbers(result), result.stderr) == ({"2180": 29}, "")


def test_demo_data_has_nobody_behind_it(run: Run, demo_database: Path) -> None:
    result = run(*BY_SEX, "--database", demo_database)
    assert numbers(result)["woman"]
    assert result.stderr == ""


def test_an_empty_database_has_nobody_in_it(run: Run) -> None:
    result = run(*BY_SEX)
    assert (numbers(result), result.stderr) == ({}, "")


@pytest.mark.usefixtures("loaded")
def test_who_decides_each_table_by_itself_says_so(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "off")
    result = run(*BY_SEX)
    assert (numbers(result), result.stderr) == ({"woman": 20, "man": 9}, "")


OTHERS = [
    ("measure", "approval_rate", "--by", "birthplace", "--json"),
    ("compare", "municipality=2180", "municipality=2181", "--by", "sex"),
    ("difference", "FILE"),
]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("call", OTHERS, ids=str)
def test_every_command_says_it_once(run: Run, file: Path, call: tuple[str, ...]) -> None:
    result = run(*(str(file) if part == "FILE" else part for part in call))
    assert result.exit_code == 0
    said = [line for line in result.stderr.splitlines() if line.startswith(WHY["sv"])]
    assert len(said) == 1
    assert not re.search(r"\b20\b|69", result.stdout), "women, or their share of the kronor"


@pytest.mark.usefixtures("loaded")
def test_how_many_groups_a_file_changes_by_few_is_not_known_yet(
    run: Run, database_file: Path, tmp_path: Path
) -> None:
    """None of them is shown: to say that none changes would be to say that all is well."""
    more = xlsx(tmp_path / "more.xlsx", table(grant(40), grant(41)))
    assert document(run("difference", more, "--json"))["changed_by_few"] is None
    decide(database_file)
    assert document(run("difference", more, "--json"))["changed_by_few"] > 0


@pytest.mark.usefixtures("loaded")
def test_neither_does_a_file_tell_of_persons(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "page.xlsx"
    result = run("export", out, "--where", "fund=business_grants")
    assert result.exit_code == 0
    assert result.stderr.startswith(WHY["sv"])
    assert result.stderr.count("\n") == 1
    cells = [
        str(cell)
        for sheet in load_workbook(io.BytesIO(out.read_bytes())).worksheets
        for row in sheet.iter_rows(values_only=True)
        for cell in row
        if cell is not None
    ]
    assert any("är inte avgjort än" in cell for cell in cells)
    assert "20" not in cells


@pytest.mark.usefixtures("loaded")
def test_a_page_that_is_of_persons_alone_is_not_written(run: Run, tmp_path: Path) -> None:
    page = "mal?moving=sex&fund=business_grants"
    result = run("export", tmp_path / "a.pptx", "--page", page, "--json")
    assert result.exit_code == 1
    error = document(result)["error"]
    assert error["code"] == "undecided"
    assert error["suggestion"].startswith(WHY["sv"])
    assert result.stderr.count(WHY["sv"]) == 1


def test_a_load_says_at_its_end_that_it_is_to_be_decided(loaded: Result) -> None:
    assert loaded.exit_code == 0
    assert loaded.stderr.startswith(WHY["sv"])
    assert loaded.stderr.endswith(f"{CALL}\n")
    assert loaded.stderr.count("\n") == 1


@pytest.mark.usefixtures("loaded")
def test_so_does_what_takes_a_load_back_where_cases_are_left(run: Run, tmp_path: Path) -> None:
    more = xlsx(tmp_path / "more.xlsx", table(grant(40), grant(41)))
    assert WHY["sv"] in run("load", more).stderr
    told = run("retract", "2", "--dry-run")
    assert (told.exit_code, told.stderr) == (0, "")
    assert run("retract", "2").stderr.startswith(WHY["sv"])
    last = run("retract", "1")
    assert (last.exit_code, last.stderr) == (0, ""), "there is nobody to tell of"


@pytest.mark.usefixtures("loaded")
def test_what_comes_back_as_it_was_decided_needs_no_deciding(
    run: Run, database_file: Path, file: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "kept" / "backup.duckdb"
    backup.parent.mkdir()
    assert run("backup", backup).exit_code == 0
    assert run("restore", backup).stderr.startswith(WHY["sv"])
    decide(database_file)
    again = run("load", file)
    assert (again.exit_code, again.stderr) == (0, "")
    assert run("restore", backup).stderr == ""


def test_demo_data_is_loaded_and_taken_back_without_a_word(run: Run) -> None:
    for call in ((), ("--remove",)):
        result = run("demo", *call)
        assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("form", ["json", "jsonstat"])
def test_the_api_says_the_same_until_it_is_decided(database_file: Path, form: str) -> None:
    database = Database(database_file)
    database.awaits_decisions = True  # as the app's own does
    asked = f"{ANSWER}?measure=granted_cases&by=sex&format={form}"
    api = Asked(database, remembering(database))
    told = api.get(asked).json()
    said = told if form == "json" else told["extension"]
    assert said["beyond"] == ["undecided"]
    assert set(statuses_of(told)) == {"suppressed"}
    panel = api.get("/embed/sex?county=21", sec_fetch_dest="iframe", referer=f"{SITE}/a").text
    assert "är inte avgjort än" in panel
    decide_together(database)
    told = Asked(database, remembering(database)).get(asked).json()
    assert "ok" in statuses_of(told)
    database.close()


def statuses_of(told: dict[str, Any]) -> list[str]:
    """Return the status of each cell of an answer, in either format."""
    if "rows" in told:
        return [row["status"] for row in told["rows"]]
    return [*told["status"]]
