"""The nearest view in which more is shown of what a panel hides: a year more, the whole county.

A reader who meets `..` is offered one that exists: each is asked for before it is offered, and is
where at most half as many of the groups that readers look for are hidden in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure.policy import MISSED, PERSONAL, SENSE
from jamstall.analysis.selection import Selection
from jamstall.panels.panel import Panel
from jamstall.panels.view import View

LOOKED_FOR = frozenset(label for label, missed in MISSED.items() if missed > MISSED["mixed"])
"""Women and men, born in Sweden and abroad, the ages: nobody goes elsewhere for the others."""
Asked = tuple[str, tuple[str, ...], Selection]
"""A breakdown by what it was asked for: measure, dimensions, selection."""
Filters = tuple[tuple[str, tuple[str, ...]], ...]
"""Dimension and values; none where the filter is taken away."""


@dataclass(frozen=True)
class Nearest:
    """A view that is offered: which filters are other than now, and what it is called.

    `in_usual_sense`: sectors are dominated as they usually are, the one sense persons are told in.
    """

    filters: Filters
    label: str
    in_usual_sense: bool = False


def hiding(panel: Panel) -> tuple[Asked, ...]:
    """Return the breakdowns of a panel in which some group is hidden that readers look for."""
    return tuple(
        (result.measure.name, result.by, result.selection)
        for result in panel.results
        if _hidden([result])[0]
    )


def nearest(view: View, asked: Sequence[Asked], offered: Nearest | None = None) -> Nearest | None:
    """Return the nearest view in which at most half as many are hidden; None where there is none.

    Parameters
    ----------
    asked : what hides in this view (`hiding`).
    offered : what another panel of the page has offered. Where that shows enough of this one too,
        the page leads to one view and not to several.
    """
    if offered is not None and _is_answer(view, asked, offered):
        return offered
    for found in _ways(view, asked):
        # Most views that show too little do so in the first breakdown: the others are not asked.
        if _is_answer(view, asked[:1], found) and _is_answer(view, asked, found):
            return found
    return None


def _is_answer(view: View, asked: Sequence[Asked], found: Nearest) -> bool:
    """Tell whether at most half as large a part of the groups is hidden in another view."""
    hidden, of = _hidden(_answers(view, asked, Nearest((), "")))
    hidden_then, of_then = _hidden(_answers(view, asked, found))
    return of_then > 0 and 2 * hidden_then * of <= hidden * of_then


def _answers(view: View, asked: Iterable[Asked], found: Nearest) -> Iterator[Breakdown]:
    """Give the breakdowns as they would be; what a panel itself has narrowed stays as it is."""
    for name, by, selection in asked:
        changed = {
            dimension: values
            for dimension, values in found.filters
            if selection.values(dimension) == view.selection.values(dimension)
        }
        then = selection.where(**changed)
        yield view.ask(name, by, then.in_usual_sense() if found.in_usual_sense else then, ())


def _hidden(results: Iterable[Breakdown]) -> tuple[int, int]:
    """Return how many groups that readers look for are hidden, and how many there are."""
    hides = [
        group.suppressed
        for result in results
        for group in result.groups
        if _is_looked_for(result.by, group.labels)
    ]
    return sum(hides), len(hides)


def _is_looked_for(by: Sequence[str], labels: Sequence[str]) -> bool:
    persons = {label for dimension, label in zip(by, labels, strict=True) if dimension in PERSONAL}
    return bool(persons) and persons <= LOOKED_FOR


def _ways(view: View, asked: Sequence[Asked]) -> Iterator[Nearest]:
    """Give other views, the nearest first: the usual sense of dominance, then wider ones."""
    usual = view.selection.in_usual_sense()
    if usual != view.selection and any(view.ask(*one, ()).beyond == (SENSE,) for one in asked):
        yield Nearest((), view.texts("nearest-usual-sense", limit=str(usual.limit)), True)
    yield from _wider(view, by_year=any("year" in by for _, by, _ in asked))


def _wider(view: View, *, by_year: bool) -> Iterator[Nearest]:
    """Give wider views, the nearest first.

    Parameters
    ----------
    by_year : years are told apart, so that others do not show more of these.
    """
    texts, chosen = view.texts, view.selection
    if not by_year:
        yield from _a_year_more(view)
    if municipalities := chosen.values("municipality"):
        counties = tuple(sorted({code[:2] for code in municipalities}))
        label = texts("nearest-whole-county", counties=len(counties))
        yield Nearest((("county", counties), ("municipality", ())), label)
    if chosen.values("support_form"):
        yield Nearest((("support_form", ()),), texts("nearest-support-form"))
    if chosen.values("year") and not by_year:
        yield Nearest((("year", ()),), texts("nearest-all-years"))
    if chosen.values("county") and len(_values(view, "county")) > len(chosen.values("county")):
        yield Nearest((("county", ()), ("municipality", ())), texts("nearest-counties"))


def _a_year_more(view: View) -> Iterator[Nearest]:
    """Give the chosen years with the one before, and with the one after."""
    years, chosen = _values(view, "year"), view.selection.values("year")
    places = sorted(years.index(year) for year in chosen if year in years)
    if not places:
        return
    first, last = places[0], places[-1] + 1
    for start, end in ((first - 1, last), (first, last + 1)):
        if start >= 0 and end <= len(years):
            span = tuple(years[start:end])
            named = view.texts.years(map(int, span))
            yield Nearest((("year", span),), view.texts("nearest-years", years=named))


def _values(view: View, dimension: str) -> list[str]:
    """Return the codes of a dimension that cases have, whatever is chosen of it."""
    found = view.measure("cases", dimension, **{dimension: ()}).groups
    return sorted(group.labels[0] for group in found if group.labels[0].isdigit())
