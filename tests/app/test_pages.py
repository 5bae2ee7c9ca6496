"""Every page in both languages, through the frame."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jamstall.access import VISITOR
from jamstall.analysis.breakdown import breakdown
from jamstall.demo import workbooks
from jamstall.intake import take_in
from jamstall.panels.pages import PAGES
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import LANGUAGES, Texts
from jamstall.ui import login
from tests.app.conftest import HANGS, OpenApp, OpenDemo, bodies, shown, statement, told

SCRIPTS = [page.name for page in PAGES]
WITHOUT_NUMBERS = {"workshop", "upload", "history", "method", "accessibility"}
FUND = "projektmedlen"
SAID_OF_UNKNOWN = {
    "overview": "går branschernas könsdominans inte att avgöra",
    "sectors": "går branschernas könsdominans inte att avgöra",
    "applicants": Texts("sv")("sentence-unknown-sex", fund=FUND),
    "allocation": Texts("sv")("sentence-unknown-sector-dominance", fund=FUND),
}
"""The statement of each page that begins with one, where nobody reported what it is about."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", SCRIPTS)
def test_every_page_in_both_languages(open_demo: OpenDemo, script: str, language: str) -> None:
    app = open_demo(script, lang=language)
    assert not app.exception
    assert not app.error
    assert [title.value for title in app.title] == [
        Texts(language)(f"page-{script}".replace("_", "-"))
    ]
    demo = {"sv": "DEMODATA", "en": "DEMO DATA"}[language]
    assert any(demo in element.value for element in app.markdown)


@pytest.mark.parametrize("script", ["overview", "applicants"])
def test_a_long_page_lists_what_it_answers_and_says_its_source_and_sense_once(
    open_demo: OpenDemo, script: str
) -> None:
    app = open_demo(script, county="13")
    pieces = "".join(bodies(app))
    (contents,) = re.findall('<ul class="contents">(.*?)</ul>', pieces)
    listed = re.findall('<a href="#(.*?)">(.*?)</a>', contents)
    assert listed == re.findall('<h2 id="(.*?)" tabindex="-1">(.*?)</h2>', pieces)
    assert len(listed) > 4
    said = pieces + "".join(caption.value for caption in app.caption)
    assert said.count("DEMODATA, påhittade ärenden") == 1
    assert said.count("En bransch är mansdominerad när") == (script == "overview")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", ["history", "method"])
def test_digests_are_folded_away_and_times_are_said(
    open_demo: OpenDemo, script: str, language: str
) -> None:
    texts = Texts(language)
    pieces = bodies(open_demo(script, lang=language))
    (folded,) = [piece for piece in pieces if texts("checksum") in piece]
    assert folded.startswith("<details class='numbers'><summary>" + texts("checksums"))
    digest = re.compile(r">[0-9a-f]{12}<")
    assert digest.search(folded)
    others = "".join(piece for piece in pieces if piece != folded)
    assert not digest.search(others)
    assert not re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d", others)
    if script == "history":
        said = re.escape(texts("moment", day="DAY", hour="HOUR"))
        pattern = said.replace("DAY", r"\d+ [a-z]+\.? \d{4}").replace("HOUR", r"\d\d[.:]\d\d")
        assert re.search(pattern, others, re.IGNORECASE)


