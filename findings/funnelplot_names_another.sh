#!/usr/bin/env bash
# funnelplot 0.2.1: which of four municipalities grants another share than all do, from a data frame of
# one row an applicant. In Gävle all 12 were granted, in each of the other three one in two.
#
# Guess: one point lies outside the funnel, that of Gävle, and "Gävle" stands at it.
#
# Seen: the point is Gävle's (12 applicants), and the name at it is Borås, where 8 of 16 were granted.
# The groups are sorted by size before they are drawn, and their names are not, so that a point has the
# name of the group whose place in the alphabet is its place by size. Where the groups come by size, all
# names are right. Points inside the funnel have no name, so that nothing shows that it is wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  funnelplot==0.2.1 matplotlib==3.11.2 numpy==2.4.6 scipy==1.17.1 pandas==2.3.3
MPLBACKEND=agg MPLCONFIGDIR="$folder" "$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
from funnelplot.core import funnel
from matplotlib import pyplot


def outside(granted):
    """What is named, and how many applicants the point outside the funnel stands for."""
    rows = [(name, answer) for name, answers in granted.items() for answer in answers]
    axes = pyplot.figure().gca()
    funnel(pd.DataFrame(rows, columns=["place", "granted"]), "granted", "place", ax=axes)
    names = [text.get_text() for text in axes.texts if text.get_text() != "Group size"]
    points = [line.get_ydata()[0] for line in axes.lines if line.get_marker() == "o"]
    return names, [int(point) for point in points]


HALF = [0, 1]
alphabet = {"Arvika": HALF * 20, "Borås": HALF * 8, "Dals-Ed": HALF * 3, "Gävle": [1] * 12}
by_size = {"A": HALF * 3, "B": [1] * 12, "C": HALF * 8, "D": HALF * 20}
print("funnelplot", version("funnelplot"))
for granted, seen in ((alphabet, (["Borås"], [12])), (by_size, (["B"], [12]))):
    found = outside(granted)
    print({name: f"{sum(all_)} of {len(all_)}" for name, all_ in granted.items()},
          "outside:", found[0], "with applicants:", found[1])
    assert found == seen, found
print("as seen")
PYTHON
