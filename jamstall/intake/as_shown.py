"""Amounts as their cells show them: 250 that is shown as "250 tkr" is 250,000 kronor.

Whoever made the workbook saw what the cells show, not the numbers in them. A format in thousands or
millions is followed, and said; one in another currency or in per cent stops the file.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from jamstall.intake.body import Body
from jamstall.intake.findings import Finding
from jamstall.intake.locate import Table
from jamstall.intake.numberformat import Shown
from jamstall.schema import AMOUNTS


def read_as_shown(table: Table, body: Body, scales: Mapping[str, int]) -> list[Finding]:
    """Put the amounts of `body` in their columns' units, and say of which cells that is true.

    Parameters
    ----------
    scales : amount column → how many kronor its heading says that one unit is; 1 if left out.
    """
    found: list[Finding] = []
    for column in AMOUNTS:
        shown = table.sheet.shown.get(table.positions.get(column, -1))
        if shown:
            found += _in_column(table, body, column, shown, scales.get(column, 1))
    return found


def _in_column(
    table: Table, body: Body, column: str, shown: Mapping[int, Shown], scale: int
) -> Iterable[Finding]:
    """Give at most one finding of each kind: what holds of a column's cells is said once."""
    position, said = table.positions[column], dict[str, Finding]()
    for row, number in zip(body.rows, body.numbers, strict=True):
        one = shown.get(number - 1)
        cell = row[position] if position < len(row) else ""
        if one is None or not isinstance(cell, int | float) or isinstance(cell, bool):
            continue
        kronor = one.in_units_of(scale, cell) if one.is_kronor else cell
        if one.is_kronor and kronor == cell and not (one.unit is None and scale == 1):
            continue
        args: dict[str, Any] = {"kronor": _kronor(kronor * scale), "unit": _of(one)}
        code = "amount_format" if one.is_kronor else "amount_format_other"
        words = one.words(cell)
        said.setdefault(code, Finding(code, table.sheet.name, number, column, words, args))
        row[position] = kronor
    return said.values()


def _of(shown: Shown) -> str:
    return shown.unit.of if shown.unit is not None else ""


def _kronor(amount: float) -> str:
    """Return an amount as a finding says it, with a space between thousands."""
    return f"{amount:,.2f}".removesuffix(".00").replace(",", "\u00a0").replace(".", ",")
