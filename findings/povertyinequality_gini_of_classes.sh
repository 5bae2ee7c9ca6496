#!/usr/bin/env bash
# povertyInequalityMeasures 1.1.1: Gini's coefficient with weights, of the same people written as two
# classes, as four people and as 400, and of people who all have the same.
#
# Guess: a weight of 200 is as good as 200 rows, so that it is 0.25 three times: one half of all has 1
# and the other half 3. Where all have the same it is 0.
#
# Seen: it is 0.375, 0.28125 and 0.25. Two who have the same are at 0.25, as unequal as those, and one
# person alone is at 1, the most unequal of all. The area under the Lorenz curve is added up from the
# first row on, and not from nought to it, so that what the poorest class has is left out: the larger that
# class is, the more is missing. Sen's index of poverty, which is made with it, is too high likewise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  povertyInequalityMeasures==1.1.1 pandas==2.3.3 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
from povertyInequalityMeasures.inequality import get_gini
from povertyInequalityMeasures.poverty import get_sen_index


def people(incomes, weight):
    return pd.DataFrame({"income": incomes, "weight": weight})


TABLES = {
    "two classes of 200": (people([1, 3], 200), 0.375),
    "four people": (people([1, 1, 3, 3], 1), 0.28125),
    "400 people": (people([1] * 200 + [3] * 200, 1), 0.25),
    "two with the same": (people([5, 5], 1), 0.25),
    "one alone": (people([5], 1), 1.0),
}
print("povertyInequalityMeasures", version("povertyInequalityMeasures"))
for name, (table, seen) in TABLES.items():
    found = float(get_gini(table, "income", "weight"))
    print(name, found)
    assert found == seen, (name, found)
classes, rows = (float(get_sen_index(2, TABLES[name][0], "income", "weight"))
                 for name in ("two classes of 200", "400 people"))
print("Sen's index of the same people", classes, rows)
assert classes > rows, (classes, rows)
print("as seen")
PYTHON
