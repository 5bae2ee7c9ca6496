"""Codes and words: lost zeros, codes that became dates or numbers, mixed types, what is unknown."""

import datetime as dt
from pathlib import Path
from typing import Any

from jamstall.intake import Mapping
from tests.files import delimited, grant, project, table, xls, xlsx
from tests.reliability.corpus import EACH, bad_file, column, three

SNI, COUNTY = "SNI-kod", "Län"


@bad_file(also={"sni_code": ["01110", "01500", "25110"]})
def sni_codes_without_their_first_zero(folder: Path) -> Path:
    """11.10 and 15.00 do not exist: nothing else can be meant."""
    return xlsx(folder / "f.xlsx", column(SNI, 1110, 1500.0, 25110))


@bad_file((2, "sni_code", "sni_leading_zero"), also={"sni_code": ["01610", "25110", "62010"]})
def an_sni_code_that_is_one_both_with_and_without_a_zero(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column(SNI, 1610, 25110, 62010))


@bad_file(also={"sni_code": ["0111", "621", "2511"]})
def sni_codes_taken_for_decimal_numbers(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column(SNI, 1.11, 62.1, "25,11"))


@bad_file((2, "sni_code", "sni_unknown"))
def an_sni_code_that_became_a_date(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column(SNI, dt.date(2024, 11, 1), "25110", "62010"))


@bad_file(*((row, "sni_code", "sni_unknown") for row in (2, 3, 4)))
def sni_codes_that_do_not_exist(folder: Path) -> Path:
    """The last one is wrong in its last digit alone; 99999 begins as a division."""
    return xlsx(folder / "f.xlsx", column(SNI, "44.100", "99999", "62.015"))


@bad_file((2, "sni_code", "sni_name_only"), (3, "sni_code", "sni_name_only"))
def industries_named_without_a_code(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column(SNI, "Bygg", "Dataprogrammering", "62.010"))


@bad_file((2, "sni_code", "sni_other_version"), (4, "sni_code", "sni_other_version"))
def sni_codes_of_the_other_version(folder: Path) -> Path:
    """Every row says SNI 2007; repair of vehicles (95.3) is of 2025, 62.010 of 2007."""
    rows = column(SNI, "95.311", "62.010", "V")
    return xlsx(folder / "f.xlsx", [[*rows[0], "SNI-version"], *([*r, 2007] for r in rows[1:])])


@bad_file(*((row, "sni_code", "sni_missing") for row in (2, 3, 4)))
def sni_codes_that_are_not_known(folder: Path) -> Path:
    return xls(folder / "f.xls", column(SNI, "00000", "0", "uppgift saknas"))


@bad_file(also={"sni_code": ["25110", "62010", "J"]})
def sni_codes_with_their_names(folder: Path) -> Path:
    cells = ("25.110 Metallstommar", "SNI 62010 Dataprogrammering", "J Information")
    return xlsx(folder / "f.xlsx", column(SNI, *cells))


@bad_file((2, "sni_code", "sni_several"))
def two_sni_codes_in_one_cell(folder: Path) -> Path:
    return delimited(folder / "f.csv", column(SNI, "25.110, 62.010", "25110", "25110"))


@bad_file((2, "sni_version", "sni_version_unknown"))
def an_sni_version_of_the_past(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(**{"SNI-version": 2002}))


