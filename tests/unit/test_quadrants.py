"""Names among marks that lie near each other: each can be read, and is of the mark it stands by."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from jamstall.charts.palette import COLOURS
from jamstall.charts.quadrants import Axes, Spot, quadrants

NAMES = {"women": "Kvinnodominerade", "men": "Mansdominerade", "balanced": "Jämna"}
SHAPES = {"women": "circle", "men": "square", "balanced": "diamond"}
WIDTH = 800
"""Pixels of a chart in a page of 1280."""


def _spot(name: str, across: float, up: float, *, is_noted: bool = True) -> Spot:
    return Spot(name, "balanced", across, up, "", is_noted)


def _written(spots: list[Spot]) -> dict[str, tuple[float, float]]:
    """Return where the middle of each name is, in pixels, and where each mark is."""
    chart = quadrants(spots, NAMES, COLOURS, SHAPES, Axes("Jobb", "Pengar", 0.05, "5 %"), "alt")
    steps = list(dict.fromkeys(one["dy"] for one in _all(chart.spec, "mark") if "dy" in one))
    (left, right), (low, high) = (
        next(one["scale"]["domain"] for one in _all(chart.spec, axis) if "domain" in one["scale"])
        for axis in "xy"
    )
    return {
        row["name"]: (
            (row["across"] - left) / (right - left) * WIDTH,
            (high - row["up"]) / (high - low) * chart.spec["height"] + steps[row["step"]],
        )
        for row in chart.rows
        if row["noted"]
    }


def _all(drawn: Any, key: str) -> Iterator[dict[str, Any]]:
    """Give what stands under a key, wherever in a specification."""
    if isinstance(drawn, list):
        for one in drawn:
            yield from _all(one, key)
    if isinstance(drawn, dict):
        if isinstance(drawn.get(key), dict):
            yield {"scale": {}, **drawn[key]}
        for one in drawn.values():
            yield from _all(one, key)


def test_no_two_names_meet() -> None:
    """Marks at different heights, whose names at the same distance would lie side by side."""
    written = _written([
        _spot("Kultur, fritid och service", 0.07, -1.2),
        _spot("Företagstjänster", 0.10, -8.0),
        _spot("Finans och försäkring", 0.15, -2.0),
        _spot("Bygg", -0.05, 32.0, is_noted=False),
        _spot("Vård och omsorg", 0.24, -15.0, is_noted=False),
    ])  # fmt: skip
    assert len(written) == 3
    for (one, (x, y)), (other, (x2, y2)) in combinations(written.items(), 2):
        letters = (len(one) + len(other)) / 2 * 7
        assert abs(x - x2) > letters or abs(y - y2) >= 17, (one, other)


def test_a_name_by_itself_stands_below_its_mark_where_no_other_mark_is() -> None:
    alone = [_spot("Bygg", 0.1, 10.0), _spot("Vård", 0.9, -10.0, is_noted=False)]
    low, high = -12.0, 12.4
    assert _written(alone)["Bygg"][1] == (high - 10.0) / (high - low) * 420 + 20
