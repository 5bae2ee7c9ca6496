#!/usr/bin/env bash
# round-percentages 1.0: shares that are to add up to 100 as whole per cents, by largest remainder.
#
# Guess: of women 50.5, men 20.25 and companies 29.25 per cent, the one per cent that is left over goes
# to women, whose remainder is the largest.
#
# Seen: it goes to men, who have 21, and women have 50. What stands after the point is compared as a
# whole number, and 25 is more than 5. Written with as many decimals the women would have it (.50 is
# more than .25), but a float has no nought at its end: of 12.5, 37.25 and 50.25 it is the same. With
# one decimal in all shares the answer is that of largest remainder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check round-percentages==1.0
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import round_percentages


def largest_remainder(shares):
    whole = [int(share) for share in shares]
    order = sorted(range(len(shares)), key=lambda at: whole[at] - shares[at])
    for at in order[: 100 - sum(whole)]:
        whole[at] += 1
    return whole


print("round-percentages", version("round-percentages"))
for shares, seen in (
    ([50.5, 20.25, 29.25], [50, 21, 29]),
    ([12.5, 37.25, 50.25], [12, 38, 50]),
    ([50.5, 20.2, 29.3], [51, 20, 29]),
):
    found, right = round_percentages(shares), largest_remainder(shares)
    print(f"{shares}: {found}, by largest remainder {right}")
    assert found == seen, (shares, found)
    assert sum(found) == 100 and (found == right) == (seen == [51, 20, 29])
print("as seen")
PYTHON
