"""What a room wants: its own target, its choice between scenarios, and what few phones hide."""

import datetime as dt
import io
import json
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from jamstall.export.guesses import guesses, said_of_truth
from jamstall.export.slides import deck
from jamstall.export.take_away import Exhibit, TakeAway
from jamstall.export.workbook import workbook
from jamstall.panels.claims.aims import aim_in, aim_text
from jamstall.panels.claims.answered import answered
from jamstall.panels.claims.card import filled_in, told
from jamstall.panels.claims.wishes import ranked, set_by_room, spread, wished_share
from jamstall.panels.targets.beside import beside
from jamstall.plan.model import KeptTarget
from jamstall.plan.proposals import Proposals
from jamstall.plan.store import ChangedMeanwhile, Plans, UnknownPlan
from jamstall.store.queries import Provenance
from jamstall.texts import EMPTY, LANGUAGES, Texts
from jamstall.ui.workshop.reword import MOST_WORDS, is_crowded, words_in
from jamstall.workshop.ballots import first, points
from jamstall.workshop.heard import Heard, answer_of, heard, is_answer, ranking
from jamstall.workshop.model import Card, Option, Phase
from jamstall.workshop.rows import saved_in
from tests.proposed import AIM, CHOICE, OPTIONS, PROPOSAL, SIDES, TARGET
from tests.unit.conftest import OpenView

SV = Texts("sv")

# ---- Ranked votes


def by_pairs(ballots: list[tuple[int, ...]], options: int) -> list[Fraction]:
    """Return Borda's points as they were first said: how often each is placed before another.

    Two that a ballot leaves out are before each other by half.
    """
    found = [Fraction(0)] * options
    for ballot in ballots:
        place = {option: number for number, option in enumerate(ballot)}
        for one in range(options):
            for other in range(options):
                if one == other:
                    continue
                mine, theirs = place.get(one, options), place.get(other, options)
                found[one] += 1 if mine < theirs else Fraction(1, 2) if mine == theirs else 0
    return found


def test_points_are_the_options_that_each_is_placed_before() -> None:
    for options in (2, 3, 4):
        ballots = [
            ballot
            for length in range(1, options + 1)
            for ballot in permutations(range(options), length)
        ]
        answers = Counter(map(answer_of, ballots))
        assert list(points(answers, options)) == by_pairs(ballots, options)
        for ballot in ballots:
            assert ranking(answer_of(ballot)) == ballot
            assert list(points({answer_of(ballot): 3}, options)) == by_pairs([ballot] * 3, options)


def test_the_published_example_of_borda() -> None:
    """Tennessee's capital: 42 MNCK, 26 NCKM, 15 CKNM, 17 KCNM give 126, 194, 173, 107."""
    memphis, nashville, chattanooga, knoxville = range(4)
    votes = {
        (memphis, nashville, chattanooga, knoxville): 42,
        (nashville, chattanooga, knoxville, memphis): 26,
        (chattanooga, knoxville, nashville, memphis): 15,
        (knoxville, chattanooga, nashville, memphis): 17,
    }
    found = points({answer_of(ballot): many for ballot, many in votes.items()}, 4)
    assert found == (126, 194, 173, 107)
    assert first(found) == (nashville,)


def test_ties_are_said_and_no_vote_is_none() -> None:
    assert first(points({12: 1, 21: 1}, 2)) == (0, 1)
    assert first(points({}, 3)) == ()
    panel = ranked(Heard(Counter({12: 3, 21: 3})), ("A", "B"), SV)
    assert panel.sentence == "Delad första plats: A och B, med 3 av högst 6 poäng."
    assert "Bordas metod" in panel.basis
    alone = ranked(Heard(Counter({1: 4, 213: 1})), ("A", "B", "C"), SV)
    assert alone.sentence == "Först: A, med 9 av högst 10 poäng."
    assert alone.table.rows == (("A", "9"), ("B", "4"), ("C", "2"))


