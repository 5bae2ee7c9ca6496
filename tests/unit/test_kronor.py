"""Kronor of persons, rounded: they tell no single case to an attacker who knows every case's.

The rule itself stands in tests/spec/kronor_of_persons.py.
"""

import random
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.disclosure.magnitude.bases import base_of, rounded_to, with_digits
from jamstall.analysis.disclosure.magnitude.single_cases import Amounts
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from tests.kronor_attacker import Shown

PERSONS = ("sex", "birthplace", "age_group")
TABLES = (("county", "year"), ("municipality",), ("county", "support_form"))
NOBODY = ("unknown", "not_applicable")


@pytest.mark.parametrize(
    ("largest", "base"),
    [(10, 1), (11, 2), (20, 2), (21, 5), (50, 5), (51, 10), (99, 10), (2_000_000, 200_000)],
)
def test_a_tenth_of_the_largest_case_up_to_one_two_or_five(largest: int, base: int) -> None:
    assert base_of(Decimal(largest)) == base


def test_kronor_are_rounded_a_half_away_from_zero() -> None:
    assert rounded_to(Decimal(125_000), Decimal(50_000)) == 150_000
    assert rounded_to(Decimal(-125_000), Decimal(50_000)) == -150_000
    assert [with_digits(amount) for amount in (1.15, 99.5, 0, 146_250)] == [
        Decimal("1.2"), 100, 0, 150_000
    ]  # fmt: skip


def test_the_finest_base_that_leaves_every_case_open() -> None:
    """What is looked at many choices at once is what one choice after another says."""
    drawn = random.Random(20)
    said, given_up = [], 0
    for _ in range(150):
        everybody = sorted(
            Decimal(drawn.choice([drawn.randint(1, 400) * 1000, drawn.randint(1, 10**8)])) / 100
            for _ in range(drawn.randint(2, 12))
        )
        theirs = drawn.sample(everybody, drawn.randint(1, len(everybody) - 1))
        total, finest = sum(theirs, Decimal(0)), base_of(everybody[-1])
        near = rounded_to(total, finest)
        of_all = sum(everybody, Decimal(0))
        of_others = rounded_to(of_all - total, finest)
        fitting = [
            frozenset(chosen)
            for chosen in combinations(range(len(everybody)), len(theirs))
            if rounded_to(kronor := sum(everybody[at] for at in chosen), finest) == near
            and rounded_to(of_all - kronor, finest) == of_others
            and not is_dominated([everybody[at] for at in chosen])
            and not is_dominated([one for at, one in enumerate(everybody) if at not in chosen])
        ]
        is_open = (
            bool(near and of_others and fitting)
            and len(frozenset().union(*fitting)) == len(everybody)
            and not frozenset.intersection(*fitting)
            and amounts(everybody).without(amounts(theirs)).each
            and not is_dominated(theirs)
            and not is_dominated([*amounts(everybody).without(amounts(theirs)).each])
        )
        base = amounts(theirs).base_among(amounts(everybody), total)
        assert base in ((finest, None) if is_open else ({base} - {finest})), (everybody, theirs)
        said.append(is_open)
        given_up += is_open and base is None
    assert {True, False} == set(said)
    assert given_up < sum(said) / 10


def is_dominated(of: list[Decimal]) -> bool:
    return amounts(of).is_dominated(sum(of, Decimal(0)))


def amounts(of: list[Decimal]) -> Amounts:
    total = sum(of, Decimal(0))
    return Amounts(len(of), tuple(sorted(of)), tuple(sorted(of, reverse=True)), total)


def groups(database: Database, fund: str, others: tuple[str, ...], person: str) -> list[Any]:
    """Every group of persons whose kronor are shown."""
    by = (*others, person)
    result = breakdown(database, "amount_granted", by, Selection.of(fund=[fund]))
    return [
        group
        for group in result.groups
        if not group.suppressed and group.value and group.labels[-1] not in NOBODY
    ]


