"""The breakdown and its slow twin agree, whatever is asked; and what must hold of any breakdown."""

import shutil
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd
import pytest

from jamstall.analysis.breakdown import UnknownGroup, breakdown
from jamstall.analysis.disclosure.guard import Surroundings
from jamstall.analysis.disclosure.views import Hidden
from jamstall.analysis.measures import NAMES
from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.demo import intakes as demo_intakes
from jamstall.store import finest, held
from jamstall.store.counting import counted
from jamstall.store.database import Database
from jamstall.store.people import people_once
from jamstall.store.queries import provenance_of, sums
from jamstall.store.question import DIMENSIONS, REASON_OF, Query, Sums
from tests import twin
from tests.at_random import (
    OF_TEXTS,
    PLACES,
    Engines,
    asked_of_the_store,
    not_filters,
    question,
    random_engines,
)

KRONOR = ("amount_granted", "amount_applied", "amount_decided", "amount_paid")
ADDITIVE = (*KRONOR, "cases", "granted_cases", "decided_cases", "paid_cases")
OTHERS = tuple(d for d in DIMENSIONS if d not in PLACES)
ALL_SHOWN = Selection(small=0)


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    yield from random_engines(tmp_path_factory.mktemp("random"))


@pytest.mark.parametrize("measure", NAMES)
def test_agrees_by_every_dimension(engines: Engines, measure: str) -> None:
    engines.agree(measure, (), Selection())
    for dimension in DIMENSIONS:
        engines.agree(measure, (dimension,), Selection())
        engines.agree(measure, (dimension,), ALL_SHOWN)


