#!/usr/bin/env bash
# fairlearn 0.15.0: of those who qualified, how many got the grant, where no man qualified.
#
# Guess: a share of nobody is NaN, or an error, for men; the share that got it and the share that did not
# add up to 1 wherever there is one; and there is no inequality to be told between half and nothing known.
#
# Seen: both are 0 for men: of the qualified men none got it, and none went without. Women's half against
# that 0 is a difference in equal opportunity of 0.5 and a ratio of 0, the worst there is, without a
# warning. As every woman qualified, so that none was to be refused, women's false positive rate and true
# negative rate are 0 as well. selection_rate of nobody, which all weights 0 give, is NaN.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  fairlearn==0.15.0 pandas==3.1.1 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import math
import warnings
from importlib.metadata import version

import fairlearn.metrics as metrics
import numpy as np

QUALIFIED = [1, 1, 1, 1, 0, 0, 0, 0]
GRANTED = [1, 1, 0, 0, 0, 0, 1, 0]
SEX = list("wwwwmmmm")
RATES = ["true_positive_rate", "false_negative_rate", "false_positive_rate", "true_negative_rate"]

print("fairlearn", version("fairlearn"))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    frame = metrics.MetricFrame(
        metrics={rate: getattr(metrics, rate) for rate in RATES},
        y_true=QUALIFIED, y_pred=GRANTED, sensitive_features=SEX,
    )
    difference = metrics.equal_opportunity_difference(QUALIFIED, GRANTED, sensitive_features=SEX)
    ratio = metrics.equal_opportunity_ratio(QUALIFIED, GRANTED, sensitive_features=SEX)
rates = {sex: [float(rate) for rate in frame.by_group.loc[sex, RATES]] for sex in "wm"}
print("of each:", RATES, rates)
print("equal opportunity: difference", difference, "ratio", ratio)
assert rates == {"w": [0.5, 0.5, 0.0, 0.0], "m": [0.0, 0.0, 0.25, 0.75]}, rates
assert difference == 0.5 and ratio == 0.0, (difference, ratio)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    nobody = metrics.selection_rate(QUALIFIED, GRANTED, sample_weight=np.zeros(8))
print("selection rate, all weights 0:", nobody)
assert math.isnan(nobody)
print("as seen")
PYTHON
