"""What is hidden of the family together: numbers are hidden in all tables, until none is told.

Cubes are decided one by one (`decided`), and each keeps its secrets. Together they may tell: a
table by municipality, year and sector is too large to be proved, a case in several municipalities
counts in each, and one cube may show what another hides. So what the audit finds told is hidden
too: by the least that readers miss, in one programme for all that is told.
"""

from dataclasses import replace

import numpy as np

from jamstall.analysis.disclosure.audit.cases import Public, tells
from jamstall.analysis.disclosure.audit.cells import Tables, cells, read, write
from jamstall.analysis.disclosure.audit.parts import WITHOUT_PLACES, Part
from jamstall.analysis.disclosure.audit.small_numbers import SmallNumbers
from jamstall.analysis.disclosure.audit.spared import spared
from jamstall.analysis.disclosure.audit.ways import BESIDE, away, cheapest, free_way
from jamstall.analysis.disclosure.audit.wholes import in_a_whole, telling_wholes
from jamstall.analysis.disclosure.policy import PERSONAL, PLACE
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.giving_up import give_up
from jamstall.analysis.disclosure.secondary.programme import Numbers
from jamstall.analysis.disclosure.secondary.tables import (
    GRANTED,
    OUTCOME,
    REJECTED,
    Guarded,
)
from jamstall.analysis.disclosure.secondary.work import Spent, Work

ENOUGH = 200_000
"""By so many unknowns together it is asked again what need not be hidden: of the demo data's
project funds 33 times by 2,180, for 81 numbers; of a whole country's business grants not once."""
WORK = 5 * 10**10
"""So many entries the solver goes through for a part, and once more where persons are then told
apart by municipality no more; of the demo data none needs more than half."""
FAR = 10_000
"""Of more unknowns the least is hidden in the counties of what is told, where these have less than
a third of all kinds of cases: to look in a whole country takes ten times as long."""
_STILL, _MOVES = 1e-6, 1e-2
"""What is known moves less, in parts of a case; what the cheapest way moves so far is not known."""


def close(part: Part, tables: Tables, limit: int) -> None:
    """Hide what is needed, in the tables' own flags, so that they tell no small group together."""
    close_numbers(part, numbers_of(part, tables), limit)


def numbers_of(part: Part, tables: Tables) -> dict[tuple[str, ...], Guarded]:
    """Return what tables have of a part, with the flags of the tables themselves.

    Where persons are not told apart by municipality, these are given up, and left out.
    """
    found = {}
    for dimensions, guarded in tables.items():
        own = _of(part, guarded) if part.has(dimensions) else None
        if own is not None:
            found[dimensions] = _without_places(own) if part.without else own
    return found


def close_numbers(part: Part, own: Tables, limit: int) -> None:
    """Hide what is needed of these numbers, in their own flags.

    What is not proved within its work is hidden: persons by municipality first, then all.
    """
    # Of counties by themselves first: there are few kinds of cases, and what is shown again counts.
    counties = {by: one for by, one in own.items() if part.without or PLACE not in by}
    work = Work(WORK)
    try:
        closing = _Closing(part, counties, limit)
        closing.close(work, spares=True)
        if len(counties) < len(own):
            closing = _Closing(part, own, limit)
            closing.close(work)
        closing.close_small(work)
    except Spent:
        if part.without:
            _Closing(part, own, limit).hide()
            return
        own = {dimensions: _without_places(one) for dimensions, one in own.items()}
        close_numbers(replace(part, without=WITHOUT_PLACES), own, limit)


def _without_places(own: Guarded) -> Guarded:
    """Give up persons by municipality, and return what else there is, with the same flags."""
    whole = own.cube
    if PLACE not in whole.dimensions:
        return own
    axis = whole.dimensions.index(PLACE)
    give_up(whole, axis, own.hidden, whole.anyone(PERSONAL) > 0)
    cube = replace(whole.part(axis, -1), constant=whole.constant)
    return Guarded(cube, np.moveaxis(own.hidden, axis, -1)[..., -1])


def _of(part: Part, guarded: Guarded) -> Guarded | None:
    """Return what a table has of a fund and an outcome, with the flags of the table itself."""
    whole, hidden = guarded.cube, guarded.hidden
    if part.fund not in whole.labels[0]:
        return None
    fund = whole.labels[0].index(part.fund)
    cube, flags = replace(whole.part(0, fund), constant=whole.constant), hidden[fund, ...]
    if OUTCOME not in whole.dimensions:  # it counts what was granted
        return Guarded(cube, flags) if part.outcome == GRANTED else None
    if part.outcome not in whole.labels[-1]:
        return None
    place = whole.labels[-1].index(part.outcome)
    return Guarded(replace(cube.part(-1, place), constant=whole.constant), flags[..., place])


