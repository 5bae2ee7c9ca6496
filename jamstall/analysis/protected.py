"""What would tell about few persons is hidden of a breakdown; between what it lies is told."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import product
from math import prod

from jamstall.analysis.disclosure import hidden, suppress
from jamstall.analysis.disclosure.family import STATED
from jamstall.analysis.disclosure.guard import Surroundings
from jamstall.analysis.disclosure.policy import PERSONAL
from jamstall.analysis.group import Group, Number
from jamstall.analysis.measures import Measure
from jamstall.analysis.ranges import with_ranges
from jamstall.analysis.selection import ORDER, Selection
from jamstall.store.queries import sums_once
from jamstall.store.question import Quantity, Query


def protected(  # noqa: PLR0917
    surroundings: Surroundings,
    asked: Measure,
    selection: Selection,
    query: Query,
    groups: Sequence[Group],
    whole_of: Callable[[Group], Number | None],
) -> tuple[list[Group], Group, tuple[str, ...]]:
    """Hide small groups, what would give them away, and all that lies outside the family.

    Of what is hidden is told between what it lies, where that follows from what is shown.

    Parameters
    ----------
    query : what the store was asked.
    groups : the breakdown's, and last the whole selection.
    whole_of : group → what its share is of, as that is shown; None where it is not.

    Returns
    -------
    The groups, also hidden ones that no case belongs to; the whole selection; and what the view is
    told apart by beyond the family of tables, where that is why all is hidden.
    """
    *found, overall = groups
    by = query.by
    filters = dict(selection.filters)
    quantities = (asked.numerator, asked.cases, *([asked.denominator] if asked.denominator else []))
    views = [
        surroundings.hidden(by, filters, over, known)
        for over, known in dict.fromkeys(
            (quantity.over, known) for quantity in quantities for known in _known_of(quantity)
        )
    ]
    if beyond := frozenset().union(*(one.beyond for one in views)):
        all_hidden = hidden(()) if selection.is_personal(()) else overall
        return _any_groups(surroundings, query), all_hidden, tuple(sorted(beyond))
    also = frozenset().union(*(one.groups for one in views)) if by else frozenset()

    def starts(labels: tuple[str, ...]) -> bool:
        return selection.starts_hiding(tuple(by), labels)

    found = suppress(found, selection.small, starts, also)
    found += [hidden(labels) for labels in sorted(also - {group.labels for group in found})]
    if selection.is_personal(()):
        total = [()] if any(one.whole for one in views) else []
        (overall,) = suppress([overall], selection.small, starts, total)
    between = partial(surroundings.between, by, filters)
    # Of a hidden whole a share's ends would tell how many it is.
    whole = (lambda _: None) if overall.suppressed else whole_of
    *found, overall = with_ranges(asked, [*found, overall], whole, between, starts, selection.small)
    return found, overall, ()


def _known_of(quantity: Quantity) -> set[tuple[str, ...]]:
    """Return of which cases what is hidden hides a quantity: of those that state its amounts.

    What hides all cases hides these, too (`disclosure/stated.py`).
    """
    stated = quantity.known or (quantity.column,)
    return {stated} if stated in {(amount,) for amount in STATED} else {(), quantity.known}


_MOST_HIDDEN = 10_000
"""So many hidden groups are listed at most."""


def _any_groups(surroundings: Surroundings, query: Query) -> list[Group]:
    """Return every group of persons that there could be, hidden: which there are would tell."""
    if not query.by:
        return []
    plain = tuple(dimension for dimension in query.by if dimension not in PERSONAL)
    filters = {name: values for name, values in query.filters.items() if name not in PERSONAL}
    database, everybody = surroundings.database, replace(query, by=plain, filters=filters)
    with database.reading() as connection:
        found = sums_once(database, connection, surroundings.version, everybody)
    persons = [ORDER[dimension] for dimension in query.by if dimension in PERSONAL]
    if len(found) * prod(map(len, persons)) > _MOST_HIDDEN:
        return []
    groups = []
    for one, who in product(found, product(*persons)):
        public, own = iter(one.labels), iter(who)
        groups.append(hidden(tuple(next(own if d in PERSONAL else public) for d in query.by)))
    return groups
