"""Twenty people at once, each in a county of their own and changing the year all the time."""

import asyncio
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import country
from bench.ratio import Ratio
from bench.server import server, write_empty
from bench.visitor import Visitor
from data.demo.shape import YEARS
from jamstall import ROOT
from jamstall.reference import places

PEOPLE = 20
PAGE = "kartlaggning"


def measure() -> list[Ratio]:
    """Return the 95th percentile of a rerun, against as many people at an empty page."""
    *counties, last = tuple(places.counties())[: PEOPLE + 1]
    elsewhere = f"county={last}&year={YEARS[0]}"  # with it small groups are decided for all
    asked = [[f"county={code}&year={year}" for year in YEARS] for code in counties]
    with tempfile.TemporaryDirectory() as name:
        database = Path(name) / "country.duckdb"
        country.make(database)
        with (
            server(ROOT, database) as ours,
            server(write_empty(Path(name))) as theirs,
        ):
            asyncio.run(_reruns(ours, PAGE, [[elsewhere]]))
            first = asyncio.run(_reruns(ours, PAGE, asked))
            pairs = [
                (
                    _slow(asyncio.run(_reruns(ours, PAGE, asked))),
                    _slow(asyncio.run(_reruns(theirs, "", asked))),
                )
                for _ in range(2)
            ]
    empty = statistics.median(their for _, their in pairs)
    return [
        Ratio(
            f"Kartläggning, {PEOPLE} people at once, nobody has asked, 95th perc. / empty page",
            _slow(first),
            empty,
            3.0,
            "another filter in every rerun; small groups were decided before",
        ),
        Ratio(
            f"Kartläggning, {PEOPLE} people at once, 95th percentile / empty page",
            statistics.median(our for our, _ in pairs),
            empty,
            4.0,
            "another filter in every rerun",
        ),
    ]


async def _reruns(port: int, page: str, asked: Sequence[Sequence[str]]) -> list[float]:
    """Return the seconds of every rerun of people who all ask at once, each for their own."""

    async def one(queries: Sequence[str]) -> list[float]:
        async with Visitor.at(port, page) as visitor:
            await visitor.see()
            return [(await visitor.see(query)).seconds for query in queries]

    taken = await asyncio.gather(*(one(queries) for queries in asked))
    return [seconds for own in taken for seconds in own]


def _slow(seconds: Sequence[float]) -> float:
    """Return what only one rerun of twenty takes longer than."""
    return statistics.quantiles(seconds, n=20)[-1]
