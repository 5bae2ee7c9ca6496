"""Slides, the picture against the words: bars are of what the title says, and all has a bar."""

from dataclasses import replace
from typing import Any

import pytest
from pptx.oxml.ns import qn
from pptx.util import Inches

from jamstall.charts.palette import INK
from jamstall.export.chart_data import chart_data
from jamstall.export.chart_model import ChartData, Series
from jamstall.export.left_out import left_out, says_nothing
from jamstall.export.scope import LONGEST_NAME, file_name, scope
from jamstall.export.slide_charts import add_chart
from jamstall.export.slide_frame import Box, frame
from jamstall.export.slide_tables import named_first
from jamstall.export.slide_text import Pen
from jamstall.export.slides import deck
from jamstall.export.take_away import Exhibit
from jamstall.panels.allocation import place_map
from jamstall.panels.allocation.matrix import matrix
from jamstall.panels.applicants.amounts import amounts
from jamstall.panels.catalogue import panels_at
from jamstall.panels.panel import Table
from jamstall.panels.sectors.growing import growing
from jamstall.panels.sectors.kronor_per_person import kronor_per_person
from jamstall.panels.sectors.kronor_to_parity import kronor_to_parity
from jamstall.panels.targets.changes import Changes
from jamstall.panels.targets.scenario import what_if
from jamstall.panels.view import View
from jamstall.texts import SUPPRESSED
from tests.cases import cases
from tests.unit.conftest import OpenView
from tests.unit.test_slides import FUND, opened, slide_of, take_away

PLACES = ("Gävle", "Ljusdal")


@pytest.fixture
def small(look_at_demo: OpenView) -> View:
    """Return a view of few cases: much of it is hidden."""
    return look_at_demo(county=["13"], year=["2024"])


