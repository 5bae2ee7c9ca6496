"""SNI to its last digit: which codes exist in a version, what they are called, which one is near.

A code of two to five digits exists if SCB lists it, or lists a code that begins with it: SNI 2025
is published without names for its groups and classes, and they exist all the same. Letters are
sections (`jamstall.reference.sectors`).
"""

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from jamstall.reference.sectors import VERSIONS, divisions, sections
from jamstall.reference.spelling import key
from jamstall.reference.tables import read_table

DIGITS = 5
"""How many digits the longest codes have."""


@cache
def names(version: int) -> Mapping[str, str]:
    """Map every code of two to five digits that SNI `version` lists to SCB's name of it.

    >>> names(2007)["62010"], names(2025)["95400"][:11]
    ('Dataprogrammering', 'Förmedling ')
    """
    listed = {code: division.name_sv for code, division in divisions(version).items()}
    below = read_table("sni", f"codes_{version}.csv")
    return MappingProxyType({**listed, **{row["code"]: row["name_sv"] for row in below}})


@cache
def _known(version: int) -> frozenset[str]:
    return frozenset(code[:length] for code in names(version) for length in range(2, len(code) + 1))


@cache
def _of_length(version: int, length: int) -> tuple[str, ...]:
    return tuple(sorted(code for code in _known(version) if len(code) == length))


def exists(code: str, version: int) -> bool:
    """Tell whether a section's letter, or a code without dots, exists in `version`, every digit.

    >>> exists("62010", 2007), exists("62010", 2025), exists("62015", 2007), exists("6201", 2007)
    (True, False, False, True)
    """
    return code in _known(version) or code in sections(version)


def versions_with(code: str) -> tuple[int, ...]:
    """Return the versions in which a code exists.

    >>> versions_with("45201"), versions_with("95311"), versions_with("99999")
    ((2007,), (2025,), ())
    """
    return tuple(version for version in VERSIONS if exists(code, version))


@lru_cache(maxsize=4096)
def nearest(code: str, version: int) -> str | None:
    """Return the existing code that is nearest to one that does not exist; None but for digits.

    It has as many digits, begins with as many of the same digits as any existing code does, and is
    among those the nearest in number, the lower of two equally near. A lone digit is a division
    that lost its zero; more digits than five are cut.

    >>> nearest("62015", 2007), nearest("44100", 2007), nearest("99999", 2007)
    ('62010', '43999', '99000')
    """
    if not (code.isascii() and code.isdigit()):
        return None
    wanted = code.zfill(2)[:DIGITS]
    every = _of_length(version, len(wanted))
    for same in range(len(wanted), -1, -1):
        start = bisect_left(every, wanted[:same])
        alike = [one for one in every[start:] if one.startswith(wanted[:same])]
        if alike:
            return min(alike, key=lambda one: (abs(int(one) - int(wanted)), one))
    return None


def worded(code: str, version: int) -> str:
    """Return a code and its name; of a code that SCB gives no name, the name it belongs under.

    >>> worded("62010", 2007), worded("951", 2025)[:23]
    ('62010 Dataprogrammering', '951 i 95 Reparation och')
    """
    listed = names(version)
    if code in listed:
        return f"{code} {listed[code]}"
    alone = [one for one in _of_length(version, DIGITS) if one.startswith(code)]
    if len(alone) == 1:  # a class that is not divided is what its only code is
        return f"{code} {listed[alone[0]]}"
    return f"{code} i {code[:2]} {listed[code[:2]]}"


@cache
def _by_name(version: int) -> Mapping[str, str]:
    """Map the key of each name to the code that has it: the longest, of a class and its only code.

    A section's name leads to its letter where no code has it. A name that two codes have is left
    out: it does not tell which.
    """
    found = {key(section.name_sv): {letter} for letter, section in sections(version).items()}
    for code, name in names(version).items():
        found[key(name)] = {one for one in found.get(key(name), ()) if one.isdigit()} | {code}
    longest = {name: max(codes, key=len) for name, codes in found.items()}
    return MappingProxyType(
        {
            name: longest[name]
            for name, codes in found.items()
            if all(longest[name].startswith(code) for code in codes)
        }
    )


def codes_named(text: str) -> dict[int, str]:
    """Return version → the code that is called what a text says; empty where none is.

    >>> codes_named("dataprogrammering"), codes_named("Bygg")
    ({2007: '62010', 2025: '62100'}, {})
    """
    found = {version: _by_name(version).get(key(text)) for version in VERSIONS}
    return {version: code for version, code in found.items() if code is not None}
