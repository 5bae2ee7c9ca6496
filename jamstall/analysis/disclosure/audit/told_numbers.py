"""What all tables of a part tell of its small numbers, and what is hidden until they tell nothing.

Numbers are hidden by the least that readers miss, in one programme for all that is told; what that
hides and need not is shown again.
"""

import numpy as np

from jamstall.analysis.disclosure.audit.part_numbers import PartNumbers
from jamstall.analysis.disclosure.audit.spared import spared
from jamstall.analysis.disclosure.audit.ways import BESIDE, away, cheapest, free_way
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.programme import Numbers
from jamstall.analysis.disclosure.secondary.work import Work

ENOUGH = 200_000
"""By so many unknowns together it is asked again what need not be hidden: of the demo data's
project funds 33 times by 2,180, for 81 numbers. Not where the least was sought near by: of a whole
country's 16 such numbers none could be shown again, and to ask took a third of the audit."""
FAR = 10_000
"""Of more unknowns the least is hidden in the counties of what is told, where these have less than
a third of all kinds of cases: to look in a whole country takes ten times as long."""
_STILL, _MOVES = 1e-6, 1e-2
"""What is known moves less, in parts of a case; what the cheapest way moves so far is not known."""


class ToldNumbers:
    """The numbers of a part, of which some are told by what is shown."""

    def __init__(self, numbers: PartNumbers) -> None:
        self._of, self._public = numbers, numbers.public
        self._is_far = False  # whether the least was sought near by

    def hide(self, work: Work, *, spares: bool = False) -> None:
        """Hide more, in the tables' flags too, until nothing is told.

        Parameters
        ----------
        spares : large numbers that are hidden for others' sake, and need not be, are shown again.

        Raises
        ------
        Spent : that takes more work than is left; no flags are changed.
        """
        hidden, exists = self._of.hidden.copy(), self._of.exists
        # What counties tell is theirs to mend; what municipalities tell then, theirs if they can.
        of_places = exists & ~self._of.is_of_county
        self._mend(hidden, self._of.is_of_county, self._of.is_of_county, work)
        if of_places.any():  # else it is all that counties show, once more
            self._mend(hidden, exists, of_places, work)
        if spares:
            found = hidden & ~self._of.hidden & (self._of.counts >= self._of.limit)
            hidden &= ~self._spared(hidden, found, work)
        self._of.hide(hidden)

    def _spared(self, hidden: Flags, found: Flags, work: Work) -> Flags:
        """Return which of some numbers can be shown again, and nothing is told."""

        def is_told(again: Flags) -> bool:
            moves = np.zeros_like(hidden)
            return bool(self._told(hidden & ~again, self._of.exists, moves, work).any())

        tests = 0 if self._is_far else ENOUGH // max(self._public.real.size, 1)
        return spared(found, self._of.price, is_told, tests)

    def _mend(self, hidden: Flags, scope: Flags, mends: Flags, work: Work) -> None:
        """Hide of some numbers, in place, what is needed so that these tell nothing."""
        moves = np.zeros_like(hidden)
        goals: list[Numbers | None] = [None, None]
        while (told := self._told(hidden, scope, moves, work)).any():
            shown = scope & ~hidden
            if not shown.any():
                break  # of one kind of persons alone: no table tells it, the data does
            for at, own in enumerate((mends, scope)):
                goal = goals[at]
                if goal is None or (np.abs(goal[told]) < BESIDE).any():
                    aside = away(self._public, shown & ~own, told, self._of.counts, work)
                    goals[at] = goal = self._public.moved(aside - self._public.real)
                found = self._cheapest(shown, told, goal, own, work)
                if found is not None:
                    hidden |= found[0]
                    moves |= np.abs(self._public.moved(found[1])) > _MOVES
                    break
            else:
                hidden |= shown

    def _cheapest(
        self, shown: Flags, told: Flags, goal: Numbers, own: Flags, work: Work
    ) -> tuple[Flags, Numbers] | None:
        """Return which of some own numbers to hide, and why (`ways.cheapest`): near by first."""
        price = np.where(own, self._of.price, np.inf)
        everywhere = np.ones(self._public.real.shape[0], bool)
        near = self._public.near(told)
        self._is_far = self._public.real.size > FAR and 3 * near.sum() < near.size
        for others in (near, everywhere) if self._is_far else (everywhere,):
            found = cheapest(self._public, shown, told, goal, price, others, work)
            if found is not None and found[0].any():
                return found
        return None

    def _told(self, hidden: Flags, scope: Flags, moves: Flags, work: Work) -> Flags:
        """Tell which numbers are known by some of those that are shown, and are not shown.

        Parameters
        ----------
        moves : those that are not; what is found of them is noted in place. Where more is hidden,
            they still are not.
        """
        shown = self._of.exists & ~hidden
        told = self._of.secret & ~shown & ~moves & ~self._of.in_a_whole(shown & scope)
        if told.any():
            way = free_way(self._public, shown & scope, self._of.counts, work)
            moves |= np.abs(self._public.moved(way)) >= _STILL
        return told & ~moves
