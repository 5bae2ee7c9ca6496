"""Files that would fill any memory: bombs, sheets that say or have millions of rows or columns."""

import zipfile
from pathlib import Path

import openpyxl

from tests.files import ods, xls, xlsx
from tests.reliability.corpus import bad_file, three
from tests.reliability.corpus.containers import SHEET, edited
from tests.reliability.corpus.text_files import text, written

MANY = 10_000_000


@bad_file(refused="expands_too_much")
def zeros_that_were_packed(folder: Path) -> Path:
    path = xlsx(folder / "f.xlsx", three())
    return edited(path, SHEET, lambda xml: xml + b" " * 200_000_000)


@bad_file(refused="not_a_table")
def containers_within_containers(folder: Path) -> Path:
    inner = b"PK\x03\x04" + b"\0" * 1_000_000
    for level in range(3):
        with zipfile.ZipFile(folder / f"{level}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for copy in range(16):
                archive.writestr(f"{copy}.zip", inner)
            archive.writestr("word/document.xml", b"")
        inner = (folder / f"{level}.zip").read_bytes()
    return (folder / "2.zip").rename(folder / "f.xlsx")


@bad_file(refused="expands_too_much")
def a_stray_cell_in_the_last_corner(folder: Path) -> Path:
    path = xlsx(folder / "f.xlsx", three())
    workbook = openpyxl.load_workbook(path)
    workbook.active["XFD1048576"] = "x"
    workbook.save(path)
    return path


@bad_file(refused="expands_too_much")
def a_stray_cell_in_a_large_sheet_that_calls_itself_small(folder: Path) -> Path:
    """The sheet's own word for its size is not taken, however much there is to look through."""
    text = b'<c r="A5" t="inlineStr"><is><t>' + b"x" * 6_000_000 + b"</t></is></c>"
    long = b'<row r="5">' + text + b'<c r="XFD900000"><v>1</v></c></row>'
    path = xlsx(folder / "f.xlsx", three())
    return edited(path, SHEET, lambda xml: xml.replace(b"</sheetData>", long + b"</sheetData>"))


@bad_file(refused="expands_too_much")
def a_stray_cell_in_a_sheet_that_lies_elsewhere(folder: Path) -> Path:
    """The workbook may name any part of the container as a sheet."""
    stray = b'<row r="5"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    path = xlsx(folder / "f.xlsx", three())
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read(SHEET).replace(b"</sheetData>", stray)
    relations = "xl/_rels/workbook.xml.rels"
    return edited(
        path, relations, lambda xml: xml.replace(b"worksheets/sheet1.xml", b"media/x.xml"),
        **{"xl/media/x.xml": sheet},
    )  # fmt: skip


@bad_file()
def a_sheet_that_calls_itself_vast(folder: Path) -> Path:
    """It says ten million rows and has three."""
    path = xlsx(folder / "f.xlsx", three())
    return edited(path, SHEET, lambda xml: xml.replace(b'ref="A1:L4"', b'ref="A1:L10000000"'))


@bad_file(refused="expands_too_much")
def a_row_far_below_the_last_that_there_is(folder: Path) -> Path:
    stray = b'<row r="%d"><c r="A%d"><v>1</v></c></row></sheetData>' % (MANY, MANY)
    path = xlsx(folder / "f.xlsx", three())
    return edited(path, SHEET, lambda xml: xml.replace(b"</sheetData>", stray))


@bad_file(refused="expands_too_much")
def ten_million_rows_of_a_sheet(folder: Path) -> Path:
    rows = b"<row><c><v>1</v></c><c><v>2</v></c></row>" * 100_000
    with zipfile.ZipFile(xlsx(folder / "f.xlsx", three())) as archive:
        sheet = archive.read(SHEET).partition(b"</sheetData>")[0]
    path = folder / "many.xlsx"
    with (
        # With the least effort: of rows that are all alike, that leaves a hundredth all the same.
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(SHEET, "w", force_zip64=True) as part,
    ):
        part.write(sheet)
        for _ in range(MANY // 100_000):
            part.write(rows)
    return path


@bad_file(refused="too_many_rows")
def ten_million_rows_of_text(folder: Path) -> Path:
    return written(folder, text(three(), end="\n") + "1;2\n" * MANY)


@bad_file(refused="expands_too_much")
def twenty_million_cells_of_text(folder: Path) -> Path:
    return written(folder, text(three(), end="\n") + (";" * 999 + "\n") * 20_000)


@bad_file(refused="expands_too_much")
def ten_million_rows_of_an_ods_in_one_line(folder: Path) -> Path:
    row, many = b"<table:table-row>", b'<table:table-row table:number-rows-repeated="10000000">'
    path = ods(folder / "f.ods", three())
    return edited(path, "content.xml", lambda xml: many.join(xml.rsplit(row, 1)))


@bad_file(refused="expands_too_much")
def a_hundred_million_columns_of_an_ods_in_one_cell(folder: Path) -> Path:
    cell = b'<table:table-cell office:value-type="float"'
    many = b'<table:table-cell table:number-columns-repeated="100000000" office:value-type="float"'
    path = ods(folder / "f.ods", three())
    return edited(path, "content.xml", lambda xml: xml.replace(cell, many, 1))


@bad_file()
def an_ods_with_empty_rows_to_the_end(folder: Path) -> Path:
    """As LibreOffice writes every sheet that has a coloured column."""
    empty = (
        b'<table:table-row table:number-rows-repeated="1048000">'
        b'<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    path = ods(folder / "f.ods", three())
    return edited(path, "content.xml", lambda xml: xml.replace(b"</table:table>", empty, 1))


@bad_file((1, None, "headings_ignored"))
def sixty_thousand_columns_of_text(folder: Path) -> Path:
    head, *rows = text(three(), end="\n").splitlines()
    more = "".join(f";Fält {n}" for n in range(60_000))
    return written(folder, "\n".join([head + more, *rows]))


@bad_file((1, None, "headings_ignored"))
def every_column_of_a_workbook(folder: Path) -> Path:
    head, *rows = three()
    return xlsx(folder / "f.xlsx", [[*head, *(f"Fält {n}" for n in range(16_372))], *rows])


@bad_file((1, None, "headings_ignored"))
def every_column_of_an_xls(folder: Path) -> Path:
    head, *rows = three()
    return xls(folder / "f.xls", [[*head, *(f"Fält {n}" for n in range(244))], *rows])


@bad_file(refused="too_large")
def more_than_fifty_megabytes(folder: Path) -> Path:
    path = folder / "f.csv"
    with path.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    return path
