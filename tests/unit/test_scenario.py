"""A scenario is arithmetic: what it holds is held, and what moves nothing changes nothing."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.scenario import (
    Cell,
    Impossible,
    Mix,
    Move,
    Rate,
    Scenario,
    Sums,
    after,
    least,
)
from jamstall.analysis.selection import Selection
from jamstall.analysis.sums import KINDS, REST, dimensions_of, sums_of
from jamstall.store.database import Database

DOMINANCE = "sector_dominance"
SUMS = Sums(
    KINDS,
    {
        ("F", "men"): Cell(Fraction(600), Fraction(10), Fraction(6)),
        ("C", "men"): Cell(Fraction(200), Fraction(4), Fraction(4)),
        ("Q", "women"): Cell(Fraction(100), Fraction(5), Fraction(2)),
        ("S", "women"): Cell(Fraction(0), Fraction(5), Fraction(0)),
        ("I", "balanced"): Cell(Fraction(100), Fraction(2), Fraction(1)),
    },
)

amounts = st.integers(0, 10**9).map(Fraction)
counts = st.integers(0, 50)


@st.composite
def sums(draw: st.DrawFn) -> Sums:
    cells = {}
    for sector in "ABC":
        for dominance in ("women", "men"):
            decided = draw(counts)
            granted = draw(st.integers(0, decided))
            kronor = draw(amounts) if granted else Fraction(0)
            cells[sector, dominance] = Cell(kronor, Fraction(decided), Fraction(granted))
    return Sums(KINDS, cells)


parts = st.fractions(0, 1, max_denominator=100)


@given(sums())
def test_what_moves_nothing_changes_nothing(found: Sums) -> None:
    nothing = Scenario((Move(DOMINANCE, "men", "women"),))
    assert after(found, nothing) == found
    assert after(found, Scenario()) == found


@given(sums(), parts, st.fractions(0, 3, max_denominator=100), parts)
def test_totals_that_are_held_are_held(
    found: Sums, part: Fraction, times: Fraction, grow: Fraction
) -> None:
    scenario = Scenario(
        (Move(DOMINANCE, "men", "women", part),),
        mixes=(Mix(DOMINANCE, "women", times),),
        grow=grow,
    )
    try:
        now = after(found, scenario)
    except Impossible:  # nothing is left to hold, say
        reject()
    assert now.kronor == found.kronor * (1 + grow)
    decided = [sum(cell.decided for cell in of.cells.values()) for of in (found, now)]
    assert decided[0] == decided[1]


@given(sums(), st.fractions(-1, 1, max_denominator=100))
def test_a_rate_becomes_what_it_is_said_to(found: Sums, change: Fraction) -> None:
    def rate(of: Sums) -> Fraction:
        own = of.of(DOMINANCE, "women").values()
        return Fraction(sum(cell.granted for cell in own), sum(cell.decided for cell in own))

    try:
        now = after(found, Scenario(rates=(Rate(DOMINANCE, "women", change),)))
    except Impossible:  # above all of them, say
        reject()
    assert rate(now) == rate(found) + change
    assert all(0 <= cell.granted <= cell.decided for cell in now.cells.values())
    assert now.kronor == found.kronor


@given(sums(), parts)
def test_the_least_is_enough_and_no_more(found: Sums, share: Fraction) -> None:
    kronor = least(found, DOMINANCE, "men", "women", share)
    if not found.kronor:
        assert kronor == 0
        return
    now = after(found, Scenario((Move(DOMINANCE, "men", "women", kronor=kronor),)))
    reached = now.share(DOMINANCE, "women")
    assert reached is not None
    assert reached == share if kronor else reached >= share


def test_kronor_move_in_proportion() -> None:
    now = after(SUMS, Scenario((Move(DOMINANCE, "men", "women", Fraction(1, 4)),)))
    assert [int(now.cells[kind].kronor) for kind in SUMS.cells] == [450, 150, 300, 0, 100]
    back = after(now, Scenario((Move(DOMINANCE, "women", "men", kronor=Fraction(200)),)))
    assert back == SUMS


def test_more_applications_of_one_kind_are_fewer_of_the_others() -> None:
    now = after(SUMS, Scenario(mixes=(Mix(DOMINANCE, "women", Fraction(2)),)))
    own = [sum(c.decided for c in s.of(DOMINANCE, "women").values()) for s in (SUMS, now)]
    assert [float(round(one, 3)) for one in own] == [10, 14.444]


@pytest.mark.parametrize(
    ("scenario", "code"),
    [
        (Scenario((Move(DOMINANCE, "women", "men", kronor=Fraction(101)),)), "too_much"),
        (Scenario((Move(DOMINANCE, "men", "women", Fraction(11, 10)),)), "too_much"),
        (Scenario((Move(DOMINANCE, "men", "women", kronor=Fraction(-1)),)), "too_much"),
        (Scenario((Move("sector", "F", "Z", Fraction(1, 10)),)), "no_group"),
        (Scenario((Move("municipality", "2180", "2101", Fraction(1)),)), "no_group"),
        (Scenario(rates=(Rate(DOMINANCE, "men", Fraction(1, 2)),)), "rate"),
        (Scenario(mixes=(Mix(DOMINANCE, "men", Fraction(-1)),)), "mix"),
        (Scenario(grow=Fraction(-2)), "total"),
    ],
)
def test_what_cannot_be(scenario: Scenario, code: str) -> None:
    with pytest.raises(Impossible) as problem:
        after(SUMS, scenario)
    assert problem.value.code == code


def test_persons_are_moved_by_themselves() -> None:
    women = Move("sex", "man", "woman", Fraction(1, 10))
    assert dimensions_of(Scenario((women,))) == ("sex",)
    for scenario, code in (
        (Scenario((women, Move(DOMINANCE, "men", "women"))), "persons"),
        (Scenario((women,), rates=(Rate("sex", "woman", Fraction(1)),)), "persons_only_kronor"),
    ):
        with pytest.raises(Impossible) as problem:
            dimensions_of(scenario)
        assert problem.value.code == code


@pytest.mark.parametrize("by", [KINDS, (*KINDS, "municipality"), ("sex",), ("birthplace",)])
def test_the_sums_are_what_is_shown(demo_database: Path, by: tuple[str, ...]) -> None:
    database = Database(demo_database)
    chosen = Selection.of(county=["21"], year=["2025"])
    found = sums_of(lambda name, *by: breakdown(database, name, by, chosen), by)
    whole = breakdown(database, "amount_granted", (), chosen).overall.numerator
    assert abs(found.kronor - Fraction(whole or 0)) <= (0 if by[0] == "sector" else 10**6)
    shown = breakdown(database, "amount_granted", by, chosen)
    for group in shown.groups:
        if group.suppressed:
            assert group.labels not in found.cells
        else:
            assert found.cells[group.labels].kronor == group.numerator
    assert (REST,) not in found.cells or by[0] != "sector"
    database.close()
