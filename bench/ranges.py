"""Sökande with ranges of what is hidden, beside the same page without: the server's processor time.

Without: the same app, whose breakdowns leave what is hidden as it is. Both have all small groups
decided; each selection is asked for the first time, and then again. One goes before, and does not
count: between what all cubes lie is worked out once for each state of the data.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from bench import used
from bench.ratio import Ratio
from bench.server import Server, running
from bench.visitor import Visitor
from jamstall import ROOT

PAGE = "sokande"
YEARS = range(2019, 2026)
FIRST, *QUERIES = (f"county={county}&year={year}" for year in YEARS for county in ("21", "13"))
AGAIN = 5
_WITHOUT = """
from jamstall.analysis import breakdown
breakdown.with_ranges = lambda _asked, groups, *_: groups
"""


def measure() -> list[Ratio]:
    """Return both, at the first time that a selection is asked for and at all later ones."""
    with tempfile.TemporaryDirectory() as name:
        database, other = Path(name) / "demo.duckdb", Path(name) / "without"
        environment = {**os.environ, "JAMSTALL_DATABASE": str(database)}
        for command in ("demo", "decide"):
            used.by([sys.executable, "-m", "jamstall", command], ROOT, environment)
        other.mkdir()
        for file in ROOT.iterdir():
            if file.name != "app.py":
                (other / file.name).symlink_to(file)
        app = (ROOT / "app.py").read_text(encoding="utf-8")
        (other / "app.py").write_text(app + _WITHOUT, encoding="utf-8")
        with (
            running(ROOT, sys.executable, environment) as ours,
            running(other, sys.executable, {**environment, "PYTHONPATH": str(ROOT)}) as theirs,
        ):
            first, again = asyncio.run(_asked(ours, theirs))
    note = f"demo data; processor time, mean of {len(QUERIES)} selections"
    return [
        Ratio("Sökande of a new filter, with ranges / without", *first, 1.05, note),
        Ratio("Sökande again, with ranges / without", *again, 1.05, f"{note}, {AGAIN} times each"),
    ]


async def _asked(ours: Server, theirs: Server) -> Sequence[tuple[float, float]]:
    """Return the mean seconds of processor time of both: asked the first time, and again."""
    taken = {server: [0.0, 0.0] for server in (ours, theirs)}
    async with AsyncExitStack() as stack:
        visitors = {
            server: await stack.enter_async_context(Visitor.at(server.port, PAGE))
            for server in (ours, theirs)
        }
        for visitor in visitors.values():
            await visitor.see()
            await visitor.see(FIRST)
        for number, query in enumerate(QUERIES):
            # Whoever is first warms the machine for the other: they take turns.
            for server in (ours, theirs)[:: 1 if number % 2 else -1]:
                for times, place in ((1, 0), (AGAIN, 1)):
                    before = server.processor()
                    for _ in range(times):
                        await visitors[server].see(query)
                    taken[server][place] += (server.processor() - before) / times
    first, again = (
        (taken[ours][place] / len(QUERIES), taken[theirs][place] / len(QUERIES)) for place in (0, 1)
    )
    return first, again
