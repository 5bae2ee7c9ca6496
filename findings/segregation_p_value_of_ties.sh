#!/usr/bin/env bash
# segregation 2.5.4 (PySAL): may two women's being in the same one of four boards of ten be chance?
#
# Guess: the other woman is in the same board by chance 9 times in 39, so that p is about 0.23 one way
# and twice that, or more, both ways. One woman is in one board however people are placed, so there p
# is 1.
#
# Seen: both have p = 0, as surely no chance as can be. Only tables that are further from, or nearer
# to, evenness than the real one are counted, and twice the smaller count is taken: tables that are
# exactly as far are in neither. With the few women that boards have they are most of the tables, or
# all. One way, of one woman, p is anything, since which of the equal tables is greater is left to the
# last binary digit. 2.5.4 is the newest for Python 3.11; the lines are the same in 2.6.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  segregation==2.5.4 pandas==3.1.1 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import contextlib
import io
from importlib.metadata import version

import numpy as np
import pandas as pd
from segregation.inference import SingleValueTest
from segregation.singlegroup import Dissim

np.random.seed(1)
print("segregation", version("segregation"))
for women, chance in (([1, 0, 0, 0], 1.0), ([2, 0, 0, 0], 9 / 39)):
    boards = pd.DataFrame({"women": women, "all": 10})
    index = Dissim(boards, "women", "all")
    for two_tailed in (True, False):
        with contextlib.redirect_stderr(io.StringIO()):  # a bar of progress
            test = SingleValueTest(
                index, iterations_under_null=400, null_approach="person_permutation",
                two_tailed=two_tailed, n_jobs=1,
            )
        as_far = np.isclose(test.est_sim, index.statistic).mean()
        further = (test.est_sim > index.statistic + 1e-9).mean()
        print(
            f"{women}, two_tailed={two_tailed}: p {test.p_value}, as far {as_far:.1%} of the tables,"
            f" further {further:.1%}; chance of as far {chance:.1%}"
        )
        assert further == 0 and abs(as_far - chance) < 0.1, (as_far, chance)
        if two_tailed:
            assert test.p_value == 0, test.p_value
print("as seen")
PYTHON
