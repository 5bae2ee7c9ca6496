"""The boundaries of places, as little of them as a map needs, and where a name goes on it.

A map is drawn from TopoJSON: borders ("arcs") stored once, and places that list the borders they
are made of; `~n` is border n walked backwards. One county needs a hundredth of the country's.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from jamstall.reference import ROOT
from jamstall.reference.tables import read_table

Topology = dict[str, Any]
"""A TopoJSON object. Those returned here are shared by all readers: never change one."""

LAYER = "places"
"""The name of the one object in every topology returned here."""

MERIDIAN = 15.0
"""Degrees east that lie straight up on the map, as in SWEREF 99 TM, the map Swedes know."""

COARSE = 50
"""Steps of the file to one of the whole country's map: of 0.005°, 550 m north and 280 m east."""

EARTH = 6371.0  # kilometres, the radius of a sphere as large as the earth


@dataclass(frozen=True, slots=True)
class LabelPoint:
    """Where a place's name goes: where its largest part has most room for a line of text.

    `longitude` and `latitude` are degrees. `room` is kilometres from the point up to the border of
    the largest ellipse, `WIDER` times as wide as it is high, that the place holds there.
    """

    longitude: float
    latitude: float
    room: float

    WIDER = 2.2


@cache
def municipality_shapes(counties: tuple[str, ...] = ()) -> Topology:
    """Return the municipalities of some counties, or of all when none is given; id = code."""
    return _topology(_chosen("municipalities", counties))


@cache
def country_shapes() -> Topology:
    """Return all municipalities for a map of the whole country, in steps of half a kilometre.

    That is a fourth of a pixel on such a map, and a fifth less to send.
    """
    return _coarser(municipality_shapes())


@cache
def country_borders() -> Topology:
    """Return the borders between all counties, in the steps of `country_shapes`."""
    return _coarser(county_borders())


@cache
def county_shapes(counties: tuple[str, ...] = ()) -> Topology:
    """Return some counties, or all when none is given; id = code."""
    return _topology(_chosen("counties", counties))


@cache
def county_borders(counties: tuple[str, ...] = ()) -> Topology:
    """Return the borders between counties as lines, without coasts: to draw over municipalities.

    Its `places` is a single line of many parts; of none where no two of the counties meet.
    """
    count: dict[int, int] = {}
    for county in _chosen("counties", counties):
        for arc in _arcs(county["arcs"]):
            count[max(arc, ~arc)] = count.get(max(arc, ~arc), 0) + 1
    shared = [[arc] for arc, owners in count.items() if owners > 1]
    return _topology([{"type": "MultiLineString", "id": "", "arcs": shared}])


@cache
def label_points() -> Mapping[str, LabelPoint]:
    """Map the code of every county and municipality to where its name goes."""
    return MappingProxyType(
        {
            row["code"]: LabelPoint(*(float(row[it]) for it in ("longitude", "latitude", "room")))
            for row in read_table("places", "labels.csv")
        }
    )


@cache
def neighbours() -> Mapping[str, frozenset[str]]:
    """Map each municipality, and each county, to those of its kind that it has a border with."""
    found: dict[str, set[str]] = {}
    for layer in ("municipalities", "counties"):
        owners: dict[int, str] = {}
        for place in _chosen(layer, ()):
            found[place["id"]] = set()
            for arc in _arcs(place["arcs"]):
                other = owners.setdefault(max(arc, ~arc), place["id"])
                if other != place["id"]:
                    found[place["id"]].add(other)
                    found[other].add(place["id"])
    return MappingProxyType({code: frozenset(others) for code, others in found.items()})


def on_plane(longitude: float, latitude: float) -> tuple[float, float]:
    """Return kilometres east of the meridian and north of the equator, as the map is drawn.

    The transverse Mercator projection on a sphere. It keeps angles, and scale within 0.5 % over
    Sweden; plain Mercator would draw Kiruna at one and a half times the scale of Malmö.

    >>> [round(part) for part in on_plane(17.14, 60.67)]  # Gävle
    [117, 6748]
    """
    east, north = math.radians(longitude - MERIDIAN), math.radians(latitude)
    x = math.atanh(math.cos(north) * math.sin(east))
    y = math.atan2(math.tan(north), math.cos(east))
    return EARTH * x, EARTH * y


def outlines(topology: Topology) -> dict[str, list[list[tuple[float, float]]]]:
    """Return each place's rings, by code, as points on the plane (kilometres, north is up)."""
    (x_step, y_step), (west, south) = (topology["transform"][it] for it in ("scale", "translate"))
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for east, north in arc:
            x, y = x + east, y + north
            line.append(on_plane(x * x_step + west, y * y_step + south))
        lines.append(line)

    def ring(arcs: list[int]) -> list[tuple[float, float]]:
        walked = (lines[arc] if arc >= 0 else lines[~arc][::-1] for arc in arcs)
        return [point for line in walked for point in line[:-1]]

    return {
        place["id"]: [ring(arcs) for polygon in place["arcs"] for arcs in polygon]
        for place in topology["objects"][LAYER]["geometries"]
    }


def _chosen(layer: str, counties: tuple[str, ...]) -> list[dict[str, Any]]:
    places: list[dict[str, Any]] = _boundaries()["objects"][layer]["geometries"]
    return [place for place in places if not counties or place["id"][:2] in counties]


def _topology(places: Iterable[Mapping[str, Any]]) -> Topology:
    """Return a topology of these places and of the borders they need, numbered anew."""
    whole = _boundaries()
    numbers: dict[int, int] = {}

    def renumbered(arcs: Any) -> Any:
        if isinstance(arcs, list):
            return [renumbered(inner) for inner in arcs]
        number = numbers.setdefault(max(arcs, ~arcs), len(numbers))
        return number if arcs >= 0 else ~number

    geometries = [{**place, "arcs": renumbered(place["arcs"])} for place in places]
    return {
        "type": "Topology",
        "transform": whole["transform"],
        "objects": {LAYER: {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": [whole["arcs"][arc] for arc in numbers],
    }


def _coarser(topology: Topology) -> Topology:
    """Return a topology in steps `COARSE` times as long; places still meet where they met."""
    transform = topology["transform"]
    return {
        **topology,
        "transform": {**transform, "scale": [step * COARSE for step in transform["scale"]]},
        "arcs": [_in_coarse_steps(arc) for arc in topology["arcs"]],
    }


def _in_coarse_steps(arc: list[list[int]]) -> list[list[int]]:
    x = y = 0
    placed: list[tuple[int, int]] = []
    for east, north in arc:
        x, y = x + east, y + north
        point = round(x / COARSE), round(y / COARSE)
        if placed[-1:] != [point]:
            placed.append(point)
    placed += placed if len(placed) == 1 else []  # a line has two ends
    return [list(placed[0]), *([b[0] - a[0], b[1] - a[1]] for a, b in pairwise(placed))]


def _arcs(nested: Any) -> Iterator[int]:
    for inner in nested:
        if isinstance(inner, list):
            yield from _arcs(inner)
        else:
            yield inner


@cache
def _boundaries() -> Topology:
    path = ROOT / "places" / "boundaries.topojson"
    read: Topology = json.loads(path.read_text(encoding="utf-8"))
    return read