def put_together(tables: Tables) -> None:
    """Hide, in the tables' own flags, sums over outcomes and funds of which a part is hidden."""
    for guarded in tables.values():
        hidden = guarded.hidden
        if guarded.cube.dimensions[-1] == OUTCOME:
            hidden[..., -1] |= hidden[..., :-1].any(axis=-1)
        hidden[-1] |= hidden[:-1].any(axis=0)


class _Closing:
    """The numbers of some tables, and what is hidden of them."""

    def __init__(self, part: Part, tables: Tables, limit: int) -> None:
        self._part, self._tables, self._limit = part, tables, limit
        plain = part.plain(tables)
        self._public = Public(
            part.cases.told_apart_by((*plain, *part.persons)), plain, part.persons
        )
        self._levels = [*cells(tables, self._public, plain, part.persons)]
        self._public.each()  # a case by itself is of no table, and yet nobody may be known
        self._counts = counts = self._public.counts()
        found = read(self._levels, tables, counts.shape)
        self._exists, self._is_of_county, self._hidden, self._price = found
        self._price *= np.maximum(counts, 1)
        self._secret = (counts > 0) & (counts < limit)
        self._secret &= np.array([tells(one) for one in self._public.persons], bool)
        self._secret |= telling_wholes(self._public, counts)

    def close(self, work: Work, *, spares: bool = False) -> None:
        """Hide until nothing is told; in the tables' flags too.

        Parameters
        ----------
        spares : large numbers that are hidden for others' sake, and need not be, are shown again.

        Raises
        ------
        Spent : that takes more work than is left; no flags are changed.
        """
        hidden, exists = self._hidden.copy(), self._exists
        # What counties tell is theirs to mend; what municipalities tell then, theirs if they can.
        of_places = exists & ~self._is_of_county
        self._mend(hidden, self._is_of_county, self._is_of_county, work)
        if of_places.any():  # else it is all that counties show, once more
            self._mend(hidden, exists, of_places, work)
        if spares:
            found = hidden & ~self._hidden & (self._counts >= self._limit)
            hidden &= ~self._spared(hidden, found, work)
        self._hide(hidden)

    def _spared(self, hidden: Flags, found: Flags, work: Work) -> Flags:
        """Return which of some numbers can be shown again, and nothing is told."""

        def is_told(again: Flags) -> bool:
            moves = np.zeros_like(hidden)
            return bool(self._told(hidden & ~again, self._exists, moves, work).any())

        return spared(found, self._price, is_told, ENOUGH // max(self._public.real.size, 1))

    def close_small(self, work: Work) -> None:
        """Hide until it is not told either that small numbers are small; in the tables' flags too.

        Raises
        ------
        Spent : that takes more work than is left; no flags are changed.
        """
        hidden = self._hidden.copy()
        small = SmallNumbers(
            self._public, self._exists, self._is_of_county, self._price, self._secret,
            self._counts, self._limit, self._in_a_whole,
        )  # fmt: skip
        small.hide(hidden, work)
        self._hide(hidden)

    def hide(self) -> None:
        """Hide all numbers, in the tables' flags too."""
        self._hide(self._exists)

    def _hide(self, hidden: Flags) -> None:
        self._hidden = hidden
        write(self._levels, self._tables, hidden)

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
                    aside = away(self._public, shown & ~own, told, self._counts, work)
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
        price = np.where(own, self._price, np.inf)
        everywhere = np.ones(self._public.real.shape[0], bool)
        near = self._public.near(told)
        is_far = self._public.real.size > FAR and 3 * near.sum() < near.size
        for others in (near, everywhere) if is_far else (everywhere,):
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
        shown = self._exists & ~hidden
        told = self._secret & ~shown & ~moves & ~self._in_a_whole(shown & scope)
        if told.any():
            way = free_way(self._public, shown & scope, self._counts, work)
            moves |= np.abs(self._public.moved(way)) >= _STILL
        return told & ~moves

    def _in_a_whole(self, shown: Flags) -> Flags:
        """Tell which numbers a whole says that is accepted; of a refusal none is."""
        if self._part.outcome == REJECTED:
            return np.zeros_like(shown)
        return in_a_whole(self._public, shown, self._counts)
