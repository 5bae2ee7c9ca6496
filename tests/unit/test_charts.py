"""Charts that are what Vega-Lite understands."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from typing import Any

import altair as alt
import pyarrow as pa
import pytest

from jamstall.charts.arrow import stream
from jamstall.charts.chart import Chart
from jamstall.charts.gaps import Gap, gaps
from jamstall.charts.palette import COLOURS
from jamstall.charts.shares import Part, stacked_shares
from jamstall.charts.trend import Point, _apart, trend

NAMES = {"women": "Kvinnodominerade", "men": "Mansdominerade", "balanced": "Jämna"}
SHAPES = {"women": "circle", "men": "square", "balanced": "diamond"}


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
