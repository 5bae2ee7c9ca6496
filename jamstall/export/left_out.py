"""What is worth a slide or a chapter: a finding that says something, a table that shows something.

A page may show that a group is hidden, or that nothing is known, where its reader has just chosen
it. Of what is taken home a line says what was left out, once for each reason.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from jamstall.panels.beyond import beyond_said
from jamstall.panels.panel import Panel, Table
from jamstall.texts import EMPTY, SUPPRESSED, Texts

FEW = 8
"""So many rows that show nothing are named; more of them are counted."""
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


def states_nothing(panel: Panel) -> bool:
    """Tell whether a panel only says why there is nothing to draw: its sentence has no number."""
    if panel.chart is not None:
        return False
    if not panel.sentence:
        return not panel.table.rows
    return not any(letter.isdigit() for letter in panel.sentence)


def says_nothing(panel: Panel) -> bool:
    """Tell whether a panel only says that groups are hidden, unknown, unchanged or of one year."""
    if panel.is_unchanged or is_of_one_year(panel) or states_nothing(panel):
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


def without_hidden_rows(table: Table) -> tuple[Table, tuple[str, ...]]:
    """Return a table without the rows that show nothing, and what those are called."""
    shown = tuple(row for row in table.rows if not _is_hidden(row))
    hidden = tuple(dict.fromkeys(row[0] for row in table.rows if _is_hidden(row)))
    return (replace(table, rows=shown), hidden) if shown else (table, ())


def said_of_hidden(table: Table, hidden: Sequence[str], panel: Panel, texts: Texts) -> list[str]:
    """Return what is said below a table of what it does not show, once."""
    said = []
    if len(hidden) > FEW:
        said.append(texts("report-rows-hidden", rows=len(hidden)))
    elif hidden:
        said.append(texts("report-rows-named", names="; ".join(hidden)))
    is_there = any(SUPPRESSED in row for row in table.rows)
    return [*said, panel.hidden] if panel.hidden and (is_there or not hidden) else said


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
    """Return a line for each reason to leave panels out: the reason, and what they ask, of what.

    Of one that compares years there is none: whoever chose a single year knows.
    """
    reasons: dict[str, list[str]] = {}
    for panel, name in zip(panels, names, strict=True):
        if is_of_one_year(panel):
            continue
        unknown = states_nothing(panel) and not panel.hidden
        if panel.is_unchanged:
            reason = texts("take-unchanged")
        elif not panel.sentence and not panel.table.rows:
            reason = texts("take-unknown")
        elif beyond := sorted({name for result in panel.results for name in result.beyond}):
            reason = beyond_said(texts, beyond)  # that few are behind it is not why
        else:
            reason = panel.sentence if unknown else texts("take-hidden")
        about = f"{panel.title} ({name})" if name and name != panel.title else panel.title
        reasons.setdefault(reason.rstrip("."), []).append(about)
    return [f"{reason}: {'; '.join(dict.fromkeys(of))}." for reason, of in reasons.items()]
