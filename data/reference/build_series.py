"""Makes series/first/*.csv, the snapshots that ship with the product, from published tables.

    python data/reference/build_series.py --shares SHARES.csv --firms FIRMS.csv --background BG.csv

Any may be left out, and then its figures stay as they are. Run again on the same input, the output
is the same byte for byte. What `figures/` holds is not written a second time.

SHARES.csv: omrade_kod, niva, yrkesstallning, ar, andel_kvinnor_pct. FIRMS.csv: naringsgren and a
column for each background and sex. BG.csv: lan_kod, lan, ar, andel_utlandsk_bakgrund_pct.
"""

import argparse
import csv
from collections.abc import Iterable
from pathlib import Path

FIRST = Path(__file__).parent / "series" / "first"
HEADINGS = ("region", "period", "sex", "birthplace", "sector", "value")

SHARES = {
    "företagare i eget aktiebolag": "women_own_company",
    "egenföretagare": "women_self_employed",
}
FIRMS = {
    "Totalt": "total",
    "Jordbruk, skogsbruk och fiske": "A",
    "Tillverknings- och utvinningsindustri": "B+C",
    "Företag inom energi och miljö": "D+E",
    "Byggindustri": "F",
    "Handel": "G",
    "Transportföretag": "H",
    "Hotell och restauranger": "I",
    "Informations- och kommunikationsföretag": "J",
    "Kreditinstitut och försäkringsbolag": "K",
    "Fastighetsbolag": "L",
    "Företagstjänster": "M+N",
    "Utbildningsväsendet": "P",
    "Enheter för vård och omsorg": "Q",
    "Personliga och kulturella tjänster m.m": "R+S+T+U",
    "Uppgift saknas": "unknown",
}
FIRMS_YEAR = "2021"

Row = tuple[str, str, str, str, str, str]


def shares(source: Path, status: str) -> list[Row]:
    """Read women's share of one kind of entrepreneurs."""
    return sorted(
        (row["omrade_kod"], row["ar"], "woman", "total", "total", row["andel_kvinnor_pct"])
        for row in _read(source)
        if row["yrkesstallning"] == status
    )


def firms(source: Path) -> list[Row]:
    """Read new firms by sector, sex and background; both backgrounds are their sum."""
    published = {row["naringsgren"]: row for row in _read(source)}
    rows: list[Row] = []
    for name, sector in FIRMS.items():
        for sex, word in (("woman", "kvinnor"), ("man", "man")):
            sweden, abroad = (int(published[name][f"{of}_bakgrund_{word}"]) for of in ("sv", "utl"))
            for birthplace, count in (
                ("total", sweden + abroad),
                ("sweden", sweden),
                ("abroad", abroad),
            ):
                rows.append(("00", FIRMS_YEAR, sex, birthplace, sector, str(count)))
    return rows


def background(source: Path) -> list[Row]:
    """Read the share of the population with a foreign background."""
    return [
        (row["lan_kod"], row["ar"], "total", "total", "total", row["andel_utlandsk_bakgrund_pct"])
        for row in _read(source)
    ]


def _read(source: Path) -> list[dict[str, str]]:
    with source.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _write(name: str, rows: Iterable[Row]) -> None:
    with (FIRST / f"{name}.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(HEADINGS)
        writer.writerows(rows)


def main() -> None:
    """Write the files whose source was given."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for option in ("--shares", "--firms", "--background"):
        parser.add_argument(option, type=Path)
    given = parser.parse_args()
    if given.shares:
        for status, name in SHARES.items():
            _write(name, shares(given.shares, status))
    if given.firms:
        _write("new_firms", firms(given.firms))
    if given.background:
        _write("foreign_background", background(given.background))


if __name__ == "__main__":
    main()
