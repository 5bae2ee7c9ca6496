"""A chart as plain Vega-Lite with its data, as any program that draws it would be given it."""

from typing import Any

from jamstall.charts.chart import ROWS, Chart


def complete(chart: Chart) -> dict[str, Any]:
    """Return a chart's specification with its rows and its further data."""
    return {**chart.spec, "data": {"name": ROWS}, "datasets": chart.datasets}
