#!/usr/bin/env bash
# abspc 1.1.0 (control charts as the NHS draws them): a u chart of complaints a month, a thousand
# decisions each month. Of one month the number is not known.
#
# Guess: that month has no point, and the others are about 0.0115 a decision, as they were, within their
# limits.
#
# Seen: the mean is 11.5 complaints a decision, and the eleven other months are signals, each of them.
# Whether a number is a count or already a rate is told by the column's type: whole numbers are divided
# by the decisions, and with a missing one pandas makes the column of floats, which are taken for rates.
# The same happens, without any warning, to counts that were read as floats. A p chart is right, and
# numpy's warning about a cast, the only one, is given for it as well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  abspc==1.1.0 pandas==2.3.3 numpy==2.4.6 matplotlib==3.11.2
MPLBACKEND=agg MPLCONFIGDIR="$folder" "$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version
from math import isclose

import pandas as pd
from abspc import calculate_control_limits, detect_special_causes

COMPLAINTS = [12, 15, 9, 14, 11, 16, 10, 13, 12, 14, 15, 11]


def chart(kind, complaints):
    months = pd.DataFrame({"value": complaints, "subgroup_size": 1000})
    drawn = detect_special_causes(calculate_control_limits(months, kind))
    mean, signals = float(drawn["mean"].iloc[0]), int(drawn["special_cause"].sum())
    print(kind, months["value"].dtype, f"mean {mean:g}, {signals} signals")
    return mean, signals


unknown = [None if month == 3 else number for month, number in enumerate(COMPLAINTS)]
print("abspc", version("abspc"))
mean, signals = chart("u", COMPLAINTS)
assert isclose(mean, sum(COMPLAINTS) / 12_000) and signals == 0, (mean, signals)
mean, signals = chart("u", unknown)
assert isclose(mean, 11.5) and signals == 11, (mean, signals)
mean, signals = chart("u", [float(number) for number in COMPLAINTS])
assert isclose(mean, sum(COMPLAINTS) / 12) and signals > 10, (mean, signals)
mean, signals = chart("p", unknown)
assert signals == 0 and mean < 1, (mean, signals)
print("as seen")
PYTHON
