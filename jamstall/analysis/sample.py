"""Cases on either side of a group, for the interval around a share or a pace; never of persons."""

from collections.abc import Iterator, Mapping, Sequence

from jamstall.analysis.bootstrap import Counted, Sampled
from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from jamstall.store.events import state_once
from jamstall.store.queries import sums_once
from jamstall.store.question import UNKNOWN, Quantity, Query


class OfPersons(ValueError):
    """Single cases are asked for by what says who stands behind them."""


def kronor_of(database: Database, dimension: str, label: str, selection: Selection) -> Sampled:
    """Return the kronor of each granted case, by whether it is of the group.

    Raises
    ------
    OfPersons : the group, or the selection, is one of persons.
    """
    inside: list[float] = []
    outside: list[float] = []
    for (own,), amounts in _each(database, (dimension,), selection):
        (inside if own == label else outside).extend(amounts)
    return Sampled(sorted(inside), sorted(outside))


def kronor_by_year(
    database: Database, dimension: str, label: str, selection: Selection
) -> Mapping[int, Sampled]:
    """Return the kronor of each granted case, by year and by whether it is of the group.

    Raises
    ------
    OfPersons : the group, or the selection, is one of persons.
    """
    sides: dict[int, tuple[list[float], list[float]]] = {}
    for (year, own), amounts in _each(database, ("year", dimension), selection):
        if year == UNKNOWN:
            continue
        inside, outside = sides.setdefault(int(year), ([], []))
        (inside if own == label else outside).extend(amounts)
    # In one order whatever the database's: the same seed then draws the same cases.
    return {year: Sampled(sorted(own), sorted(rest)) for year, (own, rest) in sides.items()}


def _each(
    database: Database, by: tuple[str, ...], selection: Selection
) -> Iterator[tuple[tuple[str, ...], Sequence[float]]]:
    """Yield groups with the kronor of each of their granted cases."""
    if selection.is_personal(by):
        raise OfPersons(by)
    each = Quantity("each", "granted", "amount_granted", ("amount_granted",))
    filters = dict(selection.filters)
    query = Query((each,), by, filters, selection.basis, selection.area, selection.limit)
    with database.reading() as connection:
        found = sums_once(database, connection, state_once(database, connection), query)
    for one in found:
        yield one.labels, one.values[0] or ()


def counted_by_year(result: Breakdown, label: str) -> Mapping[int, Counted]:
    """Return how many cases there were each year, and how many of them of the group.

    Parameters
    ----------
    result : of a share of cases, by year and, where `label` is given, a dimension.

    Raises
    ------
    OfPersons : it is of persons: a year that is hidden would be drawn as one without any of them.
    """
    if result.selection.is_personal(result.by):
        raise OfPersons(result.by)
    found: dict[int, Counted] = {}
    for group in result.groups:
        year, *own = group.labels
        if year == UNKNOWN or not group.denominator:
            continue
        hits = int(group.numerator or 0) if not own or own == [label] else 0
        before = found.get(int(year), Counted(0, 0)).inside
        if own and result.measure.kind == "ratio" and own != [label]:
            continue  # another group's rate, of its own cases
        found[int(year)] = Counted(before + hits, int(group.denominator))
    return found
