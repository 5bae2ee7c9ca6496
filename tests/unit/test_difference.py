"""What publishing changes and what retracting does, told beforehand; and that it then happens."""

import datetime as dt
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.disclosure import hidden
from jamstall.analysis.disclosure.secondary import tables
from jamstall.intake import Intake, take_in
from jamstall.panels.upload.changed_field import field_name
from jamstall.panels.upload.headlines import after_hidden_said, before_and_after
from jamstall.schema import FUNDS, Fund
from jamstall.store import loads, versions
from jamstall.store.database import Database
from jamstall.store.queries import provenance
from jamstall.store.versions import Case
from jamstall.texts import LANGUAGES, SUPPRESSED, Language, Texts
from jamstall.upload.difference import (
    Changed,
    Period,
    difference,
    headlines_before_after,
    retraction,
)
from jamstall.upload.few_changed import changed_by_few
from jamstall.upload.preview import preview
from tests.files import grant, project, table, xlsx
from tests.together import decide_together, projects

YEAR = Period(dt.date(2024, 1, 1), dt.date(2024, 12, 31))


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(empty_database, path)
    database = Database(path)
    yield database
    database.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "private"
    made.mkdir(mode=0o700)
    return made


def intake(folder: Path, *rows: dict[str, Any]) -> Intake:
    made = take_in(xlsx(folder / "f.xlsx", table(*rows)), None, None, "fil.xlsx")
    assert made.errors == 0
    return made


def publish(database: Database, folder: Path, *rows: dict[str, Any]) -> int:
    return loads.publish(database, [intake(folder, *rows)])[0].load_id


def cases(*numbers: int) -> tuple[Case, ...]:
    return tuple(Case("21", f"RG-2024-{number:03}") for number in numbers)


FIRST = (grant(1), grant(2), grant(3), grant(4, Beslutsdatum=dt.date(2023, 3, 20)))
SECOND = (grant(2, **{"Beviljat belopp": 1}), grant(3), grant(5))


def test_what_is_shown_is_what_happens(database: Database, tmp_path: Path, folder: Path) -> None:
    publish(database, tmp_path, *FIRST)
    second = intake(tmp_path, *SECOND)
    with preview(database, second, folder) as seen:
        told = difference(seen, YEAR)
        assert (told.new, told.changed, told.unchanged, told.missing) == (1, 1, 1, 1)
        assert told.new_cases == cases(5)
        assert told.missing_cases == cases(1)  # RG-2024-004 was decided the year before
        assert told.changes == (
            Changed(
                cases(2)[0], "amount_granted", Decimal("250000.00"), Decimal("1.00"), is_shown=True
            ),
        )
        headlines = headlines_before_after(database, seen, ["21"])
        assert seen.database.path.parent == folder
    assert not list(folder.iterdir())
    assert [load.load_id for load in loads.history(database)] == [1]

    (done,) = loads.publish(database, [second], expected=seen.version)
    assert (done.new, done.changed, done.unchanged) == (told.new, told.changed, told.unchanged)
    with preview(database, second, folder) as again:
        after = headlines_before_after(database, again, ["21"])
    assert [one.before.overall for one in after] == [one.after.overall for one in headlines]
    assert [one.before.groups for one in after] == [one.after.groups for one in headlines]
    money = {one.before.measure.name: one for one in headlines if not one.before.by}
    assert money["amount_granted"].before.overall.value == 1_000_000
    assert money["amount_granted"].after.overall.value == 1_000_001
    assert money["granted_cases"].after.overall.value == 5  # the missing one has stayed


def test_without_a_period_nothing_is_missing(
    database: Database, tmp_path: Path, folder: Path
) -> None:
    publish(database, tmp_path, *FIRST)
    with preview(database, intake(tmp_path, *SECOND), folder) as seen:
        told = difference(seen)
    assert (told.missing, told.missing_cases) == (None, ())


