"""What a number counts: kronor, thousands of them, another currency, or per cent.

The words stand in a heading, beside the table, or in a cell's number format (`#,##0" tkr"`). They
are read here and nowhere else, so that all three places mean the same by them.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

THOUSAND, MILLION, BILLION = 10**3, 10**6, 10**9

SEK = "SEK"
PER_CENT = "%"


@dataclass(frozen=True, slots=True)
class Unit:
    """What one unit of a number is.

    Attributes
    ----------
    scale : how many of `of` it is: 1000 for tkr.
    of : a currency's code (`SEK` also where only "tusental" is said), or `%`.
    """

    scale: int = 1
    of: str = SEK

    @property
    def is_kronor(self) -> bool:
        """Tell whether it is kronor, however many."""
        return self.of == SEK


_CURRENCIES: dict[str, tuple[str, ...]] = {
    SEK: ("kr", "kronor", "krona", "sek", "skr", "svenska kronor", "swedish kronor", ":-"),
    "EUR": ("eur", "euro", "euros", "€", "ecu"),
    "USD": ("usd", "dollar", "dollars", "$", "us $", "us dollar", "us dollars"),
    "NOK": ("nok", "norska kronor", "norska kr"),
    "DKK": ("dkk", "danska kronor", "danska kr"),
    "ISK": ("isk", "isländska kronor"),
    "GBP": ("gbp", "£", "pund", "brittiska pund"),
    **{
        code: (code.casefold(),)
        for code in ("CHF", "PLN", "CZK", "HUF", "RON", "BGN", "JPY", "CNY", "CAD", "AUD", "INR")
    },
}
_MANY: dict[int, tuple[str, ...]] = {
    THOUSAND: (
        "tusen", "tusental", "tusentals", "tus", "thousand", "thousands", "1000", "1 000", "000",
        "1000 tal", "1000 tals", "1 000 tal", "1 000 tals", "1000tal", "000 s", "x 1000", "× 1000",
        "x 1 000", "× 1 000",
    ),
    MILLION: (
        "miljon", "miljoner", "miljontal", "milj", "mio", "mn", "mln", "million", "millions",
        "1000000", "1 000 000", "000 000",
    ),
    BILLION: ("miljard", "miljarder", "mdr", "mrd", "billion", "billions", "bn"),
}  # fmt: skip
"""Words for many; with a currency's word before or after."""
_LETTERS: dict[int, tuple[str, ...]] = {
    THOUSAND: ("t", "k"), MILLION: ("m", "mn", "mio"), BILLION: ("md", "mdr", "mrd", "bn"),
}  # fmt: skip
"""Letters for many; joined to a currency's word, or beside it: tkr, T SEK, SEK k, M€."""
_ALONE = frozenset(
    (
        "tusental", "tusentals", "thousands", "000", "1000 tal", "1000 tals", "1 000 tal",
        "1 000 tals", "1000tal", "000 s", "x 1000", "× 1000", "x 1 000", "× 1 000", "miljoner",
        "miljontal", "milj", "millions", "mdr", "miljarder", "billions", "tusen", "mn", "mln",
    )
)  # fmt: skip
"""Words for many that are said of kronor without saying so."""
_AS_A_NUMBER = frozenset(("1000", "1 000", "000", "1000000", "1 000 000", "000 000"))
_IN_RUNNING_TEXT = frozenset(
    ("i", "in", "belopp", "beloppen", "anges", "uttryckt", "enhet", "unit")
)
"""After these even a number or a bare "tusental" is a unit: "belopp i 1000 kr"."""
_TIMES = frozenset(("tal", "tals", "x", "×"))
_YEAR = re.compile("20[1-5][0-9]")
_PARTS = re.compile(r"[()\[\];|]|,(?!\d)| [-–—] ")
_PER_CENT = ("%", "procent", "percent", "per cent", "pct", "‰", "promille", "procentenheter")

_WORD = re.compile(r"[^\W\d_]+|\d+|[%‰€$£×]|:-")
_HUMP = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ][A-Za-zåäö])")
"""Where a word ends in BeviljatBeloppTkr; kSEK is one word."""
_ROUND = re.compile("[\u200b-\u200f\u00ad\u2060\ufeff]")


