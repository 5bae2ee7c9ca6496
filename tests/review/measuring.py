"""How good the reading is, against labelled texts: `python -m tests.review.measuring [FOLDER]`.

Writes `data/reference/review_figures.csv`. The real texts are not in the repository. *Looked at*
are all labelled texts, read by the rules as they are: their errors have been seen, and the rules
mended after them. *Held out* is what `first_sight.csv` keeps: how each lot was read the first time,
before anybody had looked at how the rules read it, by the rules of that moment. *Last* is the
latest lot alone: `held_out_d.toml`, whose errors nobody has looked at.
"""

import csv
import json
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jamstall.review import read
from jamstall.review.rules import FOLDER, read_rules

SHARED = Path(__file__).parents[3] / "shared"
LABELS = SHARED / "real" / "projektbanken_gender_labels.csv"
BANK = SHARED / "real" / "projektbanken_2014_2020.csv"
OTHERS = SHARED / "cases" / "texts" / "invented_texts.jsonl"
OURS = Path(__file__).with_name("invented.toml")
HALVES = Path(__file__).with_name("held_out.toml")
THIRD = Path(__file__).with_name("held_out_c.toml")
UNSEEN = Path(__file__).with_name("held_out_d.toml")
"""The other half of the same lot; it is not among the texts that have been looked at."""
LAST = "KD"
"""The lot of `first_sight.csv` that was read last."""
FIRST_SIGHT = Path(__file__).with_name("first_sight.csv")
FIGURES = FOLDER.with_name("review_figures.csv")

Pair = tuple[int, int]
"""The level that a person gave, and the level that was read."""


@dataclass(frozen=True)
class Case:
    texts: str
    name: str
    description: str
    level: int


def ours() -> Iterator[Case]:
    """Give the texts in the repository that have been looked at."""
    for path in (OURS, HALVES, THIRD):
        with path.open("rb") as file:
            for said in tomllib.load(file)["text"]:
                yield Case("invented", said["name"], said["text"], said["level"])


def cases(shared: Path = SHARED) -> Iterator[Case]:
    real, invented = shared / "real", shared / "cases" / "texts"
    with (real / BANK.name).open(encoding="utf-8") as lines:
        bank = {row["ärende-id"]: row for row in csv.DictReader(lines)}
    with (real / LABELS.name).open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            of = bank[row["case_id"]]
            yield Case("real", of["projektnamn"], of["projektbeskrivning"], int(row["level"]))
    for line in (invented / OTHERS.name).read_text(encoding="utf-8").splitlines():
        said: dict[str, Any] = json.loads(line)
        yield Case("invented", said["name"], said["text"], said["level"])
    yield from ours()


def figures(shared: Path = SHARED, **how: Any) -> list[dict[str, Any]]:
    """Return a row for each kind of text, looked at and held out."""
    rules = read_rules(**how)
    now: dict[str, list[Pair]] = {"real": [], "invented": []}
    for case in cases(shared):
        level = read(case.name, case.description, rules).level or 0
        now[case.texts].append((case.level, level))
    first: dict[str, list[Pair]] = {"real": [], "invented": []}
    last: list[Pair] = []
    with FIRST_SIGHT.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            pair = int(row["level"]), int(row["read"])
            first[row["texts"]].append(pair)
            if row["lot"] == LAST:
                last.append(pair)
    rows = [
        {"texts": texts, "half": half, **row_of(pairs[texts])}
        for texts in now
        for half, pairs in (("looked at", now), ("held out", first))
    ]
    return [*rows, {"texts": "invented", "half": "last", **row_of(last)}]


def row_of(pairs: Sequence[Pair]) -> dict[str, Any]:
    hits = sum(is_ > 0 and got > 0 for is_, got in pairs)
    ones = [got for is_, got in pairs if is_ == 1]
    threes = [got for is_, got in pairs if is_ == 3]
    return {
        "count": len(pairs),
        "precision": _share(hits, sum(got > 0 for _, got in pairs)),
        "recall": _share(hits, sum(is_ > 0 for is_, _ in pairs)),
        "exact": _share(sum(is_ == got for is_, got in pairs), len(pairs)),
        "ones": len(ones),
        "threes": len(threes),
        "balanced": _share(
            ones.count(1) * len(threes) + threes.count(3) * len(ones), 2 * len(ones) * len(threes)
        ),
    }


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else ""


if __name__ == "__main__":
    measured = figures(*map(Path, sys.argv[1:]))
    with FIGURES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(measured[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(measured)
    sys.stdout.write(FIGURES.read_text(encoding="utf-8"))
