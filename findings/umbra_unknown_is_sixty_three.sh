#!/usr/bin/env bash
# umbra-k 0.1.0: twelve people, of two of whom the age is not known, in groups of at least three (k=3)
# that are told apart by age alone.
#
# Guess: the unknown are a group of their own or are hidden, or stand where the ages say that one may be
# unknown. At any rate nobody's exact age is shown, since each is shown as that of at least three.
#
# Seen: the unknown are sorted last, share a group with the oldest, and are left out of what is said of
# it: all three are shown as 63.0. So two who said no age have one, and the only one of 63 is shown with
# the exact age; a count by the ages that are shown finds three. Nothing is said of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  umbra-k==0.1.0 pandas==2.3.3 numpy==2.4.6 scikit-learn==1.7.2
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
from umbra_k import MondrianAnonymizer

AGES = [22, 25, 28, 31, 36, 41, 44, 52, 58, 63, None, None]
people = pd.DataFrame({"age": AGES})
shown = MondrianAnonymizer(k=3, quasi_id=["age"]).fit_transform(people)["age"]
print("umbra-k", version("umbra-k"))
for age, said in zip(AGES, shown, strict=True):
    print(f"{age} is shown as {said}")
assert shown.value_counts().to_dict() == {
    "22.0-28.0": 3, "31.0-41.0": 3, "44.0-58.0": 3, "63.0": 3
}, "it is otherwise now"
assert [*shown[people["age"].isna()]] == ["63.0", "63.0"], "it is otherwise now"
print("as seen")
PYTHON
