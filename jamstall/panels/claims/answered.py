"""What the room answered at a card, as a panel: its guesses at a fact, or what it wants."""

from jamstall.panels.claims.guesses import (
    FIFTH,
    TENTH,
    guessed_share,
    guessed_side,
    guessed_truth,
)
from jamstall.panels.claims.told import Told
from jamstall.panels.claims.wishes import ranked, wished_share
from jamstall.panels.panel import Panel
from jamstall.texts import Texts
from jamstall.workshop.heard import Heard
from jamstall.workshop.model import Card


def asked(card: Card, said: Told) -> str:
    """Return what the room is asked first."""
    return said.statement if card.kind == "statement" else said.question


def answered(card: Card, said: Told, heard: Heard, texts: Texts) -> Panel:
    """Return the room's answers at a card."""
    if card.kind == "target":
        return wished_share(heard, texts)
    if card.kind == "scenario":
        return ranked(heard, said.options, texts)
    if card.kind == "statement":
        return guessed_truth(heard.answers, said.holds, texts)
    if card.kind == "compare":
        # As the phones had them, whatever the data tells by now.
        names = tuple(option.name for option in card.options) or said.options
        best = {said.options[place] for place in said.right}
        right = [place for place, name in enumerate(names) if name in best]
        return guessed_side(heard.answers, names, right, texts)
    return guessed_share(heard.answers, said.answer, texts, FIFTH if heard.by_hands else TENTH)
