"""The chapters of a report: which panels make up a mapping of growth funds, in which order."""

from collections.abc import Callable

from jamstall.panels.declared import Chapter
from jamstall.panels.pages import PAGES
from jamstall.panels.view import View


def chapters(view: View, ready: Callable[[Chapter], None] = lambda _: None) -> tuple[Chapter, ...]:
    """Return the chapters that the selection has something to say in; none where it is empty.

    Parameters
    ----------
    ready : is given each chapter as soon as it is there.
    """
    told = []
    pages = [page for page in PAGES if page.tells_of(view)]
    for make in (*(page.chapters for page in pages), *(page.closing_chapters for page in pages)):
        for chapter in make(view):
            if chapter.panels:
                told.append(chapter)
                ready(chapter)
    return tuple(told)
