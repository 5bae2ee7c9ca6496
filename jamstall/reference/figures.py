"""Published counts of people by sector: what sector dominance is measured against.

A figure is a number of persons of one sex in one sector, area and year. Two bases exist: people
employed at workplaces in the sector, and business owners. As published, parts differ from their
totals by a few persons; a figure that was not published is missing, never zero.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jamstall.reference import ROOT
from jamstall.reference.sectors import SECTORS, VERSIONS
from jamstall.reference.tables import read_table

BASES = ("employed", "owners")
SEXES = ("woman", "man")
BIRTHPLACES = ("total", "sweden", "abroad")


@dataclass(frozen=True, slots=True)
class Figure:
    """`count` persons of one sex and birthplace in a sector, by basis, area and year.

    `area` is a county's two digits or `00` for the country. `birthplace` is `total`, `sweden` or
    `abroad`; the last two are parts of the first and are never added to it. `code` is a sector
    group, `unknown`, an SNI code of 2–5 digits in `sni_version`, or the letters of several sector
    groups that were published as one figure ("D+E+K+O"; see `sectors`).
    """

    basis: str
    area: str
    year: int
    sni_version: int
    code: str
    sex: str
    birthplace: str
    count: int

    @property
    def sectors(self) -> tuple[str, ...]:
        """The sector groups that this figure speaks for; none when its code is in digits.

        One group as a rule. Where the producer gives several groups one figure, it is stored once,
        so that sums over codes stay true, and each of its groups has to make do with it: shown
        with the names of all of them.

        >>> Figure("owners", "00", 2020, 2007, "D+E+K+O", "woman", "total", 524).sectors
        ('D+E', 'K', 'O')
        """
        return _sectors_of(self.code)


@cache
def _sectors_of(code: str) -> tuple[str, ...]:
    """Return the sector groups of a code; thousands of figures share a few codes."""
    letters = set(code.split("+"))
    members = tuple(group for group in SECTORS if letters.issuperset(group.split("+")))
    return members if letters == set("+".join(members).split("+")) else ()


class FigureError(ValueError):
    """A row of a figures file that cannot be what it says; names the file and the row."""


@cache
def figures() -> tuple[Figure, ...]:
    """Read every figure of every file in `data/reference/figures/`, once.

    Raises
    ------
    FigureError
        A row has an unknown basis, sex, birthplace, SNI version or code, or a count below zero, or
        repeats the figure of another row.
    """
    found: dict[tuple[object, ...], Figure] = {}
    for path in sorted((ROOT / "figures").glob("*.csv")):
        for line, row in enumerate(read_table("figures", path.name), start=2):
            try:
                figure = _figure(row)
            except (KeyError, ValueError) as error:
                raise FigureError(f"{path.name} line {line}: {error}") from error
            what = (figure.basis, figure.area, figure.year, figure.sni_version, figure.code)
            if found.setdefault((*what, figure.sex, figure.birthplace), figure) is not figure:
                raise FigureError(f"{path.name} line {line}: the same figure is given twice")
    return tuple(found.values())


def files() -> tuple[Path, ...]:
    """List every reference table that a database is filled from, sorted by path."""
    rooms = ("figures", "places", "series/first", "sni")
    return tuple(sorted(path for room in rooms for path in (ROOT / room).glob("*.csv")))


def digest() -> str:
    """Fingerprint the reference tables: a database that holds the same digest is up to date.

    SHA-256 in hexadecimal over each file's name and bytes. Read anew at every call.
    """
    total = hashlib.sha256()
    for path in files():
        content = path.read_bytes()
        # The length in between, so that no text can move from one file to the next unnoticed.
        total.update(f"{path.relative_to(ROOT).as_posix()}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def _figure(row: dict[str, str]) -> Figure:
    figure = Figure(
        basis=_one_of(BASES, row["basis"], "basis"),
        area=row["area"],
        year=int(row["year"]),
        sni_version=int(_one_of(tuple(map(str, VERSIONS)), row["sni_version"], "sni_version")),
        code=row["code"],
        sex=_one_of(SEXES, row["sex"], "sex"),
        birthplace=_one_of(BIRTHPLACES, row["birthplace"], "birthplace"),
        count=int(row["count"]),
    )
    if not (figure.sectors or (figure.code.isdigit() and 2 <= len(figure.code) <= 5)):
        raise ValueError(f"code {figure.code!r} is neither a sector nor 2–5 digits")
    if figure.count < 0:
        raise ValueError(f"count {figure.count} is below zero")
    return figure


def _one_of(known: tuple[str, ...], value: str, column: str) -> str:
    if value not in known:
        raise ValueError(f"{column} {value!r} is not one of {', '.join(known)}")
    return value
