"""Pages over the websocket: the first one, a filter that nobody has asked before, a warm rerun."""

import asyncio
import statistics
import time
from collections.abc import Iterator
from itertools import islice, product

from bench.build import Build
from bench.server import Server
from bench.turns import Figures
from bench.visitor import Run, Visitor

FILTERED = ("oversikt", "kartlaggning", "branscher", "sokande", "workshop", "metod")
OTHERS = ("ladda-upp", "historik", "tillganglighet")
"""Pages that look at no selection."""

TOWNS = ("2180", "2181", "2161", "2184", "1380", "1383")
"""Municipalities of the demo data's two counties, one for each page."""

RERUNS, LEFT_OUT = 25, 5
"""Warm reruns of a page, and how many of them go first and do not count."""


def first_page(build: Build) -> Figures:
    """Start the server, and see Översikt complete."""
    with build.settled() as database:
        start = time.perf_counter()
        with build.serving(database) as server:
            asyncio.run(_see(server.port, "oversikt"))
            wall = time.perf_counter() - start
            processor, peak = server.processor(), server.peak()
    return {"wall, s": wall, "processor, s": processor, "peak memory, MB": peak}


async def _see(port: int, page: str) -> None:
    async with Visitor.at(port, page) as visitor:
        await visitor.see()


def every_page(build: Build) -> Figures:
    """Ask every page of a new server what nobody has asked, and then the same again and again.

    No page is asked what another has been asked: what one has found out, all know.
    """
    with build.settled() as database, build.serving(database) as server:
        return asyncio.run(_every_page(server))


async def _every_page(server: Server) -> Figures:
    figures: dict[str, float] = {}
    for page, queries in _unasked():
        async with Visitor.at(server.port, page) as visitor:
            await visitor.see()
            if queries:
                figures |= _told(page, "new filter", *await _timed(server, visitor, queries))
            again = [queries[-1] if queries else ""]
            await _timed(server, visitor, again * LEFT_OUT)
            warm = await _timed(server, visitor, again * (RERUNS - LEFT_OUT))
            figures |= _told(page, "warm rerun", *warm)
    return figures


def _unasked() -> Iterator[tuple[str, list[str]]]:
    """Give each page, and what to ask it: a county's year twice, and a municipality."""
    years = iter(product(range(2025, 2018, -1), ("21", "13")))
    for page, town in zip(FILTERED, TOWNS, strict=True):
        place = "place" if page == "kartlaggning" else "municipality"
        asked = [f"county={county}&year={year}" for year, county in islice(years, 2)]
        yield page, [*asked, f"{place}={town}"]
    yield from ((page, []) for page in OTHERS)


async def _timed(server: Server, visitor: Visitor, queries: list[str]) -> tuple[float, list[Run]]:
    """Return the seconds of the server's processor time, and the runs."""
    before = server.processor()
    runs = [await visitor.see(query) for query in queries]
    return server.processor() - before, runs


def _told(page: str, what: str, processor: float, runs: list[Run]) -> dict[str, float]:
    return {
        f"{page}, {what}: wall, s": statistics.median(run.seconds for run in runs),
        f"{page}, {what}: processor, s": processor / len(runs),
    }
