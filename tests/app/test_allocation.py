"""The page Kartläggning through the frame: what is picked, what it is about, and bad input."""

import html
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jamstall.intake import take_in
from jamstall.panels.allocation.choice import CHOICES
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import LANGUAGES, Texts
from tests.app.conftest import OpenApp, OpenDemo, bodies, shown, statement, told
from tests.files import grant, table, xlsx

PAGE = "allocation"
SWEDISH = Texts("sv")


def titles(app: AppTest) -> list[str]:
    """Return what each panel asks."""
    found = [re.search("<h3 class='asked'>(.*?)</h3>", body) for body in bodies(app)]
    return [html.unescape(it[1]) for it in found if it]


def loaded(database: Path, folder: Path, *rows: dict[str, object]) -> Path:
    """Publish business grants in an empty database."""
    opened = Database(database)
    loads.publish(opened, [take_in(xlsx(folder / "f.xlsx", table(*rows)))])
    opened.close()
    return database


def many(number: int, first: int = 0, **changed: object) -> list[dict[str, object]]:
    return [grant(first + n, **changed) for n in range(number)]


# ---- What is picked stands in the address


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "chosen",
    [
        {"place": "2180", "colour": "woman", "county": "21"},
        {"place": "13", "over": "counties", "colour": "mean_amount"},
        {"colour": "men.woman.all", "part": "cases", "shape": "tiles", "county": "21"},
        {"over": "country", "place": "0180", "of": "project_funds"},
    ],
    ids=["place", "county", "cell", "country"],
)
def test_a_link_survives(open_demo: OpenDemo, chosen: dict[str, str], language: str) -> None:
    app = open_demo(PAGE, lang=language, **chosen)
    assert not app.exception
    assert not app.warning
    assert {key: app.query_params.get(key) for key in chosen} == chosen
    for key in chosen.keys() & {"colour", "place", "over"}:
        assert app.selectbox(key=key).value == chosen[key]
    for key in chosen.keys() & {"shape", "part", "of"}:
        assert app.button_group(key=key).value == chosen[key]
    charts = app.get("vega_lite_chart")
    assert len(charts) >= 2
    assert all(told(app))


def test_the_page_is_about_the_place_that_is_picked(open_demo: OpenDemo) -> None:
    app = open_demo(PAGE, county=["21"])
    assert "i Gävleborg" in statement(app)
    app.selectbox(key="place").set_value("2180").run()
    assert not app.exception
    assert statement(app).startswith("I Gävle ")
    assert app.query_params["place"] == "2180"
    assert [title for title in titles(app) if title.startswith("Andel av kronorna i Gävle,")]
    app.selectbox(key="place").set_value("").run()
    assert "place" not in app.query_params
    assert not [title for title in titles(app) if title.startswith("Andel av kronorna i Gävle,")]


def test_every_choice_colours_the_map_and_says_another_thing(open_demo: OpenDemo) -> None:
    app = open_demo(PAGE, county=["21"])
    said = []
    for coloured in CHOICES:
        app.selectbox(key="colour").set_value(coloured).run()
        assert not app.exception
        said.append(statement(app))
        (body,) = [body for body in bodies(app) if 'class="legend"' in body][:1]
        assert len(re.findall('class="swatch', body)) > 2
    assert len(set(said)) == len(CHOICES)


def test_a_cell_of_the_matrix_colours_the_map(open_demo: OpenDemo) -> None:
    app = open_demo(PAGE, county=["21"], colour="men.woman.all")
    assert titles(app)[0].startswith("Andel till kvinnor i mansdominerade branscher")
    app.selectbox(key="colour").set_value("woman").run()
    assert not app.exception
    assert app.query_params["colour"] == "woman"


@pytest.mark.parametrize("place", ["", "2180"])
def test_the_sheet_says_where_and_what_of(open_demo: OpenDemo, place: str) -> None:
    app = open_demo(PAGE, county=["21"], part="cases", place=place)
    where = "i Gävle," if place else "i Gävleborg,"
    assert [
        title
        for title in titles(app)
        if title.startswith(f"Andel av de beviljade ärendena {where}")
    ]


# ---- Bad input


