"""A measure, broken down by dimensions: the one path that every displayed number comes through."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from jamstall.analysis.group import Group, Number
from jamstall.analysis.measures import Measure, measure
from jamstall.analysis.selection import ORDER, SELECTABLE, Selection, UnknownValue
from jamstall.store.database import Database
from jamstall.store.queries import Provenance, provenance_once, sums_once
from jamstall.store.question import REASON_OF, UNKNOWN, Quantity, Query, Sums

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
    query = _query(asked, tuple(by), selection)
    with database.reading() as connection:
        provenance = provenance_once(database, connection)
        ask = partial(sums_once, database, connection, provenance.version)
        found = ask(query)
        if query.is_disjoint:  # every case is in exactly one group, and nothing is a median
            whole = _added_up(found, len(query.quantities))
        else:
            (whole,) = ask(replace(query, by=()))
        wholes = ask(replace(query, by=tuple(within))) if within else [whole]
        of_groups, of_wholes, of_overall = (
            _rounding(ask, replace(query, by=tuple(one)), asked)
            if asked.is_of_kronor and selection.small > 1 and selection.is_personal(one)
            else None
            for one in (by, within, ())
        )
    share_of = _shares_of(wholes) if asked.kind == "share" else {}
    overall = _group(asked, whole, whole.values[0] or 0 if asked.kind == "share" else None)
    groups = [_group(asked, one, share_of.get(_within(one, by, within))) for one in found if by]
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
            return _group(asked, none, share_of.get(_within(none, by, within)))

        groups = listed(around, asked.cases.over, query, groups, nobody)
        groups, overall, beyond = protected(
            around, asked, selection, query, [*groups, overall], whole_of
        )
    if of_wholes is not None:
        share_of = of_wholes.wholes(share_of, partial(selection.starts_hiding, tuple(within)))
    if of_groups is not None:
        groups = [
            of_groups.of(
                group,
                share_of.get(_within(group, by, within)),
                tells=selection.starts_hiding(tuple(by), group.labels),
            )
            for group in groups
        ]
    if of_overall is not None:
        tells = partial(selection.starts_hiding, ())
        share = of_overall.wholes({(): overall.numerator or 0}, tells).get(())
        overall = of_overall.of(overall, share, tells=tells(()))
    for at, dimension in reversed([*enumerate(by)]):  # by the first is sorted last
        groups.sort(key=_rank(dimension, at))
    if overall.suppressed and asked.kind == "share":  # what they are shares of is hidden too
        groups = [group.without_share() for group in groups]
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
        found = sums_once(database, connection, version, _query(asked, tuple(by), selection))
    unknown = sum(int(one.values[0] or 0) for one in found)
    groups = [_group(asked, one, unknown) for one in found]
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


def _query(asked: Measure, by: tuple[str, ...], selection: Selection) -> Query:
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


def _within(one: Sums | Group, by: Sequence[str], within: Sequence[str]) -> tuple[str, ...]:
    """Return the labels of the whole that a group is a share of."""
    return tuple([one.labels[by.index(dimension)] for dimension in within]) if within else ()


def _shares_of(wholes: list[Sums]) -> dict[tuple[str, ...], Number]:
    return {whole.labels: whole.values[0] or 0 for whole in wholes}


def _added_up(found: list[Sums], quantities: int) -> Sums:
    totals: list[Number | None] = []
    for number in range(quantities):
        known = [
            Decimal(one.values[number] or 0) for one in found if one.values[number] is not None
        ]
        totals.append(sum(known, start=Decimal(0)) if known or not found else None)
    return Sums((), tuple(totals))


def _group(asked: Measure, found: Sums, share_of: Number | None) -> Group:
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


def _rank(dimension: str, at: int) -> Callable[[Group], tuple[int, str]]:
    """Return what tells where a group stands by a dimension, its label being the one `at` a place.

    Closed dimensions stand in order, others by code, unknown last.
    """
    if order := ORDER.get(dimension):
        return lambda group: (order.index(group.labels[at]), "")
    return lambda group: (group.labels[at] == UNKNOWN, group.labels[at])
