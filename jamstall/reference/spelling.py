"""Recognising a Swedish place name however it happens to be written.

Case systems write the same municipality as "Upplands Väsby", "UpplandsVäsby", "UPPLANDS-VÄSBY" and
"Upplands Väsby kommun". A name is therefore compared by its *key*, its letters alone in lower case,
against every common *form* of every name. Letters without their dots and rings are accepted last
and only where one place fits: Habo is not Håbo.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

_MUNICIPALITY_AFFIXES = (("", ""), ("", "kommun"), ("", "stad"))
_COUNTY_AFFIXES = (
    ("", ""),
    ("", "län"),
    ("", "länslandsting"),
    ("", "regionen"),
    ("region", ""),
    ("region", "län"),
    ("landstinget", ""),
)
_AFFIXES = {4: _MUNICIPALITY_AFFIXES, 2: _COUNTY_AFFIXES}


def key(text: str) -> str:
    """Keep the letters of a text, in lower case: no spaces, hyphens, digits or punctuation.

    >>> key(" Upplands-VÄSBY (0114)")
    'upplandsväsby'
    """
    # NFKC: some systems write ä as an a followed by two loose dots.
    return "".join(filter(str.isalpha, unicodedata.normalize("NFKC", text).casefold()))


def without_accents(text: str) -> str:
    """Write å and ä as a, ö as o, é as e.

    >>> without_accents("håbo")
    'habo'
    """
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The codes and spellings of one kind of place, made by `gazetteer`.

    `codes` maps every code ever used to today's; `exact` and `plain` map keys of names, with and
    without accents, to codes; `names` maps the key of each full name to its code, for suggestions.
    """

    width: int
    codes: Mapping[str, str]
    exact: Mapping[str, str]
    plain: Mapping[str, str]
    names: Mapping[str, str]

    def find(self, text: str) -> str | None:
        """Find today's code for a code, a name or both together; None when it is not certain.

        A code that has lost its leading zero is mended when the result exists. A code and the name
        of another place contradict each other, and then neither is believed.
        """
        # A code read from a numeric cell arrives as 2180.0.
        numbers = re.findall(r"\d+", re.sub(r"(?<=\d)[.,]0+\s*$", "", text))
        named = self._named(key(text))
        if not numbers:
            return named
        if len(numbers) > 1 or len(numbers[0]) not in (self.width - 1, self.width):
            return None
        if numbers[0] == "0":  # an empty cell filled in, not the whole country
            return None
        code = self.codes.get(numbers[0].zfill(self.width))
        return None if named is not None and named != code else code

    def suggest(self, text: str) -> str | None:
        """Guess the code of the place that was meant: the found one, else the closest name."""
        found = self.find(text) or self._named(key(text))
        if found is not None:
            return found
        close = get_close_matches(key(text), self.names, n=1, cutoff=0.75)
        return self.names[close[0]] if close else None

    def _named(self, name: str) -> str | None:
        return self.exact.get(name) or self.plain.get(without_accents(name))


def gazetteer(
    width: int, names: Iterable[tuple[str, str]], old_codes: Iterable[tuple[str, str]]
) -> Gazetteer:
    """Index places of one kind, told by the `width` of their codes: 4 municipality, 2 county.

    Parameters
    ----------
    names
        Pairs of name and today's code; today's names first, since they win over the forms of
        others. A place may have several names.
    old_codes
        Pairs of a code no longer in use and today's code.
    """
    pairs = [(key(name), code) for name, code in names]
    forms = [(form, code) for name, code in pairs for form in _forms(name, width)]
    exact = {**dict(_certain(forms)), **dict(reversed(pairs))}
    return Gazetteer(
        width=width,
        codes={**dict(old_codes), **{code: code for _, code in pairs}},
        exact=exact,
        plain=dict(_certain((without_accents(form), code) for form, code in forms)),
        names=dict(reversed(pairs)),
    )


def _forms(name: str, width: int) -> Iterable[str]:
    """Dress a name in all usual ways: in the genitive or not, as "X kommun" or "region X"."""
    for stem in (name, name + "s"):
        for before, after in _AFFIXES[width]:
            yield before + stem + after


def _certain(pairs: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Keep the pairs whose spelling stands for one code only."""
    codes: dict[str, set[str]] = {}
    for spelling, code in pairs:
        codes.setdefault(spelling, set()).add(code)
    return ((spelling, found.pop()) for spelling, found in codes.items() if len(found) == 1)
