#!/usr/bin/env bash
# acro 1.0.2: means and standard deviations by group, with suppression on.
#
# Guess: in groups of 20 both are shown: the threshold is 10 people and 10 degrees of freedom, nobody
# dominates, and the mean alone is shown. What is hidden is named in the summary.
#
# Seen: the standard deviation of every group is hidden, of 20 people as of 2,000. Asked for together
# with the mean it takes the means with it. The summary names no cell that needs suppressing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check acro==1.0.2 pandas==2.3.3
cd "$folder"
"$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import logging

import pandas as pd
from acro import ACRO

logging.getLogger("acro").setLevel(logging.CRITICAL)


def shown(people: int, measures: str | list[str]) -> tuple[int, str]:
    table = pd.DataFrame(
        {
            "place": ["Gävle"] * people + ["Umeå"] * people,
            "amount": [100.0 + place % 20 for place in range(2 * people)],
        }
    )
    acro = ACRO(suppress=True)
    cells = acro.pivot_table(table, index="place", values="amount", aggfunc=measures)
    (record,) = acro.results.results.values()
    assert "fail" not in record.summary, record.summary
    return int(cells.notna().sum().sum()), f"of {cells.size}"


seen = {
    (people, str(measures)): shown(people, measures)
    for people in (20, 2000)
    for measures in ("mean", "std", ["mean", "std"])
}
for (people, measures), (cells, of) in seen.items():
    print(f"{measures} of {people} people each: {cells} {of} cells shown")
assert [cells for cells, _ in seen.values()] == [2, 0, 0, 2, 0, 0], "it is otherwise now"
PYTHON
