"""Spark is killed in the middle of an answer: what was answered stays, and the next has another."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from jamstall.editions.following import Follower
from jamstall.store.database import Database
from jamstall.store.engine import OnDuckDB
from jamstall.store.engine_chosen import stands_in_parquet
from jamstall.store.queries import provenance_of, sums_once
from jamstall.store.question import Quantity, Query
from jamstall.store.spark.engine import CASES, PARTS
from jamstall.store.spark.problems import EngineAway
from tests.spark.conftest import ADDRESS

pytestmark = pytest.mark.spark

BEFORE = Query((Quantity("count"),), ("county",))
LONG = Query(
    (Quantity("median", "granted", "amount_granted"),), ("county", "year", "sector", "sex")
)
AFTER = Query((Quantity("count"), Quantity("sum", column="amount_granted")), ("year",))
COPIES = 300
"""Of the demo data's cases: Spark is long enough at it to be seen at work."""


def test_spark_killed_midway_is_away_and_the_last_answers_stay(
    follower: Follower, tmp_path: Path
) -> None:
    database = follower.database
    with database.reading() as connection:
        version = provenance_of(connection).version
        known = sums_once(database, connection, version, BEFORE)
        stands_in_parquet(database, version, _many_copies(tmp_path))
        failed = _asked_and_killed(database, version)
        assert isinstance(failed, EngineAway)
        assert failed.address == ADDRESS
        assert sums_once(database, connection, version, BEFORE) is known
        _as_before(database, follower, version)
        again = sums_once(database, connection, version, AFTER)  # by a Spark that is started anew
        assert {one.labels: one.values for one in again} == {
            one.labels: one.values for one in OnDuckDB(connection).sums(AFTER)
        }
    assert follower.fault is None


def _many_copies(folder: Path) -> dict[str, str]:
    """Return tables of as many cases as take a while."""
    (closed,) = (folder / "editions" / "closed").iterdir()
    many = folder / "many"
    many.mkdir()
    for number in range(COPIES):
        (many / f"{number}.parquet").hardlink_to(closed / f"{CASES}.parquet")
    return {CASES: str(many), PARTS: str(closed / f"{PARTS}.parquet")}


def _as_before(database: Database, follower: Follower, version: str) -> None:
    assert follower.brought is not None
    edition = follower.brought.pointer.edition
    closed = Path(follower._address) / "closed" / edition
    stands_in_parquet(
        database, version, {name: str(closed / f"{name}.parquet") for name in (CASES, PARTS)}
    )


def _asked_and_killed(database: Database, version: str) -> BaseException | None:
    """Ask what takes a while, kill Spark's process while it is at it; return what is told."""
    from pyspark import SparkContext

    told: list[BaseException] = []

    def ask() -> None:
        try:
            with database.reading() as connection:
                sums_once(database, connection, version, LONG)
        except BaseException as error:  # whatever it is, the test looks at it
            told.append(error)

    context = SparkContext._active_spark_context
    assert context is not None
    tracker = context.statusTracker()
    asking = threading.Thread(target=ask)
    asking.start()
    while not tracker.getActiveJobsIds():
        assert asking.is_alive(), told or "it was answered before anybody saw it at work"
        time.sleep(0.005)
    assert SparkContext._gateway is not None
    os.kill(SparkContext._gateway.proc.pid, signal.SIGKILL)
    asking.join()
    return told[0] if told else None
