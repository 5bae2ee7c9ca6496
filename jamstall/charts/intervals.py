"""What was found, and how far chance alone can move it: a mark on a line, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jamstall.charts.chart import Chart, drawn_once, left_open, lines_below, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, INK
from jamstall.charts.per_cent import per_cent_labels
from jamstall.charts.rows import HEIGHT, words_above


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


def intervals(
    rows: Sequence[Estimate], reference: float, explained: str, alternative: str, form: str = "%"
) -> Chart:
    """Return a row per estimate, and a dashed line to compare them all with.

    Parameters
    ----------
    reference : where the line stands: the rate of all cases, or no difference.
    explained : what marks and lines are, in lines below the axis.
    form : how the axis writes its numbers, in d3's notation.
    """
    values: list[dict[str, Any]] = [
        {
            "row": f"{number:03}",
            "name": row.name,
            "words": row.words,
            "value": row.value,
            "low": row.low,
            "high": row.high,
            "colour": row.colour,
            "shape": row.shape,
            "reference": reference,
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
    spec = _spec(form, per_cent_labels(row.words for row in rows))
    return Chart(spec, tuple(values), alternative, given=given)


@drawn_once
def _spec(form: str, per_cent: str) -> Layered:
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
    spans = base.mark_rule(strokeWidth=5, strokeCap="round").encode(
        x=alt.X("low:Q"), x2=alt.X2("high:Q"), color=colour
    )
    marks = base.mark_point(filled=True, size=230, opacity=1, stroke=GROUND, strokeWidth=2).encode(
        x=x,
        color=colour,
        shape=alt.Shape("shape:N", scale=None),
        tooltip=[alt.Tooltip("name:N", title=" "), alt.Tooltip("words:N", title="  ")],
    )
    return alt.layer(
        line, spans, marks, *words_above(base), height=left_open("height"), width="container"
    )
