#!/usr/bin/env bash
# ipfn 1.4.4: a sample is weighted to the population's women and men and to its sectors (raking). Nobody
# of the sample is in mining, where 10 of the population are.
#
# Guess: no weights can give mining its 10, so that the flag for convergence, which the library gives
# back when it is asked to say more, is 0.
#
# Seen: the flag is 1, after the second of 500 rounds, and "converged" is printed. Mining has 0, women and
# men their 60 each, and so building has 54.53 of 50 and care 65.47 of 60: no sector has what it should.
# The flag is 0 only when all rounds are spent. That the error has stopped changing is taken for success,
# and the error itself, 1, is in the list of rounds only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  ipfn==1.4.4 numpy==2.4.6 pandas==2.3.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import contextlib
import io
from importlib.metadata import version

import numpy as np
from ipfn.ipfn import ipfn

SAMPLE = np.array([[0.0, 0.0], [3.0, 5.0], [4.0, 4.0]])  # mining, building, care: women, men
SECTORS, SEXES = np.array([10.0, 50.0, 60.0]), np.array([60.0, 60.0])

with contextlib.redirect_stdout(io.StringIO()) as said:
    weighted, flag, errors = ipfn(SAMPLE, [SECTORS, SEXES], [[0], [1]], verbose=2).iteration()
sectors, sexes = weighted.sum(axis=1), weighted.sum(axis=0)
print("ipfn", version("ipfn"), "flag", flag, "rounds", len(errors), "said:", said.getvalue().strip())
print("sectors", sectors.round(2), "of", SECTORS, "sexes", sexes.round(2), "of", SEXES)
print("largest error of a margin", float(errors["conv"].iloc[-1]))
assert flag == 1 and "converged" in said.getvalue()
assert sectors.round(2).tolist() == [0, 54.53, 65.47], sectors
assert float(errors["conv"].iloc[-1]) == 1
print("as seen")
PYTHON
