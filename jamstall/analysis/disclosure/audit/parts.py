"""What is audited by itself: cases of one fund and outcome, by some dimensions of their persons."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from math import prod

from jamstall.analysis.disclosure.family import STATED
from jamstall.analysis.disclosure.policy import PERSONAL, PLACE
from jamstall.analysis.disclosure.secondary.tables import DECISION, FUND, GRANTED, OUTCOME, OUTCOMES
from jamstall.store.alike_cases import AlikeCases

PLAIN = ("county", PLACE, "year", "support_form", "sector", "sector_dominance")
"""What is public of a case, of what tables of the family tell persons apart by."""
MOST = 100_000
"""So many unknowns are audited at once, kinds of cases by kinds of persons: the county with most
municipalities has fewer. Of a whole country, which has more, persons are told apart by municipality
in no fund."""
WITHOUT_PLACES = frozenset((PLACE,))


@dataclass(frozen=True)
class Part:
    """Cases of one fund and outcome, and by what some tables together tell persons apart."""

    cases: AlikeCases
    fund: str
    outcome: str
    persons: tuple[str, ...]
    without: frozenset[str] = frozenset()

    def has(self, dimensions: Collection[str]) -> bool:
        """Tell whether a table has numbers of these cases by these persons."""
        of_outcome = self.outcome == GRANTED or OUTCOME in dimensions
        return of_outcome and {*dimensions} & PERSONAL <= {*self.persons}

    def plain(self, tables: Iterable[tuple[str, ...]]) -> list[str]:
        """Return what is public of a case, of what some tables tell apart."""
        named = {name for table in tables if self.has(table) for name in table} - self.without
        return [name for name in (*PLAIN, *STATED) if name in named]

    def unknowns(self, tables: Iterable[tuple[str, ...]]) -> int:
        """Return how many kinds of cases by kinds of persons some tables tell apart."""
        kinds = self.cases.kinds(self.plain(tables))
        return kinds * prod(len(self.cases.labels[name]) for name in self.persons)


def parts(cases: AlikeCases, dimensions: Sequence[tuple[str, ...]]) -> list[Part]:
    """Return what is audited by itself: no number is of two of these, but sums of shown ones.

    Parameters
    ----------
    dimensions : of each table.
    """
    found = [
        Part(cases.of(FUND, [fund]).of(DECISION, decisions), fund, outcome, persons)
        for fund in cases.labels[FUND]
        for persons in _persons(dimensions)
        for outcome, decisions in OUTCOMES.items()
    ]
    found = [part for part in found if part.cases.number.size]
    if max((part.unknowns(dimensions) for part in found), default=0) <= MOST:
        return found
    return [replace(part, without=WITHOUT_PLACES) for part in found]


def _persons(tables: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the dimensions of a person that tables have together: others tell nothing of them."""
    found: list[set[str]] = []
    for dimensions in tables:
        own = {*dimensions} & PERSONAL
        for other in [one for one in found if one & own]:
            found.remove(other)
            own |= other
        found.append(own)
    return [tuple(sorted(own)) for own in found]


def given_up(found: Sequence[Part]) -> frozenset[str]:
    """Return the funds whose persons are not told apart by municipality."""
    return frozenset(part.fund for part in found if part.without)
