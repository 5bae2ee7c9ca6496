"""Advice before anyone applies: read, loaded, replaced, taken back, counted, and private."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from random import Random
from types import NoneType
from typing import Any

import pytest
from click.testing import CliRunner

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.disclosure import guard, views
from jamstall.analysis.measures import OF_ADVICE as MEASURES
from jamstall.analysis.selection import NotOfAdvice, Selection
from jamstall.cli import main
from jamstall.demo import intakes as demo_intakes
from jamstall.export.chart_data import chart_data
from jamstall.intake import Intake, take_in
from jamstall.intake.parse.periods import parse_period
from jamstall.panels.applicants.advice import advice_to_money
from jamstall.panels.applicants.page import chapters
from jamstall.panels.view import View
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.events import state_once
from jamstall.store.queries import sums as by_statement
from jamstall.store.queries import sums_once
from jamstall.store.question import OF_ADVICE, Quantity, Query
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.upload.difference import difference, headlines_before_after, retraction
from jamstall.upload.preview import preview
from tests.advice_twin import rows_of, sums
from tests.attacker import Attacker
from tests.files import delimited, table
from tests.unit.conftest import OpenView

FEW = 5


def advised(**changed: Any) -> dict[str, Any]:
    row = {"Period": "2024 halvår 1", "Rådgivare": "Råd AB", "Kommun": "Gävle", "SNI-kod": "62"}
    row |= {"Fas": "Idé", "Kön": "Kvinna", "Födelseland": "Sverige", "Åldersgrupp": "31-49"}
    return {**row, "Klienter": 12, "Rådgivningar": 15, "Timmar": "20,5", **changed}


def written(path: Path, *rows: dict[str, Any]) -> Intake:
    return take_in(delimited(path, table(*rows)))


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Iterator[Database]:
    copy = tmp_path / "advice.duckdb"
    copy.write_bytes(empty_database.read_bytes())
    database = Database(copy)
    yield database
    database.close()


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"), (2024.0, "2024-01-01", "2024-12-31"),
        ("2024 halvår 2", "2024-07-01", "2024-12-31"), ("H1 2024", "2024-01-01", "2024-06-30"),
        ("2024 tertial 3", "2024-09-01", "2024-12-31"), ("2024Q1", "2024-01-01", "2024-03-31"),
        ("Kvartal 4 2023", "2023-10-01", "2023-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-01-15 till 2024-02-03", "2024-01-15", "2024-02-03"),
    ],
)  # fmt: skip
def test_periods(cell: Any, first: str, last: str) -> None:
    days = (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert tuple(parse_period(cell).value) == days


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("våren 2024", "period_unreadable"),
        ("2024 kvartal 5", "period_unreadable"),
        ("2024-13", "period_unreadable"),
        ("2024-02-30 till 2024-03-01", "period_unreadable"),
        ("2024-03-01 till 2024-02-01", "period_unreadable"),
        ("2023-07-01 till 2024-06-30", "period_of_two_years"),
        ("1812", "year_out_of_range"),
    ],
)
def test_what_is_no_period(cell: str, code: str) -> None:
    assert parse_period(cell).code == code


def test_a_file_of_advice_is_known_and_read(tmp_path: Path) -> None:
    intake = written(tmp_path / "f.csv", advised(), advised(Kön="Man", Kommun="", Län="Gävleborg"))
    assert (intake.fund, intake.errors) == ("advice", 0)
    assert intake.cases["places"] == [("2180",), ("21",)]
    assert intake.cases["hours"] == [2050, 2050]
    assert set(intake.cases["case_id"]) == {"Råd AB 2024-01-01–2024-06-30"}


def total(database: Database, name: str = "advice_clients", **filters: Any) -> Any:
    return breakdown(database, name, (), Selection.of(**filters)).overall.value


def test_a_later_report_takes_the_place_of_all_of_the_earlier(
    database: Database, tmp_path: Path
) -> None:
    other = advised(Period="2024 halvår 2", Klienter=6)
    first = written(tmp_path / "a.csv", advised(), advised(Kön="Man", Klienter=9), other)
    then = written(tmp_path / "b.csv", advised(Rådgivare="RÅD AB", Klienter=13))
    (done,) = loads.publish(database, [first])
    assert (done.new, done.changed, total(database)) == (2, 0, 27)
    folder = tmp_path / "copy"
    folder.mkdir()
    with preview(database, then, folder) as copy:
        told = difference(copy)
        assert (told.new, told.changed, told.unchanged) == (0, 1, 0)
        shown = {change.field: (change.before, change.after) for change in told.changes}
        assert shown["clients"] == (21, 13)
        assert shown["groups"] == (None, None)  # of single groups nothing but that they changed
        lines = headlines_before_after(database, copy, ["21"])
        assert (lines[0].before.overall.value, lines[0].after.overall.value) == (27, 19)
    assert total(database) == 27
    (done,) = loads.publish(database, [then])
    assert (done.changed, total(database)) == (1, 19)
    assert retraction(database, done.load_id).return_to == {1: 1}
    loads.retract(database, done.load_id)
    assert total(database) == 27
    assert retraction(database, 1).disappear == 2
    loads.retract(database, 1)
    assert total(database) == 0
    assert [load.cases for load in loads.history(database)] == [1, 2]


def test_a_period_that_overlaps_a_published_one_is_refused(
    database: Database, tmp_path: Path
) -> None:
    loads.publish(database, [written(tmp_path / "a.csv", advised())])
    quarter = written(tmp_path / "b.csv", advised(Period="2024 kvartal 2"))
    with pytest.raises(loads.PeriodOverlaps) as refused:
        loads.publish(database, [quarter])
    assert (refused.value.other, refused.value.load_id) == ("Råd AB 2024-01-01–2024-06-30", 1)
    assert total(database) == 12
    others = advised(Period="2024 kvartal 2", Rådgivare="En annan")
    loads.publish(database, [written(tmp_path / "c.csv", others)])
    assert total(database) == 24


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_line_says_what_overlaps(
    language: Language, database: Database, tmp_path: Path
) -> None:
    loads.publish(database, [written(tmp_path / "a.csv", advised())])
    path = delimited(tmp_path / "b.csv", table(advised(Period="2024-02")))
    place = str(database.path)
    database.close()
    call = ["--database", place, "--language", language, "load", str(path)]
    answer = CliRunner().invoke(main, call)
    assert answer.exit_code == 1
    assert "Råd AB 2024-02-01–2024-02-29" in answer.output


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_line_speaks_of_reports_and_of_no_cases(
    language: Language, database: Database, tmp_path: Path
) -> None:
    """Check, load, correct, look at the difference, load, look back, and take back."""
    first = delimited(tmp_path / "a.csv", table(advised(), advised(Kön="Man", Klienter=9)))
    then = delimited(tmp_path / "b.csv", table(advised(Klienter=13)))
    place = str(database.path)
    database.close()
    steps = (
        ("check", str(first)),
        ("load", str(first)),
        ("difference", str(then), "--from", "2024-01-01", "--to", "2024-12-31"),
        ("load", str(then)),
        ("retract", "2", "--dry-run"),
        ("retract", "2"),
        ("log",),
    )
    said = []
    for step in steps:
        answer = CliRunner().invoke(main, ["--database", place, "--language", language, *step])
        assert answer.exit_code == 0, answer.output
        said.append(answer.output)
    reports, cases = {"sv": ("rapporter", "ärende"), "en": ("reports", "case")}[language]
    for step, output in zip(steps, said, strict=True):
        assert cases not in output.lower(), (step, output)
        assert reports in output.lower() or step == ("retract", "2"), (step, output)


@pytest.mark.parametrize("dimension", ["fund", "support_form", "decision", "strategy_area"])
def test_advice_is_not_divided_by_what_it_does_not_have(dimension: str, database: Database) -> None:
    with pytest.raises(NotOfAdvice, match=dimension):
        breakdown(database, "advice_clients", (dimension,))


def test_cases_are_not_divided_by_phase(database: Database) -> None:
    with pytest.raises(NotOfAdvice, match="phase"):
        breakdown(database, "cases", (), Selection.of(phase=["idea"]))


def test_hours_that_nobody_reports_are_not_nothing(database: Database, tmp_path: Path) -> None:
    loads.publish(database, [written(tmp_path / "a.csv", advised(Timmar=None))])
    assert total(database, "advice_hours") is None


def test_it_agrees_with_its_twin_on_the_demo_data(database: Database) -> None:
    demo = [intake for intake in demo_intakes() if intake.fund == "advice"]
    loads.publish(database, demo, is_demo=True)
    rows = rows_of(demo)
    by_one = [d for d in OF_ADVICE if d != "sector_dominance"]
    for measure in MEASURES:
        for by in [(), *((one,) for one in by_one), ("year", "sector"), ("county", "phase")]:
            found = breakdown(database, measure, by)
            scale = 100 if measure == "advice_hours" else 1
            shown = {
                g.labels: int((g.value or 0) * scale) for g in found.groups if not g.suppressed
            }
            slow = sums(rows, measure, by)
            assert shown.items() <= slow.items(), (measure, by)
            assert int((found.overall.value or 0) * scale) == sum(slow.values())
            assert len(found.groups) == len(slow) or not by
    for query in queries_of_advice():  # counted in memory, the same as by a statement
        with database.reading() as connection:
            version = state_once(database, connection)
            quick = sums_once(database, connection, version, query)
            assert {one.labels: one.values for one in quick} == {
                one.labels: one.values for one in by_statement(connection, query)
            }
            assert {type(value) for one in quick for value in one.values} <= {
                int,
                Decimal,
                NoneType,
            }
            assert all(isinstance(one.values[1], int) for one in quick)


def queries_of_advice() -> Iterator[Query]:
    """Give questions of hours and clients: by dominance in both senses, and of what is unknown."""
    quantities = tuple(Quantity("sum", "advice", column) for column in ("hours", "clients"))
    for area in ("country", "county"):
        for by in [("sector_dominance",), ("county", "sector_dominance"), ("sex", "birthplace")]:
            filters = {"sector": ("unknown", "G"), "year": ("2024", "2025")}
            yield Query(quantities, by, {}, area=area)
            yield Query(quantities, by, filters, area=area)
    known = Quantity("sum", "advice", "clients", known=("hours",))
    yield Query(
        (quantities[0], known), ("phase",), {"fund": ("advice",), "municipality": ("2180",)}
    )


def test_a_class_of_dominance_is_its_sectors(database: Database, tmp_path: Path) -> None:
    loads.publish(database, [written(tmp_path / "a.csv", advised(), advised(**{"SNI-kod": "86"}))])
    found = breakdown(database, "advice_clients", ("sector_dominance",)).by_group()
    assert found == {("women",): 12, ("men",): 12}


WORDS = {
    "sex": ("Kön", ["Kvinna", "Man", "Båda", ""]),
    "birthplace": ("Födelseland", ["Sverige", "Utlandet", ""]),
    "age_group": ("Åldersgrupp", ["25", "40", "60"]),
    "phase": ("Fas", ["Idé", "Start", "Drift"]),
    "year": ("Period", ["2022", "2023", "2024"]),
    "municipality": ("Kommun", ["Gävle", "Ockelbo", "Halmstad"]),
}
SHAPES = (
    ("sex", "birthplace"),
    ("sex", "year"),
    ("municipality", "sex"),
    ("sex", "birthplace", "phase"),
    ("sex", "municipality", "year"),
    ("sex", "birthplace", "age_group"),
)


def drawn(rng: Random, dimensions: tuple[str, ...], largest: int) -> list[dict[str, Any]]:
    """Groups of clients whose sizes are drawn unevenly, so that small stand beside large."""
    rows: dict[tuple[str, ...], dict[str, Any]] = {}
    for _ in range(14):
        labels = {WORDS[d][0]: rng.choice(WORDS[d][1]) for d in dimensions}
        clients = 1 + int(rng.random() ** 2 * largest)
        rows[tuple(labels.values())] = advised(
            **labels, Klienter=clients, Rådgivningar=clients + rng.randrange(5)
        )
    return list(rows.values())


def tables(database: Database, dimensions: tuple[str, ...]) -> list[Breakdown]:
    page = Selection(beside=frozenset(dimensions))
    return [
        breakdown(database, "advice_clients", by, page)
        for size in range(len(dimensions) + 1)
        for by in combinations(dimensions, size)
    ]


@pytest.mark.parametrize("largest", [6, 25])
@pytest.mark.parametrize("dimensions", SHAPES, ids=str)
def test_no_hidden_group_of_clients_can_be_worked_out(
    dimensions: tuple[str, ...], largest: int, database: Database, tmp_path: Path
) -> None:
    rows = drawn(Random(f"{dimensions}{largest}"), dimensions, largest)
    loads.publish(database, [written(tmp_path / "a.csv", *rows)])
    found = tables(database, dimensions)
    assert Attacker(found).pinned() == []
    for result in found:
        assert not any(
            0 < (group.cases or 0) < FEW and result.selection.starts_hiding(result.by, group.labels)
            for group in result.groups
        )


def test_the_attacker_finds_clients_where_only_small_groups_are_hidden(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = drawn(Random(4), ("sex", "birthplace"), 9)
    loads.publish(database, [written(tmp_path / "a.csv", *rows)])
    nothing = views.Hidden(frozenset(), whole=False)
    monkeypatch.setattr(guard.Surroundings, "hidden", lambda *_: nothing)
    assert Attacker(tables(database, ("sex", "birthplace"))).pinned()


def test_the_limit_counts_clients_and_not_rows(database: Database, tmp_path: Path) -> None:
    """One row of forty women is shown, and five rows of one woman each, together, too."""
    ones = [advised(Kommun="Ockelbo", Fas=f, Åldersgrupp=a, Klienter=1, Rådgivningar=1)
            for f, a in (("Idé", "25"), ("Idé", "40"), ("Start", "25"), ("Start", "40"),
                         ("Drift", "60"))]  # fmt: skip
    few = [advised(Kommun="Hofors", Kön=k, Klienter=2, Rådgivningar=9) for k in ("Kvinna", "Man")]
    loads.publish(database, [written(tmp_path / "a.csv", advised(Klienter=40, Rådgivningar=40),
                                     *ones, *few)])  # fmt: skip
    found = breakdown(database, "advice_clients", ("municipality", "sex"))
    assert found.group("2180", "woman").value == 40
    assert found.group("2101", "woman").value == FEW
    assert found.group("2104", "woman").suppressed


def test_hours_of_one_client_are_hidden_where_others_report_none(
    database: Database, tmp_path: Path
) -> None:
    """Twelve women, of whom one has hours: the sum of their hours would be hers."""
    rows = [
        advised(Klienter=11, Timmar=None),
        advised(Fas="Start", Klienter=1, Rådgivningar=9, Timmar=40),
        advised(Kön="Man", Klienter=12, Timmar=30),
    ]
    loads.publish(database, [written(tmp_path / "a.csv", *rows)])
    by_sex = breakdown(database, "advice_hours", ("sex",))
    assert by_sex.group("woman").suppressed
    assert by_sex.group("woman").value is None
    # Nor are they what is left of the hours of all when those of the men are taken away.
    assert by_sex.group("man").suppressed or by_sex.overall.suppressed
    assert breakdown(database, "advice_clients", ("sex",)).by_group() == {
        ("woman",): 12, ("man",): 12,
    }  # fmt: skip


@pytest.mark.parametrize("dimensions", [("sex", "birthplace"), ("municipality", "sex")], ids=str)
def test_no_hidden_clients_with_hours_can_be_worked_out(
    dimensions: tuple[str, ...], database: Database, tmp_path: Path
) -> None:
    """Half of the rows report hours; who does is a group of clients like any other."""
    rng = Random(str(dimensions))
    rows = [{**row, "Timmar": rng.choice([None, "10"])} for row in drawn(rng, dimensions, 12)]
    loads.publish(database, [written(tmp_path / "a.csv", *rows)])
    page = Selection(beside=frozenset(dimensions))
    found = []
    for size in range(len(dimensions) + 1):
        for by in combinations(dimensions, size):
            asked = breakdown(database, "advice_hours", by, page)
            own = replace(asked.measure, cases=replace(asked.measure.cases, known=()))
            shown = tuple(g for g in asked.groups if g.cases != 0)
            found.append(replace(asked, measure=own, groups=shown))
    assert any(group.suppressed for one in found for group in one.groups)
    assert Attacker(found).pinned() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_funnel_says_that_its_steps_are_not_the_same_people(
    language: Language, look_at_demo: OpenView
) -> None:
    texts = Texts(language)
    view = look_at_demo(language, support_form=["Konsultcheck"])
    panel = advice_to_money(view, "business_grants", "sex")
    assert texts("advice-not-the-same") in panel.sentence
    assert panel.chart is not None
    assert texts("advice-without", filters=texts("dimension-support-form").lower()) in panel.basis
    assert len(panel.results) == 5
    clients = panel.results[0]
    assert clients.selection.filters == ()
    assert f"{texts.share(clients.ratio(('woman',)))}" in panel.sentence
    slide = chart_data(view, panel)  # the five steps as bars in parts, not a table cut after one
    assert slide is not None
    assert len(slide.categories) == len(panel.results)
    women = next(one for one in slide.series if one.name == view.name("sex", "woman"))
    parts = [one.ratio(("woman",)) for one in panel.results]
    assert women.values == tuple(None if part is None else float(part) for part in parts)
    assert None in parts, "who was refused is not told by form of support"


def test_the_report_has_the_funnel_once_and_says_it_too(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv")
    told = [panel for chapter in chapters(view) for panel in chapter.panels]
    (funnel,) = (panel for panel in told if panel.title == view.texts("title-advice"))
    assert view.texts("advice-not-the-same") in funnel.sentence


def test_without_advice_the_funnel_says_how_to_load_it(database: Database, tmp_path: Path) -> None:
    texts = Texts("sv")
    view = View(Selection(), texts, lambda n, b, s, _: breakdown(database, n, b, s))
    panel = advice_to_money(view, "business_grants", "sex")
    assert panel.sentence == texts("advice-none")
    assert panel.chart is None
