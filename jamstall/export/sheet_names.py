"""What the sheets of a workbook are called: what, of which fund, by what, as Excel has room.

Where that is the same for two sheets, they are called by what differs as well: fund, by what,
years, place, or the sense of dominance.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from jamstall.analysis.measures import Measure
from jamstall.analysis.selection import Selection
from jamstall.export.scope import place_alone
from jamstall.export.sheets import LONGEST_NAME, Sheet, in_whole_words
from jamstall.panels.view import View
from jamstall.store.question import PLACES
from jamstall.texts import Texts

ROOM = LONGEST_NAME - len("99 ")
"""Letters of a name beside its number."""
LONGEST_OWN = ROOM // 2
"""Letters of what two sheets are told apart by: a list of counties leaves no room for the rest."""

_LONG = frozenset(
    (
        "amount_share",
        "amount_granted",
        "amount_decided",
        "paid_cases",
        "cases_share",
        "all_cases_share",
        "grant_ratio",
        "share_mentioned",
        "share_acted_on",
        "amount_share_mentioned",
        "amount_share_acted_on",
    )
)
"""Measures whose names have no room in a sheet's, beside the fund; `workbook-short-NAME` has."""


def in_short(measure: Measure, texts: Texts) -> str:
    """Return what a measure is called where a sheet is named by it."""
    kind = "workbook-short" if measure.name in _LONG else "measure"
    return texts(f"{kind}-{measure.name}".replace("_", "-"))


_LONG_DIMENSIONS = frozenset(("sex", "birthplace", "age_group", "sector_dominance", "review_level"))
"""Dimensions whose names have no room in a sheet's; `workbook-short-NAME` has."""


def dimension_in_short(name: str, texts: Texts) -> str:
    """Return what a dimension is called where a sheet is named by it."""
    kind = "workbook-short" if name in _LONG_DIMENSIONS else "dimension"
    return lower(texts(f"{kind}-{name}".replace("_", "-")))


def sheet_name(what: str, fund: str, dimensions: Sequence[str], *, is_needed: bool = True) -> str:
    """Return a sheet's name: what, which fund, and by what, as far as Excel has room for it.

    Where there is no room for all, the fund gives way unless it `is_needed`, to tell sheets of
    several funds apart: by what is what tells two sheets of one measure apart.

    >>> sheet_name("Bifallsandel", "företag", ["kön"])
    'Bifallsandel, företag, kön'
    >>> sheet_name("Andel av kronorna", "företag", ["kön", "född"], is_needed=False)
    'Andel av kronorna, kön, född'
    """
    most = ROOM
    if fund and not is_needed and len(", ".join((what, fund, *dimensions))) > most:
        fund = ""
    room = most - len(fund) - len(", ")
    name = f"{in_whole_words(what, room)}, {fund}" if fund else what
    for dimension in dimensions:
        longer = f"{name}, {dimension}"
        name = longer if len(longer) <= most else name
    return name


def lower(name: str) -> str:
    """Return a name as it stands in the middle of another."""
    return name[:1].lower() + name[1:]


def narrowed(view: View, selection: Selection) -> tuple[str, ...]:
    """Return what a breakdown's selection has of its own beside the view's, each in a few letters.

    Years, place, limit, basis and area of dominance; empty where it is as the view's.
    """
    own, texts = replace(view, selection=selection), view.texts
    pairs = (
        (_SAME_CENTURY.sub(r"\1\2–\3", own.when()), _SAME_CENTURY.sub(r"\1\2–\3", view.when())),
        (_place(own), _place(view)),
        (texts.share(selection.limit / 100), texts.share(view.selection.limit / 100)),
        (texts(f"basis-{selection.basis}"), texts(f"basis-{view.selection.basis}")),
        (texts(f"area-{selection.area}"), texts(f"area-{view.selection.area}")),
    )
    return tuple("" if one == usual else one for one, usual in pairs)


def in_another_sense(own: Sequence[str], texts: Texts) -> str:
    """Return in which sense of dominance a sheet is counted, where it is not the view's own.

    Parameters
    ----------
    own : what `narrowed` returns.
    """
    *_, limit, basis, area = own
    said = [f"{lower(texts('robust-limit'))} {limit}" if limit else "", basis, area]
    return f" ({', '.join(filter(None, said))})" if any(said) else ""


_SAME_CENTURY = re.compile(r"(\d\d)(\d\d)–\1(\d\d)")


def _place(view: View) -> str:
    is_chosen = any(view.selection.values(dimension) for dimension in PLACES)
    return place_alone(view) if is_chosen else lower(view.texts("filter-all"))


def apart(sheets: Iterable[Sheet]) -> list[Sheet]:
    """Return the sheets with what differs in the names of those that are called the same."""
    every = list(sheets)
    order = sorted(range(len(every)), key=lambda place: every[place].name)
    for _, places in groupby(order, key=lambda place: every[place].name):
        alike = list(places)
        if len(alike) > 1:
            named = _told_apart([every[place] for place in alike])
            for place, name in zip(alike, named, strict=True):
                every[place] = replace(every[place], name=name)
    return every


def _told_apart(sheets: Sequence[Sheet]) -> list[str]:
    """Return names of sheets that are called the same, with the kind of thing that differs most."""
    kinds = [
        tuple(own if len(own) <= LONGEST_OWN else "" for own in kind)
        for kind in zip(*(sheet.apart for sheet in sheets), strict=True)
    ]
    best = max(kinds, key=lambda kind: len(set(kind)))
    return [
        f"{_shortened(sheet.name, ROOM - len(own) - len(', '))}, {own}" if own else sheet.name
        for sheet, own in zip(sheets, best, strict=True)
    ]


def _shortened(name: str, room: int) -> str:
    """Return a name without as many of its last parts as it takes to have room."""
    parts = name.split(", ")
    while len(parts) > 1 and len(", ".join(parts)) > room:
        parts.pop()
    return in_whole_words(", ".join(parts), room)
