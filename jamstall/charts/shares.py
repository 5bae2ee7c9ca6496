"""Parts of a whole as bars of equal length, so that two wholes can be compared."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from jamstall.charts.chart import Chart, drawn_once, left_edge, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, INK, OUTLINE, RULE, ink_on

LEGIBLE = 0.09
"""A part smaller than this has no room for its label; the table says it."""
HIDDEN = "hidden"
"""The part of all groups that are hidden together: hatched, since it is no group of its own."""
_STRIPES = 48
"""Of what is hatched, however wide it is."""


if TYPE_CHECKING:
    import altair


@dataclass(frozen=True, slots=True)
class Part:
    """One segment: which bar, which group, its share (0 to 1) and the share in words."""

    bar: str
    group: str
    share: Decimal
    worded: str


def stacked_shares(
    parts: Sequence[Part],
    names: Mapping[str, str],
    colours: Mapping[str, str],
    alternative: str,
    marked: str = "",
) -> Chart:
    """Return one bar per `bar`, divided by group in the order of `names`.

    Parameters
    ----------
    names : group → what readers call it; its order is the order of the segments, and of the
        legend that stands beside the chart. `HIDDEN` is what the hatched rest is called.
    colours : group → colour.
    marked : the group that is told of: its number stands below the bar where it has no room in it.
    """
    present = {part.group for part in parts}
    groups = [group for group in names if group in present]
    bars = list(dict.fromkeys(part.bar for part in parts))
    rows = []
    for bar in bars:
        start = Decimal(0)
        for group in groups:
            for part in parts:
                if part.bar == bar and part.group == group:
                    end = start + part.share
                    rows.append(
                        {
                            "bar": bar,
                            "group": names[group],
                            "part": float(part.share),
                            "start": float(start),
                            "end": float(end),
                            "middle": float((start + end) / 2),
                            "label": part.worded if part.share >= LEGIBLE else "",
                            "share": part.worded,
                            "below": part.worded
                            if group == marked and part.share < LEGIBLE
                            else "",
                            "ink": ink_on(colours[group]),
                        }
                    )
                    start = end
    spec = _spec(
        tuple(bars),
        tuple(names[group] for group in groups),
        tuple(colours[group] for group in groups),
        any(row["below"] for row in rows),
        names[HIDDEN] if HIDDEN in present else "",
    )
    return Chart(spec, tuple(rows), alternative)


@drawn_once
def _spec(
    bars: tuple[str, ...],
    names: tuple[str, ...],
    colours: tuple[str, ...],
    is_told: bool,
    hatched: str,
) -> Layered:
    """Return how bars are drawn.

    Parameters
    ----------
    is_told : a number stands below a bar.
    hatched : the name of the group that is hatched; empty where none is.
    """
    scale = alt.Scale(domain=list(names), range=list(colours))
    base = of_rows()
    y = alt.Y("bar:N", title=None, sort=list(bars), axis=None)
    segments = base.mark_bar(size=32, stroke=GROUND, strokeWidth=1.5).encode(
        y=y,
        x=alt.X("start:Q", title=None, axis=None, scale=alt.Scale(domain=[0, 1], nice=False)),
        x2=alt.X2("end:Q"),
        color=alt.Color("group:N", scale=scale, legend=None),
        tooltip=[
            alt.Tooltip("bar:N", title=" "),
            alt.Tooltip("group:N", title="  "),
            alt.Tooltip("share:N", title="   "),
        ],
    )
    labels = base.mark_text(fontWeight="bold", fontSize=14).encode(
        y=y, x=alt.X("middle:Q"), text=alt.Text("label:N"), color=alt.Color("ink:N", scale=None)
    )
    names_of_bars = (
        base.mark_text(align="left", baseline="bottom", dy=-19, fontSize=14)
        .encode(y=y, x=left_edge(), text=alt.Text("bar:N"))
        .transform_filter("datum.start == 0")
    )
    below = base.mark_text(
        align="left", baseline="top", dy=19, fontSize=14, fontWeight="bold", color=INK
    ).encode(y=y, x=alt.X("start:Q"), text=alt.Text("below:N"))
    return alt.layer(
        segments,
        *(_hatched(y, hatched) if hatched else ()),
        names_of_bars,
        labels,
        *([below] if is_told else []),
        height=(82 if is_told else 66) * max(len(bars), 1),
        width="container",
    )


def _hatched(y: "altair.Y", group: str) -> "tuple[altair.Chart, ...]":
    """Return the stripes over a group's parts, and what keeps them from the number on them."""
    unshown = of_rows().transform_filter(f"datum.group == {json.dumps(group)}")
    return (
        unshown.mark_bar(size=31, color=_hatching(), stroke=OUTLINE, strokeWidth=1).encode(
            y=y, x=alt.X("start:Q"), x2=alt.X2("end:Q")
        ),
        unshown.mark_text(
            fontWeight="bold", fontSize=14, stroke=GROUND, strokeWidth=5, strokeJoin="round"
        ).encode(y=y, x=alt.X("middle:Q"), text=alt.Text("label:N")),
    )


def _hatching() -> "altair.LinearGradient":
    """Return slanting stripes; Vega has no pattern, but a gradient may change at once."""
    stops = []
    for number in range(_STRIPES):
        colour = RULE if number % 2 else GROUND
        stops += [
            alt.GradientStop(color=colour, offset=edge / _STRIPES) for edge in (number, number + 1)
        ]
    return alt.LinearGradient(gradient="linear", stops=stops, x1=0, y1=0, x2=1.06, y2=0.064)
