"""Places in order of a share, one of them marked: the map's numbers for a room to read.

On a map of squares a room sees where, and not who. Here every bar has its name and its number.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jamstall.charts.chart import Chart, drawn_once, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.long_names import IN_TWO_LINES, LINE, are_long
from jamstall.charts.palette import GREY, GROUND, INK, SLATE

MOST = 12
"""Bars that can be read from the back of a room."""
_ROW, _ROW_OF_LONG = 25, 35
"""Pixels; the latter has room for a name in two lines."""
_NUMBER = 0.1
"""Of the scale: what "100 %" takes beside its bar."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place, its share (0 to 1), and that in words."""

    name: str
    share: float
    worded: str
    is_marked: bool


def ranked_shares(
    places: Sequence[Ranked], whole: float, whole_worded: str, alternative: str
) -> Chart:
    """Return a bar for each place, and a line at what the whole has.

    Parameters
    ----------
    places : the highest first; those in the middle are left out where they are more than `MOST`,
        but never the marked one.
    """
    shown = few(places)
    values = [
        {
            "name": one.name,
            "share": one.share,
            "said_at": said_at(one.share, whole),
            "worded": one.worded,
            "colour": SLATE if one.is_marked else GREY,
            "whole": whole,
            "words": whole_worded,
        }
        for one in shown
    ]
    names = [one.name for one in shown]
    marked = [one.name for one in shown if one.is_marked]
    bold = marked[0] if len(marked) == 1 else ""  # where all are alike, none stands out
    return Chart(_spec(tuple(names), bold), tuple(values), alternative)


@drawn_once
def _spec(names: tuple[str, ...], bold: str) -> Layered:
    """Return how bars of these names are drawn, one of them in bold."""
    is_long = are_long(names)
    row = _ROW_OF_LONG if is_long else _ROW
    axis = alt.Axis(
        ticks=False,
        domain=False,
        offset=6,
        labelFontSize=13 if is_long else 14,
        labelLimit=260 if is_long else 220,
        labelExpr=IN_TWO_LINES if is_long else alt.Undefined,
        # Two lines stand above and below the middle of their bar.
        labelBaseline=alt.condition(
            f"length(datum.value) > {LINE}", alt.value("bottom"), alt.value("middle")
        )
        if is_long
        else alt.Undefined,
        labelFontWeight=alt.condition(
            f"datum.value === {bold!r}", alt.value("bold"), alt.value("normal")
        ),
    )
    base = of_rows().encode(y=alt.Y("name:N", sort=list(names), title=None, axis=axis))
    x = alt.X("share:Q", axis=None, scale=alt.Scale(domain=[0, 1.12], nice=False), stack=None)
    bars = base.mark_bar(size=17).encode(x=x, color=alt.Color("colour:N", scale=None))
    # Edged by the ground: over bars neither ink nor its dark twin stands out from them all.
    line = base.mark_tick(
        thickness=4.5, size=row, color=INK, opacity=1, stroke=GROUND, strokeWidth=2
    ).encode(x=alt.X("whole:Q"))
    words = [
        base.mark_text(
            align="left", dx=6, fontSize=14, color=INK, stroke=GROUND, strokeWidth=outline
        ).encode(x=alt.X("said_at:Q"), text=alt.Text("worded:N"))
        for outline in (6, 0)
    ]
    told = (
        base.transform_filter(f"datum.name === {names[0]!r}")
        .mark_text(align="left", dx=6, dy=-row * 0.78, fontSize=14, color=INK)
        .encode(x=alt.X("whole:Q"), text=alt.Text("words:N"))
    )
    return alt.layer(bars, line, *words, told, height=row * len(names), width="container")


def said_at(share: float, whole: float) -> float:
    """Return where a bar's number begins: after its end, or after the line where that would cross.

    >>> said_at(0.75, 0.8), said_at(0.6, 0.8), said_at(0.85, 0.8)
    (0.8, 0.6, 0.85)
    """
    return whole if share <= whole < share + _NUMBER else share


def few(places: Sequence[Ranked]) -> list[Ranked]:
    """Return as many as can be read: the highest and the lowest, and the marked one.

    >>> [one.name for one in few([Ranked(str(n), 0, "", n == 9) for n in range(20)])][:7]
    ['0', '1', '2', '3', '4', '5', '9']
    """
    if len(places) <= MOST:
        return list(places)
    half = MOST // 2
    ends = {*range(half), *range(len(places) - half + 1, len(places))}
    marked = {place for place, one in enumerate(places) if one.is_marked}
    kept = ends | marked
    if len(kept) < MOST:
        kept.add(half)
    return [one for place, one in enumerate(places) if place in kept]
