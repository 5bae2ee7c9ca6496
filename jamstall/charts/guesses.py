"""What a room guessed, and the truth in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from jamstall.charts.chart import Chart, drawn_once, left_edge, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GREY, GROUND, INK, TRUTH

WIDTH, HIGHEST = 10, 100
"""Of a column, and of all of them: per cent."""
_HEIGHT = 270
_ROW, _BAR = 55, 22
"""Pixels of a row where there are more than two answers, with its name above its bar; six of them
are as high as a chart before a room may be."""
Side = Literal["left", "right"]
"""The truth's own colour, which stands for no group, and is not red: that reads as wrong. 3:1
against the ground and the columns."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One of a few answers: its name, how many gave it (or its points), in words, is it right."""

    name: str
    answers: float
    worded: str
    is_right: bool


def columns(answers: Mapping[int, int], width: int = WIDTH) -> list[tuple[int, int, int]]:
    """Return the guesses in columns of some per cent, ten where nothing else is said.

    Each is from, to, and how many.

    >>> columns({35: 2, 39: 1, 100: 1})[3], columns({100: 1})[9]
    ((30, 40, 3), (90, 100, 1))
    """
    starts = range(0, HIGHEST, width)
    return [
        (
            start,
            start + width,
            sum(
                count
                for value, count in answers.items()
                if min(value // width * width, HIGHEST - width) == start
            ),
        )
        for start in starts
    ]


def guessed_shares(
    answers: Mapping[int, int],
    truth: Decimal | None,
    worded: str,
    alternative: str,
    width: int = WIDTH,
) -> Chart:
    """Return a column for every ten per cent, as high as many guessed it, and a line at the truth.

    Parameters
    ----------
    answers : per cent, 0–100 → how many.
    truth : per cent; None where it may not be shown.
    worded : the truth in words, written at its line.
    width : of a column, per cent.
    """
    counted = columns(answers, width)
    sign = "\u00a0%" if "\u00a0%" in alternative else "%"
    top = max([count for *_, count in counted] + [1])
    rows = [
        {
            "start": start,
            "end": end,
            "middle": (start + end) / 2,
            "answers": count,
            "none": 0,
            "label": str(count) if count else "",
            "truth": None if truth is None else float(truth),
            "top": top * 1.3,
            "words": worded,
        }
        for start, end, count in counted
    ]
    # Its words stand to the side that has room for them.
    side: Side | None = None if truth is None else "left" if truth <= HIGHEST / 2 else "right"
    return Chart(_columns_spec(sign, top, side), tuple(rows), alternative)


@drawn_once
def _columns_spec(sign: str, top: int, side: Side | None) -> Layered:
    """Return how columns are drawn, and on which side of it the truth's words begin, if any."""
    x = alt.X(
        "start:Q",
        title=None,
        scale=alt.Scale(domain=[0, HIGHEST], nice=False),
        axis=alt.Axis(
            values=list(range(0, HIGHEST + 1, 20)),
            labelExpr=f"datum.label + '{sign}'",
            grid=False,
        ),
    )
    y = alt.Y("answers:Q", axis=None, scale=alt.Scale(domain=[0, top * 1.4], nice=False))
    base = of_rows()
    layers: list[alt.Chart] = [
        base.mark_bar(color=GREY, stroke=GROUND, strokeWidth=2).encode(
            x=x, x2=alt.X2("end:Q"), y=y, y2=alt.Y2("none:Q")
        ),
    ]
    if side is not None:
        line = base.transform_filter("datum.start == 0")
        layers += [
            line.mark_rule(color=GROUND, strokeWidth=7).encode(
                x=alt.X("truth:Q"), y=alt.Y("top:Q")
            ),
            line.mark_rule(color=TRUTH, strokeWidth=3.5).encode(
                x=alt.X("truth:Q"), y=alt.Y("top:Q")
            ),
            line.mark_text(
                align=side,
                baseline="middle",
                dx=8 if side == "left" else -8,
                fontSize=18,
                fontWeight="bold",
                color=TRUTH,
            ).encode(x=alt.X("truth:Q"), y=alt.Y("top:Q"), text=alt.Text("words:N")),
        ]
    # Over the line, with an edge of the ground's colour: a number that is crossed is not read.
    layers += [
        base.mark_text(
            baseline="bottom", dy=-4, fontSize=16, fontWeight="bold", color=INK, stroke=GROUND,
            strokeWidth=outline,
        ).encode(x=alt.X("middle:Q"), y=alt.Y("answers:Q"), text=alt.Text("label:N"))
        for outline in (7, 0)
    ]  # fmt: skip
    return alt.layer(*layers, height=_HEIGHT, width="container")


def few_answers(rows: Sequence[Answer], alternative: str) -> Chart:
    """Return a bar for each of a few answers, the right one marked by its words and its colour."""
    values = [
        {
            "name": row.name,
            "answers": row.answers,
            "worded": row.worded,
            "colour": TRUTH if row.is_right else GREY,
        }
        for row in rows
    ]
    top = max([row.answers for row in rows] + [1])
    return Chart(_rows_spec(tuple(row.name for row in rows), top), tuple(values), alternative)


@drawn_once
def _rows_spec(names: tuple[str, ...], top: float) -> Layered:
    """Return how a bar of each of these names is drawn, beside one of so many answers."""
    few = len(names) <= 2
    axis = alt.Axis(ticks=False, domain=False, labelFontSize=20, labelFontWeight="bold")
    base = of_rows().encode(
        y=alt.Y("name:N", sort=list(names), title=None, axis=axis if few else None),
        x=alt.X("answers:Q", axis=None, scale=alt.Scale(domain=[0, top * 1.5], nice=False)),
    )
    down = 0 if few else _BAR // 2 + 2
    bars = base.mark_bar(size=46 if few else _BAR, yOffset=down).encode(
        color=alt.Color("colour:N", scale=None)
    )
    words = base.mark_text(
        align="left", dx=8, dy=down, fontSize=18, color=INK, fontWeight="bold"
    ).encode(text=alt.Text("worded:N"))
    if few:
        return alt.layer(bars, words, height=150, width="container")
    # Longer names stand above their bars, as those of a phone's buttons do: whole.
    above = base.mark_text(align="left", baseline="bottom", dy=-5, fontSize=16, color=INK).encode(
        x=left_edge(), text=alt.Text("name:N")
    )
    return alt.layer(bars, words, above, height=_ROW * len(names), width="container")
