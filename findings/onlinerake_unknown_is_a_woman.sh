#!/usr/bin/env bash
# onlinerake 1.0.0, the newest for Python 3.11: weights for answers that come one by one, so that half
# are women's; of a third of them the sex is not known.
#
# Guess: who is of unknown sex counts neither as a woman nor as a man, or is refused; at any rate it is
# the same whether unknown is None, as in a dict, or NaN, as pandas gives it.
#
# Seen: None is not a woman, and NaN is: the shares of women before weighting are 1 in 3 and 2 in 3, of
# the same five women, five men and five unknown. bool() of the cell decides. So women are
# weighted up in the one case and down in the other.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  onlinerake==1.0.0 pandas==2.3.3 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version
from math import isclose

from onlinerake import OnlineRakingMWU, OnlineRakingSGD, Targets

print("onlinerake", version("onlinerake"))
for kind in (OnlineRakingSGD, OnlineRakingMWU):
    for unknown, seen in ((None, 1 / 3), (float("nan"), 2 / 3)):
        raking = kind(Targets(woman=0.5))
        for cell in [1] * 5 + [0] * 5 + [unknown] * 5:
            raking.partial_fit({"woman": cell})
        share = raking.raw_margins["woman"]
        woman, man = raking.weights[0], raking.weights[5]
        print(f"{kind.__name__}, unknown {unknown}: women {share:.3f}, a woman weighs {woman:.2f}")
        assert isclose(share, seen), (kind, unknown, share)
        assert (woman > 1) == (unknown is None) and man > 1, (woman, man)
print("as seen")
PYTHON
