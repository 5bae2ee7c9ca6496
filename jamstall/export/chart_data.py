"""What a panel's chart is about, as plain series: what a slide's own chart is drawn from.

One rule serves every panel. A chart of parts is drawn again from its own rows, since people may
stand beside the money in it; so is one of ways to count, which are no groups, and one of kronor
that were computed. Of steps each measure
is a bar in parts, clients of advice beside cases and kronor. All others go by the dimensions of the
breakdowns that the panel was made from: years are a line, one dimension is bars, two are bars in
parts, more are the largest groups by themselves; where several measures of one dimension stand
together, each is a bar.
Where neither says what the panel says, there is no chart, and the panel's table is shown instead.
"""

from collections.abc import Sequence

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.selection import ORDER
from jamstall.charts.palette import GREY, SLATE
from jamstall.export.chart_contributions import is_of_kronor, of_kronor
from jamstall.export.chart_groups import (
    MOST_CATEGORIES,
    adds_up,
    chosen,
    groups_of,
    is_within,
    labels_at,
    marked_first,
    sizes,
    value_of,
)
from jamstall.export.chart_model import ChartData, Series
from jamstall.export.chart_pairs import is_of_pairs, of_pairs
from jamstall.export.chart_parts import as_on_screen, is_of_parts, is_of_steps, of_measures
from jamstall.export.chart_series import MOST_SERIES, series_of
from jamstall.export.chart_ways import is_of_ways, of_ways
from jamstall.export.chart_words import (
    NEUTRAL,
    caption,
    colour_of,
    group_name,
    hidden_names,
    measure_name,
    range_of,
    ranges,
    together,
    unit_of,
)
from jamstall.export.chart_years import are_few, over_years, with_break, with_goals
from jamstall.panels.applicants.groups import labels_of
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.store.question import PLACES, UNKNOWN
from jamstall.texts import SUPPRESSED

_HIDDEN = f" {SUPPRESSED}"
"""Stands after the name of a group that has no bar, where nobody knows between what it lies."""


def chart_data(view: View, panel: Panel) -> ChartData | None:
    """Return the series of what a panel is about; None where a table says it better.

    So it does where all of it is hidden.
    """
    made = _series(view, panel)
    if made is None or not any(value is not None for one in made.series for value in one.values):
        return None
    return made


def _series(view: View, panel: Panel) -> ChartData | None:
    if panel.chart is not None and is_of_parts(panel.chart):
        return as_on_screen(view, panel, panel.chart.rows)
    if panel.chart is not None and is_of_steps(panel.chart):
        return of_measures(view, panel.results)
    if is_of_pairs(panel):
        return of_pairs(view, panel)
    if is_of_kronor(panel):
        return of_kronor(view, panel)
    if panel.chart is not None and is_of_ways(panel.chart):
        return of_ways(view, panel, panel.chart.rows)
    results = () if panel.is_computed else _about(panel)
    if not results:
        return None
    first = results[0]
    if len(results) > 1:
        return of_measures(view, results) if adds_up(first) else _side_by_side(view, results)
    if "year" in first.by and len(first.by) <= 2 and are_few(first, "year"):
        made = with_break(over_years(view, first), panel.chart.rows if panel.chart else ())
        return with_goals(made, panel)
    if len(first.by) == 1:
        return _bars(view, first, panel.marked)
    if len(first.by) == 2 and len(labels_at(first, 1)) <= MOST_SERIES:
        return _crossed(view, first, panel.marked)
    return _largest(view, first)


def _about(panel: Panel) -> tuple[Breakdown, ...]:
    """Return the breakdowns that a panel's chart shows; none where they are of several kinds."""
    if panel.chart is None or not panel.results or not panel.results[0].by:
        return ()
    first = panel.results[0]
    if any(result.selection != first.selection for result in panel.results):
        return ()
    alike = all(result.by == first.by for result in panel.results)
    if not alike or set(first.by) & set(PLACES):
        return (first,)
    units = {result.measure.unit for result in panel.results}
    comparable = len(units) == 1 and len(first.by) == 1 and first.by[0] in ORDER
    return panel.results if len(panel.results) == 1 or comparable else ()


