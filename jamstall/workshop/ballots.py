"""Ranked votes counted by Borda's method: an option's points are those that it is placed before.

Borda, Memoire sur les elections au scrutin (1781). Of n options the first in a ranking gets n - 1
points, the second n - 2, the last none. Options that somebody has left out share the points that
are left alike, so that all rankings weigh the same (the averaged count of incomplete rankings).

Why this and not instant run-off: a room looks for what many can live with, one number for each
option can be shown and read aloud, and no order of elimination has to be explained or drawn by lot.
It can be swayed by options that are nearly the same; nothing is decided by it.
"""

from collections.abc import Mapping
from fractions import Fraction

from jamstall.workshop.heard import ranking


def points(answers: Mapping[int, int], options: int) -> tuple[Fraction, ...]:
    """Return each option's points.

    Parameters
    ----------
    answers : ranking, as it is sent → how many.
    options : how many there are to rank.

    >>> [str(one) for one in points({21: 1, 12: 1, 2: 1}, 2)]
    ['1', '2']
    >>> [str(one) for one in points({1: 2}, 3)]  # the others share one point
    ['4', '1', '1']
    """
    found = [Fraction(0)] * options
    for value, count in answers.items():
        ranked = ranking(value)
        for place, option in enumerate(ranked):
            found[option] += count * (options - 1 - place)
        left = options - len(ranked)
        for option in set(range(options)) - set(ranked):
            found[option] += count * Fraction(left - 1, 2)
    return tuple(found)


def first(found: tuple[Fraction, ...]) -> tuple[int, ...]:
    """Return the options with most points: several where they are tied, none without a vote."""
    most = max(found, default=Fraction(0))
    return tuple(place for place, one in enumerate(found) if one == most) if most else ()
