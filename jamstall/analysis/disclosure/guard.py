"""What is hidden in a view: asked of the store once for each state of the data, then remembered."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from jamstall.analysis.disclosure.bounds import Ends
from jamstall.analysis.disclosure.closed import closed
from jamstall.analysis.disclosure.cube import Flags
from jamstall.analysis.disclosure.decided import ORDERED, Cases, Stated, decided, parts, turn
from jamstall.analysis.disclosure.family import DOMINANCE, USUAL, Table, family
from jamstall.analysis.disclosure.known import known
from jamstall.analysis.disclosure.tables import DECISION, FUND, OUTCOME, OUTCOMES, Guarded
from jamstall.store.database import Database
from jamstall.store.question import DECIDED, OF_ADVICE, Over


@dataclass(frozen=True)
class Surroundings:
    """The views that a view must keep its secrets beside.

    Attributes
    ----------
    database, version : the data, and its state.
    dimensions : by what the view, or another on the same page, is grouped or filtered.
    basis, area, limit : the sense of sector dominance.
    small : personal groups with fewer cases than this, but some, are hidden.
    """

    database: Database
    version: str
    dimensions: frozenset[str]
    basis: str
    area: str
    limit: Decimal
    small: int

    def hidden(
        self,
        by: Sequence[str],
        filters: Mapping[str, Collection[str]],
        over: Over,
        known: tuple[str, ...] = (),
    ) -> "Hidden":
        """Return which groups of a view are hidden, of the cases that a quantity is over.

        Where these are only the cases in which some amounts are `known`, so are the groups that
        the others would give away: those whose amounts are not known are all but these.
        """
        chosen = {dimension: set(values) for dimension, values in filters.items()}
        dimensions = {FUND, *self.dimensions}
        if over == "advice":
            dimensions &= {FUND, *OF_ADVICE}  # what else the page groups cases by, advice has not
            of = tuple(d for d in ORDERED if d in dimensions)
            return self._hidden(of, parts(known, of_advice=True), by, chosen)
        if DECISION in dimensions:
            dimensions.discard(OUTCOME)
        elif over != "granted" or known:
            dimensions.add(OUTCOME)
        told_apart = dimensions & {DECISION, OUTCOME}
        for dimension in told_apart if DECIDED[over] else ():
            counted = set(DECIDED[over])
            chosen[dimension] = counted & chosen.get(dimension, counted)
        of = tuple(d for d in ORDERED if d in dimensions)
        return self._hidden(of, parts(known), by, chosen)

    def everybody(
        self, by: Sequence[str], filters: Mapping[str, Collection[str]]
    ) -> "Hidden | None":
        """Return what is hidden of a view of all cases; None where the family has no such table."""
        asked = frozenset((FUND, *self.dimensions, OUTCOME))
        return self.hidden(by, filters, "all") if Table(asked) in {*family()} else None

    def _hidden(
        self,
        of: tuple[str, ...],
        apart: Iterable[Stated],
        by: Sequence[str],
        chosen: Mapping[str, Collection[str]],
    ) -> "Hidden":
        """Return what is hidden of a view in the cube of these dimensions, of any of some cases."""
        cases = self._cases(of)
        with turn(cases, of):
            return _together_hidden(
                _of_view(decided(cases, of, part), by, chosen) for part in apart
            )

    def _cases(self, of: Sequence[str]) -> Cases:
        """Return what a cube of these dimensions is made of: in a sense, where it has one."""
        sense = (self.basis, self.area, self.limit) if DOMINANCE in of else USUAL
        found = closed(self.database, self.version, sense, self.small)
        return Cases(self.database, self.version, sense, self.small, found)

    def between(
        self,
        by: Sequence[str],
        filters: Mapping[str, Collection[str]],
        outcome: str = "",
    ) -> dict[tuple[str, ...], Ends]:
        """Return between what the counts of a view lie, for all who see what is shown (`known`).

        Of the view's groups, and of all of it under no labels; nothing where decisions are chosen.

        Parameters
        ----------
        outcome : of cases that are `granted`, or `rejected`; of all by default.
        """
        dimensions = {FUND, *self.dimensions} - {OUTCOME}
        if DECISION in dimensions:
            return {}
        if outcome != "granted":
            dimensions.add(OUTCOME)
        of = tuple(d for d in ORDERED if d in dimensions)
        ends = known(self._cases(of), of)
        if ends is None:
            return {}
        chosen: dict[str, Collection[str]] = {**filters}
        if outcome in OUTCOMES[1]:
            chosen[OUTCOME] = (outcome,)
        return ends.of_view(by, chosen)


@dataclass(frozen=True)
class Hidden:
    """Which groups of a view are hidden.

    Attributes
    ----------
    groups : their labels, one per dimension the view is grouped by; also of groups without cases.
    whole : whether the number for all of them is.
    """

    groups: frozenset[tuple[str, ...]]
    whole: bool


def _together_hidden(views: Iterable[Hidden]) -> Hidden:
    """Return what is hidden in any of these."""
    found = list(views)
    return Hidden(
        frozenset().union(*(one.groups for one in found)), any(one.whole for one in found)
    )


def _of_view(one: Guarded, by: Sequence[str], filters: Mapping[str, Collection[str]]) -> Hidden:
    """Return what is hidden of one view: some places of the cube's axes, added up."""
    cube = one.cube
    if any(
        label not in filters.get(dimension, (label,)) for dimension, label in cube.constant.items()
    ):
        return Hidden(frozenset(), whole=False)  # there are no such cases
    hidden = one.hidden
    kept: dict[str, list[str]] = {}
    for axis in reversed(range(len(cube.dimensions))):
        dimension, labels = cube.dimensions[axis], cube.labels[axis]
        chosen = [at for at, label in enumerate(labels) if label in filters.get(dimension, labels)]
        total = _together(hidden, axis, chosen)
        if dimension in by:
            some = np.moveaxis(hidden, axis, 0)[chosen]
            hidden = np.moveaxis(np.concatenate([some, total[None]]), 0, axis)
            kept[dimension] = [labels[at] for at in chosen]
        else:
            hidden = total
    grouped = [dimension for dimension in cube.dimensions if dimension in kept]
    groups = set()
    for place in np.argwhere(hidden[tuple(slice(0, -1) for _ in grouped)]):
        named = {**cube.constant, **{d: kept[d][at] for d, at in zip(grouped, place, strict=True)}}
        groups.add(tuple(named[dimension] for dimension in by))
    return Hidden(frozenset(groups), bool(hidden[tuple(-1 for _ in grouped)]))


def _together(hidden: Flags, axis: int, chosen: Iterable[int]) -> Flags:
    """Tell which sums over some places of an axis cannot be shown.

    A sum is shown where all its parts are, or where it is all that is left of a shown total when
    the parts shown are taken away: both are known already. Any other would tell something new.
    """
    flags = np.moveaxis(hidden, axis, 0)
    total, parts = flags[-1], flags[:-1]
    inside = np.zeros(len(parts), bool)
    inside[list(chosen)] = True
    if inside.all():
        return np.asarray(total)
    touched = parts[inside].any(axis=0)
    return np.asarray(touched & (total | parts[~inside].any(axis=0)))
