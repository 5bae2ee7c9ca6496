#!/usr/bin/env bash
# apportionment 1.0: ten places on a course, shared by largest remainder among four municipalities.
#
# Guess: of 25, 25, 39 and 11 applicants each has 2, 2, 3 and 1 places for its whole parts, and the two
# that are left go to the remainders 0.9 and one of the two 0.5: 3, 2, 4 and 1 places, or 2, 3, 4 and 1.
# The order in which the municipalities stand can at most choose between the two that are equal.
#
# Seen: both go to the remainders 0.5, and none to 0.9: 3, 3, 3 and 1. Whoever stands first of those at
# or above the last remainder that gets a place is served first, equal or greater. With the 39 first it
# is 4, 3, 2 and 1. So it is with exact fractions as well. As shares rounded to add up to 100 per cent,
# 39.9 is written 39 where 20.5 is written 21, twice. Without a tie the greatest remainders are served.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check apportionment==1.0 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
from fractions import Fraction
from importlib.metadata import version

from apportionment.methods import compute


def by_hand(numbers, places):
    """Return largest remainders in exact fractions; of equal ones, the first."""
    quotas = [Fraction(number * places, sum(numbers)) for number in numbers]
    given = [int(quota) for quota in quotas]
    order = sorted(range(len(numbers)), key=lambda one: given[one] - quotas[one])
    for one in order[: places - sum(given)]:
        given[one] += 1
    return given


print("apportionment", version("apportionment"))
for what, numbers, places, seen in [
    ("39 third", [25, 25, 39, 11], 10, [3, 3, 3, 1]),
    ("39 first", [39, 25, 25, 11], 10, [4, 3, 2, 1]),
    ("shares", [205, 205, 399, 191], 100, [21, 21, 39, 19]),
    ("no tie", [24, 26, 39, 11], 10, [2, 3, 4, 1]),
]:
    for exact in (False, True):
        found = compute("largest_remainder", numbers, places, fractions=exact)
        print(f"{what}, fractions={exact}: {found}, by hand {by_hand(numbers, places)}")
        assert found == seen, (what, exact, found)
assert by_hand([25, 25, 39, 11], 10) == [3, 2, 4, 1]
print("as seen")
PYTHON
