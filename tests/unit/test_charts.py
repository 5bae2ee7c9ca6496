"""Colours that can be told apart, and charts that are what Vega-Lite understands."""

from collections.abc import Callable
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Any

import altair as alt
import pyarrow as pa
import pytest

from jamstall.charts.arrow import stream
from jamstall.charts.chart import Chart
from jamstall.charts.gaps import Gap, gaps
from jamstall.charts.palette import BIRTHPLACES, COLOURS, GROUND, SLATE, ink_on
from jamstall.charts.shares import Part, stacked_shares
from jamstall.charts.trend import Point, _apart, trend

NAMES = {"women": "Kvinnodominerade", "men": "Mansdominerade", "balanced": "Jämna"}
SHAPES = {"women": "circle", "men": "square", "balanced": "diamond"}

# Machado, Oliveira and Fernandes (2009), severity 1, for linear RGB.
DEFICIENCIES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                   (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                     (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                   (0.004733, 0.691367, 0.303900)),
}  # fmt: skip


def linear(colour: str) -> tuple[float, ...]:
    """Return a colour's linear RGB (IEC 61966-2-1)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def luminance(rgb: tuple[float, ...]) -> float:
    """Return relative luminance, as WCAG 2.1 defines it."""
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.1, 1.4.3."""
    lights = sorted(luminance(linear(colour)) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    """Return CIE L*a*b* (D65) of linear RGB, cut to what a screen can show."""
    r, g, b = (min(max(part, 0.0), 1.0) for part in rgb)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def as_seen(colour: str, deficiency: str | None) -> tuple[float, float, float]:
    rgb = linear(colour)
    if deficiency is not None:
        rgb = tuple(sum(m * c for m, c in zip(row, rgb, strict=True))
                    for row in DEFICIENCIES[deficiency])  # fmt: skip
    return lab(rgb)


@pytest.mark.parametrize("colour", sorted({*COLOURS.values(), *BIRTHPLACES.values(), SLATE}))
def test_marks_stand_out_from_the_ground(colour: str) -> None:
    assert contrast(colour, GROUND) >= 3


@pytest.mark.parametrize("colour", sorted({*COLOURS.values(), *BIRTHPLACES.values(), SLATE}))
def test_words_on_marks_can_be_read(colour: str) -> None:
    assert contrast(ink_on(colour), colour) >= 4.5


@pytest.mark.parametrize("deficiency", [None, *DEFICIENCIES])
@pytest.mark.parametrize(
    "together",
    [
        ("women", "men", "balanced", "unknown"),
        ("woman", "man", "mixed", "not_applicable", "unknown"),
        ("sweden", "abroad", "not_applicable", "unknown"),
    ],
)
def test_colours_shown_together_are_told_apart(
    together: tuple[str, ...], deficiency: str | None
) -> None:
    """A difference of 10 in L*a*b* is seen at a glance; also without one kind of cone."""
    for one, other in combinations(together, 2):
        pair = [as_seen(COLOURS[name], deficiency) for name in (one, other)]
        assert sum((a - b) ** 2 for a, b in zip(*pair, strict=True)) ** 0.5 > 10, (one, other)


def every_chart() -> dict[str, Callable[[], Chart]]:
    parts = [
        Part("Kronor", "men", Decimal("0.8"), "80 %"),
        Part("Kronor", "women", Decimal("0.2"), "20 %"),
    ]
    points = [
        Point(year, group, Decimal("0.5"), "50 %")
        for year in ("2024", "2025")
        for group in ("men", "women")
    ]
    rows = [Gap("Bygg", "men", Decimal("0.3"), Decimal("0.1"), "+20")]
    return {
        "shares": lambda: stacked_shares(parts, NAMES, COLOURS, "alt"),
        "trend": lambda: trend(points, NAMES, COLOURS, "alt"),
        "gaps": lambda: gaps(rows, NAMES, COLOURS, SHAPES, ("Pengar", "Folk"), "Så", "alt"),
    }


@pytest.mark.parametrize("name", every_chart())
def test_every_kind_of_chart_is_valid_vega_lite(name: str) -> None:
    chart = every_chart()[name]()
    spec: dict[str, Any] = {**chart.spec, "data": {"values": list(chart.rows)}}
    alt.LayerChart.from_dict(spec)  # raises where the schema is broken
    assert chart.alt == "alt"


@pytest.mark.parametrize("name", every_chart())
def test_the_arrow_stream_holds_the_rows(name: str) -> None:
    chart = every_chart()[name]()
    read = pa.ipc.open_stream(chart.arrow).read_all().to_pylist()
    assert read == list(chart.rows)


def test_arrow_of_text_and_numbers() -> None:
    rows = [{"a": "å", "b": 1.5}, {"a": "", "b": 2}]
    assert pa.ipc.open_stream(stream(rows)).read_all().to_pylist() == [
        {"a": "å", "b": 1.5},
        {"a": "", "b": 2.0},
    ]


def test_segments_lie_end_to_end_in_the_order_of_the_names() -> None:
    rows = every_chart()["shares"]().rows
    assert [(r["group"], r["start"], r["end"]) for r in rows] == [
        ("Kvinnodominerade", 0.0, 0.2),
        ("Mansdominerade", 0.2, 1.0),
    ]


def test_labels_of_lines_never_lie_on_each_other() -> None:
    heights = sorted(_apart({"a": 0.10, "b": 0.11, "c": 0.5, "d": 0.12}).values())
    assert all(b - a >= 0.08 for a, b in pairwise(heights))
