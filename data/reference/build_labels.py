"""Makes places/labels.csv from places/boundaries.topojson: where each place's name goes.

    python -m data.reference.build_labels

A line of text is wider than it is high. So the point is not the middle of the place but the middle
of the largest ellipse of that form that its largest part holds: squeeze the map sideways, and the
ellipse is the largest circle that the part holds, which shapely finds.
"""

import csv
import math

import shapely

from jamstall.reference import ROOT
from jamstall.reference.shapes import (
    EARTH,
    MERIDIAN,
    LabelPoint,
    county_shapes,
    municipality_shapes,
    outlines,
)

TARGET = ROOT / "places" / "labels.csv"


def label_point(rings: list[list[tuple[float, float]]]) -> LabelPoint:
    """Find where a place, given as rings on the plane, has most room for a line of text."""
    squeezed = [shapely.Polygon([(x / LabelPoint.WIDER, y) for x, y in ring]) for ring in rings]
    # Rings are not told apart as parts and holes: what lies in a larger ring is a hole in it.
    largest = max(squeezed, key=lambda part: part.area)
    for part in squeezed:
        if part is not largest and largest.contains(part):
            largest = largest.difference(part)
    radius = shapely.maximum_inscribed_circle(largest, tolerance=0.01)
    (x, y), _ = radius.coords
    longitude, latitude = degrees(x * LabelPoint.WIDER, y)
    return LabelPoint(round(longitude, 4), round(latitude, 4), round(radius.length, 1))


def degrees(x: float, y: float) -> tuple[float, float]:
    """Return the longitude and latitude of a point on the plane: `on_plane` backwards."""
    x, y = x / EARTH, y / EARTH
    longitude = math.atan2(math.sinh(x), math.cos(y))
    latitude = math.asin(math.sin(y) / math.cosh(x))
    return MERIDIAN + math.degrees(longitude), math.degrees(latitude)


def main() -> None:
    """Write the file anew."""
    places = {**outlines(county_shapes()), **outlines(municipality_shapes())}
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["code", "longitude", "latitude", "room"])
        for code, rings in places.items():
            point = label_point(rings)
            rows.writerow([code, point.longitude, point.latitude, point.room])
    print(f"{TARGET.name}: {len(places)} places")


if __name__ == "__main__":
    main()
