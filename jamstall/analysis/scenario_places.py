"""Where a scenario's kronor would go: each place keeps its part of every kind of case.

A scenario tells what each kind adds up to, and not where. So its kronor are divided between places
as those of today are, kind by kind: what the places add up to is what the scenario says.
"""

from fractions import Fraction

from jamstall.analysis.scenario import Cell, Sums


def spread(fine: Sums, today: Sums, then: Sums) -> Sums:
    """Return a scenario's kronor by kind and place.

    Parameters
    ----------
    fine : today's kronor by the kinds of `today`, and last the place.
    today, then : the sums of today, and as they would be.

    A kind that has no kronor today and gets some has no place to be divided by: those are nowhere.
    """
    found = {}
    for kind, cell in fine.cells.items():
        own = today.cells.get(kind[:-1])
        after = then.cells.get(kind[:-1])
        factor = after.kronor / own.kronor if own and after and own.kronor else Fraction(0)
        found[kind] = Cell(cell.kronor * factor)
    return Sums(fine.by, found)
