"""A whole workshop in which the room sets a target, chooses a scenario, and proposes it on Mål."""

import datetime as dt
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jamstall.access import VISITOR, Person
from jamstall.panels.claims.aims import Aim, aim_text
from jamstall.plan.proposals import Proposals
from jamstall.plan.store import Plans
from jamstall.store import loads
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.ui import login, state
from jamstall.workshop.heard import answer_of
from jamstall.workshop.model import Card, Option, Phase, Run, Workshop
from jamstall.workshop.store import Workshops
from tests.app.conftest import OpenDemo, bodies, shown
from tests.app.test_workshop import press, title
from tests.proposed import PROPOSAL

SV = Texts("sv")
FILTERS = "county=21&fund=business_grants"
SCENARIO = "of=business_grants&moving=sector_dominance&out=men&into=women&moved="
AIM = Aim("business_grants", "sector_dominance", "women", "at_least", dt.date(2040, 12, 31))
CARDS = (
    Card("aim", kind="target", aim=aim_text(AIM)),
    Card("choice", kind="scenario", options=(
        Option("Mycket", f"{FILTERS}&{SCENARIO}40"), Option("Lite", f"{FILTERS}&{SCENARIO}5"),
    )),
)  # fmt: skip


def begun(open_own: OpenDemo, database: Path, language: Language = "sv") -> tuple[AppTest, Run]:
    """Return the stage of a workshop at its first card, as its leader has started it."""
    store, texts = Workshops.beside(database), Texts(language)
    now = dt.datetime.now(tz=dt.UTC)
    store.save(Workshop("w", "Nämnden", language, FILTERS, CARDS, now, "local"))
    app = open_own("workshop", lang=language)
    press(app, texts("workshop-start"))
    press(app, texts("stage-next"))
    (run,) = store.runs()
    return app, run


