"""Places as equal squares: the map on which every municipality counts, and is seen, the same.

The squares keep their form and fill the smaller of the column's width and the chart's height; text
grows with them. So one county can be read from the back of a room, and the whole country shows its
290 colours there and its letters at a desk.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jamstall.charts.area_map import PLACE, Area, drawn_as, tooltip
from jamstall.charts.chart import Chart, drawn_once, of_rows
from jamstall.charts.classes import SIGNS, Sign, ValueClass
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import INK, OUTLINE, ink_on
from jamstall.reference.tiles import Square

FEW = 60
"""More places than this have room for the first letters of their names and no more."""

LETTERS = 4
LINE_OF_NAME = 8  # letters; a longer name is broken in two

ENDINGS = ("manland", "götland", "norrland", "botten", "köping", "stad", "berg", "borg", "hamn",
           "holm", "fors", "torp", "sund", "hammar", "vik")  # fmt: skip
"""What long Swedish names of places end with: there they are broken."""

LEAST_TEXT = 7
"""Pixels; smaller text is left out, and the colour and the tooltip say it."""
SHARE_OF_LETTERS = 0.26
"""Of a square's side: how tall the first letters of a name are, which stand for it."""


def tile_map(
    areas: Sequence[Area],
    classes: Sequence[ValueClass],
    tiles: Mapping[str, Square],
    alternative: str,
    *,
    chosen: str = "",
    height: int = 560,
) -> Chart:
    """Return the tiles; a click on one selects it, as on the map.

    Parameters
    ----------
    tiles : each place's column and row, as `municipality_tiles` returns them.
    chosen : the code of the place that is outlined.
    height : in pixels; the width is the column's.
    """
    names = _names([area.name for area in areas])
    rows = [_row(area, classes, tiles[area.code], names[area.name], chosen) for area in areas]
    columns = max((column for column, _ in tiles.values()), default=0) + 1
    lines = max((row for _, row in tiles.values()), default=0) + 1
    longest = max((len(line) for name in names.values() for line in name), default=1)
    spec = _spec(columns, lines, longest, _longest_value(rows), len(areas) > FEW, height)
    return Chart(spec, tuple(rows), alternative)


@drawn_once
def _spec(  # noqa: PLR0917
    columns: int, lines: int, longest: int, longest_value: int, many: bool, height: int
) -> Layered:
    """Return how tiles are drawn: so many beside and above each other, with so long words."""
    side = f"min(width / {columns}, height / {lines})"
    # Name and value share a square: two lines of name at most, and the value larger below. Where
    # there are many, the name is alone.
    name_size = f"{side} * {min(0.34 if many else 0.2, 0.86 / (0.56 * longest)):.4f}"
    value_size = f"{side} * {min(0.3, 0.86 / (0.56 * longest_value)):.4f}"
    # Where a name has become too small to read, as on a phone, its first letters stand for it.
    letters = "0" if many else f"{name_size} < {LEAST_TEXT} ? {side} * {SHARE_OF_LETTERS} : 0"
    base = of_rows().encode(
        x=_axis("x", columns, side), y=_axis("y", lines, side), tooltip=tooltip()
    )
    click = alt.selection_point(name=PLACE, fields=["code"], on="click", toggle=False)
    squares = base.mark_square(
        size={"expr": f"pow({side} * 0.94, 2)"}, opacity=1, strokeWidth=1.2, cursor="pointer"
    ).encode(
        fill=alt.Fill("colour:N", scale=None),
        stroke=alt.Stroke("outline:N", scale=None),
        strokeDash=alt.StrokeDash("sign:N", legend=None, scale=_dashes()),
    )
    outlined = base.transform_filter("datum.chosen == 'yes'").mark_square(
        size={"expr": f"pow({side} * 0.97, 2)"}, filled=False, stroke=INK, strokeWidth=4, opacity=1
    )
    return alt.layer(
        squares.add_params(click),
        outlined,
        _text(base, "short", name_size, "0" if many else f"-0.17 * {side}", "normal"),
        *(
            []
            if many
            else [
                _text(base, "letters", f"({letters})", f"-0.17 * {side}", "normal"),
                _text(base, "label", value_size, f"0.24 * {side}", 700),
            ]
        ),
        height=height,
        width="container",
    )


def _row(
    area: Area, classes: Iterable[ValueClass], square: Square, name: Sequence[str], chosen: str
) -> dict[str, Any]:
    look = drawn_as(area.key, classes)
    is_sign = isinstance(look, Sign)
    return {
        "code": area.code,
        "name": area.name,
        "worded": area.worded,
        "detail": area.detail,
        "x": square[0] + 0.5,
        "y": square[1] + 0.5,
        "colour": look.colour,
        "outline": INK if is_sign else OUTLINE,
        "ink": ink_on(look.colour),
        "sign": look.key if is_sign else "",
        "chosen": "yes" if area.code == chosen else "",
        "short": "\n".join(name),
        "letters": _letters(area.name),
        "label": look.text if isinstance(look, Sign) else area.worded,
    }


def _names(names: Sequence[str]) -> dict[str, list[str]]:
    """Return each name as it stands in a square: its first letters, or whole on one or two lines.

    >>> _names(["Gävle", "Upplands Väsby", "Skinnskatteberg"])["Skinnskatteberg"]
    ['Skinnskatte-', 'berg']
    """
    if len(names) > FEW:
        return {name: [_letters(name)] for name in names}
    return {name: _broken(name) for name in names}


def _letters(name: str) -> str:
    return name[:LETTERS].rstrip(" -")


def _broken(name: str) -> list[str]:
    if len(name) <= LINE_OF_NAME + 2:
        return [name]
    for divider in (" ", "-"):
        if divider in name:
            first, last = name.split(divider, 1)
            return [first + divider.strip(), last]
    last = next((ending for ending in ENDINGS if name.endswith(ending)), "")
    place = len(name) - len(last) if last else len(name) // 2
    return [name[:place] + "-", name[place:]]


def _longest_value(rows: Iterable[Mapping[str, Any]]) -> int:
    return max((len(row["label"]) for row in rows), default=1)


def _text(base: "alt.Chart", field: str, size: str, down: str, weight: Any) -> "alt.Chart":
    lines = f"(indexof(datum.{field}, '\\n') < 0 ? 0 : 0.5)"
    words: alt.Chart = base.mark_text(
        fontSize={"expr": size},
        lineHeight={"expr": size},
        fontWeight=weight,
        lineBreak="\n",
        baseline="middle",
        dy={"expr": f"{down} - {lines} * {size}"},
        opacity={"expr": f"{size} < {LEAST_TEXT} ? 0 : 1"},
        cursor="pointer",
    ).encode(text=alt.Text(f"{field}:N"), color=alt.Color("ink:N", scale=None))
    return words


def _axis(field: str, count: int, side: str) -> Any:
    """Return a position by squares: as many pixels as they need, from the top, in the middle."""
    start, end = (f"(width {sign} {side} * {count}) / 2" for sign in "-+")
    if field == "y":
        start, end = "0", f"{side} * {count}"
    scale = alt.Scale(domain=[0, count], nice=False, zero=False, range=[start, end])
    # Altair takes no expressions here, though Vega-Lite does.
    scale["range"] = [{"expr": start}, {"expr": end}]
    channel = alt.X if field == "x" else alt.Y
    return channel(f"{field}:Q", axis=None, scale=scale)


def _dashes() -> "alt.Scale":
    dashes = [list(sign.dash) for sign in SIGNS.values()]
    return alt.Scale(domain=["", *SIGNS], range=[[1, 0], *dashes])
