"""What is taken home says what it is of, shows nothing that says nothing, and is well named."""

from dataclasses import replace

import altair as alt
import pytest
from pptx.util import Inches

from jamstall.export.chart_data import chart_data
from jamstall.export.left_out import (
    left_out,
    said_of_hidden,
    says_nothing,
    units_in_head,
    without_hidden_rows,
)
from jamstall.export.scope import file_name, scope
from jamstall.export.slide_frame import Box
from jamstall.export.slide_tables import fitted
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.panel import Panel, Table
from jamstall.texts import LANGUAGES, Language, Texts
from tests.unit.conftest import OpenView

HEAD = ("", "Kronor", "Andel")


def panel(sentence: str, *rows: tuple[str, ...]) -> Panel:
    return Panel("k", "Fråga", sentence, None, Table(HEAD, rows), "Bas.")


@pytest.mark.parametrize(
    ("of", "is_left_out"),
    [
        (panel("12 % gick till kvinnor.", ("Kvinnor", "1 kr", "12 %"), ("Män", "..", "..")), False),
        (panel("12 % gick till kvinnor.", ("Kvinnor", "1 kr", "12 %"), ("Män", "7 kr", "88 %")),
         False),
        (panel("Inget sägs.", ("Kvinnor", "..", ".."), ("Män", "..", ".."), ("Okänt", "1", "2")),
         True),
        (panel("1 ärende.", ("Kvinnor", "..", ".."), ("Män", "..", "..")), True),
        (panel("", *((f"Ort {n}", "..", "..") for n in range(9)), ("Ort", "1", "2")), True),
        (panel("1 av 18.", *((f"Ort {n}", "..", "..") for n in range(9)),
               *((f"Plats {n}", "1", "2") for n in range(9))), False),
        (panel("Ingen uppgift.", ("Kvinnor", "–", "–")), True),
        (panel("Okänt i alla ärenden.", ("Okänt", "7 kr", "100 %")), True),
        (panel("Okänt i alla 7 ärenden.", ("Okänt", "7 kr", "100 %")), False),
    ],
)  # fmt: skip
def test_what_only_says_that_groups_are_hidden_is_left_out(of: Panel, is_left_out: bool) -> None:
    assert says_nothing(of) is is_left_out


def test_years_are_compared_where_there_are_several(look_at_demo: OpenView) -> None:
    for chosen, is_left_out in (({"year": ["2024"]}, True), ({"year": ["2023", "2024"]}, False)):
        of = over_time(look_at_demo(county=["13"], **chosen), "business_grants")
        assert says_nothing(of) is is_left_out, chosen
        assert left_out([of], [""], Texts("sv")) == [] or not is_left_out


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_two_points_for_a_number(
    look_at_demo: OpenView, language: Language
) -> None:
    """Of the project funds of Halland 2020 only the women's and the Swedish-born's are shown."""
    view = look_at_demo(language, county=["13"], year=["2020"])
    said = [shares(view, dimension, "project_funds").sentence
            for dimension in ("sex", "birthplace")]  # fmt: skip
    assert not [sentence for sentence in said if ".." in sentence]
    assert [" ".join(sentence.split()) for sentence in said] == {
        "sv": ["Av projektmedlen gick 53 % till kvinnor. Övriga grupper visas inte,"
               " för att skydda enskilda sökande.",
               "Av projektmedlen gick 58 % till inrikes födda. Övriga grupper visas"
               " inte, för att skydda enskilda sökande."],
        "en": ["Of the project funds, 53% went to women. Other groups are not"
               " shown, to protect individual applicants.",
               "Of the project funds, 58% went to people born in Sweden. Other groups"
               " are not shown, to protect individual applicants."],
    }[language]  # fmt: skip


def test_rows_that_show_nothing_are_named_or_counted_once() -> None:
    few = (("A", "1", "2"), ("Män", "..", ".."), ("Okänt", "..", "–"), ("B", "..", "2 %"))
    table, hidden = without_hidden_rows(Table(HEAD, few))
    assert (table.rows, hidden) == ((few[0], few[3]), ("Män", "Okänt"))
    of = replace(panel("12 %", *few), hidden="2 grupper visas som ..")
    assert said_of_hidden(table, hidden, of, Texts("sv")) == [
        "Visas inte, för att skydda enskilda: Män; Okänt.", "2 grupper visas som .."
    ]  # fmt: skip
    whole = Table(HEAD, few[:1])
    assert said_of_hidden(whole, hidden, of, Texts("sv")) == [
        "Visas inte, för att skydda enskilda: Män; Okänt."
    ]
    many = (*((f"Ort {n}", "..", "..") for n in range(9)), few[0])
    table, hidden = without_hidden_rows(Table(HEAD, many))
    assert (table.rows, len(hidden)) == (few[:1], 9)
    (counted,) = said_of_hidden(table, hidden, of, Texts("sv"))
    assert counted.startswith("9 rader till")
    assert without_hidden_rows(Table(HEAD, many[:9])) == (Table(HEAD, many[:9]), ())


