"""Reading the reference tables: CSV files with a heading row, in UTF-8."""

import csv

from jamstall.reference import ROOT


def read_table(*parts: str) -> tuple[dict[str, str], ...]:
    """Read the rows of one reference table as text, by heading, in the order of the file.

    `parts` is the path below `data/reference/`: `read_table("sni", "sectors.csv")`. Codes stay
    text, since "0180" and "01" are names and not numbers.

    Raises
    ------
    ValueError
        A row has more or fewer cells than the heading row; the message names the file and line.
    """
    path = ROOT.joinpath(*parts)
    # utf-8-sig: a file that someone has saved from Excel starts with a byte order mark.
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines)
        headings = next(reader)
        rows = []
        for cells in reader:
            if len(cells) != len(headings):
                raise ValueError(
                    f"{path.name} line {reader.line_num}: "
                    f"{len(cells)} cells where the heading row has {len(headings)}"
                )
            rows.append(dict(zip(headings, cells, strict=True)))
    return tuple(rows)
