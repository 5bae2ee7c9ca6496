"""Limits of chance: against SciPy's quantiles, and against counting all that can happen."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.analysis.funnel import MANY, Unit, limits, outside, overdispersion
from jamstall.analysis.interval import Proportion

# scipy 1.17.1, scipy.stats.binom.ppf(part, cases, target) at 0.025, 0.975, 0.001 and 0.999.
QUANTILES = """
1 0.4 0 1 0 1
5 0.8 2 5 1 5
12 0.5 3 9 1 11
50 0.2 5 16 2 19
100 0.03 0 7 0 9
200 0.81 151 173 144 178
1000 0.5 469 531 451 549
3000 0.995 2977 2992 2972 2995
20000 0.82 16293 16506 16231 16567
"""
ROWS = [line.split() for line in QUANTILES.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " ".join(row[:2]))
def test_as_scipy(row: list[str]) -> None:
    cases, target = int(row[0]), float(row[1])
    usual, wide = limits(cases, target), limits(cases, target, 0.998)
    found = [usual.low, usual.high, wide.low, wide.high]
    assert [round(end * cases) for end in found] == [int(hits) for hits in row[2:]]


@given(st.integers(1, 40), st.floats(0.01, 0.99), st.sampled_from([0.95, 0.998]))
def test_what_is_outside_happens_by_chance_less_often_than_is_said(
    cases: int, target: float, level: float
) -> None:
    held = limits(cases, target, level)
    chances = [comb(cases, k) * target**k * (1 - target) ** (cases - k) for k in range(cases + 1)]
    below = sum(chance for k, chance in enumerate(chances) if k / cases < held.low)
    above = sum(chance for k, chance in enumerate(chances) if k / cases > held.high)
    assert max(below, above) < (1 - level) / 2 + 1e-9


def test_nothing_likelier_is_never_outside() -> None:
    five = Unit("five of five", Proportion(5, 5))
    assert outside([five], 0.8, 0.95) == []


def test_the_farthest_comes_first() -> None:
    units = [
        Unit("as all", Proportion(160, 200)),
        Unit("low", Proportion(120, 200)),
        Unit("lower", Proportion(80, 200)),
    ]
    assert [unit.name for unit in outside(units, 0.8, 0.998)] == ["lower", "low"]


def test_where_all_are_granted_or_none_nothing_is_outside() -> None:
    assert limits(7, 1.0) == limits(9, 1.0)
    assert outside([Unit("a", Proportion(7, 7))], 1.0, 0.95) == []


@pytest.mark.parametrize(("cases", "target"), [(0, 0.5), (10, 1.2), (10, -0.1)])
def test_what_is_no_share(cases: int, target: float) -> None:
    with pytest.raises(ValueError, match="of"):
        limits(cases, target)


def test_how_much_more_than_chance() -> None:
    """Half of them five standard deviations above, half below: chance would make it one."""
    n, reach = 400, 0.1  # a standard deviation is 2 percentage points at 0.8
    units = [
        Unit(str(k), Proportion(round(n * (0.8 + (reach if k % 2 else -reach))), n))
        for k in range(MANY)
    ]
    assert overdispersion(units, 0.8) == pytest.approx(25)
    assert overdispersion(units[:-1], 0.8) is None
