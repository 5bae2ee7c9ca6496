"""One file and many threads: readers go on while one writes, and each sees one state."""

import datetime as dt
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillWaiting
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from jamstall import ROOT
from jamstall.store import opening
from jamstall.store.backup import backup, restore
from jamstall.store.database import Database, DatabaseHeld
from jamstall.workshop.model import Card, Workshop
from jamstall.workshop.store import Workshops

SOON = 10
A_WHILE = 0.2
COUNT = "SELECT count(*) FROM counties"
ADD = "INSERT INTO counties VALUES ('99', 0)"


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(empty_database, path)
    database = Database(path)
    yield database
    database.close()


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as pool:
        yield pool


def count(database: Database) -> int:
    with database.reading() as connection:
        return counted(connection)


def counted(connection: duckdb.DuckDBPyConnection) -> int:
    row = connection.execute(COUNT).fetchone()
    assert row is not None
    return int(row[0])


class Writer:
    """Somebody who writes in a thread of their own, and commits, or fails, when told to."""

    def __init__(self, database: Database, threads: ThreadPoolExecutor) -> None:
        self.has_written = threading.Event()
        self._may_end = threading.Event()
        self._fails = False
        self.done: Future[None] = threads.submit(self._write, database)

    def _write(self, database: Database) -> None:
        with database.writing() as connection:
            connection.execute(ADD)
            self.has_written.set()
            assert self._may_end.wait(SOON)
            if self._fails:
                raise RuntimeError("told to fail")

    def end(self, *, fails: bool = False) -> None:
        self._fails = fails
        self._may_end.set()


def waits(future: "Future[object]") -> bool:
    try:
        future.result(A_WHILE)
    except StillWaiting:
        return True
    return False


@pytest.mark.parametrize("fails", [False, True])
def test_readers_go_on_and_see_the_state_before_or_the_state_after(
    database: Database, threads: ThreadPoolExecutor, fails: bool
) -> None:
    before = count(database)
    writer = Writer(database, threads)
    assert writer.has_written.wait(SOON)
    with database.reading() as connection:
        assert counted(connection) == before
        assert threads.submit(count, database).result(SOON) == before
        writer.end(fails=fails)
        assert waits(writer.done)  # to read only again, it has to be alone for a moment
        assert counted(connection) == before  # committed, and still the state it came to
    if fails:
        with pytest.raises(RuntimeError):
            writer.done.result(SOON)
    else:
        writer.done.result(SOON)
    assert count(database) == before + (not fails)


def test_a_writer_waits_for_those_who_came_first_and_newcomers_for_the_writer(
    database: Database, threads: ThreadPoolExecutor
) -> None:
    with database.reading() as connection:
        writer = Writer(database, threads)
        assert not writer.has_written.wait(A_WHILE)
        newcomer = threads.submit(count, database)
        assert waits(newcomer)
        assert count(database) == counted(connection)  # who is in may go further in
    assert writer.has_written.wait(SOON)
    newcomer.result(SOON)
    writer.end()
    writer.done.result(SOON)


def test_one_writes_at_a_time(database: Database, threads: ThreadPoolExecutor) -> None:
    first = Writer(database, threads)
    assert first.has_written.wait(SOON)
    second = Writer(database, threads)
    assert not second.has_written.wait(A_WHILE)
    first.end(fails=True)
    assert second.has_written.wait(SOON)
    second.end()
    second.done.result(SOON)


def test_a_thread_that_reads_is_told_that_it_cannot_write(database: Database) -> None:
    with database.reading():
        for use in (database.writing, database.at_rest, database.alone):
            with pytest.raises(RuntimeError, match="reads"), use():
                pass
    with database.writing() as connection:
        connection.execute(ADD)
        assert count(database) == counted(connection) - 1  # but who writes may read


@pytest.mark.parametrize("beside_a_writer", [False, True])
def test_a_reader_cannot_write(
    database: Database, threads: ThreadPoolExecutor, beside_a_writer: bool
) -> None:
    writer = Writer(database, threads) if beside_a_writer else None
    if writer is not None:
        assert writer.has_written.wait(SOON)
    with pytest.raises(duckdb.Error), database.reading() as connection:
        connection.execute("DELETE FROM counties")
    if writer is not None:
        writer.end(fails=True)
    assert count(database) > 0


