"""Intervals of shares and differences: against SciPy, and against what Newcombe published."""

from itertools import product

import pytest

from jamstall.analysis.interval import Interval, Proportion, newcombe, wilson


def rounded(interval: Interval | None) -> tuple[float, float]:
    assert interval is not None
    return round(interval.low, 4), round(interval.high, 4)


@pytest.mark.parametrize("of", [1, 2, 5, 29, 263, 1526])
@pytest.mark.parametrize("confidence", [0.8, 0.95, 0.99])
def test_wilson_is_what_scipy_says(of: int, confidence: float) -> None:
    from scipy.stats import binomtest

    for hits in sorted({0, 1, of // 3, of - 1, of}):
        theirs = binomtest(hits, of).proportion_ci(confidence, method="wilson")
        ours = wilson(Proportion(hits, of), confidence)
        assert ours is not None
        assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


@pytest.mark.parametrize(
    ("hits", "of", "published"),
    [
        (81, 263, (0.2553, 0.3662)),
        (15, 148, (0.0624, 0.1605)),
        (0, 20, (0.0, 0.1611)),
        (1, 29, (0.0061, 0.1718)),
    ],
)
def test_wilson_is_what_newcombe_published(
    hits: int, of: int, published: tuple[float, float]
) -> None:
    """Statistics in Medicine 17 (1998), pp. 857-872, table I, method 3."""
    assert rounded(wilson(Proportion(hits, of))) == published


@pytest.mark.parametrize(
    ("one", "other", "published"),
    [
        ((56, 70), (48, 80), (0.0524, 0.3339)),
        ((9, 10), (3, 10), (0.1705, 0.8090)),
        ((6, 7), (2, 7), (0.0582, 0.8062)),
        ((5, 56), (0, 29), (-0.0381, 0.1926)),
        ((0, 10), (0, 20), (-0.1611, 0.2775)),
        ((0, 10), (0, 10), (-0.2775, 0.2775)),
        ((10, 10), (0, 20), (0.6791, 1.0)),
        ((10, 10), (0, 10), (0.6075, 1.0)),
    ],
)
def test_a_difference_is_what_newcombe_published(
    one: tuple[int, int], other: tuple[int, int], published: tuple[float, float]
) -> None:
    """Statistics in Medicine 17 (1998), pp. 873-890, table II, method 10."""
    assert rounded(newcombe(Proportion(*one), Proportion(*other))) == published


def test_the_other_way_round_is_the_same_difference_with_the_other_sign() -> None:
    one, other = Proportion(694, 870), Proportion(1265, 1526)
    there, back = newcombe(one, other), newcombe(other, one)
    assert there is not None
    assert back is not None
    assert (there.low, there.high) == pytest.approx((-back.high, -back.low))
    assert there.holds(694 / 870 - 1265 / 1526)
    assert not there.holds(0.1)


def test_nothing_of_nothing_is_no_share() -> None:
    assert wilson(Proportion(0, 0)) is None
    assert newcombe(Proportion(0, 0), Proportion(1, 2)) is None
    assert newcombe(Proportion(1, 2), Proportion(0, 0)) is None


@pytest.mark.parametrize(("hits", "of"), [(2, 1), (-1, 1), (1, 0), (0, -1)])
def test_more_hits_than_cases_is_a_mistake(hits: int, of: int) -> None:
    with pytest.raises(ValueError, match=f"{hits} of {of}"):
        Proportion(hits, of)


def test_the_interval_is_of_shares_and_holds_its_own() -> None:
    for of, hits in product((1, 7, 40), range(41)):
        if hits <= of:
            interval = wilson(Proportion(hits, of))
            assert interval is not None
            assert 0 <= interval.low <= hits / of <= interval.high <= 1
