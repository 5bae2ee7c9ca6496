"""Kronor tell no case by how coarse they are either: the rule itself is set against every choice.

Whoever knows what each case of a place got, and how many of them are women's, can try every choice
of so many cases: what would be shown, were these theirs? The choices that show what is shown are
all that it can be. In each of these classes every case must be in some choice, and not in another.
"""

import random
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

import pytest

from jamstall.analysis.disclosure.magnitude.bases import rounded_to
from jamstall.analysis.disclosure.magnitude.kronor import Behind, Near
from jamstall.analysis.disclosure.magnitude.single_cases import Amounts

Choice = frozenset[int]


def amounts(of: Sequence[Decimal]) -> Amounts:
    return Amounts(len(of), tuple(sorted(of)), tuple(sorted(of, reverse=True)))


def shown(everybody: Sequence[Decimal], chosen: Sequence[int]) -> Near | None:
    """Return what would be shown, were these cases women's."""
    own = [everybody[at] for at in chosen]
    behind = Behind({(): amounts(everybody)}, {("woman",): amounts(own)}, ("sex",))
    return behind.shown(("woman",), sum(own, Decimal(0)), tells=True)


def classes(everybody: Sequence[Decimal], number: int) -> dict[Near | None, list[Choice]]:
    """Return the choices of so many cases by what they would show."""
    found = defaultdict(list)
    for chosen in combinations(range(len(everybody)), number):
        found[shown(everybody, chosen)].append(frozenset(chosen))
    return found


def certain(choices: Sequence[Choice], number: int) -> set[int]:
    """Return the cases that are in every choice, or in none."""
    return {*range(number)} - frozenset().union(*choices) | frozenset.intersection(*choices)


def drawn(seed: int) -> list[Decimal]:
    draw = random.Random(seed)
    uneven = (draw.randint(1, 40) * 10_000, draw.randint(1, 900) * 1_000)
    return [Decimal(draw.choice((*uneven, draw.randint(1, 300_000)))) for _ in range(10)]


@pytest.mark.parametrize("seed", range(12))
def test_no_kronor_that_are_shown_leave_a_case_certain(seed: int) -> None:
    everybody, told = drawn(seed), {}
    for number in range(2, 9):
        found = classes(everybody, number)
        for near, choices in found.items():
            if near is not None and (sure := certain(choices, len(everybody))):
                told[number, near] = sure
    assert told == {}


def test_by_each_base_for_itself_some_were_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was the rule: a base is fine enough where all choices that are near leave each open."""

    def all_that_are_near(own: Amounts, everybody: Amounts, near: Decimal, base: Decimal) -> bool:
        of_all = everybody.largest
        fitting = [
            frozenset(chosen)
            for chosen in combinations(range(len(of_all)), own.number)
            if rounded_to(sum(of_all[at] for at in chosen), base) == near
        ]
        return not certain(fitting, len(of_all))

    monkeypatch.setattr(Amounts, "are_hidden_in", all_that_are_near)
    told = 0
    for seed in range(3):
        everybody = drawn(seed)
        for number in (3, 6):
            found = classes(everybody, number)
            told += sum(
                bool(certain(choices, len(everybody)))
                for near, choices in found.items()
                if near is not None
            )
    assert told
