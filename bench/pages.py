"""The overview against an empty Streamlit page: a warm rerun, and from process start.

Measured over the same websocket the browser uses, from the request to the script's end, so that
both pages are timed alike and no browser's drawing is counted in either.
"""

import asyncio
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.ratio import Ratio, in_turn
from jamstall import ROOT
from jamstall.intake import take_in
from jamstall.store import loads
from jamstall.store.database import Database

EMPTY = 'import streamlit as st\n\nst.title("Tom")\n'
RERUNS = 40


class Client:
    """One visitor at one page."""

    def __init__(self, port: int, page: str) -> None:
        self.address = f"ws://localhost:{port}/_stcore/stream"
        self.page = page
        self.script = ""

    async def run(self, times: int) -> list[float]:
        """Return the seconds of each of several runs of the page in one session."""
        async with websockets.connect(
            self.address, max_size=None, subprotocols=[websockets.Subprotocol("streamlit")]
        ) as socket_:
            taken = []
            for _ in range(times):
                start = time.perf_counter()
                await socket_.send(self._request())
                await self._until_done(socket_)
                taken.append(time.perf_counter() - start)
        return taken

    def _request(self) -> bytes:
        message = BackMsg()
        if self.script:
            message.rerun_script.page_script_hash = self.script
        else:
            message.rerun_script.page_name = self.page
        return bytes(message.SerializeToString())

    async def _until_done(self, socket_: websockets.ClientConnection) -> None:
        while True:
            message = ForwardMsg()
            message.ParseFromString(await socket_.recv())
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.script = message.new_session.page_script_hash
            if kind == "delta" and message.delta.new_element.HasField("exception"):
                raise AssertionError(message.delta.new_element.exception.message)
            if kind == "script_finished":
                return


@contextmanager
def server(folder: Path, script: str, database: Path | None) -> Iterator[int]:
    """Run Streamlit in a process of its own; end it by its id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    environment = {**os.environ, **({"JAMSTALL_DATABASE": str(database)} if database else {})}
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    settings = ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    process = subprocess.Popen(
        [*command, *settings],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(port: int) -> None:
    for _ in range(2400):
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health"):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.025)
    raise AssertionError("the server did not start")


def measure() -> list[Ratio]:
    """Return a warm rerun, and process start to first complete page, against an empty page."""
    with tempfile.TemporaryDirectory() as folder_name:
        folder = Path(folder_name)
        (folder / "app.py").write_text(EMPTY, encoding="utf-8")
        database_path = folder / "demo.duckdb"
        database = Database(database_path)
        files = sorted((ROOT / "data" / "demo").glob("demo_*.xlsx"))
        loads.publish(database, [take_in(file) for file in files], is_demo=True)
        database.close()

        def first_page(home: Path, page: str, data: Path | None) -> None:
            with server(home, "app.py", data) as port:
                asyncio.run(Client(port, page).run(1))

        start = in_turn(
            lambda: first_page(ROOT, "oversikt", database_path),
            lambda: first_page(folder, "", None),
            5,
        )
        with (
            server(ROOT, "app.py", database_path) as ours,
            server(folder, "app.py", None) as theirs,
        ):
            warm = [_warm(ours, "oversikt", theirs) for _ in range(3)]
    rerun = (statistics.median(w[0] for w in warm), statistics.median(w[1] for w in warm))
    return [
        Ratio("Översikt, warm rerun / empty page", *rerun, 4.0, "demo data, server side"),
        Ratio("start to first complete page / empty app", *start, 2.5, "demo data, server side"),
    ]


def _warm(ours: int, page: str, theirs: int) -> tuple[float, float]:
    """Return the median seconds of reruns in one session of each, the first ones left out."""
    medians = [
        statistics.median(asyncio.run(Client(port, name).run(RERUNS))[5:])
        for port, name in ((ours, page), (theirs, ""))
    ]
    return medians[0], medians[1]
