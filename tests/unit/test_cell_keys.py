"""The attacks on numbers with noise bite, on examples by hand (decision 68)."""

from collections import Counter
from itertools import combinations

import pytest

from tests.attacker import Where
from tests.noise_attacker import (
    MOST,
    Key,
    Noisy,
    of_cases,
    of_question,
    told_as_small,
    told_by_averages,
    told_by_one_case,
)
from tests.together import Cases, Public

WOMAN, MAN = ("sex", frozenset(("woman",))), ("sex", frozenset(("man",)))
DRAWS = range(20)


def public(form: str) -> Public:
    told = tuple((name, frozenset((form,))) for name in ("support_form", "year", "county"))
    return told, "granted"


def cases(**of_form: tuple[int, int]) -> Cases:
    """Return cases of some forms of support, each so many women and men."""
    real: Counter[tuple[Public, tuple[str, ...]]] = Counter()
    for form, (women, men) in of_form.items():
        real[public(form), ("woman",)] = women
        real[public(form), ("man",)] = men
    return Cases.counted(real, ("sex",))


def cells(*publics: Where) -> tuple[Where, ...]:
    """Return how many women and men there are of each."""
    return tuple(tuple(sorted((*where, who))) for where in publics for who in (WOMAN, MAN))


def of(*forms: str) -> Where:
    return (("support_form", frozenset(forms)),)


@pytest.mark.parametrize("key", [of_cases, of_question])
def test_noise_is_the_same_each_time_bounded_and_leaves_none_at_none(key: Key) -> None:
    some = cases(a=(9, 0))
    women, men = cells(of("a"))
    found = {Noisy(some, (), key, draw).number(women) for draw in DRAWS}
    assert len(found) > 2
    assert found <= set(range(9 - MOST, 9 + MOST + 1))
    assert found == {Noisy(some, (), key, draw).number(women) for draw in DRAWS}
    assert {Noisy(some, (), key, draw).number(men) for draw in DRAWS} == {0}


def test_with_a_key_of_the_cases_one_case_more_is_named_and_never_wrong() -> None:
    """Of *a* and *b* together there is one case more than of *a*: the men are the same, she is not.

    Where both numbers of women happen to be the same, nobody is named.
    """
    some, known = cases(a=(6, 7), b=(1, 0)), cells(of("a"), of("a", "b"))
    found = [told_by_one_case(Noisy(some, known, of_cases, draw))[0] for draw in DRAWS]
    assert {one.pairs for one in found} == {1}
    named = sum(one.named for one in found)
    assert 0 < named == sum(one.right for one in found)


def test_with_a_key_of_the_question_it_is_not_sure() -> None:
    some, known = cases(a=(6, 7), b=(1, 0)), cells(of("a"), of("a", "b"))
    found = [told_by_one_case(Noisy(some, known, of_question, draw))[0] for draw in DRAWS]
    assert 0 < sum(one.right for one in found) < sum(one.named for one in found)


@pytest.mark.parametrize("key", [of_cases, of_question])
def test_a_cell_of_one_case_shows_whose_it_is(key: Key) -> None:
    some, known = cases(b=(1, 0)), cells(of("b"))
    found = [told_by_one_case(Noisy(some, known, key, draw))[1] for draw in DRAWS]
    assert 0 < sum(one.named for one in found) == sum(one.right for one in found)


def test_averages_of_the_same_cases_are_exact_with_a_key_of_the_question_alone() -> None:
    """Fourteen ways to ask for the same cases: by some of three dimensions, alone or not."""
    dimensions = ("county", "support_form", "year")
    known = cells(
        *(
            tuple((name, frozenset(("a", *also))) for name in some)
            for size in (1, 2, 3)
            for some in combinations(dimensions, size)
            for also in ((), ("none",))
        )
    )
    by_question = [
        told_by_averages(Noisy(cases(a=(8, 9)), known, of_question, draw)) for draw in DRAWS
    ]
    by_cases = [told_by_averages(Noisy(cases(a=(8, 9)), known, of_cases, draw)) for draw in DRAWS]
    assert {groups for groups, *_ in (*by_question, *by_cases)} == {2}
    for _, first, exact, pinned in by_cases:
        assert (exact, pinned) == (first, 0)
    one, averages = (sum(numbers[at] for numbers in by_question) for at in (1, 2))
    assert averages > 2 * one


def test_who_is_alone_in_several_cells_is_certain_where_any_shows_somebody() -> None:
    known = cells(of("a"), (("year", frozenset(("a",))),))
    for draw in DRAWS:
        noisy = Noisy(cases(a=(1, 0)), known, of_question, draw)
        seen = any(noisy.number(where) for where in known)
        assert told_by_averages(noisy)[3] == seen


@pytest.mark.parametrize("key", [of_cases, of_question])
def test_a_few_are_known_to_be_few_where_all_together_are(key: Key) -> None:
    """Of three cases a number of women that is not 0 says 1 to 3; one who is alone is pinned."""
    for draw in DRAWS:
        noisy = Noisy(cases(a=(2, 1)), cells(of("a")), key, draw)
        women, men = (noisy.number(where) for where in noisy.cells)
        few, pinned, confined = told_as_small(noisy)
        assert few == 2
        assert confined == (women > 0) + (men > 0)
        assert pinned <= confined
        alone = Noisy(cases(a=(1, 0)), cells(of("a")), key, draw)
        seen = alone.number(alone.cells[0]) > 0
        assert told_as_small(alone) == (1, seen, seen)


@pytest.mark.parametrize("key", [of_cases, of_question])
def test_a_few_among_many_are_not(key: Key) -> None:
    """Four women of a hundred may be five, whatever number is shown that is not below one."""
    for draw in DRAWS:
        noisy = Noisy(cases(a=(4, 96)), cells(of("a")), key, draw)
        assert told_as_small(noisy) == (1, 0, 0)


def test_a_part_is_known_by_the_whole_that_is() -> None:
    """Women of *a* are at most as many as of both; of *b* there is one case, and a man's."""
    some = cases(a=(2, 1), b=(0, 1))
    known = cells(of("a"), of("b"), of("a", "b"))
    found = [told_as_small(Noisy(some, known, of_question, draw)) for draw in DRAWS]
    assert {few for few, *_ in found} == {5}
    assert max(confined for *_, confined in found) == 5
