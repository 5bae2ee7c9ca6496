"""How well the rules read, as measured against people's labels."""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal, cast

from jamstall.reference import ROOT

FIGURES = ROOT / "review_figures.csv"
"""Written by `python -m tests.review.measuring FOLDER`, with the labelled texts in the folder."""

Half = Literal["looked at", "held out", "last"]


@dataclass(frozen=True, slots=True)
class Quality:
    """How the rules did on some labelled texts.

    Attributes
    ----------
    texts : `real` or `invented`.
    half : `looked at`, by the rules as they are; `held out`, as each was read the first time, when
        nobody had looked at how the rules read it; `last`, the latest of these alone.
    count : how many.
    precision, recall : of those that mention gender equality, 0 to 1.
    exact : the part of them whose level is the people's.
    balanced : how well level 1 is told from level 3: the mean of the two parts that are right.
    """

    texts: str
    half: Half
    count: int
    precision: Decimal
    recall: Decimal
    exact: Decimal
    balanced: Decimal


@cache
def quality() -> tuple[Quality, ...]:
    """Return the latest measurement."""
    with FIGURES.open(encoding="utf-8", newline="") as file:
        return tuple(
            Quality(
                row["texts"],
                cast(Half, row["half"]),
                int(row["count"]),
                *(Decimal(row[name]) for name in ("precision", "recall", "exact", "balanced")),
            )
            for row in csv.DictReader(file)
        )
