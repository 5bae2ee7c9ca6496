"""Writers of editions killed at random moments, while a reader follows."""

import datetime as dt
import os
import random
import signal
import time
from pathlib import Path

from jamstall.editions.following import Follower
from jamstall.editions.local import Local
from jamstall.editions.places import Places
from jamstall.editions.writing import write
from jamstall.store.database import Database
from tests.reliability.children import CHILDREN
from tests.reliability.kills import published

NOW = dt.datetime(2026, 11, 29, tzinfo=dt.UTC)
KILLS = 5


def write_again_and_again(path: Path, place: Path) -> None:
    while True:
        write(Database(path), Places(str(place)), NOW, again=True)


def test_a_killed_writer_leaves_a_whole_edition(tmp_path: Path) -> None:
    path, place = published(tmp_path), tmp_path / "editions"
    follower = Follower(str(place), None, Local(tmp_path / "local"))
    write(Database(path), Places(str(place)), NOW)
    follower.look()
    chance = random.Random(45)
    for _ in range(KILLS):
        child = CHILDREN.Process(target=write_again_and_again, args=(path, place))
        child.start()
        before = (place / "current.json").read_bytes()
        while (place / "current.json").read_bytes() == before:
            time.sleep(0.01)  # it is at work: the first of its editions is there
        time.sleep(chance.uniform(0, 0.3))
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        follower.look()
        assert follower.fault is None
        with follower.database.reading() as connection:
            assert connection.execute("SELECT count(*) FROM cases").fetchall() == [(1500,)]
    write(Database(path), Places(str(place)), NOW, most=1, again=True)
    assert len(list((place / "open").iterdir())) == len(list((place / "closed").iterdir())) == 1
