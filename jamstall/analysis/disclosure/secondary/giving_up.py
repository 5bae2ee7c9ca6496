"""What is not shown where a table cannot be proved within its work: persons by one dimension.

No solver is needed to know that this is safe. What is left of the cube are tables that are proved,
and totals of everybody. Given any persons that these allow, they can be spread over the dimension
given up so that its own totals hold: in each place, year and sector both add up to the same cases.
So nothing more is known of persons than without the dimension.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from jamstall.analysis.disclosure.policy import GIVEN_UP, PERSONAL, PLACE
from jamstall.analysis.disclosure.secondary.cube import Cube, Flags, subsets


def least_missed(whole: Cube, axes: Sequence[int]) -> int:
    """Return the axis of a table that is given up first."""

    def rank(axis: int) -> int:
        name = whole.dimensions[axis]
        return GIVEN_UP.index(name) if name in GIVEN_UP else -1

    return min(axes, key=rank)


def give_up(whole: Cube, axis: int, hidden: Flags, anyone: Flags) -> None:
    """Hide every table of persons by one dimension, in place.

    Parameters
    ----------
    anyone : the places that have cases, of whatever persons.
    """
    others = [other for other in range(whole.counts.ndim) if other != axis]
    for some in subsets(others):
        axes = sorted((*some, axis))
        if PERSONAL & {whole.dimensions[other] for other in axes}:
            table = whole.table(axes)
            hidden[table] |= anyone[table]


def without_places(whole: Cube, funds: Collection[str]) -> Cube:
    """Return a cube by fund without the cases of some, if it has municipalities: nothing to decide.

    What else it has of these funds is left to the tables without municipalities.
    """
    if PLACE not in whole.dimensions or not funds:
        return whole
    counts = whole.counts.copy()
    counts[[whole.labels[0].index(fund) for fund in funds]] = 0
    return replace(whole, counts=counts)


def given_up_places(whole: Cube, funds: Collection[str]) -> Flags:
    """Return what is hidden where the persons of some funds are not told apart by municipality."""
    hidden = np.zeros(whole.counts.shape, bool)
    for fund in funds if PLACE in whole.dimensions else ():
        at = whole.labels[0].index(fund)
        own = whole.part(0, at)
        give_up(own, own.dimensions.index(PLACE), hidden[at], own.anyone(PERSONAL) > 0)
    hidden[-1] = hidden[:-1].any(axis=0)
    return hidden