@pytest.mark.parametrize("value", [0, -1, 4, 11, 124, 1213, 10, 1.0, True, None, "1", 10**300])
def test_what_is_no_ranking_is_not_taken(value: object) -> None:
    assert not is_answer(CHOICE, value)


def test_an_option_of_what_is_compared_is_its_place() -> None:
    card = Card("a", kind="compare", options=(Option("A"), Option("B")))
    assert [is_answer(card, value) for value in (0, 1, 2, -1)] == [True, True, False, False]


# ---- Few phones


@pytest.mark.parametrize("phones", range(8))
def test_what_few_phones_want_is_not_shown(phones: int) -> None:
    answers = Counter({40 + number: 1 for number in range(phones)})
    found = heard(TARGET, answers, Counter())
    assert found.withheld == (phones if phones < 5 else 0)
    said = wished_share(found, SV)
    if phones == 0:
        assert said.sentence == "Ingen har svarat."
    elif phones < 5:
        assert (said.chart, said.table.rows) == (None, ())
        assert said.sentence == "Färre än 5 telefoner har svarat. Så få svar visas inte."
        assert set_by_room(found) is None
    else:
        assert said.chart is not None
    guessed = heard(Card("a"), answers, Counter())
    assert guessed.answers == answers, "a guess at a fact tells nothing of a person"


def test_hands_are_seen_anyway_and_do_not_lead_to_the_phones() -> None:
    found = heard(TARGET, Counter({33: 2}), Counter({50: 4, 70: 3}))
    assert (found.answers, found.withheld) == (Counter({50: 4, 70: 3}), 2)
    assert "Så få svar visas inte." in wished_share(found, SV).basis
    enough = heard(TARGET, Counter({33: 5}), Counter({50: 4}))
    assert enough.answers == Counter({33: 5, 50: 4})


def test_the_middle_and_the_half_around_it() -> None:
    said = Heard(Counter([10, 20, 30, 40, 50]))
    assert (set_by_room(said), spread(said)) == (Decimal(30), (Decimal(20), Decimal(40)))
    assert wished_share(said, SV).sentence.replace("\u00a0", " ") == (
        "Ert mål: 30 % (i mitten). Hälften av svaren ligger mellan 20 % och 40 %."
    )
    assert spread(Heard(Counter([30]))) == (Decimal(30), Decimal(30))


def test_a_half_in_the_middle_is_said_as_the_target_that_is_proposed(
    look_at_demo: OpenView,
) -> None:
    said = Heard(Counter([20, 30, 35, 40, 50, 60]))
    assert set_by_room(said) == Decimal("37.5")
    assert wished_share(said, SV).sentence.startswith("Ert mål: 37,5\u00a0% (i mitten).")
    view = look_at_demo("sv", county=["21"])
    assert told(view, TARGET, Decimal("37.5")).title.startswith("37,5\u00a0%")
    assert told(view, TARGET, Decimal("38.0")).title.startswith("38\u00a0%")


# ---- The cards


def test_an_aim_comes_back_as_it_was_kept() -> None:
    assert aim_in(aim_text(AIM)) == AIM
    for wrong in ("", "of=x", aim_text(AIM).replace("women", "nobody"), "by=2031-13-01"):
        assert aim_in(wrong) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_of_what_the_room_wants_fit_a_screen(look_at_demo: OpenView, language: str) -> None:
    view = look_at_demo(language, county=["21"])
    for card, of_room in ((TARGET, None), (TARGET, Decimal(40)), (CHOICE, None), (SIDES, None)):
        said = told(view, card, of_room)
        assert not said.problem
        assert not is_crowded(said), said.title
        for words in (said.title, said.question, said.talk):
            assert 0 < words_in(words) <= MOST_WORDS, words
        panel = answered(filled_in(view, card), said, Heard(Counter({1: 3, 2: 3})), view.texts)
        assert words_in(panel.sentence) <= MOST_WORDS
        assert panel.chart is not None
        assert panel.chart.spec["height"] <= 330


