#!/usr/bin/env bash
# segregation 2.5.4 (PySAL), the newest for Python 3.11: dissimilarity less what chance alone gives in
# small units (Carrington and Troske, 1997), in 30 boards of ten, of whom 3 in 10 are women by chance.
#
# Guess: what chance gives is the mean of 500 tables drawn at random, as `iterations` says. One table's
# index has a standard deviation of 0.04, so the mean is good to 0.002, and the corrected index, close
# to 0 here, comes out nearly the same each time, and the same to the last digit with a seed.
#
# Seen: it is another one each time, between -0.3 and 0.1, with 500 iterations as with 2: every one of
# them is started from the same seed, so that the 500 tables are one table and the mean is its index. The
# seed cannot be given either: it is accepted, and not passed on. So boards that are mixed as chance
# mixes them are told apart by which table happened to be drawn. ModifiedGini is made alike, and both
# stand so in 2.6.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  segregation==2.5.4 pandas==3.1.1 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import numpy as np
import pandas as pd
from segregation.singlegroup import Dissim, ModifiedDissim

SIZE, BOARDS = 10, 30
boards = pd.DataFrame({"women": np.random.default_rng(1).binomial(SIZE, 0.3, BOARDS), "all": SIZE})
raw = Dissim(boards, "women", "all").statistic
share = boards["women"].sum() / boards["all"].sum()


def by_hand(draws, seed):
    """Return the corrected index with the mean of so many tables, each drawn anew."""
    women = np.random.default_rng(seed).binomial(SIZE, share, (draws, BOARDS))
    shares = women.mean(axis=1, keepdims=True) / SIZE
    off = abs(women / SIZE - shares).mean(axis=1) / (2 * shares * (1 - shares)).ravel()
    chance = off.mean()
    return (raw - chance) / ((1 - chance) if raw >= chance else chance)


def library(draws, **options):
    corrected = ModifiedDissim(boards, "women", "all", iterations=draws, n_jobs=1, **options)
    return float(corrected.statistic)


print("segregation", version("segregation"), "dissimilarity", round(float(raw), 4))
spread = {}
for draws in (2, 500):
    found = [library(draws) for _ in range(20)]
    own = [by_hand(draws, seed) for seed in range(20)]
    spread[draws] = (np.std(found), np.std(own))
    print(f"{draws} draws, 20 times: from {min(found):.3f} to {max(found):.3f}, ", end="")
    print(f"by hand from {min(own):.3f} to {max(own):.3f}")
assert spread[500][1] < 0.015 and spread[500][0] > 4 * spread[500][1], spread
with_seed = {library(500, seed=7) for _ in range(5)}
print("five times with seed=7:", sorted(round(one, 4) for one in with_seed))
assert len(with_seed) > 1, with_seed
print("as seen")
PYTHON
