#!/usr/bin/env bash
# frictionless 5.21.0: a table of Sweden's kind, with semicolons between cells and decimal commas.
#
# Guess: a column of 1,5 and 12,5 is described as text, or as numbers with a decimal comma; it is read
# as the texts "1,5" and "12,5", or as 1.5 and 12.5.
#
# Seen: it is described as places on the earth: type geopoint, 1 degree east and 5 degrees north. extract
# gives the pairs [1, 5] and [12, 5], and validate finds the file valid. 1,05 and 1,5 become the same
# pair, so that the amounts cannot be had back. Where one number is beyond the globe (181,5, or 12,95)
# the whole column is text, so that the type of a column of shares depends on its largest share.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from pathlib import Path

from frictionless import describe, extract, validate


def read(*shares: str) -> tuple[str, list, bool]:
    Path("shares.csv").write_text("share;year\n" + "".join(f"{share};2024\n" for share in shares))
    (field, _) = describe("shares.csv").schema.fields
    (rows,) = extract("shares.csv").values()
    values = [row["share"] for row in rows]
    pairs = [value if isinstance(value, str) else list(map(float, value)) for value in values]
    return field.type, pairs, validate("shares.csv").valid


COLUMNS = (("1,5", "12,5"), ("1,05", "1,5"), ("1,5", "12,95"), ("1,5", "181,5"))
seen = {shares: read(*shares) for shares in COLUMNS}
for shares, value in seen.items():
    print(f"{shares}: {value}")
assert seen == {
    ("1,5", "12,5"): ("geopoint", [[1, 5], [12, 5]], True),
    ("1,05", "1,5"): ("geopoint", [[1, 5], [1, 5]], True),
    ("1,5", "12,95"): ("string", ["1,5", "12,95"], True),
    ("1,5", "181,5"): ("string", ["1,5", "181,5"], True),
}, "it is otherwise now"
PYTHON
