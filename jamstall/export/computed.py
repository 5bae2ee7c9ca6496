"""What the formulas of a workbook had come to, put back after openpyxl has written it.

openpyxl keeps a formula or its value, not both. Without the values the file would have to be opened
in a spreadsheet program before anyone else, we among them, could read it again.
"""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.utils.datetime import to_excel
from openpyxl.workbook import Workbook

from jamstall.intake.parse import NOT_COMPUTED, is_formula_error
from jamstall.intake.read import Sheet

_FORMULA = re.compile(
    rb'<c r="([A-Z]+[0-9]+)"([^>]*)>(<f[^>]*/>|<f.*?</f>)<v(?: ?/>|></v>)', re.DOTALL
)
"""A formula as openpyxl writes it, with lxml or without, its value left open."""


def with_computed_values(content: bytes, book: Workbook, sheets: Sequence[Sheet]) -> bytes:
    """Return a file that openpyxl wrote of `book`, with the values its formulas had when read."""
    read = {sheet.name: sheet.rows for sheet in sheets}
    # openpyxl numbers the sheets' parts in the workbook's order.
    rows_of = {
        f"xl/worksheets/sheet{number}.xml": read[sheet.title]
        for number, sheet in enumerate(book.worksheets, start=1)
        if sheet.title in read and any(cell.data_type == "f" for cell in sheet._cells.values())
    }
    if not rows_of:
        return content
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            part = source.read(info)
            if info.filename in rows_of:
                part = _filled(part, rows_of[info.filename])
            target.writestr(info, part)
    return made.getvalue()


def _filled(part: bytes, rows: Sequence[Sequence[Any]]) -> bytes:
    def fill(found: re.Match[bytes]) -> bytes:
        place, attributes, formula = found.groups()
        row, column = coordinate_to_tuple(place.decode())
        if row > len(rows) or column > len(rows[row - 1]):
            return found[0]
        kind, value = _written(rows[row - 1][column - 1])
        if value is None:
            return found[0]
        said = f' t="{kind}"'.encode() if kind else b""
        text = escape(value).encode()
        return b'<c r="%b"%b%b>%b<v>%b</v>' % (place, attributes, said, formula, text)

    return _FORMULA.sub(fill, part)


def _written(value: Any) -> tuple[str, str | None]:
    """Return a value's type and text in a sheet's XML; None where it is not known."""
    if value is None or value == NOT_COMPUTED:
        return "", None
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, int | float):
        return "", repr(value)
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return "", repr(to_excel(value))
    if is_formula_error(value):
        return "e", str(value)
    return "str", str(value)