def test_a_target_of_the_rooms_own_says_kronor_and_decisions(look_at_demo: OpenView) -> None:
    """The gap times the year's kronor, in whole grants of the group's mean."""
    view = look_at_demo("sv", county=["21"], fund=["business_grants"])
    year = {"year": ("2025",)}
    whole = view.measure("amount_granted", **year).overall.numerator
    own = view.measure("amount_granted", "sector_dominance", **year).group("women")
    gap = Decimal("0.4") * whole - own.numerator
    count = -(-gap * own.cases // own.numerator)
    said = told(view, TARGET, Decimal(40))
    assert view.texts.kronor(gap) in said.title
    assert f"Det motsvarar {count} beslut." in said.title
    assert said.target is not None
    assert (said.target.value, said.target.body) == (Decimal("0.4"), "")
    assert said.target.filters == "county=21&fund=business_grants"
    assert told(view, TARGET).target is None


def test_a_target_that_is_reached_or_past_or_hidden_is_said(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    assert "är redan nått" in told(view, TARGET, Decimal(1)).title
    past = replace(TARGET, aim=aim_text(replace(AIM, by_when=dt.date(2020, 1, 1))))
    assert "har redan varit" in told(view, past).problem
    hidden = replace(AIM, dimension="sex", label="other")
    assert told(view, replace(TARGET, aim=aim_text(hidden))).problem
    assert told(view, replace(TARGET, aim="?")).problem


def test_decisions_are_not_told_of_persons(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    of_women = replace(TARGET, aim=aim_text(replace(AIM, dimension="sex", label="woman")))
    said = told(view, of_women, Decimal(90))
    assert "om året till kvinnor" in said.title
    assert "beslut" not in said.title


def test_what_is_compared_is_asked_and_the_largest_is_right(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    card = filled_in(view, SIDES)
    said = told(view, card)
    assert card.kind == "compare"
    assert [option.name for option in card.options] == sorted(said.options)
    shares = dict(said.panel.sides)
    best = max(shares, key=shares.get)
    assert [said.options[place] for place in said.right] == [best]
    assert card.right == best
    panel = answered(card, said, Heard(Counter({said.right[0]: 3, 5: 1})), view.texts)
    assert panel.sentence == f"3 av 4 svarade rätt: störst är {best}."
    alone = filled_in(look_at_demo("sv", county=["21"], municipality=["2180"]), SIDES)
    assert alone.kind == "compare", "the card has the address's own selection"
    assert filled_in(view, replace(SIDES, panel="business-grants-numbers")).kind == "shown"


def test_scenarios_are_seen_before_they_are_chosen_between() -> None:
    assert CHOICE.phases == (Phase.SHOWN, Phase.GUESS, Phase.GUESSED, Phase.TALK)


# ---- Scenarios beside each other


def test_scenarios_stand_beside_each_other_and_today(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    own = look_at_demo("sv", county=["21"], fund=["business_grants"])
    today = own.measure("amount_share", "sector_dominance")
    panel = beside(view, tuple((one.name, one.address) for one in OPTIONS))
    names = [row[0] for row in panel.table.rows]
    assert names == ["I dag", "Mycket", "Lite", "Växa"]
    share = {row[0]: row[3] for row in panel.table.rows}
    texts = view.texts
    women, men = (Decimal(today.group(label).value) for label in ("women", "men"))
    assert share["I dag"] == texts.share(women, 1)
    assert share["Mycket"] == texts.share(women + men * Decimal("0.4"), 1)
    assert share["Lite"] == texts.share(women + men * Decimal("0.05"), 1)
    assert share["Växa"] == share["I dag"], "more to all is the same share"
    kronor = {row[0]: row[2] for row in panel.table.rows}
    assert kronor["Mycket"] == kronor["I dag"] != kronor["Växa"]
    assert "ger Mycket" in panel.sentence


def test_the_gap_to_a_target_stands_in_its_column(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    target = told(view, TARGET, Decimal(40)).target
    kept = KeptTarget("t", 1, target, False, dt.datetime.now(tz=dt.UTC), None)
    view = replace(view, decided=replace(view.decided, targets=(kept,)))
    panel = beside(view, tuple((one.name, one.address) for one in OPTIONS))
    women = [Decimal(row[3].split("\u00a0")[0].replace(",", ".")) for row in panel.table.rows]
    for row, share in zip(panel.table.rows, women, strict=True):
        missing = Decimal(row[-1].replace(",", ".").replace("−", "-").replace("+", ""))
        assert abs(missing - (40 - share)) <= Decimal("0.1")
    assert panel.table.header[-1].startswith("Till Minst 40")


def test_a_scenario_whose_places_are_gone_is_said_and_the_others_stand(
    look_at_demo: OpenView,
) -> None:
    view = look_at_demo("sv", county=["21"])
    gone = ("Borta", "county=99&of=business_grants")
    other = ("Utan grupp", OPTIONS[0].address.replace("county=21", "county=21&year=1999"))
    panel = beside(view, (gone, other, (OPTIONS[0].name, OPTIONS[0].address)))
    rows = {row[0]: row for row in panel.table.rows}
    assert "tagits tillbaka" in rows["Borta"][1]
    assert rows["Utan grupp"][1].startswith("Det finns inte två grupper")
    assert rows["Borta"][2:] == (EMPTY,) * 5
    assert rows["Mycket"][3] != EMPTY
    assert told(view, replace(CHOICE, options=(Option("Borta", gone[1]),))).problem


@pytest.mark.parametrize("language", LANGUAGES)
def test_scenarios_of_another_place_say_of_which(look_at_demo: OpenView, language: str) -> None:
    """A room in Halland ranked Gävleborg's, and its first card had said another share of today."""
    texts = Texts(language)
    own = told(look_at_demo(language, county=["21"]), CHOICE).title
    elsewhere = look_at_demo(language, county=["13"])
    where = texts("where", places="Gävleborg")
    ending = texts("choose-elsewhere", what=f"{where} 2019–2025")
    assert told(elsewhere, CHOICE).title == f"{own} {ending}"
    of_halland = Option("Här", OPTIONS[0].address.replace("county=21", "county=13"))
    mixed = replace(CHOICE, options=(*OPTIONS, of_halland))
    assert told(elsewhere, mixed).title.endswith(f" {texts('choose-mixed')}")


def test_persons_have_no_share_of_sectors(look_at_demo: OpenView) -> None:
    """Who is moved between sexes tells nothing of sectors, and is not made to."""
    view = look_at_demo("sv", county=["21"])
    text = "county=21&of=business_grants&moving=sex&out=man&into=woman&moved=10"
    panel = beside(view, (("Kön", text),))
    (row,) = panel.table.rows
    assert row[3:6] == (EMPTY,) * 3
    assert "kvinnor" in row[1].lower()
    assert panel.chart is None


# ---- Proposals


@pytest.fixture
def proposals(tmp_path: Path) -> Proposals:
    return Proposals.beside(tmp_path / "own.duckdb")


def test_a_proposal_is_kept_once_and_taken_once(proposals: Proposals) -> None:
    kept = proposals.propose(PROPOSAL, "anna")
    assert proposals.propose(PROPOSAL, "anna") == kept
    assert (kept.proposal, kept.status) == (PROPOSAL, "open")
    higher = replace(PROPOSAL, value=Decimal("0.45"))
    proposals.propose(higher)
    assert [one.proposal for one in proposals.all()] == [higher]
    decided = higher.decided(dt.date(2026, 3, 4), "Regionstyrelsen", "RS 1")
    target = proposals.take(kept.proposal_id, decided, "bo")
    assert [one.target for one in Plans(proposals.path).targets()] == [decided]
    (stands,) = proposals.all()
    assert (stands.status, stands.target_id, stands.kept_by) == ("taken", target.target_id, "bo")
    for late in (
        lambda: proposals.take(kept.proposal_id, decided),
        lambda: proposals.dismiss(kept.proposal_id),
        lambda: proposals.propose(PROPOSAL),
    ):
        with pytest.raises(ChangedMeanwhile):
            late()
    assert len(Plans(proposals.path).targets()) == 1
    assert len(proposals.versions()) == 3
    with pytest.raises(UnknownPlan):
        proposals.dismiss("nobody")


def test_a_file_with_proposals_alone_holds_something(proposals: Proposals) -> None:
    assert Plans(proposals.path).holds_nothing()
    proposals.dismiss(proposals.propose(PROPOSAL).proposal_id)
    assert not Plans(proposals.path).holds_nothing()
    assert [one.status for one in proposals.versions()] == ["open", "dismissed"]


# ---- Taken home


def test_what_the_room_wants_is_taken_home_without_a_right_answer(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    said = told(view, TARGET, Decimal(40))
    wish = Exhibit(said.panel, answers={40: 3, 50: 3}, is_wish=True)
    assert said_of_truth(SV, wish) == "Det är vad rummet vill. Inget svar är rätt."
    assert max(guesses(SV, wish).series[0].values) == 3
    choice = Exhibit(
        said.panel, answers={0: Fraction(5, 2), 1: Fraction(1, 2)}, choices=("A", "B"),
        is_wish=True,
    )  # fmt: skip
    drawn = guesses(SV, choice)
    assert (drawn.categories, drawn.series[0].values, drawn.unit) == (
        ("A", "B"), (2.5, 0.5), "points",
    )  # fmt: skip
    sides = Exhibit(said.panel, answers={0: 4, 1: 1}, choices=("A", "B"), right=(0,))
    assert guesses(SV, sides).categories == ("A (rätt)", "B")
    assert said_of_truth(SV, sides) == "Rätt svar: A."


def test_slides_and_workbook_of_what_the_room_wants(look_at_demo: OpenView) -> None:
    """Votes are points by scenario's name, and no sheet has a code for an answer."""
    view = look_at_demo("sv", county=["21"])
    choice, aim = told(view, CHOICE), told(view, TARGET, Decimal(40))
    names = tuple(option.name for option in OPTIONS)
    exhibits = (
        Exhibit(aim.panel, aim.title, answers={40: 3, 50: 3}, question=aim.question, is_wish=True),
        Exhibit(
            choice.panel, choice.title, answers=dict(enumerate(points({21: 2, 3: 1}, 3))),
            question=choice.question, choices=names, is_wish=True,
        ),
    )  # fmt: skip
    away = TakeAway("Nämnden", view, Provenance("1", 2, None, is_demo=True), exhibits)
    slides = Presentation(io.BytesIO(deck(away)))
    titles = [slide.shapes.title.text for slide in slides.slides if slide.shapes.title]
    assert any(title.startswith("Rummet vill: Hur stor andel") for title in titles)
    book = openpyxl.load_workbook(io.BytesIO(workbook(away)))
    rows = [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()]
    assert [choice.question, "Mycket", 2.5] in [row[:3] for row in rows]
    assert [aim.question, 40, 3] in [row[:3] for row in rows]


def test_a_workshop_of_an_earlier_version_opens() -> None:
    card = {"card_id": "a", "claim": "sexes-business_grants", "kind": "share", "title": ""}
    row = {
        "workshop_id": "w", "name": "Nämnden", "language": "sv", "filters": "",
        "cards": json.dumps([card]), "changed_at": "2026-03-04T12:00:00+00:00", "changed_by": None,
    }  # fmt: skip
    (found,) = saved_in(row).cards
    assert (found.claim, found.aim, found.options) == ("sexes-business_grants", "", ())
