"""All tables at once: the attacker bites, and tells nobody once they are decided together."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product
from pathlib import Path
from random import Random
from threading import Event

import numpy as np
import pytest

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.disclosure import listed
from jamstall.analysis.disclosure.audit import closed, parts, together, whole_numbers
from jamstall.analysis.disclosure.audit.spared import spared
from jamstall.analysis.disclosure.family import OF_ADVICE, STATED, USUAL, Table
from jamstall.analysis.disclosure.kept import Kept
from jamstall.analysis.disclosure.secondary import tables
from jamstall.analysis.disclosure.secondary.cube import Cube, Flags
from jamstall.analysis.disclosure.secondary.tables import Guarded
from jamstall.analysis.disclosure.secondary.weights import tell_of_persons
from jamstall.analysis.selection import Selection
from jamstall.decide_ahead import decide_ahead, known_by
from jamstall.demo import intakes
from jamstall.intake import Intake, Mapping, take_in
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.queries import provenance
from tests.advice_twin import rows_of
from tests.files import delimited, grant, project, table, xlsx
from tests.together import (
    ADVICE,
    FUNDS,
    STATES,
    WAYS,
    Cases,
    Together,
    decide_together,
    projects,
    views,
)
from tests.twin import Twin, cases_of
from tests.unit.test_advice import advised
from tests.unit.test_attack import draw
from tests.usefulness import shown

FUND, SEX, BOTH = "business_grants", ("sex",), ("sex", "birthplace")
BY_YEAR = Table(frozenset(("fund", "year", "sex")))


def loaded(folder: Path, empty_database: Path, intake: Intake) -> Database:
    copy = folder / "own.duckdb"
    copy.write_bytes(empty_database.read_bytes())
    database = Database(copy)
    loads.publish(database, [intake])
    return database


@pytest.fixture
def drawn(tmp_path: Path, empty_database: Path) -> Iterator[tuple[Database, Cases]]:
    cases = draw(Random("together"), ("sex", "year"), 60)
    columns = sorted({column for case in cases for column in case})
    rows = [columns, *([case.get(column, "") for column in columns] for case in cases)]
    path = delimited(tmp_path / "drawn.csv", rows)
    intake = take_in(path, Mapping(table="business_grants"))
    database = loaded(tmp_path, empty_database, intake)
    yield database, Cases.of(Twin(cases_of([intake])), FUND, SEX)
    database.close()


@pytest.fixture(params=[1, 2, 3])
def in_places(
    request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path
) -> Iterator[tuple[Database, Cases]]:
    intake = projects(request.param, tmp_path)
    database = loaded(tmp_path, empty_database, intake)
    yield database, Cases.of(Twin(cases_of([intake])), "project_funds", BOTH)
    database.close()


def only_few(whole: Cube, limit: int, *, of_few: bool) -> Guarded:
    """Hide what is few, and nothing else for its sake."""
    assert of_few in (True, False)
    few = (whole.counts > 0) & (whole.counts < limit) & tell_of_persons(whole)
    return Guarded(whole, np.asarray(few))


def told(of: tuple[Database, Cases], fund: str = "project_funds") -> int:
    database, cases = of
    attack = Together(cases, views(database, fund, cases.persons))
    assert attack.few()
    return len(attack.told())


def test_with_the_guard_out_of_the_way_it_bites(
    drawn: tuple[Database, Cases], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "decide", only_few)
    database, cases = drawn
    attack = Together(cases, views(database, FUND, SEX, [BY_YEAR]))
    assert attack.few()
    assert attack.told()


def test_of_a_table_that_is_decided_it_finds_nothing(drawn: tuple[Database, Cases]) -> None:
    database, cases = drawn
    attack = Together(cases, views(database, FUND, SEX, [BY_YEAR]))
    assert attack.few()
    assert attack.told() == []


def test_decided_together_they_tell_nobody(in_places: tuple[Database, Cases]) -> None:
    """Each table by itself keeps its secrets; a case in two municipalities tells of others."""
    assert told(in_places) > 0
    decide_together(in_places[0])
    assert told(in_places) == 0


@pytest.fixture
def waiting(tmp_path: Path, empty_database: Path) -> Iterator[tuple[Database, Cases]]:
    """Projects of which some are not paid yet: four men, as all counties and years tell."""
    intake = projects(7, tmp_path)
    database = loaded(tmp_path, empty_database, intake)
    yield database, Cases.of(Twin(cases_of([intake])), "project_funds", BOTH)
    database.close()


def test_who_is_not_paid_yet_is_not_told(waiting: tuple[Database, Cases]) -> None:
    """Nor who does not state what was applied for; of those that do, some are shown."""
    database, cases = waiting
    decide_together(database)
    attack = Together(cases, views(database, "project_funds", BOTH))
    for amount in STATED:
        of = [dict(where)[amount] for where in attack.few() if amount in dict(where)]
        assert {frozenset((one,)) for one in STATES} == {*of}
        assert any(amount in dict(where) and attack.real(where) for where in attack.shown)
    assert attack.told() == []


def test_which_groups_are_listed_does_not_tell(
    tmp_path: Path, empty_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In Ockelbo a woman was refused: among the granted, with 0, nobody else must be missing."""
    others = [("Gävle", sex, how) for sex in ("Kvinna", "Man") for how in ("Beviljad", "Avslag")]
    cases = [("Ockelbo", "Kvinna", "Avslag"), *others * 6]
    rows = [
        grant(at, Kommun=place, Kön=sex, Beslut=how, Belopp=10_000 if how == "Beviljad" else None)
        for at, (place, sex, how) in enumerate(cases)
    ]
    intake = take_in(xlsx(tmp_path / "grants.xlsx", table(*rows)), None, None, "grants.xlsx")
    of = loaded(tmp_path, empty_database, intake), Cases.of(Twin(cases_of([intake])), FUND, SEX)
    assert told(of, FUND) == 0
    monkeypatch.setattr(listed, "listed", lambda *asked: asked[3])
    assert told(of, FUND) > 0
    of[0].close()


