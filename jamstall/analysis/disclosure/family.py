"""The tables of persons: all that is shown of them anywhere is a number of one of these.

Each of `PERSONS`, in each of `PLACES`, over all years and by year; by form of support, of all and
of whole counties. They are decided together and ahead, so that no reader waits for the solver. What
lies outside (a division, a sector's year, ages beside sex, dominance in another sense) is not shown
of persons: the nearest is. `tests/unit/test_family.py` holds that the pages ask for no other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import product

from jamstall.analysis.disclosure.secondary.tables import FUND, OUTCOME

PERSONS: tuple[tuple[str, ...], ...] = (
    ("sex",),
    ("birthplace",),
    ("age_group",),
    ("sex", OUTCOME),
    ("birthplace", OUTCOME),
    ("age_group", OUTCOME),
    ("sector_dominance", "sex"),
    ("sector_dominance", "birthplace"),
    ("sex", "birthplace"),
    ("sector_dominance", "sex", OUTCOME),
    ("sector_dominance", "sex", "birthplace"),
    ("sex", "birthplace", OUTCOME),
)
PLACES: tuple[tuple[str, ...], ...] = ((), ("county",), ("municipality",))
COMPARED: tuple[tuple[str, ...], ...] = (("sex",), ("birthplace",))
"""By county and municipality at once: what Jämför sets a municipality beside."""
YEARS: tuple[tuple[str, ...], ...] = ((), ("year",))
COUNTIES = PLACES[:2]
"""Of these alone who got money is told apart by form of support; and in all years, sector by
sector, as Livet runt pengarna sets them beside those who start firms: beside who dominates the
sectors, so that neither tells what the other hides."""
DOMINANCE = "sector_dominance"
USUAL = ("employed", "country", Decimal(60))
"""The sense in which the family's sectors are dominated: whose sex, where, and above how many per
cent. A table that is not by dominance is the same in every sense."""
COARSER = (("county", "municipality"), (DOMINANCE, "sector"))
STATED = ("amount_applied", "amount_paid")
"""Amounts that not every case states; by who applied and the outcome these are told apart."""
APPLICANTS = (("sex",), ("birthplace",), ("age_group",))
"""Who applied: what cases are told apart by of a form of support, and clients of advice."""


HOURS = ("hours",)
"""What not every session of advice states."""
OF_ADVICE: tuple[tuple[str, ...], ...] = APPLICANTS
"""Who are advised, as Sökande sets them beside who apply. What else that page tells cases apart
by, advice keeps its secrets beside too, as far as it has it."""


@dataclass(frozen=True)
class Table:
    """What a table of persons is told apart by, and which amount its cases state.

    `of_advice`: it counts the clients of advice, and no cases.
    """

    dimensions: frozenset[str]
    known: tuple[str, ...] = ()
    of_advice: bool = False


def family() -> Iterator[Table]:
    """Yield every table, those first that most readers ask for."""
    for place in PLACES:
        for years in YEARS:
            for persons in PERSONS:
                table = frozenset((FUND, *place, *years, *persons))
                yield Table(table)
                if persons[1:] == (OUTCOME,):
                    yield from (Table(table, (amount,)) for amount in STATED)
            for clients, known in product(OF_ADVICE, ((), HOURS)):
                yield Table(frozenset((FUND, *place, *years, *clients)), known, of_advice=True)
    for years in YEARS:
        for persons in COMPARED:
            yield Table(frozenset((FUND, "county", "municipality", *years, *persons)))
    for place, years, persons in product(COUNTIES, YEARS, APPLICANTS):
        yield Table(frozenset((FUND, *place, *years, "support_form", *persons)))
    for place in COUNTIES:
        yield Table(frozenset((FUND, *place, "sector", "sector_dominance", "sex")))


@cache
def _all() -> tuple[Table, ...]:
    return tuple(family())


@lru_cache(maxsize=4_096)
def member(asked: Table) -> Table | None:
    """Return the table that has the numbers of one that is asked for; None where none has.

    It may tell apart more: what was granted from what was not, what is coarser from what is asked.
    """
    also = {OUTCOME} | {coarse for coarse, fine in COARSER if fine in asked.dimensions}
    found = [
        own
        for own in _all()
        if (own.known, own.of_advice) == (asked.known, asked.of_advice)
        and asked.dimensions <= own.dimensions <= asked.dimensions | also
    ]
    return min(found, key=lambda own: len(own.dimensions), default=None)


_KEPT = {"birthplace": 64, "sex": 32, "age_group": 32, OUTCOME: 16, "municipality": 8, "county": 8,
         "year": 4, "sector": 3, DOMINANCE: 2}  # fmt: skip
"""How much of a question its nearest table should keep; of anything else, 1."""


@lru_cache(maxsize=4_096)
def nearest(asked: Table) -> frozenset[str]:
    """Return which dimensions of a table that is asked for the family has together: the most."""
    also = {FUND, OUTCOME} | {coarse for coarse, fine in COARSER if fine in asked.dimensions}

    def kept(own: Table) -> int:
        return sum(_KEPT.get(dimension, 1) for dimension in own.dimensions & asked.dimensions)

    found = [
        own
        for own in _all()
        if own.of_advice == asked.of_advice
        and own.known in {(), asked.known}
        and own.dimensions <= asked.dimensions | also
    ]
    return max(found, key=kept).dimensions & asked.dimensions
