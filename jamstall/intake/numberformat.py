"""What a cell's number format says that its number counts: thousands, euro, per cent.

A format is a small picture of a number: `#,##0" tkr"` shows 250 as "250 tkr", and `0,` shows 250000
as 250. The number in the cell is not what its reader sees, and it is the reader's that is meant.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from jamstall.intake.units import PER_CENT, Unit, split, words_of

_PART = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|\[\$(?P<symbol>[^\]-]*)(?:-(?P<locale>[^\]]*))?\]'
    r"|\[[^\]]*\]|[_*].|(?P<end>;)|(?P<digits>[0#?][0#?,. ]*)|(?P<other>.)",
    re.DOTALL,
)
_KRONOR_OF = {"414": "NOK", "814": "NOK", "406": "DKK", "438": "DKK", "40f": "ISK"}
"""Whose "kr" it is where a format's locale is Norwegian, Danish, Faroese or Icelandic."""
UNCLEAR = Unit(1, "unclear")
"""Of a format that says several units, one for large numbers and one for small."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a format shows beside a number, or does to it.

    Attributes
    ----------
    unit : what one of the numbers shown is; None where the format does not say.
    divided : by what it divides the cell's number before it is shown: 1000 for `#,##0,`.
    """

    unit: Unit | None
    divided: int = 1

    @property
    def is_kronor(self) -> bool:
        """Tell whether what is shown can be read as kronor."""
        return self.unit is None or self.unit.is_kronor

    def words(self, number: float) -> str:
        """Return a number as the cell shows it, to its last decimal.

        >>> Shown(Unit(1000)).words(250), Shown(None, 1000).words(250500.0)
        ('250 tkr', '250,5')
        """
        plain = format((Decimal(repr(number)) / self.divided).normalize(), "f").replace(".", ",")
        if self.unit is None or self.unit == UNCLEAR:
            return plain
        many = {1: "", 10**3: "t", 10**6: "m", 10**9: "md"}.get(self.unit.scale, "")
        return f"{plain} {many}{'kr' if self.unit.is_kronor else self.unit.of}"

    def in_units_of(self, scale: int, number: float) -> int | float:
        """Return the number that says the same in a column where one unit is `scale` kronor.

        >>> Shown(Unit(1000)).in_units_of(1, 250), Shown(None, 1000).in_units_of(1000, 250000)
        (250000, 250)
        """
        if self.unit is None and scale == 1:  # only the number itself can be kronor
            return number
        own = scale if self.unit is None else self.unit.scale
        exact = Decimal(repr(number)) * own / self.divided / scale
        return int(exact) if exact == exact.to_integral_value() else float(exact)


@lru_cache(maxsize=4096)
def shown_by(form: str) -> Shown | None:
    """Return what a format shows; None where that is the number itself, in kronor or unsaid.

    >>> shown_by('#,##0" tkr"'), shown_by('0,').divided, shown_by('#,##0.00 "kr"')
    (Shown(unit=Unit(scale=1000, of='SEK'), divided=1), 1000, None)
    """
    sections = {_section(parts) for parts in _sections(form) if any(p["digits"] for p in parts)}
    worth = {(s.unit and s.unit.of, s.unit and s.unit.scale / s.divided) for s in sections}
    if len(worth) > 1:  # a format for large numbers and another for small ones
        foreign = [s for s in sections if not s.is_kronor]
        return foreign[0] if foreign else Shown(UNCLEAR)
    widest = max(sections, key=lambda section: section.divided, default=Shown(None))
    return None if widest in (Shown(None), Shown(Unit())) else widest


def _sections(form: str) -> list[list[re.Match[str]]]:
    """Return the parts of each section of a format: for positive numbers, negative, nought."""
    sections: list[list[re.Match[str]]] = [[]]
    for part in _PART.finditer(form):
        if part["end"]:
            sections.append([])
        else:
            sections[-1].append(part)
    return sections


def _section(parts: list[re.Match[str]]) -> Shown:
    said, symbols, divided = "", [], 1
    for part in parts:
        if part["digits"]:
            bare = part["digits"].rstrip(" ")
            divided *= 1000 ** (len(bare) - len(bare.rstrip(",")))
            said += " "
        elif part["symbol"]:
            symbols.append((part["symbol"], part["locale"] or ""))
            said += f" {part['symbol']} "
        else:
            said += part["quoted"] or part["escaped"] or part["other"] or ""
    units = split(words_of(said))[1]
    for symbol, locale in symbols:
        if symbol.strip() and not split(words_of(symbol))[1]:
            units = [Unit(1, symbol.strip())]  # a currency that we do not know
        elif code := _KRONOR_OF.get(locale.lower().lstrip("0")):
            units = [Unit(unit.scale, code) if unit.is_kronor else unit for unit in units]
    if len(units) > 1:
        per_cent = [unit for unit in units if unit.of == PER_CENT]
        return Shown(per_cent[0] if per_cent else UNCLEAR, divided)
    return Shown(units[0] if units else None, divided)
