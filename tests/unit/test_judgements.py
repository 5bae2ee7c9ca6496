"""What people judge: only ever added to, by whom, of which text, and which text is next."""

import shutil
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import take_in
from jamstall.read_texts import read_texts
from jamstall.store import judgements, loads, samples
from jamstall.store.backup import backup, restore
from jamstall.store.database import Database
from jamstall.store.judgements import Judged, NoSuchText
from jamstall.store.queue import Asked, Order, Waiting, queue
from tests.files import project, table, xlsx

NOTHING = Judged(0, False, False, False, {"mentioned": False}, blind=True)
ACTS = Judged(3, True, False, False, {"mentioned": True, "acted_on": True}, blind=True)
SAID = "Projektet ska nå lika många kvinnor som män, och deltagandet följs upp efter kön."
SILENT = "Vi bygger en ny hamn för gods och installerar en kran på kajen."


def projects() -> tuple[dict[str, Any], ...]:
    return (
        project(1, Projektbeskrivning=SAID, Belopp=100_000),
        project(2, Projektbeskrivning=SILENT, Belopp=9_000_000),
        project(
            3, Projektbeskrivning=f"{SILENT} I Halmstad.", Kommuner="Halmstad", Belopp=2_000_000
        ),
        project(4, Projektbeskrivning=f"{SILENT} I båda.", Kommuner="Gävle, Halmstad"),
    )


def publish(database: Database, folder: Path, *rows: dict[str, Any]) -> int:
    intake = take_in(xlsx(folder / "f.xlsx", table(*rows)), None, None, "fil.xlsx")
    assert intake.errors == 0
    load_id = loads.publish(database, [intake], by="test")[0].load_id
    read_texts(database)
    return load_id


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Database:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(empty_database, path)
    found = Database(path)
    publish(found, tmp_path, *projects())
    return found


def waiting(database: Database, order: Order = "money", **asked: Any) -> Waiting:
    found = queue(database, Asked(order, asked.pop("reader", "anna"), **asked)).next
    assert found is not None
    return found


def level(database: Database, case_id: str = "P-002") -> tuple[str, str | None]:
    with database.reading() as connection:
        row = connection.execute(
            "SELECT review_level::VARCHAR, read_by::VARCHAR FROM cases WHERE case_id = ?", [case_id]
        ).fetchone()
    assert row
    return row


def test_a_persons_judgement_stands_over_the_machines(database: Database) -> None:
    assert level(database) == ("not_mentioned", "machine")
    text = waiting(database).text
    added = judgements.add(database, text, "anna", ACTS)
    assert not added.is_retracted
    assert not added.is_changed
    assert level(database) == ("acted_on", "person")
    judgements.add(database, text, "anna", replace(ACTS, level=2))
    assert level(database) == ("analysed", "person")
    kept = judgements.of_text(database, text)
    assert [(one.reader, one.judged.level) for one in kept] == [("anna", 3), ("anna", 2)]
    assert kept[0].judged == ACTS


