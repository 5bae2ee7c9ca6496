"""Where a target stands: its pace with an interval of the same seed, of no person's cases."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from jamstall.analysis.bootstrap import Counted, Sampled, slope_interval
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.pace import Verdict
from jamstall.analysis.sample import OfPersons, counted_by_year, kronor_by_year
from jamstall.analysis.selection import Selection
from jamstall.analysis.targets import Ask, Measured, contradicting, measured, problem
from jamstall.plan.model import KeptTarget, Target
from jamstall.store.database import Database

TODAY = dt.date(2026, 3, 1)
TARGET = Target(
    "amount_share", "sector_dominance", "women", "county=21&fund=business_grants", "at_least",
    Decimal("0.4"), dt.date(2030, 12, 31), dt.date(2025, 5, 6), "Exempelnämnden",
)  # fmt: skip
GRANTS = Selection.of(county=["21"], fund=["business_grants"])


@pytest.fixture
def database(demo_database: Path) -> Iterator[Database]:
    opened = Database(demo_database)
    yield opened
    opened.close()


def asking(database: Database) -> Ask:
    return lambda name, by, chosen, within: breakdown(database, name, by, chosen, within=within)


def of(database: Database, target: Target, chosen: Selection = GRANTS) -> Measured:
    return measured(
        target,
        chosen,
        asking(database),
        lambda dimension, label, of: kronor_by_year(database, dimension, label, of),
        TODAY,
    )


def test_the_gap_is_what_the_page_shows(database: Database) -> None:
    found = of(database, TARGET)
    year = GRANTS.where(year=["2025"])
    shown = breakdown(database, "amount_share", ["sector_dominance"], year)
    women = shown.group("women")
    assert found.pace.latest == 2025
    assert found.pace.gap == Decimal("0.4") - Decimal(women.value or 0)
    assert found.kronor_gap == found.pace.gap * Decimal(shown.overall.numerator or 0)
    assert found.pace.verdict == Verdict.TOO_SLOW


def test_the_interval_is_the_same_each_time(database: Database) -> None:
    one, other = of(database, TARGET).pace, of(database, TARGET).pace
    assert one.interval is not None
    assert one.interval == other.interval
    assert one.interval.low < (one.observed or 0) < one.interval.high


@pytest.mark.parametrize(("dimension", "label"), [("sex", "woman"), ("birthplace", "abroad")])
def test_of_persons_no_case_is_drawn(database: Database, dimension: str, label: str) -> None:
    found = of(database, replace(TARGET, dimension=dimension, label=label))
    assert (found.pace.interval, found.is_of_persons) == (None, True)
    with pytest.raises(OfPersons):
        kronor_by_year(database, dimension, label, GRANTS)
    chosen = GRANTS.where(**{dimension: [label]})
    with pytest.raises(OfPersons):
        kronor_by_year(database, "sector_dominance", "women", chosen)


@pytest.mark.parametrize("place", ["1315", "2101", "2132"])
@pytest.mark.parametrize("measure", ["amount_share", "cases_share"])
def test_of_persons_a_year_that_is_hidden_or_missing_is_not_zero(
    database: Database, place: str, measure: str
) -> None:
    """In these places some years are hidden and some have no one; neither tells the pace."""
    chosen = Selection.of(municipality=[place], fund=["business_grants"])
    target = replace(TARGET, measure=measure, dimension="birthplace", label="abroad")
    found = of(database, target, chosen)
    by = ["year", "birthplace"]
    shown = breakdown(database, measure, by, chosen, within=["year"])
    told = {
        int(group.labels[0]): group.value
        for group in shown.groups
        if group.labels[0] != "unknown" and group.labels[1] == "abroad" and group.value is not None
    }
    every = {group.labels[0] for group in shown.groups if group.labels[0] != "unknown"}
    assert len(told) < len(every)
    assert found.pace.shares == told
    if len(told) < 3:
        assert (found.pace.verdict, found.pace.observed) == (Verdict.CANNOT_BE_TOLD, None)
    with pytest.raises(OfPersons):
        counted_by_year(shown, "abroad")


def test_cases_are_those_of_the_breakdown(database: Database) -> None:
    sampled = kronor_by_year(database, "sector_dominance", "women", GRANTS)
    shown = breakdown(database, "amount_granted", ["year", "sector_dominance"], GRANTS)
    for year, cases in sampled.items():
        own = [g for g in shown.groups if g.labels == (str(year), "women")]
        assert sum(cases.inside) == float(sum(g.numerator or 0 for g in own))
        whole = sum(g.cases or 0 for g in shown.groups if g.labels[0] == str(year))
        assert len(cases.inside) + len(cases.outside) == whole


def test_the_interval_holds_what_numpy_alone_finds() -> None:
    """Drawn in one step, as a book has it, by another seed: the same but for the draws."""
    random = np.random.default_rng(7)
    years = {
        year: (random.gamma(1, 1e5, 300), random.random(300) < 0.2 + 0.03 * (year - 2020))
        for year in range(2020, 2026)
    }
    sampled = {year: Sampled(list(a[own]), list(a[~own])) for year, (a, own) in years.items()}
    ours = slope_interval(sampled)
    slopes = []
    for _ in range(2_000):
        shares = []
        for amounts, own in years.values():
            which = random.integers(0, 300, 300)
            shares.append(amounts[which][own[which]].sum() / amounts[which].sum())
        slopes.append(np.polyfit(list(years), shares, 1)[0])
    low, high = np.quantile(slopes, [0.025, 0.975])
    assert ours is not None
    assert (ours.low, ours.high) == pytest.approx((low, high), abs=(high - low) * 0.08)


def test_counts_are_drawn_without_their_cases() -> None:
    found = slope_interval({year: Counted(30, 100) for year in range(2020, 2026)})
    assert found is not None
    assert found.low < 0 < found.high
    assert slope_interval({2024: Counted(1, 2), 2025: Counted(1, 2)}) is None


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"value": Decimal("1.01")}, "value"),
        ({"by_when": TODAY}, "past"),
        ({"decided_on": dt.date(2026, 3, 2)}, "decided"),
        ({"body": " "}, "body"),
        ({"measure": "median_amount"}, "measure"),
        ({"label": "unknown"}, "group"),
        ({"dimension": "", "label": ""}, "group"),
        ({"dimension": "year", "label": "2024"}, "group"),
    ],
)
def test_what_no_target_can_be(database: Database, changed: dict[str, object], code: str) -> None:
    target = replace(TARGET, **changed)  # type: ignore[arg-type]
    found = problem(target, GRANTS, asking(database), TODAY)
    assert found is not None
    assert found[0] == code


def test_nothing_is_set_for_what_is_hidden(database: Database) -> None:
    abroad = replace(TARGET, dimension="birthplace", label="abroad")
    small = Selection.of(municipality=["2101"])
    assert problem(abroad, small, asking(database), TODAY) == ("hidden", {})
    assert problem(TARGET, GRANTS.where(county=["25"]), asking(database), TODAY) == ("empty", {})
    assert problem(TARGET, GRANTS, asking(database), TODAY) is None


@pytest.mark.parametrize(
    ("other", "is_against"),
    [
        ({"value": Decimal("0.3")}, True),
        ({"towards": "at_most", "value": Decimal("0.3")}, True),
        ({"towards": "at_most", "value": Decimal("0.5")}, False),
        ({"label": "men", "value": Decimal("0.7")}, True),
        ({"label": "men", "value": Decimal("0.6")}, False),
        ({"value": Decimal("0.3"), "by_when": dt.date(2028, 12, 31)}, False),
        ({"value": Decimal("0.3"), "filters": "county=13"}, False),
        ({}, False),
    ],
)
def test_two_that_contradict(other: dict[str, object], is_against: bool) -> None:
    changed = replace(TARGET, **other)  # type: ignore[arg-type]
    kept = KeptTarget("a", 1, changed, False, dt.datetime.now(tz=dt.UTC), None)
    assert bool(contradicting(TARGET, [kept])) is is_against
