#!/usr/bin/env bash
# pyCANON 1.3.6: the k of k-anonymity of a table in which somebody's municipality is not known.
#
# Guess: "not known" is a value as others are, so that the only person without a municipality is alone
# in a group, k is 1, and the table is not fit to be given out.
#
# Seen: where the municipality is the only column, people without it are in no group at all: k is 5 and
# l is 2, as of the table without them, though they are in the table that is given out. With the word
# "okänt" in the cell both are 1. With the age group as a second column the person without a municipality
# is counted, and both are 1: the same gap is passed over or not by the number of columns.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pycanon==1.3.6 pandas==2.3.3
"$folder/venv/bin/python" - <<'PYTHON'
import pandas as pd
from pycanon.anonymity import k_anonymity, l_diversity

people = pd.DataFrame(
    {
        "place": ["Gävle"] * 5 + ["Umeå"] * 5 + [None],
        "age": ["30–39"] * 10 + ["90–"],
        "support": ["yes", "no"] * 5 + ["yes"],
    }
)
named = people.fillna("okänt")
known = people.dropna()
seen = {
    what: tuple(
        (int(k_anonymity(table, names)), int(l_diversity(table, names, ["support"])))
        for names in (["place"], ["place", "age"])
    )
    for what, table in (("missing", people), ("named", named), ("without them", known))
}
for what, values in seen.items():
    print(f"{what}: k and l by place {values[0]}, by place and age {values[1]}")
assert seen == {
    "missing": ((5, 2), (1, 1)),
    "named": ((1, 1), (1, 1)),
    "without them": ((5, 2), (5, 2)),
}, "it is otherwise now"
PYTHON
