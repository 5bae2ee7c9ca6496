"""Industry codes, municipalities, and the words for sex, decision, birthplace and age."""

from typing import Any

import pytest

from jamstall.enumerations import ENUMERATIONS
from jamstall.intake.parse.sni import (
    parse_sni,
    usual_length,
    version_of_code,
    version_of_heading,
    versions_of,
)
from jamstall.intake.parse.words import parse_word
from jamstall.intake.places import locate


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("25.11", "2511"), ("25.110", "25110"), ("25110", "25110"), (25110, "25110"),
        (25110.0, "25110"), ("25.11.0", "25110"), (25.11, "2511"), ("SNI 25.110", "25110"),
        ("25110 Tillverkning av metallstommar", "25110"), ("C 25.110", "25110"), ("C25", "25"),
        (1110, "01110"), (1110.0, "01110"), ("1110", "01110"), ("01.110", "01110"),
        (1.11, "0111"), ("25", "25"), (1, "01"), ("G", "G"), ("g", "G"), ("F - Bygg", "F"),
        ("F Byggverksamhet", "F"), ("45.20", "4520"), ("95.31", "9531"), ("62 010", "62010"),
    ],
)  # fmt: skip
def test_codes(cell: Any, code: str) -> None:
    parsed = parse_sni(cell)
    assert parsed.value == code
    assert parsed.code in (None, "sni_leading_zero")


@pytest.mark.parametrize("cell", ["", None, "-", "0", "00000", "Okänd", "uppgift saknas"])
def test_no_code(cell: Any) -> None:
    assert (parse_sni(cell).value, parse_sni(cell).code) == (None, None)


@pytest.mark.parametrize("cell", ["X", "25.1234", "Å", "62.010, 15", "ÅÄ", "251100"])
def test_what_is_no_code_is_unknown(cell: str) -> None:
    assert parse_sni(cell).code == "sni_unknown"


@pytest.mark.parametrize(
    ("cell", "suggestion"),
    [
        ("E-handel", ""),
        ("i annan verksamhet", ""),
        ("Bygg", ""),
        ("Dataprogrammering", "62010 (SNI 2007) / 62100 (SNI 2025)"),
        ("SKOGSBRUK", "02"),
        ("Byggverksamhet", "F"),
    ],
)
def test_a_name_without_a_code_gets_the_code_of_that_name(cell: str, suggestion: str) -> None:
    parsed = parse_sni(cell)
    assert (parsed.code, parsed.args["suggestion"]) == ("sni_name_only", suggestion)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("Dataprogrammering (62.010)", "62010"),
        ("Dataprogrammering 62010", "62010"),
        ("Dataprogrammering – 62.01", "6201"),
        ("Dataprogrammering (62)", "62"),
        ("62.01 Data (62.010)", "6201"),
    ],
)
def test_a_code_after_its_name_is_the_code(cell: str, code: str) -> None:
    assert parse_sni(cell).value == code


@pytest.mark.parametrize(
    ("cell", "codes", "first"),
    [
        ("62.010, 70.220", 2, "62.010"),
        ("62010,70220", 2, "62010"),
        ("62.010;70.220;62.020", 3, "62.010"),
        ("6201/7022", 2, "6201"),
        ("62 och 70", 2, "62"),
        ("62.010 Dataprogrammering\n70.220 Konsulter", 2, "62.010"),
    ],
)
def test_several_codes_are_several(cell: str, codes: int, first: str) -> None:
    parsed = parse_sni(cell)
    assert (parsed.code, parsed.args) == ("sni_several", {"codes": codes, "first": first})


def test_a_lost_zero_that_could_be_a_code_of_its_own_is_said() -> None:
    parsed = parse_sni(1610)  # 01610 in a column of five digits; 16 is a division too
    assert (parsed.value, parsed.code) == ("01610", "sni_leading_zero")
    assert parse_sni("1610", usual_length(["1610", "2511", "4321"])).value == "1610"


@pytest.mark.parametrize(
    ("code", "version"),
    [
        ("45201", 2007),
        ("9531", 2025),
        ("62010", 2007),
        ("62100", 2025),
        ("25110", None),
        ("01", None),
        ("99999", None),
    ],
)
def test_version_that_a_code_tells(code: str, version: int | None) -> None:
    assert version_of_code(code) == version


