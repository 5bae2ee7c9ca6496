"""Complementary suppression, proved: for each hidden number a world in which it is another.

A *move* adds and takes cases in the groups of a table so that no number shown changes and no count
falls below zero. Where some move changes a hidden number by a case or more, nobody can work that
number out from what is shown. Moves are solutions of a linear programme, as the attacker's own
calculation is. Where none exists, the cheapest move over groups still shown is looked for, and the
groups it touches are hidden too (Kelly, Golden and Assad, "Cell suppression: disclosure protection
for sensitive tabular data", Networks 22, 1992).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import highspy
import numpy as np
import numpy.typing as npt

from jamstall.analysis.disclosure.cube import Counts, Flags

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

_WHOLE = 1 - 1e-6  # a move of a whole case, as floating point has it
_NOTHING = 1e-7
_HIDDEN_ALREADY = 1e-3  # costs next to nothing
_WITHOUT_CASES = 3.0  # hiding a group of zero costs as much as hiding one of three
_TOTAL = 1e5  # hiding a total, which other tables show, is the last resort
_ROUNDS = 40
_ONE_BY_ONE = 60  # numbers that more is hidden for one by one, before a table is closed,
_WORK = 60_000  # and times how many cells


@dataclass(frozen=True)
class Sums:
    """Numbers that are sums of cells. Entry `i` says that cell `cells[i]` is part of sum `of[i]`.

    `size` is how many sums there are.
    """

    of: Places
    cells: Places
    size: int

    def over(self, values: Numbers) -> Numbers:
        """Return each sum of the cells' values."""
        sums: Numbers = np.bincount(self.of, values[self.cells], self.size).astype(np.float64)
        return sums


@dataclass(frozen=True)
class Known:
    """What is known of a table, and what must not become known.

    Attributes
    ----------
    counts : cases per cell.
    hidden : which cells are hidden.
    few : which of these must stay unknown; the others are hidden for their sake.
    mostly_few : the cells of places, years and sectors in which most groups are few.
    shown : the totals that are shown; `personal` says which describe persons.
    secret : the totals that are hidden.
    """

    counts: Counts
    hidden: Flags
    few: Flags
    mostly_few: Flags
    shown: Sums
    personal: Flags
    secret: Sums


@dataclass(frozen=True)
class Protected:
    """What is hidden so that nothing hidden can be worked out.

    Attributes
    ----------
    hidden : cells.
    closed : totals that were shown, and must be hidden beside this table.
    """

    hidden: Flags
    closed: Flags


def protect(known: Known) -> Protected:
    """Hide more, until each hidden number could be another; show what is known anyway.

    A cell that was hidden only for another's sake, and that no move changes, is shown: whoever
    subtracts knows it already.
    """
    random = np.random.default_rng(0)  # the same data is always hidden the same way
    secret = np.ones(known.secret.size, bool)
    closed = np.zeros(known.shown.size, bool)
    reach = _reach(known, closed, random)
    for more in (known.mostly_few, True):
        unsure = np.count_nonzero((reach < _WHOLE) & np.append(known.few, secret))
        if unsure > _ONE_BY_ONE or unsure * known.hidden.size > _WORK:
            known = replace(known, hidden=known.hidden | more)
            reach = np.maximum(reach, _reach(known, closed, random))
    hidden = known.hidden.copy()
    for target in np.flatnonzero((reach < _WHOLE) & np.append(known.few, secret)):
        if reach[target] >= _WHOLE:
            continue
        move, broken = _cheapest(known, hidden, closed, int(target))
        hidden |= np.abs(move) > _NOTHING
        closed |= broken
        reach = np.maximum(reach, _far(known, move))
    # Only what nothing moves at all is known; a part of a case leaves two whole numbers open.
    return Protected(hidden & ((reach[: hidden.size] > _NOTHING) | known.few), closed)


def _far(known: Known, move: Numbers) -> Numbers:
    """Return how far a move takes each cell and each secret total."""
    distance: Numbers = np.abs(np.append(move, known.secret.over(move)))
    return distance


def _reach(known: Known, closed: Flags, random: np.random.Generator) -> Numbers:
    """Return how far some move takes each hidden cell and each secret total.

    A random direction is followed as far as it goes, and the opposite one; whatever can move has
    moved a little in one of them when neither goes anywhere.
    """
    size = known.hidden.size
    free = np.flatnonzero(known.hidden)
    programme = _Programme(known, closed, free, -known.counts[free].astype(np.float64))
    reach = np.zeros(size + known.secret.size)
    for _ in range(_ROUNDS):
        left = reach < _WHOLE
        left[:size] &= known.hidden
        if not left.any():
            break
        weight = np.where(left, random.uniform(0.5, 1.5, left.size), 0.0)
        weight *= random.choice([-1.0, 1.0], left.size)
        cost = weight[:size].copy()
        np.add.at(cost, known.secret.cells, weight[size + known.secret.of])
        before = reach
        for sign in (1.0, -1.0):
            solved = programme.solve(sign * cost[free])
            if solved is not None:
                move = np.zeros(size)
                move[free] = solved[0]
                reach = np.maximum(reach, _far(known, move))
        if not (reach > before + _NOTHING).any():
            break
    return reach


