"""What a panel's chart is about, as plain series: what a slide's own chart is drawn from.

One rule serves every panel. A chart of parts is drawn again from its own rows, since people may
stand beside the money in it; so is one of ways to count, which are no groups. All others go by the
dimensions of the breakdowns that the panel was made from: years are a line, one dimension is bars,
two are bars in parts, more are the largest groups by themselves; where several measures of one
dimension stand together, each is a bar.
Where neither says what the panel says, there is no chart, and the panel's table is shown instead.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.selection import ORDER
from jamstall.charts.chart import Chart
from jamstall.charts.palette import GREY, INK, SLATE
from jamstall.export.chart_groups import (
    MOST_CATEGORIES,
    Labels,
    adds_up,
    chosen,
    groups_of,
    is_within,
    labels_at,
    marked_first,
    part_of,
    sizes,
    value_of,
)
from jamstall.export.chart_model import Break, ChartData, Series
from jamstall.export.chart_pairs import is_of_pairs, of_pairs
from jamstall.export.chart_ways import is_of_ways, of_ways
from jamstall.export.chart_words import (
    NEUTRAL,
    caption,
    colour_of,
    group_name,
    hidden_names,
    measure_name,
    together,
    unit_of,
)
from jamstall.panels.applicants.groups import labels_of
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.store.question import PLACES, UNKNOWN

MOST_SERIES = 7
SMALL_PART = 0.05
"""A part of a bar that is smaller has no room for its number."""


def chart_data(view: View, panel: Panel) -> ChartData | None:
    """Return the series of what a panel is about; None where a table says it better."""
    if panel.chart is not None and _is_of_parts(panel.chart):
        return _as_on_screen(view, panel, panel.chart.rows)
    if is_of_pairs(panel):
        return of_pairs(view, panel)
    if panel.chart is not None and is_of_ways(panel.chart):
        return of_ways(view, panel, panel.chart.rows)
    results = () if panel.is_computed else _about(panel)
    if not results:
        return None
    first = results[0]
    if len(results) > 1:
        made = _parts(view, results) if adds_up(first) else _side_by_side(view, results)
    elif "year" in first.by and len(first.by) <= 2 and _series_labels(first, "year"):
        made = _with_break(_over_years(view, first), panel.chart.rows if panel.chart else ())
        made = _with_goals(made, panel)
    elif len(first.by) == 1:
        made = _bars(view, first, panel.marked)
    elif len(first.by) == 2 and len(labels_at(first, 1)) <= MOST_SERIES:
        made = _crossed(view, first, panel.marked)
    else:
        made = _largest(view, first)
    drawn = any(value is not None for series in made.series for value in series.values)
    return made if drawn else None


def _is_of_parts(chart: Chart) -> bool:
    """Tell whether a chart is what `stacked_shares` draws."""
    return bool(chart.rows) and {"bar", "group", "part"} <= chart.rows[0].keys()


def _as_on_screen(view: View, panel: Panel, rows: Sequence[dict[str, Any]]) -> ChartData:
    """Return the bars of a chart of parts; a group that has no part of a bar has no mark in it."""
    bars = list(dict.fromkeys(row["bar"] for row in rows))
    parts = {(row["bar"], row["group"]): row["part"] for row in rows}
    present = {group for _, group in parts}
    return ChartData(
        "stacked",
        view.texts("slides-parts"),
        "share",
        tuple(_with_marked(view, panel, bar, parts) for bar in bars),
        tuple(
            Series(one.name, tuple(parts.get((bar, one.name)) for bar in bars), one.colour)
            for one in panel.legend
            if one.name in present
        ),
        whole=True,
        hidden=together(hidden_names(view, result) for result in panel.results),
    )


def _with_marked(view: View, panel: Panel, bar: str, parts: Mapping[tuple[str, str], float]) -> str:
    """Return a bar's name, with the marked group's number where its part has no room for one."""
    dimension = next((by for result in panel.results for by in result.by), "")
    name = view.name(dimension, panel.marked) if panel.marked and dimension else ""
    share = parts.get((bar, name))
    if share is None or share >= SMALL_PART:
        return bar
    return f"{bar} ({name} {view.texts.share(share)})"


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
    marks = {label: " .." if found[label,].suppressed else "" for label in labels}
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


def _crossed(view: View, result: Breakdown, marked: str = "") -> ChartData:
    """Return a bar per group of the first dimension, its parts by the second."""
    dimension, other = result.by
    size = sizes(result)
    rows, left_out = chosen(dimension, labels_at(result, 0), lambda label: size[label])
    rows = marked_first(rows, marked, labels_at(result, 0))
    series = _series(view, result, other, rows, lambda row, label: (row, label))
    unit = unit_of(result)
    return ChartData(
        "stacked" if adds_up(result) else "clustered",
        caption(view, result, unit),
        unit,
        tuple(view.name(dimension, row) for row in rows),
        series,
        whole=is_within(result),
        left_out=left_out,
        hidden=hidden_names(view, result),
    )


def _over_years(view: View, result: Breakdown) -> ChartData:
    place = result.by.index("year")
    told = {group.labels[place] for group in result.groups if group.value or group.suppressed}
    years = sorted(told)
    others = [dimension for dimension in result.by if dimension != "year"]
    unit = unit_of(result)
    if others:
        at_first = result.by[0] == "year"
        series = _series(
            view, result, others[0], years,
            lambda year, label: (year, label) if at_first else (label, year),
        )  # fmt: skip
    else:
        found = groups_of(result)
        values = tuple(value_of(found[year,]) for year in years)
        series = (Series(measure_name(view, result), values, SLATE),)
    return ChartData(
        "line" if len(years) > 1 else "clustered",
        caption(view, result, unit),
        unit,
        tuple(view.name("year", year) for year in years),
        series,
        hidden=hidden_names(view, result),
    )


def _with_break(data: ChartData, rows: Sequence[dict[str, Any]]) -> ChartData:
    """Return lines with what the chart on the screen marks: a break, and bands of readings."""
    named = next((row for row in rows if row.get("broken")), None)
    if named is None or named["year"] not in data.categories:
        return data
    ends = {
        (row["group"], row["year"]): (row["low"], row["high"])
        for row in rows
        if row["low"] < row["high"]
    }
    return replace(
        data,
        series=tuple(
            replace(one, ends=tuple(ends.get((one.name, year)) for year in data.categories))
            for one in data.series
        ),
        broken=Break(data.categories.index(named["year"]), named["broken"]),
    )


def _with_goals(made: ChartData, panel: Panel) -> ChartData:
    """Return lines by year with the targets that stand in the panel's own chart."""
    if made.kind != "line" or panel.chart is None:
        return made
    colours = {series.name: series.colour for series in made.series}
    goals = tuple(
        Series(name, (share,) * len(made.categories), colours.get(group, INK), is_goal=True)
        for row in panel.chart.rows
        for name, share, group in [
            (row["goal_name"], row["goal"], row["goal_group"])
            if row.get("goal_name")
            else (row["label"], row["share"], "")
            if row.get("kind") == "target" and row["label"]
            else ("", 0, "")
        ]
        if name
    )
    return replace(made, series=(*made.series, *goals))


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


