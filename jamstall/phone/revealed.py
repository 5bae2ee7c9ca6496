"""What a phone says of a card once the room has seen its answers: one's own, and what is right."""

from jamstall.texts import Texts
from jamstall.workshop.ballots import first, points
from jamstall.workshop.heard import Heard, decimals_of, ranking
from jamstall.workshop.model import OPINIONS, Card, Phase


def is_revealed(card: Card, phase: Phase) -> bool:
    """Tell whether the room is past the question; scenarios are seen before it too."""
    phases = card.phases
    return Phase.GUESS in phases and phase in phases[phases.index(Phase.GUESS) + 1 :]


def revealed(card: Card, own: int | None, heard: Heard, texts: Texts) -> str:
    """Return one's own answer beside what is right, or above what the room wants.

    Empty where there is nothing to tell: nobody is told what few phones want (`workshop.heard`).

    Parameters
    ----------
    own : what this phone answered; None where it has not.
    """
    if card.kind in OPINIONS:
        return "\n".join(filter(None, (_wished(card, own, texts), _of_room(card, heard, texts))))
    if not card.right:
        return ""
    if own is None:
        return texts("phone-right", right=card.right)
    if card.kind == "statement":
        guessed = texts("phone-true" if own else "phone-false")
        return texts("phone-said-right", answer=guessed.lower(), right=card.right.lower())
    if card.kind == "compare":
        return texts("phone-chose-right", answer=_option(card, own), right=card.right)
    return texts("phone-guessed-right", answer=texts("phone-share", answer=own), right=card.right)


def _wished(card: Card, own: int | None, texts: Texts) -> str:
    if own is None:
        return ""
    if card.kind == "target":
        return texts("phone-own-target", answer=texts("phone-share", answer=own))
    return texts("phone-own-first", answer=_option(card, ranking(own)[0]))


def _of_room(card: Card, heard: Heard, texts: Texts) -> str:
    if card.kind == "target":
        middle = heard.middle
        if middle is None:
            return ""
        share = texts.share(middle / 100, decimals_of(middle))
        return texts("phone-room-target", answer=share)
    best = first(points(heard.answers, len(card.options)))
    if not best:
        return ""
    return texts("phone-room-first", answer=texts.both(_option(card, place) for place in best))


def _option(card: Card, place: int) -> str:
    """Return the name of what was chosen; empty where the card has it no longer."""
    return card.options[place].name if place < len(card.options) else ""
