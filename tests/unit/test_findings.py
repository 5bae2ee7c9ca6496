"""The catalogue: every code has its words in both languages, and every code can be met."""

import datetime as dt
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from jamstall.intake import Finding, Mapping, take_in
from jamstall.intake.findings import CATALOGUE, CODES_OF_UNUSABLE_FILES
from jamstall.intake.wording import findings_as_documents, findings_as_lines, worded_finding
from jamstall.texts import LANGUAGES, Language, Texts
from tests.files import delimited, grant, project, table, xlsx

TEXTS = Path(__file__).parents[2] / "jamstall" / "texts"
NOBODY = "640823-3234"


def grants(*rows: dict[str, Any], mapping: Mapping | None = None) -> Any:
    return lambda folder: take_in(xlsx(folder / "foretagsstod.xlsx", table(*rows)), mapping)


def projects(*rows: dict[str, Any], mapping: Mapping | None = None) -> Any:
    return lambda folder: take_in(xlsx(folder / "projekt.xlsx", table(*rows)), mapping)


def advised(**changed: Any) -> dict[str, Any]:
    row = {"Period": "2024 halvår 1", "Rådgivare": "Råd AB", "Kommun": "Gävle", "Kön": "Kvinna"}
    return {**row, "Klienter": 7, "Rådgivningar": 9, **changed}


def advice(*rows: dict[str, Any]) -> Any:
    return lambda folder: take_in(xlsx(folder / "radgivning.xlsx", table(*rows)))


def without(row: dict[str, Any], *headings: str) -> dict[str, Any]:
    return {heading: cell for heading, cell in row.items() if heading not in headings}


def paid(amount: int, day: int, **changed: Any) -> dict[str, Any]:
    more = {"Utbetalt belopp": amount, "Utbetalningsdatum": dt.date(2024, 6, day)}
    return grant(1, **{**more, **changed})


def two_sheets(folder: Path) -> Any:
    return take_in(xlsx(folder / "f.xlsx", table(grant(1), grant(2)), B=table(grant(3))))


def shifted(folder: Path) -> Any:
    rows = table(grant(1))
    return take_in(delimited(folder / "f.csv", [rows[0], [*rows[1], "x"]]))


def cut_off(folder: Path) -> Any:
    *rows, last = table(grant(1), grant(2))
    return take_in(delimited(folder / "f.csv", [*rows, last[:-2]]))


def twice_the_heading(folder: Path) -> Any:
    rows = table(grant(1))
    return take_in(xlsx(folder / "f.xlsx", [[*row, *row[-1:]] for row in rows]))


def hidden_row(folder: Path) -> Any:
    workbook = openpyxl.load_workbook(xlsx(folder / "f.xlsx", table(grant(1), grant(2))))
    workbook.active.row_dimensions[3].hidden = True
    workbook.save(folder / "f.xlsx")
    return take_in(folder / "f.xlsx")


