"""Which headings are proposed for our columns, why, and what words a file uses."""

import datetime as dt
from typing import Any

import pytest

from jamstall.intake import Mapping
from jamstall.intake.locate import Table, match_headings
from jamstall.intake.proposal import (
    CONFIDENCE,
    Proposal,
    propose,
    samples,
    unmapped,
    worded_reason,
)
from jamstall.intake.read import Sheet
from jamstall.intake.vocabulary import Word, words_of
from jamstall.schema import BY_NAME, Fund, columns_of
from jamstall.texts import LANGUAGES, Texts
from tests.files import grant, table

NOBODY = "640823-3234"
BUSINESS: Fund = "business_grants"


def proposed(
    *rows: dict[str, Any], mapping: Mapping | None = None, fund: Fund = BUSINESS
) -> dict[str, Proposal]:
    return {p.column: p for p in propose(Sheet("S", table(*rows)), 1, fund, mapping)}


def renamed(row: dict[str, Any], **names: str) -> dict[str, Any]:
    return {names.get(heading, heading): cell for heading, cell in row.items()}


def test_every_column_of_the_fund_has_a_proposal_and_what_must_be_there_says_so() -> None:
    found = proposed(grant(1))
    assert list(found) == [column.name for column in columns_of(BUSINESS)]
    required = {name for name, proposal in found.items() if proposal.required}
    assert required == {c.name for c in columns_of(BUSINESS) if BUSINESS in c.required}
    assert (found["case_id"].heading, found["case_id"].reason) == ("Diarienummer", "exact")
    assert found["case_id"].confidence == "certain"
    assert (found["total_cost"].heading, found["total_cost"].confidence) == (None, None)


def test_a_project_needs_a_place_and_a_date_of_some_kind() -> None:
    row = {"Ärende-id": "P 1", "Projektnamn": "X", "Belopp": 1}
    found = proposed(row, fund="project_funds")
    assert found["county"].required
    assert found["decided_on"].required
    found = proposed({**row, "Kommun": "Gävle", "Startdatum": "2024-01-01"}, fund="project_funds")
    assert not found["county"].required
    assert not found["decided_on"].required


@pytest.mark.parametrize(
    ("without", "mapping", "column", "is_missing"),
    [
        (("Beslut",), Mapping(), "decision", False),  # a granted amount is a decision
        (("Beslut", "Beviljat belopp"), Mapping(), "decision", True),
        (("Kön",), Mapping(), "applicant_sex", True),
        (("Kön",), Mapping(sex_from_identity_number=True), "applicant_sex", False),
        (("Diarienummer",), Mapping(), "case_id", True),
        ((), Mapping(), "case_id", False),
    ],
)
def test_what_another_column_gives_is_not_missing(
    without: tuple[str, ...], mapping: Mapping, column: str, is_missing: bool
) -> None:
    row = {heading: cell for heading, cell in grant(1, Orgnr="556677-8899").items()
           if heading not in without}  # fmt: skip
    proposal = proposed(row, mapping=mapping)[column]
    assert (proposal.required, proposal.missing) == (True, is_missing)
    needed = Texts("sv")("reason-required")
    assert (worded_reason(proposal, Texts("sv")) == needed) is is_missing


@pytest.mark.parametrize(
    ("heading", "column", "instead_of"),
    [
        ("Beslutsdatum i nämnden", "decided_on", "Beslutsdatum"),
        ("Beviljat belop", "amount_granted", "Beviljat belopp"),
        ("Diarienummmer", "case_id", "Diarienummer"),
        ("Sökandes kommun (säte)", "municipality", "Kommun"),
        ("Företagarens kön 2024", "applicant_sex", "Kön"),
    ],
)
def test_a_heading_like_an_accepted_one_is_likely(
    heading: str, column: str, instead_of: str
) -> None:
    found = proposed(renamed(grant(1), **{instead_of: heading}))[column]
    assert found.heading == heading
    assert found.confidence == ("certain" if found.reason == "exact" else "likely")


def test_a_heading_alike_whose_values_are_something_else_is_left_alone() -> None:
    row = renamed(grant(1), Beslutsdatum="Beslut om datum")
    assert proposed({**row, "Beslut om datum": "Kanske"})["decided_on"].heading is None
    row = renamed(grant(1), **{"Beviljat belopp": "Beviljat belopp av vem"})
    assert proposed({**row, "Beviljat belopp av vem": "Ada"})["amount_granted"].heading is None


@pytest.mark.parametrize(
    ("instead_of", "column"),
    [
        ("Kommun", "municipality"),
        ("SNI-kod", "sni_code"),
        ("Kön", "applicant_sex"),
        ("Beslut", "decision"),
        ("Diarienummer", "case_id"),
    ],
)
def test_values_tell_a_column_whose_heading_says_nothing(instead_of: str, column: str) -> None:
    rows = [renamed(grant(n), **{instead_of: "Fält 7"}) for n in (1, 2, 3)]
    found = proposed(*rows)[column]
    assert (found.heading, found.reason, found.confidence) == ("Fält 7", "values", "guess")
    assert found.share == 1


def test_a_date_of_decision_is_guessed_only_where_there_is_one_date_left() -> None:
    row = renamed(grant(1), Beslutsdatum="Fält 7")
    assert proposed(row)["decided_on"].heading == "Fält 7"
    assert proposed({**row, "Fält 8": dt.date(2024, 1, 1)})["decided_on"].heading is None


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param([2019, 2020, 2021], id="years are no industry codes and no places"),
        pytest.param([3, 12, 45], id="numbers of employees are no ages and no divisions"),
        pytest.param(["Ja", "Nej", "Ja"], id="yes and no may be an answer to anything"),
        pytest.param([1000, 2500, 300], id="which amount it is cannot be seen"),
        pytest.param(["Uppgift saknas"] * 3, id="unknown is unknown of anything"),
    ],
)
def test_what_could_be_anything_is_not_guessed(cells: list[Any]) -> None:
    rows = [{"Kolumn A": cell, "Kolumn B": "text"} for cell in cells]
    assert {p.heading for p in proposed(*rows).values()} == {None}


