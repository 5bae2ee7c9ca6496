"""What cannot be used is refused with one code, and never with a traceback."""

import csv
import io
import os
import random
import zipfile
from pathlib import Path

import msoffcrypto.format.ooxml
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jamstall.intake import Intake, UnusableFile, sheetxml, take_in
from jamstall.intake.findings import CODES_OF_UNUSABLE_FILES
from jamstall.intake.wording import worded_file
from jamstall.texts import Texts
from tests.files import grant, ods, table, xls, xlsx

CASES = table(*(grant(n) for n in range(5)))


def refused(path: Path) -> str:
    with pytest.raises(UnusableFile) as caught:
        take_in(path)
    for language in ("sv", "en"):
        message, hint = worded_file(caught.value, Texts(language))
        assert message
        assert hint
    assert caught.value.code in CODES_OF_UNUSABLE_FILES
    return caught.value.code


def taken_or_refused(path: Path) -> Intake | None:
    try:
        return take_in(path)
    except UnusableFile:
        return None


BYTES = {
    "zero bytes": (b"", "empty"),
    "spaces": (b" \r\n\r\n \t", "empty"),
    "a mark only": (b"\xef\xbb\xbf", "empty"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "not_a_table"),
    "png": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not_a_table"),
    "jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "not_a_table"),
    "rtf": (rb"{\rtf1\ansi Diarienummer;Kommun}", "not_a_table"),
    "html": (b"<!DOCTYPE html><table><tr><td>Diarienummer</td></tr></table>", "no_header"),
    "old html": (b"\n <HTML><table><tr><td>Dnr", "no_header"),
    "a page of frames": (b"<html><frameset><frame src=a.htm></frameset>", "no_table_in_page"),
    "json": (b'{"Diarienummer": "1", "Kommun": "G"}', "not_a_table"),
    "json list": (b'[{"Diarienummer": "1"}]', "not_a_table"),
    "xml": (b'<?xml version="1.0"?><Workbook/>', "not_a_table"),
    "nul bytes": (b"Diarienummer;Kommun\n1\x00;G\n", "unreadable"),
    "noise": (random.Random(1).randbytes(5000), "unreadable"),
    "broken zip": (b"PK\x03\x04" + b"\x00" * 500, "unreadable"),
    "broken ole": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2000, "unreadable"),
    "prose": (b"Hej!\nH\xc3\xa4r kommer filen.\n", "no_header"),
    "numbers": (b"1;2;3\n4;5;6\n", "no_header"),
}


@pytest.mark.parametrize("ending", ["csv", "xlsx", "xls", "ods"])
@pytest.mark.parametrize("kind", BYTES)
def test_bytes_that_are_no_table(kind: str, ending: str, tmp_path: Path) -> None:
    content, code = BYTES[kind]
    path = tmp_path / f"f.{ending}"
    path.write_bytes(content)
    assert refused(path) == code


def test_missing_file_and_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "f.xlsx") == "not_found"
    assert refused(tmp_path) == "is_a_folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "f.csv")
    assert refused(tmp_path / "f.csv") == "unreadable"


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    with path.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    assert refused(path) == "too_large"


