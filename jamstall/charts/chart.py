"""What every chart is: a Vega-Lite specification, and words that say what it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import altair as alt

from jamstall.charts.arrow import stream
from jamstall.charts.palette import CONFIG


@dataclass(frozen=True)
class Chart:
    """A chart ready to be drawn.

    Attributes
    ----------
    spec : Vega-Lite, without its data.
    rows : its data.
    alt : what it shows, for those who do not see it; states the finding.
    """

    spec: dict[str, Any]
    rows: tuple[dict[str, Any], ...]
    alt: str

    @cached_property
    def arrow(self) -> bytes:
        """The rows as an Arrow stream, made once: a page that is shown again has nothing to do."""
        return stream(self.rows)


def finish(chart: "alt.LayerChart | alt.FacetChart | alt.Chart", alternative: str) -> Chart:
    """Return an Altair chart as a `Chart`, in the house style."""
    # A test validates every kind of chart against the schema; doing so for each reader is waste.
    spec: dict[str, Any] = chart.to_dict(validate=False)
    spec["config"] = CONFIG
    # The width follows the column; the height is what the rows need, never squeezed to fit.
    spec["autosize"] = {"type": "fit-x", "contains": "padding"}
    rows = spec.pop("datasets")[spec.pop("data")["name"]]  # Altair gives all layers one data set
    return Chart(spec, tuple(rows), alternative)


def data(rows: Sequence[dict[str, Any]]) -> alt.InlineData:
    """Return rows as a chart's own data; pandas is not needed."""
    return alt.InlineData(values=list(rows))
