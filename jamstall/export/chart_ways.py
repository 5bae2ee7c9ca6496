"""A share under many definitions as bars: the chosen one, and how far each choice moves it."""

from collections.abc import Mapping, Sequence
from typing import Any

from jamstall.analysis.robust import VISIBLE
from jamstall.charts.chart import Chart
from jamstall.charts.palette import GREY, PURPLE
from jamstall.export.chart_groups import MOST_CATEGORIES
from jamstall.export.chart_model import ChartData, Series
from jamstall.panels.panel import Panel
from jamstall.panels.view import View


def is_of_ways(chart: Chart) -> bool:
    """Tell whether a chart is what `strip` draws."""
    return bool(chart.rows) and {"aspect", "choice", "chosen"} <= chart.rows[0].keys()


def of_ways(view: View, panel: Panel, rows: Sequence[Mapping[str, Any]]) -> ChartData:
    """Return a bar for what is chosen, and one for what each other choice moves it to at most.

    A choice that does not move it visibly has no bar of its own.
    """
    chosen = float(rows[0]["chosen"])
    farthest: dict[str, Mapping[str, Any]] = {}
    for row in rows:
        before = farthest.get(row["aspect"])
        if before is None or abs(row["share"] - chosen) > abs(before["share"] - chosen):
            farthest[row["aspect"]] = row
    moved = [row for row in farthest.values() if abs(row["share"] - chosen) >= float(VISIBLE)]
    shown = moved[: MOST_CATEGORIES - 1]
    what = panel.table.header[2]  # the column of the shares
    return ChartData(
        "bar",
        what,
        "share",
        (view.texts("slides-chosen"), *(f"{row['aspect']}: {row['choice']}" for row in shown)),
        (Series(what, (chosen, *(float(row["share"]) for row in shown)), GREY),),
        (PURPLE, *(GREY for _ in shown)),
        left_out=len(moved) - len(shown),
    )