def answer(database: Path, run: Run, card: str, *values: int) -> None:
    for number, value in enumerate(values):
        Workshops.beside(database).guess(run.code, card, f"phone {number}", value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_workshop_with_a_target_set_by_phones(
    open_own: OpenDemo, own_demo: Path, language: Language
) -> None:
    texts = Texts(language)
    app, run = begun(open_own, own_demo, language)
    assert title(app) == run.workshop.cards[0].question
    now = texts("aim-now", year="2025", share=texts.share(0.07)).replace("\u00a0", " ")
    assert now in shown(app), "nobody sets a target without knowing today"
    answer(own_demo, run, "aim", 20, 30, 40, 50, 60)
    press(app, texts("stage-next"))
    middle = {"share": texts.share(0.4), "low": texts.share(0.3), "high": texts.share(0.5)}
    assert title(app) == texts("wished-share", **middle)
    press(app, texts("stage-next"))
    assert title(app).startswith(f"{texts.share(0.4)} 2040 ")
    press(app, texts("stage-next"))
    press(app, texts("stage-next"))
    assert "Mycket" in title(app), "seen before it is chosen"
    press(app, texts("stage-next"))
    answer(own_demo, run, "choice", *(answer_of(ballot) for ballot in [(1, 0)] * 4 + [(0, 1)]))
    press(app, texts("stage-next"))
    assert title(app) == texts("ranked-first", name="Lite", points="4", most="5")
    press(app, texts("stage-next"))
    app.text_input(key="note-text").set_value("Ny utlysning")
    app.text_input(key="note-who").set_value("Chefen")
    app.text_input(key="note-due").set_value("mars")
    press(app, texts("note-write"))
    press(app, texts("stage-next"))
    press(app, texts("stage-close"))
    press(app, texts("propose"))
    assert texts("propose-done") in [one.value for one in app.success]

    (kept,) = Proposals.beside(own_demo).all()
    assert (kept.proposal.answers, kept.proposal.scenario) == (5, "Lite")
    assert kept.proposal.actions == ("Ny utlysning (Chefen · mars)",)
    mal = open_own("targets", county="21", lang=language)
    assert "Ny utlysning" in shown(mal)
    press(mal, texts("proposal-take"))
    assert mal.error[0].value == texts("target-refused-body")
    assert Plans.beside(own_demo).targets() == []
    mal.text_input(key=f"proposal-{kept.proposal_id}-body").set_value("Regionstyrelsen")
    press(mal, texts("proposal-take"))
    assert [one.value for one in mal.success] == [texts("proposal-taken")]
    (target,) = Plans.beside(own_demo).targets()
    assert (target.target.filters, target.target.body) == (FILTERS, "Regionstyrelsen")
    assert texts("proposals-heading") not in [one.value for one in mal.header]
    again = open_own("workshop", run=run.code, lang=language)
    press(again, texts("propose"))
    assert texts("propose-settled") in [one.value for one in again.warning]


def test_a_card_that_is_abandoned_goes_on_and_proposes_nothing(
    open_own: OpenDemo, own_demo: Path
) -> None:
    """Nobody answers, or too few: the card says so, shows today, and no target comes of it."""
    app, run = begun(open_own, own_demo)
    press(app, "Nästa")
    assert Workshops.beside(own_demo).run(run.code).phase == Phase.SHOWN
    assert title(app).startswith("I dag: ")
    press(app, "Föregående")
    answer(own_demo, run, "aim", 20, 90)
    press(app, "Nästa")
    assert title(app) == "Färre än 5 telefoner har svarat. Så få svar visas inte."
    assert any(SV("leader-hands-text") in body for body in bodies(app))  # whoever has one screen
    assert "90 %" not in shown(app)
    leader = open_own("workshop", run=run.code, leader="1")
    assert SV("leader-hands-text") in shown(leader)
    press(app, "Nästa")
    assert title(app).startswith("I dag: ")
    Workshops.beside(own_demo).close(run.code)
    after = open_own("workshop", run=run.code)
    assert "Lägg fram som förslag på Mål" not in [one.label for one in after.button]
    assert any("Rummet satte inget mål som kan visas" in one.value for one in after.info)
    assert "90 %" not in shown(after)


def test_a_workshop_with_a_target_goes_on_when_its_data_is_retracted(
    open_own: OpenDemo, own_demo: Path
) -> None:
    app, run = begun(open_own, own_demo)
    answer(own_demo, run, "aim", 20, 30, 40, 50, 60)
    loads.retract_demo(state.database())
    app = open_own("workshop", run=run.code)
    for _ in range(7):
        press(app, "Nästa")
        assert title(app)


def test_of_two_who_settle_a_proposal_the_second_is_told(
    open_own: OpenDemo, own_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Proposals.beside(own_demo).propose(PROPOSAL)
    app = open_own("targets", county="21")
    Proposals.beside(own_demo).dismiss(kept.proposal_id, "bo")
    app.text_input(key=f"proposal-{kept.proposal_id}-body").set_value("Regionstyrelsen")
    press(app, "Sätt som mål")
    assert [one.value for one in app.warning] == [
        "Någon annan har redan tagit eller avvisat förslaget. Inget är ändrat."
    ]
    assert Plans.beside(own_demo).targets() == []


def test_who_may_not_set_targets_reads_the_proposal_and_visitors_do_not(
    open_own: OpenDemo, own_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Proposals.beside(own_demo).propose(PROPOSAL)
    elsewhere = Person("bo", "Bo", {"set_targets": frozenset({"13"})})
    monkeypatch.setattr(login, "person", lambda: elsewhere)
    app = open_own("targets", county="21")
    press(app, "Avvisa")
    assert "Du har inte rätt" in app.error[0].value
    monkeypatch.setattr(login, "person", lambda: Person("eva", "Eva"))
    read = open_own("targets", county="21")
    assert "Ny utlysning" in shown(read)
    assert "Sätt som mål" not in [one.label for one in read.button]
    monkeypatch.setattr(login, "person", lambda: VISITOR)
    assert "Ny utlysning" not in shown(open_own("targets", county="21"))
    assert [one.status for one in Proposals.beside(own_demo).all()] == ["open"]


def test_cards_of_what_the_room_wants_are_added(open_own: OpenDemo, own_demo: Path) -> None:
    store = Workshops.beside(own_demo)
    now = dt.datetime.now(tz=dt.UTC)
    store.save(Workshop("w", "Nämnden", "sv", FILTERS, CARDS[:1], now, "local"))
    for name, moved in (("Mycket " * 9, "40"), ("Lite", "5")):
        Plans.beside(own_demo).save_scenario(name, FILTERS, SCENARIO + moved)
    app = open_own("workshop", edit="w")
    app.selectbox(key="aim-group").set_value(("sex", "woman"))
    app.button(key="add-target-now").click().run()
    app.multiselect(key="add-scenarios").set_value(
        [one.scenario_id for one in Plans.beside(own_demo).scenarios()]
    ).run()
    app.button(key="add-scenario-now").click().run()
    app.text_input(key="add-address").set_value("/jamfor?across=municipality&county=21").run()
    app.button(key="add-panel-now").click().run()
    assert not app.exception
    _, target, scenario, compare = store.workshop("w").cards
    assert (target.kind, "sex%3Awoman" in target.aim) == ("target", True)
    assert scenario.kind == "scenario"
    assert [len(one.name) <= 40 for one in scenario.options] == [True, True]
    assert (compare.kind, compare.options) == ("compare", ())
    said = shown(app)
    assert "vilken är störst?" in said
    assert "sätt ett eget mål" in said


def test_saved_scenarios_stand_beside_each_other_by_their_address(
    open_own: OpenDemo, own_demo: Path
) -> None:
    plans = Plans.beside(own_demo)
    ids = [
        plans.save_scenario(name, FILTERS, SCENARIO + moved).scenario_id
        for name, moved in (("Mycket", "40"), ("Lite", "5"))
    ]
    app = open_own("targets", county="21", fund="business_grants", beside=ids)
    assert "Mest till kvinnodominerade branscher ger Mycket" in shown(app)
    assert app.query_params["beside"] == ids
    plans.retract_scenario(ids[0])
    left = open_own("targets", county="21", fund="business_grants", beside=ids)
    assert not left.exception
