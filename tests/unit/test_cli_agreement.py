"""`agreement`: what it answers of what has been read, and its exit codes."""

from dataclasses import replace
from pathlib import Path

import pytest

from jamstall.intake import take_in
from jamstall.read_texts import read_texts
from jamstall.store import judgements, loads
from jamstall.store.database import Database
from jamstall.store.judgements import Judged
from jamstall.store.queue import Asked, queue
from tests.commands import Run, document
from tests.files import project, table, xlsx

ANSWER = Judged(0, False, False, False, {}, blind=True)


@pytest.fixture
def read_by_two(database_file: Path, tmp_path: Path) -> Path:
    """Twelve texts that anna and eva have read: eleven alike."""
    database = Database(database_file)
    said = "Projektet ska nå lika många kvinnor som män."
    rows = [project(n, Projektbeskrivning=f"{said} Del {n}.") for n in range(1, 13)]
    loads.publish(database, [take_in(xlsx(tmp_path / "f.xlsx", table(*rows)))])
    read_texts(database)
    for number in range(12):
        found = queue(database, Asked("money", "anna")).next
        assert found is not None
        level = number % 4
        judgements.add(database, found.text, "anna", replace(ANSWER, level=level))
        eva = 0 if number == 3 else level
        judgements.add(database, found.text, "eva", replace(ANSWER, level=eva))
    database.close()
    return database_file


@pytest.mark.usefixtures("read_by_two")
def test_people_and_rules_are_each_told_with_table_and_interval(run: Run) -> None:
    told = document(run("agreement", "--json"))
    people = told["people"]
    assert (people["texts"], people["alike"]) == (12, 11)
    assert people["table"] == [[3, 0, 0, 0], [0, 3, 0, 0], [0, 0, 3, 0], [1, 0, 0, 2]]
    low, high = people["kappa"]["interval"]
    assert -1 <= low < people["kappa"]["value"] < high <= 1
    assert people["alpha"] < 1
    assert people["ac1_mentioned"]["value"] < 1
    rules = told["rules"]
    assert rules["texts"] == 12
    assert [sum(row) for row in rules["table"]] == [4, 3, 3, 2]
    lines = run("agreement").stdout
    assert "11 av 12 texter (92\N{NO-BREAK SPACE}%)" in lines
    assert "Kappa" in lines


def test_where_nobody_has_read_it_says_so(run: Run) -> None:
    result = run("agreement")
    assert result.exit_code == 0
    assert "Ingen text är läst blint av två." in result.stdout
    told = document(run("agreement", "--json"))
    assert told["people"]["texts"] == 0
    assert told["people"]["kappa"] is None
    assert told["people"]["alpha"] is None


def test_a_database_that_is_none_is_unusable(run: Run, database_file: Path) -> None:
    database_file.write_bytes(b"no database" * 100)
    result = run("agreement", "--json")
    assert result.exit_code == 2
    assert document(result)["error"]["code"] == "not_a_database"
