"""Agreement of readers: against statsmodels and krippendorff, and against what R's irrCAC gives."""

import math
import random

import krippendorff
import numpy as np
import pytest

from jamstall.analysis import agreement
from jamstall.analysis.agreement import ac, alpha, kappa, linear, quadratic, same, table

WEIGHTS = {"linear": linear, "quadratic": quadratic}

ABSTRACTORS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]
"""`cont3x3abstractors` of irrCAC: two abstractors, 100 patients, three kinds."""

_ = None
FOUR_READERS = [
    [1, 1, _, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [_, 5, 5, 5], [_, _, 1, 1], [_, _, 3, _],
]  # fmt: skip
"""Krippendorff (2011), section E, and `cac.raw4raters` of irrCAC: four readers, twelve units."""


def spread_out(counts: list[list[int]]) -> list[list[int]]:
    """Return a table as the readings it was counted from."""
    return [
        [i, j] for i, row in enumerate(counts) for j, many in enumerate(row) for _n in range(many)
    ]


def given() -> list[list[int]]:
    return [[level - 1 for level in unit if level] for unit in FOUR_READERS]


def student(degrees: int) -> float:
    """Return how many errors a two-sided interval of 95 % reaches, by Student's distribution."""
    from scipy.stats import t

    reach: float = t.ppf(0.975, degrees)
    return reach


def drawn(seed: int, texts: int, levels: int = 4) -> list[list[int]]:
    """Draw two readings of each text, the second mostly near the first."""
    dice = random.Random(seed)
    found = []
    for _n in range(texts):
        first = min(dice.choices(range(levels), [20, 5, 2, 1][:levels])[0], levels - 1)
        near = [1 / (1 + 3 * abs(first - level)) for level in range(levels)]
        found.append([first, dice.choices(range(levels), near)[0]])
    return found


@pytest.mark.parametrize("name", WEIGHTS)
@pytest.mark.parametrize("texts", [10, 40, 374])
def test_kappa_and_its_interval_are_what_statsmodels_says(name: str, texts: int) -> None:
    from statsmodels.stats.inter_rater import cohens_kappa

    for seed in range(5):
        readings = drawn(seed, texts)
        found = kappa(readings, 4, WEIGHTS[name])
        theirs = cohens_kappa(np.array(table(readings, 4)), wt=name)
        assert found is not None
        assert found.interval is not None
        assert found.value == pytest.approx(theirs.kappa, abs=1e-12)
        reach = student(texts - 1) * theirs.std_kappa
        assert found.interval.low == pytest.approx(max(-1, theirs.kappa - reach), abs=1e-3)
        assert found.interval.high == pytest.approx(min(1, theirs.kappa + reach), abs=1e-3)


def test_kappa_and_ac1_are_what_irrcac_gives() -> None:
    readings = spread_out(ABSTRACTORS)
    of_kappa, of_ac = kappa(readings, 3, same), ac(readings, 3, same)
    assert of_kappa is not None
    assert of_kappa.interval is not None
    assert of_ac is not None
    assert of_ac.interval is not None
    assert round(of_kappa.value, 5) == 0.79641
    assert (round(of_kappa.interval.low, 3), round(of_kappa.interval.high, 3)) == (0.680, 0.913)
    assert round(of_ac.value, 5) == 0.84933
    error = (of_ac.interval.high - of_ac.interval.low) / 2 / student(99)
    # Of a table irrCAC divides by the texts, of readers by one less, as we do.
    assert round(error * math.sqrt(99 / 100), 5) == 0.04322


@pytest.mark.parametrize(
    ("weight", "value", "error"),
    [(same, 0.77544, 0.14295), (quadratic, 0.91400, 0.10396)],
)
def test_many_readers_with_gaps_are_as_irrcac_has_them(
    weight: agreement.Weight, value: float, error: float
) -> None:
    found = ac(given(), 5, weight)
    assert found is not None
    assert found.interval is not None
    assert round(found.value, 5) == value
    # Its upper end is cut at 1; the lower tells the error.
    reach = found.value - found.interval.low
    assert reach / student(11) == pytest.approx(error, abs=2e-4)
    assert found.interval.high == 1


def test_alpha_is_what_krippendorff_published_and_his_library_says() -> None:
    found = alpha(given(), 5)
    assert found is not None
    assert round(found, 3) == 0.815
    for seed in range(5):
        readings = drawn(seed, 50)
        theirs = krippendorff.alpha(
            np.array(readings, dtype=float).T,
            value_domain=range(4),
            level_of_measurement="ordinal",
        )
        assert alpha(readings, 4) == pytest.approx(theirs, abs=1e-12)


def test_where_nearly_all_have_one_level_kappa_falls_and_ac1_does_not() -> None:
    """The paradox that AC1 was made for: 98 of 100 alike, and kappa says as good as guessed."""
    readings = [[0, 0]] * 98 + [[0, 1], [1, 0]]
    of_kappa, of_ac = kappa(readings, 2), ac(readings, 2, same)
    assert of_kappa is not None
    assert of_ac is not None
    assert of_kappa.value < 0
    assert of_ac.value > 0.97


def test_what_cannot_be_told_is_none_and_never_an_error() -> None:
    assert kappa([], 4) is None
    assert kappa([[1], [2]], 4) is None, "nobody read a text twice"
    assert ac([[1], [2]], 4) is None
    assert ac([], 4) is None
    assert alpha([[1], [2]], 4) is None
    assert kappa([[0, 0]] * 30, 4) is None, "one level alone: guessing does as well"
    assert alpha([[0, 0]] * 30, 4) is None
    all_alike = ac([[0, 0]] * 30, 4)
    assert all_alike == agreement.Coefficient(1.0, None)
    whole = kappa([[0, 0]] * 15 + [[3, 3]] * 15, 4)
    assert whole == agreement.Coefficient(1.0, None), "no error can be told"
    few = kappa([[0, 0]] * 4 + [[1, 0]] * 3 + [[3, 3]] * 2, 4)
    assert few is not None
    assert few.interval is None, "nine texts"


def test_the_order_of_readers_is_nothing_to_ac_and_alpha() -> None:
    readings = drawn(1, 60)
    turned = [list(reversed(given)) if n % 2 else given for n, given in enumerate(readings)]
    assert alpha(turned, 4) == alpha(readings, 4)
    one, other = ac(turned, 4), ac(readings, 4)
    assert one is not None
    assert other is not None
    assert math.isclose(one.value, other.value)
