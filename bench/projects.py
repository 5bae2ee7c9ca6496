"""Projektmedel with 10,000 projects: a warm rerun, and what is sent."""

import asyncio
import csv
import random
import statistics
import tempfile
from pathlib import Path

from bench.ratio import Measured, Ratio, Size
from bench.reading import described
from bench.server import server, write_empty
from bench.visitor import Run, Visitor
from jamstall import ROOT
from jamstall.intake import take_in
from jamstall.read_texts import read_texts
from jamstall.reference import places
from jamstall.store import loads
from jamstall.store.database import Database

PROJECTS = 10_000
RERUNS = 30
LEFT_OUT = 5  # the first reruns, while the server still warms up


def measure() -> list[Measured]:
    """Return warm reruns of the page against an empty one, and the size of a first view."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = Database(folder / "projects.duckdb")
        loads.publish(database, [take_in(_written(folder / "projects.csv"))], is_demo=True)
        read_texts(database)
        database.close()
        with (
            server(ROOT, folder / "projects.duckdb") as ours,
            server(write_empty(folder)) as theirs,
        ):
            return asyncio.run(_of_page(ours, theirs))


async def _of_page(ours: int, theirs: int) -> list[Measured]:
    (first,) = await _runs(ours, "projekt", 1)
    warm: tuple[list[float], list[float]] = ([], [])
    for _ in range(3):
        for taken, port, page in zip(warm, (ours, theirs), ("projekt", ""), strict=True):
            runs = await _runs(port, page, RERUNS)
            taken.append(statistics.median(run.seconds for run in runs[LEFT_OUT:]))
    (sent,) = await _runs(ours, "projekt", 1)
    note = f"{PROJECTS:,} projects"
    return [
        Ratio(
            "Projektmedel, warm rerun / empty page",
            statistics.median(warm[0]),
            statistics.median(warm[1]),
            4.0,
            f"{note}; the first view of all took {first.seconds:.1f} s",
        ),
        Size(
            "Projektmedel, sent for a first view",
            sent.sent / 1000,
            250,
            f"{note}; unpacked {sent.unpacked / 1000:.0f} KB",
        ),
    ]


async def _runs(port: int, page: str, times: int) -> list[Run]:
    async with Visitor.at(port, page) as visitor:
        return [await visitor.see() for _ in range(times)]


def _written(path: Path) -> Path:
    dice = random.Random(10_000)
    codes = sorted(code for code in places.municipalities() if len(code) == 4)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            ("Projekt-id", "Projektnamn", "Stödmottagare", "Kommun", "Program", "Insatsområde",
             "Beslutsdatum", "Beslut", "Beviljat belopp", "Beskrivning")
        )  # fmt: skip
        for number, text in enumerate(described(PROJECTS)):
            writer.writerow(
                (
                    f"BENCH {number:05}", f"Påhittat projekt {number}",
                    dice.choice(("Påhittad kommun", "Påhittad högskola", "Påhittat AB")),
                    dice.choice(codes), dice.choice(("1:1-medel", "Regionalfonden")),
                    dice.choice(("Innovation", "Kompetens", "Landsbygd")),
                    f"{dice.randint(2019, 2025)}-0{dice.randint(1, 9)}-15",
                    dice.choice(("Bifall", "Bifall", "Bifall", "Avslag")),
                    dice.randint(1, 150) * 100_000, text,
                )
            )  # fmt: skip
    return path
