"""Workshops, runs, guesses and notes: kept whole, counted once, whoever asks at the same time."""

import datetime as dt
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from jamstall import side_file
from jamstall.workshop import store
from jamstall.workshop.model import Card, Phase, Run, Workshop, steps_of
from jamstall.workshop.store import (
    BadGuess,
    Crowded,
    NotGuessed,
    RunClosed,
    UnknownRun,
    UnknownWorkshop,
    Unreachable,
    Workshops,
)

NOON = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
CARDS = (
    Card("share", "dominance", question="Hur stor andel?"),
    Card("said", kind="statement", statement="Fler kvinnor än män.", holds=False),
    Card("seen", kind="shown", address="/branscher?county=21", panel="sectors"),
)
WORKSHOP = Workshop("w1", "Nämnden 4 mars", "sv", "county=21&year=2024", CARDS, NOON, "eva")


@pytest.fixture
def run(workshops: Workshops) -> Run:
    return workshops.start(WORKSHOP)


def all_at_once(calls: list[Callable[[], object]]) -> list[object]:
    """Make calls in as many threads, all let go at the same moment."""
    gate = threading.Barrier(len(calls))

    def one(call: Callable[[], object]) -> object:
        gate.wait()
        return call()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(one, calls))


# ---- Workshops


def test_a_workshop_comes_back_as_it_was_saved(workshops: Workshops) -> None:
    workshops.save(WORKSHOP)
    assert workshops.workshop("w1") == WORKSHOP


def test_saved_again_it_is_replaced_and_the_latest_comes_first(workshops: Workshops) -> None:
    other = replace(WORKSHOP, workshop_id="w2", changed_at=NOON + dt.timedelta(hours=1))
    workshops.save(WORKSHOP)
    workshops.save(other)
    assert workshops.workshops() == [other, WORKSHOP]
    renamed = replace(WORKSHOP, name="Nämnden 8 mars", changed_at=NOON + dt.timedelta(hours=2))
    workshops.save(renamed)
    assert workshops.workshops() == [renamed, other]


def test_a_removed_workshop_is_gone_and_its_run_goes_on(workshops: Workshops) -> None:
    workshops.save(WORKSHOP)
    run = workshops.start(WORKSHOP)
    workshops.remove("w1")
    with pytest.raises(UnknownWorkshop):
        workshops.workshop("w1")
    assert workshops.run(run.code).workshop == WORKSHOP


def test_a_change_does_not_move_a_room(workshops: Workshops, run: Run) -> None:
    workshops.save(replace(WORKSHOP, cards=CARDS[::-1]))
    assert workshops.run(run.code).card == CARDS[0]


# ---- Runs


def test_a_run_begins_at_the_first_step_of_its_first_card(workshops: Workshops) -> None:
    assert workshops.start(WORKSHOP).phase == Phase.GUESS
    assert workshops.start(replace(WORKSHOP, cards=CARDS[2:])).phase == Phase.SHOWN
    empty = workshops.start(replace(WORKSHOP, cards=()))
    assert empty.card is None
    assert empty.step() == (0, Phase.SHOWN)


def test_codes_are_short_clear_and_never_the_same(workshops: Workshops) -> None:
    codes = [workshops.start(WORKSHOP).code for _ in range(50)]
    assert len(set(codes)) == 50
    assert {len(code) for code in codes} == {5}
    assert not set("".join(codes)) & set("ILO01")
    assert {run.code for run in workshops.runs()} == set(codes)


@pytest.mark.parametrize("typed", ["{0}", " {1} ", "{2} {3}", "{2}\n{3}"])
def test_a_code_is_known_however_it_is_typed(workshops: Workshops, run: Run, typed: str) -> None:
    code = run.code
    assert workshops.run(typed.format(code, code.lower(), code[:2], code[2:])) == run


@pytest.mark.parametrize("code", ["", "ABCDE ", "' OR 1=1 --", "ÅÄÖ", "A" * 5000, "\0"])
def test_an_unknown_code_is_told(workshops: Workshops, code: str) -> None:
    for ask in (workshops.run, workshops.close, workshops.notes):
        with pytest.raises(UnknownRun):
            ask(code)


