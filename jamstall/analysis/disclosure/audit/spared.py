"""What need not be hidden after all: of numbers that one programme hides for all that is told.

It looks for one way that moves every told number, and hides all that moves on it. Other ways move
some of the told without some of these.
"""

from collections.abc import Callable

import numpy as np

from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.programme import Numbers


def spared(found: Flags, price: Numbers, is_told: Callable[[Flags], bool], tests: int) -> Flags:
    """Return which of some numbers can be shown again, and nothing is told.

    All at once where that is so; else the half that is missed most, and then the other.

    Parameters
    ----------
    price : how much each is missed.
    is_told : numbers → whether anything is told where these are shown.
    tests : so often it is asked at most.
    """
    again = np.zeros_like(found)
    places = np.argwhere(found)[np.argsort(-price[found], kind="stable")]
    left = [places] if places.size else []
    for _ in range(tests):
        if not left:
            break
        some = left.pop()
        again[tuple(some.T)] = True
        if is_told(again):
            again[tuple(some.T)] = False
            if len(some) > 1:
                half = len(some) // 2
                left += [some[half:], some[:half]]
    return again
