#!/usr/bin/env bash
# pyqicharts 2.0.0: a run chart of women's share, low for five years and then high for five.
#
# Guess: the median is crossed once, and that is a signal: by Anhøj's rules, which the library says it
# follows, ten points should cross it at least qbinom(0.05, 9, 0.5) = 2 times.
#
# Seen: no signal. The limit is 1, and so it is one less than the rule's for all even numbers of points
# from ten to sixty: the largest number of crossings that chance falls to or below in at most 5 per cent
# is taken, and a signal asks for fewer than that. The longest run, log2(n) + 3, is rounded up where the
# rule rounds it to the nearest, so that of ten points 7 may be in a row and not 6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  pyqicharts==2.0.0 numpy==2.4.6 pandas==2.3.3 matplotlib==3.11.2 scipy==1.17.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version
from math import log2

from pyqicharts.rules import anhoej_rules
from scipy.stats import binom

shares = [31, 32, 31, 33, 32, 48, 49, 47, 48, 49]
found = anhoej_rules(shares)
print("pyqicharts", version("pyqicharts"), found)
assert (found.n_used, found.crossings, found.longest_run) == (10, 1, 5)
assert not found.any_signal and binom.ppf(0.05, 9, 0.5) == 2 > found.crossings

more_run = 0
EVEN = range(10, 61, 2)  # of an odd number, the median itself is left out
for points in EVEN:
    found = anhoej_rules([number % 2 for number in range(points)])
    assert found.n_used == points
    assert found.lower_crossings_limit == binom.ppf(0.05, points - 1, 0.5) - 1, points
    extra = found.expected_longest_run - (round(log2(points)) + 3)
    assert extra in (0, 1), (points, extra)
    more_run += extra
print(f"longest run is allowed one more of {more_run} in {len(EVEN)} numbers of points")
assert more_run == 10 and anhoej_rules(shares).expected_longest_run == 7
print("as seen")
PYTHON
