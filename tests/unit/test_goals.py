"""Targets beside what they are for: a line in the trend, a column, and words at the headline."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import altair as alt
import pytest

from jamstall.charts.target_lines import Lines, target_lines
from jamstall.panels.decided import Decided
from jamstall.panels.headline import comparison
from jamstall.panels.overview.years import over_time
from jamstall.panels.view import View
from jamstall.plan.model import KeptTarget, Target
from tests.unit.conftest import OpenView

FUND = "business_grants"
TARGET = Target(
    "amount_share", "sector_dominance", "women", f"county=21&fund={FUND}", "at_least",
    Decimal("0.4"), dt.date(2030, 12, 31), dt.date(2025, 5, 6), "Exempelnämnden",
)  # fmt: skip
SAID = {
    "sv": "Målet: minst 40 % av kronorna till kvinnodominerade branscher senast "
    "31 december 2030, beslutat 6 maj 2025 av Exempelnämnden.",
    "en": "The target: at least 40% of the kronor to women-dominated sectors by "
    "31 December 2030, decided 6 May 2025 by Exempelnämnden.",
}


def plain(said: str) -> str:
    return said.replace("\u00a0", " ")


def with_target(view: View, target: Target = TARGET) -> View:
    kept = KeptTarget("a", 1, target, False, dt.datetime.now(tz=dt.UTC), None)
    return replace(view, decided=Decided((kept,), today=dt.date(2026, 3, 1)))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_target_is_said_drawn_and_in_the_table(look_at_demo: OpenView, language: str) -> None:
    view = with_target(look_at_demo(language, county=["21"]))
    assert SAID[language] in plain(comparison(view, FUND))
    panel = over_time(view, FUND)
    assert panel.chart is not None
    assert SAID[language] in plain(panel.chart.alt)
    assert SAID[language] in plain(panel.basis)
    drawn = [row for row in panel.chart.rows if row["goal_name"]]
    women = view.name("sector_dominance", "women")
    assert [(row["goal"], row["goal_group"]) for row in drawn] == [(0.4, women)]
    assert {len(row) for row in panel.chart.rows} == {len(drawn[0])}
    alt.LayerChart.from_dict({**panel.chart.spec, "data": {"values": list(panel.chart.rows)}})
    assert "2030" in panel.table.header[-1]
    assert {len(row) for row in panel.table.rows} == {len(panel.table.header)}


def test_the_column_is_what_is_left_to_the_target(look_at_demo: OpenView) -> None:
    view = with_target(look_at_demo("sv", county=["21"]))
    shown = view.measure_within("amount_share", "year", "sector_dominance", fund=(FUND,))
    share = Decimal(shown.group("2025", "women").value or 0)
    row = next(row for row in over_time(view, FUND).table.rows if row[0] == "2025")
    left = plain(row[-1]).lstrip("+").replace(",", ".")
    assert Decimal(left) == (100 * (Decimal("0.4") - share)).quantize(Decimal("0.1"))


@pytest.mark.parametrize(
    "other",
    [
        {"filters": f"county=13&fund={FUND}"},
        {"filters": "county=21&fund=project_funds"},
        {"filters": "county=21"},
        {"filters": f"county=21&county=13&fund={FUND}"},
        {"filters": f"county=21&fund={FUND}&basis=owners"},
    ],
)
def test_a_target_of_something_else_is_neither(
    look_at_demo: OpenView, other: dict[str, str]
) -> None:
    bare = look_at_demo("sv", county=["21"])
    view = with_target(bare, replace(TARGET, **other))  # type: ignore[arg-type]
    assert over_time(view, FUND) == over_time(bare, FUND)
    assert comparison(view, FUND) == comparison(bare, FUND)


def test_a_target_of_the_sexes_is_said_and_not_drawn_among_sectors(look_at_demo: OpenView) -> None:
    bare = look_at_demo("sv", county=["21"])
    view = with_target(bare, replace(TARGET, dimension="sex", label="woman"))
    assert "Målet: minst 40" in comparison(view, FUND)
    assert over_time(view, FUND).table == over_time(bare, FUND).table


def test_years_that_are_chosen_do_not_hide_the_target(look_at_demo: OpenView) -> None:
    view = with_target(look_at_demo("sv", county=["21"], year=["2024", "2025"]))
    assert SAID["sv"] in plain(comparison(view, FUND))


def test_the_lines_of_a_target() -> None:
    """To the day: the share as it was, the way it goes (dashed), and the way that is needed."""
    shares = {2024: (Decimal("0.2"), "20 %"), 2025: (Decimal("0.25"), "25 %")}
    names = {"share": "", "pace": "Med takten nu 50 %", "target": "Mål: minst 40 %"}
    chart = target_lines(Lines(shares, Decimal("0.4"), 2030, 0.5, names), "alt")
    ends: dict[str, list[tuple[str, float]]] = {}
    for row in chart.rows:
        ends.setdefault(row["kind"], []).append((row["year"], row["share"]))
    assert ends == {
        "share": [("2024", 0.2), ("2025", 0.25)],
        "pace": [("2025", 0.25), ("2030", 0.5)],
        "needed": [("2025", 0.25), ("2030", 0.4)],
        "target": [("2024", 0.4), ("2030", 0.4)],
    }
    assert [row["label"] for row in chart.rows if row["label"]] == [names["pace"], names["target"]]
    passed = target_lines(Lines(shares, Decimal("0.4"), 2025, None, names), "alt")
    assert {row["kind"] for row in passed.rows} == {"share", "target"}
