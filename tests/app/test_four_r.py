"""4R och JämKAS: from the numbers to who does what by when."""

import datetime as dt
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jamstall.access import VISITOR, Person
from jamstall.plan.assessments import Assessments
from jamstall.ui import login
from jamstall.workshop.model import Workshop
from jamstall.workshop.store import Workshops
from tests.app.conftest import OpenDemo, bodies, shown


def field(app: AppTest, label: str):  # type: ignore[no-untyped-def]
    every = (*app.text_input, *app.text_area, *app.radio, *app.date_input)
    return next(one for one in every if one.label == label)


def press(app: AppTest, label: str) -> None:
    next(one for one in app.button if one.label == label).click().run()


def write(app: AppTest, name: str) -> None:
    field(app, "Namn på analysen").set_value(name)
    field(app, "Vilket gap syns i siffrorna?").set_value("Kvinnor söker mindre än de är.")
    field(app, "Är gapet ojämställt?").set_value("yes")
    field(app, "Åtgärd 1: Vad").set_value("Ny utlysning")
    field(app, "Åtgärd 1: Vem").set_value("Anna")
    field(app, "Åtgärd 1: Till när").set_value(dt.date(2027, 3, 1))
    press(app, "Spara analysen")


def test_the_numbers_are_there(open_demo: OpenDemo) -> None:
    said = shown(open_demo("four_r", county="21"))
    assert "Representation: vilka som söker och beviljas företagsstödet" in said
    assert "Inga åtgärder är beslutade än." in said


def test_an_analysis_is_written_saved_and_changed(open_own: OpenDemo, own_demo: Path) -> None:
    app = open_own("four_r", county="21")
    write(app, "Vårt första")
    assert [one.value for one in app.success] == [
        "Analysen är sparad. Tidigare versioner finns kvar."
    ]
    (kept,) = Assessments.beside(own_demo).all()
    assert (kept.assessment.name, kept.assessment.filters) == ("Vårt första", "county=21")
    assert {one.question for one in kept.assessment.numbers} == {"representation", "resources"}
    assert "En åtgärd är beslutad." in shown(app)
    field(app, "Namn på analysen").set_value("Bättre namn")
    press(app, "Spara analysen")
    assert [one.assessment.name for one in Assessments.beside(own_demo).all()] == ["Bättre namn"]
    assert [one.label for one in app.expander][:1] == ["En tidigare version"]
    app = open_own("four_r", county="21", analysis=kept.assessment_id)
    assert field(app, "Vilket gap syns i siffrorna?").value == "Kvinnor söker mindre än de är."
    press(app, "Ta bort ur listan")
    assert Assessments.beside(own_demo).all() == []


def test_what_is_not_whole_is_said_and_nothing_is_lost(open_own: OpenDemo, own_demo: Path) -> None:
    app = open_own("four_r", county="21")
    write(app, " ")
    assert "Analysen har inget namn" in app.error[0].value
    assert field(app, "Åtgärd 1: Vad").value == "Ny utlysning"
    field(app, "Namn på analysen").set_value("X")
    field(app, "Åtgärd 1: Vem").set_value("")
    press(app, "Spara analysen")
    assert "Åtgärden Ny utlysning saknar vem eller till när" in app.error[0].value
    assert Assessments.beside(own_demo).all() == []


def test_two_write_in_the_same_analysis(open_own: OpenDemo, own_demo: Path) -> None:
    """The second is told, keeps what is typed, and may save on top."""
    app = open_own("four_r", county="21")
    write(app, "Delad")
    kept = Assessments.beside(own_demo)
    (first,) = kept.all()
    kept.save(first.assessment, "bo", of=first.assessment_id, after=first.version)
    field(app, "Namn på analysen").set_value("Mitt")
    press(app, "Spara analysen")
    assert "Någon annan har sparat en ny version" in app.warning[0].value
    assert field(app, "Namn på analysen").value == "Mitt"
    assert len(kept.versions()) == 2
    press(app, "Spara analysen")
    assert kept.all()[0].assessment.name == "Mitt"


def test_who_may_not_write_reads(
    open_own: OpenDemo, own_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(open_own("four_r", county="21"), "Läsbar")
    elsewhere = Person("bo", "Bo", {"set_targets": frozenset({"13"})})
    monkeypatch.setattr(login, "person", lambda: elsewhere)
    app = open_own("four_r", county="21")
    write(app, "Deras")
    assert "Du har inte rätt att skriva analyser" in app.error[0].value
    assert len(Assessments.beside(own_demo).versions()) == 1
    monkeypatch.setattr(login, "person", lambda: VISITOR)
    app = open_own("four_r", county="21")
    assert "Spara analysen" not in [one.label for one in app.button]
    assert "Kvinnor söker mindre än de är." in shown(app)


def test_a_form_that_is_wrong_is_said_and_its_analysis_kept(
    open_own: OpenDemo, own_demo: Path
) -> None:
    folder = own_demo.with_suffix(".forms")
    folder.mkdir()
    form = folder / "egen.toml"
    whole = 'title = "Egen"\n[[questions]]\nkey = "a"\nkind = "text"\nasks = "Varför?"\n'
    form.write_text(whole, encoding="utf-8")
    app = open_own("four_r", county="21", form="egen")
    field(app, "Namn på analysen").set_value("I vår mall")
    field(app, "Varför?").set_value("Därför.")
    press(app, "Spara analysen")
    form.write_text(whole.replace('title = "Egen"', ""), encoding="utf-8")
    (kept,) = Assessments.beside(own_demo).all()
    app = open_own("four_r", county="21", analysis=kept.assessment_id)
    assert app.warning[0].value.startswith("Mallen egen.toml, rad 1, saknar titel.")
    assert field(app, "Varför?").value == "Därför."


def test_a_file_that_cannot_be_read_is_said(open_own: OpenDemo, own_demo: Path) -> None:
    Assessments.beside(own_demo).path.mkdir()
    said = [one.value for one in open_own("four_r", county="21").error]
    assert any("Filen med analyser kan inte läsas" in one for one in said)


def test_actions_of_workshops_and_analyses_stand_in_one_list(
    open_own: OpenDemo, own_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(open_own("four_r", county="21"), "Vår 4R")
    store = Workshops.beside(own_demo)
    now = dt.datetime.now(tz=dt.UTC)
    run = store.start(Workshop("w", "Nämnden 4 mars", "sv", "county=21", (), now))
    store.write(run.code, "action", "Ring upp de som fick avslag", who="Bo", due="i maj")
    store.write(run.code, "conclusion", "Vi är inte nöjda")
    app = open_own("four_r", county="21")
    said = shown(app)
    assert "2 åtgärder är beslutade." in said
    table = next(body for body in bodies(app) if "Ring upp" in body)
    assert all(word in table for word in ("Ny utlysning", "Anna", "Vår 4R", "Bo", "i maj"))
    assert "Nämnden 4 mars" in table
    assert "Vi är inte nöjda" not in said
    monkeypatch.setattr(login, "person", lambda: VISITOR)
    read = shown(open_own("four_r", county="21"))
    assert "Ny utlysning" in read
    assert "Ring upp" not in read
