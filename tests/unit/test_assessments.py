"""Analyses are only added to, and what is taken home of one is what was written."""

import datetime as dt
import io
import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from jamstall.export.assessment import as_pdf, as_workbook
from jamstall.panels.four_r.shares import representation, resources
from jamstall.panels.four_r.written import concerning, filled_in
from jamstall.plan.assessments import Assessments
from jamstall.plan.model import Asked, Assessment, KeptAssessment, PlannedAction
from jamstall.plan.store import ChangedMeanwhile, Plans, UnknownPlan
from jamstall.store.queries import Provenance
from jamstall.texts import LANGUAGES, Language
from tests.unit.conftest import OpenView
from tests.unit.test_report import elements, elements_within, opened, text_of

SAID = Assessment(
    "4r", "4R", "Företagsstöd 2024", "sv", "county=21",
    (
        Asked("representation", "numbers", "Vilka söker?"),
        Asked("gap", "text", "Vilket gap?", "Kvinnor #söker mindre.\n\nMänniskor <b>"),
        Asked("unequal", "yes_no", "Ojämställt?", "yes"),
        Asked("realisation", "actions", "Vad gör vi?"),
    ),
    actions=(PlannedAction("realisation", "Ny utlysning", "Anna", dt.date(2027, 3, 1)),),
    address="https://jamstall.example.se/fyra-r?county=21",
)  # fmt: skip
DEMO = Provenance("1", 2, None, is_demo=True)


@pytest.fixture
def kept(tmp_path: Path) -> Assessments:
    return Assessments.beside(tmp_path / "jamstall.duckdb")


def test_an_analysis_is_kept_as_it_was_written(kept: Assessments, look_at_demo: OpenView) -> None:
    numbers = filled_in(look_at_demo("sv", county=["21"]), [("representation", "representation")])
    whole = replace(SAID, numbers=numbers)
    saved = kept.save(whole, "anna")
    assert kept.all() == [saved]
    assert kept.all()[0].assessment == whole


def test_a_change_is_a_new_version(kept: Assessments) -> None:
    first = kept.save(SAID)
    later = replace(SAID, name="Nytt namn")
    kept.save(later, of=first.assessment_id, after=first.version)
    assert [one.assessment for one in kept.all()] == [later]
    assert [one.assessment for one in kept.versions(first.assessment_id)] == [SAID, later]


def test_two_write_in_one_at_once(kept: Assessments) -> None:
    first = kept.save(SAID)

    def write(who: int) -> bool:
        try:
            kept.save(SAID, str(who), of=first.assessment_id, after=first.version)
        except ChangedMeanwhile:
            return False
        return True

    with ThreadPoolExecutor(4) as people:
        assert sum(people.map(write, range(8))) == 1


def test_what_is_taken_off_the_list_is_still_there(kept: Assessments) -> None:
    first = kept.save(SAID)
    kept.retract(first.assessment_id)
    assert kept.all() == []
    assert len(kept.versions()) == 2
    with pytest.raises(UnknownPlan):
        kept.retract(first.assessment_id)


def test_a_file_of_an_earlier_version_is_kept_and_added_to(tmp_path: Path) -> None:
    """The first version of the file had no analyses."""
    database = tmp_path / "jamstall.duckdb"
    plans = Plans.beside(database)
    plans.save_scenario("Jämnt", "county=21", "moved=10")
    with closing(sqlite3.connect(plans.path)) as file:
        file.executescript("DROP TABLE assessments; PRAGMA user_version = 1;")
    assert [one.name for one in plans.scenarios()] == ["Jämnt"]
    Assessments.beside(database).save(SAID)
    assert len(Assessments.beside(database).all()) == 1
    assert [one.name for one in plans.scenarios()] == ["Jämnt"]


def test_an_analysis_alone_is_something_decided(tmp_path: Path) -> None:
    """A restored backup does not take its place."""
    Assessments.beside(tmp_path / "jamstall.duckdb").save(SAID)
    assert not Plans.beside(tmp_path / "jamstall.duckdb").holds_nothing()


def test_those_of_another_county_are_not_shown(kept: Assessments, look_at_demo: OpenView) -> None:
    kept.save(SAID)
    lost = kept.save(replace(SAID, filters="county=99"))
    assert len(concerning(look_at_demo("sv", county=["21"]), kept.all())) == 2
    assert concerning(look_at_demo("sv", county=["13"]), kept.all()) == [lost]


