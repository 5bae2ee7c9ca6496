"""Makes figures/employed.csv and figures/owners.csv from the producers' published tables.

    python data/reference/build_figures.py --employed BAS.csv --owners OWNERS.csv

Either may be left out, and then its figures stay as they are. The files written hold what was
published and nothing worked out: totals over all sectors are left behind, since they can be summed,
and a figure that was never published stays missing. Run again on the same input, the output is the
same byte for byte.

BAS.csv (UTF-8, comma) is SCB's table ArbStDoNArNN with one figure a row and the columns lan_kod,
kon, sni2007_avdelning, fodelseregion, ar and sysselsatta_efter_arbetsstallets_belagenhet.
OWNERS.csv has the columns naringsgren, kvinnor and man.
"""

import argparse
import csv
from collections.abc import Iterable
from pathlib import Path

FIGURES = Path(__file__).parent / "figures"
HEADINGS = ("basis", "area", "year", "sni_version", "code", "sex", "birthplace", "count")

SEX = {"kvinnor": "woman", "män": "man"}
BIRTHPLACE = {"totalt": "total", "inrikes född": "sweden", "utrikes född": "abroad"}
# Kept in the order of the sector groups, which is also the order of the rows.
EMPLOYED = {
    **{code: code for code in ("A", "B+C", "D+E", "F", "G", "H", "I", "J", "K", "L")},
    **{code: code for code in ("M+N", "O", "P", "Q", "R+S+T+U")},
    "US": "unknown",
}
# "Övriga näringsgrenar" is what is left of all sectors: energy and environment, finance and public
# administration in one figure. It is stored once, under all their letters, so that sums stay true.
OWNERS = {
    "jordbruk, skogsbruk och fiske": "A",
    "tillverknings- och utvinningsindustri": "B+C",
    "byggindustri": "F",
    "handel": "G",
    "transportföretag": "H",
    "hotell och restauranger": "I",
    "informations- och kommunikationsföretag": "J",
    "fastighetsbolag": "L",
    "företagstjänster": "M+N",
    "utbildningsväsendet": "P",
    "enheter för vård och omsorg": "Q",
    "personliga och kulturella tjänster m.m.": "R+S+T+U",
    "övriga näringsgrenar": "D+E+K+O",
    "okänd bransch": "unknown",
}
OWNERS_YEAR = 2020

Row = tuple[str, str, int, int, str, str, str, int]


def employed(source: Path) -> list[Row]:
    """Read the people employed at workplaces in an area from SCB's table."""
    rows: list[Row] = [
        (
            "employed",
            row["lan_kod"],
            int(row["ar"]),
            2007,
            EMPLOYED[row["sni2007_avdelning"]],
            SEX[row["kon"]],
            BIRTHPLACE[row["fodelseregion"]],
            int(row["sysselsatta_efter_arbetsstallets_belagenhet"]),
        )
        for row in _read(source)
        if row["sni2007_avdelning"] != "TOT" and row["kon"] in SEX  # both together can be summed
    ]
    return sorted(rows, key=_order)


def owners(source: Path) -> list[Row]:
    """Read the business owners in the country from SCB's table."""
    rows: list[Row] = [
        (
            "owners",
            "00",
            OWNERS_YEAR,
            2007,
            OWNERS[row["naringsgren"]],
            sex,
            "total",
            int(row[column]),
        )
        for row in _read(source)
        if row["naringsgren"] != "totalt"
        for sex, column in (("woman", "kvinnor"), ("man", "man"))
    ]
    return sorted(rows, key=_order)


def _order(row: Row) -> tuple[object, ...]:
    # Women before men, the whole before its parts.
    _, area, year, _, code, sex, birthplace, _ = row
    codes = (*EMPLOYED.values(), *OWNERS.values())
    birthplaces = tuple(BIRTHPLACE.values())
    return (area, year, codes.index(code), sex != "woman", birthplaces.index(birthplace))


def _read(source: Path) -> list[dict[str, str]]:
    with source.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _write(name: str, rows: Iterable[Row]) -> None:
    with (FIGURES / name).open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(HEADINGS)
        writer.writerows(rows)


def main() -> None:
    """Write the files whose source was given."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--employed", type=Path, metavar="BAS.csv")
    parser.add_argument("--owners", type=Path, metavar="OWNERS.csv")
    given = parser.parse_args()
    if given.employed:
        _write("employed.csv", employed(given.employed))
    if given.owners:
        _write("owners.csv", owners(given.owners))


if __name__ == "__main__":
    main()
