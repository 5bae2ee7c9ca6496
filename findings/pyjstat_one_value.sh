#!/usr/bin/env bash
# pyjstat 2.4.0: a dimension of one value, and the signs beside numbers, in JSON-stat 2.0.
#
# Guess: a category may leave its index out where it has one value, as the standard says, and its
# label names it; and what `status` says of a number comes with the number.
#
# Seen: such a dimension raises KeyError 0. `status` is nowhere in the data frame, so that a missing
# number does not tell whether it is hidden, not known, or not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyjstat==2.4.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
from importlib.metadata import version

from pyjstat.pyjstat import Dataset

SEX = {"label": "sex", "category": {"index": ["1", "2"], "label": {"1": "men", "2": "women"}}}
ONE = {"label": "of", "category": {"label": {"X": "count"}}}
WITH_INDEX = {"label": "of", "category": {"index": ["X"], "label": {"X": "count"}}}


def frame(of):
    said = {"version": "2.0", "class": "dataset", "id": ["of", "sex"], "size": [1, 2],
            "dimension": {"of": of, "sex": SEX}, "value": [1, None], "status": {"1": ".."}}
    return Dataset.read(json.dumps(said)).write("dataframe")


found = frame(WITH_INDEX)
print("pyjstat", version("pyjstat"), list(found.columns), found["value"].tolist())
assert list(found.columns) == ["of", "sex", "value"]
assert ".." not in found.to_csv()
try:
    frame(ONE)
except KeyError as error:
    print("without an index: KeyError", error)
    assert error.args == (0,), error.args
else:
    raise AssertionError("it reads a dimension of one value")
print("as seen")
PYTHON
