"""Livet runt pengarna with 40 series for one county: warm and cold against an empty page, and sent.

The series are invented, and declared in a folder of the benchmark's own: a third of counts by
birthplace and sector, a third of shares of every municipality, a third of levels.
"""

import asyncio
import datetime as dt
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

from bench.ratio import Measured, Ratio, Size
from bench.server import running, server, write_empty
from bench.visitor import Run, Visitor
from jamstall import ROOT
from jamstall.context.declared import LIFE_STAGES
from jamstall.context.snapshot import Snapshot, Value
from jamstall.demo import intakes
from jamstall.reference import places
from jamstall.reference.sectors import SECTORS
from jamstall.store import loads
from jamstall.store import series as kept
from jamstall.store.database import Database

PAGE, QUERY = "livet", "county=21"
SERIES = 40
RERUNS, LEFT_OUT = 40, 5
COLD_STARTS = 5

_DECLARED = """
order = {order}
life_stage = "{stage}"
policy_goal = {goal}
producer = "Bänken"
reads = "{reads}"
decimals = 1
sexes = {sexes}
birthplaces = {birthplaces}
sectors = {sectors}
levels = ["country", "county", "municipality"]
licence = "CC0"
preliminary = false
changes = "yearly"
title = {{ sv = "Påhittad serie {number}", en = "Invented series {number}" }}
shows = {{ sv = "Påhittade tal för bänken.", en = "Invented numbers for the benchmark." }}
unit = {{ sv = "personer", en = "people" }}
credit = {{ sv = "Källa: bänken", en = "Source: the benchmark" }}

[source]
kind = "file"
address = ""
table = ""
page = "https://example.org/"
"""
_OTHER_FOLDER = """
from pathlib import Path

from jamstall.context import declared

declared.FOLDER = Path({folder!r})
"""
"""Runs when the server's Python starts: the series are declared elsewhere."""


def measure() -> list[Measured]:
    """Return warm reruns and a first view against an empty page, and how much is sent."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = folder / "life.duckdb"
        _declare(folder / "series")
        _fill(database)
        with _serving(folder, database) as ours, server(write_empty(folder)) as theirs:
            warm = _warm(ours, theirs)
            first, again = asyncio.run(_runs(ours, PAGE, [QUERY] * 2))
        cold: tuple[list[float], list[float]] = ([], [])
        for _ in range(COLD_STARTS):  # each of a new server, where nothing is remembered
            with _serving(folder, database) as ours, server(write_empty(folder)) as theirs:
                for taken, port, page in ((cold[0], ours, PAGE), (cold[1], theirs, "")):
                    asyncio.run(_runs(port, "oversikt" if page else "", [""]))
                    (run,) = asyncio.run(_runs(port, page, [QUERY if page else ""]))
                    taken.append(run.seconds)
    note = f"{SERIES} invented series, one county"
    return [
        Ratio("Livet, warm rerun / empty page", *warm, 4.0, note),
        Ratio(
            "Livet, first view of a server / empty page",
            statistics.median(cold[0]),
            statistics.median(cold[1]),
            8.0,
            f"{note}; Översikt was shown before",
        ),
        Size(
            "Livet, sent for a first view",
            first.sent / 1000,
            250,
            f"unpacked {first.unpacked / 1000:.0f} KB; a warm rerun {again.sent / 1000:.0f} KB",
        ),
    ]


def _warm(ours: int, theirs: int) -> tuple[float, float]:
    medians: tuple[list[float], list[float]] = ([], [])
    for _ in range(3):
        for taken, port, page, query in (
            (medians[0], ours, PAGE, QUERY),
            (medians[1], theirs, "", ""),
        ):
            runs = asyncio.run(_runs(port, page, [query] * RERUNS))
            taken.append(statistics.median(run.seconds for run in runs[LEFT_OUT:]))
    return statistics.median(medians[0]), statistics.median(medians[1])


async def _runs(port: int, page: str, queries: list[str]) -> list[Run]:
    async with Visitor.at(port, page) as visitor:
        return [await visitor.see(query) for query in queries]


@contextmanager
def _serving(folder: Path, database: Path) -> Iterator[int]:
    """Run our app with the benchmark's own series."""
    (folder / "sitecustomize.py").write_text(
        _OTHER_FOLDER.format(folder=str(folder / "series")), encoding="utf-8"
    )
    own = {
        "JAMSTALL_DATABASE": str(database),
        "JAMSTALL_DECIDE_AHEAD": "off",
        "PYTHONPATH": os.pathsep.join((str(folder), str(ROOT))),
    }
    with running(ROOT, sys.executable, {**os.environ, **own}) as started:
        yield started.port


def _declare(folder: Path) -> None:
    """Write the declarations of all series."""
    folder.mkdir()
    for number in range(SERIES):
        reads = ("counts", "share", "levels")[number % 3]
        counts = reads == "counts"
        text = _DECLARED.format(
            order=number,
            stage=LIFE_STAGES[number * len(LIFE_STAGES) // SERIES],
            goal=number % 6 + 1,
            reads=reads,
            sexes='["woman"]' if reads == "share" else '["woman", "man"]',
            birthplaces='["total", "sweden", "abroad"]' if counts else '["total"]',
            sectors="true" if counts else "false",
            number=number,
        )
        (folder / f"made_up_{number:02}.toml").write_text(text, encoding="utf-8")


def _fill(path: Path) -> None:
    """Make a database of the demo data, and of a snapshot of each series."""
    database = Database(path)
    loads.publish(database, intakes(), is_demo=True)
    now = dt.datetime(2026, 11, 29)
    for number in range(SERIES):
        snapshot = Snapshot(f"made_up_{number:02}", _values(number), now, "", "", False, False)
        kept.keep(database, snapshot, None)
    database.close()


def _values(number: int) -> list[Value]:
    """Return five years of every place; of counts, by birthplace and sector in the counties too."""
    reads = number % 3
    found = []
    for code in (places.COUNTRY, *places.counties(), *places.municipalities()):
        for year in range(2020, 2025):
            size = Decimal(int(code) * 7 + year * 13 + number * 31)
            share = Decimal(20) + size % 61
            if reads == 1:
                found.append(Value(code, str(year), "woman", value=share))
                continue
            for birthplace in ("total", "sweden", "abroad") if reads == 0 else ("total",):
                sectors = SECTORS if reads == 0 and len(code) == 2 and year == 2024 else ()
                for sector in ("total", *sectors):
                    own = Value(code, str(year), "woman", birthplace, sector, 1000 + size % 900)
                    found.append(own)
                    found.append(
                        Value(code, str(year), "man", birthplace, sector, 1000 + size % 700)
                    )
    return found
