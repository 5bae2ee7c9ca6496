"""The one thing to know of the projects: how many do not mention gender equality."""

from jamstall.panels.headline import few_first
from jamstall.panels.projects import levels
from jamstall.panels.projects.levels import FUND
from jamstall.panels.view import View


def headline(view: View) -> str:
    """Return how many projects do not mention gender equality, and how much money they have."""
    texts = view.texts
    place = {"where": view.where(FUND), "when": view.when(FUND)}
    result = levels.of_projects(view)
    if not result.overall.cases:
        return texts("projects-none-read", **place)
    said = texts(
        "projects-headline",
        share=texts.share(levels.share(result, "not_mentioned")),
        kronor=texts.share(levels.share(levels.of_kronor(view), "not_mentioned")),
        **place,
    )
    return few_first(said[:1].upper() + said[1:], result.overall.cases, texts)


def behind(view: View) -> str:
    """Return what stands behind the headline: how many do something about it, and who has read."""
    texts = view.texts
    result = levels.of_projects(view)
    if not result.overall.cases:
        return levels.read_by(view)
    said = texts(
        "projects-behind",
        share=texts.share(levels.share(result, "acted_on")),
        kronor=texts.share(levels.share(levels.of_kronor(view), "acted_on")),
        number=texts.count(result.overall.cases),
        cases=result.overall.cases,
    )
    return f"{said} {levels.read_by(view)}"
