"""The words offices use for sex, decision and the rest become our identifiers."""

import difflib
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import babel

from jamstall.enumerations import BLANK_IS_UNKNOWN, ENUMERATIONS, REASONS, word_key
from jamstall.intake.parse import NOTHING, Parsed, is_blank, text_of
from jamstall.intake.parse.identity import without_personal_data
from jamstall.schema import WHY_UNKNOWN

_NOT = frozenset(("ej", "inte", "icke", "inget", "ingen", "inga", "utan", "not", "no", "never"))
_YEARS = re.compile(r"([0-9]{1,4})(?:[.,]0+)?(?: år)?")
_COUNTED = re.compile(r"([0-9]{1,3}) (?:st )?([^\W\d]+)")
_AND = re.compile(r"\s*(?:,|/|\+|&|;| och | samt | and )\s*")
LONGEST_WORD = 100
"""Characters beyond which no word is near: comparing takes as long as the word is."""


@cache
def _accepted(column: str) -> dict[str, str]:
    """Return word → identifier for a column; birthplace knows every country by name."""
    enumeration = ENUMERATIONS[column]
    accepted: dict[str, str] = {}
    if column == "birthplace":
        for language in ("sv", "en"):
            for code, name in babel.Locale(language).territories.items():
                if len(code) == 2 and code != "ZZ":  # ZZ is "unknown region"
                    accepted[word_key(name)] = "sweden" if code == "SE" else "abroad"
    for identifier in enumeration.values:
        for word in (identifier, *enumeration.words.get(identifier, ())):
            accepted[word_key(word)] = identifier
    return accepted


@cache
def _reasons() -> dict[str, str]:
    """Return word → why what it stands for is unknown."""
    return {word_key(word): reason for reason, words in REASONS.words.items() for word in words}


def masked_word(word: str) -> str:
    """Return the key of a word as a mapping keeps it: without what it says of a person."""
    return word_key(without_personal_data(word, doubtful=True))


def parse_word(column: str, cell: Any, given: Mapping[str, str] | None = None) -> Parsed:
    """Return the identifier that a cell's word means in `column`.

    Parameters
    ----------
    given : the mapping file's own words, by `word_key`; they win over the accepted list.

    >>> parse_word("applicant_sex", "Kvinnor").value
    'woman'
    >>> parse_word("applicant_sex", "2 kvinnor, 1 man").value
    'mixed'
    """
    key = word_key(text_of(cell))
    said = _said(key, given)
    if said is not None:
        return Parsed("unknown" if column in WHY_UNKNOWN and said in REASONS.values else said)
    known = _accepted(column).get(key)
    if known is not None:
        return Parsed(known)
    if is_blank(cell):
        return Parsed("unknown") if column in BLANK_IS_UNKNOWN else NOTHING
    if column == "age_group" and (years := _YEARS.fullmatch(key)):
        return _age(int(years[1]))
    if len(key) > LONGEST_WORD:
        return _unknown(column)
    if column == "applicant_sex" and (counted := _counted(key)):
        return Parsed(counted)
    near = difflib.get_close_matches(key, _accepted(column), n=5, cutoff=0.7)
    close = [word for word in near if not _turned(key, word)]
    return _unknown(column, close[0] if close else None)


def why_unknown(cell: Any, given: Mapping[str, str] | None = None) -> str | None:
    """Return why what a cell says of a person is unknown; None where the cell does not tell.

    Parameters
    ----------
    given : the mapping file's own words, by `word_key`; they win over the accepted list.

    >>> why_unknown("Ej tillfrågad"), why_unknown(""), why_unknown("Vill ej uppge")
    ('not_asked', 'not_stated', 'declined')
    """
    key = word_key(text_of(cell))
    said = _said(key, given)
    if said is not None:
        return said if said in REASONS.values else None
    return _reasons().get(key) or ("not_stated" if is_blank(cell) else None)


def _said(key: str, given: Mapping[str, str] | None) -> str | None:
    """Return what a mapping says that a word means; None where it says nothing of it."""
    return (given.get(key) or given.get(masked_word(key))) if given else None


def _counted(key: str) -> str | None:
    """Return whose sex a count of people tells: `mixed` where there are women and men."""
    parts = [_COUNTED.fullmatch(part) for part in _AND.split(key)]
    known = _accepted("applicant_sex")
    sexes = [known.get(part[2]) if part else None for part in parts]
    if not set(sexes) <= {"woman", "man", "other"}:
        return None
    there = {sex for sex, part in zip(sexes, parts, strict=True) if part and int(part[1])}
    return there.pop() if len(there) == 1 else "mixed" if there else None


def _turned(word: str, other: str) -> bool:
    """Tell whether one of two words denies what the other says: "ej godkänd", "obeviljad"."""
    said, told = (_NOT.isdisjoint(each.split()) for each in (word, other))
    pairs = ((word, other), (other, word))
    return said != told or any(one[0] == "o" and one[1:4] == two[:3] for one, two in pairs)


def _unknown(column: str, close: str | None = None) -> Parsed:
    """Return the finding for a word that is not known: the nearest one, else one of each kind."""
    kinds = ENUMERATIONS[column].words.values()
    suggestion = close or ", ".join(words[0] for words in kinds)
    return Parsed(
        code="word_unknown", args={"suggestion": suggestion, "near": "yes" if close else "no"}
    )


def _age(years: int) -> Parsed:
    """Group an age in years; a number that is no age (a birth year) is not guessed at."""
    if not 15 <= years <= 110:
        return _unknown("age_group")
    return Parsed("under_31" if years < 31 else "31_49" if years < 50 else "50_plus")
