"""Write the files of this folder anew, with each of the programs that its README names.

Run once per program by hand; what is committed is what they wrote. Every name and number is
invented. `python tests/reliability/files/make.py FOLDER` needs openpyxl, XlsxWriter, PyExcelerate,
xlwt and odfpy; LibreOffice and Gnumeric are called where they are installed, and SheetJS and
ExcelJS have a script of their own, `make.mjs`.
"""

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import odf.opendocument
import odf.style
import odf.table
import odf.text
import openpyxl
import pyexcelerate
import xlsxwriter
import xlwt
from odf import number as odf_number

HEADINGS = (
    "Diarienummer", "Kommun", "Stödform", "Ansökningsdatum", "Beslutsdatum", "Beslut",
    "Sökt belopp", "Beviljat belopp", "SNI-kod", "Kön", "Födelseland", "Åldersgrupp",
)  # fmt: skip
APPLIED, DECIDED = dt.date(2024, 1, 15), dt.date(2024, 3, 20)


def row(
    number: int, applied: Any = 300000, granted: Any = 250000, sex: Any = "Kvinna"
) -> list[Any]:
    case = f"RG-2024-{number:03}"
    return [
        case, "Gävle", "Investeringsstöd", APPLIED, DECIDED, "Bifall", applied, granted, "25.110",
        sex, "Inrikes född", "31-49",
    ]  # fmt: skip


FORMULAS = [
    list(HEADINGS),
    row(1, granted="=G2-50000"),
    row(2, sex="=NA()"),
    row(3),
    row(4, granted="=1/0"),
]
"""Row 2 is computed, or not, as the program does; rows 3 and 5 fail; row 4 is hidden."""
HIDDEN = 3
FORMATS = {"tkr": '#,##0" tkr"', "euro": "[$€-2] #,##0", "tusental": '#,##0," tkr"'}
AMOUNTS = {"tkr": (300, 250), "euro": (300000, 250000), "tusental": (300000, 250000)}


def shown(name: str) -> list[list[Any]]:
    """Return rows whose amounts are shown in a format: as "250 tkr", as "€ 250 000"."""
    return [list(HEADINGS), *(row(number, *AMOUNTS[name]) for number in (1, 2, 3))]


def with_openpyxl(path: Path, rows: list[list[Any]], form: str | None) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ärenden"
    for line in rows:
        sheet.append(line)
    if form is None:
        sheet.row_dimensions[HIDDEN + 1].hidden = True
    for at in range(2, len(rows) + 1) if form else ():
        sheet.cell(at, 7).number_format = sheet.cell(at, 8).number_format = form
    book.save(path)


def with_xlsxwriter(path: Path, rows: list[list[Any]], form: str | None) -> None:
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Ärenden")
    date = book.add_format({"num_format": "yyyy-mm-dd"})
    amount = book.add_format({"num_format": form}) if form else None
    for at, line in enumerate(rows):
        for column, cell in enumerate(line):
            if isinstance(cell, dt.date):
                sheet.write_datetime(at, column, dt.datetime(*cell.timetuple()[:3]), date)
            elif cell == "=NA()":
                sheet.write_formula(at, column, cell, None, "#N/A")
            elif cell == "=1/0":  # as many do, so that it does not show as nought
                sheet.write_formula(at, column, cell, None, "")
            else:
                sheet.write(at, column, cell, amount if column in (6, 7) and at else None)
    if form is None:
        sheet.set_row(HIDDEN, None, None, {"hidden": True})
    book.close()


def with_pyexcelerate(path: Path, rows: list[list[Any]], form: str | None) -> None:
    book = pyexcelerate.Workbook()
    sheet = book.new_sheet("Ärenden", data=rows)
    # 0.13.0 writes a format into its XML as it stands.
    escaped = pyexcelerate.Format((form or "General").replace('"', "&quot;"))
    if form is None:
        sheet.set_row_style(HIDDEN + 1, pyexcelerate.Style(size=0))
    for at in range(2, len(rows) + 1) if form else ():
        for column in (7, 8):
            sheet.set_cell_style(at, column, pyexcelerate.Style(format=escaped))
    book.save(str(path))


