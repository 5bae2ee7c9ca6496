"""The overview against an empty Streamlit page: a warm rerun, and from process start."""

import asyncio
import statistics
import tempfile
from pathlib import Path

from bench.ratio import Ratio, in_turn
from bench.server import server, write_empty
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database

RERUNS = 40


def measure() -> list[Ratio]:
    """Return a warm rerun, and process start to first complete page, against an empty page."""
    with tempfile.TemporaryDirectory() as folder_name:
        folder = Path(folder_name)
        write_empty(folder)
        database_path = folder / "demo.duckdb"
        database = Database(database_path)
        loads.publish(database, intakes(), is_demo=True)
        database.close()

        def first_page(home: Path, page: str, data: Path | None) -> None:
            with server(home, data) as port:
                asyncio.run(_reruns(port, page, 1))

        start = in_turn(
            lambda: first_page(ROOT, "oversikt", database_path),
            lambda: first_page(folder, "", None),
            5,
        )
        with (
            server(ROOT, database_path) as ours,
            server(folder) as theirs,
        ):
            warm = [_warm(ours, "oversikt", theirs) for _ in range(3)]
    rerun = (statistics.median(w[0] for w in warm), statistics.median(w[1] for w in warm))
    return [
        Ratio("Översikt, warm rerun / empty page", *rerun, 4.0, "demo data, server side"),
        Ratio("start to first complete page / empty app", *start, 2.5, "demo data, server side"),
    ]


def _warm(ours: int, page: str, theirs: int) -> tuple[float, float]:
    """Return the median seconds of reruns in one session of each, the first ones left out."""
    medians = [
        statistics.median(asyncio.run(_reruns(port, name, RERUNS))[5:])
        for port, name in ((ours, page), (theirs, ""))
    ]
    return medians[0], medians[1]


async def _reruns(port: int, page: str, times: int) -> list[float]:
    """Return the seconds of each of several runs of a page in one session."""
    async with Visitor.at(port, page) as visitor:
        return [(await visitor.see()).seconds for _ in range(times)]
