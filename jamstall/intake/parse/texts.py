"""Free text: kept as it stands, and never taken for what it looks like.

Text is shown escaped and written to workbooks as text, so a formula is not computed and HTML is not
drawn. The findings tell whoever sent the file that it holds such things.
"""

import html
import re
from typing import Any

LONGEST_TEXT = 32_767
"""Characters that a spreadsheet's cell holds; what is longer was never typed into one."""
MOST_DIGITS = 10**15
"""A spreadsheet keeps fifteen digits of a number and turns the rest into zeros."""

_FORMULA = re.compile(r"\s*(=|[+@-]+\s*\w+[(|!])")
_MARKUP = re.compile(r"<[A-Za-z/!][^>]*>|!?\[[^\]]*\]\([^)]*\)")
_SCIENTIFIC = re.compile(r"(?i)\d([.,]\d+)?e\+?\d{2}")


_TAG = re.compile(
    r"(?is)<(script|style)\b.*?</\1\s*>|<!--.*?-->"
    r"|</?(?P<tag>p|br|div|span|ul|ol|li|b|strong|i|em|u|a|h[1-6]|table|tbody|thead|tr|td|th|font"
    r"|hr|sub|sup|blockquote|section|article)\b[^<>]*>"
)
_INLINE = frozenset(("span", "b", "strong", "i", "em", "u", "a", "font", "sub", "sup"))


def without_html(text: str) -> str:
    """Return a text that some system keeps as HTML as its readers see it.

    A tag that only dresses letters leaves nothing behind, any other a space; a sign that is no tag
    of HTML stays.

    >>> without_html("<p>Fler <b>kvin</b>nor &amp; m&auml;n</p><p>5 < 6</p>")
    'Fler kvinnor & män 5 < 6'
    """
    if not _TAG.search(text):
        return text
    bare = _TAG.sub(lambda found: "" if (found["tag"] or "").lower() in _INLINE else " ", text)
    return " ".join(html.unescape(bare).split())


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
        return ("E" in cell or "e" in cell) and _SCIENTIFIC.fullmatch(cell.strip()) is not None
    return isinstance(cell, int | float) and abs(cell) >= MOST_DIGITS
