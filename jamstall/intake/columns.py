"""A file's rows as typed columns, and what was found while reading them."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from jamstall.intake.findings import Finding
from jamstall.schema import TableName

Values = list[Any]


@dataclass
class Columns:
    """A file's rows as columns of equal length, and what was found on the way.

    Attributes
    ----------
    fund, sheet : what the rows are of, and where they stand.
    county : the one given for the whole file.
    rows : each row's number in the user's spreadsheet.
    values : canonical column → values; amounts in öre, codes as text, dates as dates, and `places`
        (a tuple of codes), `region`, `case_key` and why something is unknown (`WHY_UNKNOWN`)
        beside the canonical columns.
    findings : in the order found.
    placeless : the indices of rows that name neither municipality nor county.
    completed : (column, index) of blank cells filled with what other rows of the case say.
    personal_cases : case ids that are personal identity numbers, which nothing may repeat.
    """

    fund: TableName
    sheet: str | None
    county: str | None
    rows: list[int]
    values: dict[str, Values] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    placeless: set[int] = field(default_factory=set)
    completed: set[tuple[str | None, int]] = field(default_factory=set)
    personal_cases: set[str] = field(default_factory=set)

    def index_of(self, row: int) -> int:
        """Return the index of the row with a number."""
        return bisect_left(self.rows, row)

    def case_shown(self, index: int) -> str:
        """Return a row's case id as a finding may repeat it."""
        case_id = str(self.values["case_id"][index])
        return "[personnummer]" if case_id in self.personal_cases else case_id

    def find(
        self,
        code: str,
        index: int,
        column: str | None,
        value: str | None = None,
        args: dict[str, str | int] | None = None,
    ) -> None:
        """Add a finding about the row at `index`."""
        number = self.rows[index]
        self.findings.append(Finding(code, self.sheet, number, column, value, args or {}))
