"""Whole numbers: what they tell where parts of a case do not.

Half a woman in each of two projects is a solution of what is shown, and no case. Where every other
solution is such, she is told. So of few enough kinds of cases other persons are looked for by an
integer programme: whatever number is another there is not told.
"""

from collections.abc import Callable

import numpy as np

from jamstall.analysis.disclosure.audit.cases import Public, can_fill
from jamstall.analysis.disclosure.audit.ways import NODES, entries_of, said_of, steps_of
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.programme import (
    Furthest,
    Numbers,
    Places,
    solver_of,
)
from jamstall.analysis.disclosure.secondary.work import SHORT, Work

MOST = 500
"""Of more kinds of persons and cases that may be there, whole numbers are not asked for: where a
thousand may be, one programme takes seconds, and where fifteen thousand may be it does not end."""
_CORNERS, _WHOLE_ONES = 60, 6
"""So many corners of all solutions are looked at, of which some are whole, and so many whole ones,
before numbers are asked for one by one."""
_SAME, _WHOLE = 0.5, 1e-6


class OtherPersons:
    """Other persons of the same cases, for all that is shown: whole ones.

    Parameters
    ----------
    shown : the numbers that are shown.
    counts : how many cases each number really has.
    """

    def __init__(self, public: Public, shown: Flags, counts: Places) -> None:
        self._public = public
        self._possible = np.flatnonzero(can_fill(public, shown, counts))
        self._real = public.real.ravel()[self._possible].astype(np.float64)
        self.are_few = self._possible.size <= MOST
        if self.are_few:
            self._said = said_of(public, shown, counts, self._possible)

    def leave(self, asked: Flags, work: Work) -> Flags:
        """Tell which of some numbers they all leave as they are: these are told.

        So is a number of which no other is found within so many branches.

        Raises
        ------
        Spent : that takes more work than is left.
        """
        number, of = entries_of(self._public, asked)
        place = np.full(self._public.real.size, -1, np.intp)
        place[self._possible] = np.arange(self._possible.size)
        there = place[of] >= 0
        number, of = number[there], place[of[there]]
        same = np.ones(int(asked.sum()), bool)

        def look(find: Callable[[Numbers], Numbers | None], towards: Numbers) -> None:
            cost = np.bincount(of, towards[number], self._possible.size)
            way = find(cost.astype(np.float64))
            if way is not None:
                same[np.abs(np.bincount(number, way[of], same.size)) > _SAME] = False

        corner, whole = self._corners(work), self._whole(work)
        random = np.random.default_rng(0)  # the same data, the same answer
        for find in (*[corner] * _CORNERS, *[whole] * _WHOLE_ONES):
            if same.any():
                signs = random.choice([-1.0, 1.0], same.size)
                look(find, np.where(same, signs * random.uniform(0.5, 1.5, same.size), 0.0))
        for at in np.flatnonzero(same):
            for sign in (1.0, -1.0):
                if same[at]:
                    look(whole, np.where(np.arange(same.size) == at, sign, 0.0))
        found = np.zeros_like(asked.T)
        found[asked.T] = same
        return np.asarray(found.T)

    def _corners(self, work: Work) -> Callable[[Numbers], Numbers | None]:
        """Return what finds the way that costs least, in parts of a case; None where it has any."""
        entries = self._said.rows.size
        own = Work(steps_of(work, entries))
        furthest = Furthest(self._said, self._real, own)

        def find(cost: Numbers) -> Numbers | None:
            before = own.left
            way = furthest.move(cost)
            work.take((before - own.left) * SHORT * entries)
            return None if way is None or np.abs(way - np.round(way)).max() > _WHOLE else way

        return find

    def _whole(self, work: Work) -> Callable[[Numbers], Numbers | None]:
        """Return what finds a way of whole cases: what costs least, as far as is looked."""
        from highspy import HighsVarType  # readers look up what is decided, and solve nothing

        said, size = self._said, self._possible.size
        columns = np.arange(size, dtype=np.int32)
        ones, nothing = np.ones(said.rows.size), np.zeros(said.numbers.size)
        most = np.full(size, self._real.sum())
        solver = solver_of(said.rows, said.columns, ones, -self._real, most, nothing)
        solver.changeColsIntegrality(size, columns, np.full(size, HighsVarType.kInteger))
        solver.setOptionValue("mip_max_nodes", NODES)

        def find(cost: Numbers) -> Numbers | None:
            solver.changeColsCost(size, columns, cost)
            solver.run()
            work.take(max(1, solver.getInfo().simplex_iteration_count) * said.rows.size)
            way = np.round(solver.getSolution().col_value)
            is_one = way.size == size and (way >= -self._real).all() and not said.totals(way).any()
            return way if is_one else None

        return find
