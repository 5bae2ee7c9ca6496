"""Commands about a file: what it holds, how it would be read, and workbooks given back (§6)."""

import tomllib
from pathlib import Path

import openpyxl
import pytest

from jamstall.intake import read_mapping, take_in
from tests.commands import Run, document
from tests.files import delimited, grant, project, table, xlsx

ODD = {"Ärende": "RG-1", "Ort": "Gävle", "Beviljat": 5000, "Vem": "Hon", "Datum": "2024-05-01"}


def test_survey_tells_of_every_sheet(run: Run, tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "f.xlsx",
        [["Beslut 2024"], [], *table(grant(1), grant(2))],
        Projekt=table(project(1)),
        _Gammalt=table(grant(3)),
    )
    answer = document(run("survey", path, "--json"))
    assert (answer["name"], answer["doubtful"]) == ("f.xlsx", False)
    first, second, third = answer["sheets"]
    assert first == {
        "name": "Ärenden", "proposed": True, "hidden": False, "table": "business-grants",
        "header_row": 3, "rows": 2, "columns": 12, "known": 12, "counties": ["21"],
        "years": [2024],
    }  # fmt: skip
    assert (second["table"], second["proposed"]) == ("project-funds", False)
    assert (third["name"], third["hidden"]) == ("Gammalt", True)
    said = run("survey", path).stdout.splitlines()
    assert said[0] == ("* Ärenden: Företagsstöd. Rubrikrad 3, rader 2, län 21, år 2024.")
    assert "Gammalt (dolt)" in said[2]


def test_survey_of_what_is_no_table(run: Run, tmp_path: Path) -> None:
    empty = xlsx(tmp_path / "f.xlsx", [[1, 2], [3, 4]])
    assert [s["proposed"] for s in document(run("survey", empty, "--json"))["sheets"]] == [False]
    assert "Inget synligt blad" in run("survey", empty).stdout
    (tmp_path / "f.pdf").write_bytes(b"%PDF-1.4")
    refused = run("survey", tmp_path / "f.pdf", "--json")
    assert (refused.exit_code, document(refused)["error"]["code"]) == (2, "not_a_table")


def test_the_proposed_mapping_is_one_that_load_reads(run: Run, good: Path, tmp_path: Path) -> None:
    answer = document(run("columns", good, "--json"))
    assert (answer["missing"], answer["unused"], answer["unread"]) == ([], [], {})
    mapping = tmp_path / "m.toml"
    mapping.write_text(answer["mapping"], encoding="utf-8")
    assert take_in(good, read_mapping(mapping)) == take_in(good)
    assert run("check", good, "--mapping", mapping).exit_code == 0


def test_what_to_look_at_stands_as_comments(run: Run, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", table(ODD | {"Kön": "Hon\nhen"}, ODD | {"Kön": "Man"}))
    arguments = ("columns", path, "--table", "business-grants")
    answer = document(run(*arguments, "--json"))
    assert "sni_code" in answer["missing"]
    assert [list(answer["unread"]), len(answer["unread"]["applicant_sex"])] == [
        ["applicant_sex"],
        1,
    ]
    said = run(*arguments).stdout
    assert tomllib.loads(said) == tomllib.loads(answer["mapping"])
    comments = [line for line in said.splitlines() if line.startswith("#")]
    assert any(line.startswith("# sni_code: ") for line in comments)
    assert any(line.startswith("# applicant_sex: ord som inte känns igen") for line in comments)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--sheet", "Nej"), "no_such_sheet"),
        (("--mapping", "no.toml"), "mapping_unreadable"),
        ((), "which_table"),
    ],
)
def test_columns_of_what_cannot_be_known(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    path = xlsx(tmp_path / "f.xlsx", table({"Diarienummer": "A-1", "Kommun": "Gävle"}))
    result = run("columns", path, *arguments, "--json")
    assert (result.exit_code, document(result)["error"]["code"]) == (2, code)
    nothing = run("columns", xlsx(tmp_path / "g.xlsx", [[1, 2]]), "--json")
    assert (nothing.exit_code, document(nothing)["error"]["code"]) == (2, "no_header")


def test_a_mapping_that_was_used_is_remembered(run: Run, good: Path, tmp_path: Path) -> None:
    asked = ("mapping", "business-grants", "--county", "21", "--json")
    assert document(run(*asked))["error"]["code"] == "no_mapping"
    mapping = tmp_path / "m.toml"
    mapping.write_text('[columns]\ncase_id = "Diarienummer"\n', encoding="utf-8")
    assert run("load", good).exit_code == 0
    assert run(*asked).exit_code == 2  # nothing was said that could be remembered
    assert run("load", good, "--mapping", mapping, "--sheet", "Ärenden").exit_code == 0
    found = tomllib.loads(document(run(*asked))["mapping"])
    assert found == {"sheet": "Ärenden", "columns": {"case_id": "Diarienummer"}}
    assert tomllib.loads(run(*asked[:-1]).stdout) == found
    run("retract", 2)
    assert run(*asked).exit_code == 2


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", ["business-grants", "project-funds"])
def test_a_template_is_a_workbook_and_replaces_nothing(
    run: Run, tmp_path: Path, name: str, language: str
) -> None:
    out = tmp_path / "mall.xlsx"
    answer = document(run("template", name, out, "--language", language, "--json"))
    assert answer == {"template": str(out)}
    written = out.read_bytes()
    sheets = document(run("survey", out, "--json"))["sheets"]
    assert [sheet["table"] for sheet in sheets if sheet["proposed"]] == [name]
    again = run("template", name, out, "--json")
    assert (again.exit_code, document(again)["error"]["code"]) == (2, "exists")
    assert out.read_bytes() == written
    other = run("template", name, tmp_path / "mall.csv", "--json")
    assert document(other)["error"]["code"] == "ending"
    assert not (tmp_path / "mall.csv").exists()


def test_the_marked_workbook_has_every_finding(run: Run, bad: Path, tmp_path: Path) -> None:
    out = tmp_path / "marked.xlsx"
    before = bad.read_bytes()
    result = run("marked", bad, out, "--json")
    assert result.exit_code == 0
    assert document(result) == {"workbook": str(out), "own": True, "errors": 2, "warnings": 0}
    comments = {
        cell.coordinate: cell.comment.text
        for row in openpyxl.load_workbook(out)["Ärenden"].iter_rows()
        for cell in row
        if cell.comment
    }
    assert list(comments) == ["B2", "H3"]
    assert "Hudikswall" in comments["B2"]
    assert bad.read_bytes() == before
    own = run("marked", bad, bad, "--json")
    assert (own.exit_code, document(own)["error"]["code"]) == (2, "exists")
    assert bad.read_bytes() == before


def test_a_marked_workbook_by_a_mapping(run: Run, tmp_path: Path) -> None:
    rows = [{"Nr" if key == "Diarienummer" else key: value for key, value in grant(1).items()}]
    path = delimited(tmp_path / "f.csv", table({**rows[0], "Kommun": "Gevle"}))
    (tmp_path / "m.toml").write_text('[columns]\ncase_id = "Nr"\n', encoding="utf-8")
    out = tmp_path / "out.xlsx"
    answer = document(run("marked", path, out, "--mapping", tmp_path / "m.toml", "--json"))
    assert (answer["own"], answer["errors"]) == (False, 1)
    assert out.exists()
