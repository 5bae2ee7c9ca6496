"""The page Workshop through Streamlit's tester: prepared, held, ended, and who may do what."""

import html
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jamstall.access import VISITOR, Person
from jamstall.panels.catalogue import panels_at
from jamstall.panels.claims.kinds import KINDS
from jamstall.panels.declared import Declared
from jamstall.panels.pages import PAGES
from jamstall.store import loads
from jamstall.texts import LANGUAGES, Texts
from jamstall.ui import login, state
from jamstall.ui.workshop import room
from jamstall.workshop.model import Phase, Workshop
from jamstall.workshop.presence import PRESENT
from jamstall.workshop.store import Workshops
from tests.app.conftest import OpenDemo, bodies, let_go, shown

SV = Texts("sv")
COUNTY = "21"


def title(app: AppTest) -> str:
    """Return the one thing to read on the stage."""
    (found,) = re.findall(r"<h1[^>]*>(.*?)</h1>", "".join(bodies(app)))
    return html.unescape(found).replace("\u2060", "")


def press(app: AppTest, label: str) -> AppTest:
    """Press the first button of this name."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def prepared(open_own: OpenDemo, **address: str) -> AppTest:
    """Return the page of a new workshop."""
    app = open_own("workshop", county=[COUNTY], **address)
    return press(app, Texts("en" if address.get("lang") == "en" else "sv")("workshop-new"))


def held(open_own: OpenDemo, database: Path, **address: str) -> AppTest:
    """Return a new workshop before a room."""
    language = "en" if address.get("lang") == "en" else "sv"
    texts = Texts(language)
    lobby = press(prepared(open_own, **address), texts("workshop-start"))
    assert title(lobby) == saved(database).name
    return press(lobby, texts("stage-next"))


def saved(database: Path) -> Workshop:
    (workshop,) = Workshops.beside(database).workshops()
    return workshop


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_workshop_has_all_claims_on_what_is_selected(
    open_own: OpenDemo, own_demo: Path, language: str
) -> None:
    prepared(open_own, lang=language)
    workshop = saved(own_demo)
    kinds = [kind for kind in KINDS if kind != "mentions"]  # which is of projects' texts
    assert [card.claim for card in workshop.cards] == [f"{kind}-business_grants" for kind in kinds]
    assert (workshop.language, workshop.filters) == (language, f"county={COUNTY}")
    assert "Gävleborg" in workshop.name


def test_cards_are_moved_reworded_and_removed(open_own: OpenDemo, own_demo: Path) -> None:
    app = prepared(open_own)
    first, second, *_ = saved(own_demo).cards
    app.button(key=f"down-{first.card_id}").click().run()
    assert [card.card_id for card in saved(own_demo).cards[:2]] == [second.card_id, first.card_id]
    app.text_input(key=f"title-{first.card_id}").set_value("Vårt eget påstående")
    app.button_group(key=f"kind-{first.card_id}").set_value("statement")
    next(
        button for button in app.button
        if button.label == SV("card-save") and first.card_id in str(button.form_id)
    ).click().run()  # fmt: skip
    assert not app.exception
    changed = saved(own_demo).cards[1]
    assert (changed.title, changed.kind) == ("Vårt eget påstående", "statement")
    assert changed.question == ""
    app.button(key=f"remove-{second.card_id}").click().run()
    assert second.card_id not in {card.card_id for card in saved(own_demo).cards}


def test_an_own_card_is_added_by_address(open_own: OpenDemo, own_demo: Path) -> None:
    app = prepared(open_own)
    app.text_input(key="add-address").set_value("/finns-inte").run()
    assert "leder inte till" in app.error[0].value
    app.text_input(key="add-address").set_value("/oversikt?county=13").run()
    app.selectbox(key="add-panel").set_value("business_grants-sex").run()
    app.button(key="add-panel-now").click().run()
    assert not app.exception
    card = saved(own_demo).cards[-1]
    assert (card.address, card.panel) == ("/oversikt?county=13", "business_grants-sex")
    assert card.kind == "shown"


def test_an_own_statement_is_added(open_own: OpenDemo, own_demo: Path) -> None:
    app = prepared(open_own)
    app.text_input(key="add-statement").set_value("Vi följer upp varje år.")
    app.button_group(key="add-holds").set_value(False)
    app.button(key="add-statement-now").click().run()
    assert not app.exception
    card = saved(own_demo).cards[-1]
    assert (card.statement, card.holds, card.kind) == (
        "Vi följer upp varje år.",
        False,
        "statement",
    )
    # Among the cards, and before the room afterwards, what was said stands with what it is.
    assert f"Det är falskt\\: {card.statement}" in shown(app)


def test_next_year_a_copy_looks_at_what_is_chosen_then(open_own: OpenDemo, own_demo: Path) -> None:
    app = prepared(open_own)
    press(app, SV("workshop-all"))
    press(app, SV("workshop-copy"))
    copies = Workshops.beside(own_demo).workshops()
    assert len(copies) == 2
    assert copies[0].name == SV("workshop-copy-name", name=copies[1].name)
    press(app, SV("workshop-edit"))
    app.multiselect(key="year").select("2025").run()
    press(app, SV("workshop-look-at"))
    assert Workshops.beside(own_demo).workshops()[0].filters == f"county={COUNTY}&year=2025"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workshop_from_the_first_question_to_the_end(
    open_own: OpenDemo, own_demo: Path, language: str
) -> None:
    texts = Texts(language)
    app = held(open_own, own_demo, lang=language)
    store = Workshops.beside(own_demo)
    (run,) = store.runs()
    assert all(card.question for card in run.workshop.cards), "phones read them in the store"
    assert title(app) == run.workshop.cards[0].question
    for number in range(4):
        store.guess(run.code, run.workshop.cards[0].card_id, f"p{number}", 10 * number)
    press(app, texts("stage-next"))
    assert texts("guessed-share", middle=texts.share(0.15)) in title(app)
    press(app, texts("stage-next"))
    assert texts.share(0.8) in title(app)
    pictures = [body for body in bodies(app) if "<img" in body]
    assert len(pictures) == 1
    assert re.search(r'alt="[^"]*\d', pictures[0])
    press(app, texts("stage-next"))
    app.text_input(key="note-text").set_value("Berätta om stödet")
    app.text_input(key="note-who").set_value("Anna")
    press(app, texts("note-write"))
    (note,) = store.notes(run.code)
    assert (note.kind, note.text, note.who) == ("action", "Berätta om stödet", "Anna")
    assert note.card_id == run.workshop.cards[0].card_id
    while store.run(run.code).position == 0 or store.run(run.code).phase != Phase.TALK:
        press(app, texts("stage-next"))
    (earlier,) = [body for body in bodies(app) if 'class="notes-earlier"' in body]
    assert "Berätta om stödet" in earlier
    while store.run(run.code).card:
        press(app, texts("stage-next"))
    assert title(app) == texts("stage-end")
    press(app, texts("stage-close"))
    assert app.title[0].value == run.workshop.name
    assert store.run(run.code).closed_at is not None


def test_the_rooms_guesses_are_passed_over_where_there_are_none(
    open_own: OpenDemo, own_demo: Path
) -> None:
    app = held(open_own, own_demo)
    press(app, SV("stage-next"))
    (run,) = Workshops.beside(own_demo).runs()
    assert run.phase == Phase.SHOWN
    press(app, SV("stage-back"))
    assert Workshops.beside(own_demo).run(run.code).phase == Phase.GUESS


def test_a_show_of_hands_counts_as_the_rooms_guesses(open_own: OpenDemo, own_demo: Path) -> None:
    app = held(open_own, own_demo)
    app.number_input[3].set_value(7).run()
    app.number_input[4].set_value(2).run()
    store = Workshops.beside(own_demo)
    (run,) = store.runs()
    assert store.answers(run.code, run.workshop.cards[0].card_id) == {70: 7, 90: 2}
    assert any("<strong>9</strong>" in body for body in bodies(app))


def test_one_comes_back_to_where_one_was(open_own: OpenDemo, own_demo: Path) -> None:
    """A new browser and a new server: the code in the address is enough."""
    app = held(open_own, own_demo)
    press(app, SV("stage-next"))
    before = title(app)
    (run,) = Workshops.beside(own_demo).runs()
    let_go()
    again = open_own("workshop", run=run.code.lower())
    assert title(again) == before
    editor = open_own("workshop", edit=run.workshop.workshop_id)  # the browser's Back
    workshops = open_own("workshop")
    start = workshops.button(key=f"start-{run.workshop.workshop_id}")
    assert start.proto.type == "secondary"  # to go on is what is asked for
    (warned,) = [one.value for one in editor.warning if run.code in one.value]
    assert warned == SV("workshop-goes-on", code=run.code)
    press(editor, SV("workshop-resume"))
    assert title(editor) == before


def test_the_stage_has_no_filters_and_marks_demo_data(open_own: OpenDemo, own_demo: Path) -> None:
    app = held(open_own, own_demo)
    assert not app.multiselect
    assert sum("DEMODATA" in body for body in bodies(app)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_code_is_said_and_the_page_goes_on(open_demo: OpenDemo, language: str) -> None:
    app = open_demo("workshop", run="<b>XX", lang=language)
    assert not app.exception
    assert [error.value for error in app.error] == [Texts(language)("workshop-unknown-run")]
    assert app.title[0].value == Texts(language)("page-workshop")


def test_a_workshop_goes_on_when_its_data_is_retracted(open_own: OpenDemo, own_demo: Path) -> None:
    held(open_own, own_demo)
    loads.retract_demo(state.database())
    (run,) = Workshops.beside(own_demo).runs()
    again = open_own("workshop", run=run.code)
    assert not again.exception
    assert title(again) == run.workshop.cards[0].question
    press(again, SV("stage-next"))
    assert title(again) == SV("sentence-no-money", fund="företagsstödet")
    press(again, SV("stage-next"))
    assert title(again).endswith("?")


def test_a_button_pressed_after_the_end_changes_nothing(open_own: OpenDemo, own_demo: Path) -> None:
    app = held(open_own, own_demo)
    store = Workshops.beside(own_demo)
    (run,) = store.runs()
    store.close(run.code)
    press(app, SV("stage-next"))
    assert store.run(run.code).position == 0
    assert app.error[0].value == SV("workshop-closed")


def test_a_file_that_cannot_be_read_is_said(open_own: OpenDemo, own_demo: Path) -> None:
    Workshops.beside(own_demo).path.mkdir()
    app = open_own("workshop")
    assert not app.exception
    assert [error.value for error in app.error] == [SV("workshop-unreachable")]


def test_a_visitor_looks_but_does_not_lead(
    open_own: OpenDemo, own_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = held(open_own, own_demo)
    (run,) = Workshops.beside(own_demo).runs()
    monkeypatch.setattr(login, "person", lambda: VISITOR)
    press(app, SV("stage-next"))  # the button was there when the role went
    assert Workshops.beside(own_demo).run(run.code).phase == Phase.GUESS
    assert app.error[0].value == SV("workshop-not-allowed")
    labels = {button.label for button in app.button}
    assert not labels & {SV("stage-next"), SV("stage-back"), SV("note-write")}
    listed = open_own("workshop")
    assert SV("workshop-not-allowed") in [info.value for info in listed.info]
    assert not {SV("workshop-new"), SV("workshop-start")} & {b.label for b in listed.button}


def test_others_workshops_are_copied_not_changed(
    open_own: OpenDemo, own_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared(open_own)
    workshop = saved(own_demo)
    monkeypatch.setattr(login, "person", lambda: Person("bo", "Bo"))
    app = open_own("workshop", edit=workshop.workshop_id)
    assert [info.value for info in app.info] == [SV("workshop-not-yours")]
    press(app, SV("workshop-all"))
    labels = {button.label for button in app.button}
    assert {SV("workshop-start"), SV("workshop-copy")} <= labels
    assert not {SV("workshop-edit"), SV("workshop-remove")} & labels
    press(app, SV("workshop-copy"))
    assert {one.changed_by for one in Workshops.beside(own_demo).workshops()} == {"local", "bo"}


OTHERWISE: dict[str, tuple[dict[str, list[str]], ...]] = {
    "applicants": ({}, {"steps": ["kronor"], "amount": ["mean"], "trend": ["approval"]}),
}
"""Pages that show one panel or another in a place → choices that show all of them together."""


@pytest.mark.parametrize("page", [p for p in PAGES if p.panels], ids=lambda page: page.name)
def test_the_catalogue_has_the_panels_of_the_page(open_demo: OpenDemo, page: Declared) -> None:
    """What can be taken from a page by its address is what the page shows, in its order."""
    open_demo(page.name, county=[COUNTY])
    version = state.current().version
    panels = panels_at(
        f"/{page.address}?county={COUNTY}", lambda chosen: state.view_of(version, chosen, "sv")
    )
    wanted = [panel.key for panel in panels if panel.results]
    found: set[str] = set()
    for choices in OTHERWISE.get(page.name, ({},)):
        app = open_demo(page.name, county=[COUNTY], **choices)
        shown = [key for button in app.get("download_button") if (key := str(button.proto.id))]
        offered = [
            next((key for key in wanted if one.endswith(f"-download-{key}")), one) for one in shown
        ]
        here = [key for key in offered if key in wanted]
        assert here == [key for key in wanted if key in here]
        found |= set(here)
    assert found == set(wanted)


def test_what_people_write_stays_text(open_own: OpenDemo, own_demo: Path) -> None:
    """Names, notes and addresses are shown as they stand, as neither HTML nor Markdown."""
    hostile = '<img src=x onerror=alert(1)> [x](http://x) "'
    app = prepared(open_own)
    workshop = saved(own_demo)
    app.text_input(key=f"name-{workshop.workshop_id}").set_value(hostile).run()
    app.text_input(key="add-address").set_value(f"/{hostile}").run()
    assert "\\[x\\]" in app.error[0].value
    press(app, SV("workshop-all"))
    assert app.subheader[0].value.startswith("\\<img")
    press(app, SV("workshop-start"))
    store = Workshops.beside(own_demo)
    (run,) = store.runs()
    store.write(run.code, "action", hostile, who=hostile)
    store.close(run.code)
    after = open_own("workshop", run=run.code)
    assert not after.exception
    assert after.title[0].value.startswith("\\<img")
    (note,) = [body for body in bodies(after) if 'class="note"' in body]
    assert note.count("&lt;img") == 2
    assert "<img" not in note


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_leader_has_a_screen_with_what_to_say_and_what_comes_next(
    open_own: OpenDemo, own_demo: Path, language: str
) -> None:
    texts = Texts(language)
    held(open_own, own_demo, lang=language)
    store = Workshops.beside(own_demo)
    (run,) = store.runs()
    app = open_own("workshop", lang=language)
    press(app, texts("workshop-lead"))
    first, second = run.workshop.cards[:2]
    said = shown(app)
    assert first.question in said
    assert second.question in said
    assert "80" in said, "the leader knows the answer before the room"
    assert texts("leader-minutes", minutes=0) in said
    press(app, texts("stage-next"))
    assert store.run(run.code).phase == Phase.SHOWN
    assert app.header[0].value == texts("leader-phase-shown")
    press(app, texts("stage-next"))
    app.text_input(key="note-text").set_value("Vi ringer upp")
    press(app, texts("note-write"))
    assert [note.text for note in store.notes(run.code)] == ["Vi ringer upp"]
    assert "Vi ringer upp" in shown(app), "what is said is written down without the projector"


def test_a_visitor_sees_the_room_and_not_the_leaders_screen(
    open_own: OpenDemo, own_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(open_own, own_demo)
    (run,) = Workshops.beside(own_demo).runs()
    monkeypatch.setattr(login, "person", lambda: VISITOR)
    app = open_own("workshop", run=run.code, leader="1")
    assert title(app) == run.workshop.cards[0].question


def test_no_card_without_a_number_and_the_leader_is_told(
    open_own: OpenDemo, own_demo: Path
) -> None:
    """Of one year there are no years before to compare with."""
    app = open_own("workshop", county=["13"], year=["2024"])
    press(app, SV("workshop-new"))
    kinds = {card.claim.partition("-")[0] for card in saved(own_demo).cards}
    assert kinds
    assert "years" not in kinds
    (told,) = [info.value for info in app.info if SV("cards-left-out") in info.value]
    assert "så någon utveckling syns inte" in told
    assert told.count("\n- ") == 1, "of the other fund there is no card to leave out"
    assert SV("claim-years-name") in told
    press(app, SV("workshop-start"))
    (run,) = Workshops.beside(own_demo).runs()
    assert [card.claim for card in run.workshop.cards] == [
        card.claim for card in saved(own_demo).cards
    ]


def test_every_screen_of_a_small_selection_is_shown(open_own: OpenDemo, own_demo: Path) -> None:
    """In Halland 2024 cases by sex are hidden, and what equal shares would take is not."""
    app = open_own("workshop", county=["13"], year=["2024"])
    press(app, SV("workshop-new"))
    (last,) = [card for card in saved(own_demo).cards if card.claim.startswith("equal")]
    (box,) = [one for one in app.expander if one.proto.id and last.card_id in one.proto.id]
    assert box.label == SV("card-preview")
    press(app, SV("workshop-start"))
    store = Workshops.beside(own_demo)
    (run,) = store.runs()
    for position in range(len(run.workshop.cards)):
        store.go_to(run.code, position, Phase.SHOWN)
        app.run()
        assert not app.exception, position
        pictured = any('<img class="stage-chart' in body for body in bodies(app))
        alone = [body for body in bodies(app) if body.startswith('<h1 class="asked')]
        assert pictured
        assert not alone


def test_phones_come_in_to_a_lobby_and_late_ones_find_the_code_on_every_card(
    open_own: OpenDemo, own_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "phones_at", lambda: "http://10.0.0.5:8501")
    app = press(prepared(open_own), SV("workshop-start"))
    (run,) = Workshops.beside(own_demo).runs()
    assert title(app) == run.workshop.name
    said = "".join(bodies(app))
    assert f'<p class="stage-code">{run.code}</p>' in said
    assert "10.0.0.5:8501/r" in said
    for phone in ("a", "b"):
        PRESENT.note(run.code, phone)
    app.run()
    assert f"<strong>2</strong> {SV('stage-present', phones=2)}" in "".join(bodies(app))
    small = f"<strong>{run.code}</strong>"
    leader = open_own("workshop", run=run.code, leader="1")
    assert small in "".join(bodies(leader)), "the leader can say it to whoever asks"
    press(app, SV("stage-next"))
    assert small not in "".join(bodies(app)), "it stands there large"
    press(app, SV("stage-hands"))
    assert small in "".join(bodies(app)), "hands are counted where it stood"
    Workshops.beside(own_demo).guess(run.code, run.workshop.cards[0].card_id, "a", 30)
    press(app, SV("stage-next"))
    assert Workshops.beside(own_demo).run(run.code).phase == Phase.GUESSED
    assert small in "".join(bodies(app))
    leader.run()
    assert "Ni gissade 30 % (i mitten)." in shown(leader)
