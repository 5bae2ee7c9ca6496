"""Cases as columns in memory: codes of each dimension, öre, and how many cases a row stands for.

A statement takes DuckDB some milliseconds to plan, whatever it counts; a page has some dozens.
Columns answer the same in a fraction of one (docs/decisions/0039). Which are held is told in
`held.py`.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

import numpy as np
import numpy.typing as npt

from jamstall.store.people import COUNTRY, DOMINANCE, Integers, People
from jamstall.store.question import NO_YEAR, UNKNOWN

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Column:
    """A dimension: each row's code, and the label of each code."""

    codes: Integers
    labels: tuple[str, ...]

    def are(self, values: Sequence[str], rows: Integers) -> Flags:
        """Tell which of some rows have one of some labels."""
        wanted = np.array([label in values for label in self.labels], bool)
        return wanted.take(self.codes.take(rows))

    def left(self, values: Sequence[str], rows: Integers) -> Integers:
        """Return those of some rows that have one of some labels."""
        # By numbers it is twice as fast as by flags.
        return rows.take(np.flatnonzero(self.are(values, rows)))


@dataclass(frozen=True)
class Amount:
    """Öre of each row, and whether they are known; zero where they are not."""

    ore: Numbers
    known: Flags


Listed = tuple[Integers, Numbers]
"""Where each row's amounts begin, and one end more; and the amounts of all rows, in öre."""


@dataclass(frozen=True)
class Ends:
    """The smallest and the largest amounts behind each row of a tally, in öre.

    Attributes
    ----------
    smallest, largest : where each row's begin, and one end more; and all of them.
    """

    smallest: Listed
    largest: Listed

    def of(self, kind: str, rows: Integers) -> tuple[npt.NDArray[np.intp], Numbers]:
        """Return the listed öre of some rows, and which of these rows each is of."""
        bounds, ore = self.smallest if kind == "smallest" else self.largest
        many = np.diff(bounds)[rows]
        first = bounds[rows] - np.concatenate([[0], np.cumsum(many)[:-1]])
        of = np.repeat(np.arange(rows.size), many)
        return of, ore[first[of] + np.arange(of.size)]

    def part(self, rows: Integers) -> "Ends":
        """Return the same of some rows alone."""
        return Ends(self._part("smallest", rows), self._part("largest", rows))

    def _part(self, kind: str, rows: Integers) -> Listed:
        of, ore = self.of(kind, rows)
        return np.searchsorted(of, np.arange(rows.size + 1)).astype(np.int32), ore


@dataclass(frozen=True)
class Columns:
    """The rows: cases of one place; then cases of several; then each of these place by place.

    In a tally a row of the first kind stands for all cases that its dimensions do not tell apart.

    Attributes
    ----------
    singles, wholes : how many of the first kind, and of the first two.
    case : the number of each row's case.
    weight : of a tally, how many cases each row stands for; None where each is one.
    ends : of a tally, amount → its smallest and largest behind each row.
    people : basis → women and men of each industry, by area and year; those that were asked for.
    chosen : filters → the rows that they leave, as `counting` remembers them.
    """

    singles: int
    wholes: int
    columns: dict[str, Column]
    amounts: dict[str, Amount]
    case: Integers
    weight: Numbers | None = None
    ends: dict[str, Ends] = field(default_factory=dict)
    people: dict[str, People] = field(default_factory=dict)
    chosen: dict[Hashable, Integers] = field(default_factory=dict)
    _dominance: dict[tuple[str, str, Decimal], Column] = field(default_factory=dict)

    def know_people(self, people: People, basis: str) -> None:
        """Take over who works in each industry, or owns it, which decides dominance."""
        self.people[basis] = people

    @cached_property
    def cases(self) -> Integers:
        """The rows in which each case stands once, whatever its places."""
        return np.arange(self.wholes, dtype=np.int32)

    @cached_property
    def places(self) -> Integers:
        """The rows in which each case stands once for each of its places."""
        return np.delete(
            np.arange(self.case.size, dtype=np.int32), slice(self.singles, self.wholes)
        )

    def part(self, dimension: str, values: Sequence[str]) -> "Columns":
        """Return the rows of some values alone, where each case is of one place."""
        rows = self.columns[dimension].left(values, self.cases)
        return Columns(
            rows.size,
            rows.size,
            {name: Column(one.codes[rows], one.labels) for name, one in self.columns.items()},
            {name: Amount(one.ore[rows], one.known[rows]) for name, one in self.amounts.items()},
            self.case[rows],
            None if self.weight is None else self.weight[rows],
            {name: one.part(rows) for name, one in self.ends.items()},
        )

    def column(self, dimension: str, basis: str, area: str, limit: Decimal) -> Column:
        """Return a dimension's column; of dominance, in the sense that is asked for."""
        if dimension != "sector_dominance":
            return self.columns[dimension]
        sense = (basis, area, limit)
        if (found := self._dominance.get(sense)) is None:
            if len(self._dominance) >= _SENSES:
                self._dominance.clear()
            found = self._dominance[sense] = self._by_dominance(basis, area, limit)
        return found

    def _by_dominance(self, basis: str, area: str, limit: Decimal) -> Column:
        """Look each row's industry, year and area up among those who work there."""
        people = self.people[basis]
        at = [
            np.array([known.get(label, -1) for label in column.labels], np.int32)[column.codes]
            for column, known in (
                (self.columns["industry_id"], people.industries),
                (
                    self.columns["year"],
                    people.years | {UNKNOWN: people.years.get(str(NO_YEAR), -1)},
                ),
                (self.columns["county"], people.areas),
            )
        ]
        if area == "country":
            at[2] = np.full(self.case.size, people.areas.get(COUNTRY, -1), np.int32)
        # What has no figures is the last of an axis, where nobody is.
        return Column(people.dominance(limit)[at[0], at[1], at[2]], DOMINANCE)


_SENSES = 24
"""So many senses of dominance are kept: a page has one or two, a reader may move its limit."""
