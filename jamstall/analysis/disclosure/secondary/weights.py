"""What the policy says of every place of a cube: whether it tells of a person, how it is missed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jamstall.analysis.disclosure import settings
from jamstall.analysis.disclosure.policy import (
    FINER,
    OF_ALL_COUNTIES,
    OF_ALL_YEARS,
    PERSONAL,
    PLACE,
    STEPS,
    TELLING_WHOLES,
    UNRECORDED,
    UNTELLING,
    is_refusal_of_all,
    is_whole,
    missed,
)
from jamstall.analysis.disclosure.secondary.cube import Cube, Flags
from jamstall.analysis.disclosure.secondary.programme import Numbers


def tell_of_persons(whole: Cube) -> Flags:
    """Tell which places of a cube say something of a person, as `policy.starts_hiding` does."""
    found, unrecorded, place, finer = (np.zeros(whole.counts.shape, bool) for _ in range(4))
    for axis, (dimension, labels) in enumerate(zip(whole.dimensions, whole.labels, strict=True)):
        told_apart = _along(axis, [*(True for _ in labels), False], found.ndim).astype(bool)
        if dimension in PERSONAL:
            tells = [label not in UNTELLING for label in labels]
            found |= _along(axis, [*tells, False], found.ndim).astype(bool)
            unknown = [label in UNRECORDED for label in labels]
            unrecorded |= _along(axis, [*unknown, False], found.ndim).astype(bool)
        elif dimension == PLACE:
            place |= told_apart
        elif dimension in FINER:
            finer |= told_apart
    return found | (unrecorded & place & finer)


def telling_wholes(whole: Cube) -> Flags:
    """Tell which places of a cube are wholes that are not accepted, as `policy` says."""
    found = np.zeros(whole.counts.shape, bool)
    for axis, (dimension, labels) in enumerate(zip(whole.dimensions, whole.labels, strict=True)):
        telling = _along(axis, [*((dimension, label) in TELLING_WHOLES for label in labels), False],
                         found.ndim).astype(bool)  # fmt: skip
        found |= telling & is_whole(whole.counts, whole.whatever((dimension,), whole.counts))
    return found


@dataclass(frozen=True)
class Refusals:
    """Of the rejected: who were refused altogether.

    Attributes
    ----------
    of_all : the groups of which all were, as `policy.is_refusal_of_all` says.
    none_granted : those of which nobody was granted anything, whether or not any was rejected.
    """

    of_all: Flags
    none_granted: Flags

    @classmethod
    def of(cls, whole: Cube) -> "Refusals | None":
        """Return those of a cube; None where its cases are not the rejected."""
        if whole.granted is None:
            return None
        anyone = whole.whatever(PERSONAL, whole.granted)
        refused = is_refusal_of_all(whole.counts, whole.granted, anyone)
        return cls(tell_of_persons(whole) & refused, np.asarray(whole.granted == 0))

    def part(self, where: tuple[slice, ...]) -> "Refusals":
        """Return those of one table of the cube."""
        return Refusals(self.of_all[where], self.none_granted[where])


def how_missed(whole: Cube) -> Numbers:
    """Return how much readers miss a case of each place of a cube."""
    weight, of_each = np.ones(whole.counts.shape), settings.missed()
    for axis, (dimension, labels) in enumerate(zip(whole.dimensions, whole.labels, strict=True)):
        own = [missed([(dimension, label)], of_each) for label in labels]
        weight = weight * _along(axis, [*own, 1.0], weight.ndim)
    return weight


def closing_of(whole: Cube, axes: Sequence[int], price: Numbers) -> Numbers:
    """Return how much readers miss each total that a table may hide; infinity elsewhere.

    Only the tables of persons by county and year hide their own totals: every view that is told
    apart by more is decided beside one that has both (`decided`).
    """
    names = {axis: whole.dimensions[axis] for axis in axes}
    if not {*names.values()} <= PERSONAL | {*STEPS}:
        return np.broadcast_to(np.inf, whole.counts.shape)
    found = np.full(whole.counts.shape, np.inf)
    for axis in axes:
        if names[axis] in STEPS:
            kept = [other for other in axes if other != axis]
            is_of_a_year = "year" in {names[other] for other in kept}
            missed = OF_ALL_COUNTIES if is_of_a_year else OF_ALL_YEARS
            totals = whole.table(kept)
            counts = whole.counts[totals]
            found[totals] = np.where(counts > 0, missed * counts * price[totals], np.inf)
    return found


def _along(axis: int, values: Sequence[float], dimensions: int) -> Numbers:
    """Return values that lie along one axis of an array of so many dimensions."""
    shape = [1] * dimensions
    shape[axis] = len(values)
    return np.array(values, np.float64).reshape(shape)
