"""What a measure asks the store for, and the groups that its answers are."""

from decimal import Decimal

from jamstall.analysis.group import Group, Number
from jamstall.analysis.measures import Measure
from jamstall.analysis.selection import Selection
from jamstall.store.question import Quantity, Query, Sums


def query_of(asked: Measure, by: tuple[str, ...], selection: Selection) -> Query:
    """Return what is asked of the store: what is above a measure's line, behind it, and below."""
    quantities = [asked.numerator, asked.cases]
    if asked.denominator is not None:
        above = asked.numerator
        behind = Quantity("count", above.over, known=above.known, levels=above.levels)
        quantities += [asked.denominator, behind]
    return Query(
        tuple(quantities),
        by,
        dict(selection.filters),
        selection.basis,
        selection.area,
        selection.limit,
    )


def added_up(found: list[Sums], quantities: int) -> Sums:
    """Return all groups together; of cases that are in one of them each."""
    totals: list[Number | None] = []
    for number in range(quantities):
        known = [
            Decimal(one.values[number] or 0) for one in found if one.values[number] is not None
        ]
        totals.append(sum(known, start=Decimal(0)) if known or not found else None)
    return Sums((), tuple(totals))


def group_of(asked: Measure, found: Sums, share_of: Number | None) -> Group:
    """Return a group as it was counted; a share is of `share_of`."""
    numerator, cases, *rest = found.values
    count = int(cases or 0)
    denominator, behind = rest if rest else (share_of, None)
    if asked.kind == "median":
        return Group(found.labels, None, None, numerator, count)
    if (
        numerator is None and asked.is_of_advice and (count or asked.cases.known)
    ):  # no hours are reported: not 0
        return Group(found.labels, None, None, None, count)
    numerator = numerator or 0
    if asked.denominator is not None:
        denominator = denominator or 0
    value = numerator if asked.kind == "sum" else _divide(numerator, denominator)
    of_kronor = asked.numerator.kind == "sum" and behind is not None
    return Group(
        found.labels,
        numerator,
        denominator,
        value,
        count,
        behind_numerator=int(behind or 0) if of_kronor else None,
    )


def _divide(numerator: Number, denominator: Number | None) -> Number | None:
    """Shares are computed from sums; x/0 is empty, not zero."""
    return Decimal(numerator) / Decimal(denominator) if denominator else None
