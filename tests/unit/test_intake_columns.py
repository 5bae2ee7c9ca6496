"""Which heading is which column: by the accepted list, by a mapping, by constants and values."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Mapping, UnusableFile, read_mapping, take_in
from jamstall.intake.locate import match_headings
from jamstall.intake.mapping import mapping_of
from jamstall.schema import COLUMNS
from tests.files import delimited, grant, project, table, xlsx


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_every_accepted_heading_is_its_column_however_written(column: Any) -> None:
    for heading in (column.name, *column.headings):
        for written in (heading, heading.upper(), f" {heading} ", heading.replace(" ", "_")):
            assert match_headings([written], Mapping()).positions == {column.name: 0}


def test_the_best_heading_wins_and_the_other_is_named(tmp_path: Path) -> None:
    intake = take_in(xlsx(tmp_path / "f.xlsx", table(grant(1, Belopp=7))))
    assert intake.cases["amount_granted"] == [25_000_000]
    assert [(f.code, f.value) for f in intake.findings] == [("headings_ignored", "Belopp")]


DESIGN = """
table = "project-funds"
sheet = "Tabell 3"          # optional
header_row = 1              # optional, numbered as the spreadsheet shows it
[columns]                   # canonical column = heading in the file
case_id = "ärende-id"
amount_granted = "beviljat_belopp_sek"
[constants]                 # the same for every row
decision = "granted"
[values.applicant_sex]      # what the file says = identifier
"Male Owned" = "man"
"""


def test_the_mapping_of_the_design(tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    path.write_text(DESIGN, encoding="utf-8")
    row = {
        "ärende-id": 20200940.0,
        "beviljat_belopp_sek": 3929285,
        "Kön": "MALE  owned",
        "Kommun": "Gävle",
        "Startdatum": dt.date(2016, 1, 1),
    }
    book = xlsx(tmp_path / "f.xlsx", [["Innehåll"]], "Om", **{"Tabell 3": table(row)})
    intake = take_in(book, read_mapping(path))
    assert [f.code for f in intake.findings] == []
    assert intake.fund == "project_funds"
    assert intake.cases["case_id"] == ["20200940"]
    assert intake.cases["amount_granted"] == [392_928_500]
    assert intake.cases["applicant_sex"] == ["man"]
    assert intake.cases["decision"] == ["granted"]


def test_header_row_is_the_spreadsheets_own_number(tmp_path: Path) -> None:
    rows = [["x"], *table(grant(1, Diarienummer="gammal")), [], *table(grant(2))]
    path = xlsx(tmp_path / "f.xlsx", rows)
    assert take_in(path, Mapping(header_row=5)).cases["case_id"] == ["RG-2024-002"]
    with pytest.raises(UnusableFile) as caught:
        take_in(path, Mapping(header_row=900))
    assert caught.value.code == "no_header"


def test_a_heading_that_stands_twice_is_asked_about_also_when_mapped(tmp_path: Path) -> None:
    rows = [["Dnr", "Kommun", "Summa", "Summa"], ["1", "Gävle", 5, 6]]
    mapping = Mapping(table="project_funds", columns={"amount_granted": "Summa"})
    intake = take_in(xlsx(tmp_path / "f.xlsx", rows), mapping)
    assert "column_ambiguous" in {f.code for f in intake.findings}


def test_the_county_for_the_whole_file(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", table(project(1, Kommuner=None)))
    assert [f.code for f in take_in(path).findings] == ["place_missing"]
    intake = take_in(path, county="21")
    assert intake.cases["places"] == [("21",)]
    with pytest.raises(UnusableFile) as caught:
        take_in(path, county="99")
    assert caught.value.code == "unknown_county"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"columns": {"belopp": "Belopp"}}, "mapping_unknown_column"),
        ({"constants": {"belopp": "1"}}, "mapping_unknown_column"),
        ({"values": {"kön": {"M": "man"}}}, "mapping_unknown_column"),
        ({"kolumner": {}}, "mapping_unknown_column"),
        ({"table": "grants"}, "mapping_unknown_value"),
        ({"values": {"applicant_sex": {"M": "male"}}}, "mapping_unknown_value"),
        ({"values": {"applicant_sex": {"M": ["man"]}}}, "mapping_unknown_value"),
        ({"values": {"applicant_sex": "man"}}, "mapping_unknown_value"),
        ({"values": {"case_id": {"1": "2"}}}, "mapping_unknown_value"),
        ({"constants": {"decision": "ja kanske"}}, "mapping_unknown_value"),
        ({"constants": {"county": ["21"]}}, "mapping_unknown_value"),
        ({"columns": {"case_id": 5}}, "mapping_unknown_value"),
        ({"columns": {"case_id": " "}}, "mapping_unknown_value"),
        ({"columns": []}, "mapping_unreadable"),
        ({"header_row": 0}, "mapping_unknown_value"),
        ({"header_row": True}, "mapping_unknown_value"),
        ({"header_row": "1"}, "mapping_unknown_value"),
        ({"sheet": 0}, "mapping_unknown_value"),
        ({"sheet": True}, "mapping_unknown_value"),
        ({"sex_from_identity_number": "ja"}, "mapping_unknown_value"),
    ],
)
def test_a_mapping_that_names_what_is_not_there(document: dict[str, Any], code: str) -> None:
    with pytest.raises(UnusableFile) as caught:
        mapping_of(document, "m.toml")
    assert caught.value.code == code


@pytest.mark.parametrize("content", [b"[columns", b"\xff\xfe\x00", b"a = 'x"])
def test_a_mapping_that_is_no_toml(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    path.write_bytes(content)
    with pytest.raises(UnusableFile) as caught:
        read_mapping(path)
    assert caught.value.code == "mapping_unreadable"
    with pytest.raises(UnusableFile):
        read_mapping(tmp_path / "no.toml")


def test_constants_are_read_as_cells_are(tmp_path: Path) -> None:
    rows = [["Dnr", "Belopp"], ["1", "5"]]
    constants = {"municipality": "Gävle", "decision": "Bifall", "starts_on": "2024-01-01"}
    mapping = Mapping(table="project_funds", constants=constants)
    intake = take_in(delimited(tmp_path / "f.csv", rows), mapping)
    assert [f.code for f in intake.findings] == []
    assert intake.cases["places"] == [("2180",)]
    assert intake.cases["starts_on"] == [dt.date(2024, 1, 1)]


def test_amounts_in_thousands_by_the_heading(tmp_path: Path) -> None:
    row = grant(1)
    row["Beviljat belopp (tkr)"] = row.pop("Beviljat belopp") / 1000
    intake = take_in(xlsx(tmp_path / "f.xlsx", table(row)))
    assert intake.cases["amount_granted"] == [25_000_000]
    assert [f.code for f in intake.findings] == ["amount_scale"]


def test_sni_2007_in_the_heading_decides(tmp_path: Path) -> None:
    rows = table(grant(1, Beslutsdatum=dt.date(2026, 1, 1)))
    rows[0] = ["SNI 2007" if heading == "SNI-kod" else heading for heading in rows[0]]
    intake = take_in(xlsx(tmp_path / "f.xlsx", rows))
    assert intake.cases["sni_version"] == [2007]
    rows[1][rows[0].index("SNI 2007")] = "95110"
    assert [f.code for f in take_in(xlsx(tmp_path / "f.xlsx", rows)).findings] == []


@pytest.mark.parametrize(("written", "version"), [(2007, 2007), ("SNI 2025", 2025), ("2007", 2007)])
def test_the_version_may_have_a_column(written: Any, version: int, tmp_path: Path) -> None:
    intake = take_in(xlsx(tmp_path / "f.xlsx", table(grant(1, **{"SNI-version": written}))))
    assert intake.cases["sni_version"] == [version]
