"""What adds up to a difference: a bar for each part, to the right of nought or to the left.

The numbers stand in a column of their own to the right: beside bars to the left they would stand
on the names where the chart is narrow.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jamstall.charts.chart import IN_TWO, Chart, drawn_once, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GREY, GROUND, INK, SLATE

_ROW = 34
"""Pixels."""
_LETTER = 7.5
"""Pixels that a letter of the numbers takes at most."""
_NARROW = 190
"""Pixels for bars and numbers on a phone."""
_MOST_WORDS = 0.6
"""The numbers take no more of the width than this."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """A part, how much it is, that in words, and whether it is the sum of the others."""

    name: str
    size: float
    worded: str
    is_sum: bool = False


def contributions(parts: Sequence[Contribution], alternative: str) -> Chart:
    """Return a bar for each part, in the order given."""
    values = [
        {
            "name": one.name,
            "size": one.size,
            "worded": one.worded,
            "nought": 0,
            "colour": GREY if one.is_sum else SLATE,
        }
        for one in parts
    ]
    left, right = (max((one.size * side for one in parts), default=0.0) for side in (-1, 1))
    reach = (max(left, 0.0) + max(right, 0.0)) or 1.0
    column = min(
        _MOST_WORDS, max((len(one.worded) for one in parts), default=0) * _LETTER / _NARROW
    )
    ends = (-max(left, reach * 0.02), max(right, 0.0) + reach * column / (1 - column))
    return Chart(_spec(tuple(one.name for one in parts), ends), tuple(values), alternative)


@drawn_once
def _spec(names: tuple[str, ...], ends: tuple[float, ...]) -> Layered:
    """Return how parts of these names are drawn, between these ends of the axis."""
    axis = alt.Axis(ticks=False, domain=False, labelLimit=300, offset=14, labelExpr=IN_TWO)
    base = of_rows().encode(y=alt.Y("name:N", sort=list(names), title=None, axis=axis))
    x = alt.X("size:Q", axis=None, scale=alt.Scale(domain=list(ends), nice=False))
    bars = base.mark_bar(size=22).encode(x=x, color=alt.Color("colour:N", scale=None))
    nought = base.mark_tick(thickness=1.5, size=_ROW, color=INK).encode(x=alt.X("nought:Q"))
    words = [
        base.mark_text(
            align="right", fontSize=14, color=INK, stroke=GROUND, strokeWidth=outline
        ).encode(x=alt.value("width"), text=alt.Text("worded:N"))
        for outline in (6, 0)
    ]
    return alt.layer(bars, nought, *words, height=_ROW * len(names), width="container")
