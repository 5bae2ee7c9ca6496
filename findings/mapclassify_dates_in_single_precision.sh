#!/usr/bin/env bash
# mapclassify 2.10.0 (PySAL): natural breaks of dates of decision, as numbers of days, by FisherJenks.
#
# Guess: forty decisions of April and October in two years fall into the four months, since those are the
# classes with the least variance within, which the algorithm is there to find; the day that the days are
# counted from changes nothing.
#
# Seen: counted from the first decision they do, 10, 10, 10 and 10. As date.toordinal() counts them, from
# year 1, two months and most of a third are one class: 10, 3, 24 and 3. Sums of squares are held in
# single precision, seven digits, so that the variance is what is left of two numbers of 14 digits. It
# concerns any values that differ little beside their size. NaturalBreaks, by k-means, finds the months.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  mapclassify==2.10.0 numpy==2.4.6 pandas==2.3.3 scipy==1.17.1 scikit-learn==1.9.1 networkx==3.6.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from datetime import date
from importlib.metadata import version

import numpy as np
from mapclassify import FisherJenks, NaturalBreaks

np.random.seed(1)
decided = [
    date(year, month, day) for year in (2024, 2025) for month in (4, 10) for day in range(1, 29, 3)
]
days = np.array([day.toordinal() for day in decided], dtype=float)
print("mapclassify", version("mapclassify"))
for what, values, classify, seen in (
    ("since the first", days - days[0], FisherJenks, [10, 10, 10, 10]),
    ("since year 1", days, FisherJenks, [10, 3, 24, 3]),
    ("since year 1", days, NaturalBreaks, [10, 10, 10, 10]),
):
    found = classify(values, k=4)
    within = sum(
        ((values[found.yb == each] - values[found.yb == each].mean()) ** 2).sum() for each in range(4)
    )
    counts = found.counts.tolist()
    print(f"{classify.__name__}, days {what}: {counts}, squares within {within:.0f}")
    assert counts == seen, (what, counts)
print("as seen")
PYTHON
