"""Other persons of the same cases: what small numbers and wholes can be, for all that is shown.

That a hidden number is one to four is told where it is so whoever else has applied. So persons are
looked for of whom there are none, or no longer few. And half a woman in each of two projects is a
solution of what is shown, and no case: of few enough kinds of cases whole ones are looked for, by
an integer programme.
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

MOST = 10_000
"""Of more entries in what is shown it is not asked, as of the demo data's granted cases by sex and
birthplace (28,099 and 195,067): it would take 20 minutes and more."""
MOST_WHOLE = 300
"""Of more kinds of persons and cases that may be there, whole ones are not looked for: where a
thousand may be, one programme takes seconds, and where fifteen thousand may be it does not end."""
_CORNERS, _WHOLE_ONES = 40, 6
"""So many corners of all solutions are looked at, and so many whole ones: the numbers that they
leave are asked for one by one, as they are mended (`small_numbers`)."""
_WHOLE, _NEAR = 1e-6, 1e-2


class OtherPersons:
    """Other persons of the same cases, for all that is shown.

    Parameters
    ----------
    shown : the numbers that are shown.
    counts : how many cases each number really has.
    limit : fewer cases are few.

    Attributes
    ----------
    are_few : they can be asked for.
    are_fewest : of whole cases too.
    """

    def __init__(self, public: Public, shown: Flags, counts: Places, limit: int) -> None:
        self._public, self._counts, self._limit = public, counts, limit
        self._possible = np.flatnonzero(can_fill(public, shown, counts))
        self._real = public.real.ravel()[self._possible].astype(np.float64)
        self._said = said_of(public, shown, counts, self._possible)
        self.are_few = self._said.rows.size <= MOST
        self.are_fewest = self._possible.size <= MOST_WHOLE

    def leave(self, asked: Flags, work: Work, *, whole: bool) -> Flags:
        """Tell which of some numbers all that are found leave as they are, or few.

        These are told, unless other persons show them otherwise that were not found.

        Parameters
        ----------
        whole : of whole cases; in parts of a case else.

        Raises
        ------
        Spent : that takes more work than is left.
        """
        number, of = entries_of(self._public, asked)
        place = np.full(self._public.real.size, -1, np.intp)
        place[self._possible] = np.arange(self._possible.size)
        there = place[of] >= 0
        number, of = number[there], place[of[there]]
        real = self._counts.T[asked.T]
        told = np.ones(real.size, bool)

        def look(find: Callable[[Numbers], Numbers | None], towards: Numbers) -> None:
            cost = np.bincount(of, towards[number], self._possible.size)
            way = find(cost.astype(np.float64))
            if way is not None:
                moved = np.bincount(number, way[of], told.size).astype(np.float64)
                told[is_another(real, moved, self._limit)] = False

        corner = self._corners(work, whole=whole)
        best = self._whole(work) if whole else corner
        random = np.random.default_rng(0)  # the same data, the same answer
        for find in (*[corner] * _CORNERS, *[best] * _WHOLE_ONES):
            if told.any():
                # Some matter much more than others: what each can be is seldom what all can.
                size = np.exp(random.normal(0, 2, told.size)) / real
                signs = random.choice([1.0, 1.0, 1.0, -1.0], told.size)
                look(find, np.where(told, signs * size, 0.0))
        found = np.zeros_like(asked.T)
        found[asked.T] = told
        return np.asarray(found.T)

    def _corners(self, work: Work, *, whole: bool) -> Callable[[Numbers], Numbers | None]:
        """Return what finds the way that costs least; None where it has parts of a case in vain."""
        entries = self._said.rows.size
        own = Work(steps_of(work, entries))
        furthest = Furthest(self._said, self._real, own)

        def find(cost: Numbers) -> Numbers | None:
            before = own.left
            way = furthest.move(cost)
            work.take((before - own.left) * SHORT * entries)
            in_vain = way is None or (whole and np.abs(way - np.round(way)).max() > _WHOLE)
            return None if in_vain else way

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


def is_another(counts: Places, moved: Numbers, limit: int) -> Flags:
    """Tell which small counts are none, or no longer small, on a way; and which others change.

    >>> is_another(np.array([2, 2, 2, 9]), np.array([1.0, -2, 3, 1]), limit=5).tolist()
    [False, True, True, True]
    """
    reached = counts + moved
    is_small = (counts > 0) & (counts < limit)
    is_out = (reached < _NEAR) | (reached > limit - _NEAR)
    return np.asarray(np.where(is_small, is_out, np.abs(moved) > _NEAR))
