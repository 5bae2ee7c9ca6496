"""What every reader knows of the hidden counts of a cube: by the views that show its numbers.

A number of the cube counts as shown only where the view that shows it does: the cube itself where
it is told apart by all dimensions, and the cube without a county or a year where it is of all of
them. Of a table that is not decided ahead (`family`) nothing is asked, and nothing taken as known.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

import numpy as np

from jamstall.analysis.disclosure.family import family
from jamstall.analysis.disclosure.intervals.bounds import Bounds, bounds
from jamstall.analysis.disclosure.policy import PERSONAL, STEPS
from jamstall.analysis.disclosure.secondary.cube import Cube, Flags, subsets
from jamstall.analysis.disclosure.secondary.decided import Cases, Stated, decided, turn

_LARGEST = 400_000
"""Places of a cube for which ends are worked out; of more it would take longer than a page."""

_EVERYTHING = Stated()


@lru_cache(maxsize=256)
def known(cases: Cases, of: tuple[str, ...]) -> Bounds | None:
    """Return between what the counts of a cube lie; None where it is too large to be worked out."""

    def shown(dimensions: tuple[str, ...]) -> tuple[Cube, Flags]:
        with turn(cases, dimensions):
            own = decided(cases, dimensions, _EVERYTHING)
        # What is coarser than a dimension stands beside it (`decided`); this view is of all of it.
        coarser = [at for at, name in enumerate(own.cube.dimensions) if name not in dimensions]
        return _of_all(own.cube, own.hidden, coarser)

    whole, hidden = shown(of)
    if whole.counts.size > _LARGEST:
        return None
    hidden = hidden.copy()
    along = [
        axis for axis, name in enumerate(whole.dimensions) if name in STEPS or name in PERSONAL
    ]
    for without in subsets(along)[1:]:
        left = tuple(d for d in of if d not in {whole.dimensions[axis] for axis in without})
        if not PERSONAL & {*left}:
            continue  # of no person: always shown
        totals = tuple(-1 if axis in without else slice(None) for axis in range(hidden.ndim))
        if frozenset(left) in _family():
            hidden[totals] |= shown(left)[1]
        else:
            hidden[totals] |= _told_apart(whole, without)
    persons = [axis for axis in along if whole.dimensions[axis] in PERSONAL]
    return bounds(whole, hidden, along, persons)


def _of_all(cube: Cube, hidden: Flags, axes: Sequence[int]) -> tuple[Cube, Flags]:
    """Return a cube, and what is hidden of it, of all cases whatever their labels of some axes."""
    for axis in sorted(axes, reverse=True):
        cube = replace(cube.part(axis, -1), constant=cube.constant)
        hidden = np.take(hidden, -1, axis)
    return cube, hidden


def _told_apart(whole: Cube, without: Sequence[int]) -> Flags:
    """Tell which totals over some axes are told apart by all others of a person, place or year."""
    left = [axis for axis in range(whole.counts.ndim) if axis not in without]
    flags = np.ones([whole.counts.shape[axis] for axis in left], bool)
    for place, axis in enumerate(left):
        if whole.dimensions[axis] in PERSONAL or whole.dimensions[axis] in STEPS:
            np.moveaxis(flags, place, 0)[-1] = False
    return flags


@cache
def _family() -> frozenset[frozenset[str]]:
    return frozenset(
        table.dimensions for table in family() if not table.known and not table.of_advice
    )
