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

import numpy as np
import pytest

from jamstall.analysis.disclosure.magnitude import choices as of_a_place
from jamstall.analysis.disclosure.magnitude import chosen as drawn
from jamstall.analysis.disclosure.magnitude import kronor
from jamstall.analysis.disclosure.magnitude.bases import Whole, base_of, coarser
from jamstall.analysis.disclosure.magnitude.choices import Choices
from jamstall.analysis.disclosure.magnitude.kronor import Behind, Near
from jamstall.analysis.disclosure.magnitude.ladder import Ladder
from tests.kronor_attacker import Choice, not_seen_open, solved

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
CLOSE: dict[str, Callable[[random.Random], float]] = {
    "even": PLACES["even"],
    "all the same": PLACES["all the same"],
    "uneven": lambda draw: draw.randint(12_000, 23_000),
    "three amounts": lambda draw: draw.choice((20_000, 24_000, 40_000)),
    "every 6,000": lambda draw: draw.choice((-3_000, 3_000, 9_000, 15_000)),
    "uneven, in öre": lambda draw: draw.randint(500, 1_100) / 100,
}
"""Kronor that mostly lie close to each other: of many cases, nearly all do."""


def in_order(of: Iterable[Decimal]) -> Whole:
    """Return single cases' öre as they are listed."""
    return np.array(sorted(int(100 * one) for one in of), np.int64)


def shown(everybody: Sequence[Decimal], chosen: Iterable[int]) -> Near | None:
    """Return what would be shown, were these cases women's."""
    own = [everybody[at] for at in chosen]
    behind = Behind({(): in_order(everybody)}, {("woman",): in_order(own)}, ("sex",))
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


def place(kind: str, seed: float, number: int) -> Kronor:
    draw = random.Random(f"{kind} {seed}")
    of_kind = (PLACES | CLOSE)[kind]
    return [round(Decimal(of_kind(draw)), 2) for _ in range(number)]


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
def few_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Let so few choices be drawn that most are not looked at."""
    remembered = (drawn.choices, drawn._drawn, of_a_place._kept)
    monkeypatch.setattr(drawn, "LOOKED_AT", 4)
    monkeypatch.setattr(drawn, "_DRAWN", 80)
    for one in remembered:
        one.cache_clear()
    yield monkeypatch
    for one in remembered:
        one.cache_clear()


@pytest.mark.usefixtures("few_are_looked_at")
@pytest.mark.parametrize("kind", PLACES)
def test_nor_where_only_some_choices_are_looked_at(kind: str) -> None:
    are_shown = 0
    for seed in range(6):
        everybody = place(kind, seed, 8 + seed % 3)
        sure, number = told(everybody)
        assert sure == {}, everybody
        are_shown += number
    assert are_shown


@pytest.mark.parametrize("kind", CLOSE)
def test_nor_where_none_are_as_of_many_cases(
    kind: str, few_are_looked_at: pytest.MonkeyPatch
) -> None:
    few_are_looked_at.setattr(drawn, "DRAWN_OF", 0)
    are_shown = 0
    for seed in range(16):
        everybody = place(kind, seed, 6 + seed % 6)
        sure, number = told(everybody)
        assert sure == {}, everybody
        are_shown += number
    assert are_shown


def test_where_nothing_is_known_to_hide_with_the_others_all_is_hidden(
    few_are_looked_at: pytest.MonkeyPatch,
) -> None:
    few_are_looked_at.setattr(drawn, "DRAWN_OF", 0)
    everybody = place("uneven", 1, 10)
    _, are_shown = told(everybody)
    few_are_looked_at.setattr(of_a_place, "_TRIED", 0)
    of_a_place._kept.cache_clear()
    assert are_shown > told(everybody)[1] == 0


def test_what_steps_tell_of_sums_every_choice_says() -> None:
    """Where each case is said to be open, it is; and of many ranges that is said."""
    draw, said, are_open = random.Random(8), 0, 0
    for _ in range(400):
        everybody = in_order(place(draw.choice([*PLACES, *CLOSE]), draw.random(), 9)) // 100
        number = draw.randint(2, 4)
        by_sum = defaultdict(list)
        for chosen in combinations(range(9), number):
            by_sum[sum(everybody[at] for at in chosen)].append(frozenset(chosen))
        least = draw.choice([*by_sum]) - draw.randint(0, int(everybody[-1] // 5) + 1)
        most = least + draw.randint(0, int(everybody[-1]) + 1)
        among = [
            chosen
            for kronor, choices in by_sum.items()
            if least <= kronor <= most
            for chosen in choices
            if not any(
                of_a_place.is_dominated(everybody[sorted(side)])
                for side in (chosen, frozenset(range(9)) - chosen)
            )
        ]
        ranges = np.array([least]), np.array([most])
        is_said = bool(Ladder(everybody, number).are_open(*ranges)[0])
        is_open = bool(among) and certain(among, 9) == set()
        assert is_open or not is_said, (everybody, number, least, most)
        said, are_open = said + is_said, are_open + is_open
    assert are_open / 4 < said < are_open


def test_that_kronor_are_hidden_told_of_some(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was the rule: no other kronor are hidden so that those that must be are not told."""
    monkeypatch.setattr(Choices, "give_up_fewest", lambda _: None)
    of_a_place._kept.cache_clear()
    hidden = [
        sure
        for kind in PLACES
        for seed in range(4)
        for (_, near), sure in told(place(kind, seed, 10))[0].items()
        if near == (None, None)
    ]
    of_a_place._kept.cache_clear()
    assert hidden


