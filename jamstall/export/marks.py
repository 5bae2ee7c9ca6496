"""Marks on a sheet: a frame with a colour, and a comment, that leave the cells as they were.

The frame is a conditional format, so that a cell's own style stays beneath it, and taking a mark
away gives the cell back as it was. An error's frame is drawn through and a warning's is dashed: the
colour says nothing alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from jamstall.intake.findings import Finding, Severity
from jamstall.texts import Texts

AUTHOR = "jamstall"
OURS = "— jamstall —"
"""The line above what we say in a comment; what stands before it is the user's own."""
_ALWAYS = 'N("jamstall")=0'
"""A condition that always holds, and by which our formats are known again."""
_LONGEST = 1500
"""Characters of a comment; the list has the rest."""
_RANGES = 1000
"""Ranges in one conditional format."""
_LOOKS: dict[Severity, tuple[str, str, str]] = {
    "error": ("FFFFD9CC", "FFB3261E", "thin"),
    "warning": ("FFFFF1C7", "FF8A5A00", "dashed"),
}
"""Severity → the colours of ground and frame (over 3:1 against white), and the frame's line."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in words, and the cell it is about ("C5"); None where it is about no one cell."""

    finding: Finding
    message: str
    hint: str
    cell: str | None


def mark(sheet: Worksheet, remarks: Sequence[Remark], texts: Texts, most: int) -> bool:
    """Mark the cells that remarks are about, the first `most` of them; tell if that was all."""
    by_cell: dict[str, list[Remark]] = defaultdict(list)
    for remark in remarks:
        if remark.cell is not None:
            by_cell[_own_cell(sheet, remark.cell)].append(remark)
    chosen = dict(list(by_cell.items())[:most])
    for severity in _LOOKS:
        cells = [cell for cell, said in chosen.items() if said[0].finding.severity == severity]
        _frame(sheet, cells, severity)
    for cell, said in chosen.items():
        _comment(sheet, cell, said, texts)
    return len(chosen) == len(by_cell)


def unmark(sheet: Worksheet) -> None:
    """Take away the marks of an earlier time: what the user wrote in a comment stays."""
    for cell in sheet._cells.values():
        comment = None if isinstance(cell, MergedCell) else cell.comment
        if comment is None or OURS not in comment.text:
            continue
        own = comment.text.partition(OURS)[0].rstrip()
        cell.comment = Comment(own, comment.author) if own else None
    kept = ConditionalFormattingList()
    for formatting in sheet.conditional_formatting:
        for rule in formatting.rules:
            if rule.formula != [_ALWAYS]:
                kept.add(formatting, rule)
    sheet.conditional_formatting = kept


def _own_cell(sheet: Worksheet, cell: str) -> str:
    """Return the cell that shows what is said of another: the first one of merged cells."""
    if not sheet.merged_cells.ranges or not isinstance(sheet[cell], MergedCell):
        return cell
    merged = next(r for r in sheet.merged_cells.ranges if cell in r)
    return f"{get_column_letter(merged.min_col)}{merged.min_row}"


def _frame(sheet: Worksheet, cells: Sequence[str], severity: Severity) -> None:
    ground, colour, line = _LOOKS[severity]
    side = Side(style=line, color=colour)
    look = DifferentialStyle(
        fill=PatternFill(bgColor=ground), border=Border(side, side, side, side)
    )
    ranges = list(_runs(cells))
    for start in range(0, len(ranges), _RANGES):
        rule = Rule(type="expression", formula=[_ALWAYS], dxf=look, stopIfTrue=False)
        sheet.conditional_formatting.add(" ".join(ranges[start : start + _RANGES]), rule)


def _runs(cells: Iterable[str]) -> Iterator[str]:
    """Give the cells as few ranges: those right below each other as one."""
    places = sorted((column, row) for row, column in map(coordinate_to_tuple, cells))
    runs: list[list[int]] = []
    for column, row in places:
        if runs and runs[-1][0] == column and runs[-1][2] == row - 1:
            runs[-1][2] = row
        else:
            runs.append([column, row, row])
    for column, first, last in runs:
        letter = get_column_letter(column)
        yield f"{letter}{first}" if first == last else f"{letter}{first}:{letter}{last}"


def _comment(sheet: Worksheet, cell: str, said: Sequence[Remark], texts: Texts) -> None:
    lines = [
        f"{texts(f'severity-{remark.finding.severity}')}: {remark.message}\n{remark.hint}"
        for remark in said
    ]
    ours = f"{OURS}\n" + "\n\n".join(lines)[:_LONGEST]
    theirs = sheet[cell].comment
    text = f"{theirs.text.rstrip()}\n\n{ours}" if theirs else ours
    comment = Comment(text, theirs.author if theirs else AUTHOR, width=320)
    comment.height = 24 + 18 * sum(1 + len(line) // 45 for line in text.splitlines())
    sheet[cell].comment = comment
