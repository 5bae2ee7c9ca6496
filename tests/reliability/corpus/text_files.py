"""Text files: encodings, byte order marks, delimiters, quotation marks, line ends."""

from pathlib import Path
from typing import Any

from tests.files import delimited, grant, project, table
from tests.reliability.corpus import EACH, bad_file, three


def text(rows: list[list[Any]], delimiter: str = ";", end: str = "\r\n") -> str:
    """Return rows as text, with no quotation marks."""
    return end.join(delimiter.join("" if c is None else str(c) for c in row) for row in rows) + end


def written(folder: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    path = folder / "arenden.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


@bad_file()
def utf_8_with_a_mark(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(), encoding="utf-8-sig")


@bad_file()
def utf_16_from_unicode_text_in_excel(folder: Path) -> Path:
    return delimited(folder / "f.txt", three(), "\t", encoding="utf-16")


@bad_file()
def utf_16_big_endian(folder: Path) -> Path:
    return written(folder, "\ufeff" + text(three()), "utf-16-be")


@bad_file(refused="unreadable")
def utf_16_without_a_mark(folder: Path) -> Path:
    return written(folder, text(three()), "utf-16-le")


@bad_file(refused="unreadable")
def utf_32(folder: Path) -> Path:
    return written(folder, text(three()), "utf-32")


@bad_file(also={"organisation_name": ["Åkerö & Söner – bygg", None, None]})
def windows_1252(folder: Path) -> Path:
    rows = table(grant(1, Företag="Åkerö & Söner – bygg"), grant(2), grant(3))
    return delimited(folder / "f.csv", rows, encoding="cp1252")


@bad_file(also={"organisation_name": ["Åkerö", None, None]})
def latin_1(folder: Path) -> Path:
    rows = table(grant(1, Företag="Åkerö"), grant(2), grant(3))
    return delimited(folder / "f.csv", rows, encoding="latin-1")


@bad_file(
    (1, "applicant_sex", "column_missing"),
    (1, None, "headings_ignored"),
    *((row, "municipality", "municipality_unknown") for row in (2, 3, 4)),
)
def mac_roman_is_not_guessed_at(folder: Path) -> Path:
    """With other letters in "Kön" and "Gävle" the file is stopped, and says where."""
    headings = {"Sökt belopp": "Amount applied", "Födelseland": "Birthplace", "Stödform": "Program"}
    rows = three()
    rows = [[headings.get(str(h), h) for h in rows[0]], *rows[1:]]
    ages = rows[0].index("Åldersgrupp")
    places = rows[0].index("Birthplace")
    for row in rows[1:]:
        row[places] = "Sweden"
    rows[0][ages] = "Age group"
    return written(folder, text(rows), "mac-roman")


@bad_file(*((row, "municipality", "municipality_unknown") for row in (2, 3)), cases=2,
          granted=2_400_000)  # fmt: skip
def dos_letters_in_a_file_without_swedish_headings(folder: Path) -> Path:
    return written(folder, text(table(project(1), project(2))), "cp850")


@bad_file(*((row, "municipality", "municipality_unknown") for row in (2, 3, 4)))
def letters_lost_on_the_way(folder: Path) -> Path:
    """Some system has put "?" or the replacement sign for every letter it did not know."""
    return written(folder, text(three()).replace("Gävle", "G\ufffdvle"))


@bad_file()
def utf_8_read_as_windows_and_saved_again(folder: Path) -> Path:
    rows = three(Kommun="Gävle".encode().decode("cp1252"))
    return delimited(folder / "f.csv", rows)


@bad_file()
def delimiter_declared(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(), "|", first="sep=|\r\n")


@bad_file()
def delimiter_declared_is_a_tab(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(), "\t", first="sep=\t\r\n")


@bad_file()
def commas_with_amounts_in_quotes(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(**{"Beviljat belopp": "250 000,00"}), ",")


@bad_file(
    (2, None, "cells_beyond"), (2, "applicant_sex", "word_unknown"),
    (2, "birthplace", "word_unknown"), (2, "age_group", "word_unknown"),
)  # fmt: skip
def commas_with_an_amount_not_in_quotes(folder: Path) -> Path:
    row = text(three(), ",").replace("25.110", "25,110", 1)
    return written(folder, row)


@bad_file()
def tabs(folder: Path) -> Path:
    return delimited(folder / "f.txt", three(), "\t")


@bad_file()
def bars(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(), "|")


@bad_file(refused="no_header")
def two_delimiters_at_once(folder: Path) -> Path:
    head, *rows = text(three()).splitlines()
    rows = [row.replace(";", ",") for row in rows * 5]
    return written(folder, "\n".join([head, *rows]))


@bad_file(refused="stray_quote")
def a_quotation_mark_left_open(folder: Path) -> Path:
    return written(folder, text(three()).replace("Gävle", '"Gävle', 1))


@bad_file(refused="stray_quote")
def a_quotation_mark_left_open_in_the_last_row(folder: Path) -> Path:
    before, last = text(three()).rsplit("Inrikes", 1)
    return written(folder, f'{before}"Inrikes{last}')


@bad_file(refused="stray_quote")
def two_marks_that_swallow_a_row_on_an_old_macintosh(folder: Path) -> Path:
    """Rows that end in a lone carriage return, and marks that join two of them."""
    rows = text(three(), end="\r").split("\r")
    rows[1] = rows[1].replace("Investeringsstöd", '"Investeringsstöd')
    rows[2] = rows[2].replace("Investeringsstöd", 'Investeringsstöd"')
    return written(folder, "\r".join(rows))


@bad_file(also={"organisation_name": ['Bageriet "Bullen" i Gävle', None, None]})
def quotation_marks_within_a_name(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(Företag='Bageriet "Bullen" i Gävle'))


@bad_file(also={"description": ["Köper en svarv; stor och grön", None, None]})
def windows_line_ends_within_a_cell(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(Beskrivning="Köper en svarv;\r\nstor\r\noch grön"))


@bad_file()
def line_ends_of_every_system_in_one_file(folder: Path) -> Path:
    head, first, second, third = text(three()).splitlines()
    return written(folder, f"{head}\r\n{first}\n{second}\r{third}")


@bad_file(
    (2, "decision", "word_unknown"), (2, "sni_code", "sni_missing"), (3, "case_id", "required"),
    (3, "municipality", "municipality_unknown"), (3, "applied_on", "value_left_out"),
    (3, "decided_on", "date_unreadable"), (3, "decision", "word_unknown"),
    (3, "amount_applied", "amount_unreadable"), (3, "sni_code", "sni_missing"),
    cases=4, granted=2 * EACH,
)  # fmt: skip
def a_line_end_that_nobody_put_in_quotes(folder: Path) -> Path:
    """The rest of the row stands on a line of its own: found twice, and never loaded."""
    return written(folder, text(three()).replace("Bifall;300000", "Bif\n;all", 1))


@bad_file(refused="unreadable")
def nul_bytes(folder: Path) -> Path:
    return written(folder, text(three()).replace("Gävle", "Gävle\0", 1))


@bad_file(also={"support_form": ["Investeringsstöd"] * 3})
def control_signs(folder: Path) -> Path:
    return written(folder, text(three()).replace("Investeringsstöd", "Invest\x07erings\x1bstöd", 1))


@bad_file()
def blank_lines_and_delimiters_alone(folder: Path) -> Path:
    head, *rows = text(three()).splitlines()
    empty = ";" * head.count(";")
    return written(folder, "\n".join([head, rows[0], empty, "", rows[1], " ;" * 5, rows[2], empty]))


@bad_file(
    (4, "amount_granted", "required"), (4, "sni_code", "sni_missing"), (4, None, "last_row_short"),
    granted=2 * EACH,
)  # fmt: skip
def a_file_cut_off_in_its_last_row(folder: Path) -> Path:
    whole = text(three())
    return written(folder, whole[: whole.rindex("000;250000")])
