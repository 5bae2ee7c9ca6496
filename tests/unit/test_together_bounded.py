"""What is decided together takes bounded work: what is not proved within it is hidden."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from jamstall import decide_ahead as ahead
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.disclosure.apart import Apart
from jamstall.analysis.disclosure.audit import parts, together, told_numbers, ways
from jamstall.analysis.disclosure.audit.cases import Public
from jamstall.analysis.disclosure.audit.cells import cells, read
from jamstall.analysis.disclosure.audit.closed import of_all_cases, told_apart
from jamstall.analysis.disclosure.audit.covered import covered
from jamstall.analysis.disclosure.secondary import tables
from jamstall.analysis.disclosure.secondary.cube import Cube, Flags
from jamstall.analysis.disclosure.secondary.decided import Cases as Decided
from jamstall.analysis.disclosure.secondary.tables import Guarded
from jamstall.analysis.disclosure.secondary.work import Spent, Work
from jamstall.analysis.selection import Selection
from jamstall.intake import take_in
from jamstall.store.database import Database
from jamstall.store.queries import provenance
from tests.files import project, table, xlsx
from tests.together import Cases, Together, decide_together, each_alone, projects, views
from tests.twin import Twin, cases_of
from tests.unit.test_together import loaded

FUND, BOTH, PLACE = "project_funds", ("sex", "birthplace"), "municipality"
ENOUGH = Work(together.WORK)


@pytest.fixture(params=[1, 2])
def in_places(
    request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path
) -> Iterator[tuple[Database, Cases]]:
    intake = projects(request.param, tmp_path)
    database = loaded(tmp_path, empty_database, intake)
    yield database, Cases.of(Twin(cases_of([intake])), FUND, BOTH)
    database.close()


def told(of: tuple[Database, Cases]) -> int:
    database, cases = of
    attack = Together(cases, views(database, FUND, cases.persons))
    assert attack.few()
    return len(attack.told())


def shown(database: Database, *by: str) -> int:
    """Return how many groups of persons are shown."""
    found = breakdown(database, "granted_cases", (*by, "sex"), Selection())
    return sum(not group.suppressed and bool(group.cases) for group in found.groups)


def granted(database: Database) -> tuple[parts.Part, dict[tuple[str, ...], Guarded]]:
    """Return the granted by sex and birthplace, and what tables have of them, each by itself."""
    alike = told_apart(database)
    assert alike is not None
    found_parts = parts.parts(alike, [*of_all_cases()])
    (part,) = (one for one in found_parts if len(one.persons) > 1 and one.outcome == tables.GRANTED)
    version, usual = provenance(database).version, Selection()
    found = each_alone(Decided(database, version, usual.small))
    return part, together.numbers_of(part, found)


def numbers(database: Database) -> tuple[Public, Flags]:
    """Return the numbers of the granted, and which are shown as each table is by itself."""
    part, own = granted(database)
    plain = part.plain(own)
    public = Public(part.cases.told_apart_by((*plain, *part.persons)), plain, part.persons)
    levels = [*cells(own, public, plain, part.persons)]
    public.each()
    exists, _, hidden, _ = read(levels, own, public.counts().shape)
    return public, exists & ~hidden


@pytest.mark.parametrize("work", [0, 10**5, 10**7, together.WORK])
def test_whatever_work_there_is_nobody_is_told(
    in_places: tuple[Database, Cases], monkeypatch: pytest.MonkeyPatch, work: int
) -> None:
    monkeypatch.setattr(together, "WORK", work)
    decide_together(in_places[0])
    assert told(in_places) == 0
    if work in {0, ENOUGH.left}:
        assert (shown(in_places[0], "county") > 0) == (work > 0)


def test_work_is_taken_and_no_more_than_there_is(in_places: tuple[Database, Cases]) -> None:
    public, known = numbers(in_places[0])
    counts, work = public.counts(), replace(ENOUGH)
    ways.free_way(public, known, counts, work)
    took = ENOUGH.left - work.left
    assert took > 0
    ways.free_way(public, known, counts, Work(2 * took))
    with pytest.raises(Spent):
        ways.free_way(public, known, counts, Work(1))


def test_what_finer_numbers_say_is_left_out_and_nothing_else(
    in_places: tuple[Database, Cases], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same way is free with all of what is shown, and with the rest of it."""
    public, known = numbers(in_places[0])
    counts = public.counts()
    assert covered(public, known).any()
    found = ways.free_way(public, known, counts, replace(ENOUGH))
    monkeypatch.setattr(ways, "covered", lambda *_: None)
    assert np.allclose(found, ways.free_way(public, known, counts, replace(ENOUGH)), atol=1e-6)


def test_as_many_as_there_are_by_chance_leads_nowhere_and_another_way_is_taken(
    tmp_path: Path, empty_database: Path
) -> None:
    """Two of each kind of person: in the middle of all that may be, too, there are two of each."""
    kinds = product(("Kvinna", "Man"), ("Sverige", "Utlandet"), range(2))
    rows = [
        project(n, Kön=sex, Födelseland=born, Kommuner="Gävle")
        for n, (sex, born, _) in enumerate(kinds)
    ]
    intake = take_in(xlsx(tmp_path / "projekt.xlsx", table(*rows)))
    database = loaded(tmp_path, empty_database, intake)
    public, known = numbers(database)
    database.close()
    counts, nothing = public.counts(), np.zeros_like(known)
    everyone = counts == 2
    assert everyone.any()
    middle = ways.middle(public, nothing, counts, replace(ENOUGH))
    assert np.allclose(public.moved(middle)[everyone], 2)
    beside = ways.away(public, nothing, everyone, counts, replace(ENOUGH))
    assert (np.abs(public.moved(beside - public.real)[everyone]) > ways.BESIDE).all()
    assert (beside > -ways.BESIDE).all()
    assert np.allclose(beside.sum(axis=1), public.real.sum(axis=1))


def test_looking_near_by_alone_tells_nobody_either(
    in_places: tuple[Database, Cases], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(told_numbers, "FAR", 0)
    decide_together(in_places[0])
    assert told(in_places) == 0


def test_what_is_given_up_is_not_decided_first(
    in_places: tuple[Database, Cases], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of too many unknowns no table by municipality is solved; by county as much is shown."""
    database, _ = in_places
    solved: list[Cube] = []

    def solve(whole: Cube, limit: int, *, of_few: bool) -> Guarded:
        solved.append(whole)
        return tables.decide(whole, limit, of_few=of_few)

    class Here(Apart):
        """The solver in this process, so that it is seen what it is asked."""

        def decide(self, whole: Cube, limit: int, *, of_few: bool) -> Guarded:
            return solve(whole, limit, of_few=of_few)

    monkeypatch.setattr(parts, "MOST", 0)
    monkeypatch.setattr(ahead, "Apart", Here)
    ahead.decide_ahead(database, Event())
    assert solved
    assert not [one for one in solved if PLACE in one.dimensions]
    assert shown(database, PLACE) == 0
    assert shown(database, "county") > 0
    assert told(in_places) == 0
