"""Shares by year, as lines that carry their own names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Any

from jamstall.charts.between import Between, hidden_layers, with_ends
from jamstall.charts.chart import Chart, drawn_once, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.line_labels import label_heights
from jamstall.charts.palette import GROUND, INK
from jamstall.charts.per_cent import per_cent_labels

_HEIGHT = 290
_UNDER = 10
"""Pixels from nought to the years: room for the name of a line that runs low."""
_HALF_STEP = 22
"""Pixels before a year's point: there is no mark of its own between two years."""

SHAPES = ("circle", "square", "triangle-up", "diamond")


@dataclass(frozen=True, slots=True)
class Point:
    """One group's share in one year, and the share in words.

    Attributes
    ----------
    low, high : between which it is, had codes that are split been read otherwise.
    """

    year: str
    group: str
    share: Decimal
    worded: str
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """The first year that is counted by another classification, and what that is called."""

    year: str
    name: str


@dataclass(frozen=True, slots=True)
class Goal:
    """A share that a group shall reach, and what its line is called."""

    group: str
    share: Decimal
    name: str


def trend(  # noqa: PLR0917
    points: Sequence[Point],
    names: Mapping[str, str],
    colours: Mapping[str, str],
    alternative: str,
    broken: Break | None = None,
    goals: Sequence[Goal] = (),
    between: Sequence[Between] = (),
) -> Chart:
    """Return a line per group over the years; the last point is labelled with the group's name.

    A year without a point, hidden or without cases, is a gap: a line across it would say what
    nobody knows, or may know. Where it is known between what it lies, a pale bar stands in the gap.
    Every year between the first and the last is on the axis.

    Parameters
    ----------
    broken : where the classification changed: a dashed line before that year.
    goals : a dotted line across all years for each group that is drawn.
    """
    every: tuple[Point | Between, ...] = (*points, *between)
    present = {one.group for one in every}
    groups = [group for group in names if group in present]
    years = _years(every)
    goals = [goal for goal in goals if goal.group in present]
    rows = _rows(every, groups, years, names)
    if between:
        rows = with_ends(rows, between, names)
    if broken is not None:
        rows = _with_break(rows, broken, points, names)
    if goals:
        rows = _with_goals(rows, goals, names)
    domain = [names[group] for group in groups]
    spec = _spec(
        tuple(domain),
        tuple(colours[group] for group in groups),
        tuple(years),
        per_cent_labels(one.worded for one in every),
        broken is not None,
        bool(goals),
        bool(between),
    )
    return Chart(spec, tuple(rows), alternative)


