"""Swedish industry codes (SNI), in every form an export gives them, and which version they are.

Codes are kept as digits without dots. A whole column is looked at before a cell is read, since a
spreadsheet that took the code for a number has lost its leading zero. Every digit of a code is
checked, in the version that its row is of (`doubt`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from jamstall.enumerations import word_key
from jamstall.intake.parse import NOTHING, Parsed, is_blank, text_of
from jamstall.reference import codes as sni

VERSIONS = (2007, 2025)
FIRST_YEAR_OF_2025 = 2025
"""SNI 2025 came into use in the business register during 2025."""

# "E-handel" and "i annan verksamhet" are words, not section E or I.
_LETTER = re.compile(r"([A-V])(?:[.:]? ?| ?[-–:.] .*| [A-ZÅÄÖ].*)|([a-v])")
# What follows a code may be its name, but not more digits: those are another code, or a slip.
_NAME = r"(?!\d|[ .,;:/&+–-]+\d)(?:\D.*)?"
_DOTTED = re.compile(rf"(?i)(?:SNI ?)?(?:[A-V][ .-]*)?(\d{{1,2}})[.,](\d{{1,3}})(?:\.(\d))?{_NAME}")
_DIGITS = re.compile(rf"(?i)(?:SNI ?)?(?:[A-V][ .-]*)?(\d{{1,5}}){_NAME}")
_GROUPED = re.compile(r"(\d{1,2}) (\d{3})")
"""A code that a spreadsheet shows as the number sixty-two thousand and ten."""
_FLOAT = re.compile(r"(\d{4,5})[.,]0{1,2}")
"""A code that a statistics program has kept as a number and written with its decimal."""
_AMONG_WORDS = re.compile(
    r"(?<!\d)(\d{2}[.,]\d{3}|\d{2}\.\d{1,2}(?:\.\d)?|\d{5}|(?<=\()\d{2,4}(?=\)))(?!\d)"
)
"""Codes that nothing else in a cell of words can be: "Dataprogrammering (62.010)"."""
_LISTED = re.compile(r"(?<!\d)\d{2,5}(?!\d)")
_LIST = re.compile(r"(?i)(?:sni ?)?\d{2,5}(?:(?:, | ?[;/|&+] ?| och | and | samt | )\d{2,5})+")
_NO_CODE = re.compile(r"0+|okän[dt]|uppgift saknas|saknas", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{3}")
"""Letters enough for a word: it names an industry, where a code should stand."""


def version_of_heading(heading: str) -> int | None:
    """Return the version a heading such as "SNI 2007" states, or None."""
    match = re.search(r"20(07|25)", heading)
    return int(match.group()) if match else None


def usual_length(cells: Iterable[Any]) -> int:
    """Return how many digits most undotted codes of a column have (5 where none is undotted)."""
    lengths: Counter[int] = Counter()
    for cell in cells:
        text = _without_decimal(text_of(cell))
        match = _DIGITS.fullmatch(text)
        if match and not _DOTTED.fullmatch(text):
            lengths[len(match.group(1))] += 1
    if not lengths:
        return 5
    longest = max(lengths)
    return longest if lengths[longest] >= lengths[longest - 1] or longest == 5 else longest - 1


def parse_sni(cell: Any, usual: int = 5, given: Mapping[str, str] | None = None) -> Parsed:
    """Return the digits of a code ("25.11" → "2511"), or a section letter.

    A code one digit shorter than `usual` gets its lost zero back where that gives a code; the
    finding `sni_leading_zero` says so where the code as written would have been one too.

    Parameters
    ----------
    given : a region's own words for industries, by `word_key`, and the codes they stand for.

    >>> parse_sni("25.11").value, parse_sni(1110.0).value
    ('2511', '01110')
    """
    text = _without_decimal(text_of(cell))
    if given and (own := given.get(word_key(text))):
        return Parsed(own)
    if is_blank(cell) or _NO_CODE.fullmatch(text):
        return NOTHING
    text = _GROUPED.sub(r"\1\2", text) if _GROUPED.fullmatch(text) else text
    codes = _codes_in(text)
    if len(codes) > 1 and all(map(_exists, codes)):
        first = next(iter(codes.values()))
        said: dict[str, str | int] = {"codes": len(codes), "first": first}
        return Parsed(code="sni_several", args=said)
    if match := _DOTTED.fullmatch(text):
        division, group, last = match.groups()
        digits = division.zfill(2) + group + (last or "")
        return Parsed(digits[:5]) if len(digits) <= 5 else _unknown(digits)
    if match := _DIGITS.fullmatch(text):
        return _undotted(match.group(1), usual)
    if match := _LETTER.fullmatch(text):
        return Parsed((match.group(1) or match.group(2)).upper())
    if len(codes) == 1 and not re.search(r"\d", text.replace(next(iter(codes.values())), "")):
        return Parsed(next(iter(codes)))  # its name stands before it
    return _unknown(text) if re.search(r"\d", text) or not _LETTERS.search(text) else _named(text)


def _codes_in(text: str) -> dict[str, str]:
    """Return the digits of each code that stands in a text, and how it is written there.

    A division named beside its own detailed code is no code more.
    """
    pattern = _LISTED if _LIST.fullmatch(text) else _AMONG_WORDS
    codes = {re.sub(r"\D", "", code): code for code in pattern.findall(text)}
    return {
        digits: code
        for digits, code in codes.items()
        if not any(other.startswith(digits) for other in codes.keys() - {digits})
    }


def _without_decimal(text: str) -> str:
    return match[1] if (match := _FLOAT.fullmatch(text)) else text


def _undotted(digits: str, usual: int) -> Parsed:
    padded = "0" + digits
    if len(digits) == 1:
        return Parsed(padded)
    if len(digits) == usual - 1 and _exists(padded):
        if not _exists(digits):
            return Parsed(padded)
        return Parsed(padded, "sni_leading_zero", {"read": padded})
    return Parsed(digits)


def _exists(code: str) -> bool:
    return bool(sni.versions_with(code))


def _unknown(code: str) -> Parsed:
    return Parsed(code="sni_unknown", args={"suggestion": suggestion(code, VERSIONS[0])})


def _named(text: str) -> Parsed:
    """Return the finding of a name without a code: which codes have that name, if any."""
    found = sni.codes_named(text)
    alike = len(set(found.values())) == 1 and len(found) == len(VERSIONS)
    codes = [code if alike else f"{code} (SNI {version})" for version, code in found.items()]
    args: dict[str, str | int] = {
        "suggestion": " / ".join(dict.fromkeys(codes)),
        "near": "yes" if found else "no",
    }
    return Parsed(code="sni_name_only", args=args)


def suggestion(code: str, version: int) -> str:
    """Return the nearest code that exists, with its name, for one that does not."""
    nearest = sni.nearest(re.sub(r"\D", "", code), version)
    # Names that end in o.d. stand before a full stop.
    return sni.worded(nearest, version).removesuffix(".") if nearest else "–"


def doubt(code: str, version: int) -> Parsed | None:
    """Return what is wrong with a code in the version of its row; None where nothing is.

    >>> doubt("95311", 2007).args["other"], doubt("62015", 2007).args["suggestion"]
    ('2025', '62010 Dataprogrammering')
    """
    if sni.exists(code, version):
        return None
    near: dict[str, str | int] = {"suggestion": suggestion(code, version)}
    other = next(iter(sni.versions_with(code)), None)
    if other is None:
        return Parsed(code="sni_unknown", args=near)
    # Words, since a year is no amount: a number would be worded as 2 007.
    said: dict[str, str | int] = {"version": str(version), "other": str(other)}
    said["name"] = sni.worded(code, other).removesuffix(".") if len(code) > 1 else code
    return Parsed(code="sni_other_version", args={**near, **said})


def version_of_code(code: str) -> int | None:
    """Return the version in which alone the code exists, or None where it could be either.

    62.010 (computer programming) is SNI 2007 alone, and so is all of 45; 95.3 is SNI 2025 alone.
    """
    known = sni.versions_with(code)
    return known[0] if len(known) == 1 else None


def versions_of(codes: list[str | None], years: list[int | None]) -> list[int | None]:
    """Return each code's version in a file that does not state it.

    A code that exists in one version only tells. Otherwise the year of decision does, unless the
    file shows by a code of SNI 2007 alone, after 2025, that its office still used it then.
    """
    telling = {
        version_of_code(code)
        for code, year in set(zip(codes, years, strict=True))
        if code and year and year >= FIRST_YEAR_OF_2025
    }
    later = 2007 if 2007 in telling and 2025 not in telling else 2025
    by_code = {code: version_of_code(code) for code in set(codes) if code}
    return [
        None
        if code is None
        else by_code[code] or (later if (year or later) >= FIRST_YEAR_OF_2025 else 2007)
        for code, year in zip(codes, years, strict=True)
    ]
