"""Free text: kept as it stands, and never taken for what it looks like.

Text is shown escaped and written to workbooks as text, so a formula is not computed and HTML is not
drawn. The findings tell whoever sent the file that it holds such things.
"""

import re
from typing import Any

LONGEST_TEXT = 32_767
"""Characters that a spreadsheet's cell holds; what is longer was never typed into one."""
MOST_DIGITS = 10**15
"""A spreadsheet keeps fifteen digits of a number and turns the rest into zeros."""

_FORMULA = re.compile(r"\s*(=|[+@-]+\s*\w+[(|!])")
_MARKUP = re.compile(r"<[A-Za-z/!][^>]*>|!?\[[^\]]*\]\([^)]*\)")
_SCIENTIFIC = re.compile(r"(?i)\d([.,]\d+)?e\+?\d{2}")


def text_findings(text: str) -> tuple[str, ...]:
    """Return the codes of the findings for what a text might be taken for.

    >>> text_findings("=cmd|' /C calc'!A0"), text_findings("<b>Bro</b>"), text_findings("A & B")
    (('formula_in_text',), ('markup_in_text',), ())
    """
    codes = []
    if text[0] in "=+-@" and _FORMULA.match(text):
        codes.append("formula_in_text")
    if ("<" in text or "](" in text) and _MARKUP.search(text):
        codes.append("markup_in_text")
    return tuple(codes)


def is_rounded(cell: Any) -> bool:
    """Tell whether a case number was taken for a number and has lost its last digits.

    >>> is_rounded("2,024E+17"), is_rounded(20240000000000001.0), is_rounded("RG-2024-001")
    (True, True, False)
    """
    if isinstance(cell, str):
        return _SCIENTIFIC.fullmatch(cell.strip()) is not None
    return isinstance(cell, int | float) and abs(cell) >= MOST_DIGITS
