"""What a page sends is the same where only what is hidden is another (`tests/indistinct.py`).

Every message of it: charts' specifications and data, tables, words, options, the address.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element

from tests import indistinct
from tests.app.conftest import ADDRESSES, OpenApp
from tests.indistinct import HALMSTAD, OTHERS

Sent = Mapping[tuple[str, ...], str]

YEAR = {"municipality": HALMSTAD, "year": "2023"}
CHOSEN = {
    "allocation": {"county": "13", "colour": "abroad", "place": HALMSTAD, "part": "cases"},
    "applicants": {**YEAR, "by": "birthplace"},
    "compare": {"county": "13", "year": "2023", "across": "municipality", "what": "abroad"},
    "targets": {**YEAR, "moving": "birthplace", "moved": "10"},
}
"""Page → its address; of all others a municipality's year."""
_OF_THE_RUN = re.compile(r'data-run=\\"\d+|[0-9a-f]{32,}')
"""How often a page was run, and under which name a download waits."""


@pytest.fixture(scope="module")
def paths(indistinct_database: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the data as readers have it, and where what is hidden is another."""
    folder = tmp_path_factory.mktemp("indistinct")
    own = Path(shutil.copyfile(indistinct_database, folder / "own.duckdb"))
    other = indistinct.other(own, OTHERS, folder / "other.duckdb")
    return indistinct.decide(own), indistinct.decide(other)


def sent(open_app: OpenApp, database: Path, page: str) -> Sent:
    """Return what a page sends, by its place on it, and its address."""
    app = open_app(database, page, **CHOSEN.get(page, YEAR))
    return {**sent_by(app), ("address",): repr(dict(app.query_params))}


def sent_by(app: AppTest) -> Sent:
    """Return what the page that is open has sent, by its place on it."""
    assert not app.exception
    found = {place: _OF_THE_RUN.sub("", piece) for place, piece in _pieces(app._tree, ())}
    assert found
    return found


def _pieces(block: Block, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, child in block.children.items():
        here = (*place, str(key))
        if isinstance(child, Block):
            if child.proto is not None:
                yield here, str(child.proto)
            yield from _pieces(child, here)
        elif isinstance(child, Element):
            yield here, str(child.proto)


@pytest.mark.parametrize("page", [*ADDRESSES])
def test_no_page_differs(
    open_app: OpenApp, paths: tuple[Path, Path], page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "on")
    own, other = (sent(open_app, path, page) for path in paths)
    assert [place for place in {**own, **other} if own.get(place) != other.get(place)] == []


def test_where_all_is_shown_a_page_differs(
    open_app: OpenApp, paths: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a region whose smallest group is of three all of these are shown."""
    monkeypatch.setenv("JAMSTALL_SMALLEST", "3")
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "on")
    copies = [Path(shutil.copyfile(path, tmp_path / path.name)) for path in paths]
    own, other = (sent(open_app, indistinct.decide(path), "applicants") for path in copies)
    assert own != other
