"""Places coloured by the class of their value: the map.

The map keeps its form and fills the smaller of the column's width and its own height; so how large
a kilometre is drawn is known only in the browser. A label is therefore sent with the least scale
that it fits at, and shown where the map is drawn at least as large: on a projector names and
values, on a phone colours, and what is shown never lies on top of each other.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from jamstall.charts.chart import Chart, drawn_once, named_rows
from jamstall.charts.classes import SIGNS, Sign, ValueClass
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, INK, OUTLINE, ink_on
from jamstall.reference.shapes import LAYER, MERIDIAN, LabelPoint, Topology, on_plane, outlines

PLACE = "place"
"""The selection by click: its `code` is the place's."""

Labels = Literal["names", "values", "chosen"]
"""Name and value where there is room, and only the value where not; values; or none but one."""

OF_PLACE = ["code", "name", "worded", "detail", "colour", "sign", "chosen"]
"""What a place is drawn by; the rest of a row is for its label."""

FONT = 14
LETTER = 0.57  # a letter's width in parts of the font's size: bold, a little more than the average
LINE = 1.2  # a line's height, likewise


@dataclass(frozen=True, slots=True)
class Area:
    """One place: its code and name, its value in words, its class or sign, and what is behind it.

    `key` is that of a `ValueClass` or a `Sign`. `detail` is the tooltip's second line:
    "4,1 Mkr av 4,4 Mkr, 57 ärenden".
    """

    code: str
    name: str
    worded: str
    key: str
    detail: str


def area_map(
    areas: Sequence[Area],
    classes: Sequence[ValueClass],
    shapes: Topology,
    points: Mapping[str, LabelPoint],
    alternative: str,
    *,
    chosen: str = "",
    labels: Labels = "names",
    borders: Topology | None = None,
    height: int = 560,
) -> Chart:
    """Return the map; a click on a place selects it, as `PLACE`.

    Parameters
    ----------
    shapes : as `municipality_shapes` returns them; places without an `Area` are not drawn.
    points : where the labels go, by code.
    chosen : the code of the place that is outlined and always labelled.
    borders : further lines to draw over the places, as `county_borders` returns them.
    height : in pixels; the width is the column's.
    """
    west, south, east, north = _extent(shapes)
    labelled = _rows(areas, classes, points, chosen, labels)
    # A line between two dark places is seen by the pale one on either side of it; among the whole
    # country's small places there is no room for that, nor for labels.
    fine = labels == "chosen"
    rows = [{name: row[name] for name in OF_PLACE} for row in labelled] if fine else labelled
    alone = [row for row in labelled if row["chosen"]] if fine else []
    # Pixels to a kilometre, as the projection below fits the map into the chart.
    scale = f"min(width / {east - west:.1f}, height / {north - south:.1f})"
    constants: dict[str, Any] = {"shapes": shapes}
    constants |= {} if borders is None else {"borders": borders}
    constants |= {"label": alone} if alone else {}
    spec = _spec(fine, borders is not None, bool(alone), scale, height)
    return Chart(spec, tuple(rows), alternative, constants)


@drawn_once
def _spec(fine: bool, has_borders: bool, is_labelled: bool, scale: str, height: int) -> Layered:
    """Return how a map is drawn, at a scale of so many pixels to a kilometre.

    Parameters
    ----------
    fine : with thin lines, for many small places; `is_labelled` says that one is named.
    """
    places = (
        alt.Chart(_named("shapes"))
        .transform_lookup(
            lookup="id", from_=alt.LookupData(data=named_rows(), key="code", fields=OF_PLACE)
        )
        .transform_filter("isValid(datum.code)")
        .encode(tooltip=tooltip())  # in every layer: the topmost under the pointer answers
    )
    signs = places.transform_filter("datum.sign != ''")
    click = alt.selection_point(name=PLACE, fields=["code"], on="click", toggle=False)
    layers = [
        places.mark_geoshape(
            stroke=OUTLINE if fine else GROUND, strokeWidth=0.5 if fine else 2.6, cursor="pointer"
        )
        .encode(fill=alt.Fill("colour:N", scale=None))
        .add_params(click),
        _lines(places.transform_filter("datum.sign == ''"), OUTLINE, 0.5 if fine else 0.9),
        # The neighbours' outlines are painted over before a broken one is drawn.
        _lines(signs, GROUND, 2.4),
        _lines(signs, INK, 1.2).encode(
            strokeDash=alt.StrokeDash("sign:N", scale=_dashes(), legend=None)
        ),
        *([_lines(alt.Chart(_named("borders")), INK, 1.6)] if has_borders else []),
        _lines(places.transform_filter("datum.chosen == 'yes'"), GROUND, 6),
        _lines(places.transform_filter("datum.chosen == 'yes'"), INK, 3.2),
        *([] if fine else _texts(named_rows(), scale, beside=False)),
        *(_texts(_the_label(), scale, beside=True) if is_labelled else []),
    ]
    projection = alt.Projection(type="transverseMercator", rotate=[-MERIDIAN, 0, 0])
    return alt.layer(*layers, projection=projection, height=height, width="container")


def drawn_as(key: str, classes: Iterable[ValueClass]) -> ValueClass | Sign:
    """Return the class or the sign that a key stands for."""
    return SIGNS.get(key) or next(candidate for candidate in classes if candidate.key == key)


