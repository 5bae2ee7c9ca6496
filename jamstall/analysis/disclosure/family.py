"""The tables of persons that pages show, whatever is chosen of county, municipality and year.

They are decided ahead, so that no reader waits for the solver: each of `PERSONS`, in each of
`PLACES`, over all years and by year. What is chosen beside these (a form of support, a sector,
another sense of dominance) is decided when somebody asks. `tests/unit/test_family.py` holds that
the pages ask for no other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.disclosure.tables import FUND, OUTCOME

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
IN_SECTORS: tuple[tuple[str, ...], ...] = ((), ("county",))
"""Whole counties in all years, sector by sector, as Livet runt pengarna sets them beside those who
start firms; beside who dominates the sectors, so that neither tells what the other hides."""
DOMINANCE = "sector_dominance"
USUAL = ("employed", "country", Decimal(60))
"""The sense in which the family's sectors are dominated: whose sex, where, and above how many per
cent. A table that is not by dominance is the same in every sense."""
STATED = ("amount_applied", "amount_paid")
"""Amounts that not every case states; by sex and outcome these are told apart."""


OF_ADVICE: tuple[tuple[str, ...], ...] = (("sex",), ("birthplace",), ("age_group",))
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
                if persons == ("sex", OUTCOME):
                    yield from (Table(table, (amount,)) for amount in STATED)
            for clients in OF_ADVICE:
                yield Table(frozenset((FUND, *place, *years, *clients)), of_advice=True)
    for years in YEARS:
        for persons in COMPARED:
            yield Table(frozenset((FUND, "county", "municipality", *years, *persons)))
    for place in IN_SECTORS:
        yield Table(frozenset((FUND, *place, "sector", "sector_dominance", "sex")))
