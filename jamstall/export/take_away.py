"""What is taken home from a page, a panel or a workshop; slides and workbook are made of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.store.queries import Provenance

Progress = Callable[[float], None]
"""Told how much is done, 0 to 1, while something is made."""


@dataclass(frozen=True)
class Exhibit:
    """One finding among those taken home.

    Attributes
    ----------
    panel : what was on screen.
    claim : the finding in the leader's words; the panel's sentence where empty.
    script : what may be read aloud to it; made of the panel where empty.
    answers : what a room guessed, per cent (or 1 for true, 0 for false) → answers.
    question : what the room was asked; the panel's title where empty.
    width : how many per cent each column of the guesses is; hands are counted in fifths.
    choices : what the room chose between; then `answers` are of places in it, and may be points.
    right : the places of the right choices.
    is_wish : the room said what it wants, and nothing is right.
    truth : what was right, per cent; whether it holds, where the room said true or false; None
        where it is hidden or unknown.
    """

    panel: Panel
    claim: str = ""
    script: str = ""
    answers: Mapping[int, int | Fraction] = field(default_factory=dict)
    question: str = ""
    truth: Decimal | bool | None = None
    width: int = 10
    choices: tuple[str, ...] = ()
    right: tuple[int, ...] = ()
    is_wish: bool = False

    @property
    def title(self) -> str:
        """The finding."""
        return self.claim or self.panel.finding


@dataclass(frozen=True)
class Action:
    """What the group decided to do, who does it, and by when."""

    text: str
    who: str = ""
    due: str = ""


@dataclass(frozen=True)
class TakeAway:
    """Everything that goes into a deck or a workbook.

    Attributes
    ----------
    title : what it is of: a page's title, a panel's, a workshop's name.
    view : the selection and the language; it words filters and names groups.
    provenance : the state of the data.
    address : where the same view is found on the web; empty where that is unknown.
    """

    title: str
    view: View
    provenance: Provenance
    exhibits: tuple[Exhibit, ...]
    address: str = ""
    conclusions: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
