"""What a rule says of a verb is said of its present tense too, however the base forms are found."""

import pytest

from jamstall.review import read, rules

PRESENT = {
    "samordnar": "samordna", "upphandlar": "upphandla", "utmanar": "utmana", "tränar": "träna",
    "ritar": "rita", "tittar": "titta", "uppmärksammar": "uppmärksamma",
    "uppmärksammas": "uppmärksamma", "arrangerar": "arrangera",
}  # fmt: skip


@pytest.mark.parametrize(("now", "verb"), PRESENT.items())
def test_a_verb_is_known_by_its_present_tense(now: str, verb: str) -> None:
    lexicon = rules().lexicon
    assert "action" in lexicon.groups_of(verb) <= lexicon.groups_of(now)


@pytest.mark.parametrize("person", ["samordnare", "samordnarna", "utmanaren", "tränare"])
def test_who_does_it_is_not_what_is_done(person: str) -> None:
    assert "action" not in rules().lexicon.groups_of(person)


@pytest.mark.parametrize("verb", ["samordnar", "upphandlar", "tränar", "uppmärksammar"])
def test_what_is_done_for_women_is_read_by_any_verb(verb: str) -> None:
    said = "Projektet {} tolv kvinnor som vill starta företag i skogen under våren."
    assert read("Skog", said.format(verb)).level == read("Skog", said.format("utbildar")).level
