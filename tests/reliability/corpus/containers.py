"""What the file itself is: encrypted, cut off, renamed, empty, of another kind."""

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import msoffcrypto.format.ooxml

from tests.files import delimited, ods, xls, xlsx
from tests.reliability.corpus import bad_file, three

SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def edited(path: Path, part: str, change: Callable[[bytes], bytes], **added: bytes) -> Path:
    """Change one part of a container, and add others; a change that changes nothing is an error."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == part:
                before, content = content, change(content)
                if content == before:
                    raise ValueError(f"nothing changed in {part}")
            new.writestr(info.filename, content, zipfile.ZIP_DEFLATED)
        for name, content in added.items():
            new.writestr(name, content, zipfile.ZIP_DEFLATED)
    return path


def holding(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@bad_file(refused="encrypted")
def a_workbook_with_a_password(folder: Path) -> Path:
    sealed = io.BytesIO()
    with xlsx(folder / "open.xlsx", three()).open("rb") as plain:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("hemligt", sealed)
    return holding(folder / "f.xlsx", sealed.getvalue())


@bad_file(refused="encrypted")
def a_container_that_only_says_it_is_sealed(folder: Path) -> Path:
    sealed = OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 992
    return holding(folder / "f.xlsx", sealed)


@bad_file(refused="encrypted")
def a_zip_with_a_password(folder: Path) -> Path:
    content = bytearray(xlsx(folder / "f.xlsx", three()).read_bytes())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(sign)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(sign, at + 1)
    return holding(folder / "f.xlsx", bytes(content))


@bad_file(refused="unreadable")
def cut_off_in_the_middle(folder: Path) -> Path:
    whole = xlsx(folder / "whole.xlsx", three()).read_bytes()
    return holding(folder / "f.xlsx", whole[: len(whole) // 2])


@bad_file(refused="unreadable")
def an_xls_cut_off(folder: Path) -> Path:
    return holding(folder / "f.xls", xls(folder / "whole.xls", three()).read_bytes()[:700])


@bad_file(refused="unreadable")
def an_ods_cut_off(folder: Path) -> Path:
    return holding(folder / "f.ods", ods(folder / "whole.ods", three()).read_bytes()[:-40])


@bad_file(refused="unreadable")
def a_sheet_whose_bytes_have_changed(folder: Path) -> Path:
    content = bytearray(xlsx(folder / "f.xlsx", three()).read_bytes())
    at = content.find(SHEET.encode()) + 400
    content[at : at + 40] = random.Random(4).randbytes(40)
    return holding(folder / "f.xlsx", bytes(content))


@bad_file(refused="unreadable")
def a_sheet_that_ends_in_the_middle_of_a_tag(folder: Path) -> Path:
    path = xlsx(folder / "f.xlsx", three())
    return edited(path, SHEET, lambda xml: xml[: xml.index(b"RG-2024-002")])


@bad_file(refused="unreadable")
def a_workbook_without_its_sheet(folder: Path) -> Path:
    path = xlsx(folder / "f.xlsx", three())
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            if info.filename != SHEET:
                new.writestr(info, old.read(info))
    return path


@bad_file()
def a_text_file_called_xlsx(folder: Path) -> Path:
    return delimited(folder / "f.xlsx", three())


@bad_file()
def a_workbook_called_csv(folder: Path) -> Path:
    return xlsx(folder / "f.csv", three())


@bad_file()
def an_xls_called_xlsx(folder: Path) -> Path:
    return xls(folder / "f.xls", three()).rename(folder / "f.xlsx")


@bad_file()
def a_web_page_called_xls(folder: Path) -> Path:
    """Many systems export a page with a table and call it xls; Excel opens it with a warning."""
    lines = ("<td>".join(["<tr>", *(str(c) for c in row)]) for row in three())
    return holding(folder / "f.xls", f"<html><table>{''.join(lines)}</table></html>".encode())


@bad_file(refused="not_a_table")
def xml_of_2003_called_xls(folder: Path) -> Path:
    page = b'\xef\xbb\xbf<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'
    return holding(folder / "f.xls", page)


@bad_file(refused="not_a_table")
def a_pdf_called_xlsx(folder: Path) -> Path:
    return holding(folder / "f.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")


@bad_file(refused="not_a_table")
def json_called_csv(folder: Path) -> Path:
    return holding(folder / "f.csv", b'[{"Diarienummer": "RG-1", "Kommun": "G\xc3\xa4vle"}]')


@bad_file(refused="unreadable")
def any_zip_called_xlsx(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "f.xlsx", "w") as archive:
        archive.write(delimited(folder / "f.csv", three()), "f.csv")
    return folder / "f.xlsx"


@bad_file(refused="not_a_table")
def a_letter_called_xlsx(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "f.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return folder / "f.xlsx"


@bad_file(refused="empty")
def nothing_at_all(folder: Path) -> Path:
    return holding(folder / "f.xlsx", b"")


@bad_file(refused="empty")
def a_byte_order_mark_alone(folder: Path) -> Path:
    return holding(folder / "f.csv", b"\xef\xbb\xbf\r\n \r\n")


@bad_file(refused="empty")
def sheets_with_nothing_in_them(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [], Blad2=[], _Blad3=[])


@bad_file(refused="empty")
def delimiters_and_nothing_else(folder: Path) -> Path:
    return holding(folder / "f.csv", b";;;;\r\n;;;;\r\n")


@bad_file(refused="unreadable")
def noise(folder: Path) -> Path:
    return holding(folder / "f.xls", random.Random(1).randbytes(5000))


@bad_file(refused="not_found")
def a_file_that_is_gone(folder: Path) -> Path:
    return folder / "f.xlsx"
