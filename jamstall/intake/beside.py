"""What the amounts of a table count, said by their heading or by what stands beside the table.

A heading that states a unit is believed. Else a title, a row of groups, a note or the sheet's name
may state it: 250 under "Beviljat belopp" is 250,000 kronor where a note says "alla belopp i tkr".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from jamstall.intake.body import Body
from jamstall.intake.findings import Finding
from jamstall.intake.locate import Table
from jamstall.intake.parse import is_blank, text_of
from jamstall.intake.units import Unit, split, unit_of, units_told, words_of
from jamstall.schema import AMOUNTS


@dataclass(frozen=True, slots=True)
class Told:
    """What an amount column counts, as somebody has written it.

    Attributes
    ----------
    unit : None where several are stated, and nobody can say which.
    text : where it is stated.
    row : that text's, as the spreadsheet numbers it; None for a sheet's name.
    """

    unit: Unit | None
    text: str
    row: int | None


_CURRENCY_COLUMN = frozenset(("valuta", "valutakod", "currency", "enhet", "beloppsenhet", "unit"))
_KRONOR = Told(Unit(), "", None)


def units_of_amounts(table: Table, body: Body) -> dict[str, Told]:
    """Return amount column → what it counts, for those that are in `table`."""
    columns = {c: p for c, p in table.positions.items() if c in AMOUNTS}
    told: dict[str, Told] = {}
    general = _settled(_of_the_table(table, body, set(columns.values())))
    for column, position in columns.items():
        heading = table.heading(column)
        units = _of_heading(heading)
        own = [Told(unit, heading, table.header + 1) for unit in units]
        own = own or _of_group(table, position, set(columns.values()))
        told[column] = _settled(own) or general or _KRONOR
    return told


def scales(told: dict[str, Told]) -> dict[str, int]:
    """Return amount column → how many kronor one unit of it is."""
    return {c: t.unit.scale for c, t in told.items() if t.unit is not None and t.unit.is_kronor}


def findings_of_units(told: dict[str, Told], table: Table) -> list[Finding]:
    """Say what is not plain kronor: amounts that are multiplied, and such as cannot be."""
    found: list[Finding] = []
    for column, one in told.items():
        where = "heading" if one.text == table.heading(column) else "beside"
        args: dict[str, str | int] = {"where": where}
        spot = (table.sheet.name, one.row, column, one.text)
        if one.unit is None:
            found.append(Finding("amount_unit_unclear", *spot, args))
        elif not one.unit.is_kronor:
            found.append(Finding("amount_not_kronor", *spot, args | {"unit": one.unit.of}))
        elif one.unit.scale > 1:
            found.append(Finding("amount_scale", *spot, args | {"scale": one.unit.scale}))
    return found


def _of_heading(heading: str) -> Sequence[Unit]:
    """Return the units of a heading: of all its words, whatever else it says."""
    return split(words_of(heading))[1]


def _settled(told: Sequence[Told]) -> Told | None:
    """Return the one unit that is told; without one where several are; None where nothing is."""
    if not told:
        return None
    if len({one.unit for one in told}) > 1:
        return Told(None, told[0].text, told[0].row)
    return told[0]


def _of_group(table: Table, position: int, amounts: set[int]) -> list[Told]:
    """Return what a row of groups above the headings says of one column: the nearest row's."""
    for index in range(table.header - 1, -1, -1):
        row = table.sheet.rows[index]
        for start, stop, text in _spans(row):
            over = {one for one in amounts if start <= one < stop}
            if position in over and _is_group(row, over, amounts):
                alone = unit_of(text)
                units = [alone] if alone else units_told(text)
                if units:
                    return [Told(unit, text, index + 1) for unit in units]
    return []


def _of_the_table(table: Table, body: Body, amounts: set[int]) -> list[Told]:
    """Return what stands beside the table and is of all its amounts."""
    told: list[Told] = []
    for index, row in enumerate(table.sheet.rows[: table.header]):
        for start, stop, text in _spans(row):
            over = {one for one in amounts if start <= one < stop}
            if not (over and _is_group(row, over, amounts)):
                told += [Told(unit, text, index + 1) for unit in units_told(text)]
    for position, text in enumerate(table.headings.texts):
        if position not in table.positions.values() and _is_empty(body, position):
            told += [Told(unit, text, table.header + 1) for unit in units_told(text)]
        elif _CURRENCY_COLUMN & set(words_of(text)):
            told += _of_cells(body, position)
    for number, text in body.notes:
        told += [Told(unit, text, number) for unit in units_told(text)]
    name = table.sheet.name or ""
    return told + [Told(unit, name, None) for unit in units_told(name)]


def _of_cells(body: Body, position: int) -> list[Told]:
    """Return what a column of currencies or units says, where any row is not in kronor."""
    first: dict[str, int] = {}
    for row, number in zip(body.rows, body.numbers, strict=True):
        if position < len(row) and not is_blank(row[position]):
            first.setdefault(text_of(row[position]), number)
    told = [Told(unit_of(text), text, number) for text, number in first.items()]
    known = [one for one in told if one.unit is not None]
    return known if any(one.unit != Unit() for one in known) else []


def _is_empty(body: Body, position: int) -> bool:
    """Tell whether nothing stands under a heading, which then is a remark."""
    return all(position >= len(row) or is_blank(row[position]) for row in body.rows)


def _spans(row: Sequence[Any]) -> Iterator[tuple[int, int, str]]:
    """Give each text of a row with the columns it stands over: to the next filled cell."""
    filled = [i for i, cell in enumerate(row) if text_of(cell)]
    for start, stop in pairwise([*filled, 10**6]):
        if isinstance(row[start], str):
            yield start, stop, text_of(row[start])


def _is_group(row: Sequence[Any], over: set[int], amounts: set[int]) -> bool:
    """Tell whether a cell stands over some of the amounts, and not over the table as a whole."""
    return over != amounts or sum(bool(text_of(cell)) for cell in row) > 1
