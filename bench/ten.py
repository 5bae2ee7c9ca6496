"""Översikt of one county at ten million cases, beside the demo data: processor time, and memory."""

import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import large
from bench.ratio import Measured, Memory, Ratio
from bench.server import Server, running
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database

CASES = 10_000_000
COUNTIES = ("01", "21", "06", "22", "05", "25", "24", "07")
"""Small groups are decided with the first, and what is made once of each state of the data is made:
it has too many cases to be held one by one, as the others do."""


def measure() -> Sequence[Measured]:
    """Return the time of a county that nobody has asked for, and the peak of the first page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large.make(folder / "large.duckdb", CASES)
        small = Database(folder / "demo.duckdb")
        loads.publish(small, intakes(), is_demo=True)
        small.close()
        return beside(folder / "large.duckdb", small.path)


def beside(many: Path, demo: Path) -> Sequence[Measured]:
    """Return the same of two databases that are there."""
    ours, first, peak = _seen(many, [f"county={county}" for county in COUNTIES])
    chosen = ["county=13&year=2024", *(f"county=21&year={year}" for year in range(2019, 2026))]
    theirs, *_ = _seen(demo, chosen)
    note = f"{CASES:,} cases; server's processor time"
    return [
        Ratio(
            "Översikt of another county at ten million / on the demo data", ours, theirs, 2, note
        ),
        Memory(
            "Översikt of one county, peak of the first page",
            peak,
            400,
            f"{CASES:,} cases; it takes {first:.1f} s of processor time",
        ),
    ]


def _seen(database: Path, queries: Sequence[str]) -> tuple[float, float, float]:
    """Return the mean seconds of each query but the first; of the first too, and its peak in MB."""
    settings = {"JAMSTALL_DATABASE": str(database), "JAMSTALL_DECIDE_AHEAD": "off"}
    with running(ROOT, sys.executable, {**os.environ, **settings}) as server:
        return asyncio.run(_one_by_one(server, queries))


async def _one_by_one(server: Server, queries: Sequence[str]) -> tuple[float, float, float]:
    async with Visitor.at(server.port, "oversikt") as visitor:
        start = server.processor()
        await visitor.see(queries[0])
        peak, before = server.peak(), server.processor()
        for query in queries[1:]:
            await visitor.see(query)
        mean = (server.processor() - before) / (len(queries) - 1)
        return mean, before - start, peak