def chart_of(slide: Any) -> Any:
    (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
    return chart


def test_kronor_for_each_person_are_the_bars_and_not_all_kronor(small: View) -> None:
    panel = kronor_per_person(small, FUND)
    assert panel.chart is not None
    chart = chart_of(slide_of(small, panel))
    (series,) = chart.plots[0].series
    assert list(chart.plots[0].categories) == [row["name"] for row in panel.chart.rows]
    assert list(series.values) == [row["size"] for row in panel.chart.rows]
    assert panel.title in chart.chart_title.text_frame.text


def test_bars_below_nought_are_drawn_and_have_their_numbers(small: View) -> None:
    chart = chart_of(slide_of(small, kronor_to_parity(small, FUND)))
    (series,) = chart.plots[0].series
    assert min(series.values) < 0
    assert chart.value_axis.minimum_scale < min(series.values)
    assert chart._chartSpace.find(f".//{qn('c:dLbl')}/{qn('c:delete')}") is None


def test_a_measure_with_one_bar_beside_others_is_left_out(small: View) -> None:
    made = chart_data(small, amounts(small, FUND, "sex", "median"))
    assert made is not None
    (series,) = made.series
    assert series.name == small.texts("measure-median-amount")
    assert sum(value is not None for value in series.values) > 1
    hidden = [value is None for value in series.values]
    assert [name.endswith("..") for name in made.categories] == hidden


def test_every_colour_that_is_named_is_drawn(small: View) -> None:
    made = chart_data(small, matrix(small, FUND, "kronor", "", "", "sex"))
    assert made is not None
    assert len(made.series) > 1
    assert all(any(series.values) for series in made.series)
    for place, name in enumerate(made.categories):
        is_empty = not any(series.values[place] for series in made.series)
        assert name.endswith("..") == is_empty


def test_a_comparison_says_where_all_of_its_numbers_are_from(small: View) -> None:
    panels = [one for one in panels_at("jamfor", lambda _: small) if one.results]
    assert panels
    for panel in panels:
        said = scope(small, panel)
        assert "Halland" in said
        assert "Gävleborg" in said


def test_a_slide_does_not_explain_marks_that_are_not_on_it(small: View) -> None:
    panel = growing(small, FUND)
    assert panel.marks
    assert panel.basis.startswith(panel.marks)
    slide = slide_of(small, panel)
    words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    notes = slide.notes_slide.notes_text_frame.text
    assert not any(panel.marks in text for text in (*words, notes))
    assert panel.rests_on_undrawn in notes


def test_rows_that_the_title_names_come_first() -> None:
    table = Table(("Bransch", "Andel"), (("Bygg", "1 %"), ("Vård", "2 %"), ("Handel", "3 %")))
    assert [row[0] for row in named_first(table, "Handel fick mest.").rows] == [
        "Handel",
        "Bygg",
        "Vård",
    ]


@pytest.mark.parametrize(
    ("what", "name"),
    [
        (["Sökande"], "sokande-halland-2024.png"),
        (["Företagsstöd", "Företagsstöd"], "foretagsstod-halland-2024.png"),
        (["Andel, företagsstödet", "Företagsstöd"], "andel-foretagsstodet-halland-2024.png"),
    ],
)
def test_a_file_is_named_once_by_each_thing(small: View, what: list[str], name: str) -> None:
    assert file_name(small, what, "png") == name


def test_a_long_name_of_a_file_keeps_its_place_and_year_in_whole_words(small: View) -> None:
    title = "Andel av kronorna i Halland efter bransch och sökandens födelseland i grupper"
    name, _, suffix = file_name(small, [title, "Företagsstöd"], "png").rpartition(".")
    assert suffix == "png"
    assert len(name) <= LONGEST_NAME
    assert name.endswith("-halland-2024")
    every = {"andel", "av", "kronorna", "i", "halland", "efter", "bransch", "och", "sokandens"}
    assert set(name.split("-")) <= every | {"fodelseland", "i", "grupper", "foretagsstod", "2024"}


@pytest.fixture
def unknown(look_at: OpenView) -> View:
    """Return a view of grants of which nobody has told the sector, or who is behind."""
    return look_at([one for place in PLACES for one in cases(8, municipality=place, sni_code="")])


def test_what_nobody_has_told_is_not_called_hidden(unknown: View) -> None:
    panel = matrix(unknown, FUND, "kronor", "", "", "sex", "birthplace")
    fund = unknown.texts(f"the-{FUND}")
    assert panel.sentence == unknown.texts("sentence-matrix-unknown", fund=fund)
    assert says_nothing(panel)


def test_there_is_no_slide_without_words_chart_and_table(unknown: View) -> None:
    panel = place_map.allocation(unknown, FUND, "men_sectors", "municipalities", "map", "")
    assert (panel.sentence, panel.chart, panel.table.rows) == ("", None, ())
    shown = opened(deck(take_away(unknown, Exhibit(panel)))).slides
    titles = [slide.shapes.title.text_frame.paragraphs[0].text for slide in shown]
    assert panel.title not in titles
    (why,) = left_out([panel], [""], unknown.texts)
    assert why == f"{unknown.texts('take-unknown')}: {panel.title}."


def test_a_scenario_in_which_nothing_is_changed_has_no_slide(look_at_demo: OpenView) -> None:
    """Its chart is of two bars alike; that nothing is changed is said once, in a line."""
    view = look_at_demo(county=["21"])
    changes = Changes(FUND, "sector_dominance", "men", "women")
    same, other = (what_if(view, one) for one in (changes, replace(changes, moved="40")))
    assert same.chart is not None  # a page begins with it
    shown = opened(deck(take_away(view, Exhibit(same), Exhibit(other)))).slides
    texts = [slide.shapes.title.text_frame.text for slide in shown]
    assert [same.sentence in text for text in texts].count(True) == 0
    assert [other.sentence in text for text in texts].count(True) == 1
    assert left_out([same], [""], view.texts) == [f"{view.texts('take-unchanged')}: {same.title}."]


def test_no_axis_goes_beyond_all() -> None:
    own = frame(None)
    slide = own.presentation.slides.add_slide(own.plain)
    lines = ChartData("line", "Andel", "share", ("2023", "2024"), (Series("A", (0.9, 1.0), INK),))
    add_chart(slide, lines, Box(0, 0, Inches(10), Inches(5)), Pen("sv"), "A")
    assert chart_of(slide).value_axis.maximum_scale == 1


def test_notes_read_no_two_points_aloud_as_a_number(small: View) -> None:
    panel = amounts(small, FUND, "sex", "median")
    assert any(SUPPRESSED in row for row in panel.table.rows)
    notes = slide_of(small, panel).notes_slide.notes_text_frame.text
    heading = small.texts("slides-notes-numbers", what=panel.title)
    numbers, *_ = notes.partition(heading)[2].partition(small.texts("slides-notes-hidden"))
    assert "88" in numbers
    assert SUPPRESSED not in numbers
    assert small.name("sex", "mixed") in notes
