"""A step from claim to claim before a room: the button pressed, against an empty page's rerun."""

import asyncio
import datetime as dt
import statistics
import tempfile
from pathlib import Path

from bench.ratio import Ratio
from bench.server import server, write_empty
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.demo import intakes
from jamstall.panels.claims.kinds import KINDS
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import Texts
from jamstall.workshop.model import Card, Phase, Workshop, steps_of
from jamstall.workshop.store import Workshops

ROUNDS = 3
RERUNS = 20


def measure() -> list[Ratio]:
    """Return a step, against an empty page's rerun."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database_path = folder / "demo.duckdb"
        database = Database(database_path)
        loads.publish(database, intakes(), is_demo=True)
        database.close()
        workshops = Workshops.beside(database_path)
        cards = tuple(Card(kind, claim=f"{kind}-business_grants", kind="shown") for kind in KINDS)
        now = dt.datetime.now(tz=dt.UTC)
        run = workshops.start(Workshop("w", "Workshop", "sv", "county=21", cards, now))
        with (
            server(ROOT, database_path) as ours,
            server(write_empty(folder)) as theirs,
        ):
            asyncio.run(_steps(ours, workshops, run.code))  # each chart is drawn once
            pairs = [
                (asyncio.run(_steps(ours, workshops, run.code)), asyncio.run(_reruns(theirs)))
                for _ in range(ROUNDS)
            ]
    return [
        Ratio(
            "Workshop, a step from claim to claim / empty page",
            statistics.median(our for our, _ in pairs),
            statistics.median(their for _, their in pairs),
            3.0,
            f"{len(cards)} claims, each shown and talked about; the step is on the disk",
        )
    ]


async def _steps(port: int, workshops: Workshops, code: str) -> float:
    """Return the median seconds of the steps from the first card to the last."""
    workshops.go_to(code, 0, Phase.SHOWN)
    address = f"run={code}"
    steps = len(steps_of(workshops.run(code).workshop.cards)) - 1
    async with Visitor.at(port, "workshop") as visitor:
        await visitor.see(address)
        forward = Texts("sv")("stage-next")
        taken = [(await visitor.press(forward, address)).seconds for _ in range(steps)]
    if workshops.run(code).card is not None:
        raise AssertionError("a step was not taken")
    return statistics.median(taken)


async def _reruns(port: int) -> float:
    async with Visitor.at(port, "") as visitor:
        return statistics.median([(await visitor.see()).seconds for _ in range(RERUNS)][5:])
