"""Every page of the demo data, and the same page one filter away, give no hidden group away.

What the pages ask for is recorded as they run; the attacker (tests/attacker.py) gets all of it.
Business grants only: they lie in one municipality each, so that places add up.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.selection import Selection
from jamstall.store.question import REASON_OF
from jamstall.ui import page as page_of_panels
from jamstall.ui import state
from tests.app.conftest import OpenDemo
from tests.attacker import PERSONAL, Attacker

Recorder = Callable[..., list[Breakdown]]

GRANTS = {"fund": "business_grants"}
STEPS: tuple[dict[str, str | list[str]], ...] = (
    {},
    {"year": "2024"},
    {"year": ["2019", "2020", "2021", "2022", "2023", "2024"]},
    {"county": "21"},
    {"county": "21", "year": "2024"},
    {"county": "21", "year": "2023"},
    {"county": "13", "year": "2024"},
)
"""Each is one filter from some other."""


@pytest.fixture(scope="session")
def demo_database(decided_demo: Path) -> Path:
    """The demo data as readers have it: all tables decided together."""
    return decided_demo


@pytest.fixture
def ask(open_demo: OpenDemo, monkeypatch: pytest.MonkeyPatch) -> Recorder:
    """Return a way to open a page, and to get every breakdown that it shows.

    What is hidden is decided once for all pages, as it is for readers; what a page shows is not
    remembered, or it would not be recorded. Views that a panel offers are asked for and not shown:
    they are pages of their own.
    """
    recorded: list[Breakdown] = []

    def remember(*arguments: Any, **named: Any) -> Breakdown:
        result = breakdown(*arguments, **named)
        recorded.append(result)
        return result

    monkeypatch.setattr(state, "breakdown", remember)
    monkeypatch.setattr(page_of_panels, "hiding", lambda _: ())

    def opened(page: str, **address: str | list[str]) -> list[Breakdown]:
        recorded.clear()
        state._asked.cache_clear()
        state._built.cache_clear()
        app = open_demo(page, **GRANTS, **address)
        assert not app.exception
        return list(recorded)

    return opened


def of_grants(results: list[Breakdown]) -> list[Breakdown]:
    return [r for r in results if r.selection.values("fund") == ("business_grants",)]


def tell_of(results: list[Breakdown], persons: set[str], others: set[str]) -> list[Breakdown]:
    """Return the views by and of these dimensions only: they tell nothing of the rest."""
    return [
        result
        for result in results
        if {*result.by, *(dimension for dimension, _ in result.selection.filters)}
        <= persons | others | {"fund", "decision"}
    ]


def hides_anything(results: list[Breakdown]) -> bool:
    return any(group.cases is None for result in results for group in result.groups)


def few_shown(results: list[Breakdown]) -> list[tuple[str, ...]]:
    """Return the groups of 1–4 cases that are shown and say something of a person."""
    return [
        group.labels
        for result in results
        for group in result.groups
        if result.selection.starts_hiding(result.by, group.labels)
        and not group.suppressed
        and 0 < (group.cases or 0) < 5
    ]


def _sense(selection: Selection) -> tuple[object, ...]:
    """Return by which figures and limit a sex dominates a sector: another is another dimension."""
    return selection.basis, selection.area, selection.limit


@pytest.mark.parametrize("persons", [{"sex"}, {"birthplace"}], ids=str)
def test_the_overview_one_filter_away(ask: Recorder, persons: set[str]) -> None:
    seen = of_grants([result for step in STEPS for result in ask("overview", **step)])
    known = tell_of(seen, persons, {"year", "county"})
    assert known
    assert few_shown(known) == []  # of the demo data nothing of this is few, so nothing is hidden
    assert Attacker(known).told() == []


@pytest.mark.parametrize("by", ["sex", "birthplace"])
def test_the_applicants_one_filter_away(ask: Recorder, by: str) -> None:
    seen = of_grants([result for step in STEPS for result in ask("applicants", by=by, **step)])
    known = tell_of(seen, {by}, {"year", "county"})
    assert hides_anything(known)
    assert Attacker(known).told() == []


@pytest.mark.parametrize("by", ["sex", "birthplace", "age_group"])
def test_the_advised_one_filter_away(ask: Recorder, by: str) -> None:
    steps = (*STEPS, {"municipality": "2180"}, {"municipality": "2183", "year": "2024"})
    asked = [result for step in steps for result in ask("applicants", by=by, **step)]
    known = [result for result in asked if result.measure.name == "advice_clients"]
    assert len(known) >= len(steps)
    assert few_shown(known) == []
    assert Attacker(known).told() == []


@pytest.mark.parametrize("crossed", [("sex", "birthplace"), ("sex", "age_group")], ids=str)
def test_the_applicants_crossed(ask: Recorder, crossed: tuple[str, str]) -> None:
    first, second = crossed
    steps = ({}, {"county": "21"}, {"county": "13"})
    seen = [
        result
        for step in steps
        for one, other in (crossed, (second, first))
        for result in ask("applicants", **step, by=one, **{"and": other})
    ]
    known = tell_of(of_grants(seen), set(crossed), {"county"})
    assert hides_anything(known)
    # What a wider table closes may follow here: of unknown age and no person, which tells of none.
    assert Attacker(known).told() == []


GAVLEBORG = ("2101", "2104", "2121", "2132", "2161", "2180", "2181", "2182", "2183", "2184")
COLOURS = ("woman", "man", "mixed", "men.woman.all", "all.man.all")


def test_the_map_and_the_matrix_linked(ask: Recorder) -> None:
    """By place, by cell, by place and cell: whatever is picked in one and seen in the other."""
    picks: list[dict[str, str]] = [{"colour": colour} for colour in COLOURS]
    picks += [{"place": place, "part": "cases"} for place in ("2180", "2101", "2161", "2104")]
    seen = of_grants([r for pick in picks for r in ask("allocation", county="21", **pick)])
    known = tell_of(seen, {"sex"}, {"municipality", "sector_dominance", "county"})
    assert hides_anything(known)
    assert Attacker(known).told() == []


def test_the_matrix_in_full(ask: Recorder) -> None:
    steps: tuple[dict[str, str], ...] = ({}, {"county": "21"}, {"county": "21", "year": "2024"})
    seen = of_grants([r for step in steps for r in ask("allocation", part="cases", **step)])
    known = tell_of(seen, {"sex", "birthplace"}, {"sector_dominance", "county"})
    assert hides_anything(known)
    assert Attacker(known).told() == []


def test_the_matrix_of_one_municipality_in_full(ask: Recorder) -> None:
    picks: list[dict[str, str]] = [{"colour": c} for c in (*COLOURS, "abroad", "men.man.abroad")]
    picks += [{"place": place, "part": "cases"} for place in GAVLEBORG]
    seen = of_grants([r for pick in picks for r in ask("allocation", county="21", **pick)])
    known = tell_of(seen, {"sex", "birthplace"}, {"municipality", "sector_dominance", "county"})
    assert hides_anything(known)
    assert Attacker(known).told() == []


def test_the_maps_by_year(ask: Recorder) -> None:
    seen = of_grants(
        [
            result
            for colour in ("woman", "man", "mixed")
            for result in ask("allocation", county="21", colour=colour)
        ]
    )
    known = tell_of(seen, {"sex"}, {"municipality", "year", "county"})
    assert hides_anything(known)
    assert Attacker(known).told() == []


def test_womens_and_mens_money_one_filter_away(ask: Recorder) -> None:
    """By sex, and by sex and which sex dominates the sector: decided, granted and kronor."""
    seen = of_grants([result for step in STEPS for result in ask("sectors", **step)])
    usual = [r for r in seen if _sense(r.selection) == _sense(Selection())]
    known = tell_of(usual, {"sex"}, {"year", "county", "sector_dominance"})
    assert hides_anything(known)
    assert Attacker(known).told() == []


def test_pages_without_persons_hide_nothing(ask: Recorder) -> None:
    for page in ("sectors", "method"):
        for result in ask(page):
            told = (PERSONAL | REASON_OF.keys()) & set(result.by)
            assert told or not any(group.suppressed for group in result.groups)
