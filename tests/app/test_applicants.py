"""The page Sökande through the frame: what is chosen, and what it never shows."""

import re
from pathlib import Path

import pytest

from jamstall.intake import take_in
from jamstall.panels.applicants import groups
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import LANGUAGES, Texts
from tests.app.conftest import OpenApp, OpenDemo, bodies, shown, statement, told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fund", ["business_grants", "project_funds"])
def test_every_choice_in_both_languages(open_demo: OpenDemo, fund: str, language: str) -> None:
    app = open_demo("applicants", lang=language)
    app.button_group(key="of").set_value(fund).run()
    said = set()
    for by in groups.DIMENSIONS:
        app.button_group(key="by").set_value(by).run()
        assert not app.exception
        assert app.query_params.get("by", "sex") == by
        charts = app.get("vega_lite_chart")
        for words in told(app):
            assert re.search(r"\d", words), "alt text states the finding, with its number"
        folded = [body for body in bodies(app) if "<details" in body]
        assert len(folded) == len(charts)
        assert all("<table>" in body and 'scope="col"' in body for body in folded)
        said.add(statement(app))
    assert len(said) == len(groups.DIMENSIONS)


def test_the_page_is_about_the_selection(open_demo: OpenDemo) -> None:
    said = [statement(open_demo("applicants", **chosen)) for chosen in ({}, {"county": ["21"]})]
    assert "i Halland och Gävleborg 2019–2025 kom från kvinnor, som fick" in said[0]
    assert "i Gävleborg 2019–2025 kom från kvinnor, som fick" in said[1]
    assert said[0] != said[1]


def test_differences_are_said_with_what_chance_can_do(open_demo: OpenDemo) -> None:
    text = shown(open_demo("applicants"))
    assert re.search(r"Bland kvinnor beviljades \d+ % av \d+ beslutade ärenden", text)
    assert re.search(r"\d,\d procentenheter (lägre|högre) bland kvinnor än bland män", text)
    assert "slumpen ensam" in text
    assert Texts("sv")("difference-no-cause") in text


def test_sex_and_birthplace_are_crossed_and_ages_stand_by_themselves(open_demo: OpenDemo) -> None:
    """An address of before, which crossed with ages, leads to what is shown."""
    app = open_demo("applicants", **{"and": "age_group"})
    assert not app.exception
    assert "Kvinna, född utomlands" in shown(app)
    app.button_group(key="by").set_value("birthplace").run()
    assert "Född utomlands, kvinna" in shown(app)
    app.button_group(key="by").set_value("age_group").run()
    assert not app.exception
    assert "tillsammans" not in shown(app)


def test_where_much_is_hidden_nothing_breaks(open_demo: OpenDemo) -> None:
    app = open_demo("applicants", municipality=["2101"], year=["2024"])
    assert not app.exception
    text = shown(app)
    assert "visas som .." in text
    assert "Välj fler år eller hela länet, så kan fler grupper visas." in text
    # A table that has little but ".." is folded, and why stands in it, with no chart as with one.
    unfolded = [re.sub("<details.*?</details>", "", body, flags=re.DOTALL) for body in bodies(app)]
    assert not [body for body in unfolded if body.count(">..<") > 6]
    assert "nan" not in text.lower().split()
    assert "None" not in text


@pytest.mark.parametrize(
    ("language", "label"), [("sv", "Visa hela länet"), ("en", "Show the whole county")]
)
def test_a_button_leads_where_more_is_shown(open_demo: OpenDemo, language: str, label: str) -> None:
    app = open_demo("applicants", municipality=["2101"], year=["2024"], lang=language)
    offered = app.button(key="nearest-business_grants-sex-approval")
    assert offered.label == label
    offered.click().run()
    assert not app.exception
    assert app.query_params["county"] == "21"
    assert app.query_params["year"] == "2024"
    assert "municipality" not in app.query_params
    assert "Gävleborg" in statement(app)
    assert re.search(r"\d", statement(app))


def test_no_cases_is_said_kindly(open_demo: OpenDemo) -> None:
    app = open_demo("applicants", fund=["project_funds"], support_form=["Mikrostöd"])
    assert not app.exception
    assert [info.value for info in app.info] == [Texts("sv")("applicants-empty")]


def test_no_person_is_listed(open_demo: OpenDemo, demo_database: Path) -> None:
    """Neither case numbers nor names of organisations reach the page or its downloads."""
    app = open_demo("applicants")
    with Database(demo_database).reading() as connection:
        listed = connection.execute(
            "select case_id, organisation_name from business_grants limit 200"
        ).fetchall()
    text = shown(app)
    assert listed
    assert not [value for row in listed for value in row if value and value in text]


def test_applicants_of_whom_nothing_is_reported(
    open_app: OpenApp, own_empty: Path, tmp_path: Path
) -> None:
    """A list of granted projects, as published: no sex, no rejections, no amounts applied for."""
    file = tmp_path / "projekt.csv"
    header = "Ärende-id;Projektnamn;Kommuner;Beslutsdatum;Beviljat belopp\n"
    rows = [f"P{n};Projekt {n};Gävle;202{n % 4}-05-01;1000\n" for n in range(24)]
    file.write_text(header + "".join(rows), encoding="utf-8")
    database = Database(own_empty)
    loads.publish(database, [take_in(file)])
    database.close()
    app = open_app(own_empty, "applicants")
    assert not app.exception
    assert not app.get("vega_lite_chart")
    assert statement(app) == Texts("sv")("sentence-unknown-sex", fund="projektmedlen")
    assert Texts("sv")("sentence-no-rejected", fund="projektmedlen") in shown(app)