@drawn_once
def _spec(  # noqa: PLR0917
    domain: tuple[str, ...],
    colours: tuple[str, ...],
    years: tuple[str, ...],
    per_cent: str,
    is_broken: bool,
    has_goals: bool,
    has_hidden: bool,
) -> Layered:
    """Return how lines are drawn: their names and colours, the years, how per cent are written."""
    base = of_rows().encode(
        x=alt.X(
            "year:O",
            title=None,
            axis=alt.Axis(labelAngle=0, grid=False, offset=_UNDER),
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
    tooltip = [
        alt.Tooltip("group:N", title=" "),
        alt.Tooltip("year:O", title="  "),
        alt.Tooltip("worded:N", title="   "),
    ]
    told = base.transform_filter("isValid(datum.share)") if has_hidden else base
    lines = told.mark_line(strokeWidth=3).encode(detail=alt.Detail("stretch:N"))
    points_layer = told.mark_point(size=90, filled=True, opacity=1).encode(
        shape=shape, tooltip=tooltip
    )
    words: dict[str, Any] = {"align": "right", "baseline": "middle", "dx": 6, "fontSize": 14}
    words["fontWeight"] = "bold"
    at_end: dict[str, Any] = {"text": "label:N", "y": "height:Q"}
    halo = base.mark_text(**words, stroke=GROUND, strokeWidth=5).encode(**at_end)
    labels = base.mark_text(**words).encode(**at_end)
    layers = [lines, points_layer, halo, labels]
    if is_broken:
        band = base.mark_rule(strokeWidth=10, opacity=0.35).encode(y="low:Q", y2="high:Q")
        at = base.transform_filter("datum.broken != ''").encode(color=alt.value(INK))
        # Half a step to the left: between the last year of the old and the first of the new.
        line = at.mark_rule(strokeDash=[4, 4], xOffset=-_HALF_STEP, y=0).encode(
            y=alt.value(0), y2=alt.value(_HEIGHT)
        )
        named = at.mark_text(align="right", dx=-_HALF_STEP - 6, fontSize=12, baseline="top").encode(
            text="broken:N", y=alt.value(2)
        )
        layers = [lines, band, points_layer, line, named, halo, labels]
    if has_hidden:
        layers = [*hidden_layers(base, tooltip), *layers]
    if has_goals:
        layers = [*_goal_layers(base, domain, colours), *layers]
    return alt.layer(*layers, height=_HEIGHT, width="container")


def _goal_layers(base: Any, domain: tuple[str, ...], colours: tuple[str, ...]) -> list[Any]:
    """Return the targets: a dotted line from side to side, with its name where the years begin."""
    at = base.transform_filter("datum.goal_name !== ''").encode(y="goal:Q")
    line = at.mark_rule(strokeDash=[2, 4], strokeWidth=2).encode(
        x=alt.value(0),
        x2=alt.value("width"),
        color=alt.Color(
            "goal_group:N",
            legend=None,
            scale=alt.Scale(domain=list(domain), range=list(colours)),
        ),
    )
    words: dict[str, Any] = {"align": "left", "baseline": "bottom", "dx": 4, "dy": -4}
    words["fontSize"] = 12
    named = {"text": "goal_name:N", "x": alt.value(0)}
    halo = at.mark_text(**words, stroke=GROUND, strokeWidth=4).encode(**named)
    return [line, halo, at.mark_text(**words).encode(**named, color=alt.value(INK))]


def _with_goals(
    rows: Sequence[dict[str, Any]], goals: Sequence[Goal], names: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Return rows the first of which state a target each: all rows of a chart have one form."""
    stated = [
        {"goal": float(one.share), "goal_group": names[one.group], "goal_name": one.name}
        for one in goals
    ]
    none = {"goal": 0.0, "goal_group": "", "goal_name": ""}
    stated += [none] * (len(rows) - len(stated))
    return [{**row, **goal} for row, goal in zip(rows, stated, strict=False)]


def _with_break(
    rows: Sequence[dict[str, Any]],
    broken: Break,
    points: Sequence[Point],
    names: Mapping[str, str],
) -> list[dict[str, Any]]:
    """Return rows with the ends of their bands; the first of the year of the break names it."""
    ends = {(names[one.group], one.year): (one.low, one.high) for one in points}
    found = []
    is_named = False
    for row in rows:
        low, high = ends[row["group"], row["year"]]
        is_first = row["year"] == broken.year and not is_named
        is_named = is_named or is_first
        found.append(
            {
                **row,
                "low": row["share"] if low is None else float(low),
                "high": row["share"] if high is None else float(high),
                "broken": broken.name if is_first else "",
            }
        )
    return found


def _years(points: Sequence[Point | Between]) -> list[str]:
    """Return every year from the first to the last, also those that no group is shown in."""
    shown = [int(point.year) for point in points]
    return [str(year) for year in range(min(shown), max(shown) + 1)] if shown else []


def _middle(one: Point | Between) -> float:
    """Return how high a group is drawn in a year, where it is hidden the middle of its bar."""
    return float(one.share if isinstance(one, Point) else (one.low + one.high) / 2)


def _rows(
    points: Sequence[Point | Between],
    groups: Sequence[str],
    years: Sequence[str],
    names: Mapping[str, str],
) -> list[dict[str, Any]]:
    """Return the points; `stretch` numbers the unbroken parts of a line, each drawn by itself."""
    by_place = {(point.group, point.year): point for point in points}
    shares = {
        group: [
            None if (point := by_place.get((group, year))) is None else _middle(point)
            for year in years
        ]
        for group in groups
    }
    bars = [[by_place.get((group, year)) for year in years] for group in groups]
    ends = [
        [float(pick(one)) if isinstance(one, Between) else None for one in bar]
        for bar in bars
        for pick in (attrgetter("low"), attrgetter("high"))
    ]
    heights = label_heights(shares, ends)
    rows: list[dict[str, Any]] = []
    for group in groups:
        last = max(year for year in years if (group, year) in by_place)
        stretch = 0
        for year in years:
            point = by_place.get((group, year))
            if not isinstance(point, Point):
                stretch += 1
            if point is None:
                continue
            rows.append(
                {
                    "year": year,
                    "group": names[group],
                    "stretch": str(stretch),
                    "share": _middle(point),
                    "worded": point.worded,
                    "height": heights[group],
                    "label": f"{names[group]} {point.worded}" if year == last else "",
                }
            )
    return rows
