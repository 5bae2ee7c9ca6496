"""An app that only reads: it shows the latest good edition, and says why it is not the latest."""

import datetime as dt
import hashlib
import json
import shutil
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pyarrow import parquet

from jamstall.editions.following import Follower
from jamstall.editions.local import Local
from jamstall.editions.places import Places
from jamstall.editions.writing import write
from jamstall.intake import take_in
from jamstall.operations.health import Health
from jamstall.operations.routes import well
from jamstall.schema import WHY_UNKNOWN
from jamstall.store import loads
from jamstall.store.database import Database, NothingYet, OnlyRead
from jamstall.store.queries import provenance
from tests.files import grant, table, xlsx

NOW = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)
Publish = Callable[[int], str]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "editions"


@pytest.fixture
def publish(database_file: Path, place: Path, tmp_path: Path) -> Publish:
    """Return a way to publish a number of cases more, and write the edition; it tells its name."""
    database = Database(database_file)

    def published(cases: int) -> str:
        file = xlsx(tmp_path / f"{cases}.xlsx", table(*(grant(n) for n in range(cases))))
        loads.publish(database, [take_in(file)])
        return write(database, Places(str(place)), NOW).manifest.edition

    return published


@pytest.fixture
def follower(place: Path, tmp_path: Path) -> Follower:
    return Follower(str(place), None, Local(tmp_path / "local"))


def cases(database: Database) -> int:
    with database.reading() as connection:
        ((counted,),) = connection.execute("SELECT count(*) FROM cases").fetchall()
    return int(counted)


def latest(place: Path) -> str:
    return str(json.loads((place / "current.json").read_bytes())["edition"])


def fault(follower: Follower) -> str | None:
    return follower.fault.code if follower.fault else None


def test_the_next_edition_is_picked_up(publish: Publish, follower: Follower) -> None:
    publish(2)
    assert follower.look()
    assert cases(follower.database) == 2
    assert not follower.look()
    publish(5)
    assert follower.look()
    assert cases(follower.database) == 5
    assert follower.fault is None


def test_a_monitor_is_told_which_edition_is_shown(
    publish: Publish, follower: Follower, place: Path
) -> None:
    health = Health(lambda: follower.database, lambda: provenance(follower.database), follower)
    assert "edition" not in json.loads(bytes(well(health).body))
    publish(2)
    follower.look()
    first = latest(place)
    assert json.loads(bytes(well(health).body))["edition"] == first
    publish(5)
    assert json.loads(bytes(well(health).body))["edition"] == first, "not yet looked"
    follower.look()
    assert json.loads(bytes(well(health).body))["edition"] == latest(place) != first


def test_the_copy_is_of_the_same_state_and_private(
    publish: Publish, follower: Follower, database_file: Path, tmp_path: Path
) -> None:
    publish(2)
    follower.look()
    assert provenance(follower.database) == provenance(Database(database_file))
    assert (tmp_path / "local").stat().st_mode & 0o777 == 0o700
    assert list((tmp_path / "local").glob("coming-*")) == []


def test_nothing_is_written_in_the_copy(publish: Publish, follower: Follower) -> None:
    publish(2)
    follower.look()
    with pytest.raises(OnlyRead):
        loads.retract(follower.database, 1)


def test_before_the_first_edition_there_is_nothing(follower: Follower, place: Path) -> None:
    follower.look()
    assert fault(follower) == "nothing"
    with pytest.raises(NothingYet):
        provenance(follower.database)
    assert not place.exists()


def _cut_manifest(place: Path) -> None:
    path = place / "open" / latest(place) / "manifest.json"
    path.write_bytes(path.read_bytes()[:-40])


def _cut_pointer(place: Path) -> None:
    path = place / "current.json"
    path.write_bytes(path.read_bytes()[:-5])


def _cut_cases(place: Path) -> None:
    path = place / "closed" / latest(place) / "cases.parquet"
    path.write_bytes(path.read_bytes()[:-1])


def _lose_cases(place: Path) -> None:
    (place / "closed" / latest(place) / "cases.parquet").unlink()


def _lose_manifest(place: Path) -> None:
    (place / "open" / latest(place) / "manifest.json").unlink()


def _change_cases(place: Path) -> None:
    path = place / "closed" / latest(place) / "cases.parquet"
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)


def _of_a_newer(key: str) -> Callable[[Path], None]:
    """Return what makes the latest edition one of a form, or of tables, that are not known yet."""

    def change(place: Path) -> None:
        path = place / "open" / latest(place) / "manifest.json"
        told = json.loads(path.read_bytes())
        told[key] = 99
        _replace(place, path, json.dumps(told | {"words": "of a later day"}).encode())

    return change


def _of_others(place: Path) -> None:
    path = place / "open" / latest(place) / "manifest.json"
    _replace(place, path, b'{"product": "another"}')