def test_what_need_not_be_hidden_is_shown_again() -> None:
    """Of three numbers, of which two together tell, the one that is missed least stays hidden."""
    found = np.array([[True, True], [False, True]])
    price = np.array([[1.0, 3.0], [9.0, 2.0]])

    def is_told(again: Flags) -> bool:
        return bool(again[0, 0] and again[0, 1])

    again = spared(found, price, is_told, 9)
    assert again.tolist() == [[False, True], [False, True]]
    assert not spared(found, price, is_told, 1).any(), "all at once tells, and no more is asked"


def test_who_is_advised_is_not_told(tmp_path: Path, empty_database: Path) -> None:
    """By sex, birthplace or age, one of them at a time: places and years are one cube."""
    random = Random("advised")
    kinds = product(
        ("2023", "2024"),
        ("Gävle", "Sandviken", "Hofors", "Halmstad"),
        ("Kvinna", "Man", ""),
        ("Sverige", "Utlandet"),
        ("Under 31", "50+"),
    )
    names = ("Period", "Kommun", "Kön", "Födelseland", "Åldersgrupp")
    rows = [
        advised(**dict(zip(names, one, strict=True)), Klienter=random.choice((1, 1, 2, 3, 5)))
        for one in kinds
        if random.random() < 0.3
    ]
    intake = take_in(delimited(tmp_path / "advice.csv", table(*rows)))
    assert intake.errors == 0
    database = loaded(tmp_path, empty_database, intake)

    def attacks() -> Iterator[Together]:
        for (person,) in OF_ADVICE:
            cases = Cases.of_advice(rows_of([intake]), person)
            yield Together(cases, views(database, ADVICE, (person,)))

    for attack in attacks():
        assert attack.few()
        assert attack.told() == []
    database.close()


