#!/usr/bin/env bash
# controlchartspy 0.1.3: a funnel plot of shares, in which a small unit has no case.
#
# Guess: one in twenty or fewer lie outside the 95 per cent limits by chance. None of 10, where the share
# of all is 10.2 per cent, comes about by chance one time in three, and so lies inside.
#
# Seen: it lies outside: the lower limit of 10 is 0.02 per cent, above the 0 that one unit in three has.
# The limits are those of a normal distribution of the arcsine, which has no room at the edge; exact ones
# have no lower limit there. So a municipality with 10 applications and no grant is marked as different.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check controlchartspy==0.1.3
"$folder/venv/bin/python" - <<'PYTHON'
import controlchartspy

UNITS = {"A": (0, 10), "B": (3, 20), "C": (5, 50), "D": (20, 200), "E": (1, 5)}
chart = controlchartspy.funnel(
    [{"unit": unit} for unit in UNITS],
    keys=list(UNITS),
    numerators=[cases for cases, _ in UNITS.values()],
    denominators=[of for _, of in UNITS.values()],
)
(unit,) = (row for row in chart.limits if row["group"] == "A")
share = sum(cases for cases, _ in UNITS.values()) / sum(of for _, of in UNITS.values())
chance = (1 - share) ** 10
print(f"target {unit['target']:.3f}, none of 10 by chance {chance:.3f}")
print(f"value {unit['value']}, lower limit {unit['ll95']:.4f}, z {unit['z']:.3f}")
assert abs(unit["target"] - 100 * share) < 1e-9, unit
assert 0.34 < chance < 0.35, chance
assert unit["value"] == 0 < unit["ll95"] < 0.03, "it lies inside now"
assert -2.06 < unit["z"] < -1.96, unit
PYTHON
