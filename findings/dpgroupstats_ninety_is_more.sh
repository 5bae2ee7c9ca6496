#!/usr/bin/env bash
# dp-group-stats 0.1.2: the interval to state beside a mean that has had Laplace noise added to its sum
# (differential privacy), as the package's own quick start states it.
#
# Guess: of intervals asked for at 90 per cent, 9 in 10 hold the mean without noise. To show the number of
# people rounded down makes the number shown less exact, and nothing else.
#
# Seen: of 100 people 95 in 100 do, and at 50 per cent 75 in 100. What is allowed to be outside is halved
# for one side, and then put into the formula that is for both. The width is also divided by the number
# that is shown: of nine people, shown as 5, it is over 99 in 100, and of three, shown as 5 too, 83 in 100.
# So an interval said to be of 90 per cent is too wide where there are many and too narrow for the few.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dp-group-stats==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
import math
import random
from importlib.metadata import version

from dp_group_stats import laplace_ci_half_width, laplace_noise

EPSILON, MOST, TIMES = 0.8, 120.0, 100_000
print("dp-group-stats", version("dp-group-stats"))
for people, asked, seen in ((100, 0.9, 0.95), (100, 0.5, 0.75), (9, 0.9, 0.9954), (3, 0.9, 0.8343)):
    half, shown = laplace_ci_half_width(EPSILON, MOST, people, confidence=asked)
    exact = 1 - math.exp(-half * people * EPSILON / MOST)  # of noise on both sides of nought
    chance = random.Random(1)
    held = sum(abs(laplace_noise(EPSILON, MOST, chance)) / people <= half for _ in range(TIMES)) / TIMES
    print(f"{people} people, shown as {shown}: asked for {asked}, held {held:.4f}, by formula {exact:.4f}")
    assert math.isclose(exact, seen, abs_tol=1e-4), exact
    assert math.isclose(held, seen, abs_tol=0.005), held
print("as seen")
PYTHON
