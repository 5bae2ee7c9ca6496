"""Giving back a workbook of 5,000 rows with its findings marked, against openpyxl's own way there.

Every second row has something wrong in it, and every row a formula, whose value openpyxl drops.
"""

import datetime as dt
import random
import tempfile
from pathlib import Path

import openpyxl

from bench.ratio import Ratio, in_turn
from jamstall.export.returned import marked
from jamstall.intake import take_in
from jamstall.texts import Texts

ROWS = 5_000
HEADINGS = (
    "Diarienummer", "Län", "Kommun", "Stödform", "Företag", "Juridisk form", "Antal anställda",
    "SNI-kod", "Kön", "Födelseland", "Åldersgrupp", "Ansökningsdatum", "Beslutsdatum", "Beslut",
    "Sökt belopp", "Beviljat belopp", "Kvar att söka",
)  # fmt: skip
WRONG = {"Kommun": "Gäfle", "SNI-kod": "99999", "Beslutsdatum": "i våras", "Beslut": "Kanske"}


def make_workbook(path: Path) -> None:
    """Write an export with mistakes in it; seeded, so that every run reads the same."""
    chance = random.Random(2)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Ärenden")
    sheet.append(HEADINGS)
    for number in range(ROWS):
        applied = dt.date(2020, 1, 1) + dt.timedelta(days=chance.randrange(1500))
        amount = chance.randrange(10, 900) * 1000
        cells = (
            f"RG {number:06d}", "Gävleborg", chance.choice(("Gävle", "Ljusdal", "Bollnäs")),
            "Investeringsstöd", f"Demo Företag {number} AB", "Aktiebolag", chance.randrange(60),
            chance.choice(("25.110", "86.230", "56100")), chance.choice(("Kvinna", "Man")),
            "Sverige", "31-49", applied, applied + dt.timedelta(days=90), "Bifall", amount,
            amount // 2, f"=O{number + 2}-P{number + 2}",
        )  # fmt: skip
        row = dict(zip(HEADINGS, cells, strict=True))
        if number % 2:
            heading = chance.choice(sorted(WRONG))
            row[heading] = WRONG[heading]
        sheet.append(list(row.values()))
    book.save(path)


def measure() -> list[Ratio]:
    """Return what marking costs against loading and saving the same file."""
    with tempfile.TemporaryDirectory() as folder:
        path, copy = Path(folder) / "arenden.xlsx", Path(folder) / "kopia.xlsx"
        make_workbook(path)
        findings = take_in(path).findings
        texts = Texts("sv")
        seconds = in_turn(
            lambda: marked(path, findings, texts),
            lambda: openpyxl.load_workbook(path).save(copy),
            3,
        )
    note = f"5,000 rows × {len(HEADINGS)} columns, {len(findings)} findings"
    return [Ratio("marked workbook / openpyxl load and save", *seconds, 3.0, note)]
