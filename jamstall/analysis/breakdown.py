"""A measure, broken down by dimensions: the one path that every displayed number comes through."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from jamstall.analysis.counted import added_up, group_of, query_of
from jamstall.analysis.group import Group, Number
from jamstall.analysis.measures import Measure, measure
from jamstall.analysis.selection import ORDER, SELECTABLE, Selection, UnknownValue
from jamstall.store.database import Database
from jamstall.store.queries import Provenance, provenance_once, sums_once
from jamstall.store.question import REASON_OF, UNKNOWN, Query, Sums

if TYPE_CHECKING:
    from jamstall.analysis.disclosure.magnitude.kronor import Ask, Rounding

# What protects persons is imported where they are asked for.


class UnknownGroup(KeyError):
    """A group that the breakdown does not have."""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A measure by groups, with all that a reader needs to trust it. Immutable.

    Attributes
    ----------
    measure, by, selection : what was asked.
    groups : in the order they are shown (women before men, unknown last).
    overall : the whole selection, each case counted once. Groups that cases can share (places)
        may count more cases than it; their kronor never sum to more.
    provenance : the state of the data.
    beyond : where all groups are suppressed, since persons are not told apart by this: what the
        nearest breakdown of them is not by (`disclosure/family.py`).
    """

    measure: Measure
    by: tuple[str, ...]
    selection: Selection
    groups: tuple[Group, ...]
    overall: Group
    provenance: Provenance
    beyond: tuple[str, ...] = ()

    def group(self, *labels: str) -> Group:
        """Return the group with these labels.

        Raises
        ------
        UnknownGroup : there is none.
        """
        for group in self.groups:
            if group.labels == labels:
                return group
        raise UnknownGroup(labels)

    def by_group(self) -> dict[tuple[str, ...], Number | None]:
        """Return the value of each group; None where it is empty or suppressed."""
        return {group.labels: group.value for group in self.groups}

    def difference(self, of: Sequence[str], to: Sequence[str] | None = None) -> Number | None:
        """Return how much larger one group's value is than another's, in the measure's unit.

        `to` is another group; the whole selection where it is left out. None where either is
        empty or suppressed.

        Raises
        ------
        UnknownGroup : one of them does not exist.
        """
        one, other = self._pair(of, to)
        if one is None or other is None:
            return None
        return Decimal(one) - Decimal(other)

    def ratio(self, of: Sequence[str], to: Sequence[str] | None = None) -> Number | None:
        """Return how many times another group's value one group's is; as `difference`.

        None where the other is zero: x/0 is empty.
        """
        one, other = self._pair(of, to)
        if one is None or not other:
            return None
        return Decimal(one) / Decimal(other)

    def _pair(
        self, of: Sequence[str], to: Sequence[str] | None
    ) -> tuple[Number | None, Number | None]:
        other = self.overall if to is None else self.group(*to)
        return self.group(*of).value, other.value


