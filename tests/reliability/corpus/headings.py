"""Headings: merged, double, repeated, missing, far down, empty, numbers."""

from pathlib import Path
from typing import Any

import openpyxl

from jamstall.intake import Mapping
from tests.files import grant, ods, table, xls, xlsx
from tests.reliability.corpus import EACH, THREE, bad_file, three

TITLES: list[list[Any]] = [
    ["Utdrag ur ärendesystemet"], [], ["Region Gävleborg", None, "2024-05-01"], [], [],
    ["Endast företagsstöd"],
]  # fmt: skip


def renamed(**names: str | None) -> list[list[Any]]:
    """Return three grants under other headings, by the headings that they replace."""
    head, *rows = three()
    said = {key.replace("_", " "): name for key, name in names.items()}
    return [[said.get(str(heading), heading) for heading in head], *rows]


@bad_file((9, "decision", "word_unknown"), granted=2 * EACH)
def in_row_seven(folder: Path) -> Path:
    rows = [*TITLES, *three()]
    rows[8][5] = "Kanske"
    return xlsx(folder / "f.xlsx", rows)


@bad_file(refused="no_header")
def below_everything_else(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [["Titel"]] * 80 + three())


@bad_file(refused="no_header")
def missing(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three()[1:])


@bad_file(refused="no_header")
def numbers_in_their_place(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [list(range(1, 13)), *three()[1:]])


@bad_file((2, None, "note_row"))
def a_row_of_column_numbers_below(folder: Path) -> Path:
    """Some systems number the columns; here only the first is left."""
    head, *rows = three()
    return xlsx(folder / "f.xlsx", [head, [None, 1], *rows])


@bad_file(refused="no_header")
def of_another_language(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [["Asia", "Kunta", "Päätös"], ["1", "Vaasa", "Hyväksytty"]])


@bad_file((1, "amount_granted", "column_ambiguous"), (1, None, "headings_ignored"))
def the_same_twice(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [[*row, row[7]] for row in three()])


@bad_file((1, None, "headings_ignored"))
def two_that_fit_one_column(folder: Path) -> Path:
    """Of the two, "Beviljat belopp" fits better than "Belopp", which is named as unused."""
    head, *rows = three()
    return xlsx(folder / "f.xlsx", [[*head, "Belopp"], *([*row, 99] for row in rows)])


@bad_file((4, None, "repeated_header"), (7, None, "repeated_header"))
def repeated_on_every_page(folder: Path) -> Path:
    head, first, second, third = three()
    return xlsx(folder / "f.xlsx", [head, first, second, head, third, [], head])


@bad_file(
    (1, "sni_code", "column_missing"), (1, "applicant_sex", "column_missing"),
    (1, None, "headings_ignored"),
)  # fmt: skip
def two_required_ones_missing(folder: Path) -> Path:
    rows = renamed(**{"SNI-kod": "Kod", "Kön": "Anmärkning"})
    return xlsx(folder / "foretagsstod.xlsx", rows)


@bad_file((2, None, "heading_row"), cases=2, granted=2 * EACH)
def merged_over_two_rows(folder: Path) -> Path:
    """One "Belopp" over "Sökt" and "Beviljat": row 2 says which is which."""
    head, first, second, _ = three()
    top = [*head]
    below = [{"Sökt belopp": "Sökt", "Beviljat belopp": "Beviljat"}.get(h) for h in head]
    top[6:8] = "Belopp", None  # what a merged cell says stands in its first
    path = xlsx(folder / "f.xlsx", [top, below, first, second])
    workbook = openpyxl.load_workbook(path)
    workbook.active.merge_cells("G1:H1")
    workbook.save(path)
    return path


@bad_file()
def merged_title_above(folder: Path) -> Path:
    path = xlsx(folder / "f.xlsx", [["Företagsstöd 2024"], *three()])
    workbook = openpyxl.load_workbook(path)
    workbook.active.merge_cells("A1:L1")
    workbook.save(path)
    return path


@bad_file((3, "case_id", "required"), (4, "case_id", "required"))
def case_numbers_merged_downwards(folder: Path) -> Path:
    """Only the first of merged cells has a value; the rest must not become cases of their own."""
    path = xlsx(folder / "f.xlsx", three())
    workbook = openpyxl.load_workbook(path)
    workbook.active.merge_cells("A2:A4")
    workbook.save(path)
    return path


@bad_file((1, None, "headings_ignored"))
def empty_above_filled_columns(folder: Path) -> Path:
    """A column without a heading holds nothing of ours; one with a strange heading is named."""
    head, *rows = three()
    return xlsx(folder / "f.xlsx", [[*head, None, "?"], *([*row, 17, "x"] for row in rows)])


@bad_file()
def broken_over_lines_and_hyphenated(folder: Path) -> Path:
    names = {"Beviljat belopp": "Beviljat\nbelopp\r\n(kr)", "Diarienummer": "Diarie\u00adnummer"}
    head, *rows = three()
    return xlsx(folder / "f.xlsx", [[names.get(h, f" {h}\u00a0") for h in head], *rows])


@bad_file()
def shouted_and_underscored(folder: Path) -> Path:
    head, *rows = three()
    return ods(folder / "f.ods", [[h.upper().replace(" ", "_") for h in head], *rows])


@bad_file(
    (1, "amount_granted", "amount_scale"),
    *((row, "amount_granted", "granted_over_applied") for row in (2, 3, 4)), granted=THREE * 1000,
)  # fmt: skip
def an_amount_in_thousands(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", renamed(Beviljat_belopp="Beviljat belopp (tkr)"))


@bad_file((1, "description", "heading_not_found"), mapping=Mapping(columns={"description": "Anm"}))
def one_that_the_mapping_names_and_the_file_lacks(folder: Path) -> Path:
    return xls(folder / "f.xls", three())


@bad_file((1, None, "no_rows"), cases=0, granted=0)
def and_nothing_below(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three()[:1])


@bad_file((1, None, "no_rows"), (2, None, "repeated_header"), cases=0, granted=0)
def twice_and_nothing_below(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three()[:1] * 2)


@bad_file(refused="which_table")
def too_few_to_tell_the_table(folder: Path) -> Path:
    row = {"Diarienummer": "1", "Kommun": "Gävle", "Beslut": "Bifall", "Belopp": 5}
    return xlsx(folder / "lista.xlsx", table(row))


@bad_file((1, None, "headings_ignored"), (1, "case_id", "column_ambiguous"))
def a_second_table_beside_the_first(folder: Path) -> Path:
    """Two lists side by side: whose rows are whose cannot be told."""
    head, *rows = table(grant(1), grant(2), grant(3))
    beside = [["Diarienummer", "Sammanställning"], ["RG-1", 5], ["RG-2", 6], ["RG-3", 7]]
    pairs = zip([head, *rows], beside, strict=True)
    return xlsx(folder / "f.xlsx", [[*a, None, *b] for a, b in pairs])
