#!/usr/bin/env bash
# irrCAC 0.4.4: the same ratings of two raters, as a list of ratings and as their table.
#
# Guess: the coefficient, its standard error, interval and p value are the same whichever of the two
# classes is asked, as they are of the same twenty texts.
#
# Seen: the coefficients are the same to the last digit. The standard errors are not: for Gwet's AC1,
# Brennan-Prediger, kappa and alpha the one from the list is the square root of 20/19 times the one
# from the table, which divides by n and not by n - 1; so intervals and p values differ as well. Of
# Gwet's AC1 and Brennan-Prediger the table gives arrays of one number, or a number, by turns.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check irrCAC==0.4.4
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import math

import numpy as np
import pandas as pd
from irrCAC.raw import CAC as FromRatings
from irrCAC.table import CAC as FromTable

CELLS = {("yes", "yes"): 6, ("yes", "no"): 3, ("no", "yes"): 1, ("no", "no"): 10}
TEXTS = sum(CELLS.values())
rows = [pair for pair, times in CELLS.items() for _ in range(times)]
ratings = FromRatings(pd.DataFrame(rows, columns=["a", "b"]), digits=8, categories=["yes", "no"])
names = ["yes", "no"]
cells = [[CELLS[one, other] for other in names] for one in names]
table = FromTable(pd.DataFrame(cells, index=names, columns=names), digits=8)

for of_ratings, of_table in (
    ("gwet", "gwet"), ("bp", "bp"), ("conger", "cohen"), ("krippendorff", "krippendorff"),
):
    one, other = (getattr(a, b)()["est"] for a, b in ((ratings, of_ratings), (table, of_table)))
    values = [float(est["coefficient_value"]) for est in (one, other)]
    errors = [float(np.ravel(est["se"])[0]) for est in (one, other)]
    print(f"{of_table}: {values[0]:.6f} {values[1]:.6f}, errors {errors[0]:.6f} {errors[1]:.6f}")
    assert math.isclose(*values, abs_tol=1e-8), values
    assert math.isclose(errors[0] / errors[1], math.sqrt(TEXTS / (TEXTS - 1)), rel_tol=1e-6), errors

assert isinstance(table.gwet()["est"]["se"], np.ndarray)
assert not isinstance(table.bp()["est"]["se"], np.ndarray)
print("as seen")
PYTHON
