"""Ways from the real cases to others that show the same, or nearly: what moves on none is told.

An interior point fills all that can be filled, and what a random way among what it fills does not
change, none does. Whatever is done takes work, counted in entries that the solver goes through, so
that the same data always gets as far.
"""

import numpy as np

from jamstall.analysis.disclosure.audit.cases import Public, can_fill
from jamstall.analysis.disclosure.audit.covered import covered
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.feasible import keeping
from jamstall.analysis.disclosure.secondary.programme import Equations, Numbers, Places, solver_of
from jamstall.analysis.disclosure.secondary.work import PROJECTING, Spent, Work

_FILLED, _CHANGED, _ENOUGH = 1e-4, 1e-7, 0.05
"""Parts of a case: what cannot be filled has less in it; what changes does by more; so far has each
told number to move where it can."""
BESIDE = 1e-5
"""A count that differs by more, in parts of a case, is another."""
_SOON, _MIDDLE, _EXACT = 1e-4, 1e-8, 1e-6
"""An interior point is looked for until it is so near the very middle: to know what can be filled,
far from it is enough. It shows what is shown, but for so little."""
_INTERIOR, _PROJECTED = 400, 5
"""What one step of an interior point, and of a projection, goes through: so many times what a step
of the simplex method does."""
_MOST = 10**6
"""Steps, however few entries there are."""
NODES = 50
"""Branches of an integer programme: what is best by then is taken."""


def middle(
    public: Public, shown: Flags, counts: Places, work: Work, near: float = _MIDDLE
) -> Numbers:
    """Return cases, in parts, that show the same: all is filled that any such cases fill.

    Parameters
    ----------
    near : the middle of all such cases, how near.

    Raises
    ------
    Spent : that takes more work than is left.
    """
    possible = np.flatnonzero(can_fill(public, shown, counts))
    said = said_of(public, shown, counts, possible)
    found = np.zeros(public.real.size)
    real = public.real.ravel()[possible].astype(np.float64)
    found[possible] = _interior(said, real, work, near)
    return found.reshape(public.real.shape)


def away(public: Public, shown: Flags, told: Flags, counts: Places, work: Work) -> Numbers:
    """Return cases, in parts, that show the same, and have another count of each told number.

    Mostly the middle of all such cases has: where that happens to have just as many, somewhere
    beside it. A number that no such cases have otherwise stays as it is.

    Raises
    ------
    Spent : that takes more work than is left.
    """
    found = middle(public, shown, counts, work)
    if (np.abs(public.moved(found - public.real)[told]) > BESIDE).all():
        return found
    way = free_way(public, shown, counts, work)
    moves = np.abs(way) > _FILLED
    if not moves.any():
        return found
    left = np.where(moves, found, np.inf) / np.where(moves, np.abs(way), 1.0)
    beside: Numbers = found + way * (left.min() / 2)
    return beside


