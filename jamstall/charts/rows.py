"""Rows whose words stand above them, so that they have the width of a phone to themselves."""

from typing import Literal

from jamstall.charts.chart import left_edge
from jamstall.charts.grammar import alt
from jamstall.charts.palette import GROUND

HEIGHT = 78
"""Points of a row: a name, its words, and the marks below them."""


_LINES: tuple[tuple[str, int, Literal["bold", "normal"]], ...] = (
    ("name", 31, "bold"),
    ("words", 13, "normal"),
)
"""Field, points above the middle of the row, and weight."""


def words_above(base: "alt.Chart") -> "list[alt.Chart]":
    """Return the layers that write each row's `name` and `words` above its middle.

    A line of the ground's colour around the letters keeps them apart from what crosses them.
    """
    layers = []
    for outline in (8, 0):  # first both outlines: one must not lie over the other's letters
        for field, above, weight in _LINES:
            mark = base.mark_text(
                align="left",
                baseline="bottom",
                dy=-above,
                fontSize=14,
                fontWeight=weight,
                stroke=GROUND,
                strokeWidth=outline,
                strokeJoin="round",
            )
            layers.append(mark.encode(x=left_edge(), text=alt.Text(f"{field}:N")))
    return layers
