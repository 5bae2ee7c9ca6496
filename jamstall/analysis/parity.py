"""What it would take for money to follow people: how much would have to change hands."""

from collections.abc import Collection, Mapping
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure.magnitude.bases import rounded_to
from jamstall.analysis.population import People

Labels = tuple[str, ...]


def parity_gap(result: Breakdown, people: People) -> Mapping[Labels, Decimal] | None:
    """Return `kronor_to_shares`, where each group's share should equal its share of `people`."""
    groups = people.groups(result.by)
    shares = {labels: people.share(result.by, labels) for labels in groups}
    return kronor_to_shares(
        result, {labels: share for labels, share in shares.items() if share is not None}
    )


def kronor_to_shares(
    result: Breakdown, shares: Mapping[Labels, Decimal]
) -> Mapping[Labels, Decimal] | None:
    """Return the kronor that would have to move for groups to have these shares.

    Positive: the group got less than its share. Shares are taken of what these groups got together,
    and of each other: groups that have none (mixed, unknown) are left out of both. What one gets,
    the others give. Where kronor are rounded, so is this, to the coarsest base of them. None where
    there is nothing to compare, or one of them is suppressed.

    Parameters
    ----------
    result : kronor by the dimensions that `shares` is by; its groups may be rounded.
    shares : labels → part, 0 to 1.
    """
    whole = sum(shares.values(), Decimal(0))
    base = coarsest(result, shares)
    groups = {group.labels: group for group in result.groups if group.labels in shares}
    if not whole or any(group.value is None for group in groups.values()):
        return None
    got = {labels: Decimal(group.value or 0) for labels, group in groups.items()}
    kronor = sum(got.values(), Decimal(0))
    if not kronor:
        return None
    moved = {
        labels: share / whole * kronor - got.get(labels, Decimal(0))
        for labels, share in shares.items()
    }
    return {
        labels: rounded_to(amount, base) if base else amount for labels, amount in moved.items()
    }


def coarsest(result: Breakdown, labels: Collection[Labels]) -> Decimal:
    """Return the coarsest base that kronor of these groups are rounded to; 0 where all are exact.

    What is worked out from them is no finer.
    """
    bases = [group.rounded for group in result.groups if group.labels in labels]
    return max((base for base in bases if base is not None), default=Decimal(0))


def shares_of(result: Breakdown, labels: Collection[Labels]) -> dict[Labels, Decimal] | None:
    """Return the parts that groups have of what they have together; None where one is suppressed.

    Parameters
    ----------
    result : a sum, of cases or kronor.
    labels : the groups; those without cases have nothing.
    """
    groups = {group.labels: group for group in result.groups if group.labels in labels}
    if any(group.value is None for group in groups.values()):
        return None
    found = {
        one: Decimal(groups[one].value or 0) if one in groups else Decimal(0) for one in labels
    }
    whole = sum(found.values(), Decimal(0))
    return {one: count / whole for one, count in found.items()} if whole else None
