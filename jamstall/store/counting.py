"""A question about cases, answered from columns in memory: the same sums as the statement gives.

`statement.py` asks DuckDB; both are held against the same slow twin (tests/unit/test_breakdown.py).
"""

from collections.abc import Callable, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np

from jamstall.store.columns import Amount, Column, Columns, Numbers
from jamstall.store.people import Integers
from jamstall.store.question import DECIDED, ENDS, MOST, WHOLE, Quantity, Query, Sums
from jamstall.store.tally import Groups, Tally

_SHORT = 1 << 16
"""Numbers of two bytes are sorted by counting them: of fewer groups, in a tenth of the time."""
_FEW, _CHOICES = 30_000, 40
"""Of so many choices the rows are remembered, where they are few: five megabytes at most."""
_DENSE = 4
"""Where there can be at most so many times as many groups as cases, each has a place of its own."""


@dataclass(frozen=True)
class _Cases:
    """Cases in groups; one with several places is once in each group that it touches.

    Attributes
    ----------
    group : of each, its group.
    row : of each, one of its rows.
    amounts : of each, the öre of all its rows in the group; those that are asked for.
    """

    group: Groups
    row: Integers
    amounts: dict[str, Amount]


def counted(columns: Columns, query: Query) -> list[Sums]:
    """Return the quantities by group, as `queries.sums`."""
    by, codes, quantities = _found(columns, query)
    labels = zip(*map(_named, by, codes), strict=True) if by else [()]
    return [
        Sums(one, values) for one, values in zip(labels, zip(*quantities, strict=True), strict=True)
    ]


def tallied(columns: Columns, query: Query) -> Tally:
    """Return the same, of quantities that are counts, as columns; nothing counts as none."""
    by, codes, quantities = _found(columns, query)
    numbers = (np.array([value or 0 for value in one], np.int64) for one in quantities)
    return Tally(tuple(column.labels for column in by), codes, tuple(numbers))


def _found(
    columns: Columns, query: Query
) -> tuple[list[Column], tuple[Groups, ...], list[list[Any]]]:
    """Return by which columns a question groups, each group's code in them, and its quantities."""
    query.refuse_unknown_dimensions()

    def column(dimension: str) -> Column:
        return columns.column(dimension, query.basis, query.area, query.limit)

    rows = _chosen(columns, query)
    by = [column(dimension) for dimension in query.by]
    codes, group = _grouped(by, rows)
    cases = _once(columns, rows, group, _amounts_of(query))
    groups = codes[0].size if codes else 1
    return by, codes, [_quantity(columns, cases, one, groups) for one in query.quantities]


def _chosen(columns: Columns, query: Query) -> Integers:
    """Return the rows that a question's filters leave; a page asks for the same some dozen times.

    The first filter looks at every row. What few are left of is remembered.
    """
    rows = columns.places if query.touches_places else columns.cases
    if not query.filters:
        return rows
    sense = (query.basis, query.area, query.limit)
    of_sense = sense if "sector_dominance" in query.filters else None
    key = (query.touches_places, of_sense, *sorted(query.filters.items()))
    if (kept := columns.chosen.get(key)) is not None:
        return kept
    for dimension, values in query.filters.items():
        rows = columns.column(dimension, *sense).left(values, rows)
    if rows.size <= _FEW:
        if len(columns.chosen) >= _CHOICES:
            columns.chosen.clear()
        columns.chosen[key] = rows
    return rows


def grouped(by: list[Column], rows: Integers) -> tuple[list[tuple[str, ...]], Groups]:
    """Return the labels of every group that some row is in, and the group of each row."""
    codes, group = _grouped(by, rows)
    return list(zip(*map(_named, by, codes), strict=True)) if by else [()], group


def _grouped(by: list[Column], rows: Integers) -> tuple[tuple[Groups, ...], Groups]:
    """Return the code of every group that some row is in, per column; and the group of each row."""
    sizes = [len(column.labels) for column in by]
    if not by:
        return (), np.zeros(rows.size, np.intp)
    place = np.ravel_multi_index([column.codes[rows] for column in by], sizes)
    possible = int(np.prod(sizes))
    if possible <= _DENSE * rows.size:
        there = np.flatnonzero(np.bincount(place, minlength=possible))
        number = np.zeros(possible, np.intp)
        number[there] = np.arange(there.size)
        group = number[place]
    else:
        there, group = np.unique(place, return_inverse=True)
    return np.unravel_index(there, sizes), group


def _named(column: Column, codes: Groups) -> list[str]:
    return [column.labels[code] for code in codes.tolist()]