@pytest.mark.parametrize(
    ("period", "missing"),
    [
        (Period(dt.date(2024, 3, 20), dt.date(2024, 3, 20)), 1),
        (Period(dt.date(2024, 3, 21), dt.date(2024, 12, 31)), 0),
        (Period(dt.date(2023, 1, 1), dt.date(2024, 12, 31)), 2),
    ],
)
def test_missing_only_within_the_period(
    database: Database, tmp_path: Path, folder: Path, period: Period, missing: int
) -> None:
    publish(database, tmp_path, *FIRST)
    with preview(database, intake(tmp_path, *SECOND), folder) as seen:
        assert difference(seen, period).missing == missing


def test_missing_only_of_the_files_regions_and_table(
    database: Database, tmp_path: Path, folder: Path
) -> None:
    publish(database, tmp_path, grant(1), grant(9, Kommun="Halmstad"))
    publish(database, tmp_path, project(1), project(2, Kommuner="Halmstad"))
    with preview(database, intake(tmp_path, grant(2)), folder) as seen:
        assert difference(seen, YEAR).missing_cases == cases(1)
    with preview(database, intake(tmp_path, project(3)), folder) as seen:
        assert difference(seen, YEAR).missing_cases == (Case("21", "P-001"),)


def test_a_project_is_missing_by_its_start_where_nobody_knows_the_decision(
    database: Database, tmp_path: Path, folder: Path
) -> None:
    started = {"Beslutsdatum": None, "Startdatum": dt.date(2024, 6, 1)}
    publish(database, tmp_path, project(1, **started))
    with preview(database, intake(tmp_path, project(2)), folder) as seen:
        assert difference(seen, YEAR).missing == 1


PERSONAL = {"Kön": "Man", "Födelseland": "Utrikes född", "Åldersgrupp": "50+"}
ORGANISATION = {"Företag": "Eva Ek Bygg", "Beskrivning": "Eva Ek", "Juridisk form": "Handelsbolag"}


def test_of_persons_and_organisations_it_is_only_said_that_something_changed(
    database: Database, tmp_path: Path, folder: Path
) -> None:
    publish(database, tmp_path, grant(1, **dict.fromkeys(ORGANISATION, "Annat")))
    changed = grant(1, Kommun="Sandviken", **PERSONAL, **ORGANISATION)
    with preview(database, intake(tmp_path, changed), folder) as seen:
        told = difference(seen)
    assert told.changed == 1
    assert {one.field: one.is_shown for one in told.changes} == {
        "municipalities": True,
        "applicant_sex": False, "birthplace": False, "age_group": False,
        "organisation_name": False, "description": False, "legal_form": False,
    }  # fmt: skip
    for secret in ("woman", "man", "abroad", "sweden", "50_plus", "31_49", "Ek", "Annat", "bolag"):
        assert secret not in repr(told).replace("municipalities", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fund", FUNDS)
def test_every_field_that_can_change_has_a_name(fund: Fund, language: Language) -> None:
    texts = Texts(language)
    for field in versions.compared(fund):
        assert field_name(field, None, None, texts)


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        (["2180"], ["2181"], "Kommun"),
        (["2180"], ["21"], "Kommun"),
        (["21"], ["13", "21"], "Län"),
        (["00"], ["21"], "Län"),
    ],
)
def test_places_are_called_by_their_column(before: list[str], after: list[str], name: str) -> None:
    assert field_name("municipalities", before, after, Texts("sv")) == name


def test_lists_are_limited_and_counts_are_not(
    database: Database, tmp_path: Path, folder: Path
) -> None:
    publish(database, tmp_path, *(grant(n) for n in range(1, 21)))
    changed = (grant(n, **{"Beviljat belopp": n, "SNI-kod": "41200"}) for n in range(1, 11))
    second = intake(tmp_path, *changed, *(grant(n) for n in range(30, 40)))
    with preview(database, second, folder) as seen:
        told = difference(seen, YEAR, limit=3)
    assert (told.new, told.changed, told.missing) == (10, 10, 10)
    assert told.new_cases == cases(30, 31, 32)
    assert told.missing_cases == cases(11, 12, 13)
    assert [one.case for one in told.changes] == [*cases(1, 1, 2, 2, 3, 3)]


