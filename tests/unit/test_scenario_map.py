"""The map after a scenario: what its places add up to is what the scenario says."""

from decimal import Decimal
from fractions import Fraction

import pytest

from jamstall.analysis.scenario import Cell, Sums
from jamstall.analysis.scenario_places import spread
from jamstall.export.chart_data import chart_data
from jamstall.panels.targets.changes import Changes
from jamstall.panels.targets.map_then import PLACE, _places, map_then
from jamstall.panels.targets.scenario import asking, computed
from jamstall.texts import LANGUAGES
from tests.unit.conftest import OpenView

FUND = "business_grants"
MOVED = Changes(FUND, "sector_dominance", "men", "women", moved="40")


def test_each_place_keeps_its_part_of_every_kind() -> None:
    today = Sums(("sector",), {("A",): Cell(Fraction(100)), ("B",): Cell(Fraction(50))})
    then = Sums(("sector",), {("A",): Cell(Fraction(50)), ("B",): Cell(Fraction(100))})
    fine = Sums(("sector", PLACE), {
        ("A", "2101"): Cell(Fraction(75)), ("A", "2104"): Cell(Fraction(25)),
        ("B", "2104"): Cell(Fraction(50)),
    })  # fmt: skip
    found = spread(fine, today, then)
    assert {kind: cell.kronor for kind, cell in found.cells.items()} == {
        ("A", "2101"): Fraction(75, 2), ("A", "2104"): Fraction(25, 2), ("B", "2104"): 100,
    }  # fmt: skip


@pytest.mark.parametrize(
    "changes",
    [
        MOVED,
        Changes(FUND, "sector", "F", "Q", moved="30", grow="20"),
        Changes(FUND, "sector_dominance", "men", "women", rate="5", mix="30"),
        Changes(FUND, "municipality", "2180", "2101", moved="50"),
    ],
    ids=["moved", "grown", "approved", "between places"],
)
def test_the_places_add_up_to_the_scenario(look_at_demo: OpenView, changes: Changes) -> None:
    view = look_at_demo("sv", county=["21"])
    today, then = computed(view, changes)
    shown = _places(view, changes, "municipalities", today, then)
    ask = asking(view, FUND)
    elsewhere = [
        group for group in ask("amount_granted", PLACE).groups if group.labels[0] not in shown
    ]
    assert not elsewhere, "all of the demo's grants are of a municipality"
    assert sum(one.kronor for one in shown.values()) == then.kronor
    by, label = ("sector_dominance", "women") if changes.along == PLACE else (
        changes.along, changes.into,
    )  # fmt: skip
    own = sum((one.then or 0) * one.kronor for one in shown.values())
    assert own == then.kronor_of(by, label)


def test_today_is_what_the_breakdown_says(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    today, then = computed(view, MOVED)
    shown = _places(view, MOVED, "municipalities", today, then)
    shares = view.measure_within("amount_share", PLACE, "sector_dominance", fund=(FUND,))
    for group in shares.groups:
        if group.labels[1] == "women":
            share = shown[group.labels[0]].today
            assert share is not None
            assert abs(Decimal(group.value) - Decimal(float(share))) < Decimal("0.000001")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_says_what_changes_most(look_at_demo: OpenView, language: str) -> None:
    view = look_at_demo(language, county=["21"])
    panel = map_then(view, MOVED)
    assert panel is not None
    assert panel.chart is not None
    assert len(panel.table.rows) == 10
    place = max(panel.table.rows, key=lambda row: float(
        row[3].replace(",", ".").replace("−", "-").replace("+", "")))  # fmt: skip
    assert place[0] in panel.sentence


def test_the_country_is_by_county(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv")
    today, then = computed(view, MOVED)
    shown = _places(view, MOVED, "counties", today, then)
    assert len(shown) == 21
    assert sum(one.kronor for one in shown.values()) == then.kronor


def test_a_slide_has_the_maps_table_and_no_chart_of_today(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    panel = map_then(view, MOVED)
    assert panel is not None
    assert panel.results
    assert chart_data(view, panel) is None


def test_there_is_no_map_of_persons_nor_of_nothing(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    for changes in (
        Changes(FUND, "sex", "man", "woman", moved="10"),
        Changes(FUND, "sector_dominance", "men", "women"),
        Changes(FUND, "sector_dominance", "men", "men", moved="10"),
        Changes(FUND, "sector_dominance", "men", "women", rate="50"),
    ):
        assert map_then(view, changes) is None
