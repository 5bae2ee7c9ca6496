"""Classes that a reader can hold; maps, tiles and a matrix that Vega-Lite understands."""

import json
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

import altair as alt
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.charts.area_map import Area, _box, area_map
from jamstall.charts.chart import Chart
from jamstall.charts.classes import (
    HIDDEN,
    NO_DATA,
    NOTHING,
    SIGNS,
    ZERO,
    amount_classes,
    class_of,
    rounded,
    share_classes,
)
from jamstall.charts.matrix import Cell, matrix
from jamstall.charts.palette import GROUND, OUTLINE, RAMPS, ink_on
from jamstall.charts.small_maps import small_maps
from jamstall.charts.tile_map import _names, tile_map
from jamstall.reference.places import municipalities
from jamstall.reference.shapes import county_borders, label_points, municipality_shapes
from jamstall.reference.tiles import municipality_tiles
from tests.complete import complete
from tests.unit.test_colours import DEFICIENCIES, as_seen, contrast

COUNTY = ("21",)
CLASSES = share_classes("men")

amounts = st.lists(st.integers(0, 10**9), max_size=300)


@pytest.mark.parametrize(
    ("share", "key"),
    [("0", ZERO), ("0.0001", "1"), ("0.2", "1"), ("0.4", "2"), ("0.6", "3"), ("0.6001", "4"),
     ("1", "5")],
)  # fmt: skip
def test_over_sixty_per_cent_is_another_class_than_sixty(share: str, key: str) -> None:
    assert class_of(Decimal(share), CLASSES).key == key


@pytest.mark.parametrize("value", [Decimal("-0.1"), Decimal("1.1")])
def test_what_is_no_share_has_no_class(value: Decimal) -> None:
    with pytest.raises(ValueError, match="no class"):
        class_of(value, CLASSES)


@given(amounts)
def test_every_amount_has_a_class_and_no_class_is_empty(values: list[int]) -> None:
    classes = amount_classes(values, "plain")
    used = {class_of(value, classes).key for value in values}
    assert {it.key for it in classes} - {ZERO} == used - {ZERO}
    assert len(classes) <= 6
    for lower, higher in pairwise(classes[1:]):
        assert lower.upper == higher.lower
        upper = int(lower.upper or 0)
        assert upper == lower.upper
        assert len(str(upper).rstrip("0")) <= 2
        assert not 1_000 < upper < 10_000 or upper % 1_000 == 0, "kronor are said in thousands"


@pytest.mark.parametrize(
    ("values", "limits"),
    [
        (range(1, 1001), [200, 400, 600, 800]),
        ([10**power for power in range(1, 6)], [100, 1_000, 10_000]),
        # Kronor per case in ten municipalities, within a factor of two of each other.
        (range(125_000, 225_000, 10_000), [150_000, 170_000, 190_000, 210_000]),
        ([150, 150, 150], []),
        ([1, 2], [1]),
    ],
)
def test_amounts_are_spread_over_the_classes(values: list[int], limits: list[int]) -> None:
    classes = amount_classes(values, "plain")
    assert [it.upper for it in classes[1:]] == [*limits, None]


def test_a_limit_belongs_to_the_class_below_it() -> None:
    classes = amount_classes(range(1, 1001), "plain")
    keys = [class_of(value, classes).key for value in (200, 201, 400, 401)]
    assert keys == ["1", "2", "2", "3"]


@given(st.decimals("0.001", "1e12"))
def test_a_rounded_limit_is_within_a_factor_of_one_and_six_tenths(value: Decimal) -> None:
    assert Decimal("0.62") < rounded(value) / value < Decimal("1.6")


@pytest.mark.parametrize("deficiency", [None, *DEFICIENCIES])
@pytest.mark.parametrize("family", RAMPS)
def test_more_is_darker_for_every_eye(family: str, deficiency: str | None) -> None:
    lightness = [as_seen(colour, deficiency)[0] for colour in (NOTHING, *RAMPS[family])]
    assert all(lighter - darker > 5 for lighter, darker in pairwise(lightness))
    assert all(lighter - darker > 10 for lighter, darker in pairwise(lightness[1:]))


@pytest.mark.parametrize(
    "colour", [NOTHING, *(it.colour for it in SIGNS.values()), *sum(RAMPS.values(), ())]
)
def test_words_can_be_read_on_every_class(colour: str) -> None:
    assert contrast(ink_on(colour), colour) >= 4.5


def test_a_pale_place_is_seen_by_its_outline() -> None:
    assert contrast(OUTLINE, GROUND) >= 3


KEYS = ["5", "3", ZERO, HIDDEN, NO_DATA]


def areas(county: str = "21") -> list[Area]:
    codes = [code for code in municipalities() if code[:2] == county or not county]
    return [
        Area(code, municipalities()[code].name, "80 %", KEYS[place % len(KEYS)], "4 av 5 Mkr")
        for place, code in enumerate(codes)
    ]


def map_of(county: str = "21", **options: object) -> Chart:
    cut = (county,) if county else ()
    return area_map(
        areas(county), CLASSES, municipality_shapes(cut), label_points(), "alt", **options
    )


def a_matrix() -> Chart:
    cells = [
        Cell("women", "woman", "abroad", "12 %", Decimal("0.12"), "value"),
        Cell("women", "woman", "total", "..", None, "total"),
    ]
    sexes = {"woman": "Kvinnor", "man": "Män"}
    columns = {"abroad": "Utrikes", "total": "Alla"}
    picked = ("women", "woman", "abroad")
    return matrix(cells, {"women": "Kvinnodominerade"}, sexes, columns, "alt", picked=picked)


