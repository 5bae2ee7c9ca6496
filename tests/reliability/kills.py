"""Killed inside the commit itself: what is left, and what can be done with it.

`python -m tests.reliability 60` kills that often and says what it found
(docs/decisions/0020-damage.md); `make test` kills a few. A child says over a pipe when it begins to
commit, when it has, and when its log has been brought into the file; so it is known what was cut.
"""

import os
import pickle
import random
import shutil
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import duckdb

from jamstall.intake import Intake, take_in
from jamstall.store import loads
from jamstall.store.backup import backup
from jamstall.store.database import Database
from jamstall.store.whole import logs_of, read_through
from jamstall.upload.preview import preview
from tests.files import delimited, grant, table
from tests.reliability.children import CHILDREN

ROWS = 1500
Seen = tuple[int, int, int, int]


def seen(path: Path) -> Seen:
    """Return how many cases, kronor, loads and events there are; no case may be there twice."""
    database = Database(path)
    with database.reading() as connection:
        (found,) = connection.execute(
            "SELECT (SELECT count(*) FROM cases), (SELECT sum(amount_granted)::INT FROM cases),"
            " (SELECT count(*) FROM loads), (SELECT count(*) FROM events),"
            " (SELECT count(*) FROM (SELECT DISTINCT fund, region, case_id FROM cases))"
        ).fetchall()
    database.close()
    assert found[0] == found[4], "a case is there twice"
    result: Seen = found[:4]
    return result


def made(folder: Path, first: int, amount: int) -> Intake:
    """Return a file of cases by number, each with as much granted."""
    money = {"Beviljat belopp": amount, "Sökt belopp": None, "Utbetalt belopp": amount}
    rows = table(*(grant(first + n, **money) for n in range(ROWS)))
    return take_in(delimited(folder / f"{first}-{amount}.csv", rows))


def published(folder: Path) -> Path:
    """Return a database with one load, and beside it, read already, the file that comes next."""
    path = folder / "d.duckdb"
    database = Database(path)
    loads.publish(database, [made(folder, 0, 100)], by="eva")
    database.close()
    (folder / "intake").write_bytes(pickle.dumps(made(folder, ROWS // 2, 300)))
    return path


class _Telling:
    """A cursor that says when it begins to commit, and when it is past it."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, tell: Any) -> None:
        self._cursor, self._tell = cursor, tell

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def commit(self) -> None:
        self._tell("committing")
        self._cursor.commit()
        self._tell("committed")


class _Told(Database):
    """A database that tells of its commits."""

    def __init__(self, path: Path, tell: Any) -> None:
        super().__init__(path)
        self._tell = tell

    def _open_for_writing(self) -> Any:
        connection, tell = super()._open_for_writing(), self._tell

        class Opened:
            def cursor(self) -> Any:
                return _Telling(connection.cursor(), tell)

            def close(self) -> None:
                connection.close()

        return Opened()


def _publish(path: Path, intake: Path, to: Connection, *, die: bool) -> None:
    def tell(word: str) -> None:
        to.send(word)
        if die and word == "committed":  # its log is whole, and not yet in the file
            os.kill(os.getpid(), signal.SIGKILL)

    loads.publish(_Told(path, tell), [pickle.loads(intake.read_bytes())], by="bo")
    to.send("brought in")


@contextmanager
def publishing(path: Path, intake: Path, *, die: bool = False) -> Iterator[tuple[Any, Connection]]:
    """Let a child publish, and give it when it begins to commit."""
    here, there = CHILDREN.Pipe()
    child = CHILDREN.Process(target=_publish, args=(path, intake, there), kwargs={"die": die})
    child.start()
    there.close()
    assert here.recv() == "committing"
    yield child, here
    child.join()
    here.close()


def told(here: Connection) -> list[str]:
    """Return what a child that is no more has told."""
    words = []
    try:
        while True:
            words.append(here.recv())
    except EOFError:
        return words


def with_a_whole_log(path: Path, intake: Path) -> Path:
    """Kill a child between its commit and its checkpoint; return the log that it leaves."""
    with publishing(path, intake, die=True):
        pass
    (log,) = logs_of(path)
    return log


def usable(path: Path, intake: Intake) -> Seen:
    """Return what is left, having backed it up, compared a file with it and published one."""
    found = seen(path)
    backup(Database(path), path.with_name("backup.duckdb"))
    assert not logs_of(path.with_name("backup.duckdb"))
    assert seen(path.with_name("backup.duckdb")) == found
    with preview(Database(path), intake, path.parent) as changed:
        assert changed.published.new + changed.published.changed + changed.published.unchanged
    assert seen(path) == found, "looking at it has changed it"
    whole = path.with_name("again.duckdb")
    for file in (path, *logs_of(path)):
        shutil.copyfile(file, whole.with_name(whole.name + file.name.removeprefix(path.name)))
    loads.publish(Database(whole), [intake], by="bo")
    assert seen(whole)[2] == found[2] + 1
    assert not logs_of(whole)
    read_through(whole)
    return found


def killed(kills: int, folder: Path) -> Counter[str]:
    """Kill that often at random moments of the commit, and count what was cut and what was left."""
    path = published(folder)
    kept, intake = folder / "kept", folder / "intake"
    path.replace(kept)
    shutil.copyfile(kept, path)
    before = seen(path)
    with publishing(path, intake) as (_, here):
        begun = time.perf_counter()
        assert here.recv() == "committed"
        to_commit = time.perf_counter() - begun
        assert here.recv() == "brought in"
        in_all = time.perf_counter() - begun
    after = seen(path)
    assert before != after
    other = pickle.loads(intake.read_bytes())
    counted: Counter[str] = Counter()
    for number in range(kills):
        for left in folder.glob("*.duckdb*"):
            left.unlink()
        shutil.copyfile(kept, path)
        with publishing(path, intake) as (child, here):
            # Every other while the commit is written, and every other while it is brought in.
            part = (number + random.random()) / kills
            time.sleep(to_commit * part if number % 2 else to_commit + (in_all - to_commit) * part)
            child.kill()
            child.join()
            last = ["committing", *told(here)][-1]
        sizes = [log.stat().st_size for log in logs_of(path)]
        found = usable(path, other)
        assert found in (before, after), found
        assert found == after or last == "committing", "what was told to be done is gone"
        counted[{"committing": "in the commit", "committed": "while its log was brought in",
                 "brought in": "too late"}[last]] += 1  # fmt: skip
        counted["with a log left"] += bool(sizes)
        counted["as before" if found == before else "whole"] += 1
    return counted
