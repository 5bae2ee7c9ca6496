#!/usr/bin/env bash
# concentrationMetrics 0.6.0: Kolm's index of inequality, and a bootstrap interval of Gini's.
#
# Guess: Kolm's index of grants that are all alike is 0, and a krona more for everybody does not change
# it, which is what it is for. compute(ci=0.95) gives the interval that 95 per cent of the bootstrap's
# samples lie in.
#
# Seen: of four times 100 kr it is -99.75, of four times 1 kr -0.75, and each krona more for everybody
# takes about one off: what is summed is not how far an amount is below the mean, but its share of all
# less the mean, a share less kronor. And the interval of 0.95 leaves 5 per cent out at either end: it is
# the one of 90 per cent. Gini's own value is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  concentrationMetrics==0.6.0 numpy==2.4.6 pandas==2.3.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import math
from importlib.metadata import version

import numpy as np
from concentrationMetrics import Index

index = Index()


def kolm(amounts, alpha):
    """Return Kolm's index: ln(mean of exp(alpha (mean - amount))) / alpha."""
    return math.log(np.mean(np.exp(alpha * (amounts.mean() - amounts)))) / alpha


print("concentrationMetrics", version("concentrationMetrics"))
for amounts, seen in [
    ([100, 100, 100, 100], -99.75),
    ([1, 1, 1, 1], -0.75),
    ([1, 2, 3, 4], -2.2438),
    ([2, 3, 4, 5], -3.2468),
]:
    x = np.array(amounts, dtype=float)
    found = round(float(index.kolm(x, 1.0)), 4)
    print(f"Kolm of {amounts}: {found}, by hand {kolm(x, 1.0):.4f}")
    assert found == seen, (amounts, found)
assert math.isclose(kolm(np.array([1.0, 2, 3, 4]), 1), kolm(np.array([2.0, 3, 4, 5]), 1))

amounts = np.arange(1.0, 21.0)
np.random.seed(1)
low, gini, high = index.compute(amounts, ci=0.95, samples=2_000, index="gini")
np.random.seed(1)
samples = [index.gini(np.random.choice(amounts, size=20, replace=True)) for _ in range(2_000)]
inside = float(np.mean([low <= sample <= high for sample in samples]))
right = np.abs(np.subtract.outer(amounts, amounts)).mean() / 2 / amounts.mean()
print(f"Gini {gini:.4f}, by hand {right:.4f}; within its interval of 0.95: {inside:.1%} of the samples")
assert math.isclose(gini, right)
assert 0.895 < inside < 0.905, inside
print("as seen")
PYTHON
