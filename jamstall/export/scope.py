"""What a finding is of: which fund, where, when. It stands at every slide, picture and sheet.

Cut out of what it was taken from, a finding that does not say so is wrong.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from jamstall.analysis.selection import Selection
from jamstall.panels.panel import Panel
from jamstall.panels.view import View

_NO_LETTERS = re.compile(r"[^a-z0-9]+")
LONGEST_NAME = 80
"""Letters of a file's name, without its ending."""


def scope(view: View, panel: Panel | None = None, *, is_demo: bool = False) -> str:
    """Return what a finding is of: "DEMODATA. Företagsstöd, Halland, 2024"."""
    texts = view.texts
    of = view if panel is None else replace(view, selection=_of_results(view, panel))
    parts = [fund_of(view, panel) if panel is not None else "", place_alone(of), of.when()]
    said = ", ".join(part for part in parts if part)
    return f"{texts('slides-demo')} {said}" if is_demo else said


def _of_results(view: View, panel: Panel) -> Selection:
    """Return a view's selection with the places and years that a panel's numbers are of.

    A comparison is of more than is chosen. Where only some numbers are of everywhere, or of every
    year, they stand beside those that the panel is about.
    """
    chosen = view.selection
    for dimension in ("county", "municipality", "year") if panel.results else ():
        each = (result.selection.values(dimension) for result in panel.results)
        named = tuple(dict.fromkeys(value for values in each for value in values))
        if set(named) != set(chosen.values(dimension)):
            chosen = chosen.where(**{dimension: named})
    return chosen


def fund_of(view: View, panel: Panel, *, short: bool = False) -> str:
    """Return which fund a panel is of; empty where it is of both, or of the labour market."""
    every = [view.selection, *(result.selection for result in panel.results)]
    funds = {one.values("fund") for one in every if one.values("fund")}
    alone = [fund for values in funds for fund in values] if len(funds) == 1 else []
    kind = "take-fund" if short else "fund"
    return view.texts(f"{kind}-{alone[0]}".replace("_", "-")) if len(alone) == 1 else ""


def place_alone(view: View) -> str:
    """Return where, as a name: "Halland", "21 län"."""
    return view.where().partition(" ")[2]


def file_name(view: View, what: Sequence[str], suffix: str) -> str:
    """Return what a file is called: "sokande-halland-2024.pptx".

    What it is gives way where all has no room, and says nothing twice.

    >>> file_name(view, ["Sökande"], "pptx")
    'sokande-halland-2024.pptx'
    """
    of = plain("-".join((place_alone(view), view.when())))
    parts: list[str] = []
    for part in map(plain, what):
        if part and not any(part in earlier for earlier in parts):  # a title may be the fund's name
            parts.append(part)
    room = max(LONGEST_NAME - len(of) - 1, 0)
    named = "-".join(parts)
    if len(named) > room:
        named = named[: room + 1].rpartition("-")[0]  # whole words; place and years stay
    return f"{'-'.join(filter(None, (named, of)))[:LONGEST_NAME].strip('-')}.{suffix}"


def plain(text: str) -> str:
    """Return a text as names of files are written everywhere: a–z, 0–9 and hyphens.

    >>> plain("Från ansökan till pengar?")
    'fran-ansokan-till-pengar'
    """
    bare = unicodedata.normalize("NFD", text.replace("–", "-").casefold())
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return _NO_LETTERS.sub("-", letters).strip("-")
