#!/usr/bin/env bash
# jsonstat-validator 0.4.6: a table of two sexes and two years, whose parts may contradict each other.
#
# Guess: four values are valid; five or three are not, nor is a value of a tenth cell, nor are two
# categories at one place, since nobody could then say which number is the women's. An update that is
# told by year or by month is valid: JSON-stat takes the dates of ECMAScript, which has both.
#
# Seen: all those tables are valid: of the numbers it is only checked that there is a list of them, and
# of the places that there are as many as the size says. The update by month or year is refused as "an
# invalid ISO 8601 format", which it is not. A status too many is noticed, if it stands in a list.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  jsonstat-validator==0.4.6 pydantic==2.14.4
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from jsonstat_validator import validate_jsonstat

TABLE = {
    "version": "2.0", "class": "dataset", "label": "sysselsatta", "updated": "2026-11-30T08:00:00Z",
    "id": ["Kon", "Tid"], "size": [2, 2], "value": [10, 20, 30, 40],
    "dimension": {
        "Kon": {"label": "kön", "category": {
            "index": {"1": 0, "2": 1}, "label": {"1": "män", "2": "kvinnor"},
        }},
        "Tid": {"label": "år", "category": {"index": ["2024", "2025"]}},
    },
}


def sexes_at(**places):
    """Return the dimensions, the sexes at those places."""
    sex = {"label": "kön", "category": {**TABLE["dimension"]["Kon"]["category"], "index": places}}
    return {**TABLE["dimension"], "Kon": sex}


def verdict(**changed):
    try:
        validate_jsonstat({**TABLE, **changed})
    except Exception as refused:  # the library's own, or pydantic's
        return str(refused)
    return "valid"


print("jsonstat-validator", version("jsonstat-validator"))
for what, changed, seen in [
    ("as it should be", {}, "valid"),
    ("five values", {"value": [10, 20, 30, 40, 50]}, "valid"),
    ("three values", {"value": [10, 20, 30]}, "valid"),
    ("a value of the tenth cell", {"value": {"0": 10, "9": 20}}, "valid"),
    ("both sexes first", {"dimension": sexes_at(**{"1": 0, "2": 0})}, "valid"),
    ("sexes second and third", {"dimension": sexes_at(**{"1": 1, "2": 2})}, "valid"),
    ("five statuses", {"status": ["a"] * 5}, "Status list must match value length (4)"),
    ("updated in a month", {"updated": "2026-11"}, "'2026-11' is an invalid ISO 8601 format"),
    ("updated in a year", {"updated": "2026"}, "'2026' is an invalid ISO 8601 format"),
]:
    found = verdict(**changed)
    print(f"{what}: {found}")
    assert seen in found, (what, found)
print("as seen")
PYTHON
