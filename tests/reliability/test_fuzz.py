"""Random edits of good files, for a bounded time: never an accident, never another number.

A file that is refused, or has errors, has been dealt with. One that loads must hold the cases and
the kronor that the slow reader finds in it. The edits are the same in every run, so that a change
fails for what it changes; `make fuzz` looks for new ones, for longer (`JAMSTALL_FUZZ_SECONDS`,
`JAMSTALL_FUZZ_SEED`, which is printed).
"""

import datetime as dt
import io
import os
import random
import time
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from jamstall.intake import Intake, UnusableFile, take_in
from tests.files import delimited, grant, table, xlsx
from tests.slow_reader import CannotTell, Reading, read_text_slowly, read_workbook_slowly

SECONDS = float(os.environ.get("JAMSTALL_FUZZ_SECONDS", "20"))
SEED = os.environ.get("JAMSTALL_FUZZ_SEED") or "2026"
ROWS = 12
ENOUGH, MOST = 5, 5_000  # so many files are compared whatever the seed, of so many at most

CELLS: tuple[Any, ...] = (
    None, "", " ", "-", 0, 1, -250000, 250000.5, 1e300, 10**17, True, "x", "Summa", "Totalt",
    "250 000", "250\u00a0000 kr", "12,50", "12.5", "1.234", "1 2", "5\n6", "#N/A", "=A1", "=1+1",
    "Bifall", "AVSLAG", "Återkallad", "Kanske", "Kvinna", "Man", "Gävle", "Älvkarleby", "2180",
    "Hela länet", "25.110", 1110, "99999", dt.date(2024, 3, 20), dt.datetime(2024, 5, 1, 12),
    "2024-02-30", 45371, "RG-2024-001", "640823-3234", "<b>", "=cmd|'x'!A1", "a;b", 'a"b', "\u200b",
    "مخبز", "\ufeff", "\x0b", "{}",
)  # fmt: skip
"""What people, systems and accidents leave in a cell."""


def good_rows(chance: random.Random) -> list[list[Any]]:
    """Return headings and grants in which nothing is wrong."""
    return table(*(
        grant(
            number,
            Kommun=chance.choice(("Gävle", "Sandviken", "Ockelbo")),
            Beslut=chance.choice(("Bifall", "Bifall", "Avslag", "Återkallad")),
            **{"Beviljat belopp": None, "Sökt belopp": 900000},
        )
        for number in range(1, ROWS)
    ))  # fmt: skip


def with_amounts(rows: list[list[Any]], chance: random.Random) -> list[list[Any]]:
    decision, granted = rows[0].index("Beslut"), rows[0].index("Beviljat belopp")
    for row in rows[1:]:
        if row[decision] == "Bifall":
            row[granted] = chance.choice((250000, 1000.5, "250 000 kr", "99 000,50", 7))
    return rows


def edited(rows: list[list[Any]], chance: random.Random) -> list[list[Any]]:
    """Edit rows as hands and systems do: cells, whole rows, whole columns."""
    for _ in range(chance.randrange(5)):
        at, to = (chance.randrange(1, len(rows)) for _ in range(2))
        kind = chance.randrange(9)
        if kind <= 4:
            rows[at][chance.randrange(len(rows[at]))] = chance.choice(CELLS)
        elif kind == 5:
            rows.insert(at, list(rows[to]))
        elif kind == 6 and len(rows) > 3:
            del rows[at]
        elif kind == 7:
            rows.insert(at, [chance.choice((None, "Summa", "Källa: systemet")), *[None] * 11])
        else:
            left, right = (chance.randrange(12) for _ in range(2))
            for row in rows:
                row[left], row[right] = row[right], row[left]
    return rows


