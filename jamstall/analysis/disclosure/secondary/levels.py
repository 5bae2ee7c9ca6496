"""The totals of a table, level by level: by each choice of its axes, the coarsest first."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from jamstall.analysis.disclosure.secondary.cube import Counts, Flags
from jamstall.analysis.disclosure.secondary.programme import Sums


def implied(
    levels: Mapping[tuple[int, ...], tuple[Counts, Flags]], axes: Sequence[int]
) -> Iterator[Flags]:
    """Tell which shown totals of each level are the sum of finer ones that are all shown.

    Parameters
    ----------
    levels : axes that are kept → each cell's total, and which totals are shown.
    """
    for kept, (number, is_shown) in levels.items():
        follows = np.zeros(is_shown.size, bool)
        for axis in axes:
            finer = levels.get(tuple(sorted({*kept, axis})))
            if axis not in kept and finer is not None:
                is_hidden = ~finer[1][finer[0]]
                follows |= np.bincount(number, is_hidden, is_shown.size) == 0
        yield follows[is_shown]


def sums(levels: Sequence[tuple[np.ndarray, np.ndarray]]) -> Sums:
    """Return the chosen sums of several levels of totals, numbered on."""
    of, cells, size = [], [], 0
    for number, chosen in levels:
        renumbered = np.cumsum(chosen) - 1 + size
        kept = chosen[number]
        of.append(renumbered[number[kept]])
        cells.append(np.flatnonzero(kept))
        size += int(chosen.sum())
    return Sums(np.concatenate(of), np.concatenate(cells), size)
