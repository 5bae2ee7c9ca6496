"""What a card of a workshop has to say, from the leader's words and the data as it is now."""

from dataclasses import dataclass, replace
from decimal import Decimal

from jamstall.analysis.selection import Selection
from jamstall.panels.catalogue import UnknownAddress, panels_at
from jamstall.panels.claims.kinds import claim
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.workshop.model import Card


@dataclass(frozen=True)
class Told:
    """A card, filled in.

    Attributes
    ----------
    title : the finding.
    question, statement, talk : what is asked before it and talked about after it.
    answer : the per cent that is guessed, 0–100; None where it may not be shown, or is not asked.
    holds : whether the statement is true; None where that cannot be told.
    panel : the finding's chart and numbers; None where the card has none, or no longer.
    problem : why there is nothing to show, in one sentence; empty where there is.
    """

    title: str
    question: str
    statement: str
    talk: str
    answer: Decimal | None = None
    holds: bool | None = None
    panel: Panel | None = None
    problem: str = ""


def told(view: View, card: Card) -> Told:
    """Return what a card says; what has gone from the data is said to have, and nothing fails."""
    return _claimed(view, card) if card.claim else _own(view, card)


def _claimed(view: View, card: Card) -> Told:
    made = claim(view, card.claim)
    if made is None:  # saved by another version of the program
        return _missing(view, card, view.texts("card-unknown-claim"))
    rewritten = bool(card.statement)
    gone = made.answer is None
    return Told(
        title=made.title if gone else card.title or made.title,
        question=card.question or made.question,
        statement=card.statement or made.statement,
        talk=card.talk or made.talk,
        answer=made.answer,
        holds=card.holds if rewritten and card.holds is not None else made.holds,
        panel=made.panel,
        problem=made.title if gone else "",
    )


def _own(view: View, card: Card) -> Told:
    """Return the leader's own card: a panel by its address, a statement, or both."""
    if not card.address:
        title = card.title or view.texts("card-right", answer=_truth(view, card))
        return Told(title, card.question, card.statement, _talk(view, card), holds=card.holds)

    def other(selection: Selection) -> View:
        return replace(view, selection=selection)

    try:
        panels = panels_at(card.address, other)
    except UnknownAddress as error:
        return _missing(view, card, view.texts("card-unknown-address", address=str(error)))
    found = next((panel for panel in panels if panel.key == card.panel), None)
    if found is None:
        return _missing(view, card, view.texts("card-no-panel"))
    return Told(
        title=card.title or found.sentence or found.title,
        question=card.question or found.title,
        statement=card.statement,
        talk=_talk(view, card),
        holds=card.holds,
        panel=found,
    )


def _missing(view: View, card: Card, problem: str) -> Told:
    return Told(
        problem, card.question or problem, card.statement, _talk(view, card), problem=problem
    )


def _talk(view: View, card: Card) -> str:
    return card.talk or view.texts("card-talk")


def _truth(view: View, card: Card) -> str:
    return view.texts("answer-true" if card.holds else "answer-false").lower()


def filled_in(view: View, card: Card) -> Card:
    """Return a card as it goes before a room, with what its phones ask.

    What cannot be answered from the data any more is not asked, only shown.
    """
    said = told(view, card)
    unanswered = said.answer is None if card.kind == "share" else said.holds is None
    kind = "shown" if card.kind != "shown" and unanswered else card.kind
    return replace(
        card,
        kind=kind,
        question=said.question,
        statement=said.statement,
        right=_right(view, kind, said),
    )


def _right(view: View, kind: str, said: Told) -> str:
    """Return what was right, in words; empty where nothing is asked."""
    if kind == "share" and said.answer is not None:
        return view.texts.share(said.answer / 100)
    if kind == "statement" and said.holds is not None:
        return view.texts("answer-true" if said.holds else "answer-false")
    return ""
