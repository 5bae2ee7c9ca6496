"""The report against Typst compiling the same document by itself, by the clock and the processor.

Typst remembers what it has set before, so every run is of another county and year, of which there
are as many on either side. A chart that has been drawn is remembered. On a page they are drawn from
the moment that the menu is opened; the report is measured as it is asked for there, and as from the
command line, with all of them still to draw.
"""

import tempfile
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

from bench.ratio import Ratio, on_both_clocks
from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.selection import Selection
from jamstall.demo import intakes
from jamstall.export.report import documents, draw, report, typeset
from jamstall.panels.declared import Chapter
from jamstall.panels.report import chapters
from jamstall.panels.view import View
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.queries import Provenance, provenance
from jamstall.texts import Texts

TIMES = 2
"""Runs of each side that count; one more of each does not."""

Job = tuple[View, Provenance, tuple[Chapter, ...]]


def measure() -> list[Ratio]:
    """Return the report with its charts drawn and not, each against Typst alone."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "demo.duckdb")
        loads.publish(database, intakes(), is_demo=True)
        every = _jobs(database)
        report(*next(every))  # the libraries are loaded, and vl-convert and Typst have begun
        rows = [_against(every, drawn=True), _against(every, drawn=False)]
        database.close()
    names = ("report, from an open menu / typst", "report, all charts to draw / typst")
    notes = ("its charts were drawn meanwhile", "its charts by vl-convert among it")
    return [
        Ratio(f"{name}{clock}", *seconds, 2.0, note)
        for name, both, note in zip(names, rows, notes, strict=True)
        for clock, seconds in zip(("", ", processor"), both, strict=True)
    ]


def _jobs(database: Database) -> Iterator[Job]:
    """Give reports to make, their panels built: each of a county and a year, by turns."""

    @cache
    def ask(
        name: str, by: tuple[str, ...], chosen: Selection, within: tuple[str, ...]
    ) -> Breakdown:
        return breakdown(database, name, by, chosen, within=within)

    for year, county in product(range(2025, 2018, -1), ("21", "13")):
        view = View(Selection.of(county=[county], year=[str(year)]), Texts("sv"), ask)
        yield view, provenance(database), chapters(view)


def _against(
    every: Iterator[Job], *, drawn: bool
) -> tuple[tuple[float, float], tuple[float, float]]:
    ours = [next(every) for _ in range(TIMES + 1)]
    theirs = [documents(*next(every)) for _ in range(TIMES + 1)]
    if drawn:
        for _, _, made in ours:
            draw(made)
    return on_both_clocks(lambda: report(*ours.pop()), lambda: typeset(theirs.pop()), TIMES)
