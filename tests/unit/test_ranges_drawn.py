"""What is hidden and still a range, where it is drawn: the ends that its table says, no others."""

import json
from decimal import Decimal

import altair as alt
import pytest

from jamstall.analysis.group import Group
from jamstall.analysis.ranges import part_between
from jamstall.charts import intervals as intervals_of
from jamstall.charts.between import Between
from jamstall.charts.intervals import Estimate
from jamstall.charts.stepped_shares import Step, stepped_shares
from jamstall.charts.trend import Point, trend
from jamstall.export.chart_data import chart_data
from jamstall.panels.applicants.advice import advice_to_money
from jamstall.panels.applicants.application_steps import application_steps
from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.crossed import crossed
from jamstall.panels.applicants.years import approval_by_year
from jamstall.texts import LANGUAGES, Language
from tests.complete import complete
from tests.unit.conftest import OpenView

GRANTS = "business_grants"
YEARS = [str(year) for year in range(2019, 2026)]
both = pytest.mark.parametrize("language", LANGUAGES)


@pytest.mark.parametrize("dimension", ["sex", "birthplace", "age_group"])
def test_a_hidden_rate_is_drawn_between_the_ends_of_its_cell(
    look_at_demo: OpenView, dimension: str
) -> None:
    """In every county's year: as many bars as ranges in the table, from and to what it says."""
    bars = 0
    for county in ("13", "21"):
        for year in YEARS:
            view = look_at_demo(county=[county], year=[year])
            panel = approval(view, GRANTS, dimension)
            (result,) = panel.results
            drawn = [] if panel.chart is None else panel.chart.rows
            named = {row["name"]: row for row in drawn}
            for group in result.groups:
                row = named.get(view.name(dimension, group.labels[0]))
                if panel.chart is None or group.between is None:
                    # No bar where nothing follows: not the limit, nor any other guess.
                    assert row is None or row["value"] == pytest.approx(float(group.value or 0))
                    continue
                assert row is not None
                assert row["value"] is None
                least, most = map(Decimal, group.between)
                assert 0 <= least - Decimal(str(row["low"])) < Decimal("0.01")
                assert 0 <= Decimal(str(row["high"])) - most < Decimal("0.01")
                said = view.texts.share_between(least, most)
                assert row["words"].startswith(said)
                assert any(said in cells for cells in panel.table.rows)
                assert said in panel.chart.alt
                bars += 1
    assert bars


@both
def test_a_bar_says_what_it_is(look_at_demo: OpenView, language: Language) -> None:
    view = look_at_demo(language, county=["13"], year=["2022"])
    chart = approval(view, GRANTS, "sex").chart
    assert chart is not None
    texts = view.texts
    woman, man = (
        next(row for row in chart.rows if row["name"] == view.name("sex", label))
        for label in ("woman", "man")
    )
    assert woman["value"] is None
    assert man["value"] is not None
    # Lines are broken to the chart's width.
    written = json.dumps(chart.spec, ensure_ascii=False).replace('", "', " ")
    assert texts("approval-explained-between") in written
    whole = approval(look_at_demo(language), GRANTS, "sex")
    assert whole.chart is not None
    assert all(row["value"] is not None for row in whole.chart.rows)
    assert "isValid(datum.value)" in written
    assert "isValid" not in json.dumps(whole.chart.spec)


@both
def test_a_hidden_year_is_a_bar_in_the_gap(look_at_demo: OpenView, language: Language) -> None:
    view = look_at_demo(language, county=["13"])
    panel = approval_by_year(view, GRANTS, "sex")
    assert panel.chart is not None
    (result,) = panel.results
    bars = {
        (row["year"], row["group"]): (row["low"], row["high"], row["worded"])
        for row in panel.chart.rows
        if row["share"] is None
    }
    known = {
        (group.labels[0], view.name("sex", group.labels[1])): group.between
        for group in result.groups
        if group.between is not None and group.labels[1] in ("woman", "man")
    }
    assert known
    assert bars.keys() >= known.keys()
    for place, ends in known.items():
        low, high, worded = bars[place]
        assert worded == view.texts.share_between(*ends)
        assert low <= float(ends[0]) <= float(ends[1]) <= high
        assert f"{place[1]} {place[0]} {worded}" in panel.chart.alt
    assert view.texts("years-between") in panel.basis
    # The line is broken there: no stretch goes on over a hidden year.
    for group in {group for _, group in known}:
        rows = [row for row in panel.chart.rows if row["group"] == group]
        gaps = [int(year) for year, name in known if name == group]
        for stretch in {row["stretch"] for row in rows if row["share"] is not None}:
            years = [
                int(row["year"])
                for row in rows
                if row["stretch"] == stretch and row["share"] is not None
            ]
            assert not any(min(years) < gap < max(years) for gap in gaps)


