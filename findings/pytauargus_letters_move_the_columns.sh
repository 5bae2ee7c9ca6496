#!/usr/bin/env bash
# pytauargus 0.6.0 (Tau-Argus with an open solver): grants of regions whose names have å, ä or ö.
#
# Guess: a name is text, and the sums of Uppsala län are the same as those of Uppsala lan; or names of
# other letters are refused.
#
# Seen: the sums are a tenth. The microdata go to the engine as columns of so many characters in UTF-8,
# and the engine counts bytes: each such letter moves what follows it one place, the amount's last digit
# falls outside its column, and the name loses its last letter. Where each row has one such letter
# nothing is said, and the table is protected and written. Where rows differ in how many they have, it
# stops with an unknown error. With the amounts before the names, names alone are cut.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pytauargus==0.6.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from pytauargus import protect

KRONOR = [100, 150, 200] * 4


def sums(one, other):
    grants = {
        "Region": [one] * 6 + [other] * 6,
        "Sector": (["Trade"] * 3 + ["Care"] * 3) * 2,
        "Kronor": KRONOR,
    }
    table = protect(grants, ["Region", "Sector"], response="Kronor", safety_rules="FREQ(3,10)").tables[0]
    return {row["Region"].strip(): row["Kronor"] for row in table.rows if row["Sector"] == "Total"}


print("pytauargus", version("pytauargus"), "the true sum", sum(KRONOR))
plain, swedish = sums("Uppsala lan", "Stockholms lan"), sums("Uppsala län", "Stockholms län")
print(plain, swedish)
assert plain == {"Total": 1800, "Uppsala lan": 900, "Stockholms lan": 900}, plain
assert swedish == {"Total": 180, "Uppsala lä": 90, "Stockholms lä": 90}, swedish
try:
    sums("Uppsala län", "Örebro län")
except Exception as error:
    print(type(error).__name__, error)
    assert "UnKnown Error" in str(error), error
else:
    raise AssertionError("rows of different lengths are read")
print("as seen")
PYTHON
