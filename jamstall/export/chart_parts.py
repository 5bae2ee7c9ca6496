"""Bars in parts of a whole, as a slide's own chart has them."""

from collections.abc import Mapping, Sequence
from typing import Any

from jamstall.analysis.breakdown import Breakdown
from jamstall.charts.chart import Chart
from jamstall.charts.palette import GROUND
from jamstall.export.chart_groups import part_of
from jamstall.export.chart_model import ChartData, Series
from jamstall.export.chart_words import colour_of, hidden_names, measure_name, together
from jamstall.panels.applicants.groups import labels_of
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.texts import SUPPRESSED

SMALL_PART = 0.05
"""A part of a bar that is smaller has no room for its number."""


def is_of_parts(chart: Chart) -> bool:
    """Tell whether a chart is what `stacked_shares` draws."""
    return bool(chart.rows) and {"bar", "group", "part"} <= chart.rows[0].keys()


def is_of_steps(chart: Chart) -> bool:
    """Tell whether a chart is what `stepped_shares` draws: each step has a whole of its own."""
    return bool(chart.rows) and {"share", "first", "end"} <= chart.rows[0].keys()


def as_on_screen(view: View, panel: Panel, rows: Sequence[dict[str, Any]]) -> ChartData:
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
            Series(
                one.name,
                tuple(parts.get((bar, one.name)) for bar in bars),
                one.colour,
                is_hatched=one.sign == SUPPRESSED,
            )
            for one in panel.legend
            if one.name in present
        ),
        whole=True,
        hidden=together(hidden_names(view, result) for result in panel.results),
    )


def _with_marked(view: View, panel: Panel, bar: str, parts: Mapping[tuple[str, str], float]) -> str:
    """Return a bar's name, with the marked group's number where its part has no room for one."""
    dimension = next(
        (
            by
            for result in panel.results
            for place, by in enumerate(result.by)
            if any(group.labels[place] == panel.marked for group in result.groups)
        ),
        None,
    )
    name = view.name(dimension, panel.marked) if panel.marked and dimension else ""
    share = parts.get((bar, name))
    if share is None or share >= SMALL_PART:
        return bar
    return f"{bar} ({name} {view.texts.share(share)})"


def of_measures(view: View, results: Sequence[Breakdown]) -> ChartData:
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
    rest = tuple(_together_hidden(result, labels) for result in known)
    if any(rest):
        series += (Series(view.texts("part-hidden"), rest, GROUND, is_hatched=True),)
    return ChartData(
        "stacked",
        view.texts("slides-parts"),
        "share",
        tuple(measure_name(view, result) for result in known),
        series,
        whole=True,
        hidden=together(hidden_names(view, result) for result in known),
    )


def _together_hidden(result: Breakdown, labels: Sequence[str]) -> float | None:
    """Return what all that is hidden is of the whole: what the shown groups leave of it."""
    shown = sum(part_of(result, label) or 0 for label in labels)
    is_there = shown > 0 and any(group.suppressed for group in result.groups)
    return 1 - shown if is_there and shown < 1 else None
