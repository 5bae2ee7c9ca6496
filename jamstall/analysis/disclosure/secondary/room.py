"""How far each cell can rise and fall at most, by each shown total taken for itself.

No cell of a total rises by more than the others fall, or falls by more than they rise. Round by
round that says of most cells that cannot move that they cannot, and no solver has to be asked.
"""

from dataclasses import dataclass

import numpy as np

from jamstall.analysis.disclosure.secondary.cube import Counts, Flags
from jamstall.analysis.disclosure.secondary.programme import Numbers, Sums

_FAR = 1e9
"""More than anything rises; sums of it are still exact."""
_ROUNDS = 30


@dataclass(frozen=True)
class Room:
    """Per cell, how many cases can be added to it, and taken from it, at most."""

    up: Numbers
    down: Numbers


def room(shown: Sums, used: Flags, counts: Counts, cells: Flags) -> Room:
    """Return the room of cells, none of which falls below zero; the others stay as they are.

    Parameters
    ----------
    used : the totals that may not change.
    """
    up, down = np.where(cells, _FAR, 0.0), np.where(cells, counts, 0.0)
    entries = np.flatnonzero(used[shown.of] & cells[shown.cells])
    entries = entries[np.argsort(shown.cells[entries], kind="stable")]
    of, at = shown.of[entries], shown.cells[entries]
    if not at.size:
        return Room(up, down)
    first = np.flatnonzero(np.append(True, at[1:] != at[:-1]))

    def left(own: Numbers, others: Numbers) -> Numbers:
        """Return `own`, and no more than the others of each total have left."""
        spare = np.bincount(of, others[at], shown.size)[of] - others[at]
        narrowed = own.copy()
        narrowed[at[first]] = np.minimum(own[at[first]], np.minimum.reduceat(spare, first))
        return narrowed

    for _ in range(_ROUNDS):
        before = up, down
        up = left(up, down)
        down = left(down, up)
        if np.array_equal(up, before[0]) and np.array_equal(down, before[1]):
            break
    return Room(up, down)
