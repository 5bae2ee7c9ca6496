#!/usr/bin/env bash
# cheatstat 4.1.2: are women granted more often than men, with and without weights (cross_tab)?
#
# Guess: weights that are all 1 change nothing, nor do weights that are all 10, since the design effect
# of equal weights is 1: of 40 each, 30 women and 10 men granted, chi square is 18.05 and p 0.00002.
#
# Seen: with weights of 1 chi square is called 0.23 and p 0.63, no difference at all. What is named the
# design effect, and divided by, is the effective number of people, 80: the less weights differ, and the
# more people there are, the less is found. With weights of 10 it is 2.48 and 0.12. And per cents are of
# weighted counts that were rounded to whole people first: where six of eight were granted, with weights
# of 0.3, 100 per cent were and 50 per cent were not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  cheatstat==4.1.2 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version
from math import isclose

import pandas as pd
from cheatstat import cross_tab
from scipy.stats import chi2_contingency

people = pd.DataFrame(
    [
        (sex, granted)
        for sex, yes in (("woman", 30), ("man", 10))
        for granted in "y" * yes + "n" * (40 - yes)
    ],
    columns=["sex", "granted"],
)
plain = chi2_contingency(pd.crosstab(people.sex, people.granted))
print("cheatstat", version("cheatstat"), f"without weights: {plain.statistic:.2f}, p {plain.pvalue:.5f}")
assert isclose(plain.statistic, 18.05) and plain.pvalue < 0.0001
for weight, effect, corrected, p in ((1.0, 80, 0.2256, 0.6348), (10.0, 80, 2.4751, 0.1157)):
    info = cross_tab(people.assign(weight=weight), "sex", "granted", weight="weight").info
    found = [float(info[key]) for key in ("DEFF", "Chi² (korr.)", "p (korr.)")]
    print(f"weights of {weight}: design effect, chi square and p {found}")
    assert found[0] == effect and isclose(found[1], corrected, abs_tol=1e-3), found
    assert isclose(found[2], p, abs_tol=1e-3), found

few = pd.DataFrame({"sex": ["woman"] * 8 + ["man"] * 8, "granted": list("yyyyyynn" * 2), "weight": 0.3})
shares = cross_tab(few, "sex", "granted", weight="weight").tables["row_percent"]
print("six of eight granted, weights of 0.3:", shares.loc["woman"].to_dict())
assert shares.loc["woman"].to_dict() == {"y": 100, "n": 50, "Gesamt": 100}, shares
print("as seen")
PYTHON
