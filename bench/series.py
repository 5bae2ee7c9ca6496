"""Series: a producer's answer into columns, and a start of the app with all of them stored."""

import asyncio
import datetime as dt
import json
import os
import shutil
import statistics
import sys
import tempfile
from decimal import Decimal
from itertools import product
from math import prod
from pathlib import Path

from bench.ratio import Ratio, in_turn
from bench.server import running
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.context import jsonstat
from jamstall.context.asking import regions
from jamstall.context.declared import series
from jamstall.context.snapshot import Snapshot, Value
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.series import keep
from tests.producer import dataset

CODES = {
    "Region": tuple(f"{number:04}" for number in range(300)),
    "Kon": ("1", "2"),
    "Alder": tuple(map(str, range(25))),
    "ContentsCode": ("X",),
    "Tid": tuple(map(str, range(2016, 2026))),
}
"""150,000 cells: the most that SCB gives at once."""
STORED = 40
YEARS = 10
TURNS = 5


def measure() -> list[Ratio]:
    """Return reading 150,000 cells, and process start to first complete page."""
    answer = json.dumps(dataset(CODES, lambda cell: int(cell["Region"]) * 7 + 0.5)).encode()
    read = in_turn(lambda: jsonstat.read(answer), lambda: json.loads(answer), 15)
    with tempfile.TemporaryDirectory() as name:
        without, figures = Path(name, "without.duckdb"), 0
        database = Database(without)
        loads.publish(database, intakes(), is_demo=True)
        database.close()
        stored = Path(shutil.copy(without, Path(name, "stored.duckdb")))
        database = Database(stored)
        for number in range(STORED):
            snapshot = _full(number)
            figures += len(snapshot.values)
            keep(database, snapshot, None)
        database.close()
        start = _starts(stored, without)
    cells = prod(map(len, CODES.values()))
    return [
        Ratio(f"json-stat2, {cells:,} cells into columns / json.loads", *read, 8.0,
              f"{len(answer) / 1e6:.1f} MB"),
        Ratio(f"start to first complete page, {STORED} series stored / without", *start, 1.1,
              f"{figures:,} figures, demo data; processor time"),
    ]  # fmt: skip


def _full(number: int) -> Snapshot:
    """Return a snapshot of every place, both sexes, and some years."""
    keys = list(series())
    places = regions(("country", "county", "municipality"))
    years = map(str, range(2026 - YEARS, 2026))
    values = [
        Value(place, year, sex, value=Decimal(number * 100))
        for place, year, sex in product(places, years, ("woman", "man"))
    ]
    day = dt.datetime(2027, 1, 1) + dt.timedelta(days=number)
    return Snapshot(keys[number % len(keys)], values, day, "", "bench", preliminary=False)


def _starts(stored: Path, without: Path) -> tuple[float, float]:
    """Return the median processor seconds of both, in turn; a tenth drowns in what others do."""
    taken = [(_first_page(stored), _first_page(without)) for _ in range(TURNS + 1)][1:]
    ours, theirs = zip(*taken, strict=True)
    return statistics.median(ours), statistics.median(theirs)


def _first_page(database: Path) -> float:
    """Return the seconds of processor time from process start to the first complete page."""
    environment = {
        **os.environ,
        "JAMSTALL_DATABASE": str(database),
        # What is decided ahead goes on after the page, and is another benchmark's.
        "JAMSTALL_DECIDE_AHEAD": "off",
    }
    with running(ROOT, sys.executable, environment) as started:
        asyncio.run(_seen(started.port))
        return started.processor()


async def _seen(port: int) -> None:
    async with Visitor.at(port, "oversikt") as visitor:
        await visitor.see()
