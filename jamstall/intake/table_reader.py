"""Reads one table's cells, column by column: each distinct cell parsed once by any parser."""

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from typing import Any

from jamstall.intake.body import Body
from jamstall.intake.columns import Columns, Values
from jamstall.intake.locate import Table
from jamstall.intake.mapping import Mapping
from jamstall.intake.parse import (
    DASHES,
    Parsed,
    formula_finding,
    is_formula_error,
    text_of,
)
from jamstall.intake.parse.texts import LONGEST_TEXT, text_findings, without_html
from jamstall.intake.parse.words import why_unknown
from jamstall.reference.regions import own_words


class _Remembered(dict[Any, Any]):
    """Parses each distinct cell once: cell → value, and the cells that gave a finding."""

    def __init__(self, parser: Callable[[Any], Parsed]) -> None:
        super().__init__()
        self.parser = parser
        self.problems: dict[Any, Parsed] = {}

    def __missing__(self, cell: Any) -> Any:
        failed = is_formula_error(cell)
        parsed = Parsed(code=formula_finding(cell)) if failed else self.parser(cell)
        if parsed.code is not None:
            self.problems[cell] = parsed
        self[cell] = parsed.value
        return parsed.value


class TableReader:
    """Reads one table's cells, column by column."""

    def __init__(self, table: Table, body: Body, mapping: Mapping, columns: Columns) -> None:
        self.table, self.body, self.mapping, self.columns = table, body, mapping, columns

    def cells(self, column: str) -> list[Any]:
        """Return the raw cells of a column; the mapping's constant where it gives one."""
        if column in self.mapping.constants:
            return [self.mapping.constants[column]] * len(self.body.rows)
        position = self.table.positions.get(column)
        if position is None:
            return [""] * len(self.body.rows)
        try:
            cells = [row[position] for row in self.body.rows]
        except IndexError:  # csv rows may be short
            cells = [row[position] if position < len(row) else "" for row in self.body.rows]
        if bool in set(map(type, cells)):  # True is 1 to a dictionary, and neither to us
            cells = [str(cell) if isinstance(cell, bool) else cell for cell in cells]
        return cells

    def own_words(self, column: str) -> MappingType[str, str]:
        """Return the region's own words for what a column says; the mapping's win."""
        county = self.columns.county
        of_region = own_words(county, column) if county else {}
        return {**of_region, **self.mapping.values.get(column, {})}

    def parse(self, column: str, parser: Callable[[Any], Parsed]) -> Values:
        """Return the parsed column, each distinct cell parsed once."""
        cells = self.cells(column)
        remembered = _Remembered(parser)
        values = list(map(remembered.__getitem__, cells))
        if remembered.problems:
            for index, cell in enumerate(cells):
                parsed = remembered.problems.get(cell)
                if parsed is not None:
                    assert parsed.code is not None  # noqa: S101 - for the type checker
                    self.columns.find(parsed.code, index, column, text_of(cell), parsed.args)
        return values

    def reasons(self, column: str) -> Values:
        """Return why what each cell of a column says of a person is unknown; None where it is not.

        Also where nothing tells why.
        """
        cells, given = self.cells(column), self.mapping.values.get(column)
        known = {cell: why_unknown(cell, given) for cell in set(cells)}
        return list(map(known.__getitem__, cells))

    def texts(self, column: str) -> Values:
        """Return a column of text: None where there is nothing."""
        cells = self.cells(column)
        if column == "description":  # lists of operations hold it as HTML
            cells = [without_html(c) if isinstance(c, str) and "<" in c else c for c in cells]
        known = {cell: None if (t := text_of(cell)) in DASHES else t for cell in set(cells)}
        values: Values = list(map(known.__getitem__, cells))
        errors = {
            text for text in known.values() if text and text[0] in "#E" and is_formula_error(text)
        }
        if errors:
            for index, text in enumerate(values):
                if text in errors:
                    self.columns.find(formula_finding(text), index, column, text)
                    values[index] = None
        self._look_at_texts(column, values)
        return values

    def _look_at_texts(self, column: str, values: Values) -> None:
        """Find texts that look like formulas or HTML, and cut those that no cell holds."""
        texts = {text for text in values if text is not None}
        odd = {text: codes for text in texts if (codes := text_findings(text))}
        long = {text for text in texts if len(text) > LONGEST_TEXT}
        for index, text in enumerate(values) if odd or long else ():
            for code in odd.get(text, ()):
                self.columns.find(code, index, column, text)
            if text in long:
                args: dict[str, str | int] = {"length": len(text), "kept": LONGEST_TEXT}
                self.columns.find("text_cut", index, column, args=args)
                values[index] = text[:LONGEST_TEXT]
