#!/usr/bin/env bash
# gender-guesser 0.4.0: the sex that a first name tells, asked for Sweden (country="sweden"), as one does
# for a Swedish register.
#
# Guess: the country settles names that are women's in one country and men's in another. A name that the
# dictionary has from other countries only is "unknown" in Sweden, or is what it is elsewhere.
#
# Seen: it is "andy", as names are that both women and men have: Fatima, Svetlana and Katarzyna, which
# the dictionary knows as women's names only, and Mohamed, Mehmet and Zlatan, which are men's. "unknown"
# is for names that it does not have at all. So in a register that is asked in this way those born abroad
# are neither women nor men, and who leaves out or counts the unknown does not see it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check gender-guesser==0.4.0
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from gender_guesser.detector import Detector

WOMEN, MEN = ("Fatima", "Svetlana", "Katarzyna"), ("Mohamed", "Mehmet", "Zlatan")
guess = Detector().get_gender
print("gender-guesser", version("gender-guesser"))
for names, sex in ((WOMEN, "female"), (MEN, "male")):
    for name in names:
        print(name, guess(name), "and in Sweden", guess(name, "sweden"))
        assert (guess(name), guess(name, "sweden")) == (sex, "andy"), name
assert guess("Maria", "sweden") == "female" and guess("Erik", "sweden") == "male"
assert guess("Xyzzy", "sweden") == "unknown"
print("as seen")
PYTHON
