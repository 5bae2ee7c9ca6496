"""All groups on one sheet: sector dominance down, sex and within it birthplace across."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any, Literal

from jamstall.charts.chart import Chart, drawn_once, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, INK, OUTLINE, RAMPS, RULE, ink_on

CELL = "cell"
"""The selection by click: `dominance`, `sex` and `birthplace`, as in the `Cell`."""

LIMITS = tuple(Decimal(limit) for limit in ("0.02", "0.05", "0.10", "0.25"))
"""Where the tint of a part gets darker. Closer than a map's, since parts of a whole are small."""

HEADINGS = 2.6
"""How wide the rows' headings are, in cells; and the air between two groups of columns."""
AIR = 0.25

LINE = 48
"""Pixels to a row."""

NARROW, HEADING_LINE = 72, 12
"""Pixels to a cell below which headings of two words take two lines; and pixels to such a line."""

CLOSE = 52
"""Pixels to a cell below which every other heading of a column stands a line higher, and those of
rows break where a hyphen is right."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One group's part of the whole (0 to 1, None where hidden or empty), and the part in words.

    `dominance` is its row, `sex` its group of columns and `birthplace` its column. `kind` is
    `total` where the cell sums up a row, a column or both: it is then not tinted.
    """

    dominance: str
    sex: str
    birthplace: str
    worded: str
    share: Decimal | None
    kind: Literal["value", "total"]
    detail: str = ""


def matrix(
    cells: Sequence[Cell],
    dominances: Mapping[str, str],
    sexes: Mapping[str, str],
    birthplaces: Mapping[str, str],
    alternative: str,
    *,
    picked: tuple[str, str, str] | None = None,
) -> Chart:
    """Return the matrix; a click on a cell selects it, as `CELL`.

    Parameters
    ----------
    dominances, sexes, birthplaces : identifier → heading, in the order they are shown. Only columns
        that a cell stands in are shown. Columns of a sex without a heading stand apart.
    picked : dominance, sex and birthplace of the cell that is outlined.
    """
    columns = _columns(cells, sexes, birthplaces)
    order = [dominance for dominance in dominances if any(c.dominance == dominance for c in cells)]
    rows = [
        {
            **_look(cell),
            "dominance": cell.dominance,
            "sex": cell.sex,
            "birthplace": cell.birthplace,
            "row": dominances[cell.dominance],
            "column": ", ".join(filter(None, (sexes[cell.sex], birthplaces[cell.birthplace]))),
            "worded": cell.worded,
            "detail": cell.detail,
            "x": columns[cell.sex, cell.birthplace],
            "y": float(order.index(cell.dominance)),
            "picked": "yes" if (cell.dominance, cell.sex, cell.birthplace) == picked else "",
            "part": "cell",
            "raised": "",
        }
        for cell in cells
    ]
    blank: dict[str, Any] = dict.fromkeys(rows[0], "") if rows else {}
    headings = _headings(columns, order, dominances, sexes, birthplaces)
    rows += [{**blank, **heading} for heading in headings]
    whole = max(columns.values(), default=0) + 1
    return Chart(_spec(whole, len(order)), tuple(rows), alternative)


@drawn_once
def _spec(whole: float, lines: int) -> Layered:
    """Return how a matrix is drawn.

    Parameters
    ----------
    whole : how wide it is, in cells; `lines` how many rows of cells it has.
    """
    unit = f"(width / {whole:.2f})"
    base = of_rows()
    scale_x = alt.Scale(domain=[0, whole], nice=False, zero=False)
    scale_y = alt.Scale(domain=[-1.25, lines], nice=False, zero=False, reverse=True)
    x = alt.X("x:Q", axis=None, scale=scale_x)
    y = alt.Y("y:Q", axis=None, scale=scale_y)
    click = alt.selection_point(
        name=CELL, fields=["dominance", "sex", "birthplace"], on="click", toggle=False
    )
    tooltip = [
        alt.Tooltip("row:N", title="title"),
        alt.Tooltip("column:N", title=" "),
        alt.Tooltip("worded:N", title="  "),
        alt.Tooltip("detail:N", title="   "),
    ]
    boxes = (
        base.transform_filter("datum.part == 'cell'")
        .transform_calculate(right="datum.x + 1", bottom="datum.y + 1")
        .encode(x=x, y=y, x2=alt.X2("right:Q"), y2=alt.Y2("bottom:Q"), tooltip=tooltip)
    )
    tinted = boxes.mark_rect(stroke=GROUND, strokeWidth=2, cursor="pointer").encode(
        fill=alt.Fill("colour:N", scale=None)
    )
    hidden = boxes.transform_filter("datum.hidden != ''").mark_rect(
        filled=False, stroke=OUTLINE, strokeDash=[4, 3], cursor="pointer"
    )
    outlined = boxes.transform_filter("datum.picked != ''").mark_rect(
        filled=False, stroke=INK, strokeWidth=3.5, cursor="pointer"
    )
    words = (
        base.transform_filter("datum.part == 'cell'")
        .transform_calculate(x="datum.x + 0.5", y="datum.y + 0.5")
        .encode(
            x=x,
            y=y,
            text=alt.Text("worded:N"),
            color=alt.Color("ink:N", scale=None),
            tooltip=tooltip,
        )
    )
    size = {"expr": f"clamp({unit} * 0.27, 10, 19)"}
    style: dict[str, Any] = {"fontSize": size, "cursor": "pointer"}
    return alt.layer(
        tinted.add_params(click),
        hidden,
        outlined,
        words.transform_filter("datum.bold == ''").mark_text(**style),
        words.transform_filter("datum.bold != ''").mark_text(**style, fontWeight=700),
        *_heading_layers(base, x, y, unit),
        height=LINE * (lines + 1.25),
        width="container",
    )


