"""One number under many definitions: a row of points for each thing that can be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from jamstall.charts.chart import Chart, drawn_once, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GREY, GROUND, INK, PURPLE, RULE
from jamstall.charts.per_cent import per_cent_labels

_ROW = 58
"""Pixels: the words of the ends stand above and below the points."""


@dataclass(frozen=True, slots=True)
class Point:
    """A share (0 to 1) under one choice of an aspect, in words, and whether it is the one made."""

    aspect: str
    choice: str
    share: float
    worded: str
    is_chosen: bool


def strip(points: Sequence[Point], chosen: float, alternative: str) -> Chart:
    """Return a row for each aspect, in the order given, and a line at the chosen number."""
    aspects = tuple(dict.fromkeys(point.aspect for point in points))
    rows = []
    for aspect in aspects:
        own = [point for point in points if point.aspect == aspect]
        low = min(own, key=lambda point: point.share)
        high = max(own, key=lambda point: point.share)
        for point in own:
            # The ends are named; where all are alike, one name is enough.
            end = "high" if point is high else "low" if point is low else ""
            rows.append(
                {
                    "aspect": aspect,
                    "choice": point.choice,
                    "share": point.share,
                    "worded": f"{point.choice}: {point.worded}",
                    "end": end,
                    "kind": "chosen" if point.is_chosen else "other",
                    "from": low.share,
                    "to": high.share,
                    "chosen": chosen,
                }
            )
    every = [point.share for point in points]
    room = max(max(every) - min(every), 0.1) * 0.5
    ends = max(min(every) - room, -0.2), min(max(every) + room, 1.2)
    spec = _spec(aspects, ends, per_cent_labels(point.worded for point in points))
    return Chart(spec, tuple(rows), alternative)


@drawn_once
def _spec(aspects: tuple[str, ...], ends: tuple[float, float], per_cent: str) -> Layered:
    """Return how points of these aspects are drawn, between these shares."""
    axis = alt.Axis(ticks=False, domain=False, offset=14, labelLimit=200)
    base = of_rows().encode(y=alt.Y("aspect:N", sort=list(aspects), title=None, axis=axis))
    x_axis = alt.Axis(
        format="%",
        labelExpr=f"datum.value < 0 || datum.value > 1 ? '' : ({per_cent})",
        tickCount=6,
        orient="top",
    )
    scale = alt.Scale(domain=list(ends), nice=False)
    line = base.mark_rule(strokeWidth=4, color=RULE).encode(
        x=alt.X("from:Q", title=None, axis=x_axis, scale=scale), x2=alt.X2("to:Q")
    )
    own = base.mark_tick(thickness=2, size=_ROW, color=INK).encode(x=alt.X("chosen:Q"))
    marks = [
        base.transform_filter(f"datum.kind === '{kind}'")
        .mark_point(filled=True, size=size, opacity=1, color=colour, shape=shape)
        .encode(x=alt.X("share:Q"), tooltip=[alt.Tooltip("worded:N", title=" ")])
        for kind, size, colour, shape in (
            ("other", 90, GREY, "circle"),
            ("chosen", 150, PURPLE, "diamond"),
        )
    ]
    words = [
        base.transform_filter(f"datum.end === '{end}'")
        .mark_text(
            dy=dy, fontSize=13, color=INK, stroke=GROUND, strokeWidth=outline, align="center"
        )
        .encode(x=alt.X("share:Q"), text=alt.Text("worded:N"))
        for end, dy in (("low", 18), ("high", -16))
        for outline in (5, 0)
    ]
    return alt.layer(line, own, *marks, *words, height=_ROW * len(aspects), width="container")
