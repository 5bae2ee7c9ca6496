"""What hiding small groups costs: a breakdown of a thousand groups, beside the page it is part of.

What is hidden is decided once for each state of the data and then remembered. Both are told: what
the remembered answer costs each time a breakdown is made, and what it costs to find it.
"""

import asyncio
import tempfile
import time
from pathlib import Path

from bench import country
from bench.ratio import Ratio, in_turn
from bench.server import server
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.disclosure import suppress
from jamstall.analysis.disclosure.guard import surroundings as surroundings_of
from jamstall.store.database import Database

BY = ("county", "sector", "sex")
QUERY = "over=country&colour=woman"
VIEWS = 7


def measure() -> list[Ratio]:
    """Return the suppression of one breakdown against a page's first view by a new visitor."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "country.duckdb"
        country.make(path)
        database = Database(path)
        start = time.perf_counter()
        result = breakdown(database, "amount_granted", BY)
        deciding = time.perf_counter() - start
        with server(ROOT, path) as port:
            asyncio.run(_view(port))  # the panels are made
            hiding, viewing = in_turn(
                lambda: _hide(database, result), lambda: asyncio.run(_view(port)), VIEWS
            )
        database.close()
    hidden = sum(group.suppressed for group in result.groups)
    groups = f"{' × '.join(BY)}: {len(result.groups)} groups, {hidden} hidden"
    return [
        Ratio(
            "suppression / Kartläggning shown to a new visitor",
            hiding,
            viewing,
            0.05,
            f"{groups}; deciding it, once for each state of the data, {deciding:.1f} s",
        ),
    ]


def _hide(database: Database, result: Breakdown) -> None:
    """Hide what is to be hidden of a breakdown, as `breakdown` does when it is decided."""
    chosen = result.selection
    surroundings = surroundings_of(database, result.provenance.version, chosen)
    found = surroundings.hidden(result.by, dict(chosen.filters), result.measure.numerator.over)
    suppress(
        result.groups,
        chosen.small,
        lambda labels: chosen.starts_hiding(result.by, labels),
        found.groups,
    )


async def _view(port: int) -> None:
    async with Visitor.at(port, "kartlaggning") as visitor:
        await visitor.see(QUERY)