def test_every_step_leads_forward_to_the_end_and_back_again(run: Run) -> None:
    steps = steps_of(CARDS)
    assert [phase for place, phase in steps if place == 2] == [Phase.SHOWN, Phase.TALK]
    assert steps[:2] == [(0, Phase.LOBBY), (0, Phase.GUESS)]
    walked = [steps[0]]
    for _ in steps:
        position, phase = replace(run, position=walked[-1][0], phase=walked[-1][1]).step()
        walked.append((position, phase))
    assert walked == [*steps, steps[-1]]
    back = [replace(run, position=place, phase=phase).step(forward=False) for place, phase in steps]
    assert back == [steps[0], *steps[:-1]]


def test_where_one_was_is_kept(workshops: Workshops, run: Run) -> None:
    for _ in range(20):
        run = workshops.go_to(run.code, *run.step())
        assert Workshops(workshops.path).run(run.code) == run
    assert run.card is None


def test_an_ended_run_takes_in_nothing_more_but_what_is_written(
    workshops: Workshops, run: Run
) -> None:
    workshops.close(run.code)
    ended = workshops.run(run.code)
    assert ended.closed_at is not None
    workshops.close(run.code)
    assert workshops.run(run.code) == ended, "it ended once"
    for call in (
        lambda: workshops.guess(run.code, "share", "p" * 32, 1),
        lambda: workshops.go_to(run.code, 1, Phase.GUESS),
        lambda: workshops.count_hands(run.code, "share", {1: 1}),
    ):
        with pytest.raises(RunClosed):
            call()
    workshops.write(run.code, "conclusion", "Vi var eniga.")
    assert [note.text for note in workshops.notes(run.code)] == ["Vi var eniga."]


# ---- Guesses


def test_nobody_counts_twice(workshops: Workshops, run: Run) -> None:
    assert workshops.guess(run.code, "share", "anna", 30)
    assert not workshops.guess(run.code, "share", "anna", 40), "changed"
    assert not workshops.guess(run.code.lower(), "share", "anna", 40), "sent again"
    assert workshops.guess(run.code, "share", "bo", 40)
    assert workshops.answers(run.code, "share") == {40: 2}
    assert workshops.guess_of(run.code, "share", "anna") == 40
    assert workshops.guess_of(run.code, "share", "eva") is None


@pytest.mark.parametrize("value", [-1, 101, 35.0, True, "35", None, 10**30])
def test_what_cannot_be_guessed_is_refused(workshops: Workshops, run: Run, value: object) -> None:
    with pytest.raises(BadGuess):
        workshops.guess(run.code, "share", "anna", value)  # type: ignore[arg-type]
    assert workshops.answers(run.code, "share") == {}


def test_a_statement_is_true_or_false(workshops: Workshops, run: Run) -> None:
    workshops.go_to(run.code, 1, Phase.GUESS)
    with pytest.raises(BadGuess):
        workshops.guess(run.code, "said", "anna", 2)
    workshops.guess(run.code, "said", "anna", 0)
    assert workshops.answers(run.code, "said") == {0: 1}


@pytest.mark.parametrize(
    ("position", "phase", "card"),
    [(0, Phase.SHOWN, "share"), (0, Phase.TALK, "share"), (0, Phase.GUESS, "said"),
     (1, Phase.GUESS, "share"), (3, Phase.SHOWN, "share"), (0, Phase.GUESS, "")],
)  # fmt: skip
def test_only_the_card_that_is_asked_is_guessed_at(
    workshops: Workshops, run: Run, position: int, phase: Phase, card: str
) -> None:
    workshops.go_to(run.code, position, phase)
    with pytest.raises(NotGuessed):
        workshops.guess(run.code, card, "anna", 1)
    assert not workshops.answers(run.code, card)


def test_more_than_a_room_are_refused_and_those_within_still_change(
    workshops: Workshops, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "MOST_PARTICIPANTS", 2)
    for participant in ("anna", "bo"):
        workshops.guess(run.code, "share", participant, 10)
    with pytest.raises(Crowded):
        workshops.guess(run.code, "share", "eva", 10)
    assert not workshops.guess(run.code, "share", "bo", 20)
    assert workshops.answers(run.code, "share") == {10: 1, 20: 1}


def test_a_participant_is_kept_as_nothing_that_leads_back(workshops: Workshops, run: Run) -> None:
    other = workshops.start(WORKSHOP)
    for code in (run.code, other.code):
        workshops.guess(code, "share", "anna-phone", 10)
    assert b"anna-phone" not in workshops.path.read_bytes()
    connection = sqlite3.connect(workshops.path)
    kept = connection.execute("SELECT participant FROM guesses").fetchall()
    connection.close()
    assert len(set(kept)) == 2, "two runs cannot be held together"


