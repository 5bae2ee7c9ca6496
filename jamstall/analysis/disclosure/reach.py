"""How far what is hidden can be from what it is, for all that is shown.

Whoever knows what is shown knows the counts to be one point of a polytope. A number is *known*
where it is the same at every point of it. Which numbers those are takes one interior point and a
projection: groups that no point fills are empty; of the others nothing is known but what the shown
totals say together.
"""

import numpy as np

from jamstall.analysis.disclosure.cube import Flags
from jamstall.analysis.disclosure.programme import (
    NOTHING,
    Equations,
    Known,
    Numbers,
    Places,
    equations,
    furthest,
    solved,
    solver_of,
)
from jamstall.analysis.disclosure.work import Work

WHOLE = 1 - 1e-6  # a move of a whole case, as floating point has it
_EMPTY = 1e-5  # an interior point has more than this in every group that can have any
_STILL = 1e-5  # so little of a random direction is left where nothing can move
_SURELY = 0.999  # of a move that is only nearly a solution
_ROUNDS = 12
_EXACT = 1e-10


def far(known: Known, move: Numbers) -> Numbers:
    """Return how far a move takes each cell and each secret total."""
    distance: Numbers = np.abs(np.append(move, known.secret.over(move)))
    return distance


def reach(known: Known, closed: Flags, work: Work, *, thorough: bool) -> Numbers:
    """Return how far each hidden cell and each secret total is known to move, at least.

    Zero where it cannot move at all. Those that must stay unknown are followed until they have
    moved by a whole case; each by itself, and as far as it can, where the search is `thorough`.

    Raises
    ------
    Spent : that takes more work than is left.
    """
    found = _moving(known, closed, work)
    asked = np.append(known.few, np.ones(known.secret.size, bool)) & (found > 0)
    random = np.random.default_rng(0)  # the same data is always hidden the same way
    for _ in range(_ROUNDS):
        left = np.flatnonzero(asked & (found < WHOLE))
        if not left.size:
            return found
        signs = random.choice([-1.0, 1.0], left.size)
        moved = _follow(known, closed, left, signs * random.uniform(0.5, 1.5, left.size), work)
        found = np.maximum(found, moved)
    for target in np.flatnonzero(asked & (found < WHOLE) & thorough):
        if found[target] < WHOLE:
            alone = np.array([target])
            found = np.maximum(found, _follow(known, closed, alone, np.ones(1), work))
    return found


def _follow(known: Known, closed: Flags, targets: Places, weight: Numbers, work: Work) -> Numbers:
    """Return how far everything moves on the way furthest in a direction, or in the opposite one.

    Parameters
    ----------
    targets, weight : the direction: cells, and secret totals numbered after them.
    """
    size = known.hidden.size
    towards = np.zeros(size + known.secret.size)
    towards[targets] = weight
    cost = towards[:size]
    np.add.at(cost, known.secret.cells, towards[size + known.secret.of])
    free = np.flatnonzero(known.hidden)
    said, counts = equations(known, closed, free), known.counts[free].astype(np.float64)
    found = np.zeros(towards.size)
    for sign in (1.0, -1.0):
        way = furthest(said, counts, sign * cost[free], work)
        if way is not None:
            move = np.zeros(size)
            move[free] = way
            found = np.maximum(found, far(known, move))
    return found


def _moving(known: Known, closed: Flags, work: Work) -> Numbers:
    """Return how far hidden cells and secret totals are known to move, by a world of the middle.

    Those that the same world has too, but that move: next to nothing. A random direction within
    what the totals leave open moves everything that can be moved.
    """
    free = np.flatnonzero(known.hidden)
    counts = known.counts[free].astype(np.float64)
    inside = _inside(equations(known, closed, free), counts, work)
    middle = np.zeros(known.hidden.size)
    if inside is None:
        filled = np.ones(free.size, bool)  # nothing is taken to be known
    else:
        middle[free] = _SURELY * (inside - counts)
        filled = (inside > _EMPTY) | (counts > 0)
    free = free[filled]
    random = np.random.default_rng(1).normal(size=free.size)
    move = np.zeros(known.hidden.size)
    move[free] = _keeping(equations(known, closed, free), random, work)
    moves = far(known, move) > _STILL
    return np.where(moves, np.maximum(far(known, middle), 2 * NOTHING), 0.0)


def _inside(said: Equations, counts: Numbers, work: Work) -> Numbers | None:
    """Return a world that fills every cell that any world fills; None where none is found."""
    ones, above = np.ones(said.rows.size), np.full(said.width, np.inf)
    nothing = np.zeros(said.width)
    solver = solver_of(said.rows, said.columns, ones, nothing, above, said.totals(counts))
    solver.setOptionValue("solver", "ipm")
    solver.setOptionValue("run_crossover", "off")  # a corner has as few filled as can be
    solver.setOptionValue("presolve", "off")
    return solved(solver, work)


def _keeping(said: Equations, random: Numbers, work: Work) -> Numbers:
    """Return the part of a direction in which no total changes, by conjugate gradients."""
    multiplier = np.zeros(said.numbers.size)
    residual = said.totals(random)
    step, length = residual.copy(), float(residual @ residual)
    enough = _EXACT**2 * max(length, 1.0)
    for _ in range(10 * multiplier.size + 100):
        if length <= enough:
            break
        work.take(1)
        image = said.totals(said.spread(step))
        pace = length / float(step @ image)
        multiplier += pace * step
        residual -= pace * image
        before, length = length, float(residual @ residual)
        step = residual + length / before * step
    return random - said.spread(multiplier)
