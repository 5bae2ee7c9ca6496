"""Summaries by other columns and in other words, and what looks like one and is none."""

from pathlib import Path

from tests.files import delimited, grant, table, xlsx
from tests.reliability.corpus import EACH, THREE, bad_file, three
from tests.reliability.corpus.passed_over import with_amounts

SEX, DECISION, PLACE = 9, 5, 1


@bad_file((3, None, "totals_row"), (6, None, "totals_row"), (7, None, "totals_row"))
def subtotals_by_the_column_of_sex(folder: Path) -> Path:
    head, first, second, third = three()
    rows = [
        head, first, with_amounts("Kvinna Summa", SEX, 1, 1), second, third,
        with_amounts("Man Summa", SEX, 1, 1), with_amounts("Totalsumma", SEX, 1, 1),
    ]  # fmt: skip
    return xlsx(folder / "f.xlsx", rows)


@bad_file((5, None, "totals_row"), (6, None, "totals_row"), (7, None, "totals_row"))
def counts_and_means_as_excel_names_them(folder: Path) -> Path:
    means = [with_amounts(f"Bifall {word}", DECISION, 3, 3) for word in ("Antal", "Medel")]
    return xlsx(folder / "f.xlsx", [*three(), *means, with_amounts("Totalt antal", DECISION, 3, 3)])


@bad_file((5, None, "totals_row"), (6, None, "totals_row"), (7, None, "totals_row"))
def summaries_where_the_case_number_stands(folder: Path) -> Path:
    words = ("Medelvärde", "varav kvinnor", "Alla ärenden:")
    return delimited(folder / "f.csv", [*three(), *(with_amounts(w, 0, 7, 7) for w in words)])


@bad_file((4, None, "totals_row"), (6, None, "totals_row"))
def groups_of_a_pivot_table_by_their_name_alone(folder: Path) -> Path:
    """The amounts tell: they are what the group comes to."""
    head, first, second, third = three()
    rows = [
        head, first, second, with_amounts("Gävle", PLACE, 600000, 2 * EACH), third,
        with_amounts("Ockelbo", PLACE, 300000, EACH),
    ]  # fmt: skip
    return xlsx(folder / "f.xlsx", rows)


@bad_file((5, None, "totals_row"))
def a_whole_by_a_name_alone(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [*three(), with_amounts("Gävleborg", PLACE, None, THREE)])


@bad_file(
    (3, "case_id", "required"), (3, "decided_on", "required"), (3, "decision", "decision_assumed"),
    (3, "sni_code", "sni_missing"), cases=4, granted=4 * EACH,
)  # fmt: skip
def an_amount_like_the_one_above_it_is_no_sum(folder: Path) -> Path:
    head, first, second, third = three()
    return xlsx(
        folder / "f.xlsx", [head, first, with_amounts("Gävle", PLACE, None, EACH), second, third]
    )


@bad_file(cases=3, granted=THREE)
def case_numbers_without_digits(folder: Path) -> Path:
    rows = table(*(grant(n, Diarienummer=name) for n, name in enumerate("ABC", 1)))
    return xlsx(folder / "f.xlsx", rows)
