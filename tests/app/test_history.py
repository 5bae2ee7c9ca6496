"""Historik lists the snapshots of series, and whoever administers takes one back."""

from pathlib import Path

import pytest

from jamstall.access import Person
from jamstall.context.declared import series
from jamstall.store import series as kept
from jamstall.store.database import Database
from jamstall.texts import LANGUAGES, Texts
from jamstall.ui import login
from tests.app.conftest import OpenApp, OpenDemo, bodies, shown


def cells(app: object, texts: Texts) -> str:
    """Return the table of snapshots, as it is written."""
    (table,) = [body for body in bodies(app) if texts("history-series-figures") in body]
    return table.replace("\u00a0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_snapshot_says_whose_and_what_it_is(open_demo: OpenDemo, language: str) -> None:
    texts = Texts(language)
    said = cells(open_demo("history", lang=language), texts)
    for one in series().values():
        assert (one.title.said(language) in said) == (one.first is not None)
    assert texts("series-shipped") in said
    assert texts("series-worked-up") in said
    assert texts("series-preliminary") in said


def test_a_snapshot_is_taken_back_where_it_is_listed(open_app: OpenApp, own_demo: Path) -> None:
    app, texts = open_app(own_demo, "history"), Texts("sv")
    app.selectbox(key="history-series-which").select(2).run()
    assert texts("history-series-empty") in shown(app)
    label = texts("history-series-retract", number=2)
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    assert texts("history-series-retracted") in cells(app, texts)
    gone = next(one for one in kept.history(Database(own_demo)) if one.snapshot_id == 2)
    assert gone.retracted_by == "local"


def test_who_may_only_upload_takes_none_back(
    open_app: OpenApp, own_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(login, "person", lambda: Person("s", "Anna", {"upload": None}))
    app = open_app(own_demo, "history")
    assert series()["employed"].title.sv in cells(app, Texts("sv"))
    assert "history-series-which" not in {box.key for box in app.selectbox}
