"""What Jämför registers: things side by side, and what makes the difference between them."""

from jamstall.analysis.funnel import LEVELS
from jamstall.panels.compare.chance import beside_chance, has_chance
from jamstall.panels.compare.kronor_chance import has_kronor_chance, kronor_beside_chance
from jamstall.panels.compare.parts import difference_in_parts, has_parts
from jamstall.panels.compare.side_by_side import all_numbers, side_by_side
from jamstall.panels.compare.things import ACROSS
from jamstall.panels.compare.what import WHATS
from jamstall.panels.declared import Chapter, Choices, Declared
from jamstall.panels.panel import Panel
from jamstall.panels.view import View


def panels(view: View, choices: Choices) -> list[Panel]:
    """Return the panels of one fund, along one dimension."""
    funds = view.granted_funds()
    if not funds:
        return []
    fund = choices.one("of", funds)
    across = choices.one("across", ACROSS)
    what = choices.one("what", tuple(WHATS))
    found = [side_by_side(view, fund, across, what), all_numbers(view, fund, across, what)]
    if has_parts(view, what):
        found.append(difference_in_parts(view, fund, across, what))
    if has_chance(view, what):
        level = choices.one("chance", LEVELS)
        found.append(beside_chance(view, fund, across, what, level))
    if has_kronor_chance(view, what):
        found.append(kronor_beside_chance(view, fund, across, what))
    return found


def chapters(view: View) -> list[Chapter]:
    """Return how counties differ, where there are several to compare."""
    found = [
        panel
        for fund in view.granted_funds()
        if (panel := side_by_side(view, fund, "county", "men_sectors")).chart is not None
    ]
    return [Chapter.of(view.texts("report-compare"), found)] if found else []


PAGE = Declared(
    name="compare",
    address="jamfor",
    icon=":material/compare_arrows:",
    panels=panels,
    chapters=chapters,
)
