"""The chapters of a report: which panels make up a mapping of growth funds, in which order."""

from jamstall.panels.declared import Chapter
from jamstall.panels.pages import PAGES
from jamstall.panels.view import View


def chapters(view: View) -> tuple[Chapter, ...]:
    """Return the chapters that the selection has something to say in; none where it is empty."""
    told = [
        *(chapter for page in PAGES for chapter in page.chapters(view)),
        *(chapter for page in PAGES for chapter in page.closing_chapters(view)),
    ]
    return tuple(chapter for chapter in told if chapter.panels)
