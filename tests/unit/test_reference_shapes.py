"""The part of the boundaries that a map needs, names that stand inside, and squares that hold."""

import json
import math
from itertools import pairwise

import pytest

from jamstall.reference.places import counties, municipalities, municipalities_of
from jamstall.reference.shapes import (
    LAYER,
    country_borders,
    country_shapes,
    county_borders,
    county_shapes,
    label_points,
    municipality_shapes,
    neighbours,
    on_plane,
    outlines,
)
from jamstall.reference.tiles import Square, county_tiles, municipality_tiles

GAVLEBORG, HALLAND = "21", "13"
CUTS = [(), (GAVLEBORG,), (GAVLEBORG, HALLAND)]


def codes_in(topology: dict) -> list[str]:
    return [place["id"] for place in topology["objects"][LAYER]["geometries"]]


@pytest.mark.parametrize("cut", CUTS)
def test_only_the_chosen_places_are_cut_out_and_they_look_the_same(cut: tuple[str, ...]) -> None:
    shapes = municipality_shapes(cut)
    wanted = [code for code in sorted(municipalities()) if not cut or code[:2] in cut]
    assert codes_in(shapes) == wanted
    whole = outlines(municipality_shapes())
    assert outlines(shapes) == {code: whole[code] for code in wanted}


@pytest.mark.parametrize("cut", CUTS)
def test_every_border_sent_is_used(cut: tuple[str, ...]) -> None:
    for shapes in (municipality_shapes(cut), county_shapes(cut), county_borders(cut)):
        text = json.dumps([place["arcs"] for place in shapes["objects"][LAYER]["geometries"]])
        numbers = [
            int(it) for it in text.replace("[", " ").replace("]", " ").replace(",", " ").split()
        ]
        assert {max(it, ~it) for it in numbers} == set(range(len(shapes["arcs"])))


def test_the_whole_country_is_small_enough_to_send() -> None:
    def size(shapes: dict) -> int:
        return len(json.dumps(shapes))

    assert size(municipality_shapes()) < 120_000
    assert size(county_shapes()) < 50_000
    assert size(county_borders()) < 15_000
    assert size(municipality_shapes((GAVLEBORG,))) < 5_000


def test_shapes_are_cut_out_once() -> None:
    assert municipality_shapes((GAVLEBORG,)) is municipality_shapes((GAVLEBORG,))


def test_counties_apart_have_no_border_in_common() -> None:
    assert county_borders((GAVLEBORG, HALLAND))["arcs"] == []
    assert len(county_borders((GAVLEBORG, "03"))["arcs"]) > 0


def test_neighbours_are_those_with_a_border_in_common() -> None:
    assert neighbours()["2180"] == {"2101", "2181", "2182", "0319", "0331", "0360"}
    assert neighbours()["0980"] == frozenset()
    assert neighbours()["13"] == {"06", "07", "12", "14"}
    for code, others in neighbours().items():
        assert all(code in neighbours()[other] and len(other) == len(code) for other in others)


def test_the_plane_is_true_to_distance() -> None:
    # Malmö to Kiruna is some 1,410 km along the great circle.
    length = math.dist(on_plane(13.00, 55.61), on_plane(20.23, 67.86))
    assert length == pytest.approx(1412, rel=0.01)


def inside(rings: list[list[tuple[float, float]]], x: float, y: float) -> bool:
    """Tell whether a line eastwards from a point crosses the rings an odd number of times."""
    crossings = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                crossings += 1
    return crossings % 2 == 1


def test_every_name_stands_in_its_place() -> None:
    places = {**outlines(county_shapes()), **outlines(municipality_shapes())}
    assert set(label_points()) == set(places)
    for code, point in label_points().items():
        assert inside(places[code], *on_plane(point.longitude, point.latitude)), code
        assert point.room > 0


