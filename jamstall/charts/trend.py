"""Shares by year, as lines that carry their own names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import altair as alt

from jamstall.charts.chart import Chart, data, finish

LABEL_ROOM = 190
"""Pixels to the right of the lines, where their names stand."""

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
    labels = base.mark_text(align="left", dx=12, fontSize=14, fontWeight="bold").encode(
        text="label:N", y="height:Q"
    )
    chart = alt.layer(lines, points_layer, labels).properties(
        height=280,
        width="container",
        padding={"right": LABEL_ROOM, "left": 5, "top": 12, "bottom": 5},
    )
    return finish(chart, alternative)


def _apart(heights: Mapping[str, float]) -> dict[str, float]:
    """Return where each line's label stands: at its end, but never on top of another label."""
    gap = 0.075
    placed: dict[str, float] = {}
    floor = 0.0
    for group, height in sorted(heights.items(), key=lambda item: item[1]):
        floor = placed[group] = max(height, floor)
        floor += gap
    return placed