def test_two_readers_who_save_at_once_are_both_kept(database: Database) -> None:
    text = waiting(database).text
    together = threading.Barrier(4)

    def save(reader: str) -> None:
        together.wait()
        judgements.add(database, text, reader, ACTS)

    threads = [threading.Thread(target=save, args=(f"reader-{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.reader for one in judgements.of_text(database, text)) == [
        f"reader-{n}" for n in range(4)
    ]


def test_a_new_version_of_the_text_asks_for_a_new_reading(
    database: Database, tmp_path: Path
) -> None:
    text = waiting(database).text
    judgements.add(database, text, "anna", ACTS)
    assert waiting(database).case_id != "P-002"
    other = "Något annat, om en hamn och kajer."
    publish(database, tmp_path, project(2, Projektbeskrivning=other, Belopp=9_000_000))
    assert level(database) == ("not_mentioned", "machine"), "of the text as it is now"
    assert waiting(database).text.case_key == text.case_key
    late = judgements.add(database, text, "eva", ACTS)
    assert late.is_changed
    assert level(database) == ("not_mentioned", "machine")
    assert len(judgements.of_text(database, text)) == 2


def test_a_review_of_a_retracted_case_is_kept_and_said(database: Database, tmp_path: Path) -> None:
    text = waiting(database).text
    loads.retract(database, 1)
    added = judgements.add(database, text, "anna", ACTS)
    assert added.is_retracted
    publish(database, tmp_path, *projects())
    assert level(database) == ("acted_on", "person"), "it counts again when the case is back"


def test_only_ones_own_counties_are_read_and_judged(database: Database) -> None:
    only = frozenset({"13"})
    found = queue(database, Asked("money", "anna", only))
    assert found.waiting == 1
    assert found.next is not None
    assert found.next.case_id == "P-003", "the one that lies in both takes both"
    with pytest.raises(loads.OutsideCounties):
        judgements.add(database, waiting(database).text, "anna", ACTS, within=only)
    judgements.add(database, found.next.text, "anna", ACTS, within=only)
    assert queue(database, Asked("money", "anna", only)).next is None
    both = frozenset({"13", "21"})
    assert queue(database, Asked("money", "anna", both)).waiting == 3


def test_a_text_that_a_case_never_had_is_not_judged(database: Database) -> None:
    text = waiting(database).text
    for other in (text._replace(text_key="x"), text._replace(case_key="x")):
        with pytest.raises(NoSuchText):
            judgements.add(database, other, "anna", ACTS)


def test_by_money_the_dearest_is_first_and_by_uncertainty_what_the_machine_answered(
    database: Database,
) -> None:
    assert waiting(database, "money").case_id == "P-002"
    assert waiting(database, "money", passed=[waiting(database).text.text_key]).case_id == "P-003"
    assert waiting(database, "uncertainty").case_id == "P-001"
    proposal = waiting(database, "uncertainty").proposal
    assert proposal is not None
    assert proposal.level == 3
    assert proposal.evidence


def test_those_who_differ_wait_for_somebody_to_settle_it(database: Database) -> None:
    text = waiting(database).text
    assert queue(database, Asked("differing", "anna")).next is None
    judgements.add(database, text, "anna", ACTS)
    judgements.add(database, text, "eva", ACTS)
    assert queue(database, Asked("differing", "anna")).next is None
    judgements.add(database, text, "eva", NOTHING)
    assert waiting(database, "differing").text == text
    settled = replace(ACTS, level=1, adjudicates=True, blind=False, reason="nämner bara")
    judgements.add(database, text, "bo", settled)
    assert queue(database, Asked("differing", "anna")).next is None
    assert level(database) == ("mentioned", "person")
    judgements.add(database, text, "anna", ACTS)
    assert level(database) == ("mentioned", "person"), "it stays settled"


def test_a_sample_is_drawn_by_its_seed_and_kept(database: Database, tmp_path: Path) -> None:
    first = samples.draw(database, "county", 3, 7, "anna")
    second = samples.draw(database, "county", 3, 7, "anna")

    def drawn(sample: int) -> list[tuple[Any, ...]]:
        with database.reading() as connection:
            return connection.execute(
                "SELECT place, region, case_key, stratum FROM sample_cases WHERE sample_id = ?"
                " ORDER BY place",
                [sample],
            ).fetchall()

    before = drawn(first)
    assert len(before) == 3
    assert drawn(second) == before
    publish(database, tmp_path, project(9, Projektbeskrivning=SAID))
    assert drawn(first) == before
    text = waiting(database, "sample", sample=first).text
    assert (text.region, text.case_key) == before[0][1:3]
    judgements.add(database, text, "anna", NOTHING)
    assert waiting(database, "sample", sample=first).text != text, "one reads it once"
    assert waiting(database, "sample", sample=first, reader="eva").text == text
    judgements.add(database, text, "eva", NOTHING)
    assert waiting(database, "sample", sample=first, reader="bo").text != text, "two are enough"
    [_, listed] = samples.samples(database)
    assert (listed.texts, listed.read_once, listed.read_twice) == (3, 1, 1)
    for wrong in (0, samples.MOST + 1):
        with pytest.raises(ValueError, match=str(wrong)):
            samples.draw(database, "level", wrong, 1, "anna")
    with pytest.raises(ValueError, match="nothing"):
        samples.draw(database, "level", 5, 1, "anna", frozenset({"25"}))


def test_levels_are_those_of_blind_readers_in_order(database: Database) -> None:
    text = waiting(database).text
    judgements.add(database, text, "anna", ACTS)
    judgements.add(database, text, "eva", NOTHING)
    judgements.add(database, text, "bo", replace(ACTS, blind=False))
    judgements.add(database, text, "dag", replace(ACTS, level=None))
    judgements.add(database, text, "bo", replace(ACTS, level=2, adjudicates=True, blind=False))
    judgements.add(database, text, "anna", replace(ACTS, level=1))
    assert judgements.given_by_people(database) == [(1, 0)]
    assert judgements.given_by_both(database) == [(2, 0)]
    assert judgements.given_by_people(database, frozenset({"13"})) == []


def test_no_identity_number_is_kept(database: Database) -> None:
    text = waiting(database).text
    said = replace(ACTS, comment="Ring 19121212-1212 eller anna@region.example", reason=" ")
    judgements.add(database, text, "19121212-1212", said)
    [kept] = judgements.of_text(database, text)
    assert "1212" not in kept.reader + kept.judged.comment
    assert "@" not in kept.judged.comment
    assert kept.judged.reason == ""
    assert waiting(database, reader="19121212-1212").text != text, "known by what is kept"


def test_an_older_backup_takes_no_sample_away(database: Database, tmp_path: Path) -> None:
    first = samples.draw(database, "level", 2, 1, "anna")
    backup(database, tmp_path / "b.duckdb")
    samples.draw(database, "county", 2, 7, "eva")
    with database.reading() as connection:
        drawn = samples.samples_of(connection)
    assert len(drawn) == 2
    for _ in range(2):
        restore(database, tmp_path / "b.duckdb", by="dag")
        with database.reading() as connection:
            assert samples.samples_of(connection) == drawn
    assert first in [one.sample_id for one in samples.samples(database)]


def test_an_older_backup_takes_no_judgement_away(database: Database, tmp_path: Path) -> None:
    backup(database, tmp_path / "b.duckdb")
    text = waiting(database).text
    judgements.add(database, text, "anna", ACTS)
    restore(database, tmp_path / "b.duckdb", by="dag")
    [kept] = judgements.of_text(database, text)
    assert kept.judged == ACTS
    assert level(database) == ("acted_on", "person")
    restore(database, tmp_path / "b.duckdb", by="dag")
    assert len(judgements.of_text(database, text)) == 1
