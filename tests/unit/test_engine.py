"""An engine that gives no answer is told of in a sentence, and what was answered before stays."""

import sys
from pathlib import Path

import pytest

from jamstall.analysis.breakdown import breakdown
from jamstall.store.database import Database
from jamstall.store.engine_chosen import elsewhere, stands_in_parquet
from jamstall.store.queries import provenance, sums_once
from jamstall.store.question import Quantity, Query
from jamstall.store.spark.problems import EngineAway, EngineMissing, EngineProblem, NoParquet
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.ui.problems import sentence
from tests.commands import Run

COUNT = Query((Quantity("count"),))


@pytest.fixture
def database(demo_database: Path) -> Database:
    return Database(demo_database)


def test_no_engine_is_asked_unless_it_is_named(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JAMSTALL_ENGINE", raising=False)
    version = provenance(database).version
    stands_in_parquet(database, version, {})
    assert elsewhere(database, version) is None
    assert breakdown(database, "cases").overall.value
    assert "pyspark" not in sys.modules


def test_without_parquet_of_this_state_it_is_not_asked(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAMSTALL_ENGINE", "local[2]")
    stands_in_parquet(database, "of another state", {})
    with pytest.raises(NoParquet):
        breakdown(database, "cases")


def test_what_was_answered_stays_where_spark_is_not_installed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = provenance(database).version
    stands_in_parquet(database, version, {"cases": "gone", "case_parts": "gone"})
    monkeypatch.delenv("JAMSTALL_ENGINE", raising=False)
    with database.reading() as connection:
        known = sums_once(database, connection, version, COUNT)
        monkeypatch.setenv("JAMSTALL_ENGINE", "local[2]")
        monkeypatch.setitem(sys.modules, "pyspark", None)  # as where it is not installed
        assert sums_once(database, connection, version, COUNT) == known
        with pytest.raises(EngineMissing):
            sums_once(database, connection, version, Query(COUNT.quantities, ("year",)))


def test_the_command_line_says_what_to_do(
    run: Run, demo_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAMSTALL_ENGINE", "local[2]")
    done = run("--database", demo_database, "measure", "cases")
    assert done.exit_code == 2
    assert "python -m jamstall snapshot" in done.stderr


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("problem", [EngineMissing, EngineAway, NoParquet])
def test_it_is_a_sentence(problem: type[EngineProblem], language: Language) -> None:
    said = sentence(problem("spark://host:7077"), Texts(language))
    assert said == Texts(language)(f"problem-{problem.code}", address="spark://host:7077")
    assert "spark://host:7077" in said
