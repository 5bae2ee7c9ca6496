"""From an SNI code to one of the 15 sector groups that SCB publishes employment for.

SNI (NACE in the EU) sorts businesses by what they do: a section (a letter) holds divisions (two
digits), which hold groups, classes and, in Sweden, five-digit codes. SNI 2025 replaced SNI 2007 and
moved the letters: Q is care in 2007 and education in 2025. A code therefore means nothing without
its version. The sector groups are always in the terms of SNI 2007, since that is how the figures
are published; a code of 2025 is placed in the group where its businesses used to be.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from jamstall.reference.tables import read_table

VERSIONS = (2007, 2025)


@dataclass(frozen=True, slots=True)
class Sector:
    """One of the 15 sector groups, or `unknown`. The short names fit beside a bar in a chart."""

    code: str
    short_sv: str
    short_en: str
    name_sv: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Section:
    """The coarsest level of one version of SNI: a letter and what it stands for there."""

    code: str
    name_sv: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Division:
    """The two-digit level of one version of SNI; `sector` is the group it belongs to as a rule."""

    code: str
    section: str
    name_sv: str
    name_en: str
    sector: str


_SECTORS = MappingProxyType(
    {row["code"]: Sector(**row) for row in read_table("sni", "sectors.csv")},
)

SECTORS: tuple[str, ...] = tuple(_SECTORS)
"""The codes of the 15 groups in SCB's order, and last `unknown`."""


def sector(code: str) -> Sector:
    """Name a sector group.

    Raises
    ------
    KeyError
        `code` is not one of `SECTORS`; an SNI code is looked up with `sector_of` first.

    >>> sector("Q").short_sv
    'Vård och omsorg'
    """
    return _SECTORS[code]


@cache
def sections(version: int) -> Mapping[str, Section]:
    """Map the letters of SNI `version` to its sections: 21 in 2007, 22 in 2025."""
    rows = read_table("sni", f"sections_{_known(version)}.csv")
    return MappingProxyType({row["code"]: Section(**row) for row in rows})


@cache
def divisions(version: int) -> Mapping[str, Division]:
    """Map the two-digit codes of SNI `version` to its divisions: 88 in 2007, 87 in 2025."""
    rows = read_table("sni", f"divisions_{_known(version)}.csv")
    return MappingProxyType({row["code"]: Division(**row) for row in rows})


def division_of(code: str, version: int) -> str | None:
    """Cut a code of 2–5 digits to its two-digit division; None if `version` has none such.

    >>> division_of("45201", 2007), division_of("45201", 2025)
    ('45', None)
    """
    if not (2 <= len(code) <= 5 and code.isascii() and code.isdigit()):
        return None
    return code[:2] if code[:2] in divisions(version) else None


@lru_cache(maxsize=4096)
def sector_of(code: str, version: int) -> str | None:
    """Place an SNI code in its sector group: 2–5 digits without a dot, or a section's letter.

    The longest matching exception wins over the division: vehicle repair is 95.3 in SNI 2025 and
    counts as trade, where it was in 2007. None when the division or letter does not exist in
    `version`; whether the rest of the digits exist is
    told by `jamstall.reference.codes`.

    >>> sector_of("95311", 2025), sector_of("95210", 2025)
    ('G', 'R+S+T+U')
    >>> sector_of("Q", 2007), sector_of("Q", 2025)
    ('Q', 'P')
    """
    if code in sections(version):
        return _sectors_of_sections(version)[code]
    division = division_of(code, version)
    if division is None:
        return None
    for length in range(len(code), 1, -1):
        exception = _exceptions(version).get(code[:length])
        if exception is not None:
            return exception
    return divisions(version)[division].sector


def readings_of(code: str, version: int) -> tuple[str, ...]:
    """Return the sector groups that the content of a code can have been in: several if it is split.

    Of a class of SNI 2025 that was put together from several groups no figures tell which its
    businesses were in. A code of fewer than four digits is coarse by itself, and is not split.

    >>> readings_of("95400", 2025), readings_of("46120", 2007)
    (('M+N', 'G'), ('G',))
    """
    own = sector_of(code, version)
    split = _split().get(code[:4], ()) if version == 2025 else ()
    return tuple(dict.fromkeys((own, *split))) if own else ()


@cache
def _split() -> Mapping[str, tuple[str, ...]]:
    rows = read_table("sni", "split_2025.csv")
    return MappingProxyType({row["code"]: tuple(row["sectors"].split()) for row in rows})


@cache
def _sectors_of_sections(version: int) -> Mapping[str, str]:
    # No section is divided between sector groups, so any of its divisions tells.
    return {division.section: division.sector for division in divisions(version).values()}


@cache
def _exceptions(version: int) -> Mapping[str, str]:
    if version == 2007:  # the groups are made of whole sections of SNI 2007
        return {}
    rows = read_table("sni", f"exceptions_{_known(version)}.csv")
    return {row["prefix"]: row["sector"] for row in rows}


def _known(version: int) -> int:
    if version not in VERSIONS:
        raise ValueError(f"SNI {version} is not known; known versions are 2007 and 2025")
    return version
