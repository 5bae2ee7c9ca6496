#!/usr/bin/env bash
# inequality 1.1.2 (PySAL): Schutz's coefficient of five incomes, and of the same five many times over.
#
# Guess: a region twice as large, in which the same shares have the same, is as unequal: the
# coefficient stays, as the distance between the curve of Lorenz and evenness does, which it is 100
# times.
#
# Seen: it is 7.5 of five, 15 of ten and 435 of 290, as many as Sweden's municipalities, while the
# distance is 0.15 of each. The slopes above 1 are each taken 10 times, as of tenths of the people,
# however many rows there are; of ten rows it is the per cent that it is meant to be. A region of 20
# municipalities is called four times as unequal as one of 5 in which the same shares have the same.
# 1.1.2 is the newest for Python 3.11; the lines are the same in 1.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  inequality==1.1.2 pandas==3.1.1 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import math
from importlib.metadata import version

import pandas as pd
from inequality.schutz import Schutz

FIVE = [1000, 1500, 2000, 2500, 3000]


def by_hand(amounts):
    """Return the share, in per cent, that those above the mean would have to give up."""
    mean = sum(amounts) / len(amounts)
    return 100 * sum(amount - mean for amount in amounts if amount > mean) / sum(amounts)


print("inequality", version("inequality"))
for times, seen in {1: 7.5, 2: 15.0, 4: 30.0, 58: 435.0}.items():
    amounts = FIVE * times
    schutz = Schutz(pd.DataFrame({"income": amounts}), "income")
    print(
        f"{len(amounts)} rows: coefficient {schutz.coefficient:.1f}, distance {schutz.distance:.2f},"
        f" by hand {by_hand(amounts):.1f}"
    )
    assert math.isclose(schutz.coefficient, seen), (times, schutz.coefficient)
    assert math.isclose(schutz.distance, 0.15) and math.isclose(by_hand(amounts), 15)
print("as seen")
PYTHON
