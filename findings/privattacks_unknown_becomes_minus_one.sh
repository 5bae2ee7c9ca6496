#!/usr/bin/env bash
# privattacks 1.4: how easily each of five applicants can be known again, of whom two have no amount.
#
# Guess: the risk is worked out, and the table that was asked about is as it was. Unknown is -1 within
# (na_values says so), so that two unknowns are alike.
#
# Seen: the caller's own table is changed. Its unknown amounts are -1 kr: the mean falls from 116.67 to
# 69.60, the sum from 350 to 348, and five amounts are known instead of three. The unknown sex is -1 as
# well. Nothing is said, and the change is made when the table is handed over, before anything is asked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  privattacks==1.4 pandas==2.3.3 numpy==2.4.6 tqdm==4.70.1 pyreadr==0.5.8
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
import privattacks

people = pd.DataFrame({
    "place": ["Arvika", "Arvika", "Borås", "Borås", "Gävle"],
    "sex": ["woman", "man", "woman", None, "man"],
    "kronor": [100.0, None, 50.0, None, 200.0],
})


def known():
    kronor = people["kronor"]
    return round(float(kronor.mean()), 2), float(kronor.sum()), int(kronor.count())


before = known()
risk = privattacks.Attack(privattacks.Data(dataframe=people)).posterior_vulnerability("reid", ["place"])
after = known()
print("privattacks", version("privattacks"), "risk by place", risk)
print("mean, sum and number of known amounts before", before, "after", after)
print(people.to_string())
assert risk == 3 / 5, risk
assert before == (116.67, 350, 3) and after == (69.6, 348, 5), (before, after)
assert people["sex"].tolist()[3] == -1, people
print("as seen")
PYTHON
