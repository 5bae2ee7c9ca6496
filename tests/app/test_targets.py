"""Mål: what is decided and whether it is reached, and what another distribution would give."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jamstall.access import VISITOR, Person
from jamstall.plan.model import Target
from jamstall.plan.store import Plans
from jamstall.store import loads
from jamstall.ui import login, state
from tests.app.conftest import OpenDemo, shown

TARGET = Target(
    "amount_share", "sector_dominance", "women", "county=21&fund=business_grants", "at_least",
    Decimal("0.4"), dt.date(2040, 12, 31), dt.date(2025, 5, 6), "Exempelnämnden", made_up=True,
)  # fmt: skip


def press(app: AppTest, label: str) -> None:
    next(one for one in app.button if one.label == label).click().run()


def test_without_targets_the_scenario_is_there(open_demo: OpenDemo) -> None:
    said = shown(open_demo("targets", county="21"))
    assert "Inget är ändrat än" in said
    assert "Vad är det minsta som ger 40/60?" in said


def test_a_target_is_set_and_taken_back(open_own: OpenDemo, own_demo: Path) -> None:
    app = open_own("targets", county="21", fund="business_grants")
    body = next(one for one in app.text_input if one.label == "Vem som har beslutat")
    body.set_value("Exempelnämnden")
    press(app, "Spara målet")
    assert [one.value for one in app.success] == ["Målet är sparat."]
    assert "Ett mål gäller urvalet: 1 går för långsamt." in shown(app)
    assert "Minst 40 % av kronorna till kvinnodominerade branscher" in shown(app)
    (kept,) = Plans.beside(own_demo).targets()
    assert (kept.target.filters, kept.kept_by) == ("county=21&fund=business_grants", "local")
    app.button(key=f"retract-{kept.target_id}").click().run()
    assert [one.value for one in app.success] == ["Målet är tillbakataget."]
    assert "Inga mål är satta för urvalet." in [one.value for one in app.info]
    assert Plans.beside(own_demo).targets() == []


def test_a_target_without_a_body_is_not_set(open_own: OpenDemo, own_demo: Path) -> None:
    app = open_own("targets", county="21")
    press(app, "Spara målet")
    assert "Det står inte vem som har beslutat" in app.error[0].value
    assert Plans.beside(own_demo).targets() == []


def test_targets_of_another_county_are_not_shown(open_own: OpenDemo, own_demo: Path) -> None:
    Plans.beside(own_demo).set_target(TARGET)
    assert "Ett mål gäller urvalet" in shown(open_own("targets", county="21"))
    assert "Ett mål gäller urvalet" in shown(open_own("targets"))
    assert "Ett mål gäller" not in shown(open_own("targets", county="13"))


def test_whoever_may_not_set_targets_sees_them(
    open_own: OpenDemo, own_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Plans.beside(own_demo).set_target(TARGET)
    elsewhere = Person("bo", "Bo", {"set_targets": frozenset({"13"})})
    monkeypatch.setattr(login, "person", lambda: elsewhere)
    app = open_own("targets", county="21")
    next(one for one in app.text_input if one.label == "Vem som har beslutat").set_value("X")
    press(app, "Spara målet")
    assert "Du har inte rätt" in app.error[0].value
    (kept,) = Plans.beside(own_demo).targets()
    app.button(key=f"retract-{kept.target_id}").click().run()
    assert "Du har inte rätt" in app.error[0].value
    monkeypatch.setattr(login, "person", lambda: VISITOR)
    app = open_own("targets", county="21")
    assert "Ett mål gäller urvalet" in shown(app)
    assert "Spara målet" not in [one.label for one in app.button]
    assert len(Plans.beside(own_demo).targets()) == 1


def test_a_scenario_is_moved_saved_and_opened(open_own: OpenDemo, own_demo: Path) -> None:
    address = {"county": "21", "of": "business_grants"}
    app = open_own("targets", **address, moved="20", grow="10")
    said = shown(app)
    assert "10 % mer pengar i allt och 20 % av kronorna" in said
    assert "ingen prognos" in said
    app.select_slider(key="moved").set_value("0").run()
    assert "20 % av kronorna" not in shown(app)
    name = next(one for one in app.text_input if one.label == "Namn på scenariot")
    name.set_value("Tio procent till")
    press(app, "Spara")
    assert [one.value for one in app.success] == ["Scenariot är sparat."]
    (kept,) = Plans.beside(own_demo).scenarios()
    assert kept.name == "Tio procent till"
    app = open_own("targets")
    app.button(key=f"open-{kept.scenario_id}").click().run()
    assert app.select_slider(key="grow").value == "10"
    assert "10 % mer pengar i allt" in shown(app)


def test_more_approved_than_there_is_cannot_be(open_demo: OpenDemo) -> None:
    said = shown(open_demo("targets", county="21", rate="50"))
    assert "skulle bli under 0 eller över 100 %" in said


@pytest.mark.parametrize("along", ["sector", "municipality", "sex", "birthplace"])
def test_kronor_move_along_every_dimension(open_demo: OpenDemo, along: str) -> None:
    app = open_demo("targets", county="21", moving=along, moved="10", lang="en")
    assert "With 10% of the kronor" in shown(app)


def test_targets_are_reached_in_a_scenario(open_own: OpenDemo, own_demo: Path) -> None:
    Plans.beside(own_demo).set_target(TARGET)
    address = {"county": "21", "fund": "business_grants"}
    app = open_own("targets", **address, moved="60")
    assert "Ett mål gäller samma urval, och i scenariot nås det." in shown(app)


def test_a_file_that_cannot_be_read_is_said(open_own: OpenDemo, own_demo: Path) -> None:
    Plans.beside(own_demo).path.mkdir()
    app = open_own("targets", county="21")
    assert "Filen med mål kan inte läsas" in app.error[0].value
    assert "Vad är det minsta som ger 40/60?" in shown(app)


def field(app: AppTest, key: str):  # type: ignore[no-untyped-def]
    return next(one for one in (*app.text_input, *app.number_input) if one.key == key)


def test_a_target_is_changed_and_its_versions_are_kept(open_own: OpenDemo, own_demo: Path) -> None:
    plans = Plans.beside(own_demo)
    first = plans.set_target(TARGET)
    app = open_own("targets", county="21")
    field(app, f"target-{first.target_id}-value").set_value(45.0)
    press(app, "Spara ny version")
    assert next(one.value for one in app.success).startswith("Den nya versionen är sparad.")
    (kept,) = plans.targets()
    assert (kept.target_id, kept.target.value) == (first.target_id, Decimal("0.45"))
    assert [one.target.value for one in plans.versions()] == [Decimal("0.4"), Decimal("0.45")]
    assert "En tidigare version" in [one.value for one in app.markdown]
    assert any("Minst 40" in one.value for one in app.caption)
    assert "Minst 45 % av kronorna" in shown(app)


def test_two_change_a_target_at_once(open_own: OpenDemo, own_demo: Path) -> None:
    """The second is told, keeps what is typed, and may save on top."""
    plans = Plans.beside(own_demo)
    first = plans.set_target(TARGET)
    app = open_own("targets", county="21")
    plans.set_target(
        replace(TARGET, value=Decimal("0.5")), "bo", of=first.target_id, after=first.version
    )
    field(app, f"target-{first.target_id}-value").set_value(45.0)
    press(app, "Spara ny version")
    assert "Någon annan har sparat en ny version" in app.warning[0].value
    assert field(app, f"target-{first.target_id}-value").value == 45.0
    assert plans.targets()[0].target.value == Decimal("0.5")
    press(app, "Spara ny version")
    assert plans.targets()[0].target.value == Decimal("0.45")
    assert len(plans.versions()) == 3


def test_a_target_of_no_fund_is_said_to_be_of_both(open_own: OpenDemo, own_demo: Path) -> None:
    said = "företagsstöd och projektmedel tillsammans"
    app = open_own("targets", county="21")
    assert any(said in one.value for one in app.info)
    Plans.beside(own_demo).set_target(replace(TARGET, filters="county=21"))
    assert said in shown(open_own("targets", county="21"))
    one = open_own("targets", county="21", fund="business_grants")
    assert not any(said in info.value for info in one.info)


def test_the_map_follows_the_scenario(open_demo: OpenDemo) -> None:
    title = "Kartan i scenariot"
    assert title not in shown(open_demo("targets", county="21"))
    assert title in shown(open_demo("targets", county="21", moved="40"))
    assert title not in shown(open_demo("targets", county="21", moving="sex", moved="40"))


def test_a_load_is_taken_back_under_a_target_and_saved_scenarios(
    open_own: OpenDemo, own_demo: Path
) -> None:
    """Nothing is lost: each says why it cannot be told, and what can be told still is."""
    plans = Plans.beside(own_demo)
    plans.set_target(TARGET)
    plans.save_scenario(
        "Företag", "county=21&fund=business_grants",
        "of=business_grants&moving=sector_dominance&out=men&into=women&moved=10",
    )  # fmt: skip
    plans.save_scenario(
        "Projekt", "county=21&fund=project_funds",
        "of=project_funds&moving=municipality&out=2180&into=2101&moved=10",
    )  # fmt: skip
    app = open_own("targets", county="21")
    assert not any(button.disabled for button in app.button if button.label == "Öppna")
    every = loads.history(state.database())
    (grants,) = [one for one in every if one.table == "business_grants"]
    loads.retract(state.database(), grants.load_id)
    app = open_own("targets", county="21")
    assert "Det går inte att säga om målet nås" in shown(app)
    disabled = {button.key: button.disabled for button in app.button if button.label == "Öppna"}
    of = {one.scenario_id: one.name for one in plans.scenarios()}
    assert {of[key.removeprefix("open-")]: off for key, off in disabled.items()} == {
        "Företag": True, "Projekt": False,
    }  # fmt: skip
    assert any("tagits tillbaka" in one.value for one in app.caption)
    assert len(plans.targets()) == 1
