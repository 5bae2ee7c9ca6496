"""The cheapest moves of a table: which groups and totals are hidden for a secret's sake."""

from functools import cached_property
from typing import Any

import numpy as np

from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.programme import (
    NOTHING,
    Known,
    Numbers,
    Places,
    beginning,
    equations,
    solved,
    solver_of,
)
from jamstall.analysis.disclosure.secondary.room import room
from jamstall.analysis.disclosure.secondary.work import Work


class Cheapest:
    """The cheapest moves of all cells: what is added to and taken from each has a price.

    Parameters
    ----------
    price : of a case, per cell; `breaking` that of one in each `breakable` total, which may change.
    """

    def __init__(  # noqa: PLR0917
        self,
        known: Known,
        closed: Flags,
        price: Numbers,
        breakable: Places,
        breaking: Numbers,
        work: Work,
    ) -> None:
        self.work = work
        self.cells = known.hidden.size
        self.breakable = breakable
        self.cost = np.concatenate([price, price, breaking, breaking])
        self._taken = known.counts.astype(np.float64)
        kept = ~closed
        self._entries = int(np.count_nonzero(kept[known.shown.of]))
        kept[breakable] = False
        self._room = room(known.shown, kept, known.counts, np.ones(self.cells, bool))
        self._known, self._closed = known, closed.copy()

    @cached_property
    def _solver(self) -> Any:
        said = equations(self._known, self._closed, np.arange(self.cells))
        breaks = np.searchsorted(said.numbers, self.breakable)
        after = 2 * self.cells + np.arange(breaks.size)
        parts = (
            (said.rows, said.columns, 1.0),
            (said.rows, said.columns + self.cells, -1.0),
            (breaks, after, 1.0),
            (breaks, after + breaks.size, -1.0),
        )
        above = np.full(self.cells, np.inf), self._taken, np.full(2 * breaks.size, np.inf)
        solver = solver_of(
            np.concatenate([rows for rows, _, _ in parts]),
            np.concatenate([columns for _, columns, _ in parts]),
            np.concatenate([np.full(rows.size, sign) for rows, _, sign in parts]),
            np.zeros(self.cost.size),
            np.concatenate(above),
            np.zeros(said.numbers.size),
        )
        solver.changeColsCost(self.cost.size, np.arange(self.cost.size, dtype=np.int32), self.cost)
        return solver

    def move(self, places: Places, change: float) -> tuple[Numbers, Places, float] | None:
        """Return a move by which some cells together change by so much, what it breaks, its cost.

        None where there is none: most often there is no room for it, whatever it costs.
        """
        ends = self._room.up if change > 0 else self._room.down
        if float(ends[places].sum()) < abs(change):
            self.work.take(beginning(2 * (self._entries + self.breakable.size + places.size)))
            return None
        columns = np.concatenate([places, self.cells + places]).astype(np.int32)
        signs = np.repeat([1.0, -1.0], places.size)
        self._solver.addRow(change, change, columns.size, columns, signs)
        found = solved(self._solver, self.work)
        self._solver.deleteRows(1, np.array([self._solver.getNumRow() - 1], np.int32))
        if found is None:
            return None
        up, down = found[2 * self.cells :].reshape(2, -1)
        broken = self.breakable[np.abs(up - down) > NOTHING]
        move = found[: self.cells] - found[self.cells : 2 * self.cells]
        return move, broken, float(self.cost @ found)