def test_who_may_not_load_files_is_not_told_their_digests(
    open_demo: OpenDemo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(login, "person", lambda: VISITOR)
    pieces = "".join(bodies(open_demo("method")))
    assert Texts("sv")("method-loads") in pieces
    assert not re.search(r"\b[0-9a-f]{12}\b", pieces)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_mixes_languages(open_demo: OpenDemo, language: str) -> None:
    other = {"sv": ("granted", "Kronor granted", "Applicant"), "en": ("ärenden", "Andel", "Urval")}
    for script in ("overview", "sectors"):
        text = shown(open_demo(script, lang=language))
        assert not [word for word in other[language] if word in text]


@pytest.mark.parametrize("script", ["overview", "sectors"])
def test_every_chart_has_alt_text_and_its_numbers_as_a_table(
    open_demo: OpenDemo, script: str
) -> None:
    app = open_demo(script)
    charts = app.get("vega_lite_chart")
    assert charts
    for words in told(app):
        assert re.search(r"\d", words), "alt text states the finding, with its number"
    folded = [body for body in bodies(app) if "<details" in body]
    assert len(folded) == len(charts)
    assert all("<table>" in body and 'scope="col"' in body for body in folded)


def test_filters_by_code_or_by_name_in_either_language(open_demo: OpenDemo) -> None:
    said = {
        statement(open_demo(lang="sv", fund=[name], county=[county]))
        for name, county in (
            ("project_funds", "13"),
            ("Projektmedel", "Halland"),
            ("Project funds", "halland"),
        )
    }
    assert len(said) == 1
    assert "projektmedlen i Halland" in said.pop()


def test_a_filter_narrows_every_panel(open_demo: OpenDemo) -> None:
    app = open_demo()
    before = statement(app)
    app.multiselect(key="year").select("2025").run()
    assert not app.exception
    assert "2025" in statement(app)
    assert statement(app) != before
    assert app.query_params["year"] == "2025"


def test_back_from_a_choice_of_a_page_is_one_step(open_demo: OpenDemo) -> None:
    """The address that one comes back to is also what the page first wrote, on its way."""
    app = open_demo("applicants", county=["13"])
    app.button_group(key="by").set_value("birthplace").run()
    assert app.query_params["by"] == "birthplace"
    del app.query_params["by"]
    app.run()
    assert app.button_group(key="by").value == "sex"
    assert "by" not in app.query_params
    assert app.query_params["county"] == "13"


def test_nonsense_in_the_address_is_said_and_ignored(open_demo: OpenDemo) -> None:
    app = open_demo(county=["99"], year=["abc"], limit="7", lang="xx")
    assert not app.exception
    assert [warning.value for warning in app.warning]
    said = app.warning[0].value.replace("\\", "")
    assert "county=99" in said
    assert "year=abc" in said
    assert statement(app)


def test_an_address_cannot_write_markup(open_demo: OpenDemo) -> None:
    app = open_demo(county=["[x](http://x)"])
    assert "\\[x\\]\\(http" in app.warning[0].value


@pytest.mark.parametrize("script", ["overview", "sectors"])
def test_an_empty_selection_says_so_kindly(
    open_demo: OpenDemo, demo_database: Path, script: str
) -> None:
    forms = breakdown(Database(demo_database), "cases", ("fund", "support_form")).groups
    form = next(g.labels[1] for g in forms if g.labels[0] == "business_grants")
    app = open_demo(script, fund=["project_funds"], support_form=[form])
    assert not app.exception
    assert [info.value for info in app.info] == [Texts("sv")("empty-selection")]


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_nobody_reported_is_said_to_be_unknown(
    open_app: OpenApp, own_empty: Path, tmp_path: Path, script: str
) -> None:
    """A list without sex, birthplace and SNI code, as public project lists are: no chart of 0 %."""
    file = tmp_path / "projekt.csv"
    header = "Ärende-id;Projektnamn;Kommuner;Beslutsdatum;Beviljat belopp\n"
    rows = [f"P{n};Projekt {n};Gävle, Ovanåker;202{n}-05-01;1000\n" for n in range(8)]
    file.write_text(header + "".join(rows), encoding="utf-8")
    database = Database(own_empty)
    loads.publish(database, [take_in(file)])
    database.close()
    app = open_app(own_empty, script)
    assert not app.exception
    if script == "life":  # its charts are of published figures, and tell nothing of these cases
        assert not re.search(r"(?<![\d,])0\s%", shown(app))
        assert Texts("sv")("life-sectors-none", fund="företagsstödet") in shown(app)
    elif script not in WITHOUT_NUMBERS:
        assert not app.get("vega_lite_chart")
    if script in SAID_OF_UNKNOWN:
        assert SAID_OF_UNKNOWN[script] in statement(app)
    if script in {"overview", "sectors"}:
        assert "Branschen är okänd i alla ärenden av projektmedlen" in shown(app)


def test_an_empty_database_welcomes_with_two_ways_in(open_app: OpenApp, own_empty: Path) -> None:
    app = open_app(own_empty)
    assert app.title[0].value == "Välkommen"
    assert [header.value for header in app.header] == ["Din egen fil", "Demodata"]
    app.button[0].click().run()
    assert app.title[0].value == "Översikt"
    assert not app.exception


def test_two_people_fill_the_same_empty_database(open_app: OpenApp, own_empty: Path) -> None:
    """The second one to press the button sees the data that the first one loaded, once."""
    second = open_app(own_empty)
    first = AppTest.from_file(second._script_path, default_timeout=HANGS).run()
    first.button[0].click().run()
    second.button[0].click().run()
    assert not second.exception
    assert second.title[0].value == "Översikt"
    assert len(loads.history(Database(own_empty))) == len(workbooks())


def test_demo_data_goes_away_with_one_click(open_app: OpenApp, own_demo: Path) -> None:
    app = open_app(own_demo)
    (remove,) = [button for button in app.button if button.label == "Ta bort demodata"]
    remove.click().run()
    assert app.title[0].value == "Välkommen"
    assert {load.status for load in loads.history(Database(own_demo))} == {"retracted"}


def test_keys_that_no_page_knows_are_said(open_demo: OpenDemo) -> None:
    """A link that a program has escaped once too often, and a key in capitals."""
    app = open_demo(**{"amp;year": ["2024"], "County": ["21"]})
    said = app.warning[0].value.replace("\\", "")
    assert "amp;year=2024" in said
    assert "County=21" in said
    assert not open_demo(by="sex").warning, "another page's choice is no mistake"


def test_a_plus_that_is_typed_is_a_plus(open_demo: OpenDemo) -> None:
    """Browsers read the plus of an address as a space."""
    app = open_demo("sectors", sector=["F"])
    assert app.selectbox(key="sector").value == "F"
    app = open_demo("sectors", sector=["M N"])
    assert not app.warning
    assert app.selectbox(key="sector").value == "M+N"
