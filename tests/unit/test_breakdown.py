"""The breakdown and its slow twin agree, whatever is asked; and what must hold of any breakdown."""

import csv
import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd
import pytest

from jamstall.analysis.breakdown import UnknownGroup, breakdown
from jamstall.analysis.disclosure.guard import Hidden, Surroundings
from jamstall.analysis.measures import NAMES
from jamstall.analysis.selection import BesidePersons, Selection, UnknownValue
from jamstall.demo import intakes as demo_intakes
from jamstall.intake import Mapping, take_in
from jamstall.read_texts import read_texts
from jamstall.reference import codes, figures, places
from jamstall.schema import Fund
from jamstall.store import finest, held, loads
from jamstall.store.counting import counted
from jamstall.store.database import Database
from jamstall.store.people import people_once
from jamstall.store.queries import provenance_of, sums
from jamstall.store.question import DIMENSIONS, Over, Quantity, Query, Sums
from tests import twin

KRONOR = ("amount_granted", "amount_applied", "amount_decided", "amount_paid")
ADDITIVE = (*KRONOR, "cases", "granted_cases", "decided_cases", "paid_cases")
OF_TEXTS = (
    "share_mentioned", "share_acted_on", "amount_share_mentioned", "amount_share_acted_on",
)  # fmt: skip
PLACES = ("county", "municipality")
OTHERS = tuple(d for d in DIMENSIONS if d not in PLACES)
ALL_SHOWN = Selection(small=0)


@dataclass(frozen=True)
class Engines:
    """The same cases in both."""

    database: Database
    twin: twin.Twin

    def agree(self, measure: str, by: tuple[str, ...], selection: Selection) -> None:
        """Ask both, and fail where any group differs in any number, or in order.

        The twin hides small groups only; what is hidden for their sake is not compared
        (tests/unit/test_attack.py shows that it is enough).
        """
        told = {*by, *dict(selection.filters)}
        of_texts = measure in OF_TEXTS or told & twin.OF_TEXTS
        if of_texts and told & {"sex", "birthplace", "age_group"}:
            with pytest.raises(BesidePersons):
                breakdown(self.database, measure, by, selection)
            return
        ours = breakdown(self.database, measure, by, selection)
        theirs = self.twin.breakdown(measure, by, selection)
        asked = (measure, by, selection)
        known = {group.labels for group in theirs.groups}
        there = [g for g in ours.groups if g.labels in known]
        assert all(g.suppressed for g in ours.groups if g.labels not in known), asked
        assert [g.labels for g in there] == [g.labels for g in theirs.groups], asked
        for one, other in zip(
            (*there, ours.overall), (*theirs.groups, theirs.overall), strict=True
        ):
            is_hidden = other.suppressed and other.cases is None
            if one.suppressed and one.cases is None and not is_hidden:
                assert selection.is_personal(by), asked
                continue
            exact = [_exact(one), _exact(other)]
            if ours.overall.suppressed and not theirs.overall.suppressed:
                exact = [_exact(replace(it, denominator=None)) for it in (one, other)]
            assert exact[0] == exact[1], asked
            assert (one.value is None) == (other.value is None), (asked, one, other)
            if one.value is not None and other.value is not None:
                assert abs(Fraction(one.value) - Fraction(other.value)) < Fraction(1, 10**9), asked


def _exact(group: Any) -> tuple[Any, ...]:
    return group.labels, group.numerator, group.denominator, group.cases, group.suppressed


# ---- Random cases

NAMED = ["2180", "2181", "2101", "2104", "1380", "1382", "0180", "0980"]
CODES = ["47.730", "47.711", "46.11", "62.010", "88.101", "84.1", "96", "35.24", "95.31", "95.320"]
CODES += ["45.201", "F"]
FILES: tuple[tuple[Fund, range], ...] = (
    ("business_grants", range(300)),
    ("project_funds", range(300)),
    ("business_grants", range(250, 330)),
    ("project_funds", range(280, 340)),
)
"""Later files bring some of the cases of the first ones again, changed."""
TEXTS = (
    "",
    "Projektet samlar företag kring trä som byggmaterial.",
    "Jämställdhet ska beaktas.",
    "Kvinnor är underrepresenterade bland dem som driver företag i branschen.",
    "Projektet rekryterar kvinnor till industrin, och deltagandet följs upp könsuppdelat.",
    "Minst 40 procent av dem som väljs ska vara kvinnor.",
    "Kurser ordnas så att minst 40 procent av deltagarna blir kvinnor.",
)
"""One without a word, one of each level, and two that promise numbers."""
OWNERS = ("", "Exempels kommun", "Region Exempel", "Exempelverket", "Norra högskolan",
          "Byaföreningen", "Såg och bygg AB")  # fmt: skip
