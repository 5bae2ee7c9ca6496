"""What is hidden of the family together: numbers are hidden in all tables, until none is told.

Cubes are decided one by one (`decided`), and each keeps its secrets. Together they may tell: a
table by municipality, year and sector is too large to be proved, a case in several municipalities
counts in each, and one cube may show what another hides. So what the audit finds told is hidden
too: by the least that readers miss, in one programme for all that is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from jamstall.analysis.disclosure.audit import (
    Public,
    cheapest,
    free_way,
    middle,
    moved,
    tells,
)
from jamstall.analysis.disclosure.cells import Tables, cells, read, write
from jamstall.analysis.disclosure.cube import Flags
from jamstall.analysis.disclosure.family import STATED
from jamstall.analysis.disclosure.giving_up import give_up
from jamstall.analysis.disclosure.policy import (
    PERSONAL,
    PLACE,
    TELLING_WHOLES,
    is_whole,
)
from jamstall.analysis.disclosure.programme import Numbers, Places
from jamstall.analysis.disclosure.spared import spared
from jamstall.analysis.disclosure.tables import DECISION, FUND, OUTCOME, OUTCOMES, Guarded
from jamstall.store.alike_cases import AlikeCases

PLAIN = ("county", PLACE, "year", "support_form", "sector", "sector_dominance")
"""What is public of a case, of what tables of the family tell persons apart by."""
MOST = 50_000
"""So many unknowns are audited at once, kinds of cases by kinds of persons: a county with fifty
municipalities has fewer. Of more, persons are not told apart by municipality."""
ENOUGH = 200_000
"""By so many unknowns together it is asked again what need not be hidden: of the demo data's
project funds 33 times by 2,180, for 81 numbers; of a whole country some ten times."""
GRANTED, REJECTED, _ = OUTCOMES
_STILL = 1e-6
"""What is known moves less, in parts of a case."""


@dataclass(frozen=True)
class Part:
    """Cases of one fund and outcome, and by what some tables together tell persons apart."""

    cases: AlikeCases
    fund: str
    outcome: tuple[str, ...]
    persons: tuple[str, ...]


def parts(cases: AlikeCases, dimensions: Sequence[tuple[str, ...]]) -> list[Part]:
    """Return what is audited by itself: no number is of two of these, but sums of shown ones.

    Parameters
    ----------
    dimensions : of each table.
    """
    found = [
        Part(cases.of(FUND, [fund]).of(DECISION, outcome), fund, outcome, persons)
        for fund in cases.labels[FUND]
        for persons in _persons(dimensions)
        for outcome in OUTCOMES
    ]
    return [part for part in found if part.cases.number.size]


def _persons(tables: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the dimensions of a person that tables have together: others tell nothing of them."""
    found: list[set[str]] = []
    for dimensions in tables:
        own = {*dimensions} & PERSONAL
        for other in [one for one in found if one & own]:
            found.remove(other)
            own |= other
        found.append(own)
    return [tuple(sorted(own)) for own in found]


def close(part: Part, tables: Tables, limit: int) -> None:
    """Hide what is needed, in the tables' own flags, so that they tell no small group together."""
    own = {
        dimensions: of_part
        for dimensions, guarded in tables.items()
        if {*dimensions} & PERSONAL <= {*part.persons}
        and (of_part := _of(part, guarded)) is not None
    }
    # Of counties by themselves first: there are few kinds of cases, and what is shown again counts.
    counties = {dimensions: one for dimensions, one in own.items() if PLACE not in dimensions}
    _Closing(part, counties, limit, without=frozenset((PLACE,))).close(spares=True)
    closing = _Closing(part, own, limit)
    if closing.unknowns > MOST:
        for one in own.values():
            if PLACE in one.cube.dimensions:
                axis = one.cube.dimensions.index(PLACE)
                give_up(one.cube, axis, one.hidden, one.cube.anyone(PERSONAL) > 0)
        closing = _Closing(part, own, limit, without=frozenset((PLACE,)))
    closing.close()


def _of(part: Part, guarded: Guarded) -> Guarded | None:
    """Return what a table has of a fund and an outcome, with the flags of the table itself."""
    whole, hidden = guarded.cube, guarded.hidden
    if part.fund not in whole.labels[0]:
        return None
    fund = whole.labels[0].index(part.fund)
    cube, flags = replace(whole.part(0, fund), constant=whole.constant), hidden[fund]
    if OUTCOME not in whole.dimensions:  # it counts what was granted
        return Guarded(cube, flags) if part.outcome == GRANTED else None
    there = [at for at, label in enumerate(whole.labels[-1]) if label in part.outcome]
    if not there:
        return None
    own = replace(cube.part(-1, there[0]), constant=whole.constant)
    return Guarded(own, flags[..., there[0]])


def put_together(tables: Tables) -> None:
    """Hide, in the tables' own flags, sums over outcomes and funds of which a part is hidden."""
    for guarded in tables.values():
        hidden = guarded.hidden
        if guarded.cube.dimensions[-1] == OUTCOME:
            hidden[..., -1] |= hidden[..., :-1].any(axis=-1)
        hidden[-1] |= hidden[:-1].any(axis=0)