@pytest.fixture
def hides_only_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide nothing for another group's sake: what the twin hides is then all that is hidden.

    What is hidden for others' sake, and between what that lies, is the attacker's (test_attack,
    test_ranges); here it is the sums.
    """

    def nothing(*_: object) -> Hidden:
        return Hidden(frozenset(), whole=False)

    monkeypatch.setattr(Surroundings, "hidden", nothing)
    monkeypatch.setattr(Surroundings, "between", lambda *_: {})


@pytest.mark.usefixtures("hides_only_small")
@pytest.mark.parametrize("measure", NAMES)
def test_agrees_whatever_is_asked(engines: Engines, measure: str) -> None:
    rng = Random(measure)
    rows = pd.DataFrame(engines.twin.parts("employed", "country", Decimal(60)))
    values = {d: sorted(set(rows[d]) - not_filters(d)) for d in DIMENSIONS}
    for _ in range(30):
        engines.agree(measure, *question(rng, values))


@pytest.mark.parametrize("reason", REASON_OF)
def test_agrees_why_something_is_unknown(engines: Engines, reason: str) -> None:
    """Also of cases in several places."""
    for county in ("01", "09", "13", "21"):
        chosen = Selection(small=0).where(**{REASON_OF[reason]: ["unknown"]}, county=[county])
        engines.agree("all_cases_share", (reason,), chosen)


@pytest.mark.parametrize(
    "by", list(combinations(("sector_dominance", *PLACES, "decision", "sex", "fund"), 2)), ids=str
)
def test_agrees_by_pairs(
    engines: Engines, by: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    if by == ("municipality", "sex"):  # drawn at random in all 290: half a minute to decide
        request.getfixturevalue("hides_only_small")
    for measure in ("median_amount", "grant_ratio", "cases"):
        engines.agree(measure, by, Selection(area="county", small=2))


def test_what_is_counted_in_memory_is_what_the_database_counts(engines: Engines) -> None:
    """More cases than fit in memory are asked of DuckDB: the same numbers, whatever is asked."""
    rng = Random(45)
    rows = pd.DataFrame(engines.twin.parts("employed", "country", Decimal(60)))
    values = {d: sorted(set(rows[d]) - not_filters(d)) for d in DIMENSIONS}
    with engines.database.reading() as connection:
        columns = held.cases_of(engines.database, connection, provenance_of(connection).version, {})
        assert columns is not None
        for basis in ("employed", "owners"):
            columns.know_people(people_once(engines.database, connection, basis), basis)
        for _ in range(150):
            query = asked_of_the_store(rng, values)
            _are_the_same(counted(columns, query), sums(connection, query), query)


def _are_the_same(in_memory: list[Sums], asked: list[Sums], query: Query) -> None:
    assert {one.labels for one in in_memory} == {one.labels for one in asked}, query
    other = {one.labels: one.values for one in asked}
    for one in in_memory:
        for ours, theirs in zip(one.values, other[one.labels], strict=True):
            # No cases are none or nothing.
            assert (ours or 0) == (theirs or 0), (query, one)


def test_the_finest_sums_in_memory_are_those_of_the_database(engines: Engines) -> None:
    chosen: tuple[dict[str, tuple[str, ...]], ...] = (
        {},
        {"county": ("13", "09")},
        {"municipality": ("1380", "0980"), "year": ("2020", "2023", "unknown")},
        {"fund": ("project_funds",), "support_form": ("unknown", "Ö")},
    )
    with engines.database.reading() as connection:
        columns = held.cases_of(engines.database, connection, provenance_of(connection).version, {})
        assert columns is not None
        for filters in chosen:
            asked = finest._asked(connection, filters)
            assert asked[0]
            for ours, theirs in zip(finest._counted(columns, filters), asked, strict=True):
                assert sorted(map(repr, ours)) == sorted(map(repr, _tuples(theirs))), filters


def _tuples(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [tuple(tuple(one) if isinstance(one, list) else one for one in row) for row in rows]


def test_random_cases_are_of_all_kinds(engines: Engines) -> None:
    """What the tests above rest on: every group there can be is among the random cases."""
    rows = pd.DataFrame(engines.twin.parts("employed", "county", Decimal(60)))
    for dimension, wanted in twin.ORDERED.items():
        if dimension != "sector":
            missing = set(wanted) - set(rows[dimension])
            assert missing <= {"not_applicable", "person"}, dimension
    assert {"00", "13", "21", "0980", "1380"} <= set(rows["municipality"])
    assert "unknown" in set(rows["year"])
    assert rows["case"].nunique() < len(rows)
    assert rows["amount_applied"].isna().any()
    assert (rows["amount_paid"].dropna() < 0).any()


# ---- The demo data


@pytest.fixture(scope="module")
def demo(demo_database: Path) -> Iterator[Engines]:
    intakes = demo_intakes()
    assert intakes, "the demo workbooks are missing: data/demo/demo_*.xlsx"
    database = Database(demo_database)
    yield Engines(database, twin.Twin(twin.cases_of(intakes)))
    database.close()


@pytest.mark.parametrize("measure", NAMES)
def test_agrees_on_the_demo_data(demo: Engines, measure: str) -> None:
    for dimension in DIMENSIONS:
        demo.agree(measure, (dimension,), Selection())
    demo.agree(measure, ("sector_dominance", "year"), Selection(area="county"))
    demo.agree(measure, ("county", "sex"), Selection().where(birthplace=["abroad"]))


# ---- What must hold of any breakdown


@pytest.mark.parametrize("measure", ADDITIVE)
def test_groups_sum_to_the_whole(engines: Engines, measure: str) -> None:
    for dimension in OTHERS:
        result = breakdown(engines.database, measure, (dimension,), ALL_SHOWN)
        assert sum(group.value for group in result.groups) == result.overall.value, dimension
        assert sum(group.cases for group in result.groups) == result.overall.cases, dimension


@pytest.mark.parametrize("measure", KRONOR)
@pytest.mark.parametrize("by", [("county",), ("municipality",), PLACES, ("municipality", "sex")])
def test_divided_money_sums_to_the_ore(engines: Engines, measure: str, by: tuple[str, ...]) -> None:
    result = breakdown(engines.database, measure, by, ALL_SHOWN)
    whole = breakdown(engines.database, measure, (), ALL_SHOWN).overall
    assert sum(group.value for group in result.groups) == whole.value == result.overall.value
    assert sum(group.cases for group in result.groups) > whole.cases == result.overall.cases


@pytest.mark.parametrize("by", [(d,) for d in DIMENSIONS], ids=str)
def test_granted_cases_are_cases(engines: Engines, by: tuple[str, ...]) -> None:
    granted = breakdown(engines.database, "granted_cases", by, ALL_SHOWN)
    cases = breakdown(engines.database, "cases", by, ALL_SHOWN)
    assert granted.by_group().keys() == cases.by_group().keys()
    for labels, value in granted.by_group().items():
        assert value <= cases.group(*labels).value
    assert granted.overall.value < cases.overall.value


@pytest.mark.parametrize("measure", ["amount_share", "cases_share", "all_cases_share"])
def test_shares_make_up_the_whole(engines: Engines, measure: str) -> None:
    for dimension in OTHERS:
        result = breakdown(engines.database, measure, (dimension,), ALL_SHOWN)
        assert sum(Fraction(g.numerator) for g in result.groups) == result.overall.numerator
        assert {g.denominator for g in result.groups} == {result.overall.numerator}
        assert result.overall.value == 1


@pytest.mark.parametrize("measure", ["amount_share", "cases_share", "all_cases_share"])
def test_a_share_within_a_year_is_that_years_own_selection(engines: Engines, measure: str) -> None:
    """One question over all years says the same as one question a year."""
    by = ("year", "sector_dominance")
    result = breakdown(engines.database, measure, by, ALL_SHOWN, within=("year",))
    assert len({group.labels[0] for group in result.groups}) > 2
    for group in result.groups:
        year, label = group.labels
        alone = breakdown(
            engines.database, measure, ("sector_dominance",), ALL_SHOWN.where(year=[year])
        )
        assert alone.group(label).value == group.value
        assert alone.group(label).denominator == group.denominator


def test_a_share_is_only_taken_within_its_own_dimensions(engines: Engines) -> None:
    with pytest.raises(ValueError, match="within"):
        breakdown(engines.database, "amount_share", ("sex",), within=("year",))
    with pytest.raises(ValueError, match="within"):
        breakdown(engines.database, "amount_granted", ("sex",), within=("sex",))


def test_difference_and_ratio(engines: Engines) -> None:
    result = breakdown(engines.database, "amount_granted", ("decision",), ALL_SHOWN)
    granted, rejected = result.group("granted"), result.group("rejected")
    assert rejected.value == 0
    assert result.difference(["granted"], ["rejected"]) == granted.value
    assert result.difference(["rejected"]) == -result.overall.value
    assert result.ratio(["granted"]) == 1
    assert result.ratio(["rejected"], ["granted"]) == 0
    assert result.ratio(["granted"], ["rejected"]) is None  # x/0 is empty
    with pytest.raises(UnknownGroup):
        result.difference(["granted"], ["nobody"])


def test_what_is_hidden_has_no_difference(engines: Engines) -> None:
    result = breakdown(engines.database, "amount_granted", ("sex",), Selection(small=10**6))
    hidden = [group for group in result.groups if group.suppressed]
    assert hidden
    for group in hidden:
        assert (group.numerator, group.denominator, group.value, group.cases) == (None,) * 4
        assert result.difference(group.labels) is None
        assert result.ratio(group.labels) is None


def test_women_before_men_and_unknown_last(engines: Engines) -> None:
    sexes = ["woman", "man", "mixed", "other", "not_applicable", "unknown"]
    result = breakdown(engines.database, "cases", ("sex",), ALL_SHOWN)
    assert [group.labels[0] for group in result.groups] == [
        sex for sex in sexes if (sex,) in result.by_group()
    ]
    dominance = breakdown(engines.database, "cases", ("sector_dominance",), ALL_SHOWN)
    assert [g.labels[0] for g in dominance.groups] == ["women", "men", "balanced", "unknown"]
    years = [g.labels[0] for g in breakdown(engines.database, "cases", ("year",)).groups]
    assert years[-1] == "unknown"
    assert years[:-1] == sorted(years[:-1])


def test_every_case_counts_once_in_the_whole(engines: Engines) -> None:
    for by in ((), ("municipality",), ("sector_dominance", "county")):
        result = breakdown(engines.database, "cases", by, Selection(area="county", small=0))
        assert result.overall.value == len(engines.twin.cases) == 330 + 340


def test_nothing_is_empty_not_zero(tmp_path: Path, empty_database: Path) -> None:
    """Without cases sums are zero, and what would be divided by them is empty."""
    path = tmp_path / "nothing.duckdb"
    shutil.copyfile(empty_database, path)
    database = Database(path)
    for measure in NAMES:
        for by in ((), ("sex",), ("county", "sector_dominance")):
            if measure in OF_TEXTS and "sex" in by:
                continue
            result = breakdown(database, measure, by)
            assert result.groups == ()
            assert result.overall.value == (0 if measure in ADDITIVE else None)
            assert result.overall.cases == 0
    database.close()


def test_what_does_not_exist_is_refused(engines: Engines) -> None:
    with pytest.raises(KeyError):
        breakdown(engines.database, "amount")
    with pytest.raises(UnknownValue):
        breakdown(engines.database, "cases", ("case_id",))
    for dimension, value in (("shoe_size", "44"), ("sex", "women"), ("county", "99")):
        with pytest.raises(UnknownValue):
            Selection.of(**{dimension: [value]})
