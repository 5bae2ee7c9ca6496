"""Women and men side by side, row by row, on one scale; the 40–60 band where that says balance."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jamstall.charts.chart import Chart, drawn_once, lines_below, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import BETWEEN, COLOURS, GROUND, INK, RULE
from jamstall.charts.per_cent import amount_labels, per_cent_labels
from jamstall.charts.rows import words_above

BAND = (0.4, 0.6)
"""Within these a distribution of women and men is called balanced."""
HEIGHT = 70
"""Points of a row: a name, its words, and the marks below them."""
_MARKS = (
    ("both", "diamond", INK),
    ("men", "square", COLOURS["man"]),
    ("women", "circle", COLOURS["woman"]),
)
"""Field, shape and colour; women's is drawn last, and lies over men's where they are alike."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One row: women's and men's value, and both in words below the name; None where unknown.

    `both` is the value of women and men together, where that is all there is.
    """

    name: str
    words: str
    women: float | None
    men: float | None
    both: float | None = None


def dumbbell(
    rows: Sequence[Pair],
    explained: str,
    alternative: str,
    *,
    of_whole: bool = False,
    form: str = "%",
) -> Chart:
    """Return a row per pair: a round mark for women, a square one for men, a line between.

    Parameters
    ----------
    explained : what marks and band are, in lines below the axis.
    of_whole : women's and men's values are parts of one whole: the scale is all of it, with the
        band of balance. Otherwise the scale is as long as the largest value.
    form : how the axis writes its numbers, in d3's notation.
    """
    values: list[dict[str, Any]] = [
        {
            "row": f"{number:03}",
            "name": row.name,
            "words": row.words,
            "women": row.women,
            "men": row.men,
            "both": row.both,
        }
        for number, row in enumerate(rows)
    ]
    worded = [row.words for row in rows]
    known = [v for row in rows for v in (row.women, row.men, row.both) if v is not None]
    largest = max(known, default=1.0)
    labels = per_cent_labels(worded) if form.endswith("%") else amount_labels(worded)
    end = 1.0 if of_whole else largest * 1.06 or 1.0
    spec = _spec(len(rows), explained, end, of_whole, form, labels)
    return Chart(spec, tuple(values), alternative)


@drawn_once
def _spec(  # noqa: PLR0917
    count: int, explained: str, end: float, of_whole: bool, form: str, labels: str
) -> Layered:
    """Return how so many rows are drawn on a scale from nothing to its end."""
    all_rows = of_rows()
    base = all_rows.encode(y=alt.Y("row:O", axis=None))
    x = alt.X(
        "women:Q",
        title=lines_below(explained),
        scale=alt.Scale(domain=[0, end], nice=False),
        axis=alt.Axis(
            format=form,
            labelExpr=labels,
            grid=False,
            **({"values": [0, 0.2, 0.4, 0.6, 0.8, 1]} if of_whole else {"tickCount": 5}),
        ),
    )
    band = [
        # Without a row of its own, the band goes through them all.
        all_rows.mark_rect(color=BETWEEN).encode(x=alt.XDatum(BAND[0]), x2=alt.X2Datum(BAND[1])),
        *(
            all_rows.mark_rule(color=RULE, strokeDash=[4, 4]).encode(x=alt.XDatum(end_))
            for end_ in BAND
        ),
    ]  # fmt: skip
    lines = (
        base.transform_filter("isValid(datum.women) && isValid(datum.men)")
        .mark_rule(strokeWidth=4, color=RULE)
        .encode(x=x, x2=alt.X2("men:Q"))
    )
    marks = [
        base.transform_filter(f"isValid(datum.{field})")
        .mark_point(
            filled=True,
            size=190,
            opacity=1,
            shape=shape,
            color=colour,
            stroke=GROUND,
            strokeWidth=2,
        )
        .encode(
            x=x if field == "women" else alt.X(f"{field}:Q"),
            tooltip=[alt.Tooltip("name:N", title=" "), alt.Tooltip("words:N", title="  ")],
        )
        for field, shape, colour in _MARKS
    ]
    return alt.layer(
        *(band if of_whole else []),
        lines,
        *marks,
        *words_above(base),
        height=HEIGHT * max(count, 1),
        width="container",
    )
