"""A cell without room is moved by no programme; what a solver finds is within the room."""

import numpy as np
import pytest

from jamstall.analysis.disclosure.programme import Equations, Numbers, Sums, furthest
from jamstall.analysis.disclosure.room import Room, room
from jamstall.analysis.disclosure.work import Work

SHAPE = (3, 4, 3)


def drawn(seed: int) -> tuple[Sums, np.ndarray, np.ndarray]:
    """Return some totals of a small table, its counts, and which cells are free."""
    draw = np.random.default_rng(seed)
    counts = draw.integers(0, 4, SHAPE) * (draw.random(SHAPE) < 0.6)
    cells = np.indices(SHAPE).reshape(3, -1)
    of, at, size = [], [], 0
    for axes in ((0, 1), (0, 2), (1, 2), (0,)):
        number = np.ravel_multi_index(cells[list(axes)], [SHAPE[axis] for axis in axes])
        shown = draw.random(number.max() + 1) < 0.8
        of.append(size + number[shown[number]])
        at.append(np.flatnonzero(shown[number]))
        size += number.max() + 1
    return Sums(np.concatenate(of), np.concatenate(at), size), counts.ravel(), draw.random(36) < 0.7


def furthest_of(shown: Sums, counts: np.ndarray, free: np.ndarray) -> tuple[Numbers, Numbers]:
    """Return how far each cell rises and falls, by a programme for each."""
    places = np.flatnonzero(free)
    column = np.full(counts.size, -1)
    column[places] = np.arange(places.size)
    used = column[shown.cells] >= 0
    numbers, rows = np.unique(shown.of[used], return_inverse=True)
    said = Equations(rows, column[shown.cells[used]], numbers, places.size)
    ends = np.zeros((2, counts.size))
    for place in places:
        for end, sign in zip(ends, (-1.0, 1.0), strict=True):
            cost = np.zeros(places.size)
            cost[column[place]] = sign
            move = furthest(said, counts[places].astype(float), cost, Work(10**9))
            end[place] = np.inf if move is None else abs(move[column[place]])
    return ends[0], ends[1]


@pytest.mark.parametrize("seed", range(6))
def test_no_solver_moves_a_cell_further_than_it_has_room(seed: int) -> None:
    shown, counts, free = drawn(seed)
    found: Room = room(shown, np.ones(shown.size, bool), counts, free)
    up, down = furthest_of(shown, counts, free)
    bounded = np.isfinite(up)
    assert (up[bounded] <= found.up[bounded] + 1e-6).all()
    assert (down <= found.down + 1e-6).all()
    stuck = free & (found.up == 0) & (found.down == 0)
    assert stuck.any()  # it has something to say
    assert not found.up[~free].any()


def test_a_total_that_may_change_gives_room() -> None:
    """A cell by itself in its total can move only where that may be another."""
    shown = Sums(np.array([0, 1, 1]), np.array([0, 1, 2]), 2)
    counts, cells = np.array([3, 2, 0]), np.ones(3, bool)
    fast = room(shown, np.array([True, True]), counts, cells)
    assert (fast.up.tolist(), fast.down.tolist()) == ([0, 0, 2], [0, 2, 0])
    loose = room(shown, np.array([False, True]), counts, cells)
    assert loose.up[0] > 1e6
    assert loose.down[0] == 3
