"""How many cases are alike: in all their places together, in what everybody knows, and in whom.

A tally counts a case of two counties in each of them. What tables tell together depends on which
places a case has, and that is public: so each kind of case stands here once, with all its places.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

import duckdb
import numpy as np

from jamstall.store.columns import Column, Columns, Numbers
from jamstall.store.database import Database
from jamstall.store.engine_chosen import elsewhere
from jamstall.store.queries import columns_of
from jamstall.store.question import PLACES, Query
from jamstall.store.tally import Groups

NOT_STATED, STATED = STATES = ("not_stated", "stated")
"""What a case says of an amount, as public as its decision; in the order of their codes."""
_NUMBERS = 2**62
"""So many numbers there are at most."""


@dataclass(frozen=True)
class AlikeCases:
    """Kinds of cases, and how many there are of each.

    Attributes
    ----------
    labels : dimension → its labels, sorted.
    codes : dimension, of no place → each kind's code.
    number : of each kind, how many cases.
    lies : of each kind, the number of its set of places.
    kind : each kind once for each of its places; in order.
    places : dimension of places → the code of each of these.
    """

    labels: dict[str, tuple[str, ...]]
    codes: dict[str, Groups]
    number: Groups
    lies: Groups
    kind: Groups
    places: dict[str, Groups]

    @property
    def digest(self) -> str:
        """What these cases are known by, wherever they are: another where one is another."""
        told = hashlib.sha256(repr(sorted(self.labels.items())).encode())
        for _, one in sorted({**self.codes, **self.places}.items()):
            told.update(one.astype(np.int64).tobytes())
        for one in (self.number, self.kind):
            told.update(one.astype(np.int64).tobytes())
        return told.hexdigest()

    def of(self, dimension: str, labels: Collection[str]) -> "AlikeCases":
        """Return the cases with some labels of a dimension that is no place."""
        wanted = np.array([label in labels for label in self.labels[dimension]], bool)
        kept = wanted[self.codes[dimension]]
        at = kept[self.kind]
        return AlikeCases(
            self.labels,
            {name: one[kept] for name, one in self.codes.items()},
            self.number[kept],
            self.lies[kept],
            (np.cumsum(kept) - 1)[self.kind[at]],
            {name: one[at] for name, one in self.places.items()},
        )

    def kinds(self, dimensions: Collection[str]) -> int:
        """Return how many kinds of cases some dimensions tell apart, and all places together."""
        told = [one for name, one in self.codes.items() if name in dimensions]
        return len(np.unique(_numbered([self.lies, *told], self.number.size)))

    def told_apart_by(self, dimensions: Collection[str]) -> "AlikeCases":
        """Return the same cases by fewer dimensions: more of them are alike."""
        codes = {name: one[self.kind] for name, one in self.codes.items()} | self.places
        return _alike(
            self.kind,
            self.number.astype(np.float64),
            {name: self.labels[name] for name in dimensions},
            {name: codes[name] for name in dimensions},
        )


def alike_cases(
    database: Database, connection: duckdb.DuckDBPyConnection, version: str, query: Query
) -> AlikeCases | None:
    """Return the cases that a question's dimensions do not tell apart.

    None where they are not held in memory: too many, or in an engine elsewhere.

    Parameters
    ----------
    connection, version : as of `queries.sums_once`.
    query : by what cases are told apart, in which sense of dominance, and which amounts are known;
        no more of it is read.
    """
    if elsewhere(database, version) is not None:
        return None
    columns = columns_of(database, connection, version, query)
    if columns is None:
        return None
    by = {d: columns.column(d, query.basis, query.area, query.limit) for d in query.by}
    for amount in {amount for quantity in query.quantities for amount in quantity.known}:
        by[amount] = Column(columns.amounts[amount].known.astype(np.int32), STATES)
    return put_together(columns, by)


def put_together(columns: Columns, by: dict[str, Column]) -> AlikeCases:
    """Return how many cases of some rows are alike, told apart by some of their columns."""
    rows = columns.places
    # What is of one place only is a case by itself, or as many as its weight, whatever its number.
    case = np.where(rows < columns.singles, rows, columns.singles + columns.case[rows])
    order = np.argsort(case, kind="stable")
    rows, case = rows[order], case[order]
    first = np.flatnonzero(np.diff(case, prepend=-1))
    labels, codes = {}, {}
    for dimension, column in by.items():
        there, own = np.unique(column.codes[rows], return_inverse=True)
        every, rank = np.unique([column.labels[code] for code in there], return_inverse=True)
        labels[dimension] = tuple(map(str, every))
        codes[dimension] = rank[own].astype(np.intp)
    weight = np.ones(first.size) if columns.weight is None else columns.weight[rows[first]]
    return _alike(case, weight, labels, codes)


def _alike(
    case: Groups,
    weight: Numbers,
    labels: dict[str, tuple[str, ...]],
    codes: dict[str, Groups],
) -> AlikeCases:
    """Put cases together that are alike.

    Parameters
    ----------
    case : of each row, which case it is a place of; in order.
    weight : of each case, how many it stands for.
    codes : dimension → each row's code.
    """
    first = np.flatnonzero(np.diff(case, prepend=-1))
    lies = [dimension for dimension in codes if dimension in PLACES]
    place = _numbered([codes[dimension] for dimension in lies], case.size)
    of_place = np.unique(place, return_index=True)[1]  # a row of each place
    sets, number_of = _sets(case, place)
    told = {dimension: own[first] for dimension, own in codes.items() if dimension not in PLACES}
    each = [number_of, *told.values()]
    kind_of = _numbered(each, number_of.size)
    first_of = np.unique(kind_of, return_index=True)[1]
    kinds = [codes[first_of] for codes in each]
    own = [sets[number] for number in kinds[0].tolist()]
    at = of_place[np.array([one for places in own for one in places], np.intp)]
    return AlikeCases(
        labels,
        dict(zip(told, kinds[1:], strict=True)),
        np.bincount(kind_of, weight, len(own)).astype(np.intp),
        kinds[0],
        np.repeat(np.arange(len(own)), [len(places) for places in own]),
        {dimension: codes[dimension][at] for dimension in lies},
    )


def _numbered(codes: list[Groups], size: int) -> Groups:
    """Return a number for each row, the same for those whose codes are; sorted as these are."""
    number, many = np.zeros(size, np.int64), 1
    for own in codes:
        labels = int(own.max(initial=0)) + 1
        if many * labels > _NUMBERS:
            number, many = np.unique(number, return_inverse=True)[1], size
        number, many = number * labels + own, many * labels
    return np.unique(number, return_inverse=True)[1].astype(np.intp)


def _sets(case: Groups, place: Groups) -> tuple[list[tuple[int, ...]], Groups]:
    """Return the sets of places that cases have, sorted; and of each case the number of its set."""
    order = np.lexsort((place, case))
    case, place = case[order], place[order]
    is_new = (np.diff(case, prepend=-1) != 0) | (np.diff(place, prepend=-1) != 0)
    case, places = case[is_new], place[is_new].tolist()
    first = np.flatnonzero(np.diff(case, prepend=-1)).tolist()
    own = [tuple(places[begun:end]) for begun, end in pairwise([*first, len(places)])]
    sets = sorted(set(own))
    number = {one: at for at, one in enumerate(sets)}
    return sets, np.array([number[one] for one in own], np.intp)
