"""The API beside a bare Starlette route of the same size, and a page while the API is asked."""

import asyncio
import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

from bench.ratio import Ratio
from bench.server import running
from bench.visitor import Visitor
from jamstall import ROOT
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database
from tests.ports import free_port

ADDRESS = "/api/v1/breakdown?measure=amount_granted&by=county,year"
ANSWERS = 300
A_SECOND = 50
RERUNS = 20
TURNS = 3
_BARE = """
import sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route
import json
said = json.load(open(sys.argv[2]))
app = Starlette(routes=[Route("/", lambda _: JSONResponse(said))])
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error", access_log=False)
"""


def measure() -> list[Ratio]:
    """Return an answer that is warm, and a rerun of Översikt while others ask."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = Database(folder / "demo.duckdb")
        loads.publish(database, intakes(), is_demo=True)
        database.close()
        said = folder / "open.toml"
        said.write_text('api = "on"\n', encoding="utf-8")
        environment = {
            **os.environ,
            "JAMSTALL_DATABASE": str(folder / "demo.duckdb"),
            "JAMSTALL_OPEN_DATA": str(said),
        }
        with running(ROOT, sys.executable, environment) as ours:
            address = f"http://localhost:{ours.port}{ADDRESS}"
            answer = folder / "answer.json"
            answer.write_bytes(httpx2.get(address).raise_for_status().content)
            with _bare(answer) as theirs:
                pairs = [(_answered(address), _answered(theirs)) for _ in range(TURNS)]
            reruns = [asyncio.run(_both(ours.port, address)) for _ in range(TURNS)]
        size = len(answer.read_bytes()) / 1000
    alone, beside = (statistics.median(taken) for taken in zip(*reruns, strict=True))
    mine, bare = (statistics.median(taken) for taken in zip(*pairs, strict=True))
    return [
        Ratio(f"an answer of the API, {size:.0f} KB, warm / bare Starlette route", mine, bare, 2.0,
              f"median of {ANSWERS}, demo data"),
        Ratio(f"Översikt's rerun, API asked {A_SECOND} a second / alone", beside, alone, 1.5,
              f"median of {RERUNS}, demo data"),
    ]  # fmt: skip


def _answered(address: str) -> float:
    """Return the median seconds of an answer, over one connection."""
    taken = []
    with httpx2.Client() as client:
        for _ in range(ANSWERS):
            start = time.perf_counter()
            client.get(address).raise_for_status()
            taken.append(time.perf_counter() - start)
    return statistics.median(taken)


async def _both(port: int, address: str) -> tuple[float, float]:
    """Return the median seconds of a rerun alone, and while the API is asked."""
    async with Visitor.at(port, "oversikt") as visitor:
        await visitor.see("")
        alone = [(await visitor.see("")).seconds for _ in range(RERUNS)]
        async with httpx2.AsyncClient() as client:
            asking = asyncio.create_task(_asks(client, address))
            beside = [(await visitor.see("")).seconds for _ in range(RERUNS)]
            asking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await asking
    return statistics.median(alone), statistics.median(beside)


async def _asks(client: httpx2.AsyncClient, address: str) -> None:
    """Ask so often, whatever the answers take."""
    async with asyncio.TaskGroup() as group:
        while True:
            group.create_task(_one(client, address))
            await asyncio.sleep(1 / A_SECOND)


async def _one(client: httpx2.AsyncClient, address: str) -> None:
    (await client.get(address)).raise_for_status()


@contextmanager
def _bare(answer: Path) -> Iterator[str]:
    """Run a route that answers the same document, and nothing around it."""
    port = free_port()
    started = subprocess.Popen([sys.executable, "-c", _BARE, str(port), str(answer)])
    address = f"http://127.0.0.1:{port}/"
    try:
        for _ in range(100):
            with contextlib.suppress(httpx2.TransportError):
                httpx2.get(address)
                break
            time.sleep(0.1)
        yield address
    finally:
        started.terminate()
        started.wait()
