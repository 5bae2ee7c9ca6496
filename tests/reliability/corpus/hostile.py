"""Files made to do harm: macros, links, paths, documents that define text, containers that lie."""

import re
import struct
import zipfile
from pathlib import Path

from tests.files import delimited, ods, xlsx
from tests.reliability.corpus import bad_file, three
from tests.reliability.corpus.containers import SHEET, edited

STRINGS = "xl/sharedStrings.xml"
LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "haha">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(98, 107)
    )
    + b"]>"
)
"""A billion laughs: nine lines that would become four billion letters."""
OUTSIDE = b'<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/hostname">]>'


def prefaced(xml: bytes, definition: bytes) -> bytes:
    """Put a document type definition where it stands in a document."""
    declared = re.match(rb"\s*<\?xml[^>]*\?>", xml)
    at = declared.end() if declared else 0
    return xml[:at] + definition + xml[at:]


def with_strings(path: Path, definition: bytes) -> Path:
    """Give a workbook shared strings that a definition stands before."""
    strings = b'<?xml version="1.0"?>' + definition + (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"<si><t>&j;</t></si></sst>"
    )  # fmt: skip
    cell = b'<c r="A2" t="inlineStr"><is><t>RG-2024-001</t></is></c>'
    shared = b'<c r="A2" t="s"><v>0</v></c>'
    return edited(path, SHEET, lambda xml: xml.replace(cell, shared), **{STRINGS: strings})


@bad_file(refused="defines_text")
def a_billion_laughs_in_the_strings(folder: Path) -> Path:
    return with_strings(xlsx(folder / "f.xlsx", three()), LAUGHS)


@bad_file(refused="defines_text")
def a_billion_laughs_in_a_sheet(folder: Path) -> Path:
    path = xlsx(folder / "f.xlsx", three())
    return edited(path, SHEET, lambda xml: prefaced(xml, LAUGHS).replace(b"Bifall", b"&j;"))


@bad_file(refused="defines_text")
def a_billion_laughs_in_the_workbook(folder: Path) -> Path:
    path = xlsx(folder / "f.xlsx", three())
    return edited(path, "xl/workbook.xml", lambda xml: prefaced(xml, LAUGHS))


@bad_file(refused="defines_text")
def a_billion_laughs_in_an_ods(folder: Path) -> Path:
    path = ods(folder / "f.ods", three())
    return edited(path, "content.xml", lambda xml: prefaced(xml, LAUGHS))


@bad_file(refused="defines_text")
def a_file_of_this_machine_in_the_strings(folder: Path) -> Path:
    return with_strings(xlsx(folder / "f.xlsx", three()), OUTSIDE)


@bad_file(refused="defines_text")
def a_definition_far_down(folder: Path) -> Path:
    """A long comment before it does not hide it."""
    far = b"<!-- " + b"x" * 3_000_000 + b" -->" + LAUGHS
    path = xlsx(folder / "f.xlsx", three())
    return edited(path, SHEET, lambda xml: prefaced(xml, far))


@bad_file((None, None, "macros"))
def a_workbook_with_macros(folder: Path) -> Path:
    path = xlsx(folder / "f.xlsm", three())
    macro = re.compile(rb"application/vnd[^\"]*sheet\.main\+xml")
    enabled = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    return edited(
        path, "[Content_Types].xml", lambda xml: macro.sub(enabled, xml),
        **{"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 Sub Auto_Open() Shell"},
    )  # fmt: skip


@bad_file((None, None, "external_links"))
def a_link_to_another_workbook(folder: Path) -> Path:
    link = b'<externalLink><externalBook r:id="rId1"/></externalLink>'
    value = b'<c r="H2" t="n"><v>250000</v></c>'
    linked = b'<c r="H2"><f>[1]Blad1!A1</f><v>250000</v></c>'
    return edited(
        xlsx(folder / "f.xlsx", three()), SHEET, lambda xml: xml.replace(value, linked),
        **{"xl/externalLinks/externalLink1.xml": link},
    )  # fmt: skip


@bad_file((None, None, "external_links"), (None, None, "macros"))
def a_dde_link_and_macros(folder: Path) -> Path:
    link = b'<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>'
    return edited(
        xlsx(folder / "f.xlsx", three()), SHEET, lambda xml: xml + b"\n",
        **{"xl/externalLinks/externalLink1.xml": link, "xl/vbaProject.bin": b"x"},
    )  # fmt: skip


@bad_file((2, "organisation_name", "value_left_out"))
def dde_as_a_formula(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(Företag="=cmd|'/C calc'!A0"))


@bad_file(also={"organisation_name": ["0", None, None]})
def dde_as_a_formula_that_was_computed_once(folder: Path) -> Path:
    """Only the value last shown is read."""
    path = xlsx(folder / "f.xlsx", three(Företag=5))
    value = b'<c r="M2" t="n"><v>5</v></c>'
    dde = b"<c r=\"M2\"><f>cmd|'/C calc'!A0</f><v>0</v></c>"
    edited(path, SHEET, lambda xml: xml.replace(value, dde))
    return edited(path, "xl/workbook.xml", lambda xml: re.sub(rb"<calcPr[^>]*/>", b"", xml))


@bad_file(name="../../../etc/cron.d/arenden.csv")
def a_path_in_the_name(folder: Path) -> Path:
    return delimited(folder / "f.csv", three())


@bad_file(name="C:\\Windows\\..\\arenden\r\n.csv")
def a_windows_path_in_the_name(folder: Path) -> Path:
    return delimited(folder / "f.csv", three())


@bad_file()
def paths_within_the_container(folder: Path) -> Path:
    """Nothing is ever unpacked to disk, so there is nowhere to break out to."""
    path = xlsx(folder / "f.xlsx", three())
    return edited(path, SHEET, lambda xml: xml + b"\n", **{"../../../tmp/x.xml": b"<x/>"})


@bad_file(refused="unreadable")
def two_sheets_of_one_name_in_the_container(folder: Path) -> Path:
    """Which of them is read would depend on the reader."""
    path = xlsx(folder / "f.xlsx", three())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/other1.xml", "<worksheet/>")
    content = path.read_bytes().replace(b"xl/other1.xml", b"xl/styles.xml")
    path.write_bytes(content)
    return path


@bad_file(refused="expands_too_much")
def a_container_that_lies_about_a_sheets_size(folder: Path) -> Path:
    """Readers that believe it stop early; calamine would go on to the end."""
    path = xlsx(folder / "f.xlsx", three())
    edited(path, SHEET, lambda xml: xml + b" " * 5_000_000)
    content = bytearray(path.read_bytes())
    at = content.rfind(SHEET.encode())  # in the list at the end, where readers look
    struct.pack_into("<I", content, at - 46 + 24, 3000)
    path.write_bytes(bytes(content))
    return path


@bad_file(refused="unreadable")
def a_container_packed_in_another_way(folder: Path) -> Path:
    path = xlsx(folder / "f.xlsx", three())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/x.xml", b"<x/>" * 1000, zipfile.ZIP_BZIP2)
    return path
