"""Shares by year, as lines that carry their own names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from jamstall.charts.chart import Chart, drawn_once, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.line_labels import label_heights
from jamstall.charts.palette import GROUND
from jamstall.charts.per_cent import per_cent_labels

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
    """Return a line per group over the years; the last point is labelled with the group's name.

    A year without a point, hidden or without cases, is a gap: a line across it would say what
    nobody knows, or may know. Every year between the first and the last is on the axis.
    """
    present = {point.group for point in points}
    groups = [group for group in names if group in present]
    years = _years(points)
    rows = _rows(points, groups, years, names)
    domain = [names[group] for group in groups]
    spec = _spec(
        tuple(domain),
        tuple(colours[group] for group in groups),
        tuple(years),
        per_cent_labels(p.worded for p in points),
    )
    return Chart(spec, tuple(rows), alternative)


@drawn_once
def _spec(
    domain: tuple[str, ...], colours: tuple[str, ...], years: tuple[str, ...], per_cent: str
) -> Layered:
    """Return how lines are drawn: their names and colours, the years, how per cent are written."""
    base = of_rows().encode(
        x=alt.X(
            "year:O",
            title=None,
            axis=alt.Axis(labelAngle=0, grid=False),
            scale=alt.Scale(domain=list(years), paddingOuter=0.4),
        ),
        y=alt.Y(
            "share:Q",
            title=None,
            axis=alt.Axis(format="%", labelExpr=per_cent, tickCount=5),
            scale=alt.Scale(domain=[0, 1]),
        ),
        color=alt.Color(
            "group:N",
            legend=None,
            scale=alt.Scale(domain=list(domain), range=list(colours)),
        ),
    )
    shape = alt.Shape(
        "group:N",
        legend=None,
        scale=alt.Scale(domain=list(domain), range=list(SHAPES[: len(domain)])),
    )
    lines = base.mark_line(strokeWidth=3).encode(detail=alt.Detail("stretch:N"))
    points_layer = base.mark_point(size=90, filled=True, opacity=1).encode(
        shape=shape,
        tooltip=[
            alt.Tooltip("group:N", title=" "),
            alt.Tooltip("year:O", title="  "),
            alt.Tooltip("worded:N", title="   "),
        ],
    )
    words: dict[str, Any] = {"align": "right", "baseline": "middle", "dx": 6, "fontSize": 14}
    words["fontWeight"] = "bold"
    at_end: dict[str, Any] = {"text": "label:N", "y": "height:Q"}
    halo = base.mark_text(**words, stroke=GROUND, strokeWidth=5).encode(**at_end)
    labels = base.mark_text(**words).encode(**at_end)
    return alt.layer(lines, points_layer, halo, labels, height=300, width="container")


def _years(points: Sequence[Point]) -> list[str]:
    """Return every year from the first to the last, also those that no group is shown in."""
    shown = [int(point.year) for point in points]
    return [str(year) for year in range(min(shown), max(shown) + 1)] if shown else []


def _rows(
    points: Sequence[Point], groups: Sequence[str], years: Sequence[str], names: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Return the points; `stretch` numbers the unbroken parts of a line, each drawn by itself."""
    by_place = {(point.group, point.year): point for point in points}
    shares = {
        group: [
            None if (point := by_place.get((group, year))) is None else float(point.share)
            for year in years
        ]
        for group in groups
    }
    heights = label_heights(shares)
    rows: list[dict[str, Any]] = []
    for group in groups:
        last = max(year for year in years if (group, year) in by_place)
        stretch = 0
        for year in years:
            point = by_place.get((group, year))
            if point is None:
                stretch += 1
                continue
            rows.append(
                {
                    "year": year,
                    "group": names[group],
                    "stretch": str(stretch),
                    "share": float(point.share),
                    "worded": point.worded,
                    "height": heights[group],
                    "label": f"{names[group]} {point.worded}" if year == last else "",
                }
            )
    return rows
