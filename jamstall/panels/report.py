"""The chapters of a report: which panels make up a mapping of growth funds, in which order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jamstall.panels.allocation import choice, place_map
from jamstall.panels.applicants.application_steps import application_steps
from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.difference import differences
from jamstall.panels.overview.changes import changes
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.panel import Panel
from jamstall.panels.sectors.against_people import against_people
from jamstall.panels.view import View

COLOURED = "men_sectors"
"""What the report's map shows: the part of each place's money that went to male-dominated sectors,
which is the question that a mapping begins with."""


@dataclass(frozen=True)
class Chapter:
    """A question, and the panels that answer it.

    Attributes
    ----------
    findings : what the summary says of it: a sentence for each fund.
    """

    title: str
    panels: tuple[Panel, ...]
    findings: tuple[str, ...]


def chapters(view: View) -> tuple[Chapter, ...]:
    """Return the chapters that the selection has something to say in; none where it is empty."""
    texts = view.texts
    granted = view.granted_funds()
    made = [
        *(
            _by_fund(
                texts("ask-" + dimension.replace("_", "-")),
                [shares(view, dimension, fund) for fund in granted],
            )
            for dimension in ("sector_dominance", "sex", "birthplace")
        ),
        _by_fund(texts("ask-map"), [_map(view, fund) for fund in granted]),
        _by_fund(
            texts(f"ask-sectors-{view.selection.basis}"),
            [against_people(view, fund) for fund in granted],
        ),
        *(_applicants(view, fund) for fund in view.applied_funds()),
        _by_fund(texts("ask-years"), [over_time(view, fund) for fund in granted]),
        _by_fund(texts("ask-change"), [changes(view, fund) for fund in granted]),
    ]
    return tuple(chapter for chapter in made if chapter.panels)


def _by_fund(title: str, panels: Sequence[Panel]) -> Chapter:
    return Chapter(title, tuple(panels), tuple(panel.finding for panel in panels))


def _applicants(view: View, fund: str) -> Chapter:
    """Return who applied and what became of it; of one fund, since the panels do not name it."""
    approved = approval(view, fund, "sex")
    panels = (
        application_steps(view, fund, "sex", "cases"),
        approved,
        differences(view, fund, "sex"),
    )
    title = view.texts("report-applicants", fund=view.texts(f"the-{fund}"))
    return Chapter(title, panels, (approved.finding,))


def _map(view: View, fund: str) -> Panel:
    """Return the map by municipality of the counties looked at; by county of the whole country."""
    extent = "municipalities" if choice.counties_shown(view, "municipalities") else "counties"
    (shape, *_) = choice.shapes(view, extent)
    made = place_map.allocation(view, fund, COLOURED, extent, shape, "")
    # A page says this above the map, and the map by its words; where there is none to draw, here.
    return replace(made, sentence=place_map.finding(view, fund, COLOURED, extent, ""))
