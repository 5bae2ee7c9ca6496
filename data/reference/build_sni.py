"""Makes sni/codes_2007.csv and sni/codes_2025.csv from SCB's published lists of SNI.

    python data/reference/build_sni.py --sni-2007 SNI2007.csv --sni-2025 SNI2025.csv

Either may be left out, and then its table stays as it is. A table holds the codes of three, four
and five digits that SCB lists, each with SCB's name; letters and divisions have tables of their
own, with names in both languages. The list of SNI 2025 names no groups and classes: those exist as
the beginning of a five-digit code, and are not made up here. Run again on the same input, the
output is the same byte for byte.

Both lists (UTF-8, comma) have the columns kod and benamning.
"""

import argparse
import csv
from pathlib import Path

SNI = Path(__file__).parent / "sni"
HEADINGS = ("code", "name_sv")


def codes(source: Path) -> list[tuple[str, str]]:
    """Read the codes below the divisions, with names whose spaces are single."""
    with source.open(encoding="utf-8-sig", newline="") as lines:
        rows = [(row["kod"], " ".join(row["benamning"].split())) for row in csv.DictReader(lines)]
    return sorted((code, name) for code, name in rows if len(code) >= 3)


def main() -> None:
    """Write the tables whose list was given."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sni-2007", type=Path, metavar="SNI2007.csv")
    parser.add_argument("--sni-2025", type=Path, metavar="SNI2025.csv")
    given = parser.parse_args()
    for version, source in ((2007, given.sni_2007), (2025, given.sni_2025)):
        if source:
            with (SNI / f"codes_{version}.csv").open("w", encoding="utf-8", newline="") as lines:
                writer = csv.writer(lines, lineterminator="\n")
                writer.writerow(HEADINGS)
                writer.writerows(codes(source))


if __name__ == "__main__":
    main()
