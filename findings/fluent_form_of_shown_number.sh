#!/usr/bin/env bash
# fluent.runtime 0.4.0 with Babel 2.18.0: the form of a word after a number shown with decimals.
#
# Guess: NUMBER($n, minimumFractionDigits: 1) as a selector picks the form that belongs to what is shown,
# as Fluent's guide means it: by Unicode's rules "1.0 grants" and "1,0 ansökningar" are plural, since the
# singular is for 1 without decimals, and a 1.2 shown as 1 is the singular.
#
# Seen: the digits that are asked for count when the number is written and not when the form is picked: 1
# shown as 1.0 has the singular, and 1.2 shown as 1 the plural, in both languages. Babel gives the right
# form for the number as it is shown.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check fluent.runtime==0.4.0 babel==2.18.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from decimal import Decimal

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

WORDS = {"en": ("grant", "grants"), "sv": ("ansökan", "ansökningar")}
SHOWN = {"minimumFractionDigits: 1": 1, "maximumFractionDigits: 0": 1.2}
seen = {}
for language, (one, other) in WORDS.items():
    for digits, number in SHOWN.items():
        bundle = FluentBundle([language], use_isolating=False)
        written = f"NUMBER($n, {digits})"
        bundle.add_resource(
            FluentResource(
                f"said = {{ {written} ->\n    [one] {{ {written} }} {one}\n"
                f"   *[other] {{ {written} }} {other}\n }}"
            )
        )
        text, errors = bundle.format_pattern(bundle.get_message("said").value, {"n": number})
        assert not errors
        as_shown = Decimal(text.split()[0].replace(",", "."))
        seen[language, digits] = text, Locale(language).plural_form(as_shown)
for (language, digits), value in seen.items():
    print(language, digits, value)
assert seen == {
    ("en", "minimumFractionDigits: 1"): ("1.0 grant", "other"),
    ("en", "maximumFractionDigits: 0"): ("1 grants", "one"),
    ("sv", "minimumFractionDigits: 1"): ("1,0 ansökan", "other"),
    ("sv", "maximumFractionDigits: 0"): ("1 ansökningar", "one"),
}, "it is otherwise now"
PYTHON