"""Of each kind, and one that nobody can tell."""
FINER = (
    ("00", 2019, 2007, "47", 50, 50),
    ("00", 2022, 2007, "47", 10, 90),
    ("00", 2020, 2007, "47730", 80, 20),
    ("21", 2020, 2007, "47", 70, 30),
    ("00", 2024, 2025, "47730", 30, 70),
    ("00", 2023, 2025, "9531", 60, 40),
    ("00", 2020, 2007, "95", 90, 10),
    ("00", 2020, 2025, "96", 10, 90),
    ("13", 2021, 2025, "35", 80, 20),
    ("00", 2020, 2007, "62", 0, 0),
)
"""Finer figures beside the published ones: area, year, SNI version, code, women, men."""


def _finer() -> tuple[figures.Figure, ...]:
    return tuple(
        figures.Figure("employed", area, year, version, code, sex, "total", count)
        for area, year, version, code, women, men in FINER
        for sex, count in (("woman", women), ("man", men))
    )


def _kr(rng: Random, missing: float = 0.0) -> str:
    """An amount with öre; small ones too, which do not divide."""
    if rng.random() < missing:
        return ""
    return f"{rng.choice((7, 1000, 10**7, 10**9)) * rng.random() / 100:.2f}"


def _municipalities(rng: Random) -> str:
    halland = list(places.municipalities_of("13"))
    return rng.choice(
        [
            rng.choice(NAMED),
            ", ".join(rng.sample(NAMED, rng.randint(2, 5))),
            ", ".join(halland),
            ", ".join(halland[1:]),
            ", ".join([*halland, *rng.sample(NAMED, 2)]),
            ", ".join(rng.sample(["21", "13", "01", "09"], rng.randint(1, 3))),
            "21, 1380",
            "Hela landet",
        ]
    )


def _case(rng: Random, fund: Fund, number: int) -> dict[str, str]:
    home = Random(number)  # a case that comes again is the same region's
    decision = rng.choice(["granted"] * 5 + ["rejected"] * 3 + ["withdrawn", "pending"])
    day = dt.date(2018, 1, 1) + dt.timedelta(days=rng.randrange(8 * 365))
    version = rng.choice((2007, 2025))
    code = rng.choice(["", *(c for c in CODES if codes.exists(c.replace(".", ""), version))])
    case = {
        "case_id": f"R-{number}",
        "municipality": home.choice(NAMED) if fund == "business_grants" else _municipalities(home),
        "support_form": rng.choice(["Mikrostöd", "Investeringsstöd", "Ö", ""]),
        "decided_on": "" if decision == "pending" else str(day),
        "decision": decision,
        "amount_applied": _kr(rng, missing=0.2),
        "amount_granted": _kr(rng) if decision == "granted" or rng.random() < 0.1 else "",
        "amount_paid": ("-" if rng.random() < 0.1 else "") + (_kr(rng, missing=0.5) or "0.00"),
        "sni_code": code,
        "sni_version": str(version) if code else "",
        "applicant_sex": rng.choice(["woman", "man", "other", "mixed", "not_applicable", ""]),
        "birthplace": rng.choice(["sweden", "sweden", "abroad", "mixed", ""]),
        "age_group": rng.choice(["under_31", "31_49", "50_plus", ""]),
    }
    if fund == "project_funds":
        told = Random(f"{number} {day}")  # not the same in each version of a case
        case["project_name"] = told.choice(["", "Kraftsamling", "Ö"])
        case["strategy_area"] = told.choice(["Innovation", "Grön omställning", ""])
        case["description"] = told.choice(TEXTS)
        case["intervention_field"] = told.choice(["", "021", "146"])
        case["organisation_name"] = told.choice(OWNERS)
        if case["amount_granted"] and told.random() < 0.3:
            case["amount_granted"] = told.choice(["9999999.99", "10000000.00", "1000000"])
        case["starts_on"] = str(day + dt.timedelta(days=200))
        if rng.random() < 0.3:
            case["decided_on"] = ""
    if rng.random() < 0.5:
        case["amount_paid"] = ""
    return case


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    """Return several hundred random cases, some of them in two versions, with finer figures."""
    folder = tmp_path_factory.mktemp("random")
    rng = Random(20210)
    intakes = []
    for number, (fund, ids) in enumerate(FILES):
        rows = [_case(rng, fund, i) for i in ids]
        path = folder / f"{number}.csv"
        with path.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        intakes.append(take_in(path, Mapping(table=fund)))
    assert [finding for i in intakes for finding in i.findings if finding.severity == "error"] == []
    everything = (*figures.figures(), *_finer())
    database = Database(folder / "random.duckdb")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figures, "figures", lambda: everything)
        loads.publish(database, intakes, replace=True)
        read_texts(database)
    yield Engines(database, twin.Twin(twin.cases_of(intakes), everything))
    database.close()