class _Closing:
    """The numbers of some tables, and what is hidden of them.

    Attributes
    ----------
    unknowns : how many kinds of cases by kinds of persons there are.
    """

    def __init__(
        self, part: Part, tables: Tables, limit: int, without: frozenset[str] = frozenset()
    ) -> None:
        self._part, self._tables = part, tables
        named = {name for dimensions in tables for name in dimensions} - without
        self._plain = [name for name in (*PLAIN, *STATED) if name in named]
        told_apart = part.cases.told_apart_by((*self._plain, *part.persons))
        self._public = Public(told_apart, self._plain, part.persons)
        self.unknowns = self._public.real.size
        self._limit = limit

    def close(self, *, spares: bool = False) -> None:
        """Hide until nothing is told; in the tables' flags too.

        Parameters
        ----------
        spares : large numbers that are hidden for others' sake, and need not be, are shown again.
        """
        levels = [*cells(self._tables, self._public, self._plain, self._part.persons)]
        self._public.each()  # a case by itself is of no table, and yet nobody may be known
        counts = self._public.counts()
        exists, is_of_county, hidden, price = read(levels, self._tables, counts.shape)
        secret = (counts > 0) & (counts < self._limit)
        secret &= np.array([tells(one) for one in self._public.persons], bool)
        secret |= self._telling_wholes(counts)
        price *= np.maximum(counts, 1)
        # What counties tell is theirs to mend; what municipalities tell then, theirs if they can.
        for scope, mends in ((is_of_county, is_of_county), (exists, ~is_of_county)):
            if not mends.any():
                continue
            own, before = np.where(mends, price, np.inf), hidden.copy()
            aside = middle(self._public, scope & ~mends & ~hidden, counts)
            goal = moved(self._public, aside - self._public.real)
            while (told := secret & self._told(exists & ~hidden, scope, counts)).any():
                shown = scope & ~hidden
                if not shown.any():
                    break  # of one kind of persons alone: no table tells it, the data does
                found = cheapest(self._public, shown, told, goal, own)
                if found is None or not found.any():
                    found = cheapest(self._public, shown, told, goal, price)
                hidden |= shown if found is None or not found.any() else found
            if spares:
                hidden &= ~self._spared(hidden, hidden & ~before, (exists, scope, secret), price)
        write(levels, self._tables, hidden)

    def _spared(
        self, hidden: Flags, found: Flags, among: tuple[Flags, Flags, Flags], price: Numbers
    ) -> Flags:
        """Return which large numbers of those that were found can be shown again."""
        exists, scope, secret = among
        counts = self._public.counts()

        def is_told(again: Flags) -> bool:
            told = secret & self._told(exists & ~(hidden & ~again), scope, counts)
            return bool(told.any())

        tests = ENOUGH // max(self.unknowns, 1)
        return spared(found & (counts >= self._limit), price, is_told, tests)

    def _told(self, all_shown: Flags, scope: Flags, counts: Places) -> Flags:
        """Tell which numbers are known by some of those that are shown, and are not shown."""
        way = free_way(self._public, all_shown & scope, counts)
        still = np.abs(moved(self._public, way)) < _STILL
        found: Flags = still & ~all_shown & ~self._in_a_whole(all_shown & scope, counts)
        return found

    def _in_a_whole(self, shown: Flags, counts: Places) -> Flags:
        """Tell which numbers are of cases that are all of one kind, as a shown number says."""
        found = np.zeros(counts.shape, bool)
        if self._part.outcome == REJECTED:
            return found
        kinds, of = self._public.flat()
        number = self._public.real.sum(axis=1)
        everybody = self._everybody()
        for column, person in enumerate(self._public.persons):
            if len(person) > 1 or not tells(person) or {*person.items()} & {*TELLING_WHOLES}:
                continue
            wholes = shown[:, column] & is_whole(counts[:, column], everybody)
            inside = np.zeros(number.size, bool)
            inside[kinds[wholes[of]]] = True
            rows = np.bincount(of, ~inside[kinds], len(self._public.kinds)) == 0
            for other, own in enumerate(self._public.persons):
                if person.items() <= own.items():
                    found[:, other] |= rows
        return found

    def _telling_wholes(self, counts: Places) -> Flags:
        """Tell which numbers are all of a place, or all women of one, and must not be known so."""
        found = np.zeros(counts.shape, bool)
        for (dimension, label), (column, person) in product(
            TELLING_WHOLES, enumerate(self._public.persons)
        ):
            if person.get(dimension) == label:
                rest = {name: own for name, own in person.items() if name != dimension}
                whole = counts[:, self._public.persons.index(rest)] if rest else self._everybody()
                found[:, column] |= is_whole(counts[:, column], whole)
        return found

    def _everybody(self) -> Places:
        """Return how many cases each group of cases has, whoever applied."""
        kinds, of = self._public.flat()
        number = self._public.real.sum(axis=1)
        return np.bincount(of, number[kinds], len(self._public.kinds)).astype(np.intp)
