"""Projektmedel: what the projects' texts show, and which projects they are."""

import re
from pathlib import Path

import pytest

from jamstall.panels.projects.along import ALONG
from jamstall.panels.projects.rows import ROWS
from jamstall.read_texts import read_texts
from jamstall.store.database import Database
from tests.app.conftest import OpenApp, OpenDemo, bodies, shown, statement
from tests.files import project
from tests.unit.test_loads import publish

PAGE = "projects"
LARGEST = 250_000
"""Bytes that a page may send, whatever the number of projects."""


def test_the_page_begins_with_how_many_say_nothing(open_demo: OpenDemo) -> None:
    app = open_demo(PAGE, county="21")
    said = statement(app).replace("\u00a0", " ")
    assert re.fullmatch(
        r"\d\d % av projekten i Gävleborg 2019–2025, med \d\d % av kronorna, nämner inte"
        r" jämställdhet\.",
        said,
    )
    assert "Lästa av människor: 0, av regler: 385." in shown(app)


def test_rows_are_found_sorted_and_of_a_level(open_demo: OpenDemo) -> None:
    said = shown(open_demo(PAGE, find="mentorsprogram", sort="name"))
    assert re.search(r"Rad 1–\d+ av \d+\.", said)
    assert "Ett mentorsprogram för kvinnor" in said
    none = shown(open_demo(PAGE, find="finns inte alls"))
    assert "Inget projekt stämmer" in none
    every = bodies(open_demo(PAGE, level="acted_on"))
    (acted,) = [body for body in every if "Det som avgör" in body]
    assert acted.count("Görs något åt") == ROWS


def test_a_row_says_nothing_of_persons(open_demo: OpenDemo) -> None:
    (rows,) = [body for body in bodies(open_demo(PAGE)) if "Det som avgör" in body]
    heads = re.findall(r"<th scope=\"col\"[^>]*>(.*?)</th>", rows)
    assert [re.sub("<[^>]+>|&shy;", "", head) for head in heads] == [
        "Projekt", "Var", "År", "Program och insatsområde", "Beviljat", "Nivå", "Det som avgör",
    ]  # fmt: skip


def test_a_strategy_area_is_chosen_here_and_nowhere_else(open_demo: OpenDemo) -> None:
    here = open_demo(PAGE, strategy_area="Digital utveckling")
    (chosen,) = [field.value for field in here.multiselect if field.key == "strategy_area"]
    assert chosen == ["Digital utveckling"]
    elsewhere = open_demo("applicants", strategy_area="Digital utveckling")
    assert not elsewhere.exception
    assert [m.key for m in elsewhere.multiselect if m.key == "strategy_area"] == []


@pytest.mark.parametrize("along", ALONG[1:])
def test_projects_are_told_apart_by_what_is_chosen(open_demo: OpenDemo, along: str) -> None:
    app = open_demo(PAGE, along=along)
    assert not app.exception
    assert "nämner jämställdhet" in shown(app)


def test_promises_without_a_how_are_counted_and_listed(open_demo: OpenDemo) -> None:
    app = open_demo(PAGE, level="without_how")
    assert "lovar tal för kvinnor och män utan att säga hur" in shown(app).replace("\u00a0", " ")
    (rows,) = [body for body in bodies(app) if "Det som avgör" in body]
    listed = re.findall(r"<th scope=\"row\"", rows)
    (whole,) = re.findall(r"Rad 1–\d+ av (\d+)\.", shown(app))
    assert len(listed) == min(int(whole), ROWS)


def test_sentences_that_stand_in_several_applications_are_listed(open_demo: OpenDemo) -> None:
    said = shown(open_demo(PAGE))
    assert "står ord för ord i flera ansökningar" in said
    assert re.search(r"\(Samma mening i \d+ ansökningar\.\)", shown(open_demo(PAGE, sort="level")))


def test_the_page_says_how_many_texts_are_read(open_app: OpenApp, own_demo: Path) -> None:
    database = Database(own_demo)
    with database.writing() as connection:
        connection.execute(
            "DELETE FROM readings WHERE text_key IN (SELECT min(text_key) FROM readings)"
        )
    database.close()
    app = open_app(own_demo, PAGE)
    assert "texter är lästa" in app.info[0].value


def test_projects_whose_sectors_are_unknown_are_read_all_the_same(
    open_app: OpenApp, own_empty: Path, tmp_path: Path
) -> None:
    database = Database(own_empty)
    publish(database, tmp_path, *(project(n, Beskrivning="Vi röjer sly.") for n in range(1, 7)))
    read_texts(database)
    database.close()
    said = shown(open_app(own_empty, PAGE))
    assert "Projektens branscher är inte kända nog för att jämföras" in said
    assert "har en text som är läst" not in said


def test_little_is_sent_however_many_projects(open_demo: OpenDemo) -> None:
    app = open_demo(PAGE)
    assert sum(len(body.encode()) for body in bodies(app)) < LARGEST
