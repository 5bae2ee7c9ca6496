"""What a page takes in the browser itself that has been there before, beside an empty page.

Processor time of all the browser's processes, from a reload until they rest: what is drawn late is
counted too. The page's script has run for this reader before; files and fonts are in the cache.
The same again from a choice in the page that is open, where nothing is loaded anew.
"""

import asyncio
import os
import statistics
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from playwright.async_api import Page

from bench import plain, steps, used
from bench.ratio import Ratio
from bench.server import running, write_empty
from jamstall import ROOT
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database

TIMES = 5
_YEARS = ("2019", "2020", "2021", "2022", "2023")
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
        with running(ROOT, sys.executable, {**os.environ, **settings}) as ours:
            address = f"{ours.port}/oversikt?county=21"
            warm = asyncio.run(_median(address, _reloaded))
            chosen = asyncio.run(_median(address, _chosen))
        with running(write_empty(folder), sys.executable, os.environ) as theirs:
            empty = asyncio.run(_median(f"{theirs.port}/", _reloaded))
        data = plain.write(folder, database.path)
        with running(folder, sys.executable, {**os.environ, **data}) as theirs:
            charts = asyncio.run(_median(f"{theirs.port}/?county=21", _reloaded))
    note = f"demo data; Chromium's processor time to rest, median of {TIMES}"
    return [
        Ratio("Översikt, warm, in the browser / empty page", warm, empty, 3.0, f"{note} reloads"),
        Ratio(
            "Översikt, warm, in the browser / a plain page with the same ten charts",
            warm,
            charts,
            1.0,
            f"{note} reloads",
        ),
        Ratio(
            "Översikt, open, a year chosen, in the browser / empty page",
            chosen,
            empty,
            3.0,
            f"{note} choices beside reloads",
        ),
    ]


async def _median(address: str, once: Callable[[Page, int], Awaitable[float]]) -> float:
    """Return the median seconds of doing something on a page some times."""
    async with steps.browser_page() as page:
        await page.set_viewport_size({"width": 1280, "height": 1150})
        await page.goto(f"http://localhost:{address}")
        await page.locator("main h1").wait_for()
        await _at_rest(page)
        return statistics.median([await once(page, turn) for turn in range(TIMES)])


async def _reloaded(page: Page, _: int) -> float:
    before = _processor()
    await page.reload()
    await page.locator("main h1").wait_for()
    return await _at_rest(page) - before


async def _chosen(page: Page, turn: int) -> float:
    """Choose one year more; what the list takes that it is chosen from is not counted."""
    year = _YEARS[turn]
    await page.locator(".st-key-year input").first.click()
    option = page.get_by_role("option", name=year, exact=True)
    await option.wait_for()
    before = await _at_rest(page)
    await option.click()
    await page.locator(f"[class*='st-key-chip-'] button:has-text('{year}')").wait_for()
    taken = await _at_rest(page) - before
    await page.keyboard.press("Escape")
    await _at_rest(page)
    return taken


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
