#!/usr/bin/env bash
# gconfid 2.0.4 (Statistics Canada's G-Confid): amounts by region and sector, where a cell of fewer than
# five is to be hidden (min_resp=5), in kronor and in millions of kronor.
#
# Guess: the same cells are hidden whichever unit the amounts are in, and so the hidden cell of three
# companies, 5 million in sum, is known as badly in both.
#
# Seen: 4 cells are hidden in kronor and 8 in millions. A cell that has too few, but nobody who dominates,
# is given a sensitivity of 1, whatever its sum: the others are to be so uncertain that it can't be told
# to within one krona, or one million. So from the kronor the cell is known to be between 4.6 and 5.4
# million, from the millions between 1.55 and 8.45. The audit finds no problem in either.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check gconfid==2.0.4 \
  pandas==2.3.3 numpy==2.4.6 pulp==3.3.2 pyarrow==26.0.1 highspy==1.16.0 pandera==0.35.0 duckdb==1.5.6
cd "$folder"
"$folder/venv/bin/python" -W ignore - > "$folder/said" <<'PYTHON'
import sys
from importlib.metadata import version

import pandas as pd
from gconfid import Auditing, Sensitivity, Suppression

LEVELS = "0 1 2 3;0 1 2 3;"
RANGES = "1 1:2 2:3 3;1 1:2 2:3 3;"
GRANTS = {  # region and sector: so many grants of so many kronor
    "11": [2_000_000, 1_600_000, 1_400_000], "12": [80_000] * 5, "13": [900_000] * 6,
    "21": [90_000] * 5, "22": [85_000] * 5, "23": [900_000] * 5,
    "31": [700_000] * 5, "32": [800_000] * 5, "33": [600_000] * 5,
}


def hidden(unit):
    rows = [
        (f"{cell}.{number}", *cell, kronor / unit)
        for cell, amounts in GRANTS.items() for number, kronor in enumerate(amounts)
    ]
    people = pd.DataFrame(rows, columns=["id", "region", "sector", "amount"])
    cells = Sensitivity(
        indata=people, unit_id="id", var="amount", dimension="region sector", hierarchy=LEVELS,
        code_range=RANGES, s_rule="pq .15", min_resp=5, trace=False,
    )
    pattern = Suppression(cells.outcell, cells.outconstraint, trace=False)
    audit = Auditing(pattern.outsuppress, cells.outconstraint, lb_factor=0.0, ub_factor=2.0, trace=False)
    return audit.outaudit.to_pandas()


print("gconfid", version("gconfid"), file=sys.stderr)
for unit, number, low, high in ((1, 4, 4_600_000, 5_400_000), (1_000_000, 8, 1.55, 8.45)):
    found = hidden(unit)
    few = found[(found["region"] == "1") & (found["sector"] == "1")].iloc[0]
    print(f"a unit of {unit} kr: {len(found)} cells hidden, sensitivity {few['Sensitivity']:g},",
          f"{few['TotalVar']:g} is between {few['MinValue']:g} and {few['MaxValue']:g}", file=sys.stderr)
    assert len(found) == number, found
    assert few["Sensitivity"] == 1, few
    assert (round(few["MinValue"], 6), round(few["MaxValue"], 6)) == (low, high), few
    assert (found["ProblemIndicator"] == 0).all(), found
print("as seen", file=sys.stderr)
PYTHON
