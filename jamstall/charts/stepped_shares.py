"""A group's part of each step on the way to money, so that one sees where it falls or grows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jamstall.charts.chart import Chart, drawn_once, left_edge, left_open, lines_below, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, INK
from jamstall.charts.per_cent import per_cent_labels

ROW = 24
"""Points of height: a bar and the air around it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A group's part (0 to 1) of one step, and the part in words; `step` names the bar.

    `first` is the group's part of the first step; None where that is hidden, and not marked.
    """

    group: str
    step: str
    share: float
    worded: str
    colour: str
    first: float | None


def stepped_shares(steps: Sequence[Step], explained: str, alternative: str) -> Chart:
    """Return the steps of each group as bars below its name, the first step marked on them all.

    Parameters
    ----------
    steps : in the order they are shown, each group's together.
    explained : what the line across a group's bars is, in lines below the axis.
    """
    rows: list[dict[str, Any]] = []
    begun: set[str] = set()
    for step in steps:
        if step.group not in begun:
            begun.add(step.group)
            rows.append(_row(len(rows), "", step.group, 0.0, "", step.colour, 0.0))
        rows.append(
            _row(len(rows), step.step, "", step.share, step.worded, step.colour, step.first or 0.0)
            | {"tip": f"{step.group}: {step.step[:1].lower()}{step.step[1:]}"}
        )
    longest = max((step.share for step in steps), default=1.0)
    # Room to the right for the words of the longest bar.
    given = {"end": longest * 1.3, "height": ROW * max(len(rows), 1)}
    spec = _spec(explained, per_cent_labels(step.worded for step in steps))
    return Chart(spec, tuple(rows), alternative, given=given)


@drawn_once
def _spec(explained: str, per_cent: str) -> Layered:
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
    bars = base.mark_bar(cornerRadiusEnd=2).encode(
        x=x,
        color=alt.Color("colour:N", scale=None),
        tooltip=[alt.Tooltip("tip:N", title=" "), alt.Tooltip("words:N", title="  ")],
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


def _row(  # noqa: PLR0917
    number: int, step: str, name: str, share: float, words: str, colour: str, first: float
) -> dict[str, Any]:
    """Return a bar, or the line with a group's name, which has none."""
    return {
        "row": f"{number:03} {step}",
        "name": name,
        "tip": step,
        "share": share,
        "end": max(share, first),
        "words": words,
        "colour": colour,
        "first": first,
    }
