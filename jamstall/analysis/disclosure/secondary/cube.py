"""Counts of cases by several dimensions at once, with every total that can be formed of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from jamstall.store.tally import Tally

Counts = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Counted = Sequence[tuple[tuple[str, ...], int]]
"""Labels, one per dimension, and how many cases have them."""


Part = TypeVar("Part")


@dataclass(frozen=True)
class Cube:
    """Cases by `dimensions`: one axis each, in their order, one place per label, the total last.

    Attributes
    ----------
    labels : per dimension, the labels that occur in the data, sorted.
    counts : how many cases; at the last place of an axis, all of them whatever that label.
    constant : dimensions in which all cases have one and the same label: they tell nothing apart
        and have no axis.
    granted : of the rejected, how many were granted at the same places.
    """

    dimensions: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    counts: Counts
    constant: Mapping[str, str]
    granted: Counts | None = None

    def table(self, axes: Sequence[int]) -> tuple[slice, ...]:
        """Return where the table by these axes stands in the cube: totals of all the others."""
        return tuple(
            slice(0, -1) if axis in axes else slice(-1, None) for axis in range(self.counts.ndim)
        )

    def part(self, axis: int, place: int) -> "Cube":
        """Return the cases of one label of an axis, told apart by the others."""
        counts = np.take(self.counts, place, axis)
        return Cube(_without(self.dimensions, axis), _without(self.labels, axis), counts, {})

    def anyone(self, personal: Collection[str]) -> Counts:
        """Return, at each place, the cases of whatever person: nobody is where these are none."""
        return self.whatever(personal, self.counts)

    def whatever(self, names: Collection[str], counts: Counts) -> Counts:
        """Return counts of the cube's places, each whatever its labels of some dimensions."""
        for axis, name in enumerate(self.dimensions):
            if name in names:
                counts = np.broadcast_to(np.take(counts, [-1], axis), self.counts.shape)
        return counts


def cube(
    dimensions: Sequence[str],
    counted: Counted | Tally,
    keep: Collection[str] = (),
    also: Mapping[tuple[str, str], str] | None = None,
) -> Cube:
    """Return the cube of counts given by labels.

    Groups that have the same labels are added up.

    Parameters
    ----------
    keep : dimensions that have an axis in any case.
    also : a dimension and its label → another that the axis has too, without cases, where all cases
        have the former.
    """
    if isinstance(counted, Tally):
        tally = counted
    else:
        tally = Tally.of(((one, (number,)) for one, number in counted), len(dimensions))
    there = [
        [every[code] for code in np.unique(codes).tolist()]
        for every, codes in zip(tally.labels, tally.codes, strict=True)
    ]
    found = dict(zip(dimensions, (tuple(sorted(set(own))) for own in there), strict=True))
    for (dimension, label), other in (also or {}).items():
        if found.get(dimension) == (label,):
            found[dimension] = tuple(sorted((label, other)))
    constant = {d: one[0] for d, one in found.items() if len(one) == 1 and d not in keep}
    axes = [number for number, dimension in enumerate(dimensions) if dimension not in constant]
    labels = tuple(found[dimensions[number]] for number in axes)
    shape = [len(own) + 1 for own in labels]
    places = [
        _places(tally.labels[number], own)[tally.codes[number]]
        for number, own in zip(axes, labels, strict=True)
    ]
    flat = np.ravel_multi_index(places, shape) if axes else np.zeros(tally.numbers[0].size, int)
    counts = np.zeros(shape, np.int64)
    np.add.at(counts.reshape(-1), flat, tally.numbers[0])
    for axis in range(counts.ndim):
        np.moveaxis(counts, axis, 0)[-1] = counts.sum(axis=axis)
    return Cube(tuple(dimensions[number] for number in axes), labels, counts, constant)


def _places(labels: Sequence[str], own: Sequence[str]) -> npt.NDArray[np.intp]:
    """Return the place of each code's label among those of an axis; the first where it has none."""
    place = {label: at for at, label in enumerate(own)}
    return np.array([place.get(label, 0) for label in labels], np.intp)


def places_of(places: Sequence[Sequence[int]], flags: Flags) -> Any:
    """Return where some places of each axis are: nothing is copied where they are all of them."""
    is_all = all(len(own) == size for own, size in zip(places, flags.shape, strict=True))
    return ... if is_all else np.ix_(*places)


def _without(parts: tuple[Part, ...], axis: int) -> tuple[Part, ...]:
    return tuple(part for at, part in enumerate(parts) if at != axis % len(parts))


def subsets(axes: Sequence[int]) -> list[tuple[int, ...]]:
    """Return all choices of axes, the coarsest first."""
    return [chosen for size in range(len(axes) + 1) for chosen in combinations(axes, size)]
