"""Cases of several places that nothing tells apart are added up: a row for each of their places.

Such a case counts once in each group that it touches. Cases that have their places and all else in
common touch the same groups, whatever is asked: so one of them, place by place, stands for all.
"""

from dataclasses import replace

import numpy as np

from jamstall.store.columns import Amount, Column, Columns
from jamstall.store.people import Integers
from jamstall.store.tally import Groups


def put_together(columns: Columns) -> Columns:
    """Return a tally in which cases that have all their places in common are one with its weight.

    The same by whatever its columns tell apart, and by which amounts are known in each place.
    """
    if columns.wholes == columns.case.size:
        return columns
    rows, of = _in_order(columns)
    _, first, many = np.unique(columns.case[rows], return_index=True, return_counts=True)
    number, alike = _numbered(of, first, many)
    pair = np.repeat(number, many) * (of.max() + 1) + of
    _, kept, merged = np.unique(pair, return_index=True, return_inverse=True)
    taken = np.concatenate([np.arange(columns.wholes, dtype=np.int32), rows[kept]])
    amounts = {
        name: Amount(
            np.concatenate([one.ore[: columns.wholes], np.bincount(merged, one.ore[rows])]),
            one.known[taken],
        )
        for name, one in columns.amounts.items()
    }
    stands_for = np.repeat(number, many)[kept]
    whole = np.ones(columns.wholes) if columns.weight is None else columns.weight[: columns.wholes]
    return replace(
        columns,
        columns={n: Column(one.codes[taken], one.labels) for n, one in columns.columns.items()},
        amounts=amounts,
        case=np.concatenate([columns.case[: columns.wholes], stands_for.astype(np.int32)]),
        weight=np.concatenate([whole, alike[stands_for].astype(np.float64)]),
    )


def _in_order(columns: Columns) -> tuple[Integers, Groups]:
    """Return the rows of cases place by place, in order; and by number what each row tells."""
    rows = np.arange(columns.wholes, columns.case.size, dtype=np.int32)
    told = [(one.codes[rows], len(one.labels)) for one in columns.columns.values()]
    told += [(one.known[rows].astype(np.int32), 2) for one in columns.amounts.values()]
    codes, sizes = zip(*told, strict=True)
    _, of = np.unique(np.ravel_multi_index(codes, sizes), return_inverse=True)
    order = np.argsort(columns.case[rows].astype(np.int64) * rows.size + of)
    return rows[order], of[order]


def _numbered(of: Groups, first: Groups, many: Groups) -> tuple[Groups, Groups]:
    """Return a number for each case, the same for those that are alike, and how many have each.

    Parameters
    ----------
    of : what each row tells, in order of cases.
    first, many : of each case its first row, and how many it has.
    """
    number = np.zeros(many.size, np.intp)
    for at in range(int(many.max())):
        longer = np.flatnonzero(many > at)
        number[longer] = _together(number[longer], of[first[longer] + at])
    number = _together(number, many)  # as many places, and each of them the same
    return number, np.bincount(number)


def _together(one: Groups, other: Groups) -> Groups:
    """Return a number for each pair of numbers, from nought on."""
    pair = one * (int(other.max()) + 1) + other
    number: Groups = np.unique(pair, return_inverse=True)[1]
    return number
