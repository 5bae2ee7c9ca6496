"""Decisions on small groups: kept by what they follow from, made ahead, and never in the way."""

import itertools
import sqlite3
import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from jamstall.afterwards import Afterwards
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.disclosure import kept
from jamstall.analysis.disclosure.apart import Apart, Ended
from jamstall.analysis.disclosure.kept import Kept
from jamstall.analysis.disclosure.secondary import tables
from jamstall.analysis.disclosure.secondary.cube import Cube, cube
from jamstall.analysis.disclosure.secondary.tables import Guarded
from jamstall.analysis.selection import Selection
from jamstall.decide_ahead import decide_ahead
from jamstall.store.database import Database
from tests.files import grant
from tests.unit.test_loads import publish

LIMIT = 5


def people(seed: int = 1) -> Cube:
    """Return cases by county, sex and birthplace, some of them few."""
    labels = itertools.product(
        ("13", "21"), ("man", "unknown", "woman"), ("abroad", "sweden", "unknown")
    )
    counts = np.random.default_rng(seed).integers(0, 12, 18)
    return cube(
        ("county", "sex", "birthplace"),
        [(label, int(count)) for label, count in zip(labels, counts, strict=True) if count],
    )


class Asked:
    """Decides, and remembers how often it was asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, whole: Cube, limit: int, *, of_few: bool) -> Guarded:
        self.times += 1
        return decide(whole, limit, of_few=of_few)


decide = tables.decide


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    found = Asked()
    monkeypatch.setattr(tables, "decide", found)
    return found


@pytest.fixture
def store(tmp_path: Path) -> Kept:
    return Kept.beside(tmp_path / "jamstall.duckdb")


def same(one: Guarded, other: Guarded) -> bool:
    return np.array_equal(one.hidden, other.hidden)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_kept_is_what_was_decided(store: Kept, asked: Asked, seed: int) -> None:
    first = store.decide(people(seed), LIMIT, of_few=True)
    again = Kept(store.path).decide(people(seed), LIMIT, of_few=True)
    assert asked.times == 1
    assert same(first, again)
    assert same(first, decide(people(seed), LIMIT, of_few=True))
    assert first.hidden.any()


def test_other_numbers_limits_and_rules_are_decided_anew(
    store: Kept, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.decide(people(), LIMIT, of_few=True)
    for ask in (
        lambda: store.decide(people(2), LIMIT, of_few=True),
        lambda: store.decide(people(), 3, of_few=True),
        lambda: store.decide(people(), LIMIT, of_few=False),
    ):
        before = asked.times
        ask()
        assert asked.times == before + 1
    monkeypatch.setattr(kept, "_rules", lambda: "those of another version")
    store.decide(people(), LIMIT, of_few=True)
    assert asked.times == 5


def test_no_more_is_kept_than_is_said(
    store: Kept, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    for seed in range(6):
        store.decide(people(seed), LIMIT, of_few=True)
    with sqlite3.connect(store.path) as file:
        assert file.execute("SELECT count(*) FROM decision").fetchone() == (3,)
    assert asked.times == 6
    store.decide(people(5), LIMIT, of_few=True)
    assert asked.times == 6


def test_a_file_that_cannot_be_used_is_in_nobodys_way(store: Kept, asked: Asked) -> None:
    store.path.write_bytes(b"no database at all" * 100)
    assert same(store.decide(people(), LIMIT, of_few=True), decide(people(), LIMIT, of_few=True))
    store.path.unlink()
    store.path.mkdir()
    assert same(store.decide(people(), LIMIT, of_few=True), decide(people(), LIMIT, of_few=True))
    assert asked.times == 2


def test_another_process_decides_the_same() -> None:
    with Apart(threading.Event()) as solver:
        for seed in range(3):
            found = solver.decide(people(seed), LIMIT, of_few=True)
            assert same(found, decide(people(seed), LIMIT, of_few=True))


def test_a_process_that_is_told_to_end_has_no_answer() -> None:
    stopped = threading.Event()
    with Apart(stopped) as solver:
        stopped.set()
        with pytest.raises(Ended):
            deque(iter(lambda: solver.decide(people(), LIMIT, of_few=True), None), maxlen=0)


@pytest.fixture
def database(database_file: Path) -> Iterator[Database]:
    opened = Database(database_file)
    yield opened
    opened.close()


@pytest.fixture
def some_cases(database: Database, tmp_path: Path) -> Database:
    sexes = ["Kvinna"] * 3 + ["Man"] * 9 + [""] * 4
    publish(database, tmp_path, *(grant(n, Kön=sex) for n, sex in enumerate(sexes, 1)))
    return database


def test_nobody_waits_for_what_was_decided_ahead(some_cases: Database, asked: Asked) -> None:
    told: list[tuple[int, int]] = []
    done = decide_ahead(some_cases, threading.Event(), lambda *now: told.append(now))
    assert told == [(number, done) for number in range(done + 1)]
    assert asked.times == 0, "it was another process that decided"
    told.clear()
    assert decide_ahead(some_cases, threading.Event(), lambda *now: told.append(now)) == done
    assert told == [], "all of it is known to be done"
    again = Database(some_cases.path)
    for selection in (Selection(), Selection().where(county=["21"])):
        found = breakdown(again, "granted_cases", ("sex",), selection)
        assert {g.labels for g in found.groups if g.suppressed} == {("woman",), ("unknown",)}
    again.close()
    assert asked.times == 0


def test_it_ends_where_it_is_told_to(some_cases: Database) -> None:
    stopped = threading.Event()

    def stop(done: int, _tables: int) -> None:
        if done == 2:
            stopped.set()

    assert decide_ahead(some_cases, stopped, stop) == 2


def test_it_ends_where_the_data_changes_meanwhile(some_cases: Database, tmp_path: Path) -> None:
    def change(done: int, _tables: int) -> None:
        if done == 1:
            publish(some_cases, tmp_path, grant(99, Kön="Kvinna"))

    assert decide_ahead(some_cases, threading.Event(), change) == 1
    whole = decide_ahead(some_cases, threading.Event())
    assert whole > 1, "of the data as it is now"


def test_each_version_of_the_data_is_worked_on_once(database: Database) -> None:
    worked: list[str] = []
    afterwards = Afterwards(database, [lambda _database, _stopped: worked.append("once")])
    afterwards.seen("1")
    assert worked == []  # nobody has begun
    afterwards.begin()
    afterwards.wait()
    for version in ("2", "2", "3", "3"):
        afterwards.seen(version)
        afterwards.wait()
    afterwards.end()
    assert worked == ["once"] * 3
