"""Two shares of the same things, and the gap between: money against people, sector by sector."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.charts.chart import IN_TWO, Chart, drawn_once, in_order, left_open, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, INK, RULE
from jamstall.charts.per_cent import per_cent_labels

SHAPES = {"women": "circle", "men": "square", "balanced": "diamond", "unknown": "triangle-up"}
"""Sector dominance → the mark that stands for it, beside its colour."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing's two shares (0 to 1), what it belongs to, and both and the gap in words."""

    name: str
    group: str
    money: Decimal
    people: Decimal
    money_worded: str
    people_worded: str
    worded: str


def gaps(  # noqa: PLR0917
    rows: Sequence[Gap],
    names: Mapping[str, str],
    colours: Mapping[str, str],
    shapes: Mapping[str, str],
    legend: tuple[str, str],
    explained: Sequence[str],
    alternative: str,
) -> Chart:
    """Return a line per thing from its share of the people (a bar) to its share of the money.

    Parameters
    ----------
    names, colours, shapes : by group; a group has a colour and a shape of its own.
    legend : what the filled mark and the bar stand for, in a tooltip.
    explained : the same as sentences, a line each above the chart.

    All of it fits a window of 320 pixels: names are broken in two, and the unit is said once.
    """
    values = [
        {
            "place": place,
            "name": row.name,
            "group": names[row.group],
            "money": float(row.money),
            "people": float(row.people),
            "money_worded": row.money_worded,
            "people_worded": row.people_worded,
            "end": float(max(row.money, row.people)),
            "worded": row.worded,
        }
        for place, row in enumerate(rows)
    ]
    present = [group for group in names if any(row.group == group for row in rows)]
    # Room to the right for the words of the longest gap.
    longest = float(max((max(row.money, row.people) for row in rows), default=1))
    spec = _spec(
        tuple((names[group], colours[group], shapes[group]) for group in present),
        legend,
        tuple(explained),
        per_cent_labels(row.money_worded for row in rows),
    )
    given = {"end": longest * 1.4, "height": 34 * max(len(rows), 1)}
    return Chart(spec, tuple(values), alternative, given=given)


@drawn_once
def _spec(
    groups: tuple[tuple[str, str, str], ...],
    legend: tuple[str, str],
    explained: tuple[str, ...],
    per_cent: str,
) -> Layered:
    """Return how gaps are drawn: the things in their order, groups by name, colour and shape."""
    domain = [name for name, _, _ in groups]
    names = alt.Axis(ticks=False, domain=False, offset=14, labelExpr=IN_TWO)
    columns = {"expr": f"width < 480 ? 1 : {len(groups)}"}
    legends = alt.Legend(title=None, orient="top", columns=columns)
    y = alt.Y("name:N", sort=in_order(), title=None, axis=names)
    x_axis = alt.Axis(format="%", labelExpr=per_cent, tickCount=6, orient="top", labelSeparation=8)
    base = of_rows().encode(y=y)
    room = alt.Scale(domain=[0, left_open("end")], nice=False, zero=True)
    lines = base.mark_rule(strokeWidth=5, color=RULE).encode(
        x=alt.X("money:Q", title=None, axis=x_axis, scale=room), x2=alt.X2("people:Q")
    )
    people = base.mark_tick(thickness=4, size=22, color=INK).encode(x=alt.X("people:Q"))
    money = base.mark_point(filled=True, size=230, opacity=1, stroke=GROUND).encode(
        x=alt.X("money:Q"),
        color=alt.Color(
            "group:N",
            scale=alt.Scale(domain=domain, range=[colour for _, colour, _ in groups]),
            legend=legends,
        ),
        shape=alt.Shape(
            "group:N",
            scale=alt.Scale(domain=domain, range=[shape for _, _, shape in groups]),
            legend=legends,
        ),
        tooltip=[
            alt.Tooltip("name:N", title=" "),
            alt.Tooltip("money_worded:N", title=legend[0]),
            alt.Tooltip("people_worded:N", title=legend[1]),
        ],
    )
    labels = base.mark_text(align="left", dx=14, fontSize=13).encode(
        x=alt.X("end:Q"), text=alt.Text("worded:N")
    )
    return alt.layer(
        lines,
        people,
        money,
        labels,
        height=left_open("height"),
        width="container",
        title=alt.TitleParams(
            list(explained), anchor="start", frame="bounds", fontSize=13, fontWeight="normal"
        ),
    )
