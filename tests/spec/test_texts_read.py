"""Project texts are read as the strategist's examples say, and nothing about their form matters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jamstall.review import project_text, read, rules
from tests.spec.texts_read import TEXTS

LEVELS = [pytest.param(text, level, id=f"{level}: {why}") for text, level, why in TEXTS]
UNRELATED = (
    "Vi köper en kran.",
    "Budgeten är två miljoner kronor.",
    "Kommunen äger huset.",
    "En väg byggs till gruvan.",
)


@pytest.mark.parametrize(("text", "level"), LEVELS)
def test_a_text_has_its_level(text: str, level: int) -> None:
    assert read("Ett projekt", text).level == level


@given(st.sampled_from(TEXTS), st.lists(st.sampled_from(UNRELATED), max_size=3), st.booleans())
@settings(deadline=None, max_examples=60)
def test_an_unrelated_sentence_lowers_nothing(
    case: tuple[str, int, str], more: list[str], before: bool
) -> None:
    text = " ".join([*more, case[0]] if before else [case[0], *more])
    assert (read("Ett projekt", text).level or 0) >= case[1]


FORMS = {
    "upper case": str.upper,
    "line breaks": lambda text: text.replace(" ", "\n"),
    "soft hyphens": "\u00ad".join,
    "html": lambda text: "<p>" + text.replace(" ", " <b></b>") + "</p>",
    "decomposed": lambda text: text.replace("ä", "a\u0308").replace("ö", "o\u0308"),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("text", "level"), LEVELS)
def test_the_form_changes_nothing(text: str, level: int, form: str) -> None:
    assert read("Ett projekt", FORMS[form](text)).level == level


BAD = {
    "nothing": (None, None),
    "only a name": ("Kran", None),
    "long": ("Kran", "Vi bygger för kvinnor. " * 4_500),
    "control characters": ("Kran\x00", "\x00\x01\x1fjäm\u200bställdhet\x7f\ud800"),
    "html": ("<b>Kran", "<p>Vi &amp; &#228;r <<>> &#xffffff; <jämställdhet"),
    "one long word": ("Kran", "jämställdhet" * 8_000),
    "Finnish": (
        "Puu",
        "Sahat ja puusepät tekevät yhteistyötä kahdessa maassa yli rajan tänä vuonna",
    ),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_read_or_not_screened(kind: str) -> None:
    assert read(*BAD[kind]).level in (None, 0, 1, 2, 3)


@pytest.mark.parametrize("kind", ["nothing", "only a name", "Finnish"])
def test_without_a_text_that_the_rules_know_it_is_not_screened(kind: str) -> None:
    assert read(*BAD[kind]).level is None


@given(
    st.lists(
        st.sampled_from(
            [*(t for t, _, _ in TEXTS), "<br>", "\u00ad", "\n\n", "jäm-\nställd", "İ", "&nbsp;"]
        ),
        max_size=8,
    )
)
@settings(deadline=None, max_examples=80)
def test_offsets_point_at_the_quote(parts: list[str]) -> None:
    name, description = "Kvinnor i skogen", "".join(parts)
    text = project_text(name, description)
    for one in read(name, description, rules()).evidence:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.quote
