"""A Streamlit server of its own to measure, on a port that is free."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EMPTY = 'import streamlit as st\n\nst.title("Tom")\n'
"""The script of an empty page, which ours are measured against."""


def write_empty(folder: Path) -> Path:
    """Write an app of one empty page into a folder, and return the folder."""
    (folder / "app.py").write_text(EMPTY, encoding="utf-8")
    return folder


@contextmanager
def server(folder: Path, database: Path | None = None) -> Iterator[int]:
    """Run the folder's `app.py` in a process of its own; give its port; end it by its id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    environment = {**os.environ, **({"JAMSTALL_DATABASE": str(database)} if database else {})}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
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
