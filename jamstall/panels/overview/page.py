"""What Översikt registers: the money by sector, sex and birthplace, the years, the change."""

from jamstall.panels.declared import Chapter, Choices, Declared
from jamstall.panels.overview import claims
from jamstall.panels.overview.changes import changes
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.panel import Panel
from jamstall.panels.view import View

DIMENSIONS = ("sector_dominance", "sex", "birthplace")
"""What the money is shown by, in order."""


def panels(view: View, _: Choices) -> list[Panel]:
    """Return the panels of both funds."""
    funds = view.granted_funds()
    return [
        *(shares(view, dimension, fund) for dimension in DIMENSIONS for fund in funds),
        *(over_time(view, fund) for fund in funds),
        *(changes(view, fund) for fund in funds),
    ]


def chapters(view: View) -> list[Chapter]:
    """Return whom the money went to."""
    return [
        Chapter.of(
            view.texts("ask-" + dimension.replace("_", "-")),
            (shares(view, dimension, fund) for fund in view.granted_funds()),
        )
        for dimension in DIMENSIONS
    ]


def closing_chapters(view: View) -> list[Chapter]:
    """Return what it was before."""
    funds = view.granted_funds()
    return [
        Chapter.of(view.texts("ask-years"), (over_time(view, fund) for fund in funds)),
        Chapter.of(view.texts("ask-change"), (changes(view, fund) for fund in funds)),
    ]


PAGE = Declared(
    name="overview",
    address="oversikt",
    icon=":material/insights:",
    panels=panels,
    chapters=chapters,
    closing_chapters=closing_chapters,
    claims={
        "sectors": claims.sectors,
        "sexes": claims.sexes,
        "birthplaces": claims.birthplaces,
    },
    closing_claims={"years": claims.years},
)
