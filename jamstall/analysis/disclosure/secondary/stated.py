"""One table of all cases by whether they state an amount: a dimension as public as the decision.

How many women are paid is what is left of those who were granted when those are taken away who are
not paid yet. So what hides the one, or the other, or both together, hides the number of those that
state the amount; and all that tables tell together of the others is audited too (`together`).
"""

from collections.abc import Sequence

import numpy as np

from jamstall.analysis.disclosure.family import STATED
from jamstall.analysis.disclosure.policy import PERSONAL
from jamstall.analysis.disclosure.secondary.cube import Cube
from jamstall.analysis.disclosure.secondary.tables import Guarded
from jamstall.store.alike_cases import STATES
from jamstall.store.tally import Tally

_NOT, _STATED, _ALL = 0, 1, -1
"""The places of such an axis (`STATES`)."""


def with_amounts(dimensions: tuple[str, ...], amounts: tuple[str, ...]) -> tuple[str, ...]:
    """Return by what a table is that tells apart by amounts, too: before the outcome.

    >>> with_amounts(("fund", "sex", "outcome"), ("amount_paid",))
    ('fund', 'sex', 'amount_paid', 'outcome')
    """
    return (*dimensions[:-1], *amounts, *dimensions[-1:])


def by_amount(counted: Tally, by: Sequence[str]) -> Tally:
    """Return groups by whether their cases state the amount that is among some dimensions.

    Parameters
    ----------
    counted : by the other dimensions, how many do not and how many do.
    """
    at = next(at for at, name in enumerate(by) if name in STATED)
    codes = [np.concatenate([own, own]) for own in counted.codes]
    codes.insert(at, np.repeat(np.arange(len(STATES)), counted.numbers[0].size))
    labels = (*counted.labels[:at], STATES, *counted.labels[at:])
    return Tally(labels, tuple(codes), (np.concatenate(counted.numbers),))


def beside_each_other(whole: Cube, amounts: tuple[str, ...], apart: Sequence[Guarded]) -> Guarded:
    """Return a cube by an amount with what is hidden of its parts, each decided by itself.

    Parameters
    ----------
    apart : the cases that do not state it, those that do, and all.
    """
    hidden = np.zeros(whole.counts.shape, bool)
    axis = _axis(whole, amounts)
    if axis is None:
        return Guarded(whole, hidden)
    flags = np.moveaxis(hidden, axis, 0)
    for at, own in zip((_NOT, _STATED, _ALL), apart, strict=True):
        flags[at] = Guarded(whole.part(axis, at), flags[at]).beside(own).hidden
    # Where nobody states it, everybody knows that none of a group does.
    some = np.moveaxis(whole.anyone(PERSONAL) > 0, axis, 0)[_STATED]
    flags[_STATED] = flags.any(axis=0) & some
    flags[_STATED][..., -1] = flags[_STATED][..., :-1].any(axis=-1)
    return Guarded(whole, hidden)


def stated(both: Guarded, amounts: tuple[str, ...]) -> Guarded:
    """Return the cases that state the amount, of a table of those that do and those that do not."""
    axis = _axis(both.cube, amounts)
    if axis is None:
        return both
    return Guarded(_part(both.cube, axis), np.take(both.hidden, _STATED, axis))


def _part(cube: Cube, axis: int) -> Cube:
    part = cube.part(axis, _STATED)
    return Cube(part.dimensions, part.labels, part.counts, cube.constant)


def _axis(cube: Cube, amounts: tuple[str, ...]) -> int | None:
    """Return the axis that tells cases apart by an amount; None where there are no cases."""
    (amount,) = amounts
    axis = cube.dimensions.index(amount)
    return axis if cube.labels[axis] == STATES else None
