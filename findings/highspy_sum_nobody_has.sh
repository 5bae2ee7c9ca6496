#!/usr/bin/env bash
# HiGHS 1.15.1: which of twelve grants, stated in öre, are the six that have a given sum.
#
# Guess: a double holds every whole number up to 2^53, so sums of twelve amounts of at most a million
# kronor are exact, and an integer programme says yes only where six of them have the sum.
#
# Seen: of twenty sums one öre beside a real one, which no six amounts have (all 924 choices are added
# up beside it), it calls half "optimal". Its ones and zeros are whole to within one in a million
# (mip_feasibility_tolerance), and one in a million of a grant of 10^8 öre is 100 öre: rounded, the
# choice has another sum. The same grants in whole kronor are answered rightly. Whoever asks it whose a
# sum is has to add up the choice again: a sum that nobody has is a yes that clears a case wrongly.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check highspy==1.15.1 numpy==2.3.5
"$folder/venv/bin/python" - <<'PYTHON'
import random
from itertools import combinations

import highspy
import numpy as np

SIX = 6


def by_highs(amounts: list[int], target: int) -> int | None:
    """Return the sum of the six that it has chosen, or None where it says that there are none."""
    size = len(amounts)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = size, 2
    model.col_cost_, model.col_lower_, model.col_upper_ = np.zeros(size), np.zeros(size), np.ones(size)
    model.row_lower_ = model.row_upper_ = np.array([SIX, target], float)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.array([0, size, 2 * size], np.int32)
    model.a_matrix_.index_ = np.tile(np.arange(size, dtype=np.int32), 2)
    model.a_matrix_.value_ = np.concatenate([np.ones(size), np.array(amounts, float)])
    model.integrality_ = [highspy.HighsVarType.kInteger] * size
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.passModel(model)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    chosen = np.rint(solver.getSolution().col_value).astype(int)
    assert chosen.sum() == SIX
    return int(sum(amount for amount, own in zip(amounts, chosen) if own))


chance = random.Random(1)
seen = {"highs, öre": 0, "highs, kronor": 0}
for _ in range(20):
    kronor = [chance.randint(10_000, 1_000_000) for _ in range(12)]
    for unit, step in (("öre", 100), ("kronor", 1)):
        amounts = [amount * step + (chance.randint(0, 99) if step > 1 else 0) for amount in kronor]
        sums = {sum(six) for six in combinations(amounts, SIX)}
        target = sum(chance.sample(amounts, SIX)) + 1
        if target in sums:
            continue
        seen[f"highs, {unit}"] += by_highs(amounts, target) is not None
print("of twenty sums that no six grants have, said to be somebody's:", seen)
assert seen["highs, kronor"] == 0, "it is otherwise now"
assert seen["highs, öre"] >= 5, "it is otherwise now"
PYTHON