def breakdown(
    database: Database,
    name: str,
    by: Sequence[str] = (),
    selection: Selection | None = None,
    *,
    within: Sequence[str] = (),
) -> Breakdown:
    """Compute a measure by groups of the selection's cases.

    Only groups that some case belongs to are there, also those whose number is zero (only rejected
    cases, say). Small personal groups are suppressed.

    Parameters
    ----------
    within : dimensions among `by` that a share is taken within: a sector's share of each year's
        kronor, say, where a share is otherwise of the whole selection.

    Raises
    ------
    KeyError : no such measure.
    UnknownValue : no such dimension.
    BesidePersons : it would tell of persons by what stands in projects' texts.
    OnlyOfUnknown : it would tell why something is unknown of other cases, or together with more.
    """
    asked = measure(name)
    selection = selection or Selection()
    if not REASON_OF.keys().isdisjoint(by):
        return _by_reason(database, asked, by, selection)
    for dimension in by:
        if dimension not in SELECTABLE:
            raise UnknownValue(dimension)
    selection.refuse_other_kind(by, of_advice=asked.is_of_advice)
    if not set(within) <= set(by) or (within and asked.kind != "share"):
        raise ValueError("a share can only be taken within its own dimensions")
    selection.refuse_beside_persons(by, of_texts=asked.is_of_texts)
    query = query_of(asked, tuple(by), selection)
    with database.reading() as connection:
        provenance = provenance_once(database, connection)
        ask = partial(sums_once, database, connection, provenance.version)
        found = ask(query)
        if query.is_disjoint:  # every case is in exactly one group, and nothing is a median
            whole = added_up(found, len(query.quantities))
        else:
            (whole,) = ask(replace(query, by=()))
        wholes = ask(replace(query, by=tuple(within))) if within else [whole]
        of_groups, of_overall = (
            _rounding(ask, replace(query, by=tuple(one)), asked)
            if asked.is_of_kronor and selection.small > 1 and selection.is_personal(one)
            else None
            for one in (by, ())
        )
    share_of: dict[tuple[str, ...], Number | None] = (
        {whole.labels: whole.values[0] or 0 for whole in wholes} if asked.kind == "share" else {}
    )
    overall = group_of(asked, whole, whole.values[0] or 0 if asked.kind == "share" else None)
    groups = [group_of(asked, one, share_of.get(_within(one, by, within))) for one in found if by]
    beyond: tuple[str, ...] = ()
    if selection.is_personal(by):
        from jamstall.analysis.disclosure.guard import surroundings
        from jamstall.analysis.disclosure.listed import listed
        from jamstall.analysis.protected import protected

        around = surroundings(database, provenance.version, selection)
        seen = {} if selection.is_personal(within) else share_of  # of no persons: everybody sees it

        def whole_of(group: Group) -> Number | None:
            if within and group.labels:
                return seen.get(_within(group, by, within))
            return None if within else overall.numerator

        def nobody(labels: tuple[str, ...]) -> Group:
            none = Sums(labels, (None,) * len(query.quantities))
            return group_of(asked, none, share_of.get(_within(none, by, within)))

        groups = listed(around, asked.cases.over, query, groups, nobody)
        groups, overall, beyond = protected(
            around, asked, selection, query, [*groups, overall], whole_of
        )
    if of_overall is not None:
        overall = of_overall.overall(overall, tells=selection.starts_hiding((), ()))
    of_persons = asked.kind == "share" and selection.is_personal(within)
    if of_persons:
        share_of = _as_shown(breakdown(database, name, within, selection) if within else overall)

    def told(group: Group) -> Group:
        whole = share_of.get(_within(group, by, within))
        if of_groups is not None:
            tells = selection.starts_hiding(tuple(by), group.labels)
            group = of_groups.of(group, whole, tells=tells)
        return group.without_share() if of_persons and whole is None else group

    groups = [told(group) for group in groups]
    for at, dimension in reversed([*enumerate(by)]):  # by the first is sorted last
        groups.sort(key=_rank(dimension, at))
    return Breakdown(asked, tuple(by), selection, tuple(groups), overall, provenance, beyond)


def _by_reason(
    database: Database, asked: Measure, by: Sequence[str], selection: Selection
) -> Breakdown:
    """Return what part of the cases in which something is unknown is so for which reason.

    Where of how many it is unknown is hidden, in tenths that tell nothing of how many.
    """
    from jamstall.analysis.why_unknown import in_tenths

    selection.refuse_more_than_reasons(by, asked.name)
    whole = breakdown(database, asked.name, (), selection)
    version = whole.provenance.version
    with database.reading() as connection:
        found = sums_once(database, connection, version, query_of(asked, tuple(by), selection))
    unknown = sum(int(one.values[0] or 0) for one in found)
    groups = [group_of(asked, one, unknown) for one in found]
    if whole.overall.suppressed:
        filters = dict(selection.filters)
        from jamstall.analysis.disclosure.guard import surroundings

        between = surroundings(database, version, selection).between((), filters)
        counts = {group.labels: group.cases or 0 for group in groups}
        groups = in_tenths(counts, between.get(()), [(label,) for label in ORDER[by[0]]])
    return replace(whole, by=tuple(by), groups=tuple(sorted(groups, key=_rank(by[0], 0))))


def _rounding(ask: "Ask", query: Query, asked: Measure) -> "Rounding":
    from jamstall.analysis.disclosure.magnitude.kronor import rounding

    return rounding(ask, query, asked)


def _within(one: Sums | Group, by: Sequence[str], within: Sequence[str]) -> tuple[str, ...]:
    """Return the labels of the whole that a group is a share of."""
    return tuple([one.labels[by.index(dimension)] for dimension in within]) if within else ()


def _as_shown(wholes: Breakdown | Group) -> dict[tuple[str, ...], Number | None]:
    """Return what shares are of, by its labels, as it is shown itself; None where it is hidden."""
    groups = wholes.groups if isinstance(wholes, Breakdown) else (wholes,)
    return {group.labels: None if group.suppressed else group.numerator for group in groups}


def _rank(dimension: str, at: int) -> Callable[[Group], tuple[int, str]]:
    """Return what tells where a group stands by a dimension, its label being the one `at` a place.

    Closed dimensions stand in order, others by code, unknown last.
    """
    if order := ORDER.get(dimension):
        return lambda group: (order.index(group.labels[at]), "")
    return lambda group: (group.labels[at] == UNKNOWN, group.labels[at])
