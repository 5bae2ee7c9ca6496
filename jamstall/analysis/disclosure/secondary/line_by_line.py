"""Complementary suppression, line by line: the quick first part.

Along any dimension of a table, what is shown and the total give away a single hidden group. So
where one group of a line is hidden, another is that readers miss least: how many the two are
together may be known, however few (docs/decisions/0064). A group without cases is no other, but
where none is left. This keeps no table safe by itself (a hidden group can be a corner of
nothing); `cell_suppression` proves, and hides more where it must.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jamstall.analysis.disclosure.secondary.cube import Counts, Flags
from jamstall.analysis.disclosure.secondary.programme import Numbers
from jamstall.analysis.disclosure.secondary.weights import Refusals

_OF_ZERO = 1e9  # a group without cases is hidden only where no other is left


@dataclass(frozen=True)
class Line:
    """The totals along an axis of a table; lines along it are complete before later ones.

    Attributes
    ----------
    hidden : which of them are hidden; more are, in place, where that is missed least.
    closing : how much readers miss each; infinity where it is not to be hidden for this table's
        sake.
    """

    axis: int
    hidden: Flags
    closing: Numbers


def complete_lines(  # noqa: PLR0917
    counts: Counts,
    hidden: Flags,
    can_hide: Flags,
    totals: Sequence[Line],
    missed: Numbers,
    refused: Refusals | None,
) -> bool:
    """Hide more of a table, in place, until each line gives away nothing by subtraction.

    Return whether anything more was hidden.

    Parameters
    ----------
    counts, hidden : the table; its axes of length 1 are totals.
    can_hide : groups that may be hidden: of persons, in a place or sector that has any cases.
    totals : per axis that is broken down, those along it.
    missed : how much readers miss a case of each group that is hidden for another's sake.
    refused : which groups of the table were refused altogether; None of cases that were not.
    """
    before = np.count_nonzero(hidden)
    changed = True
    while changed:
        changed = False
        for line in totals:
            changed = _along(line, counts, hidden, can_hide, missed, refused)
            if changed:
                break
    return bool(np.count_nonzero(hidden) > before)


def _are_refused_together(refused: Refusals, axis: int, hidden: Flags) -> Flags:
    """Tell of which lines nobody hidden was granted anything: as of a year, so of some together."""
    granted = (~np.moveaxis(refused.none_granted, axis, -1) & hidden).any(-1)
    return np.asarray((np.moveaxis(refused.of_all, axis, -1) & hidden).any(-1) & ~granted)


def _along(  # noqa: PLR0917
    line: Line,
    counts: Counts,
    hidden: Flags,
    can_hide: Flags,
    missed: Numbers,
    refused: Refusals | None,
) -> bool:
    """Hide the least missed of every line that tells something: a shown group, or the total."""
    axis = line.axis
    flags, no_total = np.moveaxis(hidden, axis, -1), np.moveaxis(line.hidden, axis, -1)[..., 0]
    own = np.moveaxis(counts, axis, -1)
    number, together = flags.sum(-1), (own * flags).sum(-1)
    too_few = np.where(no_total, number < 1, number == 1)
    if refused is not None:
        together = np.where(_are_refused_together(refused, axis, flags), 0, together)
    # Of most lines, as those of a county and the others' municipalities, there is nothing to tell.
    lines = np.asarray(too_few | (~no_total & (number > 0) & (together == 0)))
    there, shown = own[lines], np.moveaxis(can_hide, axis, -1)[lines] & ~flags[lines]
    price = np.where(there == 0, _OF_ZERO, there * np.moveaxis(missed, axis, -1)[lines])
    cost = np.where(shown, price, np.inf)
    cheapest, least = cost.argmin(-1), cost.min(-1)
    close = ~no_total[lines] & (np.moveaxis(line.closing, axis, -1)[..., 0][lines] < least)
    no_total[lines] |= close
    hide = ~close & np.isfinite(least) & ((least < _OF_ZERO) | too_few[lines])
    lines[lines] = hide
    flags[lines, cheapest[hide]] = True
    return bool(hide.any() or close.any())
