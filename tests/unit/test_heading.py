"""Every word of a heading is accounted for, or nobody takes it for a column of ours unasked."""

from typing import Any

import pytest

from jamstall.intake.heading import read_heading, same_heading, unaccounted
from jamstall.intake.heading_rows import headings_of
from jamstall.intake.locate import match_headings
from jamstall.intake.mapping import Mapping
from jamstall.intake.proposal import Proposal, propose
from jamstall.intake.read import Sheet
from jamstall.intake.units import split, words_of
from jamstall.schema import COLUMNS
from tests.files import grant, table

FOUND: dict[str, tuple[str, ...]] = {
    "amount_granted": (
        "Beviljat belopp", "Beviljat belopp (kr)", "Beviljat belopp (tkr)", "Beviljat belopp, SEK",
        "Beviljat_belopp_tkr", "BeviljatBeloppTkr", "Beviljat belopp (T SEK)",
        "Beviljat belopp i tusental kronor", "Belopp ('000 kr)", "Belopp (Mdkr)", "Belopp, Mkr",
        "Beviljat belopp 1)", "Beviljat belopp¹", "Beviljat belopp *", "BEVILJAT  BELOPP:",
        "Beviljat belopp [1]", "Beviljat, hela kronor", "Amount granted (SEK thousand)",
        "Beviljat belopp (kr, obligatorisk)", "Beviljat stöd (belopp)", "Beviljade medel, kronor",
        "beviljat_belopp_sek", "Kr beviljat belopp",
    ),
    "amount_paid": ("Utbetalt (kr)", "Utbetalt belopp, tkr", "Utbetalning (Mkr)"),
    "amount_applied": ("Sökt belopp (tkr)", "Sökt stöd kr", "Sökt (kr)", "Ansökt, tkr", "Sökt"),
    "total_cost": ("Total kostnad (Mkr)", "Total budget, tkr"),
    "applicant_sex": (
        "Kön", "Sökandens kön", "Kön (sökande)", "Kön (K/M)", "Kön (kvinna/man)", "Juridiskt kön",
        "Kön, VD", "VD:s kön", "Kön*", "Sökande(s) kön",
    ),
    "decided_on": ("Beslutsdatum", "Beslutsdatum (ÅÅÅÅ-MM-DD)", "Beslut (datum)", "Datum beslut"),
    "decision": ("Beslut", "Beslut (bifall/avslag)", "Beslut 1)", "Beslutstyp (obligatorisk)"),
    "organisation_number": ("Org.nr", "Orgnr (10 siffror)", "Organisationsnummer utan bindestreck"),
    "sni_code": ("SNI-kod (5 siffror)", "Bransch (SNI)", "Branschkod (SNI 2007)", "SNI 2025"),
    "municipality": ("Kommun(er)", "Kommun (namn)", "Kommun (kod)", "Sökandes kommun"),
    "case_id": ("Diarienr.", "ÄrendeId", "Dnr *", "Ärende nr"),
    "employees": ("Antal anställda", "Antal anställda (st)"),
    "birthplace": ("Inrikes-/utrikesfödd", "Född i"),
}  # fmt: skip

NOT_FOUND: tuple[str, ...] = (
    # the opposite
    "Ej beviljat belopp", "Inte beviljat belopp", "Beviljat belopp (ej utbetalt)", "Ej utbetalt",
    "Obeviljat belopp", "Amount not granted", "Beviljat belopp exkl. moms", "Avslaget belopp",
    # other times and other stages
    "Föregående beslut", "Föregående beslutsdatum", "Tidigare beviljat belopp",
    "Beviljat belopp föregående år", "Preliminärt beviljat belopp", "Återkrävt belopp",
    "Återbetalt belopp", "Inbetalt belopp", "Kvarstående", "Kvarstående belopp", "Ändrat belopp",
    "Föreslaget belopp", "Rekvirerat belopp", "Planerad utbetalning", "Belopp 2021 kr",
    "Beslut omprövning",
    # parts and shares
    "Andel beviljat", "Andel beviljat (%)", "Varav EU", "Varav beviljat belopp EU",
    "Beviljat belopp per år", "Beviljat belopp, kr per år", "Beviljat belopp/anställd",
    "Antal beslut", "Beviljat stöd (antal)", "Genomsnittligt belopp", "Beviljat belopp år 1",
    "Beviljat belopp (ackumulerat)", "Beviljat belopp (inkl. tillägg)", "Utbetalt/beviljat",
    "Belopp 2",
    # other people
    "Målgruppens kön", "Kön (målgrupp)", "Handläggarens kön", "Deltagarnas kön", "Kön barn",
    "Medsökandes kön", "Kön 2", "Sökandes kommun (säte)", "Handläggarens kommun",
    # numbers of something that is no number
    "Kön (%)", "Beslut (kr)", "Andel kvinnor", "Antal kvinnor",
)  # fmt: skip

