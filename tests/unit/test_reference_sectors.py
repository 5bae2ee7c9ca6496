"""SNI is whole in both versions, and every code has the sector it should."""

import doctest
import importlib
import importlib.util
from collections import defaultdict

import pytest

from jamstall.reference import sectors as sectors_module
from jamstall.reference import tables
from jamstall.reference.figures import Figure
from jamstall.reference.sectors import (
    SECTORS,
    division_of,
    divisions,
    readings_of,
    sections,
    sector,
    sector_of,
)
from jamstall.reference.spelling import key
from tests.lists import CHECK_ONLY, needs_check_lists, rows


@pytest.mark.parametrize(
    "name", ["tables", "sectors", "codes", "spelling", "places", "figures", "sources"]
)
def test_the_examples_in_the_docstrings_are_true(name: str) -> None:
    module = importlib.import_module(f"jamstall.reference.{name}")
    assert doctest.testmod(module, extraglobs={"Figure": Figure}).failed == 0


def test_sectors_are_scbs_fifteen_in_order_and_unknown_last() -> None:
    groups = "A B+C D+E F G H I J K L M+N O P Q R+S+T+U unknown"
    assert tuple(groups.split()) == SECTORS


@pytest.mark.parametrize("code", SECTORS)
def test_a_sector_has_names_in_both_languages_and_short_ones_that_fit(code: str) -> None:
    names = sector(code)
    assert all((names.short_sv, names.short_en, names.name_sv, names.name_en))
    assert max(len(names.short_sv), len(names.short_en)) <= 26


@pytest.mark.parametrize(("version", "letters", "digits"), [(2007, 21, 88), (2025, 22, 87)])
def test_a_version_of_sni_is_whole(version: int, letters: int, digits: int) -> None:
    assert list(sections(version)) == [chr(ord("A") + step) for step in range(letters)]
    assert len(divisions(version)) == digits
    assert list(divisions(version)) == sorted(divisions(version))
    assert {division.section for division in divisions(version).values()} == set(sections(version))
    assert {division.sector for division in divisions(version).values()} == set(SECTORS[:-1])


@pytest.mark.parametrize("version", [2007, 2025])
def test_names_are_in_sentence_case_and_both_languages(version: int) -> None:
    for place in (*sections(version).values(), *divisions(version).values()):
        for name in (place.name_sv, place.name_en):
            assert name[0].isupper()
            assert name == name.strip()
            assert name.upper() != name


@pytest.mark.parametrize("version", [2007, 2025])
def test_no_section_is_divided_between_sectors(version: int) -> None:
    found = defaultdict(set)
    for division in divisions(version).values():
        found[division.section].add(division.sector)
    assert all(len(groups) == 1 for groups in found.values())


def test_in_sni_2007_the_sector_is_made_of_whole_sections() -> None:
    assert all(d.section in d.sector.split("+") for d in divisions(2007).values())


def test_division_45_exists_in_2007_only() -> None:
    assert set(divisions(2007)) - set(divisions(2025)) == {"45"}
    assert set(divisions(2025)) <= set(divisions(2007))
    assert sector_of("45201", 2007) == "G"
    assert sector_of("45201", 2025) is None


@pytest.mark.parametrize(
    ("letter", "in_2007", "in_2025"),
    [
        ("C", "B+C", "B+C"),
        ("J", "J", "J"),
        ("K", "K", "J"),
        ("L", "L", "K"),
        ("M", "M+N", "L"),
        ("N", "M+N", "M+N"),
        ("O", "O", "M+N"),
        ("P", "P", "O"),
        ("Q", "Q", "P"),
        ("R", "R+S+T+U", "Q"),
        ("U", "R+S+T+U", "R+S+T+U"),
        ("V", None, "R+S+T+U"),
        ("X", None, None),
    ],
)
def test_a_letter_means_what_its_version_says(
    letter: str, in_2007: str | None, in_2025: str | None
) -> None:
    assert sector_of(letter, 2007) == in_2007
    assert sector_of(letter, 2025) == in_2025


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("95", "R+S+T+U"),
        ("953", "G"),
        ("95311", "G"),
        ("9540", "M+N"),
        ("68120", "F"),
        ("68110", "L"),
        ("87910", "M+N"),
        ("87991", "Q"),
        ("35240", "H"),
        ("3523", "D+E"),
        ("436", "M+N"),
        ("4391", "F"),
    ],
)
def test_the_longest_exception_wins_over_the_division(code: str, expected: str) -> None:
    assert sector_of(code, 2025) == expected


