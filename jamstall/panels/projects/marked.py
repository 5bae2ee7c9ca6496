"""A project's text with its evidence marked: by underline and the number of its question."""

import html
from collections.abc import Mapping, Sequence
from typing import Any


def marked(
    text: str, evidence: Sequence[Mapping[str, Any]], numbers: Mapping[str, int], said: str
) -> str:
    """Return a text as HTML, what answers a question marked with the question's number.

    Everything that comes from the text is escaped. Quotes that overlap are marked as one, with the
    numbers of all of them.

    Parameters
    ----------
    evidence : question, start and end, offsets into `text`; what lies outside it is left out.
    numbers : question → the number it has beside its words.
    said : how a number is said aloud, with `{}` for it: "(question {})".

    >>> print(marked("Fler <kvinnor>", [{"question": "q", "start": 5, "end": 14}], {"q": 1}, "{}"))
    Fler <mark>&lt;kvinnor&gt;</mark><sup>1</sup>
    """
    spans = sorted(
        {
            (max(0, one["start"]), min(len(text), one["end"]), numbers[one["question"]])
            for one in evidence
            if one["question"] in numbers and one["start"] < min(len(text), one["end"])
        }
    )
    parts: list[str] = []
    at = 0
    for start, end, asked in _apart(spans):
        parts.append(html.escape(text[at:start]))
        parts.append(f"<mark>{html.escape(text[start:end])}</mark>")
        listed = ", ".join(map(str, asked))
        parts.append(f"<sup>{html.escape(said.format(listed))}</sup>")
        at = end
    return "".join(parts) + html.escape(text[at:])


def _apart(spans: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, list[int]]]:
    """Return spans that overlap as one, with the numbers of all of them."""
    found: list[tuple[int, int, list[int]]] = []
    for start, end, number in spans:
        if found and start < found[-1][1]:
            first, last, asked = found[-1]
            found[-1] = (first, max(last, end), sorted({*asked, number}))
        else:
            found.append((start, end, [number]))
    return found
