"""How good the reading is, against labelled texts: `python -m tests.review.measuring [FOLDER]`.

Writes `data/reference/review_figures.csv`. The texts are not in the repository. `halves.csv` says
which of them were looked at while the rules were written, and which never.
"""

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jamstall.review import read
from jamstall.review.rules import FOLDER, read_rules

SHARED = Path(__file__).parents[3] / "shared"
LABELS = SHARED / "real" / "projektbanken_gender_labels.csv"
BANK = SHARED / "real" / "projektbanken_2014_2020.csv"
INVENTED = SHARED / "cases" / "texts" / "invented_texts.jsonl"
HALVES = Path(__file__).parent / "halves.csv"
FIGURES = FOLDER.with_name("review_figures.csv")


@dataclass(frozen=True)
class Case:
    texts: str
    half: str
    name: str
    description: str
    level: int


def cases(shared: Path = SHARED) -> Iterator[Case]:
    with HALVES.open(encoding="utf-8") as lines:
        half = {row["id"]: row["half"] for row in csv.DictReader(lines)}
    real, invented = shared / "real", shared / "cases" / "texts"
    with (real / BANK.name).open(encoding="utf-8") as lines:
        bank = {row["ärende-id"]: row for row in csv.DictReader(lines)}
    with (real / LABELS.name).open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            of = bank[row["case_id"]]
            yield Case(
                "real", half[row["case_id"]], of["projektnamn"], of["projektbeskrivning"],
                int(row["level"]),
            )  # fmt: skip
    for line in (invented / INVENTED.name).read_text(encoding="utf-8").splitlines():
        said: dict[str, Any] = json.loads(line)
        yield Case("invented", half[said["id"]], said["name"], said["text"], said["level"])


def figures(shared: Path = SHARED, **how: Any) -> list[dict[str, Any]]:
    """Return a row for each kind of text and half."""
    rules = read_rules(**how)
    read_levels = [
        (case, read(case.name, case.description, rules).level or 0) for case in cases(shared)
    ]
    rows = []
    for texts, half in dict.fromkeys((case.texts, case.half) for case, _ in read_levels):
        pairs = [(c.level, got) for c, got in read_levels if (c.texts, c.half) == (texts, half)]
        hits = sum(is_ > 0 and got > 0 for is_, got in pairs)
        ones = [got for is_, got in pairs if is_ == 1]
        threes = [got for is_, got in pairs if is_ == 3]
        rows.append(
            {
                "texts": texts,
                "half": half,
                "count": len(pairs),
                "precision": _share(hits, sum(got > 0 for _, got in pairs)),
                "recall": _share(hits, sum(is_ > 0 for is_, _ in pairs)),
                "exact": _share(sum(is_ == got for is_, got in pairs), len(pairs)),
                "ones": len(ones),
                "threes": len(threes),
                "balanced": _share(
                    ones.count(1) * len(threes) + threes.count(3) * len(ones),
                    2 * len(ones) * len(threes),
                ),
            }
        )
    return rows


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else ""


if __name__ == "__main__":
    measured = figures(*map(Path, sys.argv[1:]))
    with FIGURES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(measured[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(measured)
    sys.stdout.write(FIGURES.read_text(encoding="utf-8"))
