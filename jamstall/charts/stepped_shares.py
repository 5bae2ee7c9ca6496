"""A group's part of each step on the way to money, so that one sees where it falls or grows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jamstall.charts.chart import Chart, drawn_once, left_edge, left_open, lines_below, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, INK, PALE
from jamstall.charts.per_cent import per_cent_labels

ROW = 24
"""Points of height: a bar and the air around it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A group's part (0 to 1) of one step, and the part in words; `step` names the bar.

    `first` is the group's part of the first step; None where that is hidden, and not marked. A
    hidden part is None, and `between` two ends, if that is known: a pale bar from one to the other.
    """

    group: str
    step: str
    share: float | None
    worded: str
    colour: str
    first: float | None
    between: tuple[float, float] | None = None

    @property
    def end(self) -> float:
        """How far its bar reaches."""
        return (self.between[1] if self.between else self.share) or 0.0


def stepped_shares(steps: Sequence[Step], explained: str, alternative: str) -> Chart:
    """Return the steps of each group as bars below its name, the first step marked on them all.

    Parameters
    ----------
    steps : in the order they are shown, each group's together.
    explained : what the line across a group's bars is, in lines below the axis.
    """
    rows: list[dict[str, Any]] = []
    begun: set[str] = set()
    has_hidden = any(step.between for step in steps)
    for step in steps:
        if step.group not in begun:
            begun.add(step.group)
            name = Step("", "", 0.0, "", step.colour, None)
            rows.append(_row(len(rows), name, has_hidden=has_hidden) | {"name": step.group})
        rows.append(
            _row(len(rows), step, has_hidden=has_hidden)
            | {"tip": f"{step.group}: {step.step[:1].lower()}{step.step[1:]}"}
        )
    longest = max((step.end for step in steps), default=1.0)
    # Room to the right for the words of the longest bar.
    given = {"end": longest * 1.3, "height": ROW * max(len(rows), 1)}
    spec = _spec(explained, per_cent_labels(step.worded for step in steps), has_hidden)
    return Chart(spec, tuple(rows), alternative, given=given)


@drawn_once
def _spec(explained: str, per_cent: str, has_hidden: bool) -> Layered:
    """Return how bars and names are drawn."""
    base = of_rows().encode(
        y=alt.Y(
            "row:O",
            title=None,
            axis=alt.Axis(
                labelExpr="substring(datum.label, 4)", ticks=False, domain=False, labelPadding=8
            ),
            scale=alt.Scale(paddingInner=0.25, paddingOuter=0.1),
        )
    )
    x = alt.X(
        "share:Q",
        title=lines_below(explained),
        axis=alt.Axis(format="%", labelExpr=per_cent, tickCount=4),
        scale=alt.Scale(domain=[0, left_open("end")], nice=False, zero=True),
        stack=None,  # else round bars, though one a row, are drawn in a group of their own each
    )
    colour = alt.Color("colour:N", scale=None)
    tooltip = [alt.Tooltip("tip:N", title=" "), alt.Tooltip("words:N", title="  ")]
    bars = base.mark_bar(cornerRadiusEnd=2).encode(x=x, color=colour, tooltip=tooltip)
    if has_hidden:
        # From one end to the other, in the same layer: a layer more is a fifth more to draw.
        bars = bars.encode(
            x2=alt.X2("low:Q"),
            fillOpacity=alt.FillOpacity("opacity:Q", scale=None),
            stroke=alt.Stroke("edge:N", scale=None),
        )
    marks = (
        base.mark_tick(thickness=4, size=ROW, color=INK, opacity=1, stroke=GROUND, strokeWidth=2)
        .encode(x=alt.X("first:Q"))
        .transform_filter("datum.first > 0")
    )
    # A text of no letters is measured and written as any other.
    words = (
        base.mark_text(align="left", dx=7, fontSize=14)
        .encode(x=alt.X("end:Q"), text=alt.Text("words:N"))
        .transform_filter("datum.words != ''")
    )
    names = (
        base.mark_text(align="left", fontSize=15, fontWeight="bold", dy=2)
        .encode(x=left_edge(), text=alt.Text("name:N"))
        .transform_filter("datum.name != ''")
    )
    return alt.layer(bars, marks, words, names, height=left_open("height"), width="container")


def _row(number: int, step: Step, *, has_hidden: bool) -> dict[str, Any]:
    """Return a bar, or the line with a group's name, which has none."""
    first = step.first or 0.0
    row = {
        "row": f"{number:03} {step.step}",
        "name": "",
        "tip": step.step,
        "share": step.end,
        "end": max(step.end, first),
        "words": step.worded,
        "colour": step.colour,
        "first": first,
    }
    if not has_hidden:
        return row
    if step.between is None:
        return row | {"low": 0.0, "opacity": 1.0, "edge": None}
    return row | {"low": step.between[0], "opacity": PALE, "edge": step.colour}