@cache
def _phrases() -> dict[tuple[str, ...], Unit]:
    """Return the words of every unit."""
    phrases: dict[str, Unit] = {}
    for currency, names in _CURRENCIES.items():
        for name in names:
            phrases[name] = phrases[f"hela {name}"] = Unit(1, currency)
            for scale, many in _MANY.items():
                for word in many:
                    phrases[f"{word} {name}"] = Unit(scale, currency)
                    phrases[f"{name} {word}"] = Unit(scale, currency)
            for scale, letters in _LETTERS.items():
                for letter in letters:
                    for written in (f"{letter}{name}", f"{letter} {name}", f"{name} {letter}"):
                        phrases[written] = Unit(scale, currency)
                    phrases[f"{currency.casefold()}{letter}"] = Unit(scale, currency)
    for scale, many in _MANY.items():
        phrases |= {word: Unit(scale) for word in many if word in _ALONE}
    phrases |= {word: Unit(1, PER_CENT) for word in _PER_CENT}
    phrases |= {"miljonkronor": Unit(MILLION), "tusenkronor": Unit(THOUSAND)}
    phrases |= {"tkronor": Unit(THOUSAND), "mkronor": Unit(MILLION), "mdkr": Unit(BILLION)}
    return {tuple(words_of(phrase)): unit for phrase, unit in phrases.items()}


@cache
def _longest() -> int:
    return max(map(len, _phrases()))


def words_of(text: str) -> list[str]:
    """Return the words, numbers and signs of a text that may say a unit, in small letters.

    >>> words_of("BeviljatBelopp_(T SEK)")
    ['beviljat', 'belopp', 't', 'sek']
    """
    text = _HUMP.sub(" ", unicodedata.normalize("NFKC", _ROUND.sub("", text)))
    return [word.casefold() for word in _WORD.findall(text)]


def split(words: Sequence[str]) -> tuple[list[str], list[Unit]]:
    """Return the words that say no unit, and the units that the others say, each once.

    An "i" or "in" before a unit goes with it.

    >>> split(words_of("Beviljat belopp i tkr"))
    (['beviljat', 'belopp'], [Unit(scale=1000, of='SEK')])
    """
    rest: list[str] = []
    units: list[Unit] = []
    end = 0
    for start, stop, unit in _found(words):
        rest += words[end:start]
        if rest and rest[-1] in ("i", "in"):
            rest.pop()
        if unit not in units:
            units.append(unit)
        end = stop
    return [*rest, *words[end:]], units


def unit_of(text: str) -> Unit | None:
    """Return the unit of a text that says a unit and nothing else, as a number format's may.

    >>> unit_of(" tkr"), unit_of("(%)"), unit_of("st")
    (Unit(scale=1000, of='SEK'), Unit(scale=1, of='%'), None)
    """
    rest, units = split(words_of(text))
    return units[0] if len(units) == 1 and not rest else None


def units_told(text: str) -> list[Unit]:
    """Return the units that a sentence beside a table gives its amounts, each once.

    An amount in the sentence ("stöd över 25 tkr") is no unit, and per cent is of something else.

    >>> units_told("Beviljade stöd 2024, belopp i tkr"), units_told("Minst 25 tkr, högst 2 Mkr")
    ([Unit(scale=1000, of='SEK')], [])
    """
    told: list[Unit] = []
    for part in _PARTS.split(text):
        words = words_of(part)
        for start, stop, unit in _found(words):
            if unit.of != PER_CENT and unit not in told and not _counts(words, start, stop):
                told.append(unit)
    return told


def _counts(words: Sequence[str], start: int, stop: int) -> bool:
    """Tell whether a unit among a sentence's words is an amount's own: "25 tkr", "1 000 kr"."""
    before, said = words[start - 1] if start else "", " ".join(words[start:stop])
    if before.isdigit() and not _YEAR.fullmatch(before):
        return True
    if not start and stop == len(words):
        return False
    numeric = said in _ALONE or any(said.startswith(f"{number} ") for number in _AS_A_NUMBER)
    return numeric and before not in _IN_RUNNING_TEXT and not set(words[start:stop]) & _TIMES


def _found(words: Sequence[str]) -> Iterator[tuple[int, int, Unit]]:
    """Give the place of every unit among words, the longest that begins at each word."""
    phrases, start = _phrases(), 0
    while start < len(words):
        for stop in range(min(len(words), start + _longest()), start, -1):
            unit = phrases.get(tuple(words[start:stop]))
            if unit is not None:
                yield start, stop, unit
                start = stop
                break
        else:
            start += 1
