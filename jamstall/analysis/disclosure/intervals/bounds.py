"""Between what a hidden count lies, for any reader: worked out from what is shown alone.

Each number of a cube is what its parts sum to. Where a total is shown, no part is more than what
the others leave of it, and none is less than what the others, at their most, do not fill (Denning
and Schlörer 1983; the audit's bounds). A range worked out so tells nobody anything new: whoever
has the shown numbers can work it out. The hidden counts, the limit and the rule are not asked.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from jamstall.analysis.disclosure.secondary.cube import Counts, Cube, Flags

_ROUNDS = 20
"""The ends that are found by then hold, whether or not more rounds would bring them nearer."""

Ends = tuple[int, int]
"""The least and the most that a count can be."""


@dataclass(frozen=True)
class Bounds:
    """The least and the most of each number of a cube, totals at the last place of each axis."""

    cube: Cube
    least: Counts
    most: Counts

    @cached_property
    def _ends(self) -> Counts:
        """The least, and the most with its sign turned."""
        return np.stack([self.least, -self.most])

    def of_view(
        self,
        by: Sequence[str],
        filters: Mapping[str, Collection[str]],
        shared: Collection[str] = (),
    ) -> dict[tuple[str, ...], Ends]:
        """Return the ends of each group of a view; of the whole view under no labels.

        Parameters
        ----------
        shared : dimensions of which one case can have several labels: what others leave of a total
            is then no number.
        """
        cube = self.cube
        if any(label not in filters.get(name, (label,)) for name, label in cube.constant.items()):
            return {}  # there are no such cases
        ends = self._ends
        kept: dict[str, list[str]] = {}
        for axis in reversed(range(len(cube.dimensions))):
            name, labels = cube.dimensions[axis], cube.labels[axis]
            chosen = [at for at, label in enumerate(labels) if label in filters.get(name, labels)]
            others = sorted({*range(len(labels))} - {*chosen})
            parts, total = _together(ends, axis + 1, chosen, others, of_all=name not in shared)
            if name in by:
                total = np.expand_dims(total, axis + 1)
                ends = np.concatenate([parts, total], axis + 1)
                kept[name] = [labels[at] for at in chosen]
            else:
                ends = total
        least, most = ends[0], -ends[1]
        grouped = [name for name in cube.dimensions if name in kept]
        found: dict[tuple[str, ...], Ends] = {
            (): (int(least[(-1,) * least.ndim]), int(most[(-1,) * most.ndim]))
        }
        for place in np.ndindex(*(len(kept[name]) for name in grouped)) if by else ():
            labels_of = {**cube.constant}
            labels_of |= {d: kept[d][at] for d, at in zip(grouped, place, strict=True)}
            found[tuple(labels_of[d] for d in by)] = int(least[place]), int(most[place])
        return found


def _together(
    ends: Counts, axis: int, chosen: Sequence[int], others: Sequence[int], *, of_all: bool
) -> tuple[Counts, Counts]:
    """Return the ends of some places of an axis, and of their sum; the axis ends in the total.

    The parts give the sum's ends, and so does what the others leave of the total. Of the most the
    negative is kept: the two are then drawn nearer by one and the same arithmetic.
    """
    before: tuple[Any, ...] = (slice(None),) * axis
    parts: Counts = ends[*before, chosen]
    if not of_all:
        return parts, parts.sum(axis)
    left = ends[*before, -1]
    if others:
        left = left + ends[*before, others].sum(axis)[::-1]
    return parts, np.maximum(parts.sum(axis), left)


def bounds(cube: Cube, hidden: Flags, along: Sequence[int], everybody: Sequence[int]) -> Bounds:
    """Return between what every number of a cube lies, by the numbers that are not hidden.

    Parameters
    ----------
    along : the axes whose totals say something of their parts.
    everybody : the axes that tell persons apart: all cases of a place are the most of any group.
    """
    most = cube.counts
    for axis in everybody:
        most = np.repeat(np.take(most, [-1], axis), most.shape[axis], axis)
    least = np.where(hidden, 0, cube.counts)
    most = np.where(hidden, most, cube.counts)
    for _ in range(_ROUNDS):
        before = least.copy(), most.copy()
        for axis in along:
            _draw_nearer(np.moveaxis(least, axis, 0), np.moveaxis(most, axis, 0))
        if np.array_equal(before[0], least) and np.array_equal(before[1], most):
            break
    return Bounds(cube, least, most)


def _draw_nearer(low: Counts, high: Counts) -> None:
    """Draw the ends along the first axis nearer, where total and parts say so; in place."""
    parts_low, parts_high = low[:-1], high[:-1]
    np.maximum(low[-1], parts_low.sum(0), out=low[-1, ...])
    np.minimum(high[-1], parts_high.sum(0), out=high[-1, ...])
    np.minimum(parts_high, high[-1] - (parts_low.sum(0) - parts_low), out=parts_high)
    np.maximum(parts_low, low[-1] - (parts_high.sum(0) - parts_high), out=parts_low)
