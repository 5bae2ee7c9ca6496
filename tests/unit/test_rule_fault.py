"""A rule file at fault: said with file and line; what is loaded is loaded, and numbers stay."""

import shutil
from pathlib import Path

import pytest

from jamstall import read_texts
from jamstall.review.rules import FOLDER, fault_of_rules
from jamstall.review.rules import rules as rules_of
from jamstall.store.database import Database
from tests.commands import Run, document
from tests.files import project, table, xlsx

TEXT = "Projektet ska öka andelen kvinnor bland deltagarna."


@pytest.fixture
def at_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Have the rules read from files of which one has a word that is none; return its line."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "rules"))
    terms = folder / "terms.toml"
    text = terms.read_text(encoding="utf-8")
    terms.write_text(text.replace('"kvinnlig*"', '"kvinn!ig"', 1), encoding="utf-8")
    monkeypatch.setattr("jamstall.review.rules", lambda: rules_of(folder))
    return text[: text.index('"kvinnlig*"')].count("\n") + 1


def test_review_says_file_and_line(run: Run, at_fault: int) -> None:
    result = run("review")
    assert result.exit_code == 2
    assert f"terms.toml rad {at_fault}: ”kvinn!ig” är inget ord." in result.stderr


def test_a_load_is_done_and_says_what_is_not(run: Run, tmp_path: Path, at_fault: int) -> None:
    own = ("--database", tmp_path / "own.duckdb")
    file = xlsx(tmp_path / "p.xlsx", table(project(1, Beskrivning=TEXT)))
    result = run(*own, "load", file)
    assert result.exit_code == 0
    assert f"terms.toml rad {at_fault}" in result.stderr
    assert document(run(*own, "measure", "cases", "--json"))[0]["value"] == 1


def test_what_was_read_before_still_counts(
    run: Run, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    own = ("--database", tmp_path / "own.duckdb")
    file = xlsx(tmp_path / "p.xlsx", table(project(1, Beskrivning=TEXT)))
    assert run(*own, "load", file).exit_code == 0
    request.getfixturevalue("at_fault")
    share = document(run(*own, "measure", "share_mentioned", "--json"))[0]["value"]
    assert share == 1
    database = Database(tmp_path / "own.duckdb")
    assert read_texts.told(database).read == 1
    database.close()


@pytest.mark.parametrize(
    ("file", "right", "wrong", "said"),
    [
        ("questions.toml", 'name = "analysed"', 'name = "vem_vet"', "vem_vet"),
        ("questions.toml", 'with = ["follow_up"]', 'with = ["uppföljning"]', "uppföljning"),
        ("terms.toml", '"kvinnlig*"', '"kvinn!ig"', "kvinn!ig"),
        ("contexts.toml", '"i första hand kvinn*"', '"i  första"', "i  första"),
        ("themes.toml", '"klimat*"', '"*"', "*"),
        ("contexts.toml", "[formula]", "[formel]", "formel"),
    ],
)
def test_a_fault_has_file_and_line_and_the_former_rules_stay(
    tmp_path: Path, file: str, right: str, wrong: str, said: str
) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "rules"))
    former = rules_of(folder)
    text = (folder / file).read_text(encoding="utf-8")
    line = text[: text.index(right)].count("\n") + 1
    (folder / file).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    fault = fault_of_rules(folder)
    assert fault is not None
    assert (fault.file, fault.line, fault.said) == (file, line, said)
    assert rules_of(folder) is former
    (folder / file).write_text(text, encoding="utf-8")
    assert fault_of_rules(folder) is None
