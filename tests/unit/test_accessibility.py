"""Tillgänglighet: the statement says what falls short, and who answers."""

import re

import pytest

from jamstall.panels.accessibility.statement import (
    assessment,
    how_tested,
    responsible,
    shortcomings,
)
from jamstall.texts import LANGUAGES, Language, Texts


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_statement_holds_every_known_shortcoming(spoken: Language) -> None:
    texts = Texts(spoken)
    rows = shortcomings(texts).rows
    assert len(rows) == len(assessment().shortcomings) > 0
    assert all(re.fullmatch(r"[1-4]\.\d\.\d+", row[1]) for row in rows)
    assert assessment().axe in how_tested(texts)


def test_who_answers_is_said_or_said_to_be_unknown() -> None:
    texts = Texts("sv")
    assert responsible(texts, "Region X", "Ring 000.") == ("Region X", "Ring 000.")
    assert "inte angett" in responsible(texts, "", " ")[0]
    assert "inte angett" in responsible(texts, "", " ")[1]
