"""Where in the user's own spreadsheet a kind of finding stands, in as few lines as it can be."""

from collections.abc import Iterable, Mapping, Sequence

from jamstall.intake import Finding
from jamstall.intake.wording import worded_finding
from jamstall.texts import Texts

Letters = Mapping[str, int]
"""Column → its heading's place in the row, from 0."""

SHOWN = 100
"""Lines of one kind; the marked workbook has all."""
RUNS = 40
"""Rows, or rows in a row, that one line names."""
_ALPHABET = 26


def places_found(found: Sequence[Finding], letters: Letters, texts: Texts) -> list[str]:
    """Return a line a place: its sheet, its column, all its rows; and what, where that differs.

    >>> places_found(found, {"birthplace": 10}, Texts("sv"))
    ['Blad Beslut 2024, kolumn K (Födelseland): rad 5, 6, 9–12']
    """
    said: dict[tuple[str | None, str | None, tuple[str, str]], list[int]] = {}
    for one in found:
        place = (one.sheet, one.column, worded_finding(one, texts, "page"))
        said.setdefault(place, []).extend([one.row] if one.row else [])
    alike = len({words for _, column, words in said}) == len({column for _, column, _ in said})
    hints = {hint for _, _, (_, hint) in said}
    lines = []
    for (sheet, column, (message, hint)), rows in said.items():
        where = _where(sheet, column, letters, texts)
        if rows:
            where = texts("upload-place", where=where, rows=_rows(rows, texts))
        what = [] if alike else [message, *([hint] if len(hints) > 1 else [])]
        lines.append(" ".join([where, *what]) if alike else f"{where}. {' '.join(what)}")
    return lines


def _where(sheet: str | None, column: str | None, letters: Letters, texts: Texts) -> str:
    parts = [texts("upload-place-sheet", sheet=sheet)] if sheet is not None else []
    if column is not None:
        name = texts(f"column-{column}".replace("_", "-"))
        if sheet is not None and column in letters:  # a text file's columns have no letters
            name = texts("upload-place-lettered", letter=letter(letters[column]), column=name)
        parts.append(texts("upload-place-column", column=name))
    return ", ".join(parts) or texts("upload-place-file")


def _rows(rows: Iterable[int], texts: Texts) -> str:
    """Return rows as "5, 6, 9–12"."""
    runs: list[list[int]] = []
    for row in sorted(set(rows)):
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    named = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs[:RUNS]]
    more = sum(map(len, runs[RUNS:]))
    listed = ", ".join(named)
    return f"{listed} {texts('upload-and-more', more=more)}" if more else listed


def letter(place: int) -> str:
    """Return what a spreadsheet calls the column at a place, from 0.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(place, _ALPHABET)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)
