"""Text in a cell of a workbook, which is text whatever it begins with."""

from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE


def as_text(cell: Any, text: str | None) -> Any:
    """Put text in a cell so that no program takes it for a formula or an error."""
    if text:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
        cell.data_type = "s"
        if text.startswith(("=", "+", "-", "@")):
            cell.quotePrefix = True
    return cell