def test_an_exception_within_an_exception_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    nested = {"95": "A", "953": "G", "9532": "F"}
    monkeypatch.setattr(sectors_module, "_exceptions", lambda version: nested)
    found = [sector_of.__wrapped__(code, 2025) for code in ("95", "95100", "95311", "95320")]
    assert found == ["A", "A", "G", "F"]


@pytest.mark.parametrize("code", ["", "2", "00", "04", "251100", "25.11", "ab", "c", "²5"])
def test_what_is_no_code_has_no_sector(code: str) -> None:
    assert sector_of(code, 2007) is None
    assert division_of(code, 2007) is None


def test_exceptions_differ_from_their_division_and_say_why() -> None:
    listed = tables.read_table("sni", "exceptions_2025.csv")
    for row in listed:
        assert 2 <= len(row["prefix"]) <= 4
        assert row["sector"] in SECTORS[:-1]
        assert divisions(2025)[row["prefix"][:2]].sector != row["sector"]
        assert row["reason_sv"]
        assert row["reason_en"]
    assert len({row["prefix"] for row in listed}) == len(listed)


@pytest.mark.parametrize("ask", [sections, divisions])
def test_an_unknown_version_is_refused(ask) -> None:
    with pytest.raises(ValueError, match="1992"):
        ask(1992)


@needs_check_lists
@pytest.mark.parametrize("version", [2007, 2025])
def test_sections_and_divisions_are_named_as_scb_names_them(version: int) -> None:
    published = {row["kod"]: row for row in rows(CHECK_ONLY / f"sni{version}_flat.csv")}
    letters = {code for code in published if code.isalpha()}
    digits = {code for code in published if len(code) == 2}
    assert letters == set(sections(version))
    assert digits == set(divisions(version))
    for own in (*sections(version).values(), *divisions(version).values()):
        assert key(own.name_sv) == key(published[own.code]["benamning"])
    if version == 2025:
        for division in divisions(version).values():
            assert division.section == published[division.code]["avdelning"]


@needs_check_lists
@pytest.mark.parametrize("version", [2007, 2025])
def test_every_code_of_sni_has_a_sector(version: int) -> None:
    published = [row["kod"] for row in rows(CHECK_ONLY / f"sni{version}_flat.csv")]
    assert [code for code in published if sector_of(code, version) not in SECTORS[:-1]] == []


@needs_check_lists
@pytest.mark.parametrize(("version", "column"), [(2007, "NACE2"), (2025, "NACE21")])
def test_sections_and_divisions_are_named_as_eurostat_names_them(version: int, column: str) -> None:
    own = {**sections(version), **divisions(version)}
    for row in rows(CHECK_ONLY / "nace2_to_nace21.csv", "cp1252"):
        code = row[f"{column}_CODE"]
        if code and len(code) <= 2:
            heading = row[f"{column}_HEADING"].removeprefix(code)
            assert key(own[code].name_en) == key(heading), code


@needs_check_lists
def test_a_class_of_2025_is_in_the_sector_where_all_of_it_was_in_2007() -> None:
    origins = defaultdict(set)
    for row in rows(CHECK_ONLY / "nace2_to_nace21.csv", "cp1252"):
        if row["LEVEL"] == "4":
            old, new = row["NACE2_CODE"].replace(".", ""), row["NACE21_CODE"].replace(".", "")
            origins[new].add(sector_of(old, 2007))
    assert len(origins) > 600
    assert origins.pop("9540") == {"G", "M+N"}  # placed by what it is: other intermediation
    for code, groups in origins.items():
        whole = groups.pop() if len(groups) == 1 else divisions(2025)[code[:2]].sector
        assert sector_of(code, 2025) == whole, code


@needs_check_lists
def test_split_codes_are_those_that_eurostat_puts_together_from_several_sectors() -> None:
    found = defaultdict(set)
    for row in rows(CHECK_ONLY / "nace2_to_nace21.csv", "cp1252"):
        if row["LEVEL"] == "4":
            old, new = (row[f"{name}_CODE"].replace(".", "") for name in ("NACE2", "NACE21"))
            found[new].add(sector_of(old, 2007))
    listed = {
        row["code"]: row["sectors"].split() for row in tables.read_table("sni", "split_2025.csv")
    }
    several = {code: groups for code, groups in found.items() if len(groups) > 1}
    assert {code: set(groups) for code, groups in listed.items()} == several


def test_a_code_reads_first_as_it_is_placed() -> None:
    assert readings_of("9540", 2025) == ("M+N", "G")
    assert readings_of("95", 2025) == ("R+S+T+U",)
    assert readings_of("9540", 2007) == ("R+S+T+U",)
    assert readings_of("", 2025) == ()
