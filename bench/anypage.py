"""A filter that nobody has asked before, on any page that heeds one, beside an empty page."""

import asyncio
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from itertools import product
from pathlib import Path

from bench.ratio import Ratio
from bench.server import running, write_empty
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.demo import intakes
from jamstall.panels.pages import PAGES
from jamstall.store import loads
from jamstall.store.database import Database

SENSES = [*product((60, 55, 65, 50, 70), ("21", "13"))]
"""The limit and the county that one page is asked for, and no other."""
YEARS = range(2019, 2026)


def measure() -> Sequence[Ratio]:
    """Return the 95th percentile of all pages and filters, beside the same at an empty page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "demo.duckdb"
        database = Database(path)
        loads.publish(database, intakes(), is_demo=True)
        database.close()
        settings = {"JAMSTALL_DATABASE": str(path), "JAMSTALL_DECIDE_AHEAD": "off"}
        with (
            running(ROOT, sys.executable, {**os.environ, **settings}) as ours,
            running(write_empty(folder), sys.executable, os.environ) as theirs,
        ):
            taken = asyncio.run(_asked(ours.port, theirs.port))
    slow = {page: _slow([our for our, _ in pairs]) for page, pairs in taken.items()}
    every = [pair for pairs in taken.values() for pair in pairs]
    told = ", ".join(f"{page} {seconds:.2f}" for page, seconds in slow.items())
    return [
        Ratio(
            "new filter on any page, 95th percentile / an empty page",
            _slow([our for our, _ in every]),
            _slow([their for _, their in every]),
            8.0,
            f"demo data, by the clock; page by page, s: {told}",
        )
    ]


async def _asked(ours: int, theirs: int) -> dict[str, list[tuple[float, float]]]:
    """Return the seconds of both for each filter of each page.

    Each page is seen first as it is, with a filter of its own: small groups are decided then. No
    page is asked what another has been asked: what one has found out, all know.
    """
    pages = [page for page in PAGES if page.heeds and page.panels]
    taken: dict[str, list[tuple[float, float]]] = {}
    for page, (limit, county) in zip(pages, SENSES, strict=False):
        async with AsyncExitStack() as stack:
            our = await stack.enter_async_context(Visitor.at(ours, page.address))
            their = await stack.enter_async_context(Visitor.at(theirs, ""))
            queries = [f"county={county}&limit={limit}&year={year}" for year in YEARS]
            first, *others = queries
            for visitor in (our, their):
                await visitor.see()
                await visitor.see(first)
            taken[page.address] = [
                ((await our.see(query)).seconds, (await their.see(query)).seconds)
                for query in others
            ]
    return taken


def _slow(seconds: Sequence[float]) -> float:
    """Return what only one of twenty takes longer than."""
    return statistics.quantiles(seconds, n=20)[-1]