def write_elsewhere(path: Path) -> str:
    """Try to write to the database in another process, and return what became of it."""
    code = (
        "import sys; from pathlib import Path; from jamstall.store.database import *\n"
        "try:\n"
        "    with Database(Path(sys.argv[1])).writing(): print('written')\n"
        "except DatabaseHeld: print('held')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.strip()


def test_others_are_kept_out_for_as_long_as_we_read(database: Database, tmp_path: Path) -> None:
    """A backup reads the file, and the system lets go of locks where a file is closed."""
    assert count(database) > 0
    assert write_elsewhere(database.path) == "held"
    for number in range(2):
        backup(database, tmp_path / f"{number}.duckdb")
        assert write_elsewhere(database.path) == "held"
    database.close()
    assert write_elsewhere(database.path) == "written"


def test_whoever_reads_keeps_others_out_from_the_end_of_a_writer_on(database: Database) -> None:
    """An app that nobody looks at just then holds its file all the same."""
    assert count(database) > 0
    with database.writing() as connection:
        connection.execute(ADD)
    assert write_elsewhere(database.path) == "held"


def test_with_little_memory_the_same_state_is_read_and_others_are_kept_out(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is an opening of its own, that is closed only with the other."""
    monkeypatch.setattr(opening, "SMALL", 0)
    for number in range(2):
        with database.reading() as connection:
            with database.with_little(connection) as little:
                assert little is not connection
                assert counted(little) == counted(connection)
                with pytest.raises(duckdb.Error, match="read-only"):
                    little.execute(ADD)
                with pytest.raises(duckdb.PermissionException):
                    little.execute("SELECT * FROM read_text('/etc/hostname')")
                assert write_elsewhere(database.path) == "held"
            assert write_elsewhere(database.path) == "held"
            before = counted(connection)
        with database.writing() as connection:
            connection.execute(f"INSERT INTO counties VALUES ('9{number}', 0)")
        assert count(database) == before + 1
    database.close()
    assert write_elsewhere(database.path) == "written"


def test_while_somebody_writes_it_is_the_readers_own(
    database: Database, threads: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "SMALL", 0)
    before = count(database)
    writer = Writer(database, threads)
    writer.has_written.wait(SOON)
    with database.reading() as connection, database.with_little(connection) as little:
        assert little is connection
        assert counted(little) == before
    writer.end()
    writer.done.result(SOON)
    with database.reading() as connection, database.with_little(connection) as little:
        assert counted(little) == before + 1


def test_whoever_only_writes_lets_go_of_the_file(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(ADD)
    assert write_elsewhere(database.path) == "written"


def test_after_writing_others_may_read_beside_us(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(ADD)
        assert write_elsewhere(database.path) == "held"
    here = count(database)
    code = (
        "import sys; from pathlib import Path; from jamstall.store.database import *\n"
        "with Database(Path(sys.argv[1])).reading() as connection:\n"
        f"    print(connection.execute('{COUNT}').fetchone()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(database.path)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert int(done.stdout) == here


def test_where_the_file_cannot_be_opened_for_writing_readers_go_on(database: Database) -> None:
    here = count(database)
    code = (
        "import sys; from pathlib import Path; from jamstall.store.database import *\n"
        "with Database(Path(sys.argv[1])).reading(): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(database.path)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(DatabaseHeld), database.writing():
            pass
        assert count(database) == here
        other.stdin.close()
        other.wait(SOON)
    with database.writing() as connection:
        connection.execute(ADD)
    assert count(database) == here + 1


def test_a_backup_waits_for_the_writer_and_readers_for_neither(
    database: Database, threads: ThreadPoolExecutor, tmp_path: Path
) -> None:
    before = count(database)
    writer = Writer(database, threads)
    assert writer.has_written.wait(SOON)
    taken = threads.submit(backup, database, tmp_path / "b.duckdb")
    assert waits(taken)
    assert count(database) == before
    writer.end()
    taken.result(SOON)
    assert count(Database(tmp_path / "b.duckdb")) == before + 1


def test_after_a_restore_every_reader_sees_what_was_restored(
    database: Database, threads: ThreadPoolExecutor, tmp_path: Path
) -> None:
    before = count(database)
    backup(database, tmp_path / "b.duckdb")
    with database.writing() as connection:
        connection.execute(ADD)
    stop = threading.Event()

    def look() -> list[int]:
        seen = []
        while not stop.is_set():
            seen.append(count(database))
        return seen

    readers = [threads.submit(look) for _ in range(3)]
    restore(database, tmp_path / "b.duckdb")
    assert count(database) == before
    stop.set()
    for reader in readers:
        seen = reader.result(SOON)
        assert seen == sorted(seen, reverse=True)  # after what was restored, never the former
        assert set(seen) <= {before, before + 1}


def test_a_backup_takes_the_workshops_along_and_restore_never_loses_any(
    database: Database, tmp_path: Path
) -> None:
    count(database)
    written = Workshops.beside(database.path)
    noon = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
    kept = Workshop("w1", "Nämnden", "sv", "county=21", (Card("a"),), noon, "kim")
    later = replace(kept, workshop_id="w2", changed_at=noon + dt.timedelta(days=1))
    written.save(kept)
    backup(database, tmp_path / "copy.duckdb")
    assert Workshops.beside(tmp_path / "copy.duckdb").workshops() == [kept]
    written.save(later)
    database.close()
    restore(database, tmp_path / "copy.duckdb")
    assert written.workshops() == [later, kept], "those of today stay as they are"
    written.path.unlink()
    assert written.workshops() == []  # asked before the backup is restored, which makes a file
    restore(database, tmp_path / "copy.duckdb")
    assert written.workshops() == [kept], "where there are none they come back"
    assert not list(tmp_path.glob("*.partial"))


def test_row_groups_of_many_loads_are_put_together(database: Database) -> None:
    for month in range(12):
        with database.writing() as connection:
            connection.execute(
                "INSERT INTO payments SELECT ?, row, '21', 'RG', NULL, 1 FROM range(100) AS n(row)",
                [month],
            )
    with database.reading() as connection:
        ((groups,),) = connection.execute(
            "SELECT count(DISTINCT row_group_id) FROM pragma_storage_info('payments')"
        ).fetchall()
    assert groups <= 4
