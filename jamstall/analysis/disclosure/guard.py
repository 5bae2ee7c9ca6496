"""What is hidden in a view: asked of the store once for each state of the data, then remembered."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from jamstall.analysis.disclosure.audit.closed import awaited, closed
from jamstall.analysis.disclosure.family import DOMINANCE, USUAL, Table, member, nearest
from jamstall.analysis.disclosure.intervals.bounds import Ends
from jamstall.analysis.disclosure.intervals.known import known
from jamstall.analysis.disclosure.policy import PERSONAL, PLACE, SENSE, UNDECIDED_YET
from jamstall.analysis.disclosure.secondary.decided import ORDERED, Cases, decided, parts, turn
from jamstall.analysis.disclosure.secondary.tables import (
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
Filters = dict[str, tuple[str, ...]]


class _View(NamedTuple):
    """What a view is by, what is chosen, and of which cases it is (`Surroundings.hidden`)."""

    by: tuple[str, ...]
    filters: Mapping[str, Collection[str]]
    over: Over
    known: tuple[str, ...] = ()

    def without(self, dimension: str) -> "_View":
        """Return the view by less, and with less chosen."""
        by = tuple(name for name in self.by if name != dimension)
        filters = {name: chosen for name, chosen in self.filters.items() if name != dimension}
        return self._replace(by=by, filters=filters)

    @property
    def is_of_counties(self) -> bool:
        """It is by the municipalities of chosen counties."""
        return "municipality" in self.by and "county" not in self.by and "county" in self.filters


@dataclass(frozen=True)
class Surroundings:
    """What a view is hidden in: the data, and what it must keep its secrets beside.

    Attributes
    ----------
    database, version : the data, and its state.
    beside : by what others on the same page are grouped: what is hidden holds beside these, too.
    sense : of sector dominance.
    small : personal groups with fewer cases than this, but some, are hidden.
    """

    database: Database
    version: str
    beside: frozenset[str]
    sense: tuple[str, str, Decimal]
    small: int

    def hidden(
        self,
        by: Sequence[str],
        filters: Mapping[str, Collection[str]],
        over: Over,
        known: tuple[str, ...] = (),
    ) -> Hidden:
        """Return which groups of a view are hidden, of the cases that a quantity is over.

        Where these are only the cases in which some amounts are `known`, so are the groups that
        the others would give away: those whose amounts are not known are all but these. All is
        hidden of what lies outside the family.
        """
        if self.small <= 1:
            return Hidden(frozenset(), whole=False)
        return self._hidden(_View((*by,), filters, over, known))

    def everybody(self, by: Sequence[str], filters: Mapping[str, Collection[str]]) -> Hidden | None:
        """Return what is hidden of a view of all cases; None where the family has no such table."""
        found = self.hidden(by, filters, "all")
        return None if found.beyond else found

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
        over: Over = "granted" if outcome == GRANTED else "all"
        view = _View((*by,), filters, over)
        found = self._asked(view)
        if found is None:
            if not view.is_of_counties:
                return {}
            rows = view.without("county")
            ends_of = self.between(rows.by, rows.filters, outcome)
            return {labels: ends for labels, ends in ends_of.items() if labels}
        table, chosen = found
        if awaited(self.database, self.version, self.small):
            return {}
        several = self._with_several(chosen, table.dimensions)
        if not all(place == PLACE and _is_apart(place, by, chosen) for place in several):
            return {}  # added up, a case would be counted at each
        ends = known(self._cases(), tuple(d for d in ORDERED if d in table.dimensions))
        if ends is None:
            return {}
        counted = {**chosen, OUTCOME: (outcome,)} if outcome == REJECTED else chosen
        of = ends.of_view(by, counted, several)
        return {at: own for at, own in of.items() if at} if {*several} & {*by} else of

    def _hidden(self, view: _View) -> Hidden:
        found = self._asked(view)
        if found is None:
            return self._of_counties(view) if view.is_of_counties else self._outside(view)
        if awaited(self.database, self.version, self.small):
            self.database.withheld = self.small
            return Hidden(frozenset(), whole=True, beyond=frozenset((UNDECIDED_YET,)))
        table, chosen = found
        of = tuple(d for d in ORDERED if d in table.dimensions)
        cases = self._cases()
        several = () if table.of_advice else self._with_several(chosen, chosen)
        with turn(cases, of):
            views = [
                of_view(decided(cases, of, part), view.by, chosen, several)
                for part in parts(view.known, of_advice=table.of_advice)
            ]
        shared = tuple(place for place in several if self._have_together(place, chosen))
        if not {*shared} <= {*view.by}:
            return Hidden(frozenset(), whole=True, beyond=frozenset(shared))
        return any_of([*views, Hidden(frozenset(), whole=bool(shared))])

    def _of_counties(self, view: _View) -> Hidden:
        """Return what is hidden of the municipalities of chosen counties: rows of all of them.

        A municipality lies in one county, so that its number is the same; all together are the
        counties'.
        """
        at, counties = view.by.index("municipality"), {*view.filters["county"]}
        rows = self._hidden(view.without("county"))
        total = self._hidden(view.without("municipality"))
        own = frozenset(labels for labels in rows.groups if labels[at][:2] in counties)
        return Hidden(own, total.whole, rows.beyond)

    def _outside(self, view: _View) -> Hidden:
        """Return that all of a view is hidden, and what it is told apart by beyond the nearest."""
        asked, _ = _table(view, frozenset())
        beyond = asked.dimensions - nearest(asked)
        if not beyond and self.sense != USUAL:
            beyond = frozenset((SENSE,))
        return Hidden(frozenset(), whole=True, beyond=beyond or frozenset((*asked.known, DECISION)))

    def _asked(self, view: _View) -> tuple[Table, Chosen] | None:
        """Return the table that has a view's numbers, and what is chosen of it; None outside.

        Beside what else the page is by, where the family has that; else by itself.
        """
        for beside in dict.fromkeys((self.beside, frozenset[str]())):
            asked, chosen = _table(view, beside)
            in_sense = DOMINANCE not in asked.dimensions or self.sense == USUAL
            if in_sense and (table := member(asked)) is not None:
                counted = {*DECIDED[view.over]}
                if OUTCOME in table.dimensions and counted:
                    chosen[OUTCOME] = counted & {*chosen.get(OUTCOME, counted)}
                return table, chosen
        return None

    def _with_several(
        self, chosen: Mapping[str, Collection[str]], among: Collection[str]
    ) -> tuple[str, ...]:
        """Return which of some dimensions are places that some case has several of.

        Of such places, one's number is not what the others leave of the total.
        """
        return tuple(
            place
            for place in ("county", PLACE)
            if place in among and self._more_than_once(place, _public(chosen, without=place))
        )

    def _have_together(self, place: str, chosen: Mapping[str, Collection[str]]) -> bool:
        """Tell whether some places are chosen of which some, and not all, have a case together.

        How many they have together is no sum of theirs: beside each place's number it would tell
        who applied in both.
        """
        if len(chosen[place]) < 2:
            return False
        of_chosen, everywhere = _public(chosen), _public(chosen, without=place)
        is_whole = self._number(of_chosen) == self._number(everywhere)
        return self._more_than_once(place, of_chosen) and not is_whole

    def _more_than_once(self, place: str, filters: Mapping[str, tuple[str, ...]]) -> bool:
        """Tell whether some case is counted at several places."""
        return self._number(filters, (place,)) > self._number(filters)

    def _number(self, filters: Mapping[str, tuple[str, ...]], by: tuple[str, ...] = ()) -> int:
        """Return how many cases there are, of each group added up."""
        asked = Query((Quantity("count"),), by, filters)
        with self.database.reading() as connection:
            found = sums_once(self.database, connection, self.version, asked)
        return sum(int(one.values[0] or 0) for one in found)

    def _cases(self) -> Cases:
        """Return what cubes are made of."""
        found = closed(self.database, self.version, self.small)
        return Cases(self.database, self.version, self.small, found)


def _table(view: _View, beside: frozenset[str]) -> tuple[Table, Chosen]:
    """Return by what a view tells persons apart, and what is chosen of that."""
    dimensions, chosen = {FUND, *view.by, *view.filters, *beside}, {**view.filters}
    if "county" not in view.by and is_implied(chosen):
        dimensions.discard("county")
        chosen.pop("county", None)
    if view.over == "advice":
        dimensions &= {FUND, *OF_ADVICE}  # what else the page groups cases by, advice has not
    elif view.over != "granted" or DECISION in dimensions:
        dimensions.add(OUTCOME)
    decisions = () if DECISION in view.by else chosen.get(DECISION, ())
    if outcomes := _outcomes(decisions):
        dimensions.discard(DECISION)
        chosen[OUTCOME] = outcomes
        del chosen[DECISION]
        if outcomes == {GRANTED}:
            dimensions.discard(OUTCOME)  # the tables of what was granted have these
    return Table(frozenset(dimensions), view.known, view.over == "advice"), chosen


def _is_apart(place: str, by: Sequence[str], chosen: Mapping[str, Collection[str]]) -> bool:
    """Tell whether a view is of one place, or of each by itself."""
    return place in by or len(chosen.get(place, ())) == 1


def _public(chosen: Mapping[str, Collection[str]], without: str = "") -> Filters:
    """Return what is chosen of what everybody knows of a case, whatever its outcome."""
    return {
        name: tuple(sorted(values))
        for name, values in chosen.items()
        if name not in PERSONAL | {OUTCOME, without}
    }


def _outcomes(decisions: Collection[str]) -> set[str]:
    """Return the outcomes that some decisions are all of; none where they are a part of one."""
    found = {outcome for outcome, own in OUTCOMES.items() if {*own} <= {*decisions}}
    covered = {decision for outcome in found for decision in OUTCOMES[outcome]}
    return found if covered == {*decisions} else set()


def surroundings(database: Database, version: str, selection: Selection) -> Surroundings:
    """Return what a selection's views are hidden in."""
    return Surroundings(
        database,
        version,
        selection.beside,
        (selection.basis, selection.area, selection.limit),
        selection.small,
    )


def is_implied(filters: Mapping[str, Collection[str]]) -> bool:
    """Tell whether the chosen municipalities say which county it is: that filter says no more."""
    chosen = filters.get("municipality", ())
    return bool(chosen) and {code[:2] for code in chosen} <= {*filters.get("county", ())}
