"""An empty workbook to fill in: what a secretariat without an export of its own sends.

Its headings and words are those that `intake` reads, in either language, so that what is filled in
goes straight through. Codes are text, so that zeros in front are kept.
"""

import io
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from jamstall.enumerations import ENUMERATIONS
from jamstall.export.example import example_rows
from jamstall.reference import places
from jamstall.schema import WHY_UNKNOWN, Column, TableName, columns_of
from jamstall.texts import Texts

LAST_ROW = 1_048_576
"""Of a sheet, in every spreadsheet program since 2007."""

_FORMATS = {"date": "yyyy-mm-dd", "amount": "#,##0.00", "integer": "0", "hours": "0.0"}
"""How a column's cells are shown; every other kind is text."""
_LONG = frozenset(("organisation_name", "project_name", "strategy_area", "support_form", "adviser"))
_HEADER_FILL = PatternFill("solid", fgColor="FF3E5C76")
_HEADER_FONT = Font(bold=True, color="FFFFFFFF")
_TOP = Alignment(wrap_text=True, vertical="top")
_SWEDISH = str.maketrans({"å": "{", "ä": "|", "ö": "}"})
"""Å, ä and ö come after z."""


def template(fund: TableName, texts: Texts) -> bytes:
    """Return an xlsx: instructions, an empty sheet for the cases, and three invented examples."""
    return _Template(fund, texts).made()


def _key(name: str) -> str:
    return name.replace("_", "-")


