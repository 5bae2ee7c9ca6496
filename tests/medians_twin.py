"""How a median of persons is shown, slowly: every two cases that can be in the middle, in a loop.

`tests/unit/test_medians.py` sets the rule on every choice of cases of small places.
"""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations

STEPS = (1, 2, 5, 10, 20, 50)
WAYS = 200_000
Shown = tuple[Fraction, int]
"""What a median is rounded to, and how many times that it is."""


def as_shown(median: Fraction, number: int, everybody: Sequence[int]) -> Fraction | None:
    """Return a median of so many cases as it is shown; None where it is hidden.

    Parameters
    ----------
    everybody : öre of all cases of the place, in order.
    """
    open_to_doubt = _open_to_doubt(tuple(everybody), number)
    for step in STEPS:
        base, times = rounded(median, step)
        if is_fine(base, median, step) and (base, times) in open_to_doubt:
            return base * times
    return None


def is_fine(base: Fraction, median: Fraction, step: int) -> bool:
    """Tell whether a base is no more than half of a median; of the finest it is not asked."""
    return step == 1 or 2 * base <= abs(median)


def rounded(median: Fraction, step: int) -> Shown:
    """Round to so many times the place of the second digit, a krona at least; half upwards."""
    place = 1
    while abs(median) >= 100 * place:
        place *= 10
    base = Fraction(step * place)
    times = int(abs(median) / base + Fraction(1, 2))
    return base, -times if median < 0 else times


@cache
def _open_to_doubt(everybody: tuple[int, ...], number: int) -> frozenset[Shown]:
    size, around = len(everybody), (number - 1) // 2
    could_be = range(around, size - around)
    apart = max(1, WAYS // size)
    middles = (
        [(one, one) for one in could_be]
        if number % 2
        else [
            (low, high)
            for low, high in combinations(could_be, 2)
            if high - low - 1 <= size - number and high - low <= apart
        ]
    )
    left = {(low, high): Fraction(everybody[low] + everybody[high], 200) for low, high in middles}
    shown: dict[Shown, list[tuple[int, int]]] = {}
    for step in STEPS:
        alike: dict[Shown, list[tuple[int, int]]] = defaultdict(list)
        for middle, median in left.items():
            base, times = rounded(median, step)
            if is_fine(base, median, step):
                alike[base, times].append(middle)
        for one, ways in alike.items():
            if _leave_open(ways):
                shown[one] = ways
                for middle in ways:
                    del left[middle]
    hidden = [*left]
    for base in sorted({base for base, _ in shown}, reverse=True):
        if not hidden or _leave_open(hidden):
            break
        for one in [one for one in shown if one[0] == base]:
            hidden += shown.pop(one)
    return frozenset(shown)


def _leave_open(ways: Sequence[tuple[int, int]]) -> bool:
    """Tell whether no case is in the middle of all, and none between the two middle ones of all."""
    in_all = frozenset(ways[0]).intersection(*ways)
    after, before = max(low for low, _ in ways), min(high for _, high in ways)
    return not in_all and not range(after + 1, before)
