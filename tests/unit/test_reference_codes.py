"""SNI to its last digit: every code of both versions exists, and nothing else does."""

import random
import re
import subprocess
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from jamstall import ROOT
from jamstall.enumerations import word_key
from jamstall.intake import Mapping, UnusableFile, take_in
from jamstall.intake.mapping import mapping_of
from jamstall.intake.mapping_file import as_toml
from jamstall.intake.parse.sni import doubt, parse_sni
from jamstall.reference import regions, tables
from jamstall.reference.codes import DIGITS, exists, names, nearest, worded
from jamstall.reference.places import counties
from jamstall.reference.sectors import SECTORS, VERSIONS, sector_of
from tests.files import delimited, grant, table
from tests.lists import CHECK_ONLY, needs_check_lists, rows

MADE_UP = 2_000


def every(version: int) -> set[str]:
    """Return all codes of a version, the slow way: each listed one and each of its beginnings."""
    return {code[:end] for code in names(version) for end in range(2, len(code) + 1)}


def made_up(version: int) -> list[str]:
    """Return 2,000 different codes of two to five digits that do not exist, seeded."""
    chance = random.Random(version)
    known = every(version)
    found: dict[str, None] = {}
    while len(found) < MADE_UP:
        digits = chance.choice((2, 3, 4, 4, 5, 5, 5, 5))
        code = "".join(chance.choices("0123456789", k=digits))
        if code not in known:
            found[code] = None
    return list(found)


@pytest.mark.parametrize(("version", "five", "all_of_them"), [(2007, 821, 1796), (2025, 835, 1860)])
def test_the_tables_are_whole(version: int, five: int, all_of_them: int) -> None:
    assert sum(len(code) == DIGITS for code in names(version)) == five
    assert len(every(version)) == all_of_them


@pytest.mark.parametrize("version", VERSIONS)
def test_every_code_is_accepted_in_its_version(version: int) -> None:
    for code in every(version):
        assert exists(code, version)
        assert doubt(code, version) is None
        assert sector_of(code, version) in SECTORS[:-1]
        assert parse_sni(f"{code[:2]}.{code[2:]}" if len(code) > 2 else code).value == code


@pytest.mark.parametrize("version", VERSIONS)
def test_codes_that_are_made_up_are_refused(version: int) -> None:
    refused = [doubt(code, version) for code in made_up(version)]
    assert {wrong and wrong.code for wrong in refused} == {"sni_unknown", "sni_other_version"}


def test_a_file_of_made_up_codes_has_a_finding_with_a_suggestion_in_each_row(
    tmp_path: Path,
) -> None:
    codes = [code for code in made_up(2007) if len(code) == DIGITS]
    head, *lines = table(*(grant(n, **{"SNI-kod": code}) for n, code in enumerate(codes, 1)))
    head = ["SNI 2007" if heading == "SNI-kod" else heading for heading in head]
    intake = take_in(delimited(tmp_path / "f.csv", [head, *lines]))
    found = [f for f in intake.findings if f.column == "sni_code" and f.severity == "error"]
    assert len(codes) > 1_000
    assert [(f.row, f.value) for f in found] == list(enumerate(codes, 2))
    assert all(str(f.args["suggestion"])[:5].isdigit() for f in found)


def _alike(one: str, other: str) -> int:
    return next((at for at in range(len(one)) if one[at] != other[at]), len(one))


@pytest.mark.parametrize("version", VERSIONS)
def test_no_existing_code_is_nearer_than_the_suggested(version: int) -> None:
    known = every(version)
    begins: dict[tuple[int, str], list[str]] = defaultdict(list)
    for one in known:
        for length in range(len(one) + 1):
            begins[len(one), one[:length]].append(one)
    for code in made_up(version):
        best = max(n for n in range(len(code) + 1) if (len(code), code[:n]) in begins)
        closest = min(abs(int(one) - int(code)) for one in begins[len(code), code[:best]])
        said = nearest(code, version)
        assert said in known, code
        assert len(said) == len(code)
        assert (_alike(said, code), abs(int(said) - int(code))) == (best, closest)


@pytest.mark.parametrize(
    ("code", "version", "said"),
    [
        ("62015", 2007, "62010 Dataprogrammering"),
        ("95312", 2007, "95290 Reparation av andra hushållsartiklar"),
        ("99999", 2007, "99000 Verksamhet vid internationella organisationer"),
        ("621", 2025, "621 Dataprogrammering"),
    ],
)
def test_a_suggestion_has_its_name(code: str, version: int, said: str) -> None:
    near = nearest(code, version)
    assert near is not None
    assert worded(near, version).startswith(said)


