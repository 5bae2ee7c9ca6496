"""The document and the words that Streamlit has no setting for."""

import json
import re
from pathlib import Path

import pytest
import streamlit as st

from jamstall.panels.pages import PAGES
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.ui import language

PUT_TOGETHER = {"press-apply": "Press Enter to $", "press-submit": "submit form"}
"""What Streamlit puts together as it says it, and a part that stands in its files."""
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
BY_THE_BROWSER = {f"date-{part}" for part in ("year", "month", "day", "calendar", *MONTHS)}
"""What a date field has the browser say in English; `test_upload_for_everyone` hears it."""
STATIC = Path(st.__file__).parent / "static" / "static" / "js"


@pytest.fixture(scope="module")
def front_end() -> str:
    """Return all that Streamlit's front end says."""
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(STATIC.glob("*.js")))


@pytest.mark.parametrize("word", [word for word in language.WORDS if word not in BY_THE_BROWSER])
def test_streamlit_still_says_it(front_end: str, word: str) -> None:
    """An upgrade that words it otherwise would leave English on the Swedish pages."""
    before, _, after = Texts("en")(f"widget-{word}", name="*").partition("*")
    said = PUT_TOGETHER.get(word) or before.strip(": ") or after.strip()
    assert any(f"{opened}{said}{closed}" in front_end for opened in "`' " for closed in "`': ${")


def test_no_words_around_a_name_take_others_whole() -> None:
    """Whole words are looked for first (`words.js`): whichever stands first, it is the same."""
    said = [Texts(spoken)(f"widget-{w}", name="*") for spoken in LANGUAGES for w in language.WORDS]
    for before, star, after in (words.partition("*") for words in said):
        taken = re.compile(f"{re.escape(before)}.+{re.escape(after)}")
        assert not star or not [
            words for words in said if "*" not in words and taken.fullmatch(words)
        ]


@pytest.mark.parametrize("word", language.WORDS)
def test_it_is_exchanged_for_something_else_and_back(word: str) -> None:
    pairs = [(Texts("en")(f"widget-{w}", name="*"), Texts("sv")(f"widget-{w}", name="*"))
             for w in language.WORDS]  # fmt: skip
    english, swedish = pairs[language.WORDS.index(word)]
    assert english != swedish
    assert english.count("*") == swedish.count("*")
    assert [pair for pair in pairs if pair[0] == english or pair[1] == swedish] == [
        (english, swedish)
    ]


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_document(spoken: Language) -> None:
    page = language.document(spoken)
    assert page.count(f'<html lang="{spoken}">') == 1
    assert f"<title>{Texts(spoken)('product')}</title>" in page
    assert Texts(spoken)("without-script") in page
    assert "You need to enable JavaScript" not in page
    words = re.search(r'<script type="application/json" id="words">(.*?)</script>', page)
    assert ["Clear all", "Rensa alla"] in json.loads(words[1])
    assert "[data-testid=stSkeleton] { animation: none !important; }" in page


def test_what_stands_still_is_still_called_so(front_end: str) -> None:
    """Parts that are to come would pulse again, were they called otherwise."""
    assert re.search(r'"data-testid":[`"]stSkeleton[`"]|`stSkeleton`', front_end)


def test_another_document_of_streamlit_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "index.html"
    other.write_text('<html lang="en-GB"><title>Streamlit</title></html>', encoding="utf-8")
    monkeypatch.setattr(language, "_INDEX", other)
    language.document.cache_clear()
    with pytest.raises(ValueError, match=r"index\.html"):
        language.document("sv")
    language.document.cache_clear()


def test_no_address_shadows_what_streamlit_serves() -> None:
    assert {page.address for page in PAGES}.isdisjoint({"static", "media", "component", "health"})
