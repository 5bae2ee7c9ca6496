"""Sheets: hidden sheets, rows and columns, filters; formulas without values, and failed ones."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from jamstall.intake import Mapping
from tests.files import delimited, grant, ods, table, xls, xlsx
from tests.reliability.corpus import EACH, THREE, bad_file, three
from tests.reliability.corpus.containers import SHEET, edited

AMOUNT = "Beviljat belopp"


def changed(path: Path, change: Callable[[Worksheet], None]) -> Path:
    """Change the first sheet of a workbook as its user would."""
    workbook = openpyxl.load_workbook(path)
    change(workbook.worksheets[0])
    workbook.save(path)
    return path


def formula(folder: Path, cell: bytes, old: bytes = b'<c r="H2" t="n"><v>250000</v></c>') -> Path:
    """Write three grants, the first one's granted amount a formula as some program writes it."""
    path = xlsx(folder / "f.xlsx", three())
    return edited(path, SHEET, lambda xml: xml.replace(old, cell))


@bad_file()
def a_hidden_sheet_with_older_cases(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(), _Gammalt=table(*(grant(n) for n in range(9))))


@bad_file(cases=9, granted=9 * EACH, mapping=Mapping(sheet="Gammalt"))
def a_hidden_sheet_that_is_asked_for(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(), _Gammalt=table(*(grant(n) for n in range(9))))


@bad_file(refused="no_header")
def every_table_hidden(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [["Läs mig"]], "Info", _Ärenden=three())


@bad_file((None, None, "other_sheet"), cases=3)
def two_sheets_with_a_year_each(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(), "2024", **{"2023": table(grant(8), grant(9))})


@bad_file(refused="no_such_sheet", mapping=Mapping(sheet="Blad9"))
def a_sheet_that_is_not_there(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three())


@bad_file((None, None, "hidden_rows"))
def two_rows_hidden(folder: Path) -> Path:
    """Hidden rows are data and count: what is filtered out on a screen is still in the file."""

    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = sheet.row_dimensions[4].hidden = True

    return changed(xlsx(folder / "f.xlsx", three()), hide)


@bad_file((None, None, "hidden_rows"))
def rows_filtered_out(folder: Path) -> Path:
    def filter_out(sheet: Worksheet) -> None:
        sheet.auto_filter.ref = "A1:L4"
        sheet.auto_filter.add_filter_column(0, ["RG-2024-001"])
        sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True

    return changed(xlsx(folder / "f.xlsx", three()), filter_out)


@bad_file((None, None, "hidden_rows"))
def rows_filtered_out_in_an_ods(folder: Path) -> Path:
    def filter_out(xml: bytes) -> bytes:
        head, first, *rest = xml.split(b"<table:table-row>")
        hidden = b'<table:table-row table:visibility="filter">' + rest[-1]
        return b"<table:table-row>".join([head, first, *rest[:-1]]) + hidden

    return edited(ods(folder / "f.ods", three()), "content.xml", filter_out)


@bad_file()
def hidden_titles_above(folder: Path) -> Path:
    """Only rows with cases are counted among the hidden ones."""

    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[1].hidden = True

    return changed(xlsx(folder / "f.xlsx", [["Titel"], *three()]), hide)


@bad_file()
def a_hidden_column(folder: Path) -> Path:
    def hide(sheet: Worksheet) -> None:
        sheet.column_dimensions["H"].hidden = True

    return changed(xlsx(folder / "f.xlsx", three()), hide)


@bad_file(
    (2, "amount_granted", "formula_not_computed"), (2, "applicant_sex", "formula_not_computed"),
    (2, "municipality", "formula_not_computed"), (2, "support_form", "formula_not_computed"),
    (2, "sni_code", "formula_not_computed"), (2, "decided_on", "formula_not_computed"),
    granted=2 * EACH,
)  # fmt: skip
def formulas_that_no_program_has_computed(folder: Path) -> Path:
    """The reader gives them as empty: a sex would pass for "not reported"."""
    cells = dict.fromkeys(("Kön", "Kommun", "Stödform", "SNI-kod", "Beslutsdatum", AMOUNT), "=A1")
    return xlsx(folder / "f.xlsx", three(**cells))


@bad_file((5, "applied_on", "value_left_out"), *((5, column, "formula_not_computed") for column in (
    "case_id", "municipality", "support_form", "decided_on", "decision",
    "amount_applied", "amount_granted", "sni_code", "applicant_sex", "birthplace", "age_group",
)), cases=4)  # fmt: skip
def a_last_row_of_nothing_but_formulas(folder: Path) -> Path:
    """The reader ends the sheet before it."""
    return xlsx(folder / "f.xlsx", [*three(), ["=A1"] * 12])


@bad_file((2, "amount_granted", "formula_not_computed"), granted=2 * EACH)
def a_formula_written_with_nought_by_a_library(folder: Path) -> Path:
    """XlsxWriter gives every formula the value 0, and asks the next program to compute."""
    return formula(folder, b'<c r="H2"><f>SUM(1,2)</f><v>0</v></c>')


