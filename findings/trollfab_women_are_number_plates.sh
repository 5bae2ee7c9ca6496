#!/usr/bin/env bash
# trollfab-data-cleaner 1.0.0: names and numbers of people are to be taken out of a Swedish sentence that
# says how many applied (Anonymizer, at its standard level).
#
# Guess: there is nothing to take out, and the sentence stays as it is; or what is taken out is marked.
#
# Seen: 120 women and 210 men have become 871 women and 393 men. A word of three letters before a number
# of three digits ("var 120", "och 210") is taken for the registration number of a car, in small letters
# too, and is exchanged for another that is made up, digits and all. The sentence reads on with wrong
# numbers in it, the same ones each time. "Were 120", in English, is left alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check trollfab-data-cleaner==1.0.0
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from data_cleaner.anonymizer import Anonymizer

SAID = "Av 340 sökande var 120 kvinnor och 210 män."
found = Anonymizer().anonymize(SAID)
print("trollfab-data-cleaner", version("trollfab-data-cleaner"))
print(SAID)
print(found.anonymized_text, found.statistics["types_found"])
assert found.anonymized_text == "Av 340 sökande MGD 871 kvinnor DPX 393 män.", found.anonymized_text
assert [pii.value for pii in found.pii_found] == ["var 120", "och 210"], found.pii_found
english = "Of 340 applicants 120 were women."
assert Anonymizer().anonymize(english).anonymized_text == english
print("as seen")
PYTHON
