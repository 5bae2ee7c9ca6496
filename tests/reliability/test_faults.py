"""What can go wrong while a file is on its way: after it, the data is as before, or whole.

Processes are killed without warning, disks are full, others hold the database, two do it at once.
"""

import os
import pickle
import random
import resource
import shutil
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Intake, UnusableFile, take_in
from jamstall.store import loads
from jamstall.store.backup import backup, restore
from jamstall.store.database import Database, DatabaseHeld
from jamstall.store.events import events
from jamstall.upload.preview import preview
from jamstall.upload.worker import start
from tests.files import delimited, grant, table
from tests.reliability.children import CHILDREN

KILLS = 10
"""Of each kind of work, spread over the time it takes."""
ROWS = 1500

State = tuple[Any, ...]


def state(path: Path) -> State:
    """Return all that there is to see in a database; it must open, and nothing in it be half."""
    database = Database(path)
    with database.reading() as connection:
        (found,) = connection.execute(
            "SELECT (SELECT count(*) FROM cases), (SELECT sum(amount_granted) FROM cases),"
            " (SELECT count(*) FROM (SELECT DISTINCT fund, region, case_id FROM cases)),"
            " (SELECT count(*) FROM business_grants), (SELECT count(*) FROM payments)"
        ).fetchall()
        stray = connection.execute(
            "SELECT count(*) FROM cases ANTI JOIN loads"
            " ON loads.load_id = cases.load_id AND loads.status = 'published'"
        ).fetchone()
    history = [(load.load_id, load.status) for load in loads.history(database)]
    log = [(event.what, event.load_id) for event in events(database)]
    database.close()
    assert found[0] == found[2], "a case is there twice"
    assert stray == (0,), "a case is of no published load"
    assert "staged" not in dict(history).values()
    assert len(log) >= len(history)
    return (*found, history, log)


def made(folder: Path, first: int, amount: int) -> Intake:
    """Return a file of cases by number, each with as much granted."""
    money = {"Beviljat belopp": amount, "Sökt belopp": None, "Utbetalt belopp": amount}
    rows = table(*(grant(first + n, **money) for n in range(ROWS)))
    return take_in(delimited(folder / f"{first}-{amount}.csv", rows))


