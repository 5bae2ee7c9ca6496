"""Charts as Vega: compiled once for all drawn alike, and as if compiled each by itself."""

import json
from typing import Any

import pytest

from jamstall.charts.chart import ROWS, Chart, filled
from jamstall.charts.contributions import Contribution, contributions
from jamstall.export import compiled, converter, pictures
from jamstall.panels.sectors.kronor_to_parity import kronor_to_parity
from tests.complete import complete
from tests.unit.conftest import OpenView
from tests.unit.test_pictures import FUND, KINDS

EVERY = {**KINDS, "parts of a difference": lambda view: kronor_to_parity(view, FUND)}


def rounded(part: Any) -> Any:
    """Return a part with its numbers in one form: 0.0 may be written as 0."""
    if isinstance(part, dict):
        return {name: rounded(value) for name, value in part.items()}
    if isinstance(part, list | tuple):
        return [rounded(value) for value in part]
    is_number = isinstance(part, int | float) and not isinstance(part, bool)
    return float(f"{part:.10g}") if is_number else part


def vega(chart: Chart) -> Any:
    shape = {**chart.drawn(), "data": {"name": ROWS}, "width": 720}
    height = chart.given.get("height", shape["height"])
    return json.loads(compiled.vega(shape, {**chart.given, "height": height}, chart.datasets))


@pytest.mark.parametrize("kind", EVERY)
def test_what_is_left_open_changes_nothing_else(look_at_demo: OpenView, kind: str) -> None:
    """Each kind of chart, filled in after it was compiled, is what it is compiled as a whole."""
    chart = EVERY[kind](look_at_demo("sv", county=["21"])).chart
    assert chart is not None
    whole = converter.vega_of(json.dumps({**complete(chart), "width": 720}))
    assert rounded(vega(chart)) == rounded(whole)


def test_other_rows_and_heights_are_not_compiled_again(look_at_demo: OpenView) -> None:
    """A county's chart, of more rows than another's and a longer axis, is drawn as that one was."""
    for kind in ("gaps", "way", "intervals"):
        charts = [KINDS[kind](look_at_demo("sv", county=[county])).chart for county in ("21", "13")]
        first, second = (chart for chart in charts if chart is not None)
        assert first.given != second.given
        vega(first)
        compiled_before = compiled._compiled.cache_info().misses
        vega(second)
        assert compiled._compiled.cache_info().misses == compiled_before, kind


def test_parts_stand_in_their_order_however_they_are_named() -> None:
    """Names do not say in which order they stand: their places do."""
    named = {"b": 3.0, "c": 1.0, "a": 2.0}
    parts = [Contribution(name, size, str(size)) for name, size in named.items()]
    drawn = pictures.drawing(contributions(parts, "alt"))
    found = [letter for letter in drawn.split(">") if letter[:1] in "abc" and letter[1:2] == "<"]
    assert [letter[0] for letter in found] == ["b", "c", "a"]


def test_nothing_is_left_open_that_is_not_given() -> None:
    with pytest.raises(KeyError, match="end"):
        filled('{"domain": [0, "left-open:end"]}', {"begin": 0})


def test_a_name_that_looks_like_a_place_left_open_is_a_name() -> None:
    """What is filled in is not looked through again."""
    chart = contributions([Contribution("left-open:end", 1.0, "left-open:height")], "alt")
    (rows, *_) = [one for one in vega(chart)["data"] if one["name"] == ROWS]
    assert (rows["values"][0]["name"], rows["values"][0]["worded"]) == (
        "left-open:end",
        "left-open:height",
    )
