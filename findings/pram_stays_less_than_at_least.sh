#!/usr/bin/env bash
# pram 0.2.0 (post-randomisation): in which of ten municipalities 20,000 people live, changed at random,
# where m is the "minimum diagonal": with what chance a value stays what it is, at least.
#
# Guess: with m=0.8 and alpha=1, at least eight of ten people are shown where they live.
#
# Seen: fewer than half are. Where a value is rarer than m, the 0.8 is written into its column beside the
# chances of all others, which already add up to 0.9, and then all are divided by their sum of 1.7: 47 %
# stay. The more values there are and the more even, the nearer to 0.8 / 1.8 it comes. Where there are two
# values, 90 and 10 %, the common ones stay with 90 % and the rare, which are to be kept, with 47 %; with
# the usual alpha of a half, 74 %.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  pram==0.2.0 pandas==2.3.3 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import numpy as np
import pandas as pd
from pram import Pram

PLACES = {f"municipality {number}": 2_000 for number in range(10)}
BORN = {"sweden": 18_000, "abroad": 2_000}


def stay(number_of, alpha):
    """Return which part of each value stays what it is."""
    np.random.seed(1)
    people = pd.DataFrame({"of": [value for value, many in number_of.items() for _ in range(many)]})
    changed = Pram.pram(people, m=0.8, alpha=alpha)
    return (changed["of"] == people["of"]).groupby(people["of"]).mean()


print("pram", version("pram"))
of_places, of_birthplaces, usual = stay(PLACES, 1.0), stay(BORN, 1.0), stay(BORN, 0.5)
print(f"of ten municipalities {of_places.min():.2f} to {of_places.max():.2f} stay")
print(f"of those born in Sweden {of_birthplaces['sweden']:.2f}, abroad {of_birthplaces['abroad']:.2f}")
print(f"with an alpha of 0.5: {usual['sweden']:.2f}, {usual['abroad']:.2f}")
assert 0.43 < of_places.min() < of_places.max() < 0.52, "it is otherwise now"
assert 0.43 < of_birthplaces["abroad"] < 0.52 < 0.85 < of_birthplaces["sweden"], "it is otherwise now"
assert 0.69 < usual["abroad"] < 0.78, "it is otherwise now"
print("as seen")
PYTHON
