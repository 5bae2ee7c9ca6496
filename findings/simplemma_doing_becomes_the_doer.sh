#!/usr/bin/env bash
# simplemma 2.0.0: what projects say that they do, by the base forms of Swedish verbs in the present tense.
#
# Guess: regular verbs are brought to their infinitive, all alike: "arrangerar" is "arrangera" (arranges),
# and so "samordnar" is "samordna" (coordinates) and "tränar" is "träna" (trains).
#
# Seen: "samordnar", "upphandlar", "utmanar", "tränar", "ritar" and "tittar" are "samordnare" and so on: who
# coordinates, procures, challenges, trains, draws and looks. "uppmärksammar" (draws attention to) is the
# adjective "uppmärksam", attentive. Past tenses of the same verbs are right. A list of what counts as
# doing something, of infinitives, thus misses the tense that projects are written in, for some verbs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check simplemma==2.0.0
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from simplemma import lemmatize

RIGHT = ("arrangera", "utbilda", "erbjuda")
DOERS = ("samordna", "upphandla", "utmana", "träna", "rita", "titta")


def base(word):
    return lemmatize(word, lang="sv", greedy=True)


print("simplemma", version("simplemma"))
for verb, now in zip(RIGHT, ("arrangerar", "utbildar", "erbjuder"), strict=True):
    print(now, base(now))
    assert base(now) == verb, (now, base(now))
for verb in DOERS:
    print(f"{verb}r", base(f"{verb}r"), f"{verb}de", base(f"{verb}de"))
    assert base(f"{verb}r") == f"{verb}re", verb
    assert base(f"{verb}de") == verb, verb
assert base("uppmärksammar") == "uppmärksam"
print("as seen")
PYTHON
