"""Data and method: what the words mean, how it counts, what is unknown, and where from."""

from collections.abc import Sequence

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.measures import NAMES, OF_ADVICE
from jamstall.analysis.population import workforce
from jamstall.context import first
from jamstall.context.declared import Series, series
from jamstall.panels.panel import Panel, Table, basis, hidden_groups, worded
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
    """Return how many cases lack each piece of information, year by year and in all years.

    What is hidden is between what it lies. Of what nothing can be told, one sentence tells instead
    of a column.
    """
    texts = view.texts
    cases = view.measure("cases", "year")
    shares = {d: view.measure_within("all_cases_share", "year", d) for d in ASKED_UNKNOWN}
    wholes = {d: view.measure("all_cases_share", d) for d in ASKED_UNKNOWN}
    every = [*cases.groups, *([cases.overall] if len(cases.groups) > 1 else [])]
    columns = {
        d: [_unknown(shares[d] if row.labels else wholes[d], *row.labels) for row in every]
        for d in ASKED_UNKNOWN
    }
    told = [d for d in ASKED_UNKNOWN if not _tells_nothing(columns[d])]
    rows = tuple(
        (
            view.name("year", row.labels[0]) if row.labels else texts("total"),
            texts.count(row.cases or 0),
            *(_worded(columns[d][place], texts) for d in told),
        )
        for place, row in enumerate(every)
    )
    names = {d: texts("dimension-" + d.replace("_", "-")) for d in ASKED_UNKNOWN}
    header = (texts("dimension-year"), texts("measure-cases"), *(names[d] for d in told))
    table = Table(header, rows)
    left = [names[d][:1].lower() + names[d][1:] for d in ASKED_UNKNOWN if d not in told]
    found = [group for d in told for group in columns[d] if group is not None and group.suppressed]
    parts = (
        texts("method-unknown-left-out", what=texts.both(left)) if left else "",
        hidden_groups(view, len(found), found, table),
    )
    return Panel(
        key="unknown",
        title=texts("method-unknown-title"),
        sentence=texts("method-unknown-text"),
        chart=None,
        table=table,
        basis=basis(view, cases),
        results=(cases, *shares.values()),
        hidden=" ".join(part for part in parts if part),
    )


def _unknown(result: Breakdown, *labels: str) -> Group | None:
    """Return the group of which something is unknown; None where it is known of all."""
    asked = (*labels, UNKNOWN)
    return next((group for group in result.groups if group.labels == asked), None)


def _worded(group: Group | None, texts: Texts) -> str:
    return texts.share(0) if group is None else worded(group, texts)


def _tells_nothing(column: Sequence[Group | None]) -> bool:
    """Tell whether something is hidden and nothing else is told but that nothing is unknown."""
    shown = [group for group in column if group is not None and (group.value or group.between)]
    return not shown and any(group is not None and group.suppressed for group in column)


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
