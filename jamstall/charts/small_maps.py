"""The same places year by year: small maps side by side, that show change.

How many maps stand beside each other follows from the column's width, which only the browser knows:
it takes the largest maps that all fit, so that nothing scrolls. The outlines are sent once, as
paths in a square, and each year draws them again.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from jamstall.charts.area_map import Area, drawn_as, tooltip
from jamstall.charts.chart import Chart, drawn_once, of_rows
from jamstall.charts.classes import SIGNS, Sign, ValueClass
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import INK, OUTLINE
from jamstall.reference.shapes import Topology, outlines

HEADING = 26
"""Pixels above each map, for its year."""

STEPS = 120
"""Steps from a map's middle to its edge: finer than a small map's pixels."""

AIR = 1.25
"""How much wider than its map a cell is."""


def small_maps(
    years: Mapping[str, Sequence[Area]],
    classes: Sequence[ValueClass],
    shapes: Topology,
    alternative: str,
    *,
    chosen: str = "",
    height: int = 300,
) -> Chart:
    """Return a map for each year, in the order given, with the year as its heading.

    Parameters
    ----------
    years : what a map is called → its areas.
    classes : the same for all, or they could not be compared.
    shapes : as `area_map` takes them.
    chosen : the code of the place that is outlined.
    height : of all maps together, in pixels; the width is the column's.
    """
    paths, aspect = _paths(shapes)
    rows = [
        _row(place, year if first == 0 else "", area, classes, chosen)
        for place, (year, areas) in enumerate(years.items())
        for first, area in enumerate(sorted(areas, key=lambda it: it.code == chosen))
    ]
    return Chart(_spec(len(years), aspect, height), tuple(rows), alternative, {"paths": paths})


@drawn_once
def _spec(count: int, aspect: float, height: int) -> Layered:
    """Return how so many maps are drawn, each so much wider than it is tall."""
    tall, beside = _arrangement(count, aspect)
    cell = f"min(width / beside, tall * {aspect * AIR * 1.4:.3f})"
    base = (
        of_rows()
        .transform_calculate(
            across=f"(datum.place % beside + 0.5) * {cell}",
            down=f"floor(datum.place / beside) * (tall + {HEADING})",
        )
        .encode(x=alt.X("across:Q", scale=None, axis=None))
    )
    maps = (
        base.transform_calculate(middle=f"datum.down + {HEADING} + tall / 2")
        .transform_lookup(
            lookup="code",
            from_=alt.LookupData(data=alt.NamedData(name="paths"), key="code", fields=["path"]),
        )
        .mark_point(
            # A path of steps is STEPS times as large as the square from −1 to 1 that is expected.
            size={"expr": f"pow(tall * {max(aspect, 1) / STEPS:.6f}, 2)"},
            opacity=1,
            strokeJoin="round",
        )
        .encode(
            y=alt.Y("middle:Q", scale=None, axis=None),
            shape=alt.Shape("path:N", scale=None),
            fill=alt.Fill("colour:N", scale=None),
            stroke=alt.Stroke("outline:N", scale=None),
            strokeWidth=alt.StrokeWidth("thick:Q", scale=None),
            strokeDash=alt.StrokeDash("sign:N", legend=None, scale=_dashes()),
            tooltip=tooltip(),
        )
    )
    headings = (
        base.transform_filter("datum.heading != ''")
        .mark_text(fontSize=15, fontWeight=600, baseline="top")
        .encode(y=alt.Y("down:Q", scale=None, axis=None), text=alt.Text("heading:N"))
    )
    return alt.layer(maps, headings, height=height, width="container").add_params(tall, beside)


def _row(
    place: int, year: str, area: Area, classes: Sequence[ValueClass], chosen: str
) -> dict[str, Any]:
    look = drawn_as(area.key, classes)
    is_sign, is_chosen = isinstance(look, Sign), area.code == chosen
    return {
        "place": place,
        "heading": year,
        "code": area.code,
        "name": area.name,
        "worded": area.worded,
        "detail": area.detail,
        "colour": look.colour,
        "outline": INK if is_sign or is_chosen else OUTLINE,
        "thick": 2.4 if is_chosen else 0.7,
        "sign": look.key if is_sign else "",
    }


def _arrangement(count: int, aspect: float) -> "tuple[alt.Parameter, alt.Parameter]":
    """Return how tall each map is, and how many stand beside each other, as the browser finds out.

    For every number side by side there is a largest map; the best of these is taken.
    """
    sizes = [
        f"min(width / {beside * aspect * AIR:.4f}, height / {-(-count // beside)} - {HEADING})"
        for beside in range(1, count + 1)
    ]
    tall = alt.param(name="tall", expr=f"max(1, {', '.join(sizes)})")
    fits = f"floor(width / (tall * {aspect * AIR:.4f}) + 0.001)"
    rows = f"ceil({count} / max({fits}, 1))"  # as many in each of them: never one alone in the last
    return tall, alt.param(name="beside", expr=f"max(ceil({count} / max({rows}, 1)), 1)")


def _paths(shapes: Topology) -> tuple[list[dict[str, Any]], float]:
    """Return each place's path, in whole `STEPS`, and the map's width by its height."""
    places = outlines(shapes)
    points = [point for rings in places.values() for ring in rings for point in ring]
    (west, east), (south, north) = ((min(it), max(it)) for it in zip(*points, strict=True))
    half = max(east - west, north - south) / 2
    middle_x, middle_y = (west + east) / 2, (south + north) / 2

    def path(rings: Sequence[Sequence[tuple[float, float]]]) -> str:
        parts = []
        for ring in rings:
            steps = [
                (round((x - middle_x) / half * STEPS), round((middle_y - y) / half * STEPS))
                for x, y in ring
            ]
            kept = [
                at for at, before in zip(steps, steps[-1:] + steps, strict=False) if at != before
            ]
            if len(kept) > 2:
                # From point to point, which takes half the letters of where each is.
                moves = "".join(
                    f"{x - from_x},{y - from_y} " for (from_x, from_y), (x, y) in pairwise(kept)
                )
                parts.append(f"M{kept[0][0]},{kept[0][1]}l{moves.rstrip()}z")
        return "".join(parts)

    rows = [{"code": code, "path": path(rings)} for code, rings in places.items()]
    return rows, (east - west) / (north - south)


def _dashes() -> "alt.Scale":
    dashes = [list(sign.dash) for sign in SIGNS.values()]
    return alt.Scale(domain=["", *SIGNS], range=[[1, 0], *dashes])
