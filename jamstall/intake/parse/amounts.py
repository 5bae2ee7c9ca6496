"""Amounts in kronor, as Swedish offices write them. Values are whole öre, so that sums are exact."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from jamstall.intake.parse import NOTHING, Parsed, is_blank, text_of

ABSURD = 10_000_000_000 * 100
"""Over ten billion kronor is a slip of the keyboard, not a grant (design §4, issue 1)."""

SCALES = {"tkr": 1000, "kkr": 1000, "tusen": 1000, "mkr": 10**6, "mnkr": 10**6, "milj": 10**6}
_UNIT = re.compile(
    r"(?i)\s*(kronor|kr|sek|:-|tkr|kkr|tusen kronor|tusen kr|mkr|mnkr|milj\.? kr)\.?$"
)
_GROUPED = {
    ".": re.compile(r"\d{1,3}(\.\d{3})+"),
    ",": re.compile(r"\d{1,3}(,\d{3})+"),
}
_PLAIN = re.compile(r"\d+(\.\d+)?")


def scale_of_heading(heading: str) -> int:
    """Return how many kronor one unit in a column is: 1000 under "Beviljat belopp (tkr)".

    >>> scale_of_heading("Beviljat belopp, tkr")
    1000
    """
    words = re.findall(r"[a-zåäö]+", heading.casefold())
    return next((SCALES[word] for word in words if word in SCALES), 1)


def parse_amount(cell: Any, scale: int = 1) -> Parsed:
    """Return the öre that a cell states, `scale` being the kronor one unit of its column is.

    >>> parse_amount("1 234 567,50 kr").value
    123456750
    >>> parse_amount("-").value is None
    True
    """
    if is_blank(cell):
        return NOTHING
    if isinstance(cell, bool):
        return Parsed(code="amount_unreadable")
    if isinstance(cell, int | float):
        number = Decimal(repr(cell))
    else:
        text, unit_scale = _without_unit(text_of(cell))
        scale = unit_scale or scale
        read = _number(text)
        if read is None:
            return Parsed(code="amount_unreadable")
        number = read
    if not number.is_finite():
        return Parsed(code="amount_unreadable")
    ore = int((number * scale * 100).to_integral_value(ROUND_HALF_UP))
    if abs(ore) > ABSURD:
        return Parsed(code="amount_absurd")
    return Parsed(ore)


def _without_unit(text: str) -> tuple[str, int | None]:
    """Split "25 tkr" into the number and its scale; None where the unit is kronor or absent."""
    text = re.sub(r"(?i)^(sek|kr)\s+", "", text)
    match = _UNIT.search(text)
    if match is None:
        return text, None
    unit = match.group(1).casefold().split()[0].rstrip(".")
    return text[: match.start()], SCALES.get(unit)


def _number(text: str) -> Decimal | None:
    """Read a decimal number with any of the thousands separators that occur; None if it is none.

    Money has no thousandths: "1.234" is one thousand two hundred and thirty-four.
    """
    text = text.replace("−", "-").replace("–", "-").replace("'", "").replace(" ", "")
    negative = text.startswith("-") or text.endswith("-") or (text[:1] == "(" and text[-1:] == ")")
    text = text.strip("-+()")
    if "." in text and "," in text:
        decimal = "," if text.rindex(",") > text.rindex(".") else "."
        thousands = "." if decimal == "," else ","
        whole, _, fraction = text.rpartition(decimal)
        if not (_GROUPED[thousands].fullmatch(whole) and fraction.isdigit()):
            return None
        text = whole.replace(thousands, "") + "." + fraction
    else:
        for separator, grouped in _GROUPED.items():
            if grouped.fullmatch(text):
                text = text.replace(separator, "")
        text = text.replace(",", ".")
    if not _PLAIN.fullmatch(text) or not text.isascii():
        return None
    try:
        return Decimal(text) * (-1 if negative else 1)
    except InvalidOperation:
        return None