OTHER_UNIT: dict[str, tuple[str, str]] = {
    "Beviljat belopp (EUR)": ("amount_granted", "EUR"),
    "Beviljat belopp EUR": ("amount_granted", "EUR"),
    "beviljat_belopp_-_euro": ("amount_granted", "EUR"),
    "BeviljatBeloppEUR": ("amount_granted", "EUR"),
    "Belopp €": ("amount_granted", "EUR"),
    "Belopp (k€)": ("amount_granted", "EUR"),
    "Beviljat belopp (USD)": ("amount_granted", "USD"),
    "Belopp, NOK": ("amount_granted", "NOK"),
    "Utbetalt %": ("amount_paid", "%"),
    "Utbetalt belopp (%)": ("amount_paid", "%"),
    "Beviljat stöd i procent": ("amount_granted", "%"),
    "Sökt belopp (miljoner euro)": ("amount_applied", "EUR"),
}


@pytest.mark.parametrize(
    ("heading", "column"), [(h, column) for column, hs in FOUND.items() for h in hs]
)
def test_a_heading_whose_every_word_is_known(heading: str, column: str) -> None:
    read = read_heading(heading)
    assert (read.column, read.is_ours) == (column, True)


@pytest.mark.parametrize("heading", NOT_FOUND)
def test_a_heading_with_a_word_more(heading: str) -> None:
    assert not read_heading(heading).is_ours
    assert match_headings([heading], Mapping()).positions == {}


@pytest.mark.parametrize(("heading", "said"), OTHER_UNIT.items())
def test_an_amount_that_is_not_in_kronor(heading: str, said: tuple[str, str]) -> None:
    read = read_heading(heading)
    assert (read.column, [unit.of for unit in read.units]) == (said[0], [said[1]])
    assert not read.is_ours
    assert match_headings([heading], Mapping()).other_unit == {said[0]: heading}


def test_no_accepted_heading_is_a_unit() -> None:
    """Or it would never be found."""
    for column in COLUMNS:
        for heading in column.headings:
            assert split(words_of(heading))[1] == [], heading


@pytest.mark.parametrize(
    ("headings", "column", "chosen"),
    [
        (("Belopp", "Beviljat belopp (%)"), "amount_granted", "Belopp"),
        (("Beviljat belopp (EUR)", "Belopp (kr)"), "amount_granted", "Belopp (kr)"),
        (("Målgruppens kön", "Kön"), "applicant_sex", "Kön"),
        (("Föregående beslut", "Beslut"), "decision", "Beslut"),
        (("Ej beviljat", "Beviljat stöd"), "amount_granted", "Beviljat stöd"),
    ],
)
def test_the_heading_that_says_no_more_is_chosen(
    headings: tuple[str, ...], column: str, chosen: str
) -> None:
    found = match_headings(headings, Mapping())
    assert headings[found.positions[column]] == chosen
    assert (found.ambiguous, found.other_unit) == ({}, {})


def test_a_mapping_s_heading_is_recognised_but_for_its_unit() -> None:
    assert same_heading("Beviljat belopp (kr)", "beviljat_belopp")
    assert same_heading("Belopp i tkr", "Belopp (TKR)")
    for other in ("Belopp (tkr)", "Belopp (EUR)", "Belopp %", "Ej belopp", "Belopp (extra)"):
        assert not same_heading("Belopp", other)
    assert not same_heading("", "–")


def proposed(column: str, instead_of: str, heading: str, *cells: Any) -> Proposal:
    rows = [grant(n, **{instead_of: cell}) for n, cell in enumerate(cells, 1)]
    head, *below = table(*rows)
    head = [heading if name == instead_of else name for name in head]
    found = propose(Sheet("S", [head, *below]), 1, "business_grants")
    return next(p for p in found if p.column == column)


