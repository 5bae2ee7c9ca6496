"""The claim on projects: how many mention gender equality."""

from jamstall.panels.claim import Claim, made
from jamstall.panels.projects import levels
from jamstall.panels.projects.ladder import ladder
from jamstall.panels.view import View


def mentions(view: View, key: str, _: str) -> Claim:
    """Return the claim on how many projects mention gender equality."""
    texts = view.texts
    result = levels.of_projects(view)
    share = 1 - levels.share(result, "not_mentioned") if result.overall.cases else None
    return made(
        view,
        key,
        ladder(view),
        answer=share,
        holds=share is not None and share < levels.HALF,
        missing=texts("projects-nothing-read"),
        share=texts.share(share),
        acted=texts.share(levels.share(result, "acted_on")),
    )