def _cheapest(known: Known, hidden: Flags, closed: Flags, target: int) -> tuple[Numbers, Flags]:
    """Return the move that changes a cell or a secret total at the least cost.

    The cost is how many cases are hidden with it. Totals are broken only where nothing else helps;
    returns which. A move of nothing where even that does not help.
    """
    size = known.hidden.size
    changed = np.array([target])
    if target >= size:
        changed = known.secret.cells[known.secret.of == target - size]
    free = np.arange(size)
    price = np.where(known.counts == 0, _WITHOUT_CASES, known.counts)
    price = np.where(hidden, _HIDDEN_ALREADY, price)
    totals = np.flatnonzero(known.personal & ~closed)
    breaking = _TOTAL + known.shown.over(known.counts.astype(np.float64))[totals]
    for breakable in (totals[:0], totals):
        programme = _Programme(known, closed, free, None, breakable)
        found = []
        for change in (1.0, -1.0):
            programme.require(changed, change)
            cost = np.concatenate([price, price, *2 * [breaking[: breakable.size]]])
            solved = programme.solve(cost)
            programme.forget()
            if solved is not None:
                found.append(solved)
        if found:
            best, _ = min(found, key=lambda one: one[1])
            up, down = best[2 * size :].reshape(2, -1)
            broken = np.zeros(known.shown.size, bool)
            broken[breakable[np.abs(up - down) > _NOTHING]] = True
            return best[:size] - best[size : 2 * size], broken
    return np.zeros(size), np.zeros(known.shown.size, bool)


class _Programme:
    """A linear programme over the moves of some cells that leave every shown total as it is.

    Parameters
    ----------
    free : the cells that can be moved.
    lower : how far each can be taken from; where None, what is added to and taken from a cell are
        two columns, as are those of each breakable total.
    """

    def __init__(
        self,
        known: Known,
        closed: Flags,
        free: Places,
        lower: Numbers | None,
        breakable: Places | None = None,
    ) -> None:
        column = np.full(known.hidden.size, -1)
        column[free] = np.arange(free.size)
        used = (column[known.shown.cells] >= 0) & ~closed[known.shown.of]
        number, rows = np.unique(known.shown.of[used], return_inverse=True)
        columns = column[known.shown.cells[used]]
        if lower is None:
            breakable = np.array([], np.intp) if breakable is None else breakable
            breaks = np.searchsorted(number, breakable)
            after = 2 * free.size + np.arange(breaks.size)
            self._pass(
                [rows, rows, breaks, breaks],
                [columns, columns + free.size, after, after + breaks.size],
                (1.0, -1.0, 1.0, -1.0),
                np.zeros(2 * (free.size + breaks.size)),
                np.concatenate(
                    [
                        np.full(free.size, np.inf),
                        known.counts[free].astype(np.float64),
                        np.full(2 * breaks.size, np.inf),
                    ]
                ),
                number.size,
            )
        else:
            above = np.full(free.size, np.inf)
            self._pass([rows], [columns], (1.0,), lower, above, number.size)
        self.free = free.size

    def _pass(  # noqa: PLR0917
        self,
        rows: Sequence[Places],
        columns: Sequence[Places],
        signs: Sequence[float],
        lower: Numbers,
        upper: Numbers,
        height: int,
    ) -> None:
        row, column = np.concatenate(rows), np.concatenate(columns)
        value = np.concatenate([np.full(r.size, s) for r, s in zip(rows, signs, strict=True)])
        order = np.argsort(row, kind="stable")
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = lower.size, height
        model.col_cost_ = np.zeros(lower.size)
        model.col_lower_, model.col_upper_ = lower, upper
        model.row_lower_ = model.row_upper_ = np.zeros(height)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        starts = np.searchsorted(row[order], np.arange(height + 1))
        model.a_matrix_.start_ = starts.astype(np.int32)
        model.a_matrix_.index_ = column[order].astype(np.int32)
        model.a_matrix_.value_ = value[order]
        self.solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        self.solver.setOptionValue("output_flag", False)
        self.solver.setOptionValue("threads", 1)
        self.solver.passModel(model)
        self.width = lower.size

    def require(self, places: Places, change: float) -> None:
        """Demand that some cells together change by so much."""
        columns = np.concatenate([places, self.free + places]).astype(np.int32)
        signs = np.repeat([1.0, -1.0], places.size)
        self.solver.addRow(change, change, columns.size, columns, signs)

    def forget(self) -> None:
        """Take the last demand back."""
        self.solver.deleteRows(1, np.array([self.solver.getNumRow() - 1], np.int32))

    def solve(self, cost: Numbers) -> tuple[Numbers, float] | None:
        """Return the cheapest solution and its cost; None where there is none."""
        every = np.arange(self.width, dtype=np.int32)
        self.solver.changeColsCost(self.width, every, cost)
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        found = np.array(self.solver.getSolution().col_value)
        return found, float(cost @ found)
