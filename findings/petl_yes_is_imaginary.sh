#!/usr/bin/env bash
# petl 1.7.30: convertnumbers() of an export in which J and N stand for ja and nej (yes and no).
#
# Guess: numbers become numbers, and a text that is no number stays what it is: J and N stay.
#
# Seen: N stays, and J becomes 1j, the imaginary unit: int, float and complex are tried in turn, as the
# parser's documentation says, and complex("J") is a number. Written as CSV and read again, every yes is
# then the text 1j. Only J and j do so; of "nan" and "inf" it is float, and of 1_000 int.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check petl==1.7.30
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import string
from importlib.metadata import version

import petl

export = [["case", "approved", "amount"], ["A1", "J", "1000"], ["A2", "N", ""]]
read = list(petl.convertnumbers(export))
print("petl", version("petl"), read)
assert read[1:] == [("A1", 1j, 1000), ("A2", "N", "")], read

petl.tocsv(petl.convertnumbers(export), "again.csv")
again = [row[1] for row in petl.fromcsv("again.csv")]
print("approved, read again:", again)
assert again == ["approved", "1j", "N"], again

letters = petl.convertnumbers([["letter"], *([letter] for letter in string.ascii_letters)])
changed = [
    letter for letter, (value,) in zip(string.ascii_letters, list(letters)[1:]) if value != letter
]
print("letters that become numbers:", changed)
assert changed == ["j", "J"], changed
print("as seen")
PYTHON
