"""A text in sentences, and a sentence in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+(?:[-'’:][^\W_]+)*")
_ABBREVIATED = (
    r"(?<!\bt\.ex)(?<!\bbl\.a)(?<!\bca)(?<!\bm\.fl)(?<!\bs\.k)(?<!\bdvs)(?<!\binkl)(?<!\bresp)"
)
_END = re.compile(
    rf"{_ABBREVIATED}[.!?]+[)\"”»]?(?:\s+|(?=[A-ZÅÄÖ][a-zåäö]))"  # also "… mål.Projektet …"
    r"|\s*\n\s*\n\s*"  # a blank line
    r"|\s*\n(?=\s*(?:[-–•*·o¿]|\d{1,2}[.)])\s)"  # the next point of a list
    r"|\s+[•·¿]\s*"
    r"|\s*\n(?=\s*[^\n:]{3,40}:[ \t]*(?:\S|\n|$))"  # the next heading of a form
)
_HEADING = re.compile(r"\s*[^\n:.!?]{2,60}(?::\s*[-–—.]*|\s+[-–—]+)\s*\Z")


@dataclass(frozen=True)
class Sentence:
    """A stretch of a plain text, and whether it is a heading under which nothing stands."""

    start: int
    end: int
    text: str
    empty_heading: bool


def sentences(cased: str, lower: str) -> Iterator[Sentence]:
    """Give the sentences of a text; `lower` is the same text in lower case."""
    start = 0
    for found in _END.finditer(cased):
        yield from _sentence(cased, lower, start, found.start())
        start = found.end()
    yield from _sentence(cased, lower, start, len(cased))


def _sentence(cased: str, lower: str, start: int, end: int) -> Iterator[Sentence]:
    if cased[start:end].strip():
        yield Sentence(start, end, lower[start:end], bool(_HEADING.match(cased, start, end)))
