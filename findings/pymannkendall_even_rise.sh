#!/usr/bin/env bash
# pymannkendall 1.4.3: women's share of the grants, two per cent more each year, for ten years.
#
# Guess: no clearer trend is possible, and each test of the Mann-Kendall family says "increasing", with
# the same p for per cents as for the same shares of one.
#
# Seen: of whole per cents Hamed and Rao's test and Yue and Wang's say "no trend", with a p that is not a
# number; trend-free pre-whitening says "no trend" with p = 1. When the trend is taken away nothing is
# left, and the correlation of nothing with itself is 0/0. As shares, 0.31, 0.33 and on, what is left is
# the last binary digit of each, and its correlation decides: Hamed and Rao's p is 0.0009, and Yue and
# Wang's 0.07, "no trend" again. Of the test without correction both are 0.00008.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  pymannkendall==1.4.3 numpy==2.4.6 scipy==1.17.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version
from math import isclose, isnan

import pymannkendall as mk

PER_CENT = list(range(31, 51, 2))
SHARES = [number / 100 for number in PER_CENT]
TESTS = {
    "original": mk.original_test,
    "Hamed and Rao": mk.hamed_rao_modification_test,
    "Yue and Wang": mk.yue_wang_modification_test,
    "trend-free": mk.trend_free_pre_whitening_modification_test,
}
print("pymannkendall", version("pymannkendall"))
found = {
    (name, what): test(values)
    for name, test in TESTS.items()
    for what, values in (("per cent", PER_CENT), ("shares", SHARES))
}
for (name, what), result in found.items():
    print(f"{name}, {what}: {result.trend}, p {result.p:.5f}, slope {result.slope:.3f}")
for name in ("Hamed and Rao", "Yue and Wang"):
    assert found[name, "per cent"].trend == "no trend" and isnan(found[name, "per cent"].p)
assert found["trend-free", "per cent"].trend == "no trend" and found["trend-free", "per cent"].p == 1
for what in ("per cent", "shares"):
    assert found["original", what].trend == "increasing"
    assert isclose(found["original", what].p, 8.3e-05, rel_tol=0.01)
assert not isnan(found["Hamed and Rao", "shares"].p)
print("as seen")
PYTHON
