"""A text with its evidence marked: escaped, and whole."""

import html
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jamstall.panels.projects.marked import marked

SAID = "(fråga {})"


def one(question: str, start: int, end: int) -> dict[str, Any]:
    return {"question": question, "start": start, "end": end}


def test_what_stands_in_the_text_is_never_html() -> None:
    text = '<script>alert("1")</script> & kvinnor'
    shown = marked(text, [one("a", 0, 8), one("a", 30, 37)], {"a": 1}, SAID)
    assert "<script" not in shown
    assert shown.startswith("<mark>&lt;script&gt;</mark><sup>(fråga 1)</sup>alert(")
    assert shown.endswith("<mark>kvinnor</mark><sup>(fråga 1)</sup>")


def test_quotes_that_overlap_are_one_with_the_numbers_of_all() -> None:
    shown = marked(
        "fler kvinnor än män", [one("a", 0, 12), one("b", 5, 19)], {"a": 1, "b": 3}, "{}"
    )
    assert shown == "<mark>fler kvinnor än män</mark><sup>1, 3</sup>"
    apart = marked("ab", [one("a", 0, 1), one("b", 1, 2)], {"a": 1, "b": 2}, "{}")
    assert apart == "<mark>a</mark><sup>1</sup><mark>b</mark><sup>2</sup>"


def test_what_no_question_asks_or_lies_outside_is_left_out() -> None:
    strange = [one("x", 0, 2), one("a", 7, 9), one("a", 2, 2), one("a", 3, 1)]
    assert marked("text", strange, {"a": 1}, SAID) == "text"


def test_a_sentence_of_several_applications_is_marked_around_its_evidence() -> None:
    text = "Lagom. Fler <kvinnor> ska med. Slut."
    shown = marked(text, [one("a", 12, 21)], {"a": 1}, SAID, [(7, 30, "(i 3 ansökningar)")])
    assert shown == (
        'Lagom. <span class="shared">Fler </span>'
        '<span class="shared"><mark>&lt;kvinnor&gt;</mark></span><sup>(fråga 1)</sup>'
        '<span class="shared"> ska med.</span><sup>(i 3 ansökningar)</sup> Slut.'
    )


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(-3, 70), st.integers(-3, 70)), max_size=6),
    st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)).map(sorted), max_size=3),
)
def test_all_of_the_text_stands_there_once(
    text: str, spans: list[tuple[int, int]], shared: list[list[int]]
) -> None:
    same = [(start, end, "(i 2)") for start, end in shared if start < min(end, len(text))]
    shown = marked(text, [one("a", *span) for span in spans], {"a": 1}, SAID, same)
    bare = re.sub(r"</?mark>|<sup>[^<]*</sup>|</?span[^<>]*>", "", shown)
    assert html.unescape(bare) == html.unescape(html.escape(text)) == text