def test_the_headlines_are_those_of_the_overview(
    database: Database, tmp_path: Path, folder: Path
) -> None:
    women = [grant(n, **{"SNI-kod": "86.230", "Beviljat belopp": 10}) for n in range(1, 11)]
    men = [grant(n, Kön="Man", **{"Beviljat belopp": 10}) for n in range(11, 21)]
    publish(database, tmp_path, *women)
    publish(database, tmp_path, grant(99, Kommun="Halmstad"))
    with preview(database, intake(tmp_path, *men), folder) as seen:
        headlines = headlines_before_after(database, seen, ["21"])
    by = {(one.before.measure.name, one.before.by): one for one in headlines}
    assert len(by) == len(headlines) == 6
    dominance = by["amount_share", ("sector_dominance",)]
    assert [
        (label, before and before.value, after and after.value)
        for label, before, after in dominance.groups()
    ] == [("women", 1, Decimal("0.5")), ("men", None, Decimal("0.5"))]
    assert dominance.after.overall.numerator == 200  # the kronor that the shares are of
    sexes = by["amount_share", ("sex",)].groups()
    assert [(label, before is None) for label, before, _ in sexes] == [
        ("woman", False),
        ("man", True),
    ]
    assert by["approval_rate", ()].groups() == []


def test_publishing_takes_over_what_was_decided_for_the_preview(
    database: Database, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the same numbers nothing is decided twice; and nothing of the copy is left behind."""
    publish(database, tmp_path, *(grant(n) for n in range(1, 10)))
    more = intake(tmp_path, *(grant(n, Kön="Man") for n in (11, 12)))
    decide, hid = tables.decide, []

    def noted(*asked: Any, **more: Any) -> tables.Guarded:
        decided = decide(*asked, **more)
        hid.append(bool(decided.hidden.any()))
        return decided

    monkeypatch.setattr(tables, "decide", noted)
    with preview(database, more, folder) as seen:
        before = headlines_before_after(database, seen, ["21"])
    assert any(hid)
    assert not list(folder.iterdir())
    loads.publish(database, [more], expected=seen.version)
    hid.clear()
    for one in before:
        now = breakdown(database, one.after.measure.name, one.after.by, one.after.selection)
        assert now.groups == one.after.groups
    assert not any(hid)  # where nothing is hidden, to decide takes no time


@pytest.mark.parametrize("new", [(), (project(900, Kommuner="Gävle", Kön="Kvinna"),)])
def test_what_is_hidden_as_it_is_is_hidden_as_it_would_be(
    database: Database, tmp_path: Path, folder: Path, new: tuple[dict[str, Any], ...]
) -> None:
    """Also of a file with nothing new: each table by itself hides less than all do together."""
    before = projects(0, tmp_path, 24)
    loads.publish(database, [before])
    decide_together(database)
    file = intake(tmp_path, *new) if new else before
    with preview(database, file, folder) as seen:
        told = headlines_before_after(database, seen, before.counties)
        alone = [
            breakdown(seen.database, one.after.measure.name, one.after.by, one.after.selection)
            for one in told
        ]
    found = 0
    for one, shown in zip(told, alone, strict=True):
        kept = {group.labels for group in one.before.groups if group.suppressed}
        after = {group.labels: group for group in one.after.groups}
        assert {labels: after[labels] for labels in kept} == {one: hidden(one) for one in kept}
        found += sum(group.labels in kept and not group.suppressed for group in shown.groups)
        assert [group for group in shown.groups if group.labels not in kept] == [
            group for group in one.after.groups if group.labels not in kept
        ]
    assert found, "else there is nothing to hide"
    for language in LANGUAGES:
        texts = Texts(language)
        rows = before_and_after(told, texts)
        assert after_hidden_said(rows, texts) == texts("upload-after-hidden")
        assert not after_hidden_said([row[:2] for row in rows if row[1] != SUPPRESSED], texts)


def test_how_many_groups_change_by_few(database: Database, tmp_path: Path, folder: Path) -> None:
    """Shown before and after: six women more are not few, one man is; unknown tells nothing."""
    publish(
        database,
        tmp_path,
        *(grant(n) for n in range(1, 10)),
        *(grant(n, Kön="Man", Födelseland="Utrikes") for n in range(11, 20)),
    )
    for new, few in (
        ([grant(21, Kön="Man", Födelseland="Utrikes")], 3),  # and those of the age
        ([grant(n) for n in range(31, 37)], 0),
        ([grant(41, Kön="Okänt", Födelseland="Okänt")], 1),  # of an age
    ):
        with preview(database, intake(tmp_path, *new), folder) as seen:
            assert changed_by_few(database, seen, ["21"]) == few


def test_headlines_of_a_state_that_is_gone_are_not_shown(
    database: Database, tmp_path: Path, folder: Path
) -> None:
    publish(database, tmp_path, *FIRST)
    with preview(database, intake(tmp_path, *SECOND), folder) as seen:
        publish(database, tmp_path, grant(7))
        with pytest.raises(loads.Outdated):
            headlines_before_after(database, seen, ["21"])


def test_a_preview_refuses_what_publishing_would(
    database: Database, tmp_path: Path, folder: Path
) -> None:
    publish(database, tmp_path, *FIRST)
    first = intake(tmp_path, *FIRST)
    loads.publish(database, [first])
    for choice, problem in (
        ({"within": frozenset({"13"})}, loads.OutsideCounties),
        ({"again": False}, loads.AlreadyPublished),
    ):
        with pytest.raises(problem), preview(database, first, folder, **choice):  # type: ignore[arg-type]
            pass
        assert not list(folder.iterdir())


def test_a_preview_instead_of_the_demo_data(
    demo_database: Path, tmp_path: Path, folder: Path
) -> None:
    path = tmp_path / "demo.duckdb"
    shutil.copyfile(demo_database, path)
    database = Database(path)
    real = intake(tmp_path, *FIRST)
    with pytest.raises(loads.DemoInTheWay), preview(database, real, folder):
        pass
    with preview(database, real, folder, instead_of_demo=True) as seen:
        assert not provenance(seen.database).is_demo
        assert difference(seen, YEAR).new == 4
        assert difference(seen, YEAR).missing == 0
    assert provenance(database).is_demo
    database.close()


def test_what_a_retraction_does_is_told_and_then_happens(
    database: Database, tmp_path: Path
) -> None:
    first = publish(database, tmp_path, grant(1), grant(2), grant(3))
    second = publish(database, tmp_path, grant(2), grant(3), grant(4), grant(5))
    third = publish(database, tmp_path, grant(3), grant(4), grant(6))
    told = retraction(database, second)
    assert (told.disappear, told.return_to, told.stay) == (1, {first: 1}, {third: 2})
    loads.retract(database, second, expected=told.version)
    with database.reading() as connection:
        left = connection.execute("SELECT case_id, load_id FROM cases ORDER BY ALL").fetchall()
    assert left == [
        ("RG-2024-001", first),
        ("RG-2024-002", first),
        ("RG-2024-003", third),
        ("RG-2024-004", third),
        ("RG-2024-006", third),
    ]
    for load_id in (second, 99):
        with pytest.raises(loads.NoSuchLoad):
            retraction(database, load_id)
    assert retraction(database, third).return_to == {first: 1}
    with pytest.raises(loads.Outdated):
        loads.retract(database, third, expected=told.version)


def test_a_period_ends_after_it_begins() -> None:
    with pytest.raises(ValueError, match="ends after"):
        Period(YEAR.last, YEAR.first)