@needs_check_lists
def test_the_tables_are_what_the_script_makes_of_scbs_lists(tmp_path: Path) -> None:
    script = tmp_path / "build_sni.py"
    script.write_bytes((ROOT / "data/reference/build_sni.py").read_bytes())
    (tmp_path / "sni").mkdir()
    lists = [f"--sni-{v}={CHECK_ONLY / f'sni{v}_flat.csv'}" for v in VERSIONS]
    subprocess.run([sys.executable, script, *lists], check=True)
    for version in VERSIONS:
        name = f"sni/codes_{version}.csv"
        assert (tmp_path / name).read_bytes() == (ROOT / "data/reference" / name).read_bytes()


@needs_check_lists
@pytest.mark.parametrize("version", VERSIONS)
def test_every_published_code_is_accepted(version: int) -> None:
    published = [row["kod"] for row in rows(CHECK_ONLY / f"sni{version}_flat.csv")]
    assert [code for code in published if not exists(code, version)] == []


def _written(folder: Path, *industries: str) -> Path:
    rows = (
        grant(number, **{"SNI-kod": industry, "Stödform": "Växtkraft"})
        for number, industry in enumerate(industries, 1)
    )
    return delimited(folder / "f.csv", table(*rows))


def test_a_regions_own_industry_groups_stand_in_the_mapping(tmp_path: Path) -> None:
    mapping = mapping_of(
        {
            "values": {
                "sni_code": {"Besöksnäring": "I", "Gröna näringar": "01"},
                "support_form": {"Växtkraft": "Konsultcheck"},
            }
        },
        "m.toml",
    )
    path = _written(tmp_path, "Besöksnäring", "gröna näringar", "62.010")
    intake = take_in(path, mapping=mapping)
    assert intake.cases["sni_code"] == ["I", "01", "62010"]
    assert set(intake.cases["support_form"]) == {"Konsultcheck"}
    assert '"besöksnäring" = "I"' in as_toml(mapping)


@pytest.mark.parametrize(
    ("column", "means"),
    [("sni_code", "99999"), ("sni_code", "X"), ("support_form", " "), ("support_form", 1)],
)
def test_a_group_that_means_no_code_is_refused(column: str, means: object) -> None:
    with pytest.raises(UnusableFile, match="mapping_unknown_value"):
        mapping_of({"values": {column: {"Besöksnäring": means}}}, "m.toml")


def test_a_regions_published_words_are_read_in_its_own_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = [("21", "sni_code", "Besöksnäring", "I"), ("21", "support_form", "VÄXTKRAFT", "Check")]
    heads = ("county", "column", "written", "means")
    found = tuple(dict(zip(heads, row, strict=True)) for row in listed)
    monkeypatch.setattr(regions, "read_table", lambda *parts: found)
    regions.own_words.cache_clear()
    path = _written(tmp_path, "Besöksnäring")
    try:
        own = take_in(path, county="21")
        assert (own.cases["sni_code"], own.cases["support_form"]) == (["I"], ["Check"])
        codes = [finding.code for finding in take_in(path, mapping=Mapping()).findings]
        assert "sni_name_only" in codes
    finally:
        regions.own_words.cache_clear()


def test_a_form_in_the_plural_is_the_form_in_the_county_that_says_so(tmp_path: Path) -> None:
    written = ("Forsknings- och utvecklingscheckar", "FOU-CHECK", "Utvecklingscheckar", "Växtkraft")
    rows = (grant(n, Stödform=form) for n, form in enumerate(written, 1))
    path = delimited(tmp_path / "f.csv", table(*rows))
    halland = take_in(path, county="13").cases["support_form"]
    assert halland == ["FoU-check", "FoU-check", "Utvecklingscheck", "Växtkraft"]
    assert take_in(path, county="21").cases["support_form"] == list(written)


def test_words_of_regions_have_a_source() -> None:
    rows = tables.read_table("regions", "words.csv")
    assert {row["county"] for row in rows} == set(counties())
    for row in rows:
        assert re.match(r"https?://[\w.-]+/", row["source"])
        assert date(2026, 11, 29) <= date.fromisoformat(row["seen"])
        assert row["column"] in regions.COLUMNS
        assert row["column"] != "sni_code" or exists(row["means"], 2007)


def test_a_word_of_a_region_means_one_thing_and_that_is_itself_a_word() -> None:
    rows = tables.read_table("regions", "words.csv")
    keys = [(row["county"], row["column"], word_key(row["written"])) for row in rows]
    assert len(keys) == len(set(keys))
    for row in rows:
        own = regions.own_words(row["county"], row["column"])
        assert row["column"] != "support_form" or own[word_key(row["means"])] == row["means"]
