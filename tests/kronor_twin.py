"""How kronor of persons are shown, slowly: every choice of cases in a loop, or those drawn.

Which choices are drawn, where there are too many to look at each, is part of the rule, and stands
here in words of its own: the same numbers from the same seed. `tests/unit/test_kronor_choices.py`
sets the rule on every choice of small places.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, cached_property
from itertools import combinations, pairwise
from math import ceil, comb, gcd

import numpy as np

LOOKED_AT, DRAWN_OF, DRAWS, SEED, LEAN = 20_000, 120, 8_000, 25, 8
PARTS, RUNGS = 200, 64
BASES: list[int] = [step * 10**power for power in range(16) for step in (1, 2, 5)]

Ore = tuple[int, ...]
Choice = tuple[int, ...]
Shown = tuple[int, tuple[int, int]]
"""A base, and how many times that some cases are shown to have, and the others."""


def as_shown(own: Sequence[int], everybody: Sequence[int], *, is_person: bool) -> Decimal | None:
    """Return some cases' kronor as they are shown; None where they are hidden.

    Parameters
    ----------
    own, everybody : öre of each case.
    """
    base = _base_of(sorted(own), sorted(everybody)) if is_person else finest(everybody)
    return None if base is None else Decimal(near(sum(own), base) * base) / 100


def _base_of(own: list[int], everybody: list[int]) -> int | None:
    others = [*everybody]
    for amount in own:
        others.remove(amount)
    if is_dominated(own) or is_dominated(others):
        return None
    if not own or not others:
        return finest(everybody)
    fewer = min(own, others, key=lambda one: (len(one), sum(one)))
    place = _decided(tuple(everybody), len(fewer))
    for base in BASES[BASES.index(finest(everybody)) :]:
        shown = base, place.both(sum(fewer), base)
        if not place.may_be_shown(sum(fewer), base) or shown == place.given_up:
            return None
        if shown in place.shown or place.is_close(sum(fewer), base):
            return base
    raise AssertionError(own)


def finest(everybody: Sequence[int]) -> int:
    """Return the least base that is a tenth of the largest case."""
    largest = max(abs(min(everybody)), abs(max(everybody)))
    return next(base for base in BASES if 10 * base >= largest)


def is_dominated(own: Sequence[int]) -> bool:
    """Tell whether all cases but the two largest have less than a tenth of the largest."""
    largest = sorted(own, reverse=True)
    return bool(sum(own)) and 10 * sum(largest[2:]) < largest[0]


def near(amount: int, base: int) -> int:
    """Return the nearest number of times a base; a half away from zero."""
    times, left = divmod(abs(amount), base)
    return (times + (2 * left >= base)) * (-1 if amount < 0 else 1)


@dataclass
class Place:
    """A place's cases, and what is shown of so many of them, at most half.

    Attributes
    ----------
    everybody : each case's öre, the smallest first.
    shown : what is shown → how many choices are, of those that are looked at.
    given_up : what is hidden so that the hidden leave every case open.
    is_hidden : nothing could be: all is hidden.
    """

    everybody: Ore
    number: int
    shown: dict[Shown, int] = field(default_factory=dict)
    given_up: Shown | None = None
    is_hidden: bool = False

    @cached_property
    def total(self) -> int:
        return sum(self.everybody)

    @cached_property
    def finest(self) -> int:
        return finest(self.everybody)

    @cached_property
    def are_all_looked_at(self) -> bool:
        return comb(len(self.everybody), self.number) <= LOOKED_AT

    def both(self, kronor: int, base: int) -> tuple[int, int]:
        return near(kronor, base), near(self.total - kronor, base)

    def may_be_shown(self, kronor: int, base: int) -> bool:
        return base == self.finest or 2 * base <= min(kronor, self.total - kronor)

    def is_close(self, kronor: int, base: int) -> bool:
        """Tell whether sums lie so close that every case is open, by the finest base alone."""
        if self.are_all_looked_at or self.is_hidden or base != self.finest:
            return False
        if 2 * self.number == len(self.everybody):
            kronor = min(kronor, self.total - kronor)
        women, men = self.both(kronor, base)
        if not women or not men:
            return False
        around = range(kronor - base, kronor + base + 1)
        first = max(
            bisect_left(around, women, key=lambda one: near(one, base)),
            bisect_left(around, -men, key=lambda one: -near(self.total - one, base)),
        )
        last = min(
            bisect_right(around, women, key=lambda one: near(one, base)),
            bisect_right(around, -men, key=lambda one: -near(self.total - one, base)),
        )
        return self._steps_reach(around[first], around[last - 1])

    def _steps_reach(self, least: int, most: int) -> bool:
        """Tell of a range whether each case is in a choice that has so much, and not in another."""
        of, number, largest = self.everybody, self.number, self.everybody[::-1]
        unit = gcd(*(b - a for a, b in pairwise(of)))
        if unit:  # as wide as there are no other sums
            lowest = sum(of[:number])
            least -= (least - 1 - lowest) % unit
            most += (lowest - most - 1) % unit
        most = min(most, self.total - _spread(*largest[:2]))
        some = {int(one) for one in np.linspace(number + 1, len(of), PARTS)}
        with_each = without_each = False
        for moved in (of[:one] for one in sorted(some)):
            apart = [b - a for a, b in zip(moved, moved[2:], strict=False)]
            step = max(moved[1] - moved[0], *apart, 0)
            down = moved[::-1]
            of_some = max(least, _spread(largest[0], min(down[0], largest[1])))
            with_each |= (
                largest[0] + sum(of[: number - 1]) <= most
                and of[0] + sum(down[: number - 1]) >= of_some
                and most - of_some + 1 >= step
            )
            of_some = max(least, _spread(*down[:2]))
            without_each |= (
                sum(of[1 : number + 1]) <= most
                and sum(down[1 : number + 1]) >= of_some
                and most - of_some + 1 >= step
            )
        return with_each and without_each

    def are_all_alike(self) -> bool:
        """Tell whether the smallest and the largest cases are shown alike, and so all between."""
        low, high = sum(self.everybody[: self.number]), sum(self.everybody[-self.number :])
        base, nearly_all = self.finest, _spread(*self.everybody[:-3:-1])
        return (
            min(low, self.total - high) >= nearly_all
            and self.both(low, base) == self.both(high, base)
            and self.is_close(low, base)
            and self.is_close(high, base)
        )


def _spread(first: int, second: int) -> int:
    return first + second + ceil(Decimal(first) / 10)


@cache
def _decided(everybody: Ore, number: int) -> Place:
    """Return what is shown: base by base, of the choices that are looked at."""
    place, kronor = Place(everybody, number), everybody[::-1]
    looked_at = [*_looked_at(len(kronor), number)]
    sums = {one: sum(kronor[at] for at in one) for one in looked_at}
    left: list[Choice] = []
    hidden: list[Choice] = []
    for one in looked_at:
        sides = [kronor[at] for at in one], [k for at, k in enumerate(kronor) if at not in one]
        (hidden if any(map(is_dominated, sides)) else left).append(one)
    for base in BASES[BASES.index(place.finest) :]:
        alike: dict[tuple[int, int], list[Choice]] = {}
        for one in left:
            if place.may_be_shown(sums[one], base):
                alike.setdefault(place.both(sums[one], base), []).append(one)
            else:
                hidden.append(one)
        left = []
        for both, of in alike.items():
            is_open = all(both) and _leave_open(of, len(kronor))
            if is_open or place.is_close(sums[of[0]], base):
                place.shown[base, both] = len(of)
            else:
                left += of
    none_is = not hidden if place.are_all_looked_at else place.are_all_alike()
    if not none_is and not _leave_open(hidden, len(kronor)):
        place.given_up = _given_up(place)
        place.is_hidden = place.given_up is None
    return place


def _given_up(place: Place) -> Shown | None:
    """Return the fewest that are shown alike; where none are drawn, the first from below."""
    base, lowest = place.finest, sum(place.everybody[: place.number])
    if place.shown:
        return min(place.shown, key=lambda one: (place.shown[one], -one[0], one[1][0] - one[1][1]))
    for kronor in (lowest + max(1, base // 2) * rung for rung in range(RUNGS)):
        if place.is_close(kronor, base):
            return base, place.both(kronor, base)
    return None


def _leave_open(of: Sequence[Choice], number: int) -> bool:
    in_any = {at for one in of for at in one}
    return len(in_any) == number and not frozenset(range(number)).intersection(*of)


def _looked_at(of: int, number: int) -> Iterator[Choice]:
    """Yield every choice of so many; where these are too many, some; of many cases, none."""
    if comb(of, number) <= LOOKED_AT:
        yield from combinations(range(of), number)
    elif of <= DRAWN_OF:
        for order in _orders(of):
            yield tuple(sorted(order[:number]))
            if 2 * number == of:
                yield tuple(sorted(order[number:]))


@cache
def _orders(of: int) -> list[list[int]]:
    """Return orders of cases: at random, but leaning to the first or to the last, little or much.

    In each lean each case comes first, and last.
    """
    evenly = np.linspace(-1, 1, DRAWS // (2 * of), dtype=np.float32)
    leans = LEAN * evenly * (1 + 4 * evenly**2)
    place = np.linspace(0, 1, of, dtype=np.float32)
    draw, found = np.random.default_rng(SEED), []
    for row in range(len(leans) * 2 * of):
        scores = draw.standard_normal(of, np.float32) + leans[row // (2 * of)] * place
        scores[row // 2 % of] = np.inf if row % 2 else -np.inf
        found.append(sorted(range(of), key=scores.tolist().__getitem__))
    return found
