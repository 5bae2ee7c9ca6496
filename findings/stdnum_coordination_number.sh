#!/usr/bin/env bash
# python-stdnum 2.2: coordination numbers, which Skatteverket gives to people who are not registered
# in the population register: the day of birth with 60 added.
#
# Guess: se.personnummer takes them as personal identity numbers, and se.orgnr refuses them and every
# other number of a person, since the third digit of an organisation's number is at least 2.
#
# Seen: the other way round. se.personnummer refuses a coordination number; se.orgnr takes it, and a
# personal identity number too. Whoever sorts people out with the former leaves the coordination
# numbers in the file. organisationsnummer 1.0.1 calls both "Enskild firma".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    python-stdnum==2.2 organisationsnummer==1.0.1 personnummer==3.2.1
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from organisationsnummer.organisationsnummer import Organisationsnummer
from stdnum import luhn
from stdnum.se import orgnr, personnummer

DAY, COORDINATION, COMPANY = (
    first + luhn.calc_check_digit(first) for first in ("900101239", "900161239", "556000111")
)
KINDS = {"registered": DAY, "coordination": COORDINATION, "company": COMPANY}

found = {
    kind: (personnummer.is_valid(number), orgnr.is_valid(number), Organisationsnummer(number).type())
    for kind, number in KINDS.items()
}
print("python-stdnum", version("python-stdnum"))
for kind, told in found.items():
    print(f"{kind}: personnummer {told[0]}, orgnr {told[1]}, {told[2]}")
assert found == {
    "registered": (True, True, "Enskild firma"),
    "coordination": (False, True, "Enskild firma"),
    "company": (False, True, "Aktiebolag"),
}, found
print("as seen")
PYTHON