def _bars(view: View, result: Breakdown, marked: str = "") -> ChartData:
    """Return a bar a group, the largest first; the marked one before them, and darker."""
    (dimension,) = result.by
    found = groups_of(result)
    labels, left_out = chosen(
        dimension, labels_at(result, 0), lambda label: found[label,].value or 0
    )
    labels = marked_first(labels, marked, labels_at(result, 0))
    unit = unit_of(result)
    marks = {label: _mark(view, result, found[label,]) for label in labels}
    own = dimension in ("sex", "birthplace", "age_group", "sector_dominance")
    return ChartData(
        "bar",
        caption(view, result, unit),
        unit,
        tuple(view.name(dimension, label) + marks[label] for label in labels),
        (
            Series(
                measure_name(view, result),
                tuple(value_of(found[label,]) for label in labels),
                SLATE,
            ),
        ),
        tuple(
            colour_of(dimension, label)
            if own or label == UNKNOWN
            else GREY
            if marked in labels and label != marked
            else SLATE
            for label in labels
        ),
        left_out=left_out,
        hidden=hidden_names(view, result),
    )


def _mark(view: View, result: Breakdown, group: Group) -> str:
    """Return what stands after a group's name in place of a bar; nothing where there is one."""
    if not group.suppressed:
        return ""
    return f" {range_of(view, result, group)}" if group.between is not None else _HIDDEN


def _crossed(view: View, result: Breakdown, marked: str = "") -> ChartData:
    """Return a bar per group of the first dimension, its parts by the second."""
    dimension, other = result.by
    size = sizes(result)
    rows, left_out = chosen(dimension, labels_at(result, 0), lambda label: size[label])
    rows = marked_first(rows, marked, labels_at(result, 0))
    series = series_of(view, result, other, rows, lambda row, label: (row, label))
    marked_as_hidden = {
        row
        for place, row in enumerate(rows)
        if not any(one.values[place] for one in series)
        and any(group.suppressed for group in result.groups if group.labels[0] == row)
    }
    unit = unit_of(result)
    return ChartData(
        "stacked" if adds_up(result) else "clustered",
        caption(view, result, unit),
        unit,
        tuple(view.name(dimension, row) + _HIDDEN * (row in marked_as_hidden) for row in rows),
        # A group without a bar would stand in the legend, and be looked for.
        tuple(one for one in series if any(one.values)) or series,
        whole=is_within(result),
        left_out=left_out,
        hidden=hidden_names(view, result),
        between=ranges(view, result),
    )


def _largest(view: View, result: Breakdown) -> ChartData:
    """Return the largest groups of many dimensions, each named by all of them."""
    shown = [group for group in result.groups if group.value]
    shown.sort(key=lambda group: -(group.value or 0))
    drawn = shown[:MOST_CATEGORIES]
    unit = unit_of(result)
    values = tuple(value_of(group) for group in drawn)
    return ChartData(
        "bar",
        caption(view, result, unit),
        unit,
        tuple(group_name(view, result, group) for group in drawn),
        (Series(measure_name(view, result), values, SLATE),),
        tuple(SLATE for _ in drawn),
        left_out=len(shown) - len(drawn),
        hidden=hidden_names(view, result),
    )


def _side_by_side(view: View, results: Sequence[Breakdown]) -> ChartData:
    """Return a bar per group and measure, as of medians, which are no parts of anything.

    A measure of which hardly a group is shown would be a lone bar beside the others': left out.
    """
    (dimension,) = results[0].by
    many = {result: sum(group.value is not None for group in result.groups) for result in results}
    kept = [result for result in results if many[result] > 1 or max(many.values()) <= 1]
    if len(kept) == 1:
        return _bars(view, kept[0])
    labels = labels_of(*kept)
    values = [
        {group.labels: value_of(group) for group in result.groups if group.value is not None}
        for result in kept
    ]
    unit = unit_of(*kept)
    return ChartData(
        "clustered",
        view.texts("slides-amounts", unit=view.texts(f"slides-unit-{unit}")),
        unit,
        tuple(
            view.name(dimension, label) + _HIDDEN * all((label,) not in one for one in values)
            for (label,) in labels
        ),
        tuple(
            Series(measure_name(view, result), tuple(found.get(label) for label in labels), colour)
            for result, found, colour in zip(kept, values, NEUTRAL, strict=False)
        ),
        hidden=together(hidden_names(view, result) for result in kept),
    )
