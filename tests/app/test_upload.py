"""Ladda upp: the step Skillnad, of a file that is on its way already, and what it leads to."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.testing.v1 import AppTest

from jamstall.analysis.breakdown import breakdown
from jamstall.intake import take_in
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import Texts
from jamstall.ui import login
from jamstall.upload.drafts import Drafts
from tests.app.conftest import OpenApp, bodies
from tests.files import grant, project, table, xlsx

Row = dict[str, Any]
Compare = Callable[..., AppTest]
SV = Texts("sv")


@pytest.fixture
def compare(open_app: OpenApp, own_empty: Path, tmp_path: Path) -> Compare:
    """Return a way to publish rows, and show what the same file with other rows would change."""

    def compared(
        published: Row | list[Row], asked: Row | list[Row], language: str = "sv"
    ) -> AppTest:
        published, asked = (
            rows if isinstance(rows, list) else [rows] for rows in (published, asked)
        )
        database = Database(own_empty)
        loads.publish(database, [take_in(xlsx(tmp_path / "a.xlsx", table(*published)))])
        database.close()
        app = open_app(own_empty, "upload", lang=language)
        drafts = Drafts.beside(own_empty)
        content = xlsx(tmp_path / "b.xlsx", table(*asked)).read_bytes()
        draft = drafts.create(content, "b.xlsx", login.person().subject)
        drafts.save(draft, replace(draft.choices, step="difference"))
        app.session_state["upload-draft"] = draft.draft_id
        app.run()
        assert not app.exception
        return app

    return compared


def changes(app: AppTest, language: str = "sv") -> list[list[str]]:
    """Return the rows of the table of changes."""
    caption = Texts(language)("upload-changes")
    (body,) = [body for body in bodies(app) if f'aria-label="{caption}"' in body]
    rows = re.findall("<tr>(.*?)</tr>", body, re.DOTALL)[1:]
    return [re.findall("<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]


def press(app: AppTest, label: str) -> None:
    (button,) = [button for button in app.button if button.label == label]
    button.click().run()
    assert not app.exception


def test_of_two_who_publish_at_once_the_second_sees_what_the_first_did(
    compare: Compare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """She is told, the difference is computed anew, and her next click publishes."""
    app = compare(grant(1), [grant(2), grant(3)])
    publish = loads.publish

    def after_another(database: Database, *asked: Any, **said: Any) -> Any:
        monkeypatch.setattr(loads, "publish", publish)
        publish(database, [take_in(xlsx(tmp_path / "c.xlsx", table(grant(3))))])
        return publish(database, *asked, **said)

    monkeypatch.setattr(loads, "publish", after_another)
    assert [one.value for one in app.metric] == ["2", "0", "0"]
    press(app, SV("upload-publish"))
    assert [one.value for one in app.error] == [SV("upload-outdated")]
    assert [one.value for one in app.metric] == ["1", "0", "1"]
    press(app, SV("upload-publish"))
    assert not app.error
    assert any("nya ärenden 1," in one.value for one in app.success)


def test_what_is_shown_of_persons_is_decided_before_publishing(
    compare: Compare, own_empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readers who come just after find all of it decided."""
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "on")
    app = compare(grant(1), [grant(number) for number in range(2, 20)])
    told: list[str] = []
    monkeypatch.setattr(
        DeltaGenerator, "progress", lambda _self, _value, text: told.append(text), raising=True
    )
    press(app, SV("upload-publish"))
    assert any("nya ärenden 18," in one.value for one in app.success)
    assert all(one.startswith("Avgör vad som kan visas om personer") for one in told)
    assert re.search(r"steg (\d+) av \1\.", told[-1].replace("\xa0", " "))
    database = Database(own_empty)
    database.awaits_decisions = True
    found = breakdown(database, "granted_cases", ("municipality", "sex"))
    assert found.beyond == ()
    assert {group.labels: group.cases for group in found.groups}["2180", "woman"] == 19
    database.close()


def test_while_it_is_decided_nobody_can_publish_again_and_anybody_can_stop_it(
    compare: Compare, own_empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "on")
    app = compare(grant(1), [grant(number) for number in range(2, 20)])
    with monkeypatch.context() as meanwhile:
        # As Streamlit ends a run where it shows something, once its reader has pressed a button.
        meanwhile.setattr(DeltaGenerator, "progress", lambda *_: st.stop())
        press(app, SV("upload-publish"))
        offered = {button.label: not button.disabled for button in app.button}
        assert offered[SV("deciding-stop")]
        assert not offered[SV("upload-publish")]
    press(app, SV("deciding-stop"))
    assert SV("deciding-stopped") in [one.value for one in app.info]
    assert len(loads.history(Database(own_empty))) == 1, "nothing is published"
    assert [*own_empty.parent.glob("deciding-*")] == []
    app.run()
    assert SV("deciding-stopped") not in [one.value for one in app.info], "it is said once"
    press(app, SV("upload-publish"))
    assert any("nya ärenden 18," in one.value for one in app.success)
    assert SV("deciding-stop") not in [button.label for button in app.button]


@pytest.mark.parametrize(
    ("before", "after", "row"),
    [
        (grant(1), grant(1, Kommun="Sandviken"), ["RG-2024-001", "Kommun", "Gävle", "Sandviken"]),
        (
            project(1, Kommuner="Gävleborg"),
            project(1, Kommuner="Gävleborg, Halland"),
            ["P-001", "Län", "Gävleborg", "Halland, Gävleborg"],
        ),
    ],
)
def test_changed_places_are_named_and_can_be_published(
    compare: Compare, own_empty: Path, before: Row, after: Row, row: list[str]
) -> None:
    app = compare(before, after)
    assert changes(app) == [row]
    press(app, SV("upload-publish"))
    assert [load.status for load in loads.history(Database(own_empty))] == ["published"] * 2


def test_the_step_is_shown_in_english(compare: Compare) -> None:
    app = compare(grant(1), grant(1, Kommun="Sandviken", Kön="Man"), "en")
    assert changes(app, "en") == [
        ["RG-2024-001", "Municipality", "Gävle", "Sandviken"],
        ["RG-2024-001", "Sex", "not shown", "not shown"],
    ]


@pytest.mark.parametrize(("answer", "cases"), [("same", 1), ("new", 2)])
def test_a_case_in_another_county_must_be_answered_for(
    compare: Compare, own_empty: Path, answer: str, cases: int
) -> None:
    app = compare(grant(1), grant(1, Kommun="Halmstad"))
    assert "RG-2024-001 (Gävleborg → Halland)" in app.warning[0].value.replace("\\", "")
    assert SV("upload-publish") not in [button.label for button in app.button]
    app.radio[0].set_value(answer).run()
    press(app, SV("upload-publish"))
    with Database(own_empty).reading() as connection:
        assert connection.execute("SELECT count(*) FROM cases").fetchone() == (cases,)


def test_other_cases_with_the_same_numbers_must_be_answered_for(
    compare: Compare, own_empty: Path
) -> None:
    day = {"Ansökningsdatum": None, "Beslutsdatum": dt.date(2025, 3, 20)}
    app = compare([grant(1), grant(2)], [grant(1, **day), grant(2, **day)])
    assert "2 av de 2 publicerade" in app.warning[0].value
    assert SV("upload-publish") not in [button.label for button in app.button]
    next(box for box in app.checkbox if box.label == SV("upload-replace")).check().run()
    press(app, SV("upload-publish"))
    with Database(own_empty).reading() as connection:
        years = connection.execute("SELECT DISTINCT year FROM cases").fetchall()
    assert years == [(2025,)]
