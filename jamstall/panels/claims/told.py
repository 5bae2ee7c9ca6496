"""A card of a workshop, filled in."""

from dataclasses import dataclass
from decimal import Decimal

from jamstall.panels.panel import Panel
from jamstall.plan.model import Target


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
    options : what is chosen between, by name; `right` are the places of those with most.
    now : the share of the latest year, where a target is asked for: nobody sets one without it.
    target : what the room has set, as a target; None where it has set none.
    """

    title: str
    question: str
    statement: str
    talk: str
    answer: Decimal | None = None
    holds: bool | None = None
    panel: Panel | None = None
    problem: str = ""
    options: tuple[str, ...] = ()
    right: tuple[int, ...] = ()
    now: str = ""
    target: Target | None = None