def test_the_tables_say_what_the_breakdowns_say(look_at_demo: OpenView) -> None:
    view = look_at_demo("en", county=["21"])
    table = representation(view, "business_grants").table
    women = next(row for row in table.rows if row[0].endswith(f": {view.name('sex', 'woman')}"))
    of = {"fund": ("business_grants",)}
    shares = [
        view.measure(one, "sex", **of).group("woman").value
        for one in ("all_cases_share", "cases_share", "approval_rate")
    ]
    assert list(women[1:]) == [view.texts.share(one, 1) for one in shares]
    kronor = resources(view, "business_grants").table
    money = view.measure("amount_share", "sex", **of).group("woman")
    row = next(row for row in kronor.rows if row[0].endswith(f": {view.name('sex', 'woman')}"))
    assert row[1] == view.texts.exact_kronor(money.numerator)
    assert row[3] == view.texts.share(money.value, 1)


@pytest.mark.parametrize("county", ["21", "13"])
@pytest.mark.parametrize("fund", ["business_grants", "project_funds"])
def test_what_is_hidden_is_hidden_here(look_at_demo: OpenView, county: str, fund: str) -> None:
    """Of one year and municipality small groups are dots, and in no sentence."""
    view = look_at_demo("sv", county=[county], year=["2024"])
    for panel in (representation(view, fund), resources(view, fund)):
        hidden = [g for r in panel.results for g in r.groups if g.suppressed]
        assert sum(cell == ".." for row in panel.table.rows for cell in row[-2:]) <= len(hidden)
        assert bool(hidden) == bool(panel.hidden)
        assert ".." not in panel.sentence


def test_a_finding_says_the_range_that_its_table_shows(look_at_demo: OpenView) -> None:
    """Of Halland 2024 women among the applicants are hidden, but between 43 and 48 per cent."""
    view = look_at_demo("sv", county=["13"], year=["2024"])
    panel = representation(view, "business_grants")
    women = next(row for row in panel.table.rows if row[0].endswith(": Kvinna"))
    assert "–" in women[1]
    assert women[1] in panel.sentence


# ---- Taken home


@pytest.fixture
def written(look_at_demo: OpenView) -> KeptAssessment:
    numbers = filled_in(look_at_demo("sv", county=["21"]), [("representation", "representation")])
    now = dt.datetime(2026, 11, 29, 6, 0, tzinfo=dt.UTC)
    return KeptAssessment("ab", 3, replace(SAID, numbers=numbers), False, now, "anna")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_accessible(
    look_at_demo: OpenView, written: KeptAssessment, language: Language
) -> None:
    """By the same checks as the report."""
    reader = opened(as_pdf(look_at_demo(language, county=["21"]), DEMO, written))
    root = reader.trailer["/Root"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Företagsstöd 2024"
    assert root["/Lang"] == {"sv": "sv-SE", "en": "en-GB"}[language]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
    levels = [str(one["/S"]) for one in elements(reader) if re.fullmatch(r"/H\d", str(one["/S"]))]
    assert levels[0] == "/H1"
    assert set(levels) == {"/H1", "/H2"}
    tables = [one for one in elements(reader) if one["/S"] == "/Table"]
    assert len(tables) == 3
    for table in tables:
        heads = [one for one in elements_within(table) if one["/S"] == "/TH"]
        assert heads
        assert all(head["/A"][0]["/Scope"] == "/Column" for head in heads)


def test_the_pdf_says_what_was_written(look_at_demo: OpenView, written: KeptAssessment) -> None:
    said = text_of(opened(as_pdf(look_at_demo("sv", county=["13"]), DEMO, written)))
    for part in (
        "Kvinnor #söker mindre.", "Människor <b>", "Ny utlysning", "Anna", "1 mars 2027",
        "Gävleborg", "Vilka söker?", "DEMODATA", "jamstall.example.se/fyra-r",
    ):  # fmt: skip
        assert part in said, part


def test_the_workbook_says_what_was_written(
    look_at_demo: OpenView, written: KeptAssessment
) -> None:
    content = as_workbook(look_at_demo("sv", county=["21"]), DEMO, written)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = {str(cell.value) for sheet in book for row in sheet for cell in row if cell.value}
    assert {"Vilket gap?", "Ja", "Ny utlysning", "Anna", "1 mars 2027"} <= cells
    assert any("Kvinnor" in cell and "kön" in cell for cell in cells)
