"""What calamine does not tell of a sheet, whatever the file it stands in.

It gives a formula's error (#N/A) and a formula that nobody has computed as an empty cell, which
would pass for "not reported"; it shows hidden rows like all others; and it keeps a number without
what its cell shows beside it: "250 tkr", "€ 250". Each kind of file has a reader of its own for
this (`sheetxml`, `odsxml`, `biff`, `xlsb`), and all of them fill in the same page.
"""

from dataclasses import dataclass, field
from typing import Any

from jamstall.intake.numberformat import Shown
from jamstall.intake.parse import NOT_COMPUTED

Place = tuple[int, int]
"""A cell's row and column, from 0."""


class Vast(Exception):
    """A sheet's cells span more than memory should hold."""


@dataclass
class Overlooked:
    """What calamine overlooks in one sheet; rows and columns from 0.

    Attributes
    ----------
    cells : place → the error or the text that stands there, or `NOT_COMPUTED`.
    hidden : rows that are folded away, or filtered out.
    shown : column → row → what the cell shows of its number, where that is not plain kronor.
    doubtful : formulas that gave an empty text, or that nobody has computed: nothing tells which.
    unread : the sheet has rows that stand where nobody reads them.
    computed : some formula of the sheet has a value, so that a program has computed it.
    """

    cells: dict[Place, str] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    shown: dict[int, dict[int, Shown]] = field(default_factory=dict)
    doubtful: list[Place] = field(default_factory=list)
    computed: bool = False
    unread: bool = False

    def __bool__(self) -> bool:
        """Tell whether there is anything that calamine does not tell."""
        return bool(self.cells or self.hidden or self.shown or self.unread)

    def show(self, place: Place, shown: Shown) -> None:
        """Note what a cell shows of its number."""
        row, column = place
        self.shown.setdefault(column, {})[row] = shown


@dataclass
class Page:
    """A sheet that is read by us and not by calamine, with what it would have overlooked."""

    name: str | None
    rows: list[list[Any]]
    hidden: bool = False
    seen: Overlooked = field(default_factory=Overlooked)


def settled(sheets: dict[str, Overlooked], *, computed: bool = False) -> dict[str, Overlooked]:
    """Return the sheets that have anything overlooked, their doubtful formulas settled.

    A formula's empty text is believed where a program has computed the file: other formulas then
    have values. Where none has, nobody has computed this one either.

    Parameters
    ----------
    computed : something else tells that the file has been computed.
    """
    if not computed and not any(seen.computed for seen in sheets.values()):
        for seen in sheets.values():
            seen.cells.update(dict.fromkeys(seen.doubtful, NOT_COMPUTED))
    return {name: seen for name, seen in sheets.items() if seen}
