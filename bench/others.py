"""What other people's pages take while somebody uploads and publishes 100,000 rows in a browser.

A visitor has Översikt run again and again, in one language and the other, over the websocket that a
browser uses. Meanwhile a real browser takes the file through the steps of Ladda upp.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench import steps
from bench.load import make_workbook
from bench.ratio import Ratio
from bench.server import server
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database

_PAUSE = 0.05

Timed = list[tuple[float, float]]
"""When a rerun was asked for, and the seconds it took."""


def measure() -> list[Ratio]:
    """Return another's rerun while a file is read, and while it is published, against usually."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "arenden.xlsx"
        make_workbook(file)
        path = folder / "demo.duckdb"
        database = Database(path)
        loads.publish(database, intakes(), is_demo=True)
        database.close()
        with server(ROOT, path) as port:
            timed, moments = asyncio.run(_beside(port, file))
    usual = _between(timed, *moments["usual"])
    return [
        Ratio(
            f"Översikt rerun by another, while a file is {what} / usually",
            statistics.median(taken := _between(timed, *moments[what])),
            statistics.median(usual),
            2.0,
            f"{len(taken)} reruns, the slowest {max(taken):.2f} s; usually {max(usual):.2f} s",
        )
        for what in ("read", "published")
    ]


def _between(timed: Timed, start: float, end: float) -> Sequence[float]:
    """Return the seconds of the reruns that were under way at some moment of these."""
    return [seconds for asked, seconds in timed if asked + seconds > start and asked < end]


async def _beside(port: int, file: Path) -> tuple[Timed, dict[str, tuple[float, float]]]:
    """Return every rerun of a visitor, and when the file was read and published."""
    timed: Timed = []
    enough = asyncio.Event()
    visitor = asyncio.create_task(_visit(port, timed, enough))
    try:
        moments = {"usual": (time.perf_counter() + 2, time.perf_counter() + 8)}
        await asyncio.sleep(8)
        async with steps.browser_page() as page:
            moments |= await steps.upload(page, port, file, time.perf_counter)
    finally:
        enough.set()
        await visitor
    return timed, moments


async def _visit(port: int, timed: Timed, enough: asyncio.Event) -> None:
    async with Visitor.at(port, "oversikt") as visitor:
        await visitor.see("lang=sv")
        await visitor.see("lang=en")
        while not enough.is_set():
            for language in ("sv", "en"):
                asked = time.perf_counter()
                timed.append((asked, (await visitor.see(f"lang={language}")).seconds))
                await asyncio.sleep(_PAUSE)
