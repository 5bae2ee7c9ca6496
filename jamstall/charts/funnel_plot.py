"""Shares by how many cases are behind them, between the limits of what chance gives."""

from collections.abc import Sequence
from dataclasses import dataclass

from jamstall.charts.chart import Chart, drawn_once, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GREY, GROUND, INK, PURPLE, SLATE
from jamstall.charts.per_cent import per_cent_labels

HEIGHT = 360
"""Pixels."""
POINTS = 60
"""Of each limit that are drawn."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A share (0 to 1) of so many cases, named, in words, and whether chance may be behind it."""

    name: str
    cases: int
    share: float
    worded: str
    is_outside: bool


@dataclass(frozen=True, slots=True)
class Limit:
    """The limits for so many cases, of one level."""

    level: str
    cases: int
    low: float
    high: float


def funnel_plot(  # noqa: PLR0917
    places: Sequence[Placed],
    limits: Sequence[Limit],
    target: float,
    axes: tuple[str, str],
    alternative: str,
    share_worded: str,
) -> Chart:
    """Return a point for each place, named where it is outside, between the limits of each level.

    Parameters
    ----------
    axes : what the cases and the share are called.
    share_worded : any share in words, which says how the language writes per cent.
    """
    rows = [
        {
            "kind": "outside" if one.is_outside else "within",
            "name": one.name,
            "cases": one.cases,
            "share": one.share,
            "worded": one.worded,
        }
        for one in places
    ]
    rows += [
        {
            "kind": f"{side} {limit.level}",
            "name": "",
            "cases": limit.cases,
            "share": end,
            "worded": "",
        }
        for limit in limits
        for side, end in (("low", limit.low), ("high", limit.high))
    ]
    levels = tuple(dict.fromkeys(limit.level for limit in limits))
    every = [float(row["share"]) for row in rows]
    ends = max(min(every) - 0.03, 0.0), min(max(every) + 0.03, 1.0)
    spec = _spec(levels, axes, ends, target, per_cent_labels([share_worded]))
    return Chart(spec, tuple(rows), alternative)


@drawn_once
def _spec(
    levels: tuple[str, ...],
    axes: tuple[str, str],
    ends: tuple[float, float],
    target: float,
    per_cent: str,
) -> Layered:
    """Return how a funnel of these levels is drawn, between these shares."""
    x = alt.X(
        "cases:Q",
        title=axes[0],
        scale=alt.Scale(zero=True, nice=False, padding=12),
        axis=alt.Axis(format="d", tickCount=6),  # no separator, which is not the same everywhere
    )
    y = alt.Y(
        "share:Q",
        title=axes[1],
        scale=alt.Scale(domain=list(ends), nice=False),
        axis=alt.Axis(format="%", labelExpr=per_cent, tickCount=6),
    )
    base = of_rows().encode(x=x, y=y)
    lines = [
        base.transform_filter(f"datum.kind === '{side} {level}'").mark_line(
            color=GREY, strokeWidth=2, strokeDash=[1, 0] if number else [6, 4]
        )
        for number, level in enumerate(levels)
        for side in ("low", "high")
    ]
    middle = of_rows().mark_rule(color=INK, strokeWidth=1.5).encode(y=alt.YDatum(target))
    tooltip = [alt.Tooltip("name:N", title=" "), alt.Tooltip("worded:N", title="  ")]
    marks = [
        base.transform_filter(f"datum.kind === '{kind}'")
        .mark_point(filled=True, size=90, opacity=1, color=colour, shape=shape)
        .encode(tooltip=tooltip)
        for kind, colour, shape in (("within", SLATE, "circle"), ("outside", PURPLE, "diamond"))
    ]
    names = [
        base.transform_filter("datum.kind === 'outside'")
        .mark_text(dy=-13, fontSize=14, color=INK, stroke=GROUND, strokeWidth=outline)
        .encode(text=alt.Text("name:N"))
        for outline in (5, 0)
    ]
    return alt.layer(*lines, middle, *marks, *names, height=HEIGHT, width="container")
