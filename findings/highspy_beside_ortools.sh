#!/usr/bin/env bash
# highspy 1.15.1 and OR-Tools 9.15.6755 in one Python process (manylinux wheels, Python 3.11).
#
# Guess: both bring a HiGHS of their own inside their wheels, so that a hidden cell can be bounded by the
# one and a sum of kronor looked for by the other (CP-SAT), in whichever order they are imported.
#
# Seen: whichever is imported first, the second does not import: "undefined symbol", a function of HiGHS
# that the other's version lacks. Each alone is well, and so is OR-Tools beside SciPy, whose HiGHS is
# hidden from others. An audit that compares two solvers has to run them in processes of their own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  highspy==1.15.1 ortools==9.15.6755 scipy==1.17.1
highs='import highspy'
cp_sat='from ortools.sat.python import cp_model'
scipy='from scipy.optimize import milp; assert milp([1.0]).status == 0'
for both in "$highs" "$cp_sat" "$scipy; $highs" "$highs; $scipy" "$scipy; $cp_sat" "$cp_sat; $scipy"; do
  "$folder/venv/bin/python" -c "$both"
  echo "well: $both"
done
for both in "$highs; $cp_sat" "$cp_sat; $highs"; do
  if said=$("$folder/venv/bin/python" -c "$both" 2>&1); then
    echo "it is otherwise now: $both"
    exit 1
  fi
  grep --quiet "ImportError.*undefined symbol" <<<"$said"
  echo "does not import: $both"
done
