#!/usr/bin/env bash
# mlcroissant 1.1.1: a CSV of grants whose Croissant metadata say that municipality and kind are text.
#
# Guess: a field of sc:Text is read as it stands: Stockholm's code is 0180, and a kind of support that is
# called NA is NA.
#
# Seen: the code is 180, and NA is None. The file is read first, its types guessed, and text made of what
# that gave: b"180". Where one municipality is not known the codes are guessed to be floats, and the
# same Stockholm is b"180.0".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  mlcroissant==1.1.1 pandas==2.3.3 numpy==2.4.6
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import hashlib
import json
import logging
from importlib.metadata import version
from pathlib import Path

import mlcroissant as mlc

logging.disable(logging.CRITICAL)


def read(lines):
    """Return what mlcroissant makes of the rows, both of whose columns are said to be text."""
    text = "\n".join(["municipality,kind", *lines, ""])
    Path("grants.csv").write_text(text)
    columns = [
        mlc.Field(
            id=f"grants/{name}", name=name, data_types=mlc.DataType.TEXT,
            source=mlc.Source(file_object="grants.csv", extract=mlc.Extract(column=name)),
        )
        for name in ("municipality", "kind")
    ]
    file = mlc.FileObject(
        id="grants.csv", name="grants.csv", content_url="grants.csv", encoding_formats=["text/csv"],
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    metadata = mlc.Metadata(
        name="grants", url="https://example.org", distribution=[file],
        record_sets=[mlc.RecordSet(id="grants", name="grants", fields=columns)],
    )
    Path("croissant.json").write_text(json.dumps(metadata.to_json(), default=str))
    return [tuple(row.values()) for row in mlc.Dataset("croissant.json").records("grants")]


known = read(["0180,NA", "2180,FoU"])
unknown = read(["0180,NA", ",FoU"])
print("mlcroissant", version("mlcroissant"))
print("all codes known:", known)
print("one not known:", unknown)
assert known == [(b"180", None), (b"2180", b"FoU")], known
assert unknown == [(b"180.0", None), (None, b"FoU")], unknown
print("as seen")
PYTHON