@bad_file(also={"places": [("0114",), ("0180",), ("2180",)]})
def municipality_codes_without_their_first_zero(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Kommun", 114, 180.0, 2180))


@bad_file(also={"places": [("03",), ("2180",)]}, cases=2, granted=2_400_000)
def county_codes_without_their_first_zero(folder: Path) -> Path:
    rows = table(project(1, Kommuner=None, Län=3), project(2, Län=21))
    return xlsx(folder / "f.xlsx", rows)


@bad_file(also={"places": [("2180",)] * 3})
def municipalities_by_name_code_and_both(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Kommun", "GÄVLE KOMMUN", "2180 Gävle", "Gävle (2180)"))


@bad_file((2, "municipality", "municipality_unknown"), (3, "municipality", "municipality_several"),
          (4, "municipality", "place_missing"))  # fmt: skip
def municipalities_that_are_none(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Kommun", "Hudikswall", "flera kommuner", None))


@bad_file((2, "municipality", "municipality_unknown"), (3, "municipality", "municipality_unknown"))
def a_municipality_that_became_a_date_or_a_decimal(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Kommun", dt.date(2180, 1, 1), 21.8, 2180))


@bad_file((2, "county", "county_differs"), (3, "county", "county_differs"))
def counties_that_do_not_fit(folder: Path) -> Path:
    """The municipality decides, also where the county is a region of the European Union."""
    rows = table(grant(1, Län="Norra Mellansverige"), grant(2, Län="Halland"), grant(3, Län="21"))
    return xlsx(folder / "f.xlsx", rows)


@bad_file(refused="unknown_county", county="99")
def a_county_that_does_not_exist_for_the_whole_file(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three())


@bad_file(also={"case_id": ["2024", "2024-7", "1001"]})
def case_numbers_of_several_types(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Diarienummer", 2024, "2024-7", 1001.0))


@bad_file((2, "case_id", "case_id_rounded"), (3, "case_id", "case_id_rounded"),
          (3, "case_id", "duplicate_row"), cases=2, granted=2 * EACH)  # fmt: skip
def case_numbers_longer_than_a_number_can_be(folder: Path) -> Path:
    """Two cases have become one in the spreadsheet; the file is stopped."""
    cells = (20240000000000001, 20240000000000002, "RG-3")
    return xlsx(folder / "f.xlsx", column("Diarienummer", *cells))


@bad_file((2, "case_id", "case_id_rounded"), (3, "case_id", "case_id_rounded"),
          (3, "case_id", "duplicate_row"), cases=2, granted=2 * EACH)  # fmt: skip
def case_numbers_that_excel_wrote_to_a_text_file(folder: Path) -> Path:
    return delimited(folder / "f.csv", column("Diarienummer", "2,024E+16", "2,024E+16", "RG-3"))


@bad_file(*((row, "case_id", "required") for row in (2, 3, 4)))
def case_numbers_left_out(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Diarienummer", None, "-", " "))


@bad_file((2, "case_id", "identity_number_as_case"))
def a_case_number_that_is_a_persons(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Diarienummer", "640823-3234", "RG-2", "RG-3"))


@bad_file((2, "organisation_number", "identity_number_dropped"),
          (3, "organisation_number", "organisation_number_invalid"),
          (4, "organisation_number", "organisation_number_invalid"),
          also={"organisation_number": [None, None, "456677-8890"]})  # fmt: skip
def organisation_numbers_of_several_kinds(folder: Path) -> Path:
    numbers = ("6408233234", "4,56678E+09", "4566778890")
    return xlsx(folder / "f.xlsx", table(*(grant(n, Orgnr=o) for n, o in enumerate(numbers))))


@bad_file((2, "applicant_sex", "word_unknown"), also={"applicant_sex": [None, "woman", "unknown"]})
def sexes_misspelt_shouted_and_left_out(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Kön", "Kvina", " KVINNA ", None))


@bad_file(*((row, "applicant_sex", "word_unknown") for row in (2, 3, 4)))
def sexes_as_numbers_and_truth_values(folder: Path) -> Path:
    """1 and 2 mean different things in different systems: the mapping has to say."""
    return xlsx(folder / "f.xlsx", column("Kön", 1, 2, True))


@bad_file((2, "decision", "word_unknown"), (3, "decision", "decision_assumed"), granted=2 * EACH)
def decisions_unknown_and_left_out(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Beslut", "Kanske", None, "DELVIS BIFALL"))


@bad_file((2, "age_group", "word_unknown"), (4, "age_group", "word_unknown"),
          also={"age_group": [None, "31_49", None]})  # fmt: skip
def ages_that_are_years_of_birth_or_dates(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Åldersgrupp", 1975, 44, dt.date(2024, 1, 30)))


@bad_file((2, "birthplace", "word_unknown"), also={"birthplace": [None, "abroad", "sweden"]})
def birthplaces_of_every_kind(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column("Födelseland", "Narnia", "Syrien", "SVERIGE"))


@bad_file(
    (2, "employees", "value_left_out"), (3, "employees", "value_left_out"),
    also={"employees": [None, None, 12]},
)  # fmt: skip
def employees_that_are_not_whole(folder: Path) -> Path:
    """Nothing is counted by them, and half an employee is no reason to send a file back."""
    cells = ("2,5", "5-9", "12")
    return xlsx(folder / "f.xlsx", table(*(grant(n, Anställda=c) for n, c in enumerate(cells))))


@bad_file()
def trailing_and_leading_spaces_everywhere(folder: Path) -> Path:
    head, *rows = three()
    spaced = [[f"  {c}\u00a0 " if isinstance(c, str) else c for c in row] for row in rows]
    return xlsx(folder / "f.xlsx", [[f"\u00a0{h}  " for h in head], *spaced])


@bad_file()
def zero_width_signs_and_soft_hyphens_everywhere(folder: Path) -> Path:
    head, *rows = three()
    rows = [[f"\u200b{c[:2]}\u00ad{c[2:]}\ufeff" if isinstance(c, str) else c for c in row]
            for row in rows]  # fmt: skip
    return delimited(folder / "f.csv", [[f"{h[:3]}\u00ad{h[3:]}" for h in head], *rows])


@bad_file()
def letters_in_two_parts(folder: Path) -> Path:
    """Some systems write ä as a and two dots."""
    head, *rows = three()

    def apart(cell: object) -> object:
        return (
            cell.replace("ä", "a\u0308").replace("ö", "o\u0308") if isinstance(cell, str) else cell
        )

    return xlsx(folder / "f.xlsx", [[apart(c) for c in row] for row in [head, *rows]])


def _projects(*statuses: str, amount: int | None = 100_000) -> list[list[Any]]:
    return table(*(project(n, Beslut=s, Belopp=amount) for n, s in enumerate(statuses, 1)))


@bad_file((2, "decision", "decision_ongoing"), cases=3, granted=200_000)
def ongoing_projects_that_were_granted_money(folder: Path) -> Path:
    rejected = project(9, Beslut="Avslag", Belopp=None)
    return xlsx(folder / "f.xlsx", [*_projects("Pågående", "pågår"), table(rejected)[1]])


@bad_file(cases=2, granted=0, also={"decision": ["pending"] * 2})
def ongoing_projects_that_were_granted_nothing(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", _projects("Pågående", "Pågår", amount=None))


@bad_file(
    *((row, "amount_granted", "amount_on_rejected") for row in (2, 3)), cases=2, granted=0,
    mapping=Mapping(values={"decision": {"pågående": "pending"}}),
)  # fmt: skip
def ongoing_projects_whose_decisions_are_yet_to_come(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", _projects("Pågående", "Pågående"))


@bad_file((2, "decision", "decision_ongoing"), (2, None, "place_layout"), cases=1, granted=100_000)
def an_ongoing_project_by_municipality(folder: Path) -> Path:
    """What was granted stands in its first row only."""
    head, row = _projects("Pågående")
    beside = [
        None if h == "Belopp" else "Falun" if h == "Kommuner" else c
        for h, c in zip(head, row, strict=True)
    ]
    return xlsx(folder / "f.xlsx", [head, row, beside])


@bad_file(cases=2, granted=0)
def rejected_in_other_words(folder: Path) -> Path:
    rows = table(grant(1, Beslut="Ej godkänd"), grant(2, Beslut="Beviljas ej"))
    place = rows[0].index("Beviljat belopp")
    return xlsx(
        folder / "f.xlsx",
        [
            [None if i == place and n else c for i, c in enumerate(row)]
            for n, row in enumerate(rows)
        ],
    )