class _Template:
    """One template on its way."""

    def __init__(self, fund: TableName, texts: Texts) -> None:
        self.fund, self.texts = fund, texts
        self.columns = columns_of(fund)
        self.data_name = texts(f"fund-{_key(fund)}")
        self.book = openpyxl.Workbook()

    def made(self) -> bytes:
        """Return the workbook."""
        texts = self.texts
        properties = self.book.properties
        properties.title = texts(f"template-title-{_key(self.fund)}")
        properties.subject = texts("template-subject", table=self.fund)
        properties.language = "sv-SE" if texts.language == "sv" else "en-GB"
        properties.creator = texts("product")
        guide = self.book.active
        assert guide is not None  # noqa: S101 - for the type checker
        guide.title = texts("template-guide")
        data = self.book.create_sheet(self.data_name)
        self._write_guide(guide)
        lists = self._write_lists()
        self._write_data(data, lists)
        self._write_example()
        self.book.move_sheet(lists.sheet, len(self.book.sheetnames))
        content = io.BytesIO()
        self.book.save(content)
        return content.getvalue()

    def _heading(self, column: Column) -> str:
        return self.texts(f"heading-{_key(column.name)}")

    def _required(self, column: Column) -> bool:
        return self.fund in column.required

    def _words(self, column: Column) -> list[str]:
        """Return the words of a column to choose from, in the order groups are shown."""
        values = ENUMERATIONS[column.name].values if column.kind == "enum" else ()
        if column.name in WHY_UNKNOWN:
            values = (*values, "not_asked", "declined")
        return [self.texts(f"word-{_key(column.name)}-{_key(value)}") for value in values]

    def _write_guide(self, sheet: Worksheet) -> None:
        texts = self.texts
        sheet["A1"] = texts(f"template-title-{_key(self.fund)}")
        sheet["A1"].font = Font(bold=True, size=16)
        steps = ("fill", "required", "choose", "example", "persons", "upload")
        about = {"fill": self.data_name, "example": texts("template-example")}
        for row, step in enumerate(steps, start=3):
            text = texts(f"template-step-{step}", sheet=about.get(step, ""), table=self.fund)
            sheet.cell(row, 1, f"{row - 2}. {text}")
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
            sheet.cell(row, 1).alignment = _TOP
        header = len(steps) + 4
        for place, part in enumerate(("column", "needed", "what", "words"), start=1):
            _as_heading(sheet.cell(header, place, texts(f"template-{part}")))
        for row, column in enumerate(self.columns, start=header + 1):
            words = ", ".join(self._words(column))
            if column.kind in ("county", "municipality"):
                words = texts("template-list")
            needed = texts("template-yes" if self._required(column) else "template-no")
            said = (self._heading(column), needed, texts(f"help-{_key(column.name)}"), words)
            for place, text in enumerate(said, start=1):
                sheet.cell(row, place, text).alignment = _TOP
        for letter, width in zip("ABCD", (26, 16, 70, 50), strict=True):
            sheet.column_dimensions[letter].width = width
        _set_up_print(sheet, f"{header}:{header}")

    def _write_lists(self) -> "_Lists":
        lists = _Lists(self.book.create_sheet(self.texts("template-lists")))
        lists.add("county", sorted((c.name for c in places.counties().values()), key=_in_swedish))
        names = (place.name for place in places.municipalities().values())
        lists.add("municipality", sorted(names, key=_in_swedish))
        for column in self.columns:
            if column.kind == "enum":
                lists.add(column.name, self._words(column))
        lists.sheet.sheet_state = "hidden"
        return lists

    def _write_data(self, sheet: Worksheet, lists: "_Lists") -> None:
        for place, column in enumerate(self.columns, start=1):
            letter = get_column_letter(place)
            mark = " *" if self._required(column) else ""
            _as_heading(sheet.cell(1, place, self._heading(column) + mark))
            dimension = sheet.column_dimensions[letter]
            dimension.number_format = _format(column)
            dimension.width = _width(column)
            validation = self._validation(column, lists)
            validation.add(f"{letter}2:{letter}{LAST_ROW}")
            sheet.add_data_validation(validation)
        sheet.row_dimensions[1].height = 32
        sheet.freeze_panes = "B2"
        _set_up_print(sheet, "1:1")

    def _validation(self, column: Column, lists: "_Lists") -> DataValidation:
        """Return what a cell may hold, and the help shown to who stands in it."""
        texts = self.texts
        error, style = "template-wrong", "stop"
        rule: dict[str, Any] = {}
        if column.name in lists.ranges:
            rule = {"type": "list", "formula1": lists.ranges[column.name]}
            if column.kind != "enum":
                error, style = "template-place-wrong", "warning"
        elif column.kind == "date":
            rule = {"type": "date", "operator": "greaterThan", "formula1": "32874"}  # 1990-01-01
            error, style = "template-date-wrong", "warning"
        elif column.kind in ("amount", "integer", "hours"):
            least = "-10000000000" if column.name == "amount_paid" else "0"
            rule = {"type": "decimal", "operator": "greaterThanOrEqual", "formula1": least}
            error = "template-number-wrong"
        return DataValidation(
            **rule,
            allow_blank=True,
            showInputMessage=True,
            showErrorMessage=bool(rule),
            errorStyle=style,
            errorTitle=texts("template-wrong-title") if "list" in rule.values() else None,
            error=texts(error),
            promptTitle=self._heading(column)[:32],
            prompt=texts(f"help-{_key(column.name)}")[:255],
        )

    def _write_example(self) -> None:
        """Write the examples under headings that are not read as headings of cases."""
        sheet = self.book.create_sheet(self.texts("template-example"))
        sheet["A1"] = self.texts("template-example-note", sheet=self.data_name, table=self.fund)
        sheet["A1"].font = Font(italic=True)
        for place, column in enumerate(self.columns, start=1):
            letter = get_column_letter(place)
            _as_heading(sheet.cell(2, place, f"{letter}: {self._heading(column)}"))
            sheet.column_dimensions[letter].width = _width(column)
            for row, case in enumerate(example_rows(self.fund), start=3):
                cell = sheet.cell(row, place, self._said(column, case.get(column.name)))
                cell.number_format = _format(column)
        sheet.row_dimensions[2].height = 32
        sheet.freeze_panes = "B3"
        _set_up_print(sheet, "2:2")

    def _said(self, column: Column, value: Any) -> Any:
        if column.kind == "enum" and value is not None:
            return self.texts(f"word-{_key(column.name)}-{_key(value)}")
        return value


class _Lists:
    """The sheet of words that the drop-down lists take theirs from.

    `ranges` is list → the formula that names its cells.
    """

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.ranges: dict[str, str] = {}

    def add(self, name: str, words: list[str]) -> None:
        """Write a list in the next column."""
        place = len(self.ranges) + 1
        letter = get_column_letter(place)
        for row, word in enumerate(words, start=1):
            cell = self.sheet.cell(row, place, word)
            cell.number_format = "@"
        self.ranges[name] = f"'{self.sheet.title}'!${letter}$1:${letter}${len(words)}"


def _in_swedish(name: str) -> str:
    return name.casefold().translate(_SWEDISH)


def _format(column: Column) -> str:
    # A cell formatted as text shows #### where the text is long.
    return "General" if column.name == "description" else _FORMATS.get(column.kind, "@")


def _width(column: Column) -> int:
    if column.name == "description":
        return 50
    return 28 if column.name in _LONG else 18


def _as_heading(cell: Any) -> None:
    cell.font, cell.fill = _HEADER_FONT, _HEADER_FILL
    cell.alignment = Alignment(wrap_text=True, vertical="center")


def _set_up_print(sheet: Worksheet, titles: str) -> None:
    """Print on landscape A4, as wide as the paper, with the headings on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = titles
