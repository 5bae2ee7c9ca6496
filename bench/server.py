"""A Streamlit server of its own to measure, on a port that is free."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import used

EMPTY = 'import streamlit as st\n\nst.title("Tom")\n'
"""The script of an empty page, which ours are measured against."""


@dataclass(frozen=True)
class Server:
    """A server that is up: the port it answers on, and its process id."""

    port: int
    pid: int

    def processor(self) -> float:
        """Return the seconds of processor time that it has used so far, with what it started."""
        return used.processor_of(self.pid)

    def peak(self) -> float:
        """Return the MB that it has had at most so far, with what it started."""
        return used.peak_of(self.pid)


def write_empty(folder: Path) -> Path:
    """Write an app of one empty page into a folder, and return the folder."""
    (folder / "app.py").write_text(EMPTY, encoding="utf-8")
    return folder


@contextmanager
def server(folder: Path, database: Path | None = None) -> Iterator[int]:
    """Run the folder's `app.py` by this Python in a process of its own, and give its port."""
    data = {"JAMSTALL_DATABASE": str(database)} if database else {}
    with running(folder, sys.executable, {**os.environ, **data}) as started:
        yield started.port


@contextmanager
def running(folder: Path, python: str, environment: Mapping[str, str]) -> Iterator[Server]:
    """Run the folder's `app.py` by a Python of one's choice; end it by its id, whatever happens.

    Raises
    ------
    AssertionError : it did not start.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    command = [python, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    settings = ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    process = subprocess.Popen(
        [*command, *settings],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port, process)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(2400):
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health"):
                return
        except (urllib.error.URLError, ConnectionError):
            if process.poll() is not None:
                break
            time.sleep(0.025)
    raise AssertionError("the server did not start")
