"""Data and method: what the words mean, how it counts, what is unknown, and where from."""

from collections.abc import Sequence

from jamstall.analysis.measures import NAMES, OF_ADVICE
from jamstall.analysis.population import workforce
from jamstall.context import first
from jamstall.context.declared import Series, series
from jamstall.panels.panel import Panel, Table, basis, hidden, worded
from jamstall.panels.view import View
from jamstall.reference.sectors import SECTORS
from jamstall.reference.sources import sources as known_sources
from jamstall.store.loads import Load
from jamstall.store.question import UNKNOWN
from jamstall.texts import EMPTY, Texts

ASKED_UNKNOWN = ("sector", "sex", "birthplace", "age_group")
"""Dimensions whose unknown cases are counted year by year."""


def measures(view: View) -> Table:
    """Return every measure and what it means."""
    texts = view.texts
    rows = tuple(
        (texts("measure-" + n.replace("_", "-")), texts("meaning-" + n.replace("_", "-")), n)
        for n in (*NAMES, *OF_ADVICE)
    )
    return Table((texts("method-measure"), texts("method-meaning"), texts("method-name")), rows)


def dominance(view: View) -> Table:
    """Return every sector's women's share and class, in the chosen sense."""
    texts = view.texts
    people = workforce(view.selection)
    rows = []
    for sector in SECTORS:
        women = people.women(sector)
        rows.append(
            (
                view.name("sector", sector),
                sector if sector != UNKNOWN else EMPTY,
                texts.share(women, 1) if women is not None else EMPTY,
                view.name("sector_dominance", people.dominance(sector, view.selection.limit)),
            )
        )
    header = ("dimension-sector", "method-letters", f"women-{people.basis}", "method-class")
    return Table(tuple(texts(key) for key in header), tuple(rows))


def dominance_source(view: View) -> str:
    """Return by which figures the sectors are classed, in words."""
    people = workforce(view.selection)
    where = view.where_of(people.area)
    figures = view.texts(f"people-source-{people.basis}", where=where, year=str(people.year))
    return f"{view.sense()[:1].upper()}{view.sense()[1:]}. {figures}"


def unknown_by_year(view: View) -> Panel:
    """Return how many cases lack each piece of information, year by year."""
    texts = view.texts
    shares = [view.measure_within("all_cases_share", "year", d) for d in ASKED_UNKNOWN]
    cases = view.measure("cases", "year")
    nothing = texts.share(0)
    rows = []
    for group in cases.groups:
        (year,) = group.labels
        unknown = [
            next((worded(g, texts) for g in share.groups if g.labels == (year, UNKNOWN)), nothing)
            for share in shares
        ]
        rows.append((view.name("year", year), texts.count(group.cases or 0), *unknown))
    names = [texts("dimension-" + d.replace("_", "-")) for d in ASKED_UNKNOWN]
    table = Table((texts("dimension-year"), texts("measure-cases"), *names), tuple(rows))
    return Panel(
        key="unknown",
        title=texts("method-unknown-title"),
        sentence=texts("method-unknown-text"),
        chart=None,
        table=table,
        basis=basis(view, cases),
        results=(cases, *shares),
        hidden=hidden(view, shares, table),
    )


def loads(view: View, history: Sequence[Load]) -> Table:
    """Return every load: what, when, by whom, how many."""
    texts = view.texts
    rows = tuple(
        (
            str(load.load_id),
            texts(f"status-{load.status}"),
            load.file_name,
            texts(f"fund-{load.table}".replace("_", "-")),
            texts.date(load.published_at or load.staged_at),
            texts.count(load.rows),
            texts.count(load.cases),
        )
        for load in history
    )
    header = ("number", "status", "file", "fund", "date", "rows", "cases")
    return Table(tuple(texts(f"method-load-{key}") for key in header), rows)


def _has_own_figures(one: Series) -> bool:
    """Tell whether figures ship with a series that stand in no other reference file."""
    return one.first is not None and not one.first.figures


def _of_series(one: Series, texts: Texts) -> tuple[str, str, str, str, str]:
    """Return a series whose first figures ship, as a source; the series says where it is from."""
    years = {int(value.period) for value in first.values(one)}
    note = one.first.note.said(texts.language) if one.first else ""
    return (
        one.title.said(texts.language),
        one.credit.said(texts.language),
        texts.years(years),
        one.licence,
        note,
    )


def sources(view: View) -> Table:
    """Return every source of reference data, and of the figures that ship with series."""
    texts = view.texts
    swedish = texts.language == "sv"
    rows = tuple(
        (
            source.title_sv if swedish else source.title_en,
            f"{source.producer}, {source.table}",
            source.years,
            source.licence,
            source.note_sv if swedish else source.note_en,
        )
        for source in known_sources()
    )
    rows += tuple(_of_series(one, texts) for one in series().values() if _has_own_figures(one))
    header = ("what", "producer", "years", "licence", "note")
    return Table(tuple(texts(f"method-source-{key}") for key in header), rows)
