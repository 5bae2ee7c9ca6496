"""One sheet's XML in every shape that is valid: what calamine gives as empty is found in all."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import olefile

from tests.files import ods, xls, xlsx
from tests.reliability.corpus import EACH, bad_file, named, three
from tests.reliability.corpus.containers import SHEET, edited

FAILED = (
    (None, None, "hidden_rows"), (2, "amount_granted", "formula_not_computed"),
    (3, "applicant_sex", "formula_error"),
)  # fmt: skip
"""Of every file here: row 4 is hidden, a formula has no value, another has failed."""


def failing(xml: bytes) -> bytes:
    """Put a formula without a value, a failed one and a hidden row in the first sheet."""
    granted, woman = b'<c r="H2" t="n"><v>250000</v></c>', b'<c r="J3" t="inlineStr">'
    at = xml.index(woman)
    end = xml.index(b"</c>", at)
    xml = xml[:at] + b'<c r="J3" t="e"><f>NA()</f><v>#N/A</v>' + xml[end:]
    xml = xml.replace(granted, b'<c r="H2"><f>G2-50000</f><v></v></c>')
    return xml.replace(b'<row r="4">', b'<row r="4" hidden="1">')


def without_references(xml: bytes) -> bytes:
    """No cell and no row says where it stands: the next place is meant."""
    return re.sub(rb'(<(?:c|row)) r="[A-Z]*\d+"', rb"\1", xml)


def prefixed(xml: bytes) -> bytes:
    tags = re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", xml)
    return tags.replace(b' xmlns="', b' xmlns:x="')


def one_attribute_a_line(xml: bytes) -> bytes:
    return re.sub(rb' (\w+)="([^"]*)"(?=[^<]*>)', rb'\n  \1 = "\2"', xml)


def in_other_order(xml: bytes) -> bytes:
    return re.sub(rb'<c r="(\w+)" t="(\w+)"', rb'<c t="\2" r="\1"', xml)


def with_comments(xml: bytes) -> bytes:
    """A comment that looks as if the formula had its value."""
    return xml.replace(b"<v></v>", b"<!-- </f><v> --><v></v>")


def far_behind(xml: bytes) -> bytes:
    """Behind a text of two million letters, in a sheet that does not say where its cells stand."""
    long = b'<row r="1">' + b'<c t="inlineStr"><is><t>%s</t></is></c>' % (b"x" * 2_000_000)
    rows = without_references(xml)
    return rows.replace(b"<sheetData>", b"<sheetData>" + long + b"</row>", 1)


SHAPES: dict[str, Callable[[bytes], bytes]] = {
    "without_references": without_references,
    "with_single_quotes": lambda xml: xml.replace(b'"', b"'"),
    "with_a_prefix": prefixed,
    "one_attribute_a_line": one_attribute_a_line,
    "attributes_in_other_order": in_other_order,
    "an_empty_value_closed_in_itself": lambda xml: xml.replace(b"<v></v>", b"<v />"),
    "no_value_at_all": lambda xml: xml.replace(b"<v></v>", b""),
    "a_text_without_a_value": lambda xml: xml.replace(b'<c r="H2">', b'<c r="H2" t="str">'),
    "a_value_of_line_breaks": lambda xml: xml.replace(b"<v></v>", b"<v>\n</v>"),
    "a_comment_within": with_comments,
    "line_breaks_between": lambda xml: xml.replace(b"><", b">\n<"),
}


def shape(name: str, change: Callable[[bytes], bytes]) -> None:
    def make(folder: Path) -> Path:
        path = edited(xlsx(folder / "f.xlsx", three()), SHEET, failing)
        return edited(path, SHEET, change)

    bad_file(*FAILED, granted=2 * EACH)(named(name, __name__, make))


for _name, _change in SHAPES.items():
    shape(_name, _change)


@bad_file(
    (None, None, "hidden_rows"), (3, "amount_granted", "formula_not_computed"),
    (4, "applicant_sex", "formula_error"), granted=2 * EACH,
)  # fmt: skip
def far_behind_a_long_text(folder: Path) -> Path:
    path = edited(xlsx(folder / "f.xlsx", three()), SHEET, failing)
    return edited(path, SHEET, far_behind)


def renamed(path: Path, change: Callable[[str], str]) -> Path:
    """Give a container's parts other names."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            new.writestr(change(info.filename), old.read(info), zipfile.ZIP_DEFLATED)
    return path


@bad_file(*FAILED, granted=2 * EACH)
def parts_with_backslashes(folder: Path) -> Path:
    path = edited(xlsx(folder / "f.xlsx", three()), SHEET, failing)
    return renamed(path, lambda name: name.replace("/", "\\") if "xl/" in name else name)


@bad_file(*FAILED, granted=2 * EACH)
def a_sheet_whose_part_is_called_otherwise(folder: Path) -> Path:
    path = edited(xlsx(folder / "f.xlsx", three()), SHEET, failing)
    path = edited(
        path, "xl/_rels/workbook.xml.rels",
        lambda xml: xml.replace(b"worksheets/sheet1.xml", b"worksheets/blad"),
    )  # fmt: skip
    return renamed(path, lambda name: name.replace("sheet1.xml", "blad"))


@bad_file(refused="unreadable")
def an_xls_whose_sheet_does_not_end(folder: Path) -> Path:
    """Where records end in the middle, what the last of them said is not known."""
    path = xls(folder / "f.xls", three())
    with olefile.OleFileIO(path) as container:
        stream = container.openstream("Workbook").read()
    content = path.read_bytes()
    end = stream.rindex(b"\x0a\x00\x00\x00")
    at = content.index(stream[end - 24 : end + 4]) + 24
    path.write_bytes(content[:at] + b"\xff\x0f\xff\xff" + content[at + 4 :])
    return path


@bad_file()
def an_ods_whose_two_tables_are_filled_to_the_bottom(folder: Path) -> Path:
    """LibreOffice ends a coloured sheet in a row that is repeated to the last there is."""
    empty = (
        b'<table:table-row table:number-rows-repeated="1048000">'
        b'<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    note = (
        b'<table:table table:name="Info"><table:table-row><table:table-cell '
        b'office:value-type="string"><text:p>Uttag</text:p></table:table-cell></table:table-row>'
    )
    path = ods(folder / "f.ods", three())
    return edited(
        path, "content.xml",
        lambda xml: xml.replace(b"</table:table>", empty + note + empty, 1),
    )  # fmt: skip


@bad_file(refused="expands_too_much")
def a_repeated_row_in_single_quotes(folder: Path) -> Path:
    row, many = b"<table:table-row>", b"<table:table-row table:number-rows-repeated='10000000'>"
    path = ods(folder / "f.ods", three())
    return edited(path, "content.xml", lambda xml: many.join(xml.rsplit(row, 1)))
