#!/usr/bin/env bash
# highspy 1.15.1 (manylinux wheel, Python 3.11).
#
# Guess: with crossover off, an interior point method ends in the middle of all solutions: of
# three cells that share six cases and have nothing else to hold to, two each. Which of them can be
# filled at all is then read off one solution, as an audit of suppressed tables does. Presolve makes that
# faster, and HiPO, the newer method, does the same.
#
# Seen: only without presolve. With it, what the method never sees is put at a bound: six, none, none,
# also where a second table holds some of the cells. `hipo` is refused by the wheel (parts of it are
# not built in), the answer to setting it is an error that few look at, and then the simplex method
# solves, ends "optimal", and stands in a corner too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check highspy==1.15.1 numpy==2.4.6
cat > "$folder/middle.py" <<'PYTHON'
import highspy
import numpy as np


def solution(sums, totals, cells, presolve, method):
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    set_ = solver.setOptionValue("solver", method)
    solver.setOptionValue("run_crossover", "off")
    solver.setOptionValue("presolve", presolve)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = cells, len(sums)
    model.col_cost_ = model.col_lower_ = np.zeros(cells)
    model.col_upper_ = np.full(cells, np.inf)
    model.row_lower_ = model.row_upper_ = np.array(totals, float)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.cumsum([0, *map(len, sums)])
    model.a_matrix_.index_ = np.concatenate(sums)
    model.a_matrix_.value_ = np.ones(sum(map(len, sums)))
    solver.passModel(model)
    solver.run()
    found = np.round(solver.getSolution().col_value, 3)
    is_there = set_ == highspy.HighsStatus.kOk
    return solver.getModelStatus().name, is_there, (found > 0).tolist()


LINE = ([[0, 1, 2]], [6], 3)
TABLE = ([[0, 1, 2], [3, 4, 5], [0, 3], [1, 4]], [6, 6, 4, 4], 6)
for told in (LINE, TABLE):
    every = [True] * told[2]
    assert solution(*told, "off", "ipm") == ("kOptimal", True, every)
    status, is_there, filled = solution(*told, "on", "ipm")
    print("ipm, presolve on:", status, filled)
    assert (status, is_there) == ("kOptimal", True) and filled.count(False) == 2
    status, is_there, filled = solution(*told, "off", "hipo")
    print("hipo, presolve off:", status, "set:", is_there, filled)
    assert (status, is_there) == ("kOptimal", False) and filled != every
PYTHON
"$folder/venv/bin/python" "$folder/middle.py"
