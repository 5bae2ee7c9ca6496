#!/usr/bin/env bash
# gconfid 2.0.4 (Statistics Canada's G-Confid): three counts and their total, to be rounded to fives so
# that they add up. Bounds keep the small counts at 0 and the total at 10, which no rounding can do.
#
# Guess: it raises an error, or gives no table, or the nearest table that there is; at any rate nothing
# that is not a multiple of five stands in the column RoundedTotal.
#
# Seen: RoundedTotal holds the true counts, 3, 4, 0 and 7, and every shift is 0. "Infeasible" is said in
# the log only, among the lines of level INFO, and nowhere when the log is turned off. Without the bounds
# the same counts become 5, 5, 0 and 10. Who publishes the column publishes what was to be hidden.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check gconfid==2.0.4 \
  pandas==2.3.3 numpy==2.4.6 pulp==3.3.2 pyarrow==26.0.1 highspy==1.16.0 pandera==0.35.0 duckdb==1.5.6
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
from gconfid import OptRounding

COUNTS = [3.0, 4.0, 0.0, 7.0]  # the last is the total of the others
CELLS = pd.DataFrame({"CellId": [1, 2, 3, 4], "Total": COUNTS, "Weight": 1.0})
ADDS = pd.DataFrame({"ConstraintId": 1, "CellId": [1, 2, 3, 4], "Coefficient": [1, 1, 1, -1]})
EXACTLY = pd.DataFrame({"ConstraintId": [1], "ConstraintLB": [0.0], "ConstraintUB": [0.0]})


def rounded(cells):
    done = OptRounding(cells, ADDS, EXACTLY, base=5, trace=False)
    return done.outround.to_pandas()["RoundedTotal"].tolist()


free = rounded(CELLS)
bound = rounded(CELLS.assign(CellLB=[0.0, 0.0, 0.0, 10.0], CellUB=[0.0, 0.0, 0.0, 10.0]))
print("gconfid", version("gconfid"), "true", COUNTS)
print("rounded", free, "and with bounds that can't be met", bound)
assert free == [5, 5, 0, 10], free
assert bound == COUNTS, bound
print("as seen")
PYTHON
