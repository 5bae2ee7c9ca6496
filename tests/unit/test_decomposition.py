"""Das Gupta's published examples, recomputed: each effect to the digits that he shows."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.analysis.decomposition import effects
from jamstall.analysis.steps import FACTORS, Steps, parts

# Standardization and decomposition of rates (1993): factors of a product, first → second
# population, and the effect of each.
PRODUCTS = {
    "earnings of black and white men, United States 1980": (
        ("10930 16591", "0.717892 0.825974"),
        ("4369.913", "1487.262"),
    ),
    "birth rate, Austria and Chile 1981": (
        ("51.78746 84.90502", "0.45919 0.75756", "0.52638 0.51065"),
        ("10.4340333", "10.5608476", "-0.6670084"),
    ),
    "non-marital births, United States 1971 and 1979": (
        ("25.3 32.7", "0.214 0.290", "0.279 0.473", "0.949 0.986"),
        ("0.6889411", "0.8125381", "1.3829055", "0.1047547"),
    ),
    "fertility, South Korea 1960 and 1970": (
        ("0.58 0.72", "0.76 0.97", "0.84 0.97", "0.66 0.56", "16.573 16.158"),
        ("1.0909785", "1.2298438", "0.7278399", "-0.8398707", "-0.1290187"),
    ),
}


def product(of: Mapping[str, Fraction]) -> Fraction:
    return prod(of.values(), start=Fraction(1))


@pytest.mark.parametrize("example", PRODUCTS)
def test_products(example: str) -> None:
    factors, expected = PRODUCTS[example]
    first, second = (
        {str(n): Fraction(pair.split()[which]) for n, pair in enumerate(factors)}
        for which in (0, 1)
    )
    found = effects(product, first, second)
    for said, effect in zip(expected, found.values(), strict=True):
        digits = len(said.partition(".")[2])
        assert f"{float(effect):.{digits}f}" == said
    assert sum(found.values()) == product(second) - product(first)


def test_a_rate_that_is_a_sum_over_ages() -> None:
    """Birth rate, Taiwan 1960 and 1970: births per married, the married, and the age structure."""

    def numbers(text: str) -> list[Fraction]:
        return [Fraction(word) for word in text.split()]

    first = {
        "births": numbers("393 407 369 274 184 90 16"),
        "married": numbers(".122 .622 .903 .930 .916 .873 .800"),
        "ages": numbers(".043 .041 .036 .032 .026 .020 .018"),
    }
    second = {
        "births": numbers("488 452 338 156 63 22 3"),
        "married": numbers(".082 .527 .866 .941 .942 .923 .876"),
        "ages": numbers(".058 .038 .032 .030 .026 .023 .019"),
    }

    def rate(of: Mapping[str, Sequence[Fraction]]) -> Fraction:
        return sum(map(product_of, zip(*of.values(), strict=True)), Fraction(0))

    def product_of(factors: Sequence[Fraction]) -> Fraction:
        return prod(factors, start=Fraction(1))

    found = effects(rate, first, second)
    assert {name: f"{float(effect):.6f}" for name, effect in found.items()} == {
        "births": "-7.285632",
        "married": "-2.720633",
        "ages": "-1.565181",
    }


NUMBERS = st.integers(0, 20)
STEPS = st.lists(
    st.tuples(NUMBERS, NUMBERS, NUMBERS).map(
        # No more are granted than are decided, and where none is granted there are no kronor.
        lambda one: (one[0], min(one[0], one[1]), 1000 * one[2] * min(one[0], one[1]))
    ),
    min_size=3,
    max_size=3,
).filter(lambda kinds: any(kronor for _, _, kronor in kinds))


def steps(kinds: Sequence[tuple[int, int, int]]) -> Steps:
    decided, granted, kronor = (
        {(name,): Fraction(kind[which]) for name, kind in zip("ABC", kinds, strict=True)}
        for which in range(3)
    )
    return Steps(decided, granted, kronor)


@given(STEPS, STEPS)
def test_the_parts_sum_to_the_difference_exactly(first: object, second: object) -> None:
    one, other = steps(first), steps(second)  # type: ignore[arg-type]
    found = parts(one, other, lambda kind: kind == ("A",))
    assert tuple(found) == FACTORS
    shares = [of.kronor["A",] / sum(of.kronor.values()) for of in (one, other)]
    assert sum(found.values()) == shares[1] - shares[0]


@pytest.mark.parametrize(
    ("second", "only"),
    [
        ([(30, 15, 1500), (10, 5, 500), (0, 0, 0)], "sector"),
        ([(20, 20, 2000), (20, 10, 1000), (0, 0, 0)], "approval"),
        ([(20, 10, 3000), (20, 10, 1000), (0, 0, 0)], "size"),
    ],
)
def test_what_alone_differs_makes_all_of_the_difference(
    second: list[tuple[int, int, int]], only: str
) -> None:
    first = [(20, 10, 1000), (20, 10, 1000), (0, 0, 0)]
    found = parts(steps(first), steps(second), lambda kind: kind == ("A",))
    assert {name for name, part in found.items() if part} == {only}
