"""What is not shown where a table cannot be proved within its work: persons by one dimension.

No solver is needed to know that this is safe. What is left of the cube are tables that are proved,
and totals of everybody. Given any persons that these allow, they can be spread over the dimension
given up so that its own totals hold: in each place, year and sector both add up to the same cases.
So nothing more is known of persons than without the dimension.
"""

from collections.abc import Sequence

from jamstall.analysis.disclosure.cube import Cube, Flags, subsets
from jamstall.analysis.disclosure.policy import GIVEN_UP, PERSONAL


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
