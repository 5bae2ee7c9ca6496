"""How far what is hidden can be from what it is, for all that is shown.

Whoever knows what is shown knows the counts to be one point of a polytope. A number is *known*
where it is the same at every point of it. Corners far away in random directions settle most numbers
at once. Of what they leave it is told which are known: groups that no point fills are empty, and of
the others nothing is known but what the shown totals say together, which takes one projection.
"""

from collections.abc import Callable

import numpy as np

from jamstall.analysis.disclosure.secondary.programme import (
    NOTHING,
    Equations,
    Furthest,
    Known,
    Numbers,
    Places,
    equations,
)
from jamstall.analysis.disclosure.secondary.room import room
from jamstall.analysis.disclosure.secondary.work import PROJECTING, Work

WHOLE = 1 - 1e-6  # a move of a whole case, as floating point has it
_MOVES = 1e-5  # what moves at all moves further than this
_STILL = 1e-7  # so little of a random direction is left where nothing can move
_ROUNDS = 24
_FIRST = 2  # rounds; what these leave is often known
_EXACT = 1e-10


def far(known: Known, move: Numbers) -> Numbers:
    """Return how far a move takes each cell and each secret total; down, where it must be none."""
    by = np.append(move, known.secret.over(move))
    return np.where(known.emptied, np.maximum(-by, 0.0), np.abs(by))


def enough(known: Known) -> Numbers:
    """Return how far each cell and each secret total must move so that it is not known."""
    cases = np.append(known.counts, known.secret.over(known.counts.astype(np.float64)))
    return np.where(known.emptied, cases - (1 - WHOLE), WHOLE)


def reach(known: Known, work: Work, *, thorough: bool) -> Numbers:
    """Return how far each hidden cell and each secret total is known to move, at least.

    Zero where it cannot move at all. Those that must stay unknown are followed until they have
    moved far enough; each by itself, and as far as it can, where the search is `thorough`.

    Raises
    ------
    Spent : that takes more work than is left.
    """
    ways = _Ways(known, work)
    random = np.random.default_rng(0)  # the same data is always hidden the same way
    for number in range(_ROUNDS):
        left = ways.left()
        if left.size and number == _FIRST:
            ways.tell_what_is_known()
            left = ways.left()
        if not left.size:
            break
        # What is empty can only be filled; all else is emptied in one round, filled in the next.
        signs = random.choice([-1.0, 1.0], left.size)
        cells = np.flatnonzero(left < known.counts.size)
        is_empty = known.counts[left[cells]] == 0
        signs[cells] = np.where(is_empty | (number % 2 == 1), -1.0, 1.0)
        ways.follow(left, signs * random.uniform(0.5, 1.5, left.size))
    needed = enough(known)
    for target in ways.left() if thorough else ():
        for sign in (1.0, -1.0):
            if ways.found[target] < needed[target]:
                ways.follow(np.array([target]), np.array([sign]))
    return np.where(ways.can_move, np.maximum(ways.found, 2 * NOTHING), 0.0)


class _Ways:
    """What has been found of how far cells, and secret totals numbered after them, move.

    Attributes
    ----------
    found : how far each is known to move, at least.
    can_move : which of them may move, as far as is known.
    """

    def __init__(self, known: Known, work: Work) -> None:
        self._known, self._work = known, work
        self._size = known.hidden.size
        spare = room(known.shown, ~known.implied, known.counts, known.hidden)
        mobile = (spare.up > 0) | (spare.down > 0)
        self._free = np.flatnonzero(mobile)
        self.can_move = np.append(mobile, known.secret.over(mobile.astype(np.float64)) > 0)
        self.found = np.zeros(self.can_move.size)
        asked = np.append(known.few, np.ones(known.secret.size, bool))
        self._enough = np.where(asked, enough(known), _MOVES)
        if self._free.size:
            said = equations(known, known.implied, self._free)
            self._furthest = Furthest(said, known.counts[self._free].astype(np.float64), work)

    def left(self) -> Places:
        """Return what may move, and is not seen to as far as it must."""
        return np.flatnonzero(self.can_move & (self.found < self._enough))

    def follow(self, targets: Places, weight: Numbers) -> None:
        """Go furthest in the direction that has so much of each of the targets."""
        towards = np.zeros(self.found.size)
        towards[targets] = weight
        cost = towards[: self._size]
        secret = self._known.secret
        np.add.at(cost, secret.cells, towards[self._size + secret.of])
        self._go(cost[self._free])

    def _go(self, cost: Numbers) -> Numbers | None:
        way = self._furthest.move(cost)
        if way is None:
            return None
        move = np.zeros(self._size)
        move[self._free] = way
        self.found = np.maximum(self.found, far(self._known, move))
        return move

    def tell_what_is_known(self) -> None:
        """Tell exactly which cells and totals can move at all.

        A random direction within what the totals leave open moves everything that can be moved,
        if it is one of the cells that some world fills.
        """
        empty = self._known.counts[self._free] == 0
        while (left := empty & (self.found[self._free] <= _MOVES)).any():
            move = self._go(np.where(left, -1.0, 0.0))
            if move is None:
                return  # nothing is taken to be known
            if not (left & (move[self._free] > _MOVES)).any():
                break
        filled = self._free[~empty | (self.found[self._free] > _MOVES)]
        random = np.random.default_rng(1).normal(size=filled.size)
        move = np.zeros(self._size)
        move[filled] = keeping(
            equations(self._known, self._known.implied, filled), random, self._work
        )
        moved = np.abs(np.append(move, self._known.secret.over(move)))
        self.can_move &= (moved > _STILL) | (self.found > _MOVES)
        self._enough = np.where(self._enough < WHOLE, 0.0, self._enough)


def keeping(said: Equations, random: Numbers, work: Work) -> Numbers:
    """Return the part of a direction in which no total changes, by conjugate gradients.

    Totals of many cells and of few are brought to one length, which takes a third of the steps.
    """
    multiplier = np.zeros(said.numbers.size)
    scale = 1 / np.sqrt(np.bincount(said.rows, minlength=said.numbers.size))
    totals = _sums(said.rows, said.columns, said.numbers.size)
    spread = _sums(said.columns, said.rows, said.width)
    residual = scale * totals(random)
    step, length = residual.copy(), float(residual @ residual)
    enough = _EXACT**2 * max(length, 1.0)
    for _ in range(10 * multiplier.size + 100):
        if length <= enough:
            break
        work.take(PROJECTING)
        image = scale * totals(spread(scale * step))
        pace = length / float(step @ image)
        multiplier += pace * step
        residual -= pace * image
        before, length = length, float(residual @ residual)
        step = residual + length / before * step
    return random - spread(scale * multiplier)


def _sums(of: Places, parts: Places, size: int) -> Callable[[Numbers], Numbers]:
    """Return what adds up numbers: entry `i` puts number `parts[i]` in sum `of[i]`.

    The entries are put in order once, for as many times as it is asked.
    """
    order = np.argsort(of, kind="stable")
    parts = parts[order]
    there, begun = np.unique(of[order], return_index=True)

    def add(numbers: Numbers) -> Numbers:
        found = np.zeros(size)
        found[there] = np.add.reduceat(numbers.take(parts), begun) if there.size else 0
        return found

    return add
