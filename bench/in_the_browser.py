"""What a page takes in the browser itself that has been there before, beside an empty page.

Processor time of all the browser's processes, from a reload until they rest: what is drawn late is
counted too. The page's script has run for this reader before; files and fonts are in the cache.
"""

import asyncio
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Page

from bench import steps, used
from bench.ratio import Ratio
from bench.server import running, write_empty
from jamstall import ROOT
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database

TIMES = 5
_REST, _IDLE = 1_000, 0.03
"""Milliseconds in which a browser that rests uses no more than so many seconds."""


def measure() -> Sequence[Ratio]:
    """Return Översikt of one county, warm, against an empty page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = Database(folder / "demo.duckdb")
        loads.publish(database, intakes(), is_demo=True)
        database.close()
        settings = {"JAMSTALL_DATABASE": str(database.path), "JAMSTALL_DECIDE_AHEAD": "off"}
        with (
            running(ROOT, sys.executable, {**os.environ, **settings}) as ours,
            running(write_empty(folder), sys.executable, os.environ) as theirs,
        ):
            addresses = (f"{ours.port}/oversikt?county=21", f"{theirs.port}/")
            taken = [asyncio.run(_reloaded(address)) for address in addresses]
    note = f"demo data; Chromium's processor time from a reload to rest, median of {TIMES}"
    return [Ratio("Översikt, warm, in the browser / empty page", taken[0], taken[1], 3.0, note)]


async def _reloaded(address: str) -> float:
    async with steps.browser_page() as page:
        await page.set_viewport_size({"width": 1280, "height": 1150})
        await page.goto(f"http://localhost:{address}")
        await page.locator("main h1").wait_for()
        await _at_rest(page)
        taken = []
        for _ in range(TIMES):
            before = _processor()
            await page.reload()
            await page.locator("main h1").wait_for()
            taken.append(await _at_rest(page) - before)
    return statistics.median(taken)


async def _at_rest(page: Page) -> float:
    """Wait until the browser rests; return the processor time that it has used until then."""
    found = _processor()
    while True:
        await page.wait_for_timeout(_REST)
        is_done = not await page.locator("[data-testid=stSkeleton], [data-stale=true]").count()
        before, found = found, _processor()
        if is_done and found - before <= _IDLE:
            return found


def _processor() -> float:
    """Return the seconds that the browser has used so far, with all its processes."""
    for pid in used.family(os.getpid()):  # whoever starts another comes before it
        if b"chromium" in Path(f"/proc/{pid}/cmdline").read_bytes():
            return used.processor_of(pid)
    raise AssertionError("there is no browser")