def test_what_is_left_out_is_listed_once_for_each_reason() -> None:
    hidden = replace(panel("Inget."), hidden="3 grupper visas som ..")
    of = [hidden, replace(hidden, title="Andra", hidden="4 grupper"), panel("Allt är okänt.")]
    assert left_out(of, ["Företagsstöd", "", "Fråga"], Texts("sv")) == [
        "För få ärenden för att visas utan att peka ut enskilda: Fråga (Företagsstöd); Andra.",
        "Allt är okänt: Fråga.",
    ]


@pytest.mark.parametrize(("dimension", "rest"), [("sex", "47 %"), ("birthplace", "42 %")])
def test_the_hidden_rest_is_a_hatched_part_and_no_group_without_a_mark_is_in_the_legend(
    look_at_demo: OpenView, dimension: str, rest: str
) -> None:
    """Of the project funds of Halland 2020 one group each is shown: the rest is one part."""
    of = shares(look_at_demo(county=["13"], year=["2020"]), dimension, "project_funds")
    assert of.chart is not None
    alt.Chart.from_dict({**of.chart.spec, "data": {"values": []}})
    drawn = {row["group"] for row in of.chart.rows}
    assert [one.name for one in of.legend if one.name not in drawn] == []
    assert [one.sign for one in of.legend] == ["", ".."]
    rests = [row for row in of.chart.rows if row["group"] == of.legend[-1].name]
    assert [row["end"] for row in rests] == [1, 1]
    assert f"dolt {rest}" in [" ".join(row["label"].split()) for row in rests]
    slide = chart_data(look_at_demo(county=["13"], year=["2020"]), of)
    assert slide is not None
    assert [one.is_hatched for one in slide.series] == [False, True]


def test_a_unit_in_words_stands_once() -> None:
    rows = (("A", "5 kr", "+6 procentenheter"), ("B", "7 kr", "−1 procentenhet"), ("C", "–", ".."))
    found = units_in_head(Table(("", "Kronor", "Skillnad"), rows))
    assert found.header == ("", "Kronor", "Skillnad, procentenheter")
    assert found.rows == (("A", "5 kr", "+6"), ("B", "7 kr", "−1"), ("C", "–", ".."))


@pytest.mark.parametrize(
    ("chosen", "said", "name"),
    [
        ({"county": ["13"], "year": ["2024"]}, "Halland, 2024", "sokande-halland-2024.pptx"),
        ({"county": ["21", "13"]}, "Gävleborg och Halland, 2019–2025",
         "sokande-gavleborg-och-halland-2019-2025.pptx"),
        ({"municipality": ["1382"]}, "Falkenberg, 2019–2025",
         "sokande-falkenberg-2019-2025.pptx"),
    ],
)  # fmt: skip
def test_what_it_is_of_is_said_and_is_its_name(
    look_at_demo: OpenView, chosen: dict[str, list[str]], said: str, name: str
) -> None:
    view = look_at_demo("sv", **chosen)
    assert scope(view) == said
    assert file_name(view, ["Sökande"], "pptx") == name
    found = shares(view, "sex", "business_grants")
    assert scope(view, found, is_demo=True) == f"DEMODATA. Företagsstöd, {said}"
    both = replace(found, results=(*found.results,
                                   *shares(view, "sex", "project_funds").results))  # fmt: skip
    assert scope(view, both) == said


def test_a_finding_of_another_place_says_of_which(look_at_demo: OpenView) -> None:
    """A workshop of Halland showed a card of Gävleborg, and its slide stood as Halland's."""
    view = look_at_demo("sv", county=["13"], year=["2024"])
    own = look_at_demo("sv", county=["21"])
    found = shares(own, "sex", "business_grants")
    assert scope(view, found) == "Företagsstöd, Gävleborg, 2019–2025"
    here = shares(view, "sex", "business_grants")
    there = shares(look_at_demo("sv", county=["21"], year=["2024"]), "sex", "business_grants")
    beside = replace(here, results=(*here.results, *there.results))
    assert scope(view, beside) == "Företagsstöd, Halland och Gävleborg, 2024"


def test_of_years_that_do_not_fit_the_latest_are_on_the_slide() -> None:
    """What stood above them was said of 2025, which was the one row left out."""
    place = Box(0, 0, Inches(12), Inches(2))
    rows = tuple((str(year), f"{year % 100} %") for year in range(2010, 2026))
    kept = fitted(Table(("År", "Andel"), rows), place).rows
    assert 1 < len(kept) < len(rows)
    assert kept == rows[-len(kept) :]
    ranked = tuple((f"Ort {number}", "1 %") for number in range(16))
    first = fitted(Table(("Ort", "Andel"), ranked), place).rows
    assert first == ranked[: len(first)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_is_no_preposition(look_at_demo: OpenView, language: Language) -> None:
    assert scope(look_at_demo(language, county=["13"])).startswith("Halland, ")
