"""What openpyxl does not write again of a user's own workbook, found in its parts.

Some of it is a part of its own, some stands within a part that is kept: a chart's alternative text,
a text box beside it, and what Excel has added to its sheets since 2010.
"""

import zipfile
from collections.abc import Collection
from pathlib import Path

from openpyxl.workbook import Workbook

_PARTS = (
    "charts",
    "connections",
    "ctrlProps",
    "drawings/drawing",
    "embeddings",
    "featurePropertyBag",
    "metadata",
    "model",
    "queryTables",
    "richData",
    "slicers",
    "threadedComments",
    "timelines",
)
"""Parts of a workbook that may be lost on the way: charts, pictures, buttons and the like."""
_WITHIN: dict[str, dict[str, tuple[bytes, ...]]] = {
    "xl/drawings/drawing": {
        "drawing": (b":sp>", b":sp ", b":grpSp>", b":cxnSp>", b":cxnSp "),
        "alternative": (b' descr="', b" descr='", b' title="'),
    },
    "xl/worksheets/sheet": {
        "bars": (b":conditionalFormatting>", b":conditionalFormatting ", b":dataBar "),
        "sparklines": (b"sparklineGroup",),
        "validations": (b":dataValidations ", b":dataValidations>"),
    },
}
"""Where a part's name begins so → what may be lost of it, and the bytes without which it is not."""
_PIECE, _LONGEST = 1 << 20, 64


def lost(path: Path, parts: Collection[str], book: Workbook) -> tuple[str, ...]:
    """Return what is lost, by the names that the texts have for it, in alphabetical order."""
    kept = {"drawings/drawing"} if any(s._images or s._charts for s in book.worksheets) else set()
    if any(sheet._charts for sheet in book.worksheets):
        kept.add("charts")
    gone = {
        kind.rpartition("/")[2]
        for kind in _PARTS
        if kind not in kept and any(part.startswith(f"xl/{kind}") for part in parts)
    }
    with zipfile.ZipFile(path) as archive:
        for part in parts:
            for begins, signs in _WITHIN.items():
                if part.startswith(begins) and part.endswith(".xml"):
                    gone |= _within(archive, part, signs)
    return tuple(sorted(gone))


def _within(archive: zipfile.ZipFile, part: str, signs: dict[str, tuple[bytes, ...]]) -> set[str]:
    """Return what a part has of these; it is read in pieces, since a sheet may be large."""
    found: set[str] = set()
    rest = b""
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            text = rest + piece
            found |= {kind for kind, any_of in signs.items() if any(one in text for one in any_of)}
            rest = text[-_LONGEST:]
    return found
