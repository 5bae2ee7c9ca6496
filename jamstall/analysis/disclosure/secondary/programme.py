"""What is known of a table, and the linear programme over its *moves*.

A move adds and takes cases in the groups of a table so that no number shown changes and no count
falls below zero. It is a world that readers cannot tell from the real one.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from jamstall.analysis.disclosure.secondary.cube import Counts, Flags
from jamstall.analysis.disclosure.secondary.work import EACH, SHORT, SOLVING, Spent, Work

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

NOTHING = 1e-7
"""What floating point leaves of no change at all."""


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
    missed : how much readers miss a case of each cell that is hidden for another's sake.
    hidden : which cells are hidden.
    few : which of these must stay unknown; the others are hidden for their sake.
    mostly_few : the cells of places, years and sectors in which most groups are few.
    shown : the totals that are shown; `personal` says which describe persons, and `coarse` which
        are by a coarser classification than the table: these are shown without it, too.
    implied : which of the shown totals follow from finer ones that are shown too.
    closing : how much readers miss each of the totals of all counties or years of a table; infinity
        for other totals.
    secret : the totals that are hidden.
    emptied : of the cells, and after them the secret totals: which must be none in some world, and
        not only another number.
    """

    counts: Counts
    missed: Numbers
    hidden: Flags
    few: Flags
    mostly_few: Flags
    shown: Sums
    personal: Flags
    coarse: Flags
    implied: Flags
    closing: Numbers
    secret: Sums
    emptied: Flags


@dataclass(frozen=True)
class Equations:
    """What the shown totals say of some cells: entry `i` puts cell `columns[i]` in sum `rows[i]`.

    `numbers` are the sums, as `Known.shown` numbers them.
    """

    rows: Places
    columns: Places
    numbers: Places
    width: int

    def totals(self, cells: Numbers) -> Numbers:
        """Return each sum of the cells' values."""
        return np.bincount(self.rows, cells[self.columns], self.numbers.size).astype(np.float64)


def equations(known: Known, closed: Flags, free: Places) -> Equations:
    """Return what the totals that are shown, and not closed, say of the free cells."""
    column = np.full(known.hidden.size, -1)
    column[free] = np.arange(free.size)
    used = (column[known.shown.cells] >= 0) & ~closed[known.shown.of]
    numbers, rows = np.unique(known.shown.of[used], return_inverse=True)
    return Equations(rows, column[known.shown.cells[used]], numbers, free.size)


def solver_of(  # noqa: PLR0917
    rows: Places, columns: Places, values: Numbers, lower: Numbers, upper: Numbers, right: Numbers
) -> Any:
    """Return a solver for columns within bounds whose rows have the values `right`."""
    import highspy  # what has been decided before is remembered: most programs solve nothing

    order = np.argsort(rows, kind="stable")
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = lower.size, right.size
    model.col_cost_ = np.zeros(lower.size)
    model.col_lower_, model.col_upper_ = lower, upper
    model.row_lower_ = model.row_upper_ = right
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.searchsorted(rows[order], np.arange(right.size + 1)).astype("i4")
    model.a_matrix_.index_ = columns[order].astype(np.int32)
    model.a_matrix_.value_ = values[order]
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.passModel(model)
    return solver


def beginning(entries: int) -> int:
    """Return what it takes to begin a programme of so many entries."""
    return SOLVING + entries // EACH


def solved(solver: Any, work: Work, part: int = 1) -> Numbers | None:
    """Return the solution; None where there is none.

    Parameters
    ----------
    part : how many of its steps count as one.

    Raises
    ------
    Spent : no solution is found within the work that is left.
    """
    from highspy import HighsModelStatus

    work.take(beginning(solver.getNumNz()) // part)
    solver.setOptionValue("simplex_iteration_limit", work.left * part)
    solver.run()
    work.take(max(0, solver.getInfo().simplex_iteration_count) // part)
    status = solver.getModelStatus()
    if status == HighsModelStatus.kIterationLimit:
        raise Spent
    if status != HighsModelStatus.kOptimal:
        return None
    return np.array(solver.getSolution().col_value)


class Furthest:
    """The moves furthest in one direction after another, each found from where the last one ends.

    Parameters
    ----------
    counts : what the cells have: none falls below zero.
    """

    def __init__(self, said: Equations, counts: Numbers, work: Work) -> None:
        self.work = work
        self._columns = np.arange(said.width, dtype=np.int32)
        ones, nothing = np.ones(said.rows.size), np.zeros(said.numbers.size)
        above = np.full(said.width, np.inf)
        self._solver = solver_of(said.rows, said.columns, ones, -counts, above, nothing)
        self._solver.setOptionValue("presolve", "off")  # it takes longer than to solve

    def move(self, cost: Numbers) -> Numbers | None:
        """Return the move that costs least; None where none is found."""
        self._solver.changeColsCost(self._columns.size, self._columns, cost)
        return solved(self._solver, self.work, SHORT)