def zipped(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_documents_of_other_kinds(tmp_path: Path) -> None:
    word = zipped(tmp_path / "f.xlsx", **{"word/document.xml": b"<x/>"})
    assert refused(word) == "not_a_table"
    slides = zipped(tmp_path / "g.xlsx", **{"ppt/presentation.xml": b"<x/>"})
    assert refused(slides) == "not_a_table"
    assert refused(zipped(tmp_path / "h.xlsx", **{"readme.txt": b"hej"})) == "unreadable"


def test_a_zip_bomb(tmp_path: Path) -> None:
    path = zipped(tmp_path / "f.xlsx", **{"xl/worksheets/sheet1.xml": b"0" * 300 * 1024 * 1024})
    assert path.stat().st_size < 1024 * 1024
    assert refused(path) == "expands_too_much"


def test_a_stray_cell_in_the_last_corner_does_not_end_the_process(tmp_path: Path) -> None:
    """Left to itself, calamine asks for 500 GB here, and the process is gone."""
    workbook = openpyxl.load_workbook(xlsx(tmp_path / "f.xlsx", CASES))
    workbook.active["XFD1048576"] = "x"
    workbook.save(tmp_path / "f.xlsx")
    assert refused(tmp_path / "f.xlsx") == "expands_too_much"


def test_cells_that_are_only_coloured_in_do_not_count(tmp_path: Path) -> None:
    workbook = openpyxl.load_workbook(xlsx(tmp_path / "f.xlsx", CASES))
    workbook.active["XFD1048576"].font = openpyxl.styles.Font(bold=True)
    workbook.save(tmp_path / "f.xlsx")
    assert take_in(tmp_path / "f.xlsx").rows == 5


@pytest.mark.parametrize(
    ("written", "vast"),
    [
        ([b'<c r="XFD1048576" s="1"/>'], False),
        ([b'<c r="XFD1048576" s="1"></c>'], False),
        ([b'<c r="XFD1048576" s="1">', b"</c>"], False),  # as read in pieces
        ([b'<c r="XFD1048576" s="1">', b"<v>1</v></c>"], True),
    ],
)
def test_a_cell_far_away_counts_where_something_is_in_it(written: list[bytes], vast: bool) -> None:
    first = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">'
    pieces = [first + written[0], *written[1:], b"</row>"]
    assert sheetxml.is_vast(lambda: iter(pieces)) is vast


def test_encrypted(tmp_path: Path) -> None:
    with xlsx(tmp_path / "open.xlsx", CASES).open("rb") as plain:
        sealed = io.BytesIO()
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("hemligt", sealed)
    path = tmp_path / "f.xlsx"
    path.write_bytes(sealed.getvalue())
    assert refused(path) == "encrypted"


@pytest.mark.parametrize("write", [xlsx, xls, ods])
def test_cut_off_anywhere_or_with_bytes_changed(write: object, tmp_path: Path) -> None:
    """A damaged workbook is refused, or read: never an accident."""
    ending = {xlsx: "xlsx", xls: "xls", ods: "ods"}[write]  # type: ignore[index]
    whole = write(tmp_path / f"whole.{ending}", CASES).read_bytes()  # type: ignore[operator]
    path = tmp_path / f"f.{ending}"
    chance = random.Random(3)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 8)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        keep = chance.randrange(1, len(damaged)) if chance.random() < 0.5 else len(damaged)
        path.write_bytes(damaged[:keep])
        taken_or_refused(path)


cells = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["", "-", "Summa", "Gävle", "Avslag", "1 000 kr", "#N/A", "2024", "640823-3234", '"', ";"]
    ),
    st.binary(max_size=6).map(lambda raw: raw.decode("latin-1")),
)
edits = st.lists(st.tuples(st.integers(1, 5), st.integers(0, 13), cells), max_size=12)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(edits, st.sampled_from([";", ",", "\t"]), st.booleans())
def test_any_edit_of_a_file_is_read_or_refused_and_every_row_accounted_for(
    tmp_path: Path, changes: list[tuple[int, int, str]], delimiter: str, quoted: bool
) -> None:
    rows = [["" if cell is None else str(cell) for cell in row] for row in CASES]
    for row, column, text in changes:
        rows[row][column : column + 1] = [text]
    sign = '"' if quoted else ""
    text = "\n".join(delimiter.join(f"{sign}{cell}{sign}" for cell in row) for row in rows)
    path = tmp_path / "f.csv"
    path.write_bytes(text.encode("utf-8", "replace"))
    intake = taken_or_refused(path)
    if intake is None:
        return
    written = csv.reader(io.StringIO(text, ""), delimiter=delimiter)
    filled = [number for number, row in enumerate(written, start=1) if any(row) and number > 1]
    passed_over = {"totals_row", "note_row", "repeated_header"}
    over = [f.row for f in intake.findings if f.code in passed_over]
    assert intake.rows + len(over) == len(filled)
    joined = {"duplicate_row", "duplicate_case", "place_layout", "payment_layout"}
    if not joined & {f.code for f in intake.findings}:
        assert sorted([*intake.cases["row"], *over]) == filled
