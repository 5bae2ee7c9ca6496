"""Forty phones that answer within ten seconds, and ask every other second what is asked."""

import asyncio
import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx2

from bench.ratio import Ratio
from bench.server import server, write_empty
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.store.database import Database
from jamstall.workshop.model import Card, Workshop
from jamstall.workshop.store import Workshops

PHONES = 40
SECONDS = 10.0
EVERY = 2.0
"""Seconds between two questions of a phone (`jamstall/phone/phone.js`)."""

Turn = Callable[[], Awaitable[float]]


def measure() -> list[Ratio]:
    """Return the 95th percentile of an answer, against bare reruns at the same pace."""
    with tempfile.TemporaryDirectory() as name:
        database = Path(name) / "own.duckdb"
        with Database(database).reading():
            pass
        workshops = Workshops.beside(database)
        with server(ROOT, database) as ours, server(write_empty(Path(name))) as theirs:
            pairs = [
                (_slow(asyncio.run(_answers(ours, workshops))), _slow(asyncio.run(_reruns(theirs))))
                for _ in range(3)
            ]
    return [
        Ratio(
            f"{PHONES} phones answer within {SECONDS:.0f} s, 95th percentile / empty page",
            statistics.median(our for our, _ in pairs),
            statistics.median(their for _, their in pairs),
            2.0,
            f"none of {len(pairs) * PHONES} lost; each also asks every {EVERY:.0f} s",
        )
    ]


async def _answers(port: int, workshops: Workshops) -> list[float]:
    """Return the seconds of every phone's answer; all must be in the file afterwards."""
    now = dt.datetime.now(tz=dt.UTC)
    cards = tuple(Card(f"c{n}", question="Hur stor andel av kronorna?") for n in range(12))
    run = workshops.start(Workshop("w", "Nämnden", "sv", "", cards, now))
    address = f"http://localhost:{port}/r/{run.code}"

    async def one(number: int) -> float:
        token = f"{number:032x}"
        async with httpx2.AsyncClient(headers={"X-Participant": token}) as phone:
            (await phone.get(address)).raise_for_status()
            asking = asyncio.create_task(_asks(phone, f"{address}/now", number))
            try:
                return await _in_turn(number, lambda: _answer(phone, address, token))
            finally:
                asking.cancel()

    taken = await asyncio.gather(*(one(number) for number in range(PHONES)))
    assert workshops.answers(run.code, "c0") == {35: PHONES}, "an answer was lost"
    return list(taken)


async def _answer(phone: httpx2.AsyncClient, address: str, token: str) -> float:
    guess = {"card": "c0", "value": 35, "participant": token}
    start = time.perf_counter()
    (await phone.post(f"{address}/guess", json=guess)).raise_for_status()
    return time.perf_counter() - start


async def _asks(phone: httpx2.AsyncClient, address: str, number: int) -> None:
    await asyncio.sleep(EVERY * number / PHONES)
    while True:
        (await phone.get(address)).raise_for_status()
        await asyncio.sleep(EVERY)


async def _reruns(port: int) -> list[float]:
    """Return the seconds of one rerun each of as many people at an empty page."""

    async def one(number: int) -> float:
        async with Visitor.at(port, "") as visitor:
            await visitor.see()

            async def rerun() -> float:
                return (await visitor.see()).seconds

            return await _in_turn(number, rerun)

    return list(await asyncio.gather(*(one(number) for number in range(PHONES))))


async def _in_turn(number: int, turn: Turn) -> float:
    """Wait for one's moment, counted from when all have come, and take one's turn."""
    await asyncio.sleep(1 + SECONDS * number / PHONES)
    return await turn()


def _slow(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]
