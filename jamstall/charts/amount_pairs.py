"""What a group asked for and what it got: an arrow from one amount to the other, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass

from jamstall.charts.chart import Chart, drawn_once, lines_below, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, RULE
from jamstall.charts.per_cent import amount_labels
from jamstall.charts.rows import HEIGHT, words_above


@dataclass(frozen=True, slots=True)
class Amounts:
    """One row: kronor asked for and kronor got; `words` say both, below the `name`.

    Of who asked for what is not shown, `asked` is None.
    """

    name: str
    words: str
    asked: float | None
    got: float
    colour: str


def amount_pairs(rows: Sequence[Amounts], unit: int, explained: str, alternative: str) -> Chart:
    """Return a row per group: an open mark where it asked, a filled one where it got.

    Parameters
    ----------
    unit : how many kronor the axis counts in.
    explained : what the marks are, and the unit, in lines below the axis.
    """
    values = [
        {
            "row": f"{number:03}",
            "name": row.name,
            "words": row.words,
            "asked": None if row.asked is None else row.asked / unit,
            "got": row.got / unit,
            "colour": row.colour,
        }
        for number, row in enumerate(rows)
    ]
    longest = max((max(row.asked or 0, row.got) for row in rows), default=unit) / unit
    spec = _spec(len(rows), explained, longest * 1.06, amount_labels(row.words for row in rows))
    return Chart(spec, tuple(values), alternative)


@drawn_once
def _spec(count: int, explained: str, end: float, amounts: str) -> Layered:
    """Return how so many rows are drawn; `amounts` is how the axis writes them, up to its end."""
    base = of_rows().encode(y=alt.Y("row:O", axis=None))
    x = alt.X(
        "got:Q",
        title=lines_below(explained),
        scale=alt.Scale(domain=[0, end], nice=False),
        axis=alt.Axis(labelExpr=amounts, tickCount=4),
    )
    colour = alt.Color("colour:N", scale=None)
    tooltip = [alt.Tooltip("name:N", title=" "), alt.Tooltip("words:N", title="  ")]
    both = base.transform_filter("isValid(datum.asked)")
    between = both.mark_rule(strokeWidth=4, color=RULE).encode(x=x, x2=alt.X2("asked:Q"))
    asked = both.mark_point(size=200, strokeWidth=3, fill=GROUND, opacity=1).encode(
        x=alt.X("asked:Q"), stroke=colour, tooltip=tooltip
    )
    got = base.mark_point(filled=True, size=230, opacity=1).encode(
        x=x, color=colour, tooltip=tooltip
    )
    return alt.layer(
        between,
        asked,
        got,
        *words_above(base),
        height=HEIGHT * max(count, 1),
        width="container",
    )
