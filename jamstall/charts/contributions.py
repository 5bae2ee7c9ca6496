"""What adds up to a difference: a bar for each part, to the right of nought or to the left.

The numbers stand in a column of their own to the right: beside bars to the left they would stand
on the names where the chart is narrow.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jamstall.charts.chart import IN_TWO, Chart, drawn_once, in_order, left_open, of_rows
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
            "place": place,
            "name": one.name,
            "size": one.size,
            "worded": one.worded,
            "nought": 0,
            "colour": GREY if one.is_sum else SLATE,
        }
        for place, one in enumerate(parts)
    ]
    left, right = (max((one.size * side for one in parts), default=0.0) for side in (-1, 1))
    reach = (max(left, 0.0) + max(right, 0.0)) or 1.0
    column = min(
        _MOST_WORDS, max((len(one.worded) for one in parts), default=0) * _LETTER / _NARROW
    )
    given = {
        "begin": -max(left, reach * 0.02),
        "end": max(right, 0.0) + reach * column / (1 - column),
        "height": _ROW * len(parts),
    }
    return Chart(_spec(), tuple(values), alternative, given=given)


@drawn_once
def _spec() -> Layered:
    """Return how parts are drawn, in their order."""
    axis = alt.Axis(ticks=False, domain=False, labelLimit=300, offset=14, labelExpr=IN_TWO)
    base = of_rows().encode(y=alt.Y("name:N", sort=in_order(), title=None, axis=axis))
    scale = alt.Scale(domain=[left_open("begin"), left_open("end")], nice=False, zero=True)
    x = alt.X("size:Q", axis=None, scale=scale, stack=None)
    bars = base.mark_bar(size=22).encode(x=x, color=alt.Color("colour:N", scale=None))
    nought = base.mark_tick(thickness=1.5, size=_ROW, color=INK).encode(x=alt.X("nought:Q"))
    words = [
        base.mark_text(
            align="right", fontSize=14, color=INK, stroke=GROUND, strokeWidth=outline
        ).encode(x=alt.value("width"), text=alt.Text("worded:N"))
        for outline in (6, 0)
    ]
    return alt.layer(bars, nought, *words, height=left_open("height"), width="container")
