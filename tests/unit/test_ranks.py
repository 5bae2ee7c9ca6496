"""Places in a ranking with their uncertainty: what they promise, tried on made-up places."""

from fractions import Fraction
from random import Random

import pytest

from jamstall.analysis.interval import Proportion
from jamstall.analysis.ranks import Rank, ranks

TRUE = (0.10, 0.20, 0.25, 0.30, 0.30, 0.50, 0.80)
CASES = (20, 40, 100, 30, 200, 60, 15)


def test_places_far_apart_are_sure() -> None:
    found = ranks([Proportion(5, 100), Proportion(90, 100), Proportion(50, 100)])
    assert found == [Rank(3, 3, 3), Rank(1, 1, 1), Rank(2, 2, 2)]
    assert all(rank.is_sure for rank in found)


def test_places_of_few_cases_may_be_any() -> None:
    found = ranks([Proportion(1, 4), Proportion(2, 4), Proportion(3, 4)])
    assert [rank.place for rank in found] == [3, 2, 1]
    assert all((rank.best, rank.worst) == (1, 3) for rank in found)


def test_the_same_share_is_the_same_place() -> None:
    found = ranks([Proportion(1, 2), Proportion(50, 100), Proportion(99, 100)])
    assert [rank.place for rank in found] == [2, 2, 1]


def test_one_unit_is_first_and_no_unit_is_none() -> None:
    assert ranks([Proportion(0, 3)]) == [Rank(1, 1, 1)]
    assert ranks([]) == []


def test_a_unit_without_cases_has_no_place() -> None:
    with pytest.raises(ValueError, match="without cases"):
        ranks([Proportion(0, 0), Proportion(1, 2)])


def test_more_cases_never_make_a_place_less_sure() -> None:
    few = ranks([Proportion(hits, 20) for hits in (2, 6, 9, 15)])
    many = ranks([Proportion(hits * 50, 1000) for hits in (2, 6, 9, 15)])
    for one, other in zip(few, many, strict=True):
        assert one.best <= other.best <= other.place <= other.worst <= one.worst
    assert sum(rank.is_sure for rank in many) > sum(rank.is_sure for rank in few)


def test_all_ranges_hold_at_once_at_least_as_often_as_is_said() -> None:
    """What is behind the shares is known here, so that one can count how often a range is wrong."""
    dice = Random(2020)
    wrong = 0
    for _ in range(400):
        found = ranks(
            [
                Proportion(sum(dice.random() < share for _ in range(cases)), cases)
                for share, cases in zip(TRUE, CASES, strict=True)
            ]
        )
        for share, rank in zip(TRUE, found, strict=True):
            first = 1 + sum(other > share for other in TRUE)
            last = len(TRUE) - sum(other < share for other in TRUE)
            if rank.best > first or rank.worst < last:
                wrong += 1
                break
    assert Fraction(wrong, 400) <= Fraction(5, 100)


def test_at_a_lower_level_ranges_are_narrower_and_sometimes_wrong() -> None:
    """So the count above can fail."""
    dice = Random(2020)
    wrong = 0
    for _ in range(200):
        shares = [Proportion(sum(dice.random() < 0.5 for _ in range(50)), 50) for _ in range(6)]
        found = ranks(shares, jointly=0.001)
        wrong += any((rank.best, rank.worst) != (1, 6) for rank in found)
    assert wrong > 100
