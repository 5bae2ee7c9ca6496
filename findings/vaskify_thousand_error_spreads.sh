#!/usr/bin/env bash
# vaskify 0.0.5 (ssb-vaskify, Statistics Norway's editing): amounts of companies by year, one of which was
# sent in in kronor where thousands were asked for, or the other way round, and mended (impute=True).
#
# Guess: the one year that is a thousand times the others is divided by a thousand. The year after, which
# is flagged too since it differs from the wrong one before it, stays as it is. A year that is a thousandth
# of the others is multiplied.
#
# Seen: both years that differ from the one before are divided, whichever way they differ. Of 5,200,
# 5,400,000 and 5,300 the second is mended to 5,400, and the third, which was right, becomes 5.3. Of
# 4,100,000, 4,200 and 4,300,000 the wrong one becomes 4.2 and the right one after it 4,300. Who had 0 one
# year and 300 the next, which is no thousand times anything, has 0.3. So of three companies with one
# wrong number or none, four right or mendable numbers are wrong after mending.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  ssb-vaskify==0.0.5 pandas==2.3.3 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
from vaskify import Detect

AMOUNTS = {
    "too large": [5_200, 5_400_000, 5_300, 5_500],
    "too small": [4_100_000, 4_200, 4_300_000, 4_400_000],
    "none first": [0, 300, 310, 305],
    "as usual": [100, 110, 120, 130],
}
SEEN = {
    "too large": [5_200, 5_400, 5.3, 5_500],
    "too small": [4_100_000, 4.2, 4_300, 4_400_000],
    "none first": [0, 0.3, 310, 305],
    "as usual": [100, 110, 120, 130],
}
rows = [
    (company, str(year), float(amount))
    for company, amounts in AMOUNTS.items()
    for year, amount in enumerate(amounts, 2021)
]
data = pd.DataFrame(rows, columns=["company", "year", "amount"])
mended = Detect(data, "company").thousand_error("amount", "year", impute=True)
found = mended.groupby("company")["amount_imputed"].apply(list).to_dict()
print("ssb-vaskify", version("ssb-vaskify"))
for company, amounts in AMOUNTS.items():
    print(f"{company}: {amounts} becomes {found[company]}")
    assert [round(amount, 6) for amount in found[company]] == SEEN[company], "it is otherwise now"
print("as seen")
PYTHON
