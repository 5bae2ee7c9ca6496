"""Tables on a slide that can be edited there, with a heading row, in words as well."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

from jamstall.export.slide_frame import Box
from jamstall.export.slide_text import SMALLEST, Pen, describe, height_of, letters_wide
from jamstall.panels.panel import Table

_CELL_MARGIN = Pt(3)
MOST_COLUMNS = 9
"""Of a table that can be read on a slide."""
FEWEST_COLUMNS = 3
_BROAD = frozenset("mwMW%@")


def add_table(slide: Any, table: Table, place: Box, pen: Pen, alternative: str) -> None:
    """Set a table that can be edited, as wide as its place, with a heading row."""
    rows = (table.header, *table.rows)
    widths = _widths(table, place.width)
    heights = [_height(row, widths) for row in rows]
    shape = slide.shapes.add_table(
        len(rows), len(table.header), place.left, place.top, place.width, sum(heights)
    )
    describe(shape, table.header[0] or alternative, alternative)
    made = shape.table
    made.first_row, made.horz_banding = True, False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    numbers = [n > 0 and not table.holds_words(n) for n in range(len(widths))]
    for row, cells, height in zip(made.rows, rows, heights, strict=True):
        row.height = height
        for cell, text, is_number in zip(row.cells, cells, numbers, strict=True):
            cell.margin_top = cell.margin_bottom = _CELL_MARGIN
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            pen.write(cell.text_frame, [text])
            if is_number:
                cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT


def fitted(table: Table, place: Box) -> Table:
    """Return the part of a table that fits in a place: its first rows, its last columns.

    Of years the last rows: what is said of them is said of the latest. No word of a heading is
    broken: where they do not fit there are fewer columns.
    """
    most = MOST_COLUMNS
    while most > FEWEST_COLUMNS and _is_crowded(_last(table, most), place):
        most -= 1
    table = _last(table, most)
    widths = _widths(table, place.width)
    forward = -1 if _is_of_years(table) else 1
    rows = table.rows[::forward]
    heights = accumulate(_height(row, widths) for row in (table.header, *rows))
    # Programs break lines a little differently: a line is kept free.
    fits = sum(height <= place.height - Pt(SMALLEST) for height in heights) - 1
    return Table(table.header, rows[: max(fits, 1)][::forward])


def _is_of_years(table: Table) -> bool:
    """Tell whether every row is of a year, in order of time."""
    years = [row[0] for row in table.rows]
    return all(len(year) == 4 and year.isdigit() for year in years) and years == sorted(years)


def named_first(table: Table, finding: str) -> Table:
    """Return a table whose first rows are those that a finding names, where not all have room.

    A title about three sectors above a table of four others says nothing.
    """
    rows = sorted(table.rows, key=lambda row: row[0] not in finding)
    return Table(table.header, tuple(rows))


def _is_crowded(table: Table, place: Box) -> bool:
    """Tell whether a heading's longest word is wider than its column."""
    widths = _widths(table, place.width)
    words = (max(map(_letters, name.split(" "))) for name in table.header)
    return any(letters_wide(word + 2) > width for word, width in zip(words, widths, strict=True))


def _letters(word: str) -> int:
    """Return how many usual letters a word is as wide as: an m or a % is one and a half.

    >>> _letters("women"), _letters("till")
    (6, 4)
    """
    return len(word) + sum(letter in _BROAD for letter in word) // 2


def _last(table: Table, columns: int) -> Table:
    """Return a table's first column and its last others."""
    if len(table.header) > columns:
        last = 1 - columns
        table = Table(
            (table.header[0], *table.header[last:]),
            tuple((row[0], *row[last:]) for row in table.rows),
        )
    return table


def _widths(table: Table, width: int) -> list[int]:
    """Divide a width: each column what its longest cell or half its heading takes, the first most.

    Where that is more than there is, all are narrower, and words are broken.
    """
    needed = [
        max(
            [len(row[number]) for row in table.rows]
            + [_letters(word) for word in table.header[number].split(" ")]
        )
        for number in range(len(table.header))
    ]
    needed = [min(letters, 30) + 3 for letters in needed]
    spare = max(int(width / letters_wide(1)) - sum(needed), 0)
    for number, name in enumerate(table.header[1:], start=1):
        # What is to spare goes first to heads that would be towers of words.
        given = min(max(_letters(name) // 2 + 4 - needed[number], 0), spare)
        needed[number] += given
        spare -= given
    needed[0] += spare
    return [width * letters // sum(needed) for letters in needed]


def _height(row: Sequence[str], widths: Sequence[int]) -> int:
    """Return how high a row is when its words are broken to the columns."""
    side = letters_wide(2)
    pairs = zip(row, widths, strict=True)
    return max(height_of([cell], width - side) for cell, width in pairs) + _CELL_MARGIN
