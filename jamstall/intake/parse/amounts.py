"""Amounts in kronor, as Swedish offices write them; in whole öre, so that sums are exact."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from jamstall.intake.parse import NOTHING, Parsed, is_blank, text_of

ABSURD = 10_000_000_000 * 100
"""Over ten billion kronor is a slip of the keyboard, not a grant (issue 2)."""

SCALES = {
    **dict.fromkeys(("tkr", "kkr", "tsek", "ksek", "tusen", "tusental"), 1000),
    **dict.fromkeys(("mkr", "mnkr", "msek", "milj", "miljon", "miljoner"), 10**6),
}
_UNIT = re.compile(
    r"(?i)\s*(kronor|kr|sek|:-|,-|tkr|kkr|tsek|ksek|tusen kronor|tusen kr|tusen"
    r"|mkr|mnkr|msek|milj\.? kr|miljon(?:er)?(?: kronor| kr)?)\.?$"
)
_SIGNED = re.compile(r"(?P<minus>-)?\+?(?P<bare>[\d.,' ]+)(?P<after>-)?|\((?P<within>[\d.,' ]+)\)")
_SPACED = re.compile(r"'?\d{1,3}(?P<sign>[ '])\d{3}((?P=sign)\d{3})*([.,]\d+)?")
"""Spaces stand between thousands only: "5 000 6 000" is two amounts, and no fifty million."""
# A leading zero shows that what follows is a fraction: 0,125 is an eighth.
_GROUPED = {
    ".": re.compile(r"[1-9]\d{0,2}(\.\d{3})+"),
    ",": re.compile(r"[1-9]\d{0,2}(,\d{3})+"),
}
_MINUS = re.compile("[\u2010-\u2015\u2212\ufe63\uff0d]")
"""The hyphens and dashes that word processors put for a minus."""
_SHORTENED = re.compile(r"-?\d(\.(?P<decimals>\d+))?e\+(?P<exponent>\d{2})", re.ASCII)
_PLAIN = re.compile(r"\d+(\.\d+)?")


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
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < ABSURD:
        cell = int(cell)
    if isinstance(cell, int) and abs(cell) * scale * 100 <= ABSURD:
        return Parsed(cell * scale * 100)
    if isinstance(cell, int | float):
        number = Decimal(repr(cell))
    else:
        if isinstance(cell, str) and sum(not is_blank(line) for line in cell.splitlines()) > 1:
            return Parsed(code="amount_unreadable")  # an amount a line is several amounts
        text, unit_scale = _without_unit(_without_exponent(text_of(cell)))
        scale = unit_scale or scale
        read = _number(text, in_kronor=scale == 1)
        if read is None:
            return Parsed(code="amount_unreadable")
        number = read
    if not number.is_finite():
        return Parsed(code="amount_unreadable")
    if abs(number) * scale * 100 > ABSURD:
        return Parsed(code="amount_absurd")
    return Parsed(int((number * scale * 100).to_integral_value(ROUND_HALF_UP)))


def _without_exponent(text: str) -> str:
    """Write out what R and Python write as 2.5e+05: they shorten only what loses nothing.

    Excel's own 2,5E+05 is what a narrow cell showed, and its last digits are gone.
    """
    match = _SHORTENED.fullmatch(text)
    if match is None or len(match["decimals"] or "") > int(match["exponent"]):
        return text
    return f"{Decimal(text):f}"


def _without_unit(text: str) -> tuple[str, int | None]:
    """Split "25 tkr" into the number and its scale, 1 for kronor; None where no unit is said."""
    bare = re.sub(r"(?i)^(sek|kr)\s*(?=[\d-])", "", text)
    match = _UNIT.search(bare)
    if match is None:
        return bare, 1 if bare != text else None
    unit = match.group(1).casefold().split()[0].rstrip(".")
    return bare[: match.start()], SCALES.get(unit, 1)


def _number(text: str, *, in_kronor: bool) -> Decimal | None:
    """Read a decimal number with any of the thousands separators that occur; None if it is none.

    Kronor have no thousandths: "1.234" is one thousand two hundred and thirty-four. Thousands and
    millions of kronor do: "1,234 mkr" is one million and more, and "1.234 mkr" could be either.
    """
    signed = _SIGNED.fullmatch(_MINUS.sub("-", text).replace("’", "'"))
    if signed is None:
        return None
    negative = bool(signed["minus"] or signed["after"] or signed["within"])
    text = (signed["bare"] or signed["within"]).strip()
    if _SPACED.fullmatch(text):
        text = text.replace(" ", "").replace("'", "")
    text = text.removeprefix("'")
    if "." in text and "," in text:
        decimal = "," if text.rindex(",") > text.rindex(".") else "."
        thousands = "." if decimal == "," else ","
        whole, _, fraction = text.rpartition(decimal)
        if not (_GROUPED[thousands].fullmatch(whole) and fraction.isdigit()):
            return None
        text = whole.replace(thousands, "") + "." + fraction
    elif in_kronor:
        for separator, grouped in _GROUPED.items():
            if grouped.fullmatch(text):
                text = text.replace(separator, "")
    elif _GROUPED["."].fullmatch(text):
        if text.count(".") == 1:
            return None
        text = text.replace(".", "")
    text = text.replace(",", ".")
    if not _PLAIN.fullmatch(text) or not text.isascii():
        return None
    return Decimal(text) * (-1 if negative else 1)