@bad_file(granted=2 * EACH, also={"amount_granted": [0, 25_000_000, 25_000_000]})
def a_formula_that_is_nought(folder: Path) -> Path:
    path = formula(folder, b'<c r="H2"><f>G2-300000</f><v>0</v></c>')
    return edited(path, "xl/workbook.xml", lambda xml: re.sub(rb"<calcPr[^>]*/>", b"", xml))


@bad_file()
def a_formula_with_its_value(folder: Path) -> Path:
    return formula(folder, b'<c r="H2"><f>G2-50000</f><v>250000</v></c>')


@bad_file((2, "amount_granted", "required"), granted=2 * EACH)
def a_formula_that_gives_an_empty_text(folder: Path) -> Path:
    return formula(folder, b'<c r="H2" t="str"><f>IF(1,"","x")</f><v></v></c>')


@bad_file((2, "amount_granted", "formula_not_computed"), granted=2 * EACH)
def a_shared_formula_without_a_value(folder: Path) -> Path:
    return formula(folder, b'<c r="H2"><f t="shared" si="0"/></c>')


@bad_file((2, "amount_granted", "formula_error"), granted=2 * EACH)
def a_failed_formula(folder: Path) -> Path:
    return formula(folder, b'<c r="H2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')


@bad_file((2, "applicant_sex", "formula_error"), (3, "birthplace", "formula_error"))
def failed_look_ups_in_columns_that_may_be_empty(folder: Path) -> Path:
    rows = table(grant(1, Kön="#N/A"), grant(2, Födelseland="#REF!"), grant(3))
    return xlsx(folder / "f.xlsx", rows)


@bad_file((2, "amount_granted", "formula_error"), (3, "applicant_sex", "formula_error"),
          granted=2 * EACH)  # fmt: skip
def failed_formulas_in_swedish(folder: Path) -> Path:
    rows = table(grant(1, **{AMOUNT: "#VÄRDEFEL!"}), grant(2, Kön="#SAKNAS!"), grant(3))
    return delimited(folder / "f.csv", rows)


@bad_file((2, "amount_granted", "formula_error"), granted=2 * EACH)
def a_failed_formula_in_an_ods(folder: Path) -> Path:
    """LibreOffice keeps the error as what is shown, and the value empty."""
    good = b'<table:table-cell office:value-type="float" office:value="250000"><text:p>250000'
    failed = (
        b'<table:table-cell table:formula="of:=NA()" office:value-type="string" '
        b'office:string-value="" calcext:value-type="error"><text:p>#N/A'
    )
    path = ods(folder / "f.ods", three())
    return edited(path, "content.xml", lambda xml: xml.replace(good, failed, 1))


@bad_file((2, "applicant_sex", "formula_not_computed"))
def a_formula_without_a_value_in_an_ods(folder: Path) -> Path:
    woman = (
        b'<table:table-cell office:value-type="string"><text:p>Kvinna</text:p></table:table-cell>'
    )
    empty = b'<table:table-cell table:formula="of:=[.A1]"/>'
    path = ods(folder / "f.ods", three())
    return edited(path, "content.xml", lambda xml: xml.replace(woman, empty, 1))


@bad_file(also={"decided_on": [dt.date(2024, 3, 20)] * 3})
def repeated_cells_of_an_ods(folder: Path) -> Path:
    """Equal neighbours are written once, with how many they are."""

    def repeat(xml: bytes) -> bytes:
        head, first, *rest = xml.split(b"<table:table-row>")
        row = rest[0].replace(b"RG-2024-001", b"RG-2024-009")
        empty = b'<table:table-row table:number-rows-repeated="2">'
        empty += b'<table:table-cell table:number-columns-repeated="12"/></table:table-row>'
        rows = [first, rest[0] + empty, rest[1], row + rest[2].partition(b"</table:table-row>")[2]]
        return b"<table:table-row>".join([head, *rows])

    return edited(ods(folder / "f.ods", three()), "content.xml", repeat)


@bad_file()
def a_chart_sheet_beside_the_table(folder: Path) -> Path:
    path = xlsx(folder / "f.xlsx", three())
    workbook = openpyxl.load_workbook(path)
    workbook.create_chartsheet("Diagram")
    workbook.save(path)
    return path


@bad_file()
def comments_and_colours(folder: Path) -> Path:
    def decorate(sheet: Worksheet) -> None:
        sheet["H2"].comment = openpyxl.comments.Comment("Kontrollera!", "A")
        sheet["AZ900"].fill = openpyxl.styles.PatternFill("solid", "FFFF00")

    return changed(xlsx(folder / "f.xlsx", three()), decorate)


@bad_file((2, "amount_granted", "amount_unreadable"), granted=2 * EACH)
def an_amount_that_is_shown_as_a_date(folder: Path) -> Path:
    def show(sheet: Worksheet) -> None:
        sheet["H2"].number_format = "yyyy-mm-dd"

    return changed(xlsx(folder / "f.xlsx", three()), show)


@bad_file(granted=THREE)
def an_old_xls(folder: Path) -> Path:
    return xls(folder / "f.xls", three())
