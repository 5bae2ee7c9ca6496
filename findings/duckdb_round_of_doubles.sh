#!/usr/bin/env bash
# DuckDB 1.5.5 and 2.0.1: round() of doubles that are written with a 5 as the digit to go.
#
# Guess: round(2.675, 2) of a double is the same in both versions, whichever of 2.67 and 2.68 it is.
#
# Seen: 2.68 in 1.5.5 and 2.67 in 2.0.1, and 1.08 and 1.07 for 1.075. The older one scales, rounds and
# scales back; the newer one gives the double its exact value, which lies below or above the 5. Of the
# 10,000 thousandths under 100 that end in 5, the older rounds 572 otherwise than DECIMAL does, the newer
# 4,800: nearly every second. Three cases of 2,000 are 0.2 per cent in one and 0.1 in the other, so that a
# table of shares made again after the upgrade differs in places from the one that was handed in.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for version in 1.5.5 2.0.1; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/pip" install --quiet --disable-pip-version-check "duckdb==$version"
    "$folder/$version/bin/python" - <<'PYTHON'
import duckdb

connection = duckdb.connect()
(seen,) = connection.execute(
    """
    SELECT round(2.675::DOUBLE, 2), round(1.075::DOUBLE, 2), round(100.0 * 3 / 2000, 1),
        (SELECT count(*) FROM range(5, 100000, 10) AS t(i)
         WHERE round((i / 1000)::DOUBLE, 2) <> round((i / 1000)::DECIMAL(12, 3), 2)::DOUBLE)
    """
).fetchall()
print(duckdb.__version__, seen)
assert seen == {
    "1.5.5": (2.68, 1.08, 0.2, 572),
    "2.0.1": (2.67, 1.07, 0.1, 4800),
}[duckdb.__version__], "it is otherwise now"
PYTHON
done
