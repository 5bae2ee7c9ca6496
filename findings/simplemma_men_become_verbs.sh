#!/usr/bin/env bash
# simplemma 2.0.0: women and men in a Swedish text, counted by the base forms of its words.
#
# Guess: "tjejer" and "killar" (girls and guys) are "tjej" and "kille", since both are common nouns in
# the plural, and so the text that names five of each has five and five.
#
# Seen: five and two. "killar" is "killa" (to tickle), "grabbar" (lads) is "grabba" (to grab) and "far"
# (father) is "fara" (danger), while "tjejer", "flickor" and "mor" are the nouns that they look like. The
# definite forms killarna and grabbarna are right, so that a form that one tries need not show it. It is
# the same with greedy=True.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check simplemma==2.0.0
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from simplemma import lemmatize

WOMEN = {"tjejer": "tjej", "flickor": "flicka", "damer": "dam", "mor": "mor", "kvinnor": "kvinna"}
MEN = {"killar": "kille", "grabbar": "grabb", "herrar": "herre", "far": "far", "män": "man"}
SEEN = {"killar": "killa", "grabbar": "grabba", "far": "fara"}

print("simplemma", version("simplemma"))
for greedy in (False, True):
    for words in (WOMEN, MEN):
        found = {word: lemmatize(word, lang="sv", greedy=greedy) for word in words}
        right = sum(found[word] == base for word, base in words.items())
        print(f"greedy {greedy}: {found}, {right} of {len(words)}")
        assert found == words | {word: base for word, base in SEEN.items() if word in words}, found
for word, base in (("killarna", "kille"), ("grabbarna", "grabb"), ("tjejerna", "tjej")):
    assert lemmatize(word, lang="sv") == base, word
print("as seen")
PYTHON