def flipped(content: bytes, chance: random.Random, most: int = 4) -> bytes:
    """Change some bytes, or cut them off, or say some twice."""
    damaged = bytearray(content)
    for _ in range(chance.randrange(1, most)):
        at = chance.randrange(len(damaged))
        kind = chance.randrange(10)
        if kind == 0:
            del damaged[at : at + chance.randrange(1, 40)]
        elif kind == 1:
            damaged[at:at] = damaged[at : at + chance.randrange(1, 40)]
        else:
            damaged[at] = chance.randrange(256)
    return bytes(damaged) or b" "


def a_workbook(folder: Path, chance: random.Random) -> Callable[[], Reading]:
    path = folder / "f.xlsx"
    try:
        xlsx(path, edited(with_amounts(good_rows(chance), chance), chance))
    except openpyxl.utils.exceptions.IllegalCharacterError:
        xlsx(path, good_rows(chance))
    return lambda: read_workbook_slowly(path)


def a_container(folder: Path, chance: random.Random) -> Callable[[], Reading]:
    path = xlsx(folder / "f.xlsx", with_amounts(good_rows(chance), chance))
    path.write_bytes(flipped(path.read_bytes(), chance))
    return lambda: read_workbook_slowly(path)


def a_part(folder: Path, chance: random.Random) -> Callable[[], Reading]:
    """A part's XML damaged, in a container whose checksums are right again."""
    path = xlsx(folder / "f.xlsx", with_amounts(good_rows(chance), chance))
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as old, zipfile.ZipFile(path, "w") as new:
        chosen = chance.choice([*old.namelist(), *["xl/worksheets/sheet1.xml"] * 9])
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, flipped(content, chance, 3) if name == chosen else content)
    return lambda: read_workbook_slowly(path)


def a_text_file(folder: Path, chance: random.Random) -> Callable[[], Reading]:
    delimiter, encoding = chance.choice(";,\t|"), chance.choice(("utf-8", "utf-8-sig", "utf-16"))
    rows = edited(with_amounts(good_rows(chance), chance), chance)
    path = delimited(folder / "f.csv", rows, delimiter, encoding)
    return lambda: read_text_slowly(path, delimiter, encoding)


def the_bytes_of_a_text_file(folder: Path, chance: random.Random) -> Callable[[], Reading]:
    path = delimited(folder / "f.csv", with_amounts(good_rows(chance), chance))
    path.write_bytes(flipped(path.read_bytes(), chance))
    return lambda: read_text_slowly(path, ";", "utf-8")


def reading_of(intake: Intake) -> tuple[int, int]:
    """Return the cases and the öre granted that were taken in."""
    pairs = zip(intake.cases["decision"], intake.cases["amount_granted"], strict=True)
    return len(intake.cases["case_id"]), sum(a or 0 for d, a in pairs if d == "granted")


KINDS = (a_workbook, a_container, a_part, a_text_file, the_bytes_of_a_text_file)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_random_edits(kind: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counted: Counter[str] = Counter()
    end = time.monotonic() + SECONDS / len(KINDS)
    while time.monotonic() < end or counted["compared"] < ENOUGH:
        counted["files"] += 1
        assert counted["files"] < MOST, f"{SEED}: hardly any file is compared: {counted}"
        which = f"{SEED}:{kind.__name__}:{counted['files']}"
        read_slowly = kind(tmp_path, random.Random(which))
        path = next(tmp_path.iterdir())
        try:
            intake = take_in(path)
        except UnusableFile:
            counted["refused"] += 1
            continue
        except Exception as accident:
            pytest.fail(f"{which}: {accident!r}")
        if intake.errors:
            counted["with errors"] += 1
            continue
        try:
            with warnings.catch_warnings(action="ignore"):
                slow = read_slowly()
        except CannotTell:
            counted["not compared"] += 1
            continue
        counted["compared"] += 1
        assert reading_of(intake) == (slow.cases, slow.granted * 100), which
    said = ", ".join(f"{number} {what}" for what, number in counted.items())
    with capsys.disabled():
        print(f"\nfuzz, seed {SEED}, {kind.__name__}: {said}")  # noqa: T201
