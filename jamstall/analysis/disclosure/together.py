"""What is hidden of the family together: numbers are hidden in all tables, until none is told.

Cubes are decided one by one (`decided`), and each keeps its secrets. Together they may tell: a
table by municipality, year and sector is too large to be proved, a case in several municipalities
counts in each, and one cube may show what another hides. So what the audit finds told is hidden
too: by the least that readers miss, in one programme for all that is told.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from jamstall.analysis.disclosure import settings
from jamstall.analysis.disclosure.audit import (
    Public,
    cheapest,
    free_way,
    middle,
    moved,
    some,
    tells,
)
from jamstall.analysis.disclosure.cube import Cube, Flags
from jamstall.analysis.disclosure.giving_up import give_up
from jamstall.analysis.disclosure.policy import (
    BY_PLACE,
    OF_ALL_COUNTIES,
    OF_ALL_YEARS,
    PERSONAL,
    PLACE,
    STEPS,
    TELLING_WHOLES,
    is_whole,
    missed,
)
from jamstall.analysis.disclosure.programme import Numbers, Places
from jamstall.analysis.disclosure.tables import DECISION, FUND, OUTCOME, OUTCOMES, Guarded
from jamstall.store.alike_cases import AlikeCases

Tables = Mapping[tuple[str, ...], Guarded]
"""Each table of the family: its dimensions → its cube, and what is hidden of it."""

PLAIN = ("county", PLACE, "year", "sector", "sector_dominance")
"""What is public of a case, of what tables of the family tell persons apart by."""
MOST = 50_000
"""So many unknowns are audited at once, kinds of cases by kinds of persons: a county with fifty
municipalities has fewer. Of more, persons are not told apart by municipality."""
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


@dataclass(frozen=True)
class _Level:
    """Numbers of one table: their rows and columns among all, and where they are in its cube.

    `price` is how much a case of each column is missed; `is_shown`: some page shows them.
    """

    table: tuple[str, ...]
    rows: Places
    columns: Places
    places: Places
    price: Numbers
    is_shown: bool


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
        self._plain = [name for name in PLAIN if name in named]
        told_apart = part.cases.told_apart_by((*self._plain, *part.persons))
        self._public = Public(told_apart, self._plain, part.persons)
        self.unknowns = self._public.real.size
        self._limit = limit

    def close(self) -> None:
        """Hide until nothing is told; in the tables' flags too."""
        levels = [*self._levels()]
        self._public.each()  # a case by itself is of no table, and yet nobody may be known
        counts = self._public.counts()
        exists, is_of_county, hidden, price = self._read(levels, counts.shape)
        secret = (counts > 0) & (counts < self._limit)
        secret &= np.array([tells(one) for one in self._public.persons], bool)
        secret |= self._telling_wholes(counts)
        price *= np.maximum(counts, 1)
        # What counties tell is theirs to mend; what municipalities tell then, theirs if they can.
        for scope, mends in ((is_of_county, is_of_county), (exists, ~is_of_county)):
            own = np.where(mends, price, np.inf)
            aside = middle(self._public, scope & ~mends & ~hidden, counts)
            goal = moved(self._public, aside - self._public.real)
            while (told := secret & self._told(exists & ~hidden, scope, counts)).any():
                shown = scope & ~hidden
                found = cheapest(self._public, shown, told, goal, own)
                if found is None or not found.any():
                    found = cheapest(self._public, shown, told, goal, price)
                hidden |= shown if found is None or not found.any() else found
        self._write(levels, hidden)

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

    def _levels(self) -> Iterator[_Level]:
        """Yield the numbers of each table, by all or some of what it tells apart."""
        for table, guarded in self._tables.items():
            cube = guarded.cube
            persons = tuple(name for name in self._part.persons if name in table)
            for kept in ((), *some([name for name in self._plain if name in table])):
                rows, labels = self._public.groups(kept)
                across = _places(cube, labels)
                for names in some(persons):
                    columns, groups = self._public.by(names)
                    along = _places(cube, groups)
                    at = _totals(cube, {*kept, *names}) + across[:, None] + along
                    yield _Level(
                        table,
                        rows,
                        columns,
                        np.where((across < 0)[:, None] | (along < 0), -1, at),
                        _price({*kept}, groups),
                        {*table} & {*STEPS} <= {*kept},
                    )

    def _read(
        self, levels: Sequence[_Level], shape: tuple[int, ...]
    ) -> tuple[Flags, Flags, Flags, Numbers]:
        """Return which numbers pages have, also without places; which are hidden; how much missed.

        A county's number is hidden where a table without municipalities hides it: these are shown
        most. A municipality's, where any does.
        """
        exists, hidden, is_of_county, of_county = (np.zeros(shape, bool) for _ in range(4))
        price = np.zeros(shape)
        for level in levels:
            if not level.is_shown:
                continue
            at = np.ix_(level.rows, level.columns)
            flags = self._tables[level.table].hidden.flat[level.places] & (level.places >= 0)
            exists[at] = True
            hidden[at] |= flags
            price[at] = np.maximum(price[at], level.price)
            if PLACE not in level.table:
                is_of_county[at] = True
                of_county[at] |= flags
        return exists, is_of_county, np.where(is_of_county, of_county, hidden), price

    def _write(self, levels: Sequence[_Level], hidden: Flags) -> None:
        for level in levels:
            is_hidden = hidden[np.ix_(level.rows, level.columns)] & (level.places >= 0)
            self._tables[level.table].hidden.flat[level.places[is_hidden]] = True


def _price(kept: set[str], persons: Sequence[Mapping[str, str]]) -> Numbers:
    """Return how much a case of each group of persons is missed in a table."""
    of_all = BY_PLACE if PLACE in kept else 1.0
    if "year" not in kept:
        of_all *= OF_ALL_YEARS
    if not kept & {"county", PLACE}:
        of_all *= OF_ALL_COUNTIES
    of_each = settings.missed()
    return np.array([missed([*person.items()], of_each) for person in persons]) * of_all


def _strides(cube: Cube) -> list[int]:
    shape = cube.counts.shape
    return [int(np.prod(shape[axis + 1 :])) for axis in range(len(shape))]


def _places(cube: Cube, groups: Sequence[Mapping[str, str]]) -> Places:
    """Return how far into a cube the labels of each group lead; -1 where it does not have one."""
    found, missing = np.zeros(len(groups), np.intp), np.zeros(len(groups), bool)
    strides = dict(zip(cube.dimensions, _strides(cube), strict=True))
    for name in groups[0] if groups else ():
        wanted = [one[name] for one in groups]
        if name in strides:
            labels = cube.labels[cube.dimensions.index(name)]
            place = {label: at for at, label in enumerate(labels)}
            own = np.array([place.get(label, -1) for label in wanted])
            found += own * strides[name]
            missing |= own < 0
        else:
            missing |= np.array([label != cube.constant.get(name, label) for label in wanted])
    return np.where(missing, -1, found)


def _totals(cube: Cube, told_apart: set[str]) -> int:
    """Return how far into a cube the totals lead of what is not told apart."""
    axes = zip(cube.dimensions, cube.counts.shape, _strides(cube), strict=True)
    return sum((size - 1) * stride for name, size, stride in axes if name not in told_apart)
