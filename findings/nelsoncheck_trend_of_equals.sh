#!/usr/bin/env bash
# NelsonCheck 0.4: Nelson's rules for control charts, of grants a quarter.
#
# Guess: a row of quarters with 7 grants each is no trend (rule 3 is of six points that all increase or
# all decrease), and quarters that all lie far from the mean do not break rule 7 (fifteen points in a
# row within one standard deviation of it).
#
# Seen: both are named. What does not increase counts as decreasing, so that six equal points are a
# trend. And a row of fifteen points that are all outside is counted as one of fifteen inside: by turns
# 0 and 10, with a mean of 5 and limits at one standard deviation that nothing is within.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  NelsonCheck==0.4 pandas==2.3.3 numpy==2.4.6 plotly==7.1.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

from NelsonCheck.NelsonCheck import NelsonCheck


def broken(grants, **limits):
    """Return the rules that are broken, each with the points that break it."""
    return {found.rule.num: list(found.offenders) for found in NelsonCheck(grants, **limits).violations}


print("NelsonCheck", version("NelsonCheck"))
level = broken([5, 9, 5, 7, 7, 7, 7, 7, 7, 4, 8, 5])
print("six sevens:", level)
assert level.keys() == {3} and level[3].count(7) >= 5, level

far = broken([0, 10] * 8, CL=5, LCL=-4, UCL=14)  # one standard deviation is 3
print("all five from a mean of 5:", sorted(far))
assert 7 in far and not [value for value in far[7] if abs(value - 5) < 3], far
print("as seen")
PYTHON