def cases(database: Database, fund: str, others: tuple[str, ...], person: str) -> dict[Any, Any]:
    """Kronor of each case and whose they are, by place, year and form, as everybody can read."""
    found: dict[Any, list[tuple[Decimal, str]]] = {}
    columns = ", ".join(f"coalesce(p.{other}::VARCHAR, 'unknown')" for other in others)
    with database.reading() as connection:
        rows = connection.execute(
            f"SELECT {columns}, {person}::VARCHAR, sum(amount_granted) FROM case_places p"
            " WHERE fund = ? AND decision = 'granted'"
            f" GROUP BY {columns}, {person}, case_no",
            [fund],
        ).fetchall()
    for *labels, whose, amount in rows:
        found.setdefault(tuple(labels), []).append((amount, whose))
    return found


@pytest.mark.parametrize("person", PERSONS)
def test_no_case_is_told_by_the_kronor_of_its_group(demo_database: Path, person: str) -> None:
    database = Database(demo_database)
    told = {}
    for fund in ("business_grants", "project_funds"):
        for others in TABLES:
            everybody = cases(database, fund, others, person)
            for group in groups(database, fund, others, person):
                amounts, whose = zip(*everybody[group.labels[:-1]], strict=True)
                inside = tuple(one == group.labels[-1] for one in whose)
                assert sum(inside) == group.cases
                half = group.rounded / 2
                shown = Shown(amounts, inside, group.value - half, group.value + half)
                if certain := shown.told():
                    told[fund, group.labels] = certain
    database.close()
    assert told == {}


def test_the_attacker_tells_what_every_choice_has_in_common() -> None:
    drawn = random.Random(5)
    told = 0
    for _ in range(300):
        amounts = tuple(
            Decimal(drawn.choice([drawn.randint(1, 40) * 1000, drawn.randint(1, 10**6)])) / 100
            for _ in range(drawn.randint(2, 9))
        )
        everybody, number = range(len(amounts)), drawn.randint(1, len(amounts) - 1)
        theirs = drawn.sample(everybody, number)
        total = sum(amounts[at] for at in theirs)
        least, most = total - (half := drawn.choice([0, 1, 500, 5000])), total + half
        fitting = [
            set(chosen)
            for chosen in combinations(everybody, number)
            if least <= sum(amounts[at] for at in chosen) <= most
        ]
        certain = [at for at in everybody if len({at in chosen for chosen in fitting}) == 1]
        shown = Shown(amounts, tuple(at in theirs for at in everybody), least, most)
        assert shown.told() == certain, shown
        told += bool(certain)
    assert 0 < told < 300


def test_exact_kronor_are_told(demo_database: Path) -> None:
    """The attacker is no fool: what is shown to the krona names the cases."""
    database = Database(demo_database)
    everybody = cases(database, "business_grants", ("municipality",), "birthplace")
    told = 0
    for of_place in everybody.values():
        amounts, whose = zip(*of_place, strict=True)
        inside = tuple(one == "abroad" for one in whose)
        exact = sum(a for a, own in zip(amounts, inside, strict=True) if own)
        told += len(amounts) < 40 and bool(Shown(amounts, inside, exact, exact).told())
    database.close()
    assert told


def test_a_share_of_persons_kronor_is_of_the_whole_as_that_is_shown(demo_database: Path) -> None:
    """By a finer base, which the whole itself failed, somebody's case would be certain."""
    database = Database(demo_database)
    coarser = 0
    for chosen in ({"sex": ["man"]}, {"sex": ["woman"]}, {"birthplace": ["sweden"]}):
        for year in range(2019, 2026):
            selection = Selection.of(
                fund=["project_funds"], county=["21"], year=[str(year)], **chosen
            )
            whole = breakdown(database, "amount_granted", (), selection).overall
            shares = breakdown(database, "amount_share", ("sector_dominance",), selection)
            for group in (*shares.groups, shares.overall):
                assert group.denominator in (None, whole.numerator), (year, chosen)
                coarser += (whole.rounded or 0) > (group.rounded or 0) > 0
    database.close()
    assert coarser
