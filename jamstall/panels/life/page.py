"""What Livet runt pengarna registers: the stages of a life, and the money beside them."""

from jamstall.panels.declared import Chapter, Choices, Declared
from jamstall.panels.life import claims
from jamstall.panels.life.by_sector import by_sector
from jamstall.panels.life.chosen import beside_options, homes
from jamstall.panels.life.compared import ALONG
from jamstall.panels.life.stage import of_stage, shown
from jamstall.panels.life.whole_life import told, whole_life
from jamstall.panels.panel import Panel
from jamstall.panels.view import View


def panels(view: View, choices: Choices) -> list[Panel]:
    """Return all distributions on one scale, and then each series, stage by stage."""
    places = homes(view, choices.one("beside", beside_options(view)))
    along = choices.one("sectors", ALONG)
    if not told(view):
        return []
    of_stages = (of_stage(view, stage.key, places, along) for stage in shown(view))
    return [whole_life(view, places), *(panel for found in of_stages for panel in found)]


def chapters(view: View) -> list[Chapter]:
    """Return how women and men live around the money, and the money beside those who start firms.

    Every series has a page of its own to be read on; the report has what is of a whole, on one
    scale, and what stands beside the money.
    """
    if not view.granted_funds() or not told(view):
        return []
    places = homes(view, "")
    beside = [
        by_sector(view, state.series.key, places, ALONG[0])
        for state in told(view)
        if state.series.key == "new_firms"
    ]
    found = [whole_life(view, places), *beside]
    drawn = [panel for panel in found if panel.chart is not None]
    return [Chapter.of(view.texts("report-life"), drawn)] if drawn else []


PAGE = Declared(
    name="life",
    in_menu="menu-life",
    address="livet",
    icon=":material/family_restroom:",
    panels=panels,
    by_dominance=False,
    chapters=chapters,
    funds=("business_grants",),
    claims={"starters": claims.starters},
)
