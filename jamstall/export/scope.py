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
    fund = "" if panel is None else fund_of(view, panel)
    own = view if panel is None else _own(view, panel)
    parts = [fund, place_alone(own), own.when()]
    said = ", ".join(part for part in parts if part)
    return f"{texts('slides-demo')} {said}" if is_demo else said


def _own(view: View, panel: Panel) -> View:
    """Return the view of what a panel is of: a workshop shows findings of other places too."""
    found = {_places(result.selection) for result in panel.results}
    if len(found) != 1 or found == {_places(view.selection)}:
        return view
    return replace(view, selection=panel.results[0].selection)


def _places(selection: Selection) -> tuple[tuple[str, ...], ...]:
    return selection.values("county"), selection.values("municipality")


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

    >>> file_name(view, ["Sökande"], "pptx")
    'sokande-halland-2024.pptx'
    """
    parts = [*what, place_alone(view), view.when()]
    return f"{plain('-'.join(parts))[:LONGEST_NAME].strip('-')}.{suffix}"


def plain(text: str) -> str:
    """Return a text as names of files are written everywhere: a–z, 0–9 and hyphens.

    >>> plain("Från ansökan till pengar?")
    'fran-ansokan-till-pengar'
    """
    bare = unicodedata.normalize("NFD", text.replace("–", "-").casefold())
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return _NO_LETTERS.sub("-", letters).strip("-")
