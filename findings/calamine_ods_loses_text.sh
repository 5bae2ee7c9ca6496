#!/usr/bin/env bash
# python-calamine 0.9.1 and two ways in which an OpenDocument cell may state its text.
#
# Guess: a cell's text is its paragraphs. office:value-type is an optional attribute in OpenDocument's
# schema, and text:line-break and text:tab stand for white space within a paragraph, so that two
# municipalities with a break between them stay two words.
#
# Seen: a cell without office:value-type is read as blank, its text gone without a word; as the
# first column of a sheet it takes the column with it. A line break or a tab is dropped and the
# words around it become one: 'GävleSandviken'. Two paragraphs are kept apart: 'Gävle\nSandviken'.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-calamine==0.9.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import zipfile

import python_calamine

KIND = "application/vnd.oasis.opendocument.spreadsheet"
URN = "urn:oasis:names:tc:opendocument:xmlns"


def row_of(*cells: str) -> list[object]:
    content = (
        f'<office:document-content xmlns:office="{URN}:office:1.0" xmlns:table="{URN}:table:1.0"'
        f' xmlns:text="{URN}:text:1.0" office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="Blad1"><table:table-row>{"".join(cells)}</table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f'<m:manifest xmlns:m="{URN}:manifest:1.0" m:version="1.2">'
        f'<m:file-entry m:full-path="/" m:media-type="{KIND}"/>'
        '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", KIND)
        package.writestr("META-INF/manifest.xml", manifest)
        package.writestr("content.xml", content)
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.getvalue()))
    (row,) = book.get_sheet_by_index(0).to_python()
    return row


def cell(inside: str, stated: str = ' office:value-type="string"') -> str:
    return f"<table:table-cell{stated}>{inside}</table:table-cell>"


end = cell("<text:p>slut</text:p>")
seen = {
    "typed": row_of(cell("<text:p>Gävle</text:p>"), end),
    "no type": row_of(end, cell("<text:p>Gävle</text:p>", ""), end),
    "no type, first": row_of(cell("<text:p>Gävle</text:p>", ""), end),
    "line break": row_of(cell("<text:p>Gävle<text:line-break/>Sandviken</text:p>"), end),
    "tab": row_of(cell("<text:p>Gävle<text:tab/>Sandviken</text:p>"), end),
    "two paragraphs": row_of(cell("<text:p>Gävle</text:p><text:p>Sandviken</text:p>"), end),
}
for what, value in seen.items():
    print(f"{what}: {value!r}")
assert seen == {
    "typed": ["Gävle", "slut"],
    "no type": ["slut", "", "slut"],
    "no type, first": ["slut"],
    "line break": ["GävleSandviken", "slut"],
    "tab": ["GävleSandviken", "slut"],
    "two paragraphs": ["Gävle\nSandviken", "slut"],
}, "it is otherwise now"
PYTHON
