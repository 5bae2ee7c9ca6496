#!/usr/bin/env bash
# saePy 0.2.0: approval rates of 21 counties (a Fay-Herriot model of one variable), and the criteria by
# which such models are compared, AICc to KICb2, which take a bootstrap (B=200). Once the rates' column is
# called "rate", once "y"; the same numbers and the same seed.
#
# Guess: the name of a column changes nothing: the same fit, the same criteria.
#
# Seen: the fit, AIC, BIC and KIC are the same; all six that take the bootstrap differ, KICc by 12.7. The
# drawn rates are written into a column "y", whatever the formula asks for, so that of "rate ~ x" the real
# rates are fitted 200 times. By AICc the model with x is better than that without by 3.6 of "rate", which
# speaks for it, and by 0.7 of "y", which says little. Both say "nBootstrap: 200", and nothing else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  saepy==0.2.0 pandas==2.3.3 numpy==2.4.6 scipy==1.16.3 patsy==1.0.2 packaging==25.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import numpy as np
import pandas as pd
from saePy.eblupFH import eblupFH

drawn = np.random.default_rng(3)
x, variance = drawn.uniform(0.2, 0.6, 21), drawn.uniform(0.002, 0.02, 21)
rate = 0.3 + 0.6 * x + drawn.normal(0, 0.08, 21) + drawn.normal(0, np.sqrt(variance))


def criteria(name, of):
    np.random.seed(1)
    counties = pd.DataFrame({name: rate, "x": x, "variance": variance})
    fitted = eblupFH(f"{name} ~ {of}", "variance", data=counties, B=200)
    return fitted["EBLUP"], fitted["fit"]["goodness"]


print("saePy", version("saepy"))
(rates, of_rate), (rates_y, of_y) = criteria("rate", "x"), criteria("y", "x")
differ = [name for name in of_rate if abs(of_rate[name] - of_y[name]) > 0.01]
for name in of_rate:
    print(f"{name}: rate {of_rate[name]:.2f}, y {of_y[name]:.2f}")
for name, with_x, better in (("rate", of_rate, 3.6), ("y", of_y, 0.7)):
    by = criteria(name, "1")[1]["AICc"] - with_x["AICc"]
    print(f"{name}: AICc without x less that with it {by:.1f}")
    assert abs(by - better) < 0.1, "it is otherwise now"
assert np.allclose(rates, rates_y), "it is otherwise now"
assert differ == ["AICc", "AICb1", "AICb2", "KICc", "KICb1", "KICb2"], "it is otherwise now"
assert of_y["KICc"] - of_rate["KICc"] > 10, "it is otherwise now"
assert of_rate["nBootstrap"] == of_y["nBootstrap"] == 200
print("as seen")
PYTHON
