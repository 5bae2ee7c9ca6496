"""The log: all that was ever done is in it, and nobody takes anything out of it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from jamstall import ROOT
from jamstall.intake import Mapping, take_in
from jamstall.store import loads
from jamstall.store.backup import backup, restore
from jamstall.store.database import Database
from jamstall.store.events import events, state, state_once
from jamstall.store.mappings import latest
from jamstall.store.queries import provenance
from tests.files import grant, project, table, xlsx
from tests.older import before_readings


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(empty_database, path)
    database = Database(path)
    yield database
    database.close()


def publish(database: Database, *rows: dict[str, Any], **how: Any) -> loads.Published:
    path = xlsx(database.path.with_name("f.xlsx"), table(*rows))
    intake = take_in(path, None, how.pop("county", None), "fil.xlsx")
    return loads.publish(database, [intake], by="eva", **how)[0]


def told(database: Database) -> list[tuple[str, str | None, int | None]]:
    return [(event.what, event.who, event.load_id) for event in reversed(events(database))]


def test_who_did_what_and_how_much_it_was(database: Database) -> None:
    assert events(database) == []
    publish(database, grant(1), grant(2))
    publish(database, grant(2, **{"Beviljat belopp": 1}), grant(3))
    loads.retract(database, 1, by="bo")
    retracted, second, first = events(database)
    assert (first.what, first.who, first.load_id, first.file_name) == (
        "published", "eva", 1, "fil.xlsx",
    )  # fmt: skip
    assert re.fullmatch(r"[0-9a-f]{64}", first.sha256 or "")
    assert first.sha256 == loads.history(database)[1].sha256
    assert second.counts == {
        "rows": 2, "cases": 2, "warnings": 0, "new": 1, "changed": 1, "unchanged": 0,
    }  # fmt: skip
    assert (retracted.what, retracted.who, retracted.load_id) == ("retracted", "bo", 1)
    assert retracted.counts == {"cases": 2, "disappeared": 1, "returned": 0, "stayed": 1}
    assert first.done_at < second.done_at < retracted.done_at


@pytest.mark.parametrize(
    "attempt",
    [
        lambda d: publish(d, grant(9, Kommun="Halmstad"), within=frozenset({"21"})),
        lambda d: publish(d, grant(9), expected="another"),
        lambda d: loads.retract(d, 1, within=frozenset({"13"})),
        lambda d: loads.retract(d, 1, expected="another"),
    ],
)
def test_what_was_refused_has_left_nothing(database: Database, attempt: Any) -> None:
    publish(database, grant(1))
    before = events(database), loads.history(database), provenance(database)
    with pytest.raises((loads.OutsideCounties, loads.Outdated)):
        attempt(database)
    assert (events(database), loads.history(database), provenance(database)) == before


def test_a_restore_loses_nothing_of_the_log(database: Database, tmp_path: Path) -> None:
    publish(database, grant(1))
    backup(database, tmp_path / "b.duckdb")
    publish(database, grant(2))
    loads.retract(database, 1, by="bo")
    before = events(database)
    restore(database, tmp_path / "b.duckdb", by="ada")
    assert events(database)[1:] == before
    restored = events(database)[0]
    assert (restored.what, restored.who, restored.file_name) == ("restored", "ada", "b.duckdb")
    assert restored.counts == {"loads": 1, "cases": 1}
    publish(database, grant(3))
    restore(database, tmp_path / "b.duckdb")
    assert told(database) == [
        ("published", "eva", 1),
        ("published", "eva", 2),
        ("retracted", "bo", 1),
        ("restored", "ada", None),
        ("published", "eva", 2),
        ("restored", None, None),
    ]
    numbers = [event.event_id for event in events(database)]
    assert numbers == sorted(set(numbers), reverse=True)


def test_every_state_has_a_version_of_its_own(database: Database, tmp_path: Path) -> None:
    seen = [provenance(database).version]
    publish(database, grant(1))
    backup(database, tmp_path / "b.duckdb")
    for step in (
        lambda: publish(database, grant(2)),
        lambda: loads.retract(database, 2),
        lambda: restore(database, tmp_path / "b.duckdb"),
        lambda: publish(database, grant(2)),
        lambda: database.close() or database.path.write_bytes(b"ruined"),  # type: ignore[func-returns-value]
        lambda: restore(database, tmp_path / "b.duckdb"),
    ):
        step()
        if database.path.read_bytes() != b"ruined":
            seen.append(provenance(database).version)
    assert len(set(seen)) == len(seen) == 6


def test_before_there_was_a_log_the_loads_tell(database: Database) -> None:
    publish(database, grant(1), grant(2))
    publish(database, grant(3))
    loads.retract(database, 1, by="bo")
    history = loads.history(database)
    with database.writing() as connection:
        connection.execute("DROP TABLE events; DROP SEQUENCE event_ids; DROP TABLE mappings")
        for name in ("business_grants", "project_funds", "cases"):
            connection.execute(f"ALTER TABLE {name} DROP COLUMN case_key")
        before_readings(connection)
        connection.execute("DELETE FROM migrations WHERE version > 2")
    first, *_ = reversed(events(database))
    assert (first.who, first.sha256, first.counts) == (
        "eva", history[1].sha256, {"rows": 2, "cases": 2},
    )  # fmt: skip
    assert sorted(told(database)) == [
        ("published", "eva", 1),
        ("published", "eva", 2),
        ("retracted", None, 1),
    ]
    assert loads.history(database) == history
    publish(database, grant(4))
    assert events(database)[0].load_id == 3


_CHANGES = re.compile(
    r"\b(UPDATE|DELETE\s+FROM|TRUNCATE(\s+TABLE)?|DROP\s+TABLE(\s+IF\s+EXISTS)?|ALTER\s+TABLE"
    r"|(INSERT\s+OR\s+REPLACE|MERGE)\s+INTO|REPLACE\s+TABLE)\s+\"?events\b",
    re.IGNORECASE,
)


def test_nothing_in_the_product_changes_the_log() -> None:
    places = [ROOT / name for name in ("jamstall", "pages", "app.py")]
    files = [file for place in places for file in (place, *place.rglob("*")) if file.is_file()]
    texts = [f.read_text("utf-8") for f in files if f.suffix in (".py", ".sql")]
    joined = [re.sub(r'"\s*\n\s*f?"', "", text) for text in texts]  # a statement over several lines
    assert sum("INSERT INTO events" in text for text in joined) == 2  # the migration, and `log`
    assert [found[0] for text in joined for found in _CHANGES.finditer(text)] == []
    for changed in ("UPDATE events SET", "delete from events", "INSERT OR REPLACE INTO events ("):
        assert _CHANGES.search(changed)


def test_the_log_refuses_what_it_does_not_know(database: Database) -> None:
    with pytest.raises(duckdb.ConstraintException), database.writing() as connection:
        connection.execute(
            "INSERT INTO events (done_at, what, counts) VALUES (now()::TIMESTAMP, 'forgot', '{}')"
        )


def test_the_same_file_once_unless_it_is_said(database: Database, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", table(grant(1)), Annat=table(grant(2)))
    one = take_in(path)
    loads.publish(database, [one], again=False)
    with pytest.raises(loads.AlreadyPublished) as known:
        loads.publish(database, [one], again=False)
    assert known.value.load_id == 1
    loads.publish(database, [one], again=True)
    loads.retract(database, 2)
    with pytest.raises(loads.AlreadyPublished):
        loads.publish(database, [one], again=False)
    loads.retract(database, 1)
    loads.publish(database, [one], again=False)
    loads.publish(database, [take_in(path, Mapping(sheet="Annat"))], again=False)


def test_only_what_was_looked_at_is_published(database: Database) -> None:
    looked_at = provenance(database).version
    publish(database, grant(1), expected=looked_at)
    with pytest.raises(loads.Outdated):
        publish(database, grant(2), expected=looked_at)
    assert len(loads.history(database)) == 1


@pytest.mark.parametrize(
    ("row", "county", "outside"),
    [
        (grant(1, Kommun="Halmstad"), None, {"13"}),
        (project(1, Kommuner="Gävle, Halmstad"), None, {"13"}),
        (project(1, Kommuner="Gävle, Halmstad"), "13", {"13"}),
        (project(1, Kommuner="Hallands län"), None, {"13"}),
        (project(1, Kommuner="Hela landet"), "21", {"00"}),
        (project(1, Kommuner="Gävle"), "13", {"13"}),
    ],
)
def test_an_uploader_keeps_to_the_counties_that_are_theirs(
    database: Database, row: dict[str, Any], county: str | None, outside: set[str]
) -> None:
    own = grant(5) if "Kommun" in row else project(5, Kommuner="Gävle")
    with pytest.raises(loads.OutsideCounties) as refused:
        publish(database, own, row, county=county, within=frozenset({"21"}))
    assert refused.value.counties == outside
    assert loads.history(database) == []
    publish(database, own, row, county=county, within=frozenset({"21"} | outside))
    with pytest.raises(loads.OutsideCounties):
        loads.retract(database, 1, within=frozenset({"21"}))
    loads.retract(database, 1, within=frozenset({"21"} | outside))


def test_real_data_takes_the_place_of_demo_data_in_one_step(database: Database) -> None:
    publish(database, grant(1), is_demo=True)
    publish_real = {"instead_of_demo": True, "within": frozenset({"21"})}
    with pytest.raises(loads.OutsideCounties):
        publish(database, grant(2, Kommun="Ale"), **publish_real)
    assert provenance(database).is_demo
    publish(database, grant(2), **publish_real)
    assert [load.status for load in loads.history(database)] == ["published", "retracted"]
    assert told(database)[1:] == [("retracted", "eva", 1), ("published", "eva", 2)]
    assert not provenance(database).is_demo


def test_a_mapping_is_remembered_by_county_and_table(database: Database) -> None:
    assert not latest(database)
    publish(database, grant(1), mapping="a = 1")
    publish(database, grant(2), mapping="a = 2")
    publish(database, grant(3))
    publish(database, grant(4), grant(5, Kommun="Ale"), mapping="several = 1")
    publish(database, project(1, Kommuner="Gävle, Ale"), county="21", mapping="p = 1")
    assert latest(database) == {
        ("21", "business_grants"): "a = 2",
        (None, "business_grants"): "several = 1",
        ("21", "project_funds"): "p = 1",
    }
    loads.retract(database, 2)
    assert latest(database)["21", "business_grants"] == "a = 1"


def test_the_state_is_asked_once_of_each_opening_and_never_of_an_earlier_one(
    database: Database,
) -> None:
    def both() -> tuple[str, str]:
        with database.reading() as connection:
            return state_once(database, connection), state(connection)

    seen = [both()]
    publish(database, grant(1))
    seen.append(both())
    with database.writing() as connection:
        connection.execute("INSERT INTO meta VALUES ('seen', 'never')")
        seen += [both(), both()]  # beside a writer who is not done
    loads.retract(database, 1, by="bo")
    seen.append(both())
    assert all(once == anew for once, anew in seen)
    assert len({once for once, _ in seen}) == 3
