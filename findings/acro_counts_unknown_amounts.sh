#!/usr/bin/env bash
# acro 1.0.2: a table of amounts in groups of 20, of which few amounts are known.
#
# Guess: with suppression on, a cell is hidden unless 10 stand behind it (the library's threshold), and
# behind a median of amounts stand the amounts. A group with one known amount shows none.
#
# Seen: the rows are counted, whether the amount is known or not. One known amount out of 20 is shown as
# the group's median: it is that person's. The count of known amounts is shown too, as 1, though it is
# below 10. Mean and sum of one known amount are hidden, by the test of whether one or two dominate; of
# seven they are shown. Where the rows without an amount are left out beforehand, all four are hidden.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check acro==1.0.2 pandas==2.3.3
cd "$folder"
"$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import logging
import math

import pandas as pd
from acro import ACRO

logging.getLogger("acro").setLevel(logging.CRITICAL)


def shown(known: int, rows: int = 20) -> dict[str, float | None]:
    """Return what is shown of a group, beside one of 20 known amounts."""
    amounts = [100.0 + place if place < known else None for place in range(rows)]
    table = pd.DataFrame(
        {
            "place": ["Gävle"] * rows + ["Umeå"] * 20,
            "sex": "women",
            "amount": amounts + [100.0 + place for place in range(20)],
        }
    )
    values = {}
    for measure in ("count", "median", "mean", "sum"):
        acro = ACRO(suppress=True)
        cells = acro.crosstab(table.place, table.sex, values=table.amount, aggfunc=measure)
        cell = float(cells.loc["Gävle", "women"])
        values[measure] = None if math.isnan(cell) else cell
    return values


HIDDEN = dict.fromkeys(("count", "median", "mean", "sum"))
seen = {
    "1 known of 20": shown(1),
    "7 known of 20": shown(7),
    "1 known, alone": shown(1, 1),
    "7 known, alone": shown(7, 7),
}
for what, values in seen.items():
    print(f"{what}: {values}")
assert seen == {
    "1 known of 20": {"count": 1, "median": 100, "mean": None, "sum": None},
    "7 known of 20": {"count": 7, "median": 103, "mean": 103, "sum": 721},
    "1 known, alone": HIDDEN,
    "7 known, alone": HIDDEN,
}, "it is otherwise now"
PYTHON
