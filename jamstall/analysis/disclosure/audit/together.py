"""What is hidden of the family together: numbers are hidden in all tables, until none is told.

Cubes are decided one by one (`decided`), and each keeps its secrets. Together they may tell: a
table by municipality, year and sector is too large to be proved, a case in several municipalities
counts in each, and one cube may show what another hides. So what the audit finds told is hidden
too: by the least that readers miss, in one programme for all that is told.
"""

from dataclasses import replace

import numpy as np

from jamstall.analysis.disclosure.audit.cells import Tables
from jamstall.analysis.disclosure.audit.part_numbers import PartNumbers
from jamstall.analysis.disclosure.audit.parts import WITHOUT_PLACES, Part
from jamstall.analysis.disclosure.audit.small_numbers import SmallNumbers
from jamstall.analysis.disclosure.audit.told_numbers import ToldNumbers
from jamstall.analysis.disclosure.policy import PERSONAL, PLACE
from jamstall.analysis.disclosure.secondary.giving_up import give_up
from jamstall.analysis.disclosure.secondary.tables import GRANTED, OUTCOME, Guarded
from jamstall.analysis.disclosure.secondary.work import Spent, Work

WORK = 5 * 10**10
"""So many entries the solver goes through for a part, and once more where persons are then told
apart by municipality no more; of the demo data none needs more than half."""


def close(part: Part, tables: Tables, limit: int) -> None:
    """Hide what is needed, in the tables' own flags, so that they tell no small group together."""
    close_numbers(part, numbers_of(part, tables), limit)


def numbers_of(part: Part, tables: Tables) -> dict[tuple[str, ...], Guarded]:
    """Return what tables have of a part, with the flags of the tables themselves.

    Where persons are not told apart by municipality, these are given up, and left out.
    """
    found = {}
    for dimensions, guarded in tables.items():
        own = _of(part, guarded) if part.has(dimensions) else None
        if own is not None:
            found[dimensions] = _without_places(own) if part.without else own
    return found


def close_numbers(part: Part, own: Tables, limit: int) -> None:
    """Hide what is needed of these numbers, in their own flags.

    What is not proved within its work is hidden: persons by municipality first, then all.
    """
    # Of counties by themselves first: there are few kinds of cases, and what is shown again counts.
    counties = {by: one for by, one in own.items() if part.without or PLACE not in by}
    work = Work(WORK)
    try:
        numbers = PartNumbers(part, counties, limit)
        ToldNumbers(numbers).hide(work, spares=True)
        if len(counties) < len(own):
            numbers = PartNumbers(part, own, limit)
            ToldNumbers(numbers).hide(work)
        SmallNumbers(numbers).hide(work)
    except Spent:
        if part.without:
            numbers = PartNumbers(part, own, limit)
            numbers.hide(numbers.exists)
            return
        own = {dimensions: _without_places(one) for dimensions, one in own.items()}
        close_numbers(replace(part, without=WITHOUT_PLACES), own, limit)


def _without_places(own: Guarded) -> Guarded:
    """Give up persons by municipality, and return what else there is, with the same flags."""
    whole = own.cube
    if PLACE not in whole.dimensions:
        return own
    axis = whole.dimensions.index(PLACE)
    give_up(whole, axis, own.hidden, whole.anyone(PERSONAL) > 0)
    cube = replace(whole.part(axis, -1), constant=whole.constant)
    return Guarded(cube, np.moveaxis(own.hidden, axis, -1)[..., -1])


def _of(part: Part, guarded: Guarded) -> Guarded | None:
    """Return what a table has of a fund and an outcome, with the flags of the table itself."""
    whole, hidden = guarded.cube, guarded.hidden
    if part.fund not in whole.labels[0]:
        return None
    fund = whole.labels[0].index(part.fund)
    cube, flags = replace(whole.part(0, fund), constant=whole.constant), hidden[fund, ...]
    if OUTCOME not in whole.dimensions:  # it counts what was granted
        return Guarded(cube, flags) if part.outcome == GRANTED else None
    if part.outcome not in whole.labels[-1]:
        return None
    place = whole.labels[-1].index(part.outcome)
    return Guarded(replace(cube.part(-1, place), constant=whole.constant), flags[..., place])


def put_together(tables: Tables) -> None:
    """Hide, in the tables' own flags, sums over outcomes and funds of which a part is hidden."""
    for guarded in tables.values():
        hidden = guarded.hidden
        if guarded.cube.dimensions[-1] == OUTCOME:
            hidden[..., -1] |= hidden[..., :-1].any(axis=-1)
        hidden[-1] |= hidden[:-1].any(axis=0)
