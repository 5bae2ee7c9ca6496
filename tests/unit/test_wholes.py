"""Groups that are all of a place or a year: which are shown, and which start hiding."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path
from random import Random

import numpy as np
import pytest

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure.kept import Kept
from jamstall.analysis.disclosure.policy import PERSONAL, is_refusal_of_all, starts_hiding
from jamstall.analysis.disclosure.secondary.cube import cube
from jamstall.analysis.disclosure.secondary.weights import Refusals
from jamstall.panels.view import View
from tests.attacker import Attacker, Where
from tests.cases import Case, cases
from tests.unit.conftest import OpenView

YEARS = ("2022", "2023", "2024")
PLACES = ("Gävle", "Ockelbo", "Hofors", "Halmstad")


def tables(view: View, *by: str, measure: str) -> list[Breakdown]:
    """Return every table of some dimensions, as a page shows them that has all their totals."""
    page = view.beside(*by)
    return [
        page.measure(measure, *some)
        for size in range(len(by) + 1)
        for some in combinations(by, size)
    ]


def shown(result: Breakdown) -> dict[tuple[str, ...], object]:
    return {group.labels: group.value for group in result.groups if not group.suppressed}


def where(result: Breakdown, labels: tuple[str, ...], *decisions: str) -> Where:
    """Return which cases a group counts, as the attacker names them."""
    told = {d: {label} for d, label in zip(result.by, labels, strict=True)}
    told |= {"decision": set(decisions)}
    return tuple(sorted((dimension, frozenset(of)) for dimension, of in told.items()))


# Who is born abroad.


def born(abroad: int, sweden: int, **columns: str) -> list[Case]:
    return [
        *cases(abroad, birthplace="abroad", **columns),
        *cases(sweden, birthplace="sweden", **columns),
    ]


@pytest.mark.parametrize("measure", ["granted_cases", "amount_granted", "cases_share", "cases"])
def test_a_whole_that_is_born_abroad_is_hidden(look_at: OpenView, measure: str) -> None:
    view = look_at(
        [
            *born(9, 0, municipality="Ockelbo"),
            *born(12, 30, municipality="Gävle"),
            *born(0, 80, municipality="Hofors"),
            *born(6, 7, municipality="Ljusdal"),
        ]
    )
    known = shown(view.measure(measure, "municipality", "birthplace"))
    assert ("2101", "abroad") not in known
    assert ("2101", "sweden") not in known, "nobody born in Sweden is the whole, too"
    assert ("2104", "sweden") in known, "a whole that is born in Sweden is shown"
    results = tables(view, "municipality", "birthplace", measure="cases")
    assert Attacker(results).pinned() == []


@pytest.mark.parametrize("others", [{}, {"birthplace": "unknown", "municipality": "Gävle"}])
def test_also_where_the_data_knows_no_other(look_at: OpenView, others: dict[str, str]) -> None:
    view = look_at([*born(9, 0, municipality="Ockelbo"), *cases(7 * bool(others), **others)])
    result = view.measure("granted_cases", "birthplace", municipality=("2101",))
    assert shown(result) == {}
    assert len(result.groups) > 1
    assert result.overall.cases == 9
    assert Attacker([result]).pinned() == []


def test_also_of_all_women_beside_men_who_are_not(look_at: OpenView) -> None:
    view = look_at([*born(9, 0, applicant_sex="woman"), *born(12, 30, applicant_sex="man")])
    results = tables(view, "sex", "birthplace", measure="granted_cases")
    assert ("woman", "abroad") not in shown(results[-1])
    assert Attacker(results).pinned() == []


def test_runs_of_years_that_are_wholly_so_are_hidden_too(look_at: OpenView) -> None:
    view = look_at(
        [case for n, year in enumerate(YEARS)
         for case in born(20, 30 * (n == 2), decided_on=f"{year}-05-02")]
    )  # fmt: skip
    for first, after in combinations(range(4), 2):
        result = view.measure("granted_cases", "birthplace", year=YEARS[first:after])
        assert (("abroad",) in shown(result)) == (first == 0 and after == 3)


# Who was refused.


def decided(place: str, granted: int, rejected: int, **columns: str) -> list[Case]:
    own = {"municipality": place, **columns}
    return [*cases(granted, **own), *cases(rejected, "rejected", **own)]


def test_a_refusal_of_all_is_hidden_and_that_none_was_granted_is_not(look_at: OpenView) -> None:
    view = look_at(
        [
            *decided("Ockelbo", 0, 6, applicant_sex="woman"),
            *decided("Ockelbo", 20, 9, applicant_sex="man"),
            *decided("Gävle", 20, 11, applicant_sex="woman"),
            *decided("Gävle", 20, 9, applicant_sex="man"),
            *decided("Hofors", 0, 40, applicant_sex="woman"),
            *decided("Hofors", 0, 40, applicant_sex="man"),
            *decided("Halmstad", 6, 0, applicant_sex="woman"),
            *decided("Halmstad", 9, 7, applicant_sex="man"),
        ]
    )
    rate = view.measure("approval_rate", "municipality", "sex")
    known = shown(rate)
    assert ("2101", "woman") not in known
    assert known["1380", "woman"] == 1, "that all were granted is shown"
    assert known["2104", "woman"] == 0, "everybody there was refused, women and men"
    granted = view.measure("granted_cases", "municipality", "sex")
    assert ("2101", "woman") not in {g.labels for g in granted.groups if g.suppressed}
    results = [
        result
        for measure in ("approval_rate", "cases", "granted_cases")
        for result in tables(view, "municipality", "sex", measure=measure)
    ]
    attacker = Attacker(results)
    assert attacker.pinned() == []
    assert attacker.ends(where(rate, ("2101", "woman"), "granted", "rejected"))[0] == 0


def test_of_some_years_together_neither(look_at: OpenView) -> None:
    """Two years in which all women were refused: hidden together, though each could be none."""
    view = look_at(
        [
            case
            for year, granted in zip(("2021", *YEARS), (9, 8, 0, 0), strict=True)
            for sex, own in (("woman", granted), ("man", 12))
            for case in decided("Gävle", own, 7, applicant_sex=sex, decided_on=f"{year}-05-02")
        ]
    )
    for run in (("2023",), ("2024",), ("2023", "2024")):
        assert ("woman",) not in shown(view.measure("approval_rate", "sex", year=run)), run
    assert ("woman",) in shown(view.measure("approval_rate", "sex"))


def test_where_all_is_shown_wholes_are_shown(look_at: OpenView) -> None:
    """`--suppress 0`: exact numbers for whoever can read the database anyway."""
    view = look_at(
        [
            *decided("Gävle", 0, 6, applicant_sex="woman", birthplace="abroad"),
            *decided("Gävle", 9, 6, applicant_sex="man", birthplace="sweden"),
        ]
    )
    exact = replace(view, selection=replace(view.selection, small=0))
    assert shown(exact.measure("approval_rate", "sex"))["woman",] == 0
    assert shown(exact.measure("decided_cases", "sex", "birthplace"))["woman", "abroad"] == 6


def test_a_refusal_is_kept_apart_from_one_where_others_were_granted(tmp_path: Path) -> None:
    """The rejected alone do not say what is hidden of them: who were granted is in the key too."""
    whole = cube(("place", "sex"), [((p, s), 9) for p in ("a", "b") for s in ("man", "woman")])
    some = np.full(whole.counts.shape, 9)
    none = some.copy()
    none[0, 1] = 0
    store = Kept.beside(tmp_path / "d.duckdb")
    for granted, is_hidden in ((some, False), (none, True), (some, False)):
        found = store.decide(replace(whole, granted=granted), 5, of_few=False)
        assert found.hidden[0, 1] == is_hidden


# At random.


def drawn(draw: Random, by: str) -> list[Case]:
    """Cases of which some groups are all refused, or all born abroad."""
    rows = []
    for place, sex, born_in in product(
        PLACES if by == "municipality" else YEARS, ("woman", "man", "mixed"), ("sweden", "abroad")
    ):
        own = {"municipality": place} if by == "municipality" else {"decided_on": f"{place}-05-02"}
        rows += [
            *cases(draw.choice((0, 0, 0, 3, 9)), applicant_sex=sex, birthplace=born_in, **own),
            *cases(
                draw.choice((0, 0, 2, 6)), "rejected", applicant_sex=sex, birthplace=born_in, **own
            ),
        ]
    return rows


def wholes(results: list[Breakdown], person: str) -> Iterator[tuple[Breakdown, tuple[str, ...]]]:
    """Yield the groups of a person that were refused altogether, from exact numbers."""
    for result in results:
        if person not in result.by:
            continue
        at = result.by.index(person)
        for group in result.groups:
            told = list(zip(result.by, group.labels, strict=True))
            others = [
                other.numerator or 0
                for other in result.groups
                if all(
                    other.labels[n] == group.labels[n]
                    for n in range(len(result.by))
                    if n != at and result.by[n] not in PERSONAL
                )
            ]
            rejected = (group.denominator or 0) - (group.numerator or 0)
            if starts_hiding(told) and is_refusal_of_all(rejected, group.numerator, sum(others)):
                yield result, group.labels


@pytest.mark.parametrize("seed", [0, 1, 2, 4])
@pytest.mark.parametrize("by", ["municipality", "year"])
def test_at_random_nobody_learns_that_all_were_refused(
    look_at: OpenView, by: str, seed: int
) -> None:
    view = look_at(drawn(Random(f"{by} {seed}"), by))
    results = [
        result
        for measure in ("approval_rate", "granted_cases", "cases")
        for result in tables(view, by, "sex", measure=measure)
    ]
    exact = replace(view, selection=replace(view.selection, small=0))
    attacker = Attacker(results)
    assert attacker.pinned() == []
    found = list(wholes(tables(exact, by, "sex", measure="approval_rate"), "sex"))
    assert found
    for result, labels in found:
        seen = view.beside(by, "sex").measure("approval_rate", *result.by).group(*labels)
        assert seen.suppressed
        assert attacker.ends(where(result, labels, "granted", "rejected"))[0] == pytest.approx(0)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("by", ["municipality", "year"])
def test_at_random_no_whole_is_known_to_be_born_abroad(
    look_at: OpenView, by: str, seed: int
) -> None:
    view = look_at(drawn(Random(f"{by} {seed}"), by))
    exact = replace(view, selection=replace(view.selection, small=0))
    by_all = (by, "sex", "birthplace")
    counted = tables(exact, *by_all, measure="granted_cases")
    numbers = {
        frozenset(zip(one.by, group.labels, strict=True)): group.value
        for one in counted
        for group in one.groups
    } | {frozenset(): exact.measure("granted_cases").overall.value}
    abroad = ("birthplace", "abroad")
    whole = {
        told
        for told, cases_of in numbers.items()
        if abroad in told and cases_of and cases_of == numbers[told - {abroad}]
    }
    assert whole
    results = tables(view, *by_all, measure="granted_cases")
    seen = {frozenset(zip(one.by, labels, strict=True)) for one in results for labels in shown(one)}
    assert not whole & seen
    assert Attacker(results).pinned() == []


def test_a_refusal_is_said_of_one_group_as_of_a_cube() -> None:
    labels = product(("2023", "2024"), ("unknown", "woman"), ("abroad", "unknown"))
    whole = cube(("year", "sex", "birthplace"), [(one, 6) for one in labels])
    granted = np.where(np.random.default_rng(3).random(whole.counts.shape) < 0.4, 2, 0)
    granted[:2, -1, -1] = 0, 9
    found = Refusals.of(replace(whole, granted=granted))
    assert found is not None
    assert Refusals.of(whole) is None
    assert found.of_all.any()
    for place in np.ndindex(granted.shape):
        told = [
            (dimension, labels[at])
            for dimension, labels, at in zip(whole.dimensions, whole.labels, place, strict=True)
            if at < len(labels)
        ]
        anyone = granted[place[0], -1, -1]
        refused = is_refusal_of_all(whole.counts[place], granted[place], anyone)
        assert found.of_all[place] == (starts_hiding(told) and refused), told
