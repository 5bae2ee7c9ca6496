#!/usr/bin/env bash
# pyCANON 1.3.6: l-diversity and t-closeness of the same four people in another order.
#
# Guess: both are of groups of people, so that the order of the rows changes neither.
#
# Seen: they are of other people as soon as the rows have kept the numbers they had before they were
# sorted, as pandas lets them. Groups are found by the rows' numbers and fetched by their places. Both
# people of Gävle have answered a: l is 1 and t 0.5, which is said of the rows as they were made. Sorted
# by answer and place it is l 2 and t 0.25: fit to be given out, though it is not. k is 2 in both.
# reset_index() before the call puts it right; nothing asks for it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pycanon==1.3.6 pandas==2.3.3
"$folder/venv/bin/python" - <<'PYTHON'
import pandas as pd
from pycanon.anonymity import k_anonymity, l_diversity, t_closeness

people = pd.DataFrame(
    {"name": [3, 1, 4, 2], "place": ["Gävle", "Gävle", "Umeå", "Umeå"], "answer": ["a", "a", "b", "c"]}
)


def of(table: pd.DataFrame) -> tuple[int, int, float]:
    groups, answers = ["place"], ["answer"]
    return (
        int(k_anonymity(table, groups)),
        int(l_diversity(table, groups, answers)),
        round(float(t_closeness(table, groups, answers)), 6),
    )


ordered = people.sort_values("name")
seen = {
    "as made": of(people),
    "sorted": of(ordered),
    "sorted, numbered anew": of(ordered.reset_index(drop=True)),
}
for what, value in seen.items():
    print(f"{what}: k, l and t {value}")
assert seen == {
    "as made": (2, 1, 0.5),
    "sorted": (2, 2, 0.25),
    "sorted, numbered anew": (2, 1, 0.5),
}, "it is otherwise now"
PYTHON
