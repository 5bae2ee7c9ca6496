"""Targets beside what they are for: a line in the trend, a column, and words at the headline."""

import datetime as dt
import io
from dataclasses import replace
from decimal import Decimal

import altair as alt
import pytest
from pptx import Presentation

from jamstall.charts.target_lines import Lines, target_lines
from jamstall.export.chart_data import chart_data
from jamstall.export.slides import deck
from jamstall.export.take_away import Exhibit, TakeAway
from jamstall.panels.applicants.years import by_year
from jamstall.panels.decided import Decided
from jamstall.panels.headline import comparison
from jamstall.panels.overview.years import over_time
from jamstall.panels.targets.standing import standing
from jamstall.panels.view import View
from jamstall.plan.model import KeptTarget, Target
from jamstall.store.queries import Provenance
from jamstall.texts import EMPTY, SUPPRESSED
from tests.unit.conftest import OpenView

FUND = "business_grants"
DEMO = Provenance("1", 2, None, is_demo=True)
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


OF_PERSONS = replace(TARGET, dimension="sex", label="woman", value=Decimal("0.5"))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("what", ["kronor", "approval"])
def test_a_target_of_applicants_stands_in_their_trend(
    look_at_demo: OpenView, language: str, what: str
) -> None:
    measure = "amount_share" if what == "kronor" else "approval_rate"
    view = with_target(look_at_demo(language, county=["21"]), replace(OF_PERSONS, measure=measure))
    panel = by_year(view, FUND, "sex", what)
    assert panel.chart is not None
    (drawn,) = [row for row in panel.chart.rows if row["goal_name"]]
    assert (drawn["goal"], drawn["goal_group"]) == (0.5, view.name("sex", "woman"))
    assert "2030" in panel.chart.alt
    assert {len(row) for row in panel.table.rows} == {len(panel.table.header)}
    assert "2030" in panel.table.header[-1]
    other = by_year(view, FUND, "sex", "approval" if what == "kronor" else "kronor")
    assert "2030" not in other.table.header[-1]


def test_a_hidden_year_has_no_gap_to_the_target(look_at_demo: OpenView) -> None:
    """What is hidden is in no column either: the gap would tell it."""
    of_abroad = replace(
        OF_PERSONS, dimension="birthplace", label="abroad", filters="county=21&fund=project_funds"
    )
    view = with_target(look_at_demo("sv", county=["21"]), of_abroad)
    panel = by_year(view, "project_funds", "birthplace", "kronor")
    abroad = panel.table.header.index(view.name("birthplace", "abroad"))
    hidden = [row for row in panel.table.rows if row[abroad] == SUPPRESSED]
    assert hidden
    assert {row[-1] for row in hidden} == {EMPTY}


def test_a_target_is_a_line_of_a_slides_own_chart(look_at_demo: OpenView) -> None:
    view = with_target(look_at_demo("sv", county=["21"]))
    (kept,) = view.decided.targets
    for panel in (over_time(view, FUND), standing(view, kept.target_id)):
        made = chart_data(view, panel)
        assert made is not None
        (goal,) = [series for series in made.series if series.is_goal]
        assert set(goal.values) == {0.4}
        assert "40" in goal.name
        slides = Presentation(io.BytesIO(deck(TakeAway("Mål", view, DEMO, (Exhibit(panel),)))))
        (chart,) = [
            shape.chart for slide in slides.slides for shape in slide.shapes if shape.has_chart
        ]
        (drawn,) = [one for one in chart.plots[0].series if one.name == goal.name]
        assert set(drawn.values) == {0.4}
        assert drawn.format.line.dash_style is not None
    plain_view = look_at_demo("sv", county=["21"])
    untouched = chart_data(plain_view, over_time(plain_view, FUND))
    assert untouched is not None
    assert not any(series.is_goal for series in untouched.series)
