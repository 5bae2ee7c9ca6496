"""The app's script, run by Streamlit's own tester on a real database."""

import html
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest, local_script_runner
from streamlit.util import calc_hash

from jamstall import ROOT
from jamstall.access import Connection
from jamstall.panels.pages import PAGES
from jamstall.ui import login, state
from jamstall.ui.upload import flow

FRAME = ROOT / "jamstall" / "ui" / "frame.py"

HANGS = 60
"""Seconds after which a page is said to hang."""

ADDRESSES = {page.name: page.address for page in PAGES}

OpenApp = Callable[..., AppTest]
"""Database, page and address → the page."""
OpenDemo = Callable[..., AppTest]
"""Page and address → the page, of the demo data."""
Address = Mapping[str, str | list[str]]


def bodies(app: AppTest) -> list[str]:
    """Return the HTML of the page's own pieces."""
    return [element.proto.body for element in app.get("html")]


def shown(app: AppTest) -> str:
    """Return all that can be read on the page, without tags and with ordinary spaces."""
    kinds = (app.title, app.header, app.caption, app.markdown)
    written = [element.value for kind in kinds for element in kind]
    written += [html.unescape(re.sub("<[^>]+>", " ", body)) for body in bodies(app)]
    return "\n".join(written).replace("\u00a0", " ")


def statement(app: AppTest) -> str:
    """Return the one thing to know; what only keeps a span of years on one line is left out."""
    (found,) = [body for body in bodies(app) if 'class="statement"' in body]
    said = html.unescape(re.search('<p class="statement">(.*?)</p>', found)[1])
    return said.replace("\u2060", "")


def told(app: AppTest) -> list[str]:
    """Return what each chart shows, in words for who does not see it; one for every chart."""
    words = [
        html.unescape(one)
        for body in bodies(app)
        for one in re.findall("<p class='told'[^>]*>(.*?)</p>", body, re.DOTALL)
    ]
    assert len(words) == len(app.get("vega_lite_chart"))
    return words


@pytest.fixture(autouse=True)
def at_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sit at the machine of a server without login: Streamlit's tester has no connection."""
    monkeypatch.setattr(login, "connection", lambda: Connection(None, {"host": "localhost"}))


@pytest.fixture(scope="package", autouse=True)
def packages_scanned_once() -> Iterator[None]:
    """Let Streamlit look for components in the installed packages once, as a server does.

    Its tester looks anew for every page it opens, a third of a second each.
    """
    with pytest.MonkeyPatch.context() as patch:
        scan = manifest_scanner.scan_component_manifests
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(scan))
        yield


@pytest.fixture(scope="package", autouse=True)
def waiting_for_the_script() -> Iterator[None]:
    """Let Streamlit's tester wait for the end of a script's thread.

    It looks a thousand times a second whether there is one, each time through all that has
    happened, and takes the script's turn to run.
    """
    look = local_script_runner.require_widgets_deltas

    def wait(runner: local_script_runner.LocalScriptRunner, timeout: float) -> None:
        runner._script_thread.join(timeout)
        look(runner, HANGS if runner.script_stopped() else 0)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(local_script_runner, "require_widgets_deltas", wait)
        yield


@pytest.fixture
def open_app(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenApp]:
    """Return a way to open a page, by its script's name, on a database with an address.

    Nothing is remembered from before: whatever the page shows is asked for anew.
    """

    def opened(database: Path, page: str = "overview", **address: str | list[str]) -> AppTest:
        monkeypatch.setenv("JAMSTALL_DATABASE", str(database))
        forget()
        return page_at(page, address)

    yield opened
    forget()


@pytest.fixture
def open_own(
    monkeypatch: pytest.MonkeyPatch, own_demo: Path, forgotten_at_the_end: None
) -> Iterator[OpenDemo]:
    """Return a way to open a page of the test's own copy of the demo data.

    It stays open until the test's end. What any test has asked of the same data is remembered: what
    the test writes beside it, or in it, makes its pages ask anew, as it does a server's.
    """
    let_go()

    def opened(page: str = "overview", **address: str | list[str]) -> AppTest:
        monkeypatch.setenv("JAMSTALL_DATABASE", str(own_demo))
        return page_at(page, address)

    yield opened
    let_go()


@pytest.fixture
def open_demo(
    monkeypatch: pytest.MonkeyPatch, demo_database: Path, forgotten_at_the_end: None
) -> OpenDemo:
    """Return a way to open a page of the demo data, for tests that only read.

    What one test has asked is remembered for the next, as it is from one reader to the next: most
    of a page's first showing is deciding which small groups to hide.
    """

    def opened(page: str = "overview", **address: str | list[str]) -> AppTest:
        monkeypatch.setenv("JAMSTALL_DATABASE", str(demo_database))
        if not state.database.cache_info().currsize or state.database().path != demo_database:
            let_go()
        return page_at(page, address)

    return opened


@pytest.fixture(scope="package")
def forgotten_at_the_end() -> Iterator[None]:
    """Let go of what is remembered when the last test of the pages has run."""
    yield
    forget()


def page_at(page: str, address: Address) -> AppTest:
    app = AppTest.from_file(FRAME, default_timeout=HANGS)
    # Straight there, as a deep link goes: `switch_page` has to show the overview first.
    app._page_hash = calc_hash(ADDRESSES[page])
    _go_to(app, address)
    return app


def _go_to(app: AppTest, address: Address) -> None:
    for key, value in address.items():
        app.query_params[key] = value
    app.run()


def forget() -> None:
    """Let go of the database and all that is remembered of it."""
    let_go()
    for remembered in (state.values, state._asked, state._built, state._society):
        remembered.cache_clear()


def let_go() -> None:
    """Let go of the database; answers stay, each under the state of the data that it is of."""
    if state.database.cache_info().currsize:
        state.database().close()
    for one in (state.database, state.follower, state.afterwards, flow.drafts):
        one.cache_clear()


@pytest.fixture
def own_demo(demo_database: Path, tmp_path: Path) -> Path:
    """Return a copy of the demo database that a test may write to."""
    return Path(shutil.copy(demo_database, tmp_path / "own.duckdb"))


@pytest.fixture
def own_empty(empty_database: Path, tmp_path: Path) -> Path:
    """Return a copy of the empty database that a test may write to."""
    return Path(shutil.copy(empty_database, tmp_path / "own.duckdb"))
