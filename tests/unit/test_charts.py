"""Charts that are what Vega-Lite understands."""

from collections.abc import Callable
from decimal import Decimal
from itertools import combinations
from typing import Any

import altair as alt
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.charts.arrow import stream
from jamstall.charts.chart import Chart
from jamstall.charts.dumbbell import Pair, dumbbell
from jamstall.charts.gaps import Gap, gaps
from jamstall.charts.line_labels import APART, CLEAR, label_heights
from jamstall.charts.palette import COLOURS
from jamstall.charts.shares import Part, stacked_shares
from jamstall.charts.trend import Goal, Point, trend

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
    rows = [Gap("Bygg", "men", Decimal("0.3"), Decimal("0.1"), "30 %", "10 %", "+20")]
    pairs = [
        Pair("Gävle 2024", "kvinnor 40 %, män 60 %", 0.4, 0.6),
        Pair("Riket 2024", "kvinnor 12, män –", None, None),
    ]
    return {
        "dumbbell": lambda: dumbbell(pairs, "Så", "alt", of_whole=True),
        "levels": lambda: dumbbell(
            [Pair("Riket 2024", "83", None, None, 83)], "År", "alt", form=",.2~f"
        ),
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


@given(
    st.lists(st.lists(st.none() | st.floats(0, 1), min_size=7, max_size=7), min_size=1, max_size=6)
)
def test_names_of_lines_never_lie_on_each_other(lines: list[list[float | None]]) -> None:
    placed = label_heights({str(number): line for number, line in enumerate(lines)})
    assert len(placed) == sum(any(height is not None for height in line) for line in lines)
    # The same end, so that one name would lie right on the other.
    ends = {
        name: max(year for year in range(7) if lines[int(name)][year] is not None)
        for name in placed
    }
    for one, other in combinations(placed, 2):
        if ends[one] == ends[other]:
            assert round(abs(placed[one] - placed[other]), 9) >= APART
    assert all(0 < height < 1.1 for height in placed.values())


def test_a_name_is_on_the_side_where_its_line_is_not() -> None:
    placed = label_heights({"falls": [0.9, 0.9, 0.73], "rises": [0.1, 0.1, 0.3]})
    assert placed["falls"] < 0.73 - CLEAR
    assert placed["rises"] > 0.3 + CLEAR


def test_a_name_is_not_on_the_line_of_another() -> None:
    placed = label_heights({"a": [0.5, 0.5, 0.5], "b": [0.56, 0.56, 0.56]})
    assert placed["a"] == pytest.approx(0.44)
    assert placed["b"] == pytest.approx(0.62)


def test_names_stand_in_the_order_of_their_lines_and_near_them() -> None:
    """Three close low lines, one of which has a peak: names stood far above, and exchanged."""
    placed = label_heights(
        {
            "women": [0.13, 0.09, 0.37, 0.09, 0.06, 0.05, 0.09],
            "men": [0.45, 0.4, 0.22, 0.42, 0.45, 0.46, 0.5],
            "balanced": [0.13, 0.11, 0.17, 0.13, 0.15, 0.17, 0.13],
        }
    )
    assert placed["women"] < placed["balanced"] < placed["men"]
    assert abs(placed["women"] - 0.09) < 0.1
    assert abs(placed["balanced"] - 0.13) < 0.1


def test_a_name_that_just_fits_between_two_lines_stands_there() -> None:
    """Before a room it lay on its own line, which was 9.8 parts of a hundred below the next."""
    low = [0.005, 0.008, 0.006, 0.012, 0.016, 0.012, 0.066]
    middle = [0.145, 0.199, 0.179, 0.18, 0.193, 0.206, 0.164]
    at = label_heights({"women": low, "balanced": middle, "men": [0.8] * 7})["women"]
    assert 0.066 + CLEAR <= at <= 0.164 - CLEAR


def test_the_name_of_a_line_that_ended_long_ago_pushes_none() -> None:
    old: list[float | None] = [0.5, 0.5, None, None, None, None]
    new: list[float | None] = [None, None, None, 0.5, 0.5, 0.5]
    assert label_heights({"old": old, "new": new}) == {"old": 0.56, "new": 0.56}


def test_a_hidden_year_is_a_gap_in_the_line_and_not_in_the_years() -> None:
    """Vega-Lite draws one line for each `stretch`; a year hidden for all is on the axis too."""
    shown = {"women": ("2019", "2020", "2023", "2025"), "men": ("2020", "2023", "2025")}
    points = [
        Point(year, group, Decimal("0.5"), "50 %") for group, years in shown.items()
        for year in years
    ]  # fmt: skip
    chart = trend(points, NAMES, COLOURS, "alt")
    lines: dict[tuple[str, str], list[str]] = {}
    for row in chart.rows:
        lines.setdefault((row["group"], row["stretch"]), []).append(row["year"])
    assert list(lines.values()) == [
        ["2019", "2020"], ["2023"], ["2025"], ["2020"], ["2023"], ["2025"]
    ]  # fmt: skip
    assert {row["group"]: row["year"] for row in chart.rows if row["label"]} == {
        "Kvinnodominerade": "2025",
        "Mansdominerade": "2025",
    }
    drawn, *_ = chart.spec["layer"]
    assert drawn["encoding"]["detail"]["field"] == "stretch"
    assert chart.spec["encoding"]["x"]["scale"]["domain"] == [
        str(year) for year in range(2019, 2026)
    ]


@pytest.mark.parametrize(
    ("worded", "written"),
    [("50\u00a0%", "replace(replace(datum.label, '.', ','), '%', '\u00a0%')"),
     ("50%", "datum.label")],
)  # fmt: skip
def test_an_axis_writes_per_cent_as_the_words_do(worded: str, written: str) -> None:
    points = [Point(year, "women", Decimal("0.5"), worded) for year in ("2024", "2025")]
    first, *_ = trend(points, NAMES, COLOURS, "alt").spec["layer"]
    axis = first["encoding"]["y"]["axis"]
    assert (axis["format"], axis["labelExpr"]) == ("%", written)


def test_a_target_leaves_the_names_of_lines_where_they_are() -> None:
    """A name belongs to its line: a target across all years would keep them far from it."""
    names = {"women": "Kvinnodominerade", "balanced": "Jämna", "men": "Mansdominerade"}
    lines = {
        "women": ".005 .007 .005 .012 .016 .012 .066",
        "balanced": ".144 .198 .18 .18 .193 .206 .164",
        "men": ".84 .79 .81 .81 .79 .783 .77",
    }
    points = [
        Point(str(year), group, Decimal(share), share)
        for group, shares in lines.items()
        for year, share in enumerate(shares.split(), 2019)
    ]
    goal = Goal("women", Decimal("0.4"), "Mål 2030: minst 40 %")

    def heights(*goals: Goal) -> set[tuple[str, float]]:
        rows = trend(points, names, COLOURS, "", goals=goals).rows
        return {(row["group"], row["height"]) for row in rows}

    assert heights(goal) == heights()