def test_version_follows_the_year_unless_the_file_shows_otherwise() -> None:
    assert versions_of(["25110", "25110", None], [2024, 2025, 2025]) == [2007, 2025, None]
    assert versions_of(["25110", "45201"], [2025, 2025]) == [2007, 2007]
    assert versions_of(["25110", "95310"], [2025, 2025]) == [2025, 2025]


@pytest.mark.parametrize(
    ("heading", "version"), [("SNI 2007", 2007), ("SNI2025", 2025), ("SNI", None)]
)
def test_version_in_a_heading(heading: str, version: int | None) -> None:
    assert version_of_heading(heading) == version


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gävle", ("2180",)), ("gävle", ("2180",)), ("Gävle kommun", ("2180",)),
        ("Gävles kommun", ("2180",)), ("2180", ("2180",)), ("2180 Gävle", ("2180",)),
        ("Gävle (2180)", ("2180",)), ("180", ("0180",)), ("LillaEdet", ("1462",)),
        ("UpplandsVäsby", ("0114",)), ("ÖstraGöinge", ("1256",)), ("Malung", ("2023",)),
        ("Gavle", ("2180",)), ("Stockholms stad", ("0180",)),
    ],
)  # fmt: skip
def test_municipalities(text: str, places: tuple[str, ...]) -> None:
    located = locate("business_grants", text, "", None)
    assert (located.places, located.code) == (places, None)


@pytest.mark.parametrize(
    ("municipality", "county", "given", "places"),
    [
        ("Gävle, Sandviken", "", None, ("2180", "2181")),
        ("Gävle; Sandviken", "", None, ("2180", "2181")),
        ("Gävle\nSandviken", "", None, ("2180", "2181")),
        ("Gävle och Sandviken", "", None, ("2180", "2181")),
        ("Gävle/Sandviken", "", None, ("2180", "2181")),
        ("2180,2181", "", None, ("2180", "2181")),
        ("Hela länet", "Gävleborg", None, ("21",)),
        ("Hela länet", "", "21", ("21",)),
        ("", "Gävleborg, Halland", None, ("13", "21")),
        ("", "", "21", ("21",)),
        ("Hela landet", "", None, ("00",)),
        ("Gotland", "", None, ("0980",)),
    ],
)
def test_places_of_a_project(
    municipality: str, county: str, given: str | None, places: tuple[str, ...]
) -> None:
    located = locate("project_funds", municipality, county, given)
    assert (located.places, located.code) == (places, None)


@pytest.mark.parametrize(
    ("municipality", "county", "code", "suggestion"),
    [
        ("Hudikswall", "", "municipality_unknown", "2184 Hudiksvall"),
        ("9999", "", "municipality_unknown", ""),
        ("Gävle, Sandviken", "", "municipality_several", ""),
        ("Flera kommuner", "", "municipality_several", ""),
        ("", "Gävleburg", "county_unknown", "Gävleborgs län"),
        ("Hela länet", "Gävleburg", "county_unknown", "Gävleborgs län"),
        ("Gävle", "Gävleburg", "county_differs", ""),
        ("Gävle", "Norra Mellansverige", "county_differs", ""),
        ("Gävle", "Halland", "county_differs", ""),
        ("", "", "place_missing", ""),
    ],
)
def test_places_that_are_wrong(municipality: str, county: str, code: str, suggestion: str) -> None:
    located = locate("business_grants", municipality, county, None)
    assert (located.code, located.suggestion) == (code, suggestion)


