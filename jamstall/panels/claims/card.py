"""What a card of a workshop has to say, from the leader's words and the data as it is now."""

from dataclasses import replace
from decimal import Decimal

from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.panels.catalogue import UnknownAddress, panels_at
from jamstall.panels.claims.aims import target_card
from jamstall.panels.claims.kinds import claim
from jamstall.panels.claims.told import Told
from jamstall.panels.panel import Panel
from jamstall.panels.targets.beside import beside, looked_at
from jamstall.panels.view import View
from jamstall.workshop.model import MOST_OPTIONS, Card, Option

__all__ = ["Told", "filled_in", "told"]


def told(view: View, card: Card, of_room: Decimal | None = None) -> Told:
    """Return what a card says; what has gone from the data is said to have, and nothing fails.

    Parameters
    ----------
    of_room : per cent that the room has set as its own target; None at any other card.
    """
    if card.kind == "target":
        return target_card(view, card, of_room)
    if card.kind == "scenario":
        return _scenarios(view, card)
    return _claimed(view, card) if card.claim else _own(view, card)


def _scenarios(view: View, card: Card) -> Told:
    """Return a card on which the room chooses between scenarios."""
    texts = view.texts
    names = tuple(one.name for one in card.options)
    question = card.question or texts("choose-question")
    talk = card.talk or texts("choose-talk")
    panel = beside(view, tuple((one.name, one.address) for one in card.options))
    if panel.chart is None and not panel.results:
        return Told(texts("choose-none"), question, "", talk, problem=texts("choose-none"))
    title = card.title or panel.sentence + _elsewhere(view, card)
    return Told(title, question, "", talk, panel=panel, options=names)


def _elsewhere(view: View, card: Card) -> str:
    """Return which money scenarios are of, where it is not what the workshop looks at."""
    here = f"{view.where()} {view.when()}"
    found: set[str] = set()
    for one in card.options:
        try:
            own = looked_at(view, one.address)
        except UnknownValue:
            continue  # its row says so
        found.add(f"{own.where()} {own.when()}")
    if found <= {here}:
        return ""
    texts = view.texts
    alone = texts("choose-elsewhere", what=next(iter(found)))
    return " " + (alone if len(found) == 1 else texts("choose-mixed"))


def _sides(view: View, panel: Panel) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return what is set side by side, by name, and the places of what has the largest share.

    Those whose shares are said alike are alike.
    """
    sides = sorted(panel.sides[:MOST_OPTIONS])
    if len(sides) < 2:
        return (), ()
    most = view.texts.share(max(share for _, share in sides))
    right = tuple(n for n, (_, share) in enumerate(sides) if view.texts.share(share) == most)
    return tuple(name for name, _ in sides), right


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
        # What was said stands with what it is: alone, "it is true" says nothing.
        made = view.texts("card-right", answer=_truth(view, card), statement=card.statement)
        title = card.title or made
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
    sides, right = _sides(view, found)
    compares = card.kind == "compare" and bool(sides)
    asked = view.texts("compare-which", what=found.title) if compares else found.title
    sentence = _compared(view, found) if compares else found.sentence
    return Told(
        title=card.title or sentence or found.title,
        question=card.question or asked,
        statement=card.statement,
        talk=_talk(view, card),
        holds=card.holds,
        panel=found,
        options=sides,
        right=right,
    )


def _compared(view: View, panel: Panel) -> str:
    """Return what is largest and what is smallest, short enough for a screen."""
    texts = view.texts
    high, low = (pick(panel.sides, key=lambda side: side[1]) for pick in (max, min))
    return texts(
        "compare-told",
        what=panel.title,
        high=high[0],
        high_share=texts.share(high[1]),
        low=low[0],
        low_share=texts.share(low[1]),
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
    answered = {
        "share": said.answer is not None,
        "statement": said.holds is not None,
        "compare": bool(said.options),
    }
    kind = card.kind if answered.get(card.kind, True) else "shown"
    options = tuple(Option(name) for name in said.options) if kind == "compare" else card.options
    return replace(
        card,
        kind=kind,
        question=said.question,
        statement=said.statement,
        right=_right(view, kind, said),
        options=options,
    )


def _right(view: View, kind: str, said: Told) -> str:
    """Return what was right, in words; empty where nothing is asked."""
    if kind == "share" and said.answer is not None:
        return view.texts.share(said.answer / 100)
    if kind == "statement" and said.holds is not None:
        return view.texts("answer-true" if said.holds else "answer-false")
    if kind == "compare":
        return view.texts.both([said.options[place] for place in said.right])
    return ""
