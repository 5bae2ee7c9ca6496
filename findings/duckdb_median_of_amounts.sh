#!/usr/bin/env bash
# DuckDB 1.5.5 and 2.0.1: the median of an even number of amounts, held as DECIMAL.
#
# Guess: the median of 100 and 101 is 100.5, as it is of integers and doubles, or is rounded as amounts
# are everywhere else in DuckDB when they get fewer decimals: half up, to 101.
#
# Seen: it keeps the column's scale and is cut, not rounded: of DECIMAL(12,0) it is 100, of 1.05 and 1.10
# with two decimals 1.07, while CAST gives 101 and 1.08. Quartiles of 0 and 3 are 0, 1 and 2, for 0.75,
# 1.5 and 2.25. Which way debts are cut differs: of -100 and -101 the median is -101 in 1.5.5 and -100 in
# 2.0.1, so that the median of the negatives was not the negative of the median, and now is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for version in 1.5.5 2.0.1; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/pip" install --quiet --disable-pip-version-check "duckdb==$version"
    "$folder/$version/bin/python" - <<'PYTHON'
from decimal import Decimal

import duckdb

connection = duckdb.connect()


def of(one: str, other: str, scale: int) -> tuple:
    kind = f"DECIMAL(12, {scale})"
    rows = f"(VALUES ({one}::{kind}), ({other})) AS paid(amount)"
    ((median, middle),) = connection.execute(
        f"SELECT median(amount), (sum(amount) / 2)::{kind} FROM {rows}"
    ).fetchall()
    return str(median), str(middle)


seen = {
    "integers": connection.execute("SELECT median(x) FROM (VALUES (100), (101)) t(x)").fetchall()[0][0],
    "kronor": of("100", "101", 0),
    "debts": of("-100", "-101", 0),
    "öre": of("1.05", "1.10", 2),
    "quartiles": connection.execute(
        "SELECT quantile_cont(x, [0.25, 0.5, 0.75])"
        " FROM (VALUES (0::DECIMAL(12, 0)), (3)) AS paid(x)"
    ).fetchall()[0][0],
}
print(duckdb.__version__, seen)
assert seen == {
    "integers": 100.5,
    "kronor": ("100", "101"),
    "debts": ("-101" if duckdb.__version__ == "1.5.5" else "-100", "-101"),
    "öre": ("1.07", "1.08"),
    "quartiles": [Decimal(0), Decimal(1), Decimal(2)],
}, "it is otherwise now"
PYTHON
done
