"""The cases of one state of the data as columns in memory, read once for all that is asked of it.

A statement takes DuckDB some milliseconds to plan, whatever it counts; a page has some dozens.
Columns of codes and öre answer the same in a fraction of one (docs/decisions/0039).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

import duckdb
import numpy as np
import numpy.typing as npt

from jamstall import arrow
from jamstall.store.database import Database
from jamstall.store.question import DIMENSIONS, NO_YEAR, UNKNOWN
from jamstall.store.sector_people import SectorPeople

Integers = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

MOST_ROWS = 200_000
"""Cases and places kept in memory, at some 130 bytes each. Of more, DuckDB is asked: it counts a
million on two cores in the time that this takes for a hundred thousand."""
EXACT = 2**53
"""Öre that add up to more than this are no longer exact as floating point."""

AMOUNTS = ("amount_applied", "amount_granted", "amount_paid")
_CODED = (*(d for d in DIMENSIONS if d != "sector_dominance"), "industry_id")
_ALWAYS_THERE = frozenset(
    ("fund", "sector", "sex", "birthplace", "age_group", "decision", "review_level", "industry_id")
)
_COUNTRY = "00"
DOMINANCE = ("women", "men", "balanced", UNKNOWN)


@dataclass(frozen=True)
class Column:
    """A dimension: each row's code, and the label of each code."""

    codes: Integers
    labels: tuple[str, ...]

    def are(self, values: Sequence[str]) -> Flags:
        """Tell which rows have one of some labels."""
        wanted = np.array([label in values for label in self.labels], bool)
        return np.asarray(wanted[self.codes])


@dataclass(frozen=True)
class Amount:
    """Öre of each row, and whether they are known; zero where they are not."""

    ore: Numbers
    known: Flags


@dataclass(frozen=True)
class Columns:
    """The rows: cases of one place; then cases of several; then each of these place by place.

    Attributes
    ----------
    singles, wholes : how many of the first kind, and of the first two.
    case : the number of each row's case.
    people : basis → women and men of each industry, by area and year; those that were asked for.
    """

    singles: int
    wholes: int
    columns: dict[str, Column]
    amounts: dict[str, Amount]
    case: Integers
    people: dict[str, "People"] = field(default_factory=dict)
    _dominance: dict[tuple[str, str, Decimal], Column] = field(default_factory=dict)

    def know_people(self, everyone: SectorPeople, basis: str) -> None:
        """Take over who works in each industry, or owns it, which decides dominance."""
        if basis not in self.people:
            self.people[basis] = People.of(everyone, basis)

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
            at[2] = np.full(self.case.size, people.areas.get(_COUNTRY, -1), np.int32)
        # What has no figures is the last of an axis, where nobody is.
        return Column(people.dominance(limit)[at[0], at[1], at[2]], DOMINANCE)


_SENSES = 24
"""So many senses of dominance are kept: a page has one or two, a reader may move its limit."""


@dataclass(frozen=True)
class People:
    """Women and men of each industry, by year and area; zero where there are no figures.

    The last place of each axis stays empty.
    """

    industries: dict[str, int]
    years: dict[str, int]
    areas: dict[str, int]
    women: npt.NDArray[np.int64]
    men: npt.NDArray[np.int64]

    @classmethod
    def of(cls, everyone: SectorPeople, basis: str) -> "People":
        """Lay out who is in each industry by one basis."""
        found = [
            ((str(industry), str(year), area or UNKNOWN), pair)
            for (own, area, industry, year), pair in everyone.matched.items()
            if own == basis
        ]
        axes: list[dict[str, int]] = [{}, {}, {}]
        for labels, _ in found:
            for axis, label in zip(axes, labels, strict=True):
                axis.setdefault(label, len(axis))
        counts = np.zeros((2, *(len(axis) + 1 for axis in axes)), np.int64)
        for labels, pair in found:
            industry, year, area = (axis[label] for axis, label in zip(axes, labels, strict=True))
            counts[:, industry, year, area] = pair
        industries, years, areas = axes
        return cls(industries, years, areas, counts[0], counts[1])

    def dominance(self, limit: Decimal) -> Integers:
        """Return where in `DOMINANCE` each stands, whose limit is in per cent."""
        above, below = limit.as_integer_ratio()
        everyone = self.women + self.men
        women, men = (one * 100 * below > everyone * above for one in (self.women, self.men))
        return np.select([women, men, everyone > 0], [0, 1, 2], 3).astype(np.int32)


def columns_of(
    database: Database, connection: duckdb.DuckDBPyConnection, version: str
) -> Columns | None:
    """Return the columns of a state of the data, read by whoever asks first; None of too many rows.

    Parameters
    ----------
    connection : one that reads the database.
    version : of the state that it sees.
    """
    with _LOCK:
        turn = _TURNS.setdefault(database, Lock())
    with turn:
        known = _READ.get(database)
        if known is None or known[0] != version:
            known = _READ[database] = (version, _read(connection))
        return known[1]


_LOCK = Lock()
_TURNS: WeakKeyDictionary[Database, Lock] = WeakKeyDictionary()
_READ: WeakKeyDictionary[Database, tuple[str, Columns | None]] = WeakKeyDictionary()


def _read(connection: duckdb.DuckDBPyConnection) -> Columns | None:
    ((rows,),) = connection.execute(
        "SELECT (SELECT count(*) FROM cases) + (SELECT count(*) FROM case_parts)"
    ).fetchall()
    if rows > MOST_ROWS:
        return None
    kinds = [
        _rows(connection, source)
        for source in (
            "cases WHERE parts = 1", "cases WHERE parts > 1", "case_places WHERE parts > 1"
        )
    ]  # fmt: skip
    table = arrow.together(kinds)
    amounts = {
        name: Amount(
            arrow.numbers(table, name).astype(np.float64),
            arrow.numbers(table, f"{name}_known").astype(np.bool_),
        )
        for name in AMOUNTS
    }
    if any(np.abs(amount.ore).sum() > EXACT for amount in amounts.values()):
        return None
    singles = kinds[0].num_rows
    return Columns(
        singles,
        singles + kinds[1].num_rows,
        {name: Column(*arrow.coded(table, name)) for name in _CODED},
        amounts,
        arrow.numbers(table, "case_no"),
    )


def _rows(connection: duckdb.DuckDBPyConnection, source: str) -> Any:
    coded = ", ".join(
        name if name in _ALWAYS_THERE else f"coalesce({name}::VARCHAR, '{UNKNOWN}') AS {name}"
        for name in _CODED
    )
    ore = ", ".join(
        f"coalesce(({name} * 100)::BIGINT, 0) AS {name},"
        f" ({name} IS NOT NULL)::TINYINT AS {name}_known"
        for name in AMOUNTS
    )
    # Names of columns, and one of three kinds of rows: nothing of this comes from outside.
    return connection.sql(f"SELECT case_no, {coded}, {ore} FROM {source}").to_arrow_table()  # noqa: S608
