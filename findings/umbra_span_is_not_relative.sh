#!/usr/bin/env bash
# umbra-k 0.1.0: ten people with an age and an amount, in groups of at least two, which are split along
# what has "the largest relative span"; the amounts in kronor, and the same in millions of kronor.
#
# Guess: a relative span has no unit: who stand together is the same in both, and ages as well as amounts
# are told in ranges much narrower than all of them.
#
# Seen: the span is the largest less the smallest, in whatever unit. In kronor only amounts are split, and
# ages of 22 to 63, all that there are, stand together; in millions only ages are, and three people are
# shown as of 0.075 to 0.41 million. Only the two of 41 and 44 stand together in both.
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

AGES = [22, 25, 28, 31, 36, 41, 44, 52, 58, 63]
KRONOR = [120_000, 480_000, 150_000, 90_000, 300_000, 210_000, 260_000, 75_000, 410_000, 180_000]


def together(unit):
    """Return who stand together, and the age and amount that they are shown with."""
    people = pd.DataFrame({"age": AGES, "amount": [kronor / unit for kronor in KRONOR]})
    shown = MondrianAnonymizer(k=2, quasi_id=["age", "amount"]).fit_transform(people)
    return {frozenset(own.index): said for said, own in shown.groupby(["age", "amount"])}


print("umbra-k", version("umbra-k"))
in_kronor, in_millions = together(1), together(1_000_000)
for unit, groups in (("kronor", in_kronor), ("millions", in_millions)):
    for people, said in groups.items():
        print(f"in {unit}: {[AGES[one] for one in sorted(people)]} are shown as {said}")
same = {*in_kronor} & {*in_millions}
print("groups of the same people in both:", [sorted(people) for people in same])
assert "22-63" in {age for age, _ in in_kronor.values()}, "it is otherwise now"
assert "0.075-0.41" in {amount for _, amount in in_millions.values()}, "it is otherwise now"
assert [sorted(people) for people in same] == [[5, 6]], "it is otherwise now"
print("as seen")
PYTHON