def _rows(
    areas: Sequence[Area],
    classes: Sequence[ValueClass],
    points: Mapping[str, LabelPoint],
    chosen: str,
    labels: Labels,
) -> list[dict[str, Any]]:
    rows = []
    placed: list[tuple[float, float, float, float]] = []
    # The chosen place is labelled before all others, and a large one before a small.
    for area in sorted(areas, key=lambda it: (it.code != chosen, -points[it.code].room, it.code)):
        look, point = drawn_as(area.key, classes), points[area.code]
        sign = look.text if isinstance(look, Sign) else ""
        named = labels == "names" or (labels == "chosen" and area.code == chosen)
        text = [area.name, sign or area.worded] if named else [sign or area.worded]
        scale, short = _least_scale(text, point, placed), _least_scale(text[-1:], point, placed)
        if labels == "chosen":
            scale = short = NEVER
        if area.code == chosen:
            scale = short = 0.0
        if scale < NEVER:
            placed.append(_box(text, point))
        rows.append(
            {
                "code": area.code,
                "name": area.name,
                "worded": area.worded,
                "detail": area.detail,
                "colour": look.colour,
                "sign": look.key if sign else "",
                "chosen": "yes" if area.code == chosen else "",
                "ink": ink_on(look.colour),
                "long": "\n".join(text),
                "short": text[-1],
                "fits_long": scale,
                "fits_short": short,
                "longitude": point.longitude,
                "latitude": point.latitude,
            }
        )
    return rows


NEVER = 1e6
"""Pixels to a kilometre that no map is drawn at."""

OVERHANG = 2.2
"""How much wider than the room inside a place its label may be: a little into a neighbour is fine,
since labels do not meet."""


def _box(text: Sequence[str], point: LabelPoint) -> tuple[float, float, float, float]:
    """Return a label's middle in kilometres, and its width and height in pixels."""
    x, y = on_plane(point.longitude, point.latitude)
    return x, y, FONT * LETTER * max(map(len, text)), FONT * LINE * len(text)


def _least_scale(
    text: Sequence[str], point: LabelPoint, placed: Iterable[tuple[float, float, float, float]]
) -> float:
    """Return the least pixels to a kilometre at which a label fits, and meets none placed before.

    Two boxes stand clear of each other where they do so sideways or up and down: at the lesser of
    two scales. All labels before it have to be cleared: the greatest of those.
    """
    x, y, width, height = _box(text, point)
    inside = math.hypot(width / 2 / LabelPoint.WIDER, height / 2)
    scale = inside / (point.room * OVERHANG)
    for other_x, other_y, other_width, other_height in placed:
        sideways = (width + other_width) / 2 / max(abs(x - other_x), 1e-6)
        upwards = (height + other_height) / 2 / max(abs(y - other_y), 1e-6)
        scale = max(scale, min(sideways, upwards))
    return round(scale, 4)


def tooltip() -> "list[alt.Tooltip]":
    """Return what is told of a place under the pointer."""
    return [
        alt.Tooltip("name:N", title="title"),  # the tooltip's heading
        alt.Tooltip("worded:N", title=" "),
        alt.Tooltip("detail:N", title="  "),
    ]


def _the_label() -> "alt.NamedData":
    """Return the one label of a map that has no room for more."""
    return alt.NamedData(name="label")


def _texts(data: "alt.NamedData", scale: str, *, beside: bool) -> "list[alt.Chart]":
    """Return the labels, with halos: within their places, or beside where these are too small."""
    base = alt.Chart(data).encode(
        longitude=alt.Longitude("longitude:Q"),
        latitude=alt.Latitude("latitude:Q"),
        tooltip=tooltip(),
    )
    long = base.transform_filter(f"datum.fits_long <= {scale}")
    short = base.transform_filter(f"datum.fits_long > {scale} && datum.fits_short <= {scale}")
    layers = []
    for chart, text in ((long, "long"), (short, "short")):
        # Lines are counted downwards from the first; of two, the middle is between them.
        lift = {"expr": f"indexof(datum.{text}, '\\n') < 0 ? 0 : -{FONT * LINE / 2}"}
        style: dict[str, Any] = {
            "fontSize": FONT,
            "fontWeight": 600,
            "lineBreak": "\n",
            "lineHeight": FONT * LINE,
            "baseline": "middle",
            "dy": lift,
            "cursor": "pointer",
            **({"align": "left", "dx": 22} if beside else {}),
        }
        halo = alt.StrokeValue(GROUND) if beside else alt.Stroke("colour:N", scale=None)
        ink = alt.ColorValue(INK) if beside else alt.Color("ink:N", scale=None)
        around = chart.mark_text(**style, strokeWidth=5, strokeJoin="round", opacity=0.9)
        layers.append(around.encode(text=alt.Text(f"{text}:N"), stroke=halo))
        words = chart.mark_text(**style)
        layers.append(words.encode(text=alt.Text(f"{text}:N"), color=ink))
    return layers


def _lines(chart: "alt.Chart", colour: str, width: float) -> "alt.Chart":
    lines: alt.Chart = chart.mark_geoshape(
        filled=False, stroke=colour, strokeWidth=width, strokeJoin="round", cursor="pointer"
    )
    return lines


def _named(name: str) -> "alt.NamedData":
    return alt.NamedData(name=name, format=alt.TopoDataFormat(type="topojson", feature=LAYER))


def _dashes() -> "alt.Scale":
    return alt.Scale(domain=list(SIGNS), range=[list(sign.dash) for sign in SIGNS.values()])


def _extent(shapes: Topology) -> tuple[float, float, float, float]:
    points = [point for rings in outlines(shapes).values() for ring in rings for point in ring]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
