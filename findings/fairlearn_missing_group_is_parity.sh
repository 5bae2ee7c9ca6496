#!/usr/bin/env bash
# fairlearn 0.15.0: the difference between women's and men's grants, by municipality and with an interval.
#
# Guess: where a municipality has no man there is nothing to compare, and difference and ratio are NaN,
# as the men's own rate is. Two men of 40 have a grant each and no woman has: the difference is 1 in
# every sample of a bootstrap that holds a man, and so is all of its interval.
#
# Seen: the municipality without men has the difference 0 and the ratio 1: the same for all, as none of
# the others has. So has a table of women alone. And a sample without a man, which every eighth is, counts
# as no difference: the interval of 95 per cent is from 0 to 1, and says that there may be none. The two
# rates' own intervals are 1 to 1 and 0 to 0, since there the samples without a man are left out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  fairlearn==0.15.0 pandas==3.1.1 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import math
from importlib.metadata import version

from fairlearn.metrics import MetricFrame, selection_rate


def compared(granted, sex, place=None, **options):
    return MetricFrame(
        metrics=selection_rate, y_true=granted, y_pred=granted, sensitive_features=list(sex),
        control_features=place, **options,
    )


print("fairlearn", version("fairlearn"))
places = ["Gävle"] * 4 + ["Sandviken"] * 3
by_place = compared([1, 0, 1, 1, 1, 0, 0], "wwmmwww", places)
rates, difference, ratio = by_place.by_group, by_place.difference(), by_place.ratio()
print("rates", rates.to_dict())
print("difference", difference.to_dict(), "ratio", ratio.to_dict())
assert math.isnan(rates["Sandviken", "m"])
assert difference.to_dict() == {"Gävle": 0.5, "Sandviken": 0.0}, difference
assert ratio.to_dict() == {"Gävle": 0.5, "Sandviken": 1.0}, ratio
women = compared([1, 0, 0], "www")
print("women alone: difference", women.difference(), "ratio", women.ratio())
assert women.difference() == 0.0 and women.ratio() == 1.0

few = compared(
    [1] * 2 + [0] * 38, "m" * 2 + "w" * 38, n_boot=1_000, ci_quantiles=[0.025, 0.975], random_state=1
)
interval = [float(end) for end in few.difference_ci()]
own = [{sex: float(rate) for sex, rate in end.items()} for end in few.by_group_ci]
print("two men of 40: difference", few.difference(), "interval", interval, "of each rate", own)
print("samples without a man:", f"{(38 / 40) ** 40:.1%}")
assert few.difference() == 1.0 and interval == [0.0, 1.0], interval
assert own == [{"m": 1.0, "w": 0.0}] * 2, own
print("as seen")
PYTHON
