"""Loading a workbook of 100,000 rows: against merely reading it, and without looking codes up."""

import csv
import datetime as dt
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl

from bench import codes
from bench.ratio import Ratio, in_turn
from jamstall import ROOT
from jamstall.reference import codes as sni

ROWS = 100_000
HEADINGS = (
    "Diarienummer", "Län", "Kommun", "Stödform", "Företag", "Organisationsnummer", "Juridisk form",
    "Antal anställda", "SNI-kod", "Sökandes kön", "Födelseland", "Åldersgrupp", "Ansökningsdatum",
    "Beslutsdatum", "Beslut", "Sökt belopp", "Beviljat belopp", "Utbetalt belopp",
)  # fmt: skip

_READ = """
import sys, python_calamine
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
assert len(rows) == 100_001
"""
_PEAK = """
import sys
from jamstall.cli import main
try:
    main(["load", sys.argv[1]])
finally:
    print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
_PANDAS = """
import sys, pandas
assert len(pandas.read_excel(sys.argv[1], engine="openpyxl")) == 100_000
"""


Cell = str | int | dt.date | None

FEW = ("25.110", "41200", "86.230", "56100")


def make_workbook(path: Path, industries: Sequence[str] = FEW) -> None:
    """Write business grants in the form of an export; seeded, so that every run reads the same."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Ärenden")
    sheet.append(HEADINGS)
    for row in grants(range(ROWS), industries):
        sheet.append(row)
    book.save(path)


def make_text(path: Path, numbers: range, industries: Sequence[str] = FEW) -> None:
    """Write the same as text, as a case system exports it: some of the cases, by their number."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADINGS)
        writer.writerows(grants(numbers, industries))


def grants(numbers: range, industries: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
    """Give the rows of some business grants, drawn from the first number."""
    chance = random.Random(1 + numbers.start)
    places = ("Gävle", "Sandviken", "Ljusdal", "Hudiksvall", "Bollnäs", "Söderhamn", "Ockelbo")
    for number in numbers:
        applied = dt.date(2019, 1, 1) + dt.timedelta(days=chance.randrange(2300))
        granted = chance.random() < 0.8
        amount = chance.randrange(10, 900) * 1000
        yield (
            f"RG {applied.year}/{number:06d}", "Gävleborg", chance.choice(places),
            chance.choice(("Mikrostöd", "Investeringsstöd", "Konsultcheck")),
            f"Demo Företag {number} AB", _organisation_number(number), "Aktiebolag",
            chance.randrange(60), chance.choice(industries),
            chance.choice(("Kvinna", "Man", "Man", "Blandat", "")),
            chance.choice(("Sverige", "Utrikes född", "")),
            chance.choice(("Under 31", "31-49", "50+")), applied,
            applied + dt.timedelta(days=chance.randrange(20, 180)),
            "Bifall" if granted else "Avslag", amount, amount // 2 if granted else None,
            amount // 4 if granted else None,
        )  # fmt: skip


def _organisation_number(number: int) -> str:
    """Return an invented number with a right check digit, in a series that no company has."""
    nine = f"45{20 + number % 80:02d}{number % 100_000:05d}"
    total = sum(sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(nine))
    return f"{nine[:6]}-{nine[6:]}{-total % 10}"


def _run(*command: str, database: Path | None = None) -> None:
    environment = {**os.environ, **({"JAMSTALL_DATABASE": str(database)} if database else {})}
    subprocess.run(
        [sys.executable, *command], cwd=ROOT, check=True, capture_output=True, env=environment
    )


def _peak(path: Path, database: Path) -> float:
    """Return the most memory that one `load` had, in MB, as the kernel counted it (VmHWM)."""
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, str(path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "JAMSTALL_DATABASE": str(database)},
    )
    return int(done.stdout.split()[-2]) / 1024


def measure() -> list[Ratio]:
    """Return `load` against a bare read, and against pandas with openpyxl; whole processes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "arenden.xlsx"
        make_workbook(path)
        every_code = Path(folder) / "alla_koder.xlsx"
        make_workbook(every_code, [code for code in sni.names(2007) if len(code) == sni.DIGITS])
        fresh = iter(range(1000))

        def load() -> None:
            database = Path(folder) / f"{next(fresh)}.duckdb"
            _run("-m", "jamstall", "load", str(path), database=database)
            database.unlink()

        to_the_last_digit = codes.measure(every_code)
        read = in_turn(load, lambda: _run("-c", _READ, str(path)), 3)
        peak = _peak(path, Path(folder) / "peak.duckdb")
        pandas = in_turn(load, lambda: _run("-c", _PANDAS, str(path)), 1)
    note = f"100,000 rows × {len(HEADINGS)} columns; peak memory {peak:.0f} MB, limit 600"
    return [
        Ratio("load / bare python-calamine read", *read, 4.0, note),
        to_the_last_digit,
        Ratio("load / pandas.read_excel with openpyxl", *pandas, 0.4),
    ]
