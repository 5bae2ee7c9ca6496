"""A scenario's slider moved on Mål, against an empty page's rerun."""

import asyncio
import statistics
import tempfile
from itertools import cycle, islice
from pathlib import Path

from bench.ratio import Ratio
from bench.server import server, write_empty
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database

MOVES = 60
TURNS = 3
LEFT_OUT = 5


def measure() -> list[Ratio]:
    """Return a run of Mål after each move of a slider, each to where it has not been before."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = Database(folder / "demo.duckdb")
        loads.publish(database, intakes(), is_demo=True)
        database.close()
        moves = [f"county=21&moved={per_cent}" for per_cent in range(1, MOVES + 1)]
        with (
            server(ROOT, folder / "demo.duckdb") as ours,
            server(write_empty(folder)) as theirs,
        ):
            turns = [
                (_median(ours, "mal", moves[turn::TURNS]), _median(theirs, "", [""]))
                for turn in range(TURNS)
            ]
    ours_median, theirs_median = (statistics.median(taken) for taken in zip(*turns, strict=True))
    note = "demo data, server side; every move is to a place not computed before"
    name = "Mål, a scenario's slider / empty page"
    return [Ratio(name, ours_median, theirs_median, 8.0, note)]


def _median(port: int, page: str, queries: list[str]) -> float:
    async def seen() -> list[float]:
        async with Visitor.at(port, page) as visitor:
            return [
                (await visitor.see(query)).seconds
                for query in islice(cycle(queries), MOVES // TURNS)
            ]

    return statistics.median(asyncio.run(seen())[LEFT_OUT:])
