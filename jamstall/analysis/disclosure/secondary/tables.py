"""Which numbers are hidden, table by table: the coarse ones first, and never contradicted later.

A view's groups are part of a *cube*: by what they are grouped by and by what the view is filtered
by. The same view one filter away is another part of the same cube, or of one with a dimension more.
Each table of the cube is decided once, after the tables of its totals and with these taken as
given; so a number that is hidden in one view stays hidden, and unknowable, beside the others.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from jamstall.analysis.disclosure.policy import PERSONAL, TELLING_WHOLES
from jamstall.analysis.disclosure.secondary.cube import (
    Counts,
    Cube,
    Flags,
    cube,
    places_of,
    subsets,
)
from jamstall.analysis.disclosure.secondary.giving_up import give_up, least_missed
from jamstall.analysis.disclosure.secondary.levels import implied, sums
from jamstall.analysis.disclosure.secondary.line_by_line import Line, complete_lines
from jamstall.analysis.disclosure.secondary.nested import Nesting, nestings
from jamstall.analysis.disclosure.secondary.programme import Known, Numbers
from jamstall.analysis.disclosure.secondary.proved import proved
from jamstall.analysis.disclosure.secondary.weights import (
    Refusals,
    closing_of,
    how_missed,
    tell_of_persons,
    telling_wholes,
)
from jamstall.analysis.disclosure.secondary.work import Spent, Work
from jamstall.store.tally import Tally

FUND = "fund"
DECISION, OUTCOME = "decision", "outcome"
"""Each decision by itself; and granted, rejected, or neither, which is what tables tell apart."""
GRANTED, REJECTED, UNDECIDED = "granted", "rejected", "undecided"
OUTCOMES: Mapping[str, tuple[str, ...]] = {
    GRANTED: ("granted",),
    REJECTED: ("rejected",),
    UNDECIDED: ("withdrawn", "pending"),
}
"""Outcome → the decisions that are it."""
DEEPEST = 5
"""A table by more dimensions than this (decisions apart), some of whose groups are small, is hidden
as a whole: little would be left of it, and the proof would take longer than the page."""
TOO_MANY = {3: 2_000, 4: 700, 5: 700}
"""So is one by so many dimensions with more groups than this, where most are small."""
PROVABLE = 1_600
"""Groups of a table hidden as a whole for which it is proved that the tables of its totals do not
tell them; of more it would take too long."""

Count = Callable[[tuple[str, ...], bool], Tally]
"""Dimensions, and whether only granted cases → labels and how many cases."""


@dataclass(frozen=True)
class Guarded:
    """A cube, and which of its numbers are hidden; totals at the last place of each axis."""

    cube: Cube
    hidden: Flags

    def beside(self, wider: "Guarded") -> "Guarded":
        """Return the cube with what a cube of more dimensions hides of the same numbers, too.

        Where all cases of the other have one label, what it hides is of that label.
        """
        hidden, flags = self.hidden.copy(), wider.hidden
        names, others = self.cube.dimensions, wider.cube.dimensions
        for axis in reversed(range(len(others))):
            if others[axis] not in names:
                flags = np.take(flags, -1, axis)
        own, its = [], []
        for name, labels in zip(names, self.cube.labels, strict=True):
            if name in others:
                known = wider.cube.labels[others.index(name)]
            else:
                known = (wider.cube.constant[name],) if name in wider.cube.constant else ()
            both = [label for label in labels if label in known]
            own.append([*(labels.index(label) for label in both), -1])
            if name in others:
                its.append([*(known.index(label) for label in both), -1])
        shape = [len(own[at]) if name in others else 1 for at, name in enumerate(names)]
        hidden[places_of(own, hidden)] |= flags[places_of(its, flags)].reshape(shape)
        return replace(self, hidden=hidden)


class Decide(Protocol):
    """Decides what is hidden of a cube, as `decide` does."""

    def __call__(self, whole: Cube, limit: int, *, of_few: bool) -> Guarded:
        """Return the cube with what is hidden of it."""


def counted(dimensions: Sequence[str], count: Count) -> Cube:
    """Return the cube that is decided for some dimensions: by fund; by outcome last."""
    others = tuple(d for d in dimensions if d not in (FUND, OUTCOME))
    last = (OUTCOME,) if OUTCOME in dimensions else ()
    every = (FUND, *others, *last)
    return cube(every, count(every, not last), (FUND, *last), TELLING_WHOLES)


def guarded(
    whole: Cube, limit: int, solver: Decide | None = None, *, is_rest: bool = False
) -> Guarded:
    """Decide what is hidden of a cube: each fund and each outcome by itself.

    A number of several funds, or of cases whatever their outcome, is shown where all of its parts
    are. It then tells nothing that they don't; and what is hidden of one fund, or of the rejected,
    is not what is few in another.

    Parameters
    ----------
    whole : as it is `counted`.
    limit : personal groups with fewer cases than this, but some, are hidden.
    solver : whoever knows what has been decided before; `decide` by default.
    is_rest : these are the cases that state no amount. Most of the granted state what was paid:
        that all the others of a group were refused says nothing of the group.
    """
    solve = solver or decide
    hidden = np.zeros(whole.counts.shape, bool)
    for fund in range(len(whole.labels[0])):
        own = whole.part(0, fund)
        if whole.dimensions[-1] != OUTCOME:
            decided = solve(own, limit, of_few=True)
            hidden[fund] = decided.hidden
            continue
        for place, outcome in enumerate(whole.labels[-1]):
            part = own.part(-1, place)
            if outcome == REJECTED and not is_rest:
                part = replace(part, granted=_granted(own))
            decided = solve(part, limit, of_few=outcome == GRANTED)
            hidden[fund][..., place] = decided.hidden
            hidden[fund][..., -1] |= decided.hidden
    hidden[-1] = hidden[:-1].any(axis=0)
    return Guarded(whole, hidden)


def _granted(own: Cube) -> Counts:
    """Return how many of a cube by outcome were granted, at each place of the others."""
    if GRANTED not in own.labels[-1]:
        return np.zeros(own.counts.shape[:-1], np.int64)
    return np.asarray(own.counts[..., own.labels[-1].index(GRANTED)])


def decide(whole: Cube, limit: int, *, of_few: bool) -> Guarded:
    """Hide what is small, and what would give it away, in every table of a cube.

    Parameters
    ----------
    of_few : of fewer cases than the limit in all (of a place, a sector), nothing is said of the
        persons behind them. Not so of the rejected: these are few nearly everywhere.
    """
    hidden = np.zeros(whole.counts.shape, bool)
    counts = whole.counts
    small = (counts > 0) & (counts < limit) & tell_of_persons(whole)
    refused = Refusals.of(whole) if limit > 1 else None
    if limit > 1:  # else all is shown, to whom the database is open
        small |= telling_wholes(whole)
    if refused is not None:
        small |= refused.of_all
    price = how_missed(whole)
    personal = [axis for axis, name in enumerate(whole.dimensions) if name in PERSONAL]
    anyone = whole.anyone(PERSONAL)
    tiny = (anyone > 0) & (anyone < limit) & of_few
    nested = nestings(whole)
    given: set[int] = set()
    for axes in subsets(range(counts.ndim)):
        if not set(axes) & set(personal) or any(one.repeats(axes) for one in nested):
            continue
        if set(axes) & given:
            continue
        table = whole.table(axes)
        can_hide = anyone[table] > 0
        flags = hidden[table]
        flags |= (small[table] | tiny[table]) & can_hide
        closing = closing_of(whole, axes, price)
        lines = []
        # Whoever can be hidden with a group in its own place and year is sought first there.
        for axis in sorted(axes, key=lambda axis: axis not in personal):
            totals = whole.table([other for other in axes if other != axis])
            lines.append(Line(axis, hidden[totals], closing[totals]))
        if not flags.any() and not any(line.hidden.any() for line in lines):
            continue
        groups = int(can_hide.sum())
        is_closed = _is_closed(whole, axes, counts[table], small[table], groups)
        work = Work.of(0 if is_closed else groups)  # those closed are few enough (`PROVABLE`)
        try:
            if is_closed:
                flags |= can_hide
            else:
                work.is_worth_beginning()
                of_table = refused and refused.part(table)
                complete_lines(counts[table], flags, can_hide, lines, price[table], of_table)
            if not is_closed or groups <= PROVABLE:
                _prove(
                    whole, axes, hidden, small, refused, price, closing, can_hide, personal, nested,
                    work, is_closed,
                )  # fmt: skip
        except Spent:
            axis = least_missed(whole, axes)
            given.add(axis)
            give_up(whole, axis, hidden, anyone > 0)
        for one in nested:
            one.repeat(hidden)
    return Guarded(whole, hidden)


def _is_closed(whole: Cube, axes: Sequence[int], counts: Counts, small: Flags, groups: int) -> bool:
    """Tell whether a table is hidden as a whole."""
    if len([axis for axis in axes if whole.dimensions[axis] != OUTCOME]) > DEEPEST:
        return True
    if groups <= TOO_MANY.get(len(axes), groups):
        return False
    return bool(2 * np.count_nonzero(small) > np.count_nonzero(counts))


def _mostly_few(
    axes: Sequence[int], personal: Sequence[int], counts: Counts, small: Flags
) -> Flags:
    """Tell which groups are in a place, year or sector where more than half of them are small."""
    persons = tuple(axis for axis in axes if axis in personal)
    few = small.sum(axis=persons, keepdims=True)
    many = np.count_nonzero(counts, axis=persons, keepdims=True)
    return np.broadcast_to(2 * few > many, counts.shape)


def _prove(  # noqa: PLR0917
    whole: Cube,
    axes: tuple[int, ...],
    hidden: Flags,
    small: Flags,
    refused: Refusals | None,
    price: Numbers,
    closing: Numbers,
    anyone: Flags,
    personal: Sequence[int],
    nested: Sequence[Nesting],
    work: Work,
    is_closed: bool,
) -> None:
    """Hide more of one table, until every hidden number of it and of its totals can be another.

    Raises
    ------
    Spent : that takes more work than the table may take.
    """
    shape = whole.counts.shape
    table = whole.table(axes)
    cells = np.argwhere(anyone)
    cells[:, [axis for axis in range(len(shape)) if axis not in axes]] = [
        shape[axis] - 1 for axis in range(len(shape)) if axis not in axes
    ]
    flat = np.ravel_multi_index(tuple(cells.T), shape)
    shown, secret, closable, coarse, places, prices = [], [], [], [], [], []
    of_all = refused.of_all if refused else np.zeros(shape, bool)
    emptied = [of_all.ravel()[flat]]
    levels: dict[tuple[int, ...], tuple[Counts, Flags]] = {}
    for kept in subsets(axes)[:-1]:
        if any(one.repeats(kept) for one in nested):
            continue
        totals = cells.copy()
        others = [axis for axis in range(len(shape)) if axis not in kept]
        totals[:, others] = [shape[axis] - 1 for axis in others]
        at, number = np.unique(np.ravel_multi_index(tuple(totals.T), shape), return_inverse=True)
        is_hidden = hidden.ravel()[at]
        levels[kept] = number, ~is_hidden
        shown.append((number, ~is_hidden))
        secret.append((number, is_hidden))
        emptied.append(of_all.ravel()[at[is_hidden]])
        places.append(at[~is_hidden])
        prices.append(closing.flat[places[-1]])
        closable += [bool(set(kept) & set(personal))] * int((~is_hidden).sum())
        is_coarse = any(one.fine in axes and one.fine not in kept for one in nested)
        coarse += [is_coarse] * int((~is_hidden).sum())
    flags = hidden[table][anyone]
    result = proved(
        Known(
            counts=whole.counts.ravel()[flat],
            hidden=flags,
            missed=price.ravel()[flat],
            few=small.ravel()[flat] & flags,
            mostly_few=_mostly_few(axes, personal, whole.counts[table], small[table])[anyone],
            shown=sums(shown),
            personal=np.array(closable, bool),
            coarse=np.array(coarse, bool),
            implied=np.concatenate([*implied(levels, axes)]),
            closing=np.concatenate(prices),
            secret=sums(secret),
            emptied=np.concatenate(emptied),
        ),
        work,
        thorough=not is_closed,
    )
    hidden.ravel()[flat] = result.hidden
    hidden.ravel()[np.concatenate(places)[result.closed]] = True
