"""Small groups: the whole policy, applied once, before anything is drawn, listed or exported.

A group is personal when sex, birthplace or age group is among its dimensions or its filters. One
that says something of a person (`policy`), with at least one case but fewer than the limit, is
suppressed: its labels stay, every number of it goes. Zero is shown. A ratio of kronor is hidden too
where its kronor are those of so few: many may have applied, and one have got.

So are as few further groups as keep it from being worked out: from a total, from the other groups,
from the same groups of the granted, the decided or all cases, and from all other tables of persons
that any page shows. They are those that readers miss least. A total that may be shown is never
changed.

The rooms, as they are best read:

- `policy` is what a data protection officer reads, `settings` what a region may set of it, and
  `family` which tables of persons there are. `suppress`, here, is primary suppression.
- `secondary` decides each table by itself, and `audit` all of them together. `apart` does both in a
  process of its own when the data has changed, and `kept` keeps what is decided.
- `guard` looks up what is hidden of a view, with `views` and `listed`; `intervals` says between
  what a hidden count lies, and `magnitude` rounds or hides kronor.
"""

from collections.abc import Callable, Collection, Sequence

from jamstall.analysis.group import Group


def is_small(cases: int | None, limit: int) -> bool:
    """Tell whether so few cases stand behind a personal group that it must be hidden.

    >>> [is_small(cases, 5) for cases in (0, 1, 4, 5)]
    [False, True, True, False]
    """
    return cases is not None and 0 < cases < limit


def suppress(
    groups: Sequence[Group],
    limit: int,
    starts: Callable[[tuple[str, ...]], bool],
    also: Collection[tuple[str, ...]] = (),
) -> list[Group]:
    """Return personal groups with the small ones hidden, and those of some further labels.

    The caller decides whether groups are personal, and which labels start hiding; see
    `Selection.is_personal` and `Selection.starts_hiding`.
    """
    return [
        hidden(group.labels)
        if group.labels in also
        or (
            starts(group.labels)
            and (is_small(group.cases, limit) or is_small(group.behind_numerator, limit))
        )
        else group
        for group in groups
    ]


def hidden(labels: tuple[str, ...]) -> Group:
    """Return a group of which nothing is shown but what it is."""
    return Group(labels, None, None, None, None, suppressed=True)