def test_what_the_user_says_is_not_contradicted() -> None:
    mapping = Mapping(columns={"case_id": "Stödform"}, constants={"decision": "granted"})
    found = proposed(grant(1), mapping=mapping)
    assert (found["case_id"].heading, found["case_id"].reason) == ("Stödform", "mapped")
    assert (found["decision"].heading, found["decision"].reason) == (None, "constant")
    assert found["support_form"].heading is None, "its heading is taken"


def test_a_heading_that_stands_twice_is_no_sure_thing() -> None:
    sheet = Sheet("S", [["Kommun", "Kommun", "Beslut"], ["Gävle", "Falun", "Bifall"]])
    found = {p.column: p for p in propose(sheet, 1, BUSINESS)}
    assert (found["municipality"].reason, found["municipality"].confidence) == ("repeated", "guess")


def test_headings_of_nobody_are_listed_with_samples() -> None:
    sheet = Sheet("S", table(*(grant(n, Handläggare=f"HL {n % 2}") for n in range(1, 6))))
    (heading,) = unmapped(sheet, 1, propose(sheet, 1, BUSINESS))
    assert (heading.text, heading.samples) == ("Handläggare", ("HL 1", "HL 0"))


def test_samples_are_found_far_down() -> None:
    rows = [["Diarienummer", "Kommun"], *([f"A {n}", ""] for n in range(2000)), ["B", "Gävle"]]
    found = {p.column: p for p in propose(Sheet("S", rows), 1, BUSINESS)}
    assert found["municipality"].samples == ("Gävle",)
    assert found["case_id"].samples == ("A 0", "A 1", "A 2")


@pytest.mark.parametrize("column", [None, *BY_NAME])
def test_no_sample_is_an_identity_number(column: str | None) -> None:
    numbers = [NOBODY, "6408233234", 6408233234, "19640823-3234", 196408233234.0, f"Ada {NOBODY}"]
    for number in numbers:
        (shown,) = samples([number], BY_NAME[column] if column else None)
        assert "3234" not in shown, (column, number, shown)


def test_an_identity_number_that_lost_its_zeros_is_no_sample() -> None:
    lost = 1012392  # 000101-2392, as a spreadsheet keeps it
    for column in (None, BY_NAME["organisation_number"], BY_NAME["organisation_name"]):
        assert samples([lost], column) == ("[personnummer]",)


def test_amounts_and_dates_are_shown_as_they_are() -> None:
    assert samples([1_200_000.0], BY_NAME["amount_granted"]) == ("1200000",)
    assert samples([1_200_000.0], None) == ("1200000",)
    assert samples([dt.datetime(2024, 1, 2)], BY_NAME["decided_on"]) == ("2024-01-02",)
    assert samples(["556036-0793"], BY_NAME["organisation_number"]) == ("556036-0793",)
    (long,) = samples(["ord " * 50], BY_NAME["description"])
    assert (len(long), long[-1]) == (60, "…")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words(language: str) -> None:
    texts = Texts(language)  # type: ignore[arg-type]
    for reason, confidence in CONFIDENCE.items():
        proposal = Proposal("case_id", True, "Vad", 0, (), reason, "Dnr", 0.96)
        assert worded_reason(proposal, texts)
        assert texts(f"confidence-{confidence}")
    guess = Proposal("sni_code", True, "Fält 7", 0, (), "values", "", 0.96)
    assert "96" in worded_reason(guess, texts)
    missing = {worded_reason(Proposal("case_id", needed), texts) for needed in (True, False)}
    assert len(missing) == 2


def words(column: str, *cells: Any, mapping: Mapping | None = None) -> tuple[Word, ...]:
    heading = BY_NAME[column].headings[0]
    rows = [
        ["Diarienummer", "Kommun", heading],
        *([f"A {n}", "Gävle", c] for n, c in enumerate(cells)),
    ]
    found = match_headings(rows[0], Mapping())
    return words_of(Table(Sheet("S", rows), 0, found.positions), BUSINESS, mapping or Mapping())[
        column
    ]


def test_words_are_counted_and_those_nobody_can_read_come_first() -> None:
    found = words("applicant_sex", "Kvinna", "KVINNA ", "Man", "Hen", None, "-", "man", "kvinna")
    assert found == (Word("Hen", 1, None), Word("Kvinna", 3, "woman"), Word("Man", 2, "man"))


def test_the_mapping_s_words_are_read_by_it() -> None:
    mapping = Mapping(values={"decision": {"kod 3": "rejected"}})
    assert words("decision", "Kod 3", "Kod 4", mapping=mapping) == (
        Word("Kod 4", 1, None),
        Word("Kod 3", 1, "rejected"),
    )


def test_rows_that_are_no_data_have_no_words() -> None:
    assert words("decision", "Bifall", "Beslut") != ()
    rows = [["Diarienummer", "Kommun", "Beslut"], ["A 1", "Gävle", "Bifall"]]
    rows += [["Diarienummer", "Kommun", "Beslut"]]
    found = Table(Sheet("S", rows), 0, match_headings(rows[0], Mapping()).positions)
    assert words_of(found, BUSINESS, Mapping()) == {"decision": (Word("Bifall", 1, "granted"),)}


def test_a_word_that_is_an_identity_number_is_not_shown() -> None:
    assert words("applicant_sex", NOBODY) == (Word("[personnummer]", 1, None),)
