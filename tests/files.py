"""Files as offices make them: written with the libraries that write them, never by hand."""

import csv
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import odf.opendocument
import odf.table
import odf.text
import openpyxl
import xlwt

Rows = Sequence[Sequence[Any]]

GRANT_HEADINGS = (
    "Diarienummer", "Kommun", "Stödform", "Ansökningsdatum", "Beslutsdatum", "Beslut",
    "Sökt belopp", "Beviljat belopp", "SNI-kod", "Kön", "Födelseland", "Åldersgrupp",
)  # fmt: skip
PROJECT_HEADINGS = ("Projekt-id", "Projektnamn", "Kommuner", "Beslutsdatum", "Beslut", "Belopp")


def grant(number: int = 1, **changed: Any) -> dict[str, Any]:
    """Return a business grant in which nothing is wrong, by heading, with what is changed."""
    row = dict(
        zip(
            GRANT_HEADINGS,
            (
                f"RG-2024-{number:03}", "Gävle", "Investeringsstöd", dt.date(2024, 1, 15),
                dt.date(2024, 3, 20), "Bifall", 300000, 250000, "25.110", "Kvinna",
                "Inrikes född", "31-49",
            ),
            strict=True,
        )
    )  # fmt: skip
    return {**row, **changed}


def project(number: int = 1, **changed: Any) -> dict[str, Any]:
    """Return a project in which nothing is wrong, by heading, with what is changed."""
    values = (f"P-{number:03}", "Ett projekt", "Gävle", dt.date(2024, 5, 2), "Beviljad", 1200000)
    return {**dict(zip(PROJECT_HEADINGS, values, strict=True)), **changed}


def table(*rows: dict[str, Any]) -> list[list[Any]]:
    """Return a heading row and the rows below it; a heading that a row lacks is left empty."""
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    return [headings, *([row.get(heading) for heading in headings] for row in rows)]


def xlsx(path: Path, rows: Rows, name: str = "Ärenden", **more: Rows) -> Path:
    """Write an xlsx; further sheets by name, hidden where the name begins with an underscore."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet_name, content in {name: rows, **more}.items():
        sheet = workbook.create_sheet(sheet_name.removeprefix("_"))
        sheet.sheet_state = "hidden" if sheet_name.startswith("_") else "visible"
        for row in content:
            sheet.append(list(row))
    workbook.save(path)
    return path


def xls(path: Path, rows: Rows, name: str = "Ärenden") -> Path:
    """Write an xls as Excel 97 to 2003 does."""
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet(name)
    date = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, dt.date):
                sheet.write(number, column, cell, date)
            elif cell is not None:
                sheet.write(number, column, cell)
    workbook.save(str(path))
    return path


def ods(path: Path, rows: Rows, name: str = "Ärenden") -> Path:
    """Write an ods as LibreOffice does; `None` alone in place of a row repeats an empty one."""
    document = odf.opendocument.OpenDocumentSpreadsheet()
    sheet = odf.table.Table(name=name)
    for row in rows:
        line = odf.table.TableRow()
        for cell in row:
            if cell is None:
                line.addElement(odf.table.TableCell())
                continue
            if isinstance(cell, dt.date):
                made = odf.table.TableCell(valuetype="date", datevalue=cell.isoformat())
            elif isinstance(cell, int | float):
                made = odf.table.TableCell(valuetype="float", value=cell)
            else:
                made = odf.table.TableCell(valuetype="string")
            made.addElement(odf.text.P(text=str(cell)))
            line.addElement(made)
        sheet.addElement(line)
    sheet.addElement(odf.table.TableRow(numberrowsrepeated=1048000))
    document.spreadsheet.addElement(sheet)
    document.save(str(path))
    return path


def delimited(
    path: Path, rows: Rows, delimiter: str = ";", encoding: str = "utf-8", first: str = ""
) -> Path:
    """Write a text file with a delimiter; `first` stands before everything else."""
    with path.open("w", encoding=encoding, newline="") as file:
        file.write(first)
        csv.writer(file, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return path
