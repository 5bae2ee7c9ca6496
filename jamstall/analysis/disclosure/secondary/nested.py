"""Classifications that nest: each municipality lies in one county, each sector in one class.

Where a cube has both, the finer one tells the coarser: a table by sector is the same as one by
sector and which sex dominates it. Only the latter is decided, after the table by dominance and with
this one as given; the former repeats it. Were each decided by itself, another group could be hidden
for the same one's sake, and the two tables together would tell both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from jamstall.analysis.disclosure.secondary.cube import Counts, Cube, Flags

NEST = (
    ("county", "municipality"),
    ("sector_dominance", "sector"),
    ("sector", "division"),
    ("sector_dominance", "division"),
)
"""The coarser before the finer, and each before what is finer still. Where dominance is judged in
each county by itself, a sector is of several classes: it then nests only within one county."""


@dataclass(frozen=True)
class Nesting:
    """Two axes of a cube, and for each place of the finer the coarser place of all its cases."""

    coarse: int
    fine: int
    of: Counts

    def repeats(self, axes: Sequence[int]) -> bool:
        """Tell whether a table says what another does: by the finer, it is by the coarser too."""
        return self.fine in axes and self.coarse not in axes

    def repeat(self, hidden: Flags) -> None:
        """Hide of each finer label, whatever the coarser, what is hidden of it within its own."""
        flags = np.moveaxis(hidden, (self.coarse, self.fine), (0, 1))
        flags[-1, :-1] = flags[self.of, np.arange(self.of.size)]


def nestings(whole: Cube) -> tuple[Nesting, ...]:
    """Return the axes of a cube that nest in its own cases."""
    return tuple(_found(whole))


def _found(whole: Cube) -> Iterator[Nesting]:
    nested: set[str] = set()
    for coarse, fine in NEST:
        if {coarse, fine} <= set(whole.dimensions) and fine not in nested:
            axes = whole.dimensions.index(coarse), whole.dimensions.index(fine)
            counts = np.moveaxis(whole.counts[whole.table(axes)], axes, (0, 1))
            counts = counts.reshape(counts.shape[:2])
            if (np.count_nonzero(counts, axis=0) == 1).all():
                nested.add(fine)
                yield Nesting(*axes, counts.argmax(axis=0))