@pytest.fixture(scope="module")
def intakes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Intake, Intake]:
    folder = tmp_path_factory.mktemp("files")
    return made(folder, 0, 100), made(folder, ROWS // 2, 300)


@pytest.fixture(scope="module")
def loaded(
    empty_database: Path, intakes: tuple[Intake, Intake], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    path = tmp_path_factory.mktemp("loaded") / "d.duckdb"
    shutil.copyfile(empty_database, path)
    database = Database(path)
    loads.publish(database, [intakes[0]], by="eva")
    database.close()
    return path


@pytest.fixture(autouse=True)
def other_file(intakes: tuple[Intake, Intake], tmp_path: Path) -> Path:
    """Put the second file where a child can find it, read already."""
    path = tmp_path / "intake"
    path.write_bytes(pickle.dumps(intakes[1]))
    return path


def other(path: Path) -> Intake:
    intake: Intake = pickle.loads((path.parent / "intake").read_bytes())
    return intake


def do_preview(path: Path, begin: Callable[[], None]) -> None:
    intake = other(path)
    begin()
    with preview(Database(path), intake, path.parent):
        pass


def do_publish(path: Path, begin: Callable[[], None]) -> None:
    intake = other(path)
    begin()
    loads.publish(Database(path), [intake], by="bo")


def do_retract(path: Path, begin: Callable[[], None]) -> None:
    begin()
    loads.retract(Database(path), 1, by="bo")


def do_backup(path: Path, begin: Callable[[], None]) -> None:
    begin()
    backup(Database(path), path.with_name("backup.duckdb"))


def do_restore(path: Path, begin: Callable[[], None]) -> None:
    begin()
    restore(Database(path), path.with_name("earlier.duckdb"))


def _child(work: Callable[..., None], path: Path, to: Connection, limit: int | None) -> None:
    if limit is not None:  # where no file may grow past it, the disk is full to a program
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    problem = "done"
    try:
        work(path, lambda: to.send("begun"))
    except (OSError, DatabaseHeld, loads.NoSuchLoad) as error:
        problem = type(error).__name__
    to.send(problem)


def begin(
    work: Callable[..., None], path: Path, limit: int | None = None
) -> tuple[BaseProcess, Connection]:
    """Let a child begin, and return when it is about to."""
    here, there = CHILDREN.Pipe()
    child = CHILDREN.Process(target=_child, args=(work, path, there, limit))
    child.start()
    there.close()
    assert here.recv() == "begun"
    return child, here


class Moments:
    """The moments to kill at: one at random in each tenth of somewhat more than the time.

    What was measured once, perhaps while the machine was busy with something else, is too long for
    a quiet one: work that was found done at a moment takes less than that from there on.
    """

    def __init__(self, takes: float) -> None:
        self.takes = takes
        self.moment = 0.0

    def __iter__(self) -> Iterator[float]:
        for number in range(KILLS):
            self.moment = self.takes * 1.4 * (number + random.random()) / KILLS
            yield self.moment

    def was_done(self) -> None:
        """Tell that the work was done when it should be killed."""
        self.takes = min(self.takes, self.moment)


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Print past pytest's capture."""

    def said(text: str) -> None:
        with capsys.disabled():
            print(f"\n{text}", end="")  # noqa: T201

    return said


@pytest.mark.parametrize(
    "work", [do_preview, do_publish, do_retract, do_backup, do_restore], ids=lambda w: w.__name__
)
def test_killed_at_any_moment(
    work: Callable[..., None], loaded: Path, tmp_path: Path, say: Callable[[str], None]
) -> None:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(loaded, tmp_path / "earlier.duckdb")
    shutil.copyfile(loaded, path)
    before = state(path)
    child, done = begin(work, path)
    begun = time.perf_counter()
    assert done.recv() == "done"
    takes = time.perf_counter() - begun
    child.join()
    after = state(path)
    is_read_only = work in (do_preview, do_backup)
    assert (after == before) == is_read_only
    left: Counter[str] = Counter()
    moments = Moments(takes)
    for moment in moments:
        for file in tmp_path.glob("[db]*"):
            file.unlink()
        shutil.copyfile(loaded, path)
        child, done = begin(work, path)
        time.sleep(moment)
        child.kill()
        child.join()
        found = state(path)
        assert found in (before, after)
        if child.exitcode == -signal.SIGKILL:
            left["killed midway"] += 1
        else:
            left["done already"] += 1
            moments.was_done()
        left["as before" if found == before else "whole"] += 1
        if (copy := path.with_name("backup.duckdb")).exists():
            assert state(copy) == before  # a backup is there whole, or not at all
            left["whole backups"] += 1
        child, done = begin(work, path)  # and it can be done as if nothing had happened
        again = "NoSuchLoad" if work is do_retract and found == after else "done"
        assert done.recv() == again
        child.join()
        if found == before:
            assert state(path) == after
    assert left["killed midway"] >= KILLS // 3
    counted = ", ".join(f"{number} {what}" for what, number in sorted(left.items()))
    say(f"  {work.__name__[3:]}: {KILLS} kills survived ({counted})")


def test_a_check_killed_at_any_moment(
    loaded: Path, tmp_path: Path, say: Callable[[str], None]
) -> None:
    rows = table(*(grant(n) for n in range(ROWS)))
    file = delimited(tmp_path / "upload.csv", rows)
    begun = time.perf_counter()
    whole = start(take_in, file).result()
    takes = time.perf_counter() - begun
    before = loaded.read_bytes()
    left: Counter[str] = Counter()
    moments = Moments(takes)
    for moment in moments:
        job = start(take_in, file)
        time.sleep(moment)
        os.kill(job._process.pid, signal.SIGKILL)
        try:
            assert job.result() == whole
            left["done already"] += 1
            moments.was_done()
        except UnusableFile as stopped:
            left[stopped.code] += 1
        assert {path.name for path in tmp_path.iterdir()} == {"upload.csv", "intake"}
    assert left["reading_stopped"] >= KILLS // 3
    assert set(left) <= {"reading_stopped", "done already"}
    assert loaded.read_bytes() == before
    say(f"  check: {KILLS} kills survived ({left['reading_stopped']} killed midway)")


@pytest.mark.parametrize("limit", [200_000, 3_500_000, 4_200_000, 4_600_000, 5_000_000])
@pytest.mark.parametrize("work", [do_preview, do_publish, do_retract, do_backup, do_restore])
def test_on_a_full_disk(
    work: Callable[..., None], limit: int, loaded: Path, tmp_path: Path
) -> None:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(loaded, path)
    shutil.copyfile(loaded, tmp_path / "earlier.duckdb")
    before = state(path)
    child, done = begin(work, path, limit)
    problem = done.recv()
    child.join()
    assert problem in ("done", "OSError")
    if problem == "OSError" or work in (do_preview, do_backup):
        assert state(path) == before
    else:
        assert state(path) != before
    copy = path.with_name("backup.duckdb")
    assert not copy.exists() or state(copy) == before
    assert not list(tmp_path.glob("*preview*")) + list(tmp_path.glob("*partial*"))


def publish_beside_readers(path: Path, begin: Callable[[], None]) -> None:
    """Publish while others read; they must see one state or the other, and never half a case."""
    database = Database(path)
    seen: list[tuple[Any, ...]] = []
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            try:
                with database.reading() as connection:
                    row = connection.execute(
                        "SELECT count(*), sum(amount_granted) FROM cases"
                    ).fetchone()
                    seen.append(row or ())
            except OSError:
                seen.append(("OSError",))

    intake = other(path)
    readers = [threading.Thread(target=look) for _ in range(3)]
    for reader in readers:
        reader.start()
    begin()
    try:
        loads.publish(database, [intake])
    finally:
        stop.set()
        for reader in readers:
            reader.join()
        path.with_name("seen").write_bytes(pickle.dumps(set(seen)))


@pytest.mark.parametrize("limit", [None, 200_000, 4_200_000, 5_000_000])
def test_readers_beside_it_see_the_state_before_or_the_state_after(
    limit: int | None, loaded: Path, tmp_path: Path
) -> None:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(loaded, path)
    before = state(path)
    child, done = begin(publish_beside_readers, path, limit)
    problem = done.recv()
    child.join()
    assert problem == "done" or limit is not None
    seen = pickle.loads(path.with_name("seen").read_bytes())
    after = state(path)
    assert (after != before) == (problem == "done")
    # Who is in the middle of asking when the log cannot be brought in is told that it is the disk.
    assert seen - ({("OSError",)} if limit else set()) <= {before[:2], after[:2]}
    assert before[:2] in seen


@pytest.mark.parametrize("held", ["reading", "writing"])
def test_held_by_another_process(held: str, loaded: Path, tmp_path: Path) -> None:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(loaded, path)
    shutil.copyfile(loaded, tmp_path / "earlier.duckdb")
    before = state(path)
    with getattr(Database(path), held)():
        for work in (do_preview, do_publish, do_retract, do_backup, do_restore):
            child, done = begin(work, path)
            may = held == "reading" and work in (do_preview, do_backup)
            assert done.recv() == ("done" if may else "DatabaseHeld")
            child.join()
    assert state(path) == before


def at_once(number: int, work: Callable[[int], Any]) -> list[Any]:
    """Do something in many threads that all begin together; return what came of it, or why not."""
    together = threading.Barrier(number)

    def one(which: int) -> Any:
        together.wait()
        try:
            return work(which)
        except (loads.Outdated, loads.AlreadyPublished, DatabaseHeld) as error:
            return type(error)

    with ThreadPoolExecutor(number) as threads:
        return list(threads.map(one, range(number)))


@pytest.fixture
def database(loaded: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(loaded, path)
    database = Database(path)
    yield database
    database.close()


def test_the_same_file_twice_at_once_is_published_once(database: Database) -> None:
    intake = other(database.path)
    came = at_once(4, lambda _: loads.publish(database, [intake], again=False)[0].load_id)
    assert sorted(map(str, came)) == ["2", *[str(loads.AlreadyPublished)] * 3]
    database.close()
    assert state(database.path)[0] == ROWS + ROWS // 2


def test_two_who_looked_at_the_same_state_do_not_both_publish(
    database: Database, tmp_path: Path
) -> None:
    files = [made(tmp_path, 10_000 * n, n) for n in (1, 2, 3)]
    with preview(database, files[0], tmp_path) as seen:
        expected = seen.version
    came = at_once(3, lambda n: loads.publish(database, [files[n]], expected=expected)[0].load_id)
    assert sorted(map(str, came)) == ["2", *[str(loads.Outdated)] * 2]
    database.close()
    assert state(database.path)[0] == 2 * ROWS


def test_people_who_publish_and_retract_at_once_all_get_their_way(
    database: Database, tmp_path: Path
) -> None:
    files = [made(tmp_path, 10_000 * n, n) for n in (1, 2, 3)]

    def work(which: int) -> Any:
        if which == 3:
            return loads.retract(database, 1)
        return loads.publish(database, [files[which]])[0].new

    assert at_once(4, work) == [ROWS, ROWS, ROWS, None]
    database.close()
    assert state(database.path)[:2] == (3 * ROWS, ROWS * (1 + 2 + 3))


def test_processes_that_publish_at_once_do_it_or_are_told(loaded: Path, tmp_path: Path) -> None:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(loaded, path)
    children = [begin(do_publish, path) for _ in range(4)]
    came = [done.recv() for _, done in children]
    for child, _ in children:
        child.join()
    assert set(came) <= {"done", "DatabaseHeld"}
    assert came.count("done") >= 1
    found = state(path)
    assert found[0] == ROWS + ROWS // 2
    assert len(found[5]) == 1 + came.count("done")