@pytest.mark.parametrize("heading", NOT_FOUND)
def test_no_amount_and_no_sex_is_proposed_for_it(heading: str) -> None:
    if "ommun" not in heading and "eslut" not in heading:
        found = proposed("amount_granted", "Beviljat belopp", heading, 250, 100)
        assert found.heading is None
    if "kön" in heading.casefold():
        assert proposed("applicant_sex", "Kön", heading, "Kvinna", "Man").heading is None


@pytest.mark.parametrize(
    ("column", "instead_of", "heading", "cells"),
    [
        ("decided_on", "Beslutsdatum", "Föregående beslutsdatum", ("2024-01-01", "2024-02-01")),
        ("decision", "Beslut", "Föregående beslut", ("Bifall", "Avslag")),
        ("decision", "Beslut", "Beslut ej verkställt", ("Bifall", "Avslag")),
        ("municipality", "Kommun", "Handläggarens kommun", ("Gävle", "Falun")),
    ],
)
def test_nor_anything_else_where_a_word_turns_it(
    column: str, instead_of: str, heading: str, cells: tuple[str, ...]
) -> None:
    assert proposed(column, instead_of, heading, *cells).heading is None


@pytest.mark.parametrize(
    "heading",
    ["Beviljat belopp (EUR)", "beviljat_belopp_-_euro", "Belopp %", "beviljatbelopptkr"],
)
def test_nor_what_is_not_in_kronor(heading: str) -> None:
    assert proposed("amount_granted", "Beviljat belopp", heading, 250, 100).heading is None


def test_what_is_unaccounted_for_can_be_said() -> None:
    assert unaccounted("Beviljat belopp av EU (tkr)", "Beviljat belopp", "amount") == ["av", "eu"]
    assert unaccounted("Beviljat belopp (EUR)", "Beviljat belopp", "amount") == ["eur"]
    assert unaccounted("Kön (K/M)", "Kön", "enum") == []


CASES = [["A 1", "Gävle", "250", "100"]]


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        pytest.param(
            [["Dnr", "Kommun", "Sökt", "Beviljat"], ["", "", "(tkr)", "(tkr)"], *CASES],
            ("Dnr", "Kommun", "Sökt (tkr)", "Beviljat (tkr)"), id="units below"),
        pytest.param(
            [["Dnr", "Kommun", "Belopp", ""], ["", "", "Sökt", "Beviljat"], *CASES],
            ("Dnr", "Kommun", "Belopp Sökt", "Belopp Beviljat"), id="a merged heading above two"),
        pytest.param(
            [["Dnr", "Kommun", "Belopp", None], [None, None, "Sökt (tkr)", "Beviljat (tkr)"]],
            ("Dnr", "Kommun", "Belopp Sökt (tkr)", "Belopp Beviljat (tkr)"), id="both"),
        pytest.param(
            [["Dnr", "Kommun", "Beviljat", ""], ["", "", "Ej", "(tkr)"], *CASES],
            ("Dnr", "Kommun", "Beviljat Ej", "Beviljat (tkr)"), id="a word that turns it"),
        pytest.param(
            [["Dnr", "Kommun", "Sökt", "Beviljat"], ["text", "text", "kr", "kr"], *CASES],
            ("Dnr text", "Kommun text", "Sökt kr", "Beviljat kr"), id="forms below all"),
        pytest.param(
            [["Dnr", "Kommun", "Sökt", "Beviljat"], *CASES],
            ("Dnr", "Kommun", "Sökt", "Beviljat"), id="one row"),
        pytest.param(
            [["Dnr", "Kommun", "Beslut", "Belopp"], ["Projekt", "", "", ""], *CASES],
            ("Dnr", "Kommun", "Beslut", "Belopp"), id="the name of a part"),
        pytest.param(
            [["Dnr", "Kommun"], ["Dnr", "Kommun"], ["A 1", "Gävle"]],
            ("Dnr", "Kommun"), id="repeated"),
    ],
)  # fmt: skip
def test_headings_over_two_rows(rows: list[list[Any]], texts: tuple[str, ...]) -> None:
    assert headings_of(rows, 0).texts == texts
