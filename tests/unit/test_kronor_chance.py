"""How far chance can move a share of kronor: against closed forms, and never of persons."""

from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from statistics import NormalDist, fmean
from typing import Any

import numpy as np
import pytest

from jamstall.analysis.bootstrap import FEWEST, MANY, SEED, Sampled, shares
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.funnel import limits
from jamstall.analysis.interval import Interval
from jamstall.analysis.sample import OfPersons, kronor_of
from jamstall.analysis.selection import Selection
from jamstall.panels.compare.kronor_chance import has_kronor_chance, kronor_beside_chance
from jamstall.store.database import Database
from jamstall.texts import LANGUAGES, Language
from tests.cases import Case, cases
from tests.unit.conftest import OpenView

GRANTS = "business_grants"
METAL, CARE = "25.110", "88.101"
CONFIDENT = NormalDist().inv_cdf(0.975)


@pytest.fixture(scope="module")
def database(demo_database: Path) -> Iterator[Database]:
    opened = Database(demo_database)
    yield opened
    opened.close()


def interval(cases_of: Sampled, seed: int = SEED) -> Interval:
    drawn = shares(cases_of, seed)
    assert drawn is not None
    return drawn.interval


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(("hits", "of"), [(30, 100), (12, 40), (450, 500)])
def test_equal_amounts_are_the_binomial_distribution(hits: int, of: int) -> None:
    """Where all grants are alike, drawing cases is drawing how many of them are hits."""
    found = interval(Sampled([1000.0] * hits, [1000.0] * (of - hits)))
    exactly = limits(of, hits / of)
    assert (found.low, found.high) == pytest.approx((exactly.low, exactly.high), abs=1.01 / of)


def _error(inside: list[float], outside: list[float]) -> tuple[float, float]:
    """Return a share and its standard error, linearised as a ratio of two sums (Cochran 1977)."""
    every = [(one, one) for one in inside] + [(0.0, one) for one in outside]
    share = sum(inside) / sum(of for _, of in every)
    squares = sum((own - share * of) ** 2 for own, of in every)
    return share, sqrt(squares) / (len(every) * fmean(of for _, of in every))


def test_uneven_amounts_are_as_the_ratio_of_two_sums() -> None:
    random = np.random.default_rng(3)
    sides = [list(map(float, random.gamma(2, 1e5, size))) for size in (400, 900)]
    others = [list(map(float, random.gamma(1, 2e5, size))) for size in (700, 300)]
    share, error = _error(*sides)
    found = interval(Sampled(*sides))
    ends = (share - CONFIDENT * error, share + CONFIDENT * error)
    assert (found.low, found.high) == pytest.approx(ends, abs=0.1 * error)
    other, error_of_other = _error(*others)
    own, theirs = shares(Sampled(*sides)), shares(Sampled(*others))
    assert own is not None
    assert theirs is not None
    between = own.less(theirs)
    error = sqrt(error**2 + error_of_other**2)
    ends = (share - other - CONFIDENT * error, share - other + CONFIDENT * error)
    assert (between.low, between.high) == pytest.approx(ends, abs=0.1 * error)


def _one_by_one(cases_of: Sampled, draws: int) -> np.ndarray[Any, Any]:
    """Return a share of the kronor in each draw, as a book writes it: every case is drawn."""
    random = np.random.default_rng(7)
    every = np.array([*cases_of.inside, *cases_of.outside])
    found = np.empty(draws)
    for draw in range(draws):
        which = random.integers(0, len(every), len(every))
        amounts = every[which]
        found[draw] = amounts[which < len(cases_of.inside)].sum() / amounts.sum()
    return found


@pytest.mark.parametrize(
    "large",
    [[], [4e8], [1.5e7] * 9, [4e7, 1e7, 6e7, 2e7]],
    ids=["even", "one giant", "nine large", "four"],
)
def test_amounts_drawn_together_are_as_drawn_one_by_one(large: list[float]) -> None:
    """Of many cases, parts are drawn: the same distribution, whatever the largest are."""
    random = np.random.default_rng(11)
    body = random.lognormal(12, 0.8, 2 * MANY).tolist()
    cases_of = Sampled([*body, *large], random.pareto(1.3, 2 * MANY) * 1e5 + 1e4)
    assert min(len(cases_of.inside), len(cases_of.outside)) > MANY
    theirs = _one_by_one(cases_of, 10_000)
    ours = [shares(cases_of, seed) for seed in range(5)]
    drawn = np.concatenate([one.drawn for one in ours if one is not None])
    assert len(drawn) == len(theirs)
    assert drawn.std() == pytest.approx(theirs.std(), rel=0.04)
    parts = [0.025, 0.16, 0.5, 0.84, 0.975]
    off = (np.quantile(drawn, parts) - np.quantile(theirs, parts)) / theirs.std()
    assert np.abs(off).max() < 0.12  # five times what chance moves the ends of so many draws


def test_a_large_amount_is_drawn_by_itself() -> None:
    """An amount as large as all others of its side comes a whole number of times, never half."""
    cases_of = Sampled([1.0] * MANY + [1e9], [1e9] * 2 * MANY)
    drawn = shares(cases_of)
    assert drawn is not None
    assert (drawn.drawn < 1e-6).mean() == pytest.approx(np.exp(-1), abs=0.05)


