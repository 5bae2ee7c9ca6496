"""The projects whose text is read, and how many of them stand at each level."""

from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.selection import LEVELS
from jamstall.panels.view import View
from jamstall.schema import Fund

FUND: Fund = "project_funds"
READ = {"fund": (FUND,), "review_level": LEVELS}
"""Only projects, and of them those whose text is read: shares are of these."""

HALF = Decimal("0.5")


def of_projects(view: View) -> Breakdown:
    """Return each level's share of the granted projects whose text is read."""
    return view.measure("cases_share", "review_level", **READ)


def of_kronor(view: View) -> Breakdown:
    """Return each level's share of the kronor of the granted projects whose text is read."""
    return view.measure("amount_share", "review_level", **READ)


def within(view: View, dimension: str, measure: str = "cases_share") -> Breakdown:
    """Return each level's share of the projects of each group of a dimension."""
    return view.measure_within(measure, dimension, "review_level", **READ)


def share(result: Breakdown, *labels: str) -> Decimal:
    """Return a group's share; none of the whole where no project is in it."""
    for group in result.groups:
        if group.labels == labels:
            return Decimal(group.value or 0)
    return Decimal(0)


def group_cases(result: Breakdown, label: str) -> int:
    """Return how many projects a group of the first dimension has, at whatever level."""
    return sum(group.cases or 0 for group in result.groups if group.labels[0] == label)


def cases(view: View) -> int:
    """Return how many granted projects have a text that is read."""
    return of_projects(view).overall.cases or 0


def read_by(view: View) -> str:
    """Return by whom the texts are read, and how many are not read: said with every number."""
    groups: dict[str, Group] = {
        group.labels[0]: group
        for group in view.measure("granted_cases", "read_by", fund=(FUND,)).groups
    }
    people, machine, nobody = (
        (groups[label].cases or 0) if label in groups else 0
        for label in ("person", "machine", "unknown")
    )
    texts = view.texts
    said = texts(
        "projects-read-by", people=texts.count(people), machine=texts.count(machine), count=people
    )
    if machine:
        said += " " + texts("projects-rules-less-sure")
    if not nobody:
        return said
    return f"{said} {texts('projects-not-read', count=nobody, number=texts.count(nobody))}"
