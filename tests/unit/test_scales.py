"""Other agencies' scales follow from the answers; how good the reading is, is what was measured."""

import csv
import tomllib

import pytest

from jamstall.panels.method.texts_read import how_good
from jamstall.review import read, rules
from jamstall.review.quality import quality
from jamstall.review.scales import TILLVAXTVERKET, Scales, scales
from tests.lists import needs_project_bank
from tests.review.measuring import FIGURES, FIRST_SIGHT, LAST, UNSEEN, figures, ours, row_of
from tests.unit.conftest import OpenView


@pytest.mark.parametrize(
    ("yes", "use"), [((), "not"), ((0,), "not"), ((0, 2), "partly"), ((0, 1, 2), "actively")]
)
def test_tillvaxtverket_counts_its_three_questions(yes: tuple[int, ...], use: str) -> None:
    answers = {question: place in yes for place, question in enumerate(TILLVAXTVERKET)}
    assert scales(3, False, answers).tillvaxtverket == use


@pytest.mark.parametrize(
    ("level", "main", "marker"),
    [(0, False, 0), (1, False, 0), (2, False, 0), (3, False, 1), (3, True, 2)],
)
def test_the_marker_is_of_what_the_project_does(level: int, main: bool, marker: int) -> None:
    assert scales(level, main, {}).oecd == marker


def test_what_is_not_screened_has_no_score() -> None:
    assert scales(None, False, {}) == Scales(None, None)
    reading = read("Ett projekt", None)
    assert scales(reading.level, reading.main, reading.answers) == Scales(None, None)


def test_a_reading_has_all_that_the_scales_ask_for() -> None:
    assert set(TILLVAXTVERKET) <= read("Ett projekt", "Vi gör något.").answers.keys()


def test_the_method_page_shows_what_was_measured() -> None:
    with FIGURES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(one.texts, f"{one.exact}") for one in quality()] == [
        (row["texts"], row["exact"]) for row in rows
    ]


def test_the_method_page_says_how_far_chance_could_move_it(look_at_demo: OpenView) -> None:
    last = how_good(look_at_demo()).rows[-1]
    assert last[1:5:3] == ("60", "80\u00a0% (68–88 %)")  # 48 of 60, by Wilson


def test_the_latest_held_out_texts_were_read_by_the_rules_as_they_are() -> None:
    with FIRST_SIGHT.open(encoding="utf-8", newline="") as file:
        by = {row["rules"] for row in csv.DictReader(file) if row["lot"] == LAST}
    (version,) = by
    now = rules().version
    assert version.partition("-")[0] == now.partition("-")[0], (
        "new rules need a new lot: decision 48"
    )


def test_each_of_the_latest_held_out_texts_was_read_once() -> None:
    with FIRST_SIGHT.open(encoding="utf-8", newline="") as file:
        kept = [
            (row["id"], int(row["level"])) for row in csv.DictReader(file) if row["lot"] == LAST
        ]
    with UNSEEN.open("rb") as texts:
        assert kept == [(said["id"], said["level"]) for said in tomllib.load(texts)["text"]]


@needs_project_bank
def test_the_figures_are_those_of_the_rules_as_they_are() -> None:
    with FIGURES.open(encoding="utf-8", newline="") as file:
        kept = list(csv.DictReader(file))
    assert [{name: str(value) for name, value in row.items()} for row in figures()] == kept


def test_our_invented_texts_are_read_as_they_are_labelled() -> None:
    row = row_of([(case.level, read(case.name, case.description).level or 0) for case in ours()])
    assert row["count"] == 304
    reached = {name: float(row[name]) for name in ("precision", "recall", "exact", "balanced")}
    assert reached["precision"] > 0.98
    assert min(reached["recall"], reached["balanced"]) > 0.9
    assert reached["exact"] > 0.9
