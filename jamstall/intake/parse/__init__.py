"""Cells become values, the Swedish way.

Every parser takes one raw cell and returns a `Parsed`: a value, or the code of what is wrong.
None of them guesses where two readings are equally good.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a cell says.

    Attributes
    ----------
    value : the canonical value; None for an empty cell or where `code` is an error.
    code : a finding's code, or None where there is nothing to say.
    args : what that finding's text mentions.
    """

    value: Any = None
    code: str | None = None
    args: dict[str, str | int] = field(default_factory=dict)


NOTHING = Parsed()

DASHES = frozenset(
    (
        "", "-", "–", "—", "−", ".", "..", "*", "NULL", "null", "Null", "(null)", "\\N", "None",
        "NA", "<NA>", "N/A", "n/a", "NaN", "nan", "NaT", "(tom)", "(tomt)", "(blank)",
    )
)  # fmt: skip
"""How offices write "nothing here"; so do databases, R, Python and pivot tables."""

_INVISIBLE = re.compile("[\0-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Marks of writing direction, signs that steer a terminal and the like, seen by no one."""

_ERROR = re.compile(
    r"(?i)#(n/a|ref!|value!|div/0!|name\?|null!|num!|spill!|calc!|getting_data|saknas!|värdefel!"
    r"|referens!|namn\?|division/0!|skärning!|ogiltigt!|spill|beräkning!|uppgift saknas!)|err:5\d\d"
)

NOT_COMPUTED = "#FORMEL?"
"""Stands where a formula does that no program has computed: an empty cell would hide it."""


_OTHER_DIGITS = re.compile("[\u0660-\U0001fbf9]")
"""Where digits that are not 0–9 stand, among other signs: full-width ones, other scripts'."""


def text_of(cell: Any) -> str:
    """Return a cell as the user sees it: whole numbers without decimals, no outer spaces.

    Letters with loose dots and rings are put together, invisible marks are left out, and every
    script's digits are 0–9, so that what looks the same is the same.

    >>> text_of(25110.0)
    '25110'
    """
    if isinstance(cell, str):
        if cell.isascii() and cell.isprintable() and " " not in cell:
            return cell
        text = " ".join(cell.split())  # every kind of space, the non-breaking ones too
        if text.isascii() and text.isprintable():
            return text
        if _INVISIBLE.search(text):
            text = " ".join(_INVISIBLE.sub("", text).split())
        if _OTHER_DIGITS.search(text):
            text = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
        return unicodedata.normalize("NFC", text)
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell)


def is_blank(cell: Any) -> bool:
    """Tell whether a cell holds nothing, or only a dash that stands for nothing."""
    if isinstance(cell, str):
        return cell.strip() in DASHES or (not cell.isascii() and text_of(cell) in DASHES)
    return cell is None


def is_formula_error(cell: Any) -> bool:
    """Tell whether a cell holds what a spreadsheet writes when a formula fails, in any language."""
    return (
        isinstance(cell, str)
        and cell[:1] in ("#", "E")
        and (cell == NOT_COMPUTED or _ERROR.fullmatch(cell.strip()) is not None)
    )


def formula_finding(cell: str) -> str:
    """Return the finding of a cell for which `is_formula_error` holds: failed, or not computed."""
    return "formula_not_computed" if cell.strip() == NOT_COMPUTED else "formula_error"
