#!/usr/bin/env bash
# vl-convert-python 1.9.0.post1: a chart's words are set in a typeface that the machine has installed.
#
# Guess: it takes as long as in one that vl-convert brings: a typeface is read once.
#
# Seen: it takes twice as long. Each word that is measured opens and reads the installed file anew; those
# that it brings lie in memory. It prefers the installed one where both have a name: a server on which
# "Liberation Sans" is installed, as with LibreOffice, draws the same charts, to the letter, in twice the
# time. Nothing turns the machine's typefaces off, but fontconfig's file is read when the first word is
# measured: FONTCONFIG_FILE naming one whose only folder does not exist leaves those that it brings.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  vl-convert-python==1.9.0.post1 matplotlib==3.10.8
mkdir "$folder/installed"
cp "$folder"/venv/lib/python3*/site-packages/matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf "$folder/installed"
echo "<?xml version=\"1.0\"?><fontconfig><dir>$folder/installed</dir></fontconfig>" >"$folder/fonts.conf"
FONTCONFIG_FILE="$folder/fonts.conf" "$folder/venv/bin/python" - <<'PYTHON'
import json
import time
from importlib.metadata import version

import vl_convert

ROWS = [{"name": f"Kommun {n}", "value": n} for n in range(40)]


def milliseconds(typeface: str) -> float:
    """Return the processor time of a chart whose words are set in a typeface."""
    spec = json.dumps({
        "data": {"values": ROWS}, "mark": "bar", "config": {"font": typeface},
        "encoding": {"x": {"field": "value", "type": "quantitative"},
                     "y": {"field": "name", "type": "nominal"}},
    })  # fmt: skip
    for _ in range(5):
        vl_convert.vegalite_to_svg(spec, vl_version="6.4")
    began = time.process_time()
    for _ in range(20):
        vl_convert.vegalite_to_svg(spec, vl_version="6.4")
    return (time.process_time() - began) * 50


brought, installed = milliseconds("Liberation Sans"), milliseconds("DejaVu Sans")
print(f"vl-convert {version('vl-convert-python')}: {brought:.1f} ms in a typeface that it brings,"
      f" {installed:.1f} ms in one that is installed")  # fmt: skip
assert installed > 1.3 * brought, "an installed typeface costs as little now"
PYTHON
