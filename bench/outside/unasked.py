"""Views of persons that nobody has asked before: what they take, and a reader beside who opens one.

What a build works out ahead, it has (`Build.settled`); a view that it has not met before is what
remains. An earlier build asked a solver for it, and let everybody else wait.
"""

import asyncio
import os
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.build import Build
from bench.server import Server, running, write_empty
from bench.turns import Figures
from bench.visitor import Visitor

PAGES = ("oversikt", "kartlaggning", "branscher", "sokande")
TOWNS = (("2180", "1380"), ("2181", "1383"), ("2161", "1382"), ("2184", "1384"))
"""Two municipalities for each page; what one page is asked, no other is."""
YEARS = ((2025, 2021), (2024, 2020), (2023, 2019), (2022, 2025))
READ, REREAD = "sokande", "county=21&year=2022"
OPENED = ("place=2182", "place=1381&year=2023", "county=13&year=2024")
ALONE = 12


def views(build: Build) -> Figures:
    """Open five views on each page of persons; beside them an empty page, as often."""
    with build.settled() as database, build.serving(database) as server:
        taken = asyncio.run(_opened(server))
    with tempfile.TemporaryDirectory() as name:
        empty = write_empty(Path(name))
        with running(empty, build.python, os.environ) as server:
            nothing = asyncio.run(_empty(server, len(taken)))
    slow = statistics.quantiles(taken, n=20)[-1]
    return {
        "95th percentile: processor, s": slow,
        "median: processor, s": statistics.median(taken),
        "an empty page: processor, s": nothing,
        "95th percentile, empty pages": slow / nothing,
    }


def beside(build: Build) -> Figures:
    """Read one page again and again, alone, and while somebody opens views on another."""
    with build.settled() as database, build.serving(database) as server:
        alone, together = asyncio.run(_beside(server))
    return {
        "alone: wall, s": alone,
        "beside: wall, s": together,
        "beside / alone": together / alone,
    }


def _unasked() -> Iterator[tuple[str, list[str]]]:
    for page, towns, years in zip(PAGES, TOWNS, YEARS, strict=True):
        place = "place" if page == "kartlaggning" else "municipality"
        one, other = towns
        yield (
            page,
            [
                f"county=21&year={years[0]}",
                f"county=13&year={years[1]}",
                f"{place}={one}",
                f"{place}={other}&year={years[0]}",
                f"{place}={one}&year={years[1]}",
            ],
        )


async def _opened(server: Server) -> list[float]:
    """Return the server's seconds of processor time for each view."""
    taken = []
    for page, queries in _unasked():
        async with Visitor.at(server.port, page) as visitor:
            await visitor.see()
            for query in queries:
                before = server.processor()
                await visitor.see(query)
                taken.append(server.processor() - before)
    return taken


async def _empty(server: Server, times: int) -> float:
    """Return the seconds of processor time that an empty page takes, the first one left out."""
    async with Visitor.at(server.port, "") as visitor:
        await visitor.see()
        before = server.processor()
        for _ in range(times):
            await visitor.see()
        return (server.processor() - before) / times


async def _beside(server: Server) -> tuple[float, float]:
    """Return the median seconds of a reader's rerun, alone and beside somebody else."""
    async with (
        Visitor.at(server.port, READ) as reader,
        Visitor.at(server.port, "kartlaggning") as other,
    ):
        await other.see()
        for _ in range(3):
            await reader.see(REREAD)
        alone = [(await reader.see(REREAD)).seconds for _ in range(ALONE)]

        async def opening() -> None:
            for query in OPENED:
                await other.see(query)

        opens, together = asyncio.create_task(opening()), []
        while not opens.done():
            together.append((await reader.see(REREAD)).seconds)
        await opens
    return statistics.median(alone), statistics.median(together)
