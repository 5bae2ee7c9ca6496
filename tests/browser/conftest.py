"""A real server, started as the README says, and a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from jamstall import ROOT
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database

StartServer = Callable[[Path], str]
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 60_000
"""Milliseconds; a limit for a machine that is busy, not a measure of speed."""
AT_REST = """() => { const size = document.querySelectorAll('*').length
    if (window.sizeBefore !== size) { window.sizeBefore = size; window.since = performance.now() }
    return performance.now() - window.since > 700 }"""
"""Nothing has come to the page for a moment: charts are drawn after the script has run."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium; a machine without it fails: nothing is skipped."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.fail("Chromium is needed: apt-get install chromium (.ci/run does it)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        yield started
        started.close()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """Return a page of a new visitor, who sees no script error and asks nothing of the outside."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    own = ("http://localhost:", "ws://localhost:", "data:", "blob:")
    assert not [url for url in asked if not url.startswith(own)]
    assert not errors


@contextmanager
def running(database: Path) -> Iterator[str]:
    """Start the app on a database, give its address, and end it by its own process id."""
    port = _free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)],
        cwd=ROOT,
        env={**os.environ, "JAMSTALL_DATABASE": str(database)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://localhost:{port}"
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="session")
def start_server() -> Iterator[StartServer]:
    """Return a way to start the app on a database, for as long as the tests go on."""
    with ExitStack() as servers:
        yield lambda database: servers.enter_context(running(database))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        if server.poll() is not None:
            raise AssertionError(f"the server ended with {server.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/health") as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.25)
    raise AssertionError("the server did not answer")


@pytest.fixture(scope="session")
def demo_app(start_server: StartServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Start a server on the demo data, once for the tests that only read."""
    path = tmp_path_factory.mktemp("browser") / "demo.duckdb"
    database = Database(path)
    loads.publish(database, intakes(), is_demo=True)
    database.close()
    return start_server(path)


def done(page: Page) -> None:
    """Wait until the script has run and all is drawn: what moves is missed by a click."""
    expect(page.locator("h1")).to_be_visible(timeout=PATIENCE)
    running = page.locator("[data-testid=stApp][data-test-script-state=running]")
    expect(running).to_have_count(0, timeout=PATIENCE)
    page.wait_for_function(AT_REST, timeout=PATIENCE)
