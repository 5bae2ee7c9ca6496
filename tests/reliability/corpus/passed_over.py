"""Rows that are no cases: totals, subtotals, notes, footers; and cases that look like them."""

from pathlib import Path
from typing import Any

from tests.files import delimited, grant, ods, project, table, xls, xlsx
from tests.reliability.corpus import EACH, THREE, bad_file, three

MILLION_AND_MORE = 1_200_000


def with_amounts(
    label: Any = None, at: int = 0, applied: Any = 900000, granted: Any = THREE
) -> Any:
    """Return a row with a label in one cell and amounts where they stand."""
    row: list[Any] = [None] * 12
    row[6], row[7] = applied, granted
    if label is not None:
        row[at] = label
    return row


@bad_file((5, None, "totals_row"))
def a_sum(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [*three(), with_amounts("Summa")])


@bad_file((6, None, "totals_row"))
def a_sum_without_a_word(folder: Path) -> Path:
    return xls(folder / "f.xls", [*three(), [], with_amounts()])


@bad_file((5, None, "totals_row"))
def a_sum_that_no_program_has_computed(folder: Path) -> Path:
    totals = with_amounts(None, 0, "=SUM(G2:G4)", "=SUM(H2:H4)")
    return xlsx(folder / "f.xlsx", [*three(), totals])


@bad_file((5, None, "totals_row"))
def a_sum_with_spaces_in_a_text_file(folder: Path) -> Path:
    totals = with_amounts(None, 0, "900 000", "750 000 kr")
    return delimited(folder / "f.csv", [*three(), totals])


@bad_file((5, None, "totals_row"), (6, None, "totals_row"))
def totals_in_other_words(folder: Path) -> Path:
    rows = [*three(), with_amounts("Totalt beviljat 2024:", 1), with_amounts("S:a", 2)]
    return xlsx(folder / "f.xlsx", rows)


@bad_file((3, None, "totals_row"), (6, None, "totals_row"), (7, None, "totals_row"))
def subtotals_as_excel_makes_them(folder: Path) -> Path:
    head, first, second, third = three()
    rows = [
        head, first, with_amounts("Gävle Summa", 1), second, third,
        with_amounts("Ockelbo Summa", 1), with_amounts("Totalsumma", 1),
    ]  # fmt: skip
    return xlsx(folder / "f.xlsx", rows)


@bad_file((3, None, "totals_row"))
def a_subtotal_in_the_middle(folder: Path) -> Path:
    head, first, second, third = three()
    return ods(folder / "f.ods", [head, first, with_amounts("Delsumma"), second, third])


@bad_file((5, None, "totals_row"))
def a_sum_with_a_date_and_a_decision(folder: Path) -> Path:
    totals = with_amounts("Summa:")
    totals[4:6] = ["2024-12-31", "Bifall"]
    return xlsx(folder / "f.xlsx", [*three(), totals])


@bad_file((4, None, "totals_row"), cases=2, granted=2 * MILLION_AND_MORE, county="21")
def a_sum_in_a_list_of_projects_with_a_number_of_them(folder: Path) -> Path:
    """Where the project's number stands, "2" is how many they are."""
    rows = [*table(project(1), project(2)), ["2", "Summa", None, None, None, 2 * MILLION_AND_MORE]]
    return xlsx(folder / "projekt.xlsx", rows)


@bad_file((None, None, "decision_assumed"), cases=2, granted=2 * MILLION_AND_MORE)
def a_project_called_total(folder: Path) -> Path:
    rows = table(
        project(1, Projektnamn="Total omställning"), project(2, Projektnamn="Summa summarum")
    )
    return xlsx(folder / "f.xlsx", [[c for i, c in enumerate(row) if i != 4] for row in rows])


@bad_file((1, None, "headings_ignored"), cases=3)
def a_company_called_total(folder: Path) -> Path:
    rows = table(grant(1, Företag="Total AB", Anm="x"), grant(2), grant(3, Företag="Bygg Summa"))
    return xlsx(folder / "f.xlsx", rows)


@bad_file((3, "case_id", "required"))
def an_amount_alone_between_cases(folder: Path) -> Path:
    head, first, second, third = three()
    second = with_amounts(None, 0, None, EACH)
    second[1:6] = first[1:6]
    second[8:10] = first[8:10]
    return xlsx(folder / "f.xlsx", [head, first, second, third])


@bad_file(
    (3, "case_id", "required"), (3, "municipality", "place_missing"),
    (3, "decided_on", "required"), (3, "decision", "decision_assumed"),
    (3, "sni_code", "sni_missing"), cases=4, granted=4 * EACH,
)  # fmt: skip
def nothing_but_an_amount_between_cases(folder: Path) -> Path:
    head, first, second, third = three()
    return xlsx(folder / "f.xlsx", [head, first, with_amounts(None, 0, None, EACH), second, third])


@bad_file((6, None, "note_row"), (7, None, "note_row"), (8, None, "note_row"))
def notes_below(folder: Path) -> Path:
    notes = [["Källa: ärendesystemet, uttag 2024-05-01"], [None, "Kontakt: registrator"], ["***"]]
    return xlsx(folder / "f.xlsx", [*three(), [], *notes])


@bad_file((5, None, "note_row"))
def how_many_cases(folder: Path) -> Path:
    return delimited(folder / "f.csv", [*three(), ["Antal ärenden: 3"]])


@bad_file(
    (5, "decision", "required"), (5, "decided_on", "required"), (5, "sni_code", "sni_missing"),
    (5, "municipality", "place_missing"), cases=4,
)  # fmt: skip
def a_case_number_alone(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [*three(), ["RG-2024-009"]])


@bad_file(
    (5, "case_id", "required"), (5, "municipality", "municipality_unknown"),
    (5, "decision", "required"), (5, "decided_on", "required"), (5, "sni_code", "sni_missing"),
    cases=4,
)  # fmt: skip
def a_note_in_two_cells_is_asked_about(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [*three(), [None, "Atlantis", "Handläggare: A"]])


@bad_file((3, None, "note_row"))
def a_group_heading_between_cases(folder: Path) -> Path:
    head, first, second, third = three()
    return xlsx(folder / "f.xlsx", [head, first, ["Ärenden i Gävle kommun"], second, third])


@bad_file((4, "case_id", "duplicate_row"), cases=2, granted=2 * EACH)
def the_same_row_twice(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", table(grant(1), grant(2), grant(1)))


@bad_file((3, "amount_granted", "duplicate_case"), (4, "decision", "duplicate_case"),
          (4, "amount_granted", "duplicate_case"), cases=1, granted=EACH)  # fmt: skip
def one_case_that_contradicts_itself(folder: Path) -> Path:
    other = grant(1, **{"Beviljat belopp": 1})
    return xlsx(folder / "f.xlsx", table(grant(1), other, {**other, "Beslut": "Avslag"}))


@bad_file((2, None, "payment_layout"), cases=2, granted=2 * EACH)
def a_row_for_every_payment_and_a_sum(folder: Path) -> Path:
    rows = table(*(
        grant(number, **{"Utbetalt belopp": amount, "Utbetalningsdatum": f"2024-0{month}-01"})
        for number, amount, month in ((1, 100000, 5), (1, 50000, 6), (2, 200000, 7))
    ))  # fmt: skip
    return xlsx(folder / "f.xlsx", rows)
