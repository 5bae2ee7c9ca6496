#!/usr/bin/env bash
# divintseg 0.7.0: how unlike the employed (women and men) a county's applicants are, where some are of
# unknown sex, or where nobody is a man.
#
# Guess: a group that only one of the two has is a share of 0 in the other. 5 women, 5 men and 90 of
# unknown sex are 0.9 unlike half women and half men; ten women alone, with or without an empty column
# for men, are 0.5 unlike; and two that have no group in common are 1, as unlike as can be.
#
# Seen: a group that stands in one of the two only is left out of the sum, though its people are in the
# total. So it is 0.45 and 0.25, and 0 of those with no group in common: their similarity is 1, as when
# one has its groups in Swedish and the other in English. Nothing is said.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
# Its other dependencies are for badges and documentation.
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check numpy==2.4.6 pandas==2.3.3
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps divintseg==0.7.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version
from math import isclose

import pandas as pd
from divintseg import dissimilarity, similarity

EMPLOYED = {"women": 50, "men": 50}


def unlike(applicants, reference=EMPLOYED):
    return float(dissimilarity(pd.DataFrame([applicants]), reference).iloc[0])


seen = {
    "unknown in both": (unlike({"women": 5, "men": 5, "unknown": 90}, EMPLOYED | {"unknown": 0}), 0.9),
    "unknown in one": (unlike({"women": 5, "men": 5, "unknown": 90}), 0.45),
    "no man, in a column": (unlike({"women": 10, "men": 0}), 0.5),
    "no man, and no column": (unlike({"women": 10}), 0.25),
    "no group in common": (unlike({"kvinnor": 10, "män": 0}), 0.0),
}
print("divintseg", version("divintseg"))
for what, (found, expected) in seen.items():
    print(f"{what}: {found}")
    assert isclose(found, expected, abs_tol=1e-12), (what, found)
assert float(similarity(pd.DataFrame([{"kvinnor": 10}]), EMPLOYED).iloc[0]) == 1
print("as seen")
PYTHON
