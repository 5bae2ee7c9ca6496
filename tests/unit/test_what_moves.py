"""What is known and what can move: as a programme for each number by itself tells, one by one."""

from dataclasses import replace

import numpy as np
import pytest

from jamstall.analysis.disclosure.secondary.cell_suppression import protect
from jamstall.analysis.disclosure.secondary.cube import Counts, Flags, subsets
from jamstall.analysis.disclosure.secondary.feasible import WHOLE, enough, reach
from jamstall.analysis.disclosure.secondary.levels import implied, sums
from jamstall.analysis.disclosure.secondary.programme import (
    Furthest,
    Known,
    Numbers,
    Places,
    Sums,
    equations,
)
from jamstall.analysis.disclosure.secondary.room import room
from jamstall.analysis.disclosure.secondary.work import Work

SHAPE = (3, 4, 3)
CELLS = 36


def drawn(seed: int, shown: float = 0.8) -> Known:
    """Return a small table with many empty groups, some of its groups and totals hidden."""
    draw = np.random.default_rng(seed)
    counts: Counts = draw.integers(0, 4, CELLS) * (draw.random(CELLS) < 0.6)
    hidden: Flags = draw.random(CELLS) < 0.7
    places = np.indices(SHAPE).reshape(3, -1)
    levels = {}
    for axes in subsets(range(3))[1:-1]:
        number = np.ravel_multi_index(tuple(places[[*axes]]), [SHAPE[axis] for axis in axes])
        levels[axes] = number, draw.random(number.max() + 1) < shown
    size = sum(int(is_shown.sum()) for _, is_shown in levels.values())
    return Known(
        counts=counts,
        missed=np.ones(CELLS),
        hidden=hidden,
        few=hidden & (draw.random(CELLS) < 0.5),
        mostly_few=np.zeros(CELLS, bool),
        shown=sums([*levels.values()]),
        personal=np.ones(size, bool),
        coarse=np.zeros(size, bool),
        implied=np.concatenate([*implied(levels, range(3))]),
        closing=np.full(size, np.inf),
        secret=(secret := sums([(number, ~is_shown) for number, is_shown in levels.values()])),
        emptied=np.zeros(CELLS + secret.size, bool),
    )


def ends(known: Known, targets: list[Places], closed: Flags | None = None) -> Numbers:
    """Return how far each of some sums of cells rises, and falls: a programme for each.

    Parameters
    ----------
    closed : totals that say nothing.
    """
    free = np.flatnonzero(known.hidden)
    said = equations(known, np.zeros(known.shown.size, bool) if closed is None else closed, free)
    furthest = Furthest(said, known.counts[free].astype(float), Work(10**9))
    found = np.zeros((2, len(targets)))
    for number, cells in enumerate(targets):
        for end, sign in zip(found, (-1.0, 1.0), strict=True):
            move = furthest.move(np.where(np.isin(free, cells), sign, 0.0))
            end[number] = np.inf if move is None else -sign * move[np.isin(free, cells)].sum()
    return found


def cells_of(some: Sums) -> list[Places]:
    return [some.cells[some.of == number] for number in range(some.size)]


@pytest.mark.parametrize("seed", range(6))
def test_no_solver_moves_a_cell_further_than_it_has_room(seed: int) -> None:
    known = drawn(seed)
    found = room(known.shown, np.ones(known.shown.size, bool), known.counts, known.hidden)
    up, down = ends(known, [np.array([cell]) for cell in range(CELLS)])
    assert (np.where(np.isfinite(up), up, 0) <= found.up + 1e-6).all()
    assert (down <= found.down + 1e-6).all()
    assert (known.hidden & (found.up == 0) & (found.down == 0)).any()  # it has something to say
    assert not found.up[~known.hidden].any()


