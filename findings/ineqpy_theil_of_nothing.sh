#!/usr/bin/env bash
# IneqPy 0.4.1: Theil's index and Atkinson's where some have nothing, as applicants without a grant.
#
# Guess: one of four has everything: Theil's T is ln 4, since nothing times its logarithm is taken as
# nothing; Gini says that it is as unequal as can be, and so do the others.
#
# Seen: Theil and Atkinson leave out whoever has nothing, and of the one that remains say 0: quite
# equal. Gini counts all four and says 1. Half of forty without a grant change Theil's not at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ineqpy==0.4.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import math
from importlib.metadata import version

import numpy as np
from ineqpy import inequality


def theil(amounts):
    """Return T = mean of (x/m) ln(x/m), with 0 ln 0 = 0."""
    shares = amounts / amounts.mean()
    return sum(share * math.log(share) for share in shares if share) / len(shares)


one = np.array([0.0, 0.0, 0.0, 100_000.0])
granted = np.tile([50_000.0, 150_000.0], 10)
both = np.append(granted, np.zeros(20))
found = {
    name: getattr(inequality, name)(one, np.ones(4)) for name in ("theil", "atkinson", "gini")
}
print("IneqPy", version("ineqpy"), {name: round(float(said), 3) for name, said in found.items()})
print("by hand: Theil", round(theil(one), 3), "=", round(math.log(4), 3))
assert math.isclose(theil(one), math.log(4))
assert found["theil"] == found["atkinson"] == 0.0, found
assert math.isclose(found["gini"], 1.0), found

of_granted, of_both = (float(inequality.theil(x, np.ones(len(x)))) for x in (granted, both))
print("twenty granted:", round(of_granted, 4), "and twenty without:", round(of_both, 4))
print("by hand:", round(theil(granted), 4), "and", round(theil(both), 4))
assert math.isclose(of_granted, theil(granted))
assert math.isclose(of_both, of_granted)
assert theil(both) > 5 * of_both
print("as seen")
PYTHON
