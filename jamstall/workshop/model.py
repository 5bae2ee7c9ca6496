"""What a workshop is made of: cards, a run of them before a room, guesses, and what was written."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Kind = Literal["share", "statement", "shown", "compare", "target", "scenario"]
"""What the room does: guesses a per cent, says true or false, only looks, says which of some things
has most, sets a target in per cent, or ranks scenarios."""
OPINIONS = ("target", "scenario")
"""Where no answer is right: what the room wants, and not what it knows."""
MOST_OPTIONS = 6
"""Things that a room can keep apart."""

HIGHEST = 100
"""A share is guessed as a whole per cent, 0–100; a statement as 1 (true) or 0 (false)."""


class Phase(StrEnum):
    """Where one is on a card; a card that is only shown begins at `SHOWN`.

    The room's guesses and the finding are two screens: a screen has one chart. The first card has
    the lobby before it, where phones come in.
    """

    LOBBY = "lobby"
    GUESS = "guess"
    GUESSED = "guessed"
    SHOWN = "shown"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Option:
    """One of those that a room chooses between.

    Attributes
    ----------
    address : a scenario and its selection, as an address writes them; empty for what is compared.
    """

    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One screen of a workshop, as the leader wants it.

    Attributes
    ----------
    card_id : stays the same when cards are reordered; unique within the workshop.
    claim : key of a claim made from the data (`jamstall.panels.claims.kinds`); empty for the
        leader's own card.
    kind : what the room does before the number is shown.
    title, question, talk : the leader's words for the finding, for what is asked first and for
        what is talked about afterwards; empty ones are made from the data.
    statement, holds : what is true or false, and which; `holds` is None where the data tells.
    address, panel : page with its filters and the panel's key, for the leader's own card.
    right : what was right, in words, as phones are told it afterwards; empty before a run begins.
    aim : of what the room sets a target, as an address writes it (`panels.claims.aims`).
    options : what the room chooses between; of what is compared they are made when a run begins.
    """

    card_id: str
    claim: str = ""
    kind: Kind = "share"
    title: str = ""
    question: str = ""
    talk: str = ""
    statement: str = ""
    holds: bool | None = None
    address: str = ""
    panel: str = ""
    right: str = ""
    aim: str = ""
    options: tuple[Option, ...] = ()

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The steps of this card, in order; scenarios are seen before they are chosen between."""
        if self.kind == "shown":
            return (Phase.SHOWN, Phase.TALK)
        if self.kind == "scenario":
            return (Phase.SHOWN, Phase.GUESS, Phase.GUESSED, Phase.TALK)
        return (Phase.GUESS, Phase.GUESSED, Phase.SHOWN, Phase.TALK)


@dataclass(frozen=True, slots=True)
class Workshop:
    """A named sequence of cards, to be used again next year.

    Attributes
    ----------
    filters : the selection as an address writes it, `county=21&year=2024`.
    language : of what is made from the data.
    """

    workshop_id: str
    name: str
    language: Literal["sv", "en"]
    filters: str
    cards: tuple[Card, ...]
    changed_at: dt.datetime
    changed_by: str | None = None


LONGEST = dt.timedelta(hours=12)
"""After this a run that nobody has ended is over: its code lets nobody in any more."""


@dataclass(frozen=True, slots=True)
class Run:
    """A workshop before a room.

    Attributes
    ----------
    code : what participants type; unique among all runs.
    workshop : as it was when the run began, so that a change does not move a room.
    position : index of the card that is shown; one past the last where all has been shown.
    closed_at : UTC; None while it goes on, at most `LONGEST`.
    """

    code: str
    workshop: Workshop
    position: int
    phase: Phase
    started_at: dt.datetime
    closed_at: dt.datetime | None = None

    @property
    def card(self) -> Card | None:
        """The card that is shown; None after the last."""
        cards = self.workshop.cards
        return cards[self.position] if self.position < len(cards) else None

    def step(self, forward: bool = True) -> tuple[int, Phase]:
        """Return where the next step leads, or the one before; at either end one stays."""
        steps = steps_of(self.workshop.cards)
        here = steps.index((self.position, self.phase))
        return steps[max(0, min(len(steps) - 1, here + (1 if forward else -1)))]


@dataclass(frozen=True, slots=True)
class Note:
    """What the group wrote: a conclusion, or an action with who and when.

    Attributes
    ----------
    card_id : the card it was written at; empty for the workshop as a whole.
    """

    note_id: int
    card_id: str
    kind: Literal["conclusion", "action"]
    text: str
    who: str = ""
    due: str = ""


def steps_of(cards: Sequence[Card]) -> list[tuple[int, Phase]]:
    """Return every step of a run: position and phase; the last is after all cards.

    >>> steps_of([Card("a", kind="shown")])[-1]
    (1, <Phase.SHOWN: 'shown'>)
    """
    steps = [(place, phase) for place, card in enumerate(cards) for phase in card.phases]
    return [*([(0, Phase.LOBBY)] if cards else []), *steps, (len(cards), Phase.SHOWN)]
