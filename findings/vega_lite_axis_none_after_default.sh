#!/usr/bin/env bash
# Vega-Lite 6.4 (by vl-convert-python 1.9.0): layers that share an axis, which one of them leaves out.
#
# Guess: in a layered chart the axes of a shared scale are merged, so a layer that says "axis": null
# beside one that says nothing of its axis gives one axis or none, whichever stands first.
#
# Seen: with the null first neither has the axis. With the null second, or in a group of layers that
# comes second, the specification is not compiled at all: TypeError: Cannot read properties of
# undefined (reading 'forEach'). So it is along x and along y. Where both layers say null, or the
# second says nothing, it compiles.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check vl-convert-python==1.9.0
"$folder/venv/bin/python" - <<'PYTHON'
import vl_convert

ROWS = [{"name": "a", "size": 1}, {"name": "b", "size": 2}]
SIZE = {"field": "size", "type": "quantitative"}
NAME = {"field": "name", "type": "nominal"}
NONE = {"axis": None}


def layer(mark: str, x: dict = SIZE, y: dict = NAME) -> dict:
    return {"mark": mark, "encoding": {"x": x, "y": y}}


def compiled(*layers: dict) -> str:
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": ROWS},
        "layer": list(layers),
    }
    try:
        made = vl_convert.vegalite_to_vega(spec, vl_version="6.4")
    except ValueError as error:
        assert "TypeError" in str(error) and "forEach" in str(error), error
        return "TypeError"
    titles = {axis.get("title") for axis in made["axes"]} - {None}
    return "axes of " + " and ".join(sorted(titles))


seen = {
    "nothing, nothing": compiled(layer("bar"), layer("text")),
    "null, null": compiled(layer("bar", {**SIZE, **NONE}), layer("text", {**SIZE, **NONE})),
    "null, nothing": compiled(layer("bar", {**SIZE, **NONE}), layer("text")),
    "nothing, null": compiled(layer("bar"), layer("text", {**SIZE, **NONE})),
    "nothing, null in a group": compiled(
        layer("bar"), {"layer": [layer("text", {**SIZE, **NONE})]}
    ),
    "along y: nothing, null": compiled(layer("bar"), layer("text", y={**NAME, **NONE})),
}
for what, came in seen.items():
    print(f"{what}: {came}")
assert seen == {
    "nothing, nothing": "axes of name and size",
    "null, null": "axes of name",
    "null, nothing": "axes of name",
    "nothing, null": "TypeError",
    "nothing, null in a group": "TypeError",
    "along y: nothing, null": "TypeError",
}, seen
PYTHON
