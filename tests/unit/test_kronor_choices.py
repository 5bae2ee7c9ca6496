"""Kronor tell no case, shown or hidden: the rule itself is set against every choice.

Whoever knows what each case of a place got, and how many of them are women's, can try every choice
of so many cases: what would be shown, were these theirs? The choices that show what is shown are
all that it can be, and those that show nothing all that it can be where kronor are hidden. In each
of these classes every case must be in some choice, and not in another.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import combinations

import pytest

from jamstall.analysis.disclosure.magnitude import choices as of_a_place
from jamstall.analysis.disclosure.magnitude import chosen as drawn
from jamstall.analysis.disclosure.magnitude.bases import base_of, coarser, rounded_to
from jamstall.analysis.disclosure.magnitude.choices import Choices
from jamstall.analysis.disclosure.magnitude.kronor import Behind, Near
from jamstall.analysis.disclosure.magnitude.single_cases import Amounts
from jamstall.store.question import MOST
from tests.kronor_attacker import Choice, not_seen_open

Kronor = list[Decimal]
Seen = tuple[Near | None, Near | None]

PLACES: dict[str, Callable[[random.Random], float]] = {
    "even": lambda draw: draw.randint(90_000, 110_000),
    "skewed": lambda draw: int(20_000 * draw.paretovariate(1.1)),
    "few amounts": lambda draw: draw.choice((20_000, 50_000, 400_000)),
    "mixed": lambda draw: draw.choice((10_000, 250_000, draw.randint(1, 300_000))),
    "some nothing": lambda draw: max(0, draw.randint(-40_000, 200_000)),
    "some paid back": lambda draw: draw.randint(-20_000, 200_000),
    "all the same": lambda _: 50_000,
    "nothing": lambda _: 0,
}


def amounts(of: Sequence[Decimal]) -> Amounts:
    """Return single cases as they are listed: so many from either end."""
    small, large = sorted(of), sorted(of, reverse=True)
    return Amounts(len(of), tuple(small[:MOST]), tuple(large[:MOST]), sum(of, Decimal(0)))


def shown(everybody: Sequence[Decimal], chosen: Iterable[int]) -> Near | None:
    """Return what would be shown, were these cases women's."""
    own = [everybody[at] for at in chosen]
    behind = Behind({(): amounts(everybody)}, {("woman",): amounts(own)}, ("sex",))
    return behind.shown(("woman",), sum(own, Decimal(0)), tells=True)


def seen(everybody: Sequence[Decimal], chosen: Iterable[int]) -> Seen:
    """Return what would be shown of women, were these cases theirs, and of men, were the others.

    Where there are others still, less is known of either.
    """
    own = frozenset(chosen)
    return shown(everybody, own), shown(everybody, {*range(len(everybody))} - own)


def classes(everybody: Sequence[Decimal], number: int) -> dict[Seen, list[Choice]]:
    """Return the choices of so many cases by what they would show."""
    found = defaultdict(list)
    for chosen in combinations(range(len(everybody)), number):
        found[seen(everybody, chosen)].append(frozenset(chosen))
    return found


def certain(choices: Iterable[Choice], number: int) -> set[int]:
    """Return the cases that are in every choice, or in none."""
    of = [*choices]
    return {*range(number)} - frozenset().union(*of) | frozenset.intersection(*of)


def place(kind: str, seed: int, number: int) -> Kronor:
    draw = random.Random(f"{kind} {seed}")
    return [Decimal(PLACES[kind](draw)) for _ in range(number)]


def told(everybody: Kronor) -> tuple[dict[tuple[int, Seen], set[int]], int]:
    """Return the cases that are certain, by what is shown; and how many choices are shown."""
    size, sure, are_shown = len(everybody), {}, 0
    for number in range(1, size):
        for near, choices in classes(everybody, number).items():
            are_shown += len(choices) * (near[0] is not None)
            if of_class := certain(choices, size):
                sure[number, near] = of_class
    return sure, are_shown


@pytest.mark.parametrize("kind", PLACES)
def test_neither_kronor_nor_that_they_are_hidden_leave_a_case_certain(kind: str) -> None:
    are_shown = 0
    for seed in range(8):
        everybody = place(kind, seed, 7 + seed % 5)
        sure, number = told(everybody)
        assert sure == {}, everybody
        are_shown += number
    assert are_shown, "nobody can be told where nothing is shown"


