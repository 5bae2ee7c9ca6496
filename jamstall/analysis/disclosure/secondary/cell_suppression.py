"""Complementary suppression, proved: for each hidden number a world in which it is another.

Where some move (`programme`) changes a hidden number by a case or more, nobody can work that number
out from what is shown (`feasible`). Where none exists, the cheapest move over groups still shown is
looked for, and the groups it touches are hidden too (Kelly, Golden and Assad, "Cell suppression:
disclosure protection for sensitive tabular data", Networks 22, 1992).
"""

from dataclasses import dataclass, replace

import numpy as np

from jamstall.analysis.disclosure.secondary.cheapest import Cheapest
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.feasible import enough, far, reach
from jamstall.analysis.disclosure.secondary.programme import NOTHING, Known, Numbers, Places
from jamstall.analysis.disclosure.secondary.work import Work

_HIDDEN_ALREADY = 1e-3  # costs next to nothing
_WITHOUT_CASES = 3.0  # hiding a group of zero costs as much as hiding one of three
_TOTAL = 1e5  # hiding a total, which other tables show, is the last resort
_ONE_BY_ONE = 60  # numbers that more is hidden for one by one, before a table is closed,
_WORK = 60_000  # and times how many cells
_TOO_LONG = 25_000  # the same, of a table that is hidden as a whole


@dataclass(frozen=True)
class Protected:
    """What is hidden so that nothing hidden can be worked out.

    Attributes
    ----------
    hidden : cells.
    closed : totals that were shown, and must be hidden beside this table.
    """

    hidden: Flags
    closed: Flags


def protect(known: Known, work: Work, *, thorough: bool) -> Protected:
    """Hide more, until each hidden number could be another; show what is known anyway.

    Where that takes too long, no more is hidden, unless it is `thorough`.

    A cell that was hidden only for another's sake, and that no move changes, is shown: whoever
    subtracts knows it already.

    Raises
    ------
    Spent : it is not proved within the work that the table may take.
    """
    secret, needed = np.ones(known.secret.size, bool), enough(known)
    closed = np.zeros(known.shown.size, bool)
    moves = reach(known, work, thorough=thorough)
    for more in (known.mostly_few, True):
        number = np.count_nonzero((moves < needed) & np.append(known.few, secret))
        wider = known.hidden | more
        is_work = number > _ONE_BY_ONE or number * wider.size > _WORK
        if is_work and (wider > known.hidden).any():
            known = replace(known, hidden=wider)
            moves = reach(known, work, thorough=thorough)
    hidden = known.hidden.copy()
    unsure = np.flatnonzero((moves < needed) & np.append(known.few, secret))
    is_too_much = not thorough and unsure.size * hidden.size > _TOO_LONG
    for target in () if is_too_much else unsure:
        if moves[target] >= needed[target]:
            continue
        move, broken = _cheapest(known, hidden, closed, int(target), work)
        hidden |= np.abs(move) > NOTHING
        closed[broken] = True
        moves = np.maximum(moves, far(known, move))
    return Protected(hidden & ((moves[: hidden.size] > 0) | known.few), closed)


def _cheapest(
    known: Known, hidden: Flags, closed: Flags, target: int, work: Work
) -> tuple[Numbers, Places]:
    """Return the move that changes a cell or a secret total enough, at the least cost.

    The cost is how many cases are hidden with it, and how much readers miss them: in groups, and in
    totals of all counties or years. Other totals are broken only where nothing else helps, those by
    a coarser classification last, since tables without the finer one show them too; returns which.
    A move of nothing where even that does not help.
    """
    size = known.hidden.size
    changed = np.array([target])
    if target >= size:
        changed = known.secret.cells[known.secret.of == target - size]
    cases_there = float(known.counts[changed].sum())
    changes = (-cases_there,) if known.emptied[target] else (1.0, -1.0)
    price = np.where(known.counts == 0, _WITHOUT_CASES, known.counts) * known.missed
    price = np.where(hidden, _HIDDEN_ALREADY, price)
    cases = known.shown.over(known.counts.astype(np.float64))
    totals = np.flatnonzero(known.personal & ~closed)
    finer = totals[~known.coarse[totals]]
    closing = np.minimum(known.closing, _TOTAL + cases)
    of_all = totals[np.isfinite(known.closing[totals])]
    for breakable in (of_all, finer, totals):
        programme = Cheapest(known, closed, price, breakable, closing[breakable], work)
        found = [move for change in changes if (move := programme.move(changed, change))]
        if found:
            best = min(found, key=lambda one: one[2])
            return best[0], best[1]
    return np.zeros(size), totals[:0]