def with_xlwt(path: Path, rows: list[list[Any]], form: str | None) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Ärenden", cell_overwrite_ok=True)
    date = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    amount = xlwt.easyxf(num_format_str=form) if form else xlwt.Style.default_style
    for at, line in enumerate(rows):
        for column, cell in enumerate(line):
            style = (
                date if isinstance(cell, dt.date) else amount if at else xlwt.Style.default_style
            )
            if isinstance(cell, str) and cell.startswith("="):
                sheet.write(at, column, xlwt.Formula(cell[1:]))
            else:
                sheet.write(at, column, cell, style)
    if form is None:
        sheet.row(HIDDEN).hidden = True
        sheet.row(1).set_cell_error(9, "#DIV/0!")  # the sex of row 2, as a value of its own
    book.save(str(path))


def with_odfpy(path: Path, rows: list[list[Any]], form: str | None) -> None:
    document = odf.opendocument.OpenDocumentSpreadsheet()
    if form:
        euro = "€" in form
        make = odf_number.CurrencyStyle if euro else odf_number.NumberStyle
        style = make(name="N1")
        if euro:
            sign = odf_number.CurrencySymbol(language="de", country="DE")
            sign.addText("€")
            style.addElement(sign)
        style.addElement(
            odf_number.Number(
                decimalplaces=0, minintegerdigits=1, grouping=True,
                **({"displayfactor": 1000} if ",\"" in form else {}),
            )
        )  # fmt: skip
        if not euro:
            unit = odf_number.Text()
            unit.addText(" tkr")
            style.addElement(unit)
        document.automaticstyles.addElement(style)
        document.automaticstyles.addElement(
            odf.style.Style(name="belopp", family="table-cell", datastylename="N1")
        )
    sheet = odf.table.Table(name="Ärenden")
    for at, line in enumerate(rows):
        hidden = {"visibility": "collapse"} if form is None and at == HIDDEN else {}
        made = odf.table.TableRow(**hidden)
        for column, cell in enumerate(line):
            if isinstance(cell, dt.date):
                one = odf.table.TableCell(valuetype="date", datevalue=cell.isoformat())
            elif isinstance(cell, int):
                styled = {"stylename": "belopp"} if form and column in (6, 7) else {}
                one = odf.table.TableCell(valuetype="float", value=cell, **styled)
            elif cell.startswith("="):
                one = odf.table.TableCell(formula=f"of:{cell.replace('G2', '[.G2]')}")
            else:
                one = odf.table.TableCell(valuetype="string")
            if not str(cell).startswith("="):
                one.addElement(odf.text.P(text=str(cell)))
            made.addElement(one)
        sheet.addElement(made)
    document.spreadsheet.addElement(sheet)
    document.save(str(path))


WRITERS = {
    "openpyxl.xlsx": with_openpyxl, "xlsxwriter.xlsx": with_xlsxwriter,
    "pyexcelerate.xlsx": with_pyexcelerate, "xlwt.xls": with_xlwt, "odfpy.ods": with_odfpy,
}  # fmt: skip


def converted(folder: Path, source: Path) -> None:
    """Let LibreOffice and Gnumeric open a file, compute it, and save it as all they can write."""
    for ending in ("xlsx", "xls", "ods"):
        name = f"{source.stem}-libreoffice.{ending}"
        subprocess.run(
            ["soffice", "--headless", "--convert-to", ending, "--outdir", folder / "out", source],
            check=True, capture_output=True,
        )  # fmt: skip
        shutil.move(folder / "out" / f"{source.stem}.{ending}", folder / name)
    for ending, kind in (("xlsx", "Gnumeric_Excel:xlsx2"), ("xls", "Gnumeric_Excel:excel_biff8"),
                         ("ods", "Gnumeric_OpenCalc:odf")):  # fmt: skip
        name = folder / f"{source.stem}-gnumeric.{ending}"
        subprocess.run(
            ["ssconvert", "--recalc", f"--export-type={kind}", source, name],
            check=True, capture_output=True,
        )  # fmt: skip


def main(folder: Path) -> None:
    for title, rows, form in (
        ("formler", FORMULAS, None), *((name, shown(name), form) for name, form in FORMATS.items())
    ):  # fmt: skip
        for writer, write in WRITERS.items():
            write(folder / f"{title}-{writer}", rows, form)
        source = folder / f"{title}.xlsx"
        with_openpyxl(source, rows, form)
        converted(folder, source)
        source.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
