"""The map of the whole country, all 290 municipalities: a warm rerun, and what is sent."""

import asyncio
import statistics
import tempfile
from pathlib import Path

from bench import country
from bench.ratio import Measured, Ratio, Size
from bench.server import server, write_empty
from bench.visitor import Run, Visitor
from jamstall import ROOT

PAGE = "kartlaggning"
COLOURS = {"woman": "to women, a personal measure", "men_sectors": "to male-dominated sectors"}
COUNTY = "21"
RERUNS = 40
LEFT_OUT = 5  # the first reruns, while the server still warms up


def measure() -> list[Measured]:
    """Return warm reruns against an empty page, and the sizes of a first view and of a change."""
    with tempfile.TemporaryDirectory() as name:
        database = Path(name) / "country.duckdb"
        country.make(database)
        with (
            server(ROOT, database) as ours,
            server(write_empty(Path(name))) as theirs,
        ):
            return [
                line
                for colour, what in COLOURS.items()
                for line in asyncio.run(_of_colour(ours, theirs, colour, what))
            ]


async def _of_colour(ours: int, theirs: int, colour: str, what: str) -> list[Measured]:
    whole = f"over=country&colour={colour}"
    cold, *_ = await _runs(ours, PAGE, [whole])
    warm = ([], [])  # type: tuple[list[float], list[float]]
    for _ in range(3):
        for taken, port, page, query in zip(
            warm, (ours, theirs), (PAGE, ""), (whole, ""), strict=True
        ):
            runs = await _runs(port, page, [query] * RERUNS)
            taken.append(statistics.median(run.seconds for run in runs[LEFT_OUT:]))
    first, again = await _runs(ours, PAGE, [whole] * 2)
    one = f"county={COUNTY}&colour={colour}"
    *_, changed = await _runs(ours, PAGE, [one, f"{one}&year=2024"])
    note = f"290 municipalities, {what}"
    return [
        Ratio(
            f"Kartläggning, {colour}, warm rerun / empty page",
            statistics.median(warm[0]),
            statistics.median(warm[1]),
            5.0,
            f"{note}; the first view of all took {cold.seconds:.1f} s",
        ),
        Size(
            f"Kartläggning, {colour}, sent for a first view",
            first.sent / 1000,
            250,
            f"unpacked {first.unpacked / 1000:.0f} KB; a warm rerun {again.sent / 1000:.0f} KB",
        ),
        Size(
            f"Kartläggning, {colour}, sent when a year is chosen for one county",
            changed.sent / 1000,
            40,
            f"unpacked {changed.unpacked / 1000:.0f} KB; 10 municipalities",
        ),
    ]


async def _runs(port: int, page: str, queries: list[str]) -> list[Run]:
    """Return the runs of one visitor who asks for one thing after another."""
    async with Visitor.at(port, page) as visitor:
        return [await visitor.see(query) for query in queries]
