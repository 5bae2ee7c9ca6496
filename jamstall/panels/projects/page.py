"""What Projektmedel registers: what projects' texts show of a gender equality perspective."""

from jamstall.panels.address import FILTERS, OF_PROJECTS
from jamstall.panels.declared import Chapter, Choices, Declared
from jamstall.panels.panel import Panel
from jamstall.panels.projects import claims
from jamstall.panels.projects.along import ALONG, along
from jamstall.panels.projects.ladder import by_decision, by_dominance, ladder
from jamstall.panels.projects.levels import FUND, read_by
from jamstall.panels.projects.promises import promises
from jamstall.panels.projects.years import over_time
from jamstall.panels.view import View


def has_projects(view: View) -> bool:
    """Tell whether the selection has granted projects."""
    return FUND in view.granted_funds()


def panels(view: View, choices: Choices) -> list[Panel]:
    """Return the panels, along one dimension."""
    if not has_projects(view):
        return []
    dimension = choices.one("along", ALONG)
    found = [
        ladder(view), promises(view), over_time(view), along(view, dimension), by_dominance(view),
    ]  # fmt: skip
    beside = by_decision(view)
    return [*found, beside] if beside is not None else found


def chapters(view: View) -> list[Chapter]:
    """Return what the projects' texts show; nothing of chosen persons, who are not told of so."""
    if not has_projects(view) or view.selection.is_personal(()):
        return []
    found = [ladder(view), promises(view), over_time(view)]
    found += [along(view, dimension) for dimension in ("support_form", "strategy_area", "theme")]
    return [Chapter.of(view.texts("report-projects"), found)]


PAGE = Declared(
    name="projects",
    address="projekt",
    icon=":material/assignment:",
    panels=panels,
    heeds=(*FILTERS, *OF_PROJECTS),
    chapters=chapters,
    claims={"mentions": claims.mentions},
    funds=(FUND,),
    by_dominance=False,
    says=read_by,
)