@pytest.fixture
def few_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let so few choices be drawn that most are not looked at."""
    remembered = (drawn.choices, drawn._drawn, of_a_place.choices_of)
    monkeypatch.setattr(drawn, "LOOKED_AT", 20)
    monkeypatch.setattr(drawn, "_DRAWN", 80)
    for one in remembered:
        one.cache_clear()
    yield
    for one in remembered:
        one.cache_clear()


@pytest.mark.usefixtures("few_are_looked_at")
@pytest.mark.parametrize("kind", PLACES)
def test_nor_where_only_some_choices_are_looked_at(kind: str) -> None:
    are_shown = 0
    for seed in range(4):
        everybody = place(kind, seed, 10)
        sure, number = told(everybody)
        assert sure == {}, everybody
        are_shown += number
    assert are_shown or kind == "all the same"


def test_that_kronor_are_hidden_told_of_some(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was the rule: no other kronor are hidden so that those that must be are not told."""
    monkeypatch.setattr(Choices, "give_up_fewest", lambda _: None)
    of_a_place.choices_of.cache_clear()
    hidden = [
        sure
        for kind in PLACES
        for seed in range(4)
        for (_, near), sure in told(place(kind, seed, 10))[0].items()
        if near == (None, None)
    ]
    of_a_place.choices_of.cache_clear()
    assert hidden


def test_by_each_base_for_itself_some_were_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was the rule before: all choices that are near, also those that a finer base settles."""

    def all_that_are_near(own: Amounts, everybody: Amounts, total: Decimal) -> Decimal | None:
        of_all, base = everybody.largest, base_of(everybody.largest[0])
        while certain(near(of_all, own.number, base, rounded_to(total, base)), len(of_all)):
            base = coarser(base)
            if base > total / 2:
                return None
        return base

    def near(of_all: Sequence[Decimal], number: int, base: Decimal, to: Decimal) -> list[Choice]:
        return [
            frozenset(chosen)
            for chosen in combinations(range(len(of_all)), number)
            if rounded_to(sum(of_all[at] for at in chosen), base) == to
        ]

    monkeypatch.setattr(Amounts, "base_among", all_that_are_near)
    sure = [near for (_, near) in told(place("mixed", 1, 7))[0] if near[0] is not None]
    assert sure


def leaning(size: int, number: int, draw: random.Random) -> Choice:
    """Return a choice that leans towards the first cases or towards the last."""
    lean = draw.uniform(-5, 5)
    scores = {at: lean * at / size + draw.gauss(0, 1) for at in range(size)}
    return frozenset(sorted(scores, key=scores.__getitem__)[:number])


def at_the_end(size: int, number: int) -> Iterator[Choice]:
    """Return each case beside the smallest others, and the smallest without each: they are last."""
    by_size = range(size - 1, -1, -1)
    for at in range(size):
        others = [one for one in by_size if one != at]
        yield frozenset((at, *others[: number - 1]))
        yield frozenset(others[:number])


def sampled(size: int, number: int, draw: random.Random) -> Iterator[Choice]:
    """Return choices at random, at the end, and where they can be, those that the rule looks at."""
    yield from (leaning(size, number, draw) for _ in range(100))
    yield from at_the_end(size, number)
    for row in drawn.choices(size, min(number, size - number)).is_in:
        fewer = frozenset(row.nonzero()[0].tolist())
        yield fewer if len(fewer) == number else frozenset(range(size)) - fewer


@pytest.mark.parametrize("size", [25, 40, 90])
def test_nor_in_places_with_more_choices_than_anybody_tries(size: int) -> None:
    """Of each class that some choice is in, every case is in some choice, and not in another."""
    draw, are_shown = random.Random(size), 0
    for kind in ("even", "skewed", "few amounts", "mixed", "some paid back"):
        everybody = sorted(place(kind, size, size), reverse=True)
        for number in (size // 4, size - 6):
            found = defaultdict(list)
            for chosen in sampled(size, number, draw):
                found[seen(everybody, chosen)].append(chosen)
            for near, choices in found.items():
                left = not_seen_open(choices, size, partial(seen, everybody), draw)
                assert left == set(), (kind, number, near, [everybody[at] for at in left])
            are_shown += len(found) - 1
    assert are_shown
