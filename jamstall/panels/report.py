"""The chapters of a report: which panels make up a mapping of growth funds, in which order."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from jamstall.panels.declared import Chapter
from jamstall.panels.pages import PAGES
from jamstall.panels.view import View


def chapters(
    view: View, ready: Callable[[Chapter], None] = lambda _: None, beside: int = 1
) -> tuple[Chapter, ...]:
    """Return the chapters that the selection has something to say in; none where it is empty.

    Parameters
    ----------
    ready : is given each chapter, in order, as soon as it and those before it are there.
    beside : so many pages' chapters are made at a time, where `view` may be asked by many threads.
    """
    told = []
    pages = [page for page in PAGES if page.tells_of(view)]
    makers = (*(page.chapters for page in pages), *(page.closing_chapters for page in pages))
    with ThreadPoolExecutor(beside, "telling") as telling:
        found = map if beside == 1 else telling.map
        for made in found(lambda make: make(view), makers):
            for chapter in made:
                if chapter.panels:
                    told.append(chapter)
                    ready(chapter)
    return tuple(told)
