"""What every chart is: a Vega-Lite specification, and words that say what it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from jamstall.charts.palette import CONFIG


@dataclass(frozen=True)
class Chart:
    """A chart ready to be drawn.

    Attributes
    ----------
    spec : Vega-Lite, with its data inside.
    alt : what it shows, for those who do not see it; states the finding.
    """

    spec: dict[str, Any]
    alt: str


def finish(chart: "alt.LayerChart | alt.FacetChart | alt.Chart", alternative: str) -> Chart:
    """Return an Altair chart as a `Chart`, in the house style."""
    spec: dict[str, Any] = chart.to_dict()
    spec["config"] = CONFIG
    # The width follows the column; the height is what the rows need, never squeezed to fit.
    spec["autosize"] = {"type": "fit-x", "contains": "padding"}
    return Chart(spec, alternative)


def data(rows: Sequence[dict[str, Any]]) -> alt.InlineData:
    """Return rows as a chart's own data; pandas is not needed."""
    return alt.InlineData(values=list(rows))
