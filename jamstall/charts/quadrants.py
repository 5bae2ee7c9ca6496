"""Things along two axes, parted at a line of each: what is above the one and below the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jamstall.charts.chart import Chart, drawn_once, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, INK, RULE
from jamstall.charts.per_cent import per_cent_labels

HEIGHT = 420
"""Pixels."""
_STEPS = (20, -14, 38, -32, 56, -50)
"""Pixels from a mark to the middle of its name: below, above, and farther where others are near."""
_LETTER = 7 / 800
"""A letter's part of the chart's width: on a phone names are shorter, and letters of more part."""
_LINE = 18
"""Pixels of height that a name takes, with the air around it."""
_MARK = 13
"""Pixels from the middle of a name to that of a mark beside which it can be read."""
_FAR = 12
"""So many pixels farther from its own mark a name rather lies on another mark."""
_SHORT = "width < 480 ? split(replace(datum.name, ',', ''), ' ')[0] : datum.name"
"""On a phone the first word of a name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A thing by two numbers, what it belongs to, and both in words; named where it is noted."""

    name: str
    group: str
    across: float
    up: float
    worded: str
    is_noted: bool


@dataclass(frozen=True, slots=True)
class Axes:
    """What the axes are called, where they are parted, and a number of the first in words."""

    across: str
    up: str
    parted_across: float
    per_cent_worded: str


def quadrants(  # noqa: PLR0917
    spots: Sequence[Spot],
    names: Mapping[str, str],
    colours: Mapping[str, str],
    shapes: Mapping[str, str],
    axes: Axes,
    alternative: str,
) -> Chart:
    """Return a mark for each thing; growth along, in per cent, and points up, parted at nought."""
    steps = _steps(spots)
    rows = [
        {
            "name": spot.name,
            "group": names[spot.group],
            "across": spot.across,
            "up": spot.up,
            "worded": spot.worded,
            "noted": spot.is_noted,
            "step": steps.get(spot.name, 0),
            "middle": axes.parted_across,
            "nought": 0,
        }
        for spot in spots
    ]
    present = tuple(
        (names[group], colours[group], shapes[group])
        for group in names
        if any(spot.group == group for spot in spots)
    )
    spec = _spec(
        present, axes.across, axes.up, per_cent_labels([axes.per_cent_worded]), _ends(spots)
    )
    return Chart(spec, tuple(rows), alternative)


def _steps(spots: Sequence[Spot]) -> dict[str, int]:
    """Return at which step each name stands, so that it meets no other name, nor hides a mark."""
    left, right, low, high = _ends(spots)
    at = {
        spot.name: (
            (spot.across - left) / (right - left),
            (high - spot.up) / (high - low) * HEIGHT,
        )
        for spot in spots
    }
    steps: dict[str, int] = {}
    placed: list[tuple[float, float, float]] = []
    for spot in sorted((one for one in spots if one.is_noted), key=lambda one: one.across):
        along, down = at[spot.name]
        half = len(spot.name) * _LETTER / 2
        met = [
            sum(
                10 * (abs(x - along) < half + other and abs(y - down - step) < _LINE)
                for x, y, other in placed
            )
            + sum(abs(x - along) < half and abs(y - down - step) < _MARK for x, y in at.values())
            + max(abs(step) - _STEPS[0], 0) / _FAR
            for step in _STEPS
        ]
        steps[spot.name] = met.index(min(met))
        placed.append((along, down + _STEPS[steps[spot.name]], half))
    return steps


def _ends(spots: Sequence[Spot]) -> tuple[float, float, float, float]:
    """Return the least and the most along and up, with room for the names."""
    across, up = [spot.across for spot in spots], [spot.up for spot in spots]
    wide, high = max(across) - min(across) or 0.1, max(up) - min(up) or 1
    return (
        min(across) - wide * 0.15, max(across) + wide * 0.15,
        min(up) - high * 0.1, max(up) + high * 0.12,
    )  # fmt: skip


@drawn_once
def _spec(
    groups: tuple[tuple[str, str, str], ...],
    across: str,
    up: str,
    per_cent: str,
    ends: tuple[float, float, float, float],
) -> Layered:
    """Return how marks of these groups (name, colour, shape) are drawn between these ends."""
    domain = [name for name, _, _ in groups]
    x = alt.X(
        "across:Q",
        title=across,
        scale=alt.Scale(domain=list(ends[:2]), nice=False),
        axis=alt.Axis(format="%", labelExpr=per_cent, tickCount=6),
    )
    y = alt.Y("up:Q", title=up, scale=alt.Scale(domain=list(ends[2:]), nice=False))
    base = of_rows().encode(x=x, y=y)
    lines = [
        of_rows().mark_rule(color=RULE, strokeWidth=2).encode(x=alt.X("middle:Q")),
        of_rows().mark_rule(color=INK, strokeWidth=1.5).encode(y=alt.Y("nought:Q")),
    ]
    legend = alt.Legend(title=None, orient="top", columns={"expr": "width < 300 ? 1 : 2"})
    marks = base.mark_point(filled=True, size=130, opacity=1).encode(
        color=alt.Color(
            "group:N",
            legend=legend,
            scale=alt.Scale(domain=domain, range=[c for _, c, _ in groups]),
        ),
        shape=alt.Shape(
            "group:N",
            legend=legend,
            scale=alt.Scale(domain=domain, range=[s for _, _, s in groups]),
        ),
        tooltip=[alt.Tooltip("name:N", title=" "), alt.Tooltip("worded:N", title="  ")],
    )
    words = [
        base.transform_filter(f"datum.noted && datum.step === {step}").mark_text(
            dy=dy, fontSize=14, color=INK, stroke=GROUND, strokeWidth=outline, text={"expr": _SHORT}
        )
        for step, dy in enumerate(_STEPS)
        for outline in (5, 0)
    ]
    return alt.layer(*lines, marks, *words, height=HEIGHT, width="container")
