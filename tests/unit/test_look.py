"""A first look at a file, and last month's mapping for this month's file."""

from dataclasses import replace
from pathlib import Path

from jamstall.intake import Mapping, take_in
from jamstall.intake.look import look
from jamstall.intake.mapping import mapping_of
from jamstall.intake.mapping_file import as_toml
from jamstall.upload.recall import fitting
from tests.files import grant, table, xlsx


def file(folder: Path, **renamed: str) -> Path:
    rows = [grant(number) for number in range(1, 6)]
    named = [{renamed.get(key, key): value for key, value in row.items()} for row in rows]
    return xlsx(folder / f"{len(renamed)}.xlsx", table(*named))


def test_a_plain_file_needs_no_answers(tmp_path: Path) -> None:
    path = file(tmp_path)
    found = look(path, Mapping(), path.name)
    assert found.fund == "business_grants"
    assert found.sheet_name == "Ärenden"
    mapping = found.mapping(Mapping())
    assert mapping.columns["case_id"] == "Diarienummer"
    assert take_in(path, mapping).errors == 0


def test_what_the_user_has_said_is_kept(tmp_path: Path) -> None:
    path = file(tmp_path, Kön="Vem")
    said = Mapping(columns={"applicant_sex": "Vem"}, constants={"sex_basis": "owner"})
    found = look(path, said, path.name)
    mapping = found.mapping(said)
    assert mapping.columns["applicant_sex"] == "Vem"
    assert "sex_basis" not in mapping.columns
    assert mapping.constants == {"sex_basis": "owner"}
    assert take_in(path, mapping).errors == 0


def test_a_file_of_nothing_known_can_still_be_mapped(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "annat.xlsx", [["a", "b"], [1, "x"], [2, "y"], [3, "z"]])
    found = look(path, Mapping(), path.name)
    assert found.fund is None
    assert found.proposals == ()
    chosen = look(path, Mapping(table="project_funds"), path.name)
    assert set(chosen.headings) == {"a", "b"}


def test_next_month_goes_straight_through(tmp_path: Path) -> None:
    before = file(tmp_path, Kön="Vem")
    said = Mapping(columns={"applicant_sex": "Vem"})
    kept = as_toml(look(before, said, before.name).mapping(said))
    found = look(before, Mapping(), before.name)
    recalled = fitting(kept, found, mapping_of)
    assert recalled is not None
    assert recalled == replace(recalled, sheet="Ärenden", header_row=None)
    assert recalled.columns["applicant_sex"] == "Vem"
    other = file(tmp_path)
    assert fitting(kept, look(other, Mapping(), other.name), mapping_of) is None
