"""A filter that nobody has asked before: Översikt beside a plain page with the same ten charts.

The plain page (`plain_page.py`) is Streamlit, pandas and Altair, with the same cases in memory. At
a million cases every filter is another county's, so that ours has to read each of them first.
"""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import duckdb

from bench import large
from bench.ratio import Ratio
from bench.server import Server, running
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.reference import places

LARGE = 1_000_000
YEARS = (2025, 2024, 2023, 2022, 2021, 2020, 2019)
DEMO = [f"county={county}&year={year}" for year in YEARS for county in ("21", "13")]
COUNTIES = [
    f"county={county}&year={YEARS[number % 7]}" for number, county in enumerate(places.counties())
]
_CASES = """
COPY (
    SELECT fund, county, municipality, year, decision, sector_dominance AS dominance, sector,
        sex, birthplace, age_group, support_form, amount_granted::DOUBLE AS amount_granted
    FROM case_places LEFT JOIN (
        SELECT industry_id, year, sector_dominance FROM sector_dominance('employed', 60)
        WHERE area = '00'
    ) USING (industry_id, year)
) TO '{}'
"""


def measure() -> Sequence[Ratio]:
    """Return the processor time of both servers, on the demo data and on a million cases."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small, many = folder / "demo.duckdb", folder / "large.duckdb"
        _jamstall(small, "demo")
        large.make(many, LARGE)
        return [
            _beside(folder, small, "the demo data", DEMO),
            _beside(folder, many, f"{LARGE:,} cases, another county each time", COUNTIES),
        ]


def write(folder: Path, database: Path) -> dict[str, str]:
    """Write the plain page's app into a folder; return what tells it of a database's cases."""
    shutil.copy(Path(__file__).with_name("plain_page.py"), folder / "app.py")
    cases = database.with_suffix(".parquet")
    with duckdb.connect(str(database), read_only=True) as connection:
        connection.execute(_CASES.format(cases))
    return {"DATA": str(cases)}


def _beside(folder: Path, database: Path, of: str, queries: Sequence[str]) -> Ratio:
    data = write(folder, database)
    with (
        running(ROOT, sys.executable, _environment(database)) as ours,
        running(folder, sys.executable, {**os.environ, **data}) as theirs,
    ):
        taken = asyncio.run(_asked(ours, theirs, queries))
    note = f"{of}; processor time of the server, mean of {len(queries) - 1} filters"
    return Ratio("new filter on Översikt / a plain page with pandas", *taken, 0.8, note)


async def _asked(ours: Server, theirs: Server, queries: Sequence[str]) -> tuple[float, float]:
    """Return the mean seconds of processor time that each server takes for a query but the first.

    With the first, which small groups are hidden is decided for all of them: that is otherwise done
    after publishing, and measured by `suppression`.
    """
    used = {ours: 0.0, theirs: 0.0}
    async with AsyncExitStack() as stack:
        visitors = {
            server: await stack.enter_async_context(Visitor.at(server.port, page))
            for server, page in ((ours, "oversikt"), (theirs, ""))
        }
        decided, *queries = queries
        for visitor in visitors.values():
            await visitor.see()
            await visitor.see(decided)
        for query in queries:
            for server, visitor in visitors.items():
                before = server.processor()
                await visitor.see(query)
                used[server] += server.processor() - before
    return used[ours] / len(queries), used[theirs] / len(queries)


def _jamstall(database: Path, *command: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "jamstall", *command],
        cwd=ROOT,
        check=True,
        capture_output=True,
        env=_environment(database),
    )


def _environment(database: Path) -> dict[str, str]:
    settings = {"JAMSTALL_DATABASE": str(database), "JAMSTALL_DECIDE_AHEAD": "off"}
    return {**os.environ, **settings}
