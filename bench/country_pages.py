"""Every page of a whole country of 100,000 cases, beside the same view of the demo data.

Nothing is taken off for what its questions take there, though more cases take longer to count: a
ratio within the limit holds all the more with it. One view of each page goes before and does not
count: what is worked out once for each state of the data is no part of a view.
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from bench import large, load, used
from bench.ratio import Ratio
from bench.server import Server, running
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.panels.pages import PAGES

FIRST = "county=13&year=2021"
QUERIES = ("county=21&year=2024", "county=13&year=2023", "year=2022", "municipality=2180")
AGAIN = 3


def measure() -> list[Ratio]:
    """Return what each page takes there, and on the demo data."""
    with tempfile.TemporaryDirectory() as name:
        country, demo = (Path(name) / f"{which}.duckdb" for which in ("country", "demo"))
        large.make(country, load.ROWS)
        _run(demo, "demo")
        for database in (country, demo):
            _run(database, "decide")
        with (
            running(ROOT, sys.executable, _environment(country)) as ours,
            running(ROOT, sys.executable, _environment(demo)) as theirs,
        ):
            return asyncio.run(_every_page(ours, theirs))


async def _every_page(ours: Server, theirs: Server) -> list[Ratio]:
    rows = []
    for page in PAGES:
        if not (page.heeds and page.panels):
            continue
        first, again = zip(
            *[await _one(server, page.address) for server in (ours, theirs)], strict=True
        )
        rows.append(
            Ratio(
                f"{page.address} of 100,000 cases / of the demo data",
                first[0],
                first[1],
                1.5,
                f"processor time of a new filter, mean of {len(QUERIES)}; again"
                f" {again[0]:.2f} s beside {again[1]:.2f} s",
            )
        )
    return rows


async def _one(server: Server, page: str) -> tuple[float, float]:
    """Return the mean seconds of processor time of a view asked for the first time, and again."""
    taken = [0.0, 0.0]
    async with Visitor.at(server.port, page) as visitor:
        await visitor.see()
        await visitor.see(FIRST)
        for query in QUERIES:
            for times, place in ((1, 0), (AGAIN, 1)):
                before = server.processor()
                for _ in range(times):
                    await visitor.see(query)
                taken[place] += (server.processor() - before) / times
    return taken[0] / len(QUERIES), taken[1] / len(QUERIES)


def _run(database: Path, *command: str) -> None:
    used.by([sys.executable, "-m", "jamstall", *command], ROOT, _environment(database))


def _environment(database: Path) -> dict[str, str]:
    return {**os.environ, "JAMSTALL_DATABASE": str(database)}
