"""An app that only reads shows what the writer shows: page for page, number by number."""

import datetime as dt
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jamstall.access import Connection
from jamstall.editions.places import Places
from jamstall.editions.writing import write
from jamstall.panels.pages import PAGES
from jamstall.store.database import Database
from jamstall.ui import login, state
from tests.app.conftest import forget, page_at

NOW = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)
ADDRESS = {"county": "21", "lang": "sv"}

KINDS = {
    "html", "vega_lite_chart", "arrow_data_frame", "title", "header", "caption", "markdown",
    "warning", "error",
}  # fmt: skip
ASKED_FOR = {"projects", "targets", "four_r", "workshop", "upload", "history", "method"}
"""Pages that have something to fill in, or to look after, beside what they show; and what only who
may load files is told."""

Shown = Mapping[str, AppTest]


@pytest.fixture(scope="module")
def both(demo_database: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Shown, Shown]:
    """Return every page of the app that writes, and of one that reads a snapshot of its data."""
    folder = tmp_path_factory.mktemp("read-only")
    path = Path(shutil.copy(demo_database, folder / "demo.duckdb"))
    database = Database(path)
    write(database, Places(str(folder / "editions")), NOW)
    database.close()
    settings = (
        {"JAMSTALL_DATABASE": str(path)},
        {"JAMSTALL_DATA": str(folder / "editions"), "JAMSTALL_LOCAL": str(folder / "local")},
    )
    found = []
    for one in settings:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(login, "connection", lambda: Connection(None, {"host": "localhost"}))
            for name, value in one.items():
                patch.setenv(name, value)
            forget()
            if (follower := state.follower()) is not None:
                assert follower.look()
            found.append({page.name: page_at(page.name, ADDRESS) for page in PAGES})
            forget()
    return found[0], found[1]


_OF_THE_RUN = re.compile(r"<i data-run=[^>]*></i>")


def read_on(app: AppTest) -> list[str]:
    """Return all that the page says and draws, charts with the rows they are drawn from.

    A list of contents is said line by line: what is asked for has lines there too.
    """
    assert not app.exception
    return [
        f"{element.type}: {said}"
        for element in app.main
        if element.type in KINDS
        for said in _OF_THE_RUN.sub("", str(element.proto)).split("</li>")
    ]


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_every_page_is_the_writers_number_by_number(both: tuple[Shown, Shown], page: str) -> None:
    """But for the line that says of when it is, and what only an app that writes is asked for."""
    writes, reads = (read_on(shown[page]) for shown in both)
    (of_when,) = [one for one in reads if "Uppgifterna är av 29 nov. 2026 kl. 13.00" in one]
    reads.remove(of_when)
    if page not in ASKED_FOR:
        assert reads == writes
        return
    left = iter(writes)
    assert [one for one in reads if one not in left] == []  # in the writer's order
    assert [one for one in reads if one.startswith("vega")] == [
        one for one in writes if one.startswith("vega")
    ]
    assert len(reads) < len(writes)
