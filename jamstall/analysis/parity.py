"""What it would take for money to follow people: how much would have to change hands."""

from collections.abc import Mapping
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.population import People
from jamstall.analysis.representation import representation


def parity_gap(result: Breakdown, people: People) -> Mapping[tuple[str, ...], Decimal] | None:
    """Kronor that would have to move for each group's share to equal its share of `people`.

    Positive: the group got less than its share. The shares are those of `representation`: of what
    went to groups that have a counterpart among people. They sum to nothing: what one group gets,
    the others give. None where there is nothing to compare, or a group is suppressed.
    """
    compared = representation(result, people)
    if compared is None:
        return None
    whole = Decimal(result.overall.value or 0) * (1 - compared.outside)
    shares = {labels: people.share(result.by, labels) for labels in people.groups(result.by)}
    return {
        labels: (share - compared.shares.get(labels, Decimal(0))) * whole
        for labels, share in shares.items()
        if share is not None
    }
