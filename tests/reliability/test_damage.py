"""A torn log, a damaged block, the workshops' file: named for what they are, in nobody's way."""

import errno
import json
import pickle
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import duckdb
import pytest

from jamstall import side_file
from jamstall.intake import Intake
from jamstall.store import loads
from jamstall.store.backup import backup, restore
from jamstall.store.database import Damaged, Database, NotADatabase
from jamstall.store.events import events
from jamstall.store.whole import logs_of, read_through
from jamstall.upload.preview import preview
from jamstall.workshop.problems import Unreachable
from jamstall.workshop.store import Workshops
from tests.reliability.kills import killed, published, seen, usable, with_a_whole_log
from tests.reliability.started import Started

BLOCK, HEADERS = 262_144, 12_288
"""Bytes of a block of a DuckDB file, and of what stands before the first."""
KILLS = 4


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a database of one load, and the file that comes next."""
    folder = tmp_path_factory.mktemp("damage")
    published(folder)
    return folder


@pytest.fixture
def path(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(folder / "d.duckdb", tmp_path / "d.duckdb"))


@pytest.fixture
def intake(folder: Path) -> Intake:
    read: Intake = pickle.loads((folder / "intake").read_bytes())
    return read


def damage(path: Path, block: int) -> None:
    """Turn the bits of one byte in the middle of a block."""
    with path.open("r+b") as file:
        file.seek(HEADERS + block * BLOCK + BLOCK // 2)
        (byte,) = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([byte ^ 0xFF]))


def blocks_of(path: Path, table: str) -> list[int]:
    """Return the blocks in which a table's values are."""
    with closing(duckdb.connect(path, read_only=True)) as connection:
        found = connection.execute(
            "SELECT DISTINCT block_id FROM pragma_storage_info(?) WHERE block_id >= 0", [table]
        ).fetchall()
    return sorted(block for (block,) in found)


def command(*arguments: object) -> tuple[int, dict[str, str]]:
    """Run a command in a process of its own; return its exit code, and its error."""
    code, out, error = Started(*arguments, "--json").finish()
    assert "Traceback" not in error
    return code, json.loads(out).get("error", {})


def test_killed_inside_the_commit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counted = killed(KILLS, tmp_path)
    assert counted["as before"] + counted["whole"] == KILLS
    said = ", ".join(f"{number} {what}" for what, number in counted.items())
    with capsys.disabled():
        print(f"\n  the commit itself: {KILLS} kills survived ({said})", end="")  # noqa: T201


