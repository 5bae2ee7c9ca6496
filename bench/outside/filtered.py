"""From a click on a filter to the settled page, in a real browser; its own drawing is counted.

A page is settled when nothing in it has changed and nothing has kept the browser busy for a while;
that while is not counted. The page itself is not asked: an earlier build does not tell. What
Streamlit says to a screen reader is nothing of the page: it takes each message away after a second
or two, long after all is drawn.
"""

import asyncio
import statistics
from typing import Any

from playwright.async_api import Page, ViewportSize

from bench import steps
from bench.build import Build
from bench.server import Server
from bench.turns import Figures

ADDRESSES = ("oversikt", "sokande", "kartlaggning?over=country")
YEARS = (("2021", "2024"), ("2020", "2023"), ("2019", "2022"))
"""Two years for each page: the first alone, then both. What one page asks, no other has asked."""


SCREEN: ViewportSize = {"width": 1280, "height": 1150}

_WATCH = """() => {
    const now = () => performance.now(), told = window.told = { asked: 0, last: 0 }
    document.addEventListener("click", (event) => {
        if (event.target.closest("[role=option]")) told.asked = told.last = now()
    }, true)
    const isSeen = ({ target }) => !(target.closest ? target : target.parentElement)
        ?.closest("[data-live-announcer]")
    new MutationObserver((list) => { if (list.some(isSeen)) told.last = now() }).observe(document, {
        subtree: true, childList: true, attributes: true, characterData: true })
    new PerformanceObserver((list) => {
        for (const one of list.getEntries()) {
            told.last = Math.max(told.last, one.startTime + one.duration)
        }
    }).observe({ type: "longtask" }) }"""
_SETTLED = """() => performance.now() - told.last > 1500
    && document.querySelector("[data-test-script-state]")?.dataset.testScriptState === "notRunning"
    && !document.querySelector("[data-testid=stSkeleton], [data-stale=true]")"""


def new_filter(build: Build) -> Figures:
    """Choose a year, and another, on three pages; every selection is asked for the first time."""
    with build.settled() as database, build.serving(database) as server:
        return asyncio.run(_every_page(server))


async def _every_page(server: Server) -> Figures:
    figures = {}
    async with steps.browser_page() as page:
        await page.set_viewport_size(SCREEN)
        for address, years in zip(ADDRESSES, YEARS, strict=True):
            await page.goto(f"http://localhost:{server.port}/{address}")
            await page.locator("main h1").wait_for()
            await page.evaluate(_WATCH)
            before = server.processor()
            await page.wait_for_function(_SETTLED)
            taken = [await _choose(page, year) for year in years]
            name = address.partition("?")[0]
            figures[f"{name}: wall, s"] = statistics.mean(taken)
            figures[f"{name}: processor, s"] = (server.processor() - before) / len(years)
    return figures


async def _choose(page: Page, year: str) -> float:
    """Choose a year too; return the seconds from the click to the last that came of it."""
    await page.locator(".st-key-year input").first.click()
    option = page.get_by_role("option", name=year, exact=True)
    await option.wait_for()
    await page.wait_for_timeout(300)  # the list glides open
    await option.click()
    await page.wait_for_function(_SETTLED)
    taken: Any = await page.evaluate("() => (told.last - told.asked) / 1000")
    if taken <= 0:
        raise AssertionError(f"nothing came of choosing {year}")
    await page.keyboard.press("Escape")
    await page.wait_for_function(_SETTLED)
    return float(taken)