def free_way(public: Public, shown: Flags, counts: Places, work: Work) -> Numbers:
    """Return a random way from the real cases to others that show the same, by kind and person.

    What it leaves as it is, all do.

    Raises
    ------
    Spent : that takes more work than is left.
    """
    inside = middle(public, shown, counts, work, _SOON)
    filled = np.flatnonzero((inside > _FILLED) | (public.real > 0))
    said = said_of(public, shown, counts, filled)
    random = np.random.default_rng(0).normal(size=filled.size)  # the same data, the same answer
    entries = _PROJECTED * said.rows.size
    steps = steps_of(work, entries) * PROJECTING
    own = Work(steps)
    way = np.zeros(public.real.size)
    way[filled] = keeping(said, random, own)
    work.take((steps - own.left) // PROJECTING * entries)
    return way.reshape(public.real.shape)


def cheapest(  # noqa: PLR0917
    public: Public,
    shown: Flags,
    told: Flags,
    goal: Numbers,
    price: Numbers,
    others: Flags,
    work: Work,
    *,
    far: float | None = None,
    whole: bool = False,
) -> tuple[Flags, Numbers] | None:
    """Return the numbers to hide so that none of some is told, and why; None where there are none.

    A way from the real cases that changes all that is told, and of what is shown as little as can
    be, by what readers miss: whatever it changes is hidden, and all that it changes much is told by
    nothing that stays.

    Parameters
    ----------
    goal : how far each number goes on some way to other persons of the same cases. So it does here,
        or a little at least.
    price : what it costs that a shown number changes by a case; infinity where it must not.
    others : which kinds of cases may have other persons.
    far : the way is to other persons that there may be, and takes each told number so far.
    whole : they have whole cases.

    Raises
    ------
    Spent : that takes more work than is left.
    """
    from highspy import HighsModelStatus, HighsVarType  # whoever looks up needs no solver

    size = public.real.size
    rows, cells = entries_of(public, told)
    numbers, more = entries_of(public, shown)
    asked, changing = int(told.sum()), int(shown.sum())
    each = np.repeat(np.arange(public.real.shape[0]), public.real.shape[1])
    first = np.arange(asked)
    change = asked + np.arange(changing)
    up, down = size + np.arange(changing), size + changing + np.arange(changing)
    further = size + 2 * changing + first
    way = goal.T[told.T]
    parts = (
        (rows, cells, np.sign(way)[rows]),
        (first, further, -1.0),
        (asked + numbers, more, 1.0),
        (change, up, -1.0),
        (change, down, 1.0),
        (asked + changing + each, np.arange(size), 1.0),
    )
    row = np.concatenate([own for own, _, _ in parts])
    cell = np.concatenate([own for _, own, _ in parts])
    value = np.concatenate([np.broadcast_to(one, own.shape) for own, _, one in parts])
    lower = np.zeros(size + 2 * changing + asked)
    real = public.real.ravel()
    lower[:size] = np.where(real > 0, -np.inf, 0) if far is None else -real
    right = np.zeros(asked + changing + public.real.shape[0])
    right[:asked] = np.minimum(np.abs(way), _ENOUGH) if far is None else far
    cost = np.tile(price.T[shown.T], 2)
    upper = np.full(lower.size, np.inf)
    still = np.flatnonzero(np.repeat(~others, public.real.shape[1]))
    lower[still] = upper[still] = 0
    upper[size : size + 2 * changing][np.isinf(cost)] = 0
    cost[np.isinf(cost)] = 0
    solver = solver_of(row, cell, value, lower, upper, right)
    solver.setOptionValue("simplex_iteration_limit", steps_of(work, row.size))
    if whole:
        kinds = np.full(size, HighsVarType.kInteger)
        solver.changeColsIntegrality(size, np.arange(size, dtype=np.int32), kinds)
        solver.setOptionValue("mip_max_nodes", NODES)
    solver.changeColsCost(cost.size, np.concatenate([up, down]).astype(np.int32), cost)
    solver.run()
    work.take(max(0, solver.getInfo().simplex_iteration_count) * row.size)
    if solver.getModelStatus() == HighsModelStatus.kIterationLimit:
        raise Spent
    if solver.getModelStatus() not in (HighsModelStatus.kOptimal, HighsModelStatus.kSolutionLimit):
        return None
    found = np.array(solver.getSolution().col_value)
    if found.size != lower.size:
        return None  # there is a way, and none is found
    changes = found[size : size + 2 * changing].reshape(2, changing).sum(axis=0)
    hidden = np.zeros_like(shown.T)
    hidden[shown.T] = changes > _CHANGED
    return hidden.T, found[:size].reshape(public.real.shape)


def steps_of(work: Work, entries: int) -> int:
    """Return how many steps may be made that go through so many entries each."""
    return min(work.left // max(entries, 1), _MOST)


def _telling(public: Public, shown: Flags) -> Flags:
    """Leave out numbers that are the sum of shown ones of finer groups of persons."""
    found = shown.copy()
    for part, person in enumerate(public.persons):
        finer: dict[tuple[str, ...], list[int]] = {}
        for at, other in enumerate(public.persons):
            if len(other) > len(person) and person.items() <= other.items():
                finer.setdefault(tuple(other), []).append(at)
        for parts in finer.values():
            found[:, part] &= ~shown[:, parts].all(axis=1)
    return found


def entries_of(public: Public, chosen: Flags, but: Flags | None = None) -> tuple[Places, Places]:
    """Return which kinds of persons and cases some numbers are of, both flat; group by group.

    The numbers are taken column by column.

    Parameters
    ----------
    but : which kinds are left out: of each row, in each column.
    """
    width = public.real.shape[1]
    kinds, of = public.flat()
    rows, cells, begun = [np.zeros(0, np.intp)], [np.zeros(0, np.intp)], 0
    for part, people in enumerate(public.people):
        groups = np.flatnonzero(chosen[:, part])
        number = np.full(len(public.kinds), -1)
        number[groups] = begun + np.arange(groups.size)
        begun += groups.size
        is_of = number[of] >= 0
        at = np.flatnonzero(is_of if but is None else is_of & ~but[:, part])
        rows.append(np.repeat(number[of[at]], people.size))
        cells.append((kinds[at][:, None] * width + people).ravel())
    return np.concatenate(rows), np.concatenate(cells)


def said_of(public: Public, shown: Flags, counts: Places, possible: Places) -> Equations:
    """Return what is shown of cases that may be filled, and how many there are of each kind."""
    shown = _telling(public, shown) & (counts > 0)
    column = np.full(public.real.size, -1)
    column[possible] = np.arange(possible.size)
    rows, cells = entries_of(public, shown, covered(public, shown))
    each = np.repeat(np.arange(public.real.shape[0]), public.real.shape[1])
    row = np.concatenate([rows, int(shown.sum()) + each])
    cell = column[np.concatenate([cells, np.arange(public.real.size)])]
    there = cell >= 0
    numbers, row = np.unique(row[there], return_inverse=True)
    return Equations(row, cell[there], numbers, possible.size)


def _interior(said: Equations, real: Numbers, work: Work, near: float) -> Numbers:
    """Return cases, in parts, that show the same, in which all is filled that can be."""
    entries = _INTERIOR * said.rows.size
    most = np.full(said.width, np.inf)
    solver = solver_of(said.rows, said.columns, np.ones(said.rows.size), np.zeros(said.width), most,
                       said.totals(real))  # fmt: skip
    # Presolve would leave at nothing what need not be filled, though it can.
    for name, value in (
        ("solver", "ipm"),
        ("run_crossover", "off"),
        ("presolve", "off"),
        ("ipm_optimality_tolerance", near),
        ("dual_feasibility_tolerance", near),
        ("ipm_iteration_limit", steps_of(work, entries)),
    ):
        solver.setOptionValue(name, value)
    solver.run()
    work.take(max(0, solver.getInfo().ipm_iteration_count) * entries)
    found = np.array(solver.getSolution().col_value)
    if found.size != real.size or np.abs(said.totals(found - real)).max(initial=0) > _EXACT:
        # Nothing else is known to show the same, unless one looks longer.
        return _interior(said, real, work, _MIDDLE) if near > _MIDDLE else real
    filled: Numbers = np.maximum(found, 0)
    return filled