WORDS = [
    ("applicant_sex", "Kvinna", "woman"), ("applicant_sex", "kvinnor", "woman"),
    ("applicant_sex", "K", "woman"), ("applicant_sex", "MAN", "man"), ("applicant_sex", "m", "man"),
    ("applicant_sex", "Båda", "mixed"), ("applicant_sex", "Kvinna/man", "mixed"),
    ("applicant_sex", "Förening", "not_applicable"), ("applicant_sex", "", "unknown"),
    ("applicant_sex", "-", "unknown"), ("applicant_sex", "Vill ej uppge", "unknown"),
    ("applicant_sex", "woman", "woman"), ("applicant_sex", "Annat", "other"),
    ("applicant_sex", "Icke-binär", "other"), ("applicant_sex", "Annan könsidentitet", "other"),
    ("applicant_sex", "X", "other"), ("applicant_sex", "2 kvinnor, 1 man", "mixed"),
    ("applicant_sex", "2 kvinnor", "woman"), ("applicant_sex", "1 man", "man"),
    ("applicant_sex", "0 kvinnor och 3 män", "man"), ("applicant_sex", "1 k/1 m", "mixed"),
    ("decision", "Bifall", "granted"),
    ("decision", "beviljad", "granted"), ("decision", "Delvis bifall", "granted"),
    ("decision", "Avslag", "rejected"), ("decision", "Avslagen", "rejected"),
    ("decision", "Återkallad", "withdrawn"), ("decision", "Avskriven", "withdrawn"),
    ("decision", "Ej godkänd", "rejected"), ("decision", "Beviljas ej", "rejected"),
    ("decision", "Inte beviljat", "rejected"), ("decision", "Ej bifall", "rejected"),
    ("decision", "Not granted", "rejected"),
    ("decision", "Under handläggning", "pending"), ("birthplace", "Inrikes född", "sweden"),
    ("birthplace", "Sverige", "sweden"), ("birthplace", "Utrikes född", "abroad"),
    ("birthplace", "Syrien", "abroad"), ("birthplace", "Finland", "abroad"),
    ("birthplace", "Iran", "abroad"), ("birthplace", "", "unknown"),
    ("age_group", "30", "under_31"),
    ("age_group", 31, "31_49"), ("age_group", 49.0, "31_49"), ("age_group", "50 år", "50_plus"),
    ("age_group", "Under 31", "under_31"), ("age_group", "31–49 år", "31_49"),
    ("age_group", "50+", "50_plus"), ("sex_basis", "VD", "ceo"), ("sex_basis", "Ägare", "owner"),
]  # fmt: skip


@pytest.mark.parametrize(("column", "cell", "identifier"), WORDS)
def test_words(column: str, cell: Any, identifier: str) -> None:
    parsed = parse_word(column, cell)
    assert (parsed.value, parsed.code) == (identifier, None)


@pytest.mark.parametrize("cell", ["0 kvinnor, 0 män", "2 bolag", "3", "2 kvinnor av 5"])
def test_a_count_that_tells_no_sex_is_asked_about(cell: str) -> None:
    assert parse_word("applicant_sex", cell).code == "word_unknown"


@pytest.mark.parametrize("column", ENUMERATIONS)
def test_every_accepted_word_means_one_thing(column: str) -> None:
    words = [word for known in ENUMERATIONS[column].words.values() for word in known]
    assert len(words) == len(set(words))
    for identifier, known in ENUMERATIONS[column].words.items():
        assert all(parse_word(column, word.upper()).value == identifier for word in known)


@pytest.mark.parametrize(
    ("column", "cell", "suggestion"),
    [
        ("applicant_sex", "Kvina", "kvinna"),
        ("decision", "Bevilljad", "beviljad"),
        ("age_group", 1984, "under 31, 31-49, 50+, okänd"),
        ("decision", "xyz", "bifall, avslag, återkallad, pågående"),
    ],
)
def test_unknown_words_get_the_nearest(column: str, cell: Any, suggestion: str) -> None:
    parsed = parse_word(column, cell)
    assert (parsed.code, parsed.args["suggestion"]) == ("word_unknown", suggestion)


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("decision", "Ej godkäntt"), ("decision", "Icke beviljad"), ("decision", "Obeviljad"),
        ("decision", "Ogodkänd"), ("decision", "Ej avslag"),
        ("decision", "Not approved yet"), ("decision", "Oavslagen"),
        ("applicant_sex", "Ej kvinna"), ("applicant_sex", "Inte man"),
        ("birthplace", "Ej utrikes född"), ("birthplace", "Inte inrikes född"),
    ],
)  # fmt: skip
def test_no_suggestion_says_the_opposite(column: str, cell: str) -> None:
    """Whoever takes the suggestion must not have turned the word around."""
    parsed = parse_word(column, cell)
    assert parsed.code == "word_unknown"
    if parsed.args["near"] == "yes":
        assert str(parsed.args["suggestion"]).startswith(("ej ", "inte ", "not "))
