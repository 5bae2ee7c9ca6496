"""What is hidden in a view: asked of the store once for each state of the data, then remembered."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from jamstall.analysis.disclosure.bounds import Ends
from jamstall.analysis.disclosure.closed import awaited, closed
from jamstall.analysis.disclosure.decided import ORDERED, Cases, decided, parts, turn
from jamstall.analysis.disclosure.family import DOMINANCE, USUAL, Table, member, nearest
from jamstall.analysis.disclosure.known import known
from jamstall.analysis.disclosure.policy import PERSONAL, SENSE, UNDECIDED_YET
from jamstall.analysis.disclosure.tables import (
    DECISION,
    FUND,
    GRANTED,
    OUTCOME,
    OUTCOMES,
    REJECTED,
)
from jamstall.analysis.disclosure.views import Hidden, any_of, of_view
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from jamstall.store.queries import sums_once
from jamstall.store.question import DECIDED, OF_ADVICE, Over, Quantity, Query

Chosen = dict[str, Collection[str]]


@dataclass(frozen=True)
class Surroundings:
    """The views that a view must keep its secrets beside.

    Attributes
    ----------
    database, version : the data, and its state.
    dimensions : by what the view is grouped or filtered.
    beside : by what others on the same page are: what is hidden holds beside these, too.
    basis, area, limit : the sense of sector dominance.
    small : personal groups with fewer cases than this, but some, are hidden.
    """

    database: Database
    version: str
    dimensions: frozenset[str]
    beside: frozenset[str]
    basis: str
    area: str
    limit: Decimal
    small: int

    def hidden(
        self,
        by: Sequence[str],
        filters: Mapping[str, Collection[str]],
        over: Over,
        known: tuple[str, ...] = (),
    ) -> "Hidden":
        """Return which groups of a view are hidden, of the cases that a quantity is over.

        Where these are only the cases in which some amounts are `known`, so are the groups that
        the others would give away: those whose amounts are not known are all but these. All is
        hidden of what lies outside the family.
        """
        if self.small <= 1:
            return Hidden(frozenset(), whole=False)
        found = self._asked(by, filters, over, known)
        if found is None:
            return self._of_counties(by, filters, over, known)
        if awaited(self.database, self.version, self.small):
            return Hidden(frozenset(), whole=True, beyond=frozenset((UNDECIDED_YET,)))
        table, chosen = found
        of = tuple(d for d in ORDERED if d in table.dimensions)
        cases = self._cases(of)
        with turn(cases, of):
            views = [
                of_view(decided(cases, of, part), by, chosen)
                for part in parts(known, of_advice=table.of_advice)
            ]
        shared = () if table.of_advice else self._shared(chosen)
        if not {*shared} <= {*by}:
            return Hidden(frozenset(), whole=True, beyond=frozenset(shared))
        return any_of([*views, Hidden(frozenset(), whole=bool(shared))])

    def _shared(self, chosen: Mapping[str, Collection[str]]) -> tuple[str, ...]:
        """Return which places are chosen of which some, and not all, have a case together.

        How many they have together is no sum of theirs: beside each place's number it would tell
        who applied in both.
        """
        return tuple(
            place
            for place in ("county", "municipality")
            if len(chosen.get(place, ())) > 1 and self._have_together(place, chosen)
        )

    def _have_together(self, place: str, chosen: Mapping[str, Collection[str]]) -> bool:
        filters = {
            name: tuple(sorted(values))
            for name, values in chosen.items()
            if name not in PERSONAL and name != OUTCOME
        }
        everywhere = {name: values for name, values in filters.items() if name != place}
        asked = Query((Quantity("count"),), (place,), filters)
        with self.database.reading() as connection:
            ask = partial(sums_once, self.database, connection, self.version)
            each = sum(int(one.values[0] or 0) for one in ask(asked))
            (together,) = ask(replace(asked, by=()))
            (of_all,) = ask(replace(asked, by=(), filters=everywhere))
        return each > int(together.values[0] or 0) != int(of_all.values[0] or 0)

    def everybody(self, by: Sequence[str], filters: Mapping[str, Collection[str]]) -> Hidden | None:
        """Return what is hidden of a view of all cases; None where the family has no such table."""
        found = self.hidden(by, filters, "all")
        return None if found.beyond else found

    def _of_counties(
        self,
        by: Sequence[str],
        filters: Mapping[str, Collection[str]],
        over: Over,
        known: tuple[str, ...],
    ) -> "Hidden":
        """Return what is hidden of the municipalities of chosen counties: rows of all of them.

        A municipality lies in one county, so that its number is the same; all together are the
        counties'. All is hidden of what is no such view.
        """
        if "municipality" not in by or "county" in by or "county" not in filters:
            return self._outside(by, filters, over, known)
        municipality = by.index("municipality")
        counties = {*filters["county"]}
        rows = self._without("county").hidden(by, _without(filters, "county"), over, known)
        left = [dimension for dimension in by if dimension != "municipality"]
        total = self._without("municipality").hidden(left, filters, over, known)
        return Hidden(
            frozenset(one for one in rows.groups if one[municipality][:2] in counties),
            total.whole,
            rows.beyond,
        )

    def _outside(
        self,
        by: Sequence[str],
        filters: Mapping[str, Collection[str]],
        over: Over,
        known: tuple[str, ...],
    ) -> "Hidden":
        """Return that all of a view is hidden, and what it is told apart by beyond the nearest."""
        asked, _ = replace(self, beside=frozenset())._table(by, filters, over, known)
        beyond = asked.dimensions - nearest(asked)
        if not beyond and self._sense != USUAL:
            beyond = frozenset((SENSE,))
        return Hidden(frozenset(), whole=True, beyond=beyond or frozenset((*asked.known, DECISION)))

    def _without(self, dimension: str) -> "Surroundings":
        left = self.dimensions - {dimension}
        return replace(self, dimensions=left, beside=self.beside - {dimension})

    def _asked(
        self,
        by: Sequence[str],
        filters: Mapping[str, Collection[str]],
        over: Over,
        known: tuple[str, ...] = (),
    ) -> tuple[Table, Chosen] | None:
        """Return the table that has a view's numbers, and what is chosen of it; None outside."""
        asked, chosen = self._table(by, filters, over, known)
        table = self._member(asked)
        if table is None and self.beside:
            return replace(self, beside=frozenset())._asked(by, filters, over, known)
        if table is None:
            return None
        counted = {*DECIDED[over]}
        if OUTCOME in table.dimensions and counted:
            chosen[OUTCOME] = counted & {*chosen.get(OUTCOME, counted)}
        return table, chosen

    def _member(self, asked: Table) -> Table | None:
        if DOMINANCE in asked.dimensions and self._sense != USUAL:
            return None
        return member(asked)

    def _table(
        self,
        by: Sequence[str],
        filters: Mapping[str, Collection[str]],
        over: Over,
        known: tuple[str, ...],
    ) -> tuple[Table, Chosen]:
        """Return by what a view tells persons apart, and what is chosen of that."""
        dimensions, chosen = {FUND, *self.dimensions, *self.beside}, {**filters}
        if "county" not in by and is_implied(chosen):
            dimensions.discard("county")
            chosen.pop("county", None)
        if over == "advice":
            dimensions &= {FUND, *OF_ADVICE}  # what else the page groups cases by, advice has not
        elif over != "granted" or DECISION in dimensions:
            dimensions.add(OUTCOME)
        if DECISION not in by and DECISION in chosen and (outcomes := _outcomes(chosen[DECISION])):
            dimensions.discard(DECISION)
            chosen[OUTCOME] = outcomes
            del chosen[DECISION]
            if outcomes == {GRANTED}:
                dimensions.discard(OUTCOME)  # the tables of what was granted have these
        return Table(frozenset(dimensions), known, over == "advice"), chosen

    @property
    def _sense(self) -> tuple[str, str, Decimal]:
        return self.basis, self.area, self.limit

    def _cases(self, of: Sequence[str]) -> Cases:
        """Return what a cube of these dimensions is made of."""
        found = closed(self.database, self.version, USUAL, self.small)
        return Cases(self.database, self.version, USUAL, self.small, found)

    def between(
        self,
        by: Sequence[str],
        filters: Mapping[str, Collection[str]],
        outcome: str = "",
    ) -> dict[tuple[str, ...], Ends]:
        """Return between what the counts of a view lie, for all who see what is shown (`known`).

        Of the view's groups, and of all of it under no labels; nothing outside the family.

        Parameters
        ----------
        outcome : of cases that are `granted`, or `rejected`; of all by default.
        """
        over: Over = "granted" if outcome == "granted" else "all"
        found = self._asked(by, filters, over)
        if found is None:
            return self._between_of_counties(by, filters, outcome)
        table, chosen = found
        of = tuple(d for d in ORDERED if d in table.dimensions)
        if awaited(self.database, self.version, self.small) or self._shared(chosen):
            return {}
        ends = known(self._cases(of), of)
        if ends is None:
            return {}
        if outcome == REJECTED:
            chosen = {**chosen, OUTCOME: (outcome,)}
        return ends.of_view(by, chosen)

    def _between_of_counties(
        self, by: Sequence[str], filters: Mapping[str, Collection[str]], outcome: str
    ) -> dict[tuple[str, ...], Ends]:
        """Return the same of the municipalities of chosen counties (`_of_counties`)."""
        if "municipality" not in by or "county" in by or "county" not in filters:
            return {}
        rows = self._without("county").between(by, _without(filters, "county"), outcome)
        return {labels: ends for labels, ends in rows.items() if labels}


def _without(filters: Mapping[str, Collection[str]], dimension: str) -> dict[str, Collection[str]]:
    return {name: values for name, values in filters.items() if name != dimension}


def _outcomes(decisions: Collection[str]) -> set[str]:
    """Return the outcomes that some decisions are all of; none where they are a part of one."""
    found = {outcome for outcome, own in OUTCOMES.items() if {*own} <= {*decisions}}
    covered = {decision for outcome in found for decision in OUTCOMES[outcome]}
    return found if covered == {*decisions} else set()


def surroundings(
    database: Database, version: str, selection: Selection, by: Sequence[str]
) -> Surroundings:
    """Return the views that a selection's view by some dimensions keeps its secrets beside."""
    return Surroundings(
        database,
        version,
        frozenset(by) | {dimension for dimension, _ in selection.filters},
        selection.beside,
        selection.basis,
        selection.area,
        selection.limit,
        selection.small,
    )


def is_implied(filters: Mapping[str, Collection[str]]) -> bool:
    """Tell whether the chosen municipalities say which county it is: that filter says no more."""
    chosen = filters.get("municipality", ())
    return bool(chosen) and {code[:2] for code in chosen} <= {*filters.get("county", ())}
