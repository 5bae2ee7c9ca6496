"""A project's text with its evidence marked by the number of its question, and shared sentences."""

import html
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

Spans = Sequence[tuple[int, int, str]]
"""Start, end, and what is said after it."""


def marked(
    text: str,
    evidence: Sequence[Mapping[str, Any]],
    numbers: Mapping[str, int],
    said: str,
    shared: Spans = (),
) -> str:
    """Return a text as HTML, what answers a question marked with the question's number.

    Everything that comes from the text is escaped. Quotes that overlap are marked as one, with the
    numbers of all of them.

    Parameters
    ----------
    evidence : question, start and end, offsets into `text`; what lies outside it is left out.
    numbers : question → the number it has beside its words.
    said : how a number is said aloud, with `{}` for it: "(question {})".
    shared : sentences that stand in other texts too, and what is said of that, in the order of
        the text.

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
    quotes = [
        (start, end, said.format(", ".join(map(str, asked)))) for start, end, asked in _apart(spans)
    ]
    inside = [(start, min(end, len(text)), told) for start, end, told in shared]
    places = {0, len(text)}.union(*((start, end) for start, end, _ in (*quotes, *inside)))
    parts: list[str] = []
    for start, end in pairwise(sorted(places)):
        part = html.escape(text[start:end])
        if _over(quotes, start, end):
            part = f"<mark>{part}</mark>"
        if _over(inside, start, end):
            part = f'<span class="shared">{part}</span>'
        parts.append(part)
        parts += (f"<sup>{html.escape(told)}</sup>" for _, to, told in quotes if to == end)
        parts += (f"<sup>{html.escape(told)}</sup>" for _, to, told in inside if to == end)
    return "".join(parts)


def _over(spans: Spans, start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last, _ in spans)


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
