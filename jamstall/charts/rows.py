"""Rows whose words stand above them, so that they have the width of a phone to themselves."""

from typing import Literal

from jamstall.charts.chart import left_edge
from jamstall.charts.grammar import alt
from jamstall.charts.palette import GROUND

HEIGHT = 78
"""Points of a row: a name, its words, and the marks below them."""


_WIDEST, _LINE = 36, 17
"""Letters that a line has room for on the narrowest phone, and points from one line to the next."""
_CUT = f"lastindexof(slice(datum.name, 0, {_WIDEST + 1}), ' ')"
_IS_LONG = f"width < 480 && length(datum.name) > {_WIDEST} && {_CUT} > 0"
_NAME = f"{_IS_LONG} ? [slice(datum.name, 0, {_CUT}), slice(datum.name, {_CUT} + 1)] : datum.name"
_LINES: tuple[tuple[str, str, Literal["bold", "normal"]], ...] = (
    (_NAME, f"{_IS_LONG} ? {-31 - _LINE} : -31", "bold"),
    ("datum.words", "-13", "normal"),
)
"""What is written, how many points below the middle of the row, and weight."""


def words_above(base: "alt.Chart") -> "list[alt.Chart]":
    """Return the layers that write each row's `name` and `words` above its middle.

    A long name has two lines on a phone, the second where its only one would be. A line of the
    ground's colour around the letters keeps them apart from what crosses them.
    """
    layers = []
    for outline in (8, 0):  # first both outlines: one must not lie over the other's letters
        for words, down, weight in _LINES:
            mark = base.mark_text(
                text={"expr": words},
                align="left",
                baseline="bottom",
                dy={"expr": down},
                lineHeight=_LINE,
                fontSize=14,
                fontWeight=weight,
                stroke=GROUND,
                strokeWidth=outline,
                strokeJoin="round",
            )
            layers.append(mark.encode(x=left_edge()))
    return layers