def test_a_total_that_may_change_gives_room() -> None:
    """A cell by itself in its total can move only where that may be another."""
    shown = Sums(np.array([0, 1, 1]), np.array([0, 1, 2]), 2)
    counts, cells = np.array([3, 2, 0]), np.ones(3, bool)
    fast = room(shown, np.array([True, True]), counts, cells)
    assert (fast.up.tolist(), fast.down.tolist()) == ([0, 0, 2], [0, 2, 0])
    loose = room(shown, np.array([False, True]), counts, cells)
    assert loose.up[0] > 1e6
    assert loose.down[0] == 3


@pytest.mark.parametrize("seed", range(24))
def test_what_moves_is_what_a_programme_for_each_moves(seed: int) -> None:
    known = drawn(seed, shown=0.9)
    furthest = ends(known, [*(np.array([cell]) for cell in range(CELLS)), *cells_of(known.secret)])
    most = furthest.max(axis=0)
    assert np.isfinite(most).all()
    found = reach(known, Work(10**9), thorough=True)
    assert np.array_equal(found > 0, most > 1e-6)
    asked = np.append(known.few, np.ones(known.secret.size, bool))
    assert np.array_equal((found >= WHOLE)[asked], (most >= WHOLE)[asked])


@pytest.mark.parametrize("seed", [0, 2, 4, *range(6, 12)])
def test_what_must_be_none_in_some_world_moves_down_that_far(seed: int) -> None:
    known = drawn(seed, shown=0.5)
    totals = known.secret.over(known.counts.astype(float)) > 0
    asked = np.append(known.few & (known.counts > 0), totals)
    down = ends(known, [*(np.array([cell]) for cell in range(CELLS)), *cells_of(known.secret)])[1]
    emptied = replace(known, emptied=asked)
    found = reach(emptied, Work(10**9), thorough=True)
    is_enough = (found >= enough(emptied))[asked]
    assert np.array_equal(is_enough, (down >= enough(emptied))[asked])
    either_way = reach(known, Work(10**9), thorough=True) >= WHOLE
    assert is_enough.sum() < either_way[asked].sum()  # it asks for more than another number


@pytest.mark.parametrize("seed", range(6))
def test_more_is_hidden_until_it_can_be_none(seed: int) -> None:
    known = drawn(seed, shown=0.95)
    known = replace(known, emptied=np.append(known.few & (known.counts > 0), known.emptied[CELLS:]))
    result = protect(known, Work(10**9), thorough=True)
    wider = replace(known, hidden=result.hidden)
    closed = replace(wider, implied=known.implied | result.closed)
    for before, is_enough in ((known, False), (closed, True)):
        down = ends(before, [np.array([cell]) for cell in range(CELLS)], before.implied)[1]
        assert (down >= enough(known)[:CELLS])[known.emptied[:CELLS]].all() == is_enough


@pytest.mark.parametrize("seed", range(6))
def test_totals_that_follow_from_others_tell_nothing_more(seed: int) -> None:
    """Left out, nothing moves that did not; left out too many, something does."""
    known = drawn(seed, shown=0.95)
    assert known.implied.any()
    found = reach(known, Work(10**9), thorough=True) > 0
    all_asked = replace(known, implied=np.zeros(known.shown.size, bool))
    assert np.array_equal(found, reach(all_asked, Work(10**9), thorough=True) > 0)
    none_asked = replace(known, implied=np.ones(known.shown.size, bool))
    assert not np.array_equal(found, reach(none_asked, Work(10**9), thorough=True) > 0)


def test_what_no_total_binds_is_never_taken_to_be_known() -> None:
    known = drawn(1)
    bound = known.shown.cells != 0
    shown = Sums(known.shown.of[bound], known.shown.cells[bound], known.shown.size)
    counts, hidden = known.counts.copy(), known.hidden.copy()
    counts[0], hidden[0] = 0, True
    loose = replace(known, shown=shown, counts=counts, hidden=hidden)
    assert reach(loose, Work(10**9), thorough=True)[0] > 0
