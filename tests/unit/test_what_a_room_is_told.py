"""A workshop, what is decided and what is written tell the same where what is hidden is another.

Databases that a reader may not tell apart (`tests/indistinct.py`): the cards that are made of each,
what the screen and the phones say at each step, where stored targets stand and what saved scenarios
give, and what an analysis is filled in with.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from jamstall.analysis.selection import Selection
from jamstall.export.assessment import as_pdf, as_workbook
from jamstall.panels.address import text_of
from jamstall.panels.catalogue import panels_at
from jamstall.panels.claims.aims import Aim, aim_text
from jamstall.panels.claims.answered import answered
from jamstall.panels.claims.card import filled_in, told
from jamstall.panels.claims.kinds import claims
from jamstall.panels.four_r.written import filled_in as numbers_of
from jamstall.panels.view import View
from jamstall.phone import routes
from jamstall.plan.model import Asked, Assessment, KeptAssessment
from jamstall.plan.store import Plans
from jamstall.store.database import Database
from jamstall.store.queries import provenance
from jamstall.texts import Language
from jamstall.workshop.heard import answer_of
from jamstall.workshop.model import OPINIONS, Card, Kind, Option, Workshop, steps_of
from jamstall.workshop.store import Workshops
from tests.indistinct import DAY, HALMSTAD, NEARLY, OTHERS, EachDecided
from tests.leaving import Leaving, Left, addresses, parts_of
from tests.printed import unset
from tests.unit.test_what_commands_tell import with_targets
from tests.unit.test_what_leaves import differing

Twins = Mapping[str, Database]
Chosen = Mapping[str, list[str]]

COUNTY = {"county": ["13"]}
YEAR = {"municipality": [HALMSTAD], "year": ["2023"]}
FUNDS = ("business_grants", "project_funds")
GROUPS = (("birthplace", "abroad"), ("birthplace", "sweden"), ("sex", "woman"),
          ("age_group", "under_31"), ("sector_dominance", "women"))  # fmt: skip
MADE: tuple[Kind, ...] = ("share", "statement", "compare", "shown")
OWN = (
    f"/sokande?by=birthplace&municipality={HALMSTAD}&year=2023",
    "/jamfor?across=municipality&what=abroad&county=13",
    "/fyra-r?county=13",
)
PHONES = tuple(letter * 32 for letter in "abcdef")
MOVED = "moving=birthplace&out=sweden&into=abroad&moved="
SAVED = (f"{MOVED}20", "moving=sex&out=man&into=woman&moved=10&grow=5",
         "moving=municipality&out=1383&into=1380&moved=30&mix=20", f"{MOVED}0")  # fmt: skip
CHANGED = (
    f"{MOVED}35&grow=10",
    "moving=birthplace&out=abroad&into=sweden&moved=100",
    "moving=sex&out=man&into=woman&moved=15&of=project_funds",
    "moving=municipality&moved=40&rate=10&mix=-50",
    "moving=sector&moved=20&rate=-5",
    "moving=sector_dominance&out=men&into=balanced&moved=50&grow=-20",
)


@pytest.fixture(scope="module")
def twins(each_decided: EachDecided, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twins]:
    """Open the data as readers have it, and where what is hidden is another."""
    folder = tmp_path_factory.mktemp("indistinct")
    yield from opened(each_decided(folder, OTHERS, NEARLY))


@pytest.fixture
def telling(
    each_decided: EachDecided,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Twins]:
    """Open the same for a region whose smallest group is of three: there all is shown."""
    monkeypatch.setenv("JAMSTALL_SMALLEST", "3")
    yield from opened(each_decided(tmp_path, OTHERS))


def opened(paths: Mapping[str, Path]) -> Iterator[Twins]:
    found = {which: Database(path) for which, path in paths.items()}
    for database in found.values():
        database.awaits_decisions = True
    yield found
    for database in found.values():
        database.close()


def cards(view: View) -> Iterator[Card]:
    """Yield the cards that a leader can make: of claims, of panels, of targets and of scenarios."""
    for claim, kind in product(claims(view), MADE):
        yield Card(f"{claim.key} {kind}", claim=claim.key, kind=kind)
    for address in OWN:
        own = panels_at(address[1:], lambda chosen: replace(view, selection=chosen))
        for panel in own:
            for kind in ("shown", "compare"):
                yield Card(f"{address} {panel.key} {kind}", kind=kind, address=address,
                           panel=panel.key)  # fmt: skip
    for fund, group in product(FUNDS, GROUPS):
        aim = aim_text(Aim(fund, *group, "at_least", dt.date(2040, 12, 31)))
        yield Card(f"{fund} {group}", kind="target", aim=aim)
        options = tuple(Option(one[:40], f"of={fund}&{one}") for one in SAVED)
        yield Card(f"{fund} scenarios", kind="scenario", options=options)


def said(view: View) -> Left:
    """Return what each card says, before and after the room has answered, and what phones ask."""
    found: dict[tuple[str, ...], object] = {}
    for card in cards(view):
        rooms = (None, Decimal(40)) if card.kind == "target" else (None,)
        found[(card.card_id,)] = ([repr(told(view, card, of)) for of in rooms],
                                  filled_in(view, card))  # fmt: skip
    return found


@pytest.mark.parametrize(("chosen", "language"), [(COUNTY, "sv"), (YEAR, "en")])
def test_no_card_says_another(twins: Twins, chosen: Chosen, language: Language) -> None:
    own, *others = (
        said(Leaving(one, language).view(Selection.of(**chosen))) for one in twins.values()
    )
    assert any("right='" in repr(filled) for _, filled in own.values())
    for other in others:
        assert differing(own, other) == []


def held(database: Database, folder: Path, chosen: Chosen) -> Left:
    """Hold a workshop of some cards of each kind; return what screen and phones say at each step.

    Of what is right, or wanted, of persons; a card with nothing to tell is left out.
    """
    selection = Selection.of(**chosen)
    view = Leaving(database).view(selection)
    kinds: dict[str, Card] = {}
    for card in cards(view):
        of_persons = any(word in card.card_id for word in ("birthplace", "abroad"))
        if of_persons or card.kind == "scenario":
            kinds.setdefault(f"{card.kind} {card.card_id[:8]}", card)
    asked = [filled_in(view, card) for card in kinds.values() if not told(view, card).problem]
    every = tuple(replace(card, card_id=str(at)) for at, card in enumerate(asked))
    workshops = Workshops.beside(folder / "jamstall.duckdb")
    run = workshops.start(Workshop("w", "Nämnden", "sv", text_of(selection), every, DAY))
    found: dict[tuple[str, ...], object] = {("cards",): every}
    with TestClient(Starlette(routes=routes(lambda: workshops))) as phone:
        for position, phase in steps_of(every):
            run = workshops.go_to(run.code, position, phase)
            where, card = (str(position), phase), run.card
            if card is not None and phase == "guess":
                for at, who in enumerate(PHONES):
                    value = _answer(card, at)
                    body = {"card": card.card_id, "value": value, "participant": who}
                    assert phone.post(f"/r/{run.code}/guess", json=body).status_code == 200
            for address in ("", "/now"):
                asked = phone.get(f"/r/{run.code}{address}", headers={"X-Participant": PHONES[0]})
                assert asked.status_code == 200
                found[(*where, address)] = asked.text.replace(run.code, "")
            if card is not None:
                heard = workshops.heard(run.code, card)
                own = told(view, card, heard.middle if card.kind == "target" else None)
                found[(*where, "screen")] = repr(own)
                if card.kind != "shown":
                    panel = answered(card, own, heard, view.texts)
                    chart = None if panel.chart is None else panel.chart.for_streamlit
                    found[(*where, "answered")] = (repr(panel), json.dumps(chart, default=repr))
    return found


def _answer(card: Card, at: int) -> int:
    if card.kind == "scenario":
        return answer_of((at % len(card.options),))
    if card.kind == "compare":
        return at % len(card.options)
    return at % 2 if card.kind == "statement" else 10 * at


def test_no_room_is_told_another(twins: Twins, tmp_path: Path) -> None:
    own, *others = (held(one, _own(tmp_path, of), COUNTY) for of, one in twins.items())
    kinds = {card.kind for card in own[("cards",)]}
    assert {*MADE, *OPINIONS} <= kinds
    for other in others:
        assert differing(own, other) == []


def _own(folder: Path, name: str) -> Path:
    (folder / f"of {name}").mkdir()
    return folder / f"of {name}"


def decided(twins: Twins, folder: Path) -> Iterator[Leaving]:
    """Yield what leaves of each, with the same targets and scenarios beside it."""
    with_targets(folder / "jamstall.duckdb")
    plans = Plans.beside(folder / "jamstall.duckdb")
    for scenario, filters in product(SAVED, ("county=13", f"municipality={HALMSTAD}&year=2023")):
        plans.save_scenario(scenario[:20], filters, f"of=business_grants&{scenario}")
    for database in twins.values():
        yield Leaving(database, plans=plans)


def of_mal(plans: Plans) -> list[str]:
    """Return addresses of Mål: many settings, and saved scenarios beside each other."""
    beside = "".join(f"&beside={one.scenario_id}" for one in plans.scenarios()[:4])
    places = ("county=13", f"municipality={HALMSTAD}&year=2023")
    return addresses([f"mal?{changed}{beside}" for changed in CHANGED], places)


def test_no_target_stands_elsewhere(twins: Twins, tmp_path: Path) -> None:
    """Nor does a scenario give another."""
    own, *others = decided(twins, tmp_path)
    asked = of_mal(Plans.beside(tmp_path / "jamstall.duckdb"))
    found = own.panels(asked)
    assert {"targets-all", "scenarios-beside"} <= {key for _, key in found}
    for other in others:
        assert differing(found, other.panels(asked)) == []


def test_no_analysis_is_filled_in_with_another(twins: Twins) -> None:
    """As it is kept, and as it is taken home."""
    own, *others = ({**filled(one, COUNTY), **filled(one, YEAR)} for one in twins.values())
    for other in others:
        assert differing(own, other) == []


def filled(database: Database, of: Chosen) -> Left:
    """Return the numbers that an analysis keeps, and its files."""
    selection = Selection.of(**of)
    view = Leaving(database).view(selection)
    numbers = numbers_of(view, [("a", "representation"), ("b", "resources")])
    asked = (Asked("a", "numbers", "Vilka söker?"), Asked("b", "numbers", "Vilka får?"))
    written = Assessment("4r", "4R", "2023", "sv", text_of(selection), asked, numbers)
    kept = KeptAssessment("1a2b3c4d", 1, written, retracted=False, kept_at=DAY, kept_by="anna")
    known, chosen = provenance(database), text_of(selection)
    return {
        (chosen, "numbers"): numbers,
        (chosen, "pdf"): unset(as_pdf(view, known, kept)),
        **{(chosen, name): part for name, part in parts_of(as_workbook(view, known, kept))},
    }


def test_where_all_is_shown_all_of_it_differs(telling: Twins, tmp_path: Path) -> None:
    """So that this way of asking finds what is told."""
    own, other = (held(one, _own(tmp_path, of), YEAR) for of, one in telling.items())
    assert {"cards", "screen"} <= {part for *_, part in differing(own, other)}
    own_mal, other_mal = decided(telling, tmp_path)
    asked = of_mal(Plans.beside(tmp_path / "jamstall.duckdb"))[1:2]
    told_of = differing(own_mal.panels(asked), other_mal.panels(asked))
    assert any("scenario" in key for _, key in told_of)
    assert "targets-all" in {key for _, key in told_of}
    own, other = (filled(one, YEAR) for one in telling.values())
    assert {"numbers", "pdf"} <= {name for _, name in differing(own, other)}