def test_by_each_base_for_itself_some_were_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was the rule before: all choices that are near, also those that a finer base settles."""

    def all_that_are_near(own: Whole, everybody: Whole) -> int | None:
        total, base = int(own.sum()), base_of(int(everybody[-1]))
        while certain(near([*everybody], own.size, base, rounded(total, base)), everybody.size):
            base = coarser(base)
            if 2 * base > total:
                return None
        return base

    def near(of_all: Sequence[int], number: int, base: int, to: int) -> list[Choice]:
        return [
            frozenset(chosen)
            for chosen in combinations(range(len(of_all)), number)
            if rounded(sum(of_all[at] for at in chosen), base) == to
        ]

    def rounded(ore: int, base: int) -> int:
        return (2 * ore + base) // (2 * base)

    monkeypatch.setattr(kronor, "base_among", all_that_are_near)
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


def by_programme(everybody: Kronor, choice: Choice, near: Seen, at: int) -> Choice:
    """Return a choice that an integer programme finds where a case has changed side, if it does."""
    women, men = near
    if women is None or men is None or women.base is None:
        return choice
    half, ore, of_others = women.base / 2, Decimal("0.01"), sum(everybody) - Decimal(men.amount)
    least = max(Decimal(women.amount), of_others + ore) - half
    most = min(Decimal(women.amount) - ore, of_others) + half
    inside = [one in choice for one in range(len(everybody))]
    return choice ^ solved(everybody, len(choice), least, most, at, inside)


@pytest.mark.parametrize("size", [25, 40, 90, 140])
def test_nor_in_places_with_more_choices_than_anybody_tries(size: int) -> None:
    """Of each class that some choice is in, every case is in some choice, and not in another."""
    draw, are_shown = random.Random(size), 0
    are_drawn = size <= drawn.DRAWN_OF
    for kind in ("even", "skewed", "few amounts", "mixed", "some paid back"):
        everybody = sorted(place(kind, size, size), reverse=True)
        for number in (size // 4, size - 6) if are_drawn else (size // 4,):
            found = defaultdict(list)
            for chosen in sampled(size, number, draw):
                found[seen(everybody, chosen)].append(chosen)
            classes_of = [*found.items()]
            for near, choices in classes_of if are_drawn else draw.sample(classes_of, 6):
                left = not_seen_open(choices, size, partial(seen, everybody), draw)
                for at in left:
                    other = by_programme(everybody, choices[0], near, at)
                    assert (at in other) != (at in choices[0]), (kind, number, near)
                    assert seen(everybody, other) == near, (kind, number, near, everybody[at])
            are_shown += len(found) - 1
    assert are_shown
