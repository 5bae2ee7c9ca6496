#!/usr/bin/env bash
# csvw 4.1.1: CSV on the Web, with kronor as Swedes write them and a column of municipality codes.
#
# Guess: "1 234,50" is a decimal where the metadata say decimalChar "," and groupChar " ", with a
# pattern as well as without, written with the characters that are said or with the standard ones;
# and "0114" is an integer of the pattern "0000".
#
# Seen: without a pattern the first holds, for a decimal; a double keeps its groups and is refused.
# With a pattern none is read, in either way of writing it, and "0114" of "0000" is refused too. The
# pattern "#,##0.00" reads "1,234.50".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check csvw==4.1.1
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
from importlib.metadata import version
from pathlib import Path

from csvw import CSVW

SWEDISH = {"decimalChar": ",", "groupChar": " "}


def read(cell, base, form):
    """Return what a table of one cell holds, or "refused"."""
    column = {"name": "value", "datatype": {"base": base, "format": form}}
    Path("table.csv").write_text(f'value\n"{cell}"\n')
    Path("metadata.json").write_text(json.dumps({
        "@context": "http://www.w3.org/ns/csvw", "url": "table.csv",
        "tableSchema": {"columns": [column]},
    }))
    try:
        return str(next(iter(CSVW("metadata.json").tables[0]))["value"])
    except ValueError:
        return "refused"


print("csvw", version("csvw"))
for cell, base, form, seen in [
    ("1 234,50", "decimal", SWEDISH, "1234.50"),
    ("1 234,50", "double", SWEDISH, "refused"),
    ("1 234,50", "decimal", {**SWEDISH, "pattern": "# ##0,00"}, "refused"),
    ("1 234,50", "decimal", {**SWEDISH, "pattern": "#,##0.00"}, "refused"),
    ("1,234.50", "decimal", {"pattern": "#,##0.00"}, "1234.50"),
    ("0114", "integer", {"pattern": "0000"}, "refused"),
    ("1440", "integer", {"pattern": "0000"}, "1440"),
]:
    found = read(cell, base, form)
    print(f"{cell!r} as {base} {form}: {found}")
    assert found == seen, (cell, base, form, found, seen)
print("as seen")
PYTHON
