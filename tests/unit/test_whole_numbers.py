"""What whole numbers tell is hidden too, and that a small number is small.

Of 64 such files the first told somebody in 7 before that, and the second was told of 374 groups of
the first eight (docs/decisions/0061); `make attack` asks all.
"""

from collections import Counter
from pathlib import Path

import pytest

from jamstall.analysis.disclosure.audit import whole_numbers
from jamstall.intake import Intake
from jamstall.store.database import Database
from tests.attacker import Where
from tests.together import Cases, Public, Together, decide_together, projects, views
from tests.twin import Twin, cases_of
from tests.unit.test_together import loaded
from tests.whole_numbers import told_in_whole_numbers

FUND, BOTH = "project_funds", ("sex", "birthplace")
PLACES = {"A": "13", "B": "12", "C": "23", "D": "123"}
"""Four projects, each of a sector of its own, in two or three of three municipalities."""


def women(dimension: str, label: str) -> Where:
    return tuple(sorted(((dimension, frozenset((label,))), ("sex", frozenset(("woman",))))))


def test_whole_numbers_tell_more_than_parts_of_a_case() -> None:
    """One woman in each municipality: hers is the project in all three, or half of each other.

    Three men's halves make no case: only in parts can the project in all three be a man's.
    """
    real: Counter[tuple[Public, tuple[str, ...]]] = Counter()
    for sector, places in PLACES.items():
        told = (("municipality", frozenset(places)), ("sector", frozenset((sector,))))
        real[(told, "granted"), ("woman" if sector == "D" else "man",)] += 1
    attack = Together(Cases.counted(real, ("sex",)), [])
    attack.shown = {women("municipality", place) for place in "123"}
    attack.hidden = {women("sector", "D")}
    assert attack.told() == []
    assert told_in_whole_numbers(attack) == [women("sector", "D")]
    attack.shown.pop()
    del attack.equations
    assert told_in_whole_numbers(attack) == []


def test_that_there_are_few_can_be_told_though_not_how_many() -> None:
    """Of ten projects here and four there twelve are women's: there two, three or four."""
    real: Counter[tuple[Public, tuple[str, ...]]] = Counter()
    for place, of_women, of_men in (("1", 9, 1), ("2", 3, 1)):
        told = (("municipality", frozenset(place)),)
        real[(told, "granted"), ("woman",)] += of_women
        real[(told, "granted"), ("man",)] += of_men
    all_women: Where = (("sex", frozenset(("woman",))),)
    there = women("municipality", "2")
    attack = Together(Cases.counted(real, ("sex",)), [])
    attack.shown, attack.hidden = {all_women}, {there}
    assert told_in_whole_numbers(attack) == []
    assert told_in_whole_numbers(attack, also_few=True) == [there]
    attack.shown.clear()
    del attack.equations
    assert told_in_whole_numbers(attack, also_few=True) == []


def attack_of(database: Database, intake: Intake) -> Together:
    decide_together(database)
    cases = Cases.of(Twin(cases_of([intake])), FUND, BOTH)
    attack = Together(cases, views(database, FUND, BOTH))
    assert attack.few()
    return attack


@pytest.mark.parametrize("also_few", [False, True])
def test_what_whole_numbers_tell_is_hidden_too(
    tmp_path: Path, empty_database: Path, monkeypatch: pytest.MonkeyPatch, *, also_few: bool
) -> None:
    intake = projects(41, tmp_path)
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    with monkeypatch.context() as patched:
        patched.setattr(whole_numbers, "MOST", -1)
        patched.setattr(whole_numbers, "MOST_WHOLE", -1)
        database = loaded(before, empty_database, intake)
        assert told_in_whole_numbers(attack_of(database, intake), also_few=also_few)
        database.close()
    database = loaded(after, empty_database, intake)
    assert told_in_whole_numbers(attack_of(database, intake), also_few=also_few) == []
    database.close()
