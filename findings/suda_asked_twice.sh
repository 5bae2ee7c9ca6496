#!/usr/bin/env bash
# suda 0.2.2: how much at risk each of six people is of being known, asked twice of the same table.
#
# Guess: the answer is the same both times. Of three columns the only person of Sandviken has one minimal
# unique, the place, since "the place and the sex" is not minimal where the place alone is unique: she
# scores 2! = 2. The risk of the file, 0.1, is shared out among the people by their scores.
#
# Seen: she has four minimal uniques, the place and all that hold it, and scores 5. Nobody has any of the
# risk: it is shared out where a column says more than nought that was set to nought just before. And the
# second time everybody scores 0 and has no minimal unique, as if nobody could be known: the columns of
# scores are put into the caller's own table, and the next call takes its scores from those. So it is
# with the columns named. A copy for each call puts that right; nothing asks for one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  suda==0.2.2 pandas==2.3.3 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
from suda import suda

COLUMNS = ["place", "sex", "trade"]
people = pd.DataFrame({
    "place": ["Sandviken", *["Gävle"] * 5],
    "sex": ["woman", "woman", "man", "man", "woman", "woman"],
    "trade": ["building"] * 6,
})


def scores(table, **options):
    """Return each person's score and number of minimal uniques, and the risk that was shared out."""
    result = suda(table, max_msu=3, dis=0.1, **options)
    return (
        [int(score) for score in result["suda"]],
        [int(count) for count in result["fM"]],
        float(result["dis-suda"].sum()),
    )


print("suda", version("suda"))
for options in ({}, {"columns": COLUMNS}):
    table = people.copy()
    first, second = scores(table, **options), scores(table, **options)
    print(options, "first", first, "second", second, "columns now", list(table.columns))
    assert first == ([5, 0, 0, 0, 0, 0], [4, 0, 0, 0, 0, 0], 0.0), first
    assert second == ([0] * 6, [0] * 6, 0.0), second
    assert list(table.columns) == [*COLUMNS, "fM", "suda"]
assert scores(people.copy()) == scores(people.copy()) == first
print("as seen")
PYTHON