def _question(rng: Random, values: dict[str, list[str]]) -> tuple[tuple[str, ...], Selection]:
    by = tuple(rng.sample(DIMENSIONS, rng.choice((0, 1, 2, 2, 2, 3))))
    filters = {
        dimension: rng.sample(values[dimension], min(len(values[dimension]), rng.randint(1, 4)))
        for dimension in rng.sample(DIMENSIONS, rng.choice((0, 0, 1, 2)))
    }
    selection = Selection(
        basis=rng.choice(("employed", "owners")),
        area=rng.choice(("country", "county")),
        limit=rng.choice((Decimal(60), Decimal(50), Decimal("66.7"), Decimal(70))),
        small=rng.choice((0, 2, 5, 5, 12)),
    )
    return by, selection.where(**filters)


@pytest.mark.parametrize("measure", NAMES)
def test_agrees_by_every_dimension(engines: Engines, measure: str) -> None:
    engines.agree(measure, (), Selection())
    for dimension in DIMENSIONS:
        engines.agree(measure, (dimension,), Selection())
        engines.agree(measure, (dimension,), ALL_SHOWN)


@pytest.fixture
def hides_only_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide nothing for another group's sake: what the twin hides is then all that is hidden.

    What is hidden for others' sake is the attacker's (test_attack); here it is the sums.
    """

    def nothing(*_: object) -> Hidden:
        return Hidden(frozenset(), whole=False)

    monkeypatch.setattr(Surroundings, "hidden", nothing)


@pytest.mark.usefixtures("hides_only_small")
@pytest.mark.parametrize("measure", NAMES)
def test_agrees_whatever_is_asked(engines: Engines, measure: str) -> None:
    rng = Random(measure)
    rows = pd.DataFrame(engines.twin.parts("employed", "country", Decimal(60)))
    values = {d: sorted(set(rows[d]) - _not_filters(d)) for d in DIMENSIONS}
    for _ in range(30):
        engines.agree(measure, *_question(rng, values))


def _not_filters(dimension: str) -> set[str]:
    return {"unknown"} if dimension in PLACES else set()


@pytest.mark.parametrize(
    "by", list(combinations(("sector_dominance", *PLACES, "decision", "sex", "fund"), 2)), ids=str
)
def test_agrees_by_pairs(engines: Engines, by: tuple[str, ...]) -> None:
    for measure in ("median_amount", "grant_ratio", "cases"):
        engines.agree(measure, by, Selection(area="county", small=2))


def _asked_of_the_store(rng: Random, values: dict[str, list[str]]) -> Query:
    by, selection = _question(rng, values)
    of_texts = [Quantity("count", levels=("mentioned", "analysed"))]
    amount = rng.choice(("amount_applied", "amount_granted", "amount_paid"))
    over: tuple[Over, ...] = ("all", "granted", "decided")
    quantities = (
        Quantity("count", rng.choice(over)),
        Quantity("count", rng.choice(over), known=(amount,)),
        Quantity("sum", rng.choice(over), amount),
        Quantity("sum", rng.choice(over), "amount_applied", ("amount_granted",)),
        *of_texts,
    )
    if rng.random() < 0.4:  # of single cases
        kinds = [Quantity(kind, rng.choice(over), amount) for kind in ("smallest", "largest")]
        quantities = (Quantity("count"), *kinds, Quantity("median", "granted", amount))
    return Query(
        quantities,
        by,
        dict(selection.filters),
        selection.basis,
        selection.area,
        selection.limit,
    )


def test_what_is_counted_in_memory_is_what_the_database_counts(engines: Engines) -> None:
    """More cases than fit in memory are asked of DuckDB: the same numbers, whatever is asked."""
    rng = Random(45)
    rows = pd.DataFrame(engines.twin.parts("employed", "country", Decimal(60)))
    values = {d: sorted(set(rows[d]) - _not_filters(d)) for d in DIMENSIONS}
    with engines.database.reading() as connection:
        columns = held.cases_of(engines.database, connection, provenance_of(connection).version, {})
        assert columns is not None
        for basis in ("employed", "owners"):
            columns.know_people(people_once(engines.database, connection, basis), basis)
        for _ in range(150):
            query = _asked_of_the_store(rng, values)
            _are_the_same(counted(columns, query), sums(connection, query), query)


def _are_the_same(in_memory: list[Sums], asked: list[Sums], query: Query) -> None:
    assert {one.labels for one in in_memory} == {one.labels for one in asked}, query
    other = {one.labels: one.values for one in asked}
    for one in in_memory:
        for ours, theirs in zip(one.values, other[one.labels], strict=True):
            # A median in floating point is not exact, and no cases are none or nothing.
            near = isinstance(theirs, float) and abs(float(ours) - theirs) < 1e-6
            assert near or (ours or 0) == (theirs or 0), (query, one)


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
def demo(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[Engines]:
    intakes = demo_intakes()
    assert intakes, "the demo workbooks are missing: data/demo/demo_*.xlsx"
    path = tmp_path_factory.mktemp("demo") / "demo.duckdb"
    shutil.copyfile(empty_database, path)
    database = Database(path)
    loads.publish(database, intakes, is_demo=True)
    read_texts(database)
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
