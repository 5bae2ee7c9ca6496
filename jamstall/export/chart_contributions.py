"""Kronor beside nought on a slide: the bars that are on the screen, which no breakdown holds.

What a person got on average, or what would have to be moved, is computed from breakdowns; bars of
those would be of something else than what the slide says.
"""

from jamstall.charts.palette import SLATE
from jamstall.export.chart_model import ChartData, Series, Unit
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.texts.rounding import shown_kronor


def is_of_kronor(panel: Panel) -> bool:
    """Tell whether a panel's chart is what `contributions` draws, of kronor and not of points."""
    rows = panel.chart.rows if panel.chart is not None else ()
    is_drawn = bool(rows) and {"size", "worded", "nought"} <= rows[0].keys()
    units = {result.measure.unit for result in panel.results}
    return is_drawn and not panel.is_computed and units == {"SEK"}


def of_kronor(view: View, panel: Panel) -> ChartData:
    """Return a bar per row of the chart, to the left of nought where it is less."""
    rows = panel.chart.rows if panel.chart is not None else ()
    *_, shown = shown_kronor(max(abs(row["size"]) for row in rows))
    unit: Unit = "kronor" if shown == "one" else shown
    in_unit = view.texts("slides-caption", what=panel.title, unit=view.texts(f"slides-unit-{unit}"))
    return ChartData(
        "bar",
        in_unit,
        unit,
        tuple(row["name"] for row in rows),
        (Series(panel.title, tuple(float(row["size"]) for row in rows), SLATE),),
        tuple(row["colour"] for row in rows),
    )
