"""Whether money follows people: a breakdown and the people it stands beside, on the same terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.population import People


@dataclass(frozen=True, slots=True)
class Representation:
    """What a breakdown's groups have of what all groups with a counterpart among people have.

    Applicants of mixed sex, without a person behind them or unknown have no counterpart. Beside
    them women's part of the money would always be smaller than their part of the people; so the
    parts are taken of what went to women and men, and `outside` says how much that leaves out.

    Attributes
    ----------
    shares : labels → part, 0 to 1. They sum to 1.
    outside : the part of the whole that is left out, 0 to 1.
    """

    shares: Mapping[tuple[str, ...], Decimal]
    outside: Decimal


def representation(result: Breakdown, people: People) -> Representation | None:
    """Return the parts of a sum (kronor, cases) that can be compared with `people`.

    None where there is nothing to compare, or where one of the groups is suppressed: the others'
    parts would then be of something else.
    """
    groups = [g for g in result.groups if people.share(result.by, g.labels) is not None]
    whole = result.overall.value
    if not whole or any(group.value is None for group in groups):
        return None
    compared = sum((Decimal(group.value or 0) for group in groups), start=Decimal(0))
    if not compared:
        return None
    shares = {group.labels: Decimal(group.value or 0) / compared for group in groups}
    return Representation(shares, 1 - compared / Decimal(whole))
