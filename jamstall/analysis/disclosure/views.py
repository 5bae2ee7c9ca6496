"""What is hidden of a view: of some places of a decided cube's axes, added up."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.tables import Guarded


@dataclass(frozen=True)
class Hidden:
    """Which groups of a view are hidden.

    Attributes
    ----------
    groups : their labels, one per dimension the view is grouped by; also of groups without cases.
    whole : whether the number for all of them is.
    beyond : where every group is hidden, since the view lies outside the family: what it is told
        apart by that the nearest table is not; `SENSE` where that has another sense of dominance;
        `UNDECIDED_YET` where no table is decided yet.
    """

    groups: frozenset[tuple[str, ...]]
    whole: bool
    beyond: frozenset[str] = frozenset()


def any_of(views: Iterable[Hidden]) -> Hidden:
    """Return what is hidden in any of these."""
    found = list(views)
    return Hidden(
        frozenset().union(*(one.groups for one in found)), any(one.whole for one in found)
    )


def of_view(
    one: Guarded,
    by: Sequence[str],
    filters: Mapping[str, Collection[str]],
    shared: Collection[str] = (),
) -> Hidden:
    """Return what is hidden of one view: some places of the cube's axes, added up.

    Parameters
    ----------
    shared : dimensions of which one case can have several labels.
    """
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
        total = _together(hidden, axis, chosen, is_shared=dimension in shared)
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


def _together(hidden: Flags, axis: int, chosen: Sequence[int], *, is_shared: bool) -> Flags:
    """Tell which sums over some places of an axis cannot be shown.

    A sum is shown where all its parts are, or where it is all that is left of a shown total when
    the parts shown are taken away: both are known already. Any other would tell something new.
    Where a case is counted at several places, nothing is known by taking away; and some that are
    all that a view has are shown only where the total is.
    """
    flags = np.moveaxis(hidden, axis, 0)
    total, parts = flags[-1], flags[:-1]
    inside = np.zeros(len(parts), bool)
    inside[list(chosen)] = True
    if inside.all():
        return np.asarray(total)
    touched = parts[inside].any(axis=0)
    if is_shared:
        return np.asarray(touched | total if len(chosen) > 1 else touched)
    return np.asarray(touched & (total | parts[~inside].any(axis=0)))