def _replace(place: Path, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    pointer = {"edition": latest(place), "sha256": hashlib.sha256(content).hexdigest()}
    (place / "current.json").write_text(json.dumps(pointer))


def _away(place: Path) -> None:
    shutil.rmtree(place)


WRONG = {
    "half a manifest": (_cut_manifest, "digest"),
    "half a pointer": (_cut_pointer, "half_written"),
    "half a table": (_cut_cases, "half_written"),
    "no table": (_lose_cases, "half_written"),
    "no manifest": (_lose_manifest, "half_written"),
    "another table": (_change_cases, "digest"),
    "a newer form": (_of_a_newer("form"), "newer"),
    "newer tables": (_of_a_newer("database"), "newer"),
    "another program's": (_of_others, "not_ours"),
    "no folder": (_away, "nothing"),
}


@pytest.fixture(scope="module")
def two_editions(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with editions of two and of five cases, and a copy of the first."""
    folder = tmp_path_factory.mktemp("two")
    database = Database(Path(shutil.copyfile(empty_database, folder / "d.duckdb")))
    local = Local(folder / "local")
    for number in (2, 5):
        file = xlsx(folder / "cases.xlsx", table(*(grant(n) for n in range(number))))
        loads.publish(database, [take_in(file)])
        write(database, Places(str(folder / "editions")), NOW)
        if number == 2:
            Follower(str(folder / "editions"), None, local).look()
    local.database.close()
    database.close()
    return folder


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_leaves_the_last_good_edition(
    name: str, two_editions: Path, follower: Follower, place: Path, tmp_path: Path
) -> None:
    shutil.copytree(two_editions, tmp_path, dirs_exist_ok=True)
    spoil, code = WRONG[name]
    spoil(place)
    follower.begin()
    follower.end()
    assert fault(follower) == code
    assert cases(follower.database) == 2
    assert follower.brought is not None
    assert follower.brought.manifest.edition.startswith("000001-")


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_and_nothing_before_is_nothing(
    name: str, two_editions: Path, follower: Follower, place: Path
) -> None:
    shutil.copytree(two_editions / "editions", place)
    spoil, code = WRONG[name]
    spoil(place)
    assert not follower.look()
    assert fault(follower) == code
    with pytest.raises(NothingYet):
        provenance(follower.database)


def test_the_next_good_edition_is_read_after_a_bad_one(
    publish: Publish, follower: Follower, place: Path
) -> None:
    publish(2)
    _cut_cases(place)
    follower.look()
    publish(5)
    assert follower.look()
    assert (cases(follower.database), fault(follower)) == (5, None)


def test_a_restart_shows_what_was_there_while_the_place_is_away(
    publish: Publish, follower: Follower, place: Path, tmp_path: Path
) -> None:
    publish(3)
    follower.look()
    shutil.rmtree(place)
    again = Follower(str(place), None, Local(tmp_path / "local"))
    again.begin()
    again.end()
    assert (cases(again.database), fault(again)) == (3, "nothing")
    assert again.brought is not None


def test_two_processes_share_a_copy(
    publish: Publish, follower: Follower, place: Path, tmp_path: Path
) -> None:
    other = Follower(str(place), None, Local(tmp_path / "local"))
    for number in (2, 5):
        publish(number)
        follower.look()
        other.look()
        assert cases(follower.database) == cases(other.database) == number


def test_readers_meanwhile_see_one_whole_edition_or_the_next(
    publish: Publish, follower: Follower
) -> None:
    """Two read without pause while editions are written and brought: never a part of one."""
    publish(2)
    follower.look()
    seen: list[tuple[int, int]] = []
    over = threading.Event()

    def read() -> tuple[int, int]:
        with follower.database.reading() as connection:
            ((counted, loaded),) = connection.execute(
                "SELECT (SELECT count(*) FROM cases), (SELECT max(load_id) FROM loads)"
            ).fetchall()
        return int(counted), int(loaded)

    def read_on() -> None:
        while not over.is_set():
            seen.append(read())

    with ThreadPoolExecutor(2) as readers:
        reading = [readers.submit(read_on) for _ in range(2)]
        for cases_then in (5, 7, 9):
            publish(cases_then)
            assert follower.look()
            before = len(seen)
            while len(seen) < before + 4 and not any(one.done() for one in reading):
                time.sleep(0.001)
        over.set()
        for one in reading:
            one.result()
    assert set(seen) == {(2, 1), (5, 2), (7, 3), (9, 4)}


def test_an_edition_of_an_older_database_is_brought_up_to_date(
    publish: Publish, follower: Follower, place: Path
) -> None:
    """As an older database is when it is opened: what its tables lack is filled in."""
    publish(4)
    path = place / "open" / latest(place) / "manifest.json"
    told = json.loads(path.read_bytes())
    told["database"] = 9  # before projects had owners, themes and promises
    columns = {"owner_kind", "grant_size", "intervention_field", "theme", "promise", "sentences"}
    columns |= set(WHY_UNKNOWN.values())  # and before they had reasons
    for name in ("cases.parquet", "project_funds.parquet", "readings.parquet"):
        _without(place / "closed" / latest(place) / name, columns, told["files"])
    _replace(place, path, json.dumps(told).encode())
    assert follower.look()
    assert (cases(follower.database), fault(follower)) == (4, None)


def _without(path: Path, columns: set[str], files: list[dict[str, object]]) -> None:
    rows = parquet.read_table(path)
    parquet.write_table(rows.select([n for n in rows.column_names if n not in columns]), path)
    content = path.read_bytes()
    (told,) = [file for file in files if file["name"] == path.name]
    told["bytes"], told["sha256"] = len(content), hashlib.sha256(content).hexdigest()
