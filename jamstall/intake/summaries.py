"""What tells a summary row from a case: a word for it, or amounts that are the sum of those above.

A case system's report closes its groups with "Kvinna Summa", "Medelvärde" or "varav kvinnor", in
whatever column it groups by; a pivot table with the group's name alone.
"""

import re
from collections.abc import Collection, Sequence
from typing import Any

from jamstall.intake.parse import NOT_COMPUTED
from jamstall.intake.parse.amounts import parse_amount

_WORD = "(?:(?:del|slut)?(?:summa|sum|total|totalt|totalsumma|subtotal|s:a|samtliga))"
_STATISTIC = "antal|medel|medelvärde|genomsnitt|median|max|min|count|average|mean"
"""What a spreadsheet's subtotals can be beside sums: "Kvinna Antal", "Totalt medelvärde"."""
_TOTAL = re.compile(rf"(?i)(?:grand )?{_WORD}\b.*")
_NOTHING_BUT_TOTAL = re.compile(
    rf"(?i)(?:grand )?{_WORD}[ :.]*(?:ärenden|belopp|kr|sek|allt|{_STATISTIC})?[ :.]*"
)
_SUBTOTAL = re.compile(rf"(?i).+ (?:{_WORD}|{_STATISTIC})[ :.]*")
_NUMBER = re.compile(r"[-−–(]?[\d .,']*\d\)?(?: ?(?:kr|sek))?", re.IGNORECASE)
MOST_GROUPS = 50
"""Earlier summaries behind which a group may begin that this one sums up."""


def begins_as_total(text: str) -> bool:
    """Tell whether a text begins with a word for a sum, as a company's name may."""
    return _TOTAL.match(text) is not None


def is_nothing_but_total(text: str) -> bool:
    """Tell whether a text says "Summa" and no more than that."""
    return _NOTHING_BUT_TOTAL.fullmatch(text) is not None


def is_subtotal(text: str) -> bool:
    """Tell whether a text is what spreadsheets call their own subtotals: "Gävle Summa"."""
    return _SUBTOTAL.fullmatch(text) is not None


def is_number(cell: Any) -> bool:
    """Tell whether a cell holds a number, or a formula that was to give one."""
    if isinstance(cell, str):
        return cell == NOT_COMPUTED or _NUMBER.fullmatch(" ".join(cell.split())) is not None
    return isinstance(cell, int | float)


class Sums:
    """What the data rows of a table have come to so far, from each place where a group may begin.

    Attributes
    ----------
    rows : the data rows, which whoever sorts them goes on adding to.
    amounts : the positions of the columns of amounts.
    """

    def __init__(self, rows: Sequence[Sequence[Any]], amounts: Collection[int]) -> None:
        self.rows, self.amounts = rows, sorted(amounts)
        self.read = 0
        self.until = dict.fromkeys(self.amounts, 0)
        self.before: list[tuple[int, dict[int, int]]] = [(0, dict(self.until))]

    def summed_up(self) -> None:
        """Begin a new group: what stands above has been summed up."""
        self._go_on()
        self.before.append((self.read, dict(self.until)))

    def has(self, row: Sequence[Any]) -> bool:
        """Tell whether a row's amounts are what a group of the rows above it comes to.

        One amount that is the same as the one above it tells nothing; two of them do.
        """
        stated = {
            position: parse_amount(row[position]).value
            for position in self.amounts
            if position < len(row)
        }
        stated = {position: amount for position, amount in stated.items() if amount}
        if not stated:
            return False
        self._go_on()
        return any(
            self.read - first + len(stated) > 2
            and all(self.until[at] - before[at] == amount for at, amount in stated.items())
            for first, before in (self.before[0], *self.before[-MOST_GROUPS:])
        )

    def _go_on(self) -> None:
        """Add up the rows that have come since; none is looked at twice."""
        for row in self.rows[self.read :]:
            for position in self.amounts:
                if position < len(row):
                    self.until[position] += parse_amount(row[position]).value or 0
        self.read = len(self.rows)
