"""The room's guesses: how they spread, the truth in them, and silence where it may not be told."""

from decimal import Decimal
from typing import Any

import altair as alt
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.charts.guesses import columns
from jamstall.export import pictures
from jamstall.panels.claims.guesses import FIFTH, guessed_share, guessed_truth, last_of
from jamstall.panels.panel import Panel
from jamstall.texts import LANGUAGES, Texts
from jamstall.workshop.heard import median

SV = Texts("sv")
ANSWERS = {10: 2, 35: 5, 79: 1, 100: 2}
TRUTH = Decimal("80.1")

GUESSES = st.dictionaries(st.integers(0, 100), st.integers(1, 40), min_size=1)


def every_panel() -> dict[str, Panel]:
    return {
        "share": guessed_share(ANSWERS, TRUTH, SV),
        "share, hidden": guessed_share(ANSWERS, None, SV),
        "true": guessed_truth({1: 7, 0: 3}, True, SV),
        "false": guessed_truth({1: 7}, False, SV),
        "truth, hidden": guessed_truth({0: 1}, None, SV),
    }


@given(GUESSES)
def test_nobody_is_lost_among_the_columns(answers: dict[int, int]) -> None:
    counted = columns(answers)
    assert sum(count for *_, count in counted) == sum(answers.values())
    assert [start for start, *_ in counted] == list(range(0, 100, 10))


@given(GUESSES)
def test_half_guessed_at_most_the_middle(answers: dict[int, int]) -> None:
    middle = median(answers)
    everyone = sum(answers.values())
    assert sum(count for value, count in answers.items() if value <= middle) * 2 >= everyone
    assert sum(count for value, count in answers.items() if value >= middle) * 2 >= everyone


def test_columns_do_not_overlap_in_words() -> None:
    assert [last_of(start, 20) for start in range(0, 100, 20)] == [19, 39, 59, 79, 100]


@pytest.mark.parametrize("name", every_panel())
def test_a_panel_of_guesses_can_be_drawn_and_read(name: str) -> None:
    panel = every_panel()[name]
    assert panel.chart is not None
    spec: dict[str, Any] = {**panel.chart.spec, "data": {"values": list(panel.chart.rows)}}
    alt.LayerChart.from_dict(spec)  # raises where the schema is broken
    assert pa.ipc.open_stream(panel.chart.arrow).read_all().num_rows == len(panel.chart.rows)
    assert panel.chart.alt == panel.sentence
    assert "<svg" in pictures.drawing(panel.chart, 800)
    assert panel.table.rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_truth_is_said_only_where_it_may_be(language: str) -> None:
    texts = Texts(language)
    shown = guessed_share(ANSWERS, TRUTH, texts)
    hidden = guessed_share(ANSWERS, None, texts)
    assert texts.share(Decimal("0.801")) in shown.sentence
    assert texts.share(Decimal("0.35")) in hidden.sentence
    assert shown.chart is not None
    assert hidden.chart is not None
    assert texts.share(Decimal("0.801")) in pictures.drawing(shown.chart, 800)
    assert "80" not in hidden.sentence
    assert texts("guessed-truth", share="") not in pictures.drawing(hidden.chart, 800)


def test_hands_are_told_in_the_fifths_they_were_counted_in() -> None:
    panel = guessed_share({10: 2, 50: 3, 70: 1}, Decimal(77), SV, FIFTH)
    assert panel.sentence.startswith("Ni gissade 40–59\u00a0% (i mitten). Svaret är 77\u00a0%")
    assert [row[1] for row in panel.table.rows] == ["2", "0", "3", "1", "0"]
    assert panel.chart is not None
    assert {row["end"] - row["start"] for row in panel.chart.rows} == {20}


def test_how_many_were_right() -> None:
    assert guessed_truth({1: 7, 0: 3}, True, SV).sentence == "7 av 10 svarade rätt: det är sant."
    assert guessed_truth({1: 7, 0: 3}, False, SV).sentence.startswith("3 av 10")
    assert "rätt" not in guessed_truth({1: 7, 0: 3}, None, SV).sentence
    rows = guessed_truth({1: 7, 0: 3}, True, SV).table.rows
    assert rows == (("Sant", "7"), ("Falskt", "3"))
