"""Lines over years, as a slide's own chart has them: with breaks, bands and targets."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from jamstall.analysis.breakdown import Breakdown
from jamstall.charts.palette import INK, SLATE
from jamstall.export.chart_groups import groups_of, labels_at, value_of
from jamstall.export.chart_model import Break, ChartData, Series
from jamstall.export.chart_series import MOST_SERIES, series_of
from jamstall.export.chart_words import caption, hidden_names, measure_name, ranges, unit_of
from jamstall.panels.panel import Panel
from jamstall.panels.view import View


def are_few(result: Breakdown, categories: str) -> bool:
    """Tell whether the groups beside the categories are few enough to be told apart."""
    others = [place for place, name in enumerate(result.by) if name != categories]
    return all(len(labels_at(result, place)) <= MOST_SERIES for place in others)


def over_years(view: View, result: Breakdown) -> ChartData:
    """Return a line per group of the other dimension; columns where there is one year."""
    place = result.by.index("year")
    told = {group.labels[place] for group in result.groups if group.value or group.suppressed}
    years = sorted(told)
    others = [dimension for dimension in result.by if dimension != "year"]
    unit = unit_of(result)
    if others:
        at_first = result.by[0] == "year"
        series = series_of(
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
        between=ranges(view, result),
    )


def with_break(data: ChartData, rows: Sequence[dict[str, Any]]) -> ChartData:
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


def with_goals(made: ChartData, panel: Panel) -> ChartData:
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
