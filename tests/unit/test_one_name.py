"""A measure has one name, wherever it is met, and no name is of two measures."""

import re
from collections import Counter
from pathlib import Path

import pytest

from jamstall import texts
from jamstall.analysis.measures import NAMES
from jamstall.texts import LANGUAGES, Language, Texts

SAID = {
    "amount_granted": ("kronor", "map-amount-granted", "change-amount-granted-all"),
    "granted_cases": ("cases", "map-granted-cases", "chance-cases-sectors", "report-cases"),
    "decided_cases": ("chance-cases-approval",),
    "amount_share": ("share-kronor",),
    "cases_share": ("share-cases", "chance-share-sectors"),
    "approval_rate": (
        "approval-rate",
        "title-approval",
        "map-approval-rate",
        "change-approval-rate-all",
        "parts-name-approval",
        "between-name-approval",
        "chance-share-approval",
    ),
    "mean_amount": ("title-mean", "map-mean-amount", "parts-name-size", "between-name-size"),
}
"""Measure → the other texts that name it."""

NO_LONGER = re.compile(
    "beviljade av beslutade|avgjorda|återtag|medeltalet av beviljade|kronor per beviljat ärende$"
    "|kronor per granted case$|granted of decided|success rate",
    re.IGNORECASE,
)
"""What measures and decisions were called beside their names."""


def _name(said: Texts, measure: str) -> str:
    return said(f"measure-{measure}".replace("_", "-"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_measure_has_one_name(language: Language) -> None:
    said = Texts(language)
    other = {
        key: said(key)
        for measure, keys in SAID.items()
        for key in keys
        if said(key) != _name(said, measure)
    }
    assert other == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_measures_have_the_same_name(language: Language) -> None:
    names = Counter(_name(Texts(language), measure) for measure in NAMES)
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_names_a_measure_otherwise(language: Language) -> None:
    """A definition may say what a measure is; a name may not."""
    lines = [
        line
        for path in sorted(Path(texts.__file__).parent.glob(f"{language}*.ftl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith(("meaning-", "map-decided"))
    ]
    assert [line for line in lines if NO_LONGER.search(line)] == []
