"""A server killed in the middle of a room's answers, and a full disk: what was acknowledged stays.

Each answer is a process's own word over a pipe, sent after the store has returned; so whatever
came over the pipe must be in the file when the process is no more.
"""

import datetime as dt
import random
import resource
import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from jamstall.workshop.model import Card, Phase, Run, Workshop
from jamstall.workshop.store import Unreachable, Workshops
from tests.reliability.children import CHILDREN

KILLS = 12
PARTICIPANTS = 40
HANDS_AT_ONCE = 4


@pytest.fixture
def run(tmp_path: Path) -> Run:
    cards = (Card("share", question="Hur stor andel?"), Card("next"))
    workshop = Workshop("w1", "Nämnden", "sv", "", cards, dt.datetime.now(tz=dt.UTC))
    return Workshops(tmp_path / "w.sqlite").start(workshop)


def _answers(path: Path, code: str, to: Connection) -> None:
    """Answer as a room that never stops changing its mind; tell of each answer that was kept."""
    workshops = Workshops(path)

    def one(number: int) -> tuple[str, int]:
        participant, value = f"p{number % PARTICIPANTS}", number % 101
        workshops.guess(code, "share", participant, value)
        return participant, value

    to.send("begun")
    with ThreadPoolExecutor(HANDS_AT_ONCE) as threads:
        number = 0
        while True:  # nobody answers twice at once, so that the order of their answers is known
            for kept in threads.map(one, range(number, number + PARTICIPANTS)):
                to.send(kept)
            number += PARTICIPANTS


def killed_after(answers: int, path: Path, code: str) -> dict[str, list[int]]:
    """Kill a room once so many answers were told, and return what each was told, in order."""
    here, there = CHILDREN.Pipe()
    child = CHILDREN.Process(target=_answers, args=(path, code, there))
    child.start()
    there.close()
    assert here.recv() == "begun"
    told: dict[str, list[int]] = {}
    left = answers
    try:
        while True:
            if left == 0:  # in the middle of whatever the others of the room are at
                child.kill()
            participant, value = here.recv()
            told.setdefault(participant, []).append(value)
            left -= 1
    except (EOFError, OSError):
        child.join()
        return told


def test_every_acknowledged_answer_is_there_once(run: Run, tmp_path: Path) -> None:
    path, chance = tmp_path / "w.sqlite", random.Random()
    for number in range(KILLS):
        code = Workshops(path).start(run.workshop).code
        first = chance.randrange(1 + 5 * number)
        told = killed_after(first, path, code)
        assert sum(map(len, told.values())) >= first
        workshops = Workshops(path)
        kept = {who: workshops.guess_of(code, "share", who) for who in told}
        for who, values in told.items():
            # What was on its way when it was killed may be there too, told to nobody.
            assert kept[who] in (values[-1], (values[-1] + PARTICIPANTS) % 101), who
        answers = sum(workshops.answers(code, "share").values())
        assert len(told) <= answers <= min(PARTICIPANTS, len(told) + PARTICIPANTS)
        assert not workshops.guess(code, "share", next(iter(told)), 7) if told else True
        assert sum(workshops.answers(code, "share").values()) == answers, "and nobody counts twice"
        whole(path)


def whole(path: Path) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def _write_until_full(path: Path, code: str, to: Connection) -> None:
    workshops = Workshops(path)
    limit = path.stat().st_size + 20_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    kept = 0
    try:
        while True:
            workshops.guess(code, "share", f"p{kept}", 1)
            kept += 1
    except Unreachable:
        to.send(kept)


def test_on_a_full_disk_the_answer_is_refused_and_the_others_are_there(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "w.sqlite"
    here, there = CHILDREN.Pipe()
    child: BaseProcess = CHILDREN.Process(target=_write_until_full, args=(path, run.code, there))
    child.start()
    kept = here.recv()
    child.join()
    workshops = Workshops(path)
    assert kept > 10
    assert workshops.answers(run.code, "share") == Counter({1: kept})
    assert workshops.guess(run.code, "share", "later", 2), "it goes on when there is room again"
    assert workshops.go_to(run.code, 1, Phase.GUESS).card == run.workshop.cards[1]
    whole(path)
