#!/usr/bin/env bash
# wquantiles 0.6: the median of amounts with weights, as of a table that says how many got how much.
#
# Guess: nine grants of 10,000 kr and one of 1,000,000: the median is 10,000, as of the ten written
# out; weights that are all equal change nothing.
#
# Seen: the second holds. With weights 9 and 1 the median is 109,000 kr, which nobody got: it lies on
# a straight line between the two amounts, however many stand at either. Written out, it is 10,000.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check wquantiles==0.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import numpy as np
import wquantiles

amounts, how_many = np.array([10_000.0, 1_000_000.0]), np.array([9, 1])
weighted = float(wquantiles.median(amounts, how_many.astype(float)))
written_out = np.repeat(amounts, how_many)
equal = float(wquantiles.median(written_out, np.ones(10)))
print("wquantiles", version("wquantiles"))
print("weights 9 and 1:", round(weighted), "written out:", round(equal), "numpy:", np.median(written_out))
assert equal == np.median(written_out) == 10_000
assert round(weighted) == 109_000, weighted
print("as seen")
PYTHON
