#!/usr/bin/env bash
# acro 1.0.2: the sum of a group in which one grant is nearly all of it, as Decimal and as float.
#
# Guess: the sum is hidden, since one dominates (the library's rules of n and k and of p per cent),
# whether the amounts are floats, integers or Decimal; money often comes as Decimal from a database.
#
# Seen: as float and int the cell is hidden and the summary names both rules. As Decimal neither rule is
# tried, and the cell is shown: 1,002,090 of which 1,000,000 is one grant. The summary is that of a table
# that passed: it does not say that two of its checks did not take place. So it is with the mean.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check acro==1.0.2 pandas==2.3.3
cd "$folder"
"$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import logging
from decimal import Decimal

import pandas as pd
from acro import ACRO

logging.getLogger("acro").setLevel(logging.CRITICAL)
AMOUNTS = [1_000_000, *range(101, 120), *range(120, 140)]
PLACES = pd.Series(["Gävle"] * 20 + ["Umeå"] * 20, name="place")
SEX = pd.Series(["women"] * 40, name="sex")


def shown(kind: type, measure: str) -> tuple[bool, list[str]]:
    """Return whether the cell of Gävle is shown, and the rules that the summary names as failed."""
    acro = ACRO(suppress=True)
    values = pd.Series([kind(amount) for amount in AMOUNTS])
    cells = acro.crosstab(PLACES, SEX, values=values, aggfunc=measure)
    (record,) = acro.results.results.values()
    failed = [rule for rule in ("NKCheck", "PPercentCheck") if f"{rule}: fail" in record.summary]
    return bool(cells.notna().loc["Gävle", "women"]), failed


HIDDEN, SHOWN = (False, ["NKCheck", "PPercentCheck"]), (True, [])
seen = {
    (kind.__name__, measure): shown(kind, measure)
    for kind in (float, int, Decimal)
    for measure in ("sum", "mean")
}
for (kind, measure), value in seen.items():
    print(f"{measure} of {kind}: shown and failed rules {value}")
for (kind, measure), value in seen.items():
    assert value == (SHOWN if kind == "Decimal" else HIDDEN), (kind, measure, value)
PYTHON
