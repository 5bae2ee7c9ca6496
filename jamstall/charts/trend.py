"""Shares by year, as lines that carry their own names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import altair as alt

from jamstall.charts.chart import Chart, data, finish
from jamstall.charts.palette import GROUND

SHAPES = ("circle", "square", "triangle-up", "diamond")


@dataclass(frozen=True, slots=True)
class Point:
    """One group's share in one year, and the share in words."""

    year: str
    group: str
    share: Decimal
    worded: str


def trend(
    points: Sequence[Point], names: Mapping[str, str], colours: Mapping[str, str], alternative: str
) -> Chart:
    """Return a line per group over the years; the last point is labelled with the group's name."""
    present = {point.group for point in points}
    groups = [group for group in names if group in present]
    last = {g: max((p.year for p in points if p.group == g), default="") for g in groups}
    years = sorted({point.year for point in points})
    heights = _apart({p.group: float(p.share) for p in points if p.year == last[p.group]})
    rows = [
        {
            "year": point.year,
            "group": names[point.group],
            "share": float(point.share),
            "worded": point.worded,
            "height": heights[point.group],
            "label": f"{names[point.group]} {point.worded}"
            if point.year == last[point.group]
            else "",
        }
        for point in points
    ]
    domain = [names[group] for group in groups]
    base = alt.Chart(data(rows)).encode(
        x=alt.X(
            "year:O",
            title=None,
            sort=years,
            axis=alt.Axis(labelAngle=0, grid=False),
            scale=alt.Scale(paddingOuter=0.4),
        ),
        y=alt.Y(
            "share:Q",
            title=None,
            axis=alt.Axis(format="%", tickCount=5),
            scale=alt.Scale(domain=[0, 1]),
        ),
        color=alt.Color(
            "group:N",
            legend=None,
            scale=alt.Scale(domain=domain, range=[colours[group] for group in groups]),
        ),
    )
    shape = alt.Shape(
        "group:N", legend=None, scale=alt.Scale(domain=domain, range=list(SHAPES[: len(domain)]))
    )
    lines = base.mark_line(strokeWidth=3)
    points_layer = base.mark_point(size=90, filled=True, opacity=1).encode(
        shape=shape,
        tooltip=[
            alt.Tooltip("group:N", title=" "),
            alt.Tooltip("year:O", title="  "),
            alt.Tooltip("worded:N", title="   "),
        ],
    )
    words: dict[str, Any] = {"align": "right", "dy": -15, "dx": 6, "fontSize": 14}
    words["fontWeight"] = "bold"
    at_end: dict[str, Any] = {"text": "label:N", "y": "height:Q"}
    halo = base.mark_text(**words, stroke=GROUND, strokeWidth=5).encode(**at_end)
    labels = base.mark_text(**words).encode(**at_end)
    chart = alt.layer(lines, points_layer, halo, labels).properties(height=300, width="container")
    return finish(chart, alternative)


def _apart(heights: Mapping[str, float]) -> dict[str, float]:
    """Return where each line's label stands: at its end, but never on top of another label."""
    gap = 0.085
    placed: dict[str, float] = {}
    floor = 0.0
    for group, height in sorted(heights.items(), key=lambda item: item[1]):
        floor = placed[group] = max(height, floor)
        floor += gap
    return placed
