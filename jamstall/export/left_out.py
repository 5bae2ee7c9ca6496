"""What is worth a slide or a chapter: a finding that says something, a table that shows something.

A page may show that a group is hidden where its reader has just chosen it. Of what is taken home
a line says what was left out, and why, once.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from jamstall.panels.panel import Panel, Table
from jamstall.texts import EMPTY, SUPPRESSED, Texts

FEW = 8
"""Rows of a table of groups, where a hidden one is worth its row; longer ones are of places."""
PLACES = frozenset(("municipality", "county"))
"""A map on which no place stands out is a finding; so are groups of persons only with numbers."""
MOST_HIDDEN = 3
"""Where so many cells are hidden for each that is shown, there is hardly a table."""
_NOTHING = ("", EMPTY, SUPPRESSED)
_UNIT = re.compile(r"^[−+~<>]?\s?\d[\d\s.,]*?\s((?:[^\W\d_]{4,}\s?)+)$")
"""A unit in whole words: "kr" and "%" are shorter than their heads, and stay."""


def is_of_one_year(panel: Panel) -> bool:
    """Tell whether a panel that compares years has only one, and so nothing that another lacks."""
    return panel.chart is None and any(
        len(result.by) > 1
        and "year" in result.by
        and len({group.labels[result.by.index("year")] for group in result.groups}) == 1
        for result in panel.results
    )


def says_nothing(panel: Panel) -> bool:
    """Tell whether all that a panel has to say is that groups are hidden, or that time is short."""
    if is_of_one_year(panel):
        return True
    rows = panel.table.rows
    cells = [cell for row in rows for cell in row[1:]]
    hidden, shown = cells.count(SUPPRESSED), sum(cell not in _NOTHING for cell in cells)
    if hidden == 0 and not panel.hidden:
        return False
    # A sentence without a number says that those it is about are not shown.
    states = any(letter.isdigit() for letter in panel.sentence)
    of_places = any(PLACES & set(result.by) for result in panel.results)
    mute = bool(panel.sentence) and not states and not of_places and (hidden >= shown or not hidden)
    return mute or (hidden > 0 and hidden >= MOST_HIDDEN * shown)


def without_hidden_rows(table: Table) -> tuple[Table, int]:
    """Return a long table without the rows that show nothing, and how many those are."""
    if len(table.rows) <= FEW:
        return table, 0
    shown = tuple(row for row in table.rows if not _is_hidden(row))
    return replace(table, rows=shown), len(table.rows) - len(shown)


def _is_hidden(row: Sequence[str]) -> bool:
    return SUPPRESSED in row[1:] and all(cell in _NOTHING for cell in row[1:])


def units_in_head(table: Table) -> Table:
    """Return a table whose columns say their unit once, in the head: "Skillnad, procentenheter"."""
    columns = [_unit(row[place] for row in table.rows) for place in range(len(table.header))]
    header = [
        f"{name}, {unit}" if unit and name and place and unit not in name.casefold() else name
        for place, (name, unit) in enumerate(zip(table.header, columns, strict=True))
    ]
    moved = [place > 0 and bool(unit) and bool(table.header[place])
             for place, unit in enumerate(columns)]  # fmt: skip
    rows = tuple(
        tuple(_bare(cell) if is_moved else cell for cell, is_moved in zip(row, moved, strict=True))
        for row in table.rows
    )
    return Table(tuple(header), rows)


def _unit(cells: Iterable[str]) -> str:
    """Return the unit that all numbers of a column have; empty where they have none, or several."""
    numbers = [cell for cell in cells if cell not in _NOTHING]
    found = {match[1] if (match := _UNIT.match(cell)) else "" for cell in numbers}
    longest = max(found, key=len, default="")
    # "1 procentenhet" beside "2 procentenheter".
    return longest if all(unit and longest.startswith(unit) for unit in found) else ""


def _bare(cell: str) -> str:
    match = _UNIT.match(cell)
    return cell[: match.start(1)].rstrip() if match else cell


def left_out(panels: Iterable[Panel], names: Iterable[str], texts: Texts) -> list[str]:
    """Return a line for each panel that is left out: what it asks, of what, and why.

    Of one that compares years there is none: whoever chose a single year knows.
    """
    lines = []
    for panel, name in zip(panels, names, strict=True):
        if is_of_one_year(panel):
            continue
        about = f"{panel.title} ({name})" if name else panel.title
        lines.append(f"{about}: {panel.hidden or texts('take-hidden')}")
    return list(dict.fromkeys(lines))