def test_hands_and_phones_are_counted_together(workshops: Workshops, run: Run) -> None:
    workshops.guess(run.code, "share", "anna", 30)
    workshops.count_hands(run.code, "share", {30: 4, 50: 0})
    workshops.count_hands(run.code, "share", {30: 5, 60: 2})
    assert workshops.hands(run.code, "share") == {30: 5, 60: 2}
    assert workshops.answers(run.code, "share") == Counter({30: 6, 60: 2})


@pytest.mark.parametrize(
    ("card", "hands"), [("share", {101: 1}), ("said", {2: 1}), ("none", {1: 1}), ("share", {1: -1}),
                        ("share", {1: 1001})]
)  # fmt: skip
def test_hands_that_cannot_be_are_refused(
    workshops: Workshops, run: Run, card: str, hands: dict[int, int]
) -> None:
    workshops.count_hands(run.code, "share", {30: 4})
    with pytest.raises(BadGuess):
        workshops.count_hands(run.code, card, hands)
    assert workshops.hands(run.code, "share") == {30: 4}


# ---- What is written


def test_a_note_that_comes_twice_is_written_once(workshops: Workshops, run: Run) -> None:
    for who in ("", "", "Kim"):
        workshops.write(run.code, "conclusion", "Vi frågar fler.", card_id="a", who=who)
    workshops.write(run.code, "conclusion", "Vi frågar fler.", card_id="b")
    written = [(note.card_id, note.who) for note in workshops.notes(run.code)]
    assert written == [("a", ""), ("a", "Kim"), ("b", "")]


def test_notes_are_kept_in_order_and_struck_one_by_one(workshops: Workshops, run: Run) -> None:
    other = workshops.start(WORKSHOP)
    workshops.write(run.code, "conclusion", "  Vi frågar fler.  ", card_id="share")
    workshops.write(run.code, "action", "x" * 900, who="Eva", due="1 juni")
    first, second = workshops.notes(run.code)
    assert (first.text, first.kind, first.card_id) == ("Vi frågar fler.", "conclusion", "share")
    assert (len(second.text), second.who, second.due) == (store.LONGEST_TEXT, "Eva", "1 juni")
    workshops.strike(other.code, first.note_id)
    assert len(workshops.notes(run.code)) == 2, "another run's note"
    workshops.strike(run.code, first.note_id)
    assert workshops.notes(run.code) == [second]


# ---- Several at once


def test_the_file_is_made_by_whoever_comes_first(tmp_path: Path) -> None:
    for number in range(5):
        workshops = Workshops(tmp_path / f"{number}.sqlite")
        assert all_at_once([workshops.runs] * 8) == [[]] * 8


def test_a_room_that_answers_at_once_is_all_there(workshops: Workshops, run: Run) -> None:
    calls = [
        lambda n=n: workshops.guess(run.code, "share", f"p{n % 20}", n % 20) for n in range(40)
    ]
    first = all_at_once(calls)
    assert first.count(True) == 20
    assert workshops.answers(run.code, "share") == dict.fromkeys(range(20), 1)


def test_two_that_step_and_answer_never_leave_an_answer_after_the_reveal(
    workshops: Workshops, run: Run
) -> None:
    """A guess is kept while the card is asked, or refused; it cannot slip in between."""

    def guess(number: int) -> bool:
        try:
            return workshops.guess(run.code, "share", f"p{number}", 50)
        except NotGuessed:
            return False

    shown: list[int] = []

    def reveal() -> bool:
        workshops.go_to(run.code, 0, Phase.SHOWN)
        shown.append(workshops.answers(run.code, "share")[50])
        return False

    kept = all_at_once([reveal, *(lambda n=n: guess(n) for n in range(15))])
    assert shown == [kept.count(True)] == [workshops.answers(run.code, "share")[50]]


def test_a_file_that_cannot_be_written_is_told(
    workshops: Workshops, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_file, "PATIENCE", 0.05)
    holding = sqlite3.connect(workshops.path, isolation_level=None)
    holding.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Unreachable):
        workshops.guess(run.code, "share", "anna", 10)
    holding.close()
    assert workshops.guess(run.code, "share", "anna", 10)
    with pytest.raises(Unreachable):
        Workshops(workshops.path.parent / "missing" / "w.sqlite").runs()
    (workshops.path.parent / "other.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(Unreachable):
        Workshops(workshops.path.parent / "other.sqlite").runs()
