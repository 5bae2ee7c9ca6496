"""What finer numbers that are shown say of coarser ones: only the rest of these need be asked for.

A year's number of all counties is that of the counties that are shown, and what is left: an
equation of a few counties then says as much as one of all, and takes less to solve.
"""

import numpy as np

from jamstall.analysis.disclosure.audit.cases import Public
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.programme import Places


def covered(public: Public, shown: Flags) -> Flags:
    """Tell which kinds of cases of each row finer shown numbers have, in each column.

    A row for each kind of each row, as `Public.flat` has them. No kind is of two of these numbers,
    and all of each is of the coarser: taken off it, what they say together is the same.
    """
    kinds, of = public.flat()
    begun = np.searchsorted(of, np.arange(len(public.kinds) + 1))
    sizes = np.diff(begun)
    entries = {by: _each(begun, np.unique(rows)) for by, rows in public.rows.items()}
    found = np.zeros((kinds.size, shown.shape[1]), bool)
    most = np.zeros(shown.shape, np.int64)
    for finer, parts in entries.items():
        own = _only(kinds[parts], of[parts], public.real.shape[0])
        for by, at in entries.items():
            if len(finer) != len(by) + 1 or not {*by} < {*finer}:
                continue
            part, rows = own[kinds[at]], np.unique(public.rows[by])
            has = shown[part] & ((part >= 0) & (part != of[at]))[:, None]
            number = np.add.reduceat(has, np.cumsum([0, *sizes[rows]])[:-1], dtype=np.int64)
            better = number > most[rows]
            most[rows] = np.where(better, number, most[rows])
            found[at] = np.where(np.repeat(better, sizes[rows], axis=0), has, found[at])
    return found


def _each(begun: Places, rows: Places) -> Places:
    """Return where the kinds of some rows stand, one row after another."""
    sizes = begun[rows + 1] - begun[rows]
    first = np.repeat(begun[rows] - np.cumsum(sizes) + sizes, sizes)
    return first + np.arange(first.size)


def _only(kinds: Places, of: Places, size: int) -> Places:
    """Return the row that each kind is of, where no kind of that row is of another; -1 elsewhere.

    Parameters
    ----------
    kinds, of : each kind of some rows, and the row.
    """
    in_several = np.bincount(kinds, minlength=size) > 1
    mixed = np.unique(of[in_several[kinds]])
    found = np.full(size, -1)
    alone = ~np.isin(of, mixed)
    found[kinds[alone]] = of[alone]
    return found
