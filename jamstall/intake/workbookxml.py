"""What an xlsx says of itself beside its sheets: names and parts, its calendar, its styles."""

import posixpath
from dataclasses import dataclass, field

from jamstall.intake.elements import Attributes, LocalNames, Pieces, follow
from jamstall.intake.numberformat import Shown, shown_by

WORKBOOK, RELATIONS, STYLES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"
BUILT_IN = {9: "0%", 10: "0.00%"}
"""Formats that a file need not write out; the currency ones show the reader's own currency."""
_LISTS = ("numFmts", "cellXfs")
_TRUE = ("1", "true")


@dataclass
class Workbook:
    """What a workbook says of itself.

    Attributes
    ----------
    from_1904 : dates are counted from 1904, as on old Macintoshes.
    to_be_computed : the program that wrote the file left its formulas for the next to compute.
    styles : a style's number, as a cell names it → what it shows; those of plain numbers left out.
    parts : a sheet's part, in small letters → the sheet's name.
    """

    from_1904: bool = False
    to_be_computed: bool = False
    styles: dict[str, Shown] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)


def part_name(name: str) -> str:
    """Return a part's name as it is compared: some programs write backslashes and capitals."""
    return name.replace("\\", "/").lower()


def workbook_of(parts: dict[str, Pieces]) -> Workbook:
    """Return what the workbook among a container's parts says, each by its `part_name`.

    Raises
    ------
    ValueError : one of its parts is not XML.
    """
    book, names = Workbook(), LocalNames()
    relations: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(name: str, said: Attributes) -> None:
        if names[name] == "Relationship" and "Id" in said:
            relations[said["Id"]] = said.get("Target", "")

    def of_workbook(name: str, said: Attributes) -> None:
        local = names[name]
        if local == "workbookPr":
            book.from_1904 = said.get("date1904") in _TRUE
        elif local == "calcPr":
            book.to_be_computed = said.get("fullCalcOnLoad") in _TRUE
        elif local == "sheet":
            ids = [value for key, value in said.items() if key.endswith(":id")]
            sheets.update(dict.fromkeys(ids, said.get("name", "")))

    for part, start in ((RELATIONS, relation), (WORKBOOK, of_workbook)):
        if part in parts:
            follow(parts[part], start)
    for one, name in sheets.items():
        target = posixpath.join("/xl", relations.get(one, "").replace("\\", "/"))
        book.parts[part_name(posixpath.normpath(target)).lstrip("/")] = name
    if STYLES in parts:
        book.styles = _styles(parts[STYLES])
    return book


def _styles(read: Pieces) -> dict[str, Shown]:
    """Return the styles that show more than a plain number."""
    names = LocalNames()
    formats = dict(BUILT_IN)
    used: list[int] = []
    within = ""

    def start(name: str, said: Attributes) -> None:
        nonlocal within
        local = names[name]
        if local in _LISTS:
            within = local
        elif local == "numFmt" and within == "numFmts":
            formats[int(said["numFmtId"])] = said.get("formatCode", "")
        elif local == "xf" and within == "cellXfs":
            used.append(int(said.get("numFmtId", "0")))

    def end(name: str) -> None:
        nonlocal within
        if names[name] in _LISTS:
            within = ""

    follow(read, start, end)
    shown = {str(at): shown_by(formats.get(number, "")) for at, number in enumerate(used)}
    return {style: one for style, one in shown.items() if one is not None}
