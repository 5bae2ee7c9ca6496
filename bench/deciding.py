"""Deciding the small groups of a whole country, beside the load of as many cases: whole processes.

The load is of a plain workbook of one county; the cases that are decided are invented ones of all
counties and municipalities (`bench.large`). Processor time: deciding goes after all else.
"""

import os
import sys
import tempfile
from pathlib import Path

from bench import large, load, used
from bench.ratio import Ratio, medians
from jamstall import ROOT
from jamstall.analysis.disclosure.kept import Kept

TIMES = 1
"""Both take so long that one of each tells more than how busy the machine is."""


def measure() -> list[Ratio]:
    """Return deciding all that pages show of 100,000 cases against loading so many rows."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workbook, country = folder / "cases.xlsx", folder / "country.duckdb"
        load.make_workbook(workbook)
        large.make(country, load.ROWS)

        def decide() -> used.Used:
            Kept.beside(country).path.unlink(missing_ok=True)
            return _run(country, "decide")

        def load_once() -> used.Used:
            database = folder / "loaded.duckdb"
            database.unlink(missing_ok=True)
            return _run(database, "load", str(workbook))

        ours, theirs = medians(decide, load_once, TIMES)
    note = f"{load.ROWS:,} cases, 21 counties, 290 municipalities; processor time"
    return [Ratio("deciding all small groups / load of as many rows", ours, theirs, 2, note)]


def _run(database: Path, *command: str) -> used.Used:
    environment = {**os.environ, "JAMSTALL_DATABASE": str(database)}
    return used.by([sys.executable, "-m", "jamstall", *command], ROOT, environment)
