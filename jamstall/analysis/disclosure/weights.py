"""What the policy says of every place of a cube: whether it tells of a person, how it is missed."""

from collections.abc import Sequence

import numpy as np

from jamstall.analysis.disclosure.cube import Cube, Flags
from jamstall.analysis.disclosure.policy import (
    FINER,
    PERSONAL,
    PLACE,
    UNRECORDED,
    UNTELLING,
    missed,
)
from jamstall.analysis.disclosure.programme import Numbers


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


def how_missed(whole: Cube) -> Numbers:
    """Return how much readers miss a case of each place of a cube."""
    weight = np.ones(whole.counts.shape)
    for axis, (dimension, labels) in enumerate(zip(whole.dimensions, whole.labels, strict=True)):
        own = [missed([(dimension, label)]) for label in labels]
        weight = weight * _along(axis, [*own, 1.0], weight.ndim)
    return weight


def _along(axis: int, values: Sequence[float], dimensions: int) -> Numbers:
    """Return values that lie along one axis of an array of so many dimensions."""
    shape = [1] * dimensions
    shape[axis] = len(values)
    return np.array(values, np.float64).reshape(shape)
