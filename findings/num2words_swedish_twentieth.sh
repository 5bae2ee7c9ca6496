#!/usr/bin/env bash
# num2words 0.5.14: the days of a month in Swedish words, as a decision's date is written out.
#
# Guess: all are right, also the irregular ones: första, andra, fjärde, sjätte, åttonde, elfte, tolfte.
#
# Seen: 30 of 31 are. The 20th is "tjugode" and not "tjugonde", though 29 is "tjugonionde" and 30
# "trettionde"; and so in all that end in twenty, as 120. The millionth is "miljonde", not "miljonte".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from num2words import num2words

FIRST = (
    "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde"
    " fjortonde femtonde sextonde sjuttonde artonde nittonde"
).split()
DAYS = [*FIRST, "tjugonde", *("tjugo" + word for word in FIRST[:9]), "trettionde", "trettioförsta"]

found = [num2words(day, lang="sv", to="ordinal") for day in range(1, 32)]
wrong = {day: word for day, (word, right) in enumerate(zip(found, DAYS), start=1) if word != right}
print("num2words", version("num2words"), wrong)
assert len(DAYS) == 31 and wrong == {20: "tjugode"}, wrong
for number, seen in ((120, "etthundratjugode"), (1_000_000, "en miljonde")):
    word = num2words(number, lang="sv", to="ordinal")
    print(number, word)
    assert word == seen, (number, word)
print("as seen")
PYTHON