def _parts(view: View, results: Sequence[Breakdown]) -> ChartData:
    """Return a bar per measure, its parts by group: each group's part of what is measured."""
    known = [result for result in results if result.overall.value]
    (dimension,) = results[0].by
    labels = [label for (label,) in labels_of(*known)] if known else []
    series = tuple(
        Series(
            view.name(dimension, label),
            tuple(part_of(result, label) for result in known),
            colour_of(dimension, label, place),
        )
        for place, label in enumerate(labels)
    )
    return ChartData(
        "stacked",
        view.texts("slides-parts"),
        "share",
        tuple(measure_name(view, result) for result in known),
        series,
        whole=True,
        hidden=together(hidden_names(view, result) for result in known),
    )


def _side_by_side(view: View, results: Sequence[Breakdown]) -> ChartData:
    """Return a bar per group and measure, as of medians, which are no parts of anything."""
    (dimension,) = results[0].by
    labels = labels_of(*results)
    values = [
        {group.labels: value_of(group) for group in result.groups if group.value is not None}
        for result in results
    ]
    unit = unit_of(*results)
    return ChartData(
        "clustered",
        view.texts("slides-amounts", unit=view.texts(f"slides-unit-{unit}")),
        unit,
        tuple(view.name(dimension, label) for (label,) in labels),
        tuple(
            Series(measure_name(view, result), tuple(found.get(label) for label in labels), colour)
            for result, found, colour in zip(results, values, NEUTRAL, strict=False)
        ),
        hidden=together(hidden_names(view, result) for result in results),
    )


def _series(
    view: View,
    result: Breakdown,
    dimension: str,
    rows: Sequence[str],
    pair: Callable[[str, str], Labels],
) -> tuple[Series, ...]:
    """Return a series per group of `dimension`, one value per row.

    A group without cases has no part of a row that has a number: 0 where the parts add up.
    """
    found = groups_of(result)
    labels = labels_at(result, result.by.index(dimension))
    told = {
        row: any((g := found.get(pair(row, label))) and g.value is not None for label in labels)
        for row in rows
    }

    def value(row: str, label: str) -> float | None:
        group = found.get(pair(row, label))
        if group is None:
            return 0.0 if told[row] and adds_up(result) else None
        return value_of(group)

    return tuple(
        Series(
            view.name(dimension, label),
            tuple(value(row, label) for row in rows),
            colour_of(dimension, label, place),
        )
        for place, label in enumerate(labels)
    )


def _series_labels(result: Breakdown, categories: str) -> bool:
    """Tell whether the groups beside the categories are few enough to be told apart."""
    others = [place for place, name in enumerate(result.by) if name != categories]
    return all(len(labels_at(result, place)) <= MOST_SERIES for place in others)