def test_a_log_torn_anywhere_is_no_full_disk(folder: Path, intake: Intake, tmp_path: Path) -> None:
    kept = Path(shutil.copy(folder / "d.duckdb", tmp_path / "kept"))
    path = Path(shutil.copy(kept, tmp_path / "d.duckdb"))
    before = seen(path)
    log = with_a_whole_log(path, folder / "intake")
    torn, whole = log.read_bytes(), Path(shutil.copy(path, tmp_path / "with"))
    found = {}
    for length in (1, len(torn) // 2, len(torn) - 1, len(torn)):
        for file in tmp_path.glob("*.duckdb*"):
            file.unlink()
        shutil.copyfile(whole, path)
        log.write_bytes(torn[:length])
        found[length] = usable(path, intake)
    after = found.pop(len(torn))
    assert set(found.values()) == {before}
    assert after[:3] == (2250, 75_000 + 1500 * 300, 2)


def test_every_block_that_holds_something_is_read(folder: Path, tmp_path: Path) -> None:
    """The tables', the indexes' and the catalogue's: as many as DuckDB says are in use."""
    kept, path = folder / "d.duckdb", tmp_path / "d.duckdb"
    with closing(duckdb.connect(kept, read_only=True)) as connection:
        _, _, size, total, used, *_ = connection.execute("PRAGMA database_size").fetchone() or ()
    assert size == BLOCK
    found = []
    for block in range(total):
        shutil.copyfile(kept, path)
        damage(path, block)
        try:
            read_through(path)
        except Damaged:
            found.append(block)
    assert len(found) == used
    assert set(blocks_of(kept, "cases")) < set(found)
    shutil.copyfile(kept, path)
    read_through(path)
    assert path.read_bytes() == kept.read_bytes(), "it is left as it was"


def test_a_damaged_database_does_not_take_the_last_good_copys_place(
    path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.duckdb"
    backup(Database(path), copy)
    good = copy.read_bytes()
    damage(path, blocks_of(path, "cases")[0])
    database = Database(path)
    assert loads.history(database), "nothing that is asked here is damaged"
    with pytest.raises(Damaged) as caught:
        backup(database, copy)
    assert caught.value.path == path
    assert database.is_damaged
    assert copy.read_bytes() == good
    code, error = command("backup", copy, "--database", path)
    assert (code, error["code"]) == (2, "damaged")
    assert "d.duckdb" in error["message"]
    assert copy.read_bytes() == good
    assert not list(tmp_path.glob("*partial*"))


def damaged_catalogue(path: Path, _: Path) -> None:
    damage(path, 0)


def damaged_table(path: Path, _: Path) -> None:
    damage(path, blocks_of(path, "cases")[0])


def cut_short(path: Path, _: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(3 * BLOCK)


def damaged_log(path: Path, intake: Path) -> None:
    log = with_a_whole_log(path, intake)
    with log.open("r+b") as file:
        file.seek(log.stat().st_size // 2)
        stood = file.read(500)
        file.seek(-len(stood), 1)
        file.write(bytes(byte ^ 0xFF for byte in stood))


@pytest.mark.parametrize("hurt", [damaged_catalogue, damaged_table, cut_short, damaged_log])
def test_what_is_damaged_is_called_so_and_can_be_restored_over(
    hurt: Callable[[Path, Path], None], folder: Path, path: Path, intake: Intake, tmp_path: Path
) -> None:
    backup(Database(path), tmp_path / "copy.duckdb")
    before = seen(path)
    hurt(path, folder / "intake")
    database = Database(path)
    with pytest.raises(Damaged) as caught, preview(database, intake, tmp_path):
        pass
    assert caught.value.path == path, "of the database, and not of its copy"
    with pytest.raises(Damaged):
        backup(database, tmp_path / "other.duckdb")
    assert database.is_damaged
    code, error = command("measure", "amount_granted", "--by", "sex", "--database", path)
    assert (code, error["code"]) == (2, "damaged")
    former = restore(database, tmp_path / "copy.duckdb", by="eva")
    assert former is not None
    assert not database.is_damaged
    assert seen(path)[:3] == before[:3]
    told = [event.what for event in events(database)]
    assert told == ["restored", "published"]
    assert not logs_of(path)


def test_a_damaged_backup_is_not_restored(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.duckdb"
    backup(Database(path), copy)
    damage(copy, blocks_of(copy, "payments")[0])
    before = path.read_bytes()
    with pytest.raises(Damaged) as caught:
        restore(Database(path), copy)
    assert caught.value.path == copy
    assert path.read_bytes() == before


def test_another_programs_file_is_not_called_damaged(tmp_path: Path) -> None:
    for name, content in (("text", b"hej" * 9_999), ("nothing", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(NotADatabase), Database(tmp_path / name).reading():
            pass


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let another process keep the workshops' file locked."""
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as holder:  # fmt: skip
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        yield
        holder.stdin.close()
        holder.wait(20)


@pytest.fixture
def workshops(path: Path) -> Path:
    found = Workshops.beside(path)
    assert not found.workshops()
    return found.path


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_file, "PATIENCE", 1.0)


def test_previews_need_no_workshops_and_leave_none(
    path: Path, workshops: Path, intake: Intake, tmp_path: Path
) -> None:
    (tmp_path / "private").mkdir()
    for _ in range(2):
        with preview(Database(path), intake, tmp_path / "private"):
            pass
    workshops.write_bytes(b"ruined" * 1000)
    with preview(Database(path), intake, tmp_path / "private"):
        pass
    workshops.unlink()
    sqlite3.connect(workshops).close()
    with locked(workshops), preview(Database(path), intake, tmp_path / "private"):
        pass
    assert not list((tmp_path / "private").iterdir())


def test_a_backup_says_that_the_workshops_are_at_fault(
    path: Path, workshops: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.duckdb"
    backup(Database(path), copy)
    good = copy.read_bytes(), Workshops.beside(copy).path.read_bytes()
    workshops.write_bytes(b"ruined" * 1000)
    with pytest.raises(Unreachable) as caught:
        backup(Database(path), copy)
    assert caught.value.filename == str(workshops)
    code, error = command("backup", copy, "--database", path)
    assert (code, error["code"]) == (2, "workshops_unreachable")
    assert workshops.name in error["message"]
    assert (copy.read_bytes(), Workshops.beside(copy).path.read_bytes()) == good
    restore(Database(path), copy)  # and nothing of theirs is in the way of getting the data back
    assert workshops.read_bytes() == b"ruined" * 1000


def test_a_backup_does_not_wait_for_ever(path: Path, workshops: Path, tmp_path: Path) -> None:
    with locked(workshops):
        begun = time.monotonic()
        with pytest.raises(Unreachable) as caught:
            backup(Database(path), tmp_path / "copy.duckdb")
        assert time.monotonic() - begun < 30
    assert caught.value.filename == str(workshops)
    assert not (tmp_path / "copy.duckdb").exists()


def test_while_a_backup_waits_for_the_workshops_others_publish(
    path: Path, workshops: Path, intake: Intake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_file, "PATIENCE", 120.0)
    database = Database(path)
    with ThreadPoolExecutor(1) as thread:
        with locked(workshops):
            waiting = thread.submit(backup, database, tmp_path / "copy.duckdb")
            loads.publish(database, [intake])
            assert not waiting.done()
        waiting.result(120)
    database.close()
    assert seen(tmp_path / "copy.duckdb") == seen(path)


def test_no_room_for_the_workshops_is_not_their_fault(
    path: Path, workshops: Path, tmp_path: Path
) -> None:
    with pytest.raises(OSError, match=r"copy\.workshops\.sqlite") as caught:
        backup(Database(path), tmp_path / "no such folder" / "copy.duckdb")
    assert not isinstance(caught.value, Unreachable)
    assert caught.value.errno == errno.ENOENT