def in_one_piece(squares: set[Square]) -> bool:
    edge = [min(squares)]
    found = set(edge)
    while edge:
        column, row = edge.pop()
        beside = {(column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1)}
        edge += beside & squares - found
        found |= beside & squares
    return found == squares


LAYOUTS = [county_tiles(), municipality_tiles(), municipality_tiles((GAVLEBORG, HALLAND)),
           *(municipality_tiles((county,)) for county in counties())]  # fmt: skip


@pytest.mark.parametrize("tiles", LAYOUTS, ids=lambda tiles: f"{len(tiles)} from {min(tiles)}")
def test_no_two_places_share_a_square_and_none_lies_outside(tiles: dict[str, Square]) -> None:
    assert len(set(tiles.values())) == len(tiles)
    assert min(column for column, _ in tiles.values()) == 0
    assert min(row for _, row in tiles.values()) == 0


def test_every_place_has_a_square() -> None:
    assert set(county_tiles()) == set(counties())
    assert set(municipality_tiles()) == set(municipalities())
    for county in counties():
        assert tuple(sorted(municipality_tiles((county,)))) == municipalities_of(county)


def test_a_county_is_in_one_piece() -> None:
    for county in counties():
        squares = {municipality_tiles()[code] for code in municipalities_of(county)}
        assert in_one_piece(squares), county
        assert in_one_piece(set(municipality_tiles((county,)).values())), county


@pytest.mark.parametrize("tiles", [county_tiles(), municipality_tiles()], ids=["counties", "all"])
def test_neighbours_lie_near_each_other_and_north_is_up(tiles: dict[str, Square]) -> None:
    near, up, pairs = 0, 0, 0
    for code, one in tiles.items():
        for other in neighbours()[code]:
            two = tiles[other]
            pairs += 1
            near += max(abs(one[0] - two[0]), abs(one[1] - two[1])) == 1
            north = [label_points()[it].latitude for it in (code, other)]
            up += (north[0] - north[1]) * (two[1] - one[1]) >= 0
    assert near / pairs > 0.85
    assert up / pairs > 0.85


def test_a_gap_between_counties_is_one_square() -> None:
    tiles = municipality_tiles((GAVLEBORG, HALLAND))
    rows = sorted({row for _, row in tiles.values()})
    assert max(b - a for a, b in pairwise(rows)) == 2


def test_counties_that_lie_apart_are_below_each_other_with_the_northern_first() -> None:
    tiles = municipality_tiles((HALLAND, GAVLEBORG))
    northern, southern = (
        [row for code, (_, row) in tiles.items() if code[:2] == county]
        for county in (GAVLEBORG, HALLAND)
    )
    assert max(northern) + 2 == min(southern)
    assert max(column for column, _ in tiles.values()) < 4


def test_counties_that_touch_lie_as_in_the_country() -> None:
    tiles, whole = municipality_tiles(("03", GAVLEBORG)), municipality_tiles()
    aside = {whole[code][0] - column for code, (column, _) in tiles.items()}
    assert len(aside) == 1


def test_gotland_is_an_island() -> None:
    column, row = municipality_tiles()["0980"]
    beside = {(column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} - {(column, row)}
    assert not beside & set(municipality_tiles().values())


def test_the_countrys_map_is_coarser_and_turns_no_place_inside_out() -> None:
    """A ring walked the other way would be drawn as all the world but that place."""
    fine, coarse = outlines(municipality_shapes()), outlines(country_shapes())
    assert fine.keys() == coarse.keys()
    for code, rings in fine.items():
        for ring, kept in zip(rings, coarse[code], strict=True):
            assert len(set(kept)) >= 3
            assert _area(ring) * _area(kept) > 0
            assert all(min(math.dist(point, near) for near in kept) < 0.4 for point in ring)
    assert len(json.dumps(country_shapes())) < 0.83 * len(json.dumps(municipality_shapes()))
    assert len(json.dumps(country_borders())) < len(json.dumps(county_borders()))


def _area(ring: list[tuple[float, float]]) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in pairs) / 2
