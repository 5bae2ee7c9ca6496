"""Where the numbers of the audit stand in the tables of the family, and what is hidden of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from jamstall.analysis.disclosure import settings
from jamstall.analysis.disclosure.audit.cases import (
    Public,
    some,
)
from jamstall.analysis.disclosure.family import STATED
from jamstall.analysis.disclosure.policy import (
    BY_PLACE,
    OF_ALL_COUNTIES,
    OF_ALL_YEARS,
    OF_STATED,
    PLACE,
    STEPS,
    missed,
)
from jamstall.analysis.disclosure.secondary.cube import Cube, Flags
from jamstall.analysis.disclosure.secondary.programme import Numbers, Places
from jamstall.analysis.disclosure.secondary.tables import Guarded
from jamstall.store.alike_cases import NOT_STATED

Tables = Mapping[tuple[str, ...], Guarded]
"""Each table of the family: its dimensions → its cube, and what is hidden of it."""


@dataclass(frozen=True)
class Level:
    """Numbers of one table: their rows and columns among all, and where they are in its cube.

    `price` is how much a case of each column is missed; `is_shown`: some page shows them.
    """

    table: tuple[str, ...]
    rows: Places
    columns: Places
    places: Places
    price: Numbers
    is_shown: bool


def cells(
    tables: Tables, public: Public, plain: Sequence[str], told_apart: Sequence[str]
) -> Iterator[Level]:
    """Yield the numbers of each table, by all or some of what it tells apart."""
    for table, guarded in tables.items():
        cube = guarded.cube
        persons = tuple(name for name in told_apart if name in table)
        for kept in ((), *some([name for name in plain if name in table])):
            if not {*table} & {*STATED} <= {*kept}:
                continue  # of all cases, whatever they state: other tables have these
            rows, labels = public.groups(kept)  # also of those that state nothing: no page has them
            told = [at for at, one in enumerate(labels) if NOT_STATED not in one.values()]
            rows, labels = rows[told], [labels[at] for at in told]
            across = _places(cube, labels)
            for names in some(persons):
                columns, groups = public.by(names)
                along = _places(cube, groups)
                at = _totals(cube, {*kept, *names}) + across[:, None] + along
                yield Level(
                    table,
                    rows,
                    columns,
                    np.where((across < 0)[:, None] | (along < 0), -1, at),
                    _price({*kept}, groups),
                    {*table} & {*STEPS} <= {*kept},
                )


def read(
    levels: Sequence[Level], tables: Tables, shape: tuple[int, ...]
) -> tuple[Flags, Flags, Flags, Numbers]:
    """Return which numbers pages have, also without places; which are hidden; how much missed.

    A county's number is hidden where a table without municipalities hides it: these are shown
    most. A municipality's, where any does. One that all cases have who state an amount is what the
    tables of all cases say.
    """
    whole = [level for level in levels if not {*level.table} & {*STATED}]
    found = _read(whole, tables, shape)
    if len(whole) == len(levels):
        return found
    stated = [level for level in levels if {*level.table} & {*STATED}]
    of_stated = _read(stated, tables, shape)
    exists, is_of_county, hidden, price = (
        np.where(found[0], one, other) for one, other in zip(found, of_stated, strict=True)
    )
    return exists, is_of_county, hidden, price


def _read(
    levels: Sequence[Level], tables: Tables, shape: tuple[int, ...]
) -> tuple[Flags, Flags, Flags, Numbers]:
    """Return the same of some levels alone."""
    exists, hidden, is_of_county, of_county = (np.zeros(shape, bool) for _ in range(4))
    price = np.zeros(shape)
    for level in levels:
        if not level.is_shown:
            continue
        at = np.ix_(level.rows, level.columns)
        flags = tables[level.table].hidden.flat[level.places] & (level.places >= 0)
        exists[at] = True
        hidden[at] |= flags
        price[at] = np.maximum(price[at], level.price)
        if PLACE not in level.table:
            is_of_county[at] = True
            of_county[at] |= flags
    return exists, is_of_county, np.where(is_of_county, of_county, hidden), price


def write(levels: Sequence[Level], tables: Tables, hidden: Flags) -> None:
    """Hide in the tables' own flags what is hidden of their numbers."""
    for level in levels:
        is_hidden = hidden[np.ix_(level.rows, level.columns)] & (level.places >= 0)
        tables[level.table].hidden.flat[level.places[is_hidden]] = True


def _price(kept: set[str], persons: Sequence[Mapping[str, str]]) -> Numbers:
    """Return how much a case of each group of persons is missed in a table."""
    of_all = BY_PLACE if PLACE in kept else 1.0
    if "year" not in kept:
        of_all *= OF_ALL_YEARS
    if not kept & {"county", PLACE}:
        of_all *= OF_ALL_COUNTIES
    if kept & {*STATED}:
        of_all *= OF_STATED
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
