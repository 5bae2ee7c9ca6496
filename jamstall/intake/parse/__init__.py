"""Cells become values, the Swedish way.

Every parser takes one raw cell and returns a `Parsed`: a value, or the code of what is wrong.
None of them guesses where two readings are equally good.
"""

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

DASHES = frozenset(("", "-", "–", "—", "−", ".", "..", "*"))
"""How offices write "nothing here"."""


def text_of(cell: Any) -> str:
    """Return a cell as the user sees it: whole numbers without decimals, no outer spaces.

    >>> text_of(25110.0)
    '25110'
    """
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return " ".join(str(cell).replace("\u00a0", " ").replace("\u202f", " ").split())


def is_blank(cell: Any) -> bool:
    """Tell whether a cell holds nothing, or only a dash that stands for nothing."""
    if cell is None or cell == "":
        return True
    return isinstance(cell, str) and text_of(cell) in DASHES
