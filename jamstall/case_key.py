"""When two spellings of a case number are one case: letter case, dashes, spaces, quotes.

A number is shown as the first file wrote it, and compared by its key
(docs/decisions/0007-counting.md).
"""

import re
from collections.abc import Sequence

_DASHES = dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-"
)
_FULL_WIDTH = {code + 0xFEE0: chr(code) for code in range(0x21, 0x7F)}
_ALIKE = str.maketrans(_FULL_WIDTH | _DASHES)
"""The dashes that word processors put for a hyphen, and the wide letters of East Asian fonts."""
_EQUALS = re.compile('(?m)^="(.*)"$')
"""How a csv keeps a spreadsheet from taking a text for a number."""
_QUOTES = "'\u2018\u2019\u00b4`"
"""How a spreadsheet is told that a number is text."""
_QUOTE = re.compile(f"(?m)^[{_QUOTES}]+(?=[^\\n{_QUOTES}])")
_BETWEEN_DIGITS = re.compile(r" (?<=\d )\d")
_LOOSE_SPACE = re.compile(r" (?!(?<=\d )\d)")
"""Both begin with the space, which is quick to find: most of a number is digits."""


def case_keys(case_ids: Sequence[str]) -> list[str]:
    """Return each case number's key: those of one key are one case until proved otherwise.

    A space between digits tells numbers apart ("1 12" is not "11 2"); all others mean nothing.
    The numbers are as `intake` gives them, on one line each, without outer or double spaces.

    >>> case_keys(["RG-2024-001", "'rg\u20132024 \u2013 001", "RG 2024 001"])
    ['rg-2024-001', 'rg-2024-001', 'rg2024 001']
    """
    if not case_ids:
        return []
    # All at once: 100,000 numbers one by one would take longer than to insert them.
    text = "\n".join(case_ids)
    if '="' in text:
        text = _EQUALS.sub(r"\1", text)
    if not text.isascii():
        text = text.translate(_ALIKE)
    if any(quote in text for quote in _QUOTES):
        text = _QUOTE.sub("", text)
    text = text.casefold()
    separates = _BETWEEN_DIGITS.search(text) is not None
    text = _LOOSE_SPACE.sub("", text) if separates else text.replace(" ", "")
    return text.split("\n")
