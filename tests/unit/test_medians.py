"""Medians of persons: no choice of cases that is shown alike leaves one of them certain."""

import random
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from statistics import median

import pytest

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.disclosure.magnitude import kronor
from jamstall.analysis.disclosure.magnitude.bases import rounded_to, with_digits
from jamstall.analysis.disclosure.magnitude.medians import base_of_median
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from tests.medians_twin import as_shown
from tests.unit.test_kronor import NOBODY, PERSONS, cases

Choice = frozenset[int]
FUNDS = ("business_grants", "project_funds")


def place(drawn: random.Random) -> list[Decimal]:
    """Up to eleven cases: of a few amounts, of even ones, or with a long tail."""
    kind = drawn.choice(("alike", "even", "tail"))
    return sorted(
        Decimal(drawn.choice((50_000, 75_000, 100_000, 150_000)))
        if kind == "alike"
        else Decimal(drawn.randint(20, 400) * 1000)
        if kind == "even"
        else Decimal(int(10 ** drawn.uniform(2, 6)))
        for _ in range(drawn.randint(4, 11))
    )


def certain(choices: list[Choice], size: int) -> Choice:
    """Return the cases that are in all of some choices, or in none."""
    everyone = frozenset(range(size))
    return choices[0].intersection(*choices) | (everyone - choices[0].union(*choices))


def test_by_no_median_of_a_small_place_a_case_is_certain() -> None:
    """Every choice of every place: those shown alike, and those hidden, leave each case open."""
    drawn = random.Random(3)
    hidden = plainly = 0
    for _ in range(150):
        everybody = place(drawn)
        number = drawn.randint(3, len(everybody) - 1)
        alike: dict[object, list[Choice]] = {}
        by_digits: dict[Decimal, list[Choice]] = {}
        for chosen in combinations(range(len(everybody)), number):
            of_these = median(everybody[at] for at in chosen)
            base = base_of_median(everybody, number, of_these)
            shown = None if base is None else (base, rounded_to(of_these, base))
            alike.setdefault(shown, []).append(frozenset(chosen))
            by_digits.setdefault(with_digits(of_these), []).append(frozenset(chosen))
        assert not any(certain(choices, len(everybody)) for choices in alike.values()), everybody
        hidden += None in alike
        plainly += any(certain(choices, len(everybody)) for choices in by_digits.values())
    assert hidden > 10
    assert plainly > 10  # two digits alone would tell


def test_it_is_what_the_slow_twin_says() -> None:
    drawn = random.Random(4)
    for _ in range(60):
        everybody = sorted(
            Decimal(int(10 ** drawn.uniform(5, 8))) / 100 for _ in range(drawn.randint(12, 40))
        )
        for number in (10, 11, len(everybody) - 1):
            theirs = median(drawn.sample(everybody, number))
            base = base_of_median(everybody, number, theirs)
            expected = as_shown(Fraction(theirs), number, [int(one * 100) for one in everybody])
            assert (None if base is None else rounded_to(theirs, base)) == expected


def test_of_so_many_cases_that_not_all_middles_are_looked_at_it_is_shown() -> None:
    """Ten of 3,000: the two in the middle may be far from each other."""
    everybody = [Decimal(20_000 + 40 * at) for at in range(3_000)]
    theirs = [*everybody[100:105], *everybody[2_000:2_005]]
    assert base_of_median(everybody, 10, median(theirs)) == 1_000


def test_a_whole_is_shown_with_two_digits() -> None:
    everybody = [Decimal(1_000 * at) for at in range(1, 13)]
    assert base_of_median(everybody, 12, median(everybody)) == 100


@pytest.mark.parametrize("person", PERSONS)
def test_of_the_demo_data_no_median_tells_whose_a_case_is(demo_database: Path, person: str) -> None:
    """What is shown by county and year, against all pairs of cases that can be in the middle."""
    database = Database(demo_database)
    seen, told_by_digits = 0, 0
    for fund in FUNDS:
        everybody = cases(database, fund, ("county", "year"), person)
        by = ("county", "year", person)
        for group in breakdown(database, "median_amount", by, Selection.of(fund=[fund])).groups:
            if group.labels[-1] in NOBODY or group.suppressed or group.value is None:
                continue
            amounts = sorted(amount for amount, _ in everybody[group.labels[:-1]])
            if len(amounts) == group.cases:
                continue
            assert group.rounded is not None
            fits = [
                (low, high)
                for low, high in middles(len(amounts), group.cases or 0)
                if rounded_to((amounts[low] + amounts[high]) / 2, group.rounded) == group.value
            ]
            assert not frozenset(fits[0]).intersection(*fits), group.labels
            assert max(low for low, _ in fits) + 1 >= min(high for _, high in fits), group.labels
            seen += 1
            told_by_digits += group.rounded > Decimal(10) ** (group.value.adjusted() - 1)
    database.close()
    assert seen > 10
    assert told_by_digits


def test_of_more_cases_than_are_listed_no_median_of_persons_is_shown(
    demo_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kronor, "MOST_LISTED", 100)
    database = Database(demo_database)
    for by, shows in ((("sex",), False), (("sector",), True)):
        found = breakdown(database, "median_amount", by, Selection.of(fund=FUNDS))
        told = [group for group in found.groups if group.labels[0] not in NOBODY]
        assert any(group.cases for group in told)
        assert any(not group.suppressed for group in told) == shows
    database.close()


def middles(size: int, number: int) -> list[tuple[int, int]]:
    """Return the cases that can be in the middle of so many: one and the same, or two."""
    around = (number - 1) // 2
    could_be = range(around, size - around)
    if number % 2:
        return [(one, one) for one in could_be]
    return [
        (low, high) for low, high in combinations(could_be, 2) if high - low - 1 <= size - number
    ]