@pytest.mark.parametrize(
    "bad",
    [
        {"county": "99", "year": "abc"},
        {"place": "9999", "colour": "men.woman", "over": "mars", "shape": "cube", "part": "all"},
        {"colour": "<b>", "place": "Gävle'; drop table cases; --"},
        {"colour": "women.woman.moon"},
        {"place": "0180", "county": "21"},
    ],
)
def test_nonsense_in_the_address_leaves_the_page_whole(
    open_demo: OpenDemo, bad: dict[str, str]
) -> None:
    app = open_demo(PAGE, **bad)
    assert not app.exception
    assert len(app.get("vega_lite_chart")) >= 3
    assert statement(app)
    for key, value in bad.items():
        if value != "21":
            assert value not in app.query_params.get(key, [])


@pytest.mark.parametrize(
    "bad", [("county", "99"), ("year", "abc"), ("place", "9999"), ("colour", "x"), ("over", "x")]
)
def test_what_is_ignored_is_said(open_demo: OpenDemo, bad: tuple[str, str]) -> None:
    key, value = bad
    app = open_demo(PAGE, **{key: value})
    said = " ".join(warning.value.replace("\\", "") for warning in app.warning)
    assert f"{key}={value}" in said


def test_a_county_without_cases(open_demo: OpenDemo) -> None:
    app = open_demo(PAGE, over="counties", place="01")
    assert not app.exception
    assert statement(app) == SWEDISH(
        "sentence-map-place-none",
        place="Stockholm",
        fund=SWEDISH("the-business_grants"),
        what=SWEDISH("map-men-sectors"),
    )


def test_one_case_in_a_municipality(open_app: OpenApp, own_empty: Path, tmp_path: Path) -> None:
    database = loaded(own_empty, tmp_path, *many(30), grant(99, Kommun="Ljusdal", Kön="Man"))
    app = open_app(database, PAGE, colour="man", place="2161")
    assert not app.exception
    assert statement(app).startswith("I Ljusdal står för få personer")
    text = shown(app)
    assert SWEDISH("map-hidden") in text
    assert re.search(r"Ljusdal\s+\.\.", text)
    of_sectors = open_app(database, PAGE, colour="men_sectors", place="2161")
    assert statement(of_sectors).startswith("Bara 1 beviljat ärende. I Ljusdal gick 100")


def test_nothing_but_unknowns(open_app: OpenApp, own_empty: Path, tmp_path: Path) -> None:
    unknown = {"SNI-kod": "", "Kön": "Okänt", "Födelseland": "Okänt"}
    database = loaded(own_empty, tmp_path, *many(12, **unknown))
    for coloured in ("men_sectors", "woman", "men.woman.all", "amount_granted"):
        app = open_app(database, PAGE, colour=coloured)
        assert not app.exception
        assert "nan" not in shown(app).casefold().split()
        assert statement(app)


def test_nothing_granted(open_app: OpenApp, own_empty: Path, tmp_path: Path) -> None:
    rejected = {"Beslut": "Avslag", "Beviljat belopp": None}
    app = open_app(loaded(own_empty, tmp_path, *many(12, **rejected)), PAGE)
    assert not app.exception
    assert [info.value for info in app.info] == [SWEDISH("empty-selection")]


def test_no_cases_is_said_kindly(open_demo: OpenDemo) -> None:
    app = open_demo(PAGE, fund=["project_funds"], support_form=["Mikrostöd"])
    assert not app.exception
    assert [info.value for info in app.info] == [SWEDISH("empty-selection")]


def test_a_place_that_changed_county_keeps_its_history_with_a_note(
    open_app: OpenApp, own_empty: Path, tmp_path: Path
) -> None:
    """Heby was 1917, in Västmanland, until 2007."""
    before = many(6, Kommun="1917", Beslutsdatum="2006-03-20", Ansökningsdatum="2006-01-15")
    after = many(6, 6, Kommun="Heby")
    app = open_app(loaded(own_empty, tmp_path, *before, *after), PAGE, colour="granted_cases")
    assert not app.exception
    text = shown(app)
    assert re.search(r"Heby\s+12\s", text)
    assert "Heby 2007: Bytte län från Västmanland till Uppsala." in text