def test_a_group_of_ranges_alone_has_its_name_too() -> None:
    names = {"woman": "Kvinna", "man": "Man"}
    points = [Point(year, "woman", Decimal("0.8"), "80 %") for year in ("2023", "2024")]
    ends = Between("2024", "man", Decimal("0.3"), Decimal("0.4"), "30–40 %")
    chart = trend(points, names, {"woman": "#6A3D9A", "man": "#0E6E4E"}, "x", between=[ends])
    labels = {row["label"]: row for row in chart.rows if row["label"]}
    assert labels.keys() == {"Kvinna 80 %", "Man 30–40 %"}
    man = labels["Man 30–40 %"]
    assert (man["share"], man["low"], man["high"]) == (None, 0.3, 0.4)
    assert not 0.3 < man["height"] < 0.4  # the name stands beside its bar


@pytest.mark.parametrize("name", ["approval", "steps", "years"])
def test_a_chart_with_what_is_hidden_is_valid_vega_lite(name: str) -> None:
    colour = "#6A3D9A"
    known = Estimate("Kvinna", "80 %", 0.8, 0.7, 0.9, colour, "circle")
    rate = intervals_of.Between("Man", "70–80 %", "70–80 %, mer visas inte", 0.7, 0.8, colour)
    step = Step("Man", "Sökta", None, "70–80 %", colour, None, (0.7, 0.8))
    points = [Point(year, "man", Decimal("0.7"), "70 %") for year in ("2022", "2024")]
    gap = Between("2023", "man", Decimal("0.6"), Decimal("0.8"), "60–80 %")
    drawn = {
        "approval": lambda: intervals_of.intervals([known, rate], 0.75, "Så", "alt"),
        "steps": lambda: stepped_shares([step], "Så", "alt"),
        "years": lambda: trend(points, {"man": "Man"}, {"man": colour}, "alt", between=[gap]),
    }
    alt.LayerChart.from_dict(complete(drawn[name]()))  # raises where the schema is broken


@both
def test_a_hidden_step_is_a_bar_and_two_cells(look_at_demo: OpenView, language: Language) -> None:
    """How many, and which part of all that took the step; as whole cases and per cent, outwards."""
    view = look_at_demo(language, county=["13"])
    for build in (lambda: application_steps(view, GRANTS, "sex", "cases"),
                  lambda: advice_to_money(view, GRANTS, "sex")):  # fmt: skip
        panel = build()
        assert panel.chart is not None
        cells = {(row[1], row[2]) for row in panel.table.rows}
        bars = {(row["low"], row["share"], row["words"]) for row in panel.chart.rows if row["edge"]}
        found = 0
        for result in panel.results:
            for group in result.groups:
                if group.between is None:
                    continue
                whole = Decimal(result.overall.value or 0)
                least, most = (Decimal(end) / whole for end in group.between)
                said = view.texts.share_between(least, most)
                assert (view.texts.count_between(*group.between), said) in cells
                low, high, _ = next(bar for bar in bars if bar[2] == said)
                assert 0 <= float(least) - low < 0.01
                assert 0 <= high - float(most) < 0.01
                assert said in panel.chart.alt
                found += 1
        assert found
        assert ".." in panel.hidden
        word = "spann" if language == "sv" else "range"
        assert word in panel.hidden


@pytest.mark.parametrize(
    ("ends", "whole", "expected"),
    [
        ((0, 7), 100, (Decimal(0), Decimal("0.07"))),
        ((0, 7), 30, None),  # more than 20 points: no answer
        ((0, 7), None, None),  # what it is a part of is hidden
        (None, 100, None),
    ],
)
def test_which_part_a_hidden_count_is(
    ends: tuple[int, int] | None, whole: int | None, expected: tuple[Decimal, Decimal] | None
) -> None:
    group = Group(("woman",), None, None, None, None, suppressed=True, between=ends)
    assert part_between(group, whole) == expected


def test_a_chart_without_a_mark_is_none(look_at_demo: OpenView) -> None:
    """Bars alone, with nothing to compare them with, are no chart."""
    for year in YEARS:
        view = look_at_demo(county=["13"], year=[year])
        panel = crossed(view, GRANTS, "sex", "birthplace")
        if panel.chart is not None:
            assert any(row["value"] is not None for row in panel.chart.rows)


@both
def test_a_slide_names_between_what_it_lies(look_at_demo: OpenView, language: Language) -> None:
    view = look_at_demo(language, county=["13"], year=["2022"])
    panel = approval(view, GRANTS, "sex")
    (result,) = panel.results
    data = chart_data(view, panel)
    assert data is not None
    for group, category, value in zip(
        result.groups, data.categories, data.series[0].values, strict=True
    ):
        name = view.name("sex", group.labels[0])
        if group.between is not None:
            assert category == f"{name} {view.texts.share_between(*group.between)}"
            assert category in data.hidden
            assert value is None
        else:
            assert category == name + " .." * group.suppressed
    lines = chart_data(
        view := look_at_demo(language, county=["13"]), approval_by_year(view, GRANTS, "birthplace")
    )
    assert lines is not None
    assert lines.between
    assert set(lines.between) <= set(lines.hidden)