def test_the_same_cases_give_the_same_interval() -> None:
    cases_of = Sampled((5.0, 90.0, 3.0, 20.0), (7.0, 8.0, 40.0, 2.0, 9.0, 100.0))
    many = Sampled(cases_of.inside * MANY, cases_of.outside * MANY)
    for each in (cases_of, many):
        assert interval(each) == interval(each)
        assert interval(each) != interval(each, seed=2)


@pytest.mark.parametrize(
    "cases_of",
    [
        Sampled([1.0] * 4, [1.0] * (FEWEST - 5)),
        Sampled([1.0] * 50, []),
        Sampled([0.0] * 50, [1.0] * 50),
        Sampled([], []),
    ],
    ids=["few", "all inside", "nothing inside", "none"],
)
def test_draws_that_cannot_tell_give_no_interval(cases_of: Sampled) -> None:
    assert shares(cases_of) is None


@pytest.mark.parametrize(
    "filters",
    [{}, {"county": ["21"]}, {"fund": ["project_funds"], "county": ["13", "21"]}],
    ids=["all", "a county", "projects in several counties"],
)
def test_the_cases_are_those_of_the_breakdown(
    database: Database, filters: dict[str, list[str]]
) -> None:
    chosen = Selection.of(**filters)
    result = breakdown(database, "amount_granted", ["sector_dominance"], chosen)
    for group in result.groups:
        found = kronor_of(database, "sector_dominance", group.labels[0], chosen)
        assert sum(found.inside) == pytest.approx(float(group.numerator or 0))
        assert len(found.inside) <= (group.cases or 0)  # an amount may be missing
        whole = sum(found.inside) + sum(found.outside)
        assert whole == pytest.approx(float(result.overall.numerator or 0))


@pytest.mark.parametrize(
    ("dimension", "chosen"),
    [("sex", {}), ("sector_dominance", {"sex": ["woman"]}), ("sector", {"birthplace": ["abroad"]})],
)
def test_of_persons_no_case_is_asked_for(
    database: Database, dimension: str, chosen: dict[str, list[str]]
) -> None:
    with pytest.raises(OfPersons):
        kronor_of(database, dimension, "woman", Selection.of(**chosen))


def granted(number: int, municipality: str, code: str, amount: str = "1000") -> list[Case]:
    return cases(number, municipality=municipality, sni_code=code, amount_granted=amount)


def test_more_than_chance(look_at: OpenView) -> None:
    rows = [
        *granted(90, "2180", METAL), *granted(10, "2180", CARE),
        *granted(40, "1380", METAL), *granted(60, "1380", CARE),
    ]  # fmt: skip
    panel = kronor_beside_chance(look_at(rows), GRANTS, "county", "men_sectors")
    assert plain(panel.sentence).startswith(
        "Skillnaden mellan Gävleborg och Halland, 50 procentenheter, är större än vad slumpen ger"
    )
    found = interval(Sampled([1000.0] * 90, [1000.0] * 10))
    own, other = (tuple(map(plain, row)) for row in panel.table.rows)
    ends = f"{found.low * 100:.0f}–{found.high * 100:.0f} %"
    assert own == ("Gävleborg", "90 %", ends, "100")
    assert (other[0], other[1], other[3]) == ("Halland", "40 %", "100")
    assert panel.chart is not None


def test_one_large_grant_is_chance(look_at: OpenView) -> None:
    rows = [
        *granted(9, "2180", METAL), *granted(1, "2180", METAL, "90000"), *granted(10, "2180", CARE),
        *granted(10, "1380", METAL), *granted(10, "1380", CARE),
    ]  # fmt: skip
    panel = kronor_beside_chance(look_at(rows), GRANTS, "county", "men_sectors")
    assert panel.sentence.startswith("Slumpen kan räcka för skillnaden mellan Gävleborg och")


def test_few_cases_have_no_interval(look_at: OpenView) -> None:
    rows = [
        *granted(20, "2180", METAL), *granted(20, "2180", CARE),
        *granted(20, "1380", METAL), *granted(30, "1380", CARE),
        *granted(1, "0180", METAL),
    ]  # fmt: skip
    panel = kronor_beside_chance(look_at(rows), GRANTS, "county", "men_sectors")
    assert "Utan intervall är Stockholm" in panel.sentence
    assert {row[0]: row[2] for row in panel.table.rows}["Stockholm"] == "–"
    alone = kronor_beside_chance(
        look_at(rows, county=["21", "01"]), GRANTS, "county", "men_sectors"
    )
    assert alone.sentence.startswith("Det går inte att säga hur mycket slumpen")
    assert alone.chart is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_never_of_persons(look_at_demo: OpenView, language: Language) -> None:
    view = look_at_demo(language)
    assert has_kronor_chance(view, "men_sectors")
    assert not has_kronor_chance(view, "woman")
    assert not has_kronor_chance(look_at_demo(language, sex=["woman"]), "men_sectors")
    panel = kronor_beside_chance(view, GRANTS, "county", "men_sectors")
    assert panel.chart is not None
    assert len(panel.table.rows) > 1
