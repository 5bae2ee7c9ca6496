"""Readings of projects' texts: made beside publishing, kept by text, overruled by people."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from jamstall.afterwards import Afterwards
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.disclosure.policy import OF_TEXTS
from jamstall.analysis.selection import BesidePersons, Selection
from jamstall.panels.projects.rows import filters_of
from jamstall.read_texts import read_texts, rules, told
from jamstall.review import project_text, text_key
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.granted import FILTERS
from jamstall.store.project_rows import ORDERS, project_rows
from jamstall.store.queries import provenance
from jamstall.store.queue import Asked, queue
from jamstall.store.readings import Kept, keep, refresh_levels, rules_in_force, unread
from jamstall.store.shared_sentences import shared_in, shared_in_text, shared_sentences
from tests.commands import Run, document
from tests.files import project
from tests.lists import PROJECT_BANK, needs_project_bank, rows
from tests.unit.test_loads import publish

SILENT = "Projektet samlar företag kring trä."
FORMULA = "Projektet samlar företag. Jämställdhet ska beaktas."
SHARED = "En stor del av dessa företag drivs av kvinnor i bygden."
DEED = "Särskilda träffar hålls för kvinnor som vill starta företag."


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "own.duckdb"
    shutil.copyfile(empty_database, path)
    found = Database(path)
    yield found
    found.close()


def levels(database: Database) -> dict[str, tuple[str, str | None]]:
    with database.reading() as connection:
        found = connection.execute("SELECT case_id, review_level, read_by FROM cases").fetchall()
    return {case_id: (level, by) for case_id, level, by in found}


def judge(database: Database, case_id: str, level: int, *, adjudicates: bool = False) -> None:
    with database.writing() as connection:
        connection.execute(
            "INSERT INTO judgements (region, case_key, case_id, text_key, reader, judged_at, blind,"
            " adjudicates, level, target, main, diversity, answers)"
            " SELECT region, case_key, case_id, text_key, 'eva', now()::TIMESTAMP, false, $settles,"
            " $level, false, false, false, '{}' FROM cases WHERE case_id = $case",
            {"case": case_id, "level": level, "settles": adjudicates},
        )
        refresh_levels(connection)


def test_publishing_reads_nothing_and_what_comes_after_it_does(
    database: Database, tmp_path: Path
) -> None:
    publish(database, tmp_path, project(1, Beskrivning=SILENT), project(2, Beskrivning=DEED))
    before = provenance(database).version
    assert {level for level, _ in levels(database).values()} == {"not_screened"}
    assert (told(database).read, told(database).texts) == (0, 2)
    assert read_texts(database) == 2
    assert sorted(levels(database).values()) == [
        ("acted_on", "machine"), ("not_mentioned", "machine"),
    ]  # fmt: skip
    assert provenance(database).version != before
    assert read_texts(database) == 0


def test_a_preview_is_not_outdated_by_what_is_read_meanwhile(
    database: Database, tmp_path: Path
) -> None:
    publish(database, tmp_path, project(1, Beskrivning=DEED))
    expected = provenance(database).version
    read_texts(database)
    assert provenance(database).version != expected
    loads.retract(database, 1, expected=expected)


def test_a_text_that_comes_again_is_read_already(database: Database, tmp_path: Path) -> None:
    publish(database, tmp_path, project(1, Beskrivning=DEED))
    read_texts(database)
    publish(database, tmp_path, project(1, Beskrivning=SILENT))
    (changed,) = levels(database).values()
    assert changed == ("not_screened", None)
    loads.retract(database, 2)
    (back,) = levels(database).values()
    assert back == ("acted_on", "machine")


def test_the_key_of_a_text_is_the_same_in_both_rooms(database: Database, tmp_path: Path) -> None:
    publish(database, tmp_path, project(1, Beskrivning=DEED), project(2, Beskrivning=""))
    for text in unread(database, "any", 10):
        assert text.text_key == text_key(text.name or None, text.description or None)


def test_a_person_stands_over_the_machine_and_an_adjudication_over_all(
    database: Database, tmp_path: Path
) -> None:
    publish(database, tmp_path, project(1, Beskrivning=DEED))
    read_texts(database)
    (case_id,) = levels(database)
    judge(database, case_id, 1)
    assert levels(database)[case_id] == ("mentioned", "person")
    judge(database, case_id, 2, adjudicates=True)
    judge(database, case_id, 0)
    assert levels(database)[case_id] == ("analysed", "person")
    publish(database, tmp_path, project(1, Beskrivning=FORMULA))
    read_texts(database)
    assert levels(database)[case_id] == ("mentioned", "machine")  # of a new text, nobody has judged
    loads.retract(database, 2)
    assert levels(database)[case_id] == ("analysed", "person")


def test_new_rules_take_over_text_by_text(database: Database, tmp_path: Path) -> None:
    publish(database, tmp_path, project(1, Beskrivning=DEED), project(2, Beskrivning=SILENT))
    read_texts(database)
    one, other = unread(database, "newer", 10)
    keep(database, "newer", [Kept(one.text_key, 2, False, False, False, {}, ())])
    assert len(unread(database, "newer", 10)) == 1
    found = sorted(level for level, _ in levels(database).values())
    assert "analysed" in found  # of the new rules; the other counts with the former ones
    assert len(found) == 2
    assert "not_screened" not in found
    assert other.text_key != one.text_key
    read_texts(database)  # the rules in use are the former: they hold again, and nothing is read
    assert rules_in_force(database) == rules()
    assert sorted(level for level, _ in levels(database).values()) == ["acted_on", "not_mentioned"]


def test_a_reader_of_its_own_reads_until_it_is_told_to_end(
    database: Database, tmp_path: Path
) -> None:
    publish(database, tmp_path, project(1, Beskrivning=DEED))
    reader = Afterwards(database, [lambda of, stopped: read_texts(of, stop=stopped.is_set)])
    reader.again()  # nobody has begun
    reader.wait()
    assert told(database).read == 0
    reader.begin()
    reader.wait()
    assert told(database).read == 1
    publish(database, tmp_path, project(2, Beskrivning=SILENT))
    reader.again()
    reader.end()
    assert told(database).texts == 2


# ---- Never beside persons


@pytest.mark.parametrize("dimension", sorted(OF_TEXTS))
@pytest.mark.parametrize("person", ["sex", "birthplace", "age_group"])
def test_persons_are_never_told_apart_by_texts(
    demo_database: Path, dimension: str, person: str
) -> None:
    database = Database(demo_database)
    value = {
        "strategy_area": "Digital utveckling", "review_level": "acted_on", "read_by": "machine",
        "owner_kind": "region", "grant_size": "from_1m", "theme": "digital",
        "promise": "with_how", "intervention_field": "021",
    }  # fmt: skip
    for by, chosen in (
        ((person, dimension), Selection()),
        ((dimension,), Selection().where(**{person: ["unknown"]})),
        ((person,), Selection().where(**{dimension: [value[dimension]]})),
        ((dimension,), Selection(beside=frozenset((person,)))),
    ):
        with pytest.raises(BesidePersons):
            breakdown(database, "cases", by, chosen)
    with pytest.raises(BesidePersons):
        breakdown(database, "share_mentioned", (person,))
    database.close()


def test_rows_are_of_granted_projects_and_of_no_persons(demo_database: Path) -> None:
    database = Database(demo_database)
    with pytest.raises(BesidePersons):
        filters_of(Selection.of(sex=["woman"]))
    with pytest.raises(ValueError, match="sex"):
        project_rows(database, {"sex": ["woman"]})
    granted = breakdown(database, "granted_cases", (), Selection.of(fund=["project_funds"]))
    total, some = project_rows(database, {}, most=25)
    assert (total, len(some)) == (granted.overall.cases, 25)
    database.close()


def test_rows_are_those_that_are_counted(demo_database: Path) -> None:
    """By every filter, and at every level: as many rows as the breakdown says."""
    database = Database(demo_database)
    for dimension in FILTERS:
        counted = breakdown(
            database, "granted_cases", (dimension, "review_level"),
            Selection.of(fund=["project_funds"]),
        )  # fmt: skip
        for group in counted.groups:
            label, level = group.labels
            total, _ = project_rows(database, {dimension: [label]}, [level])
            if dimension == "municipality" and len(label) == 2:
                continue  # a county as a whole: its projects lie in all its municipalities
            if group.cases:
                assert total >= group.cases if dimension == "municipality" else total == group.cases
    database.close()


# ---- Sentences that several applications share, and what only reviewers see


def test_a_shared_sentence_is_found_in_whatever_form(database: Database, tmp_path: Path) -> None:
    publish(
        database,
        tmp_path,
        project(1, Beskrivning=f"Projektet bygger. {SHARED}"),
        project(2, Beskrivning=f"{SHARED.upper()} Vi köper en båt."),
        project(3, Beskrivning=f"Sågen byts. {SHARED}", Beslut="Avslag"),
        project(4, Beskrivning=DEED),
        project(5, Beskrivning="Oavsett kön. Projektet bygger."),
        project(6, Beskrivning="Oavsett kön. Projektet säljer."),
    )
    read_texts(database)
    (found,) = shared_sentences(database, {})
    assert (found.applications, found.granted) == (3, 2)
    assert found.sentence.casefold() == SHARED.casefold().rstrip(".")
    _, rows = project_rows(database, {}, find="stor del", most=10)
    assert [row.applications for row in rows] == [3, 3]
    _, others = project_rows(database, {}, find="träffar", most=10)
    assert [row.applications for row in others] == [1]
    assert shared_sentences(database, {"county": ["01"]}) == []
    ((_, numbers),) = shared_in(database)
    assert len(numbers) == 3
    asked = Asked("money", "anna", passed=())
    waiting = queue(database, asked).next
    assert waiting is not None
    told = project_text(waiting.name, waiting.description)
    ((start, end, applications),) = shared_in_text(database, waiting.text.text_key)
    said = told[start:end].casefold().rstrip(".")  # the last of a text has its full stop
    assert (said, applications) == (SHARED.casefold().rstrip("."), 3)
    assert shared_in_text(database, "no text has this key") == []


@pytest.mark.parametrize("decision", ["Avslag", "Återkallad", "Pågående"])
def test_what_was_not_granted_is_in_no_row_and_no_list(
    database: Database, tmp_path: Path, decision: str
) -> None:
    """Their texts are for reviewers alone: not even a sentence that only they share is told."""
    refused = {"Beslut": decision, "Belopp": ""}
    publish(
        database,
        tmp_path,
        project(1, Beskrivning=f"{DEED} {SHARED}", **refused),
        project(2, Beskrivning=SHARED, **refused),
        project(3, Beskrivning=SILENT),
    )
    read_texts(database)
    total, rows = project_rows(database, {}, most=10)
    assert (total, [row.quotes for row in rows]) == (1, [()])
    for word in ("drivs av kvinnor", "Särskilda", "2024-001"):
        assert project_rows(database, {}, find=word) == (0, [])
    for level in ("mentioned", "acted_on", "without_how"):
        assert project_rows(database, {}, [level]) == (0, [])
    assert shared_sentences(database, {}) == []


def test_those_that_promise_without_a_how_are_the_counted_ones(demo_database: Path) -> None:
    database = Database(demo_database)
    counted = breakdown(
        database, "granted_cases", ("promise",), Selection.of(fund=["project_funds"])
    )
    cases = {group.labels[0]: group.cases for group in counted.groups}
    total, rows = project_rows(database, {}, ["without_how"], most=100)
    assert total == cases["without_how"] > 0
    assert {row.level for row in rows} == {"acted_on"}
    database.close()


def test_rows_come_in_order_and_by_page(demo_database: Path) -> None:
    database = Database(demo_database)
    for order in ORDERS:
        total, every = project_rows(database, {}, order=order, most=10_000)
        pages = [
            row
            for first in range(0, total, 100)
            for row in project_rows(database, {}, order=order, first=first, most=100)[1]
        ]
        assert pages == every
    _, found = project_rows(database, {}, find="  FÖR KVINNOR ", most=10_000)
    assert found
    said = [(row.name, *row.quotes) for row in found]
    assert all("för kvinnor" in " ".join(words).lower() for words in said)
    assert project_rows(database, {}, find="question")[0] == 0
    database.close()


# ---- On the command line


def test_review_tells_what_is_loaded(run: Run, demo_database: Path) -> None:
    found = document(run("--database", demo_database, "review", "--json"))
    assert found["version"] == rules()
    assert {case["level"] for case in found["cases"]} == {0, 1, 2, 3}
    for case in found["cases"]:
        assert (case["level"] == 0) == (not case["answers"]["mentioned"])
    said = run("--database", demo_database, "review").stdout
    silent = sum(case["level"] == 0 for case in found["cases"])
    assert f"Nämns inte: {silent}" in said


@needs_project_bank
def test_the_real_bank_is_counted_as_it_is_read(run: Run, tmp_path: Path) -> None:
    """Loaded, read and shown: the same as reading its rows one by one."""
    mapping = Path("tests/mappings/projektbanken.toml")
    own = ("--database", tmp_path / "bank.duckdb")
    assert run(*own, "load", PROJECT_BANK, "--mapping", mapping).exit_code == 0
    loaded = document(run(*own, "review", "--json"))["cases"]
    read = document(run(*own, "review", PROJECT_BANK, "--mapping", mapping, "--json"))["cases"]
    assert {c["case_id"]: c["level"] for c in loaded} == {c["case_id"]: c["level"] for c in read}
    assert len(read) == len(rows(PROJECT_BANK))
    database = Database(tmp_path / "bank.duckdb")
    share = breakdown(database, "share_mentioned").overall
    assert share.numerator == sum((case["level"] or 0) > 0 for case in read)
    database.close()
