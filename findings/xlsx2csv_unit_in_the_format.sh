#!/usr/bin/env bash
# xlsx2csv 0.8.6: cells whose number format writes the unit out, as in 12 mån, 12 dagar and 12 st.
#
# Guess: 12 is written as 12, or as Excel shows it, with its unit. What stands in quotes in a number
# format is text, and makes neither a date nor anything else of the number.
#
# Seen: the number is gone, and the format is written in its place. A format with m, d, h, y or s
# anywhere, also in quotes, is taken for a date, and the letters for a month, a day or a second: 12 mån
# is written as 0 "01ån", 12 dagar as 0 "11agar", whatever the number's own value. 12 kr is 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check xlsx2csv==0.8.6 openpyxl==3.1.5
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import csv
import io
from importlib.metadata import version

from openpyxl import Workbook, load_workbook
from xlsx2csv import Xlsx2csv

SEEN = {
    '#,##0 "kr"': "12",
    '0"/år"': "12",
    '0 "mån"': '0 "01ån"',
    '0 "dagar"': '0 "11agar"',
    '0 "st"': '0 "st"',
    '0.0%" av medel"': '0.0%" av 01e11el"',
}
book = Workbook()
for row, form in enumerate(SEEN, start=1):
    book.active.cell(row, 1, 12).number_format = form
book.save("units.xlsx")
values = [row[0].value for row in load_workbook("units.xlsx").active]
assert values == [12] * len(SEEN), values

written = io.StringIO()
Xlsx2csv("units.xlsx").convert(written)
print("xlsx2csv", version("xlsx2csv"))
rows = csv.reader(io.StringIO(written.getvalue()))
for (form, seen), (text, *_) in zip(SEEN.items(), rows, strict=True):
    print(f"12 as {form}: {text}")
    assert text == seen, (form, text)
print("as seen")
PYTHON