def _columns(
    cells: Sequence[Cell], sexes: Mapping[str, str], birthplaces: Mapping[str, str]
) -> dict[tuple[str, str], float]:
    """Return where each column starts, in cells from the left."""
    present = {(cell.sex, cell.birthplace) for cell in cells}
    columns: dict[tuple[str, str], float] = {}
    at = HEADINGS
    for sex in sexes:
        within = [birthplace for birthplace in birthplaces if (sex, birthplace) in present]
        for birthplace in within:
            columns[sex, birthplace] = at
            at += 1 if sexes[sex] else 1 + AIR
        at += AIR if within and sexes[sex] else 0
    return columns


def _look(cell: Cell) -> dict[str, str]:
    total, empty = cell.kind == "total", cell.share is None
    colour = GROUND
    if cell.share is not None and cell.share > 0 and not total:
        colour = RAMPS["plain"][sum(cell.share > limit for limit in LIMITS)]
    return {
        "colour": colour,
        "ink": ink_on(colour),
        "bold": "yes" if total else "",
        "hidden": "yes" if empty else "",
    }


def _headings(
    columns: Mapping[tuple[str, str], float],
    order: Sequence[str],
    dominances: Mapping[str, str],
    sexes: Mapping[str, str],
    birthplaces: Mapping[str, str],
) -> list[dict[str, Any]]:
    """Return the words of three kinds of headings, each where it stands."""
    rows: list[dict[str, Any]] = [
        {"part": "row", "x": 0.0, "y": place + 0.5, "worded": dominances[dominance]}
        for place, dominance in enumerate(order)
    ]
    for sex, group in groupby(columns, key=lambda column: column[0]):
        within = list(group)
        if not sexes[sex]:  # the columns are no parts of anything: each is headed as a group is
            for column in within:
                rows += _group(birthplaces[column[1]], columns[column], columns[column])
            continue
        rows += _group(sexes[sex], columns[within[0]], columns[within[-1]])
        rows += [
            {
                "part": "column",
                "x": columns[column] + 0.5,
                "y": -0.32,
                "worded": birthplaces[column[1]],
                "raised": "yes" if number % 2 else "",
            }
            for number, column in enumerate(columns)
            if column in within
        ]
    return rows


def _group(heading: str, first: float, last: float) -> list[dict[str, Any]]:
    """Return the heading of a group of columns, and the line below it."""
    return [
        {"part": "group", "x": (first + last + 1) / 2, "y": -0.95, "worded": heading},
        {"part": "line", "x": first + 0.05, "y": -0.68, "worded": str(last + 0.95)},
    ]


def _heading_layers(base: "alt.Chart", x: "alt.X", y: "alt.Y", unit: str) -> "list[alt.Chart]":
    def part(name: str) -> alt.Chart:
        return base.transform_filter(f"datum.part == '{name}'").encode(x=x, y=y)

    words = {"text": "worded:N"}
    return [
        part("row").transform_calculate(  # a name of its own: it is computed again and again
            heading=f"{unit} < {CLOSE} ? replace(datum.worded, regexp('-?(domin)'), '-\\n$1')"
            " : datum.worded"
        ).mark_text(
            align="left", fontSize={"expr": f"clamp({unit} * 0.25, 10, 17)"},
            lineBreak="\n", lineHeight=HEADING_LINE,
            dy={"expr": f"indexof(datum.heading, '\\n') < 0 ? 0 : -{HEADING_LINE / 2}"},
        ).encode(text="heading:N"),
        part("group").transform_calculate(
            worded=f"{unit} < {NARROW} ? replace(datum.worded, ' ', '\\n') : datum.worded"
        ).mark_text(
            fontWeight=600, fontSize={"expr": f"clamp({unit} * 0.25, 10, 17)"},
            lineBreak="\n", lineHeight=HEADING_LINE,
            # The last line stands where a single one would.
            dy={"expr": f"indexof(datum.worded, '\\n') < 0 ? 0 : -{HEADING_LINE}"},
        ).encode(**words),
        part("column").transform_calculate(
            words=f"{unit} < {NARROW} ? replace(datum.worded, ' ', '\\n') : datum.worded"
        ).mark_text(
            fontSize={"expr": f"clamp({unit} * 0.21, 10, 15)"},
            lineBreak="\n", lineHeight=HEADING_LINE,
            dy={"expr": f"(datum.raised && {unit} < {CLOSE} ? -{HEADING_LINE - 1} : 0)"
                        f" - (indexof(datum.words, '\\n') < 0 ? 0 : {HEADING_LINE})"},
        ).encode(text="words:N"),
        part("line").transform_calculate(end="toNumber(datum.worded)")
        .mark_rule(stroke=RULE, strokeWidth=2).encode(x2=alt.X2("end:Q")),
    ]  # fmt: skip
