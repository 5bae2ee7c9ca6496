#!/usr/bin/env bash
# frictionless 5.21.0: kronor that were paid back, with a unit after them (bareNumber: false).
#
# Guess: bareNumber: false lets "kr" stand before or after a number, and nothing else is changed: what is
# paid back stays below nought, or the cell is refused, as without bareNumber.
#
# Seen: with a hyphen for a minus it does. With the minus sign itself (U+2212), which Swedish texts and
# CLDR's Swedish have, with a minus after the number, as ledgers write it, and in parentheses, the sign
# goes with the unit, and the table is valid: -1234.50 is read as 1234.50. All that is no digit is taken
# away at either end, save for hyphens at the beginning. With bareNumber each of them is an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from decimal import Decimal
from importlib.metadata import version

from frictionless import Resource, Schema


def read(cell, bare):
    """Return the amount that is read and whether the table is valid."""
    field = {
        "name": "amount", "type": "number", "decimalChar": ",", "groupChar": " ", "bareNumber": bare,
    }
    schema = Schema.from_descriptor({"fields": [field]})
    resource = Resource(data=[["amount"], [cell]], schema=schema)
    return resource.read_rows()[0]["amount"], resource.validate().valid


BELOW, ABOVE = Decimal("-1234.50"), Decimal("1234.50")
print("frictionless", version("frictionless"))
for cell, seen in {
    "-1 234,50 kr": BELOW,
    "\u22121 234,50 kr": ABOVE,
    "1 234,50- kr": ABOVE,
    "(1 234,50) kr": ABOVE,
    "\u22121 234,50": ABOVE,
}.items():
    found = read(cell, bare=False)
    print(f"{cell}: {found}, bare {read(cell, bare=True)}")
    assert found == (seen, True), (cell, found)
    assert read(cell, bare=True) == (None, False), cell
print("as seen")
PYTHON
