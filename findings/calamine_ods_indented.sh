#!/usr/bin/env bash
# python-calamine 0.9.1 and an OpenDocument spreadsheet whose XML is indented.
#
# Guess: white space between the elements of a table means nothing, since OpenDocument's schema lets
# no text stand there, so an indented content.xml reads as the same one on a single line does.
# Gnumeric and SheetJS write indented ones.
#
# Seen: the file on one line gives [['Gävle', 5.0]]. With white space between two cells of a row it
# is refused: CalamineError('Cannot detect file format'), though it is the same spreadsheet. White
# space inside a cell, around its paragraph, becomes part of the text: '\nGävle\n'.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-calamine==0.9.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import zipfile

import python_calamine

NAMES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
    for short in ("office", "table", "text")
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    f' manifest:version="1.2"><manifest:file-entry manifest:full-path="/"'
    f' manifest:media-type="{KIND}"/><manifest:file-entry manifest:full-path="content.xml"'
    ' manifest:media-type="text/xml"/></manifest:manifest>'
)


def read(rows: str) -> object:
    content = (
        f'<office:document-content{NAMES} office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="Blad1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", KIND)
        package.writestr("META-INF/manifest.xml", MANIFEST)
        package.writestr("content.xml", content)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.getvalue()))
    except python_calamine.CalamineError as error:
        return str(error)
    return book.get_sheet_by_index(0).to_python()


text = '<table:table-cell office:value-type="string"><text:p>Gävle</text:p></table:table-cell>'
number = (
    '<table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p>'
    "</table:table-cell>"
)
wide = text.replace("<text:p>", "\n<text:p>").replace("</text:p>", "</text:p>\n")
seen = {
    "one line": read(f"<table:table-row>{text}{number}</table:table-row>"),
    "between cells": read(f"<table:table-row>{text}\n{number}</table:table-row>"),
    "inside a cell": read(f"<table:table-row>{wide}{number}</table:table-row>"),
}
for what, value in seen.items():
    print(f"{what}: {value!r}")
assert seen == {
    "one line": [["Gävle", 5.0]],
    "between cells": "Cannot detect file format",
    "inside a cell": [["\nGävle\n", 5.0]],
}, "it is otherwise now"
PYTHON
