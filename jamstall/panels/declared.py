"""What a page registers, once: frame, catalogue, report, workshop, command line and tests read it.

A page of its own declares `PAGE` in `jamstall/panels/NAME/page.py`, and stands in `pages.py`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from jamstall.panels.address import FILTERS, OF_PROJECTS
from jamstall.panels.claim import Claim
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.schema import FUNDS, Fund


class Choices(Protocol):
    """What an address says beside the filters: a page's own choices."""

    def one(self, key: str, options: Sequence[str], default: str | None = None) -> str:
        """Return what is chosen; the first, or the default, where the address says nothing."""

    def stated(self, key: str) -> str:
        """Return what stands in the address as it is."""

    def several(self, key: str) -> tuple[str, ...]:
        """Return all that stands in the address under a key."""


@dataclass(frozen=True)
class Chapter:
    """A question of the report, and the panels that answer it.

    Attributes
    ----------
    findings : what the summary says of it: a sentence for each fund.
    """

    title: str
    panels: tuple[Panel, ...]
    findings: tuple[str, ...]

    @classmethod
    def of(cls, title: str, panels: Iterable[Panel]) -> "Chapter":
        """Return a chapter of which every panel's finding is summed up."""
        panels = tuple(panels)
        return cls(title, panels, tuple(panel.finding for panel in panels))


Panels = Callable[[View, Choices], list[Panel]]
Chapters = Callable[[View], list[Chapter]]
Group = Literal["see", "decide", "data"]
"""Where a page stands in the menu; `group-NAME` is what readers call it."""
MakeClaim = Callable[[View, str, str], Claim]
"""View, the claim's key and the fund → the claim."""


def says_nothing(_: View) -> str:
    """Return that a page's panels have no sentence in common."""
    return ""


def no_chapters(_: View) -> list[Chapter]:
    """Return that a page has nothing in the report."""
    return []


@dataclass(frozen=True)
class Declared:
    """A page.

    Attributes
    ----------
    name : of its script in `pages/`, its folder in `jamstall/panels/`, its texts `*.NAME.ftl` (of
        which `page-NAME` is its title) and its tests.
    address : under which it is found.
    icon : in the menu.
    in_menu : the text that names it in the menu, where its title takes more room than there is.
    group : of the menu's: what is read, what is decided with, or the data behind it.
    panels : what it shows, in order, by the choices of an address; None where it has no panels.
    by_dominance : it shows sectors by who dominates them, so it says on top how that is decided.
    says : a sentence that stands on top of the page, for all its panels, which then leave it out.
    heeds : the filters that it looks at. Where it heeds none they are out of sight, and the page is
        there before any data is. What of the report and the claims is its own is left out where
        something else is chosen.
    chapters, closing_chapters : its part of the report. The report goes from page to page, and then
        through what closes it: the years.
    funds : those that its claims are on.
    claims, closing_claims : kind → what a workshop can claim from it, told in the same order.
    """

    name: str
    address: str
    icon: str
    in_menu: str = ""
    group: Group = "see"
    panels: Panels | None = None
    by_dominance: bool = True
    says: Callable[[View], str] = says_nothing
    heeds: tuple[str, ...] = FILTERS
    chapters: Chapters = no_chapters
    closing_chapters: Chapters = no_chapters
    funds: tuple[Fund, ...] = FUNDS
    claims: Mapping[str, MakeClaim] = field(default_factory=dict)
    closing_claims: Mapping[str, MakeClaim] = field(default_factory=dict)

    def tells_of(self, view: View) -> bool:
        """Tell whether the page heeds all that is chosen; else its numbers are of other cases."""
        filters = {dimension for dimension, _ in view.selection.filters}
        return not filters & {*OF_PROJECTS} - {*self.heeds}

    @property
    def title(self) -> str:
        """The key of its title's text."""
        return f"page-{self.name}".replace("_", "-")