def test_what_is_not_told_is_not_hidden_for_it(
    in_places: tuple[Database, Cases], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By county and year no large group that was shown is hidden, but lest few be known to be few.

    For that it is another matter: of files so small every fourth is (docs/decisions/0061).
    """
    for most in ("MOST", "MOST_WHOLE"):
        monkeypatch.setattr(whole_numbers, most, -1)
    database, _ = in_places
    one = Selection.of(fund=["project_funds"], county=["21"])

    def seen() -> set[tuple[str, ...]]:
        return {
            (*group.labels, dimension)
            for dimension in BOTH
            for group in breakdown(database, "granted_cases", ("year", dimension), one).groups
            if not group.suppressed
        }

    before = seen()
    decide_together(database)
    assert before
    assert seen() == before


@pytest.mark.parametrize("work", [0, 10**6, together.WORK])
def test_of_too_many_unknowns_nobody_is_shown_by_municipality(
    in_places: tuple[Database, Cases], monkeypatch: pytest.MonkeyPatch, work: int
) -> None:
    """Nor is anything told where it is not proved within its work."""
    monkeypatch.setattr(parts, "MOST", 0)
    monkeypatch.setattr(together, "WORK", work)
    database, _ = in_places
    decide_together(database)
    found = breakdown(database, "granted_cases", ("municipality", "sex"), Selection())
    assert all(group.suppressed or group.cases == 0 for group in found.groups)
    assert told(in_places) == 0


def test_what_is_not_by_dominance_is_the_same_in_every_sense(
    in_places: tuple[Database, Cases],
) -> None:
    """Who moves the limit of dominance does not see what is hidden in the usual sense."""
    database, _ = in_places
    decide_together(database)
    usual = Selection()
    assert (usual.basis, usual.area, usual.limit) == USUAL
    for by in (("municipality", "sex"), ("municipality", "year", "birthplace")):
        hidden = [
            {
                group.labels
                for group in breakdown(database, "cases", by, own).groups
                if group.suppressed
            }
            for own in (usual, replace(usual, limit=Decimal(55)), replace(usual, basis="owners"))
        ]
        assert hidden[0]
        assert hidden[0] == hidden[1] == hidden[2]


def test_it_is_decided_once_and_is_known_as_other_numbers(
    in_places: tuple[Database, Cases],
) -> None:
    """A page that was answered before is asked again; whoever opens the file later has the same."""
    database, _ = in_places
    version = provenance(database).version
    assert known_by(database, version) == version
    decide_together(database)
    mark = known_by(database, version)
    assert mark.startswith(version)
    assert mark != version
    closed.forget()
    assert known_by(database, version) == mark, "as it is kept beside the database"
    usual = Selection()
    assert closed.closed(database, version, usual.small)
    assert not closed.closed(database, version, 3), "another limit is decided anew"


def test_who_looked_just_before_does_not_undo_it(
    in_places: tuple[Database, Cases], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader finds nothing decided together; before that is noted, it is."""
    database, _ = in_places
    breakdown(database, "cases", ("sex",), Selection())  # so that something is kept
    closed.forget()
    looks, seen = Kept.is_closed, []

    def look(kept: Kept, digest: str) -> bool:
        found = looks(kept, digest)
        if not seen:
            seen.append(found)
            decide_together(database)
        return found

    monkeypatch.setattr(Kept, "is_closed", look)
    version = provenance(database).version
    known_by(database, version)
    assert seen == [False]
    assert known_by(database, version) != version


def test_a_copy_of_the_same_cases_has_it_too(
    in_places: tuple[Database, Cases], tmp_path: Path, empty_database: Path
) -> None:
    """As publishing takes over what a preview decided, and an edition what its source did."""
    database, _ = in_places
    decide_together(database)
    (tmp_path / "copy").mkdir()
    intake = take_in(tmp_path / "projekt.xlsx", None, None, "projekt.xlsx")
    copy = loaded(tmp_path / "copy", empty_database, intake)
    rows = Kept.beside(database.path).all()
    assert known_by(copy, "before") == "before"
    Kept.beside(copy.path).add(rows)
    assert known_by(copy, "after") != "after"
    copy.close()


def test_it_is_a_part_of_deciding_ahead(in_places: tuple[Database, Cases]) -> None:
    database, _ = in_places
    decide_ahead(database, Event())
    version = provenance(database).version
    assert known_by(database, version) != version
    assert told(in_places) == 0


def test_of_no_cases_there_is_nothing_to_tell(empty_database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "empty.duckdb"
    copy.write_bytes(empty_database.read_bytes())
    database = Database(copy)
    decide_together(database)
    assert known_by(database, "0") != "0"
    database.close()


@pytest.mark.parametrize("born", ["Sverige", "Utlandet"])
def test_of_one_kind_of_persons_alone_it_ends(
    empty_database: Path, tmp_path: Path, born: str
) -> None:
    """Where the data knows no other sex or birthplace, hiding all leaves each as it is."""
    rows = [project(at, Kön="Kvinna", Födelseland=born) for at in range(3)]
    intake = take_in(xlsx(tmp_path / "projekt.xlsx", table(*rows)), None, None, "projekt.xlsx")
    database = loaded(tmp_path, empty_database, intake)
    decide_together(database)
    found = breakdown(database, "granted_cases", ("sex",), Selection())
    assert [group.suppressed for group in found.groups] == [True]
    database.close()


@pytest.fixture(scope="module")
def demo(decided_demo: Path) -> Iterator[Database]:
    database = Database(decided_demo)
    yield database
    database.close()


@pytest.mark.xdist_group("together")
def test_of_the_demo_data_by_county_and_year_hardly_any_is_hidden(demo: Database) -> None:
    """Decided together too, 95 % of the large groups are shown of who was granted."""
    for dimension in ("sex", "birthplace", "age_group"):
        large, seen = shown(demo, "granted_cases", dimension)
        assert seen.total() >= Decimal("0.95") * large.total() > 0


@pytest.mark.xdist_group("together")
@pytest.mark.parametrize(("fund", "persons"), [*product(FUNDS, WAYS)])
def test_of_the_demo_data_nobody_is_told(
    demo: Database, fund: str, persons: tuple[str, ...]
) -> None:
    cases = Cases.of(Twin(cases_of(intakes())), fund, persons)
    attack = Together(cases, views(demo, fund, persons))
    assert attack.told() == []
