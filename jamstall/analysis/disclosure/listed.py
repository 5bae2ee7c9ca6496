"""Which groups of persons a view lists: that one is there at all must not tell of it.

The store lists every group that some case belongs to, also where none of it is counted: among the
granted, a woman who was refused stands with 0. Where how many applied is hidden, that row would say
that one did; and in a place with one refusal, whose it was.
"""

from collections.abc import Callable, Sequence

from jamstall.analysis.disclosure.guard import Surroundings
from jamstall.analysis.group import Group
from jamstall.store.question import Over, Query

Labels = tuple[str, ...]


def listed(
    around: Surroundings,
    over: Over,
    query: Query,
    groups: Sequence[Group],
    nobody: Callable[[Labels], Group],
) -> list[Group]:
    """Return a view's groups, so that which are there says no more than the view of all cases does.

    Whoever is hidden there is listed here, whether or not any case is theirs. Where the family has
    no such view, a group of which no case is counted is not listed.

    Parameters
    ----------
    over : the cases that the view counts.
    query : what the store was asked.
    nobody : labels → a group of no cases.
    """
    if around.small <= 1 or over == "advice" or not query.by:
        return [*groups]
    everybody = around.everybody(query.by, query.filters)
    if everybody is None:
        return [group for group in groups if group.cases]
    there = {group.labels for group in groups}
    return [*groups, *(nobody(labels) for labels in sorted(everybody.groups - there))]