def _amounts_of(query: Query) -> set[str]:
    """Return the amounts that a question's quantities are made of, or known by."""
    named = ((quantity.column, *quantity.known) for quantity in query.quantities)
    return {name for names in named for name in names if name is not None}


def _once(columns: Columns, rows: Integers, group: Groups, names: Set[str]) -> _Cases:
    """Put the places of each case together that are in the same group; with these amounts."""
    alone = int(np.searchsorted(rows, columns.wholes))
    taken = {name: columns.amounts[name] for name in names}
    if alone == rows.size:
        amounts = {
            name: Amount(amount.ore.take(rows), amount.known.take(rows))
            for name, amount in taken.items()
        }
        return _Cases(group, rows, amounts)
    parts, of = rows[alone:], group[alone:]
    pair = columns.case[parts].astype(np.int64) << 32 | of  # nearly in order: so they were read
    _, first, together = np.unique(pair, return_index=True, return_inverse=True)
    amounts = {}
    for name, amount in taken.items():
        ore = np.bincount(together, amount.ore[parts])
        known = np.bincount(together, amount.known[parts]) > 0
        amounts[name] = Amount(
            np.concatenate([amount.ore[rows[:alone]], ore]),
            np.concatenate([amount.known[rows[:alone]], known]),
        )
    return _Cases(
        np.concatenate([group[:alone], of[first]]),
        np.concatenate([rows[:alone], parts[first]]),
        amounts,
    )


def _quantity(columns: Columns, cases: _Cases, quantity: Quantity, groups: int) -> list[Any]:
    """Return a quantity of each group; None where no case states the amount it is made of."""
    amount = cases.amounts[quantity.column] if quantity.column else None
    chosen = np.ones(cases.row.size, bool)
    if decisions := DECIDED[quantity.over]:
        chosen &= columns.columns["decision"].are(decisions, cases.row)
    if quantity.levels:
        chosen &= columns.columns["review_level"].are(quantity.levels, cases.row)
    for name in quantity.known:
        chosen &= cases.amounts[name].known
    if amount is not None:
        chosen &= amount.known
    at = np.flatnonzero(chosen)
    group = cases.group.take(at)
    if amount is None:
        weight = None if columns.weight is None else columns.weight.take(cases.row.take(at))
        number = np.bincount(group, weight, groups)
        return list(number.astype(np.int64).tolist())
    ore = amount.ore.take(at)
    if quantity.kind in ENDS and (ends := columns.ends.get(str(quantity.column))) is not None:
        of, ore = ends.of(quantity.kind, cases.row.take(at))
        return _of_each(quantity.kind, group[of], ore, groups)
    if quantity.kind == "sum":
        number = np.bincount(group, minlength=groups)
        totals = np.bincount(group, ore, groups)
        made = _whole if quantity.column in WHOLE else _kronor
        return [
            made(total) if some else None
            for total, some in zip(totals.tolist(), number.tolist(), strict=True)
        ]
    return _of_each(quantity.kind, group, ore, groups)


def _of_each(kind: str, group: Groups, ore: Numbers, groups: int) -> list[Any]:
    """Return what is made of the single amounts of each group."""
    small = group.astype(np.uint16) if groups <= _SHORT else group
    order = np.argsort(small, kind="stable")
    bounds = np.searchsorted(group[order], np.arange(groups + 1))
    of_group = ore[order]
    made = _MADE[kind]
    return [made(of_group[a:b]) if a < b else None for a, b in pairwise(bounds.tolist())]


def _whole(hundredths: float) -> int:
    return int(hundredths) // 100


@lru_cache(maxsize=1 << 14)  # the ends of many groups are often the same amounts
def _kronor(ore: float) -> Decimal:
    return Decimal(int(ore)).scaleb(-2)


def _median(ore: Numbers) -> Decimal:
    middle = [(ore.size - 1) // 2, ore.size // 2]
    return Decimal(int(np.partition(ore, middle)[middle].sum()) * 5).scaleb(-3)


def _smallest(size: Numbers) -> list[Decimal]:
    first = np.partition(size, MOST)[:MOST] if size.size > MOST else size
    return [_kronor(one) for one in np.sort(first).tolist()]


def _largest(size: Numbers) -> list[Decimal]:
    last = np.partition(size, -MOST)[-MOST:] if size.size > MOST else size
    return [_kronor(one) for one in np.sort(last)[::-1].tolist()]


_MADE: dict[str, Callable[[Numbers], Any]] = {
    "median": _median,
    "each": lambda ore: (np.sort(ore) / 100).tolist(),
    "smallest": _smallest,
    "largest": _largest,
}
"""Kind → what it makes of the öre of a group."""
