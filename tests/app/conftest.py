"""The app's script, run by Streamlit's own tester on a real database."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jamstall import ROOT
from jamstall.ui import state

FRAME = ROOT / "jamstall" / "ui" / "frame.py"

OpenApp = Callable[..., AppTest]


@pytest.fixture
def open_app(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenApp]:
    """Return a way to open a page, by its script's name, on a database with an address."""

    def opened(database: Path, page: str = "overview", **address: str | list[str]) -> AppTest:
        monkeypatch.setenv("JAMSTALL_DATABASE", str(database))
        _forget()
        app = AppTest.from_file(FRAME, default_timeout=60)
        _go_to(app, address)
        if page != "overview":
            app.switch_page(f"../../pages/{page}.py").run()
            _go_to(app, address)  # the overview has dropped what means nothing there
        return app

    yield opened
    _forget()


def _go_to(app: AppTest, address: dict[str, str | list[str]]) -> None:
    for key, value in address.items():
        app.query_params[key] = value
    app.run()


def _forget() -> None:
    """Let go of the database and all that is remembered of it."""
    if state.database.cache_info().currsize:
        state.database().close()
    for remembered in (state.database, state.values, state._asked, state._built):
        remembered.cache_clear()


@pytest.fixture
def own_demo(demo_database: Path, tmp_path: Path) -> Path:
    """Return a copy of the demo database that a test may write to."""
    return Path(shutil.copy(demo_database, tmp_path / "own.duckdb"))


@pytest.fixture
def own_empty(empty_database: Path, tmp_path: Path) -> Path:
    """Return a copy of the empty database that a test may write to."""
    return Path(shutil.copy(empty_database, tmp_path / "own.duckdb"))
