"""Apps that only read, on a snapshot: beside the database, two beside one; and writing a snapshot.

Both apps of a pair answer the same filters, none of which they have been asked before. Twenty
people are shared out among the processes by who they are, as a proxy with `ip_hash` does it.
"""

import asyncio
import datetime as dt
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import combinations, product
from pathlib import Path
from threading import Event

import duckdb

from bench import country, large
from bench.crowd import PEOPLE
from bench.ratio import Ratio, in_turn
from bench.server import Server, running
from bench.visitor import Visitor
from data.demo.shape import YEARS
from jamstall import ROOT
from jamstall.decide_ahead import decide_ahead
from jamstall.editions.places import Places
from jamstall.editions.writing import write
from jamstall.panels.address import LIMITS
from jamstall.reference import places
from jamstall.store.database import Database
from jamstall.store.edition_rows import TABLES

CASES = 1_000_000
PAGE = "oversikt"
FILTERS = 40
"""New filters that one reader asks both apps for."""
MINUTE = 60.0


def measure() -> list[Ratio]:
    """Return a new filter on a snapshot, a minute of two apps, and writing a million cases."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, editions = folder / "country.duckdb", folder / "editions"
        country.make(path)
        database = Database(path)
        decide_ahead(database, Event())  # as `snapshot` does, so that no app has to
        write(database, Places(str(editions)), dt.datetime.now(tz=dt.UTC))
        database.close()
        found = [_new_filter(path, editions, folder), _two_apps(editions, folder)]
    with tempfile.TemporaryDirectory() as name:
        return [*found, _writing(Path(name))]


def _new_filter(path: Path, editions: Path, folder: Path) -> Ratio:
    """Ask both for the same filters in turn, now the one first and now the other."""
    with _reading(editions, folder / "alone") as ours, _writer(path) as theirs:
        before = [one.processor() for one in (ours, theirs)]
        taken = asyncio.run(_in_turn(ours.port, theirs.port))
        used = [one.processor() - begun for one, begun in zip((ours, theirs), before, strict=True)]
    reading, writing = (statistics.median(one) for one in taken)
    return Ratio(
        "Översikt, a new filter: a read-only app on a snapshot / the app on the database",
        reading,
        writing,
        1.1,
        f"{FILTERS} filters, in turn; processor time {used[0]:.1f} / {used[1]:.1f} s"
        f" = {used[0] / used[1]:.2f}",
    )


async def _in_turn(ours: int, theirs: int) -> tuple[list[float], list[float]]:
    taken: tuple[list[float], list[float]] = ([], [])
    queries = _filters(FILTERS + 1)
    async with Visitor.at(ours, PAGE) as here, Visitor.at(theirs, PAGE) as there:
        for visitor in (here, there):
            await visitor.see()
            await visitor.see(queries[0])
        for number, query in enumerate(queries[1:]):
            sides = [(here, taken[0]), (there, taken[1])]
            for visitor, seconds in sides if number % 2 else reversed(sides):
                seconds.append((await visitor.see(query)).seconds)
    return taken


def _filters(count: int) -> list[str]:
    """Return addresses of as many different selections."""
    every = product(LIMITS, YEARS, places.counties())
    return [
        f"county={county}&year={year}&limit={limit}"
        for (limit, year, county), _ in zip(every, range(count), strict=False)
    ]


def _two_apps(editions: Path, folder: Path) -> Ratio:
    """Count what one app answers in a minute, and two; every app is started anew and knows nothing.

    The ratio is of what an answer takes on the whole: a minute by the number of answers.
    """
    counted: dict[int, list[int]] = {1: [], 2: []}
    used: dict[int, list[float]] = {1: [], 2: []}
    for turn, apps in enumerate((1, 2, 2, 1)):
        with ExitStack() as stack:
            started = [
                stack.enter_context(_reading(editions, folder / f"{turn}-{number}"))
                for number in range(apps)
            ]
            before = sum(one.processor() for one in started)
            counted[apps].append(asyncio.run(_a_minute([one.port for one in started])))
            used[apps].append(sum(one.processor() for one in started) - before)
    one, two = (statistics.mean(counted[apps]) for apps in (1, 2))
    had = " and ".join(f"{statistics.mean(used[apps]) / MINUTE:.2f}" for apps in (1, 2))
    return Ratio(
        f"{PEOPLE} people on new filters: an answer of two read-only apps / of one",
        MINUTE / two,
        MINUTE / one,
        1 / 1.4,
        f"in a minute {two:.0f} / {one:.0f} answers = {two / one:.2f}, at least 1.4;"
        f" turns of one {counted[1]}, of two {counted[2]}; {os.cpu_count()} cores, the people too;"
        f" cores that one had and two had: {had}",
    )


async def _a_minute(ports: Sequence[int]) -> int:
    """Let everybody ask for new filters for a minute; return how many answers there were."""
    until = 0.0
    everybody = asyncio.Barrier(PEOPLE)

    async def one(number: int, county: str) -> int:
        nonlocal until
        async with Visitor.at(ports[number % len(ports)], PAGE) as visitor:
            await visitor.see()
            if await everybody.wait() == 0:
                until = time.perf_counter() + MINUTE
            await everybody.wait()
            answered = 0
            for years, limit in _selections():
                await visitor.see(f"county={county}&{years}&limit={limit}")
                if time.perf_counter() > until:
                    break
                answered += 1
            return answered

    counties = tuple(places.counties())[:PEOPLE]
    return sum(await asyncio.gather(*(one(n, county) for n, county in enumerate(counties))))


def _selections() -> Iterator[tuple[str, str]]:
    """Return more different years and limits than anybody comes to in a minute.

    Each is an address that pages know: one that they do not is answered as the usual selection.
    """
    for size in range(1, len(YEARS) + 1):
        for years in combinations(YEARS, size):
            for limit in LIMITS:
                yield "&".join(f"year={year}" for year in years), limit


@contextmanager
def _reading(editions: Path, local: Path) -> Iterator[Server]:
    """Run an app that reads the editions, with a copy of its own."""
    settings = {"JAMSTALL_DATA": str(editions), "JAMSTALL_LOCAL": str(local)}
    with running(ROOT, sys.executable, {**os.environ, **settings}) as server:
        yield server


@contextmanager
def _writer(path: Path) -> Iterator[Server]:
    with running(ROOT, sys.executable, {**os.environ, "JAMSTALL_DATABASE": str(path)}) as server:
        yield server


def _writing(folder: Path) -> Ratio:
    """Write a snapshot of a million cases, and let DuckDB write the same columns as it does."""
    path = folder / "large.duckdb"
    large.make(path, CASES)
    other = shutil.copy(path, folder / "other.duckdb")  # of which DuckDB may write files
    database = Database(path)
    to = folder / "copied"
    to.mkdir()

    used = {"snapshot": 0.0, "copy": 0.0}

    def snapshot() -> None:
        begun = time.process_time()
        now = dt.datetime.now(tz=dt.UTC)
        write(database, Places(str(folder / "editions")), now, 1, again=True)
        used["snapshot"] += time.process_time() - begun

    def copy() -> None:
        begun = time.process_time()
        with duckdb.connect(other, read_only=True) as connection:
            for rows in TABLES:
                target = f"{to}/{rows.name}.parquet"
                connection.execute(f"COPY (SELECT * FROM ({rows.select})) TO '{target}'")
        used["copy"] += time.process_time() - begun

    seconds = in_turn(snapshot, copy, 5)
    with database.reading() as connection:
        ((cases,),) = connection.execute("SELECT count(*) FROM cases").fetchall()
    sizes = [
        sum(file.stat().st_size for file in where.rglob("*.parquet")) / 1e6
        for where in (folder / "editions", to)
    ]
    database.close()
    note = (
        f"{cases:,} cases; {sizes[0]:.0f} MB with digests / {sizes[1]:.0f} MB; processor time"
        f" {used['snapshot'] / used['copy']:.2f}"
    )
    return Ratio("a snapshot / DuckDB's COPY of the same columns", *seconds, 2.0, note)
