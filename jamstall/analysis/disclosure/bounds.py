"""Between what a hidden count lies, for any reader: worked out from what is shown alone.

Each number of a cube is what its parts sum to. Where a total is shown, no part is more than what
the others leave of it, and none is less than what the others, at their most, do not fill (Denning
and Schlörer 1983; the audit's bounds). A range worked out so tells nobody anything new: whoever
has the shown numbers can work it out. The hidden counts, the limit and the rule are not asked.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from jamstall.analysis.disclosure.cube import Counts, Cube, Flags

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

    def of_view(
        self, by: Sequence[str], filters: Mapping[str, Collection[str]]
    ) -> dict[tuple[str, ...], Ends]:
        """Return the ends of each group of a view; of the whole view under no labels."""
        cube = self.cube
        if any(label not in filters.get(name, (label,)) for name, label in cube.constant.items()):
            return {}  # there are no such cases
        least, most = self.least, self.most
        kept: dict[str, list[str]] = {}
        for axis in reversed(range(len(cube.dimensions))):
            name, labels = cube.dimensions[axis], cube.labels[axis]
            chosen = [at for at, label in enumerate(labels) if label in filters.get(name, labels)]
            low, high = np.moveaxis(least, axis, 0), np.moveaxis(most, axis, 0)
            total = _together(low, high, chosen)
            if name in by:
                least, most = (
                    np.moveaxis(np.concatenate([ends[chosen], one[None]]), 0, axis)
                    for ends, one in zip((low, high), total, strict=True)
                )
                kept[name] = [labels[at] for at in chosen]
            else:
                least, most = total
        grouped = [name for name in cube.dimensions if name in kept]
        found: dict[tuple[str, ...], Ends] = {
            (): (int(least[(-1,) * least.ndim]), int(most[(-1,) * most.ndim]))
        }
        for place in np.ndindex(*(len(kept[name]) for name in grouped)) if by else ():
            labels_of = {**cube.constant}
            labels_of |= {d: kept[d][at] for d, at in zip(grouped, place, strict=True)}
            found[tuple(labels_of[d] for d in by)] = int(least[place]), int(most[place])
        return found


def _together(low: Counts, high: Counts, chosen: Sequence[int]) -> tuple[Counts, Counts]:
    """Return the ends of a sum over some places of the first axis, whose last is the total.

    The parts give them, and so does what the others leave of the total.
    """
    inside = np.zeros(len(low) - 1, bool)
    inside[list(chosen)] = True
    parts_low, parts_high = low[:-1], high[:-1]
    least = np.maximum(parts_low[inside].sum(0), low[-1] - parts_high[~inside].sum(0))
    most = np.minimum(parts_high[inside].sum(0), high[-1] - parts_low[~inside].sum(0))
    return least, most


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
