"""The heading of each column: its cell in the header row, and in the row below where that goes on.

Headings are sometimes written over two rows: "Belopp" over "Sökt" and "Beviljat", or "(tkr)" under
"Beviljat belopp". Without its second row a heading says something else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from jamstall.intake.heading import (
    LONGEST_HEADING,
    OTHERS,
    accepted_words,
    heading_words,
    is_idle,
    read_heading,
)
from jamstall.intake.parse import text_of
from jamstall.intake.units import PER_CENT, split
from jamstall.schema import AMOUNTS


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a table.

    Attributes
    ----------
    texts : by position in a row; empty where a column has none.
    rows : how many rows they are written over, one or two.
    """

    texts: tuple[str, ...]
    rows: int = 1


def headings_of(rows: Sequence[Sequence[Any]], header: int) -> Headings:
    """Return the headings that begin in the row at index `header`.

    >>> headings_of([["Dnr", "Belopp", ""], ["", "Sökt", "Beviljat (tkr)"], ["A 1", 5, 4]], 0).texts
    ('Dnr', 'Belopp Sökt', 'Belopp Beviljat (tkr)')
    """
    top = tuple(map(text_of, rows[header]))
    if header:
        top = _under_groups(top, rows[header - 1])
    below = rows[header + 1] if header + 1 < len(rows) else ()
    if not _goes_on(top, below):
        return Headings(top)
    under = [text_of(cell) for cell in below]
    width = max(len(top), len(under))
    over = [*top, *[""] * (width - len(top))]
    under += [""] * (width - len(under))
    for place in range(1, width):  # a cell merged over several columns holds its text in the first
        if not over[place] and under[place] and under[place - 1]:
            over[place] = over[place - 1]
    pairs = zip(over, under, strict=True)
    texts = tuple(a if a == b else f"{a} {b}".strip() for a, b in pairs)
    return Headings(texts, 2) if _keeps_cases(top, texts) else Headings(top)


def _under_groups(top: tuple[str, ...], above: Sequence[Any]) -> tuple[str, ...]:
    """Return headings with the name of the group they stand under, where that turns them.

    "Återkrävt" over "Belopp" makes another amount of it, and "Målgrupp" over "Kön" others' sex.
    """
    filled = [i for i, cell in enumerate(above) if isinstance(cell, str) and text_of(cell)]
    if len(filled) < 2:
        return top  # a title is about the whole table
    texts = list(top)
    for start, stop in pairwise([*filled, len(top)]):
        group = text_of(above[start])
        words = heading_words(group) if len(group) <= LONGEST_HEADING else []
        if OTHERS & set(words) or any(unit.of == PER_CENT for unit in split(words)[1]):
            for place in range(start, min(stop, len(top))):
                column = read_heading(top[place]).column
                if column in AMOUNTS or column == "applicant_sex":
                    texts[place] = f"{group} {top[place]}"
    return tuple(texts)


def _keeps_cases(top: Sequence[str], texts: Sequence[str]) -> bool:
    """Tell whether the case number's heading is still one: "Projekt" under it begins a part."""
    before, after = ({read_heading(text).column for text in each} for each in (top, texts))
    return "case_id" in after or "case_id" not in before


def _goes_on(top: Sequence[str], below: Sequence[Any]) -> bool:
    """Tell whether a row's cells are words of headings, and not what a case says."""
    filled = [(i, cell) for i, cell in enumerate(below) if cell is not None and text_of(cell)]
    if not filled or not any(top) or not all(isinstance(cell, str) for _, cell in filled):
        return False
    if all(i < len(top) and top[i] == text_of(cell) for i, cell in filled):
        return False  # repeated, as on every page of a printout
    texts = [text_of(cell) for _, cell in filled]
    if len(texts) == 1 and not is_idle(texts[0]):
        return False  # a word alone is the name of the part that follows
    return all(map(_is_word_of_headings, texts))


def _is_word_of_headings(text: str) -> bool:
    if len(text) > LONGEST_HEADING:
        return False
    rest, _ = split(heading_words(text))
    return is_idle(text) or (bool(rest) and set(rest) <= accepted_words() | OTHERS)
