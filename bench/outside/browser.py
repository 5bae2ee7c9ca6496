"""What people do in a real browser; the browser's own processor time is not counted."""

import asyncio
import time

from bench import steps
from bench.build import Build
from bench.server import Server
from bench.turns import Figures

_STRETCHES = {"read": "chosen to findings", "published": "publish"}


def upload(build: Build) -> Figures:
    """Take the workbook from chosen to published in a database of demo data."""
    with build.settled() as database, build.serving(database) as server:
        return asyncio.run(_upload(server, build))


async def _upload(server: Server, build: Build) -> Figures:
    def now() -> tuple[float, float]:
        return time.perf_counter(), server.processor()

    file = build.inputs.workbook
    async with steps.browser_page() as page:
        moments = await steps.upload(page, server.port, file, now)
    figures = {}
    for stretch, ((asked, before), (done, after)) in moments.items():
        figures[f"{_STRETCHES[stretch]}: wall, s"] = done - asked
        figures[f"{_STRETCHES[stretch]}: processor, s"] = after - before
    return figures