CHARTS: dict[str, Callable[[], Chart]] = {
    "map": lambda: map_of(chosen="2180"),
    "country": lambda: map_of("", labels="chosen", chosen="2180", borders=county_borders()),
    "tiles": lambda: tile_map(areas(), CLASSES, municipality_tiles(COUNTY), "alt"),
    "all tiles": lambda: tile_map(areas(""), CLASSES, municipality_tiles(), "alt"),
    "small maps": lambda: small_maps(
        {"2024": areas(), "2025": areas()}, CLASSES, municipality_shapes(COUNTY), "alt"
    ),
    "matrix": a_matrix,
}


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_valid_vega_lite(name: str) -> None:
    chart = CHARTS[name]()
    alt.LayerChart.from_dict(complete(chart))  # raises where the schema is broken
    assert chart.alt == "alt"
    assert pa.ipc.open_stream(chart.arrow).read_all().num_rows == len(chart.rows)


@pytest.mark.parametrize(
    ("name", "selection"), [("map", "place"), ("tiles", "place"), ("matrix", "cell")]
)
def test_a_click_selects_by_identifier(name: str, selection: str) -> None:
    chart = CHARTS[name]()
    (param,) = [it for it in chart.spec["params"] if it["name"] == selection]
    assert set(param["select"]["fields"]) <= set(chart.rows[0])


@pytest.mark.parametrize(
    ("name", "most"),
    [("map", 20_000), ("country", 200_000), ("all tiles", 60_000), ("small maps", 20_000)],
)
def test_a_chart_is_small_enough_to_send(name: str, most: int) -> None:
    sent = CHARTS[name]().for_streamlit
    sets = sent.pop("datasets").values()
    size = sum(len(it) if isinstance(it, bytes) else len(json.dumps(it)) for it in sets)
    assert len(json.dumps(sent)) + size < most


def test_a_place_without_a_number_looks_like_none_that_has() -> None:
    by_sign = {row["sign"]: row for row in map_of().rows}
    assert set(by_sign) == {"", NO_DATA, HIDDEN}
    assert by_sign[HIDDEN]["short"] == ".."
    assert by_sign[NO_DATA]["short"] == "–"
    zero = next(row for row in map_of().rows if row["colour"] == NOTHING)
    assert zero["sign"] == ""
    assert len({zero["colour"], by_sign[HIDDEN]["colour"], by_sign[NO_DATA]["colour"]}) == 3


def test_the_chosen_place_is_always_labelled() -> None:
    (row,) = map_of("", labels="chosen", chosen="2180").constants["label"]
    assert (row["code"], row["fits_long"]) == ("2180", 0)


def test_labels_that_are_shown_together_never_meet() -> None:
    """At the scale where the last label appears, all boxes stand clear of each other."""
    rows = map_of().rows
    scale = max(row["fits_long"] for row in rows)
    boxes = [_box(row["long"].split("\n"), label_points()[row["code"]]) for row in rows]
    for place, (x, y, width, height) in enumerate(boxes):
        for other_x, other_y, other_width, other_height in boxes[:place]:
            apart_x = abs(x - other_x) * scale - (width + other_width) / 2
            apart_y = abs(y - other_y) * scale - (height + other_height) / 2
            assert max(apart_x, apart_y) > -0.1


def test_every_year_has_one_heading_and_the_outlines_are_sent_once() -> None:
    chart = CHARTS["small maps"]()
    assert [row["heading"] for row in chart.rows if row["heading"]] == ["2024", "2025"]
    assert [row["code"] for row in chart.constants["paths"]] == [area.code for area in areas()]


def test_long_names_are_broken_where_swedish_breaks_them() -> None:
    names = _names(["Gävle", "Upplands Väsby", "Malung-Sälen", "Kristinehamn", "Staffanstorp"])
    assert list(names.values()) == [["Gävle"], ["Upplands", "Väsby"], ["Malung-", "Sälen"],
                                    ["Kristine-", "hamn"], ["Staffans-", "torp"]]  # fmt: skip


def test_columns_of_no_sex_stand_apart_and_are_headed_as_groups() -> None:
    cells = [
        Cell("women", "total", place, "12 %", Decimal("0.12"), "value")
        for place in ("sweden", "abroad")
    ]
    born = {"sweden": "Sverige", "abroad": "Utomlands"}
    rows = matrix(cells, {"women": "Kvinnodominerade"}, {"total": ""}, born, "alt").rows
    left, right = (row for row in rows if row["part"] == "cell")
    assert right["x"] > left["x"] + 1
    assert [row["column"] for row in (left, right)] == ["Sverige", "Utomlands"]
    assert [row["worded"] for row in rows if row["part"] == "group"] == ["Sverige", "Utomlands"]
    assert not [row for row in rows if row["part"] == "column"]


def test_in_the_matrix_a_sum_is_not_tinted_and_the_hidden_is_not_a_zero() -> None:
    cells = [row for row in a_matrix().rows if row["part"] == "cell"]
    assert [row["colour"] for row in cells] == [RAMPS["plain"][3], GROUND]
    assert [row["hidden"] for row in cells] == ["", "yes"]
    assert [row["picked"] for row in cells] == ["yes", ""]
