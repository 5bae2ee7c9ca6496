"""What Mål registers: the targets and where they stand, and what a scenario would give."""

from jamstall.panels.declared import Chapter, Choices, Declared
from jamstall.panels.panel import Panel
from jamstall.panels.targets.beside import beside, of_ids
from jamstall.panels.targets.changes import chosen
from jamstall.panels.targets.least import forty_sixty
from jamstall.panels.targets.map_then import map_then
from jamstall.panels.targets.scenario import targets_then, what_if
from jamstall.panels.targets.standing import all_targets, standing, targets_of
from jamstall.panels.view import View


def panels(view: View, choices: Choices) -> list[Panel]:
    """Return every target's panel, and the scenario's."""
    found = [*standings(view), *_scenario(view, choices)]
    saved = of_ids(view, choices.several("beside"))
    return [*found, *([beside(view, saved)] if saved else [])]


def _scenario(view: View, choices: Choices) -> list[Panel]:
    """Return what a scenario would give; nothing where it has no groups to be of."""
    funds = view.granted_funds()
    changes = chosen(view, choices, choices.one("of", funds)) if funds else None
    if changes is None:
        return []
    made = (
        what_if(view, changes),
        map_then(view, changes),
        forty_sixty(view, changes),
        targets_then(view, changes),
    )
    return [panel for panel in made if panel is not None]


def standings(view: View) -> list[Panel]:
    """Return all targets in a table, and each by itself; none where there are none."""
    kept = targets_of(view)
    return [all_targets(view), *(standing(view, one.target_id) for one in kept)] if kept else []


def chapters(view: View) -> list[Chapter]:
    """Return the targets of what is looked at, where there are any; no scenario is a finding."""
    return [Chapter.of(view.texts("report-targets"), standings(view))] if targets_of(view) else []


PAGE = Declared(
    name="targets",
    address="mal",
    icon=":material/flag:",
    group="decide",
    panels=panels,
    chapters=chapters,
)
