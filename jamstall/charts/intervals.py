"""What was found, and how far chance alone can move it: a mark on a line, row by row.

What is hidden has no mark: a pale bar reaches over what can be worked out of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jamstall.charts.chart import Chart, drawn_once, left_open, lines_below, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, INK, PALE
from jamstall.charts.per_cent import per_cent_labels
from jamstall.charts.rows import HEIGHT, words_above

_THIN, _WIDE = 5, 16
"""Pixels: the line of an interval, and the bar of what is hidden."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """One row: a value (a share or a difference of shares) between `low` and `high`.

    `words` say it in numbers, below the `name`.
    """

    name: str
    words: str
    value: float
    low: float
    high: float
    colour: str
    shape: str


@dataclass(frozen=True, slots=True)
class Between:
    """One row of what is hidden: between which shares it lies, in a pale bar without a mark.

    `worded` says that, and `words` all that stands below the `name`.
    """

    name: str
    worded: str
    words: str
    low: float
    high: float
    colour: str


def intervals(
    rows: Sequence[Estimate | Between],
    reference: float,
    explained: str,
    alternative: str,
    form: str = "%",
) -> Chart:
    """Return a row per estimate, and a dashed line to compare them all with.

    Parameters
    ----------
    reference : where the line stands: the rate of all cases, or no difference.
    explained : what marks and lines are, in lines below the axis.
    form : how the axis writes its numbers, in d3's notation.
    """
    has_hidden = any(isinstance(row, Between) for row in rows)
    values: list[dict[str, Any]] = [
        {
            "row": f"{number:03}",
            "name": row.name,
            "words": row.words,
            "value": row.value if isinstance(row, Estimate) else None,
            "low": row.low,
            "high": row.high,
            "colour": row.colour,
            "shape": row.shape if isinstance(row, Estimate) else "square",
            "reference": reference,
            **(_looks(row) if has_hidden else {}),
        }
        for number, row in enumerate(rows)
    ]
    low = min([reference, *(row.low for row in rows)])
    high = max([reference, *(row.high for row in rows)])
    margin = (high - low) * 0.06 or 0.01
    given = {
        "begin": low - margin,
        "end": high + margin,
        "explained": lines_below(explained),
        "height": HEIGHT * max(len(rows), 1),
    }
    spec = _spec(form, per_cent_labels(row.words for row in rows), has_hidden)
    return Chart(spec, tuple(values), alternative, given=given)


def _looks(row: Estimate | Between) -> dict[str, Any]:
    """Return how a bar looks: a line, or a wide pale bar with an edge."""
    if isinstance(row, Estimate):
        return {"thick": _THIN, "opacity": 1.0, "edge": None}
    return {"thick": _WIDE, "opacity": PALE, "edge": row.colour}


@drawn_once
def _spec(form: str, per_cent: str, has_hidden: bool) -> Layered:
    """Return how rows are drawn between two ends of an axis."""
    all_rows = of_rows()
    base = all_rows.encode(y=alt.Y("row:O", axis=None))
    x = alt.X(
        "value:Q",
        title=left_open("explained"),
        scale=alt.Scale(domain=[left_open("begin"), left_open("end")], nice=False, zero=False),
        axis=alt.Axis(format=form, labelExpr=per_cent, tickCount=5),
    )
    colour = alt.Color("colour:N", scale=None)
    # Without a row of its own, the line goes through them all.
    line = all_rows.mark_rule(strokeWidth=2, strokeDash=[5, 4], color=INK).encode(
        x=alt.X("reference:Q")
    )
    ends = {"x": alt.X("low:Q"), "x2": alt.X2("high:Q"), "color": colour}
    tooltip = [alt.Tooltip("name:N", title=" "), alt.Tooltip("words:N", title="  ")]
    if has_hidden:
        # Thin bars and wide ones in the same layer: a layer more is a fifth more to draw.
        spans = base.mark_bar(cornerRadius=2.5, strokeWidth=1.5).encode(
            **ends,
            size=alt.Size("thick:Q", scale=None),
            fillOpacity=alt.FillOpacity("opacity:Q", scale=None),
            stroke=alt.Stroke("edge:N", scale=None),
            tooltip=tooltip,
        )
    else:
        spans = base.mark_rule(strokeWidth=_THIN, strokeCap="round").encode(**ends)
    told = base.transform_filter("isValid(datum.value)") if has_hidden else base
    marks = told.mark_point(filled=True, size=230, opacity=1, stroke=GROUND, strokeWidth=2).encode(
        x=x,
        color=colour,
        shape=alt.Shape("shape:N", scale=None),
        tooltip=tooltip,
    )
    return alt.layer(
        line, spans, marks, *words_above(base), height=left_open("height"), width="container"
    )
