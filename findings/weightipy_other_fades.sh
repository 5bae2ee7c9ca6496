#!/usr/bin/env bash
# weightipy 0.4.2: an answer by 100 people, weighed so that women and men are half each, and the young and
# the older. Ten people's sex is neither; once their answer is "other", once it is empty.
#
# Guess: whoever has no target keeps what weight they have by the other variable, about 1, written either
# way: each of the ten counts like anybody else. Or it is refused, since a target is missing.
#
# Seen: with an empty answer each of the ten counts as 1. With "other" each counts as a twentieth: at each
# round women and men alone become all of 100, and by age everybody is brought back to 100, so that the
# ten shrink each time, until the rounds end. It says that convergence is partial, and not for whom. And
# where a target is set for a sex that nobody answered, that part of all weight is missing: the sum is 98
# of 100 people, and women, who should be 48 in a hundred, are 49.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  weightipy==0.4.2 pandas==2.3.3 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
import weightipy

AGES = ["young"] * 4 + ["older"] * 6
HALVES = {"sex": {"woman": 50, "man": 50}, "age": {"young": 50, "older": 50}}


def weighed(sexes, targets):
    people = pd.DataFrame({"sex": sexes, "age": AGES * 10})
    return weightipy.weight(people, weightipy.scheme_from_dict(targets))


print("weightipy", version("weightipy"))
for answer, seen in ((None, 1.0), ("other", 0.05)):
    each = weighed(["woman"] * 30 + ["man"] * 60 + [answer] * 10, HALVES)[90:].mean()
    print(f"ten who answered {answer}: each counts as {each:.3f}")
    assert round(float(each), 2) == seen, "it is otherwise now"
with_nobody = weighed(["woman"] * 30 + ["man"] * 70, {"sex": {"woman": 48, "man": 50, "other": 2}})
women, everybody = float(with_nobody[:30].sum()), float(with_nobody.sum())
print(f"a target that nobody is of: women {women:.0f} of {everybody:.0f}, {women / everybody:.1%}")
assert (round(women), round(everybody)) == (48, 98), "it is otherwise now"
print("as seen")
PYTHON
