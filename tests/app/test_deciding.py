"""While it is decided what can be shown of persons, pages say so, and show it once it is."""

import re
from pathlib import Path
from threading import Event

import pytest
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from jamstall.analysis.breakdown import breakdown
from jamstall.decide_ahead import decide_ahead
from jamstall.intake import take_in
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import Language, Texts
from jamstall.ui import state
from tests.app.conftest import OpenApp, shown
from tests.files import grant, table, xlsx


@pytest.fixture
def published(own_empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Real cases, which a command published beside the app."""
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "on")
    rows = [grant(number, Kön="Man" if number > 8 else "Kvinna") for number in range(1, 30)]
    database = Database(own_empty)
    loads.publish(database, [take_in(xlsx(tmp_path / "a.xlsx", table(*rows)))])
    database.close()
    return own_empty


@pytest.mark.parametrize(
    ("language", "said"),
    [("sv", "Nu avgörs vad som kan visas om personer"), ("en", "It is being decided what can")],
)
def test_a_page_says_that_it_is_being_decided(
    open_app: OpenApp, published: Path, language: Language, said: str
) -> None:
    app = open_app(published, "overview", lang=language)
    assert not app.exception
    assert said in app.info[0].value
    assert re.search(r"100\s?%", shown(app)), "what is of no person is shown"
    decide_ahead(state.database(), Event())
    app.run()
    assert not app.exception
    assert [one.value for one in app.info if said in one.value] == []
    assert "28" in shown(app)


def test_what_is_left_is_decided_before_a_load_is_taken_back(
    open_app: OpenApp, published: Path, tmp_path: Path
) -> None:
    database = Database(published)
    more = [grant(number, Kommun="Sandviken") for number in range(40, 60)]
    loads.publish(database, [take_in(xlsx(tmp_path / "b.xlsx", table(*more)))])
    database.close()
    app = open_app(published, "history")
    app.selectbox(key="history-which").set_value(2).run()
    texts = Texts("sv")
    (button,) = (one for one in app.button if one.label == texts("history-retract", load=2))
    button.click().run()
    assert not app.exception
    assert state.deciding() is None, "nobody has to wait"
    found = breakdown(state.database(), "granted_cases", ("sex",))
    assert (found.beyond, found.overall.cases) == ((), 29)


def test_a_load_is_not_taken_back_twice_while_it_is_decided(
    open_app: OpenApp, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = Texts("sv")
    retract = texts("history-retract", load=1)
    app = open_app(published, "history")
    app.selectbox(key="history-which").set_value(1).run()

    def press(label: str) -> list[str]:
        next(one for one in app.button if one.label == label).click().run()
        assert not app.exception
        return [one.label for one in app.button if not one.disabled]

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(DeltaGenerator, "progress", lambda *_: st.stop())
        labels = press(retract)
        assert texts("deciding-stop") in labels
        assert retract not in labels
    assert retract in press(texts("deciding-stop"))
    assert texts("deciding-stopped") in [one.value for one in app.info]
    press(retract)
    assert [load.status for load in loads.history(state.database())] == ["retracted"]


def test_where_the_app_does_not_decide_ahead_nobody_waits(
    open_app: OpenApp, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "off")
    app = open_app(published, "overview")
    assert app.info == []