def row_twice(folder: Path) -> Any:
    path = xlsx(folder / "f.xlsx", table(grant(1), grant(2), grant(3)))
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = re.sub(rb'r="([A-L]?)3"', rb'r="\g<1>2"', parts[sheet])
    with zipfile.ZipFile(path, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return take_in(path)


def shown_as(form: str) -> Any:
    def make(folder: Path) -> Any:
        workbook = openpyxl.load_workbook(xlsx(folder / "f.xlsx", table(grant(1))))
        workbook.active["H2"].number_format = form
        workbook.save(folder / "f.xlsx")
        return take_in(folder / "f.xlsx")

    return make


def holding(folder: Path, part: str) -> Path:
    path = xlsx(folder / "f.xlsx", table(grant(1)))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(part, b"<x/>")
    return path


def one_amount() -> list[list[Any]]:
    return table(without(grant(1), "Sökt belopp"))


def second_row_of_headings(folder: Path) -> Any:
    head, *rows = table(grant(1))
    units = ["(tkr)" if heading == "Beviljat belopp" else None for heading in head]
    return take_in(xlsx(folder / "f.xlsx", [head, units, *rows]))


SNI = "SNI-kod"
AMOUNT = "Beviljat belopp"
PRODUCED: dict[str, tuple[Any, int | None, str | None]] = {
    "column_missing": (grants(without(grant(1), SNI)), 1, "sni_code"),
    "column_ambiguous": (twice_the_heading, 1, "age_group"),
    "heading_not_found": (
        grants(grant(1), mapping=Mapping(columns={"description": "Anm"})), 1, "description"),
    "headings_ignored": (grants(grant(1, Handläggare="A")), 1, None),
    "other_sheet": (two_sheets, None, None),
    "no_rows": (lambda f: take_in(xlsx(f / "f.xlsx", table(grant(1))[:1])), 1, None),
    "payment_layout": (grants(paid(10, 1), paid(20, 2)), 2, None),
    "place_layout": (projects(project(1), project(1, Kommuner="Sandviken")), 2, None),
    "totals_row": (grants(grant(1), {"Diarienummer": "Summa", AMOUNT: 5}), 3, None),
    "note_row": (grants(grant(1), {"Diarienummer": "Uttag ur systemet i maj"}), 3, None),
    "repeated_header": (
        lambda f: take_in(xlsx(f / "f.xlsx", [*table(grant(1)), table(grant(1))[0]])), 3, None),
    "amount_scale": (
        grants({**without(grant(1), AMOUNT), "Beviljat belopp (tkr)": 250}), 1, "amount_granted"),
    "amount_not_kronor": (
        lambda f: take_in(xlsx(f / "f.xlsx", [["Belopp i EUR"], *one_amount()])), 1,
        "amount_granted"),
    "amount_unit_unclear": (
        lambda f: take_in(xlsx(f / "f.xlsx", [["Sökt i tkr, beviljat i Mkr"], *one_amount()])), 1,
        "amount_granted"),
    "heading_other_unit": (grants(grant(1, **{"Utbetalt belopp (EUR)": 5})), 1, "amount_paid"),
    "heading_guessed": (
        grants({**without(grant(1), "Kön"), "Fält 7": "Man"},
               mapping=Mapping(columns={"applicant_sex": "Fält 7"}, guessed=("applicant_sex",))),
        1, "applicant_sex"),
    "heading_row": (second_row_of_headings, 2, None),
    "amount_format": (shown_as('#,##0" tkr"'), 2, "amount_granted"),
    "amount_format_other": (shown_as("[$€-2] #,##0"), 2, "amount_granted"),
    "required": (grants(grant(1, Diarienummer=None)), 2, "case_id"),
    "formula_error": (grants(grant(1, Kön="#N/A")), 2, "applicant_sex"),
    "amount_unreadable": (grants(grant(1, **{AMOUNT: "mycket"})), 2, "amount_granted"),
    "amount_negative": (grants(grant(1, **{AMOUNT: -5})), 2, "amount_granted"),
    "amount_absurd": (grants(grant(1, **{AMOUNT: 10_000_000_001})), 2, "amount_granted"),
    "payment_negative": (grants(paid(-10, 1)), 2, "amount_paid"),
    "date_unreadable": (grants(grant(1, Beslutsdatum="i våras")), 2, "decided_on"),
    "date_year_only": (grants(grant(1, Beslutsdatum=2024)), 2, "decided_on"),
    "date_month_only": (grants(grant(1, Beslutsdatum=202403)), 2, "decided_on"),
    "date_order_unclear": (grants(grant(1, Beslutsdatum="24-02-15")), 2, "decided_on"),
    "date_order_assumed": (grants(grant(1, Beslutsdatum="03/04/2024")), 2, "decided_on"),
    "year_out_of_range": (grants(grant(1, Beslutsdatum=dt.date(1989, 12, 31))), 2, "decided_on"),
    "project_year_out_of_range": (projects(project(1, Slutdatum="2061-01-01")), 2, "ends_on"),
    "number_unreadable": (grants(grant(1, **{"SNI-version": "ny"})), 2, "sni_version"),
    "word_unknown": (grants(grant(1, Kön="Kvina")), 2, "applicant_sex"),
    "period_unreadable": (advice(advised(Period="våren")), 2, "period"),
    "period_of_two_years": (advice(advised(Period="2023-07-01 till 2024-06-30")), 2, "period"),
    "clients_without_sessions": (advice(advised(Rådgivningar=None)), 2, "sessions"),
    "sessions_under_clients": (advice(advised(Rådgivningar=3)), 2, "sessions"),
    "sessions_without_clients": (advice(advised(Klienter=0)), 2, "clients"),
    "period_overlaps": (advice(advised(), advised(Period="2024-03")), 3, "period"),
    "advice_repeated": (advice(advised(), advised()), 3, "adviser"),
    "sni_missing": (grants(grant(1, **{SNI: None})), 2, "sni_code"),
    "value_left_out": (grants(grant(1, Anställda="1,5")), 2, "employees"),
    "column_left_out": (grants(grant(1, Ansökningsdatum="01-02-03")), 2, "applied_on"),
    "sni_several": (grants(grant(1, **{SNI: "25.110, 62.010"})), 2, "sni_code"),
    "sni_unknown": (grants(grant(1, **{SNI: "44.100"})), 2, "sni_code"),
    "sni_name_only": (grants(grant(1, **{SNI: "Dataprogrammering"})), 2, "sni_code"),
    "sni_other_version": (
        grants(grant(1, **{SNI: "95.311", "SNI-version": 2007})), 2, "sni_code"),
    "sni_version_unknown": (grants(grant(1, **{"SNI-version": 2002})), 2, "sni_version"),
    "sni_leading_zero": (
        grants(*(grant(n, **{SNI: c}) for n, c in enumerate((1610, 25110, 62010)))), 2, "sni_code"),
    "municipality_unknown": (grants(grant(1, Kommun="Hudikswall")), 2, "municipality"),
    "municipality_several": (grants(grant(1, Kommun="Gävle, Ockelbo")), 2, "municipality"),
    "county_unknown": (grants(grant(1, Kommun=None, Län="Gävleburg")), 2, "county"),
    "county_differs": (grants(grant(1, Län="Halland")), 2, "county"),
    "place_missing": (grants(grant(1, Kommun=None)), 2, "municipality"),
    "place_doubted": (grants(grant(1, Kommun="Gävle?")), 2, "municipality"),
    "organisation_number_invalid": (
        grants(grant(1, Orgnr="556677-8890")), 2, "organisation_number"),
    "identity_number_dropped": (grants(grant(1, Orgnr=NOBODY)), 2, "organisation_number"),
    "identity_number_in_text": (
        grants(grant(1, Företag=f"Eva {NOBODY}")), 2, "organisation_name"),
    "identity_number_as_case": (grants(grant(1, Diarienummer=NOBODY)), 2, "case_id"),
    "email_in_text": (grants(grant(1, Beskrivning="a@example.se")), 2, "description"),
    "phone_in_text": (grants(grant(1, Beskrivning="070-123 45 67")), 2, "description"),
    "decision_assumed": (grants(grant(1, Beslut=None)), 2, "decision"),
    "decision_ongoing": (projects(project(1, Beslut="Pågående")), 2, "decision"),
    "decided_before_applied": (
        grants(grant(1, Ansökningsdatum=dt.date(2024, 3, 21))), 2, "decided_on"),
    "ends_before_starts": (
        projects(project(1, Startdatum="2024-06-01", Slutdatum="2024-05-31")), 2, "ends_on"),
    "amount_on_rejected": (grants(grant(1, Beslut="Avslag")), 2, "amount_granted"),
    "granted_over_applied": (grants(grant(1, **{AMOUNT: 300001})), 2, "amount_granted"),
    "cells_beyond": (shifted, 2, None),
    "last_row_short": (cut_off, 3, None),
    "hidden_rows": (hidden_row, None, None),
    "rows_unread": (row_twice, None, None),
    "macros": (lambda f: take_in(holding(f, "xl/vbaProject.bin")), None, None),
    "external_links": (
        lambda f: take_in(holding(f, "xl/externalLinks/externalLink1.xml")), None, None),
    "formula_not_computed": (grants(grant(1, Kön="=A1")), 2, "applicant_sex"),
    "case_id_rounded": (grants(grant(1, Diarienummer=20240000000000001)), 2, "case_id"),
    "case_id_is_date": (grants(grant(1, Diarienummer=dt.date(2024, 1, 1))), 2, "case_id"),
    "case_id_spelled": (grants(grant(1), grant(1, Diarienummer="rg-2024-001")), 3, "case_id"),
    "formula_in_text": (grants(grant(1, Företag="@SUM(1)")), 2, "organisation_name"),
    "markup_in_text": (grants(grant(1, Företag="<b>A</b>")), 2, "organisation_name"),
    "text_cut": (
        lambda f: take_in(delimited(f / "f.csv", table(grant(1, Företag="a" * 40_000)))),
        2, "organisation_name"),
    "duplicate_row": (grants(grant(1), grant(1)), 3, "case_id"),
    "duplicate_case": (grants(grant(1), grant(1, **{AMOUNT: 5})), 3, "amount_granted"),
}  # fmt: skip


def test_every_code_has_a_file_that_gives_it() -> None:
    assert set(PRODUCED) == set(CATALOGUE)


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_is_given_where_it_should_be(code: str, tmp_path: Path) -> None:
    make, row, column = PRODUCED[code]
    intake = make(tmp_path)
    (finding,) = [finding for finding in intake.findings if finding.code == code]
    assert (finding.row, finding.column) == (row, column)
    assert finding.severity == CATALOGUE[code]
    assert bool(intake.errors) == any(f.severity == "error" for f in intake.findings)
    for language in LANGUAGES:
        message, hint = worded_finding(finding, Texts(language))
        assert message
        assert hint
        assert "{" not in message + hint


def keys(language: str, prefix: str) -> set[str]:
    text = "\n".join(p.read_text(encoding="utf-8") for p in TEXTS.glob(f"{language}*.ftl"))
    return {line.split(" =")[0] for line in text.splitlines() if line.startswith(prefix)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("prefix", "codes"), [("finding-", tuple(CATALOGUE)), ("file-", CODES_OF_UNUSABLE_FILES)]
)
def test_words_for_every_code_and_no_others(
    language: Language, prefix: str, codes: tuple[str, ...]
) -> None:
    names = {code.replace("_", "-") for code in codes}
    wanted = {f"{prefix}{name}{ending}" for name in names for ending in ("", "-hint")}
    assert keys(language, prefix) == wanted


@pytest.mark.parametrize("prefix", ["cli-", "severity-", "status-", "column-"])
def test_both_languages_say_the_same_things(prefix: str) -> None:
    assert keys("sv", prefix) == keys("en", prefix)


def test_all_findings_of_a_file_come_at_once(tmp_path: Path) -> None:
    wrong = grant(
        1, Kommun="Atlantis", Beslut="Kanske", Beslutsdatum="snart", Kön="q", Födelseland="Narnia",
        Åldersgrupp="ung", **{"Sökt belopp": "lite", AMOUNT: "mer", SNI: "44100"},
    )  # fmt: skip
    intake = take_in(xlsx(tmp_path / "f.xlsx", table(grant(9), wrong, {**wrong, SNI: "Q9"})))
    found = [(f.row, f.column) for f in intake.findings]
    columns = [
        "age_group", "amount_applied", "amount_granted", "applicant_sex", "birthplace",
        "decided_on", "decision", "municipality", "sni_code",
    ]  # fmt: skip
    assert found == [(row, column) for row in (3, 4) for column in columns]


def test_the_json_shape_is_that_of_the_design(tmp_path: Path) -> None:
    intake = grants(grant(1, Kön="Kvina"))(tmp_path)
    (document,) = findings_as_documents(intake.findings, Texts("sv"))
    assert document == {
        "sheet": "Ärenden",
        "row": 2,
        "column": "applicant_sex",
        "code": "word_unknown",
        "severity": "error",
        "value": "Kvina",
        "message": "”Kvina” är inte ett känt värde för Kön.",
        "suggestion": (
            "Närmast är ”kvinna”. Rätta cellen, eller ange vad ordet betyder under [values] i en "
            "mappningsfil."
        ),
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CATALOGUE)
def test_a_page_points_to_its_steps_and_never_to_the_command_line(
    code: str, language: Language, tmp_path: Path
) -> None:
    """And names nothing by what only our code calls it, nor offers a nearest one that is none."""
    make, _, _ = PRODUCED[code]
    (finding,) = [finding for finding in make(tmp_path).findings if finding.code == code]
    said = " ".join(worded_finding(finding, Texts(language), "page"))
    assert not re.search(r"--\w|\[values|mappningsfil|mapping file|docs/|–\.", said)


@pytest.mark.parametrize(
    ("changed", "before_and_after"),
    [
        ({"Födelseland": "Utrikes född"}, "Födelseland: Inrikes född och Utrikes född."),
        ({"Kön": "Man"}, "Kön: Kvinna och Man."),
        ({"Beslut": "Avslag"}, "Beslut: Bifall och Avslag."),
        ({"Kommun": "Sandviken"}, "Kommun: Gävle och Sandviken."),
        ({AMOUNT: 5}, "Beviljat belopp: 250000 och 5."),
    ],
)
def test_both_of_what_contradicts_are_said_by_the_names_users_know(
    changed: dict[str, Any], before_and_after: str, tmp_path: Path
) -> None:
    first = grant(1, Kön="Kvinna", Födelseland="Inrikes född", **{AMOUNT: 250000})
    intake = grants(first, {**first, **changed})(tmp_path)
    said = [worded_finding(f, Texts("sv"), "page")[0] for f in intake.findings]
    assert [one for one in said if one.endswith(before_and_after)], said


@pytest.mark.parametrize(
    ("kommun", "hint"),
    [
        (
            "Hudikswall",
            "Närmast är 2184 Hudiksvall. Rätta namnet eller skriv den fyrsiffriga koden.",
        ),
        ("Xyzzy", "Rätta namnet eller skriv den fyrsiffriga koden."),
    ],
)
def test_the_nearest_is_named_only_where_there_is_one(
    kommun: str, hint: str, tmp_path: Path
) -> None:
    (finding,) = grants(grant(1, Kommun=kommun))(tmp_path).findings
    assert worded_finding(finding, Texts("sv"))[1] == hint


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (grants(grant(1, Kommun="Göteborg?")), "”Göteborg?” läses som Göteborg, trots"),
        (projects(project(1, Kommuner="Gävle, Sandviken ?")), "läses som Gävle, Sandviken, trots"),
        (grants(grant(1, Kommun="Göteborg")), None),
    ],
)
def test_a_place_with_a_question_mark_is_asked_about(
    make: Any, said: str | None, tmp_path: Path
) -> None:
    found = [worded_finding(f, Texts("sv"))[0] for f in make(tmp_path).findings
             if f.code == "place_doubted"]  # fmt: skip
    assert [said in one for one in found] == ([True] if said else [])


def test_row_numbers_are_never_grouped_like_amounts(tmp_path: Path) -> None:
    rows = table(*(grant(n) for n in range(1200)), grant(1100, Kön="Man"))
    intake = take_in(xlsx(tmp_path / "f.xlsx", rows))
    (line,) = findings_as_lines(intake.findings, Texts("sv"))
    assert "rad 1102 och rad 1202" in line


def test_a_person_reads_what_stops_the_file_first_and_each_kind_abridged(tmp_path: Path) -> None:
    rows = [*(grant(n, **{SNI: None}) for n in range(30)), grant(99, Kön="Kvina")]
    intake = take_in(xlsx(tmp_path / "f.xlsx", table(*rows)))
    lines = findings_as_lines(intake.findings, Texts("sv"))
    assert lines[0].startswith("Fel  rad 32  ”Kvina”")
    assert len(lines) == 1 + 20 + 1
    assert "10" in lines[-1]
    english = findings_as_lines(intake.findings, Texts("en"))
    assert english[0].startswith("Error  row 32  “Kvina”")


def test_a_value_is_cut_at_a_readable_length() -> None:
    assert len(Finding("word_unknown", column="decision", value="x" * 10_000).value or "") == 500
