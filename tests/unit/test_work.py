"""What is not proved within its work is hidden: less is shown then, and never more is told."""

import itertools
from itertools import combinations
from random import Random

import numpy as np
import pytest

from jamstall.analysis.disclosure.secondary import tables, work
from jamstall.analysis.disclosure.secondary.cube import Cube, cube
from jamstall.analysis.disclosure.secondary.tables import Guarded
from jamstall.analysis.disclosure.secondary.work import Spent, Work
from jamstall.analysis.selection import Selection
from tests.attacker import Attacker
from tests.cases import Case, cases
from tests.unit.conftest import OpenView

LIMIT = 5
YEARS = ("2022", "2023", "2024")


def country(seed: int) -> Cube:
    """Return cases by county, year and person, many groups of them small."""
    labels = itertools.product(
        ("13", "21"), YEARS, ("man", "unknown", "woman"), ("abroad", "sweden")
    )
    counts = np.random.default_rng(seed).integers(0, 14, 36)
    return cube(
        ("county", "year", "sex", "birthplace"),
        [(label, int(count)) for label, count in zip(labels, counts, strict=True) if count],
    )


def decided(whole: Cube, monkeypatch: pytest.MonkeyPatch, steps: int = work.STEPS) -> Guarded:
    monkeypatch.setattr(work, "STEPS", steps)
    return tables.decide(whole, LIMIT, of_few=True)


@pytest.fixture(autouse=True)
def decide_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be remembered: other work, another answer."""
    monkeypatch.setattr(tables, "decide", getattr(tables.decide, "__wrapped__", tables.decide))


@pytest.mark.parametrize("seed", range(3))
def test_the_less_work_the_more_is_hidden(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = country(seed)
    hidden = [
        np.count_nonzero(decided(whole, monkeypatch, steps).hidden)
        for steps in (0, 200, work.STEPS, 10**9)
    ]
    assert hidden[0] > hidden[2]
    assert sorted(hidden, reverse=True) == hidden
    # The usual work is enough: as much as anybody could do gives the same.
    usual, all_there_is = (decided(whole, monkeypatch, s) for s in (40_000, 10**9))
    assert np.array_equal(usual.hidden, all_there_is.hidden)


def test_the_same_work_gives_the_same_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (decided(country(1), monkeypatch, 300) for _ in range(2))
    assert np.array_equal(one.hidden, other.hidden)


def test_totals_of_everybody_are_shown_whatever_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = country(2)
    found = decided(whole, monkeypatch, 0)
    assert not found.hidden[..., -1, -1].any()
    assert found.hidden[:-1, :-1, :-1].all(where=whole.counts[:-1, :-1, -1:, -1:] > 0)


def test_what_a_wider_cube_gives_up_the_narrower_does_not_show(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By county and year nothing is proved: so the years of all counties are not shown by sex."""
    whole = country(2)
    given = decided(whole, monkeypatch, 0)
    of_all = whole.part(whole.dimensions.index("county"), -1)
    narrower = Guarded(of_all, np.zeros(of_all.counts.shape, bool))
    hidden = narrower.beside(given).hidden
    assert hidden[:-1, :-1, -1].all()
    assert not hidden[:-1, -1, -1].any()  # everybody of a year


def test_large_tables_may_take_fewer_steps() -> None:
    assert Work.of(10).left == Work.of(work.GROUPS).left == work.STEPS
    assert Work.of(2 * work.GROUPS).left == work.STEPS // 8
    few = Work(3)
    few.take(2)
    with pytest.raises(Spent):
        few.take(1)


def drawn(draw: Random) -> list[Case]:
    """Cases in two counties and three years, many groups of them small."""
    return [
        case
        for place, year, sex, born in itertools.product(
            ("Gävle", "Ockelbo", "Halmstad"), YEARS, ("woman", "man"), ("sweden", "abroad", "")
        )
        for case in cases(
            draw.choice((0, 0, 0, 1, 2, 3, 9)),
            municipality=place,
            decided_on=f"{year}-03-01",
            applicant_sex=sex,
            birthplace=born,
        )
    ]


@pytest.mark.parametrize("steps", [0, 60, 600])
def test_what_is_shown_after_little_work_tells_nobody(
    look_at: OpenView, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    """Each table by county, year and person, asked for by itself as pages do."""
    monkeypatch.setattr(work, "STEPS", steps)
    view = look_at(drawn(Random("little work")))
    chosen = Selection.of(fund=["business_grants"])
    for dimensions in (("municipality", "year", "sex"), ("county", "sex", "birthplace")):
        found = [
            view.measure("granted_cases", *by, **dict(chosen.filters))
            for size in range(len(dimensions) + 1)
            for by in combinations(dimensions, size)
        ]
        assert any(group.suppressed for result in found for group in result.groups)
        assert any(not group.suppressed for result in found for group in result.groups)
        assert Attacker(found).pinned() == []


def test_what_is_not_proved_and_not_given_up_is_told(
    look_at: OpenView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With nothing given up the same attack succeeds."""
    monkeypatch.setattr(work, "STEPS", 0)
    monkeypatch.setattr(tables, "give_up", lambda *_: None)
    view = look_at(drawn(Random("little work")))
    by = ("county", "sex", "birthplace")
    chosen = [some for size in range(4) for some in combinations(by, size)]
    found = [view.measure("granted_cases", *some, fund=["business_grants"]) for some in chosen]
    assert Attacker(found).pinned()
