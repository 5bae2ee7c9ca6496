"""What a second look finds: in xlsb, and that no sheet is passed by that has something."""

import io
import itertools
import zipfile
from pathlib import Path

import pytest

from jamstall.intake import UnusableFile, sheetxml, take_in
from jamstall.intake.overlooked import Overlooked

WRITTEN = Path(__file__).parents[1] / "reliability" / "files"
SHORT = range(12, 19)
SHEET = "xl/worksheets/sheet1.bin"


def records(data: bytes) -> list[tuple[int, bytes]]:
    """Return the records of a part of an xlsb: what each is, and what it holds."""
    found, at = [], 0
    while at < len(data):
        kind = data[at]
        at += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | (data[at] & 0x7F) << 7
            at += 1
        length = data[at]
        at += 1
        if length & 0x80:
            length = (length & 0x7F) | (data[at] & 0x7F) << 7
            at += 1
        found.append((kind, data[at : at + length]))
        at += length
    return found


def record(kind: int, data: bytes) -> bytes:
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(data)
    length = bytes([size]) if size < 0x80 else bytes([size & 0x7F | 0x80, size >> 7])
    return head + length + data


def with_columns(data: bytes, row: int | None = None) -> bytes:
    """Give every cell its column, as Excel does and SheetJS does not; and its row, if asked to."""
    whole, column = b"", 0
    for kind, held in records(data):
        if kind in SHORT:
            column += 1
            whole += record(kind - 11, column.to_bytes(4, "little") + held)
        elif 0 < kind < 12:
            column = int.from_bytes(held[:4], "little")
            whole += record(kind, held)
        elif kind == 0 and row is not None:
            whole += record(kind, row.to_bytes(4, "little") + held[4:])
        else:
            whole += record(kind, held)
    return whole


def xlsb(folder: Path, kind: str, row: int | None = None) -> Path:
    """Return a workbook as SheetJS wrote it, but with the column of every cell."""
    path = folder / "f.xlsb"
    with (
        zipfile.ZipFile(io.BytesIO((WRITTEN / f"{kind}-sheetjs.xlsb").read_bytes())) as old,
        zipfile.ZipFile(path, "w") as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, with_columns(content, row) if name == SHEET else content)
    return path


def test_failed_formulas_of_an_xlsb_are_found(tmp_path: Path) -> None:
    intake = take_in(xlsb(tmp_path, "formler"))
    codes = {(f.row, f.column, f.code) for f in intake.findings}
    assert {
        (None, None, "hidden_rows"), (3, "applicant_sex", "formula_error"),
        (5, "amount_granted", "formula_error"),
    } <= codes  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "codes"),
    [("tkr", {"amount_format"}), ("euro", {"amount_format_other"}), ("tusental", set())],
)
def test_an_amount_of_an_xlsb_is_what_its_cell_shows(
    kind: str, codes: set[str], tmp_path: Path
) -> None:
    intake = take_in(xlsb(tmp_path, kind))
    assert {finding.code for finding in intake.findings} == codes
    assert intake.cases["amount_granted"] == [25_000_000] * 3


def test_a_cell_far_away_in_an_xlsb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile) as caught:
        take_in(xlsb(tmp_path, "tkr", row=1_048_575))
    assert caught.value.code == "expands_too_much"


QUOTES = ('"', "'")
REFERENCES = ("", " r={q}B2{q}")
VALUES = ("<v></v>", "<v/>", "<v />", "", "<v>\n</v>", "<v> </v>", "<!-- </f><v> --><v/>")
FORMULAS = ("<f>1</f>", "<f/>", "<f t={q}shared{q} si={q}0{q}/>", "<f\n>1</f>")


@pytest.mark.parametrize("prefix", ["", "x:"])
@pytest.mark.parametrize("cut", [None, 1, 3])
def test_no_way_to_write_a_formula_without_a_value_is_passed_by(
    prefix: str, cut: int | None
) -> None:
    """The bytes that are searched for tell of every sheet that has something to find."""
    tried = 0
    for q, reference, value, formula in itertools.product(QUOTES, REFERENCES, VALUES, FORMULAS):
        good = f"<row r={q}1{q}><c r={q}A1{q}><f>2</f><v>3</v></c></row>" * 3
        cell = f"<c{reference}>{formula}{value}</c>".replace("{q}", q)
        xml = f"<sheetData>{good}<row r={q}2{q}><c/>{cell}</row>{good}</sheetData>"
        xml = xml.replace("<", f"<{prefix}").replace(f"<{prefix}/", f"</{prefix}")
        xml = xml.replace(f"<{prefix}!", "<!").replace("sheetData>", "sheetData xmlns:x='x'>", 1)
        assert found_in(xml, cut).cells == {(1, 1): "#FORMEL?"}, xml
        tried += 1
    assert tried == 112


@pytest.mark.parametrize("q", QUOTES)
@pytest.mark.parametrize("space", ["", " "])
def test_no_way_to_write_a_failed_formula_or_a_hidden_row_is_passed_by(q: str, space: str) -> None:
    xml = (
        f"<sheetData><row hidden{space}={space}{q}true{q} r={q}2{q}><c/>"
        f"<c s={q}1{q} t{space}={space}{q}e{q}><v>#N/A</v></c></row></sheetData>"
    )
    found = found_in(xml, None)
    assert found.cells == {(1, 1): "#N/A"}
    assert found.hidden == {1}


def found_in(xml: str, cut: int | None) -> Overlooked:
    """Return what is found in a sheet that is read in pieces, none of which ends within a tag."""
    if cut is None:
        pieces = [xml.encode()]
    else:
        tags = [f"<{tag}" for tag in xml.split("<")[1:]]
        pieces = ["".join(tags[at : at + cut]).encode() for at in range(0, len(tags), cut)]
    signs = sheetxml.Signs({}, to_be_computed=False)
    list(signs.watching(lambda: iter(pieces))())
    if not signs.seen:
        return Overlooked()
    return sheetxml.overlooked(lambda: iter(pieces), {}, to_be_computed=False)
