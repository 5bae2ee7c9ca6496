#!/usr/bin/env bash
# pyaxis 0.4.3: the numbers of a px file in which one is `-`.
#
# Guess: the column of numbers holds numbers. `-` is how px files write nought (there are none), as
# `..` is how they write that a number is not available.
#
# Seen: all are texts, "1" and "4" too, and `-` stays "-": neither nought nor missing. Made into
# numbers by pandas with errors="coerce", as one has to, nought becomes missing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyaxis==0.4.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import tempfile
from importlib.metadata import version
from pathlib import Path

from pyaxis import pyaxis

PX = """CHARSET="ANSI";
AXIS-VERSION="2013";
TITLE="Antal";
STUB="kön";
HEADING="år";
VALUES("kön")="kvinnor","män";
VALUES("år")="2023","2024";
UNITS="antal";
DATA=
1 -
".." 4
;
"""
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "t.px")
    path.write_text(PX, encoding="cp1252")
    found = pyaxis.parse(str(path), encoding="cp1252")["DATA"]["DATA"].tolist()
print("pyaxis", version("pyaxis"), found)
assert [found[0], found[1], found[3]] == ["1", "-", "4"], found
assert found[2] != found[2], found  # not a number: missing
print("as seen")
PYTHON
